"""Photos are read in processes of their own, which may hang, crash, or take too much memory.

A file comes from anywhere, and decoders are large C libraries: whatever one of them does costs only
its photo. A process reads one photo after the other and is replaced when it dies. While one is
read, whoever wants it looks at the clock, at the memory that the process takes, and at `stop`.
"""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

import psutil

from photofix import photo
from photofix.errors import DecoderError, PhotofixError, PhotoLimitError, WorkerError
from photofix.messages import Message, in_words, message
from photofix.options import Settings
from photofix.photo import MAX_PIXELS, Photo, PhotoDetails, PhotoInfo
from photofix.processes import Chatter, start
from photofix.transfer import receive, send

logger = logging.getLogger(__name__)

HEADER_SECONDS = 10.0  # the most that a header may take before a batch has even begun
_GIGABYTES, _SHARE = 16.0, 0.8  # of memory; and of all memory, where that is less
_POLL = 0.05  # seconds between looks at a process that reads
_START = 600.0  # seconds that one may take to start, on a busy machine
_GRACE = 5.0  # seconds after which one that nobody looks at any more ends by itself
_IDLE = 2  # processes that are kept for the next photo

T = TypeVar("T")
Stop = Callable[[], bool]  # asked often meanwhile; true ends the waiting


@dataclass(frozen=True)
class Limits:
    """What reading one photo may take.

    seconds: of work, or of waiting for a disk.
    gigabytes: of memory, in the process that reads; None is 16, or 80 % of the machine's.
    """

    seconds: float = 120.0
    gigabytes: float | None = None

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        return cls(settings.max_seconds, settings.max_gigabytes)

    @property
    def bytes(self) -> float:
        if self.gigabytes is not None:
            return self.gigabytes * 1e9
        return min(_GIGABYTES * 1e9, _SHARE * float(psutil.virtual_memory().total))


DEFAULT = Limits()
HURRIED = Limits(HEADER_SECONDS)


class Stopped(BaseException):
    """Whoever wanted the photo wants nothing more.

    No Exception, so that no decoder's error handling takes it for its own.
    """


def read_photo(
    path: Path,
    max_pixels: int = MAX_PIXELS,
    limits: Limits = DEFAULT,
    stop: Stop | None = None,
) -> Photo:
    """`photofix.photo.read_photo` in another process.

    Raises what that does; DecoderError if it crashes there, PhotoLimitError; Stopped.
    """
    return ask(path, limits, stop, photo.read_photo, path, max_pixels)


def check(
    path: Path,
    max_pixels: int = MAX_PIXELS,
    limits: Limits = DEFAULT,
    stop: Stop | None = None,
) -> str:
    """A digest of what can be seen of a photo, whatever its metadata; it stays where it is decoded.

    Raises what `read_photo` does.
    """
    return ask(path, limits, stop, _check, path, max_pixels)


def probe(path: Path, limits: Limits = DEFAULT, stop: Stop | None = None) -> PhotoInfo:
    """`photofix.photo.probe` in another process. Raises as `read_photo` does here."""
    hurried = Limits(min(limits.seconds, HEADER_SECONDS), limits.gigabytes)
    return ask(path, hurried, stop, photo.probe, path)


def inspect(path: Path, limits: Limits = DEFAULT, stop: Stop | None = None) -> PhotoDetails:
    """`photofix.photo.inspect` in another process. Raises as `read_photo` does here."""
    return ask(path, limits, stop, photo.inspect, path)


def ask(
    path: Path,
    limits: Limits,
    stop: Stop | None,
    work: Callable[..., T],
    *arguments: object,
) -> T:
    """What work(*arguments), which reads the photo at `path`, returns in another process."""
    with _pool.reader() as reader:
        return reader.ask(path, limits, stop, work, *arguments)


def close() -> None:
    """End the processes that wait for a next photo."""
    _pool.close()


@contextmanager
def given_up() -> Iterator[None]:
    """Meanwhile, no thread waits for a photo any more: each gets Stopped."""
    _closing.set()
    try:
        yield
    finally:
        _closing.clear()


def _check(path: Path, max_pixels: int) -> str:
    seen = photo.read_photo(path, max_pixels)
    digest = hashlib.blake2b(seen.pixels.data, digest_size=16)
    if seen.alpha is not None:
        digest.update(seen.alpha.data)
    return digest.hexdigest()


