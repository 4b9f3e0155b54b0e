"""The batch that is being put together: its photos, without a widget."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from photofix.messages import Message

from ..links.preferences import Care
from .intake import Found, Intake
from .photos import Kind, PhotoModel, PhotoRow
from .phrases import phrase
from .thumbnails import Thumbnails

TOLD = 20  # files that are no photos, in the details of what is said about them

Pairs = tuple[tuple[str, str], ...]  # photos, each with the folder it was found in, as in a Draft


class NewBatch(QObject):
    """Photos come in by `take`, which scans folders on a thread, and leave by `remove`."""

    arrived = Signal(list)  # paths, whether they were here before or not
    added = Signal(int, Path)  # how many came to others, and the first of them
    rejected = Signal(str, str)  # what is no photo, in a sentence and with details
    failed = Signal(object)

    def __init__(
        self, thumbnails: Thumbnails, undo: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.model = PhotoModel(thumbnails, self)
        self._thumbnails, self._undo = thumbnails, undo
        self._scanning = 0
        self._own: dict[Path, Care] = {}
        self._intake = Intake(self)
        self._intake.found.connect(self._take_found)
        self._intake.failed.connect(self._fail)

    def own(self, path: Path) -> Care | None:
        """What is done to a photo, where that is something else than to the others."""
        return self._own.get(path)

    def all_own(self) -> tuple[tuple[str, Care], ...]:
        """As in a Draft."""
        return tuple((str(path), care) for path, care in self._own.items() if self.has(path))

    def set_own(self, paths: Sequence[Path], care: Care | None) -> None:
        """Do something else to these photos than to the others; None does the same again."""
        for path in paths:
            if care is None:
                self._own.pop(path, None)
            else:
                self._own[path] = care
            self.model.set_own(path, care is not None)

    def take(self, paths: Sequence[Path], options: dict[str, Any]) -> None:
        """Look for photos in files and folders; options are those of the panel, by name."""
        self._scanning += 1
        self._intake.take(list(paths), options)

    def is_scanning(self) -> bool:
        return self._scanning > 0

    def set_photos(self, pairs: Pairs, own: Sequence[tuple[str, Care]] = ()) -> None:
        self._own = {Path(path): care for path, care in own}
        self.model.set_rows(
            PhotoRow(Path(path), Path(root), own=Path(path) in self._own) for path, root in pairs
        )

    def photos(self, readable: bool = False) -> Pairs:
        """All photos; readable: without those that are known to be damaged."""
        damaged = self._thumbnails.problems() if readable else ()
        return tuple(
            (str(row.path), str(row.root))
            for row in self.model.rows()
            if not damaged or row.path not in damaged
        )

    def paths(self) -> list[Path]:
        return [row.path for row in self.model.rows()]

    def count(self, readable: bool = False) -> int:
        unreadable = self.model.counts()[Kind.UNREADABLE] if readable else 0
        return self.model.rowCount() - unreadable

    def has(self, path: Path) -> bool:
        return self.model.place(path) is not None

    def remove(self, paths: Sequence[Path]) -> None:
        """Leave photos out; undo brings them back to their places."""
        self._undo.push(_Removal(self.model, paths, self.tr("Remove photos")))

    def drop(self, begun: Pairs) -> None:
        """Let photos go that are in the queue now."""
        gone = {path for path, _ in begun}
        self.model.set_rows(row for row in self.model.rows() if str(row.path) not in gone)
        self._own = {path: care for path, care in self._own.items() if str(path) not in gone}

    def close(self) -> None:
        self._intake.close()

    def _take_found(self, found: Found) -> None:
        self._scanning = max(0, self._scanning - 1)
        before = self.model.rowCount()
        count = self.model.append(found.rows)
        self.arrived.emit([row.path for row in found.rows])
        if before and found.rows:
            first = self.model.row(before).path if count else found.rows[0].path
            self.added.emit(count, first)
        if found.rejected:
            self._complain(found)

    def _complain(self, found: Found) -> None:
        lines = [f"{path.name}: {phrase(why)}" for path, why in found.rejected]
        text, others = lines[0], len(lines) - 1
        if others:
            text = self.tr("{first}; and %n more left out", "", others).format(first=text)
        self.rejected.emit(text, "\n".join(lines[:TOLD]))

    def _fail(self, reason: Message) -> None:
        self._scanning = max(0, self._scanning - 1)
        self.arrived.emit([])
        self.failed.emit(reason)


class _Removal(QUndoCommand):
    """Photos taken out of the new batch."""

    def __init__(self, model: PhotoModel, paths: Sequence[Path], text: str) -> None:
        super().__init__(text)
        self._model, self._paths = model, list(paths)
        self._removed: list[tuple[int, PhotoRow]] = []

    def redo(self) -> None:
        self._removed = self._model.remove(self._paths)

    def undo(self) -> None:
        self._model.insert(self._removed)
