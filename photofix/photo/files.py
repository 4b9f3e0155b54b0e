"""Output files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

TEMPORARY_SUFFIX = ".part"
_BLOCK = 4096  # bytes: fewer may find room on a disk that is full


@contextmanager
def whole_file(
    path: Path,
    overwrite: bool,
    temporary: Path | None = None,
    before_naming: Callable[[Path], None] | None = None,
) -> Iterator[BinaryIO]:
    """Open a file that gets its name only when the block has ended well and all is on disk.

    Until then it is a hidden file beside `path`, removed again if anything fails. A process killed
    on the way leaves that hidden file, never a partial `path`.

    temporary: that hidden file, for callers who want to know where it is; replaced if it exists.
    before_naming: called with it once it is whole and on disk; what it raises leaves no file.

    Raises FileExistsError if `path` exists, or comes to exist meanwhile, unless `overwrite`; and
    any other OSError of the file system.
    """
    if not overwrite and os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    temporary = _hidden(path, temporary)
    try:
        with temporary.open("x+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if before_naming is not None:
            before_naming(temporary)
        if overwrite:
            os.replace(temporary, path)
        else:
            _rename_without_overwriting(temporary, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
    _sync_folder(path.parent)


def try_file(path: Path, temporary: Path | None = None) -> None:
    """Write a little into the hidden file beside `path`, and remove it.

    Raises any OSError that says that nothing can be written there.
    """
    temporary = _hidden(path, temporary)
    try:
        with temporary.open("xb", buffering=0) as file:
            file.write(bytes(_BLOCK))
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _hidden(path: Path, temporary: Path | None) -> Path:
    """A hidden file beside `path` that is not there."""
    if temporary is None:
        return path.parent / f".photofix-{secrets.token_hex(8)}{TEMPORARY_SUFFIX}"
    temporary.unlink(missing_ok=True)
    return temporary


def _rename_without_overwriting(temporary: Path, path: Path) -> None:
    """Give a file its name, or raise FileExistsError: one step, so nobody can come in between."""
    try:
        os.link(temporary, path)
        return
    except FileExistsError:
        raise
    except OSError:
        pass  # No hard links here (FAT, some network shares).
    # Claim the name first: of two writers only one can create it.
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        os.replace(temporary, path)
    except BaseException:
        os.unlink(path)
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
