"""Training samples: a crop of a clean photo, what happened to it, and what is asked of the network.

Sample number i of a run depends on the seed and i alone, so a run can stop anywhere, resume, and
see exactly the samples that it would have seen.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

from photofix.errors import TrainingError
from photofix.tasks import TASK_NAMES
from photofix.training.config import Mixture, TrainingConfig
from photofix.training.degradations import Array, degrade
from photofix.training.degradations.sensor import as_from_camera
from photofix.training.instructions import write_request

log = logging.getLogger(__name__)

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}

# Samples that are spread over a photo.
SPREAD_TASKS = ("noise", "blur", "compression", "super_resolution")  # alike everywhere in a photo
PIECE, MARGIN = 128, 16  # px; multiples of 8, so that a JPEG's blocks stay where they are
PIECES = 3  # along each side
LEAST_SPREAD = 1200  # px of the longer side: smaller photos are seen whole in any case
COARSEST = 18.0  # mean step of quantisation, about quality 75: files beyond show JPEG artefacts
LEAST_BLUR = 0.35  # less is not seen in a photo of many megapixels


@dataclass(frozen=True)
class Sample:
    """One exercise: restore `target` from `input` as `condition` asks.

    input, target: float32 (H, W, 3); the target holds degradations that were not asked about.
    condition: float32 (9,), 1 for each task asked for; all zero means "whatever is wrong".
    severities: what the input suffers from, task → severity in [0, 1].
    instruction: a message that asks for just that, as a photographer might write it.
    """

    input: Array
    target: Array
    condition: Array
    severities: dict[str, float]
    instruction: str


def draw_sample(clean: Array, rng: Generator, mixture: Mixture, steered: bool = True) -> Sample:
    """Degrade a clean crop and decide what is asked.

    Most are asked for what they have, some in general, some only in part, and some for what they
    don't have, where the right answer is to leave the photo alone. For a model that isn't `steered`
    all are asked in general, and the target is the clean crop.
    """
    if mixture.camera and rng.random() < mixture.camera:
        clean = as_from_camera(clean, rng)
    severities = _draw_severities(rng, mixture)
    asked = _draw_request(rng, mixture, tuple(severities)) if steered else ()

    stays = {name: s for name, s in severities.items() if asked and name not in asked}
    seed = int(rng.integers(2**63))
    return Sample(
        input=degrade(clean, severities, seed),
        target=degrade(clean, stays, seed),
        condition=np.array([float(name in asked) for name in TASK_NAMES], np.float32),
        severities=severities,
        instruction=write_request(asked, tuple(stays), seed),
    )


def draw_spread(pixels: NDArray[np.uint8], rng: Generator, mixture: Mixture) -> Sample:
    """Nine pieces from all over a photo, in its own resolution, as one image; all degraded alike.

    So the classifier learns that a photo straight from a camera is never as sharp as one made
    smaller, and that a background out of focus is no fault where another piece is sharp.
    """
    here = {name: mixture.tasks[name] for name in SPREAD_TASKS if name in mixture.tasks}
    severities = _draw_severities(rng, replace(mixture, tasks=here))
    if "blur" in severities:
        severities["blur"] = LEAST_BLUR + (1 - LEAST_BLUR) * severities["blur"]
    seed = int(rng.integers(2**63))
    pieces = [np.asarray(p / np.float32(255), np.float32) for p in _pieces(pixels, rng)]
    inner = slice(MARGIN, MARGIN + PIECE)
    degraded = [degrade(piece, severities, seed)[inner, inner] for piece in pieces]
    return Sample(
        input=_mosaic(degraded),
        target=_mosaic([piece[inner, inner] for piece in pieces]),
        condition=np.zeros(len(TASK_NAMES), np.float32),
        severities=severities,
        instruction="",
    )


def _pieces(pixels: NDArray[np.uint8], rng: Generator) -> list[NDArray[np.uint8]]:
    """Where diagnosis looks at a random part of a photo, with margins."""
    size = PIECE + 2 * MARGIN
    sides = [round(side * rng.uniform(0.6, 1)) for side in pixels.shape[:2]]
    corner = [int(rng.integers(s - p + 1)) for s, p in zip(pixels.shape, sides, strict=False)]
    starts = [
        [start + (side - size) * i // (PIECES - 1) // 8 * 8 for i in range(PIECES)]
        for start, side in zip(corner, sides, strict=True)
    ]
    return [pixels[y : y + size, x : x + size] for y in starts[0] for x in starts[1]]


def _mosaic(pieces: list[Array]) -> Array:
    rows = [np.concatenate(pieces[i : i + PIECES], axis=1) for i in range(0, len(pieces), PIECES)]
    return np.concatenate(rows)


def _draw_severities(rng: Generator, mixture: Mixture) -> dict[str, float]:
    count = int(rng.choice(len(mixture.counts), p=mixture.counts))
    return {name: float(rng.uniform()) for name in draw_tasks(rng, mixture, count)}


def draw_tasks(rng: Generator, mixture: Mixture, count: int) -> tuple[str, ...]:
    """Different tasks by their weights; snow and rain don't fall together, nor do they in CDD11."""
    drawn: list[str] = []
    left = dict(mixture.tasks)
    while left and len(drawn) < count:
        weights = np.array(list(left.values()))
        name = str(rng.choice(list(left), p=weights / weights.sum()))
        drawn.append(name)
        for other in (name, *_EXCLUDED.get(name, ())):
            left.pop(other, None)
    return tuple(drawn)


