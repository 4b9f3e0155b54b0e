"""The top of a batch's page: its name, how many photos it has of each kind, and their size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from ..presenters.photos import Kind
from ..presenters.tooltips import tool_tip
from ..presenters.words import photos_word
from . import theme
from .controls import Elided, Flow, button, label, tool
from .grid import LARGEST, SMALLEST


class BatchHeader(QFrame):
    """Emits what is asked for; others set what it shows."""

    files_wanted = Signal()
    folder_wanted = Signal()
    side_chosen = Signal(int)
    kind_chosen = Signal(object)  # Kind, or None for all photos

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._title = Elided("", "title")
        self._note = label("", "small")
        self._counts = _Counts()
        self._counts.chosen.connect(self.kind_chosen)
        self._add = button(self.tr("Add photos"), "add", clicked=self.files_wanted.emit)
        self._folder = tool("folder", self.tr("Add a folder"), self.folder_wanted.emit)
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setRange(SMALLEST, LARGEST)
        self._size.setFixedWidth(96)
        self._size.setAccessibleName(self.tr("Size of the thumbnails"))
        self._size.setToolTip(tool_tip(self._size.accessibleName()))
        self._size.setValue(side)
        self._size.valueChanged.connect(self.side_chosen)
        mark = tool("photos", self.tr("Size of the thumbnails"))
        mark.setEnabled(False)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self._title, self._note, self._counts):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        row.setSpacing(theme.S)
        row.addLayout(words, 1)
        for tools in (self._add, self._folder, mark, self._size):
            row.addWidget(tools)

    def set_title(self, title: str) -> None:
        self._title.set_text(title)

    def title(self) -> str:
        return self._title.full_text()

    def show_note(self, text: str) -> None:
        """Show a line instead of numbers."""
        self._note.setText(text)
        self._note.show()
        self._counts.hide()

    def show_counts(self, total: int, counts: Mapping[Kind, int], chosen: Kind | None) -> None:
        """Show how many photos there are of each kind; each number shows only those."""
        self._note.hide()
        self._counts.set_counts(total, counts, chosen)
        self._counts.show()

    def set_adding(self, adding: bool) -> None:
        """Offer to add photos, or not."""
        self._add.setVisible(adding)
        self._folder.setVisible(adding)

    def set_resizable(self, resizable: bool) -> None:
        self._size.setEnabled(resizable)

    def count_button(self, kind: Kind | None) -> QPushButton:
        return self._counts.buttons[kind]


class _Counts(QWidget):
    """Numbers of photos; one that is chosen is what the grid shows."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._current: Kind | None = None
        flow = Flow(self, 0)
        self.buttons: dict[Kind | None, QPushButton] = {}
        for kind in (None, *Kind):
            made = button("", role="count")
            made.setCheckable(True)
            made.hide()
            made.clicked.connect(lambda _, kind=kind: self._choose(kind))
            self.buttons[kind] = made
            flow.addWidget(made)

    def set_counts(self, total: int, counts: Mapping[Kind, int], chosen: Kind | None) -> None:
        self._current = chosen
        for kind, made in self.buttons.items():
            count = total if kind is None else counts.get(kind, 0)
            made.setText(photos_word(total) if kind is None else self._text(kind, count))
            made.setAccessibleName(made.text())
            made.setVisible(count > 0)
            made.setChecked(kind is chosen)

    def _choose(self, kind: Kind | None) -> None:
        self.chosen.emit(None if kind is self._current else kind)

    def _text(self, kind: Kind, count: int) -> str:
        if kind is Kind.WAITING:
            return self.tr("%n waiting", "", count)
        if kind is Kind.DONE:
            return self.tr("%n done", "", count)
        if kind is Kind.FAILED:
            return self.tr("%n failed", "", count)
        if kind is Kind.SKIPPED:
            return self.tr("%n left alone", "", count)
        if kind is Kind.FLAGGED:
            return self.tr("%n to look at", "", count)
        return self.tr("%n can’t be read", "", count)
