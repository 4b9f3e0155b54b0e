"""Integer samples as files hold them, and the way between those and float pixels.

Everything goes in bands of rows: of a photo's pixels only one full-size float32 array ever exists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[Any]  # uint8 or uint16, (rows, width, channels)
Floats = NDArray[np.float32]

_BAND_PIXELS = 1 << 20


@dataclass(frozen=True)
class Raster:
    """A picture of integer samples that hands out its rows on demand.

    channels: 1 gray, 2 gray and alpha, 3 RGB, 4 RGB and alpha.
    bit_depth: 8 or 16; samples use the whole range.
    rows: rows(start, stop) gives uint8 or uint16 (stop - start, width, channels).
    """

    width: int
    height: int
    channels: int
    bit_depth: int
    rows: Callable[[int, int], Samples]

    @classmethod
    def of(cls, samples: Samples) -> Raster:
        """The raster of an array of (H, W) or (H, W, channels)."""
        array = samples.reshape(*samples.shape[:2], -1)
        height, width, channels = array.shape
        return cls(width, height, channels, array.dtype.itemsize * 8, lambda a, b: array[a:b])

    @property
    def gray(self) -> bool:
        return self.channels < 3

    @property
    def has_alpha(self) -> bool:
        return self.channels in (2, 4)

    def bands(self) -> Iterator[tuple[int, int, Samples]]:
        """(first row, row after the last, samples), from top to bottom."""
        for start, stop in bands(self.height, self.width):
            yield start, stop, self.rows(start, stop)

    def whole(self) -> Samples:
        """All samples as one array: for encoders that can't take bands."""
        dtype = np.uint8 if self.bit_depth == 8 else np.uint16
        samples = np.empty((self.height, self.width, self.channels), dtype)
        for start, stop, band in self.bands():
            samples[start:stop] = band
        return samples


