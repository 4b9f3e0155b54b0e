"""Colour by code points (CICP), gAMA and cHRM, EXIF: read by them, kept in the copy, HDR as HDR."""

from __future__ import annotations

import struct
from pathlib import Path

import imagecodecs
import numpy as np
import opencodecs
import opencodecs.jxl
import photo_files as files
import pillow_heif
import pylibheif
import pytest
from PIL import Image

from photofix.photo import inspect, read_photo, write_photo
from photofix.photo.cicp import Cicp
from photofix.photo.color import adobe_rgb, display_p3, encode_srgb
from photofix.photo.high_range import HighRange
from photofix.srgb import to_linear

CODES = {"p3": (12, 13), "bt2020": (9, 1), "pq": (9, 16), "hlg": (9, 18), "p3 pq": (12, 16)}
FORMATS = ("png", "heic", "avif", "jxl")
RAMP = np.linspace(0, 1, 48)[None, :, None] * np.array([1.0, 0.4, 0.3]) + np.zeros((32, 1, 1))
VALUES = (RAMP * 65535).round().astype(np.uint16)


def png(path: Path, samples: np.ndarray, *chunks: tuple[bytes, bytes]) -> Path:
    encoded = imagecodecs.png_encode(samples)
    extra = b"".join(files.png_chunk(kind, data) for kind, data in chunks)
    path.write_bytes(encoded[:33] + extra + encoded[33:])
    return path


def photo_file(path: Path, primaries: int, transfer: int, matrix: int = 9) -> Path:
    """A file of VALUES that tells its colour by code points alone."""
    if path.suffix == ".png":
        return png(path, VALUES, (b"cICP", bytes([primaries, transfer, 0, 1])))
    if path.suffix == ".avif":
        points = {"primaries": primaries, "transfer": transfer, "matrix": matrix}
        pixels = (VALUES >> 6, {"level": 95, "bitspersample": 10, "pixelformat": "yuv444"})
        path.write_bytes(imagecodecs.avif_encode(pixels[0], **pixels[1], **points, speed=9))
    elif path.suffix == ".jxl":
        color = opencodecs.ColorSpec(
            primaries={12: 11}.get(primaries, primaries), transfer=transfer
        )
        path.write_bytes(opencodecs.jxl.encode(VALUES, color=color, lossless=True, container=True))
    else:
        picture = pillow_heif.from_bytes("RGB;16", (48, 32), (VALUES >> 6 << 6).tobytes())
        picture.save(
            path,
            quality=98,
            chroma=444,
            save_nclx_profile=True,
            color_primaries=primaries,
            transfer_characteristics=transfer,
            matrix_coefficients=matrix,
            full_range_flag=1,
        )
    return path


def code_points(path: Path) -> tuple[int, int]:
    """As other programs read them."""
    data = path.read_bytes()
    if path.suffix == ".png":
        at = data.index(b"cICP")
        return data[at + 4], data[at + 5]
    if path.suffix == ".jxl":
        with opencodecs.jxl.open(data) as reader:
            primaries, transfer = reader.color["primaries"], reader.color["transfer_function"]
            return {11: 12}.get(primaries, primaries), transfer
    context = pylibheif.HeifContext()
    context.read_from_memory(data)
    profile = context.get_primary_image_handle().get_nclx_color_profile()
    return profile.color_primaries.value, profile.transfer_characteristics.value


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("format", FORMATS)
def test_code_points_are_kept(tmp_path, format, name):
    source = photo_file(tmp_path / f"a.{format}", *CODES[name])
    photo = read_photo(source)
    assert photo.tags.cicp is not None
    copy = tmp_path / f"b.{format}"
    write_photo(photo, copy)
    assert code_points(copy) == code_points(source) == CODES[name]
    again = read_photo(copy)
    assert np.abs(again.pixels - photo.pixels).mean() < 0.004
    if format in ("png", "jxl"):
        np.testing.assert_array_equal(again.original, photo.original)


def test_a_jpeg_xl_in_hlg_is_for_the_brightness_of_its_standard(tmp_path):
    write_photo(read_photo(photo_file(tmp_path / "a.png", 9, 18)), tmp_path / "b.jxl", format="jxl")
    with opencodecs.jxl.open((tmp_path / "b.jxl").read_bytes()) as copy:
        assert copy.basic_info["intensity_target"] == 1000


@pytest.mark.parametrize("target", FORMATS)
def test_hdr_stays_hdr_in_other_formats(tmp_path, target):
    photo = read_photo(photo_file(tmp_path / "a.png", 9, 16))
    notes = write_photo(photo, tmp_path / f"b.{target}", format=target)
    assert not any("HDR" in str(note) for note in notes)
    assert code_points(tmp_path / f"b.{target}") == (9, 16)
    assert np.abs(read_photo(tmp_path / f"b.{target}").pixels - photo.pixels).mean() < 0.004