_EXCLUDED = {"rain": ("snow",), "snow": ("rain",)}


def _draw_request(rng: Generator, mixture: Mixture, present: tuple[str, ...]) -> tuple[str, ...]:
    """The tasks asked for; none means "whatever is wrong"."""
    kind = rng.random()
    if kind < 0.2:
        return ()
    if not present or kind < 0.24:  # asked for what is not there
        return draw_tasks(rng, mixture, 1)
    if len(present) > 1 and kind < 0.45:  # asked in part
        return tuple(rng.choice(present, len(present) - 1, replace=False))
    return present


class Photos:
    """The clean photos of some folders, in memory as 8-bit arrays.

    Large photos are made smaller first: by 2 above `large` px on the longer side, and so on. It
    removes their camera noise and JPEG traces, and lets one photo serve at several scales.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        large: int = 2400,
        holdout: int | None = None,
        held_out: bool = False,
    ) -> None:
        """Load all photos but every `holdout`-th, or with `held_out` just those."""
        paths = [path for folder in folders for path in photos_in(folder)]
        if holdout:
            paths = [
                path for i, path in enumerate(paths) if (i % holdout == holdout // 2) == held_out
            ]
        if not paths:
            raise TrainingError("training.no_photos", folders=folders)
        self.pixels = [pixels for path in paths for pixels in load_scales(path, large)]
        log.info("%d photos from %d files", len(self.pixels), len(paths))
        # A photo is drawn by the square root of its area: a panorama doesn't drown the others.
        weight = np.sqrt([pixels.shape[0] * pixels.shape[1] for pixels in self.pixels])
        self.chance = np.cumsum(weight / weight.sum())
        self._overviews: dict[tuple[int, int], NDArray[np.uint8]] = {}
        self._paths = paths

    def crop(self, rng: Generator, size: int, whole: float = 0.0) -> Array:
        """A random crop (size, size, 3), flipped and turned at random, float32 in [0, 1].

        whole: how often the photo is made smaller first, until a crop shows most of it.
        """
        drawn = min(int(np.searchsorted(self.chance, rng.random())), len(self.chance) - 1)
        pixels = self.pixels[drawn]
        if whole and rng.random() < whole:
            pixels = _shrunk(self._overview(drawn, 2 * size), round(size * rng.uniform(1, 1.6)))
        height, width = pixels.shape[:2]
        if min(height, width) < size:
            reach = [(0, max(0, size - side)) for side in (height, width)]
            pixels = np.pad(pixels, (*reach, (0, 0)), mode="symmetric")
            height, width = pixels.shape[:2]
        top, left = rng.integers(height - size + 1), rng.integers(width - size + 1)
        crop = pixels[top : top + size, left : left + size]
        crop = np.rot90(crop, int(rng.choice((0, 0, 0, 1, 2, 3))))  # mostly upright: sky is above
        if rng.random() < 0.5:
            crop = crop[:, ::-1]
        return np.asarray(crop / np.float32(255), dtype=np.float32)

    @cached_property
    def unreduced(self) -> list[NDArray[np.uint8]]:
        """The photos in their own resolution, of the files that are large and finely compressed."""
        return [pixels for path in self._paths for pixels in load_unreduced(path)]

    def drawn_unreduced(self, rng: Generator) -> NDArray[np.uint8]:
        """One of `unreduced`."""
        return self.unreduced[int(rng.integers(len(self.unreduced)))]

    def _overview(self, index: int, least: int) -> NDArray[np.uint8]:
        """A photo made smaller by a whole number, once, to a shorter side of at least `least`."""
        if (index, least) not in self._overviews:
            pixels = self.pixels[index]
            factor = min(pixels.shape[:2]) // least
            if factor > 1:
                pixels = np.asarray(Image.fromarray(pixels).reduce(factor))
            self._overviews[index, least] = pixels
        return self._overviews[index, least]


def _shrunk(pixels: NDArray[np.uint8], shorter: int) -> NDArray[np.uint8]:
    """A photo whose shorter side has that many pixels; as it is if it had no more."""
    height, width = pixels.shape[:2]
    scale = shorter / min(height, width)
    if scale >= 1:
        return pixels
    size = (round(width * scale), round(height * scale))
    return np.asarray(
        Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC, reducing_gap=2)
    )


def photos_in(folder: Path) -> list[Path]:
    """The JPEG, PNG and WebP files of a folder and those below it, sorted."""
    if not folder.is_dir():
        raise TrainingError("training.not_folder", folder=folder)
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


def load_scales(path: Path, large: int = 2400) -> list[NDArray[np.uint8]]:
    """A photo at full size, or, if it is large, at the scales that are not; largest first."""
    try:
        with Image.open(path) as file:
            file.draft("RGB", (large, large))
            image = file.convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        log.warning("left out %s: %s", path, error)
        return []
    longer = max(image.size)
    if longer <= large / 2:
        return [np.asarray(image)]
    sizes = [s for s in (2, 4, 8) if large / 4 <= longer / s <= large / 2 * 1.25] or [2]
    return [np.asarray(image.reduce(s)) for s in sizes]


def load_unreduced(path: Path) -> list[NDArray[np.uint8]]:
    """A large photo as it is, in a list; none where it is small or JPEG has left its marks."""
    try:
        with Image.open(path) as file:
            tables = getattr(file, "quantization", None)
            if max(file.size) < LEAST_SPREAD or (tables and np.mean(tables[0]) > COARSEST):
                return []
            return [np.asarray(file.convert("RGB"))]
    except (OSError, ValueError, SyntaxError) as error:
        log.warning("left out %s: %s", path, error)
        return []


def batch(
    photos: Photos, config: TrainingConfig, step: int, stream: int = 0, steered: bool = True
) -> list[Sample]:
    """The samples of one training step; `stream` tells apart the batches of several processes."""
    stage, mixture = config.stage(step), config.samples
    drawn = np.random.default_rng((config.seed, step, stream)).random()
    spread = drawn < mixture.spread
    pixels = stage.batch * stage.patch**2
    samples = []
    for index in range(max(1, pixels // (PIECES * PIECE) ** 2) if spread else stage.batch):
        rng = np.random.default_rng((config.seed, step, stream, index))
        if spread:
            samples.append(draw_spread(photos.drawn_unreduced(rng), rng, mixture))
        else:
            crop = photos.crop(rng, stage.patch, mixture.whole)
            samples.append(draw_sample(crop, rng, mixture, steered))
    return samples
