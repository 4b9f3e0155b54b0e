"""A worker: one process, one device. Started by the supervisor:

    python -m photofix.queue.worker FOLDER OWNER DEVICE

It claims jobs from the journal in FOLDER and records what became of them; nothing else passes
between it and the supervisor, but for "stop" on its standard input. When that is closed, the
supervisor is dead, and so is the worker.

Each photo takes its path in a thread of its own; they take turns on the device. So the next photos
are read and the last ones written while one is restored, and at most IN_FLIGHT are in memory.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from photofix.computing import prepare_process
from photofix.diagnosis import Diagnosis
from photofix.errors import JournalError, PhotofixError
from photofix.messages import line_of
from photofix.mounts import Disks
from photofix.options import Settings
from photofix.queue.claims import Claims
from photofix.queue.job import Batch, Job, Outcome
from photofix.queue.journal import Journal
from photofix.queue.locks import Lock
from photofix.queue.restoring import JobContext, JobReleased, restore_photo
from photofix.queue.room import wait_for_folder, wait_for_room
from photofix.queue.scenes import NEIGHBOURS, Scenes
from photofix.readers import Limits
from photofix.restoration import Restorer
from photofix.values import ALL_DEVICES, automatic_of

IN_FLIGHT = 3  # one restored, and two read or written meanwhile
UNABLE, JOURNAL_GONE = 3, 74  # exit codes
_POLL = 0.1  # seconds between looks for work
_SHOW = 0.25  # seconds between two records of the progress
_SMALLER_TILE = 256  # for a photo that a worker has died of


Make = Callable[[Claims, str, threading.Event], Callable[[], None]]


def main(folder: str, owner: str, wanted: str) -> None:
    run_worker(lambda *given: _Worker(*given).run, folder, owner, wanted)


def run_worker(make: Make, folder: str, owner: str, wanted: str) -> None:
    """Be a worker's process.

    make: of the claims, what the worker is wanted for ("" is the best device) and the event that
        stops it, what is to be run; a PhotofixError says why this worker can't work.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the supervisor's
    prepare_process()
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    threading.Thread(target=_listen, args=(stop,), daemon=True).start()
    alive = Lock.take(Path(folder), owner)  # let go of when nothing refers to it any more
    if alive is None:
        _end(UNABLE)
    try:
        journal = Journal(Path(folder), check=False)
        claims = Claims(journal, owner)
        claims.register(wanted or None)
        make(claims, wanted, stop)()
    except JournalError as error:
        print(line_of(error.message), file=sys.stderr, flush=True)
        _end(JOURNAL_GONE)
    except PhotofixError as error:
        claims.unable(error.message)
        _end(UNABLE)
    _end(0)  # nobody wants the tile that is being restored


def _listen(stop: threading.Event) -> None:
    for line in sys.stdin:
        if line.strip() == "stop":
            stop.set()
    os._exit(1)  # nobody is there any more


def _end(code: int) -> None:
    """End at once, whatever threads are in the middle of."""
    sys.stderr.flush()
    os._exit(code)


