"""What is done to photos of the new batch: the same to all, or something else to some."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ..links.preferences import Care
from ..presenters.new_batch import NewBatch
from ..widgets.composer import Composer
from ..widgets.grid import PhotoGrid


class Caring(QObject):
    """Has the composer show and change the care of all photos, or of the selected ones."""

    changed = Signal()  # what is done to some photos

    def __init__(
        self, new: NewBatch, composer: Composer, grid: PhotoGrid, undo: QUndoStack
    ) -> None:
        super().__init__(composer)
        self._new, self._composer, self._grid, self._undo = new, composer, grid, undo
        self._common: Care | None = None  # while the composer shows that of some photos
        self._scope: list[Path] = []
        self._shown = Care()
        self._copied: Care | None = None
        grid.selected.connect(lambda _: self._follow())
        composer.edited.connect(self._take)
        composer.strengthened.connect(lambda _: self._take())
        composer.scope.ended.connect(self.end)
        composer.scope.same_wanted.connect(self.do_the_same)

    def common(self) -> Care:
        """What is done to all photos that have no care of their own."""
        return self._composer.care() if self._common is None else self._common

    def scope(self) -> list[Path]:
        """The photos that the composer is about; empty where it is about all."""
        return list(self._scope)

    def beside(self, path: Path) -> Care | None:
        """What is done to a photo, where the composer shows something else."""
        if path in self._scope:
            return None
        own = self._new.own(path)
        return own if own is not None else self._common

    def begin(self) -> None:
        """Show the care of the selected photos, to be changed."""
        paths = [path for path in self._grid.chosen_paths() if self._new.has(path)]
        if not paths:
            return
        if self._common is None:
            self._common = self._composer.care()
        self._scope = paths
        self._show(self._new.own(paths[0]) or self._common)
        self._composer.scope.show_count(len(paths))

    def end(self) -> None:
        """Show the care of all photos again."""
        if self._common is not None:
            common, self._common, self._scope = self._common, None, []
            self._composer.scope.show_count(0)
            self._show(common)

    def do_the_same(self) -> None:
        """Do to these photos what is done to the others."""
        self._set(self._scope, None, self.tr("Same settings"))
        self.end()

    def copy(self) -> None:
        """Keep the care of the current photo, to be pasted onto others."""
        for path in self._grid.chosen_paths()[:1]:
            self._copied = self._new.own(path) or self.common()

    def can_paste(self) -> bool:
        return self._copied is not None

    def paste(self) -> int:
        """Do to the selected photos what was copied; returns to how many."""
        paths = [path for path in self._grid.chosen_paths() if self._new.has(path)]
        if self._copied is None or not paths:
            return 0
        care = self._copied
        self.end()
        self._set(paths, None if care == self.common() else care, self.tr("Paste settings"))
        return len(paths)

    def _set(self, paths: Sequence[Path], care: Care | None, text: str) -> None:
        self._undo.push(_Care(self, self._new, paths, care, text))

    def _show(self, care: Care) -> None:
        self._shown = care
        self._composer.set_care(care)

    def _take(self) -> None:
        """Keep what was changed for the photos that it was changed for."""
        care = self._composer.care()
        if self._scope and care != self._shown:
            self._shown = care
            self._new.set_own(self._scope, None if care == self._common else care)
            self.changed.emit()

    def _follow(self) -> None:
        """Go on with the photos that are selected now."""
        if self._common is not None and self._grid.photos() is self._new.model:
            self._take()
            if self._grid.chosen_paths():
                self.begin()


class _Care(QUndoCommand):
    """Another care for some photos."""

    def __init__(
        self,
        caring: Caring,
        new: NewBatch,
        paths: Sequence[Path],
        care: Care | None,
        text: str,
    ) -> None:
        super().__init__(text)
        self._caring, self._new, self._care = caring, new, care
        self._before = [(path, new.own(path)) for path in paths]

    def redo(self) -> None:
        self._new.set_own([path for path, _ in self._before], self._care)
        self._caring.changed.emit()

    def undo(self) -> None:
        for path, care in self._before:
            self._new.set_own([path], care)
        self._caring.changed.emit()
