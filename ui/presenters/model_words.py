"""A model as a photographer asks for it: good at what, how fast here, how large."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject

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
        """How long a photo takes here, if that was measured; else beside the usual model.

        paces: seconds for each megapixel by model, as this machine needed them.
        """
        if not entry.tasks:
            return ""
        if entry.name in paces:
            time = about(PHOTO * paces[entry.name])
            return self.tr("{time} for {megapixels} megapixels on this machine").format(
                time=time, megapixels=PHOTO
            )
        usual = catalog()[_USUAL].gmac_per_megapixel
        if not usual or not entry.gmac_per_megapixel:
            return ""
        times = entry.gmac_per_megapixel / usual
        if 1 / _ALIKE <= times <= _ALIKE:
            return self.tr("as fast as the usual model")
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


def _rounded(times: float) -> str:
    return QLocale().toString(float(round(times) if times >= 3 else round(times, 1)), "g", 3)
