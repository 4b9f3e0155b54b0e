"""The process that runs torch for the window: previews of what is in view, and diagnoses.

A process and not a thread, because importing torch and running a network would make the window
stutter, and because whatever goes wrong in here must not take the window along.
"""

from __future__ import annotations

import json
import logging
import math
import os
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColorSpace

from photofix import __version__
from photofix.computing import prepare_process
from photofix.diagnosis import ESTIMATOR, MODEL, Diagnosis
from photofix.errors import PhotofixError, internal
from photofix.messages import Message, joined, message
from photofix.models.store import find_entry, weights_path
from photofix.photo import Photo
from photofix.photo.visible import visible_part
from photofix.planning import Plan
from photofix.queue.forecast import paces
from photofix.readers import Stopped, read_photo

from .decoder import limits
from .disk_cache import cache
from .images import Bitmap, bitmap_of, in_space, space_of
from .parts import as_image, cut, onto, resized
from .preferences import settings_of

logger = logging.getLogger(__name__)

MARGIN = 24  # pixels of surroundings that a network sees beyond what is in view
FIRST_PIXELS = 70_000  # what is restored at once, before the sharp picture
PATIENCE = 1.0  # seconds that a picture may take without a rougher one being shown first
TILE = 448  # pixels a side of what sharpens at once, where all takes longer
WARM_UP = 64, 320, 320  # pixels a side of what loads a model, prepares it, and tells its pace


@dataclass(frozen=True)
class PreviewOrder:
    """Restore a part of a photo as it is seen.

    region: left, top, right, bottom in pixels of the photo.
    zoom: pixels of the screen for each pixel of the photo.
    options: as in a Draft.
    seen: what its pixels show; None where nobody has looked yet.
    """

    number: int
    path: Path
    region: tuple[float, float, float, float]
    zoom: float
    sentence: str
    options: dict[str, Any]
    seen: Diagnosis | None


@dataclass(frozen=True)
class DiagnosisOrder:
    """Tell what the pixels of a photo show."""

    path: Path


@dataclass(frozen=True)
class PreviewAnswer:
    """A restored part; `final` is false where a better one follows: it is as sharp as the photo,
    with the light and colours that the photo will have.

    picture: None where the plan leaves the photo as it is.
    region: what it covers, as in the order.
    reason: the plan: see `join_reasons`.
    """

    number: int
    picture: Bitmap | None
    region: tuple[float, float, float, float]
    final: bool
    reason: Message | None


@dataclass(frozen=True)
class DiagnosisAnswer:
    """What a photo shows."""

    path: Path
    seen: Diagnosis


@dataclass(frozen=True)
class PaceAnswer:
    """How fast a model is on this machine, measured."""

    model: str
    seconds_per_megapixel: float


@dataclass(frozen=True)
class Refusal:
    """Why an order could not be carried out."""

    order: Order
    reason: Message


@dataclass(frozen=True)
class WarmUpOrder:
    """Load what a preview needs before one is asked for, and measure it."""

    options: dict[str, Any]


@dataclass(frozen=True)
class ReadOrder:
    """Read a photo, parts of which will be previewed."""

    path: Path


@dataclass(frozen=True)
class DevicesOrder:
    """Tell on what photos are restored."""


@dataclass(frozen=True)
class DevicesAnswer:
    """Names and bytes of free memory; that which is used by itself is the first."""

    devices: tuple[tuple[str, int], ...]


Order = DevicesOrder | PreviewOrder | DiagnosisOrder | WarmUpOrder | ReadOrder
Answer = DevicesAnswer | PreviewAnswer | DiagnosisAnswer | PaceAnswer | Refusal


def serve(connection: Connection, icc: bytes | None) -> None:
    """Carry out orders from the connection until it closes; icc: the colours of the screen."""
    with suppress(OSError, AttributeError):  # not on Windows
        os.nice(4)  # the window and its thumbnails come first, and batches last
    prepare_process()
    lab = _Lab(connection, space_of(icc))
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            lab.carry_out_next()


class _Overtaken(Exception):
    """A newer order for a preview has come."""


