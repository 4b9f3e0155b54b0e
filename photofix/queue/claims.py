"""Who restores what: workers claim jobs of the journal, and hold them as long as they live.

The order of a copy's birth, so that a death at any moment loses nothing and doubles nothing:

1. the job is claimed, and with it the name of the hidden file that the copy is written to;
2. the copy is written to that file and is on disk;
3. `stage`: its SHA-256 and all that is known of it are in the journal;
4. the file gets its name;
5. `finish`: the job is done.

`bury` cleans up after a dead worker: a copy that is there and is the staged one counts as done
(death between 4 and 5); anything else goes back into the queue, and the hidden file is deleted.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import time
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from photofix.files import is_plain, sha256
from photofix.messages import Message, message
from photofix.queue.job import Batch, Job, Outcome
from photofix.queue.journal import Journal
from photofix.queue.locks import forget, is_held
from photofix.queue.records import job_of, packed, packed_json, packed_message, unpacked
from photofix.values import devices_named

logger = logging.getLogger(__name__)

_ADDED_AT_ONCE = 5000  # jobs: some 0.3 s
CRASHES = 2  # deaths after which a job is given up


class Claims:
    """One worker's view of the journal.

    owner: the name of the lock that the worker holds.
    """

    def __init__(self, journal: Journal, owner: str) -> None:
        self.journal = self._journal = journal
        self._owner = owner
        self._takes: tuple[str | None, ...] = ()

    def register(self, wanted: str | None) -> None:
        """Say that this process is starting. wanted: the `device` setting it is to serve."""
        with self._journal.writing(), self._journal.reading() as connection:
            connection.execute(
                "INSERT INTO worker (owner, pid, wanted) VALUES (?, ?, ?)",
                (self._owner, os.getpid(), wanted),
            )

    def ready(self, device: str, takes: tuple[str | None, ...], devices: tuple[str, ...]) -> None:
        """Say where this worker restores, under which names, and which devices there are."""
        self._takes = takes
        with self._journal.writing(), self._journal.reading() as connection:
            connection.execute(
                "UPDATE worker SET device = ?, takes = ?, devices = ? WHERE owner = ?",
                (device, json.dumps(takes), json.dumps(devices), self._owner),
            )

    def unable(self, error: Message) -> None:
        """Say why this worker can't start."""
        with self._journal.writing(), self._journal.reading() as connection:
            connection.execute(
                "UPDATE worker SET error = ? WHERE owner = ?", (packed_json(error), self._owner)
            )

    def claim(self, in_hand: Sequence[Job] = ()) -> tuple[Job, Batch] | None:
        """The next job for this worker, or None.

        in_hand: what it still works on. A job that was taken back, and that its worker has not yet
            let go of, is none for it: both would write to the same hidden file. A job that a worker
            has died of before is given only to empty hands, and then it is alone in them: the next
            death tells whose fault it was.
        """
        if any(job.crashes for job in in_hand):
            return None
        with self._journal.reading() as connection:
            if self._next(connection, in_hand) is None:
                return None
        with self._journal.writing() as revision, self._journal.reading() as connection:
            row = self._next(connection, in_hand)
            if row is None or (row["crashes"] and in_hand):
                return None
            job = job_of(row)
            connection.execute(
                "UPDATE job SET state = 'running', owner = ?, temporary = ?, written = NULL,"
                " started = ?, revision = ? WHERE id = ?",
                (self._owner, packed(self.temporary(job)), time.time(), revision, job.id),
            )
            return self._journal.job(job.id), self._journal.batch(job.batch)

    def temporary(self, job: Job) -> Path | None:
        """The hidden file that this worker writes the copy to."""
        if job.destination is None:
            return None
        return job.destination.parent / f".photofix-{self._owner}-{job.id}.part"

    def progress(self, job: Job, tile: int, tiles: int) -> bool:
        """Show how far a job is; False if it is no longer this worker's: paused, cancelled."""
        with self._journal.writing(), self._journal.reading() as connection:
            connection.execute(
                "UPDATE worker SET job = ?, tile = ?, tiles = ? WHERE owner = ?",
                (job.id, tile, tiles, self._owner),
            )
            return self._holds(connection, job)

    def stage(self, job: Job, outcome: Outcome, written: str) -> bool:
        """Record the copy that is about to get its name; False: it must not, the job was let go."""
        return self._record(job, outcome, written=written)

    def record(self, path: Path, digest: str) -> None:
        """Record a file that is about to get its name: a sidecar beside a copy."""
        with self._journal.writing(durable=True), self._journal.reading() as connection:
            _remember(connection, path, digest)

    def near(self, job: Job, count: int) -> list[Path]:
        """The photos of the batch beside a job's, `count` on each side, by name, in its folder."""
        found: list[Path | None] = []
        with self._journal.reading() as connection:
            for side, order in (("<", "DESC"), (">", "ASC")):
                rows = connection.execute(
                    f"SELECT source FROM job WHERE batch = ? AND removal = 0 AND source {side} ?"
                    f" ORDER BY source {order} LIMIT ?",
                    (job.batch, packed(job.source), count),
                )
                found += [unpacked(row["source"]) for row in rows]
        return [path for path in found if path is not None and path.parent == job.source.parent]

    def wrote(self, path: Path) -> bool:
        return wrote(self._journal, path)

    def finish(self, job: Job, outcome: Outcome, pace: float | None = None) -> bool:
        """Record what became of a job; False if it was let go meanwhile.

        pace: seconds that this job added to the run.
        """
        return self._record(
            job,
            outcome,
            state=outcome.state,
            pace=pace,
            owner=None,
            temporary=None,
            ended=time.time(),
        )

    def release(self, job: Job) -> None:
        """Give a job back, unfinished and with nothing left behind."""
        with self._journal.writing() as revision, self._journal.reading() as connection:
            connection.execute(
                "UPDATE job SET state = 'queued', owner = NULL, written = NULL, started = NULL,"
                " revision = ? WHERE id = ? AND owner = ?",
                (revision, job.id, self._owner),
            )
            connection.execute(
                "UPDATE job SET temporary = NULL WHERE id = ? AND temporary = ?",
                (job.id, packed(self.temporary(job))),
            )

    def _next(self, connection: sqlite3.Connection, in_hand: Sequence[Job]) -> sqlite3.Row | None:
        others = f" AND id NOT IN ({','.join('?' * len(in_hand))})" if in_hand else ""
        for batch in self._batches(connection):
            row: sqlite3.Row | None = connection.execute(
                f"SELECT * FROM job WHERE batch = ? AND state = 'queued' AND removal = 0{others}"
                " ORDER BY position LIMIT 1",
                (batch, *(job.id for job in in_hand)),
            ).fetchone()
            if row is not None:
                return row
        return None

    def waiting(self, most: int) -> int:
        """How many jobs this worker could claim; counted no further than that."""
        found = 0
        with self._journal.reading() as connection:
            for batch in self._batches(connection):
                found += connection.execute(
                    "SELECT count(*) FROM (SELECT 1 FROM job WHERE batch = ? AND state = 'queued'"
                    " AND removal = 0 LIMIT ?)",
                    (batch, most - found),
                ).fetchone()[0]
        return found

    def _batches(self, connection: sqlite3.Connection) -> list[int]:
        """Those that this worker serves, the next first."""
        rows = connection.execute(
            "SELECT id, device FROM batch WHERE state = 'active' AND removal = 0"
            " ORDER BY priority DESC, position"
        ).fetchall()
        return [row["id"] for row in rows if self._serves(row["device"])]

    def _serves(self, setting: str | None) -> bool:
        """Whether this worker is one of those that a `device` setting asks for."""
        return any(name in self._takes for name in devices_named(setting))

    def others_idle(self) -> bool:
        """Whether nothing is left to claim, and another worker, which could restore what this one
        has claimed, has nothing to do."""
        with self._journal.reading() as connection:
            if self._next(connection, ()) is not None:
                return False
            mine = connection.execute(
                "SELECT DISTINCT batch.device FROM job JOIN batch ON batch.id = job.batch"
                " WHERE job.owner = ?",
                (self._owner,),
            ).fetchall()
            idle = connection.execute(
                "SELECT takes FROM worker WHERE device IS NOT NULL AND owner != ?"
                " AND owner NOT IN (SELECT owner FROM job WHERE owner IS NOT NULL)",
                (self._owner,),
            ).fetchall()
        names = {name for row in mine for name in devices_named(row["device"])}
        return any(names & set(json.loads(row["takes"])) for row in idle)

    def _holds(self, connection: sqlite3.Connection, job: Job) -> bool:
        row = connection.execute("SELECT owner FROM job WHERE id = ?", (job.id,)).fetchone()
        return row is not None and row["owner"] == self._owner

    def _record(self, job: Job, outcome: Outcome, **columns: Any) -> bool:
        columns.update(
            reason=packed_message(outcome.reason),
            flags=packed_json(outcome.flags),
            plan=packed_json(outcome.plan),
            notes=packed_json(outcome.notes),
            seconds=outcome.seconds,
            width=outcome.width,
            height=outcome.height,
        )
        if outcome.fingerprint is not None:
            columns.update(
                size=outcome.fingerprint.size,
                modified=outcome.fingerprint.modified,
                content=outcome.fingerprint.content,
            )
        staging = "written" in columns
        with (
            self._journal.writing(durable=staging) as revision,
            self._journal.reading() as connection,
        ):
            if staging and job.destination is not None:
                _remember(connection, job.destination, columns["written"])
            assignments = ", ".join(f"{name} = ?" for name in columns)
            changed = connection.execute(
                f"UPDATE job SET {assignments}, revision = ? WHERE id = ? AND owner = ?",
                (*columns.values(), revision, job.id, self._owner),
            ).rowcount
            if "state" in columns:
                self._journal.close_if_ended(job.batch, revision)
            return changed > 0


