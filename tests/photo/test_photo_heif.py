"""HEIC and AVIF: pixels, depth, profile and tags survive; what lies beside the picture does not."""

from __future__ import annotations

import io

import imagecodecs
import numpy as np
import photo_files as files
import pillow_heif
import pytest
from PIL import Image

from photofix.errors import UnsupportedFormatError
from photofix.photo import probe, read_photo, write_photo
from photofix.photo.color import display_p3
from photofix.photo.metadata import upright_exif


def heic(path, pixels, **options):
    picture = pillow_heif.from_pillow(Image.fromarray(pixels))
    picture.save(path, quality=95, chroma=444, **options)
    return path


def ten_bit(path, pixels, **options):
    samples = pixels.astype(np.uint16) * 257 >> 6 << 6
    size = pixels.shape[1], pixels.shape[0]
    picture = pillow_heif.from_bytes("RGB;16", size, samples.tobytes())
    picture.save(path, quality=-1, chroma=444, matrix_coefficients=0, **options)
    return path


@pytest.mark.parametrize("format", ["heic", "avif"])
def test_pixels_profile_and_tags_survive(tmp_path, format):
    source, copy = tmp_path / f"a.{format}", tmp_path / f"b.{format}"
    metadata = {"exif": files.exif(1), "xmp": files.XMP % 1, "icc_profile": display_p3()}
    if format == "heic":
        heic(source, files.smooth(64, 96), **metadata)
    else:
        Image.fromarray(files.smooth(64, 96)).save(source, quality=95, **metadata)
    photo = read_photo(source)
    assert (photo.format, photo.bit_depth) == (format, 8)
    assert write_photo(photo, copy) == ()
    again = read_photo(copy)
    np.testing.assert_allclose(again.pixels, photo.pixels, atol=0.2)
    assert np.abs(again.pixels - photo.pixels).mean() < 0.01
    assert again.tags.icc == photo.tags.icc == display_p3()
    assert b"a roll of film" in again.tags.xmp
    exif = Image.Exif()
    exif.load(again.tags.exif)
    assert (exif[271], exif[272]) == ("Kamera", "K-1")
    assert exif.get_ifd(34853)[1] == "N"


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["heic", "avif"])
def test_orientation_is_applied_once(tmp_path, format, orientation):
    stored = files.smooth(64, 96)
    source = tmp_path / f"a.{format}"
    if format == "heic":
        heic(source, stored, exif=files.exif(orientation))
    else:
        Image.fromarray(stored).save(source, quality=95, exif=files.exif(orientation))
    expected = files.upright(stored, orientation)
    photo = read_photo(source)
    assert (probe(source).height, probe(source).width) == expected.shape[:2]
    np.testing.assert_allclose(photo.pixels * 255, expected, atol=12)
    write_photo(photo, tmp_path / "b")
    np.testing.assert_allclose(read_photo(tmp_path / "b").pixels * 255, expected, atol=20)


def test_exif_of_an_avif_that_contradicts_its_picture_stays_but_for_the_orientation(tmp_path):
    block = files.exif(6, size=(96, 64))
    data = files.deep_avif(files.smooth(64, 96) * np.uint16(257), 10, exif=block)
    (tmp_path / "a.avif").write_bytes(data)  # its picture is upright
    photo = read_photo(tmp_path / "a.avif")
    assert photo.pixels.shape[:2] == (64, 96)
    assert photo.tags.exif == upright_exif(block[6:])
    assert "Änne".encode() in photo.tags.exif


def test_ten_bits_of_a_heic_are_kept_as_16(tmp_path):
    ramp = np.linspace(0, 255, 64 * 64).reshape(64, 64, 1).repeat(3, 2)
    source = ten_bit(tmp_path / "a.heic", ramp)
    photo = read_photo(source)
    assert photo.bit_depth == 16
    assert photo.pixels.max() == 1
    assert len(np.unique(photo.pixels)) > 200
    assert write_photo(photo, tmp_path / "b.heic") == ()
    assert read_photo(tmp_path / "b.heic").bit_depth == 16
    write_photo(photo, tmp_path / "b.png", format="png")
    assert files.decoded(tmp_path / "b.png").dtype == np.uint16


