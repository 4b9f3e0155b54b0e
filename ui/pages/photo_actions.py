"""What is done to the chosen photos, with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QUndoStack

from ..presenters.new_batch import NewBatch
from ..presenters.photos import PhotoRow
from ..widgets.controls import Notice
from ..widgets.grid import PhotoGrid
from ..widgets.photo_menu import PhotoMenu
from .caring import Caring


class PhotoActions(QObject):
    """Numbers are those of jobs: what becomes of photos in the queue is done by others."""

    open_wanted = Signal(Path)
    retry_wanted = Signal(list)
    cancel_wanted = Signal(list)
    first_wanted = Signal(list)
    removal_wanted = Signal(list)

    def __init__(
        self, grid: PhotoGrid, new: NewBatch, caring: Caring, undo: QUndoStack, notice: Notice
    ) -> None:
        super().__init__(grid)
        self._grid, self._new, self._caring = grid, new, caring
        self._undo, self._notice = undo, notice
        grid.removal.connect(self.remove)
        grid.menu_wanted.connect(lambda at: self._show_menu(at))

    def rows(self, paths: Sequence[Path]) -> list[PhotoRow]:
        model = self._grid.photos()
        places = (model.place(path) for path in paths)
        return [model.row(place) for place in places if place is not None]

    def remove(self, paths: list[Path]) -> None:
        """Leave photos out of their batch."""
        if self._is_new():
            self._new.remove(paths)
            text = self.tr("%n photo(s) left out of the batch", "", len(paths))
            self._notice.offer_undo(text, self._undo)
        else:
            self.removal_wanted.emit(self._numbers(paths))

    def copy_settings(self) -> None:
        """Keep what is done to the current photo of the new batch."""
        if self._is_new() and self._grid.chosen_paths():
            self._caring.copy()
            self._notice.show_text(self.tr("Settings copied"), "check")

    def paste_settings(self) -> None:
        """Do to the chosen photos what was copied."""
        count = self._caring.paste() if self._is_new() else 0
        if count:
            text = self.tr("Settings pasted onto %n photo(s)", "", count)
            self._notice.offer_undo(text, self._undo)

    def menu(self) -> PhotoMenu | None:
        """What can be done with the chosen photos; None where none is chosen."""
        paths = self._grid.chosen_paths()
        rows, numbers = self.rows(paths), self._numbers(paths)
        if not rows:
            return None
        menu = PhotoMenu(rows, self._grid, self._caring.can_paste())
        menu.open_wanted.connect(self.open_wanted)
        menu.retry_wanted.connect(lambda: self.retry_wanted.emit(numbers))
        menu.first_wanted.connect(lambda: self.first_wanted.emit(numbers))
        menu.cancel_wanted.connect(lambda: self.cancel_wanted.emit(numbers))
        menu.removal_wanted.connect(lambda: self.remove(paths))
        menu.own_wanted.connect(self._caring.begin)
        menu.copy_wanted.connect(self.copy_settings)
        menu.paste_wanted.connect(self.paste_settings)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.exec(at)

    def _is_new(self) -> bool:
        return self._grid.photos() is self._new.model

    def _numbers(self, paths: Sequence[Path]) -> list[int]:
        return [row.job for row in self.rows(paths) if row.job is not None]
