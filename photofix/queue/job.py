"""What goes through the queue."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from photofix.instruction import Request
from photofix.planning import Plan

Status = Literal["done", "skipped", "failed", "planned"]


@dataclass(frozen=True)
class Job:
    """One photo to restore: where it is, what is asked, where the copy goes.

    destination: None where there can be no copy; `problem` then says why.
    strength, model: as for photofix.planning.plan.
    format, quality: as for photofix.photo.write_photo.
    existing: what to do where the destination is there already.
    problem: why this job can only fail, known before it starts.
    """

    source: Path
    destination: Path | None
    request: Request
    strength: float = 1.0
    model: str | None = None
    format: str | None = None
    quality: int | None = None
    existing: Literal["fail", "skip", "overwrite"] = "fail"
    problem: str | None = None


@dataclass(frozen=True)
class JobResult:
    """What became of a job.

    reason: why it failed or was skipped: one sentence.
    seconds: reading, restoring and writing together, without waiting.
    width, height: of the copy in pixels; None where there is none.
    notes: what reading or writing had to change or leave out.
    """

    job: Job
    status: Status
    reason: str | None = None
    seconds: float = 0.0
    width: int | None = None
    height: int | None = None
    plan: Plan | None = None
    notes: tuple[str, ...] = ()
