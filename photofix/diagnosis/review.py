"""A cheap look at a restored photo beside its original: should a person look at it?"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from photofix.diagnosis import Diagnosis
from photofix.messages import Message, message

Array = NDArray[np.float32]

SAMPLES = 512  # rows and columns looked at, at most
CLIPPED = 0.05  # more of the photo burnt out or blocked up than before
CAST = 0.05  # mean shift of a colour difference
EASED = 0.05  # a severity that has not sunk by this has not been restored

# What may change how bright and colourful a photo is.
_TONAL = {"low_light", "haze", "enhancement", "snow", "rain"}


def concerns(
    before: Array,
    after: Array,
    tasks: Collection[str],
    seen_before: Diagnosis | None = None,
    seen_after: Diagnosis | None = None,
) -> tuple[Message, ...]:
    """Why a person should look at a restored photo; nothing for most photos.

    before, after: (H, W, 3) in [0, 1]; sizes may differ.
    tasks: what was restored.
    seen_before, seen_after: their diagnoses, if there are any.
    """
    found = _colour_concerns(_sampled(before), _sampled(after), tasks)
    if seen_before is not None and seen_after is not None:
        found += _diagnosed_concerns(tasks, seen_before, seen_after)
    return tuple(found)


def _sampled(pixels: Array) -> Array:
    steps = [-(-side // SAMPLES) for side in pixels.shape[:2]]
    return pixels[:: steps[0], :: steps[1]]


def _colour_concerns(before: Array, after: Array, tasks: Collection[str]) -> list[Message]:
    found = []
    burnt = _share(after.min(2) >= 0.996) - _share(before.min(2) >= 0.996)
    if burnt > CLIPPED:
        found.append(message("review.white", share=burnt))
    blocked = _share(after.max(2) <= 0.004) - _share(before.max(2) <= 0.004)
    if blocked > CLIPPED:
        found.append(message("review.black", share=blocked))
    if not _TONAL & set(tasks):
        shift = np.abs(_colour(after) - _colour(before)).max()
        brighter = float(after.mean() - before.mean())
        if shift > CAST:
            found.append(message("review.colours"))
        if abs(brighter) > 2 * CAST:
            found.append(message("review.brighter" if brighter > 0 else "review.darker"))
    return found


def _share(mask: NDArray[np.bool_]) -> float:
    return float(mask.mean())


def _colour(pixels: Array) -> NDArray[np.float64]:
    """The mean colour, apart from brightness: red and blue less green."""
    red, green, blue = pixels.reshape(-1, 3).mean(0, dtype=np.float64)
    return np.array([red - green, blue - green])


def _diagnosed_concerns(
    tasks: Collection[str], before: Diagnosis, after: Diagnosis
) -> list[Message]:
    found = []
    for name in after.shown:
        eased = before.severity[name] - after.severity[name]
        if name not in before.shown and name not in tasks:
            found.append(message("review.new_fault", fault=name))
        elif name in tasks and name in before.shown and eased < EASED:
            found.append(message("review.same_fault", fault=name))
    return found
