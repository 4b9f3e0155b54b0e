"""Signs of life: locks that a process holds until it ends, however it ends.

The operating system lets go of them with the process, so that they need neither a clock (clocks
jump) nor process numbers (which are given out again).
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

SUPERVISOR = "supervisor"


class Lock:
    """A lock on a state folder that this process holds.

    name: under which others can ask whether it is still held.
    """

    def __init__(self, name: str, lock: FileLock) -> None:
        self.name = name
        self._lock = lock

    @classmethod
    def take(cls, folder: Path, name: str | None = None) -> Lock | None:
        """Take the lock of that name, by default a new one; None if another process holds it."""
        name = name or secrets.token_hex(8)
        path = _path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return None
        return cls(name, lock)

    def release(self) -> None:
        self._lock.release()
        if self.name != SUPERVISOR:
            with suppress(OSError):
                Path(self._lock.lock_file).unlink()


def is_held(folder: Path, name: str) -> bool:
    """Whether the process that took the lock is still alive."""
    if not _path(folder, name).exists():
        return False
    lock = Lock.take(folder, name)
    if lock is None:
        return True
    lock.release()
    return False


def forget(folder: Path, name: str) -> None:
    """Delete what a dead process has left beside its lock: its log, and what it was asked for."""
    if not is_held(folder, name):
        for left in (f"{name}.log", *(p.name for p in (folder / "alive").glob(f"{name}.end-*"))):
            (folder / "alive" / left).unlink(missing_ok=True)


def request_end(folder: Path, name: str, batch: int) -> None:
    """Ask the process that holds the lock to attend to a batch no longer.

    No signal: Windows has none, and numbers of processes are given out again.
    """
    _request(folder, name, batch).touch()


def has_end_request(folder: Path, name: str, batch: int) -> bool:
    return _request(folder, name, batch).exists()


def _request(folder: Path, name: str, batch: int) -> Path:
    return folder / "alive" / f"{name}.end-{batch}"


def _path(folder: Path, name: str) -> Path:
    return folder / "alive" / f"{name}.lock"
