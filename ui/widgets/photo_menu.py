"""What can be done with photos of the grid, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from ..links.reveal import reveal
from ..presenters.photos import PhotoRow
from . import icons


class PhotoMenu(QMenu):
    """For the chosen photos; some of it is for the first of them only."""

    open_wanted = Signal(Path)
    retry_wanted = Signal()
    first_wanted = Signal()
    cancel_wanted = Signal()
    removal_wanted = Signal()
    own_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, rows: Sequence[PhotoRow], parent: QWidget, can_paste: bool) -> None:
        """can_paste: settings of a photo were copied."""
        super().__init__(parent)
        first = rows[0]
        self._add("single", self.tr("Open"), lambda: self.open_wanted.emit(first.path))
        self._add("reveal", self.tr("Show the original in its folder"), lambda: reveal(first.path))
        if first.job is not None:
            self._add_job_actions(first)
        else:
            self.addSeparator()
            self._add("settings", self.tr("Own settings"), self.own_wanted.emit)
            self._add("recipe", self.tr("Copy settings"), self.copy_wanted.emit)
            if can_paste:
                self._add("recipe", self.tr("Paste settings"), self.paste_wanted.emit)
        self.addSeparator()
        self._add("trash", self.tr("Leave out of the batch"), self.removal_wanted.emit)

    def _add_job_actions(self, first: PhotoRow) -> None:
        if first.output is not None and first.state == "done":
            copy = first.output
            self._add("reveal", self.tr("Show the copy in its folder"), lambda: reveal(copy))
            self._add(
                "photo",
                self.tr("Open the copy with another program"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))),
            )
        self.addSeparator()
        self._add("retry", self.tr("Restore again"), self.retry_wanted.emit)
        self._add("clock", self.tr("Restore next"), self.first_wanted.emit)
        self._add("stop", self.tr("Cancel"), self.cancel_wanted.emit)

    def _add(self, icon: str, text: str, do: Callable[[], object]) -> None:
        self.addAction(icons.icon(icon), text, do)
