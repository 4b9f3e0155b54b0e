"""What can be measured in a photo without a network."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BLOCK = 16  # px a side of what is judged to be flat or not
_CROP, _CROPS = 512, 3  # px, and along each side: the parts of a large photo that are looked at
_FLATTEST = 0.2  # share of the blocks
_DARKEST, _BRIGHTEST = 0.01, 0.98  # means of blocks that may be clipped, which hides their noise


def noise_level(pixels: NDArray[np.float32]) -> float:
    """The standard deviation of the noise in flat areas, of luma in [0, 1].

    Of single pixels, or of 2 × 2 pixels' means where that is more: what a camera's JPEG leaves.
    Median of the absolute diagonal differences (Donoho and Johnstone, 1994), of the flattest
    blocks. pixels: (H, W, 3) in [0, 1].
    """
    levels = [_level(part) for part in _parts(pixels)]
    fine, coarse = np.median(levels, axis=0) if levels else (0.0, 0.0)
    return float(max(fine, coarse))


def _parts(pixels: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Luma of crops that are spread over the photo."""
    starts = [
        np.unique(np.linspace(0, max(0, side - _CROP), _CROPS).astype(int) // 2 * 2)
        for side in pixels.shape[:2]
    ]
    return [
        pixels[top : top + _CROP, left : left + _CROP].mean(2, dtype=np.float32)
        for top in starts[0]
        for left in starts[1]
    ]


def _level(luma: NDArray[np.float32]) -> tuple[float, float]:
    return _flat_deviation(luma), _flat_deviation(_halve(luma))


def _flat_deviation(luma: NDArray[np.floating]) -> float:
    """The noise of the flattest blocks; 0 where the crop is smaller than one."""
    rows, columns = (side // _BLOCK * _BLOCK for side in luma.shape)
    if not rows or not columns:
        return 0.0
    luma = luma[:rows, :columns]
    diagonal = luma[::2, ::2] - luma[1::2, ::2] - luma[::2, 1::2] + luma[1::2, 1::2]
    deviation = np.median(np.abs(_blocks(diagonal / 2, _BLOCK // 2)), axis=-1) / 0.6745
    means = _blocks(luma, _BLOCK).mean(-1)
    judged = deviation[(means > _DARKEST) & (means < _BRIGHTEST)]
    return float(np.quantile(judged, _FLATTEST)) if judged.size else 0.0


def _blocks(plane: NDArray[np.floating], side: int) -> NDArray[np.floating]:
    """(H, W) → (blocks, pixels of a block)."""
    height, width = plane.shape
    cut = plane.reshape(height // side, side, width // side, side)
    return cut.transpose(0, 2, 1, 3).reshape(-1, side * side)


def _halve(luma: NDArray[np.floating]) -> NDArray[np.floating]:
    rows, columns = (side // 2 * 2 for side in luma.shape)
    luma = luma[:rows, :columns]
    return np.asarray((luma[::2, ::2] + luma[1::2, ::2] + luma[::2, 1::2] + luma[1::2, 1::2]) / 4)
