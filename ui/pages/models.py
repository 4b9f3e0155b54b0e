"""Models: which there are, which are here, and how to get the others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
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
from ..presenters.words import about_word, bytes_word, capital, listed, percent, task_word
from ..widgets import theme
from ..widgets.controls import Elided, button, fill, label
from ..widgets.page import Page

LOOK = 500  # ms between looks at how much of a download has arrived


class ModelsPage(Page):
    """A card for each model of the catalogue. Pulling and adding are done by `photofix models`."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        add = button(self.tr("Add a file…"), "file-add", "", self._choose_file)
        self.set_title(self.tr("Models"), add)
        self._store, self._words = store, ModelWords(self)
        self._work: dict[str, Command] = {}
        self._asking: dict[str, Command] = {}  # for the sizes of downloads
        self._sizes: dict[str, int | None] = {}  # bytes; None where the hub does not tell
        self._arrived: dict[str, tuple[QLabel, QProgressBar]] = {}
        self._damaged: set[str] = set()
        self._checking = Background("models", parent=self)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._show_arrived)

    def refresh(self) -> None:
        """Show what is here now: those that can be used first."""
        self._arrived.clear()
        try:
            entries = list(catalog().values())
        except PhotofixError as error:
            self.notice.show_text(error.message, "error")
            entries = []
        fill(self.cards, self._sections(entries))
        self.cards.addStretch()

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

    def ask_size(self, name: str) -> None:
        """Ask the hub how large a download is, before it is begun."""

        def told(output: str) -> None:
            self._sizes[name] = json.loads(output)["bytes"]

        def ended(well: bool, reason: Message | None) -> None:
            self._asking.pop(name, None)
            if not well:
                self.notice.show_text(reason or self.tr("It broke off; try again."), "error")
            self.refresh()

        self.notice.hide()
        arguments = ["models", "pull", "--dry-run", "--json", name]
        self._asking[name] = Command(arguments, ended, self, told)
        self.refresh()

    def pull(self, name: str) -> None:
        """Fetch a model from its hub."""
        self._begin(name, ["models", "pull", name])

    def cancel(self, name: str) -> None:
        """Stop a download; what has arrived is kept for the next time."""
        command, asking = self._work.pop(name, None), self._asking.pop(name, None)
        self._sizes.pop(name, None)
        if command is not None:
            command.stop()
            self.notice.show_text(self.tr("Download cancelled; what has arrived is kept."), "info")
        if asking is not None:
            asking.stop()
        self.refresh()

    def add(self, path: Path) -> None:
        """Take a weights file of the user's."""
        self._begin(str(path), ["models", "add", str(path)])

    def busy(self) -> bool:
        return bool(self._work)

    def close_processes(self) -> None:
        self._checking.close()
        for command in (*self._work.values(), *self._asking.values()):
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
        column.addWidget(Elided(capital(said), "muted"))
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
            words, bar = label("", "small"), QProgressBar()
            bar.setFixedWidth(120)
            bar.setTextVisible(False)
            bar.setAccessibleName(self.tr("Download of {model}").format(model=entry.name))
            self._arrived[entry.name] = words, bar
            self._show_arrived()
            row.addWidget(words)
            row.addWidget(bar)
            row.addWidget(button(self.tr("Cancel"), "", "", partial(self.cancel, entry.name)))
        elif entry.name in self._asking:
            row.addWidget(label(self.tr("asking for its size…"), "small"))
            row.addWidget(button(self.tr("Cancel"), "", "", partial(self.cancel, entry.name)))
        elif entry.name in self._sizes:
            told = self._sizes[entry.name]
            row.addWidget(
                label(self.tr("size unknown") if told is None else bytes_word(told), "small")
            )
            pull = partial(self.pull, entry.name)
            row.addWidget(button(self.tr("Download now"), "download", "primary", pull))
            row.addWidget(button(self.tr("Cancel"), "", "", partial(self.cancel, entry.name)))
        elif entry.name in self._damaged:
            row.addWidget(label(self.tr("damaged: reinstall photofix"), "danger"))
        elif is_installed(entry):
            size = bytes_word(weights_path(entry).stat().st_size)
            here = self.tr("part of photofix") if entry.embedded else self.tr("installed")
            row.addWidget(label(f"{here}, {size}", "success"))
        elif entry.hub:
            ask = partial(self.ask_size, entry.name)
            row.addWidget(button(self.tr("Download…"), "download", "", ask))
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
        self._sizes.pop(what, None)
        if not self._work:
            self._timer.stop()
        if well:
            self.notice.show_text(
                self.tr("{model} is ready.").format(model=Path(what).name), "check"
            )
        else:
            self.notice.show_text(reason or self.tr("It broke off; try again."), "error")
        self.refresh()

    def _show_arrived(self) -> None:
        """How much of each download has arrived."""
        for name, (words, bar) in self._arrived.items():
            size, arrived = self._sizes.get(name), _arrived(name)
            if size:
                share = min(1.0, arrived / size)
                bar.setRange(0, 100)
                bar.setValue(int(100 * share))
                text = self.tr("{percent} of {size}")
                words.setText(text.format(percent=percent(share), size=bytes_word(size)))
            else:
                bar.setRange(0, 0)
                words.setText(bytes_word(arrived) if arrived else self.tr("connecting…"))


def _arrived(name: str) -> int:
    """Bytes of a download; its folder holds a handful of files."""
    found = 0
    for path in (models_folder() / ".downloads" / name).rglob("*"):
        with suppress(OSError):  # one that was just given its name
            found += path.stat().st_size if path.is_file() else 0
    return found
