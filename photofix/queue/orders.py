"""An order: what a door asks for, and the one check that gives a batch's jobs or refuses it.

A batch, a watch and the app ask here, so that each refuses the same, in the same words. What is
wrong with one photo is none of this: it becomes the outcome of that photo.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from photofix.diagnosis import MODEL
from photofix.errors import ModelError, UsageError, system_reason
from photofix.instruction import Request, anything, shortened, understand
from photofix.messages import Message
from photofix.models import find_entry, is_installed
from photofix.options import Settings
from photofix.queue.job import NewJob
from photofix.queue.naming import Destination, check_template, destinations
from photofix.queue.restoring import existing_copy
from photofix.queue.sources import Source
from photofix.restoration import plan_photo


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


def jobs_of(order: Order, sources: Sequence[Source]) -> list[NewJob]:
    """A job for each photo; UsageError where there are none.

    A batch of nothing but folders without photos is a mistake, not a success.
    """
    if not sources:
        raise UsageError("batch.no_photos")
    problems = [source.problem for source in sources if source.problem and source.path.is_dir()]
    if len(problems) == len(sources):
        raise UsageError(problems[0]).at(sources[0].path)
    settings = order.settings
    beside = settings.existing == "rename"
    places = destinations(sources, order.output, settings.name, settings.format, beside=beside)
    _refuse_originals(sources, places)
    return [
        NewJob(
            source=source.path,
            destination=None if source.problem else place.path,
            problem=source.problem or place.problem,
            needless=None if source.problem else _needless(place, order.settings),
        )
        for source, place in zip(sources, places, strict=True)
    ]


def check_device(settings: Settings) -> None:
    """Raise DeviceError if the device is not there: better before the first photo than at each.

    Loads torch, but for the CPU and for whatever is best; so the app leaves it to the workers.
    """
    if settings.device not in (None, "cpu"):
        from photofix.engine import pick_device

        pick_device(settings.device)


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


def _needless(place: Destination, settings: Settings) -> Message | None:
    """Why there is nothing to do for a photo: its copy is there, and shall stay as it is."""
    if settings.existing != "skip" or place.problem is not None:
        return None
    outcome = existing_copy(place.path, settings)
    return None if outcome is None else outcome.reason


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
