"""The supervisor: starts a worker for each device, and starts another where one died.

There is one at a time for each journal, whichever photofix process came first; it serves the
batches of all.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from photofix.errors import JournalError, WorkerError
from photofix.messages import TELL_AS_DATA, Message, in_words, last_message, message
from photofix.processes import command, environment
from photofix.queue.claims import (
    add_unattended,
    bury,
    pause_unattended,
    recover,
    wanted_devices,
)
from photofix.queue.job import Worker, serving
from photofix.queue.journal import Journal
from photofix.queue.locks import SUPERVISOR, Lock, is_held
from photofix.queue.notifying import Announcer
from photofix.queue.room import resume_where_there_is_room
from photofix.queue.worker import JOURNAL_GONE
from photofix.values import ALL_DEVICES, CLUSTER, automatic_of, devices_named

logger = logging.getLogger(__name__)

_POLL = 0.1  # seconds between looks at the workers
_IDLE = 30.0  # seconds that a worker is kept, its models loaded, when there is nothing to do
_PATIENCE = 120.0  # seconds that a stopped worker has to finish what it is writing
_BACKGROUND = 5  # niceness of what works without anybody waiting at a terminal
_STARTS = 3  # workers that may end before they have started, one after the other


def supervise(
    journal: Journal, stop: threading.Event, until: Callable[[], bool] | None = None
) -> bool:
    """See to it that all that is queued is done; False if another process does so already.

    stop: ends it: what is being written is finished, claimed photos go back into the queue.
    until: ends it likewise once it gives true; by default when nothing is left to do.

    Raises JournalError, and WorkerError if no worker can be started.
    """
    lock = Lock.take(journal.folder, SUPERVISOR)
    if lock is None:
        return False
    try:
        _Supervisor(journal).run(stop, until)
    finally:
        lock.release()
    return True


def keep_supervised(journal: Journal, stop: threading.Event, until: Callable[[], bool]) -> None:
    """Until then, supervise whenever no other process does. Raises as `supervise` does."""
    while not stop.is_set() and not until():
        if not supervise(journal, stop, until):
            stop.wait(_POLL)


def is_supervised(journal: Journal) -> bool:
    return is_held(journal.folder, SUPERVISOR)


def start_in_background(journal: Journal) -> None:
    """Have a process of its own restore what is queued; it outlives this one, and what a person
    does meanwhile comes before it.

    Does nothing if one is at work. Its log is supervisor.log in the journal's folder.
    """
    if is_supervised(journal):
        return
    detached: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":
        detached = {
            "creationflags": subprocess.DETACHED_PROCESS
            | subprocess.CREATE_NO_WINDOW
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        }
    with _log(journal).open("wb") as log:
        process = subprocess.Popen(  # type: ignore[call-overload]
            command("photofix", "queue", "run"),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment(PHOTOFIX_STATE=str(journal.folder), **TELL_AS_DATA),
            cwd=journal.folder,
            **detached,
        )
    if sys.platform != "win32":
        _give_way(process.pid)


def _give_way(pid: int) -> None:
    """Let a process that begins a session, and all that it starts, come after the others.

    Where Linux shares the processor among sessions first, a session has a niceness of its own, and
    that of its processes counts only among themselves (sched(7), "The autogroup feature").
    """
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, pid, os.nice(0) + _BACKGROUND)
    if sys.platform == "linux":
        with suppress(OSError):  # a kernel without this
            Path(f"/proc/{pid}/autogroup").write_text(str(_BACKGROUND))


def last_words(journal: Journal) -> Message | None:
    """What the process of `start_in_background` said last; None where it had nothing to say."""
    return _last_line(_log(journal))


def _log(journal: Journal) -> Path:
    return journal.folder / "supervisor.log"


@dataclass
class _Process:
    """A worker, seen from outside."""

    lock: str
    wanted: str | None
    popen: subprocess.Popen[bytes]
    log: Path


class _Supervisor:
    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._announcer = Announcer(journal)
        self._processes: list[_Process] = []
        self._failed_starts = 0
        self._idle_since = time.monotonic()
        self._checked = float("-inf")

    def run(self, stop: threading.Event, until: Callable[[], bool] | None) -> None:
        try:
            while not stop.is_set():
                self._reap()
                self._look_around()
                if until is not None and until():
                    return
                wanted = wanted_devices(self._journal)
                if wanted:
                    self._idle_since = time.monotonic()
                    self._start_missing(wanted)
                elif until is None:
                    return
                elif time.monotonic() - self._idle_since > _IDLE:
                    self._end_all()
                stop.wait(_POLL)
        finally:
            self._end_all()
            self._announcer.look()

    def _look_around(self) -> None:
        """Once a second: is whoever waits for a batch still there, and has one ended? A worker of
        a supervisor that was killed may have been alive when this one began."""
        if time.monotonic() - self._checked > 1:
            recover(self._journal, [process.lock for process in self._processes])
            pause_unattended(self._journal)
            resume_where_there_is_room(self._journal)
            add_unattended(self._journal)
            self._announcer.look()
            self._checked = time.monotonic()

    def _start_missing(self, wanted: set[str | None]) -> None:
        """Start a worker for each device that has work and none.

        For "auto" that is all of the best kind, and for "all" every device. Which there are is
        known from the first worker, which is that of the best.
        """
        workers = {worker.owner: worker for worker in self._journal.workers()}
        known = [(process, workers.get(process.lock)) for process in self._processes]
        named: set[str | None] = {name for one in wanted for name in devices_named(one)}
        there = next((w.devices for _, w in known if w is not None and w.devices), ())
        if None in named:
            named |= set(automatic_of(there))
        if ALL_DEVICES in named:
            named = {*named, *(there or (None,))} - {ALL_DEVICES}
        for device in named:
            if not any(_serves(process, worker, device) for process, worker in known):
                self._start(device)

    def _start(self, device: str | None) -> None:
        clustered = device is not None and device.startswith(CLUSTER)
        module = "photofix.queue.cluster" if clustered else "photofix.queue.worker"
        name = os.urandom(8).hex()
        log = self._journal.folder / "alive" / f"{name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as errors:
            popen = subprocess.Popen(
                command(module, str(self._journal.folder), name, device or ""),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env=environment(),
            )
        self._processes.append(_Process(name, device, popen, log))
        logger.info("worker %d started for %s", popen.pid, device or "the best device")

    def _reap(self) -> None:
        for process in list(self._processes):
            code = process.popen.poll()
            if code is None:
                continue
            self._processes.remove(process)
            self._bury(process, code)

    def _bury(self, process: _Process, code: int) -> None:
        """A worker has ended by itself: what does that mean for its photos, and for the rest?"""
        _close(process.popen.stdin)
        said = _last_line(process.log)
        process.log.unlink(missing_ok=True)
        worker = next((w for w in self._journal.workers() if w.owner == process.lock), None)
        bury(self._journal, process.lock, blame=_blame(code) if code else None)
        if code == JOURNAL_GONE:
            raise JournalError(said or message("journal.gone"))
        if worker is not None and worker.error is not None:
            self._give_up(process.wanted, worker.error)
        elif worker is None or worker.device is None:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise WorkerError("queue.worker_dies", reason=said or _ending(code))
        else:
            self._failed_starts = 0
            logger.warning(
                "the process that restores photos ended (%s); another goes on", _ending(code)
            )

    def _give_up(self, device: str | None, reason: Message) -> None:
        """Pause the batches for a device that is not there."""
        for batch in self._journal.batches(("active",)):
            if device in devices_named(serving(batch.settings)):
                self._journal.pause(batch.id, reason)

    def _end_all(self) -> None:
        for process in self._processes:
            assert process.popen.stdin is not None
            with suppress(OSError):  # it may have ended already
                process.popen.stdin.write(b"stop\n")
                process.popen.stdin.flush()
        for process in self._processes:
            try:
                process.popen.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.popen.kill()
                process.popen.wait()
            _close(process.popen.stdin)
            bury(self._journal, process.lock)
            process.log.unlink(missing_ok=True)
        self._processes.clear()


def _serves(process: _Process, worker: Worker | None, device: str | None) -> bool:
    if worker is None or worker.device is None:  # still starting
        return process.wanted == device
    return device in worker.takes


def _blame(code: int) -> Message:
    return message("photo.killed_twice", how=_ending(code))


def _ending(code: int) -> Message:
    if code >= 0:
        return message("process.exit_code", code=code)
    name = signal.Signals(-code).name
    return message("process.killed", signal=name) if name == "SIGKILL" else in_words(name)


def _last_line(log: Path) -> Message | None:
    try:
        return last_message(log.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None


def _close(stream: IO[bytes] | None) -> None:
    if stream is not None:
        with suppress(OSError):
            stream.close()
