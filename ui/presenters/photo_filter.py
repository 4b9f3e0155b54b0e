"""Which photos of a batch are shown, and in which order."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSortFilterProxyModel

from .photos import Index, Kind, PhotoModel, PhotoRow

_STATES = ("failed", "running", "queued", "paused", "draft", "done", "skipped", "cancelled")


class Order(Enum):
    """What photos are sorted by."""

    ADDED = "added"
    NAME = "name"
    DATE = "date"
    SEVERITY = "severity"  # the worst first
    STATUS = "status"  # what wants attention first


class PhotoFilter(QSortFilterProxyModel):
    """The photos of a PhotoModel that are of one kind and have a text in their names, sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self._text = ""
        self._order = Order.ADDED
        self._keys: list[Any] | None = None  # by row of the model; made when they are needed

    def kind(self) -> Kind | None:
        """What is shown; None is all."""
        return self._kind

    def text(self) -> str:
        return self._text

    def order(self) -> Order:
        return self._order

    def show_only(self, kind: Kind | None) -> None:
        """Show the photos of a kind, or all of them with None."""
        if kind is not self._kind:
            self._kind = kind
            self.invalidate()

    def search(self, text: str) -> None:
        """Show the photos that have a text in their names; an empty one shows all."""
        text = text.strip().casefold()
        if text != self._text:
            self._text = text
            self.invalidate()

    def sort_by(self, order: Order) -> None:
        if order is not self._order:
            self._order, self._keys = order, None
            self.sort(-1 if order is Order.ADDED else 0)
            self.invalidate()

    def index_of(self, path: object) -> QModelIndex:
        """Where a photo is; an invalid index where it is not among those that are shown."""
        model = self._photos()
        place = model.place(path)  # type: ignore[arg-type]
        return QModelIndex() if place is None else self.mapFromSource(model.index(place))

    def setSourceModel(self, model: QAbstractItemModel) -> None:
        """Show another model. The keys go before Qt sorts by them: this connects first."""
        for changed in (
            model.dataChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.modelReset,
        ):
            changed.connect(self._forget_keys)
        self._keys = None
        super().setSourceModel(model)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if self._kind is None and not self._text:
            return True
        model = self._photos()
        if self._kind is not None and self._kind not in model.kinds(source_row):
            return False
        return self._text in model.row(source_row).path.name.casefold()

    def lessThan(self, left: Index, right: Index) -> bool:
        if self._keys is None:
            key = _KEYS[self._order]
            self._keys = [(key(row), number) for number, row in enumerate(self._photos().rows())]
        return bool(self._keys[left.row()] < self._keys[right.row()])

    def _forget_keys(self) -> None:
        self._keys = None

    def _photos(self) -> PhotoModel:
        model = self.sourceModel()
        assert isinstance(model, PhotoModel)
        return model


def _natural(row: PhotoRow) -> list[tuple[bool, int, str]]:
    """Names as people count: img9 before img10."""
    parts = re.split(r"(\d+)", row.path.name.casefold())
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts if part]


def _status(row: PhotoRow) -> tuple[bool, int]:
    return not row.flagged, _STATES.index(row.state) if row.state in _STATES else len(_STATES)


_KEYS: dict[Order, Callable[[PhotoRow], Any]] = {
    Order.ADDED: lambda row: 0,
    Order.NAME: _natural,
    Order.DATE: lambda row: row.modified,
    Order.SEVERITY: lambda row: -row.severity,
    Order.STATUS: _status,
}
