"""The line that takes a sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit


class SentenceLine(QLineEdit):
    """A line that takes words only: dropped or pasted files are photos, wherever they come to."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Paste)
            and QApplication.clipboard().mimeData().hasUrls()
        ):
            event.ignore()
            return False  # so that the key is the window's
        return super().event(event)
