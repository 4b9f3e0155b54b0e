"""An order: what a door asks for, and the one check that gives a batch's jobs or refuses it.

A batch, a watch and the app ask here, so that each refuses the same, in the same words. What is
wrong with one photo is none of this: it becomes the outcome of that photo.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from photofix.diagnosis import MODEL
from photofix.errors import ClusterError, ModelError, UsageError, system_reason
from photofix.instruction import Request, anything, request_of, shortened, understand
from photofix.messages import Message, message
from photofix.models import find_entry, is_installed
from photofix.options import Settings
from photofix.photo import is_empty
from photofix.queue.copies import NoRecords, Records, has_changed, is_current, is_of_another
from photofix.queue.job import NewJob
from photofix.queue.naming import AUTOMATIC, Destination, check_template, destinations
from photofix.queue.sources import Source
from photofix.restoration import plan_photo
from photofix.values import devices_named


@dataclass(frozen=True)
class Order:
    """sentence: what is wrong with the photos; None for whatever they show."""

    sentence: str | None
    settings: Settings = field(default_factory=Settings)

    @property
    def output(self) -> Path | None:
        """The folder for the copies; None is one beside each photo."""
        given = self.settings.output
        return Path(given).expanduser() if given else None


def check_order(order: Order, *, unclear: bool = False) -> Request:
    """What the sentence asks, if nothing speaks against the order, whatever its photos are.

    unclear: take a sentence as it is understood, though it may have been meant otherwise.

    Raises UsageError, which InstructionError is one of; WeightsMissingError or CheckpointError if a
    part of photofix is missing or damaged. Loads no torch: see check_device for what needs it.
    """
    settings = order.settings
    check_template(settings.name)
    request = anything() if order.sentence is None else understand(order.sentence)
    if not unclear:
        _check_clear(request)
    if settings.only_if_needed is not None:
        _check_classifier()
    try:
        plan_photo(request, None, settings)
    except ModelError as error:
        raise UsageError(error.message) from error
    if order.output is not None:
        _check_output(order.output)
    return request


def jobs_of(
    order: Order,
    sources: Sequence[Source],
    records: Records | None = None,
    beside: Iterable[NewJob] = (),
) -> list[NewJob]:
    """A job for each photo; UsageError where there are none.

    records: what is known of copies that were made before.
    beside: jobs of other orders that are given at the same time, which keep their places.

    A batch of nothing but folders without photos is a mistake, not a success.
    """
    if not sources:
        raise UsageError("batch.no_photos")
    problems = [source.problem for source in sources if source.problem and source.path.is_dir()]
    if len(problems) == len(sources):
        raise UsageError(problems[0]).at(sources[0].path)
    settings = order.settings
    records = records or NoRecords()
    places = destinations(
        sources,
        order.output,
        settings.name,
        settings.format,
        occupied=_occupied(settings, records, beside),
        task=task_of(order.sentence, settings),
        earlier=_earlier(settings, records),
    )
    _refuse_originals(sources, places)
    return [
        NewJob(
            source=source.path,
            destination=None if source.problem else place.path,
            problem=source.problem or place.problem,
            needless=None if source.problem else _needless(source, place, order, records),
        )
        for source, place in zip(sources, places, strict=True)
    ]


def check_device(settings: Settings) -> None:
    """Raise DeviceError or ClusterError if what shall restore is not there: better before the first
    photo than at each.

    Loads torch, but for the CPU and for whatever is best; so the app leaves it to the workers.
    """
    if settings.cluster is not None:
        if find_spec("ray") is None:
            raise ClusterError("cluster.no_ray")
    elif settings.device not in (None, "cpu"):
        from photofix.engine import pick_device

        for name in devices_named(settings.device):
            pick_device(name)


def _check_clear(request: Request) -> None:
    """Raise UsageError, with the nearest readings, for a request that photofix isn't sure of."""
    if not request.sure:
        sentence, readings = shortened(request.text), request.readings
        raise UsageError("sentence.unclear", sentence=sentence, readings=readings)


def _check_classifier() -> None:
    if not is_installed(find_entry(MODEL)):
        raise UsageError("batch.no_classifier", model=MODEL)


def _refuse_originals(sources: Sequence[Source], places: Sequence[Destination]) -> None:
    """Copies that were to go where the photos themselves lie are a mistake of the whole batch."""
    for source, place in zip(sources, places, strict=True):
        if place.problem and os.path.realpath(place.path.parent) == os.path.realpath(
            source.path.parent
        ):
            raise UsageError(place.problem)


def task_of(sentence: str | None, settings: Settings) -> str:
    """What a sentence names, for the names of copies."""
    if sentence is None or "{task" not in settings.name:
        return AUTOMATIC
    named = request_of(sentence).named
    return "+".join(named).replace("_", "-") or AUTOMATIC


def _occupied(
    settings: Settings, records: Records, beside: Iterable[NewJob]
) -> Callable[[str, Source], bool]:
    """Whether a place is not free for the copy of a photo."""
    given = {str(job.destination).casefold() for job in beside}  # disks may ignore case
    if settings.existing == "rename":
        return lambda path, source: path.casefold() in given or os.path.lexists(path)
    return lambda path, source: (
        path.casefold() in given or is_of_another(path, source.path, records)
    )


def _earlier(settings: Settings, records: Records) -> Callable[[Source], list[Path]]:
    """The copies of a photo under names that count, which change with the photos beside it."""
    counts = "{index" in settings.name or "{seq" in settings.name
    if settings.existing == "rename" or not counts:
        return lambda source: []

    def earlier(source: Source) -> list[Path]:
        return [
            made.destination
            for made in records.copies_of(source.path)
            if (made.settings.name, made.settings.format) == (settings.name, settings.format)
            and os.path.lexists(made.destination)
        ]

    return earlier


def _needless(source: Source, place: Destination, order: Order, records: Records) -> Message | None:
    """Why there is nothing to do for a photo: its copy is there, and shall stay as it is."""
    settings = order.settings
    if settings.existing not in ("skip", "changed") or place.problem is not None:
        return None
    if not os.path.lexists(place.path) or is_empty(place.path):
        return None
    if settings.existing == "skip":
        changed = has_changed(place.path, source.path, records)
        return message("copy.is_outdated" if changed else "copy.is_there", path=place.path)
    if is_current(place.path, source.path, settings, order.sentence or "", records):
        return message("copy.is_current", path=place.path)
    return None


def _check_output(output: Path) -> None:
    """Raise UsageError unless copies can go into the folder, or the nearest one that is there."""
    try:
        nearest = next(folder for folder in (output, *output.absolute().parents) if folder.exists())
    except OSError as error:
        reason = system_reason(error)
        raise UsageError("batch.output_unmade", folder=output, reason=reason) from error
    if not nearest.is_dir():
        raise UsageError("batch.output_is_file", folder=nearest)
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UsageError("batch.output_read_only", folder=nearest)
