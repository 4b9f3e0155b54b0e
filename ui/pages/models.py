"""Models: which there are, which are here, and how to get the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photofix.errors import PhotofixError
from photofix.files import sha256
from photofix.messages import Message
from photofix.models import ModelEntry, catalog, is_installed
from photofix.models.store import models_folder, weights_path

from ..links.background import Background
from ..links.commands import Command
from ..links.preferences import Store
from ..presenters.model_words import ModelWords
from ..presenters.words import about_word, bytes_word, listed, task_word
from ..widgets import theme
from ..widgets.controls import Elided, Notice, button, fill, label

LOOK = 500  # ms between looks at how much of a download has arrived


class ModelsPage(QFrame):
    """A card for each model of the catalogue. Pulling and adding are done by `photofix models`."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._store, self._words = store, ModelWords(self)
        self.notice = Notice()
        self._work: dict[str, Command] = {}
        self._arrived: dict[str, QLabel] = {}
        self._damaged: set[str] = set()
        self._checking = Background("models", parent=self)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._show_arrived)
        header = QFrame()
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        row.addWidget(label(self.tr("Models"), "title"), 1)
        row.addWidget(button(self.tr("Add a file…"), "file-add", "", self._choose_file))
        body = QWidget()
        body.setObjectName("page")
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        self._cards.setSpacing(theme.M)
        area = QScrollArea()
        area.setWidget(body)
        area.setAccessibleName(self.tr("Models"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.notice)
        column.addWidget(area, 1)

    def refresh(self) -> None:
        """Show what is here now: those that can be used first."""
        self._arrived.clear()
        try:
            entries = list(catalog().values())
        except PhotofixError as error:
            self.notice.show_text(error.message, "error")
            entries = []
        fill(self._cards, self._sections(entries))
        self._cards.addStretch()

    def look_again(self) -> None:
        """The page is opened."""
        self.refresh()
        self.check()

    def check(self) -> None:
        """See whether photofix's own models are whole, and show those that are not."""

        def damaged() -> set[str]:
            own = (one for one in catalog().values() if one.sha256 and one.embedded)
            here = (one for one in own if is_installed(one))
            return {one.name for one in here if sha256(weights_path(one)) != one.sha256}

        self._checking.run(damaged, self._show_damaged)

    def _show_damaged(self, damaged: set[str]) -> None:
        if damaged != self._damaged:
            self._damaged = damaged
            self.refresh()

    def pull(self, name: str) -> None:
        """Fetch a model from its hub."""
        self._begin(name, ["models", "pull", name])

    def cancel(self, name: str) -> None:
        """Stop a download; what has arrived is kept for the next time."""
        command = self._work.pop(name, None)
        if command is not None:
            command.stop()
            self.notice.show_text(self.tr("Download cancelled; what has arrived is kept."), "info")
            self.refresh()

    def add(self, path: Path) -> None:
        """Take a weights file of the user's."""
        self._begin(str(path), ["models", "add", str(path)])

    def busy(self) -> bool:
        return bool(self._work)

    def close_processes(self) -> None:
        self._checking.close()
        for command in self._work.values():
            command.stop()
            command.wait()

    def _sections(self, entries: Sequence[ModelEntry]) -> Iterator[QWidget]:
        here = [entry for entry in entries if is_installed(entry)]
        rest = [entry for entry in entries if not is_installed(entry)]
        for title, some in (
            (self.tr("On this machine"), here),
            (self.tr("To be downloaded"), [entry for entry in rest if entry.hub]),
            (self.tr("Published by others: add a file of yours"), [e for e in rest if not e.hub]),
        ):
            if some:
                yield label(title, "section")
                yield from map(self._card, some)

    def _card(self, entry: ModelEntry) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.XS + 2)
        first = QHBoxLayout()
        first.addWidget(Elided(self._words.good_at(entry), "strong"), 1)
        self._add_state(first, entry)
        column.addLayout(first)
        parts = [self._words.speed(entry, self._store.values.paces)]
        best = [task_word(name) for name in self._words.best_at(entry)]
        if best:
            parts.insert(0, self.tr("the best at {tasks}").format(tasks=listed(best)))
        said = "  ·  ".join(part for part in parts if part) or about_word(entry.about)
        column.addWidget(Elided(said[:1].upper() + said[1:], "muted"))
        last = QHBoxLayout()
        source = () if entry.embedded else (about_word(entry.source),)
        last.addWidget(Elided("  ·  ".join((entry.name, entry.license, *source)), "small"), 1)
        address = re.search(r"https?://\S+", entry.source)
        if address is not None:
            url = QUrl(address[0].rstrip(".,)"))
            last.addWidget(
                button(self.tr("Website"), "", "link", partial(QDesktopServices.openUrl, url))
            )
        column.addLayout(last)
        return card

    def _add_state(self, row: QHBoxLayout, entry: ModelEntry) -> None:
        """Whether it is here, or how to get it."""
        if entry.name in self._work:
            bar = QProgressBar()
            bar.setRange(0, 0)
            bar.setFixedWidth(120)
            bar.setAccessibleName(self.tr("Download of {model}").format(model=entry.name))
            self._arrived[entry.name] = label(self._amount(entry.name), "small")
            row.addWidget(self._arrived[entry.name])
            row.addWidget(bar)
            row.addWidget(button(self.tr("Cancel"), "", "", partial(self.cancel, entry.name)))
        elif entry.name in self._damaged:
            row.addWidget(label(self.tr("damaged: reinstall photofix"), "danger"))
        elif is_installed(entry):
            size = bytes_word(weights_path(entry).stat().st_size)
            here = self.tr("part of photofix") if entry.embedded else self.tr("installed")
            row.addWidget(label(f"{here}, {size}", "success"))
        elif entry.hub:
            pull = partial(self.pull, entry.name)
            row.addWidget(button(self.tr("Download"), "download", "", pull))
        elif entry.embedded:
            row.addWidget(label(self.tr("missing"), "muted"))
        else:
            row.addWidget(button(self.tr("Add its file…"), "file-add", "link", self._choose_file))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Add a weights file"),
            "",
            self.tr("Weights") + " (*.safetensors *.pt *.pth *.ckpt)",
        )
        if name:
            self.add(Path(name))

    def _begin(self, what: str, arguments: list[str]) -> None:
        if what not in self._work:
            self.notice.hide()
            self._work[what] = Command(arguments, partial(self._ended, what), self)
            self._timer.start()
            self.refresh()

    def _ended(self, what: str, well: bool, reason: Message | None) -> None:
        self._work.pop(what, None)
        if not self._work:
            self._timer.stop()
        if well:
            self.notice.show_text(
                self.tr("{model} is ready.").format(model=Path(what).name), "check"
            )
        else:
            self.notice.show_text(reason or self.tr("It broke off; try again."), "error")
        self.refresh()

    def _amount(self, name: str) -> str:
        """How much of a download has arrived; its folder holds a handful of files."""
        folder = models_folder() / ".downloads" / name
        found = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        return bytes_word(found) if found else self.tr("connecting…")

    def _show_arrived(self) -> None:
        for name, shown in self._arrived.items():
            shown.setText(self._amount(name))
