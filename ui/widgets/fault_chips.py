"""Faults as chips: what will be restored, and how far; a click opens the slider."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ..presenters.faults import Fault
from ..presenters.tooltips import tool_tip
from ..presenters.words import task_word
from . import icons, theme
from .controls import Flow, button, label

STEP = 5  # percent for each press of an arrow


class FaultChips(QWidget):
    """One chip for each fault. Arrows weigh the chip that has the keyboard, Delete switches it off
    and on."""

    weighed = Signal(str, float)  # a fault, and how far to go with it, in [0, 1]
    freed = Signal(str)  # back to Auto

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, _Chip] = {}
        self._total = 0
        self._popup: _Popup | None = None
        self._flow = Flow(self, theme.XS + 2)

    def set_faults(self, faults: Sequence[Fault], total: int) -> None:
        """Show these; total: the photos that were looked at."""
        self._total = total
        for name in [name for name in self._chips if name not in {one.name for one in faults}]:
            chip = self._chips.pop(name)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for fault in faults:
            chip = self._chips.get(fault.name) or self._add(fault.name)
            chip.show_fault(fault, self._seen_word(fault))
            if self._popup is not None and self._popup.name == fault.name:
                self._popup.show_fault(fault, self._seen_word(fault))
        self._put_in_order([fault.name for fault in faults])
        self.setVisible(bool(faults))
        self.updateGeometry()

    def words(self) -> list[str]:
        """What is shown, in order of appearance."""
        return [chip.text().strip() for chip in self._chips.values()]

    def chip(self, name: str) -> QPushButton:
        return self._chips[name]

    def open(self, name: str) -> None:
        """Open the slider of a fault."""
        chip = self._chips[name]
        popup = _Popup(chip.fault, self._seen_word(chip.fault), self)
        popup.weighed.connect(partial(self.weighed.emit, name))
        popup.freed.connect(partial(self.freed.emit, name))
        popup.destroyed.connect(self._forget_popup)
        self._popup = popup
        popup.open_above(chip)

    def _seen_word(self, fault: Fault) -> str:
        """On how many photos it shows, and how badly."""
        if not fault.photos:
            return ""
        grade = self.tr("clearly") if fault.severity >= 0.3 else self.tr("slightly")
        grade = self.tr("strongly") if fault.severity >= 0.7 else grade
        text = self.tr("Seen on {count} of %n photo(s), {grade}", "", self._total)
        return text.format(count=fault.photos, grade=grade)

    def _forget_popup(self) -> None:
        self._popup = None

    def _put_in_order(self, names: list[str]) -> None:
        if names != list(self._chips):
            self._chips = {name: self._chips[name] for name in names}
            for chip in self._chips.values():
                self._flow.removeWidget(chip)
                self._flow.addWidget(chip)

    def _add(self, name: str) -> _Chip:
        chip = _Chip(name)
        chip.clicked.connect(partial(self.open, name))
        chip.weighed.connect(partial(self.weighed.emit, name))
        chip.freed.connect(partial(self.freed.emit, name))
        self._chips[name] = chip
        self._flow.addWidget(chip)
        chip.show()
        return chip


class _Chip(QPushButton):
    weighed = Signal(float)
    freed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.fault = Fault(name, 1.0, 1.0)
        self.setProperty("role", "fault")
        self.setIconSize(QSize(14, 14))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_fault(self, fault: Fault, seen: str) -> None:
        self.fault = fault
        off = fault.amount == 0
        word = task_word(fault.name)
        if not off and fault.amount != 1:
            word = f"{word} {fault.amount * 100:.0f} %"
        self.setText(f" {word}")
        self.setIcon(icons.icon(f"tasks/{fault.name}", "muted" if off else "accent_text"))
        if self.property("off") != off:
            self.setProperty("off", off)
            self.style().unpolish(self)
            self.style().polish(self)
        state = self.tr("{fault}: switched off") if off else "{fault}"
        self.setAccessibleName(state.format(fault=word))
        self.setAccessibleDescription(seen)
        self.setToolTip(tool_tip(seen or self.tr("Click to weigh it or switch it off")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}.get(Qt.Key(event.key()))
        if by is not None:
            self.weighed.emit(max(0.0, min(1.0, self.fault.amount + by / 100)))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.fault.amount == 0:
                self.freed.emit()
            else:
                self.weighed.emit(0.0)
        else:
            super().keyPressEvent(event)


class _Popup(QFrame):
    """The slider of one fault, above its chip."""

    weighed = Signal(float)
    freed = Signal()

    def __init__(self, fault: Fault, seen: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = fault.name
        self._on = QCheckBox(task_word(fault.name))
        self._seen = label("", "small", wrap=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.setMinimumWidth(180)
        self._slider.setAccessibleName(
            self.tr("How far to go: {fault}").format(fault=task_word(fault.name))
        )
        self._percent = label("", "small")
        self._percent.setFixedWidth(theme.scaled(40))
        self._auto = button(self.tr("Auto"), role="link", clicked=self.freed.emit)
        self._auto.setToolTip(tool_tip(self.tr("As far as sentence and photo ask for")))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.XS)
        column.addWidget(self._on)
        column.addWidget(self._seen)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for widget in (self._slider, self._percent, self._auto):
            row.addWidget(widget)
        column.addLayout(row)
        self.show_fault(fault, seen)
        self._slider.valueChanged.connect(lambda value: self.weighed.emit(value / 100))
        self._on.toggled.connect(self._switch)

    def show_fault(self, fault: Fault, seen: str) -> None:
        for control in (self._slider, self._on):
            control.blockSignals(True)
        self._slider.setValue(round(fault.amount * 100))
        self._on.setChecked(fault.amount > 0)
        for control in (self._slider, self._on):
            control.blockSignals(False)
        self._percent.setText(f"{fault.amount * 100:.0f} %")
        self._auto.setEnabled(not fault.is_auto)
        self._seen.setText(seen)
        self._seen.setVisible(bool(seen))

    def open_above(self, chip: QWidget) -> None:
        self.adjustSize()
        corner = chip.mapToGlobal(QPoint(0, 0))
        self.move(corner - QPoint(0, self.height() + theme.XS))
        self.show()
        self._slider.setFocus()

    def _switch(self, on: bool) -> None:
        if on:
            self.freed.emit()
        else:
            self.weighed.emit(0.0)
