"""DNGs: what their makers want shown, those that LibRaw can't read, and linear DNGs as copies."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import photo_files as files
import pytest
import rawpy
import tifffile
from test_photo_color import delta_e_2000, lab
from test_photo_raw import COLOURS, scene, write_linear_dng

from photofix.errors import UnsupportedFormatError, UsageError
from photofix.instruction import anything, request_of
from photofix.options import Settings
from photofix.photo import History, copy_sidecars, probe, read_photo, write_photo
from photofix.photo.color import encode_srgb
from photofix.photo.dng import as_name, look_into
from photofix.wanted import wanted

JPEG_XL = {"compression": 52546, "compressionargs": {"lossless": True}, "tile": (32, 32)}


def gradients(height: int = 96, width: int = 144) -> np.ndarray:
    """Linear light: smooth tones, saturated patches, and a highlight brighter than white."""
    y, x = np.mgrid[0:height, 0:width] / width
    light = np.stack([0.1 + 0.5 * x, 0.1 + 0.6 * y, 0.5 - 0.4 * x * y], -1)
    light[20:40, 20:60] = (0.6, 0.1, 0.1)
    light[60:80, 80:120] = 1.6
    return light


def fraction(*values: float) -> list[int]:
    return [number for value in values for number in (round(value * 100), 100)]


def developed(path: Path) -> np.ndarray:
    """As LibRaw develops it by itself."""
    with rawpy.imread(str(path)) as raw:
        return raw.postprocess(use_camera_wb=True, no_auto_bright=True, output_bps=16)


def difference(one: Path, other: Path) -> float:
    """Mean ΔE2000 between two raw files, developed by LibRaw."""
    seen = (lab(developed(path), files.SRGB) for path in (one, other))
    return float(delta_e_2000(*seen).mean())


@pytest.mark.parametrize("layout", ["mosaic", "linear"])
def test_jpeg_xl_is_read(tmp_path, layout):
    """DNG 1.7: phones' newest raw files, and Adobe's denoised ones."""
    kind: dict[str, Any] = {"layout": layout}
    plain = read_photo(files.write_dng(tmp_path / "a.dng", scene(), **kind))
    packed = read_photo(files.write_dng(tmp_path / "b.dng", scene(), options=JPEG_XL, **kind))
    np.testing.assert_array_equal(packed.pixels, plain.pixels)
    assert packed.tags.exif is not None


def test_interleaved_rows_and_columns_are_put_in_their_places(tmp_path):
    """As DNG 1.7 keeps the colours of a mosaic apart, for JPEG XL."""
    plain = files.write_dng(tmp_path / "a.dng", scene())
    mosaic = tifffile.imread(plain)
    fields = np.concatenate([mosaic[0::2], mosaic[1::2]])
    fields = np.concatenate([fields[:, 0::2], fields[:, 1::2]], 1)
    path = files.write_dng(
        tmp_path / "b.dng",
        scene(),
        options=JPEG_XL,
        tags=[(50975, "H", 1, 2, True), (52547, "H", 1, 2, True)],
        mosaic=fields,
    )
    np.testing.assert_array_equal(read_photo(path).pixels, read_photo(plain).pixels)


def test_what_libraw_scrambles_is_read_otherwise(tmp_path):
    """Lossless JPEG in several strips: LibRaw takes the first for all."""
    light = gradients(384, 96)
    plain = read_photo(files.write_dng(tmp_path / "a.dng", light))
    lossless = {
        "compression": "jpeg",
        "compressionargs": {"lossless": True, "bitspersample": 16},
        "rowsperstrip": 128,
    }
    stripped = read_photo(files.write_dng(tmp_path / "b.dng", light, options=lossless))
    np.testing.assert_array_equal(stripped.pixels, plain.pixels)


@pytest.mark.parametrize("stops", [1.0, 2.0, -1.0])
def test_baseline_exposure_brightens(tmp_path, stops):
    tags = [(50730, "2i", 1, fraction(stops), True)]
    dark = scene() * 2**-stops if stops > 0 else scene()
    pixels = read_photo(files.write_dng(tmp_path / "a.dng", dark, tags=tags)).pixels
    wanted_light = COLOURS[0, 0] if stops > 0 else COLOURS[0, 0] * 2**stops
    expected = encode_srgb(wanted_light.astype(np.float32))
    np.testing.assert_allclose(pixels[8:24, 8:24].mean((0, 1)), expected, atol=0.015)
    white = files.write_dng(tmp_path / "b.dng", np.full((64, 96, 3), 2.0), tags=tags)
    assert read_photo(white).pixels.mean() > 0.98


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_default_crop_is_what_is_shown(tmp_path, orientation):
    light = gradients()
    crop = [(50719, "H", 2, (10, 6), True), (50720, "H", 2, (100, 60), True)]
    whole = read_photo(files.write_dng(tmp_path / "a.dng", light, orientation=orientation))
    path = files.write_dng(tmp_path / "b.dng", light, orientation=orientation, tags=crop)
    info, photo = probe(path), read_photo(path)
    assert (info.width, info.height) == (photo.width, photo.height)
    turns = {1: 0, 3: 2, 6: 1, 8: 3}[orientation]
    stored = np.rot90(whole.pixels, turns)
    np.testing.assert_array_equal(np.rot90(photo.pixels, turns), stored[6:66, 10:110])


def test_without_a_white_balance_there_are_colours(tmp_path):
    """A linear DNG without AsShotNeutral and levels: whatever its maker did, not black."""
    ramp = np.linspace(0.02, 0.7, 96, dtype=np.float32)[None, :, None].repeat(64, 0).repeat(3, 2)
    path = write_linear_dng(tmp_path / "a.dng", (ramp * 65535).astype(np.uint16))
    pixels = read_photo(path).pixels
    assert 0.3 < pixels.mean() < 0.8
    assert (np.diff(pixels[32, :, 1]) > -0.01).all()


def test_what_libraw_does_not_know_names_camera_and_compression(tmp_path):
    tags = [(271, "s", 0, "Kamera", True), (272, "s", 0, "K-1", True)]
    tags += [(50706, "B", 4, (1, 4, 0, 0), True)]
    mosaic = np.zeros((64, 96), np.uint16)
    options = {"photometric": "cfa", "compression": "zstd", "metadata": None, "extratags": tags}
    tifffile.imwrite(tmp_path / "a.dng", mosaic, **options)
    with pytest.raises(UnsupportedFormatError, match=r"Kamera K-1.*ZSTD.*DNG Converter"):
        read_photo(tmp_path / "a.dng")


KINDS: dict[str, dict[str, Any]] = {
    "mosaic": {},
    "linear": {"layout": "linear"},
    "turned": {"orientation": 6},
    "brightened": {"tags": [(50730, "2i", 1, fraction(0.5), True)]},
    "cropped": {"tags": [(50719, "H", 2, (10, 6), True), (50720, "H", 2, (100, 60), True)]},
}


@pytest.mark.parametrize("name", KINDS)
def test_a_linear_dng_develops_like_its_original(tmp_path, name):
    source, copy = tmp_path / "a.dng", tmp_path / "b.dng"
    files.write_dng(source, gradients(), **KINDS[name])
    photo = read_photo(source, linear=True)
    history = History("grainy", 0.0)
    assert write_photo(photo, copy, format="dng", history=history) == ()
    assert difference(source, copy) <= 1
    assert developed(copy).shape == developed(source).shape
    ours = read_photo(copy)
    np.testing.assert_allclose(ours.pixels, read_photo(source).pixels, atol=0.03)
    with tifffile.TiffFile(copy) as dng:
        first = dng.pages.first
        raw = first.pages[0].aspage()
        assert raw.photometric == tifffile.PHOTOMETRIC.LINEAR_RAW
        assert first.tags.valueof(274) == KINDS[name].get("orientation", 1)
        assert first.tags.valueof(50728) == tifffile.TiffFile(source).pages.first.tags.valueof(
            50728
        )
        assert raw.tags.valueof(50720) == ((100, 60) if name == "cropped" else None)


def test_a_restored_linear_dng_keeps_its_white_balance_and_highlights(tmp_path):
    light = gradients() + np.random.default_rng(0).normal(0, 0.02, (96, 144, 3))
    source = files.write_dng(tmp_path / "a.dng", light)
    photo = read_photo(source, linear=True)
    pixels = photo.pixels.copy()
    smooth = pixels.reshape(48, 2, 72, 2, 3).mean((1, 3)).repeat(2, 0).repeat(2, 1)
    write_photo(photo.with_pixels(smooth.astype(np.float32)), tmp_path / "b.dng", format="dng")
    assert difference(source, tmp_path / "b.dng") < 6
    after = developed(tmp_path / "b.dng").astype(int)
    assert (
        np.abs(np.diff(after[2:10], axis=1)).mean()
        < np.abs(np.diff(developed(source).astype(int)[2:10], axis=1)).mean()
    )
    assert after[65:75, 85:115].min() > 60000  # the highlight


def test_tiles_of_lossless_jpeg_lose_nothing(tmp_path):
    """A photo larger than a tile, whose edges don't end with one."""
    light = gradients(400, 600) + np.random.default_rng(0).normal(0, 0.01, (400, 600, 3))
    source = files.write_dng(tmp_path / "a.dng", light, layout="linear")
    write_photo(read_photo(source, linear=True), tmp_path / "b.dng", format="dng")
    with tifffile.TiffFile(tmp_path / "b.dng") as dng:
        assert dng.pages.first.pages[0].aspage().compression == tifffile.COMPRESSION.JPEG
    assert difference(source, tmp_path / "b.dng") < 0.05


