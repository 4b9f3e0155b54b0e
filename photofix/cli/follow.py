"""A batch is done while the terminal shows how far it is, until it ends or Ctrl-C is pressed."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from photofix.cli.progress import Lines, Result
from photofix.cli.terminal import text
from photofix.messages import message

if TYPE_CHECKING:
    from types import FrameType

    from photofix.queue import Job, Journal

INTERRUPTED = 130
_POLL = 0.1  # seconds between looks at the journal
_WISHES = ("queue.paused", "queue.interrupted")  # keys of reasons that need no telling: a person's
_SAME = 0.3  # seconds in which a signal that comes twice was meant once: `timeout` sends two


def follow(
    journal: Journal, batch: int, report: Lines, stop: threading.Event, since: int = 0
) -> str:
    """Have a batch done, and report it, until it ends, pauses or is to stop.

    since: report what became of photos after this revision.

    Returns how: "done", "interrupted", or by somebody else "paused" or "cancelled". Raises what the
    supervisor raises; the batch is then paused.
    """
    from photofix.queue.time_left import TimeLeft

    time_left = TimeLeft(dict)
    news = _News(journal, batch, report, since)
    supervisor = _Supervisor(journal, batch)
    revision = -1
    report.start()
    try:
        while True:
            state = journal.batch(batch).state
            now = journal.revision()
            if now != revision:
                revision = now
                found = journal.batch(batch)
                report.total = max(report.total, found.total)
                news.tell()
                report.left(partial(time_left.seconds, journal, found))
            _show_work(journal, batch, report)
            if state != "active" or stop.is_set() or not supervisor.is_alive():
                break
            stop.wait(_POLL)
    finally:
        error = supervisor.end()
        try:
            if error is None:
                news.tell(final=True)
        finally:  # also where our output is no longer read
            report.stop()
            if journal.batch(batch).state == "active":
                journal.pause(batch, message("queue.interrupted"))
    if error is not None:
        raise error
    found = journal.batch(batch)
    if found.state == "paused" and found.reason is not None and found.reason.key not in _WISHES:
        report.line(f"[red]{text(str(found.reason))}[/red]")
    state = found.state
    return "interrupted" if stop.is_set() and state == "paused" else state


class _Supervisor:
    """Sees to it that somebody works on a batch, in a thread that begins at once."""

    def __init__(self, journal: Journal, batch: int) -> None:
        self._journal, self._batch = journal, batch
        self._quit = threading.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="photofix-supervisor")
        self._thread.start()

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def end(self) -> BaseException | None:
        """What it ended with, if it failed."""
        self._quit.set()
        self._thread.join()
        return self._error

    def _run(self) -> None:
        from photofix.queue import keep_supervised

        try:
            keep_supervised(self._journal, self._quit, self._is_over)
        except BaseException as error:
            self._error = error

    def _is_over(self) -> bool:
        return self._journal.batch(self._batch).state != "active"


class _News:
    """Reports each photo of a batch that has ended, once, and in the order of the photos."""

    def __init__(self, journal: Journal, batch: int, report: Lines, since: int) -> None:
        self._journal, self._batch, self._report = journal, batch, report
        self._cursor = (since, sys.maxsize)
        self._seen: set[int] = set()
        self._held: list[Job] = []

    def tell(self, final: bool = False) -> None:
        """Report what has ended. Unless final, it waits for earlier photos that are at work."""
        self._look()
        at_work = [job.position for job in self._journal.jobs(self._batch, ("running",))]
        first = math.inf if final or not at_work else min(at_work)
        self._held.sort(key=lambda job: job.position)
        ready = [job for job in self._held if job.position < first]
        self._held = self._held[len(ready) :]
        for job in ready:
            self._report.result(Result.of(job))

    def _look(self) -> None:
        from photofix.queue.job import ENDED

        while True:
            jobs, self._cursor = self._journal.changes(self._batch, self._cursor)
            if not jobs:
                return
            for job in jobs:
                if job.state in ENDED and not job.removed and job.id not in self._seen:
                    self._seen.add(job.id)
                    self._held.append(job)


def _show_work(journal: Journal, batch: int, report: Lines) -> None:
    """What is being restored of this batch, if anything."""
    for worker in journal.workers():
        if worker.job is not None:
            job = journal.job(worker.job)
            if job.batch == batch and job.state == "running":
                report.progress(job.source.name, worker.tile, worker.tiles)
                return
            if job.state == "running":
                report.waiting()


@contextmanager
def stop_request() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set; a later one ends the process at once.

    Copies get their names only when whole, so even then none is partial.
    """
    stop = threading.Event()
    first = 0.0
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def handle(number: int, frame: FrameType | None) -> None:
        nonlocal first
        if stop.is_set() and time.monotonic() - first < _SAME:
            return
        if stop.is_set():
            if sys.stderr.isatty():
                os.write(2, b"\x1b[?25h\n")  # rich has hidden the cursor
            os._exit(INTERRUPTED)
        first = time.monotonic()
        stop.set()

    signals = [signal.SIGINT, signal.SIGTERM]
    if hasattr(signal, "SIGHUP"):
        signals.append(signal.SIGHUP)  # the terminal was closed
    before = [signal.signal(number, handle) for number in signals]
    try:
        yield stop
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
