"""The file behind the journal: where it is, its schema, and what happens when it is damaged."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from stat import S_ISVTX

from filelock import FileLock

from photofix.errors import DamagedJournalError, JournalError, UsageError
from photofix.queue.job import JOB_STATES, Options

logger = logging.getLogger(__name__)

NAME = "journal.db"
_OWNER_FOLDER, _OWNER_FILE = 0o700, 0o600  # rights
_FULL = (errno.ENOSPC, errno.EDQUOT)
_LEAST_ROOM = 64 << 10  # bytes
_MAKE_ROOM = "the disk is full; make room, then go on with: photofix queue resume"
_PATIENCE = 30.0  # seconds to wait for another process that is writing

# One script a version: the first makes a new journal, each further one brings an older one up to
# date. `tally` is kept by triggers, so that counting 100,000 jobs costs nothing.
_MIGRATIONS = (
    """
    CREATE TABLE revision (value INTEGER NOT NULL);
    INSERT INTO revision VALUES (0);

    CREATE TABLE batch (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        key TEXT UNIQUE,
        instruction TEXT NOT NULL,
        options TEXT NOT NULL,
        device TEXT,
        state TEXT NOT NULL,
        reason TEXT,
        sealed INTEGER NOT NULL,
        attendant TEXT,
        priority INTEGER NOT NULL DEFAULT 0,
        position REAL NOT NULL,
        created REAL NOT NULL,
        ended REAL,
        removal INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL
    );
    CREATE INDEX batch_state ON batch(state, priority, position);

    CREATE TABLE job (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
        position REAL NOT NULL,
        source NOT NULL,
        destination,
        state TEXT NOT NULL,
        reason TEXT,
        flags TEXT NOT NULL DEFAULT '[]',
        plan TEXT NOT NULL DEFAULT '[]',
        notes TEXT NOT NULL DEFAULT '[]',
        seconds REAL NOT NULL DEFAULT 0,
        pace REAL,
        width INTEGER,
        height INTEGER,
        size INTEGER,
        modified INTEGER,
        content TEXT,
        temporary,
        written TEXT,
        owner TEXT,
        crashes INTEGER NOT NULL DEFAULT 0,
        started REAL,
        ended REAL,
        removal INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL
    );
    CREATE INDEX job_order ON job(batch, position) WHERE removal = 0;
    CREATE INDEX job_state ON job(batch, state, position) WHERE removal = 0;
    CREATE INDEX job_revision ON job(batch, revision);
    CREATE INDEX job_source ON job(batch, source);
    CREATE INDEX job_owner ON job(owner) WHERE owner IS NOT NULL;
    CREATE INDEX job_temporary ON job(temporary) WHERE temporary IS NOT NULL;

    CREATE TABLE tally (
        batch INTEGER NOT NULL,
        state TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (batch, state)
    ) WITHOUT ROWID;
    CREATE TRIGGER job_added AFTER INSERT ON job WHEN NEW.removal = 0 BEGIN
        INSERT INTO tally VALUES (NEW.batch, NEW.state, 1)
            ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER job_left AFTER UPDATE OF state, removal ON job WHEN OLD.removal = 0 BEGIN
        UPDATE tally SET count = count - 1 WHERE batch = OLD.batch AND state = OLD.state;
    END;
    CREATE TRIGGER job_came AFTER UPDATE OF state, removal ON job WHEN NEW.removal = 0 BEGIN
        INSERT INTO tally VALUES (NEW.batch, NEW.state, 1)
            ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER job_flagged AFTER UPDATE OF flags, removal ON job
        WHEN (NEW.removal = 0 AND NEW.flags <> '[]') <> (OLD.removal = 0 AND OLD.flags <> '[]')
    BEGIN
        INSERT INTO tally VALUES (NEW.batch, 'flagged', 1) ON CONFLICT DO UPDATE
            SET count = count + iif(NEW.removal = 0 AND NEW.flags <> '[]', 1, -1);
    END;
    CREATE TRIGGER job_deleted AFTER DELETE ON job WHEN OLD.removal = 0 BEGIN
        UPDATE tally SET count = count - 1 WHERE batch = OLD.batch AND state = OLD.state;
        UPDATE tally SET count = count - 1
            WHERE batch = OLD.batch AND state = 'flagged' AND OLD.flags <> '[]';
    END;
    CREATE TRIGGER batch_deleted AFTER DELETE ON batch BEGIN
        DELETE FROM tally WHERE batch = OLD.id;
    END;

    CREATE TABLE worker (
        owner TEXT PRIMARY KEY,
        pid INTEGER NOT NULL,
        wanted TEXT,
        device TEXT,
        takes TEXT NOT NULL DEFAULT '[]',
        devices TEXT NOT NULL DEFAULT '[]',
        job INTEGER,
        tile INTEGER NOT NULL DEFAULT 0,
        tiles INTEGER NOT NULL DEFAULT 0,
        error TEXT
    );
    """,
    # Watches look for photos that were renamed, and for names of copies that are taken.
    """
    CREATE INDEX job_content ON job(batch, content) WHERE content IS NOT NULL;
    CREATE INDEX job_destination ON job(batch, destination) WHERE destination IS NOT NULL;
    """,
    # Only what photofix wrote is ever replaced: known even when its batch is forgotten. Jobs that a
    # batch is still to get are kept aside, so that whoever adds them may be killed.
    """
    CREATE TABLE written (
        path NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (path, digest)
    ) WITHOUT ROWID;
    INSERT OR IGNORE INTO written SELECT destination, written FROM job
        WHERE state = 'done' AND written IS NOT NULL AND destination IS NOT NULL;
    ALTER TABLE batch ADD COLUMN coming INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE coming (
        batch INTEGER PRIMARY KEY REFERENCES batch(id) ON DELETE CASCADE,
        jobs BLOB NOT NULL
    );
    """,
)


_TABLES = ("batch", "job", "worker", "tally", "written")
_TYPES = {
    "INTEGER": ("integer",),
    "REAL": ("real", "integer"),
    "TEXT": ("text",),
    "": ("text", "blob"),  # paths
}
_JSON = ("options", "flags", "plan", "notes", "takes", "devices")
_TIMES, _LATEST = ("created", "started", "ended"), 1e11  # the year 5138
_WORDS = {
    ("batch", "kind"): ("batch", "watch"),
    ("batch", "state"): ("active", "paused", "done", "cancelled"),
    ("job", "state"): JOB_STATES,
}


def state_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the journal is; PHOTOFIX_STATE moves it."""
    if environ.get("PHOTOFIX_STATE"):
        return Path(environ["PHOTOFIX_STATE"]).expanduser().absolute()
    import platformdirs

    return platformdirs.user_state_path("photofix")


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
            raise JournalError(f"the journal {path} can't be used: {_MAKE_ROOM}") from error
        reason = error.strerror or " ".join(str(error).split())
        raise JournalError(
            f"the journal {path} can't be opened ({reason}); "
            "check the folder, or name another with PHOTOFIX_STATE"
        ) from error


