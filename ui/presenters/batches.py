"""What the window does with the journal. Each function gives what QueueLink.change runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from photofix.options import Settings
from photofix.queue.journal import Journal
from photofix.queue.supervisor import start_in_background
from photofix.values import strengths_text

from ..links.preferences import Draft, settings_of

T = TypeVar("T")
Change = Callable[[Journal], T]


def begin(draft: Draft) -> Change[int]:
    """Put a draft into the queue and see to it that somebody works on it; gives the number of its
    first batch: photos with a care of their own are another."""

    def change(journal: Journal) -> int:
        from photofix.queue import NewJob, Source
        from photofix.queue.orders import Order, check_order, jobs_of

        parts: list[tuple[str, Settings, list[NewJob]]] = []
        for part in draft.parts():  # all are checked before the first is queued
            order = Order(part.sentence.strip() or None, settings_of(part.options))
            check_order(order)
            sources = [Source(Path(path), Path(root)) for path, root in part.photos]
            beside = [job for *_, jobs in parts for job in jobs]
            jobs = jobs_of(order, sources, journal, beside)
            parts.append((part.sentence, order.settings, jobs))
        numbers = [journal.add_batch(*part) for part in parts]
        for number in numbers:
            journal.add_coming(number)
        _see_to_it(journal)
        return numbers[0]

    return change


def as_draft(number: int) -> Change[Draft]:
    """A batch as a draft of a new one."""

    def change(journal: Journal) -> Draft:
        batch = journal.batch(number)
        defaults = asdict(Settings())
        options: dict[str, Any] = {
            key: value for key, value in asdict(batch.settings).items() if value != defaults[key]
        }
        if amounts := options.pop("amounts", None):
            options["strength"] = strengths_text(batch.settings.strength, amounts)
        photos = tuple((str(job.source), str(job.source.parent)) for job in journal.iterate(number))
        return Draft(batch.instruction, photos, options)

    return change


def pause(number: int) -> Change[None]:
    return lambda journal: journal.pause(number)


def resume(number: int) -> Change[None]:
    return _working(lambda journal: journal.resume(number))


def cancel(number: int) -> Change[None]:
    return lambda journal: journal.cancel(number)


def uncancel(number: int) -> Change[int]:
    """Go on with what a cancelled batch has left."""
    return _working(lambda journal: journal.retry(number, ("cancelled",)))


def retry(number: int) -> Change[int]:
    return _working(lambda journal: journal.retry(number))


def retry_jobs(jobs: Sequence[int]) -> Change[int]:
    return _working(lambda journal: journal.retry_jobs(jobs))


def cancel_jobs(jobs: Sequence[int]) -> Change[None]:
    return lambda journal: journal.cancel_jobs(jobs)


def put_first(jobs: Sequence[int]) -> Change[None]:
    """Restore these photos of a batch before its others."""

    def change(journal: Journal) -> None:
        if jobs:
            batch = journal.job(jobs[0]).batch
            first = journal.jobs(batch, ("queued",), limit=1)
            if first and first[0].id not in jobs:
                journal.move_jobs(jobs, first[0].id)

    return change


def move(number: int, before: Any) -> Change[None]:
    return lambda journal: journal.move_batch(number, before)


def remove(number: int) -> Change[int]:
    return lambda journal: journal.remove_batch(number)


def remove_jobs(jobs: Sequence[int]) -> Change[int]:
    return lambda journal: journal.remove_jobs(jobs)


def bring_back(removal: int) -> Change[None]:
    return _working(lambda journal: journal.undo(removal))


def folder_of_copies(number: int) -> Change[Path | None]:
    """The folder that the first copy of a batch went to."""

    def change(journal: Journal) -> Path | None:
        done = journal.jobs(number, ("done",), limit=1)
        return done[0].destination.parent if done and done[0].destination else None

    return change


def foresee(draft: Draft, paces: Mapping[str, float]) -> Change[float | None]:
    """How many seconds a draft will take; None where it is not known.

    paces: seconds for each megapixel by model, for those that no batch has used yet.
    """

    def change(journal: Journal) -> float | None:
        from photofix.instruction import request_of
        from photofix.queue.forecast import forecast

        seconds = 0.0
        for part in draft.parts():
            sources = [Path(path) for path, _ in part.photos]
            request, settings = request_of(part.sentence), settings_of(part.options)
            found = forecast(journal, sources, request, settings, paces)
            if found is None:
                return None
            seconds += found.seconds
        return seconds

    return change


def _working(change: Change[T]) -> Change[T]:
    """The change, and somebody who works on what it queued."""

    def both(journal: Journal) -> T:
        result = change(journal)
        _see_to_it(journal)
        return result

    return both


def _see_to_it(journal: Journal) -> None:
    """Have the supervisor started if none is at work; it outlives the window."""
    start_in_background(journal)
