"""What the pixels of photos show: asked of the lab a few at a time, in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, Signal

from photofix.diagnosis import Diagnosis
from photofix.messages import Message

from ..links.lab_link import LabLink


@dataclass(frozen=True)
class Seen:
    """A fault among photos: on how many it shows, and how badly in the middle of those."""

    photos: int
    severity: float


AHEAD = 2  # photos the lab is asked about at a time


class Diagnoses(QObject):
    """Asks about photos as long as they are wanted, and keeps the answers."""

    arrived = Signal(Path)
    unready = Signal(object)  # why there is none, where that is no photo's own fault

    def __init__(
        self,
        lab: LabLink,
        is_wanted: Callable[[Path], bool],
        in_view: Callable[[], Sequence[Path]] = list,
        parent: QObject | None = None,
    ) -> None:
        """in_view: gives the photos that the user looks at, which come first."""
        super().__init__(parent)
        self._in_view = in_view
        self._lab, self._is_wanted = lab, is_wanted
        self._waiting: dict[Path, None] = {}  # in the order of their arrival
        self._asked: set[Path] = set()
        self._seen: dict[Path, Diagnosis] = {}
        lab.diagnosed.connect(self._take)
        lab.diagnosis_failed.connect(self._fail)

    def ask(self, paths: Iterable[Path]) -> None:
        """Look at these, after those that were asked for before; what is in view comes first."""
        self._waiting.update(dict.fromkeys(paths))
        self._ask_next()

    def forget_waiting(self) -> None:
        self._waiting.clear()

    def is_idle(self) -> bool:
        return not self._waiting and not self._asked

    def of(self, path: Path) -> Diagnosis | None:
        """What a photo shows; None while nobody has looked."""
        return self._seen.get(path)

    def badges(self, path: Path) -> tuple[str, ...] | None:
        """The tasks that a photo shows, the likeliest first; None while nobody has looked."""
        seen = self._seen.get(path)
        if seen is None:
            return None
        return tuple(sorted(seen.shown, key=lambda name: -seen.probability[name]))

    def severity(self, path: Path) -> float:
        """How bad the worst fault of a photo is, in [0, 1]; 0 while nobody has looked."""
        seen = self._seen.get(path)
        return 0.0 if seen is None else max((seen.severity[name] for name in seen.shown), default=0)

    def summary(self, paths: Iterable[Path]) -> tuple[dict[str, Seen], int]:
        """What these photos show, by task; and how many of them were looked at."""
        found: defaultdict[str, list[float]] = defaultdict(list)
        looked = 0
        for path in paths:
            seen = self._seen.get(path)
            if seen is not None:
                looked += 1
                for name in seen.shown:
                    found[name].append(seen.severity[name])
        return {name: Seen(len(all_), median(all_)) for name, all_ in found.items()}, looked

    def _ask_next(self) -> None:
        while self._waiting and len(self._asked) < AHEAD:
            seen = (path for path in self._in_view() if path in self._waiting)
            path = next(seen, None) or next(iter(self._waiting))
            del self._waiting[path]
            if self._is_wanted(path):
                self._asked.add(path)
                self._lab.diagnose(path)

    def _take(self, path: Path, seen: Diagnosis) -> None:
        self._seen[path] = seen
        self.arrived.emit(path)
        self._next_after(path)

    def _fail(self, path: Path, reason: Message) -> None:
        self._next_after(path)
        if reason.path != str(path):  # else its thumbnail tells
            self.unready.emit(reason)

    def _next_after(self, path: Path) -> None:
        self._asked.discard(path)
        self._ask_next()
