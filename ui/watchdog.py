"""Tells when the GUI thread was too busy to answer, and with what.

PHOTOFIX_WATCHDOG=1 switches it on in the app; blocks are then logged.
"""

from __future__ import annotations

import faulthandler
import logging
import os
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

    seconds: how long. cpu: how long of it the GUI thread itself was computing. queued: how long it
        waited for a core that others had; None where the system does not tell. The rest it waited
        for something else: the interpreter, a lock, a disk.
    where: what it was doing when the limit had passed: "file:line function".
    """

    seconds: float
    cpu: float
    queued: float | None
    where: str

    def __str__(self) -> str:
        waited = "" if self.queued is None else f", {self.queued * 1e3:.0f} waiting for a core"
        return f"{self.seconds * 1e3:.0f} ms ({self.cpu * 1e3:.0f} computing{waited}): {self.where}"


class Watchdog(QObject):
    """Ticks on the GUI thread, and measures how late each tick is.

    longest: seconds between two ticks. longest_computing: seconds between two ticks in which the
    GUI thread itself was computing. longest_held: seconds in which it did not wait for a core:
    what the app itself is to blame for, however busy the machine is with other things.

    Stacks are taken by faulthandler, which holds on to no frame: a painter that outlives its paint
    event because somebody looked at its frame is the end of a Qt program. It is called with the
    interpreter's lock held; its own timer is not, and reads frames that are just going away.
    """

    def __init__(self, limit: float = LIMIT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[Block] = []
        self.longest = self.longest_computing = self.longest_held = 0.0
        self.ticks = 0
        self._limit = limit
        self._file = tempfile.TemporaryFile("w+")  # noqa: SIM115  closed by `close`
        self._stacks = ""  # of all threads, once the limit has passed
        self._gui = threading.get_ident()
        self._schedule = _open_schedule()
        self._last, self._cpu, self._queued = self._look()
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
        if self._schedule is not None:
            os.close(self._schedule)

    def _tick(self) -> None:
        now, cpu, queued = self._look()
        late, computed = now - self._last - TICK, cpu - self._cpu
        waited = None if queued is None or self._queued is None else queued - self._queued
        self.ticks += 1
        self.longest = max(self.longest, late)
        self.longest_computing = max(self.longest_computing, computed)
        self.longest_held = max(self.longest_held, late - (waited or 0.0))
        if late > self._limit:
            self.blocks.append(Block(late, computed, waited, self._where()))
            logger.warning("no answer for %s", self.blocks[-1])
        self._last, self._cpu, self._queued, self._stacks = now, cpu, queued, ""

    def _look(self) -> tuple[float, float, float | None]:
        """Seconds: by the clock, that this thread has computed, that it has waited for a core."""
        queued = None
        if self._schedule is not None:
            queued = int(os.pread(self._schedule, 64, 0).split()[1]) * 1e-9
        return time.perf_counter(), time.thread_time(), queued

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


def _open_schedule() -> int | None:
    """What Linux tells of this thread: nanoseconds computing, and waiting for a core."""
    try:
        return os.open("/proc/thread-self/schedstat", os.O_RDONLY)
    except OSError:
        return None