class Reader:
    """One process that reads; started by the first order, and again after it has died.

    For one thread at a time.
    """

    def __init__(self, begin: Callable[..., object] | None = None, *arguments: object) -> None:
        """begin: what it calls first, with these arguments."""
        self._begin = begin, arguments
        self._chatter = Chatter()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None

    def start(self) -> None:
        """Have the process ready before the first order, which starts it otherwise."""
        with suppress(WorkerError):  # which the first order tells
            self._connected(None)

    def ask(
        self,
        path: Path,
        limits: Limits,
        stop: Stop | None,
        work: Callable[..., T],
        *arguments: object,
    ) -> T:
        """What work(*arguments), which reads the photo at `path`, returns there.

        Raises what it raises; DecoderError, PhotoLimitError, Stopped; WorkerError if no process
        can be started.
        """
        try:
            connection = self._connected(stop)
            connection.send((work, arguments, limits.seconds, _current_folder()))
            self._wait(connection, path, limits, stop)
            answer, error = receive(connection)
        except (EOFError, ConnectionError):
            how = self._ending()
            self.close()
            raise DecoderError("photo.decoder_died", path=path, how=how) from None
        except BaseException:
            self.close()  # a later answer would be taken for that to the next order
            raise
        finally:
            if said := self._chatter.take():
                logger.info("%s: %s", path, said)
        if error is not None:
            raise error
        result: T = answer
        return result

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._connection = self._process = None

    def _connected(self, stop: Stop | None) -> Connection:
        if self._process is not None and self._process.poll() is not None:
            self.close()  # it died while it had nothing to do
        if self._connection is None:
            try:
                self._process, self._connection = start(_serve, *self._begin, chatter=self._chatter)
                self._await_start(self._connection, stop)
            except (OSError, EOFError) as error:
                self.close()
                raise WorkerError("photo.reader_missing") from error
        return self._connection

    def _await_start(self, connection: Connection, stop: Stop | None) -> None:
        ends = time.monotonic() + _START
        while not connection.poll(_POLL):
            _mind(stop)
            if time.monotonic() > ends:
                raise EOFError
        connection.recv()

    def _wait(self, connection: Connection, path: Path, limits: Limits, stop: Stop | None) -> None:
        """Until there is an answer, or the process has died."""
        assert self._process is not None
        taken = _Taken(self._process.pid)
        while not connection.poll(_POLL):
            _mind(stop)
            taken.look()
            self._chatter.shorten()
            if taken.seconds > limits.seconds:
                raise PhotoLimitError("photo.too_slow", path=path, seconds=limits.seconds)
            if taken.memory > limits.bytes:
                raise PhotoLimitError(
                    "photo.too_much_memory", path=path, gigabytes=limits.bytes / 1e9
                )

    def _ending(self) -> Message:
        assert self._process is not None
        try:
            code = self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            return message("process.silent")
        if code >= 0:
            return message("process.exit_code", code=code)
        return in_words(signal.Signals(-code).name)


class _Pool:
    """Processes that wait for a next photo; as many work as are asked at the same time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[Reader] = []

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        with self._lock:
            reader = self._idle.pop() if self._idle else Reader()
        try:
            yield reader
        finally:
            with self._lock:
                keep = len(self._idle) < _IDLE
                if keep:
                    self._idle.append(reader)
            if not keep:
                reader.close()

    def close(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, []
        for reader in idle:
            reader.close()


_closing = threading.Event()
_pool = _Pool()
atexit.register(_pool.close)


def _mind(stop: Stop | None) -> None:
    if _closing.is_set() or (stop is not None and stop()):
        raise Stopped


class _Taken:
    """What a process has taken since the first look.

    seconds: while it worked or waited for something, but not, on Linux, while others had the
        processor: a busy machine makes no photo bad.
    memory: resident bytes.
    """

    def __init__(self, pid: int) -> None:
        self.seconds, self.memory = 0.0, 0
        self._pid = pid
        self._clock, self._worked = time.monotonic(), 0.0

    def look(self) -> None:
        with suppress(psutil.Error):  # it may just have died
            process = psutil.Process(self._pid)
            with process.oneshot():
                times, runs = process.cpu_times(), process.status() == psutil.STATUS_RUNNING
                self.memory = process.memory_info().rss
            clock, worked = time.monotonic(), times.user + times.system
            wait = sys.platform == "linux" and runs
            step = clock - self._clock
            self.seconds += min(step, worked - self._worked) if wait else step
            self._clock, self._worked = clock, worked


def _current_folder() -> str | None:
    try:
        return os.getcwd()
    except OSError:  # it was deleted
        return None


# In the process.


def _serve(
    connection: Connection, begin: Callable[..., object] | None, arguments: tuple[object, ...]
) -> None:
    """Carry out orders until the connection closes."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # its end is its owner's business
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    _offer_memory()
    if begin is not None:
        begin(*arguments)
    orders: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(connection, orders), daemon=True).start()
    connection.send("ready")
    while True:
        _carry_out(connection, *orders.get())


def _listen(connection: Connection, orders: queue.SimpleQueue[Any]) -> None:
    with suppress(EOFError, OSError):
        while True:
            orders.put(connection.recv())
    os._exit(0)  # what is being read is no longer wanted


def _carry_out(
    connection: Connection,
    work: Callable[..., object],
    arguments: tuple[object, ...],
    seconds: float,
    folder: str | None,
) -> None:
    answer: object = None
    error: Exception | None = None
    with _alarm(seconds * (os.cpu_count() or 1) + _GRACE):
        try:
            if folder is not None:
                os.chdir(folder)
            answer = work(*arguments)
        except Exception as raised:
            error = _sendable(raised)
    with suppress(ConnectionError):
        send(connection, (answer, error))


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Let the system end this process after that time of all its threads, should nobody else be
    there to do it: a decoder may keep the interpreter, and the thread that would notice waits."""
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _offer_memory() -> None:
    """Where memory runs out, Linux shall end this process rather than one that does more."""
    if sys.platform == "linux":
        with suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("1000")


def _sendable(error: Exception) -> Exception:
    if isinstance(error, PhotofixError | MemoryError):
        return error.with_traceback(None)
    return RuntimeError(f"{type(error).__name__}: {' '.join(str(error).split())}")
