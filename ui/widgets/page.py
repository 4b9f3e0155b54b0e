"""A page of cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from . import theme
from .controls import Notice, label

HEAD = 32  # pixels


class Page(QFrame):
    """A title with actions beside it, a notice, and cards that are scrolled.

    reachable: the keyboard can scroll it; not needed where it goes from control to control.
    """

    def __init__(self, gap: int = theme.M, reachable: bool = True) -> None:
        super().__init__()
        self.setObjectName("page")
        self.notice = Notice()
        header = QFrame()
        header.setObjectName("header")
        self._head = QHBoxLayout(header)
        self._head.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        body = QWidget()
        body.setObjectName("page")
        self.cards = QVBoxLayout(body)
        self.cards.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        self.cards.setSpacing(gap)
        self.area = QScrollArea()
        self.area.setWidget(body)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not reachable:
            self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.notice)
        column.addWidget(self.area, 1)

    def set_title(self, title: str, *actions: QWidget) -> None:
        self._head.addWidget(label(title, "title"), 1)
        for action in actions:
            self._head.addWidget(action)
        self._head.addStrut(HEAD)  # as high without actions as with them
        self.area.setAccessibleName(title)
