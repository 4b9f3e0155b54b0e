"""Tells when the GUI thread was too busy to answer, and with what.

PHOTOFIX_WATCHDOG=1 switches it on in the app; blocks are then logged.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import tempfile
import threading
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

logger = logging.getLogger(__name__)

LIMIT = 0.05  # seconds
TICK = 0.01


@dataclass(frozen=True)
class Block:
    """A time in which no event was answered.

    seconds: how long. cpu: how long of it the GUI thread itself was computing; the rest it waited,
        for a lock or for a core that another process had.
    where: what it was doing when the limit had passed: "file:line function".
    """

    seconds: float
    cpu: float
    where: str


class Watchdog(QObject):
    """Ticks on the GUI thread, and measures how late each tick is.

    longest: seconds between two ticks. longest_computing: seconds between two ticks in which the
    GUI thread itself was computing, which a machine that is busy with other things hardly changes.

    Stacks are taken by faulthandler, which holds on to no frame: a painter that outlives its paint
    event because somebody looked at its frame is the end of a Qt program. It is called with the
    interpreter's lock held; its own timer is not, and reads frames that are just going away.
    """

    def __init__(self, limit: float = LIMIT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[Block] = []
        self.longest = self.longest_computing = 0.0
        self.ticks = 0
        self._limit = limit
        self._file = tempfile.TemporaryFile("w+")  # noqa: SIM115  closed by `close`
        self._stacks = ""  # of all threads, once the limit has passed
        self._gui = threading.get_ident()
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=round(TICK * 1000))
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="photofix-watchdog", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._timer.stop()
        self._closed.set()
        self._thread.join()
        self._file.close()

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        late = now - self._last - TICK
        self.ticks += 1
        self.longest = max(self.longest, late)
        self.longest_computing = max(self.longest_computing, cpu - self._cpu)
        if late > self._limit:
            block = Block(late, cpu - self._cpu, self._where())
            self.blocks.append(block)
            logger.warning(
                "no answer for %.0f ms (%.0f ms computing): %s",
                block.seconds * 1e3,
                block.cpu * 1e3,
                block.where,
            )
        self._last, self._cpu, self._stacks = now, cpu, ""

    def _watch(self) -> None:
        """On a thread of its own: take the stacks when the GUI thread is late."""
        while not self._closed.wait(TICK):
            if time.perf_counter() - self._last > TICK + self._limit and not self._stacks:
                self._file.seek(0)
                self._file.truncate()
                faulthandler.dump_traceback(self._file)
                self._file.seek(0)
                self._stacks = self._file.read()

    def _where(self) -> str:
        """The innermost place of the GUI thread when the stacks were taken."""
        place = rf'hread 0x0*{self._gui:x} [^\n]*\n  File "([^"]+)", line (\d+) in (\S+)'
        found = re.search(place, self._stacks)
        return f"{found[1]}:{found[2]} {found[3]}" if found else "unknown"
