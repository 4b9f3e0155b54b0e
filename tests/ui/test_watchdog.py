"""The measure of the GUI thread itself."""

from __future__ import annotations

import time

from photofix_ui.watchdog import Watchdog
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot


def stall() -> None:
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end:
        pass


def test_a_stall_is_noticed_with_its_place_and_its_cost(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    qtbot.waitUntil(lambda: watchdog.ticks > 2)
    QTimer.singleShot(0, stall)
    qtbot.waitUntil(lambda: any(block.seconds > 0.2 for block in watchdog.blocks))
    block = max(watchdog.blocks, key=lambda one: one.seconds)
    assert "stall" in block.where
    assert block.cpu > 0.02
    watchdog.close()
