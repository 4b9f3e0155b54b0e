"""Where garbage is collected."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_EVERY = 100  # ms: often, so that there is little to look through each time
_DUE = 700, 3, 10  # new objects, and collections of the generation before: what makes one due
_OVERDUE = 1000  # collections of the second generation


class GuiGarbage(QObject):
    """Collects cyclic garbage in the GUI thread, and nowhere else.

    Python collects in whichever thread happens to make an object too many. A widget in a cycle was
    then deleted by a thread that reads thumbnails, beside the GUI thread, which ended the app.

    To look through all objects takes longer than a frame of the screen. It is done while no window
    of the app is in front, or when it is long overdue; what is there before the first window,
    modules above all, is never looked through again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.set_threshold(*_DUE)
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        counts = gc.get_count()
        if counts[2] > (_OVERDUE if QApplication.activeWindow() else _DUE[2]):
            gc.collect()
        elif counts[1] > _DUE[1]:
            gc.collect(1)
        elif counts[0] > _DUE[0]:
            gc.collect(0)
