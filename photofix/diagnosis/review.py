"""A cheap look at a restored photo beside its original: should a person look at it?"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from photofix.diagnosis import Diagnosis
from photofix.messages import Message, message

Array = NDArray[np.float32]

SAMPLES = 512  # rows and columns looked at, at most
CLIPPED = 0.02  # of the photo burnt out or blocked up that was not before
WHITE, BLACK = 0.996, 0.004  # from here on, and up to here, a channel is clipped
CAST = 0.05  # mean shift of a colour difference
TURN = 25.0  # degrees, mean of how far hues have turned
EASED = 0.05  # a severity that has not sunk by this has not been restored
FLAT, RIPPLED = 1.0 / 255, 3.0 / 255  # deviation within a block before, and after
RIPPLES = 0.1  # of the flat blocks
HARDLY = 0.4 / 255  # mean change that nobody sees

# What may change how bright and colourful a photo is, and what may turn its hues.
_TONAL = {"low_light", "haze", "enhancement", "snow", "rain"}
_COLOURING = {"haze", "enhancement"}
_VEILS = {"haze", "rain", "snow"}
_BLOCK = 8  # px a side


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
    found = _colour_concerns(_sample(before), _sample(after), tasks)
    if before.shape == after.shape and _ripples(before, after):
        found.append(message("review.ripple"))
    if seen_before is not None and seen_after is not None:
        found += _diagnosed_concerns(tasks, seen_before, seen_after)
    return tuple(found)


def _sample(pixels: Array) -> Array:
    steps = [-(-side // SAMPLES) for side in pixels.shape[:2]]
    return pixels[:: steps[0], :: steps[1]]


def _colour_concerns(before: Array, after: Array, tasks: Collection[str]) -> list[Message]:
    found = []
    burnt = _share_now(after.max(2) >= WHITE, before.max(2) >= WHITE)
    if burnt > CLIPPED:
        found.append(message("review.white", share=burnt))
    blocked = _share_now(after.max(2) <= BLACK, before.max(2) <= BLACK)
    if blocked > CLIPPED:
        found.append(message("review.black", share=blocked))
    if not _COLOURING & set(tasks) and _hue_turn(before, after) > TURN:
        found.append(message("review.hues"))
    if not _TONAL & set(tasks):
        shift = np.abs(_colour(after) - _colour(before)).max()
        brighter = float(after.mean() - before.mean())
        if shift > CAST:
            found.append(message("review.colours"))
        if abs(brighter) > 2 * CAST:
            found.append(message("review.brighter" if brighter > 0 else "review.darker"))
    return found


def hardly_changed(before: Array, after: Array) -> bool:
    """Whether a person sees no difference between two photos of the same size."""
    if before.shape != after.shape:
        return False
    return float(np.abs(_sample(after) - _sample(before)).mean()) < HARDLY


def _share_now(now: NDArray[np.bool_], then: NDArray[np.bool_]) -> float:
    """Of the photo, what is so now beyond what was; the sizes may differ."""
    if now.shape == then.shape:
        return float((now & ~then).mean())
    return float(now.mean() - then.mean())


def _hue_turn(before: Array, after: Array) -> float:
    """How far hues have turned, in degrees, weighed by how colourful both photos are there."""
    if before.shape != after.shape:
        return 0.0
    first, then = _opponents(before), _opponents(after)
    weight = np.minimum(np.abs(first), np.abs(then))
    weight[weight < 0.05] = 0  # grey has no hue
    turn = np.abs(np.angle(first * then.conj(), deg=True))
    return float((weight * turn).sum() / max(float(weight.sum()), 1.0))


def _opponents(pixels: Array) -> NDArray[np.complex64]:
    """Colour apart from brightness, as a complex number: its angle is the hue."""
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    return (red - green + 1j * (blue - (red + green) / 2)).astype(np.complex64)


def _ripples(before: Array, after: Array) -> bool:
    """Whether flat areas have got a pattern."""
    was, now = _deviations(before), _deviations(after)
    flat = was < FLAT
    return flat.sum() >= 16 and float((now[flat] > RIPPLED).mean()) > RIPPLES


def _deviations(pixels: Array) -> NDArray[np.float32]:
    """The standard deviation of luma in blocks that are spread over the photo."""
    rows, columns = (side // _BLOCK for side in pixels.shape[:2])
    blocks = pixels[: rows * _BLOCK, : columns * _BLOCK].reshape(rows, _BLOCK, columns, _BLOCK, 3)
    step = max(1, rows // 64), max(1, columns // 64)
    luma = blocks[:: step[0], :, :: step[1]].mean(4, dtype=np.float32)
    return np.asarray(luma.std((1, 3)))


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
        if name == "low_light" and _VEILS & set(tasks):
            continue  # the veil was light, the scene is as dark as it was
        if name not in before.shown and name not in tasks:
            found.append(message("review.new_fault", fault=name))
        elif name in tasks and name in before.shown and eased < EASED:
            found.append(message("review.same_fault", fault=name))
    return found
