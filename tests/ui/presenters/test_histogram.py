"""What is told of a photo beside the photo."""

from __future__ import annotations

import numpy as np
import pytest
from photofix_ui.presenters.exif import exif_line
from photofix_ui.presenters.histogram import BINS, histogram_of
from PySide6.QtGui import QImage


def image(pixels: np.ndarray) -> QImage:
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def test_values_are_counted_by_channel_and_clipping_by_pixel() -> None:
    pixels = np.full((3, 4, 4), 128, np.uint8)
    pixels[..., 3] = 255
    pixels[0, 0, 0] = 0  # black in red alone
    pixels[1, :2] = (255, 255, 255, 255)
    pixels[2, 3] = (0, 0, 0, 0)  # can't be seen
    found = histogram_of(image(pixels))
    assert found.counts.shape == (3, BINS)
    assert found.counts.sum(axis=1) == pytest.approx([1, 1, 1])
    assert found.counts[0, 0] == pytest.approx(1 / 11)
    assert found.counts[1, 32] == pytest.approx(9 / 11)
    assert (found.shadows, found.highlights) == pytest.approx((1 / 11, 2 / 11))


def test_what_the_camera_says_is_one_line() -> None:
    tags = {
        "Exif.Image.Model": "NIKON D610",
        "Exif.Photo.ExposureTime": "1/125 s",
        "Exif.Photo.FNumber": "F8",
        "Exif.Photo.ISOSpeedRatings": "400",
        "Exif.Photo.FocalLength": "16.0 mm",
        "Exif.Photo.DateTimeOriginal": "2016:02:05 16:52:03",
    }
    line = exif_line(tags)
    assert line.startswith("NIKON D610  ·  16 mm  ·  f/8  ·  1/125 s  ·  ISO 400  ·  ")
    assert "16" in line.rpartition("·")[2]
    assert exif_line({"Exif.Photo.DateTimeOriginal": "yesterday"}) == ""
