"""Photos on the screen: colours, orientation, depth, and what can't be decoded."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from photofix_ui.links.images import build_pyramid, load_picture
from PIL import Image, ImageCms
from PySide6.QtCore import QSize
from PySide6.QtGui import QColorSpace, QImage

from photofix.errors import DamagedPhotoError, PhotoAccessError
from photofix.photo.color import adobe_rgb

SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


def rgb(image: QImage, x: int = 8, y: int = 8) -> tuple[int, int, int]:
    color = image.pixelColor(x, y)
    return color.red(), color.green(), color.blue()


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif"])
def test_a_wide_gamut_photo_is_converted_to_the_screen(tmp_path: Path, name: str) -> None:
    adobe = adobe_rgb()
    flat = Image.new("RGB", (64, 64), (120, 160, 90))
    flat.save(tmp_path / name, icc_profile=adobe, **({"quality": 100} if "jpg" in name else {}))
    right = ImageCms.profileToProfile(
        flat, ImageCms.ImageCmsProfile(io.BytesIO(adobe)), ImageCms.createProfile("sRGB")
    )
    assert right is not None
    shown = rgb(load_picture(tmp_path / name, SRGB))
    assert np.abs(np.subtract(shown, right.getpixel((8, 8)))).max() <= 3
    assert np.abs(np.subtract(shown, (120, 160, 90))).max() > 10


def test_a_wide_gamut_screen_gets_other_numbers(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), (255, 0, 0)).save(tmp_path / "red.png")
    p3 = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)
    red, green, _ = rgb(load_picture(tmp_path / "red.png", p3))
    assert 225 < red < 245
    assert 40 < green < 60


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("box", [None, 32])
def test_photos_are_upright(tmp_path: Path, orientation: int, box: int | None) -> None:
    picture = Image.new("RGB", (96, 48), (0, 0, 0))
    picture.paste((255, 255, 255), (0, 0, 32, 24))
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture.save(tmp_path / "a.jpg", exif=exif, quality=95)
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(Image.open(tmp_path / "a.jpg"))
    assert upright is not None
    shown = load_picture(tmp_path / "a.jpg", SRGB, box)
    assert (shown.width() > shown.height()) == (upright.width > upright.height)
    for fx, fy in ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9)):
        there = rgb(shown, int(fx * shown.width()), int(fy * shown.height()))[0] > 128
        pixel = upright.getpixel((int(fx * upright.width), int(fy * upright.height)))
        assert isinstance(pixel, tuple)
        assert there == (pixel[0] > 128)


def test_cmyk_and_16_bit_photos_are_shown(tmp_path: Path) -> None:
    Image.new("CMYK", (64, 64), (0, 255, 255, 0)).save(tmp_path / "ink.jpg", quality=100)
    red, green, blue = rgb(load_picture(tmp_path / "ink.jpg", SRGB))
    assert red > 200
    assert max(green, blue) < 60
    import tifffile

    deep = np.full((32, 32, 3), 32768, np.uint16)
    tifffile.imwrite(tmp_path / "deep.tif", deep, photometric="rgb")
    assert rgb(load_picture(tmp_path / "deep.tif", SRGB)) == (128, 128, 128)


def test_a_thumbnail_fits_its_box_and_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    Image.new("RGB", (900, 300)).save(tmp_path / "wide.jpg")
    Image.new("RGB", (900, 300)).save(tmp_path / "wide.png")
    Image.new("RGB", (40, 30)).save(tmp_path / "small.jpg")
    for name in ("wide.jpg", "wide.png"):
        assert load_picture(tmp_path / name, SRGB, 300).size() == QSize(300, 100)
    assert load_picture(tmp_path / "small.jpg", SRGB, 300).size() == QSize(40, 30)


def test_what_can_not_be_shown_says_why(tmp_path: Path) -> None:
    whole = tmp_path / "whole.jpg"
    Image.effect_noise((200, 200), 50).convert("RGB").save(whole)
    for length in (200, len(whole.read_bytes()) // 2):  # in the header, in the picture
        (tmp_path / "half.jpg").write_bytes(whole.read_bytes()[:length])
        with pytest.raises(DamagedPhotoError):
            load_picture(tmp_path / "half.jpg", SRGB, 64)
    with pytest.raises(PhotoAccessError):
        load_picture(tmp_path / "gone.jpg", SRGB)


def test_a_large_photo_is_drawn_from_a_level_of_about_the_size_of_the_screen() -> None:
    photo = QImage(6000, 4000, QImage.Format.Format_RGB32)
    photo.fill(0x808080)
    pyramid = build_pyramid(photo)
    assert pyramid.size == QSize(6000, 4000)
    for zoom in (0.05, 0.13, 0.3, 0.6, 1.0):
        width = pyramid.level(zoom).width()
        assert width >= 6000 * zoom or pyramid.level(zoom) is pyramid.levels[-1]
        assert width <= max(2 * 6000 * zoom, pyramid.levels[-1].width()) + 1