def test_a_larger_linear_dng_has_a_larger_crop(tmp_path):
    source = files.write_dng(tmp_path / "a.dng", gradients(), **KINDS["cropped"])
    photo = read_photo(source, linear=True)
    larger = photo.with_pixels(photo.pixels.repeat(2, 0).repeat(2, 1))
    write_photo(larger, tmp_path / "b.dng", format="dng")
    info = probe(tmp_path / "b.dng")
    assert (info.width, info.height) == (200, 120)


def test_a_monochrome_dng_stays_monochrome(tmp_path):
    ramp = np.rint(256 + np.linspace(0.02, 0.7, 96)[None].repeat(64, 0) * 16127)
    levels = [(50714, "H", 1, 256, True), (50717, "H", 1, 16383, True)]
    source = write_linear_dng(tmp_path / "a.dng", ramp.astype(np.uint16), *levels)
    photo = read_photo(source, linear=True)
    write_photo(photo, tmp_path / "b.dng", format="dng")
    copy = read_photo(tmp_path / "b.dng")
    assert copy.gray
    np.testing.assert_allclose(copy.pixels, read_photo(source).pixels, atol=2e-3)


def test_metadata_of_the_camera_goes_with_a_linear_dng(tmp_path):
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("exiftool is not on the PATH")
    source = files.write_dng(tmp_path / "a.dng", gradients())
    subprocess.run(
        [exiftool, "-q", "-overwrite_original", "-LensModel=Obiektiv 50", "-ISO=800", source],
        check=True,
    )
    photo = read_photo(source, linear=True)
    write_photo(photo, tmp_path / "b.dng", format="dng", history=History("grainy", 1.0))
    said = [exiftool, "-s3", "-FileType", "-Model", "-LensModel", "-ISO", "-Validate", "-Warning"]
    told = subprocess.run([*said, tmp_path / "b.dng"], capture_output=True, text=True, check=True)
    assert told.stdout.split("\n")[:4] == ["DNG", "K-1", "Obiektiv 50", "800"]


