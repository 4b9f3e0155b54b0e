"""What goes in comes out: pixels, depth, gray, alpha, orientation, profiles and tags."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import photo_files as files
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import ExifTags, Image

from photofix.photo import Photo, probe, read_photo, write_photo
from photofix.photo.color import display_p3

KINDS = ("gray", "gray+alpha", "rgb", "rgb+alpha")
LOSSLESS = [
    *(("png", depth, kind) for depth in (8, 16) for kind in KINDS),
    *(("tiff", depth, kind) for depth in (8, 16) for kind in KINDS),
    ("webp", 8, "rgb"),
    ("webp", 8, "rgb+alpha"),
    ("bmp", 8, "gray"),
    ("bmp", 8, "rgb"),
]


def make(path: Path, format: str, depth: int, kind: str, **metadata: object) -> np.ndarray:
    pixels = files.samples(kind, depth)
    options = {"lossless": True, "exact": True} if format == "webp" else {}
    if format == "bmp":
        metadata = {}
    files.save(path, format, pixels, **metadata, **options)
    return pixels


@pytest.mark.parametrize(("format", "depth", "kind"), LOSSLESS)
@pytest.mark.parametrize("orientation", [1, 3, 6, 7])
def test_unchanged_pixels_come_back_bit_exact_with_their_metadata(
    tmp_path, format, depth, kind, orientation
):
    if format == "bmp" and orientation != 1:
        pytest.skip("BMP has no orientation")
    profile = files.gray_profile() if "gray" in kind else files.SRGB
    source, copy = tmp_path / "source", tmp_path / "copy"
    stored = make(
        source,
        format,
        depth,
        kind,
        icc=profile,
        exif=files.exif(orientation),
        xmp=files.XMP % orientation,
    )
    photo = read_photo(source)
    notes = write_photo(photo, copy)

    expected = files.upright(stored, orientation)
    assert notes == photo.notes == ()
    assert photo.format == format
    assert photo.bit_depth == depth
    assert photo.gray == ("gray" in kind)
    assert photo.pixels.dtype == np.float32
    assert photo.pixels.shape == (*expected.shape[:2], 3)
    assert (photo.alpha is not None) == ("alpha" in kind)
    assert decoded_equal(copy, expected)
    if format != "bmp":
        again = read_photo(copy)
        assert again.tags.icc == photo.tags.icc == profile
        with Image.open(copy) if depth == 8 or format != "tiff" else tifffile_tags(copy) as image:
            assert tag(image, 274) == 1
            assert tag(image, 271) == "Kamera"
        assert b"a roll of film" in again.tags.xmp
        assert b'tiff:Orientation="1"' in again.tags.xmp


def decoded_equal(path: Path, expected: np.ndarray) -> bool:
    actual = files.decoded(path)
    return actual.dtype == expected.dtype and np.array_equal(actual, expected)


def tifffile_tags(path: Path) -> tifffile.TiffFile:
    return tifffile.TiffFile(path)


def tag(image: Image.Image | tifffile.TiffFile, number: int) -> object:
    if isinstance(image, tifffile.TiffFile):
        return image.pages.first.tags.valueof(number)
    image.load()
    return image.getexif()[number]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["jpeg", "png", "webp", "tiff"])
def test_every_orientation_is_applied_once(tmp_path, format, orientation):
    pixels = files.smooth()
    source, copy = tmp_path / "source", tmp_path / "copy"
    options = {"jpeg": {"quality": 100, "subsampling": 0}, "webp": {"lossless": True}}
    files.save(source, format, pixels, exif=files.exif(orientation), **options.get(format, {}))
    expected = files.upright(pixels, orientation)

    info = probe(source)
    photo = read_photo(source)
    write_photo(photo, copy)

    assert (info.height, info.width) == expected.shape[:2]
    assert info.orientation == orientation
    np.testing.assert_allclose(photo.pixels * 255, expected, atol=4)
    np.testing.assert_allclose(files.decoded(copy), expected, atol=6)
    assert probe(copy).orientation == 1


def test_orientation_only_in_xmp_is_applied(tmp_path):
    pixels = files.smooth()
    source = files.save(tmp_path / "a.png", "png", pixels, xmp=files.XMP % 6)
    photo = read_photo(source)
    np.testing.assert_array_equal(photo.pixels * 255, files.upright(pixels, 6))
    assert b'tiff:Orientation="1"' in photo.tags.xmp


@settings(max_examples=40, deadline=None)
@given(
    pixels=st.one_of(
        arrays.arrays(np.uint8, arrays.array_shapes(min_dims=2, max_dims=2, max_side=9)),
        arrays.arrays(
            np.uint16,
            st.tuples(st.integers(1, 9), st.integers(1, 9), st.sampled_from([2, 3, 4])),
        ),
    ),
    format=st.sampled_from(["png", "tiff"]),
    orientation=st.integers(1, 8),
)
def test_any_pixels_of_any_size_survive(tmp_path_factory, pixels, format, orientation):
    folder = tmp_path_factory.mktemp("any")
    source = files.save(folder / "source", format, pixels, exif=files.exif(orientation))
    write_photo(read_photo(source), folder / "copy")
    assert decoded_equal(folder / "copy", files.upright(pixels, orientation))


def test_every_16_bit_value_survives_as_float32(tmp_path):
    pixels = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    for format in ("png", "tiff"):
        source = files.save(tmp_path / f"a.{format}", format, pixels)
        photo = read_photo(source)
        np.testing.assert_array_equal(
            photo.pixels[..., 0].ravel(), np.arange(65536, dtype=np.float32) / np.float32(65535)
        )
        write_photo(photo, tmp_path / f"copy.{format}")
        assert decoded_equal(tmp_path / f"copy.{format}", pixels)


def test_16_bits_are_rounded_not_cut_for_8_bit_formats(tmp_path):
    pixels = np.repeat(np.arange(65536, dtype=np.uint16).reshape(256, 256, 1), 3, 2)
    source = files.save(tmp_path / "a.png", "png", pixels)
    for format in ("webp", "bmp"):
        notes = write_photo(read_photo(source), tmp_path / f"copy.{format}", format=format)
        expected = np.floor(pixels / 65535 * 255 + 0.5).astype(np.uint8)
        assert np.array_equal(files.decoded(tmp_path / f"copy.{format}"), expected)
        assert any("8" in str(note) for note in notes)


@pytest.mark.parametrize("target", ["jpeg", "png", "tiff", "webp"])
@pytest.mark.parametrize("format", ["jpeg", "png", "tiff", "webp"])
def test_metadata_crosses_formats(tmp_path, format, target):
    source, copy = tmp_path / "source", tmp_path / "copy"
    files.save(
        source,
        format,
        files.smooth(24, 40),
        icc=files.SRGB,
        exif=files.exif(6),
        xmp=files.XMP % 6,
        dpi=None if format == "webp" else (300, 200),
    )
    notes = write_photo(read_photo(source), copy, format=target)
    assert notes == ()
    with Image.open(copy) as image:
        image.load()
        exif = image.getexif()
        assert image.size == (24, 40)
        assert image.info["icc_profile"] == files.SRGB
        assert exif[274] == 1
        assert exif[271] == "Kamera"
        assert exif[272] == "K-1"
        if format != "tiff":  # The file made for this test has no EXIF directory in its TIFF.
            details = exif.get_ifd(34665)
            assert details[36867] == "2024:05:06 07:08:09"
            assert details[37500] == files.MAKER_NOTE
            assert (details[40962], details[40963]) == (24, 40)
            assert exif.get_ifd(34853)[2] == (52.0, 30.0, 0.0)
        xmp = image.info["xmp"]
        assert b"a roll of film" in (xmp if isinstance(xmp, bytes) else xmp.encode())
        if format != "webp" and target != "webp":
            # Turned by 90°, horizontal and vertical resolution change places.
            assert tuple(round(float(value)) for value in image.info["dpi"]) == (200, 300)


def test_exif_directories_of_a_tiff_reach_a_jpeg_and_back(tmp_path):
    jpeg = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(24, 40), exif=files.exif())
    write_photo(read_photo(jpeg), tmp_path / "b.tif", format="tiff")
    write_photo(read_photo(tmp_path / "b.tif"), tmp_path / "c.jpg", format="jpeg")
    with Image.open(tmp_path / "c.jpg") as image:
        artist = image.getexif()[315]
        assert artist.encode("latin-1").decode() == "Änne Photographer"
        assert image.getexif().get_ifd(34665)[37500] == files.MAKER_NOTE
        assert image.getexif().get_ifd(34853)[1] == "N"


def test_maker_notes_stay_byte_for_byte_where_they_were(tmp_path):
    block = files.exif(6)
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(24, 40), exif=block)
    write_photo(read_photo(source), tmp_path / "b.jpg")
    with Image.open(tmp_path / "b.jpg") as image:
        assert image.info["exif"].index(files.MAKER_NOTE) == block.index(files.MAKER_NOTE)


def test_a_stale_thumbnail_is_dropped(tmp_path):
    block = files.exif(6, thumbnail=True)
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), exif=block)
    with Image.open(source) as image:
        assert image.getexif().get_ifd(ExifTags.IFD.IFD1)  # The source has one.
    write_photo(read_photo(source), tmp_path / "b.jpg")
    with Image.open(tmp_path / "b.jpg") as image:
        assert not image.getexif().get_ifd(ExifTags.IFD.IFD1)
        assert len(image.info["exif"]) < len(block)
        assert image.getexif()[271] == "Kamera"


@pytest.mark.parametrize("subsampling", [0, 1, 2])
@pytest.mark.parametrize("quality", [35, 83, 97])
def test_jpeg_follows_its_source(tmp_path, quality, subsampling):
    from PIL import JpegImagePlugin

    source = files.save(
        tmp_path / "a.jpg", "jpeg", files.smooth(), quality=quality, subsampling=subsampling
    )
    write_photo(read_photo(source), tmp_path / "b.jpg")
    with Image.open(source) as a, Image.open(tmp_path / "b.jpg") as b:
        assert b.quantization == a.quantization
        assert JpegImagePlugin.get_sampling(b) == subsampling
        assert "progressive" not in b.info


def test_jpeg_quality_can_be_asked_for(tmp_path):
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), quality=50)
    write_photo(read_photo(source), tmp_path / "b.jpg", quality=96)
    files.save(tmp_path / "c.jpg", "jpeg", files.smooth(), quality=96)
    with Image.open(tmp_path / "c.jpg") as expected, Image.open(tmp_path / "b.jpg") as copy:
        assert copy.quantization == expected.quantization


def test_progressive_and_gray_jpegs_stay_so(tmp_path):
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth()[..., 0], progressive=True)
    write_photo(read_photo(source), tmp_path / "b.jpg")
    with Image.open(tmp_path / "b.jpg") as copy:
        assert copy.info["progressive"]
        assert copy.mode == "L"


@pytest.mark.parametrize("option", ["-arithmetic", "-progressive", "-restart 1"])
def test_unusual_jpegs_are_read(tmp_path, option):
    if shutil.which("jpegtran") is None:
        pytest.skip("jpegtran is not here")
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), quality=95, subsampling=0)
    command = ["jpegtran", *option.split(), "-outfile", str(tmp_path / "b.jpg"), str(source)]
    subprocess.run(command, check=True)
    assert np.array_equal(read_photo(tmp_path / "b.jpg").pixels, read_photo(source).pixels)
    write_photo(read_photo(tmp_path / "b.jpg"), tmp_path / "c.jpg")
    np.testing.assert_allclose(files.decoded(tmp_path / "c.jpg"), files.smooth(), atol=12)


def test_of_a_multi_picture_jpeg_the_first_is_read(tmp_path):
    first, second = (Image.fromarray(picture) for picture in (files.smooth(), files.smooth()[::-1]))
    first.save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[second], quality=95)
    photo = read_photo(tmp_path / "a.jpg")
    assert photo.format == "jpeg"
    np.testing.assert_allclose(photo.pixels * 255, files.smooth(), atol=25)


def test_webp_stays_lossy_or_lossless(tmp_path):
    for lossless, chunk in ((True, b"VP8L"), (False, b"VP8 ")):
        source = files.save(tmp_path / "a", "webp", files.smooth(), lossless=lossless)
        write_photo(read_photo(source), tmp_path / f"{lossless}")
        assert chunk in (tmp_path / f"{lossless}").read_bytes()[:64]


@pytest.mark.parametrize("depth", [1, 2, 4, 8])
def test_palettes_become_colours(tmp_path, depth):
    image = Image.fromarray(files.smooth()).quantize(2**depth)
    image.save(tmp_path / "a.png", bits=depth)
    image.save(tmp_path / "b.png", bits=depth, transparency=1)
    image.save(tmp_path / "c.bmp")
    image.save(tmp_path / "d.tif")
    colours = np.asarray(image.convert("RGB"))
    for name in ("a.png", "b.png", "c.bmp", "d.tif"):
        photo = read_photo(tmp_path / name)
        np.testing.assert_array_equal(photo.pixels * 255, colours)
        assert not photo.gray
    transparent = read_photo(tmp_path / "b.png").alpha
    np.testing.assert_array_equal(transparent, np.asarray(image) != 1)


@pytest.mark.parametrize(
    "options",
    [
        {"tile": (16, 16)},
        {"compression": "lzw", "predictor": True},
        {"compression": "deflate"},
        {"compression": "zstd"},
        {"compression": "packbits"},
        {"planarconfig": "separate"},
        {"bigtiff": True},
        {"byteorder": ">"},
        {"rowsperstrip": 5},
    ],
    ids=lambda options: "-".join(map(str, options)),
)
@pytest.mark.parametrize("depth", [8, 16])
def test_tiff_layouts(tmp_path, depth, options):
    stored = files.samples("rgb", depth)
    data = np.moveaxis(stored, 2, 0) if "planarconfig" in options else stored
    source = files.save(tmp_path / "a.tif", "tiff", data, exif=files.exif(6), **options)
    write_photo(read_photo(source), tmp_path / "b.tif")
    assert decoded_equal(tmp_path / "b.tif", files.upright(stored, 6))
    with tifffile.TiffFile(tmp_path / "b.tif") as copy:
        assert copy.pages.first.tags.valueof(271) == "Kamera"


def test_white_is_zero_tiffs_are_turned_round(tmp_path):
    stored = files.samples("gray", 16)
    source = files.save(tmp_path / "a.tif", "tiff", stored, photometric="miniswhite")
    write_photo(read_photo(source), tmp_path / "b.tif")
    assert decoded_equal(tmp_path / "b.tif", 65535 - stored)


def test_associated_alpha_stays_associated_and_is_divided_out_for_others(tmp_path):
    straight = files.samples("rgb+alpha", 16).astype(np.float64) / 65535
    stored = straight.copy()
    stored[..., :3] *= stored[..., 3:]
    stored = np.rint(stored * 65535).astype(np.uint16)
    source = files.save(tmp_path / "a.tif", "tiff", stored, extrasamples=["assocalpha"])
    write_photo(read_photo(source), tmp_path / "b.tif")
    assert decoded_equal(tmp_path / "b.tif", stored)
    with tifffile.TiffFile(tmp_path / "b.tif") as copy:
        assert copy.pages.first.extrasamples == (1,)
    write_photo(read_photo(source), tmp_path / "c.png", format="png")
    opaque = stored[..., 3] > 30000
    np.testing.assert_allclose(
        (files.decoded(tmp_path / "c.png") / 65535)[opaque], straight[opaque], atol=2e-5
    )


def test_the_first_page_is_read_and_a_note_says_so(tmp_path):
    pages = [files.samples("rgb", 8, seed=seed) for seed in (1, 2)]
    tifffile.imwrite(tmp_path / "a.tif", np.stack(pages), photometric="rgb")
    photo = read_photo(tmp_path / "a.tif")
    np.testing.assert_array_equal(photo.pixels * 255, pages[0])
    assert any("first" in str(note) for note in photo.notes)


@pytest.mark.parametrize("format", ["jpeg", "tiff"])
def test_cmyk_becomes_rgb_without_its_profile(tmp_path, format):
    colours = Image.fromarray(files.smooth())
    colours.convert("CMYK").save(tmp_path / "a", format.upper(), icc_profile=files.SRGB)
    photo = read_photo(tmp_path / "a")
    write_photo(photo, tmp_path / "b")
    assert photo.tags.icc is None
    assert any("CMYK" in str(note) for note in photo.notes)
    with Image.open(tmp_path / "b") as copy:
        assert copy.mode == "RGB"
        assert "icc_profile" not in copy.info
    np.testing.assert_allclose(photo.pixels * 255, files.smooth(), atol=12)


def test_a_gray_profile_never_gets_onto_rgb_pixels(tmp_path):
    gray = files.gray_profile()
    source = files.save(tmp_path / "a.png", "png", files.samples("gray", 8), icc=gray)
    assert read_photo(source).tags.icc == gray
    notes = write_photo(read_photo(source), tmp_path / "b.webp", format="webp")
    assert read_photo(tmp_path / "b.webp").tags.icc is None
    assert any("ICC" in str(note) for note in notes)

    wrong = files.save(tmp_path / "c.png", "png", files.samples("rgb", 8), icc=gray)
    photo = read_photo(wrong)
    assert photo.tags.icc is None
    assert any("ICC" in str(note) for note in photo.notes)


def test_transparency_is_laid_on_white_where_it_can_not_be_kept(tmp_path):
    pixels = np.zeros((8, 8, 4), np.uint8)
    pixels[4:, :, 3] = 255
    source = files.save(tmp_path / "a.png", "png", pixels)
    notes = write_photo(read_photo(source), tmp_path / "b.jpg", format="jpeg")
    copy = files.decoded(tmp_path / "b.jpg")
    assert copy[:2].min() > 250
    assert copy[-2:].max() < 5
    assert any("transparency" in str(note) for note in notes)


def test_alpha_survives_in_bmp(tmp_path):
    pixels = files.samples("rgb+alpha", 8)
    source = files.save(tmp_path / "a.png", "png", pixels)
    write_photo(read_photo(source), tmp_path / "b.bmp", format="bmp")
    assert np.array_equal(files.decoded(tmp_path / "b.bmp"), pixels)
    write_photo(read_photo(tmp_path / "b.bmp"), tmp_path / "c.bmp")
    assert np.array_equal(files.decoded(tmp_path / "c.bmp"), pixels)


def test_what_a_format_can_not_hold_is_noted(tmp_path):
    source = files.save(
        tmp_path / "a.jpg", "jpeg", files.smooth(), exif=files.exif(), icc=files.SRGB
    )
    notes = write_photo(read_photo(source), tmp_path / "b.bmp", format="bmp")
    assert any("EXIF" in str(note) for note in notes)
    assert any("ICC" in str(note) for note in notes)


def test_new_pixels_of_another_size_bring_alpha_and_tags_along(tmp_path):
    source = files.save(tmp_path / "a.png", "png", files.samples("rgb+alpha", 8), exif=files.exif())
    photo = read_photo(source)
    doubled = photo.with_pixels(photo.pixels.repeat(2, 0).repeat(2, 1))
    write_photo(doubled, tmp_path / "b.png")
    with Image.open(tmp_path / "b.png") as copy:
        assert copy.size == (80, 48)
        assert copy.mode == "RGBA"
        details = copy.getexif().get_ifd(34665)
        assert (details[40962], details[40963]) == (80, 48)


def test_a_photo_made_in_memory_can_be_written(tmp_path):
    pixels = np.full((5, 6, 3), 0.5, np.float32)
    write_photo(Photo(pixels=pixels), tmp_path / "a.png")
    assert (files.decoded(tmp_path / "a.png") == 128).all()


def test_values_outside_the_range_are_clipped(tmp_path):
    pixels = np.array([[[-0.5, 0.5, 1.5]]], np.float32)
    write_photo(Photo(pixels=pixels), tmp_path / "a.png")
    assert files.decoded(tmp_path / "a.png").ravel().tolist() == [0, 128, 255]


@pytest.mark.parametrize("below", [False, True])
def test_a_tiff_whose_first_page_is_its_thumbnail(tmp_path, below):
    """Capture One and others write it so: the photo is the second page, or lies below the first."""
    stored = files.samples("rgb", 8, 240, 360)
    with tifffile.TiffWriter(tmp_path / "a.tif") as tif:
        thumbnail = {"photometric": "rgb", "subfiletype": 1, "subifds": 1 if below else None}
        tif.write(stored[::4, ::4], iccprofile=display_p3(), **thumbnail)
        tif.write(stored, photometric="rgb", subfiletype=0)
    photo = read_photo(tmp_path / "a.tif")
    assert photo.format == "tiff"
    assert photo.notes == ()
    assert photo.tags.icc == display_p3()
    write_photo(photo, tmp_path / "b.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "b.tif"), stored)