def bands(height: int, width: int) -> Iterator[tuple[int, int]]:
    """Ranges of rows that hold about a megapixel each."""
    step = max(1, _BAND_PIXELS // max(1, width))
    for start in range(0, height, step):
        yield start, min(start + step, height)


def upright_size(width: int, height: int, orientation: int) -> tuple[int, int]:
    """(width, height) as seen once the EXIF orientation is applied."""
    return (height, width) if orientation >= 5 else (width, height)


def to_floats(
    raster: Raster, orientation: int = 1, premultiplied: bool = False
) -> tuple[Floats, Floats | None]:
    """Upright (H, W, 3) pixels and (H, W) alpha in [0, 1]; v / 255 or v / 65535, exactly.

    orientation: the EXIF tag, 1 to 8.
    premultiplied: colours were multiplied by alpha ("associated alpha") and are divided by it here.
    """
    width, height = upright_size(raster.width, raster.height, orientation)
    pixels = np.empty((height, width, 3), np.float32)
    alpha = np.empty((height, width), np.float32) if raster.has_alpha else None
    colours = 1 if raster.gray else 3
    scale = np.float32(2**raster.bit_depth - 1)

    # Views that look as the file does: filling them from top to bottom turns the photo upright.
    pixels_as_stored = _as_stored(pixels, orientation)
    alpha_as_stored = None if alpha is None else _as_stored(alpha, orientation)
    for start, stop, band in raster.bands():
        colour = np.divide(band[..., :colours], scale, dtype=np.float32)
        if alpha_as_stored is not None:
            opacity = np.divide(band[..., colours], scale, dtype=np.float32)
            alpha_as_stored[start:stop] = opacity
            if premultiplied:
                _unmultiply(colour, opacity)
        pixels_as_stored[start:stop] = colour
    return pixels, alpha


def to_raster(
    pixels: Callable[[int, int], Floats],
    size: tuple[int, int],
    alpha: Floats | None = None,
    *,
    bit_depth: int,
    gray: bool = False,
    premultiplied: bool = False,
) -> Raster:
    """Round float pixels to integers; the inverse of `to_floats` for an upright photo.

    pixels: pixels(start, stop) gives (stop - start, W, 3) in [0, 1]; values beyond are clipped.
    size: width and height.
    """
    width, height = size
    colours = 1 if gray else 3

    def rows(start: int, stop: int) -> Samples:
        colour = pixels(start, stop)
        if gray:
            colour = luma(colour)
        if alpha is None:
            return _quantise(colour, bit_depth)
        opacity = alpha[start:stop, :, None]
        if premultiplied:
            colour = colour * opacity
        return np.concatenate([_quantise(colour, bit_depth), _quantise(opacity, bit_depth)], axis=2)

    return Raster(width, height, colours + (alpha is not None), bit_depth, rows)


def on_white(raster: Raster) -> Raster:
    """The same picture without alpha, laid on white paper."""
    top = 2**raster.bit_depth - 1

    def rows(start: int, stop: int) -> Samples:
        band = raster.rows(start, stop)
        opacity = np.divide(band[..., -1:], np.float32(top), dtype=np.float32)
        flat = band[..., :-1] * opacity + top * (1 - opacity)
        rounded: Samples = (flat + np.float32(0.5)).astype(band.dtype)
        return rounded

    return Raster(raster.width, raster.height, raster.channels - 1, raster.bit_depth, rows)


def as_floats(samples: Samples) -> Floats:
    """v / 255 or v / 65535, exactly."""
    top = np.float32(np.iinfo(samples.dtype).max)
    values: Floats = np.divide(samples, top, dtype=np.float32)
    return values


def spread(samples: Samples, bits: int) -> Samples:
    """Samples of fewer bits over the full range of 16."""
    top = 2**bits - 1
    levels = np.rint(np.arange(top + 1) * (65535 / top)).astype(np.uint16)
    full: Samples = levels[np.minimum(samples, top)]
    return full


def full_range(raster: Raster) -> Raster:
    """A raster of video's narrow range, black at 16 of 255 and white at 235, over the whole range.

    What lies below black or above white is cut off; alpha has no narrow range (PNG, third edition).
    """
    unit = 1 << (raster.bit_depth - 8)
    colours, top = 1 if raster.gray else 3, 2**raster.bit_depth - 1
    levels = (np.arange(top + 1) - 16 * unit) * (top / (219 * unit))
    table = np.rint(np.clip(levels, 0, top)).astype(np.uint8 if top < 256 else np.uint16)

    def rows(start: int, stop: int) -> Samples:
        samples = raster.rows(start, stop)
        samples = np.concatenate([table[samples[..., :colours]], samples[..., colours:]], axis=2)
        return samples

    return replace(raster, rows=rows)


def gathered(samples: Samples, bits: int) -> Samples:
    """The nearest of the levels of `bits` bits, 9 to 16, as uint16; the inverse of `spread`."""
    top, full = 2**bits - 1, int(np.iinfo(samples.dtype).max)
    nearest: Samples = ((samples.astype(np.uint32) * top + full // 2) // full).astype(np.uint16)
    return nearest


def with_bits(raster: Raster, bits: int) -> Raster:
    """The raster of samples of `bits` bits, 9 to 16, that don't use the range of their uint16."""
    return replace(raster, bit_depth=16, rows=lambda a, b: gathered(raster.rows(a, b), bits))


def luma(pixels: Floats) -> Floats:
    """(H, W, 1) gray of (H, W, 3) RGB, by the weights of Rec. 601."""
    weights = np.array([0.299, 0.587, 0.114], np.float32)
    gray: Floats = pixels @ weights
    return gray[..., None]


def _quantise(values: Floats, bit_depth: int) -> Samples:
    scaled = np.clip(values, 0, 1)
    scaled *= np.float32(2**bit_depth - 1)
    scaled += np.float32(0.5)
    return scaled.astype(np.uint8 if bit_depth == 8 else np.uint16)


def _unmultiply(colour: Floats, opacity: Floats) -> None:
    """Divide colours by their opacity, in place; fully transparent ones stay as they are."""
    np.divide(colour, opacity[..., None], out=colour, where=opacity[..., None] > 0)
    np.minimum(colour, 1, out=colour)


def _as_stored(upright: Floats, orientation: int) -> Floats:
    """A view of an upright array that has the rows and columns of the file."""
    turned: Floats = upright.swapaxes(0, 1)
    if orientation == 2:
        return upright[:, ::-1]
    if orientation == 3:
        return upright[::-1, ::-1]
    if orientation == 4:
        return upright[::-1]
    if orientation == 5:
        return turned
    if orientation == 6:
        return turned[::-1]
    if orientation == 7:
        return turned[::-1, ::-1]
    if orientation == 8:
        return turned[:, ::-1]
    return upright
