"""Files that are no photos, or damaged, or too large: one line that says what to do, no more."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
import warnings
from pathlib import Path

import fuzz_photos
import imagecodecs
import numpy as np
import photo_bombs
import photo_files as files
import pytest
import tifffile
from PIL import Image

from photofix.errors import (
    DamagedPhotoError,
    PhotoAccessError,
    PhotoError,
    PhotoTooLargeError,
    UnsupportedFormatError,
)
from photofix.photo import probe, read_photo, write_photo

FORMATS = ("jpeg", "png", "tiff", "webp", "bmp")


def refused(path: Path, kind: type[PhotoError], *words: str) -> None:
    """Reading fails in one line that names the file and has all these words."""
    with pytest.raises(kind) as failure:
        read_photo(path)
    message = str(failure.value)
    assert "\n" not in message
    assert str(path) in message
    for word in words:
        assert word in message


def a_photo(folder: Path, format: str, **options: object) -> Path:
    return files.save(folder / f"photo.{format}", format, files.smooth(), **options)


def test_missing(tmp_path):
    refused(tmp_path / "none.jpg", PhotoAccessError, "no such file")


def test_a_folder(tmp_path):
    refused(tmp_path, PhotoAccessError, "folder")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_no_permission(tmp_path):
    path = a_photo(tmp_path, "png")
    path.chmod(0)
    refused(path, PhotoAccessError, "permission")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_no_permission_as_another_user(tmp_path):
    path = a_photo(tmp_path, "png")
    path.chmod(0)
    program = (
        "import os, sys; from photofix.photo import read_photo\n"
        "from photofix.errors import PhotoAccessError\n"
        "fd = os.open(os.path.dirname(sys.argv[1]), os.O_RDONLY); os.fchdir(fd)\n"
        "os.setuid(65534)\n"
        "try: read_photo(os.path.basename(sys.argv[1]))\n"
        "except PhotoAccessError as error: print(error)\n"
    )
    done = run(program, str(path))
    assert "permission" in done.stdout, done.stderr


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False
    )


def test_zero_bytes(tmp_path):
    (tmp_path / "a.jpg").touch()
    refused(tmp_path / "a.jpg", DamagedPhotoError, "empty")


def test_a_text_file_by_another_name(tmp_path):
    (tmp_path / "a.jpg").write_text("Dear diary, this is no photo.\n")
    refused(tmp_path / "a.jpg", UnsupportedFormatError, "JPEG, PNG, camera raw, TIFF")


def test_the_content_decides_not_the_name(tmp_path):
    path = a_photo(tmp_path, "png").rename(tmp_path / "wrong.jpg")
    assert probe(path).format == read_photo(path).format == "png"


@pytest.mark.parametrize("format", ["png", "webp"])
def test_animations(tmp_path, format):
    frames = [Image.fromarray(files.smooth()), Image.fromarray(files.smooth()[::-1])]
    path = tmp_path / f"a.{format}"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    refused(path, UnsupportedFormatError, "animated", "frame")


def test_gif(tmp_path):
    Image.fromarray(files.smooth()).save(tmp_path / "a.gif")
    refused(tmp_path / "a.gif", UnsupportedFormatError, "reads JPEG")


def test_a_float_tiff(tmp_path):
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((4, 4, 3), np.float32), photometric="rgb")
    refused(tmp_path / "a.tif", UnsupportedFormatError, "16-bit")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("size", [(1, 1), (1, 20_000), (20_000, 10)])
def test_extreme_shapes_are_fine(tmp_path, format, size):
    if format == "webp" and max(size) > 16383:
        pytest.skip("WebP ends at 16383 pixels")
    pixels = np.full((*size, 3), 77, np.uint8)
    path = files.save(tmp_path / "a", format, pixels)
    write_photo(read_photo(path), tmp_path / "b")
    np.testing.assert_allclose(files.decoded(tmp_path / "b"), pixels, atol=2)


@pytest.mark.parametrize("format", FORMATS)
def test_too_many_pixels(tmp_path, format):
    path = a_photo(tmp_path, format)
    assert read_photo(path, max_pixels=48 * 64).width == 64
    with pytest.raises(PhotoTooLargeError, match="64 × 48"):
        read_photo(path, max_pixels=48 * 64 - 1)


def test_a_webp_beyond_the_limit_of_pillow_is_read(tmp_path, monkeypatch):
    """Pillow refuses 179 megapixels; here, for less memory, it would refuse 1,000 pixels."""
    path = a_photo(tmp_path, "webp", lossless=True)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert read_photo(path).pixels.shape == (48, 64, 3)


def bomb(path: Path, format: str) -> Path:
    """A tiny file that says it has 50,000 × 50,000 pixels."""
    small = files.save(path, format, files.smooth())
    data = bytearray(small.read_bytes())
    if format == "png":
        header = struct.pack(">II", 50_000, 50_000) + bytes(data[24:29])
        data[8:33] = files.png_chunk(b"IHDR", header)
    elif format == "bmp":
        struct.pack_into("<ii", data, 18, 50_000, 50_000)
    elif format == "jpeg":
        at = data.index(b"\xff\xc0")
        struct.pack_into(">HH", data, at + 5, 50_000, 50_000)
    else:
        with tifffile.TiffFile(small) as tif:
            places = [tif.pages.first.tags[tag].valueoffset for tag in (256, 257)]
            sizes = [tif.pages.first.tags[tag].dtype for tag in (256, 257)]
        for at, kind in zip(places, sizes, strict=True):
            struct.pack_into("<H" if kind == 3 else "<I", data, at, 50_000)
    small.write_bytes(data)
    return small


@pytest.mark.skipif(sys.platform == "win32", reason="limits memory by resource")
@pytest.mark.parametrize("format", ["jpeg", "png", "tiff", "bmp"])
def test_a_bomb_is_refused_before_memory_is_taken(tmp_path, format):
    path = bomb(tmp_path / "bomb", format)
    program = (
        "import resource, sys; from photofix.photo import read_photo\n"
        "from photofix.errors import PhotoTooLargeError\n"
        "resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: read_photo(sys.argv[1])\n"
        "except PhotoTooLargeError as error: print(error)\n"
        "assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 << 10\n"
    )
    done = run(program, str(path))
    assert "50000 × 50000" in done.stdout, done.stderr


@pytest.mark.parametrize("format", FORMATS)
def test_cut_off_at_any_byte(tmp_path, format):
    options = {"jpeg": {"quality": 90}, "tiff": {"compression": "lzw"}}.get(format, {})
    path = a_photo(tmp_path, format, exif=files.exif() if format != "bmp" else None, **options)
    whole, pixels = path.read_bytes(), read_photo(path).pixels
    cut = tmp_path / "cut"
    for length in {
        *range(0, len(whole) - 1, 61),
        *range(1, 40),
        *range(len(whole) - 24, len(whole)),
    }:
        cut.write_bytes(whole[:length])
        try:
            photo = read_photo(cut)
        except PhotoError:
            continue
        # Only bytes after the pixels were missing.
        assert np.array_equal(photo.pixels, pixels), length


def test_a_jpeg_that_lacks_nothing_but_its_end_marker_is_read_with_a_note(tmp_path):
    path = files.save(tmp_path / "a.jpg", "jpeg", files.samples("rgb", 8), quality=95)
    whole, pixels = path.read_bytes(), read_photo(path).pixels
    path.write_bytes(whole[:-2])
    photo = read_photo(path)
    assert np.array_equal(photo.pixels, pixels)
    assert any("end marker" in str(note) for note in photo.notes)
    for damaged in (whole[:-8], whole[:-40] + bytes(40)):
        path.write_bytes(damaged)
        refused(path, DamagedPhotoError, "cut off")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (imagecodecs.jpeg8_encode(np.full((64, 96), 1000, np.uint16), bitspersample=12), "12-bit"),
        (imagecodecs.ljpeg_encode(np.full((64, 96), 100, np.uint8)), "lossless"),
    ],
)
def test_a_kind_of_jpeg_that_is_not_read_is_called_by_its_name(tmp_path, data, kind):
    (tmp_path / "a.jpg").write_bytes(data)
    refused(tmp_path / "a.jpg", UnsupportedFormatError, kind, "16-bit TIFF")


def test_a_jpeg_whose_rest_is_zeros_is_damaged_not_half_gray(tmp_path):
    path = files.save(tmp_path / "a.jpg", "jpeg", files.samples("rgb", 8, 200, 300), quality=95)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] + bytes(len(data) // 2))
    refused(path, DamagedPhotoError, "cut off")


@pytest.mark.parametrize("format", ["jpeg", "png", "tiff", "webp"])
@pytest.mark.parametrize("what", ["exif", "icc"])
def test_damaged_metadata_is_left_out_and_the_photo_read(tmp_path, format, what):
    damaged = {"exif": b"Exif\0\0II*\0\xff\xff\0\0garbage", "icc": b"not a profile" * 20}[what]
    if format == "tiff":
        if what == "exif":
            pytest.skip("a TIFF's EXIF is part of its own directory")
        path = a_photo(tmp_path, format, icc=damaged)
    else:
        path = a_photo(tmp_path, format, **{what: damaged})
    photo = read_photo(path)
    assert getattr(photo.tags, what) is None
    assert any(what.upper() in str(note) for note in photo.notes)
    write_photo(photo, tmp_path / "copy")
    assert read_photo(tmp_path / "copy").notes == ()


def test_mutated_files_raise_photo_errors_only(tmp_path):
    """Some hundred of those that fuzz_photos.py makes by the hundred thousand; no warnings."""
    originals = fuzz_photos.seeds(tmp_path) + photo_bombs.small()
    results = []
    with warnings.catch_warnings(record=True) as leaked:
        warnings.simplefilter("always")
        for number in range(400):
            random = np.random.default_rng([2, number])
            data = fuzz_photos.mutated(originals[number % len(originals)], random)
            results.append(fuzz_photos.run(data, tmp_path))
    assert not leaked
    assert results.count("read") > 50  # Many mutants are still photos; the rest was refused.


def test_files_of_other_worlds_are_refused(tmp_path):
    for name, data in {
        "a.png": files.png_chunk(b"IHDR", b""),
        "b.png": b"\x89PNG\r\n\x1a\n",
        "c.tif": b"II*\0\x08\0\0\0",
        "d.bmp": b"BM",
        "e.webp": b"RIFF\x04\0\0\0WEBP",
        "f.jpg": b"\xff\xd8\xff\xd9",
        "g.jpg": b"\xff\xd8\xff",
        "h.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    }.items():
        (tmp_path / name).write_bytes(data)
        refused(tmp_path / name, PhotoError)


def test_an_absurd_profile_does_not_unfold(tmp_path):
    """A profile of 200 MB in a few bytes must not be taken for one."""
    import zlib

    encoded = imagecodecs.png_encode(files.smooth())
    chunk = files.png_chunk(b"iCCP", b"bomb\0\0" + zlib.compress(bytes(200 << 20), 9))
    (tmp_path / "a.png").write_bytes(encoded[:33] + chunk + encoded[33:])
    photo = read_photo(tmp_path / "a.png")
    assert photo.tags.icc is None
    assert any("ICC" in str(note) for note in photo.notes)


@pytest.mark.parametrize("options", [{}, {"tile": (32, 32)}])
def test_a_jpeg_within_a_tiff_that_claims_more_pixels_than_it_is_for_is_refused(tmp_path, options):
    """4,295 megapixels in a strip of 64 × 48 would be decoded for minutes."""
    source = files.save(tmp_path / "a.tif", "tiff", files.smooth(), compression="jpeg", **options)
    assert read_photo(source).pixels.shape == (48, 64, 3)
    data = bytearray(source.read_bytes())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = b"\xff" * 4
    source.write_bytes(data)
    with pytest.raises(DamagedPhotoError, match="wrong about its size"):
        read_photo(source)


def test_messages_say_what_to_do(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")
    with pytest.raises(DamagedPhotoError) as failure:
        read_photo(tmp_path / "a.jpg")
    assert re.search("copy it again", str(failure.value))


def test_one_colour_of_a_file_that_holds_more_is_refused(tmp_path, monkeypatch):
    """A decoder that fails without a word gives zeros; the photo is not done then."""
    noise = files.samples("rgb", 8, 400, 600)
    source = files.save(tmp_path / "a.png", "png", noise)
    assert read_photo(source).pixels.std() > 0.1
    monkeypatch.setattr(imagecodecs, "png_decode", lambda data: np.zeros_like(noise))
    with pytest.raises(DamagedPhotoError, match="one colour"):
        read_photo(source)


def test_a_mask_of_one_colour_is_a_photo(tmp_path):
    noise = files.samples("rgb+alpha", 8, 600, 800)
    noise[..., :3] = 0
    assert read_photo(files.save(tmp_path / "a.png", "png", noise)).alpha is not None


@pytest.mark.parametrize("format", ["png", "tiff", "jpeg", "bmp"])
def test_a_photo_of_one_colour_is_a_photo(tmp_path, format):
    """A gray card, say, with the metadata of a camera."""
    card = np.full((300, 400, 3), 118, np.uint8)
    tags = {} if format == "bmp" else {"exif": files.exif(1), "xmp": files.XMP % 1}
    assert read_photo(files.save(tmp_path / "a", format, card, **tags)).width == 400
