"""Times as a person says them, and how the time left is told."""

from __future__ import annotations

from pathlib import Path

from photofix_ui.links.queue_link import BatchProgress
from photofix_ui.presenters.words import about
from photofix_ui.widgets.batch_bar import ProgressStrip
from photofix_ui.widgets.controls import Notice
from photofix_ui.widgets.news import News
from pytestqt.qtbot import QtBot

from photofix.messages import message
from photofix.options import Settings
from photofix.queue.job import JOB_STATES, Batch
from photofix.queue.room import WAITS


def batch(state: str, **rest: object) -> Batch:
    counts = {**dict.fromkeys(JOB_STATES, 0), "done": 24, "queued": 2}
    return Batch(
        **{  # type: ignore[arg-type]
            "id": 7, "kind": "batch", "instruction": "too dark", "settings": Settings(),
            "state": state, "reason": None, "sealed": True, "priority": 0, "position": 0.0,
            "counts": counts, "flagged": 0, "created": 0.0, "ended": None, "removed": False,
            "revision": 1, **rest,
        }
    )  # fmt: skip


def test_what_is_only_expected_is_rounded(qtbot: QtBot) -> None:
    for seconds, said in (
        (0.4, "a few seconds"),
        (12, "about 10 seconds"),
        (57, "about 1 minute"),
        (260, "about 4 minutes"),
        (1384, "about 25 minutes"),
        (7000, "about 2 hours"),
        (9100, "about 2 h 30 min"),
        (51_000, "about 14 hours"),
    ):
        assert about(seconds) == said


def test_the_time_left_goes_with_the_rate_and_not_at_all_while_paused(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_progress(BatchProgress(batch("active"), Path("a.jpg"), 0, 0, 1.0, 120.0))
    assert strip._numbers.text().endswith("24 / 26   ·   1.0 a minute   ·   about 2 minutes left")
    strip.show_progress(BatchProgress(batch("paused"), None, 0, 0, 1.0, 120.0))
    assert strip._numbers.text() == "24 / 26"


def test_a_batch_that_waits_for_room_is_told_once(qtbot: QtBot) -> None:
    waiting = batch("paused", reason=message(WAITS[0], folder="/media/disk", free=0))
    notice = Notice()
    qtbot.addWidget(notice)
    news = News(notice)
    news.compare([waiting], None)
    assert notice.text() == "The disk of /media/disk is full; make room, and it goes on by itself"
    notice.hide()
    news.compare([waiting], None)
    assert notice.text() == ""
    news.compare([batch("active")], None)
    news.compare([waiting], None)
    assert "is full" in notice.text()
