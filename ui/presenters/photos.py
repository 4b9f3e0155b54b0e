"""The photos of a batch as a Qt model: one row a photo, thousands of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QPixmap

from photofix.messages import Message

from .phrases import phrase
from .thumbnails import Thumbnails
from .tooltips import tool_tip
from .words import listed, photo_state_word, task_word

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A photo in the grid.

    root: the folder that it was found in, from which its place in a tree is counted.
    state: "draft" before the batch is begun; then as in the journal.
    reason: why it failed or was skipped, or should be looked at.
    output: its restored copy.
    badges: tasks that its pixels show, strongest first; None while nobody has looked.
    progress: how much of it is restored, in [0, 1], while it is running.
    job: its number in the journal.
    flagged: the reason is one to look at its copy.
    plan: how it was restored, and why.
    modified: seconds since 1970, as the file system has it; 0 where that is not known.
    severity: of the strongest fault that it shows, in [0, 1].
    own: something else is done to it than to the others.
    """

    path: Path
    root: Path
    state: str = "draft"
    reason: Message | None = None
    output: Path | None = None
    badges: tuple[str, ...] | None = None
    progress: float = 0.0
    job: int | None = None
    flagged: bool = False
    plan: Message | None = None
    modified: float = 0.0
    severity: float = 0.0
    own: bool = False

    @property
    def copy(self) -> Path | None:
        """The restored photo, once it is there."""
        return self.output if self.state == "done" else None