def test_only_what_comes_before_developing_is_done(tmp_path):
    settings = Settings(format="dng")
    assert set(wanted(request_of("grainy and blurry"), settings).named) == {"noise", "blur"}
    for sentence in ("too dark", "hazy and grainy"):
        with pytest.raises(UsageError, match="format dng"):
            wanted(request_of(sentence), settings)
    assert {"low_light", "haze", "enhancement"} <= set(wanted(anything(), settings).kept)


SIDECAR = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4" '
    'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6" '
    'xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" crs:Exposure2012="+2.00" '
    'xmlns:darktable="http://darktable.sf.net/" darktable:xmp_version="5"><darktable:history>'
    '<rdf:Seq><rdf:li darktable:operation="exposure" darktable:enabled="1"/></rdf:Seq>'
    "</darktable:history></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def test_settings_for_developing_stay_with_what_is_to_be_developed(tmp_path):
    source = files.write_dng(tmp_path / "a.dng", scene())
    (tmp_path / "a.xmp").write_text(SIDECAR)
    (note,) = copy_sidecars(source, tmp_path / "b.tif", raw="developed")
    assert "developing" in str(note)
    told = (tmp_path / "b.xmp").read_text()
    assert 'xmp:Rating="4"' in told
    assert 'tiff:Orientation="1"' in told
    assert "Exposure2012" not in told
    assert "darktable" not in told
    assert copy_sidecars(source, tmp_path / "c.dng", raw="linear") == ()
    assert (tmp_path / "c.xmp").read_text() == SIDECAR


