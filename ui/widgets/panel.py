"""The viewer with its tools: which photo, how to compare, how large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from photofix.messages import Message, joined, message, parts_of

from ..presenters.phrases import phrase
from ..presenters.tooltips import tool_tip
from ..presenters.viewer_state import Mode
from . import theme
from .controls import Elided, Lines, Notice, label, tool
from .histogram import HistogramCard
from .versus import VersusButton
from .viewer import STEP, Viewer

NAME = 200  # pixels that name and size have at least
WIDE = 640  # pixels from which two lines hold a reason; three below


class ViewerPanel(QFrame):
    """A Viewer under a bar of tools."""

    closed = Signal()
    histogram_toggled = Signal(bool)
    fullscreen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.viewer = Viewer()
        self.notice = Notice()
        self._name = Elided("", "strong", Qt.TextElideMode.ElideMiddle)
        self._facts = Elided("", "small")
        self._size = self._camera = ""
        self.histogram = HistogramCard(self.viewer)
        self._zoom = label("", "small")
        self._zoom.setFixedWidth(theme.scaled(46))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self.viewer, 1)
        self._plan = Lines(2, "small")  # as many for each reason, else the photo would move
        self._plan.setContentsMargins(theme.M, theme.XS, theme.M, theme.XS)
        column.addWidget(self._plan)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, 0, 0, theme.S)
        around.addWidget(self.notice)
        self._holder = holder
        column.addWidget(holder)
        holder.hide()
        self.viewer.zoomed.connect(self._show_zoom)

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        self._bar.setContentsMargins(theme.M, theme.S - 2, theme.S, theme.S - 2)
        self._bar.setSpacing(theme.XS)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        self._bar.addLayout(words, 1)
        self._tools = row = QHBoxLayout()
        row.setSpacing(2)
        row.addStretch()
        self._bar.addLayout(row)
        self._add_modes(row)
        self.versus = VersusButton()
        row.addWidget(self.versus)
        row.addSpacing(theme.S)
        self._counting = tool("histogram", self.tr("Histogram (H)"), checkable=True)
        self._counting.toggled.connect(self._toggle_histogram)
        row.addWidget(self._counting)
        row.addWidget(
            tool("zoom-out", self.tr("Zoom out (-)"), lambda: self.viewer.zoom_by(1 / STEP))
        )
        row.addWidget(self._zoom)
        row.addWidget(tool("zoom-in", self.tr("Zoom in (+)"), lambda: self.viewer.zoom_by(STEP)))
        row.addWidget(tool("fit", self.tr("Fit, or 100 % (Z)"), self.toggle_zoom))
        row.addSpacing(theme.S)
        row.addWidget(tool("fullscreen", self.tr("Full screen (F)"), self.fullscreen_wanted.emit))
        row.addWidget(tool("close", self.tr("Close the viewer (Esc)"), self.closed.emit))
        return bar

    def _add_modes(self, row: QHBoxLayout) -> None:
        self._modes = QButtonGroup(self)
        names = {
            Mode.DIVIDER: (self.tr("Compare with a divider (1)"), "divider"),
            Mode.SIDE: (self.tr("Side by side (2)"), "side"),
            Mode.SINGLE: (self.tr("Only the restored photo (3)"), "single"),
        }
        for number, (mode, (title, icon)) in enumerate(names.items()):
            choice = tool(icon, title, checkable=True)
            choice.setChecked(mode is Mode.DIVIDER)
            self._modes.addButton(choice, number)
            row.addWidget(choice)
        self._modes.idClicked.connect(lambda number: self.viewer.set_mode(list(Mode)[number]))

    def set_name(self, path: Path | None) -> None:
        self._name.set_text("" if path is None else path.name)
        self.viewer.setAccessibleName(self._name.full_text() or self.tr("Photo"))
        self._size = self._camera = ""
        self._show_facts()

    def set_size(self, size: QSize) -> None:
        self._size = f"{size.width()} × {size.height()}"
        self._show_facts()

    def set_exif(self, line: str) -> None:
        """Say what the camera says."""
        self._camera = line
        self._show_facts()

    def _show_facts(self) -> None:
        """Size and camera below the name, which has the line above for itself."""
        self._facts.set_text("  ·  ".join(part for part in (self._size, self._camera) if part))

    def set_comparable(self, comparable: bool) -> None:
        """Offer other plans to compare with, or not: a photo of the queue has its copy."""
        self.versus.setVisible(comparable)

    def toggle_histogram(self) -> None:
        self._counting.toggle()

    def set_histogram(self, shown: bool) -> None:
        self._counting.setChecked(shown)

    def set_mode(self, mode: Mode) -> None:
        self._modes.button(list(Mode).index(mode)).setChecked(True)
        self.viewer.set_mode(mode)

    def toggle_zoom(self) -> None:
        """From fitted to 100 % and back."""
        if self.viewer.is_fitted():
            self.viewer.zoom_to(1.0)
        else:
            self.viewer.fit()

    def complain(self, said: Message | str | None, kind: str = "warning") -> None:
        """Say under the photo what can't be done with it; None takes that back."""
        self._holder.setVisible(said is not None)
        if said is not None:
            self.notice.show_text(said, kind)
        self._make_room()

    def explain(self, plan: Message | None) -> None:
        """Say under the photo what is done to it, and why."""
        self._plan.set_text(phrase(_plain(plan)))
        self._plan.setToolTip(tool_tip(phrase(plan)))
        self._make_room()

    def plan(self) -> str:
        """What is said below the photo."""
        return self._plan.full_text()

    def _make_room(self) -> None:
        """Keep the lines of the plan while it is awaited, but not beside a complaint."""
        self._plan.setVisible(bool(self.plan()) or self._holder.isHidden())

    def _toggle_histogram(self, shown: bool) -> None:
        self.histogram.setVisible(shown)
        self._place_histogram()
        self.histogram_toggled.emit(shown)

    def _place_histogram(self) -> None:
        self.histogram.move(14, self.viewer.height() - self.histogram.height() - 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._tools.minimumSize().width() + NAME
        directions = QBoxLayout.Direction
        self._bar.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._plan.set_lines(2 if self.width() >= WIDE else 3)
        QTimer.singleShot(0, self, self._place_histogram)  # once the viewer has its height

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText("" if self.viewer.is_rough() else f"{zoom * 100:.0f} %")


def _plain(plan: Message | None) -> Message | None:
    """A plan without what only researchers read, and with each model named once.

    The whole is in the tool tip.
    """
    if plan is None or plan.key != "plan.passes":
        return plan
    reason, models = plan.fields["reason"], plan.fields["models"]
    assert isinstance(reason, Message)
    assert isinstance(models, list)
    parts = [replace(one, key=one.key.removesuffix("_measured")) for one in parts_of(reason)]
    plain, named = joined(*parts), [one.fields.get("model") for one in parts]
    if all(model in named for model in models):
        return plain
    return message("plan.passes", reason=plain, models=models)
