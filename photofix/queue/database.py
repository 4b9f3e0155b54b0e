"""The file behind the journal: where it is, its schema, and what happens when it is damaged."""

from __future__ import annotations

import logging
import os
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISVTX

from filelock import FileLock

from photofix.errors import DamagedJournalError, JournalError

logger = logging.getLogger(__name__)

NAME = "journal.db"
_OWNER_FOLDER, _OWNER_FILE = 0o700, 0o600  # rights
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
    except sqlite3.Error as error:
        text = str(error)
        if "malformed" in text or "not a database" in text or "encrypted" in text:
            raise DamagedJournalError(_damaged(path, text)) from error
        if "full" in text:
            advice = "the disk is full; make room, then go on with: photofix queue resume"
        elif "locked" in text:
            advice = "another process keeps it locked; end that, then try again"
        else:
            advice = f"{text}; check its disk and rights, or move it with PHOTOFIX_STATE"
        raise JournalError(f"the journal {path} can't be used: {advice}") from error


@contextmanager
def content_errors(path: Path) -> Iterator[None]:
    """Turn what reading a record of damaged content raises into a DamagedJournalError."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, zlib.error) as error:
        reason = " ".join(str(error).split())[:80]
        raise DamagedJournalError(_damaged(path, f"a record makes no sense: {reason}")) from error


def _damaged(path: Path, reason: str) -> str:
    return (
        f"the journal {path} is damaged ({reason}); give the command again: the damaged one "
        "is then set aside, and --skip-existing leaves out the photos that are done"
    )


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
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            # Synced where it matters: see Journal.writing.
            connection.execute("PRAGMA synchronous = NORMAL")
            if check:
                _check(connection, path)
            _migrate(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedJournalError(f"the journal {path} is damaged ({verdict})")


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
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{suffix}").rename(f"{aside}{suffix}")
    logger.warning("%s is damaged; it was set aside as %s", path, aside)
    return aside
