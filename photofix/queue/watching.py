"""Watched folders: each photo that appears there is queued, once, when it is whole.

What lies in the folder counts, never an event: events (watchdog) and a clock only say when to look
again, so that lost and doubled events, bursts and renames do no harm. What was queued already is
in the journal, so that a restart does none either.
"""

from __future__ import annotations

import json
import logging
import os
import threading
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from photofix.errors import PhotoError
from photofix.files import sha256
from photofix.messages import Message, message
from photofix.mounts import is_remote
from photofix.options import Settings
from photofix.photo import FORMATS
from photofix.queue.copies import is_own_copy
from photofix.queue.job import Fingerprint, NewJob
from photofix.queue.journal import Journal
from photofix.queue.locks import has_end_request
from photofix.queue.naming import destinations
from photofix.queue.orders import task_of
from photofix.queue.restoring import VANISHED
from photofix.queue.sources import RENDERED, Source, find_photos, is_raw, is_rendered
from photofix.readers import Limits, Stopped, check

logger = logging.getLogger(__name__)

SETTLE = 2.0  # seconds that size and time of a file must stay as they are
FIRST_PAIR = 8.0  # the same of JPEGs and HEICs: a camera may send them some seconds before the raw
PAIR = 20.0  # the same where raw files have come, too
PATIENCE = 60.0  # seconds that a settled file may remain unreadable before it has failed
RESCAN = 30.0  # seconds between looks when no events come
POLL = 5.0  # the same on network drives, which send none
_PAUSE = 0.25  # the least seconds between two looks
_AWAY = message("watch.away")
_TELLING = ("created", "modified", "moved", "deleted", "closed")


@dataclass(frozen=True)
class Watch:
    """A folder to watch.

    recursive: the folders inside it as well.
    """

    folder: Path
    instruction: str
    settings: Settings
    recursive: bool = False

    @property
    def output(self) -> Path | None:
        output = self.settings.output
        return Path(output).expanduser().absolute() if output else None

    @property
    def key(self) -> str:
        """What it is recognised by after a restart: the sentence may have changed."""
        return json.dumps([os.path.abspath(self.folder), str(self.output or "")])


@dataclass
class _Candidate:
    """A file that is not known yet. status: size and time; since: when it last changed."""

    status: tuple[int, int]
    since: float
    broken: Message | None = None
    picture: str = ""  # a digest of its pixels, once it is whole


