"""The journal: every batch and every job, on disk, shared by all photofix processes.

Doors (batch, watch, the app, the API) add batches and steer them here; workers claim jobs and
record what became of them through photofix.queue.claims. Nothing is decided by a clock: claims end
with the process that holds them, order is by position, change is by revision. States and costs are
described in docs/queue.md.
"""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from photofix.messages import Message, message
from photofix.options import Settings
from photofix.queue.database import content_errors
from photofix.queue.job import JobState, Kind, NewJob, serving, settings_to_json
from photofix.queue.lookup import Lookup
from photofix.queue.records import clean, packed_jobs, packed_json, row_of, unpacked_job

CHUNK = 500  # jobs added in one transaction: some 20 ms, so that workers never wait for long

_RETRY = (
    "UPDATE job SET state = 'queued', reason = NULL, flags = '[]', crashes = 0, started = NULL,"
    " ended = NULL, revision = ? WHERE destination IS NOT NULL"
)


class Journal(Lookup):
    """The open journal of a state folder; may be shared by threads."""

    # Adding.

    def add_batch(
        self,
        instruction: str,
        settings: Settings | None = None,
        jobs: Iterable[NewJob] | None = None,
        *,
        kind: Kind = "batch",
        key: str | None = None,
        attendant: str | None = None,
    ) -> int:
        """Add a batch; returns its number. Without jobs it stays open until `seal`.

        jobs: all that the batch will have. They are on disk before this returns, but are done
            only as `add_coming` adds them; whoever does that may be killed.
        key: what a watch is recognised by after a restart.
        attendant: the name of a held photofix.queue.locks.Lock: once that is no longer held, the
            batch is paused. None: it is done whoever is there.
        """
        settings = settings or Settings()
        coming = None if jobs is None else list(jobs)
        with self.writing(durable=bool(coming)) as revision:
            (position,) = self._one("SELECT COALESCE(MAX(position), 0) + 1 FROM batch")
            cursor = self._connection.execute(
                "INSERT INTO batch (kind, key, instruction, options, device, state, sealed,"
                " attendant, position, created, coming, revision)"
                " VALUES (?,?,?,?,?,'active',0,?,?,?,?,?)",
                (
                    kind,
                    key,
                    clean(instruction),
                    settings_to_json(settings),
                    serving(settings),
                    attendant,
                    position,
                    time.time(),
                    len(coming or ()),
                    revision,
                ),
            )
            assert cursor.lastrowid is not None
            if coming:
                self._connection.execute(
                    "INSERT INTO coming VALUES (?, ?)", (cursor.lastrowid, packed_jobs(coming))
                )
            elif coming is not None:
                self._seal(cursor.lastrowid, revision)
            return cursor.lastrowid

    def add_coming(self, batch: int, at_most: int | None = None) -> int:
        """Add jobs that the batch was begun with, CHUNK at a time; returns how many.

        It is sealed with the last of them. Any number of processes may do this at once, and take it
        up where another was killed: each job is added once. at_most: end after about so many.
        """
        with self.reading():
            row = self._one("SELECT jobs FROM coming WHERE batch = ?", batch)
        with self._errors(), content_errors(self._path):
            jobs = [] if row is None else json.loads(zlib.decompress(row["jobs"]))
        added = 0
        while at_most is None or added < at_most:
            with self.writing() as revision:
                count = self._add_chunk(batch, jobs, revision)
            if not count:
                break
            added += count
        return added

    def add_jobs(self, batch: int, jobs: Iterable[NewJob]) -> int:
        """Append jobs to a batch, CHUNK at a time; returns how many.

        A job with a problem is recorded as failed, a needless one as skipped. Those of a chunk are
        in the journal together or not at all. A batch that was done becomes active again.
        """
        jobs = iter(jobs)
        added = 0
        while chunk := list(islice(jobs, CHUNK)):
            with self.writing() as revision:
                self._append(batch, chunk, revision)
                self._connection.execute(
                    "UPDATE batch SET revision = ?,"
                    " state = CASE state WHEN 'done' THEN 'active' ELSE state END WHERE id = ?",
                    (revision, batch),
                )
            added += len(chunk)
        return added

    def revise(self, batch: int, instruction: str, settings: Settings) -> None:
        """Give what is still queued in a batch another sentence and other settings."""
        with self.writing() as revision:
            self._set(
                batch,
                revision,
                instruction=clean(instruction),
                options=settings_to_json(settings),
                device=serving(settings),
            )

    def seal(self, batch: int) -> None:
        """Say that no more jobs will come: the batch is done once those it has have ended.

        One that is still to get jobs that it was begun with is sealed with the last of them.
        """
        with self.writing(durable=True) as revision:
            self._seal(batch, revision)

    # Steering. A claimed photo is released: its worker notices within a tile, and writes nothing.

    def pause(self, batch: int, reason: Message | None = None) -> None:
        with self.writing() as revision:
            self._let_go(revision, "batch = ?", batch)
            said = message("queue.paused") if reason is None else reason
            if self._state(batch) == "active":
                self._set(batch, revision, state="paused", reason=packed_json(said))

    def resume(self, batch: int, attendant: str | None = None) -> None:
        """Go on with a paused batch. attendant: as for add_batch."""
        with self.writing() as revision:
            if self._state(batch) in ("active", "paused"):
                self._set(batch, revision, state="active", reason=None, attendant=attendant)
                self.close_if_ended(batch, revision)

    def reopen(self, batch: int, attendant: str | None = None) -> None:
        """Let more jobs come, and go on. attendant: as for add_batch."""
        with self.writing() as revision:
            self._set(
                batch,
                revision,
                state="active",
                reason=None,
                sealed=0,
                ended=None,
                attendant=attendant,
            )

    def cancel(self, batch: int) -> None:
        """End a batch; what is done stays done, and what was still to be added is cancelled too."""
        with self.writing() as revision:
            self._let_go(revision, "batch = ?", batch)
            self._connection.execute(
                "UPDATE job SET state = 'cancelled', ended = ?, revision = ?"
                " WHERE batch = ? AND state = 'queued' AND removal = 0",
                (time.time(), revision, batch),
            )
            if self._state(batch) in ("active", "paused"):
                self._set(
                    batch, revision, state="cancelled", reason=None, sealed=1, ended=time.time()
                )
        self.add_coming(batch)

    def cancel_jobs(self, jobs: Sequence[int]) -> None:
        with self.writing() as revision:
            for some in _parts(jobs):
                marks = ",".join("?" * len(some))
                self._let_go(revision, f"id IN ({marks})", *some)
                self._connection.execute(
                    "UPDATE job SET state = 'cancelled', ended = ?, revision = ?"
                    f" WHERE id IN ({marks}) AND state = 'queued'",
                    (time.time(), revision, *some),
                )
                self._touch_batches_of(some, revision)

    def retry(self, batch: int, states: Sequence[JobState] = ("failed",)) -> int:
        """Queue the batch's jobs of these states again; returns how many.

        Those that have no place for a copy, since there never was a photo, stay as they are.
        """
        with self.writing() as revision:
            marks = ",".join("?" * len(states))
            count = self._connection.execute(
                f"{_RETRY} AND batch = ? AND removal = 0 AND state IN ({marks})",
                (revision, batch, *states),
            ).rowcount
            if count and self._state(batch) != "active":
                self._set(batch, revision, state="active", reason=None, attendant=None, ended=None)
            return count

    def retry_jobs(self, jobs: Sequence[int]) -> int:
        """Queue jobs again that have ended, whatever became of them; returns how many, as above."""
        with self.writing() as revision:
            count = 0
            for some in _parts(jobs):
                marks = ",".join("?" * len(some))
                count += self._connection.execute(
                    f"{_RETRY} AND id IN ({marks}) AND state NOT IN ('queued', 'running')",
                    (revision, *some),
                ).rowcount
                self._connection.execute(
                    "UPDATE batch SET state = 'active', reason = NULL, ended = NULL, revision = ?"
                    " WHERE state IN ('done', 'cancelled')"
                    f" AND id IN (SELECT batch FROM job WHERE id IN ({marks}))",
                    (revision, *some),
                )
            return count

    def set_priority(self, batch: int, priority: int) -> None:
        with self.writing() as revision:
            self._set(batch, revision, priority=priority)

    def move_batch(self, batch: int, before: int | None) -> None:
        """Put a batch before another, or last; it takes on the other's priority."""
        with self.writing() as revision:
            if before is None:
                (position,) = self._one("SELECT MAX(position) + 1 FROM batch")
                self._set(batch, revision, position=position)
                return
            other = self._one("SELECT priority, position FROM batch WHERE id = ?", before)
            (below,) = self._one(
                "SELECT MAX(position) FROM batch WHERE position < ? AND id <> ?",
                other["position"],
                batch,
            )
            position = other["position"] - 1 if below is None else (below + other["position"]) / 2
            self._set(batch, revision, position=position, priority=other["priority"])

    def move_jobs(self, jobs: Sequence[int], before: int | None) -> None:
        """Put jobs of one batch, in the order given, before another of it, or last."""
        if not jobs or before in jobs:
            return
        with self.writing() as revision:
            batch = self._one("SELECT batch FROM job WHERE id = ?", jobs[0])[0]
            low, high = self._gap(batch, before)
            step = 1.0 if high is None else (high - low) / (len(jobs) + 1)
            if step < 1e-6:
                self._renumber(batch)
                low, high = self._gap(batch, before)
                step = 1.0 if high is None else (high - low) / (len(jobs) + 1)
            self._connection.executemany(
                "UPDATE job SET position = ?, revision = ? WHERE id = ? AND batch = ?",
                (
                    (low + step * number, revision, job, batch)
                    for number, job in enumerate(jobs, start=1)
                ),
            )
            self._set(batch, revision)

    # Removing, which can be undone until `purge`.

    def remove_jobs(self, jobs: Sequence[int]) -> int:
        """Take jobs out of their batches; returns the number to undo it by."""
        with self.writing() as revision:
            for some in _parts(jobs):
                marks = ",".join("?" * len(some))
                self._let_go(revision, f"id IN ({marks})", *some)
                self._connection.execute(
                    f"UPDATE job SET removal = ?, revision = ? WHERE id IN ({marks})"
                    " AND removal = 0",
                    (revision, revision, *some),
                )
                self._touch_batches_of(some, revision)
            return revision

    def remove_batch(self, batch: int) -> int:
        """Take a batch out of the journal; returns the number to undo it by."""
        with self.writing() as revision:
            self._let_go(revision, "batch = ?", batch)
            self._set(batch, revision, removal=revision)
            return revision

    def undo(self, removal: int) -> None:
        """Bring back what was removed under this number."""
        with self.writing() as revision:
            self._connection.execute(
                "UPDATE batch SET removal = 0, revision = ? WHERE removal = ?", (revision, removal)
            )
            ids = [row["id"] for row in self._all("SELECT id FROM job WHERE removal = ?", removal)]
            self._connection.execute(
                "UPDATE job SET removal = 0, revision = ? WHERE removal = ?", (revision, removal)
            )
            for some in _parts(ids):
                self._connection.execute(
                    "UPDATE batch SET state = 'active', ended = NULL, revision = ?"
                    " WHERE state = 'done' AND id IN (SELECT batch FROM job"
                    f" WHERE state = 'queued' AND id IN ({','.join('?' * len(some))}))",
                    (revision, *some),
                )

    def purge(self) -> None:
        """Delete for good what was removed."""
        with self.writing():
            self._connection.execute("DELETE FROM batch WHERE removal > 0")
            self._connection.execute("DELETE FROM job WHERE removal > 0")

    def close_if_ended(self, batch: int, revision: int) -> bool:
        """Within `writing`: mark a batch done if it is sealed and all its jobs have ended."""
        counts = self._counts(batch)
        if counts["queued"] or counts["running"]:
            return False
        ended = self._connection.execute(
            "UPDATE batch SET state = 'done', reason = NULL, ended = ?, revision = ?"
            " WHERE id = ? AND sealed = 1 AND state IN ('active', 'paused')",
            (time.time(), revision, batch),
        )
        return ended.rowcount > 0

    def _set(self, batch: int, revision: int, **columns: Any) -> None:
        columns["revision"] = revision
        assignments = ", ".join(f"{name} = ?" for name in columns)
        self._connection.execute(
            f"UPDATE batch SET {assignments} WHERE id = ?", (*columns.values(), batch)
        )

    def _add_chunk(self, batch: int, jobs: Sequence[Sequence[Any]], revision: int) -> int:
        """Add the next of all the jobs that a batch was begun with; returns how many.

        jobs: as unpacked_job takes them: to make 100,000 of them at once takes a second.
        """
        row = self._one("SELECT coming, state FROM batch WHERE id = ?", batch)
        left = 0 if row is None else row["coming"]
        start = len(jobs) - left
        with content_errors(self._path):
            chunk = [unpacked_job(job) for job in jobs[start : start + CHUNK]] if left else []
        if chunk:
            self._append(batch, chunk, revision, cancelled=row["state"] == "cancelled")
            self._set(batch, revision, coming=left - len(chunk))
            self._seal(batch, revision)
        return len(chunk)

    def _append(
        self, batch: int, jobs: Sequence[NewJob], revision: int, *, cancelled: bool = False
    ) -> None:
        start = self._end_of(batch) + 1
        self._connection.executemany(
            "INSERT INTO job (batch, position, source, destination, state, reason, size,"
            " modified, content, ended, revision) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            (
                row_of(job, batch, start + number, revision, cancelled)
                for number, job in enumerate(jobs)
            ),
        )

    def _seal(self, batch: int, revision: int) -> None:
        """Seal a batch that is not to get jobs any more."""
        row = self._one("SELECT coming FROM batch WHERE id = ?", batch)
        if row is not None and row["coming"] == 0:
            self._connection.execute("DELETE FROM coming WHERE batch = ?", (batch,))
            self._set(batch, revision, sealed=1)
            self.close_if_ended(batch, revision)

    def _let_go(self, revision: int, which: str, *values: Any) -> None:
        """Queue running jobs again, but for those whose copy is about to get its name."""
        self._connection.execute(
            "UPDATE job SET state = 'queued', owner = NULL, started = NULL, revision = ?"
            f" WHERE {which} AND state = 'running' AND written IS NULL",
            (revision, *values),
        )

    def _touch_batches_of(self, jobs: Sequence[int], revision: int) -> None:
        marks = ",".join("?" * len(jobs))
        for row in self._all(f"SELECT DISTINCT batch FROM job WHERE id IN ({marks})", *jobs):
            self._set(row["batch"], revision)
            self.close_if_ended(row["batch"], revision)

    def _gap(self, batch: int, before: int | None) -> tuple[float, float | None]:
        """The positions between which jobs are placed that go before another, or last."""
        if before is None:
            return self._end_of(batch), None
        high = self._one("SELECT position FROM job WHERE id = ?", before)[0]
        low = self._one(
            "SELECT MAX(position) FROM job WHERE batch = ? AND removal = 0 AND position < ?",
            batch,
            high,
        )[0]
        return high - 1.0 if low is None else low, high

    def _end_of(self, batch: int) -> float:
        """The position of the last job. (In any other form, SQLite would look at all of them.)"""
        (last,) = self._one("SELECT MAX(position) FROM job WHERE batch = ? AND removal = 0", batch)
        return float(last or 0)

    def _renumber(self, batch: int) -> None:
        """Whole numbers for positions again, after very many moves into one place."""
        ids = self._all("SELECT id FROM job WHERE batch = ? ORDER BY position, id", batch)
        self._connection.executemany(
            "UPDATE job SET position = ? WHERE id = ?",
            ((number, row["id"]) for number, row in enumerate(ids, start=1)),
        )


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in runs that fit into one statement."""
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
