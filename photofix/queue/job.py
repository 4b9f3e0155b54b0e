"""What goes through the queue: batches of jobs, as the journal records them."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from photofix.messages import Message
from photofix.options import Settings
from photofix.values import CLUSTER

JobState = Literal["queued", "running", "done", "skipped", "failed", "cancelled"]
BatchState = Literal["active", "paused", "done", "cancelled"]
Kind = Literal["batch", "watch"]

JOB_STATES: tuple[JobState, ...] = get_args(JobState)
_FORMER = {"fail": "skip", "overwrite": "replace"}  # what was said of existing copies once
ENDED: tuple[JobState, ...] = ("done", "skipped", "failed", "cancelled")


def serving(settings: Settings) -> str | None:
    """What restores a batch: devices of this machine, as the `device` setting names them, or
    "cluster:ADDRESS"."""
    return settings.device if settings.cluster is None else CLUSTER + settings.cluster


def settings_to_json(settings: Settings) -> str:
    return json.dumps(dataclasses.asdict(settings))


def settings_from_json(text: str) -> Settings:
    """The settings recorded by any version: those that it did not have keep their defaults."""
    values: dict[str, Any] = json.loads(text)
    values["existing"] = _FORMER.get(values.get("existing", "skip"), values.get("existing"))
    known = {f.name for f in dataclasses.fields(Settings)}
    return Settings(**{key: value for key, value in values.items() if key in known})


@dataclass(frozen=True)
class Fingerprint:
    """Which content a source had: `content` is the SHA-256 of the file in hexadecimal.

    size: bytes.
    modified: nanoseconds, by the clock of the file system; only ever compared for equality.
    """

    size: int
    modified: int
    content: str


@dataclass(frozen=True)
class NewJob:
    """A photo to add to a batch.

    destination: None where there can be no copy; `problem` then says why.
    problem: why this job can only fail, known before it starts.
    needless: why there is nothing to do for it: it is recorded as skipped.
    fingerprint: of the source, where the door has taken it already.
    """

    source: Path
    destination: Path | None
    problem: Message | None = None
    needless: Message | None = None
    fingerprint: Fingerprint | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of a photo.

    reason: why it failed or was skipped.
    flags: why a person should look at the copy; empty for most photos.
    plan: the steps: model, tasks, strength, scale, views, and the reason as a Message, ….
    notes: what reading or writing had to change or leave out.
    seconds: reading, restoring and writing together, without waiting.
    width, height: of the copy in pixels; None where there is none.
    fingerprint: of the source as it was read.
    """

    state: Literal["done", "skipped", "failed"]
    reason: Message | None = None
    flags: tuple[Message, ...] = ()
    plan: list[dict[str, Any]] = field(default_factory=list)
    notes: tuple[Message, ...] = ()
    seconds: float = 0.0
    width: int | None = None
    height: int | None = None
    fingerprint: Fingerprint | None = None


@dataclass(frozen=True)
class Job:
    """One photo of a batch, as the journal has it.

    position: its place in the order of the batch; smaller is earlier.
    state: queued → running → done, skipped or failed; cancelled by the user.
    reason, flags, plan, notes, seconds, width, height, fingerprint: as in Outcome.
    written: SHA-256 of the copy, recorded just before the copy gets its name.
    crashes: how often the process that restored it died of it, or beside it.
    started, ended: seconds since 1970, to be shown; nothing is decided by them.
    removed: taken out of the batch, which can be undone.
    revision: grows with each change of the journal.
    """

    id: int
    batch: int
    position: float
    source: Path
    destination: Path | None
    state: JobState
    reason: Message | None
    flags: tuple[Message, ...]
    plan: list[dict[str, Any]]
    notes: tuple[Message, ...]
    seconds: float
    width: int | None
    height: int | None
    fingerprint: Fingerprint | None
    written: str | None
    crashes: int
    started: float | None
    ended: float | None
    removed: bool
    revision: int


@dataclass(frozen=True)
class Batch:
    """Photos that were added together, with the sentence for them.

    state: active (to be done), paused, done, cancelled.
    reason: why it is paused.
    sealed: no more jobs will come; a watch's batch stays open.
    coming: jobs that it was begun with and that are still to be added.
    priority: higher goes first; among equals `position` counts, smaller first.
    counts: jobs by state; every state is a key.
    flagged: done jobs that a person should look at.
    """

    id: int
    kind: Kind
    instruction: str
    settings: Settings
    state: BatchState
    reason: Message | None
    sealed: bool
    priority: int
    position: float
    counts: dict[JobState, int]
    flagged: int
    created: float
    ended: float | None
    removed: bool
    revision: int
    coming: int = 0

    @property
    def total(self) -> int:
        return sum(self.counts.values()) + self.coming

    @property
    def left(self) -> int:
        """Jobs that have not ended."""
        return self.counts["queued"] + self.counts["running"] + self.coming


@dataclass(frozen=True)
class Worker:
    """A process at work.

    owner: names it in the journal and in the lock that it holds as long as it lives.
    device: where it restores; None until it has started.
    takes: under which names it may be asked for; None among them is "auto".
    devices: every device of its machine, best first.
    job, tile, tiles: what it restores just now, and how far it is.
    error: why it could not start.
    """

    owner: str
    pid: int
    wanted: str | None
    device: str | None
    takes: tuple[str | None, ...]
    devices: tuple[str, ...]
    job: int | None
    tile: int
    tiles: int
    error: Message | None
