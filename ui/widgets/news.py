"""What happened while the user looked at something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from photofix.queue.job import Batch
from photofix.queue.room import WAITS

from ..presenters.words import photos_word, sentence_word
from .controls import Notice


class News(QObject):
    """Tells it on a notice."""

    ended = Signal()  # a batch, whether it is shown or not
    show_wanted = Signal(int)  # a batch

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice)
        self._notice = notice
        self._left: dict[int, int] = {}
        self._waiting: set[int] = set()  # for a disk, which is told once

    def compare(self, batches: Sequence[Batch], shown: int | None) -> None:
        """Tell which batches have ended since the last time; who sees one is not told."""
        for batch in batches:
            if self._left.get(batch.id) and batch.state == "done":
                if batch.id != shown:
                    self._tell_done(batch)
                self.ended.emit()
            waits = batch.reason is not None and batch.reason.key in WAITS
            if waits and batch.state == "paused" and batch.id not in self._waiting:
                assert batch.reason is not None
                self._notice.show_text(batch.reason, "warning")
                self._waiting.add(batch.id)
            elif not waits:
                self._waiting.discard(batch.id)
        self._left = {batch.id: batch.left for batch in batches if batch.kind == "batch"}

    def tell_left_behind(self, count: int, unread: int, show: Callable[[], object]) -> None:
        """Photos stay in the new batch while the others are restored; unread: most of all those
        that can't be read."""
        text = self.tr("%n photo(s) can’t be read and stay in the new batch", "", unread)
        if count > unread:
            text = self.tr("%n photo(s) stay in the new batch", "", count)
        kind = "warning" if count == unread else "info"
        self._notice.show_text(text, kind, self.tr("Show"), show)

    def tell_set_aside(self, path: Path) -> None:
        text = self.tr("The record of past batches was damaged. It was set aside as {path}.")
        self._notice.show_text(text.format(path=path), "error")

    def tell_picture_pasted(self) -> None:
        self._notice.show_text(
            self.tr("The clipboard holds a picture, not a file: save it, then add the file.")
        )

    def _tell_done(self, batch: Batch) -> None:
        failed = batch.counts["failed"]
        text = self.tr("“{sentence}” is done: {photos}").format(
            sentence=sentence_word(batch.instruction),
            photos=photos_word(batch.counts["done"]),
        )
        if failed:
            text += ", " + self.tr("%n failed", "", failed)
        self._notice.show_text(
            text,
            "warning" if failed else "check",
            self.tr("Show"),
            lambda: self.show_wanted.emit(batch.id),
        )
