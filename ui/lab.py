"""The process that runs torch for the window: previews of what is in view, and diagnoses.

A process and not a thread, because importing torch and running a network would make the window
stutter, and because whatever goes wrong in here must not take the window along. It imports no Qt.
"""

from __future__ import annotations

import logging
import os
import time
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photofix.errors import PhotofixError

logger = logging.getLogger(__name__)

MARGIN = 24  # pixels of surroundings that a network sees beyond what is in view
FIRST_PIXELS = 70_000  # what is restored at once, before the sharp picture
PATIENCE = 1.0  # seconds that a picture may take without a rougher one being shown first
PHOTOS_KEPT = 2


@dataclass(frozen=True)
class PreviewOrder:
    """Restore a part of a photo as it is seen.

    region: left, top, right, bottom in pixels of the photo.
    zoom: pixels of the screen for each pixel of the photo.
    """

    number: int
    path: Path
    region: tuple[float, float, float, float]
    zoom: float
    sentence: str
    model: str | None
    device: str | None


@dataclass(frozen=True)
class DiagnosisOrder:
    """Tell what the pixels of a photo show."""

    path: Path


@dataclass(frozen=True)
class PreviewAnswer:
    """A restored part; `final` is false where a sharper one follows.

    pixels: uint8 (H, W, 3), sRGB.
    region: what it covers, as in the order.
    """

    number: int
    pixels: NDArray[np.uint8]
    region: tuple[float, float, float, float]
    final: bool


@dataclass(frozen=True)
class DiagnosisAnswer:
    """What a photo shows: tasks, the likeliest first."""

    path: Path
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Refusal:
    """Why an order could not be carried out."""

    order: PreviewOrder | DiagnosisOrder | WarmUpOrder
    reason: str


@dataclass(frozen=True)
class WarmUpOrder:
    """Load what a preview needs before one is asked for; there is no answer."""

    model: str | None
    device: str | None


Order = PreviewOrder | DiagnosisOrder | WarmUpOrder
Answer = PreviewAnswer | DiagnosisAnswer | Refusal


def serve(connection: Connection) -> None:
    """Carry out orders from the connection until it closes."""
    with suppress(OSError):
        os.nice(5)  # the window and the batch come first
    lab = _Lab(connection)
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            lab.carry_out_next()


class _Overtaken(Exception):
    """A newer order for a preview has come."""