def test_what_a_format_cannot_hold_is_said(tmp_path):
    photo = read_photo(photo_file(tmp_path / "a.png", 9, 16))
    for format in ("jpeg", "tiff", "webp"):
        notes = write_photo(photo, tmp_path / f"b.{format}", format=format)
        assert any("holds no HDR" in str(note) for note in notes)
    shown = read_photo(tmp_path / "b.tiff")
    np.testing.assert_allclose(shown.pixels, photo.pixels, atol=1e-4)
    # Wide colour goes into other formats as a profile.
    wide = read_photo(photo_file(tmp_path / "c.png", 12, 13))
    assert write_photo(wide, tmp_path / "c.tif", format="tiff") == ()
    np.testing.assert_array_equal(read_photo(tmp_path / "c.tif").original, VALUES)


@pytest.mark.parametrize("name", ["pq", "hlg", "p3 pq"])
def test_highlights_can_be_seen_and_come_back(name):
    """The curve shows all of the range, without an edge, and is inverted."""
    space = HighRange(Cicp(*CODES[name]))
    gray = np.linspace(0, 1, 2001, dtype=np.float32)[:, None].repeat(3, 1)
    linear = space.to_linear(gray)
    shown = space.tone(linear)
    assert np.diff(shown[:, 1]).min() > -1e-6
    assert 0.995 < shown.max() < 1.001
    np.testing.assert_allclose(space.untone(shown)[:1900], linear[:1900], rtol=2e-3, atol=1e-4)
    np.testing.assert_allclose(space.from_linear(linear), gray, atol=2e-3)


def test_reference_white_is_where_standards_have_it():
    """203 cd/m²: PQ 0.58, HLG 0.75 (Report ITU-R BT.2408, table 1)."""
    for transfer, value in ((16, 0.5807), (18, 0.75)):
        light = HighRange(Cicp(9, transfer)).to_linear(np.full((1, 3), value, np.float32))
        np.testing.assert_allclose(light, 1, rtol=0.005)


def test_a_restored_hdr_photo_keeps_its_highlights(tmp_path):
    photo = read_photo(photo_file(tmp_path / "a.png", 9, 16))
    write_photo(photo.with_pixels(photo.pixels * np.float32(0.98)), tmp_path / "b.png")
    copy = read_photo(tmp_path / "b.png")
    assert copy.tags.cicp == Cicp(9, 16)
    values = copy.original[0, :, 0].astype(int)
    assert 0.85 * 65535 < values.max() < 65535  # dimmer, not cut off at white (0.58)
    np.testing.assert_allclose(copy.pixels, photo.pixels * 0.98, atol=0.015)


def test_p3_by_code_points_is_p3(tmp_path):
    """As with a Display P3 profile: P3's own matrix (CSS Color 4), sRGB's curve."""
    to_p3 = np.array(
        [[0.8224621, 0.1775380, 0], [0.0331941, 0.9668058, 0], [0.0170827, 0.0723974, 0.9105199]]
    )
    inside = to_linear(np.array([0.2, 0.6, 0.4], np.float32))
    value = encode_srgb((to_p3 @ inside).astype(np.float32))
    samples = np.broadcast_to((value * 65535).round().astype(np.uint16), (8, 8, 3))
    path = png(tmp_path / "a.png", np.ascontiguousarray(samples), (b"cICP", bytes([12, 13, 0, 1])))
    np.testing.assert_allclose(read_photo(path).pixels[0, 0], [0.2, 0.6, 0.4], atol=2e-4)


LINEAR = (b"gAMA", struct.pack(">I", 100000))
ADOBE = (
    (b"gAMA", struct.pack(">I", 45455)),
    (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)),
)


def test_gamma_and_chromaticities_are_read_and_kept(tmp_path):
    linear = read_photo(png(tmp_path / "a.png", VALUES, LINEAR))
    expected = encode_srgb((VALUES / 65535).astype(np.float32))
    np.testing.assert_allclose(linear.pixels, expected, atol=1e-3)
    adobe = read_photo(png(tmp_path / "b.png", VALUES, *ADOBE))
    same = read_photo(files.save(tmp_path / "c.png", "png", VALUES, icc=adobe_rgb()))
    np.testing.assert_allclose(adobe.pixels, same.pixels, atol=2e-3)
    for photo, chunks in ((linear, [LINEAR]), (adobe, ADOBE)):
        write_photo(photo, tmp_path / "d.png", overwrite=lambda _: True)
        copy = (tmp_path / "d.png").read_bytes()
        assert all(kind + data in copy for kind, data in chunks)
        np.testing.assert_array_equal(read_photo(tmp_path / "d.png").original, VALUES)
        # Elsewhere as a profile.
        write_photo(photo, tmp_path / "d.tif", format="tiff", overwrite=lambda _: True)
        again = read_photo(tmp_path / "d.tif").pixels
        np.testing.assert_allclose(again, photo.pixels, atol=1e-3)


