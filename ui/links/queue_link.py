"""The window's end of the queue: one thread that reads and changes the journal, nothing else does.

The supervisor that restores the photos is a process of its own; the window can come and go.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from photofix.errors import PhotofixError, internal
from photofix.messages import Message
from photofix.queue.claims import wanted_devices
from photofix.queue.job import Batch
from photofix.queue.journal import Journal
from photofix.queue.lookup import START, Cursor
from photofix.queue.room import resume_where_there_is_room
from photofix.queue.supervisor import is_supervised, last_words, start_in_background
from photofix.queue.time_left import TimeLeft
from photofix.readers import Stopped

logger = logging.getLogger(__name__)

POLL = 0.25  # seconds between looks at the journal
PAGE = 100  # jobs that are handed to the window at once
CHECK = 2.0  # seconds between looks for somebody who works
AGAIN = 15  # looks after which one that did not start is started again
RATE_OVER = 60.0  # seconds over which the rate is counted

T = TypeVar("T")


@dataclass(frozen=True)
class BatchProgress:
    """How far the queue is.

    batch: the one that is worked on.
    photo: the one being restored, None between two; done of total tiles of it.
    rate: photos a minute, None until it can be told.
    seconds_left: for the rest of the batch.
    """

    batch: Batch
    photo: Path | None
    done: int
    total: int
    rate: float | None
    seconds_left: float | None


class QueueLink(QObject):
    """Signals tell what changed; `change` changes it."""

    batches_changed = Signal(list)
    jobs_changed = Signal(int, list)  # batch, its changed jobs
    progressed = Signal(object)  # BatchProgress or None
    set_aside = Signal(Path)
    troubled = Signal(object)
    _answered = Signal(object)

    def __init__(
        self,
        folder: Path | None = None,
        paces: Callable[[], Mapping[str, float]] = dict,
        parent: QObject | None = None,
    ) -> None:
        """paces: gives seconds for each megapixel by model, where no batch has measured them."""
        super().__init__(parent)
        self._time_left = TimeLeft(paces)
        self._folder = folder
        self._orders: queue.SimpleQueue[Callable[[Journal], None] | None] = queue.SimpleQueue()
        self._shown: int | None = None
        self._cursor: Cursor = START
        self._revision = -1
        self._ended: deque[tuple[float, int, int]] = deque()
        self._check_at = 0.0
        self._abandoned = 0  # looks that found work, and nobody at it
        self._closed = False
        self._closing = threading.Event()
        self._taken = threading.Event()  # the window has taken the jobs that it was handed
        self._answered.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="photofix-journal", daemon=True)

    def start(self) -> None:
        """Open the journal, once all that listens is connected: signals before that are lost."""
        self._thread.start()

    def show(self, batch: int | None) -> None:
        """Follow the jobs of a batch: `jobs_changed` gives all, then those that change."""

        def follow(journal: Journal) -> None:
            self._shown, self._cursor, self._revision = batch, START, -1

        self._orders.put(follow)

    def change(
        self,
        work: Callable[[Journal], T],
        then: Callable[[T], object] = lambda _: None,
        failed: Callable[[Message], object] | None = None,
    ) -> None:
        """Do something with the journal on its thread; `then` gets the result on the GUI's."""

        def order(journal: Journal) -> None:
            try:
                result = work(journal)
            except PhotofixError as error:
                self._tell(error.message, failed)
            except Exception as error:
                logger.exception("the journal could not be changed")
                self._tell(internal(error), failed)
            else:
                self._answer(lambda: then(result))

        self._orders.put(order)

    def close(self) -> None:
        """Finish what was ordered, then close the journal."""
        self._closing.set()
        self._orders.put(None)
        self._thread.join()
        self._closed = True

    # The journal's thread.

    def _work(self) -> None:
        journal: Journal | None = None
        while True:
            try:
                order = self._orders.get(timeout=POLL)
            except queue.Empty:
                order = _no_order
            if order is None:
                break
            try:
                if journal is None:
                    journal = Journal(self._folder)
                    if journal.set_aside is not None:
                        self.set_aside.emit(journal.set_aside)
                order(journal)
                self._look(journal)
                self._see_to_work(journal)
            except Stopped:  # the window closes: what else was ordered is still to be done
                continue
            except PhotofixError as error:
                self.troubled.emit(error.message)
                self._let_go(journal)
                journal = None
            except Exception as error:
                logger.exception("the journal could not be read")
                self.troubled.emit(internal(error))
        if journal is not None:
            journal.close()

    def _let_go(self, journal: Journal | None) -> None:
        """Close a journal that failed; it is opened anew, and set aside if it is damaged."""
        if journal is not None:
            journal.close()
        time.sleep(POLL)
        self._revision = -1

    def _look(self, journal: Journal) -> None:
        revision = journal.revision()
        changed = revision != self._revision
        if changed:
            self._revision = revision
            batches = journal.batches()
            self._count(batches)
            self.batches_changed.emit(batches)
            self._follow(journal)
        self._tell_progress(journal)

    def _see_to_work(self, journal: Journal) -> None:
        """Have somebody start to work where work was left lying: by a crash, or by a machine that
        was switched off."""
        if time.monotonic() < self._check_at:
            return
        self._check_at = time.monotonic() + CHECK
        resume_where_there_is_room(journal)
        if is_supervised(journal) or not wanted_devices(journal):
            self._abandoned = 0
            return
        self._abandoned += 1
        if self._abandoned % AGAIN == 2:  # the first may be about to start
            said = last_words(journal)
            if said and self._abandoned > 2:
                self.troubled.emit(said)
            start_in_background(journal)

    def _follow(self, journal: Journal) -> None:
        """Hand over what has changed, the next page once the window has taken the one before: it
        answers its user between any two."""
        while self._shown is not None:
            jobs, self._cursor = journal.changes(self._shown, self._cursor, limit=PAGE)
            if jobs:
                self._taken.clear()
                self.jobs_changed.emit(self._shown, jobs)
                self._answer(self._taken.set)
            if len(jobs) < PAGE or not self._wait_till_taken():
                return

    def _wait_till_taken(self) -> bool:
        """False where the window closes and takes nothing more."""
        while not self._taken.wait(POLL):
            if self._closing.is_set():
                return False
        return True

    def _tell_progress(self, journal: Journal) -> None:
        worker = next((one for one in journal.workers() if one.job is not None), None)
        if worker is not None and worker.job is not None:
            job = journal.job(worker.job)
            batch, photo = journal.batch(job.batch), job.source
        else:
            open_ones = journal.batches(("active", "paused"))
            open_ones = [
                one
                for one in open_ones
                if one.left and (one.state, one.kind) != ("paused", "watch")
            ]
            if not open_ones:
                self.progressed.emit(None)
                return
            # What is about to be worked on, else what waits for its user.
            batch = min(
                open_ones, key=lambda one: (one.state != "active", -one.priority, one.position)
            )
            photo = None
        rate = None if photo is None else self._rate(batch.id)
        self.progressed.emit(
            BatchProgress(
                batch,
                photo,
                worker.tile if worker and photo else 0,
                worker.tiles if worker and photo else 0,
                rate,
                self._time_left.seconds(journal, batch, rate),
            )
        )

    def _count(self, batches: list[Batch]) -> None:
        now = time.monotonic()
        for batch in batches:
            if batch.state == "active" and batch.left:
                self._ended.append((now, batch.id, batch.counts["done"]))
        while self._ended and self._ended[0][0] < now - RATE_OVER:
            self._ended.popleft()

    def _rate(self, batch: int) -> float | None:
        counted = [(at, done) for at, number, done in self._ended if number == batch]
        if len(counted) < 2 or counted[-1][1] <= counted[0][1]:
            return None
        (since, before), (_, now) = counted[0], counted[-1]
        return (now - before) * 60 / max(time.monotonic() - since, 1e-3)

    def _tell(self, said: Message, failed: Callable[[Message], object] | None) -> None:
        if failed is None:
            self.troubled.emit(said)
        else:
            self._answer(lambda: failed(said))

    def _answer(self, call: Callable[[], object]) -> None:
        if not self._closed:
            self._answered.emit(call)


def _no_order(journal: Journal) -> None:
    """No order came; the journal is looked at all the same."""
