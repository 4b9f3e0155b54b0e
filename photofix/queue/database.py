"""The file behind the journal: where it is, its schema, and what happens when it is damaged."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from stat import S_ISVTX

from filelock import FileLock

from photofix.errors import DamagedJournalError, JournalError, UsageError, system_reason
from photofix.messages import Message, message
from photofix.queue.job import JOB_STATES, settings_from_json
from photofix.queue.migrations import VERSION, migrate

logger = logging.getLogger(__name__)

NAME = "journal.db"
_OWNER_FOLDER, _OWNER_FILE = 0o700, 0o600  # rights
_FULL = (errno.ENOSPC, errno.EDQUOT)
_LEAST_ROOM = 64 << 10  # bytes
_PATIENCE = 30.0  # seconds to wait for another process that is writing

_TABLES = ("batch", "job", "worker", "tally", "written")
_TYPES = {
    "INTEGER": ("integer",),
    "REAL": ("real", "integer"),
    "TEXT": ("text",),
    "": ("text", "blob"),  # paths
}
_JSON = ("options", "reason", "flags", "plan", "notes", "takes", "devices", "error")
_TIMES, _LATEST = ("created", "started", "ended"), 1e11  # the year 5138
_WORDS = {
    ("batch", "kind"): ("batch", "watch"),
    ("batch", "state"): ("active", "paused", "done", "cancelled"),
    ("job", "state"): JOB_STATES,
}


def open_database(folder: Path, check: bool = True) -> tuple[sqlite3.Connection, Path | None]:
    """Open the journal of a folder, which is made if need be, and bring it up to date.

    check: look for damage in all of it.

    Returns the connection, for use by one thread at a time, and where a damaged journal was set
    aside, or None. Raises JournalError.
    """
    path = folder / NAME
    try:
        _make_private(folder)
        with FileLock(folder / "open.lock", timeout=_PATIENCE):
            try:
                return _connect(path, check), None
            except DamagedJournalError:
                aside = _set_aside(path)
                return _connect(path, check), aside
    except OSError as error:  # filelock's Timeout is one, too
        if error.errno in _FULL:
            raise JournalError("journal.disk_full", path=path) from error
        raise JournalError("journal.unopened", path=path, reason=system_reason(error)) from error


@contextmanager
def journal_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into JournalErrors of one line."""
    try:
        yield
    except UnicodeDecodeError as error:  # of SQLite's own message, which quotes what is damaged
        raise _damaged(path, message("journal.because_unreadable")) from error
    except sqlite3.Error as error:
        text = str(error)
        # Our own statements name what every journal has.
        if any(word in text for word in ("malformed", "not a database", "encrypted", "no such")):
            raise _damaged(path, text) from error
        if "full" in text or _is_full(path.parent):
            raise JournalError("journal.disk_full", path=path) from error
        if "locked" in text:
            raise JournalError("journal.locked", path=path) from error
        raise JournalError("journal.unusable", path=path, reason=text) from error


@contextmanager
def content_errors(path: Path | None = None) -> Iterator[None]:
    """Turn what reading a record of damaged content raises into a DamagedJournalError."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, UsageError, zlib.error) as error:
        raise _damaged(path, message("journal.because_senseless")) from error


def mark_damaged(path: Path) -> None:
    """Have the journal set aside when it is opened next, though its damage is not seen then."""
    with suppress(OSError):
        _mark(path).touch()


def _mark(path: Path) -> Path:
    return Path(f"{path}-damaged")


def _damaged(path: Path | None, reason: Message | str) -> DamagedJournalError:
    if path is None:
        return DamagedJournalError("journal.damaged_record", reason=reason)
    return DamagedJournalError("journal.damaged", path=path, reason=reason)


def _is_full(folder: Path) -> bool:
    """SQLite calls it an input/output error where there is no room for what it keeps beside."""
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    return False


def _make_private(folder: Path) -> None:
    """Make the folder; only its owner may look into it, for the journal tells of photos."""
    folder.mkdir(mode=_OWNER_FOLDER, parents=True, exist_ok=True)
    found = folder.stat().st_mode
    if found & 0o077 and not found & S_ISVTX:  # a folder for all, such as /tmp, is none of ours
        with suppress(OSError):
            folder.chmod(_OWNER_FOLDER)


def _make_private_file(path: Path) -> None:
    """Make the file; SQLite gives those that it makes beside it the same rights.

    A file that is there is never opened, which would close it again: with any descriptor that a
    process closes, POSIX takes all its locks on that file, those of other connections, too. The
    next process to end would then delete the log that they go on writing to.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _OWNER_FILE))
    for suffix in ("", "-wal", "-shm"):
        one = Path(f"{path}{suffix}")
        with suppress(OSError):
            if one.stat().st_mode & 0o077:
                one.chmod(_OWNER_FILE)


