"""Examples, one click away, in one row; what finds no room is in a menu at its end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ..presenters.tooltips import tool_tip
from ..presenters.words import quoted
from . import theme
from .controls import button

GAP = theme.S - 2


class Chips(QWidget):
    """Buttons that each stand for a sentence."""

    chosen = Signal(str)

    def __init__(self, examples: Sequence[tuple[str, str]]) -> None:
        """examples: pairs of a title and the sentence it stands for."""
        super().__init__()
        self._examples = dict(examples)
        self._chips = [self._chip(title, sentence) for title, sentence in examples]
        self._more = button(self.tr("More…"), role="chip", clicked=self._show_more)
        self._more.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Show as many chips as there is room for, and whether there are more."""
        widths = [chip.sizeHint().width() + GAP for chip in self._chips]
        fits = sum(widths) - GAP <= self.width()
        room, x = self.width() + GAP if fits else self.width() - self._more.sizeHint().width(), 0
        hidden = False
        for chip, width in zip(self._chips, widths, strict=True):
            hidden = hidden or x + width > room
            chip.setVisible(not hidden)
            if not hidden:
                chip.move(x, 0)
                chip.resize(chip.sizeHint())
                x += width
        self._more.setVisible(hidden)
        self._more.move(x, 0)
        self._more.resize(self._more.sizeHint())

    def hidden_examples(self) -> list[tuple[str, str]]:
        """Those in the menu."""
        return [
            example
            for example, chip in zip(self._examples.items(), self._chips, strict=True)
            if chip.isHidden()
        ]

    def _chip(self, title: str, sentence: str) -> QPushButton:
        chip = button(title, role="chip", clicked=partial(self.chosen.emit, sentence))
        chip.setToolTip(tool_tip(quoted(sentence)))
        chip.setParent(self)
        return chip

    def _show_more(self) -> None:
        menu = QMenu(self)
        for title, sentence in self.hidden_examples():
            menu.addAction(title, partial(self.chosen.emit, sentence))
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