def wrote(journal: Journal, path: Path) -> bool:
    """Whether photofix wrote what lies at a path, and it has not changed since."""
    if not is_plain(path):
        return False
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT digest FROM written WHERE path = ?", (packed(os.path.abspath(path)),)
        ).fetchall()
    try:
        return bool(rows) and sha256(path) in {row["digest"] for row in rows}
    except OSError:
        return False


def recover(journal: Journal, watched: Collection[str] = ()) -> None:
    """Bury every worker that died while nobody watched it. For the supervisor alone.

    watched: the owners whose end the supervisor sees for itself, and knows whom to blame for.
    """
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT owner FROM worker UNION SELECT owner FROM job WHERE owner IS NOT NULL"
        ).fetchall()
    for row in rows:
        if row["owner"] not in watched and not is_held(journal.folder, row["owner"]):
            bury(journal, row["owner"])
    _delete_leftovers(journal)


def bury(journal: Journal, owner: str, blame: Message | None = None) -> None:
    """End the claims of a dead worker: see above.

    blame: why it died, if that may be the fault of a photo: a job is then tried once more, alone
        and with smaller tiles, and given up with this reason if it happens again.
    """
    with journal.reading() as connection:
        rows = connection.execute("SELECT * FROM job WHERE owner = ?", (owner,)).fetchall()
    complete = {row["id"] for row in rows if _is_complete(job_of(row))}
    with journal.writing() as revision, journal.reading() as connection:
        for row in rows:
            crashes = row["crashes"] + (blame is not None)
            state, reason = "queued", None
            if row["id"] in complete:
                state = "done"
            elif crashes >= CRASHES:
                state, reason = "failed", blame
            connection.execute(
                "UPDATE job SET state = ?, reason = ?, crashes = ?, owner = NULL, ended = ?,"
                " written = CASE ? WHEN 'done' THEN written END, revision = ?"
                " WHERE id = ? AND owner = ?",
                (
                    state,
                    packed_message(reason),
                    crashes,
                    None if state == "queued" else time.time(),
                    state,
                    revision,
                    row["id"],
                    owner,
                ),
            )
            journal.close_if_ended(row["batch"], revision)
        connection.execute("DELETE FROM worker WHERE owner = ?", (owner,))
    _delete_leftovers(journal)
    forget(journal.folder, owner)