class _Worker:
    def __init__(self, claims: Claims, wanted: str, stop: threading.Event) -> None:
        from photofix.engine.device import device_names, pick_device

        self._device = pick_device(wanted or None)
        self._claims = claims
        self._stop = stop
        self._disks = Disks()
        self._device_turn = threading.Lock()
        self._pool = ThreadPoolExecutor(IN_FLIGHT, "photofix-photo")
        self._changed = threading.Condition()  # guards what follows
        self._in_hand: dict[int, Job] = {}
        self._turned: set[int] = set()  # that have had the device, or have it
        self._writing: set[int] = set()
        self._closing = False
        self._broken: JournalError | None = None
        self._restorers: dict[int | None, Restorer] = {}
        self._scenes: Scenes | None = None
        self._last_shown = self._last_ended = time.monotonic()
        name, there = str(self._device.torch), tuple(device_names())
        claims.ready(name, names_of(name, wanted or None, there), there)

    def run(self) -> None:
        """Work until stopped; then finish what is being written, and give back the rest."""
        while not self._stop.is_set() and self._broken is None:
            if not self._take_next():
                self._share()
                with self._changed:
                    self._changed.wait(_POLL)
        with self._changed:
            self._changed.wait_for(lambda: not self._writing)
            self._closing = True
        if self._broken is not None:
            raise self._broken
        for job in list(self._in_hand.values()):
            self._claims.release(job)

    def _take_next(self) -> bool:
        with self._changed:
            in_hand = list(self._in_hand.values())
        if len(in_hand) >= IN_FLIGHT:
            return False
        claimed = self._claims.claim(in_hand)
        if claimed is None:
            return False
        job, batch = claimed
        with self._changed:
            self._in_hand[job.id] = job
        self._pool.submit(self._take, job, batch)
        return True

    def _share(self) -> None:
        """Give back what only waits for this device while another has nothing to do: a fast device
        doesn't wait for what a slow one has claimed ahead."""
        with self._changed:
            ahead = [job for job in self._in_hand.values() if job.id not in self._turned]
            if self._turned and ahead and self._claims.others_idle():
                for job in ahead:
                    self._claims.release(job)  # its thread will see that it is no longer ours

    def _take(self, job: Job, batch: Batch) -> None:
        """One photo, in a thread of its own."""
        started = time.monotonic()
        try:
            context = JobContext(
                restorer=self._restorer(job, batch),
                turn=self._turn_of(job),
                temporary=self._claims.temporary(job),
                progress=lambda tile, tiles: self._progress(job, tile, tiles),
                stage=lambda outcome, written: self._stage(job, outcome, written),
                wrote=self._wrote,
                record=self._record,
                agree=lambda seen: self._agree(job, batch, seen),
            )
            journal = self._claims.journal
            if wait_for_folder(journal, job, batch, self._disks):
                raise JobReleased
            outcome = restore_photo(job, batch.instruction, batch.settings, context)
            failed = outcome.state == "failed"
            if wait_for_room(journal, job, outcome) or (
                failed and wait_for_folder(journal, job, batch, self._disks)
            ):
                raise JobReleased
            with self._changed:
                now = time.monotonic()
                pace = now - max(started, self._last_ended)
                self._last_ended = now
            self._claims.finish(job, outcome, pace)
        except JobReleased:
            if self._broken is None:
                self._claims.release(job)
        except JournalError as error:
            self._broken = error
        finally:
            with self._changed:
                self._in_hand.pop(job.id, None)
                self._turned.discard(job.id)
                self._writing.discard(job.id)
                self._changed.notify_all()

    @contextmanager
    def _turn_of(self, job: Job) -> Iterator[None]:
        """The device is this job's; afterwards it is being written."""
        with self._device_turn:
            with self._changed:
                self._turned.add(job.id)
            yield
        with self._changed:
            if self._closing:
                raise JobReleased
            self._writing.add(job.id)

    def _progress(self, job: Job, tile: int, tiles: int) -> None:
        if self._stop.is_set() or self._broken is not None:
            raise JobReleased
        now = time.monotonic()
        if tiles and now - self._last_shown < _SHOW and tile < tiles:
            return
        self._last_shown = now
        try:
            if not self._claims.progress(job, tile, tiles):
                raise JobReleased
        except JournalError as error:
            self._broken = error
            raise JobReleased from error

    def _stage(self, job: Job, outcome: Outcome, written: str) -> None:
        try:
            if not self._claims.stage(job, outcome, written):
                raise JobReleased
        except JournalError as error:
            self._broken = error
            raise JobReleased from error

    def _wrote(self, path: Path) -> bool:
        try:
            return self._claims.wrote(path)
        except JournalError as error:
            self._broken = error
            raise JobReleased from error

    def _agree(self, job: Job, batch: Batch, seen: Diagnosis) -> Diagnosis:
        if self._scenes is None:
            self._scenes = Scenes(Limits.of(batch.settings))
        try:
            near = self._claims.near(job, NEIGHBOURS)
        except JournalError as error:
            self._broken = error
            raise JobReleased from error
        return self._scenes.agree(job.source, seen, near)

    def _record(self, path: Path, digest: str) -> None:
        try:
            self._claims.record(path, digest)
        except JournalError as error:
            self._broken = error
            raise JobReleased from error

    def _restorer(self, job: Job, batch: Batch) -> Restorer:
        """Made for the size of tile that is wanted; one at a time, since it keeps its models."""
        from photofix import engine

        tile = tile_of(job, batch.settings)
        with self._changed:
            if tile not in self._restorers:
                self._restorers = {tile: engine.Restorer(self._device, tile=tile)}
            return self._restorers[tile]


def tile_of(job: Job, settings: Settings) -> int | None:
    """The side of a tile for this job: as it was asked for, but small once a worker has died of it.

    None fits it to the memory.
    """
    tile = settings.tile
    return min(tile or _SMALLER_TILE, _SMALLER_TILE) if job.crashes else tile


def names_of(device: str, wanted: str | None, devices: Sequence[str]) -> tuple[str | None, ...]:
    """Under which names a worker on a device may be asked for.

    wanted: the one that it was started for.
    devices: all of its machine, best first.
    """
    takes: set[str | None] = {wanted, device, ALL_DEVICES}
    if device.endswith(":0"):
        takes.add(device.removesuffix(":0"))
    if device in automatic_of(devices):
        takes.add(None)
    return tuple(takes)


if __name__ == "__main__":
    main(*sys.argv[1:])