def test_other_photos_become_no_dng(tmp_path):
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth())
    with pytest.raises(UnsupportedFormatError, match="raw files"):
        read_photo(source, linear=True)


def listed(*opcodes: tuple[int, bytes]) -> bytes:
    """A list of opcodes, as the specification has it; numbers are big-endian always."""
    entries = (struct.pack(">4I", code, 0x01030000, 1, len(data)) + data for code, data in opcodes)
    return struct.pack(">I", len(opcodes)) + b"".join(entries)


def gain_map(plane: int, gains: np.ndarray, area: tuple[int, ...], pitch: int) -> bytes:
    high, wide = gains.shape
    spacing = 1 / (high - 1), 1 / (wide - 1)
    head = struct.pack(">10I", *area, plane, 1, pitch, pitch, high, wide)
    return head + struct.pack(">4dI", *spacing, 0, 0, 1) + gains.astype(">f4").tobytes()


def with_list(path: Path, tag: int, opcodes: bytes, light: np.ndarray, **how: Any) -> Path:
    return files.write_dng(path, light, tags=[(tag, 7, len(opcodes), opcodes, True)], **how)


GRAY = np.full((96, 144, 3), 0.2)


@pytest.mark.parametrize("layout", ["mosaic", "linear"])
def test_the_gain_map_of_a_phone_brightens_its_corners(tmp_path, layout):
    """One map for each colour of the mosaic: here red and green are twice as bright at the left."""
    gains = np.tile(np.linspace(2, 1, 5), (3, 1))
    size = GRAY.shape[:2]
    if layout == "mosaic":
        areas = [(0, 0, *size), (0, 1, *size), (1, 0, *size)]
        maps = [(9, gain_map(0, gains, area, 2)) for area in areas]
    else:
        maps = [(9, gain_map(plane, gains, (0, 0, *size), 1)) for plane in (0, 1)]
    source = with_list(tmp_path / "a.dng", 51009, listed(*maps), GRAY, layout=layout)
    seen = read_photo(source)
    brighter = np.interp((np.arange(144) + 0.5) / 144, [0, 1], [2, 1])
    expected = encode_srgb((0.2 * brighter).astype(np.float32))
    row = seen.pixels[40:56].mean(0)
    np.testing.assert_allclose(row[6:-6, 0], expected[6:-6], atol=0.02)
    np.testing.assert_allclose(row[6:-6, 2], encode_srgb(np.float32([0.2]))[0], atol=0.02)
    assert seen.notes == ()
    # In a linear DNG they are done, since there is no mosaic any more.
    write_photo(read_photo(source, linear=True), tmp_path / "b.dng", format="dng")
    assert np.abs(read_photo(tmp_path / "b.dng").pixels - seen.pixels).mean() < 0.003


def test_dark_corners_are_brightened(tmp_path):
    numbers = (0.5, 0.25, 0, 0, 0, 0.5, 0.5)
    opcodes = listed((3, struct.pack(">7d", *numbers)))
    seen = read_photo(with_list(tmp_path / "a.dng", 51022, opcodes, GRAY)).pixels
    y, x = np.mgrid[0:96, 0:144] + 0.5
    square = ((x - 72) ** 2 + (y - 48) ** 2) / (72**2 + 48**2)
    expected = encode_srgb((0.2 * (1 + 0.5 * square + 0.25 * square**2)).astype(np.float32))
    np.testing.assert_allclose(seen[..., 1], expected, atol=0.01)