class _Lab:
    def __init__(self, connection: Connection, target: QColorSpace) -> None:
        self._connection, self._target = connection, target
        self._preview: PreviewOrder | None = None
        self._reading: ReadOrder | None = None
        self._warm_ups: list[WarmUpOrder] = []
        self._diagnoses: OrderedDict[Path, DiagnosisOrder] = OrderedDict()
        self._photo: tuple[tuple[Path, float], Any] | None = None  # the one that is looked at
        self._seen: Diagnosis | None = None  # what it shows, once it was looked at
        self._view: tuple[object, Photo] | None = None  # the part of it, in the size of the screen
        self._restorers: dict[str | None, Any] = {}
        self._limits = limits()
        self._pace: float | None = None  # seconds for each megapixel
        self._cache = cache()

    def carry_out_next(self) -> None:
        idle = not (self._preview or self._reading or self._warm_ups or self._diagnoses)
        self._receive(wait=idle)
        order: Order
        if self._preview is not None:
            order, self._preview = self._preview, None
        elif self._reading is not None:
            order, self._reading = self._reading, None
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
            elif isinstance(order, ReadOrder):
                self._kept(order.path)
            else:
                self._diagnose(order.path)
        except _Overtaken:
            if isinstance(order, DiagnosisOrder):
                self._diagnoses[order.path] = order  # later, then
        except PhotofixError as error:
            self._connection.send(Refusal(order, error.message))
        except (EOFError, BrokenPipeError):
            raise
        except Exception as error:
            logger.exception("an order failed")
            self._connection.send(Refusal(order, internal(error)))

    def _receive(self, wait: bool) -> None:
        while wait or self._connection.poll():
            order: Order = self._connection.recv()
            if isinstance(order, PreviewOrder):
                self._preview = order  # the newest; who sent older ones has looked away
            elif isinstance(order, ReadOrder):
                self._reading = order
            elif isinstance(order, DevicesOrder):
                self._connection.send(DevicesAnswer(_devices()))
            elif isinstance(order, WarmUpOrder):
                self._warm_ups.append(order)
            else:
                self._diagnoses[order.path] = order
            wait = False

    def _restore(self, order: PreviewOrder) -> None:
        photo = self._kept(order.path)
        self._seen = seen = order.seen or self._seen or self._look_at(order, photo)
        size = photo.width, photo.height
        plan = self._plan(order.sentence, order.options, seen, size)
        region, crop = cut(photo, order.region, MARGIN / min(order.zoom, 1.0))
        if not plan.steps:
            self._connection.send(PreviewAnswer(order.number, None, region, True, plan.reason))
            return
        reason = join_reasons([(step.model, step.reason) for step in plan.steps])
        scales = self._scales(crop, min(order.zoom, 1.0))
        sharp = self._resized(crop, region, scales[-1])

        def show(restored: NDArray[np.float32], final: bool = False) -> None:
            picture = bitmap_of(in_space(as_image(restored), self._target))
            self._connection.send(PreviewAnswer(order.number, picture, region, final, reason))

        if len(scales) > 1:
            rough = resized(sharp, scales[0] / scales[-1])
            show(onto(sharp.pixels, rough.pixels, self._timed(rough, plan, order.options)))
            so_far = None if self._is_quick(sharp.width * sharp.height) else show
            show(self._timed(sharp, plan, order.options, so_far), final=True)
        else:
            show(self._timed(sharp, plan, order.options), final=True)

    def _plan(
        self,
        sentence: str,
        options: dict[str, Any],
        seen: Diagnosis | None,
        size: tuple[int, int] | None = None,
    ) -> Plan:
        """The plan that a batch would follow, at full strength: the viewer blends it."""
        from photofix.instruction import request_of
        from photofix.restoration import plan_photo

        settings = replace(settings_of(options), strength=1.0)
        kind = self._restorer(settings.device).kind
        return plan_photo(request_of(sentence), seen, settings, kind, size)

    def _resized(self, crop: Photo, region: tuple[float, ...], scale: float) -> Photo:
        """A part of the photo that is kept; the last one is, for another sentence or strength."""
        key = region, scale
        if self._view is None or self._view[0] != key:
            self._view = key, resized(crop, scale)
        return self._view[1]

    def _scales(self, crop: Photo, sharp: float) -> list[float]:
        """At which scales to restore: roughly first, where the sharp picture takes long."""
        area = crop.width * crop.height * 1e-6
        rough = min(sharp, (FIRST_PIXELS * 1e-6 / max(area, 1e-9)) ** 0.5)
        quick = self._is_quick(crop.width * crop.height * sharp**2)
        return [sharp] if rough == sharp or quick else [rough, sharp]

    def _is_quick(self, pixels: float) -> bool:
        return self._pace is not None and self._pace * pixels * 1e-6 <= PATIENCE

    def _timed(
        self,
        crop: Photo,
        plan: Plan,
        options: dict[str, Any],
        so_far: Callable[[NDArray[np.float32]], None] | None = None,
    ) -> NDArray[np.float32]:
        """Restore a picture, and tell how fast. so_far: gets it after each tile; they are small."""
        from photofix.restoration import restore_part

        restorer = self._restorer(settings_of(options).device)
        part = visible_part(crop.pixels, crop.alpha)
        if so_far is not None:
            restorer = restorer.in_tiles(TILE)
        told = so_far and (lambda pixels: so_far(part.put_back(pixels)))
        started = time.perf_counter()
        found = restore_part(part, plan, restorer, self._check_overtaken, told)
        restored = part.put_back(found.pixels)
        seconds = time.perf_counter() - started
        megapixels = part.pixels.shape[0] * part.pixels.shape[1] * 1e-6
        if megapixels > 0.05 and so_far is None:  # tiles overlap, and each is shown: they take more
            self._pace = seconds / megapixels
            passes = [(step.model, step.scale, step.views) for step in plan.steps]
            made = megapixels * math.prod(step.scale**2 for step in plan.steps)
            for model, pace in paces(passes, seconds, made).items():
                self._connection.send(PaceAnswer(model, pace))
        return restored

    def _warm_up(self, order: WarmUpOrder) -> None:
        plan = self._plan("too dark and grainy", order.options, None)
        for side in WARM_UP:
            self._timed(Photo(np.zeros((side, side, 3), np.float32)), plan, order.options)

    def _check_overtaken(self, done: int, total: int) -> None:
        self._receive(wait=False)
        if self._preview is not None:
            raise _Overtaken

    def _kept(self, path: Path) -> Any:
        """A photo that is kept, for the next part of it that will be looked at."""
        key = _key(path)
        if self._photo is None or self._photo[0] != key:
            # Before the next one is read: there may be no room for two.
            self._photo = self._seen = self._view = None
            self._photo = key, self._read(path)
        return self._photo[1]

    def _read(self, path: Path) -> Any:
        """A photo, unless one is to be previewed meanwhile that it is not."""

        def overtaken() -> bool:
            self._receive(wait=False)
            return self._preview is not None and self._preview.path != path

        try:
            return read_photo(path, limits=self._limits, stop=overtaken)
        except Stopped:
            raise _Overtaken from None

    def _diagnose(self, path: Path) -> None:
        from photofix.diagnosis import diagnose

        key = self._cache.key(path, "diagnosis", *_classifier())
        seen = _unpacked(self._cache.get(key))
        if seen is None:
            kept = self._photo
            photo = kept[1] if kept and kept[0] == _key(path) else self._read(path)
            seen = diagnose(visible_part(photo.pixels, photo.alpha).pixels)
            self._cache.put(key, json.dumps(asdict(seen)).encode())
        self._connection.send(DiagnosisAnswer(path, seen))

    def _look_at(self, order: PreviewOrder, photo: Any) -> Diagnosis | None:
        """What the pixels show, told to the window too; None where the classifier is missing."""
        from photofix.instruction import request_of
        from photofix.restoration import look_at

        part = visible_part(photo.pixels, photo.alpha)
        seen = look_at(part, request_of(order.sentence), settings_of(order.options))
        if seen is not None:
            self._connection.send(DiagnosisAnswer(order.path, seen))
        return seen

    def _restorer(self, device: str | None) -> Any:
        from photofix.engine import Restorer, pick_device

        if device not in self._restorers:
            self._restorers[device] = Restorer(pick_device(device))
        return self._restorers[device]