@pytest.mark.parametrize(
    "chunks",
    [
        [(b"sRGB", b"\0"), LINEAR],  # sRGB outweighs gAMA
        [(b"gAMA", struct.pack(">I", 45455))],  # the usual way to say sRGB without it
        [(b"gAMA", bytes(4)), (b"cHRM", bytes(32))],  # nonsense
        [(b"cHRM", struct.pack(">8I", *[100000] * 8))],
    ],
)
def test_what_says_srgb_or_nothing_is_srgb(tmp_path, chunks):
    photo = read_photo(png(tmp_path / "a.png", VALUES, *chunks))
    np.testing.assert_allclose(photo.pixels, VALUES / 65535, atol=1e-6)


def test_gray_photos_have_a_curve_as_well(tmp_path):
    gray = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    for chunk in (LINEAR, (b"cICP", bytes([1, 8, 0, 1])), (b"cICP", bytes([9, 16, 0, 1]))):
        photo = read_photo(png(tmp_path / "a.png", gray, chunk))
        assert photo.gray
        assert np.abs(photo.pixels[..., 0] - gray / 65535).max() > 0.1
        write_photo(photo, tmp_path / "b.png", overwrite=lambda _: True)
        np.testing.assert_array_equal(imagecodecs.imread(tmp_path / "b.png"), gray)


def test_unknown_code_points_are_said(tmp_path):
    photo = read_photo(png(tmp_path / "a.png", VALUES, (b"cICP", bytes([200, 201, 0, 1]))))
    assert any("200/201/0" in str(note) for note in photo.notes)
    assert photo.tags.cicp is None


@pytest.mark.parametrize("name", ["srgb", "p3", "adobe-rgb"])
@pytest.mark.parametrize("kind", ["srgb", "p3", "gray", "hdr"])
def test_a_copy_in_another_profile_looks_alike(tmp_path, kind, name):
    if kind == "hdr":
        source = photo_file(tmp_path / "a.png", 9, 16)
    elif kind == "p3":
        source = files.save(tmp_path / "a.png", "png", VALUES, icc=display_p3())
    else:
        samples = VALUES[..., 0].copy() if kind == "gray" else VALUES
        source = files.save(tmp_path / "a.png", "png", samples)
    photo = read_photo(source)
    notes = write_photo(photo, tmp_path / "b.tif", format="tiff", profile=name)
    assert any("HDR" in str(note) for note in notes) == (kind == "hdr")
    copy = read_photo(tmp_path / "b.tif")
    # HDR colours beyond the profile are cut off.
    np.testing.assert_allclose(copy.pixels, photo.pixels, atol=0.015 if kind == "hdr" else 2e-3)
    assert copy.gray == (kind == "gray")
    label = inspect(tmp_path / "b.tif").profile
    expected = {"srgb": "sRGB", "p3": "Display P3", "adobe-rgb": "Adobe RGB"}[name]
    assert label.startswith(expected) or kind == "gray"


def test_wide_colours_survive_into_another_profile(tmp_path):
    """Display P3's green lies within Adobe RGB, outside of sRGB."""
    samples = np.full((8, 8, 3), (30000, 60000, 20000), np.uint16)
    photo = read_photo(files.save(tmp_path / "a.png", "png", samples, icc=display_p3()))
    write_photo(photo, tmp_path / "b.png", profile="adobe-rgb")
    write_photo(read_photo(tmp_path / "b.png"), tmp_path / "c.png", profile="p3")
    again = files.decoded(tmp_path / "c.png").astype(int)
    np.testing.assert_allclose(again, samples, atol=60)


def test_info_names_the_colour(tmp_path):
    seen = inspect(photo_file(tmp_path / "a.png", 9, 16))
    assert seen.profile == "BT.2020, PQ"
    assert "HDR" in seen.keeps


def test_adobe_rgb_by_the_colour_space_of_exif(tmp_path):
    """2, as cameras said it before the interoperability directory."""
    block = Image.Exif()
    block[34665] = {40961: 2}
    source = tmp_path / "a.jpg"
    Image.fromarray(files.smooth()).save(source, exif=block.tobytes())
    assert read_photo(source).tags.icc == adobe_rgb()
