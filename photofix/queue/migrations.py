"""The schema of the journal, and how a journal of an older version comes up to date."""

from __future__ import annotations

import json
import sqlite3
import zlib
from typing import Any

from photofix.messages import Message, in_words, message

# One script a version: the first makes a new journal, each further one brings an older one up to
# date. `tally` is kept by triggers, so that counting 100,000 jobs costs nothing.
_SCRIPTS = (
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
    # What is said of batches and photos is data; older versions wrote English sentences.
    """
    UPDATE batch SET reason = message_of_text(reason);
    UPDATE job SET reason = message_of_text(reason) WHERE reason IS NOT NULL;
    UPDATE job SET flags = messages_of_texts(flags) WHERE flags <> '[]';
    UPDATE job SET notes = messages_of_texts(notes) WHERE notes <> '[]';
    UPDATE job SET plan = plan_of_texts(plan) WHERE plan <> '[]';
    UPDATE worker SET error = message_of_text(error);
    UPDATE coming SET jobs = coming_of_texts(jobs);
    """,
    # Whose a copy is, and which copies there are of a photo, in whatever batch.
    """
    CREATE INDEX job_copy ON job(destination) WHERE state = 'done';
    CREATE INDEX job_made ON job(source) WHERE state = 'done';
    """,
)

VERSION = len(_SCRIPTS)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a journal from a version, 0 for a new one, to VERSION; each step wholly or not at all.

    Raises sqlite3.Error.
    """
    for function in (_message_of_text, _messages_of_texts, _plan_of_texts, _coming_of_texts):
        connection.create_function(function.__name__[1:], 1, function)
    for number in range(version, VERSION):
        script = f"BEGIN IMMEDIATE; {_SCRIPTS[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        connection.executescript(script)


# What was told apart by its words, as they were then, is told apart by its key.
_KNOWN = {
    "paused": message("queue.paused"),
    "interrupted": message("queue.interrupted"),
    "its folder is not there": message("watch.away"),
    "not watched now": message("watch.ended"),
    "no such file; check its name": message("photo.missing"),
}


def _message_of_text(text: str | None) -> str | None:
    return None if text is None else json.dumps(_message_of(text).as_data())


def _messages_of_texts(texts: str) -> str:
    try:
        return json.dumps([_message_of(text).as_data() for text in json.loads(texts)])
    except ValueError:  # damaged: found when all is checked
        return texts


def _plan_of_texts(plan: str) -> str:
    try:
        steps: list[dict[str, Any]] = json.loads(plan)
    except ValueError:
        return plan
    return json.dumps([{**step, "reason": _message_of(step["reason"]).as_data()} for step in steps])


def _coming_of_texts(jobs: bytes) -> bytes:
    """The third and fourth of each row are what is said of a photo: see records.packed_jobs."""
    try:
        rows = json.loads(zlib.decompress(jobs))
    except (ValueError, zlib.error):
        return jobs
    for row in rows:
        row[2:4] = [text and _message_of(text).as_data() for text in row[2:4]]
    return zlib.compress(json.dumps(rows).encode(), 1)


def _message_of(text: str) -> Message:
    return _KNOWN.get(text) or in_words(text)
