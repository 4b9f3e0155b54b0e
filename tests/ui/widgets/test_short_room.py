"""What is written stays legible where room is short."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from photofix_ui.presenters import languages
from photofix_ui.widgets.controls import Lines
from photofix_ui.widgets.header import BatchHeader
from photofix_ui.widgets.panel import ViewerPanel
from photofix_ui.widgets.shortcuts import ShortcutsDialog
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

WORDS = "The sentence asks to remove noise; the photo shows strong underexposure."


@pytest.mark.parametrize("width", [90, 200, 1000])
def test_a_reason_takes_so_many_lines_and_no_more(qtbot: QtBot, width: int) -> None:
    lines = Lines(2)
    qtbot.addWidget(lines)
    lines.resize(width, lines.sizeHint().height())
    lines.show()
    lines.set_text(WORDS)
    shown = lines.text().split("\n")
    assert len(shown) <= 2
    assert all(lines.fontMetrics().horizontalAdvance(line) <= width for line in shown)
    whole = " ".join(shown) == WORDS
    assert whole or shown[-1].endswith("…")
    assert whole is (width == 1000)
    assert lines.full_text() == WORDS


@pytest.fixture
def in_language(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    languages.install(application, request.param)
    yield
    languages.install(application, "en")


@pytest.mark.parametrize("in_language", list(languages.LANGUAGES), indirect=True)
@pytest.mark.parametrize("width", [510, 650, 1000])
@pytest.mark.usefixtures("in_language")
def test_the_header_of_a_narrow_window_cuts_no_word(qtbot: QtBot, width: int) -> None:
    header = BatchHeader(168)
    qtbot.addWidget(header)
    header.show_counts(1256, {}, None)
    header.show_selection(1256, True)
    header.setFixedWidth(width)
    header.show()
    QApplication.processEvents()
    buttons = [one for one in header.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) >= 4
    for one in buttons:
        assert one.width() >= one.sizeHint().width(), one.text()
        assert one.mapTo(header, one.rect().bottomRight()).x() < width


def test_the_name_of_a_photo_has_room_above_the_tools(qtbot: QtBot) -> None:
    panel = ViewerPanel()
    qtbot.addWidget(panel)
    panel.resize(440, 400)
    panel.show()
    panel._name.set_text("Old town by night 04.jpg")
    panel.set_size(QSize(6000, 4000))
    panel.set_exif("NIKON D850  ·  50 mm")
    assert panel._name.text() == panel._name.full_text()
    assert panel._facts.text() == "6000 × 4000  ·  NIKON D850  ·  50 mm"


def test_the_keys_are_all_in_sight_or_can_be_scrolled_to(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    many = {f"Group {group}": [("What it does", "Ctrl+X")] * 12 for group in range(8)}
    for keys in (many, dict(list(many.items())[:2])):
        dialog = ShortcutsDialog({}, keys, parent)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.height() < dialog.screen().availableGeometry().height()
        area = dialog._area
        assert area.widget().width() <= area.viewport().width()
        assert area.verticalScrollBar().isVisible() is (keys is many)


def test_all_keys_of_a_column_stand_in_one_line(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    groups = {
        "General": [("Copy settings", "Ctrl+Shift+C and more")] * 9,
        "Viewer": [("Leave full screen, then the viewer", "Esc")] * 9,
        "Photos": [("Open", "Return")],
        "Queue": [("Up", "Alt+↑")],
    }
    dialog = ShortcutsDialog({}, groups, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    keys = {text for lines in groups.values() for _, text in lines}
    shown = [one for one in dialog.findChildren(QLabel) if one.text() in keys]
    assert len({one.mapTo(dialog, one.rect().topLeft()).x() for one in shown}) == 2


def test_a_complaint_stands_right_below_the_photo(qtbot: QtBot) -> None:
    panel = ViewerPanel()
    qtbot.addWidget(panel)
    panel.resize(500, 600)
    panel.show()
    QApplication.processEvents()
    awaited = panel.viewer.height()
    panel.complain("the file is cut short")
    qtbot.waitUntil(lambda: panel.viewer.geometry().bottom() + 1 == panel._holder.y())
    panel.complain(None)
    qtbot.waitUntil(lambda: panel.viewer.height() == awaited)  # lines for the plan to come
