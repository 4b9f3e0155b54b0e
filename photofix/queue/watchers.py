"""The watched folders that processes look after: to begin, to find and to end them."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from photofix.messages import message
from photofix.queue.claims import attendant_of
from photofix.queue.journal import Journal
from photofix.queue.locks import request_end
from photofix.queue.records import packed_json
from photofix.queue.supervisor import keep_supervised
from photofix.queue.watching import Watch, Watcher

_ENDED = message("watch.ended")
_PATIENCE = 60.0  # seconds that a process has to end a watch


def watch_folders(
    journal: Journal,
    watches: list[Watch],
    attendant: str,
    stop: threading.Event,
    *,
    once: bool,
    show: Callable[[list[Watcher]], None],
) -> None:
    """Watch folders and have their photos restored until stopped, or each until it is asked to
    end; `once`: until all is done.

    show: called ten times a second. Raises JournalError, WorkerError.
    """
    watchers = [Watcher(journal, watch, attendant, once=once) for watch in watches]
    looks = [_Looks(watcher) for watcher in watchers]
    quit_ = threading.Event()
    errors: list[BaseException] = []

    def supervise() -> None:
        try:
            keep_supervised(journal, quit_, lambda: False)
        except BaseException as error:
            errors.append(error)

    working = threading.Thread(target=supervise, name="photofix-supervisor")
    show(watchers)
    for thread in (*looks, working):
        thread.start()
    try:
        while not stop.is_set() and working.is_alive():
            show(watchers)
            for look in looks:
                look.end_if_asked(journal)
            if all(look.ended for look in looks):
                break
            if once and not any(look.is_alive() for look in looks):
                left = [journal.batch(watcher.batch).left for watcher in watchers]
                if not any(left):
                    break
            if any(watcher.error for watcher in watchers):
                break
            stop.wait(0.1)
    finally:
        quit_.set()
        for look in looks:
            look.stop.set()
        for thread in (*looks, working):
            thread.join()
    for broken in (*errors, *(watcher.error for watcher in watchers)):
        if broken is not None:
            raise broken
    show(watchers)
    for watcher in watchers:
        journal.pause(watcher.batch, _ENDED)


class _Looks(threading.Thread):
    """The thread of one watcher."""

    def __init__(self, watcher: Watcher) -> None:
        self.stop = threading.Event()
        self.ended = False
        self._watcher = watcher
        super().__init__(target=watcher.run, args=(self.stop,), name="photofix-watcher")

    def end_if_asked(self, journal: Journal) -> None:
        if not self.ended and self._watcher.asked_to_end:
            self.stop.set()
            self.join()
            journal.pause(self._watcher.batch, _ENDED)
            self.ended = True


@dataclass(frozen=True)
class Running:
    """A watched folder that a process looks after now; attendant is the name of its lock.

    output: the folder for the copies; empty for the default.
    """

    batch: int
    folder: Path
    output: str
    attendant: str


def running(journal: Journal, folder: Path | None = None) -> list[Running]:
    """The watches at work, of one folder or of all."""
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT id, key FROM batch WHERE kind = 'watch' AND removal = 0 AND key IS NOT NULL"
            " AND reason IS NOT ? ORDER BY id",
            (packed_json(_ENDED),),
        ).fetchall()
    found = []
    for row in rows:
        watched, output = json.loads(row["key"])
        attendant = attendant_of(journal, row["id"])
        if attendant is not None and folder in (None, Path(watched)):
            found.append(Running(row["id"], Path(watched), output, attendant))
    return found


def ask_to_end(journal: Journal, batch: int) -> None:
    """Have a watch ended by the process that looks after it, as soon as it can."""
    attendant = attendant_of(journal, batch)
    if attendant is not None:
        request_end(journal.folder, attendant, batch)


def end(journal: Journal, watch: Running, patience: float = _PATIENCE) -> bool:
    """Have a watch ended, and wait for it; False if the process that watches does not answer."""
    ask_to_end(journal, watch.batch)
    ends = time.monotonic() + patience
    while watch in running(journal, watch.folder):
        if time.monotonic() > ends:
            return False
        time.sleep(0.1)
    return True
