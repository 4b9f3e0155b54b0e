"""Widgets in cycles are deleted in the thread of the window, whoever makes the garbage."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

from photofix_ui.garbage import GuiGarbage
from PySide6.QtWidgets import QApplication, QWidget

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


def test_what_has_long_been_there_is_looked_through_while_no_window_is_in_front(
    qtbot: QtBot,
) -> None:
    """To look through all objects takes longer than a frame of the screen."""

    class Cyclic:
        def __init__(self) -> None:
            self.myself = self

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    old = Cyclic()
    gone = weakref.ref(old)
    for _ in range(12):  # it becomes old, and a whole collection due
        gc.collect(1)
    del old
    collector = QApplication.instance().findChild(GuiGarbage)  # type: ignore[union-attr]
    assert isinstance(collector, GuiGarbage)
    collector.collect()
    assert gone() is not None
    window.hide()
    qtbot.waitUntil(lambda: gone() is None)
