"""Batches as lines of the side bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from photofix.queue.job import Batch

from .words import photos_word, sentence_word, state_word

RECENT = 6  # ended batches that the side bar shows


@dataclass(frozen=True)
class SideRow:
    """A line of the list. kind: section, draft, batch or watch; key: the number of a batch or the
    folder of a watch; fraction: how much is done, None to show no bar."""

    kind: str
    title: str
    detail: str = ""
    icon: str = ""
    color: str = "muted"
    fraction: float | None = None
    key: int | str | None = None
    movable: bool = False


def is_open(batch: Batch) -> bool:
    """Whether a batch has work left to do, or to go on with."""
    return batch.kind == "batch" and batch.state in ("active", "paused")


class SideRows(QObject):
    """Says in a few words what there is of each batch."""

    def rows(
        self, draft: int, batches: Sequence[Batch], watched: Sequence[SideRow]
    ) -> list[SideRow]:
        """draft: how many photos are in the new batch."""
        detail = photos_word(draft) if draft else self.tr("drop photos here")
        rows = [SideRow("draft", self.tr("New batch"), detail, "add", "accent_text")]
        queued = sorted(
            filter(is_open, batches), key=lambda batch: (-batch.priority, batch.position)
        )
        ended = [batch for batch in batches if batch.kind == "batch" and not is_open(batch)]
        for title, some in (
            (self.tr("Queue"), [self._queued(batch) for batch in queued]),
            (self.tr("Watched folders"), list(watched)),
            (self.tr("Recent"), [self._ended(batch) for batch in ended[:RECENT]]),
        ):
            if some:
                rows += [SideRow("section", title), *some]
        return rows

    def _queued(self, batch: Batch) -> SideRow:
        ended, locale = batch.total - batch.left, QLocale()
        running = batch.counts["running"] > 0
        state = "running" if running else "waiting" if batch.state == "active" else batch.state
        numbers = f"{locale.toString(ended)} / {locale.toString(batch.total)}"
        return SideRow(
            "batch",
            sentence_word(batch.instruction),
            f"{numbers}  ·  {state_word(state)}",
            {"running": "play", "paused": "pause"}.get(state, "clock"),
            "accent_text" if running else "muted",
            ended / max(1, batch.total),
            batch.id,
            movable=True,
        )

    def _ended(self, batch: Batch) -> SideRow:
        failed = batch.counts["failed"]
        detail = photos_word(batch.total)
        if failed:
            detail += "  ·  " + self.tr("%n failed", "", failed)
        if batch.flagged:
            detail += "  ·  " + self.tr("%n to look at", "", batch.flagged)
        icon, color = ("warning", "danger") if failed else ("check", "success")
        if batch.state == "cancelled":
            icon, color = "close", "muted"
        return SideRow(
            "batch", sentence_word(batch.instruction), detail, icon, color, None, batch.id
        )