@pytest.mark.parametrize("orientation", [1, 6])
def test_bent_lines_are_straightened(tmp_path, orientation):
    """A smooth picture, seen through a lens that pulls its corners in; and back."""

    def scenery(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        wave = 0.3 + 0.1 * np.sin(x / 9) * np.cos(y / 7)
        return np.stack([wave, wave, wave], -1)

    radial = 0.85, 0.15, 0.02, 0.0
    numbers = (*radial, 0.02, -0.01, 0.5, 0.5)
    opcodes = listed((1, struct.pack(">I8d", 1, *numbers)))
    y, x = np.mgrid[0:96, 0:144] + 0.5
    stored = scenery(x, y)
    path = with_list(tmp_path / "a.dng", 51022, opcodes, stored, orientation=orientation)
    seen = np.rot90(read_photo(path).pixels, {1: 0, 6: 1}[orientation])
    # By the formula of the specification, at each place.
    far = np.hypot(72, 48)
    dx, dy = (x - 72) / far, (y - 48) / far
    square = dx**2 + dy**2
    f = radial[0] + radial[1] * square + radial[2] * square**2
    from_x = 72 + far * (dx * f + 0.04 * dx * dy - 0.01 * (square + 2 * dx**2))
    from_y = 48 + far * (dy * f - 0.02 * dx * dy + 0.02 * (square + 2 * dy**2))
    expected = encode_srgb(scenery(from_x, from_y)[..., 1].astype(np.float32))
    inside = (from_x > 4) & (from_x < 140) & (from_y > 4) & (from_y < 92)
    assert np.abs(seen[..., 1] - expected)[inside].max() < 0.03
    assert np.abs(encode_srgb(stored[..., 1].astype(np.float32)) - expected)[inside].max() > 0.06
    # A linear DNG leaves it to whoever develops it.
    linear = read_photo(path, linear=True)
    write_photo(linear, tmp_path / "b.dng", format="dng")
    again = np.rot90(read_photo(tmp_path / "b.dng").pixels, {1: 0, 6: 1}[orientation])
    assert np.abs(again - seen).mean() < 0.003


def test_corrections_are_camera_colours_corrected(tmp_path):
    """A list that changes nothing changes nothing."""
    nothing = listed((3, struct.pack(">7d", 0, 0, 0, 0, 0, 0.5, 0.5)))
    plain = read_photo(files.write_dng(tmp_path / "a.dng", gradients()))
    same = read_photo(with_list(tmp_path / "b.dng", 51022, nothing, gradients()))
    assert np.abs(same.pixels - plain.pixels).max() < 2e-3


@pytest.mark.parametrize("tag", [51008, 51009, 51022])
def test_corrections_that_are_not_done_are_said(tmp_path, tag):
    opcodes = listed((5, bytes(12)), (2, bytes(8)), (5, bytes(12)))
    photo = read_photo(with_list(tmp_path / "a.dng", tag, opcodes, GRAY))
    (note,) = photo.notes
    assert "FixBadPixelsList, WarpFisheye" in str(note)
    damaged = listed((9, bytes(20)), (1, struct.pack(">I8d", 1, *[float("nan")] * 8)))
    read_photo(with_list(tmp_path / "b.dng", tag, damaged[:-3], GRAY))


@pytest.mark.parametrize("options", [{}, JPEG_XL])
def test_text_beyond_ascii_goes_with_a_linear_dng(tmp_path, options):
    """As in the copyright of a profile."""
    text = "© Kamera, Zürich".encode()
    path = files.write_dng(
        tmp_path / "a.dng",
        scene(),
        options=options,
        tags=[(50942, "s", len(text) + 1, text + b"\0", True)],
    )
    write_photo(read_photo(path, linear=True), tmp_path / "b.dng", format="dng")
    with tifffile.TiffFile(tmp_path / "b.dng") as tif:
        assert tif.pages.first.tags[50942].value == text.decode()


def test_a_camera_is_named_in_one_line(tmp_path):
    """A damaged count takes what follows in the file for a part of the name."""
    path = files.write_dng(tmp_path / "a.dng", scene())
    data = bytearray(path.read_bytes())
    at = data.index(struct.pack("<HH", 271, 2))
    struct.pack_into("<I", data, at + 4, 300)
    path.write_bytes(data.replace(b"Kamera\0", b"Kam\nera"))
    assert look_into(path.open("rb")).camera.startswith("Kam era")
    assert look_into(path.open("rb")).camera.isprintable()
    assert as_name("Kamera\0\0\1<?xpacket\n") == "Kamera"
    assert as_name(None) == as_name(7) == ""


def test_photos_of_one_series_stay_alike(tmp_path):
    """Whatever their brightest value is: LibRaw by itself would take it for white."""
    dim, bright = (np.full((64, 96, 3), 0.3) for _ in range(2))
    dim[20:40, 20:40], bright[20:40, 20:40] = 0.8, 2.0
    seen = [
        read_photo(files.write_dng(tmp_path / "a.dng", light)).pixels[8:16, 60:].mean()
        for light in (dim, bright)
    ]
    assert abs(seen[0] - seen[1]) < 1e-3
