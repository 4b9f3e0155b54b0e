"""The overview of keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from . import theme
from .controls import button, label

BESIDE = 140  # pixels of a screen's height for the frame of the window and the button


class ShortcutsDialog(QDialog):
    """Lists every action that has a key, and the keys of the views."""

    def __init__(
        self,
        actions: Mapping[str, Sequence[QAction]],
        keys: Mapping[str, Sequence[tuple[str, str]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shortcuts"))
        groups: dict[str, list[tuple[str, str]]] = {}
        for group, some in actions.items():
            for action in some:
                native = QKeySequence.SequenceFormat.NativeText
                shown = ", ".join(key.toString(native) for key in action.shortcuts())
                if shown:
                    groups.setdefault(group, []).append((action.text(), shown))
        for group, told in keys.items():
            groups.setdefault(group, []).extend(told)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        outer.setSpacing(theme.L)
        body = QWidget()
        body.setObjectName("page")
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.XL + theme.L)
        halves = _halves(groups)
        for half in halves:
            columns.addLayout(_column(half))
        self._area = _Area(body, self.windowTitle())
        outer.addWidget(self._area, 1)
        close = button(self.tr("Close"), clicked=self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        outer.addLayout(row)
        self.resize(self.sizeHint())  # by itself, it would be two thirds of the screen at most


def _column(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QGridLayout:
    """Groups below each other, in which all keys stand in one line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.XL)
    grid.setVerticalSpacing(theme.XS + 2)
    for title, lines in groups:
        if grid.count():
            grid.setRowMinimumHeight(grid.rowCount(), theme.S)
        grid.addWidget(label(title, "strong"), grid.rowCount(), 0, 1, 2)
        for what, keys in lines:
            row = grid.rowCount()
            grid.addWidget(label(what), row, 0)
            shown = label(keys, "muted")
            shown.setMinimumWidth(max(104, shown.sizeHint().width()))
            grid.addWidget(shown, row, 1)
    grid.setColumnStretch(0, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


class _Area(QScrollArea):
    """As large as what is in it, and no larger than the screen."""

    def __init__(self, body: QWidget, name: str) -> None:
        super().__init__()
        self._body = body
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry().height() - BESIDE
        size = self._body.sizeHint()
        if size.height() <= room:
            return size
        return QSize(size.width() + self.verticalScrollBar().sizeHint().width(), room)


def _halves(
    groups: Mapping[str, list[tuple[str, str]]],
) -> list[list[tuple[str, list[tuple[str, str]]]]]:
    """The groups in two columns of about the same length."""
    left: list[tuple[str, list[tuple[str, str]]]] = []
    right: list[tuple[str, list[tuple[str, str]]]] = []
    for group in groups.items():
        shorter = min((left, right), key=lambda half: sum(len(lines) + 2 for _, lines in half))
        shorter.append(group)
    return [left, right]
