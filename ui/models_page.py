"""Models: which there are, which are here, and how to get the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from photofix.errors import PhotofixError
from photofix.models import ModelEntry, catalog

from . import theme
from .widgets import Notice, Pills, clear, label
from .words import task_word


class ModelsPage(QFrame):
    """A card for each model of the catalogue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.notice = Notice()
        header = QFrame()
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        row.addWidget(label(self.tr("Models"), "title"), 1)
        body = QWidget()
        body.setObjectName("page")
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        self._cards.setSpacing(theme.M)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.notice)
        column.addWidget(area, 1)

    def refresh(self) -> None:
        clear(self._cards)
        try:
            entries = list(catalog().values())
        except PhotofixError as error:
            self.notice.show_text(str(error), "error")
            return
        for entry in entries:
            self._cards.addWidget(self._card(entry))
        self._cards.addStretch()

    def _card(self, entry: ModelEntry) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.addWidget(label(entry.name, "strong"))
        pills = Pills()
        pills.set_pills([(f"tasks/{name}", task_word(name)) for name in entry.tasks])
        column.addWidget(pills)
        return card
