"""Files that appear whole or not at all, and files of strangers that are opened with care."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

TEMPORARY_SUFFIX = ".part"
_BLOCK = 4096  # bytes: fewer may find room on a disk that is full
_READ_GROUP, _READ_OTHERS = 0o040, 0o004


@contextmanager
def whole_file(
    path: Path,
    *,
    replaces: Callable[[Path], bool] | None = None,
    temporary: Path | None = None,
    before_naming: Callable[[Path], None] | None = None,
    as_private_as: Path | None = None,
) -> Iterator[BinaryIO]:
    """Open a file that gets its name only when the block has ended well and all is on disk.

    Until then it is a hidden file beside `path`, removed again if anything fails. A process killed
    on the way leaves that hidden file, never a partial `path`. A link at `path` is never followed.

    replaces: whether what lies at `path` may be replaced; asked before anything is written and,
        once all is, again. By default nothing is replaced.
    temporary: that hidden file, for callers who want to know where it is; replaced if it exists.
    before_naming: called with it once it is whole and on disk; what it raises leaves no file.
    as_private_as: nobody can read the new file who can't read this one, by the mode bits.

    Raises FileExistsError if `path` exists, or comes to exist meanwhile, and is not replaced; and
    any other OSError of the file system.
    """
    _require_free(path, replaces)
    temporary = _hidden(path, temporary)
    try:
        with temporary.open("x+b") as file:
            if as_private_as is not None:
                _restrict(file, as_private_as)
            yield file
            file.flush()
            os.fsync(file.fileno())
        if before_naming is not None:
            before_naming(temporary)
        name_file(temporary, path, replaces)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
    _sync_folder(path.parent)


def name_file(temporary: Path, path: Path, replaces: Callable[[Path], bool] | None) -> None:
    """Give a hidden file beside `path` that name. Raises OSError, as `whole_file` does."""
    if replaces is not None and os.path.lexists(path):
        _require_free(path, replaces)
        os.replace(temporary, path)
    else:
        _rename_without_overwriting(temporary, path)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file of photofix's own, whole or not at all; its folder is made, its rights are kept.

    A link there is replaced by the file; where it leads stays as it is. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    private = path if path.exists() else None
    with whole_file(path, replaces=lambda _: True, as_private_as=private) as file:
        file.write(data)


def replace_folder(path: Path, files: Mapping[Path, Path]) -> None:
    """Make a folder of copies of files, whole or not at all; what was there is replaced last.

    files: each by its place in the folder. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    made, former = _hidden(path, None), _hidden(path, None)
    try:
        for place, file in files.items():
            (made / place).parent.mkdir(parents=True, exist_ok=True)
            with open_regular(file) as original, (made / place).open("xb") as copy:
                shutil.copyfileobj(original, copy)
                copy.flush()
                os.fsync(copy.fileno())
        if path.exists():
            path.replace(former)
        made.replace(path)
    except OSError:
        if former.exists() and not path.exists():
            former.replace(path)
        raise
    finally:
        shutil.rmtree(made, ignore_errors=True)
        shutil.rmtree(former, ignore_errors=True)
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


def open_regular(path: Path) -> BinaryIO:
    """Open a file to read; links are followed.

    Raises OSError for a FIFO, a device or a socket, which could be waited for, or read, without
    end.
    """
    if not S_ISREG(os.stat(path).st_mode):
        raise _not_regular(path)
    file = open(path, "rb", opener=_open_without_waiting)  # noqa: SIM115
    if not S_ISREG(os.fstat(file.fileno()).st_mode):  # exchanged meanwhile
        file.close()
        raise _not_regular(path)
    return file


def is_plain(path: Path) -> bool:
    """Whether this is a regular file, and not a link to one."""
    try:
        return S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def sha256(path: Path) -> str:
    """Hex digest of a file. Raises OSError, also where there is not a regular file."""
    total = hashlib.sha256()
    with open_regular(path) as file:
        while block := file.read(1 << 20):
            total.update(block)
    return total.hexdigest()


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def _not_regular(path: Path) -> OSError:
    return OSError(errno.EINVAL, "not a regular file", str(path))


def _require_free(path: Path, replaces: Callable[[Path], bool] | None) -> None:
    """Raise FileExistsError if something is there that must stay."""
    if os.path.lexists(path) and (replaces is None or not replaces(path)):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _restrict(file: BinaryIO, model: Path) -> None:
    """Take the rights of group and others that they don't have to the model, before it holds
    anything."""
    if not hasattr(os, "fchmod"):  # Windows
        return
    new = os.fstat(file.fileno())
    try:
        old = os.stat(model)
    except OSError:  # gone: it can't be told any more
        os.fchmod(file.fileno(), new.st_mode & 0o700)
        return
    mode = new.st_mode & 0o777
    group_reads = _READ_GROUP if new.st_gid == old.st_gid else _READ_OTHERS
    if not old.st_mode & group_reads:
        mode &= 0o707
    if not old.st_mode & _READ_OTHERS:
        mode &= 0o770
    os.fchmod(file.fileno(), mode)


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
