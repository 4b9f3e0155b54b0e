"""How the viewer compares, and what it keeps from photo to photo."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF


class Mode(Enum):
    DIVIDER = "divider"
    SIDE = "side"
    SINGLE = "single"


@dataclass(frozen=True)
class Held:
    """What is looked at, for the next photo: the zoom, the width of the photo in pixels, and the
    middle of the view as parts of its width and height."""

    zoom: float
    width: int
    place: QPointF


def inside(middle: float, half: float, length: float) -> float:
    """The middle of a view of 2 × half pixels, moved to where it shows as much as there is."""
    return length / 2 if 2 * half >= length else max(half, min(length - half, middle))