def test_ten_bits_of_an_avif_are_kept_as_16(tmp_path):
    levels = np.arange(1024, dtype=np.uint16).reshape(32, 32, 1).repeat(3, 2)
    encoded = imagecodecs.avif_encode(levels, level=100, bitspersample=10)
    (tmp_path / "a.avif").write_bytes(encoded)
    photo = read_photo(tmp_path / "a.avif")
    assert photo.bit_depth == 16
    np.testing.assert_allclose(photo.pixels * 1023, levels, atol=6)
    write_photo(photo, tmp_path / "b.tif", format="tiff")
    assert files.decoded(tmp_path / "b.tif").dtype == np.uint16
    assert write_photo(photo, tmp_path / "c.avif") == ()
    copy = read_photo(tmp_path / "c.avif")
    assert copy.encoding.bits == 10
    assert len(np.unique(copy.pixels)) > 700
    np.testing.assert_allclose(copy.pixels, photo.pixels, atol=0.01)


def test_16_bits_become_12_in_avif_and_a_note_says_so(tmp_path):
    source = files.save(tmp_path / "a.tif", "tiff", files.smooth() * np.uint16(257))
    notes = write_photo(read_photo(source), tmp_path / "b.avif", format="avif")
    assert any("12 bits" in str(note) for note in notes)
    assert read_photo(tmp_path / "b.avif").encoding.bits == 12


@pytest.mark.parametrize("format", ["heic", "avif"])
def test_alpha_survives(tmp_path, format):
    pixels = np.dstack([files.smooth(64, 96), np.linspace(0, 255, 96 * 64).reshape(64, 96)])
    pixels = pixels.astype(np.uint8)
    source = tmp_path / "a"
    if format == "heic":
        heic(source, pixels)
    else:
        Image.fromarray(pixels).save(source, "AVIF", quality=95)
    photo = read_photo(source)
    assert probe(source).alpha
    np.testing.assert_allclose(photo.alpha * 255, pixels[..., 3], atol=8)
    write_photo(photo, tmp_path / "b")
    np.testing.assert_allclose(read_photo(tmp_path / "b").alpha, photo.alpha, atol=0.05)


def test_further_pictures_of_a_heic_are_left_out_and_a_note_says_so(tmp_path):
    pictures = pillow_heif.from_pillow(Image.fromarray(files.smooth(64, 96)))
    pictures.add_from_pillow(Image.fromarray(files.smooth(64, 96)[::-1]))
    pictures.save(tmp_path / "a.heic", quality=95, chroma=444)
    photo = read_photo(tmp_path / "a.heic")
    np.testing.assert_allclose(photo.pixels * 255, files.smooth(64, 96), atol=12)
    assert any("left out" in str(note) for note in photo.notes)


def test_p3_by_code_points_alone_is_p3(tmp_path):
    ten_bit(tmp_path / "a.heic", files.smooth(), color_primaries=12, transfer_characteristics=13)
    assert read_photo(tmp_path / "a.heic").tags.icc == display_p3()


def test_an_animated_avif_is_refused(tmp_path):
    frames = [Image.fromarray(files.smooth()), Image.fromarray(files.smooth()[::-1])]
    frames[0].save(tmp_path / "a.avif", save_all=True, append_images=frames[1:])
    with pytest.raises(UnsupportedFormatError, match="animated"):
        read_photo(tmp_path / "a.avif")


def test_pillow_reads_the_heic_that_photofix_writes(tmp_path):
    source = files.save(tmp_path / "a.png", "png", files.smooth(64, 96), exif=files.exif(6))
    write_photo(read_photo(source), tmp_path / "b.heic", format="heic")
    data = pillow_heif.open_heif(io.BytesIO((tmp_path / "b.heic").read_bytes()))
    np.testing.assert_allclose(np.asarray(data), files.upright(files.smooth(64, 96), 6), atol=12)