class Kind(Enum):
    """What the photos of a batch can be filtered by."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    FLAGGED = "flagged"
    UNREADABLE = "unreadable"


_KINDS = {
    "queued": Kind.WAITING,
    "running": Kind.WAITING,
    "paused": Kind.WAITING,
    "done": Kind.DONE,
    "failed": Kind.FAILED,
    "skipped": Kind.SKIPPED,
}


_FLAGS = (  # made once: a view asks for them at every painting
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class Role(IntEnum):
    """What the grid asks for beside the roles of Qt."""

    ROW = Qt.ItemDataRole.UserRole


class PhotoModel(QAbstractListModel):
    """Rows of PhotoRow; pictures come from Thumbnails when they are painted.

    A photo that is done shows its copy; `original` is what it was.
    """

    counted = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._rows: list[PhotoRow] = []
        self._places: dict[Path, int] = {}
        self._copies: dict[Path, Path] = {}  # with the photo that each was made of
        self._states: Counter[tuple[str, bool]] = Counter()  # with whether it is flagged
        thumbnails.ready.connect(self._repaint)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.path.name
        if role == Qt.ItemDataRole.DecorationRole:
            return self.picture(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._told(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._rows[i.row()].path)) for i in indexes])
        return data

    def row(self, number: int) -> PhotoRow:
        return self._rows[number]

    def picture(self, row: PhotoRow) -> QPixmap | None:
        """The copy of a photo that is done; until its thumbnail is there, the original's."""
        if row.copy is None or self._thumbnails.problem(row.copy):
            return self._thumbnails.get(row.path)
        return self._thumbnails.get(row.copy) or self._thumbnails.peek(row.path)

    def original(self, row: PhotoRow) -> QPixmap | None:
        """What a photo was, whatever has become of it."""
        return self._thumbnails.get(row.path)

    def problem(self, row: PhotoRow) -> str | None:
        """Why a photo can't be shown."""
        return self._thumbnails.problem(row.path)

    def rows(self) -> list[PhotoRow]:
        return list(self._rows)

    def kinds(self, number: int) -> set[Kind]:
        """What a photo counts as."""
        row = self._rows[number]
        found = {_KINDS[row.state]} if row.state in _KINDS else set()
        if row.flagged:
            found.add(Kind.FLAGGED)
        if row.state == "draft" and self._thumbnails.problem(row.path):
            found.add(Kind.UNREADABLE)
        return found

    def counts(self) -> Counter[Kind]:
        """How many photos there are of each kind; kept up, as it is asked at every change."""
        found: Counter[Kind] = Counter()
        for (state, flagged), number in self._states.items():
            if state in _KINDS:
                found[_KINDS[state]] += number
            if flagged:
                found[Kind.FLAGGED] += number
        places = map(self._places.get, self._thumbnails.problems())
        found[Kind.UNREADABLE] = sum(
            place is not None and self._rows[place].state == "draft" for place in places
        )
        return found

    def place(self, path: Path) -> int | None:
        """The row of a photo."""
        return self._places.get(path)

    def set_rows(self, rows: Iterable[PhotoRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._number()
        self.endResetModel()
        self.counted.emit(len(self._rows))

    def append(self, rows: Iterable[PhotoRow]) -> int:
        """Add the photos that are not here yet; returns how many those were."""
        new = {row.path: row for row in rows if row.path not in self._places}
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows.extend(new.values())
            self._number(first)
            self.endInsertRows()
            self.counted.emit(len(self._rows))
        return len(new)

    def insert(self, rows: Sequence[tuple[int, PhotoRow]]) -> None:
        """Put removed photos back where they were; in ascending order of place."""
        for place, row in rows:
            place = min(place, len(self._rows))
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
        self._number()
        self.counted.emit(len(self._rows))

    def remove(self, paths: Iterable[Path]) -> list[tuple[int, PhotoRow]]:
        """Take photos out; returns them with their places, as `insert` takes them."""
        places = sorted({self._places[path] for path in paths if path in self._places})
        removed = [(place, self._rows[place]) for place in places]
        if len(places) > 50:  # one reset costs less than many removals
            gone = set(places)
            self.set_rows(row for i, row in enumerate(self._rows) if i not in gone)
            return removed
        for place in reversed(places):
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()
        self._number()
        self.counted.emit(len(self._rows))
        return removed

    def update(self, row: PhotoRow) -> None:
        """Replace what is known of a photo; what its pixels show stays unless it is given."""
        place = self._places.get(row.path)
        if place is None:
            return
        old = self._rows[place]
        if row.badges is None:
            row = replace(row, badges=old.badges, severity=old.severity)
        if row != old:
            self._rows[place] = row
            self._states[old.state, old.flagged] -= 1
            self._remember(row)
            self._repaint(row.path)

    def set_badges(self, path: Path, badges: tuple[str, ...], severity: float = 0.0) -> None:
        """Say what the pixels of a photo show, and how much of the worst of it."""
        place = self._places.get(path)
        if place is not None:
            self._rows[place] = replace(self._rows[place], badges=badges, severity=severity)
            self._repaint(path)

    def set_own(self, path: Path, own: bool) -> None:
        place = self._places.get(path)
        if place is not None:
            self._rows[place] = replace(self._rows[place], own=own)
            self._repaint(path)

    def _number(self, first: int = 0) -> None:
        if first == 0:
            self._places, self._copies, self._states = {}, {}, Counter()
        for place in range(first, len(self._rows)):
            self._places[self._rows[place].path] = place
            self._remember(self._rows[place])

    def _remember(self, row: PhotoRow) -> None:
        self._states[row.state, row.flagged] += 1
        if row.state == "done" and row.output is not None:
            self._copies[row.output] = row.path

    def _repaint(self, path: Path) -> None:
        place = self._places.get(self._copies.get(path, path))
        if place is not None:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _told(self, row: PhotoRow) -> str:
        """What there is no room for below the picture."""
        parts = [str(row.path)]
        why = phrase(row.reason) or self._thumbnails.problem(row.path)
        if why:
            parts.append(why)
        if row.own:
            parts.append(self.tr("Has settings of its own"))
        if row.badges:
            shown = listed([task_word(name) for name in row.badges])
            parts.append(self.tr("Shows {faults}").format(faults=shown))
        return "\n".join(parts)

    def _spoken(self, row: PhotoRow) -> str:
        parts = [row.path.name]
        if row.state != "draft":
            parts.append(photo_state_word(row.state))
        parts += [task_word(name) for name in row.badges or ()]
        if row.own:
            parts.append(self.tr("Has settings of its own"))
        problem = phrase(row.reason) or self._thumbnails.problem(row.path)
        if problem:
            parts.append(problem)
        return ", ".join(parts)
