"""The system's dialogs for photos and folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from photofix.photo import FORMATS


class Choosing(QObject):
    """Asks for what is to be restored; nothing where the user thinks better of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def photos(self, folder: str) -> list[Path]:
        """folder: where the dialog begins."""
        patterns = " ".join(f"*{e}" for entry in FORMATS.values() for e in entry.extensions)
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Choose photos"),
            folder,
            self.tr("Photos") + f" ({patterns});;" + self.tr("All files") + " (*)",
        )
        return [Path(name) for name in names]

    def folder(self, folder: str) -> list[Path]:
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Choose a folder of photos"), folder
        )
        return [Path(name)] if name else []
