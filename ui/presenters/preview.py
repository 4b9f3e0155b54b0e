"""Previews of a photo that is not restored yet: what is ordered, and what was made before."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal

from photofix.diagnosis import Diagnosis
from photofix.messages import Message

from ..links.images import Patch
from ..links.lab_link import LabLink

KEPT = 12  # previews, for who looks at the same again


@dataclass(frozen=True)
class Wish:
    """What a preview depends on, apart from the part in view.

    options: as in a Draft, as pairs.
    """

    path: Path
    sentence: str
    options: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class _Preview:
    """A sharp preview; patch: None where the plan leaves the photo as it is."""

    wish: Wish
    patch: Patch | None
    reason: Message | None

    def serves(self, wish: Wish, region: QRectF, zoom: float) -> bool:
        """Whether nothing better could be shown of this part at this zoom."""
        if wish != self.wish:
            return False
        return self.patch is None or self.patch.covers(region, min(zoom, 1.0))


class PreviewSession(QObject):
    """Orders the preview that is wanted now; answers to earlier wishes are not passed on."""

    ordered = Signal()
    made = Signal(object, bool, object)  # Patch or None, final, the plan's reason
    failed = Signal(object)

    def __init__(self, lab: LabLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lab = lab
        self._number: int | None = None
        self._wish: Wish | None = None
        self._kept: deque[_Preview] = deque(maxlen=KEPT)
        lab.previewed.connect(self._take)
        lab.preview_failed.connect(self._fail)

    def want(self, wish: Wish, region: QRectF, zoom: float, seen: Diagnosis | None) -> None:
        """Order a preview, unless one that was made before serves as well.

        region: the part in view, in pixels of the photo; zoom: pixels of the screen for each.
        """
        for made in self._kept:
            if made.serves(wish, region, zoom):
                self.drop()
                self.made.emit(made.patch, True, made.reason)
                return
        self.ordered.emit()
        self._wish = wish
        self._number = self._lab.preview(
            wish.path, region, zoom, wish.sentence, dict(wish.options), seen
        )

    def drop(self) -> None:
        """Want nothing any more: what is on its way is of something else."""
        self._number = self._wish = None

    def _take(self, number: int, patch: Patch | None, final: bool, reason: Message | None) -> None:
        if number != self._number:
            return
        if final and self._wish is not None:
            self._kept.appendleft(_Preview(self._wish, patch, reason))
        self.made.emit(patch, final, reason)

    def _fail(self, number: int, reason: Message) -> None:
        if number == self._number:
            self.failed.emit(reason)
