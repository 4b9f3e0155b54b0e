"""The journal: every batch and every job, on disk, shared by all photofix processes.

Doors (batch, watch, the app, the API) add batches and steer them here; workers claim jobs and
record what became of them through photofix.queue.claims. Nothing is decided by a clock: claims end
with the process that holds them, order is by position, change is by revision. States and costs are
described in docs/queue.md.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sqlite3
import threading
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

from photofix.errors import DamagedJournalError, UsageError
from photofix.queue.database import (
    NAME,
    content_errors,
    journal_errors,
    mark_damaged,
    open_database,
    state_folder,
)
from photofix.queue.job import (
    JOB_STATES,
    Batch,
    BatchState,
    Fingerprint,
    Job,
    JobState,
    Kind,
    NewJob,
    Options,
    Worker,
)

CHUNK = 500  # jobs added in one transaction: some 20 ms, so that workers never wait for long
Cursor = tuple[int, int]
START: Cursor = (0, 0)

_PACE_OF = 50  # photos that the time left is estimated from


class Journal:
    """The open journal of a state folder; may be shared by threads.

    set_aside: where a damaged journal was moved when this one was opened, or None; the user must
        be told.

    Every method raises JournalError if the disk is full, and DamagedJournalError.
    """

    def __init__(self, folder: Path | None = None, *, check: bool = True) -> None:
        """folder: where it is kept, by default state_folder(); made if need be.

        check: look for damage, which takes about 0.25 s for 100,000 jobs.
        """
        self.folder = folder or state_folder()
        self._path = self.folder / NAME
        self._lock = threading.RLock()
        self._connection, self.set_aside = open_database(self.folder, check)
        self._inode = self._path.stat().st_ino

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Adding.

    def add_batch(
        self,
        instruction: str,
        options: Options | None = None,
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
        options = options or Options()
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
                    options.to_json(),
                    options.settings.device,
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
                    "INSERT INTO coming VALUES (?, ?)", (cursor.lastrowid, _packed_jobs(coming))
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

    def revise(self, batch: int, instruction: str, options: Options) -> None:
        """Give what is still queued in a batch another sentence and other options."""
        with self.writing() as revision:
            self._set(
                batch,
                revision,
                instruction=clean(instruction),
                options=options.to_json(),
                device=options.settings.device,
            )

    def seal(self, batch: int) -> None:
        """Say that no more jobs will come: the batch is done once those it has have ended.

        One that is still to get jobs that it was begun with is sealed with the last of them.
        """
        with self.writing(durable=True) as revision:
            self._seal(batch, revision)

    # Looking.

    def batches(self, states: Sequence[BatchState] = (), *, limit: int = -1) -> list[Batch]:
        """Batches, the newest first, of any or of some states."""
        some = f" AND state IN ({','.join('?' * len(states))})" if states else ""
        with self.reading():
            rows = self._all(
                f"SELECT * FROM batch WHERE removal = 0{some} ORDER BY id DESC LIMIT ?",
                *states,
                limit,
            )
            return [self._batch(row) for row in rows]

    def batch(self, number: int) -> Batch:
        """One batch, also one that is removed; UsageError if there is none of that number."""
        with self.reading():
            row = self._one("SELECT * FROM batch WHERE id = ?", number)
            if row is None:
                raise UsageError(f"there is no batch {number}; see: photofix queue list")
            return self._batch(row)

    def batch_with_key(self, key: str) -> Batch | None:
        with self.reading():
            row = self._one("SELECT * FROM batch WHERE key = ? AND removal = 0", key)
            return None if row is None else self._batch(row)

    def jobs(
        self,
        batch: int,
        states: Sequence[JobState] = (),
        *,
        offset: int = 0,
        limit: int = -1,
    ) -> list[Job]:
        """A page of a batch's jobs in their order, of any or of some states."""
        some = f" AND state IN ({','.join('?' * len(states))})" if states else ""
        with self.reading():
            counts = self._counts(batch)
            total = sum(counts[state] for state in states or JOB_STATES)
            size = max(0, total - offset if limit < 0 else min(limit, total - offset))
            # SQLite walks over all that it leaves out: begin at the nearer end.
            backwards = offset > total / 2
            order = "position DESC, id DESC" if backwards else "position, id"
            rows = self._all(
                f"SELECT * FROM job WHERE batch = ? AND removal = 0{some}"
                f" ORDER BY {order} LIMIT ? OFFSET ?",
                batch,
                *states,
                size,
                total - offset - size if backwards else offset,
            )
        return [job_of(row) for row in (reversed(rows) if backwards else rows)]

    def iterate(self, batch: int, states: Sequence[JobState] = ()) -> Iterator[Job]:
        """All jobs of a batch in their order, read CHUNK at a time."""
        some = f" AND state IN ({','.join('?' * len(states))})" if states else ""
        after: tuple[float, int] = (float("-inf"), 0)
        while True:
            with self.reading():
                rows = self._all(
                    f"SELECT * FROM job WHERE batch = ? AND removal = 0{some}"
                    " AND position >= ? AND (position, id) > (?, ?)"
                    " ORDER BY position, id LIMIT ?",
                    batch,
                    *states,
                    after[0],
                    *after,
                    CHUNK,
                )
            if not rows:
                return
            for row in rows:
                yield job_of(row)
            after = rows[-1]["position"], rows[-1]["id"]

    def job(self, number: int) -> Job:
        with self.reading():
            row = self._one("SELECT * FROM job WHERE id = ?", number)
        if row is None:
            raise UsageError(f"there is no job {number}")
        return job_of(row)

    def find(
        self,
        batch: int,
        *,
        source: Path | None = None,
        destination: Path | None = None,
        content: str | None = None,
    ) -> list[Job]:
        """The jobs of a batch with this source, destination or content, oldest first."""
        wanted = {
            "source": packed(source),
            "destination": packed(destination),
            "content": content,
        }
        given = {name: value for name, value in wanted.items() if value is not None}
        where = "".join(f" AND {name} = ?" for name in given)
        with self.reading():
            rows = self._all(
                f"SELECT * FROM job WHERE batch = ?{where} AND removal = 0 ORDER BY id",
                batch,
                *given.values(),
            )
        return [job_of(row) for row in rows]

    def revision(self) -> int:
        """Grows with every change of batches and jobs: equal means that nothing changed."""
        with self.reading():
            return int(self._one("SELECT value FROM revision")[0])

    def changes(
        self, batch: int, since: Cursor = START, *, limit: int = 1000
    ) -> tuple[list[Job], Cursor]:
        """The jobs of a batch that changed, removed ones too, in the order of their last change.

        since: the cursor that the last call returned, or START. Fewer than `limit` jobs: that is
        all for now.
        """
        with self.reading():
            rows = self._all(
                "SELECT * FROM job WHERE batch = ? AND revision >= ? AND (revision, id) > (?, ?)"
                " ORDER BY revision, id LIMIT ?",
                batch,
                since[0],
                *since,
                limit,
            )
        return [job_of(row) for row in rows], (
            (rows[-1]["revision"], rows[-1]["id"]) if rows else since
        )

    def latest(self, batch: int) -> Cursor:
        """The cursor after which `changes` gives what is yet to come."""
        with self.reading():
            row = self._one(
                "SELECT revision, id FROM job WHERE batch = ? ORDER BY revision DESC, id DESC"
                " LIMIT 1",
                batch,
            )
        return START if row is None else (row["revision"], row["id"])

    def workers(self) -> list[Worker]:
        """The processes at work, and how far each is with its photo."""
        with self.reading():
            rows = self._all("SELECT * FROM worker ORDER BY device, owner")
        return [_worker(row) for row in rows]

    def seconds_left(self, batch: int) -> float | None:
        """How long the rest of a batch takes, from what its last photos took; None: unknown."""
        with self.reading():
            row = self._one(
                "SELECT AVG(pace) FROM (SELECT pace FROM job WHERE batch = ? AND state = 'done'"
                " AND removal = 0 AND pace IS NOT NULL ORDER BY position DESC LIMIT ?)",
                batch,
                _PACE_OF,
            )
            (coming,) = self._one("SELECT coming FROM batch WHERE id = ?", batch)
            (workers,) = self._one("SELECT COUNT(*) FROM worker WHERE device IS NOT NULL")
            counts = self._counts(batch)
        if row[0] is None:
            return None
        left = counts["queued"] + counts["running"] + int(coming)
        return float(row[0]) * left / max(int(workers), 1)

    # Steering. A photo in hand is let go: its worker notices within a tile, and writes nothing.

    def pause(self, batch: int, reason: str = "paused") -> None:
        with self.writing() as revision:
            self._let_go(revision, "batch = ?", batch)
            if self._state(batch) == "active":
                self._set(batch, revision, state="paused", reason=clean(reason))

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

    # For photofix.queue.claims as well.

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One view of the journal, however others change it meanwhile."""
        with self._lock, self._errors():
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.execute("COMMIT")

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[int]:
        """A transaction: all of it or nothing. Gives the revision of what is changed in it.

        durable: on disk before this returns, with all that went before; otherwise a power cut may
            take the last changes back (but nothing else may).
        """
        with self._lock, self._errors():
            if durable:
                self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.execute("UPDATE revision SET value = value + 1")
                yield int(self._one("SELECT value FROM revision")[0])
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if durable:
                    self._connection.execute("PRAGMA synchronous = NORMAL")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Turns errors into JournalErrors, and has a damaged journal set aside when it is next
        opened, unless another process has done so already."""
        try:
            with journal_errors(self._path):
                yield
        except DamagedJournalError:
            with suppress(OSError):
                if self._path.stat().st_ino == self._inode:
                    mark_damaged(self._path)
            raise

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

    def _one(self, query: str, *values: Any) -> Any:
        return self._connection.execute(query, values).fetchone()

    def _all(self, query: str, *values: Any) -> list[sqlite3.Row]:
        return self._connection.execute(query, values).fetchall()

    def _set(self, batch: int, revision: int, **columns: Any) -> None:
        columns["revision"] = revision
        assignments = ", ".join(f"{name} = ?" for name in columns)
        self._connection.execute(
            f"UPDATE batch SET {assignments} WHERE id = ?", (*columns.values(), batch)
        )

    def _add_chunk(self, batch: int, jobs: Sequence[Sequence[Any]], revision: int) -> int:
        """Add the next of all the jobs that a batch was begun with; returns how many.

        jobs: as _unpacked_job takes them: to make 100,000 of them at once takes a second.
        """
        row = self._one("SELECT coming, state FROM batch WHERE id = ?", batch)
        left = 0 if row is None else row["coming"]
        start = len(jobs) - left
        with content_errors(self._path):
            chunk = [_unpacked_job(job) for job in jobs[start : start + CHUNK]] if left else []
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
                _row_of(job, batch, start + number, revision, cancelled)
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

    def _state(self, batch: int) -> BatchState:
        row = self._one("SELECT state FROM batch WHERE id = ?", batch)
        if row is None:
            raise UsageError(f"there is no batch {batch}; see: photofix queue list")
        state: BatchState = row["state"]
        return state

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
        """The positions between which jobs come to lie that go before another, or last."""
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

    def _counts(self, batch: int) -> dict[str, int]:
        rows = self._all("SELECT state, count FROM tally WHERE batch = ?", batch)
        return {
            **dict.fromkeys((*JOB_STATES, "flagged"), 0),
            **{row["state"]: row["count"] for row in rows},
        }

    @content_errors()
    def _batch(self, row: sqlite3.Row) -> Batch:
        counts = self._counts(row["id"])
        return Batch(
            id=row["id"],
            kind=row["kind"],
            instruction=row["instruction"],
            options=Options.from_json(row["options"]),
            state=row["state"],
            reason=row["reason"],
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


_RETRY = (
    "UPDATE job SET state = 'queued', reason = NULL, flags = '[]', crashes = 0, started = NULL,"
    " ended = NULL, revision = ? WHERE destination IS NOT NULL"
)


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


def clean(text: str | None) -> str | None:
    """Text that can be recorded; names of files in it may hold anything."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


@content_errors()
def job_of(row: sqlite3.Row) -> Job:
    fingerprint = None
    if row["content"] is not None:
        fingerprint = Fingerprint(row["size"], row["modified"], row["content"])
    source = _unpacked(row["source"])
    assert source is not None
    return Job(
        id=row["id"],
        batch=row["batch"],
        position=row["position"],
        source=source,
        destination=_unpacked(row["destination"]),
        state=row["state"],
        reason=row["reason"],
        flags=tuple(_list(row["flags"])),
        plan=_list(row["plan"]),
        notes=tuple(_list(row["notes"])),
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


def _packed_jobs(jobs: Sequence[NewJob]) -> bytes:
    """Jobs as they are kept until they are added."""
    rows = [
        (
            os.path.abspath(job.source),
            job.destination and os.path.abspath(job.destination),
            job.problem,
            job.needless,
            job.fingerprint and dataclasses.astuple(job.fingerprint),
        )
        for job in jobs
    ]
    return zlib.compress(json.dumps(rows).encode(), 1)


def _unpacked_job(row: Sequence[Any]) -> NewJob:
    source, destination, problem, needless, print_ = row
    return NewJob(
        Path(source),
        destination and Path(destination),
        problem,
        needless,
        print_ and Fingerprint(*print_),
    )


def _row_of(
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
        clean(job.needless or job.problem),
        print_ and print_.size,
        print_ and print_.modified,
        print_ and print_.content,
        None if state == "queued" else time.time(),
        revision,
    )


def _list(text: str) -> list[Any]:
    return [] if text == "[]" else json.loads(text)  # most are empty, and pages are long


def _unpacked(value: str | bytes | None) -> Path | None:
    if value is None:
        return None
    return Path(value if isinstance(value, str) else os.fsdecode(value))


@content_errors()
def _worker(row: sqlite3.Row) -> Worker:
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
        error=row["error"],
    )


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in runs that fit into one statement."""
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
