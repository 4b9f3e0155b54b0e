"""A word on the desktop when a batch has ended, for those who asked for it."""

from __future__ import annotations

import logging
import threading

from photofix.queue.job import Batch
from photofix.queue.journal import Journal

logger = logging.getLogger(__name__)

_PATIENCE = 5.0  # seconds; a desktop that does not answer holds nothing up


class Announcer:
    """Notices which batches end while it looks."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._awaited: set[int] = set()

    def look(self) -> None:
        """Announce the batches that have ended since the last look, if they ask for it."""
        active = {batch.id for batch in self._journal.batches(("active",)) if _asks(batch)}
        for number in self._awaited - active:
            batch = self._journal.batch(number)
            if batch.state == "done":
                show("photofix", summary(batch))
        self._awaited = active


def summary(batch: Batch) -> str:
    counts = [f"{batch.counts['done']} restored"]
    if batch.counts["failed"]:
        counts.append(f"{batch.counts['failed']} failed")
    if batch.flagged:
        counts.append(f"{batch.flagged} to look at")
    return f"{batch.instruction}: {', '.join(counts)}" if batch.instruction else ", ".join(counts)


def show(title: str, message: str) -> None:
    """Show a desktop notification, where there is a desktop."""

    def send() -> None:
        try:
            from desktop_notifier.sync import DesktopNotifierSync

            DesktopNotifierSync(app_name="photofix").send(title=title, message=message)
        except Exception as error:  # no desktop, no permission, no service
            logger.info("no notification could be shown: %s", error)

    thread = threading.Thread(target=send, name="photofix-notification", daemon=True)
    thread.start()
    thread.join(_PATIENCE)


def _asks(batch: Batch) -> bool:
    return batch.options.settings.notify
