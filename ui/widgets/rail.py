"""The side bar where there is no room for it: its pages as icons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from . import theme
from .controls import tool

WIDTH = 48


class Rail(QFrame):
    """A column of icons; the first brings the whole side bar."""

    sidebar_wanted = Signal()
    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.M, theme.S, theme.M)
        column.setSpacing(theme.XS)
        column.addWidget(
            tool("sidebar", self.tr("Show the side bar (Ctrl+B)"), self.sidebar_wanted.emit)
        )
        self._pages = {
            name: tool(icon, title, partial(self.page_chosen.emit, name), checkable=True)
            for name, title, icon in (
                ("draft", self.tr("New batch"), "add"),
                ("watch", self.tr("Watched folders"), "watch"),
                ("history", self.tr("History"), "history"),
                ("models", self.tr("Models"), "models"),
                ("settings", self.tr("Settings"), "settings"),
            )
        }
        for name, page in self._pages.items():
            column.addWidget(page)
            if name == "draft":
                column.addStretch()

    def select(self, shown: str) -> None:
        """Mark the page that is shown."""
        for name, page in self._pages.items():
            page.setChecked(name == shown)
