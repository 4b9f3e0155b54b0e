"""A disk that is full: the batch waits for room, instead of failing photo by photo.

Only batches that nobody attends to wait: a `photofix batch` in a terminal tells at once.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from photofix.messages import Message, message
from photofix.queue.claims import attendant_of, take_up
from photofix.queue.job import Job, Outcome
from photofix.queue.journal import Journal

WAITS = "queue.disk_full"  # the key of why a batch waits
_FULL = "copy.disk_full"
_ENOUGH = 256 << 20  # bytes that are room on any disk, unless a quarter of it is less


def wait_for_room(journal: Journal, job: Job, outcome: Outcome) -> bool:
    """Pause the batch of a job that failed since the disk is full; False if that is not why, or
    nothing would tell that there is room again."""
    if outcome.state != "failed" or outcome.reason is None or outcome.reason.key != _FULL:
        return False
    if job.destination is None or attendant_of(journal, job.batch) is not None:
        return False
    free = _free(job.destination.parent)
    if free is None:
        return False
    journal.pause(job.batch, message(WAITS, folder=job.destination.parent, free=free))
    return True


def resume_where_there_is_room(journal: Journal) -> int:
    """Go on with the batches whose disks have room again; returns with how many."""
    resumed = 0
    for batch in journal.batches(("paused",)):
        if batch.reason is not None and batch.reason.key == WAITS and _has_room(batch.reason):
            resumed += take_up(journal, batch.id, None)
    return resumed


def _has_room(reason: Message) -> bool:
    """Whether there is clearly more room than when the disk was full."""
    folder = Path(str(reason.fields["folder"]))
    free = _free(folder)
    if free is None:
        return False
    total = shutil.disk_usage(_nearest(folder)).total
    return free >= max(2 * int(str(reason.fields["free"])), min(_ENOUGH, total // 4))


def _free(folder: Path) -> int | None:
    """Bytes; None where the disk is not there."""
    try:
        return shutil.disk_usage(_nearest(folder)).free
    except OSError:
        return None


def _nearest(folder: Path) -> Path:
    return next(one for one in (folder, *folder.parents) if one.is_dir())
