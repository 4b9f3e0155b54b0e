"""HDR by code points, kept as HDR; what is odd in how files tell their colour.

That spaces are read and kept however they are told is tested by test_photo_matrix.py.
"""

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
import tifffile
from colour_files import code_points_in

from photofix.photo import inspect, read_photo, write_photo
from photofix.photo.cicp import Cicp
from photofix.photo.color import display_p3, encode_srgb
from photofix.photo.high_range import HighRange

CODES = {"pq": (9, 16), "hlg": (9, 18), "p3 pq": (12, 16)}
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


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("format", FORMATS)
def test_code_points_are_kept(tmp_path, format, name):
    source = photo_file(tmp_path / f"a.{format}", *CODES[name])
    photo = read_photo(source)
    assert photo.tags.cicp is not None
    copy = tmp_path / f"b.{format}"
    write_photo(photo, copy)
    assert code_points_in(copy) == code_points_in(source) == CODES[name]
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
    assert code_points_in(tmp_path / f"b.{target}") == (9, 16)
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


@pytest.mark.parametrize("name", CODES)
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


LINEAR = (b"gAMA", struct.pack(">I", 100000))
ADOBE = (
    (b"gAMA", struct.pack(">I", 45455)),
    (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)),
)


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


DISPLAY = struct.pack(">8H2I", 35400, 14600, 8500, 39850, 6550, 2300, 15635, 16450, 10**7, 50)
CONTENT = struct.pack(">II", 1000 * 10**4, 400 * 10**4)


def test_how_bright_a_photo_is_goes_where_its_format_has_a_place(tmp_path):
    source = png(
        tmp_path / "a.png",
        VALUES,
        (b"cICP", bytes([9, 16, 0, 1])),
        (b"mDCV", DISPLAY),
        (b"cLLI", CONTENT),
    )
    photo = read_photo(source)
    assert inspect(source).hdr == "PQ (MaxCLL 1000, MaxFALL 400)"
    write_photo(photo, tmp_path / "b.png")
    copy = (tmp_path / "b.png").read_bytes()
    assert copy.index(b"mDCV" + DISPLAY) < copy.index(b"cLLI" + CONTENT) < copy.index(b"IDAT")
    for format in ("heic", "avif"):
        path = tmp_path / f"b.{format}"
        assert not any("brightness" in str(n) for n in write_photo(photo, path, format=format))
        context = pylibheif.HeifContext()
        context.read_from_memory(path.read_bytes())
        levels = context.get_primary_image_handle().content_light_level
        display = context.get_primary_image_handle().mastering_display_colour_volume
        assert (levels.max_content_light_level, levels.max_pic_average_light_level) == (1000, 400)
        np.testing.assert_allclose(display.red_primary, (0.708, 0.292), atol=1e-5)
        np.testing.assert_allclose(display.blue_primary, (0.131, 0.046), atol=1e-5)
        assert (display.max_luminance, round(display.min_luminance, 4)) == (1000, 0.005)
        again = read_photo(path)
        assert again.tags.light == photo.tags.light
        assert np.abs(again.pixels - photo.pixels).mean() < 0.004
    # JPEG XL knows the brightest pixel alone.
    notes = write_photo(photo, tmp_path / "b.jxl", format="jxl")
    assert any("brightness" in str(note) for note in notes)
    with opencodecs.jxl.open((tmp_path / "b.jxl").read_bytes()) as reader:
        assert reader.basic_info["intensity_target"] == 1000
    assert read_photo(tmp_path / "b.jxl").tags.light.content == (1000, 0)
    notes = write_photo(photo, tmp_path / "b.tif", format="tiff")
    assert sum("HDR" in str(note) for note in notes) == 1


