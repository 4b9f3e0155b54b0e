"""The options' columns: as many as there is room for, in each language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from photofix_ui.presenters import languages
from photofix_ui.widgets.options import OptionsPanel
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot


@pytest.fixture(params=languages.LANGUAGES)
def _language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    languages.install(qapp, request.param)
    yield
    languages.install(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_language")
def test_no_field_is_cut_off_however_long_its_choices_are(qtbot: QtBot, qapp: QApplication) -> None:
    panel = OptionsPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.toggle_advanced()
    columns = []
    for width in (420, 620, 760, 900, 1300):
        panel.resize(width, 400)
        qapp.processEvents()
        assert panel._area._inner.width() <= panel._area.viewport().width()
        columns.append(panel._columns)
    assert columns[0] == 1
    assert columns[-1] == 4
    assert columns == sorted(columns)


@pytest.mark.usefixtures("_language")
def test_where_the_copies_go_is_told_whole(qtbot: QtBot, qapp: QApplication) -> None:
    """German said: "photofix" beside e…"""
    panel = OptionsPanel()
    qtbot.addWidget(panel)
    panel.show()
    output = panel.field("output")
    assert isinstance(output, QLineEdit)
    option = QStyleOptionFrame()
    for width in (620, 900, 1000, 1300):
        panel.resize(width, 400)
        qapp.processEvents()
        output.initStyleOption(option)
        style, part = output.style(), QStyle.SubElement.SE_LineEditContents
        room = style.subElementRect(part, option, output).width() - 4  # Qt's own margin
        assert output.fontMetrics().horizontalAdvance(output.placeholderText()) <= room
