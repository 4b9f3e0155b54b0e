"""JPEG XL: the colours of lossy and lossless files, 16 bits with a profile, boxes of metadata."""

from __future__ import annotations

import struct

import imagecodecs
import numpy as np
import opencodecs.jxl
import photo_files as files
import pytest
from test_photo_color import PROFILES, delta_e_2000, lab, system_profile

from photofix.errors import UnsupportedFormatError
from photofix.photo import read_photo, write_photo
from photofix.photo.color import display_p3
from photofix.srgb import to_linear


@pytest.mark.parametrize(
    ("name", "depth"), [("p3", 8), ("p3", 16), ("adobe", 8), ("ghostscript/rommrgb", 16)]
)
def test_a_lossy_file_has_its_colours_and_keeps_them(tmp_path, name, depth):
    """Its pixels are not in the space of the profile that was put in, but in one libjxl names."""
    icc = PROFILES[name]() if name in PROFILES else system_profile(name)
    stored = files.smooth(64, 96)
    samples = stored if depth == 8 else stored * np.uint16(257)
    encoded = opencodecs.jxl.encode(samples, distance=0.3, icc_profile=icc)
    (tmp_path / "a.jxl").write_bytes(encoded)
    photo = read_photo(tmp_path / "a.jxl")
    assert photo.bit_depth == depth
    colours = lab(photo.original, photo.tags.icc)
    if depth == 16:  # 8 bits of decoded samples alone are off by more near black.
        assert delta_e_2000(lab(stored, icc), colours).max() < 3

    assert write_photo(photo, tmp_path / "b.jxl") == ()
    copy = read_photo(tmp_path / "b.jxl")
    assert copy.bit_depth == depth
    assert np.array_equal(copy.original, photo.original)
    assert write_photo(photo, tmp_path / "c.jxl", quality=98) == ()
    copy = read_photo(tmp_path / "c.jxl")
    difference = delta_e_2000(colours, lab(copy.original, copy.tags.icc))
    assert 0 < difference.mean() < 1
    assert difference.max() < 3


def test_a_profile_that_a_lossy_file_cannot_hold_makes_the_copy_lossless(tmp_path):
    icc = system_profile("LStar-RGB")
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), icc=icc)
    notes = write_photo(read_photo(source), tmp_path / "b.jxl", format="jxl", quality=95)
    assert any("lossless" in str(note) for note in notes)
    copy = read_photo(tmp_path / "b.jxl")
    assert copy.tags.icc == icc
    np.testing.assert_array_equal(copy.original, files.decoded(source))


def test_linear_light_is_understood(tmp_path):
    values = files.samples("rgb", 16)
    linear = (to_linear((values / 65535).astype(np.float32)) * 65535).round().astype(np.uint16)
    encoded = opencodecs.jxl.encode(linear, color="linear-srgb", lossless=True)
    (tmp_path / "a.jxl").write_bytes(encoded)
    photo = read_photo(tmp_path / "a.jxl")
    np.testing.assert_allclose(photo.pixels * 65535, values, atol=110)  # near black, the darkest
    assert np.median(np.abs(photo.pixels * 65535 - values)) < 4
    write_photo(photo, tmp_path / "b.jxl")
    np.testing.assert_array_equal(files.decoded(tmp_path / "b.jxl"), linear)
    with opencodecs.jxl.open((tmp_path / "b.jxl").read_bytes()) as copy:
        assert copy.color["transfer_function"] == 8  # linear


def test_16_bits_keep_their_levels_and_profile(tmp_path):
    ramp = np.repeat(np.arange(65536, dtype=np.uint16).reshape(256, 256, 1), 3, 2)
    source = files.save(tmp_path / "a.tif", "tiff", ramp, icc=display_p3())
    write_photo(read_photo(source), tmp_path / "b.jxl", format="jxl")
    write_photo(read_photo(tmp_path / "b.jxl"), tmp_path / "c.jxl")
    assert read_photo(tmp_path / "c.jxl").tags.icc == display_p3()
    assert np.array_equal(files.decoded(tmp_path / "c.jxl"), ramp)


def test_packed_metadata_is_read(tmp_path):
    data = opencodecs.jxl.encode(files.smooth(), container=True, color="srgb")
    for kind, block in ((b"Exif", bytes(4) + files.exif(1)[6:]), (b"xml ", files.XMP % 1)):
        packed = kind + imagecodecs.brotli_encode(block)
        data += struct.pack(">I", len(packed) + 8) + b"brob" + packed
    (tmp_path / "a.jxl").write_bytes(data)
    photo = read_photo(tmp_path / "a.jxl")
    assert files.MAKER_NOTE in photo.tags.exif
    assert photo.tags.xmp == files.XMP % 1


@pytest.mark.parametrize(
    ("samples", "how", "reason"),
    [
        (np.zeros((2, 8, 8, 3), np.uint8), {"animation": True}, "animated"),
        (np.zeros((8, 8, 3), np.float32), {}, "floating-point"),
    ],
)
def test_what_is_no_still_photo_is_refused(tmp_path, samples, how, reason):
    (tmp_path / "a.jxl").write_bytes(opencodecs.jxl.encode(samples, **how))
    with pytest.raises(UnsupportedFormatError, match=reason):
        read_photo(tmp_path / "a.jxl")