class _Lab:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._preview: PreviewOrder | None = None
        self._warm_ups: list[WarmUpOrder] = []
        self._diagnoses: OrderedDict[Path, DiagnosisOrder] = OrderedDict()
        self._photos: OrderedDict[tuple[Path, float], Any] = OrderedDict()
        self._restorers: dict[str | None, Any] = {}
        self._pace: float | None = None  # seconds for each megapixel

    def carry_out_next(self) -> None:
        idle = self._preview is None and not self._diagnoses and not self._warm_ups
        self._receive(wait=idle)
        order: Order
        if self._preview is not None:
            order, self._preview = self._preview, None
        elif self._warm_ups:
            order = self._warm_ups.pop(0)
        elif self._diagnoses:
            _, order = self._diagnoses.popitem(last=False)
        else:
            return
        try:
            if isinstance(order, PreviewOrder):
                self._restore(order)
            elif isinstance(order, WarmUpOrder):
                self._warm_up(order)
            else:
                self._connection.send(DiagnosisAnswer(order.path, self._diagnose(order.path)))
        except _Overtaken:
            return
        except PhotofixError as error:
            self._connection.send(Refusal(order, str(error)))
        except (EOFError, BrokenPipeError):
            raise
        except Exception as error:
            logger.exception("an order failed")
            text = f"internal error: {type(error).__name__}: {error}; please report it"
            self._connection.send(Refusal(order, text))

    def _receive(self, wait: bool) -> None:
        while wait or self._connection.poll():
            order: Order = self._connection.recv()
            if isinstance(order, PreviewOrder):
                self._preview = order  # the newest; who sent older ones has looked away
            elif isinstance(order, WarmUpOrder):
                self._warm_ups.append(order)
            else:
                self._diagnoses[order.path] = order
            wait = False

    def _restore(self, order: PreviewOrder) -> None:
        from photofix.instruction import understand
        from photofix.planning import plan

        steps = plan(understand(order.sentence), strength=1.0, model=order.model)
        photo = self._photo(order.path)
        region, crop = _cut(photo.pixels, order.region, MARGIN / min(order.zoom, 1.0))
        sharp = min(order.zoom, 1.0)
        area = crop.shape[0] * crop.shape[1] * 1e-6
        rough = min(sharp, (FIRST_PIXELS * 1e-6 / max(area, 1e-9)) ** 0.5)
        scales = [sharp]
        if rough < sharp and (self._pace is None or self._pace * area * sharp**2 > PATIENCE):
            scales = [rough, sharp]
        for scale in scales:
            pixels = _resized(crop, scale)
            started = time.perf_counter()
            restored = self._restorer(order.device).restore(pixels, steps, self._check_overtaken)
            seconds = time.perf_counter() - started
            megapixels = pixels.shape[0] * pixels.shape[1] * 1e-6
            if megapixels > 0.02:
                self._pace = seconds / megapixels
            answer = PreviewAnswer(
                number=order.number,
                pixels=(restored * 255 + 0.5).astype(np.uint8),
                region=region,
                final=scale == sharp,
            )
            self._connection.send(answer)

    def _warm_up(self, order: WarmUpOrder) -> None:
        from photofix.instruction import understand
        from photofix.planning import plan

        steps = plan(understand("make it better"), model=order.model)
        pixels = np.zeros((64, 64, 3), np.float32)
        with suppress(PhotofixError):  # the preview that needs it says so
            self._restorer(order.device).restore(pixels, steps)

    def _check_overtaken(self, done: int, total: int) -> None:
        self._receive(wait=False)
        if self._preview is not None:
            raise _Overtaken

    def _photo(self, path: Path) -> Any:
        from photofix.photo import read_photo

        key = (path, path.stat().st_mtime if path.exists() else 0.0)
        if key not in self._photos:
            self._photos[key] = read_photo(path)
            while len(self._photos) > PHOTOS_KEPT:
                self._photos.popitem(last=False)
        self._photos.move_to_end(key)
        return self._photos[key]

    def _restorer(self, device: str | None) -> Any:
        from photofix.engine import Restorer, pick_device

        if device not in self._restorers:
            self._restorers[device] = Restorer(pick_device(device))
        return self._restorers[device]

    def _diagnose(self, path: Path) -> tuple[str, ...]:
        """The tasks that the pixels show, the likeliest first."""
        from photofix.diagnosis import diagnose

        found = diagnose(self._photo(path).pixels)
        return tuple(sorted(found.shown, key=lambda name: -found.probability[name]))


def _cut(
    pixels: NDArray[np.float32], region: tuple[float, float, float, float], margin: float
) -> tuple[tuple[float, float, float, float], NDArray[np.float32]]:
    """The part of a photo and its surroundings, and where it is; at least one pixel."""
    height, width = pixels.shape[:2]
    left = max(0, min(width - 1, int(region[0] - margin)))
    top = max(0, min(height - 1, int(region[1] - margin)))
    right = max(left + 1, min(width, int(region[2] + margin + 1)))
    bottom = max(top + 1, min(height, int(region[3] + margin + 1)))
    return (left, top, right, bottom), pixels[top:bottom, left:right]


def _resized(pixels: NDArray[np.float32], scale: float) -> NDArray[np.float32]:
    if scale >= 1:
        return np.ascontiguousarray(pixels)
    import torch
    import torch.nn.functional as F

    size = [max(1, round(side * scale)) for side in pixels.shape[:2]]
    image = torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1)[None]
    smaller = F.interpolate(image, size=size, mode="bilinear", antialias=True, align_corners=False)
    return np.ascontiguousarray(smaller[0].permute(1, 2, 0).clamp_(0, 1).numpy())
