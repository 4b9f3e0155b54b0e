"""The form of a watched folder: what a batch is asked, for whatever appears there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from photofix.errors import PhotofixError
from photofix.values import strengths, strengths_text

from ..presenters.answers import say_cannot, say_kept
from ..presenters.faults import Faults
from ..presenters.phrases import phrase
from ..presenters.understanding import Meaning, Understanding
from . import theme
from .controls import button, label, tool
from .fault_chips import FaultChips
from .options import OptionsPanel

WIDTH = 760  # pixels that it is wide at most
_OWN = ("folder", "instruction", "recursive", "strength")  # the rest is the options'


class WatchForm(QFrame):
    """A sentence with its answer, weighed faults, strength and options, as for a batch."""

    saved = Signal(dict)  # a table [[watch]]; what is empty is not to be kept
    cancelled = Signal()

    def __init__(self, table: dict[str, Any]) -> None:
        """table: what is changed; empty for a new watch."""
        super().__init__()
        self.setObjectName("card")
        self.setMaximumWidth(WIDTH)
        self.folder = self._line(table, "folder", self.tr("Folder"), "")
        self.sentence = self._line(
            table, "instruction", self.tr("What is wrong"), self.tr("too dark and grainy")
        )
        self.answer = label("", "small", wrap=True)
        self.answer.setMinimumHeight(theme.scaled(18))
        self.faults, self.chips = Faults(self), FaultChips()
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setMaximumWidth(180)
        self.strength.setAccessibleName(self.tr("Strength"))
        self._percent = label("", "small")
        self._inside = QCheckBox(self.tr("also the folders inside it"))
        self._inside.setChecked(bool(table.get("recursive")))
        self.options = OptionsPanel(framed=False)
        self._lay_out()
        self._understanding = Understanding(self)
        self._understanding.understood.connect(self._understood)
        self._connect()
        self._fill(table)
        self.setFocusProxy(self.folder)

    def values(self) -> dict[str, Any]:
        """The table that the form says, with empty values where an option is not set."""
        amounts = self.faults.amounts(self.sentence.text().strip())
        strength = self.strength.value() / 100
        said = strengths_text(strength, amounts) if amounts else strength
        return {
            "folder": self.folder.text().strip(),
            "instruction": self.sentence.text().strip(),
            "recursive": self._inside.isChecked(),
            "strength": "" if said == 1.0 else said,
            **dict.fromkeys((name for name in self.options.names() if name not in _OWN), ""),
            **{key: value for key, value in self.options.values().items() if key not in _OWN},
        }

    def close_threads(self) -> None:
        self._understanding.close()

    def _line(self, table: dict[str, Any], key: str, title: str, hint: str) -> QLineEdit:
        line = QLineEdit(str(table.get(key, "")))
        line.setPlaceholderText(hint)
        line.setAccessibleName(title)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        column.setSpacing(theme.S)
        browse = tool("folder", self.folder.accessibleName(), self._browse)
        column.addWidget(label(self.folder.accessibleName(), "muted"))
        column.addLayout(_row(self.folder, browse, grows=self.folder))
        column.addWidget(self._inside)
        column.addWidget(label(self.sentence.accessibleName(), "muted"))
        column.addWidget(self.sentence)
        column.addWidget(self.chips)
        column.addWidget(self.answer)
        caption = label(self.strength.accessibleName(), "muted")
        column.addLayout(_row(caption, self.strength, self._percent, grows=None))
        column.addWidget(self.options)
        cancel = button(self.tr("Cancel"), clicked=self.cancelled.emit)
        save = button(self.tr("Watch"), "watch", "primary", self._save)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.S, 0, 0)
        row.setSpacing(theme.S)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(save)
        column.addLayout(row)

    def _connect(self) -> None:
        self.sentence.textChanged.connect(lambda _: self._consider())
        self.options.changed.connect(self._consider)
        self.strength.valueChanged.connect(lambda value: self._percent.setText(f"{value} %"))
        self.faults.changed.connect(lambda: self.chips.set_faults(self.faults.faults(), 0))
        self.chips.weighed.connect(self.faults.weigh)
        self.chips.freed.connect(self.faults.leave_to_auto)

    def _fill(self, table: dict[str, Any]) -> None:
        try:
            strength, amounts = strengths(table.get("strength", 1.0), "strength")
        except PhotofixError:  # of a file that was written by hand: the watch itself tells
            strength, amounts = 1.0, {}
        self.faults.set_amounts(amounts)
        self.strength.setValue(round(strength * 100))
        self._percent.setText(f"{self.strength.value()} %")
        self.options.set_values({key: value for key, value in table.items() if key not in _OWN})
        self._consider()

    def _consider(self) -> None:
        self._understanding.consider(self.sentence.text(), self.options.values())

    def _understood(self, meaning: Meaning) -> None:
        self.faults.set_meaning(meaning)
        parts = []
        if meaning.problem is not None and meaning.sentence:
            parts.append(phrase(meaning.problem))
        if meaning.readings:
            parts.append(self.tr("Not clear. Perhaps: {readings}"))
            parts[-1] = parts[-1].format(readings="; ".join(meaning.readings))
        if meaning.kept:
            parts.append(say_kept(meaning.kept))
        if meaning.cannot:
            parts.append(say_cannot(meaning.cannot))
        self.answer.setText("  ·  ".join(parts))

    def _browse(self) -> None:
        title = self.folder.accessibleName()
        folder = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _save(self) -> None:
        self.saved.emit(self.values())


def _row(*widgets: QWidget, grows: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.S)
    for widget in widgets:
        row.addWidget(widget, 1 if widget is grows else 0)
    if grows is None:
        row.addStretch()
    return row
