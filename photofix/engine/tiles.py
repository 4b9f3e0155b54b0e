"""How a photo is cut into overlapping tiles, and how they are blended."""

from __future__ import annotations

import numpy as np

OVERLAP = 64
MARGIN = 16  # of the overlap, next to a tile's border, where the network misses the most context

Span = tuple[int, int]


def spans(size: int, tile: int, grid: int) -> list[Span]:
    """Overlapping spans of about `tile`, alike in size, that cover `size`.

    All start on multiples of `grid`, so that a network which works on a coarser grid, or in
    patches, sees each pixel at the same place of them in every tile.
    """
    if size <= tile:
        return [(0, size)]
    widest = max(grid, (tile - OVERLAP) // grid * grid)
    count = -(-(size - OVERLAP) // widest)
    stride = -(-(size - OVERLAP) // (count * grid)) * grid
    return [
        (start, min(start + stride + OVERLAP, size)) for start in range(0, size - OVERLAP, stride)
    ]


def pixels_in_tiles(height: int, width: int, tile: int, grid: int) -> int:
    """How many pixels the tiles of a photo have: those where they overlap count for each."""
    sides = (sum(b - a for a, b in spans(size, tile, grid)) for size in (height, width))
    return next(sides) * next(sides)


def weights(span: Span, size: int) -> np.ndarray:
    """Float32 weights of a span's pixels; those of all spans that cover `size` sum to one."""
    start, stop = span
    result = np.ones(stop - start, np.float32)
    steps = OVERLAP - 2 * MARGIN
    ramp = np.zeros(OVERLAP, np.float32)
    ramp[MARGIN : MARGIN + steps] = (np.arange(steps) + 0.5) / steps
    ramp[MARGIN + steps :] = 1
    if start > 0:
        result[:OVERLAP] *= ramp
    if stop < size:
        result[-OVERLAP:] *= 1 - ramp
    return result
