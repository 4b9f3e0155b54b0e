"""Pillow's images as rasters and back, in bands: shared by the formats that Pillow decodes.

The formats open Pillow's image classes directly instead of through `Image.open`: its limit on
pixels is a global that belongs to whoever embeds photofix, and here the type of a file is known.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image

from photofix.photo.raster import Raster, Samples

_CHANNELS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "CMYK": 4}
_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}


def raster_of(image: Image.Image) -> Raster:
    """The 8-bit raster of a decoded image of mode L, LA, RGB, RGBA or CMYK (ink, 255 is full)."""
    width, height = image.size
    channels = _CHANNELS[image.mode]

    def rows(start: int, stop: int) -> Samples:
        band = np.asarray(image.crop((0, start, width, stop)))
        return band.reshape(stop - start, width, channels)

    return Raster(width, height, channels, 8, rows)


def image_of(raster: Raster) -> Image.Image:
    """The image of an 8-bit raster."""
    image = Image.new(_MODES[raster.channels], (raster.width, raster.height))
    for start, _, band in raster.bands():
        image.paste(Image.fromarray(band.squeeze(2) if band.shape[2] == 1 else band), (0, start))
    return image


def dpi_of(image: Image.Image) -> tuple[float, float] | None:
    """Dots per inch, where the file tells a sensible number."""
    return sensible_dpi(image.info.get("dpi"))


def sensible_dpi(value: object) -> tuple[float, float] | None:
    """Two numbers between 1 and 65535 or nothing."""
    try:
        x, y = (float(number) for number in value)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if all(math.isfinite(number) and 1 <= number <= 65535 for number in (x, y)):
        return x, y
    return None
