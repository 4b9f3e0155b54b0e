"""The keyboard stays where it is of use when what had it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class FocusKeeper(QObject):
    """Where a control that has the keyboard is hidden or disabled, Qt hands it to whatever is next
    in line, which may be a button that cancels the batch. Here it goes home instead."""

    def __init__(self, window: QWidget, go_home: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._go_home = window, go_home
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        gone = old is not None and not (old.isVisible() and old.isEnabled())
        if gone and now is not None and old is not now and now.window() is self._window:
            self._go_home()
