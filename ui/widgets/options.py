"""The panel of options: the settings of the command line, for those who want them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photofix.errors import PhotofixError
from photofix.messages import Message, message
from photofix.models import catalog
from photofix.options import Option, load_settings, options
from photofix.photo import FORMATS
from photofix.photo.formats import writable

from ..presenters.phrases import phrase, translated
from . import icons, theme
from .controls import Elided, button, label, tool

DEVICES = ("cpu", "cuda", "mps")
COLUMNS = 4  # where there is room for them
COLUMN = 180  # the least width of one, in device-independent pixels
ELSEWHERE = ("strength",)  # the composer has a slider for it


class OptionsPanel(QFrame):
    """A field for each row of photofix.options, and what to do with copies that exist."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, framed: bool = True) -> None:
        """framed: as a card of its own."""
        super().__init__(parent)
        self._frame = column = QVBoxLayout(self)
        if framed:
            self.setObjectName("card")
            column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        else:
            column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        inner = QWidget()
        self._form = QGridLayout(inner)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(theme.L)
        self._form.setVerticalSpacing(theme.S)
        self._columns = 0
        self._area = _Area(inner)
        column.addWidget(self._area, 1)
        self._all = button(self.tr("Advanced"), "chevron-down", "link", self.toggle_advanced)
        self._reset = button(self.tr("Back to the defaults"), "undo", "link", self.reset)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addStretch()
        row.addWidget(self._reset)
        column.addLayout(row)
        self._problem = label("", "danger", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        self._fields: dict[str, QWidget] = {}
        self._pairs: dict[str, tuple[QWidget, QWidget]] = {}  # captions, and what is below them
        self._advanced = False
        front = [name for name, row in _rows().items() if row.front]
        for name in (*front, *(name for name in _rows() if name not in front), "recursive"):
            self._add(name)
        self._arrange(COLUMNS)
        self._check()

    def values(self) -> dict[str, Any]:
        """The options that differ from their defaults, by name."""
        found = {name: _value(widget) for name, widget in self._fields.items()}
        return {
            name: value for name, value in found.items() if value not in (None, "", _default(name))
        }

    def set_values(self, values: dict[str, Any]) -> None:
        for name, widget in self._fields.items():
            blocker = QSignalBlocker(widget)
            _set_value(widget, values.get(name, _default(name)))
            blocker.unblock()
        self._check()

    def toggle_advanced(self) -> None:
        """Show all options, or those that most batches need."""
        self._advanced = not self._advanced
        self._all.setIcon(
            icons.icon("chevron-up" if self._advanced else "chevron-down", "accent_text")
        )
        self._columns = 0
        self._arrange(self._fitting())

    def reset(self) -> None:
        """Set all options back to what they are by themselves."""
        self.set_values({})
        self.changed.emit()

    def problem(self) -> Message | None:
        """Why the options can't be used."""
        return settings_problem(self.values())

    def names(self) -> list[str]:
        """The options that have a row here."""
        return list(self._fields)

    def field(self, name: str) -> QWidget:
        return self._fields[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(self._fitting())

    def _fitting(self) -> int:
        """How many columns there is room for, each as wide as its longest choice."""
        frame, bar = self._frame.contentsMargins(), self._area.verticalScrollBar().sizeHint()
        room = self.contentsRect().width() - frame.left() - frame.right() - bar.width()
        shown = (self._pairs[name][1] for name in self._shown_now())
        widths = [max(theme.scaled(COLUMN), widget.minimumSizeHint().width()) for widget in shown]
        for columns in range(COLUMNS, 1, -1):
            needed = sum(max(widths[place::columns], default=0) for place in range(columns))
            if needed + (columns - 1) * theme.L <= room:
                return columns
        return 1

    def _add(self, name: str) -> None:
        caption = Elided(self._caption(name), "small")
        widget, shown = self._made(name)
        widget.setAccessibleName(caption.full_text())
        caption.setBuddy(widget)
        self._fields[name] = widget
        self._pairs[name] = caption, shown

    def _arrange(self, columns: int) -> None:
        """Put the fields into so many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        shown_now = self._shown_now()
        for name, pair in self._pairs.items():
            for widget in pair:
                if name not in shown_now:
                    widget.hide()  # the others only where they have a parent: else as windows
        for place, name in enumerate(shown_now):
            caption, shown = self._pairs[name]
            row, column = divmod(place, columns)
            self._form.addWidget(caption, 2 * row, column)
            self._form.addWidget(shown, 2 * row + 1, column)
            for widget in (caption, shown):
                widget.show()
        for column in range(COLUMNS):
            self._form.setColumnStretch(column, 1 if column < columns else 0)
        self._area.updateGeometry()

    def _shown_now(self) -> list[str]:
        return [name for name in self._pairs if self._advanced or self._is_front(name)]

    def _is_front(self, name: str) -> bool:
        """Whether it is shown at once: such options, and those that are set to something else."""
        row = _rows().get(name)
        return (row is not None and row.front) or name in self.values()

    def _made(self, name: str) -> tuple[QWidget, QWidget]:
        """The field, and what is put into the form."""
        choices = self._choices(name)
        if choices is not None:
            combo = QComboBox()
            for value, title in choices:
                combo.addItem(title, value)
            _set_value(combo, _default(name))
            combo.currentIndexChanged.connect(self._check)
            return combo, combo
        if _is_switch(name):
            switch = QCheckBox(self.tr("yes"))
            switch.setChecked(bool(_default(name)))
            switch.toggled.connect(self._check)
            return switch, switch
        line = QLineEdit()
        line.setPlaceholderText(self._placeholder(name))
        line.textChanged.connect(self._check)
        line.setAcceptDrops(False)  # what is dropped are photos
        if name != "output":
            return line, line
        # The one text that is longer than a column would be by itself.
        said = line.fontMetrics().horizontalAdvance(line.placeholderText())
        line.setMinimumWidth(said + 2 * theme.M + theme.S)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        row.addWidget(line, 1)
        row.addWidget(tool("folder", self.tr("Choose the output folder"), self._choose_output))
        return line, both

    def _choose_output(self) -> None:
        line = self._fields["output"]
        assert isinstance(line, QLineEdit)
        folder = QFileDialog.getExistingDirectory(self, self.tr("Output folder"), line.text())
        if folder:
            line.setText(folder)

    def _check(self) -> None:
        problem = self.problem()
        self._problem.setText(phrase(problem))
        self._problem.setVisible(problem is not None)
        self._reset.setEnabled(bool(self.values()))
        self.changed.emit()

    def _caption(self, name: str) -> str:
        if name == "recursive":
            return self.tr("Folders inside folders")
        return translated(_rows()[name].caption)

    def _placeholder(self, name: str) -> str:
        row = _rows()[name]
        if isinstance(row.default, float):
            return QLocale().toString(row.default, "g")
        return translated(row.unset) if row.default is None else str(row.default)

    def _choices(self, name: str) -> list[tuple[str, str]] | None:
        row = _rows().get(name)
        if row is None:
            return None
        known = {
            "format": {key: FORMATS[key].title for key in writable()},
            "device": {device: device for device in DEVICES},
            "model": {model: model for model in _models()},
        }.get(name) or {value: translated(title) for value, title in row.choices.items()}
        if not known:
            return None
        unset = [("", translated(row.unset))] if row.default is None else []
        return [*unset, *known.items()]


class _Area(QScrollArea):
    """As high as what is in it where there is room for that; else it scrolls."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # whatever is in it can be reached
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._inner.sizeHint().height())


def settings_problem(values: dict[str, Any]) -> Message | None:
    """Why these values can't be used, or None."""
    from photofix.queue import check_template

    given = {key: value for key, value in values.items() if key in options()}
    try:
        settings = load_settings(given)
        check_template(settings.name)
        if settings.output is not None and Path(settings.output).expanduser().is_file():
            return message("batch.output_is_file", folder=settings.output)
    except PhotofixError as error:
        return error.message
    return None


def _models() -> list[str]:
    """The models by name; none where the user's list of them can't be read, which the answer to
    the sentence and the page of models tell."""
    try:
        return list(catalog())
    except PhotofixError:
        return []


@cache
def _rows() -> dict[str, Option]:
    """The options that have a row here; the composer's slider sets the strength."""
    return {name: row for name, row in options("app").items() if name not in ELSEWHERE}


def _default(name: str) -> Any:
    """What a field shows at first; an empty one stands for what a text or number has by itself."""
    if name == "recursive":
        return True
    row = _rows().get(name)
    return row.default if row is not None and (row.kind is bool or row.choices) else None


def _is_switch(name: str) -> bool:
    return name == "recursive" or (name in _rows() and _rows()[name].kind is bool)


def _value(widget: QWidget) -> Any:
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    assert isinstance(widget, QLineEdit)
    return widget.text().strip()


def _set_value(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(max(0, widget.findData(value or "")))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))
    elif isinstance(widget, QLineEdit):
        widget.setText("" if value is None else str(value))
