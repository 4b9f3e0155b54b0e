"""Jobs in, results out: reading, restoring and writing at the same time.

    reader thread ──Photo──▶ caller's thread (restores) ──Photo──▶ writer thread ──▶ JobResult

At most one photo is read ahead, one restored and one written, so memory stays flat however many
photos there are, and the device waits for a disk only where the disk is the slower of the two.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal, Protocol

from photofix.errors import PhotoAccessError, PhotofixError, WriteError
from photofix.instruction import Request
from photofix.photo import History, Photo, Strip, read_photo, write_photo
from photofix.planning import Plan, plan

logger = logging.getLogger(__name__)

Status = Literal["done", "skipped", "failed", "planned"]


@dataclass(frozen=True)
class Job:
    """One photo to restore: where it is, what is asked, where the copy goes.

    destination: None where there can be no copy; `problem` then says why.
    strength, model: as for photofix.planning.plan.
    format, quality, strip, keep_times: as for photofix.photo.write_photo.
    max_megapixels: larger photos fail.
    existing: what to do where the destination is there already.
    problem: why this job can only fail, known before it starts.
    """

    source: Path
    destination: Path | None
    request: Request
    strength: float = 1.0
    model: str | None = None
    format: str | None = None
    quality: int | None = None
    strip: Strip | None = None
    keep_times: bool = False
    max_megapixels: float = 500.0
    existing: Literal["fail", "skip", "overwrite"] = "fail"
    problem: str | None = None


@dataclass(frozen=True)
class JobResult:
    """What became of a job.

    reason: why it failed or was skipped: one sentence.
    seconds: reading, restoring and writing together, without waiting.
    width, height: of the copy in pixels; None where there is none.
    notes: what reading or writing had to change or leave out.
    """

    job: Job
    status: Status
    reason: str | None = None
    seconds: float = 0.0
    width: int | None = None
    height: int | None = None
    plan: Plan | None = None
    notes: tuple[str, ...] = ()


IN_FLIGHT = 3  # one read ahead, one being restored, one being written
_POLL = 0.1  # seconds between looks at the stop request

Progress = Callable[[Job, int, int], None]


class PhotoRestorer(Protocol):
    """What restores pixels: photofix.engine.Restorer."""

    def restore(
        self,
        pixels: Any,
        plan: Plan,
        progress: Callable[[int, int], None] | None = None,
    ) -> Any: ...


@dataclass(frozen=True)
class _Item:
    """A photo on its way."""

    job: Job
    plan: Plan
    photo: Photo
    seconds: float


class _Stopped(Exception):
    """The user asked to stop while a photo was being restored."""


def run_jobs(
    jobs: Iterable[Job],
    restorer: PhotoRestorer,
    *,
    stop: threading.Event | None = None,
    progress: Progress | None = None,
) -> Iterator[JobResult]:
    """Run the jobs; yield a result for each, as they end.

    A job that fails stops only itself. Restoring happens in the caller's thread, between the
    results.

    stop: once set, the photo being restored is discarded, those already restored are written, and
        the rest gives no results.
    progress: called with (job, tiles done, tiles in all), in the caller's thread.
    """
    return _Pipeline(restorer, stop or threading.Event(), progress).run(jobs)


def check_destination(job: Job) -> JobResult | None:
    """The result of a job that need not start, or None for one that has work to do."""
    if job.problem is not None:
        return JobResult(job, "failed", job.problem)
    if job.destination is None or not os.path.lexists(job.destination):
        return None
    if job.existing == "skip":
        return JobResult(job, "skipped", f"{job.destination} exists already")
    if job.existing == "fail":
        return JobResult(
            job,
            "failed",
            f"{job.destination} exists already; add --skip-existing or --overwrite",
        )
    return None


class _Pipeline:
    def __init__(
        self, restorer: PhotoRestorer, stop: threading.Event, progress: Progress | None
    ) -> None:
        self._restorer = restorer
        self._stop = stop
        self._progress = progress
        self._abandoned = threading.Event()  # the caller wants no more results
        self._slots = threading.Semaphore(IN_FLIGHT)
        self._read: SimpleQueue[_Item | None] = SimpleQueue()
        self._restored: SimpleQueue[_Item | None] = SimpleQueue()
        self._results: SimpleQueue[JobResult] = SimpleQueue()

    def run(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        reader = threading.Thread(target=self._read_all, args=(jobs,), name="photofix-reader")
        writer = threading.Thread(target=self._write_all, name="photofix-writer")
        reader.start()
        writer.start()
        try:
            while True:
                yield from self._finished()
                try:
                    if not self._restore_next():
                        break
                except Empty:
                    continue
            self._restored.put(None)
            while writer.is_alive():
                writer.join(_POLL)
                yield from self._finished()
            yield from self._finished()
        finally:
            self._abandoned.set()
            self._restored.put(None)
            reader.join()
            writer.join()

    def _finished(self) -> Iterator[JobResult]:
        while True:
            try:
                yield self._results.get_nowait()
            except Empty:
                return

    # The reader's thread.

    def _read_all(self, jobs: Iterable[Job]) -> None:
        try:
            for job in jobs:
                if not self._wait_for_slot():
                    return
                if not self._attempt(job, self._read_one, job):
                    self._slots.release()
        except Exception:
            logger.exception("the list of jobs broke off")
        finally:
            self._read.put(None)

    def _wait_for_slot(self) -> bool:
        while not self._stopping():
            if self._slots.acquire(timeout=_POLL):
                return True
        return False

    def _read_one(self, job: Job) -> bool:
        """Pass the photo on; False if the job has its result already."""
        result = check_destination(job)
        if result is not None:
            self._results.put(result)
            return False
        started = time.perf_counter()
        steps = plan(job.request, strength=job.strength, model=job.model)
        photo = read_photo(job.source, max_pixels=int(job.max_megapixels * 1e6))
        self._read.put(_Item(job, steps, photo, time.perf_counter() - started))
        return True

    # The caller's thread.

    def _restore_next(self) -> bool:
        """Restore one photo; False if there are no more. Raises Empty after a short wait."""
        item = self._read.get(timeout=_POLL)
        if item is None or self._stopping():
            return False
        try:
            if not self._attempt(item.job, self._restore_one, item):
                self._slots.release()
        except _Stopped:
            return False
        return True

    def _restore_one(self, item: _Item) -> bool:
        started = time.perf_counter()

        def report(done: int, total: int) -> None:
            if self._stopping():
                raise _Stopped
            if self._progress is not None:
                self._progress(item.job, done, total)

        if self._progress is not None:
            self._progress(item.job, 0, 0)
        pixels = self._restorer.restore(item.photo.pixels, item.plan, report)
        photo = item.photo.with_pixels(pixels)
        seconds = item.seconds + time.perf_counter() - started
        self._restored.put(replace(item, photo=photo, seconds=seconds))
        return True

    # The writer's thread.

    def _write_all(self) -> None:
        while (item := self._restored.get()) is not None:
            self._attempt(item.job, self._write_one, item)
            del item  # let go of its pixels while waiting for the next
            self._slots.release()

    def _write_one(self, item: _Item) -> bool:
        started = time.perf_counter()
        job, photo = item.job, item.photo
        assert job.destination is not None
        _make_folder(job.destination.parent)
        notes = write_photo(
            photo,
            job.destination,
            format=job.format,
            quality=job.quality,
            overwrite=job.existing == "overwrite",
            history=_history(job, item.plan),
            strip=job.strip,
            keep_times=job.keep_times,
            sidecars=True,
        )
        self._results.put(
            JobResult(
                job,
                "done",
                seconds=item.seconds + time.perf_counter() - started,
                width=photo.width,
                height=photo.height,
                plan=item.plan,
                notes=(*photo.notes, *notes),
            )
        )
        return True

    def _stopping(self) -> bool:
        return self._stop.is_set() or self._abandoned.is_set()

    def _attempt(self, job: Job, stage: Callable[[Any], bool], argument: Any) -> bool:
        """Run a stage of a job; whatever goes wrong becomes the job's result."""
        try:
            return stage(argument)
        except _Stopped:
            raise
        except PhotofixError as error:
            reason = str(error).removeprefix(f"{job.source}: ")
        except MemoryError:
            reason = "not enough memory for this photo; close other programs"
        except Exception as error:
            logger.info("%s failed", job.source, exc_info=True)
            text = " ".join(str(error).split())
            reason = f"internal error: {type(error).__name__}: {text}; please report it"
        self._results.put(JobResult(job, "failed", reason))
        return False


def _history(job: Job, plan: Plan) -> History:
    steps = (f"{step.model}, strength {step.strength:g}: {step.reason}" for step in plan.steps)
    return History(job.request.text, job.strength, tuple(steps))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WriteError(f"{folder} is a file, not a folder; choose another with -o") from error
    except OSError as error:
        reason = (error.strerror or "input/output error").lower()
        raise PhotoAccessError(
            f"the folder {folder} can't be made ({reason}); choose another with -o"
        ) from error