def pause_unattended(journal: Journal) -> None:
    """Pause the batches whose attendant has died: a killed `photofix batch` stays killed.

    Nobody will add to them any more, so they are sealed; jobs that such a batch was begun with, and
    that are still to be added, are added by whoever resumes it.
    """
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT id, kind, attendant FROM batch WHERE state = 'active' AND attendant IS NOT NULL"
        ).fetchall()
    for row in rows:
        if not is_held(journal.folder, row["attendant"]):
            journal.pause(row["id"], message("queue.interrupted"))
            if row["kind"] == "batch":
                journal.seal(row["id"])
            forget(journal.folder, row["attendant"])


def take_up(journal: Journal, batch: int, attendant: str | None) -> bool:
    """Go on with a paused batch, unless somebody does so already. attendant: as for add_batch."""
    with journal.writing() as revision, journal.reading() as connection:
        taken = connection.execute(
            "UPDATE batch SET state = 'active', reason = NULL, attendant = ?, revision = ?"
            " WHERE id = ? AND state = 'paused' AND removal = 0",
            (attendant, revision, batch),
        )
        return taken.rowcount > 0


def add_unattended(journal: Journal) -> None:
    """Add some of what batches without an attendant are to get: whoever began them may be dead."""
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT id FROM batch"
            " WHERE state = 'active' AND attendant IS NULL AND coming > 0 AND removal = 0"
        ).fetchall()
    for row in rows:
        journal.add_coming(row["id"], _ADDED_AT_ONCE)


