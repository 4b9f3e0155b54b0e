"""BMP, with Pillow; with alpha, which Pillow can't write, as a version 4 bitmap."""

from __future__ import annotations

import struct
from typing import BinaryIO

import numpy as np
from PIL import BmpImagePlugin

from photofix.messages import Message
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.pillow import dpi_of, image_of, raster_of
from photofix.photo.raster import Raster, bands
from photofix.photo.stored import Stored

_INCHES_PER_METRE = 1 / 0.0254
_BIT_FIELDS = 3
_SRGB = 0x73524742


def open_bmp(file: BinaryIO) -> Stored:
    image = BmpImagePlugin.BmpImageFile(file)
    gray = image.mode in ("1", "L")
    alpha = image.mode == "RGBA"
    mode = "L" if gray else "RGBA" if alpha else "RGB"

    def load() -> Raster:
        image.load()
        return raster_of(image if image.mode == mode else image.convert(mode))

    tags = Tags(dpi=dpi_of(image))
    return Stored(*image.size, bit_depth=8, gray=gray, alpha=alpha, load=load, tags=tags)


def write_bmp(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    if raster.has_alpha:
        _write_with_alpha(file, raster, tags.dpi or (96, 96))
    else:
        image_of(raster).save(file, "BMP", dpi=tags.dpi or (96, 96))
    return ()


def _write_with_alpha(file: BinaryIO, raster: Raster, dpi: tuple[float, float]) -> None:
    """A BITMAPV4HEADER with 8-bit masks, then rows of BGRA from the bottom up."""
    width, height = raster.width, raster.height
    size = width * height * 4
    offset = 14 + 108
    file.write(struct.pack("<2sIHHI", b"BM", offset + size, 0, 0, offset))
    x, y = (round(value * _INCHES_PER_METRE) for value in dpi)
    file.write(
        struct.pack("<IiiHHIIiiII", 108, width, height, 1, 32, _BIT_FIELDS, size, x, y, 0, 0)
    )
    masks = (0x00FF0000, 0x0000FF00, 0x000000FF, 0xFF000000)
    file.write(struct.pack("<5I48x", *masks, _SRGB))
    for start, stop in reversed(list(bands(height, width))):
        band = raster.rows(start, stop)
        bgra = np.empty((stop - start, width, 4), np.uint8)
        bgra[..., :3] = band[..., -2::-1]
        bgra[..., 3] = band[..., -1]
        file.write(bgra[::-1].tobytes())
