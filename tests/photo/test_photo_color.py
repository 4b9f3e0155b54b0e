"""Colour: networks see sRGB, copies keep their profile and every colour it holds."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import photo_files as files
import pytest
from PIL import Image, ImageCms

from photofix.photo import Photo, read_photo, write_photo
from photofix.photo.color import adobe_rgb, display_p3, encode_srgb
from photofix.srgb import to_linear

SYSTEM_PROFILES = Path("/usr/share/color/icc")
PROFILES = {"p3": display_p3, "adobe": adobe_rgb}


def system_profile(name: str) -> bytes:
    path = SYSTEM_PROFILES / f"{name}.icc"
    if not path.is_file():
        pytest.skip(f"{path} is not on this machine (Debian: icc-profiles-free)")
    return path.read_bytes()


def delta_e_2000(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """CIEDE2000 of Lab colours (Sharma, Wu and Dalal, 2005)."""
    (l1, a1, b1), (l2, a2, b2) = np.moveaxis(one, -1, 0), np.moveaxis(other, -1, 0)
    mean_c = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7))) / 2
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    dh = (h2 - h1 + 180) % 360 - 180
    dh = np.where(c1 * c2 == 0, 0, dh)
    mean_h = np.where(c1 * c2 == 0, h1 + h2, (h1 + dh / 2) % 360)
    delta_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(dh) / 2)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(mean_h - 30))
        + 0.24 * np.cos(np.radians(2 * mean_h))
        + 0.32 * np.cos(np.radians(3 * mean_h + 6))
        - 0.20 * np.cos(np.radians(4 * mean_h - 63))
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r_c = 2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7))
    r_t = -r_c * np.sin(np.radians(60 * np.exp(-(((mean_h - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / s_l, (c2 - c1) / s_c, delta_h / s_h
    return np.sqrt(dl**2 + dc**2 + dh**2 + r_t * dc * dh)


def lab(samples: np.ndarray, icc: bytes) -> np.ndarray:
    """CIE Lab of RGB samples, by LittleCMS."""
    rgb = samples.astype(np.float32) / np.iinfo(samples.dtype).max
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    return imagecodecs.cms_transform(
        rgb, icc, profile, colorspace="rgb", outcolorspace="lab", intent=1
    )


def test_the_difference_formula_has_its_published_values():
    # From the test data of Sharma, Wu and Dalal: pairs 1, 4 and 17.
    one = np.array([[50, 2.6772, -79.7751], [50, -1.3802, -84.2814], [50, 2.5, 0]])
    other = np.array([[50, 0, -82.7485], [50, 0, -82.7485], [73, 25, -18]])
    np.testing.assert_allclose(delta_e_2000(one, other), [2.0425, 1.0, 27.1492], atol=2e-4)


@pytest.mark.parametrize("name", PROFILES)
def test_pixels_are_srgb(tmp_path, name):
    """As Pillow's own colour management makes them, within the rounding of its 8 bits."""
    icc = PROFILES[name]()
    source = files.save(tmp_path / "a.png", "png", files.smooth(), icc=icc)
    with Image.open(source) as image:
        expected = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(source_profile(icc, tmp_path)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=1,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.HIGHRESPRECALC,
        )
    np.testing.assert_allclose(read_photo(source).pixels * 255, np.asarray(expected), atol=3)
    assert np.abs(read_photo(source).pixels * 255 - files.smooth()).max() > 10


def source_profile(icc: bytes, folder: Path) -> str:
    (folder / "profile.icc").write_bytes(icc)
    return str(folder / "profile.icc")


def test_known_colours(tmp_path):
    """White stays white; P3's red is sRGB's brightest red; a colour inside sRGB is converted."""
    inside = to_linear(np.array([0.2, 0.6, 0.4], np.float32))
    to_p3 = np.array(  # From linear sRGB to linear Display P3 (CSS Color 4, section 18)
        [[0.8224621, 0.1775380, 0], [0.0331941, 0.9668058, 0], [0.0170827, 0.0723974, 0.9105199]]
    )
    p3 = encode_srgb((to_p3 @ inside).astype(np.float32))
    samples = np.array([[[1, 1, 1], [1, 0, 0], p3]]) * 65535
    source = files.save(
        tmp_path / "a.png", "png", samples.round().astype(np.uint16), icc=display_p3()
    )
    pixels = read_photo(source).pixels
    np.testing.assert_allclose(pixels[0], [[1, 1, 1], [1, 0, 0], [0.2, 0.6, 0.4]], atol=2e-4)


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("name", [*PROFILES, "compatibleWithAdobeRGB1998", "LStar-RGB",
                                  "ghostscript/rommrgb", "ghostscript/esrgb"])  # fmt: skip
def test_what_is_not_restored_comes_back_exactly(tmp_path, name, depth):
    icc = PROFILES[name]() if name in PROFILES else system_profile(name)
    stored = files.samples("rgb", depth)
    for format in ("png", "tiff"):
        source = files.save(tmp_path / f"a.{format}", format, stored, icc=icc)
        photo = read_photo(source)
        assert photo.pixels.min() >= 0
        assert photo.pixels.max() <= 1
        write_photo(photo.with_pixels(photo.pixels.copy()), tmp_path / f"b.{format}")
        np.testing.assert_array_equal(files.decoded(tmp_path / f"b.{format}"), stored)
        assert read_photo(tmp_path / f"b.{format}").tags.icc == icc


