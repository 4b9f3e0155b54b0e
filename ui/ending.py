"""Ctrl-C in the terminal that the app was started from, and a system that ends programs."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

ENDING = (signal.SIGINT, signal.SIGTERM)
AGAIN = 100  # ms


class Ending(QObject):
    """Calls `end` from the event loop when the process is asked to end, until it gives true: there
    may be no window yet.

    Python would raise KeyboardInterrupt wherever the GUI thread is: in the middle of making the
    window, or of laying it out within a call of Qt, which then goes on with half of it. Asked
    twice, the process ends at once.
    """

    def __init__(self, end: Callable[[], bool]) -> None:
        super().__init__()
        self._end = end
        self._ours, self._theirs = socket.socketpair()
        for one in (self._ours, self._theirs):
            one.setblocking(False)
        self._before = {number: signal.getsignal(number) for number in ENDING}
        signal.set_wakeup_fd(self._theirs.fileno())
        for number in ENDING:
            signal.signal(number, self._asked)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ours.close()
        self._theirs.close()

    def _asked(self, *_: object) -> None:
        for number in ENDING:
            signal.signal(number, signal.SIG_DFL)

    def _answer(self) -> None:
        self._ours.recv(64)
        self._try()

    def _try(self) -> None:
        if not self._end():
            QTimer.singleShot(AGAIN, self, self._try)
