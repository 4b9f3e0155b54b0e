"""How far the queue is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ..links.queue_link import BatchProgress
from .words import about


def part_done(progress: BatchProgress) -> float:
    """In [0, 1], with what is done of the photo in hand."""
    batch = progress.batch
    inside = progress.done / progress.total if progress.total else 0.0
    return (batch.total - batch.left + inside) / max(1, batch.total)


def numbers_of(progress: BatchProgress) -> list[str]:
    """Photos, rate and time left; of a batch that stands still only the photos."""
    batch, locale = progress.batch, QLocale()
    parts = [f"{locale.toString(batch.total - batch.left)} / {locale.toString(batch.total)}"]
    if batch.state == "paused":
        return parts
    if progress.rate is not None:
        text = QCoreApplication.translate("ProgressStrip", "{rate} a minute")
        parts.append(text.format(rate=locale.toString(progress.rate, "f", 1)))
    if progress.seconds_left is not None:
        text = QCoreApplication.translate("ProgressStrip", "{time} left")
        parts.append(text.format(time=about(progress.seconds_left)))
    return parts
