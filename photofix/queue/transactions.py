"""The open file of the journal, and transactions on it, shared by threads and processes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from photofix.config import state_folder
from photofix.errors import DamagedJournalError
from photofix.queue.database import (
    NAME,
    journal_errors,
    mark_damaged,
    open_database,
)


class Transactions:
    """The journal's file, open.

    set_aside: where a damaged journal was moved when this one was opened, or None; the user must
        be told.

    Every method raises JournalError if the disk is full, and DamagedJournalError.
    """

    def __init__(self, folder: Path | None = None, *, check: bool = True) -> None:
        """folder: where it is kept, by default state_folder(); made if need be.

        check: look for damage, which takes about 0.25 s for 100,000 jobs.
        """
        self.folder = folder or state_folder()
        self._path = self.folder / NAME
        self._lock = threading.RLock()
        self._connection, self.set_aside = open_database(self.folder, check)
        self._inode = self._path.stat().st_ino

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One view of the journal, however others change it meanwhile."""
        with self._lock, self._errors():
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.execute("COMMIT")

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[int]:
        """A transaction: all of it or nothing. Gives the revision of what is changed in it.

        durable: on disk before this returns, with all that went before; otherwise a power cut may
            take the last changes back (but nothing else may).
        """
        with self._lock, self._errors():
            if durable:
                self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.execute("UPDATE revision SET value = value + 1")
                yield int(self._one("SELECT value FROM revision")[0])
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if durable:
                    self._connection.execute("PRAGMA synchronous = NORMAL")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Turns errors into JournalErrors, and has a damaged journal set aside when it is next
        opened, unless another process has done so already."""
        try:
            with journal_errors(self._path):
                yield
        except DamagedJournalError:
            with suppress(OSError):
                if self._path.stat().st_ino == self._inode:
                    mark_damaged(self._path)
            raise

    def _one(self, query: str, *values: Any) -> Any:
        return self._connection.execute(query, values).fetchone()

    def _all(self, query: str, *values: Any) -> list[sqlite3.Row]:
        return self._connection.execute(query, values).fetchall()
