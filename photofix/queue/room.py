"""A disk that is full or has gone: the batch is paused, instead of failing photo by photo.

A batch that nobody attends to goes on by itself once the disk has room, or is back. One of a
terminal ends there, and says how to go on with it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from photofix.messages import Message, message
from photofix.mounts import Disks
from photofix.queue.claims import attendant_of, take_up
from photofix.queue.job import Batch, Job, Outcome
from photofix.queue.journal import Journal

_FULL_DISK, _GONE = "queue.disk_full", "queue.folder_gone"
WAITS = (_FULL_DISK, _GONE)  # keys of why a batch waits and goes on by itself
_ATTENDED = ("queue.disk_full_here", "queue.folder_gone_here")  # the same, of one in a terminal
_FULL = "copy.disk_full"
_ENOUGH = 256 << 20  # bytes that are room on any disk, unless a quarter of it is less


def wait_for_folder(journal: Journal, job: Job, batch: Batch, disks: Disks) -> bool:
    """Pause the batch of a job where its folder, which has copies of the batch, is there no more,
    or its disk: a folder made anew in its place would fill another disk. False if it is there."""
    if job.destination is None:
        return False
    given = batch.settings.output
    folder = Path(given).expanduser().absolute() if given else job.destination.parent
    if (mount := disks.taken_from(folder)) is not None:
        _pause(journal, batch.id, _GONE, folder=folder, mount=mount)
        return True
    if (
        job.destination.parent.is_dir()
        or folder.is_dir()
        or not _has_copies(journal, batch, folder)
    ):
        return False
    _pause(journal, batch.id, _GONE, folder=folder)
    return True


def wait_for_room(journal: Journal, job: Job, outcome: Outcome) -> bool:
    """Pause the batch of a job that failed since the disk is full; False if that is not why, or
    nothing would tell that there is room again."""
    if outcome.state != "failed" or outcome.reason is None or outcome.reason.key != _FULL:
        return False
    free = None if job.destination is None else _free(job.destination.parent)
    if job.destination is None or free is None:
        return False
    _pause(journal, job.batch, _FULL_DISK, folder=job.destination.parent, free=free)
    return True


def resume_where_there_is_room(journal: Journal) -> int:
    """Go on with the batches whose disks have room again, or are back; returns with how many."""
    resumed = 0
    for batch in journal.batches(("paused",)):
        if batch.reason is not None and batch.reason.key in WAITS and _is_over(batch.reason):
            resumed += take_up(journal, batch.id, None)
    return resumed


def _pause(journal: Journal, batch: int, why: str, **fields: Any) -> None:
    attended = attendant_of(journal, batch) is not None
    key = _ATTENDED[WAITS.index(why)] if attended else why
    journal.pause(batch, message(key, **fields))


def _has_copies(journal: Journal, batch: Batch, folder: Path) -> bool:
    done = journal.iterate(batch.id, ("done",))
    return any(job.destination and folder in job.destination.parents for job in done)


def _is_over(reason: Message) -> bool:
    """Whether what a batch waits for has come."""
    folder = Path(str(reason.fields["folder"]))
    if reason.key == _GONE:
        mount = reason.fields.get("mount")
        return os.path.ismount(str(mount)) if mount else folder.is_dir()
    free = _free(folder)
    if free is None:
        return False
    total = shutil.disk_usage(_nearest(folder)).total
    # Clearly more than when the disk was full.
    return free >= max(2 * int(str(reason.fields["free"])), min(_ENOUGH, total // 4))


def _free(folder: Path) -> int | None:
    """Bytes; None where the disk is not there."""
    try:
        return shutil.disk_usage(_nearest(folder)).free
    except OSError:
        return None


def _nearest(folder: Path) -> Path:
    return next(one for one in (folder, *folder.parents) if one.is_dir())
