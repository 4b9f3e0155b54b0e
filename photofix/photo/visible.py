"""The part of a photo that can be seen: only that counts when it is diagnosed and restored."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]


@dataclass(frozen=True)
class VisiblePart:
    """The smallest rectangle that holds all pixels of a photo that are not fully transparent.

    pixels: (H, W, 3), float32. What can't be seen of it is filled with mirrored neighbours, since
        what lies there, often black, is none of the photo.
    """

    pixels: Pixels
    _whole: Pixels
    _hidden: NDArray[np.bool_] | None = None  # of the rectangle; None: all can be seen
    _top: int = 0
    _left: int = 0

    def put_back(self, restored: Pixels) -> Pixels:
        """`pixels` as they were restored → the whole photo, of that scale.

        What can't be seen stays as it was; in a larger photo, it is what its neighbours are.
        """
        if self._hidden is None:
            return restored
        height, width = self.pixels.shape[:2]
        bottom, right = self._top + height, self._left + width
        scale = restored.shape[0] // height
        if scale > 1:
            below, beside = self._whole.shape[0] - bottom, self._whole.shape[1] - right
            edges = ((self._top * scale, below * scale), (self._left * scale, beside * scale))
            larger: Pixels = np.pad(restored, (*edges, (0, 0)), mode="edge")
            return larger
        whole: Pixels = self._whole.copy()
        part = whole[self._top : bottom, self._left : right]
        np.copyto(part, restored, where=~self._hidden[..., None])
        return whole


def visible_part(pixels: Pixels, alpha: Pixels | None) -> VisiblePart:
    """What can be seen of a photo's pixels, (H, W, 3), by its alpha, (H, W); None is opaque."""
    if alpha is None or alpha.all():
        return VisiblePart(pixels, pixels)
    seen = alpha > 0
    rows, columns = (np.flatnonzero(seen.any(axis)) for axis in (1, 0))
    if not len(rows):
        return VisiblePart(pixels, pixels, ~seen)
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    return VisiblePart(
        _fill(pixels[box], seen[box]), pixels, ~seen[box], int(rows[0]), int(columns[0])
    )


def _fill(pixels: Pixels, seen: NDArray[np.bool_]) -> Pixels:
    """Pixels with what is not seen mirrored along their row; rows without any, from other rows."""
    filled: Pixels = pixels.copy()
    some = np.asarray(seen.any(1))
    for row in np.flatnonzero(some & ~seen.all(1)):
        filled[row] = pixels[row, _mirror(np.asarray(seen[row]))]
    hidden = np.flatnonzero(~some)
    filled[hidden] = filled[_mirror(some)[hidden]]
    return filled


def _mirror(seen: NDArray[np.bool_]) -> NDArray[np.intp]:
    """For each place along a line one that is seen: itself, or its image in the nearest run.

    A run is mirrored again and again, so that its grain goes on, and no streaks arise.
    """
    steps = np.diff(np.concatenate([[0], seen.astype(np.int8), [0]]))
    first, last = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1) - 1
    places = np.arange(len(seen))
    after = np.searchsorted(
        first, places, side="right"
    )  # the next run; the one before is after - 1
    before = np.maximum(after - 1, 0)
    after = np.minimum(after, len(first) - 1)
    beyond = np.where(places > last[before], places - last[before], len(seen) * 2)
    ahead = np.where(places < first[after], first[after] - places, len(seen) * 2)
    run = np.where(beyond <= ahead, before, after)
    length = last[run] - first[run] + 1
    step = (np.minimum(beyond, ahead) - 1) % (2 * length)
    step = np.minimum(step, 2 * length - 1 - step)
    image = np.where(beyond <= ahead, last[run] - step, first[run] + step)
    return np.where(seen, places, image)
