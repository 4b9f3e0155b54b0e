"""Widgets in cycles are deleted in the thread of the window, whoever makes the garbage."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_another_threads_garbage_is_collected_by_the_window(qtbot: QtBot) -> None:
    deleted_in: list[threading.Thread] = []

    class Cyclic(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.myself = self

        def __del__(self) -> None:
            deleted_in.append(threading.current_thread())

    gc.collect()
    Cyclic()
    kept: list[list[object]] = []  # each object makes a collection more due
    thread = threading.Thread(target=lambda: kept.extend([] for _ in range(200_000)))
    thread.start()
    thread.join()
    assert not deleted_in
    qtbot.waitUntil(lambda: bool(deleted_in), timeout=120_000)
    assert deleted_in == [threading.main_thread()]
