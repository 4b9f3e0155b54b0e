"""A batch begins: a new one, or the same order again after it was interrupted."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from photofix.messages import message
from photofix.options import Settings
from photofix.queue.claims import pause_unattended, take_up
from photofix.queue.job import ENDED, Batch, Job, NewJob
from photofix.queue.journal import Journal

Place: TypeAlias = tuple[str, str | None]  # of a photo and its copy


@dataclass(frozen=True)
class Begun:
    """batch: its number.
    since: the revision of the journal after which photos end.
    ended: the photos that had ended in it before, and are left as they are.
    resumed: it was interrupted before, and goes on.
    """

    batch: int
    since: int = 0
    ended: Sequence[NewJob] = ()
    resumed: bool = False


def begin_batch(
    journal: Journal,
    instruction: str,
    settings: Settings,
    jobs: Sequence[NewJob],
    attendant: str | None,
) -> Begun:
    """Add a batch of these jobs, or go on with the same order where it was interrupted.

    A second batch of the same photos would lengthen the list, and whoever resumes the first would
    restore them twice. attendant: as for Journal.add_batch.
    """
    pause_unattended(journal)
    for batch in journal.batches(("paused",)):
        if _is_same_order(batch, instruction, settings):
            journal.add_coming(batch.id)
            known = {_place(job): job for job in journal.iterate(batch.id)}
            left = {place for place, job in known.items() if job.state not in ENDED}
            since = journal.revision()
            if left <= set(map(_place, jobs)) and take_up(journal, batch.id, attendant):
                return Begun(batch.id, since, _renew(journal, batch.id, known, jobs), True)
    return Begun(journal.add_batch(instruction, settings, jobs, attendant=attendant))


def _is_same_order(batch: Batch, instruction: str, settings: Settings) -> bool:
    return (
        batch.kind == "batch"
        and batch.reason == message("queue.interrupted")
        and (batch.instruction, batch.settings) == (instruction, settings)
        and settings.existing != "rename"  # each time, a photo gets another copy
    )


def _renew(
    journal: Journal, batch: int, known: Mapping[Place, Job], jobs: Sequence[NewJob]
) -> list[NewJob]:
    """Add what is new to a batch and queue what is to be done again; returns what has ended."""
    new, again, ended = [], [], []
    for job in jobs:
        before = known.get(_place(job))
        if before is None:
            new.append(job)
        elif job.needless or job.problem:
            ended.append(job)
        elif before.state in ENDED:
            again.append(before.id)
    journal.retry_jobs(again)
    journal.add_jobs(batch, new)
    return ended


def _place(job: Job | NewJob) -> Place:
    copy = job.destination
    return os.path.abspath(job.source), None if copy is None else os.path.abspath(copy)
