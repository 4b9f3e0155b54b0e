"""A photo in memory, and what is known of one before it is decoded."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image


@dataclass(frozen=True)
class Encoding:
    """How a file was encoded, so that its copy can be encoded alike; each format uses its own part.

    jpeg_tables: quantisation tables of 64 numbers each, in the order Pillow takes them.
    jpeg_subsampling: chroma subsampling: 0 is 4:4:4, 1 is 4:2:2, 2 is 4:2:0.
    progressive: a progressive JPEG.
    lossless: a lossless WebP.
    compression: a TIFF's, by tifffile's name; None is uncompressed.
    premultiplied: a TIFF whose colours are multiplied by alpha.
    """

    jpeg_tables: tuple[tuple[int, ...], ...] | None = None
    jpeg_subsampling: int | None = None
    progressive: bool = False
    lossless: bool = False
    compression: str | None = None
    premultiplied: bool = False


@dataclass(frozen=True)
class Photo:
    """A photo, upright, with all that must survive its restoration.

    pixels: float32 (H, W, 3) in [0, 1]; gray photos have three equal channels. Values are those of
        the file, in the colour space of `icc`, or sRGB where that is None.
    alpha: float32 (H, W) in [0, 1], not multiplied into the pixels; None for an opaque photo.
    icc: the embedded profile, RGB (or gray for a gray photo).
    exif: a TIFF stream (no "Exif" prefix), its orientation 1 and its thumbnail dropped.
    xmp: the packet, its orientation 1.
    bit_depth: bits per channel, 8 or 16.
    format: a key of FORMATS.
    gray: the file has no colour, and neither will its copy.
    dpi: dots per inch, horizontally and vertically.
    encoding: how the file was compressed.
    notes: what reading had to change or leave out, as sentences for the user.
    source: the file it was read from, which is never written to.
    """

    pixels: NDArray[np.float32]
    alpha: NDArray[np.float32] | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    bit_depth: int = 8
    format: str = "png"
    gray: bool = False
    dpi: tuple[float, float] | None = None
    encoding: Encoding = field(default_factory=Encoding)
    notes: tuple[str, ...] = ()
    source: Path | None = None

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    def with_pixels(self, pixels: NDArray[np.float32]) -> Photo:
        """The same photo with other pixels; alpha is resized where their size differs."""
        alpha = self.alpha
        if alpha is not None and alpha.shape != pixels.shape[:2]:
            height, width = pixels.shape[:2]
            resized = Image.fromarray(alpha).resize((width, height), Image.Resampling.BICUBIC)
            alpha = np.clip(np.asarray(resized), 0, 1)
        return replace(self, pixels=pixels, alpha=alpha)


@dataclass(frozen=True)
class PhotoInfo:
    """What a photo's header tells; width and height as seen once upright."""

    format: str
    width: int
    height: int
    bit_depth: int
    alpha: bool
    gray: bool
    orientation: int
    notes: tuple[str, ...] = ()
