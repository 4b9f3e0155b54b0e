"""What this photofix is, what it runs on, and what it keeps."""

from __future__ import annotations

import platform
import re
from importlib import metadata

import psutil
from PySide6 import __version__ as qt_version
from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from photofix import __version__

from ..links.background import Background
from ..links.disk_cache import cache
from ..presenters.words import bytes_word
from . import theme
from .controls import Elided, button
from .forms import add_row, form_card


class AboutCard(QWidget):
    """Version, licences, the device that restores, memory and the cache."""

    devices_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background("about", parent=self)
        card, form = form_card(self.tr("About"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        versions = (
            f"photofix {__version__}  ·  Qt {qt_version}  ·  Python {platform.python_version()}"
        )
        licences = button(self.tr("Licences"), role="link", clicked=self._show_licences)
        add_row(form, self.tr("Version"), Elided(versions), licences)
        self._devices = Elided(self.tr("looking…"))
        add_row(form, self.tr("Restores on"), self._devices)
        memory = psutil.virtual_memory()
        text = self.tr("{free} free of {total}")
        text = text.format(free=bytes_word(memory.available), total=bytes_word(memory.total))
        add_row(form, self.tr("Memory"), Elided(text))
        self._cache = Elided("")
        self._empty = button(self.tr("Empty"), role="link", clicked=self._empty_cache)
        add_row(form, self.tr("Thumbnails kept"), self._cache, self._empty)

    def refresh(self) -> None:
        """See how large the cache is, and ask for the devices."""
        self._background.run(lambda: cache().size(), self._show_size)
        self.devices_wanted.emit()

    def show_devices(self, devices: list[tuple[str, int]]) -> None:
        """Show names and bytes of free memory, that which is used first."""
        said = [f"{name} ({bytes_word(free)})" for name, free in devices]
        self._devices.set_text(QLocale().createSeparatedList(said))

    def devices(self) -> str:
        return self._devices.full_text()

    def cache_size(self) -> str:
        return self._cache.full_text()

    def close_threads(self) -> None:
        self._background.close()

    def _show_size(self, size: int) -> None:
        self._cache.set_text(bytes_word(size))
        self._empty.setEnabled(size > 0)

    def _empty_cache(self) -> None:
        def empty() -> int:
            cache().empty()
            return cache().size()

        self._background.run(empty, self._show_size)

    def _show_licences(self) -> None:
        dialog = QDialog(self)
        dialog.setWindowTitle(self.tr("Licences"))
        text = QPlainTextEdit(licences())
        text.setReadOnly(True)
        text.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.addWidget(text)
        dialog.resize(640, 480)
        dialog.open()


def licences() -> str:
    """photofix and the packages that it is made of, each with its version and licence."""
    lines = []
    for package in ("photofix", *_required()):
        try:
            found = metadata.metadata(package)
        except metadata.PackageNotFoundError:
            continue
        said = _field(found, "License-Expression") or _classified(found)
        said = said or _field(found, "License") or "?"
        lines.append(f"{found['Name']} {found['Version']}: {said.splitlines()[0]}")
    return "\n".join(lines)


def _required() -> list[str]:
    try:
        wanted = metadata.requires("photofix") or []
    except metadata.PackageNotFoundError:  # not installed, but run from its folder
        return []
    names = (re.match(r"[\w.-]+", line) for line in wanted if "extra ==" not in line)
    return sorted(name[0] for name in names if name is not None)


def _field(found: metadata.PackageMetadata, name: str) -> str:
    return found[name] if name in set(found) else ""


def _classified(found: metadata.PackageMetadata) -> str:
    said = (line for line in found.get_all("Classifier") or () if line.startswith("License ::"))
    return ", ".join(line.rpartition(":: ")[2] for line in said)