@pytest.mark.parametrize("name", PROFILES)
def test_an_untouched_region_of_a_jpeg_keeps_its_colours(tmp_path, name):
    icc = PROFILES[name]()
    stored = files.smooth(128, 192)
    source = files.save(tmp_path / "a.jpg", "jpeg", stored, icc=icc, quality=95, subsampling=0)
    photo = read_photo(source)
    pixels = photo.pixels.copy()
    pixels[64:] = np.clip(pixels[64:] + 0.1, 0, 1)
    write_photo(photo.with_pixels(pixels), tmp_path / "b.jpg")
    before, after = (files.decoded(tmp_path / f"{n}.jpg")[:56] for n in "ab")
    difference = delta_e_2000(lab(before, icc), lab(after, icc))
    assert difference.mean() < 1
    assert difference.max() < 3


@pytest.mark.parametrize("name", PROFILES)
def test_what_is_restored_arrives(tmp_path, name):
    """A change of sRGB pixels is there again when the copy is read, as far as they fit."""
    source = files.save(tmp_path / "a.tif", "tiff", files.samples("rgb", 16), icc=PROFILES[name]())
    photo = read_photo(source)
    wanted = photo.with_pixels(np.clip(photo.pixels * 0.8 + 0.1, 0, 1))
    write_photo(wanted, tmp_path / "b.tif")
    again = read_photo(tmp_path / "b.tif")
    inside = (photo.pixels > 0).all(2) & (photo.pixels < 1).all(2)
    np.testing.assert_allclose(again.pixels[inside], wanted.pixels[inside], atol=1e-3)


def test_a_brighter_p3_red_is_still_outside_srgb(tmp_path):
    stored = np.zeros((8, 8, 3), np.uint16)
    stored[..., 0] = 30000
    source = files.save(tmp_path / "a.png", "png", stored, icc=display_p3())
    photo = read_photo(source)
    write_photo(photo.with_pixels(photo.pixels * 1.5), tmp_path / "b.png")
    red, green, blue = files.decoded(tmp_path / "b.png")[4, 4] / 65535
    assert red == pytest.approx(45000 / 65535, rel=0.05)
    assert max(green, blue) < 0.03


def test_a_16_bit_ramp_keeps_its_levels_through_a_profile(tmp_path):
    ramp = np.repeat(np.arange(65536, dtype=np.uint16).reshape(256, 256, 1), 3, 2)
    source = files.save(tmp_path / "a.tif", "tiff", ramp, icc=adobe_rgb())
    photo = read_photo(source)
    assert len(np.unique(photo.pixels)) > 60_000
    write_photo(photo, tmp_path / "b.tif")
    assert np.array_equal(files.decoded(tmp_path / "b.tif"), ramp)


def test_gray_stays_gray_and_keeps_its_profile(tmp_path):
    source = files.save(
        tmp_path / "a.png", "png", files.samples("gray", 16), icc=files.gray_profile()
    )
    photo = read_photo(source)
    brighter = photo.with_pixels(np.clip(photo.pixels + 0.1, 0, 1))
    write_photo(brighter, tmp_path / "b.png")
    copy = read_photo(tmp_path / "b.png")
    assert copy.gray
    assert copy.tags.icc == files.gray_profile()
    np.testing.assert_allclose(copy.pixels, brighter.pixels, atol=2e-3)


def test_a_format_without_profiles_gets_srgb(tmp_path):
    source = files.save(tmp_path / "a.png", "png", files.smooth(), icc=display_p3())
    photo = read_photo(source)
    notes = write_photo(photo, tmp_path / "b.bmp", format="bmp")
    np.testing.assert_allclose(read_photo(tmp_path / "b.bmp").pixels, photo.pixels, atol=0.003)
    assert any("sRGB" in str(note) for note in notes)


def test_a_larger_photo_keeps_its_wide_colours(tmp_path):
    stored = np.zeros((8, 8, 3), np.uint8)
    stored[..., 1] = 255
    source = files.save(tmp_path / "a.png", "png", stored, icc=display_p3())
    photo = read_photo(source)
    write_photo(photo.with_pixels(photo.pixels.repeat(2, 0).repeat(2, 1)), tmp_path / "b.png")
    assert np.array_equal(files.decoded(tmp_path / "b.png"), stored.repeat(2, 0).repeat(2, 1))


def test_a_camera_that_marks_adobe_rgb_without_a_profile_is_understood(tmp_path):
    block = Image.Exif()
    block[34665] = {40961: 65535, 40965: {1: "R03"}}
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), exif=block.tobytes())
    photo = read_photo(source)
    assert photo.tags.icc == adobe_rgb()
    assert photo.original is not None
    assert any("Adobe RGB" in str(note) for note in photo.notes)


@pytest.mark.parametrize("depth", [8, 16])
def test_cmyk_with_a_profile_becomes_srgb(tmp_path, depth):
    icc = system_profile("ghostscript/default_cmyk")
    inks = np.zeros((4, 8, 4), np.uint8 if depth == 8 else np.uint16)
    inks[:, 4:, 3] = np.iinfo(inks.dtype).max
    import tifffile

    tifffile.imwrite(tmp_path / "a.tif", inks, photometric="separated", iccprofile=icc)
    photo = read_photo(tmp_path / "a.tif")
    assert photo.tags.icc is None
    assert photo.bit_depth == depth
    assert photo.pixels[:, :4].min() > 0.98  # paper is white
    assert photo.pixels[:, 4:].max() < 0.25  # black ink alone is a dark gray
    assert any("CMYK" in str(note) for note in photo.notes)


def test_photos_in_memory_are_srgb(tmp_path):
    assert Photo(pixels=np.zeros((1, 1, 3), np.float32)).original is None
