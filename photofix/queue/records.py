"""What the journal keeps of batches, jobs and workers: from rows, and to rows."""

from __future__ import annotations

import dataclasses
import json
import os
import sqlite3
import time
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from photofix.messages import Message
from photofix.queue.copies import MadeCopy
from photofix.queue.database import content_errors
from photofix.queue.job import (
    JOB_STATES,
    Batch,
    Fingerprint,
    Job,
    NewJob,
    Worker,
    settings_from_json,
)


@content_errors()
def batch_of(row: sqlite3.Row, counts: Mapping[str, int]) -> Batch:
    """counts: the jobs of the batch by state, and those that are flagged."""
    return Batch(
        id=row["id"],
        kind=row["kind"],
        instruction=row["instruction"],
        settings=settings_from_json(row["options"]),
        state=row["state"],
        reason=_message(row["reason"]),
        sealed=bool(row["sealed"]),
        priority=row["priority"],
        position=row["position"],
        counts={state: counts[state] for state in JOB_STATES},
        flagged=counts["flagged"],
        created=row["created"],
        ended=row["ended"],
        removed=row["removal"] != 0,
        revision=row["revision"],
        coming=row["coming"],
    )


@content_errors()
def job_of(row: sqlite3.Row) -> Job:
    fingerprint = None
    if row["content"] is not None:
        fingerprint = Fingerprint(row["size"], row["modified"], row["content"])
    source = unpacked(row["source"])
    assert source is not None
    return Job(
        id=row["id"],
        batch=row["batch"],
        position=row["position"],
        source=source,
        destination=unpacked(row["destination"]),
        state=row["state"],
        reason=_message(row["reason"]),
        flags=tuple(map(Message.of_data, _list(row["flags"]))),
        plan=[{**s, "reason": Message.of_data(s["reason"])} for s in _list(row["plan"])],
        notes=tuple(map(Message.of_data, _list(row["notes"]))),
        seconds=row["seconds"],
        width=row["width"],
        height=row["height"],
        fingerprint=fingerprint,
        written=row["written"],
        crashes=row["crashes"],
        started=row["started"],
        ended=row["ended"],
        removed=row["removal"] != 0,
        revision=row["revision"],
    )


@content_errors()
def made_copy_of(row: sqlite3.Row) -> MadeCopy:
    """row: of a job that is done, with the instruction and the options of its batch."""
    job = job_of(row)
    assert job.destination is not None
    settings = settings_from_json(row["options"])
    return MadeCopy(job.source, job.destination, job.fingerprint, row["instruction"], settings)


@content_errors()
def worker_of(row: sqlite3.Row) -> Worker:
    return Worker(
        owner=row["owner"],
        pid=row["pid"],
        wanted=row["wanted"],
        device=row["device"],
        takes=tuple(json.loads(row["takes"])),
        devices=tuple(json.loads(row["devices"])),
        job=row["job"],
        tile=row["tile"],
        tiles=row["tiles"],
        error=_message(row["error"]),
    )


def packed_jobs(jobs: Sequence[NewJob]) -> bytes:
    """Jobs as they are kept until they are added."""
    rows = [
        (
            os.path.abspath(job.source),
            job.destination and os.path.abspath(job.destination),
            job.problem and job.problem.as_data(),
            job.needless and job.needless.as_data(),
            job.fingerprint and dataclasses.astuple(job.fingerprint),
        )
        for job in jobs
    ]
    return zlib.compress(json.dumps(rows).encode(), 1)


def unpacked_job(row: Sequence[Any]) -> NewJob:
    source, destination, problem, needless, print_ = row
    return NewJob(
        Path(source),
        destination and Path(destination),
        problem and Message.of_data(problem),
        needless and Message.of_data(needless),
        print_ and Fingerprint(*print_),
    )


def row_of(
    job: NewJob, batch: int, position: float, revision: int, cancelled: bool
) -> tuple[Any, ...]:
    state = "cancelled" if cancelled else "queued"
    if job.needless is not None:
        state = "skipped"
    elif job.problem is not None or job.destination is None:
        state = "failed"
    print_ = job.fingerprint
    return (
        batch,
        position,
        packed(os.path.abspath(job.source)),
        None if job.destination is None else packed(os.path.abspath(job.destination)),
        state,
        packed_message(job.needless or job.problem),
        print_ and print_.size,
        print_ and print_.modified,
        print_ and print_.content,
        None if state == "queued" else time.time(),
        revision,
    )


def _message(text: str | None) -> Message | None:
    return None if text is None else Message.of_data(json.loads(text))


def _list(text: str) -> list[Any]:
    return [] if text == "[]" else json.loads(text)  # most are empty, and pages are long


def unpacked(value: str | bytes | None) -> Path | None:
    if value is None:
        return None
    return Path(value if isinstance(value, str) else os.fsdecode(value))


def packed(path: Path | str | None) -> str | bytes | None:
    """A path as it is recorded: text, or bytes where its name is no valid text."""
    if path is None:
        return None
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(text)
    return text


def packed_message(said: Message | None) -> str | None:
    return None if said is None else packed_json(said)


def packed_json(value: object) -> str:
    """JSON of messages, or of what holds some."""
    return clean(json.dumps(value, default=Message.as_data, ensure_ascii=False))


def clean(text: str) -> str:
    """Text that can be recorded; names of files in it may hold anything."""
    return text.encode("utf-8", "replace").decode("utf-8")
