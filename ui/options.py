"""The panel of options: the settings of the command line, for those who want them."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

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
from photofix.models import catalog
from photofix.photo import FORMATS
from photofix.photo.formats import writable
from photofix.settings import Settings, load_settings

from . import theme
from .phrases import phrase
from .widgets import Elided, label, tool

DEVICES = ("cpu", "cuda", "mps")
COLUMNS = 4  # where there is room for them
COLUMN = 180  # the least width of one, in device-independent pixels
# The slider in the composer sets the strength; notifications are in the settings, for all batches.
ELSEWHERE = ("strength", "notify")


class OptionsPanel(QFrame):
    """One field for each of photofix.settings, and what to do with copies that exist.

    A setting that this file does not know gets a plain field, so that the app never lacks one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.S)
        inner = QWidget()
        self._form = QGridLayout(inner)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(theme.L)
        self._form.setVerticalSpacing(theme.S)
        self._columns = 0
        self._area = _Area(inner)
        column.addWidget(self._area, 1)
        self._problem = label("", "danger", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        self._fields: dict[str, QWidget] = {}
        self._pairs: list[tuple[QWidget, QWidget]] = []  # captions and what stands below them
        names = [entry.name for entry in fields(Settings) if entry.name not in ELSEWHERE]
        for name in (*names, "existing", "recursive"):
            self._add(name)
        self._arrange(COLUMNS)

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

    def problem(self) -> str | None:
        """Why the options can't be used."""
        return settings_problem(self.values())

    def field(self, name: str) -> QWidget:
        return self._fields[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.contentsRect().width() - theme.L  # one gap fewer than columns
        self._arrange(max(1, min(COLUMNS, room // (COLUMN + theme.L))))

    def _add(self, name: str) -> None:
        caption = Elided(self._caption(name), "small")
        widget, shown = self._made(name)
        widget.setAccessibleName(caption.full_text())
        caption.setBuddy(widget)
        self._fields[name] = widget
        self._pairs.append((caption, shown))

    def _arrange(self, columns: int) -> None:
        """Put the fields into so many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, (caption, shown) in enumerate(self._pairs):
            row, column = divmod(place, columns)
            self._form.addWidget(caption, 2 * row, column)
            self._form.addWidget(shown, 2 * row + 1, column)
        for column in range(COLUMNS):
            self._form.setColumnStretch(column, 1 if column < columns else 0)
        self._area.updateGeometry()

    def _made(self, name: str) -> tuple[QWidget, QWidget]:
        """The field, and what is put into the form."""
        choices = self._choices(name)
        if choices is not None:
            combo = QComboBox()
            for value, title in choices:
                combo.addItem(title, value)
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
        self._problem.setText(phrase(problem or ""))
        self._problem.setVisible(problem is not None)
        self.changed.emit()

    def _caption(self, name: str) -> str:
        captions = {
            "output": self.tr("Output folder"),
            "name": self.tr("Names of the copies"),
            "format": self.tr("Format"),
            "quality": self.tr("JPEG and WebP quality"),
            "device": self.tr("Device"),
            "tile": self.tr("Tile size in pixels"),
            "model": self.tr("Model"),
            "existing": self.tr("If a copy is there already"),
            "recursive": self.tr("Folders inside folders"),
            "effort": self.tr("Quality against time"),
            "only_if_needed": self.tr("Photos that lack the fault"),
            "strip": self.tr("Leave out of the copies"),
            "keep_times": self.tr("File times of the photos"),
            "max_megapixels": self.tr("Largest photo in megapixels"),
            "max_seconds": self.tr("Longest reading of a photo in seconds"),
            "max_gigabytes": self.tr("Memory for reading a photo in GB"),
            "raw_jpeg": self.tr("Of a RAW + JPEG pair"),
        }
        return captions.get(name, name.replace("_", " ").capitalize())

    def _placeholder(self, name: str) -> str:
        placeholders = {
            "output": self.tr("“photofix” next to each photo"),
            "quality": self.tr("as the photo"),
            "tile": self.tr("fits the memory"),
        }
        default = next((entry.default for entry in fields(Settings) if entry.name == name), None)
        if isinstance(default, float):
            return QLocale().toString(default, "g")
        return placeholders.get(name, "" if default is None else str(default))

    def _choices(self, name: str) -> list[tuple[str, str]] | None:
        if name == "format":
            as_is = ("", self.tr("as the photo"))
            return [as_is, *((key, FORMATS[key].title) for key in writable())]
        if name == "device":
            return [("", self.tr("the best there is")), *((device, device) for device in DEVICES)]
        if name == "model":
            chosen = ("", self.tr("photofix chooses"))
            return [chosen, *((model, model) for model in _models())]
        if name == "existing":
            return [
                ("", self.tr("report it as failed")),
                ("skip", self.tr("leave the photo out")),
                ("overwrite", self.tr("replace the copy")),
            ]
        if name == "effort":
            return [
                ("balanced", self.tr("balanced")),
                ("fast", self.tr("fast")),
                ("best", self.tr("best")),
            ]
        if name == "only_if_needed":
            return [
                ("", self.tr("restore them as well")),
                ("copy", self.tr("copy them as they are")),
                ("skip", self.tr("leave them out")),
            ]
        if name == "strip":
            return [
                ("", self.tr("nothing")),
                ("gps", self.tr("the location")),
                ("all", self.tr("all metadata")),
            ]
        if name == "raw_jpeg":
            return [
                ("raw", self.tr("restore the RAW")),
                ("jpeg", self.tr("restore the JPEG")),
                ("both", self.tr("restore both")),
            ]
        choices = _literal(name)
        return None if choices is None else [(choice, choice) for choice in choices]


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


def settings_problem(values: dict[str, Any]) -> str | None:
    """Why these values can't be used, in a sentence, or None."""
    from photofix.queue import check_template

    known = {entry.name for entry in fields(Settings)}
    given = {key: value for key, value in values.items() if key in known}
    try:
        settings = load_settings(given)
        check_template(settings.name)
        if settings.output is not None and Path(settings.output).expanduser().is_file():
            return f"{settings.output} is a file; choose a folder"
    except PhotofixError as error:
        return str(error).removeprefix("--")
    return None


def _models() -> list[str]:
    """The models by name; none where the user's list of them can't be read, which the answer to
    the sentence and the page of models tell."""
    try:
        return list(catalog())
    except PhotofixError:
        return []


@cache
def _default(name: str) -> Any:
    if name == "recursive":
        return True
    default = next((entry.default for entry in fields(Settings) if entry.name == name), None)
    return default if isinstance(default, bool) or _is_choice(name) else None


@cache
def _is_choice(name: str) -> bool:
    return get_origin(get_type_hints(Settings).get(name)) is Literal


def _literal(name: str) -> tuple[str, ...] | None:
    """The choices of a setting that has some, the default first."""
    if not _is_choice(name):
        return None
    choices, default = get_args(get_type_hints(Settings)[name]), _default(name)
    return tuple(sorted(choices, key=lambda choice: bool(choice != default)))


def _is_switch(name: str) -> bool:
    kinds = {entry.name: str(entry.type) for entry in fields(Settings)}
    return kinds.get(name, "bool" if name == "recursive" else "").startswith("bool")


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
