"""What was made of photos, kept on disk for the next time: thumbnails, and what pixels show.

Files are named by what they depend on, so that nothing in here is ever out of date; what has not
been used for longest goes when there is too much. A file that is damaged counts as missing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

from photofix.config import state_folder

MOST = 256 << 20  # bytes of all files together
_OFTEN = 200  # files that are added before the sizes are looked at


class DiskCache:
    """A folder of files; several processes may use it at once."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._folder, self._most = folder, most
        self._added = _OFTEN - 1  # so that the first look comes soon

    def key(self, path: Path, *what: object) -> str | None:
        """Names what was made of a photo as it is now; None where the photo is gone."""
        try:
            status = path.stat()
        except (OSError, ValueError):
            return None
        parts = (os.fspath(path), status.st_size, status.st_mtime_ns, *what)
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()

    def get(self, key: str | None) -> bytes | None:
        if key is None:
            return None
        path = self._folder / key
        try:
            data = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return data

    def put(self, key: str | None, data: bytes) -> None:
        """Keep it, if that can be done: a full disk is no reason to do without the thumbnail."""
        if key is None:
            return
        temporary = self._folder / f".{key}-{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data)
            temporary.replace(self._folder / key)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            return
        self._added += 1
        if self._added >= _OFTEN:
            self._added = 0
            self._trim()

    def size(self) -> int:
        """Bytes of all files."""
        return sum(size for _, size, _ in self._files())

    def empty(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def _trim(self) -> None:
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        for _, size, path in files:
            if total <= self._most:
                return
            with suppress(OSError):
                path.unlink()
                total -= size

    def _files(self) -> list[tuple[float, int, Path]]:
        """When each was last used, its bytes, its path."""
        found = []
        with suppress(OSError):
            for entry in os.scandir(self._folder):
                with suppress(OSError):
                    status = entry.stat()
                    found.append((status.st_mtime, status.st_size, Path(entry.path)))
        return found


def cache() -> DiskCache:
    """That of this user's photofix."""
    return DiskCache(state_folder() / "cache")
