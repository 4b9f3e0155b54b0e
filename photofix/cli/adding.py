"""Photos added to the queue while the first of them are restored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from photofix.errors import JournalError
from photofix.messages import message

if TYPE_CHECKING:
    from photofix.queue import Journal


@contextmanager
def adding(journal: Journal, batches: Sequence[int]) -> Iterator[None]:
    """Beside what the block does, add what these batches were begun with; raises JournalError."""
    with ThreadPoolExecutor(1, "photofix-adding") as pool:  # the first photo needn't wait
        added = pool.submit(_add, journal, batches)
        yield
        added.result()


def _add(journal: Journal, batches: Sequence[int]) -> None:
    for batch in batches:
        try:
            journal.add_coming(batch)
        except JournalError:
            with suppress(JournalError):
                journal.pause(batch, message("queue.interrupted"))
            raise
