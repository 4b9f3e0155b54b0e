"""Photos of one scene get tones that agree, as a photographer syncs settings.

A scene is what one camera took within a minute before and after a photo, in light that is alike.
The sliders of a photo become the median of its scene's, each estimated from a small view of a file:
so a result depends neither on the order in which photos are done, nor on those of other scenes.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from photofix.diagnosis import Diagnosis, estimate_sliders
from photofix.errors import PhotofixError
from photofix.photo import inspect, read_photo
from photofix.readers import Limits, ask
from photofix.sliders import SLIDERS

logger = logging.getLogger(__name__)

SPAN = 60.0  # seconds before and after a photo
NEIGHBOURS = 8  # files on each side, by name, that may belong to the scene
LIGHTNESS, FARTHEST = 0.12, 0.25  # by which photos of one scene differ at most: means, sliders
_REMEMBERED = 500  # glimpses
_VIEW = 128  # px a side
_TAKEN, _CAMERA = "Exif.Photo.DateTimeOriginal", "Exif.Image.Model"


@dataclass(frozen=True)
class Glimpse:
    """What tells to which scene a photo belongs.

    taken: seconds, of the camera's clock.
    """

    camera: str
    taken: float
    lightness: float
    sliders: dict[str, float]


class Scenes:
    """Remembers what it has glimpsed; may be shared by threads."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._glimpses: OrderedDict[Path, Glimpse | None] = OrderedDict()

    def agree(self, source: Path, seen: Diagnosis, neighbours: Sequence[Path]) -> Diagnosis:
        """The diagnosis with the sliders of the photo's scene.

        neighbours: photos of the batch that may belong to it.
        """
        this = self._glimpse(source)
        if this is None:
            return seen
        others = [g for g in map(self._glimpse, neighbours) if g is not None and _alike(this, g)]
        if not others:
            return seen
        scene = [this, *others]
        agreed = {name: median(one.sliders[name] for one in scene) for name in SLIDERS}
        return seen.with_sliders(agreed, scene=len(others))

    def _glimpse(self, path: Path) -> Glimpse | None:
        if path not in self._glimpses:
            self._glimpses[path] = self._look(path)
            while len(self._glimpses) > _REMEMBERED:
                self._glimpses.popitem(last=False)
        return self._glimpses.get(path)

    def _look(self, path: Path) -> Glimpse | None:
        try:
            found = ask(path, self._limits, None, _view, path)
        except PhotofixError as error:  # it is told when its turn comes
            logger.debug("not glimpsed: %s", error)
            return None
        if found is None:
            return None
        camera, taken, view = found
        pixels = view.astype(np.float32) / np.float32(255)
        return Glimpse(camera, taken, float(pixels.mean()), estimate_sliders(pixels))


def _alike(one: Glimpse, other: Glimpse) -> bool:
    return (
        one.camera == other.camera
        and abs(one.taken - other.taken) <= SPAN
        and abs(one.lightness - other.lightness) <= LIGHTNESS
        and all(abs(one.sliders[name] - other.sliders[name]) <= FARTHEST for name in SLIDERS)
    )


def _view(path: Path) -> tuple[str, float, NDArray[np.uint8]] | None:
    """Camera, time and a small view; None for a photo that does not tell both. In a reader."""
    details = inspect(path)
    camera, taken = details.tags.get(_CAMERA), _seconds(details.tags.get(_TAKEN, ""))
    if camera is None or taken is None:
        return None
    make: Callable[[Path], Image.Image] = _draft if details.info.format == "jpeg" else _whole
    view = make(path).resize((_VIEW, _VIEW), Image.Resampling.BOX)
    return camera, taken, np.asarray(view)


def _draft(path: Path) -> Image.Image:
    """A JPEG at an eighth of its size or so, which decodes in a fraction of the time."""
    with Image.open(path) as file:
        file.draft("RGB", (3 * _VIEW, 3 * _VIEW))
        return ImageOps.exif_transpose(file).convert("RGB")


def _whole(path: Path) -> Image.Image:
    pixels = read_photo(path).pixels
    steps = [max(1, side // (4 * _VIEW)) for side in pixels.shape[:2]]
    small = pixels[:: steps[0], :: steps[1]]
    return Image.fromarray(np.round(255 * small).astype(np.uint8))


def _seconds(text: str) -> float | None:
    try:
        return datetime.strptime(text, "%Y:%m:%d %H:%M:%S").timestamp()
    except (ValueError, OverflowError, OSError):
        return None