def attendant_of(journal: Journal, batch: int) -> str | None:
    """The name of the lock of the process that attends to a batch; None if none does."""
    with journal.reading() as connection:
        row = connection.execute("SELECT attendant FROM batch WHERE id = ?", (batch,)).fetchone()
    name: str | None = row and row["attendant"]
    return name if name is not None and is_held(journal.folder, name) else None


def wanted_devices(journal: Journal, *, unattended: bool = False) -> set[str | None]:
    """The `device` settings for which there is work now; None is "auto".

    unattended: count only batches that go on without a process in attendance.
    """
    some = " AND attendant IS NULL" if unattended else ""
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT DISTINCT device FROM batch JOIN tally ON tally.batch = batch.id"
            " WHERE batch.state = 'active' AND removal = 0"
            f" AND tally.state IN ('queued', 'running') AND count > 0{some}"
            " UNION SELECT device FROM batch"
            f" WHERE state = 'active' AND removal = 0 AND coming > 0{some}"
        ).fetchall()
    return {row["device"] for row in rows}


def _remember(connection: sqlite3.Connection, path: Path, digest: str) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO written VALUES (?, ?)", (packed(os.path.abspath(path)), digest)
    )


def _is_complete(job: Job) -> bool:
    """Whether the copy that was staged has its name already."""
    if job.written is None or job.destination is None:
        return False
    with suppress(OSError):
        if sha256(job.destination) == job.written:
            return True
        if os.path.getsize(job.destination) == 0:
            # The name, taken but not yet filled: how it is done on disks without hard links.
            os.unlink(job.destination)
    return False


def _delete_leftovers(journal: Journal) -> None:
    """Delete the hidden files of workers that are no more."""
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT id, temporary FROM job WHERE temporary IS NOT NULL"
        ).fetchall()
    for row in rows:
        path = Path(os.fsdecode(row["temporary"]))
        owner = path.name.removeprefix(".photofix-").split("-")[0]
        if is_held(journal.folder, owner):
            continue
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            logger.warning("%s could not be deleted: %s", path, error)
        with journal.writing(), journal.reading() as connection:
            connection.execute("UPDATE job SET temporary = NULL WHERE id = ?", (row["id"],))
