"""The viewer with its tools: which photo, how to compare, how large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from photofix.messages import Message, joined, message, parts_of

from ..presenters.phrases import phrase
from ..presenters.tooltips import tool_tip
from . import theme
from .controls import Elided, Notice, label, tool
from .viewer import STEP, Mode, Viewer

REASON = 44  # pixels: two lines


class ViewerPanel(QFrame):
    """A Viewer under a bar of tools."""

    closed = Signal()
    fullscreen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.viewer = Viewer()
        self.notice = Notice()
        self._name = Elided("", "strong", Qt.TextElideMode.ElideMiddle)
        self._zoom = label("", "small")
        self._zoom.setFixedWidth(46)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.M, theme.S - 2, theme.S, theme.S - 2)
        row.setSpacing(2)
        row.addWidget(self._name, 1)
        row.addSpacing(theme.S)
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
        row.addSpacing(theme.S)
        row.addWidget(
            tool("zoom-out", self.tr("Zoom out (-)"), lambda: self.viewer.zoom_by(1 / STEP))
        )
        row.addWidget(self._zoom)
        row.addWidget(tool("zoom-in", self.tr("Zoom in (+)"), lambda: self.viewer.zoom_by(STEP)))
        row.addWidget(tool("fit", self.tr("Fit, or 100 % (Z)"), self.toggle_zoom))
        row.addSpacing(theme.S)
        row.addWidget(tool("fullscreen", self.tr("Full screen (F)"), self.fullscreen_wanted.emit))
        row.addWidget(tool("close", self.tr("Close the viewer (Esc)"), self.closed.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.viewer, 1)
        self._plan = label("", "small", wrap=True)
        self._plan.setContentsMargins(theme.M, theme.XS, theme.M, theme.XS)
        self._plan.setFixedHeight(REASON)  # else the photo would move with each reason
        self._plan.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._plan)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, 0, 0, theme.S)
        around.addWidget(self.notice)
        self._holder = holder
        column.addWidget(holder)
        holder.hide()
        self.viewer.zoomed.connect(self._show_zoom)

    def set_name(self, path: Path | None, note: str = "") -> None:
        self._name.set_text("" if path is None else f"{path.name}{note}")

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

    def explain(self, plan: Message | None) -> None:
        """Say under the photo what is done to it, and why."""
        self._plan.setText(phrase(_plain(plan)))
        self._plan.setToolTip(tool_tip(phrase(plan)))

    def plan(self) -> str:
        """What is said below the photo."""
        return self._plan.text()

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