def _devices() -> tuple[tuple[str, int], ...]:
    from photofix.engine.device import device_names, pick_device

    devices = [pick_device(name) for name in device_names()]
    return tuple((device.name, int(device.free_memory())) for device in devices)


def join_reasons(steps: Sequence[tuple[str, Message]]) -> Message | None:
    """What is said of a plan: why each step, and the models; None of a plan without steps.

    steps: the model of each, and the reason.
    """
    if not steps:
        return None
    models, reasons = zip(*steps, strict=True)
    return message("plan.passes", reason=joined(*reasons), models=models)


def _classifier() -> tuple[object, ...]:
    """What a diagnosis depends on beside the photo: photofix, and the weights that are in use."""
    weights = [weights_path(find_entry(name)) for name in (MODEL, ESTIMATOR)]
    return (__version__, *(path.stat().st_mtime_ns for path in weights if path.exists()))


def _unpacked(data: bytes | None) -> Diagnosis | None:
    """A diagnosis from the cache; None where it makes no sense."""
    try:
        found = json.loads(data or b"")
        return Diagnosis(**{**found, "shown": tuple(found["shown"])})
    except (ValueError, TypeError, KeyError):
        return None


def _key(path: Path) -> tuple[Path, float]:
    return path, path.stat().st_mtime if path.exists() else 0.0