@contextmanager
def journal_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into JournalErrors of one line."""
    try:
        yield
    except UnicodeDecodeError as error:  # of SQLite's own message, which quotes what is damaged
        raise DamagedJournalError(_damaged(path, "it can't be read")) from error
    except sqlite3.Error as error:
        text = str(error)
        if "malformed" in text or "not a database" in text or "encrypted" in text:
            raise DamagedJournalError(_damaged(path, text)) from error
        if "full" in text or _is_full(path.parent):
            advice = _MAKE_ROOM
        elif "locked" in text:
            advice = "another process keeps it locked; end that, then try again"
        else:
            advice = f"{text}; check its disk and rights, or move it with PHOTOFIX_STATE"
        raise JournalError(f"the journal {path} can't be used: {advice}") from error


@contextmanager
def content_errors(path: Path | None = None) -> Iterator[None]:
    """Turn what reading a record of damaged content raises into a DamagedJournalError."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, UsageError, zlib.error) as error:
        raise DamagedJournalError(_damaged(path, "a record makes no sense")) from error


def mark_damaged(path: Path) -> None:
    """Have the journal set aside when it is opened next, though its damage is not seen then."""
    with suppress(OSError):
        _mark(path).touch()


def _mark(path: Path) -> Path:
    return Path(f"{path}-damaged")


def _damaged(path: Path | None, reason: str) -> str:
    where = f" {path}" if path else ""
    return (
        f"the journal{where} is damaged ({reason}); give the command again: the damaged one "
        "is then set aside, and --skip-existing leaves out the photos that are done"
    )


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
    """Make the file; SQLite gives those that it makes beside it the same rights."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_FILE))
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
        verdict = "it could not be used before"
    if verdict != "ok":
        raise DamagedJournalError(_damaged(path, verdict))


def _check_contents(connection: sqlite3.Connection, path: Path) -> None:
    """Look for what SQLite can't know to be wrong: a flipped bit in a name, a word or a number."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as sound:
        _migrate(sound, path)
        as_made = _columns(sound), _triggers(sound)
    if (_columns(connection), _triggers(connection)) != as_made:
        raise DamagedJournalError(_damaged(path, "its tables are not as photofix made them"))
    for table in _TABLES:
        wrong = connection.execute(f"SELECT 1 FROM {table} WHERE NOT ({_rules(table)}) LIMIT 1")
        if wrong.fetchone() is not None:
            raise DamagedJournalError(_damaged(path, f"a record of {table} makes no sense"))
    with content_errors(path):
        for (options,) in connection.execute("SELECT DISTINCT options FROM batch"):
            Options.from_json(options)


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
            rules.append(f"json_valid({name})")
        if name in _TIMES:
            rules.append(f"({name} IS NULL OR {name} BETWEEN 0 AND {_LATEST})")
        if (table, name) in _WORDS:
            rules.append(f"{name} IN {_WORDS[table, name]}")
    return " AND ".join(rules)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(_MIGRATIONS):
        raise JournalError(
            f"the journal {path} was written by a newer photofix; update this one, "
            "or name another folder with PHOTOFIX_STATE"
        )
    for number in range(version, len(_MIGRATIONS)):
        script = (
            f"BEGIN IMMEDIATE; {_MIGRATIONS[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )
        connection.executescript(script)


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
    logger.warning("%s is damaged; it was set aside as %s", path, aside)
    return aside