def _connect(path: Path, check: bool) -> sqlite3.Connection:
    _make_private_file(path)
    with journal_errors(path):
        connection = sqlite3.connect(
            path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.text_factory = partial(str, encoding="utf-8", errors="surrogateescape")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            # Synced where it matters: see Journal.writing.
            connection.execute("PRAGMA synchronous = NORMAL")
            if check:
                _check(connection, path)
            _migrate(connection, path)
            if check:
                _check_contents(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if _mark(path).exists():
        raise _damaged(path, message("journal.because_of_before"))
    if verdict != "ok":
        raise _damaged(path, verdict)


def _check_contents(connection: sqlite3.Connection, path: Path) -> None:
    """Look for what SQLite can't know to be wrong: a flipped bit in a name, a word or a number."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as sound:
        _migrate(sound, path)
        as_made = _columns(sound), _triggers(sound)
    if (_columns(connection), _triggers(connection)) != as_made:
        raise _damaged(path, message("journal.because_of_tables"))
    for table in _TABLES:
        wrong = connection.execute(f"SELECT 1 FROM {table} WHERE NOT ({_rules(table)}) LIMIT 1")
        if wrong.fetchone() is not None:
            raise _damaged(path, message("journal.because_of_table", table=table))
    with content_errors(path):
        for (options,) in connection.execute("SELECT DISTINCT options FROM batch"):
            settings_from_json(options)


def _columns(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    return [
        (table, *map(str, column[1:4]))
        for table in _TABLES
        for column in connection.execute(f"PRAGMA table_info({table})")
    ]


def _triggers(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    return {" ".join(sql.split()) for (sql,) in rows}


@cache
def _rules(table: str) -> str:
    """What holds of every row, in SQL: its types, the words that a column knows, its JSON."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as sound:
        _migrate(sound, Path())
        columns = sound.execute(f"PRAGMA table_info({table})").fetchall()
    rules = []
    for _, name, kind, needed, _, key in columns:
        types = _TYPES[kind] if needed or key else (*_TYPES[kind], "null")
        rules.append(f"typeof({name}) IN {(*types, '')}")
        if name in _JSON:
            rules.append(f"({name} IS NULL OR json_valid({name}))")
        if name in _TIMES:
            rules.append(f"({name} IS NULL OR {name} BETWEEN 0 AND {_LATEST})")
        if (table, name) in _WORDS:
            rules.append(f"{name} IN {_WORDS[table, name]}")
    return " AND ".join(rules)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise JournalError("journal.newer", path=path)
    migrate(connection, version)


def _set_aside(path: Path) -> Path:
    """Give a damaged journal another name, with what SQLite keeps beside it."""
    number = 1
    while (aside := path.with_name(f"journal-damaged-{number}.db")).exists():
        number += 1
    path.rename(aside)
    _mark(path).unlink(missing_ok=True)
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{suffix}").rename(f"{aside}{suffix}")
    logger.info("%s is damaged; it was set aside as %s", path, aside)  # doors tell of it
    return aside
