"""What a preview is compared with: the original, another effort, or one model alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from photofix.errors import PhotofixError
from photofix.models import ModelEntry, catalog, is_installed

from ..presenters.model_words import ModelWords
from .controls import tool


class VersusButton(QWidget):
    """A menu of plans. chosen: options that make the other plan, none for the original; and what
    it is called."""

    chosen = Signal(dict, str)

    def __init__(self) -> None:
        super().__init__()
        self._words = ModelWords(self)
        self._current = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._button = tool("versus", self.tr("Compare with another plan"))
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._button)
        self.menu = QMenu(self._button)
        self.menu.aboutToShow.connect(self.fill)
        self._button.setMenu(self.menu)

    def fill(self) -> None:
        """Offer what there is now: models come and go."""
        self.menu.clear()
        group = QActionGroup(self.menu)
        efforts = {
            "fast": self.tr("Fast"),
            "balanced": self.tr("Balanced"),
            "best": self.tr("Best"),
        }
        self._add(group, self.tr("The original"), {}, "")
        for value, title in efforts.items():
            self._add(group, title, {"effort": value}, title)
        models = _models()
        if models:
            self.menu.addSection(self.tr("One model alone"))
        for model in models:
            title = f"{self._words.good_at(model)}  ({model.name})"
            self._add(group, title, {"model": model.name}, model.name)

    def _add(self, group: QActionGroup, title: str, options: dict[str, str], name: str) -> None:
        action = self.menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(name == self._current)
        action.triggered.connect(partial(self._choose, options, name))
        group.addAction(action)

    def _choose(self, options: dict[str, str], name: str) -> None:
        self._current = name
        self.chosen.emit(options, name)


def _models() -> list[ModelEntry]:
    """Those that are here and restore something."""
    try:
        return [model for model in catalog().values() if model.tasks and is_installed(model)]
    except PhotofixError:  # a catalogue that can't be read, which the page Models says
        return []
