"""The journal's thread."""

from __future__ import annotations

import threading
from pathlib import Path

from photofix_ui.links.queue_link import PAGE, QueueLink
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photofix.options import Settings
from photofix.queue import Job, Journal, NewJob
from photofix.readers import Stopped


def test_what_is_ordered_while_the_window_closes_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    """A forecast that was given up had ended the thread, and a pause after it was lost."""
    link = QueueLink(tmp_path, dict)
    link.start()
    done: list[str] = []

    def give_up(_: Journal) -> None:
        raise Stopped

    link.change(give_up)
    link.change(lambda _: done.append("paused"))
    link.close()
    assert done == ["paused"]


def queued(journal: Journal, count: int) -> int:
    jobs = [NewJob(Path(f"/photos/{n:04}.jpg"), Path(f"/copies/{n:04}.png")) for n in range(count)]
    number = journal.add_batch("too dark", Settings(), jobs)
    journal.add_coming(number)
    return number


def test_thousands_of_photos_come_a_few_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    """The next come once the window has taken those before: it answers its user in between."""
    journal = Journal(tmp_path)
    batch = queued(journal, 3 * PAGE + 7)
    journal.pause(batch)
    link, found = QueueLink(tmp_path, dict), list[Job]()
    sizes: list[int] = []

    def take(_: int, jobs: list[Job]) -> None:
        sizes.append(len(jobs))
        found.extend(jobs)

    link.jobs_changed.connect(take)
    link.start()
    link.show(batch)
    qtbot.waitUntil(lambda: len(found) == 3 * PAGE + 7)
    link.close()
    assert max(sizes) == PAGE
    assert [job.source for job in found] == [job.source for job in journal.iterate(batch)]
    journal.close()


def test_a_window_that_closes_takes_no_more_photos(qtbot: QtBot, tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    batch = queued(journal, 3 * PAGE)
    journal.pause(batch)
    link, told = QueueLink(tmp_path, dict), threading.Event()
    link.jobs_changed.connect(lambda *_: told.set(), Qt.ConnectionType.DirectConnection)
    link.start()
    link.show(batch)
    assert told.wait(120)  # and no event is answered any more
    done: list[str] = []
    link.change(lambda _: done.append("paused"))
    link.close()
    assert done == ["paused"]
    journal.close()
