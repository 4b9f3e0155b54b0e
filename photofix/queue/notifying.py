"""A word on the desktop when a batch has ended, for those who asked for it."""

from __future__ import annotations

import ctypes
import locale
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from photofix.messages import LANGUAGE, Message, message
from photofix.queue.job import Batch
from photofix.queue.journal import Journal
from photofix.translations import Translated

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
                show("photofix", Translated(_language()).say(summary(batch)))
        self._awaited = active


def summary(batch: Batch) -> Message:
    said = [message("notice.restored", count=batch.counts["done"])]
    if batch.counts["failed"]:
        said.append(message("notice.failed", count=batch.counts["failed"]))
    if batch.flagged:
        said.append(message("notice.to_look_at", count=batch.flagged))
    if batch.instruction:
        return message("notice.batch", sentence=batch.instruction, counts=said)
    return message("notice.counts", counts=said)


def _language() -> str:
    """The code of the window's language, or of the system's."""
    for name in (LANGUAGE, "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name][:2].lower()
    if sys.platform == "win32":
        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, "en")[:2]
    return "en"


def show(title: str, text: str) -> None:
    """Show a desktop notification; where there is no desktop, say so in a line."""
    problems = _Problems()

    def send() -> None:
        try:
            from desktop_notifier.sync import DesktopNotifierSync

            with problems.heard():
                DesktopNotifierSync(app_name="photofix").send(title=title, message=text)
        except ImportError:
            problems.said.append("install it with: pip install 'photofix[notify]'")
        except Exception as error:  # no desktop, no permission, no service
            problems.said.append(str(error))

    thread = threading.Thread(target=send, name="photofix-notification", daemon=True)
    thread.start()
    thread.join(_PATIENCE)
    if thread.is_alive():
        problems.said.append("the desktop does not answer")
    if problems.said:
        reason = " ".join(problems.said[0].split())
        logger.warning("no notification could be shown: %s", reason)


class _Problems(logging.Handler):
    """What the library has to say: it logs that it failed, with a traceback, and raises nothing."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info and record.exc_info[1]
        self.said.append(str(error or record.getMessage()))

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Meanwhile the library says it here, and nowhere else."""
        library = logging.getLogger("desktop_notifier")
        library.addHandler(self)
        library.propagate = False
        try:
            yield
        finally:
            library.removeHandler(self)
            library.propagate = True


def _asks(batch: Batch) -> bool:
    return batch.settings.notify
