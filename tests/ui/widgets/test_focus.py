"""The keyboard goes where it is of use when the control that had it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from photofix_ui.app import App
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photofix.queue import Journal, NewJob
from photofix.queue.locks import SUPERVISOR, Lock

Photos = Callable[..., list[Path]]
LONG = 60_000


@pytest.fixture
def active(qtbot: QtBot, app: App) -> App:
    with qtbot.waitActive(app.window, timeout=LONG):
        app.window.activateWindow()
    return app


def focused() -> QWidget | None:
    QApplication.processEvents()
    return QApplication.focusWidget()


def press_button(within: QWidget, text: str) -> None:
    """Press a button by the keyboard."""
    found = next(one for one in within.findChildren(QPushButton) if one.text().strip() == text)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def test_a_started_batch_has_the_keyboard_in_its_grid(
    qtbot: QtBot, active: App, photos: Photos, tmp_path: Path
) -> None:
    """Not on Pause: the next press of Space would pause it."""
    lock = Lock.take(tmp_path / "state", SUPERVISOR)  # nobody works
    work = active.window.workspace
    for by_key in (True, False):
        active.window.take(photos(40))
        work.composer.set_sentence("too dark")
        qtbot.waitUntil(work.composer._start.isEnabled, timeout=LONG)
        if by_key:
            QTest.keyClick(
                active.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
            )
        else:
            press_button(work.composer, "Restore 40 photos")
        qtbot.waitUntil(lambda: work._jobs.rowCount() == 40, timeout=LONG)
        assert focused() is work.grid
        qtbot.wait(200)
        assert work.grid.verticalScrollBar().value() == 0  # and begins with its first photo
        active.window.show_page("draft")
    assert lock is not None
    lock.release()


def test_an_action_that_goes_leaves_the_keyboard_to_the_photos(
    qtbot: QtBot, active: App, photos: Photos, tmp_path: Path
) -> None:
    lock = Lock.take(tmp_path / "state", SUPERVISOR)
    work = active.window.workspace
    with Journal(tmp_path / "state") as journal:
        number = journal.add_batch("too dark")
        made = photos(2)
        journal.add_jobs(number, [NewJob(path, path.parent / "x" / path.name) for path in made])
        journal.seal(number)
        qtbot.waitUntil(lambda: active.window.history.count() == 1, timeout=LONG)
        active.window._choose("batch", number)
        qtbot.waitUntil(lambda: work._jobs.rowCount() == 2, timeout=LONG)
        press_button(work.bar, "Cancel")
        qtbot.waitUntil(lambda: not work.bar._cancel.isVisible(), timeout=LONG)
        assert focused() is work.grid
    assert lock is not None
    lock.release()


def test_the_first_photos_leave_the_keyboard_to_the_sentence(
    qtbot: QtBot, active: App, photos: Photos
) -> None:
    work = active.window.workspace
    work.composer.set_sentence("too dark")
    choose = next(b for b in work._stack.findChildren(QPushButton) if "Choose photos" in b.text())
    choose.setFocus()
    active.window.take(photos(2))
    qtbot.waitUntil(lambda: work.draft_count() == 2, timeout=LONG)
    assert focused() in (work.grid, work.composer._sentence)


def test_the_form_of_a_watch_begins_at_its_folder_and_leaves_the_keyboard_on_the_page(
    qtbot: QtBot, active: App
) -> None:
    page = active.window.watches
    active.window.show_page("watch")
    for _ in range(2):
        press_button(page, "Watch a folder…")
        field = focused()
        assert isinstance(field, QLineEdit)
        assert field.accessibleName() == "Folder"
        press_button(page, "Cancel")
        left = focused()
        assert left is not None
        assert page.isAncestorOf(left)


def test_a_notice_that_is_dismissed_leaves_the_keyboard_on_the_page(
    active: App,
) -> None:
    active.window.show_page("history")
    active.window.notice.show_text("something happened", "info", "Act", lambda: None)
    active.window.notice._action.setFocus()
    QTest.keyClick(active.window.notice._action, Qt.Key.Key_Space)
    left = focused()
    assert left is not None
    assert active.window.history.isAncestorOf(left)
