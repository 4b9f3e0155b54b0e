"""How long a batch will take, told before it starts."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from photofix.errors import PhotofixError
from photofix.instruction import Request
from photofix.instruction.request import in_order
from photofix.models import catalog
from photofix.options import Settings
from photofix.planning import by_sight, device_kind, estimate
from photofix.queue.job import serving
from photofix.queue.journal import Journal
from photofix.readers import Limits, Stop, probe
from photofix.restoration import plan_photo
from photofix.values import ALL_DEVICES, automatic_of, devices_named

_SAMPLE = 60  # photos whose size is looked at; the others are taken to be alike
_PATIENCE = 10.0  # seconds for that: a batch doesn't wait for headers that take longer
_TELLING = 0.2  # megapixels of a copy from which on its time is that of its pixels
_NO_TIME = 1e-15  # seconds: what a photo takes of which nothing is restored
_BATCHES, _JOBS = 10, 30  # how far back in the journal speeds are looked for


@dataclass(frozen=True)
class Forecast:
    """seconds: of a machine that does nothing else. megapixels: of all photos together."""

    seconds: float
    megapixels: float


def forecast(
    journal: Journal,
    sources: Sequence[Path],
    request: Request,
    settings: Settings,
    measured: Mapping[str, float] | None = None,
    stop: Stop | None = None,
) -> Forecast | None:
    """The time for all photos, if each is restored as the sentence asks; None if not known.

    Several devices share them, each as many as it can. Speeds are those of earlier batches on this
    machine, or else the measured ones (seconds per megapixel by model), or else the catalogue's.

    Raises photofix.readers.Stopped once `stop` gives true.
    """
    if settings.cluster is not None:  # whose nodes nobody has timed
        return None
    sample = sources[:: max(1, len(sources) // _SAMPLE)]
    sizes = _sizes(sample, Limits.of(settings), stop)
    if not sizes:
        return None
    kinds = _kinds(journal, settings)[: len(sources)]
    seen = dict(measured or {}) | _speeds(journal, settings, shared=len(kinds) > 1)
    photos_a_second = 0.0
    for kind in kinds:
        speeds = _catalogue_speeds(kind) | seen
        seconds = {size: _seconds(size, request, settings, kind, speeds) for size in set(sizes)}
        known = [value for size in sizes if (value := seconds[size]) is not None]
        if len(known) < len(sizes):
            return None
        photos_a_second += 1 / max(statistics.fmean(known), _NO_TIME)
    megapixels = statistics.fmean(width * height / 1e6 for width, height in sizes)
    return Forecast(len(sources) / photos_a_second, megapixels * len(sources))


def _kinds(journal: Journal, settings: Settings) -> list[str]:
    """The kind of each device that will restore.

    Which there are is known by the workers that have been started; before that, one is reckoned
    with where none is named.
    """
    named: Sequence[str | None] = devices_named(settings.device)
    if settings.device in (None, ALL_DEVICES):
        there = next((worker.devices for worker in journal.workers() if worker.devices), ())
        automatic = there if settings.device == ALL_DEVICES else automatic_of(there)
        named = automatic or named
    return [device_kind(name) for name in named]


def _seconds(
    size: tuple[int, int],
    request: Request,
    settings: Settings,
    kind: str,
    speeds: dict[str, float],
) -> float | None:
    """What a photo of this width and height takes; None if not known."""
    plan = plan_photo(_likely(request), None, settings, kind, size)
    return estimate(plan.steps, size[0] * size[1] / 1e6, speeds)


def _likely(request: Request) -> Request:
    """What photos will likely get; where their pixels decide, that of the commonest fault."""
    if not by_sight(request) or "noise" in request.kept:
        return request
    return replace(request, named=in_order({"noise", *request.named}), general=False)


def _sizes(sources: Sequence[Path], limits: Limits, stop: Stop | None) -> list[tuple[int, int]]:
    """The width and height of each photo that can be read."""
    sizes: list[tuple[int, int]] = []
    ends = time.monotonic() + _PATIENCE
    for source in sources:
        if time.monotonic() > ends:
            break
        try:
            info = probe(source, limits, stop)
        except PhotofixError:
            continue  # it will fail, in no time
        sizes.append((info.width, info.height))
    return sizes


def _catalogue_speeds(kind: str) -> dict[str, float]:
    return {
        entry.name: entry.seconds_per_megapixel[kind]
        for entry in catalog().values()
        if kind in entry.seconds_per_megapixel
    }


def _speeds(journal: Journal, settings: Settings, shared: bool) -> dict[str, float]:
    """Seconds per megapixel by model, of the last batches on the same device.

    shared: by several devices, of which the fast ones took more photos: their mean then says how
        many they do together.
    """
    seen: dict[str, list[float]] = defaultdict(list)
    for batch in journal.batches(limit=_BATCHES):
        if serving(batch.settings) != serving(settings):
            continue
        for job in journal.jobs(batch.id, ("done",), limit=_JOBS):
            if any("resampled" in step for step in job.plan):
                continue  # its size doesn't tell how many pixels were restored
            passes = [(s["model"], s.get("scale", 1), s.get("views", 1)) for s in job.plan]
            megapixels = (job.width or 0) * (job.height or 0) / 1e6  # of the copy
            if megapixels < _TELLING:
                continue
            for model, pace in paces(passes, job.seconds or 0.0, megapixels).items():
                seen[model].append(pace)
    middle = statistics.fmean if shared else statistics.median
    return {model: middle(speeds) for model, speeds in seen.items()}


def paces(
    passes: Sequence[tuple[str, int, int]], seconds: float, megapixels: float
) -> dict[str, float]:
    """Seconds per megapixel of each model that restored a photo, by its share in the computing.

    passes: the model of each, how many times as wide and high it made the photo first, and how
        many views it restored.
    megapixels: of the result. Empty where it can't be told whose time it was.
    """
    models = {model for model, _, _ in passes}
    costs = {model: 1.0 if len(models) == 1 else _cost(model) for model in models}
    work = 0.0
    for model, scale, views in reversed(passes):
        work += costs[model] * megapixels * views
        megapixels /= scale**2
    if not work or not seconds or not all(costs.values()):
        return {}
    return {model: seconds * cost / work for model, cost in costs.items()}


def _cost(model: str) -> float:
    """What it computes for a megapixel; 0 if not known."""
    entry = catalog().get(model)
    return entry.gmac_per_megapixel or 0.0 if entry else 0.0
