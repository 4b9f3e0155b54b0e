"""The photos of a batch of the queue, as the journal tells of them, without a widget."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from photofix.messages import joined
from photofix.queue.job import Job

from ..links.lab import join_reasons
from .photos import PhotoModel, PhotoRow
from .phrases import brief
from .thumbnails import Thumbnails

LOOKED_AT = 50  # failed photos from which it is told why most failed

Badges = Callable[[Path], tuple[str, ...] | None]


class QueuedPhotos(QObject):
    """Turns changed jobs into rows of a PhotoModel."""

    restored = Signal(object)  # PhotoRow, when its copy is there

    def __init__(self, thumbnails: Thumbnails, badges: Badges, parent: QObject) -> None:
        """badges: gives the tasks that a photo shows, None while nobody has looked."""
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.model = PhotoModel(thumbnails, self)
        self._badges = badges

    def update(self, jobs: Sequence[Job]) -> None:
        """Show what became of these photos; those that are new come in their order."""
        new: list[tuple[float, PhotoRow]] = []
        gone: list[Path] = []
        for job in jobs:
            place = self.model.place(job.source)
            old = None if place is None else self.model.row(place)
            if old is not None and (old.job or 0) > job.id:
                continue  # a watched photo that was changed has a later job
            if job.removed:
                gone.append(job.source)
            elif old is None:
                new.append((job.position, self._row_of(job)))
            else:
                self._change(old, self._row_of(job))
        self.model.append(row for _, row in sorted(new, key=lambda pair: pair[0]))
        if gone:
            self.model.remove(gone)

    def show_progress(self, path: Path, fraction: float) -> None:
        """Show how far the photo that is being restored is, in [0, 1]."""
        place = self.model.place(path)
        if place is not None:
            row = self.model.row(place)
            if row.state == "running":
                self.model.update(replace(row, progress=fraction))

    def trouble(self) -> str:
        """Why most of the failed photos failed: a disk that is gone is named once for all."""
        failed = (row.reason for row in self.model.rows() if row.state == "failed" and row.reason)
        reasons = Counter(map(brief, islice(failed, LOOKED_AT)))
        if not reasons:
            return ""
        (reason, count), *_ = reasons.most_common(1)
        return reason if 2 * count > reasons.total() else ""

    def _row_of(self, job: Job) -> PhotoRow:
        return PhotoRow(
            job.source,
            _folder(os.path.dirname(job.source)),
            job.state,
            joined(job.reason, *job.flags) if job.reason or job.flags else None,
            job.destination,
            self._badges(job.source),
            job=job.id,
            flagged=bool(job.flags),
            modified=job.fingerprint.modified * 1e-9 if job.fingerprint else 0.0,
            plan=join_reasons([(step["model"], step["reason"]) for step in job.plan]),
        )

    def _change(self, old: PhotoRow, row: PhotoRow) -> None:
        self.model.update(row)
        if row.state == "done" and old.state != "done":
            if row.output is not None:
                self._thumbnails.forget(row.output)  # of a copy that was there before
            self.restored.emit(row)


@lru_cache(maxsize=256)
def _folder(path: str) -> Path:
    """The same for all photos in it: thousands of photos are few objects."""
    return Path(path)
