"""What of a batch's photos the grid shows: by kind, name and order; and what is selected."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ..presenters.photo_filter import Order
from ..presenters.photos import Kind
from ..presenters.words import photos_word
from ..widgets.grid import PhotoGrid
from ..widgets.header import BatchHeader


class Finding(QObject):
    """Keeps the header and the grid's filter in step."""

    def __init__(self, header: BatchHeader, grid: PhotoGrid) -> None:
        super().__init__(header)
        self._header, self._grid = header, grid
        self._draft = True
        header.kind_chosen.connect(self.show_only)
        header.searched.connect(self._search)
        header.sorted.connect(self._sort)
        grid.selected.connect(lambda _: self._show_selection())

    def show(self, draft: bool, scanning: bool) -> None:
        """Show how many photos there are, or what to do where there are none."""
        self._draft = draft
        count = self._grid.photos().rowCount()
        if scanning:
            text = self.tr("{photos}, looking for more…")
            self._header.show_note(text.format(photos=photos_word(count)))
        elif draft and not count:
            self._header.show_note(self.tr("drop, paste or choose photos"))
        else:
            self._show_counts()
        self._show_selection()

    def show_only(self, kind: Kind | None) -> None:
        self._grid.filter.show_only(kind)
        self._show_counts()

    def show_all(self) -> None:
        """Hide no photo, whatever was chosen before."""
        self._header.finder.search.clear()
        self.show_only(None)

    def _show_counts(self) -> None:
        photos, filtered = self._grid.photos(), self._grid.filter
        counts = photos.counts()
        kind = filtered.kind()
        if kind is not None and not counts[kind]:
            filtered.show_only(None)  # the last of them has become something else
            kind = None
        self._header.show_counts(photos.rowCount(), counts, kind)

    def _show_selection(self) -> None:
        count = len(self._grid.selectionModel().selectedIndexes())
        some = count < self._grid.photos().rowCount()
        self._header.show_selection(count, restorable=self._draft and some)

    def _search(self, text: str) -> None:
        self._grid.filter.search(text)
        self._grid.scrollToTop()

    def _sort(self, order: Order) -> None:
        self._grid.filter.sort_by(order)
        self._grid.show_current()
