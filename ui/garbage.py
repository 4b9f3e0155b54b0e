"""Where garbage is collected."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # ms


class GuiGarbage(QObject):
    """Collects cyclic garbage in the GUI thread, and nowhere else.

    Python collects in whichever thread happens to make an object too many. A widget in a cycle was
    then deleted by a thread that reads thumbnails, beside the GUI thread, which ended the app.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Do what Python would do by itself: the oldest generation that is due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
