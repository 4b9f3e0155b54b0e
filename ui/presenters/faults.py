"""What will be restored, fault by fault, and how far: from the sentence, else from the pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from .diagnoses import Seen
from .understanding import Meaning


@dataclass(frozen=True)
class Fault:
    """A fault that will be restored, or that is switched off.

    amount: how far to go with it, in [0, 1], of what each photo needs; 0 is switched off.
    auto: the amount without the user: what the sentence says ("a bit"), else 1.
    photos: how many photos show it. severity: how badly those do, in [0, 1].
    """

    name: str
    amount: float
    auto: float
    photos: int = 0
    severity: float = 0.0

    @property
    def is_auto(self) -> bool:
        return self.amount == self.auto


class Faults(QObject):
    """Holds the amounts that the user has chosen; all others are left to sentence and pixels."""

    changed = Signal()  # what there is to weigh
    weighed = Signal()  # by the user

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, float] = {}
        self._meaning = Meaning("")
        self._seen: Mapping[str, Seen] = {}

    def set_meaning(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self.changed.emit()

    def set_seen(self, seen: Mapping[str, Seen]) -> None:
        """Say what the photos show, by task."""
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def set_amounts(self, amounts: Mapping[str, float]) -> None:
        self._chosen = dict(amounts)
        self.changed.emit()

    def amounts(self, sentence: str | None = None) -> dict[str, float]:
        """What the user has chosen, of what there is to weigh.

        sentence: what is typed now; while it is not understood yet, all that was chosen counts.
        """
        named, read = self._meaning.tasks, sentence in (None, self._meaning.sentence)
        if self._meaning.general or not named or not read:
            return dict(self._chosen)
        return {name: amount for name, amount in self._chosen.items() if name in named}

    def weigh(self, name: str, amount: float) -> None:
        """Go so far with a fault; 0 switches it off."""
        self._set({**self._chosen, name: round(max(0.0, min(1.0, amount)), 2)})

    def leave_to_auto(self, name: str) -> None:
        self._set({key: amount for key, amount in self._chosen.items() if key != name})

    def all_off(self) -> bool:
        """Whether nothing is left to be done of what the sentence names."""
        faults = self.faults()
        named = bool(self._meaning.tasks) and not self._meaning.general
        return named and all(fault.amount == 0 for fault in faults)

    def faults(self) -> tuple[Fault, ...]:
        """Those of the sentence, in its order; of one that names none those that the photos show,
        the most frequent first."""
        names = list(self._meaning.tasks)
        if self._meaning.general or not names:
            shown = sorted(self._seen, key=lambda name: -self._seen[name].photos)
            kept = (*names, *self._meaning.kept)
            names += [name for name in shown if name not in kept]
        return tuple(self._fault(name) for name in names)

    def _fault(self, name: str) -> Fault:
        auto = self._meaning.amounts.get(name, 1.0)
        seen = self._seen.get(name, Seen(0, 0.0))
        return Fault(name, self._chosen.get(name, auto), auto, seen.photos, seen.severity)

    def _set(self, chosen: dict[str, float]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit()
            self.weighed.emit()
