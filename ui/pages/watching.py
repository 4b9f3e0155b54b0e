"""Watched folders: what is restored as soon as it appears there, while the window is open."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Any

import tomlkit
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from photofix.config import config_path, find_recipe, load_watches
from photofix.errors import PhotofixError
from photofix.files import replace_file
from photofix.messages import Message
from photofix.options import WATCH_KEYS, flags_of, load_settings
from photofix.queue.job import Batch
from photofix.queue.journal import Journal
from photofix.queue.watchers import ask_to_end, running
from photofix.queue.watching import Watch

from ..links.commands import Command
from ..links.preferences import Store
from ..links.queue_link import QueueLink
from ..presenters.phrases import phrase
from ..presenters.side_rows import SideRow
from ..presenters.understanding import meaning
from ..presenters.words import quoted
from ..widgets import theme
from ..widgets.controls import Elided, EmptyState, button, controls_in, fill
from ..widgets.page import Page
from ..widgets.watch_form import WatchForm

Table = dict[str, Any]


class WatchPage(Page):
    """The tables [[watch]] of the configuration file, which `photofix watch` reads as well.

    Those that are switched on are watched by a `photofix watch` of their own.
    """

    rows_changed = Signal()
    batch_wanted = Signal(int)

    def __init__(self, store: Store, queue: QueueLink) -> None:
        super().__init__()
        add = button(self.tr("Watch a folder…"), "add", "", self._add)
        self.set_title(self.tr("Watched folders"), add)
        self._store, self._queue = store, queue
        self._tables: list[Table] = []
        self._batches: dict[str, Batch] = {}
        self._running: dict[str, Command] = {}
        self._elsewhere: set[str] = set()  # watched by a process that this window did not start
        self._ending: set[str] = set()  # to be watched no longer, which takes a moment
        self._problems: dict[str, Message | str] = {}
        self._editing: int | None = None
        self._closed = False
        self._forms: list[WatchForm] = []
        queue.batches_changed.connect(lambda _: self._ask_batches())
        self._load()

    def rows(self) -> list[SideRow]:
        """The watches as lines of the side bar."""
        return [
            SideRow(
                "watch",
                Path(table["folder"]).name or str(table["folder"]),
                self._state(table),
                "watch",
                "accent_text" if self._is_on(table) else "muted",
                None,
                str(table["folder"]),
            )
            for table in self._tables
        ]

    def choose(self, key: str) -> None:
        """Bring a watch into view."""
        for number, table in enumerate(self._tables):
            item = self.cards.itemAt(number)
            widget = item.widget() if item else None
            if str(table["folder"]) == key and widget is not None:
                self.area.ensureWidgetVisible(widget)

    def switch(self, number: int, on: bool) -> None:
        """Begin or end to watch."""
        table = self._tables[number]
        watched = [key for key in self._store.values.watched if key != _key(table)]
        self._store.set(watched=(*watched, *([_key(table)] if on else ())))
        if on:
            self._problems.pop(_key(table), None)
            self._ask_batches()  # begins it, unless it is watched already
        else:
            self._stop(table)
        self._show()

    def save(self, number: int | None, table: Table) -> bool:
        """Add a watch, or change one; False, with the reason on the page, if it makes no sense."""
        problem = self._problem(number, table)
        if problem is not None:
            self.notice.show_text(problem, "error")
            return False
        tables = list(self._tables)
        if number is None:
            tables.append(table)
        else:
            self._stop(tables[number])
            tables[number] = {**tables[number], **table}
        if not self._keep([_to_keep(one) for one in tables]):
            return False
        self.switch(len(tables) - 1 if number is None else number, True)
        return True

    def remove(self, number: int) -> None:
        """Take a watch out of the file; its copies stay, and it can be brought back."""
        before = list(self._tables)
        self.switch(number, False)
        if self._keep([table for place, table in enumerate(before) if place != number]):
            text = self.tr("No longer watched: {folder}").format(folder=before[number]["folder"])
            self.notice.show_text(text, "info", self.tr("Undo"), lambda: self._keep(before))

    def close_processes(self) -> None:
        """Stop watching: the window goes."""
        self._closed = True
        for form in self._forms:
            form.close_threads()
        for command in self._running.values():
            command.stop()
        for command in self._running.values():
            command.wait()
        self._running.clear()

    # How it is made.

    def _show(self) -> None:
        cards: list[QWidget] = [
            self._editor(number, table) if number == self._editing else self._card(number, table)
            for number, table in enumerate(self._tables)
        ]
        adding = self._editing is not None and self._editing >= len(self._tables)
        if adding:
            cards.append(self._editor(None, {}))
        empty = not cards
        if empty:
            cards.append(
                EmptyState(
                    "watch",
                    self.tr("No watched folders"),
                    self.tr("Photos that appear in a watched folder are restored by themselves."),
                    (button(self.tr("Watch a folder…"), "add", "primary", self._add),),
                )
            )
        forms, self._forms = self._forms, [one for one in cards if isinstance(one, WatchForm)]
        for form in forms:
            if form not in self._forms:
                form.close_threads()
        fill(self.cards, cards)
        if not empty:
            self.cards.addStretch()
        self.rows_changed.emit()

    def _card(self, number: int, table: Table) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.XS)
        first = QHBoxLayout()
        first.addWidget(Elided(str(table["folder"]), "strong", Qt.TextElideMode.ElideMiddle), 1)
        switch = QCheckBox(self.tr("on"))
        switch.setAccessibleName(self.tr("Watch {folder}").format(folder=table["folder"]))
        switch.setChecked(self._is_on(table))
        switch.toggled.connect(partial(self.switch, number))
        first.addWidget(switch)
        column.addLayout(first)
        column.addWidget(Elided(quoted(str(table["instruction"]))))
        output = table.get("output") or self.tr("“photofix” next to each photo")
        column.addWidget(Elided(f"→ {output}", "small", Qt.TextElideMode.ElideMiddle))
        last = QHBoxLayout()
        problem = self._problems.get(_key(table))
        last.addWidget(
            Elided(phrase(problem) or self._state(table), "danger" if problem else "muted"), 1
        )
        batch = self._batches.get(_key(table))
        if batch is not None and batch.total:
            show = partial(self.batch_wanted.emit, batch.id)
            last.addWidget(button(self.tr("Photos"), "photos", "link", show))
        last.addWidget(button(self.tr("Change"), "settings", "link", partial(self._edit, number)))
        last.addWidget(button(self.tr("Remove"), "trash", "link", partial(self.remove, number)))
        column.addLayout(last)
        return card

    def _editor(self, number: int | None, table: Table) -> WatchForm:
        form = WatchForm(table)
        form.cancelled.connect(lambda: self._edit(None))

        def save(values: Table) -> None:
            if self.save(number, values):
                self.notice.hide()
                self._edit(None)

        form.saved.connect(save)
        self._forms.append(form)
        return form

    def _add(self) -> None:
        self._edit(len(self._tables))

    def _edit(self, number: int | None) -> None:
        """Open the form of a watch, or close it."""
        place = self._editing if number is None else number
        self._editing = number
        self._show()
        for card in self._cards_at(place):
            (card if number is not None else (controls_in(card) or [card])[0]).setFocus()

    def _cards_at(self, place: int | None) -> list[QWidget]:
        """The card there, or the last."""
        items = (self.cards.itemAt(number) for number in range(self.cards.count()))
        cards = [card for item in items if item is not None and (card := item.widget()) is not None]
        return [] if place is None else cards[min(place, len(cards) - 1) :][:1]

    # The file, the processes, the journal.

    def _load(self) -> None:
        try:
            self._tables = [t for t in load_watches() if t.get("folder") and t.get("instruction")]
        except PhotofixError as error:
            self._tables = []
            self.notice.show_text(error.message, "error")
        self._ask_batches()
        self._show()

    def _keep(self, tables: list[Table]) -> bool:
        path = config_path()
        try:
            write_watches(path, tables)
        except (OSError, ValueError) as error:
            self.notice.show_text(f"{path}: {error}", "error")
            return False
        self._load()
        return True

    def _problem(self, number: int | None, table: Table) -> Message | str | None:
        if not table["folder"] or not Path(table["folder"]).expanduser().is_dir():
            return self.tr("Choose a folder that is there.")
        if not table["instruction"]:
            return self.tr("Say what is wrong with the photos.")
        others = [one for place, one in enumerate(self._tables) if place != number]
        if _key(table) in map(_key, others):
            return self.tr("This folder is watched already, with the same output.")
        return meaning(table["instruction"]).problem

    def _start(self, table: Table) -> None:
        key = _key(table)
        try:
            arguments = _arguments(table)
        except PhotofixError as error:
            self._problems[key] = error.message
            return
        self._running[key] = Command(arguments, partial(self._ended, key), self)

    def _stop(self, table: Table) -> None:
        """End a watch: of this window, or of another process, such as one of a window that died."""
        key = _key(table)
        command, batch = self._running.pop(key, None), self._batches.get(key)
        if command is not None:
            command.stop()
        elif key in self._elsewhere and batch is not None:
            self._elsewhere.discard(key)
            self._queue.change(partial(ask_to_end, batch=batch.id))
        else:
            return
        self._ending.add(key)

    def _ended(self, key: str, well: bool, reason: Message | None) -> None:
        self._running.pop(key, None)
        if well:  # by photofix watch --stop
            self._store.set(watched=tuple(one for one in self._store.values.watched if one != key))
        else:
            self._problems[key] = reason or self.tr("Watching broke off.")
        self._show()

    def _ask_batches(self) -> None:
        keys = [_key(table) for table in self._tables]

        def found(journal: Journal) -> tuple[dict[str, Batch], set[str]]:
            at_work = {watch.batch for watch in running(journal)}
            all_ = {key: journal.batch_with_key(key) for key in keys}
            batches = {key: batch for key, batch in all_.items() if batch is not None}
            return batches, {key for key, batch in batches.items() if batch.id in at_work}

        self._queue.change(found, lambda both: self._take_batches(*both))

    def _take_batches(self, batches: dict[str, Batch], at_work: set[str]) -> None:
        before = self._batches, self._elsewhere, len(self._running)
        self._ending &= at_work
        self._batches, self._elsewhere = batches, at_work - self._running.keys() - self._ending
        for table in self._tables:
            begun = _key(table) in at_work | self._running.keys()
            if self._is_on(table) and not begun and not self._closed:
                self._start(table)
        after = self._batches, self._elsewhere, len(self._running)
        if after != before and self._editing is None:
            self._show()

    def _is_on(self, table: Table) -> bool:
        key = _key(table)
        wanted = key in self._store.values.watched and key not in self._problems
        return wanted or key in self._running or key in self._elsewhere

    def _state(self, table: Table) -> str:
        parts = [self.tr("watching") if self._is_on(table) else self.tr("off")]
        batch = self._batches.get(_key(table))
        if batch is not None:
            parts.append(self.tr("%n done", "", batch.counts["done"]))
            if batch.left:
                parts.append(self.tr("%n waiting", "", batch.left))
            if batch.counts["failed"]:
                parts.append(self.tr("%n failed", "", batch.counts["failed"]))
        return "  ·  ".join(parts)


def _key(table: Table) -> str:
    """What the journal knows a watch by."""
    folder = Path(os.path.abspath(Path(str(table["folder"])).expanduser()))
    recipe = find_recipe(table["recipe"]) if table.get("recipe") else {}
    settings = load_settings({"output": table.get("output") or recipe.get("output")}, {})
    return Watch(folder, "", settings).key


def _arguments(table: Table) -> list[str]:
    """The command line that watches as a table says. Raises UsageError."""
    settings = {key: value for key, value in table.items() if key not in WATCH_KEYS}
    switches = [f"--{key}" for key in ("recursive", "yes") if table.get(key)]
    switches += [f"--recipe={table['recipe']}"] if table.get("recipe") else []
    folder = os.path.abspath(Path(table["folder"]).expanduser())
    wish = f"--instruction={table['instruction']}"
    return ["watch", folder, wish, *switches, *flags_of(settings), "--while-fed", "--quiet"]


def _to_keep(table: Table) -> Table:
    """What of a table goes into the file: no field that was left empty."""
    return {
        key: value
        for key, value in table.items()
        if value != "" and not (key == "recursive" and value is False)
    }


def write_watches(path: Path, tables: list[Table]) -> None:
    """Replace the tables [[watch]] of the configuration file; all else stays.

    Raises OSError, and ValueError if the file is not TOML.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    document = tomlkit.parse(text)
    document.pop("watch", None)
    if tables:
        watches = tomlkit.aot()
        for table in tables:
            watches.append(tomlkit.item(table))
        document["watch"] = watches
    replace_file(path, tomlkit.dumps(document).encode())
