"""A model as a photographer asks for it: good at what, how fast here, how large."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject

from photofix.choosing import cost_of
from photofix.models import ModelEntry, catalog

from .words import about, listed, task_word

PHOTO = 24  # megapixels of the photo that times are told of
_USUAL = "photofix-noise-s"  # the models that restore most photos cost as much as this one
_ALIKE = 1.3  # costs that differ by less are alike


class ModelWords(QObject):
    """Says in whole words what the catalogue has as numbers."""

    def good_at(self, entry: ModelEntry) -> str:
        """What the model restores, or that it only looks."""
        if not entry.tasks:
            return self.tr("Looks at photos, so that photofix knows what each needs")
        text = listed([task_word(name) for name in entry.tasks])
        return text[:1].upper() + text[1:]

    def speed(self, entry: ModelEntry, paces: Mapping[str, float]) -> str:
        """How long a photo takes here, or how much longer than with the usual model; may be empty.

        paces: seconds for each megapixel by model, as this machine needed them. One that has not
            restored here yet is told by the one most like it that has.
        """
        if not entry.tasks:
            return ""
        pace = paces.get(entry.name) or _likely_pace(entry, paces)
        if pace:
            return self.tr("{time} for {megapixels} megapixels on this machine").format(
                time=about(PHOTO * pace), megapixels=PHOTO
            )
        times = _times(entry, _USUAL)
        if not times or 1 / _ALIKE <= times <= _ALIKE:
            return ""
        if times < 1:
            return self.tr("{times} times as fast as the usual model").format(
                times=_rounded(1 / times)
            )
        return self.tr("takes {times} times as long as the usual model").format(
            times=_rounded(times)
        )

    def best_at(self, entry: ModelEntry) -> list[str]:
        """The tasks at which no other model of the catalogue was measured to be better, on the same
        photos."""
        best = []
        for task in entry.tasks:
            mine = entry.quality.get(task)
            others = [
                other.quality[task].psnr
                for other in catalog().values()
                if mine is not None
                and other.name != entry.name
                and task in other.quality
                and other.quality[task].on == mine.on
            ]
            if mine is not None and others and mine.psnr >= max(others):
                best.append(task)
        return best


def _likely_pace(entry: ModelEntry, paces: Mapping[str, float]) -> float:
    """Seconds for each megapixel, from the model measured here that is about as fast; 0 if there
    is none."""
    known = {name: times for name in paces if (times := _times(entry, name))}
    if not known:
        return 0.0
    nearest = min(known, key=lambda name: abs(math.log(known[name])))
    return paces[nearest] * known[nearest]


def _times(entry: ModelEntry, other: str) -> float:
    """How many times as long a model takes as another, as far as the catalogue knows; else 0."""
    theirs = catalog().get(other)
    times = cost_of(entry) / cost_of(theirs) if theirs else 0.0
    return times if math.isfinite(times) else 0.0


def _rounded(times: float) -> str:
    return QLocale().toString(float(round(times) if times >= 3 else round(times, 1)), "g", 3)
