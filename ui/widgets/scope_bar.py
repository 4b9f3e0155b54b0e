"""Says that the composer is about some photos only."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from . import theme
from .controls import Elided, button, label


class ScopeBar(QFrame):
    """Hidden while what the composer says is for all photos."""

    ended = Signal()
    same_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scope")
        self._mark = label()
        self._text = Elided("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.XS, theme.S, theme.XS)
        row.setSpacing(theme.S)
        row.addWidget(self._text, 1)
        row.addWidget(button(self.tr("Same as the others"), "", "link", self.same_wanted.emit))
        row.addWidget(button(self.tr("Back to all photos"), "check", "link", self.ended.emit))
        self.hide()

    def show_count(self, count: int) -> None:
        """Say for how many photos; 0 is for all."""
        self._text.set_text(self.tr("Only for %n selected photo(s)", "", count))
        self.setVisible(count > 0)