@pytest.mark.parametrize("depth", [8, 16])
def test_a_narrow_range_is_spread(tmp_path, depth):
    """Black at 16 of 255 and white at 235, as video has them; alpha is not narrow."""
    top, unit, kind = 2**depth - 1, 1 << (depth - 8), np.uint8 if depth == 8 else np.uint16
    levels = np.array([0, 16, 16 + 219 / 2, 235, 255]) * unit
    colours = np.rint(levels).astype(kind)[None, :, None].repeat(3, 2)
    alpha = np.full((1, 5, 1), 16 * unit, kind)
    samples = np.concatenate([colours, alpha], 2).repeat(4, 0)
    path = png(tmp_path / "a.png", samples, (b"cICP", bytes([12, 13, 0, 0])))
    photo = read_photo(path)
    assert photo.tags.cicp == Cicp(12, 13, full_range=False)
    np.testing.assert_allclose(photo.pixels[0, :, 1], [0, 0, 0.5, 1, 1], atol=1.5 / 219)
    np.testing.assert_allclose(photo.alpha, 16 * unit / top)
    write_photo(photo, tmp_path / "b.png")
    assert b"cICP" + bytes([12, 13, 0, 1]) in (tmp_path / "b.png").read_bytes()
    np.testing.assert_array_equal(read_photo(tmp_path / "b.png").pixels, photo.pixels)


@pytest.mark.parametrize("matrix", [1, 9])
def test_an_avif_may_tell_its_colour_in_its_stream_alone(tmp_path, matrix):
    source = photo_file(tmp_path / "a.avif", 12, 16, matrix)
    data = bytearray(source.read_bytes())
    at = data.index(b"colrnclx")
    data[at : at + 4] = b"free"
    (tmp_path / "b.avif").write_bytes(data)
    photo, bare = read_photo(source), read_photo(tmp_path / "b.avif")
    assert bare.tags.cicp == photo.tags.cicp == Cicp(12, 16, matrix)
    np.testing.assert_array_equal(bare.pixels, photo.pixels)


@pytest.mark.parametrize("count", [1, 3])
def test_the_transfer_function_of_a_gray_or_coloured_tiff(tmp_path, count):
    table = np.rint((np.arange(256) / 255) ** 1.8 * 65535).astype(int).tolist() * count
    gray = np.arange(256, dtype=np.uint8).reshape(16, 16)
    samples = gray if count == 1 else gray[..., None].repeat(3, 2)
    path = tmp_path / "a.tif"
    tags = [(301, "H", len(table), table, True)]
    kind = "minisblack" if count == 1 else "rgb"
    tifffile.imwrite(path, samples, photometric=kind, metadata=None, extratags=tags)
    expected = encode_srgb((samples / 255.0).astype(np.float32) ** 1.8)
    seen = read_photo(path).pixels[..., :count]
    np.testing.assert_allclose(seen, expected if count == 3 else expected[..., None], atol=3e-3)


@pytest.mark.parametrize("kind", ["Apple", "ISO 21496-1"])
def test_the_gain_map_of_a_heif_is_said(tmp_path, kind):
    urns = {
        "Apple": pylibheif.URN_GAIN_MAP_APPLE,
        "ISO 21496-1": pylibheif.URN_GAIN_MAP_ISO_21496_1,
    }
    context = pylibheif.HeifContext()
    encoder = pylibheif.HeifEncoder(pylibheif.HeifCompressionFormat.AV1)
    picture, small = (np.full((*size, 3), 90, np.uint8) for size in ((64, 96), (32, 48)))
    main = encoder.encode_image(context, pylibheif.HeifImage.from_numpy(picture))
    gain = encoder.encode_image(context, pylibheif.HeifImage.from_numpy(small))
    context.assign_auxiliary_image(main, gain, urns[kind])
    (tmp_path / "a.avif").write_bytes(context.write_to_bytes())
    seen = inspect(tmp_path / "a.avif")
    assert seen.hdr == f"gain map ({kind})"
    assert any(kind in str(note) and "left out" in str(note) for note in seen.info.notes)
