"""Watched folders: what is restored as soon as it arrives."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from .queue_link import QueueLink
from .sidebar import SideRow
from .widgets import EmptyState


class WatchPage(QFrame):
    """Add, change, switch on and off, and see the state of watches."""

    def __init__(self, queue: QueueLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.addWidget(EmptyState("watch", self.tr("No watched folders"), ""))

    def rows(self) -> list[SideRow]:
        return []

    def choose(self, key: str) -> None:
        pass
