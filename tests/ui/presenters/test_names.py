"""Names of files are shown to the letter, never as what they look like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photofix_ui.app import App
from photofix_ui.presenters.tooltips import tool_tip
from PySide6.QtCore import QAbstractListModel, QEvent, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photofix.messages import message
from photofix.queue import Journal, NewJob
from photofix.queue.locks import SUPERVISOR, Lock

LONG = 60_000
EVIL = "<img src='red.png'><b>x"


def shown(text: str) -> str:
    """What a tool tip shows, where Qt takes whatever has a tag in it for HTML."""
    if "<" not in text:
        return text
    document = QTextDocument()
    document.setHtml(text)
    assert "￼" not in document.toPlainText(), f"a picture would be loaded: {text}"
    return document.toPlainText()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
def test_a_tool_tip_shows_any_text_to_the_letter(text: str) -> None:
    assert shown(tool_tip(text)).split() == text.split()


@pytest.fixture
def evil(
    qtbot: QtBot, app: App, photos: Callable[..., list[Path]], tmp_path: Path
) -> Iterator[App]:
    """The app with a name like that everywhere: photos, a folder, a sentence, what was refused."""
    (tmp_path / "state").mkdir(exist_ok=True)
    lock = Lock.take(tmp_path / "state", SUPERVISOR)  # nobody works
    made = [path.rename(path.with_name(f"{EVIL}{path.name}")) for path in photos(3)]
    watched, refused = tmp_path / EVIL, tmp_path / f"{EVIL}.txt"
    watched.mkdir()
    refused.write_text("no photo")
    made[2].write_bytes(made[2].read_bytes()[:60])
    with Journal(tmp_path / "state") as journal:
        number = journal.add_batch(f"{EVIL} too dark")
        journal.add_jobs(
            number, [NewJob(path, None, message("photo.missing", path=path)) for path in made]
        )
        journal.seal(number)
    window, work = app.window, app.window.workspace
    qtbot.waitUntil(lambda: window.history.count() == 1, timeout=LONG)
    window.take([*made, refused])
    qtbot.waitUntil(lambda: bool(work.notice.text()), timeout=LONG)
    window.watches.save(
        None, {"folder": str(watched), "instruction": "too dark", "output": "", "recursive": False}
    )
    window.strip._name.set_text(made[0].name)
    work._open(made[0])
    yield app
    assert lock is not None
    lock.release()


def tips(window: QWidget) -> Iterator[str]:
    """The tool tips of all widgets, and of all that views show."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            for row in range(model.rowCount()):
                for column in range(columns):
                    yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_no_name_becomes_markup_anywhere(qtbot: QtBot, evil: App) -> None:
    evil.window.resize(700, 600)  # where names are cut, tool tips have the whole
    for batch in (None, evil.window._batches[0]):
        if batch is not None:
            evil.window.show_batch(batch)
            qtbot.waitUntil(lambda: evil.window.workspace._jobs.rowCount() == 3, timeout=LONG)
        QApplication.processEvents()
        found = [tip for tip in tips(evil.window) if tip]
        for tip in found:
            assert tip == tool_tip(shown(tip))  # made in the one place
        assert sum(EVIL in shown(tip) for tip in found) > 5
        for label in evil.window.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText or "<" not in label.text()


def test_the_tool_tip_on_the_screen_loads_no_picture(qtbot: QtBot, evil: App) -> None:
    grid = evil.window.workspace.grid
    evil.window.workspace.showing.close_viewer()
    qtbot.waitUntil(grid.isVisible, timeout=LONG)
    at = grid.visualRect(grid.filter.index(0, 0)).center()
    help_wanted = QHelpEvent(QEvent.Type.ToolTip, at, grid.viewport().mapToGlobal(at))
    QApplication.sendEvent(grid.viewport(), help_wanted)
    on_screen = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QLabel) and one.inherits("QTipLabel") and one.isVisible()
    ]
    (tip,) = on_screen
    assert EVIL in shown(tip.text())
    tip.hide()
