"""The journal's thread."""

from __future__ import annotations

from pathlib import Path

from photofix_ui.links.queue_link import QueueLink
from pytestqt.qtbot import QtBot

from photofix.queue import Journal
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
