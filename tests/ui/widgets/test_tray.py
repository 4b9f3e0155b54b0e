"""The icon in the tray: there while a batch is at work, where there is a tray."""

from __future__ import annotations

from pathlib import Path

import pytest
from photofix_ui.links.queue_link import BatchProgress
from photofix_ui.widgets.tray import Tray
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from photofix.options import Settings
from photofix.queue.job import JOB_STATES, Batch


def progress(state: str, done: int) -> BatchProgress:
    counts = {**dict.fromkeys(JOB_STATES, 0), "done": done, "queued": 8 - done}
    batch = Batch(
        **{  # type: ignore[arg-type]
            "id": 7, "kind": "batch", "instruction": "too dark", "settings": Settings(),
            "state": state, "reason": None, "sealed": True, "priority": 0, "position": 0.0,
            "counts": counts, "flagged": 0, "created": 0.0, "ended": None, "removed": False,
            "revision": 1,
        }
    )  # fmt: skip
    return BatchProgress(batch, Path("a.jpg"), 0, 0, None, 120.0)


@pytest.mark.parametrize("there", [True, False])
def test_the_tray_shows_how_far_the_queue_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there)
    window = QWidget()
    qtbot.addWidget(window)
    tray = Tray(window)
    tray.show_progress(progress("active", 2))
    assert tray.icon.isVisible() is there
    if not there:
        return
    assert tray.icon.toolTip() == "photofix: too dark\n2 / 8  ·  about 2 minutes left"
    begun = tray.icon.icon().cacheKey()
    tray.show_progress(progress("active", 2))
    assert tray.icon.icon().cacheKey() == begun
    tray.show_progress(progress("active", 6))
    assert tray.icon.icon().cacheKey() != begun
    with qtbot.waitSignal(tray.pause_wanted) as paused:
        tray.pause.trigger()
    assert paused.args == [7]
    tray.show_progress(progress("paused", 6))
    assert (tray.pause.isVisible(), tray.resume.isVisible()) == (False, True)
    assert tray.icon.toolTip().endswith("6 / 8")
    with qtbot.waitSignal(tray.show_wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray.show_progress(None)
    assert not tray.icon.isVisible()