class Watcher:
    """Looks after one watched folder, in a thread of its own.

    batch: where its photos are queued.
    present: whether the folder is there (a card reader, a network share may come and go).
    waiting: how many files are not whole yet.
    pause: seconds until the next look, at least: large folders are looked through less often.
    error: what ended it.
    """

    def __init__(
        self, journal: Journal, watch: Watch, attendant: str, *, once: bool = False
    ) -> None:
        self.watch = watch
        self.present = False
        self.waiting = 0
        self.pause = _PAUSE
        self.error: BaseException | None = None
        self._journal = journal
        self._attendant = attendant
        self._once = once
        self._wake = threading.Event()
        self._moved: set[str] = set()
        self._known: dict[str, tuple[int, int]] = {}
        self._pictures: dict[str, str] = {}  # by path: of photos that were queued, their digests
        self._places: dict[str, set[Path]] = {}  # of copies, by their name without regard to case
        self._candidates: dict[str, _Candidate] = {}
        self._place: _Place | None = None
        self._observer: BaseObserver | None = None
        self._polled = False
        self.batch = self._open_batch()

    @property
    def asked_to_end(self) -> bool:
        """Whether another process wants this folder to be watched no longer: see `end`."""
        return has_end_request(self._journal.folder, self._attendant, self.batch)

    def run(self, stop: threading.Event) -> None:
        """Until stopped; with `once`, until what is there has been queued."""
        try:
            while not stop.is_set():
                self.look(stop)
                if self._once and not self.waiting:
                    return
                self._wait(self.pause, stop)
        except Stopped:
            return
        except BaseException as error:
            self.error = error
        finally:
            self._stop_observing()

    def look(self, stop: threading.Event) -> None:
        """Look at all that is there, and queue what is new and whole."""
        if not self._is_there():
            return
        if self._journal.batch(self.batch).state == "cancelled":  # what was queued, not the watch
            self._journal.reopen(self.batch, self._attendant)
        self._retry_returned()
        moved, self._moved = self._moved, set()
        seen = set()
        settings = self.watch.settings
        started = time.monotonic()
        found = find_photos(
            [self.watch.folder], self.watch.recursive, self.watch.output, settings.raw_jpeg
        )
        # By the time of the listing alone: taking what is new may last for hours.
        self.pause = min(max(_PAUSE, 5 * (time.monotonic() - started)), RESCAN)
        with_raw = any(is_raw(source) for source in found)
        for source in found:
            if stop.is_set():
                return
            key, status = str(source.path), _status(source.path)
            if source.problem is not None or status is None or self._known.get(key) == status:
                continue
            seen.add(key)
            now = time.monotonic()
            candidate = self._candidates.get(key)
            if candidate is None or candidate.status != status:
                candidate = self._candidates[key] = _Candidate(status, now)
                self.waiting = len(self._candidates)
            settle = SETTLE
            if settings.raw_jpeg == "raw" and not self._once and is_rendered(source):
                settle = PAIR if with_raw else FIRST_PAIR
            if (key in moved and settle < PAIR) or now - candidate.since >= settle:
                self._consider(source, candidate, stop)
        for key in self._candidates.keys() - seen:
            del self._candidates[key]
        self.waiting = len(self._candidates)

    def _open_batch(self) -> int:
        """The batch of this folder, from before a restart or new."""
        watch = self.watch
        found = self._journal.batch_with_key(watch.key)
        if found is None:
            return self._journal.add_batch(
                watch.instruction,
                watch.settings,
                kind="watch",
                key=watch.key,
                attendant=self._attendant,
            )
        self._journal.revise(found.id, watch.instruction, watch.settings)
        self._journal.reopen(found.id, self._attendant)
        for job in self._journal.iterate(found.id):
            self._take_place(job.destination)
            if job.fingerprint is not None:
                self._known[str(job.source)] = job.fingerprint.size, job.fingerprint.modified
        return found.id

    def _is_there(self) -> bool:
        place = self._place_now()
        there = place is not None
        if there and not (self.present and place == self._place and self._is_told()):
            self._place = place
            self._start_observing()
            if self._journal.batch(self.batch).reason == _AWAY:
                self._journal.reopen(self.batch, self._attendant)
        elif not there and self.present:
            logger.warning("%s is gone; waiting for it", self.watch.folder)
            self._stop_observing()
            self._journal.pause(self.batch, _AWAY)
            self._candidates.clear()
            self.waiting = 0
        self.present = there
        return there

    def _place_now(self) -> _Place | None:
        place = _place_of(self.watch.folder)
        if self._place is not None and self._place.mounted and place is not None:
            return place if place.mounted else None  # the card that was there is gone
        return place

    def _came_or_went(self) -> bool:
        """Whether the folder is no longer there, is another, or is back. No event tells of that."""
        return self._place_now() != (self._place if self.present else None)

    def _retry_returned(self) -> None:
        """Photos that were gone when their turn came may have come back with their folder."""
        failed = self._journal.jobs(self.batch, ("failed",))
        gone = [job for job in failed if job.reason is not None and job.reason.key == VANISHED]
        back = [job.id for job in gone if os.path.exists(job.source)]
        if back:
            self._journal.retry_jobs(back)

    def _start_observing(self) -> None:
        """Have the system tell what happens; where it can't, looking often must do."""
        self._stop_observing()
        self._polled = is_remote(self.watch.folder)
        if self._polled or self._once:
            return
        observer = Observer()
        try:
            observer.schedule(
                _Listener(self), str(self.watch.folder), recursive=self.watch.recursive
            )
            observer.start()
        except OSError as error:  # the limit of inotify, for example
            logger.warning("%s is polled: %s", self.watch.folder, error)
            self._polled = True
            return
        self._observer = observer

    def _is_told(self) -> bool:
        """Whether the system still tells what happens here: not once the folder was replaced."""
        if self._observer is None:
            return True  # nobody expects it to
        return all(emitter.is_alive() for emitter in self._observer.emitters)

    def _stop_observing(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _wait(self, pause: float, stop: threading.Event) -> None:
        """At least for the pause; then until something happens, or it is time to look anyhow."""
        stop.wait(pause)
        interval = POLL if self._polled or not self.present else RESCAN
        if self._candidates:
            interval = SETTLE / 4
        ends = time.monotonic() + interval - pause
        while not stop.is_set() and not self._wake.is_set() and time.monotonic() < ends:
            if not self._polled and self._came_or_went():
                break
            self._wake.wait(_PAUSE)
        self._wake.clear()

    def tell(self, event: FileSystemEvent) -> None:
        """Called by the observer's thread."""
        if event.event_type not in _TELLING:
            return
        if event.event_type == "moved":
            self._moved.add(os.fsdecode(event.dest_path))
        self._wake.set()

    def _consider(self, source: Source, candidate: _Candidate, stop: threading.Event) -> None:
        """Queue a settled file, unless it is not whole, or known by its content."""
        path, key = source.path, str(source.path)
        settings = self.watch.settings
        if candidate.broken is None:
            try:
                candidate.picture = check(
                    path, int(settings.max_megapixels * 1e6), Limits.of(settings), stop.is_set
                )
            except PhotoError as error:
                candidate.broken = error.message.apart_from(path)
        try:
            content = sha256(path)
        except OSError:
            candidate.broken = None  # it has gone, and may come back
            return
        if _status(path) != candidate.status:
            return  # it is still being written
        impatient = self._once or time.monotonic() - candidate.since >= PATIENCE
        if candidate.broken is not None and not impatient:
            return
        if is_own_copy(path):
            self._known[key] = candidate.status
            del self._candidates[key]
            return
        print_ = Fingerprint(*candidate.status, content)
        # Whoever rates a photo, or gives it words, changes its file, but nothing to restore.
        if not candidate.picture or self._pictures.get(key) != candidate.picture:
            self._queue(source, print_, candidate.broken)
            self._pictures[key] = candidate.picture
        self._known[key] = candidate.status
        del self._candidates[key]

    def _queue(self, source: Source, print_: Fingerprint, broken: Message | None) -> None:
        if self._is_known(source.path, print_.content):
            return
        needless = None
        for old in self._journal.find(self.batch, content=print_.content):
            if not os.path.exists(old.source):  # this one was renamed, or moved
                if old.state in ("done", "skipped"):
                    needless = message("queue.same_photo", original=old.source)
                else:
                    self._journal.cancel_jobs([old.id])
        settings = self.watch.settings
        if settings.raw_jpeg == "raw" and is_raw(source) and broken is None:
            self._cancel_rendered(source)
        (place,) = destinations(
            [source],
            self.watch.output,
            settings.name,
            settings.format,
            first=self._journal.batch(self.batch).total + 1,
            occupied=self._is_occupied,
            task=task_of(self.watch.instruction or None, settings),
        )
        job = NewJob(source.path, place.path, broken or place.problem, needless, print_)
        self._take_place(place.path)
        self._journal.add_jobs(self.batch, [job])

    def _cancel_rendered(self, raw: Source) -> None:
        """The JPEG of a pair that came first, where it has only been queued yet."""
        waiting = [
            job.id
            for key in RENDERED
            for suffix in FORMATS[key].extensions
            for spelled in (suffix, suffix.upper())
            for job in self._journal.find(self.batch, source=raw.path.with_suffix(spelled))
            if job.state == "queued"
        ]
        if waiting:
            self._journal.cancel_jobs(waiting)

    def _is_known(self, path: Path, content: str) -> bool:
        """Whether this very photo was queued before, or is a copy that this watch has made."""
        queued = self._journal.find(self.batch, source=path)
        made = self._journal.find(self.batch, destination=path)
        return any(job.fingerprint and job.fingerprint.content == content for job in queued) or any(
            job.written == content for job in made
        )

    def _take_place(self, place: Path | None) -> None:
        if place is not None:
            self._places.setdefault(_folded(place), set()).add(place)

    def _is_occupied(self, place: str, source: Source) -> bool:
        """Whether another photo's copy has got a place; or a file, where none is to be replaced."""
        existing = self.watch.settings.existing
        if existing == "rename" and os.path.lexists(place):
            return True
        replaced = source.path if existing in ("replace", "changed") else None
        return any(
            job.source != replaced and job.state != "cancelled"
            for spelled in self._places.get(_folded(Path(place)), ())
            for job in self._journal.find(self.batch, destination=spelled)
        )


def _folded(place: Path) -> str:
    """Equal for paths that some disk takes for the same."""
    return unicodedata.normalize("NFC", os.path.abspath(place)).casefold()


class _Listener(FileSystemEventHandler):
    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._watcher.tell(event)


@dataclass(frozen=True)
class _Place:
    """Which folder lies at a path: another one, once a card or a share is mounted there."""

    device: int
    inode: int
    mounted: bool


def _place_of(folder: Path) -> _Place | None:
    """None if there is not a folder, or it does not answer."""
    try:
        status = os.stat(folder)
        mounted = os.path.ismount(folder)
    except (OSError, ValueError):
        return None
    return _Place(status.st_dev, status.st_ino, mounted) if S_ISDIR(status.st_mode) else None


def _status(path: Path) -> tuple[int, int] | None:
    """Size and time; None for what is not a file, such as a named pipe, which may never end."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return (status.st_size, status.st_mtime_ns) if S_ISREG(status.st_mode) else None
