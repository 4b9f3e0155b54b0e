"""The question whether photos that are still being restored may go on without the window."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ..presenters.tooltips import tool_tip
from . import icons


class Closing(Enum):
    KEEP = "keep"
    PAUSE = "pause"
    STOP = "stop"
    STAY = "stay"


class ClosingQuestion(QMessageBox):
    """Close and keep restoring, pause, stop, or stay? Work that ends meanwhile is an answer."""

    def __init__(self, left: int, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle("photofix")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIconPixmap(icons.app_icon().pixmap(QSize(48, 48), self.devicePixelRatioF()))
        self.set_left(left)
        self.setInformativeText(self.tr("What is done already stays done in any case."))
        roles = QMessageBox.ButtonRole
        self._answers: dict[QPushButton, Closing] = {
            self.addButton(self.tr("Close, keep restoring"), roles.AcceptRole): Closing.KEEP,
            self.addButton(self.tr("Close and pause"), roles.AcceptRole): Closing.PAUSE,
            self.addButton(self.tr("Close and stop"), roles.DestructiveRole): Closing.STOP,
            self.addButton(self.tr("Don’t close"), roles.RejectRole): Closing.STAY,
        }
        for button, answer in self._answers.items():
            if answer is Closing.KEEP:
                button.setToolTip(
                    tool_tip(self.tr("photofix goes on in the background, without a window"))
                )
                self.setDefaultButton(button)
            elif answer is Closing.STAY:
                self.setEscapeButton(button)

    def set_left(self, left: int) -> None:
        """Say how many photos are left; with none, nothing is left to ask."""
        if left:
            self.setText(self.tr("%n photo(s) are still being restored.", "", left))
        else:
            self.accept()

    def ask(self) -> Closing:
        self.exec()
        clicked = self.clickedButton()
        if clicked is None:
            accepted = self.result() == QMessageBox.DialogCode.Accepted
            return Closing.KEEP if accepted else Closing.STAY
        return next(answer for button, answer in self._answers.items() if button is clicked)
