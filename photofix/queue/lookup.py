"""Looking into the journal: its batches, jobs and workers, and what has changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from photofix.errors import UsageError
from photofix.queue.copies import MadeCopy
from photofix.queue.job import JOB_STATES, Batch, BatchState, Job, JobState, Worker
from photofix.queue.records import batch_of, job_of, made_copy_of, packed, worker_of
from photofix.queue.transactions import Transactions

Record = TypeVar("Record")
Cursor = tuple[int, int]
START: Cursor = (0, 0)

_MOST_COPIES = 100  # of one photo that are looked at
_PAGE = 500  # jobs read at a time
_PACE_OF = 50  # photos that the time left is estimated from


class Lookup(Transactions):
    """The journal as those see it who only look."""

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
                raise UsageError("queue.no_batch", batch=number)
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
        return self._records(job_of, rows[::-1] if backwards else rows)

    def iterate(self, batch: int, states: Sequence[JobState] = ()) -> Iterator[Job]:
        """All jobs of a batch in their order, read _PAGE at a time."""
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
                    _PAGE,
                )
            if not rows:
                return
            yield from self._records(job_of, rows)
            after = rows[-1]["position"], rows[-1]["id"]

    def job(self, number: int) -> Job:
        with self.reading():
            row = self._one("SELECT * FROM job WHERE id = ?", number)
        if row is None:
            raise UsageError("queue.no_job", job=number)
        return self._records(job_of, [row])[0]

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
        return self._records(job_of, rows)

    def copy_at(self, destination: Path) -> MadeCopy | None:
        """The copy that was written to a place last."""
        made = self._copies("destination", destination, 1)
        return made[0] if made else None

    def copies_of(self, source: Path) -> list[MadeCopy]:
        """The copies of a photo, the newest first."""
        return self._copies("source", source, _MOST_COPIES)

    def _copies(self, column: str, path: Path, limit: int) -> list[MadeCopy]:
        with self.reading():
            rows = self._all(
                "SELECT job.*, batch.instruction, batch.options FROM job"
                f" JOIN batch ON batch.id = job.batch WHERE job.{column} = ?"
                " AND job.state = 'done' ORDER BY job.id DESC LIMIT ?",
                packed(Path(os.path.abspath(path))),
                limit,
            )
        return self._records(made_copy_of, rows)

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
        return self._records(job_of, rows), (
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
        return self._records(worker_of, rows)

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

    def _state(self, batch: int) -> BatchState:
        row = self._one("SELECT state FROM batch WHERE id = ?", batch)
        if row is None:
            raise UsageError("queue.no_batch", batch=batch)
        state: BatchState = row["state"]
        return state

    def _counts(self, batch: int) -> dict[str, int]:
        rows = self._all("SELECT state, count FROM tally WHERE batch = ?", batch)
        return {
            **dict.fromkeys((*JOB_STATES, "flagged"), 0),
            **{row["state"]: row["count"] for row in rows},
        }

    def _records(
        self, make: Callable[[sqlite3.Row], Record], rows: list[sqlite3.Row]
    ) -> list[Record]:
        """What rows hold; one that makes no sense has the journal set aside."""
        with self._errors():
            return [make(row) for row in rows]

    def _batch(self, row: sqlite3.Row) -> Batch:
        return batch_of(row, self._counts(row["id"]))
