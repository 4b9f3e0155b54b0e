"""Camera raw files: developed in the right colours, to 16-bit TIFF with the camera's metadata."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import numpy as np
import photo_files as files
import pytest
import tifffile
from PIL import Image

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.photo import Photo, probe, read_photo, write_photo
from photofix.photo.color import encode_srgb
from photofix.photo.exiv import file_tags, readable
from photofix.photo.metadata import Tags

SAMPLES = Path(__file__).parents[3] / "shared/data/raw"
# Linear light of a camera whose primaries are sRGB's, as (row, column) patches of 32 pixels.
COLOURS = np.array(
    [
        [[0.18, 0.18, 0.18], [0.5, 0.1, 0.1], [0.1, 0.5, 0.1]],
        [[0.1, 0.1, 0.5], [0.5, 0.5, 0.1], [0.7, 0.7, 0.7]],
    ]
)


def scene(size: int = 32) -> np.ndarray:
    return COLOURS.repeat(size, 0).repeat(size, 1)


@pytest.mark.parametrize(
    "kind",
    [{}, {"compressed": True}, {"layout": "linear"}],
    ids=["mosaic", "compressed", "linear"],
)
def test_a_dng_has_the_colours_of_its_scene(tmp_path, kind):
    photo = read_photo(files.write_dng(tmp_path / "a.dng", scene(), **kind))
    assert photo.format == "raw"
    assert photo.bit_depth == 16
    assert photo.pixels.shape == (64, 96, 3)
    for row in range(2):
        for column in range(3):
            patch = photo.pixels[32 * row + 8 : 32 * row + 24, 32 * column + 8 : 32 * column + 24]
            wanted = encode_srgb(COLOURS[row, column].astype(np.float32))
            np.testing.assert_allclose(patch.mean((0, 1)), wanted, atol=0.012)


def write_linear_dng(path: Path, samples: np.ndarray, *tags: tuple, **options: object) -> Path:
    """A DNG of one or three channels in linear light, without black and white level."""
    model = [(50706, "B", 4, (1, 4, 0, 0), True), (50708, "s", 0, "Kamera Mono", True)]
    kind = "minisblack" if samples.ndim == 2 else "rgb"
    tifffile.imwrite(
        path, samples, photometric=kind, extratags=[*model, *tags], metadata=None, **options
    )
    with tifffile.TiffFile(path, mode="r+b") as dng:
        dng.pages.first.tags["PhotometricInterpretation"].overwrite(34892)  # LinearRaw
    return path


def test_a_monochrome_camera_without_white_balance_is_not_black(tmp_path):
    ramp = np.linspace(0.02, 0.7, 240, dtype=np.float32)[None].repeat(64, 0)
    levels = [(50714, "H", 1, 256, True), (50717, "H", 1, 16383, True)]
    samples = np.rint(256 + ramp * 16127).astype(np.uint16)
    photo = read_photo(write_linear_dng(tmp_path / "a.dng", samples, *levels))
    assert photo.gray
    np.testing.assert_allclose(photo.pixels[32, :, 0], encode_srgb(ramp[0]), atol=0.02)


@pytest.mark.parametrize(
    ("dtype", "options"),
    [
        (np.float32, {}),
        (np.float32, {"compression": "adobe_deflate", "predictor": 3}),
        (np.float16, {}),  # LibRaw makes zeros of it
        (np.float32, {"compression": "adobe_deflate"}),  # and noise of this
    ],
)
def test_floating_point_dngs_are_right(tmp_path, dtype, options):
    ramp = np.linspace(0.02, 0.7, 240, dtype=np.float32)[None, :, None].repeat(160, 0).repeat(3, 2)
    matrix = [
        (50721, "2i", 9, [n for v in files.XYZ_TO_SRGB.ravel() for n in (int(v * 1e4), 10000)])
    ]
    neutral = [(50728, "2I", 3, [1, 1] * 3), (50778, "H", 1, 21)]
    tags = [(*tag, True) for tag in matrix + neutral]
    path = write_linear_dng(tmp_path / "a.dng", ramp.astype(dtype), *tags, tile=(80, 80), **options)
    pixels = read_photo(path).pixels
    assert np.median(np.abs(pixels[80, :, 1] - encode_srgb(ramp[0, :, 1]))) < 0.02


def test_the_copy_is_a_16_bit_tiff_with_the_cameras_metadata(tmp_path):
    source = files.write_dng(tmp_path / "a.dng", scene(), orientation=6)
    photo = read_photo(source)
    write_photo(photo, tmp_path / "b.tif")
    with tifffile.TiffFile(tmp_path / "b.tif") as copy:
        page = copy.pages.first
        assert page.dtype == np.uint16
        assert page.shape == (96, 64, 3)  # upright
        assert page.tags.valueof(271) == "Kamera"
        assert page.tags.valueof(274) == 1
        assert 50706 not in page.tags  # it is no DNG any more
        assert page.tags.valueof(34675) == photo.tags.icc
    info = probe(source)
    assert (info.width, info.height, info.bit_depth) == (64, 96, 16)


@pytest.mark.parametrize("format", ["jpeg", "png"])
def test_other_formats_on_request(tmp_path, format):
    photo = read_photo(files.write_dng(tmp_path / "a.dng", scene()))
    write_photo(photo, tmp_path / "b", format=format)
    copy = read_photo(tmp_path / "b")
    assert copy.format == format
    np.testing.assert_allclose(copy.pixels[8:24, 8:24], photo.pixels[8:24, 8:24], atol=0.02)
    with Image.open(tmp_path / "b") as image:
        assert image.getexif()[272] == "K-1"


def test_blown_highlights_are_white_and_keep_what_is_left(tmp_path):
    """Twice as bright as the sensor holds in green: neither magenta nor a hard edge."""
    ramp = np.linspace(0.5, 2.0, 256)[None, :, None].repeat(64, 0).repeat(3, 2)
    pixels = read_photo(files.write_dng(tmp_path / "a.dng", ramp)).pixels[32]
    assert np.ptp(pixels[8:-8], axis=1).max() < 0.03
    brightness = pixels[8:-8].mean(1)
    assert (np.diff(brightness) > -0.01).all()
    assert brightness[-1] > 0.97


def test_the_header_of_the_phone_sample_is_read(tmp_path):
    if not SAMPLES.is_dir():
        pytest.skip(f"{SAMPLES} is not here")
    source = SAMPLES / "IMG_1361.dng"
    info = probe(source)
    assert (info.width, info.height, info.format) == (3024, 4032, "raw")
    shutil.copy(source, tmp_path / "renamed.tif")
    assert probe(tmp_path / "renamed.tif").format == "raw"  # the content decides
    with pytest.raises(DamagedPhotoError, match="cut off"):  # Its tiles lie beyond its end.
        read_photo(source)


@pytest.mark.parametrize("name", ["Canon-R6-pruned.CR3", "exiv2-canon-powershot-s40.crw"])
def test_camera_files_without_picture_data_are_refused_in_one_line(name):
    if not SAMPLES.is_dir():
        pytest.skip(f"{SAMPLES} is not here")
    with pytest.raises((DamagedPhotoError, UnsupportedFormatError)) as failure:
        read_photo(SAMPLES / name)
    assert "\n" not in str(failure.value)


def test_a_jpeg_that_is_called_a_raw_file_is_a_jpeg(tmp_path):
    """These came out of a program that kept the name; their maker notes stay."""
    if not SAMPLES.is_dir():
        pytest.skip(f"{SAMPLES} is not here")
    photo = read_photo(SAMPLES / "Issue-247-1.nef")
    assert photo.format == "jpeg"
    write_photo(photo, tmp_path / "b.jpg")
    before, after = readable(Tags(exif=photo.tags.exif)), readable(tags_of(tmp_path / "b.jpg"))
    nikon = {key: value for key, value in before.items() if key.startswith("Exif.Nikon")}
    assert len(nikon) > 80
    assert nikon.items() <= after.items()


def tags_of(path: Path) -> Tags:
    return read_photo(path).tags


@pytest.mark.parametrize("name", ["Canon-R6-pruned.CR3", "exiv2-canon-powershot-s40.crw"])
def test_the_metadata_of_camera_files_reaches_other_formats(tmp_path, name):
    if not SAMPLES.is_dir():
        pytest.skip(f"{SAMPLES} is not here")
    tags = file_tags(SAMPLES / name)
    photo = Photo(np.zeros((8, 8, 3), np.float32), tags=tags)
    wanted = {k: v for k, v in readable(tags).items() if not re.search("Offset|PixelXD|PixelYD", k)}
    for format in ("jpeg", "tiff", "png"):
        write_photo(photo, tmp_path / f"a.{format}", format=format)
        found = readable(tags_of(tmp_path / f"a.{format}"))
        missing = {
            key
            for key, value in wanted.items()
            if found.get(key) != value and not key.startswith(("Exif.Image.", "Xmp.xmp.Thumb"))
        }
        assert not missing, (format, missing)


@pytest.mark.parametrize("kind", [{}, {"compressed": True}, {"layout": "linear"}])
def test_a_cut_off_dng_is_refused(tmp_path, kind):
    whole = files.write_dng(tmp_path / "a.dng", scene(), **kind).read_bytes()
    for length in (len(whole) - 1, len(whole) // 2, 300, 60):
        (tmp_path / "cut.dng").write_bytes(whole[:length])
        with pytest.raises((DamagedPhotoError, UnsupportedFormatError)):
            read_photo(tmp_path / "cut.dng")
