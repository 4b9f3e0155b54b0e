"""Numbers with their units: "50 %", "+1 EV", "4x", "4k", "30x40 cm at 300 dpi", "A3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from photofix.instruction.lexicon import STOPS, Mark

PRINT_DPI = 300  # what prints are made at, where a sentence doesn't say
_CM = {"cm": 1.0, "mm": 0.1, "inch": 2.54}
_THOUSAND = {2: 2048, 3: 3000, 4: 3840, 5: 5120, 6: 6144, 8: 7680}  # "4k" and its kin
_LINES = {"720": 1280, "1080": 1920, "1440": 2560, "2160": 3840, "4320": 7680}  # "1080p"
_PAPER = {"a0": 118.9, "a1": 84.1, "a2": 59.4, "a3": 42.0, "a4": 29.7, "a5": 21.0, "a6": 14.8}
_LARGEST_FACTOR = 16  # times as wide
_MOST_STOPS = 6  # more are a camera's range, not a wish
_SMALL_PRINT = 200  # "30x40" are centimetres, "800x600" pixels

_Found = tuple[int, str, float]  # the end, the kind, the value


class Quantities:
    """The quantities in the words of a sentence, as marks of these kinds with one argument:

    percent: of 100. ev: in stops, signed. scale: times as wide. edge: pixels of the long side, or
    of the width or height if that is a second argument. tiny: pixels, too, where they are what is
    wrong with the photo: "only 640 px wide".
    """

    def __init__(self, words: Sequence[str], marks: Sequence[Mark]) -> None:
        self._words = words
        numbers = sorted((m for m in marks if m.kind == "number"), key=lambda mark: mark.length)
        self._named = {m.start: m for m in numbers}  # "half a" rather than "half"
        self._units: dict[int, list[Mark]] = {}
        for mark in marks:
            if mark.kind == "unit":
                self._units.setdefault(mark.start, []).append(mark)
        self._aims = {m.end for m in marks if m.kind == "aim"}
        self._sides_named = {m.start: m for m in marks if m.kind == "side"}
        self._sides_ended = {m.end: m for m in marks if m.kind == "side"}
        self._ands = {m.start: m.end for m in marks if m.kind == "and"}
        cuts = [m for m in marks if m.kind in ("and", "or", "but", "polite")]
        self._begins = {m.end for m in cuts} | {0} | {i + 1 for i in self._stops()}
        self._ends = {m.start for m in cuts} | {len(words)} | set(self._stops())
        enlarging = [m for m in marks if m.arguments[:1] == ("super_resolution",)]
        resizing = [m for m in marks if m.kind == "resize"]
        self._resized = {m.end for m in (*enlarging, *resizing)}
        self._to_resize = {m.start for m in (*enlarging, *resizing)}
        self._to_enlarge, self._enlarged = (
            {m.start for m in enlarging},
            {m.end for m in enlarging},
        )

    def marks(self) -> Iterator[Mark]:
        at = 0
        while at < len(self._words):
            found = (
                self._paper(at)
                or self._sides(at)
                or self._measure(at)
                or self._factor(at)
                or self._target(at)
            )
            if found is None:
                at += 1
                continue
            end, kind, value = found
            arguments = [f"{value:g}"]
            if kind == "edge":
                begin, end, side = self._with_side(at, end)
                arguments += [side] if side else []
                kind = "tiny" if self._describes(begin, end) else kind
            yield Mark(at, end, kind, tuple(arguments), "")
            at = end

    def _stops(self) -> list[int]:
        return [place for place, word in enumerate(self._words) if word in STOPS]

    def _describes(self, at: int, end: int) -> bool:
        """Whether pixels are those that a photo has, not those that it shall have: "it is 640 px
        wide", but not "3000 px wide" and nothing else."""
        alone = at in self._begins and end in self._ends
        return not alone and at not in self._aims and not self._aims & {at - 1}

    def _with_side(self, at: int, end: int) -> tuple[int, int, str]:
        """Where pixels begin and end with the side of the photo that they are told of, and that."""
        if after := self._sides_named.get(end):
            return at, after.end, after.arguments[0]
        if before := self._sides_ended.get(at) or self._sides_ended.get(at - 1):
            return before.start, end, before.arguments[0]
        return at, end, ""

    def _factor(self, at: int) -> _Found | None:
        """ "enlarge by 1.5", "um 1,5 vergrößern"; not "enlarge 2 photos"."""
        number = self._number(at)
        if number is None or not 1 < number[0] <= _LARGEST_FACTOR:
            return None
        value, end = number
        before = self._enlarged.intersection(range(at - 2, at + 1)) and end in self._ends
        return (end, "scale", value) if before or end in self._to_enlarge else None

    def _target(self, at: int) -> _Found | None:
        """ "resize to 2048": pixels, where a size is spoken of; not "enlarge 2000 photos"."""
        number = self._number(at)
        if number is None or not _SMALL_PRINT < number[0] <= 20_000 or at not in self._aims:
            return None
        before = self._resized.intersection(range(at - 2, at + 1))
        return (number[1], "edge", number[0]) if before or number[1] in self._to_resize else None

    def _number(self, at: int) -> tuple[float, int] | None:
        """A number and where it ends."""
        if at >= len(self._words):
            return None
        if at in self._named:
            return float(self._named[at].arguments[0]), self._named[at].end
        word = self._words[at]
        if re.fullmatch(r"\d+/\d+", word):
            above, below = map(int, word.split("/"))
            return (above / below, at + 1) if below else None
        if re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", word) and len(word) < 9:
            return float(word.replace(",", ".")), at + 1
        if word in "+-" and re.fullmatch(r"[\d.,/]+", self._words[at + 1 : at + 2].__str__()):
            return None
        return None

    def _and_a_half(self, value: float, end: int) -> tuple[float, int]:
        """ "one stop and a half", and nothing behind it that half of is meant."""
        half = self._named.get(self._ands.get(end, -1))
        if half is None or float(half.arguments[0]) != 0.5 or half.end not in self._ends:
            return value, end
        return value + 0.5, half.end

    def _unit(self, at: int) -> tuple[str, int]:
        """The unit at a place and where it ends; "" for none."""
        longest = max(self._units.get(at, ()), key=lambda mark: mark.length, default=None)
        return (longest.arguments[0], longest.end) if longest else ("", at)

    def _dpi(self, at: int) -> tuple[float, int]:
        """The dots per inch that are told soon after a place."""
        for start in range(at, min(at + 4, len(self._words))):
            number = self._number(start)
            if number is not None:
                unit, end = self._unit(number[1])
                if unit == "dpi":
                    return number[0], end
        return PRINT_DPI, at

    def _paper(self, at: int) -> _Found | None:
        side = _PAPER.get(self._words[at])
        return None if side is None else self._print_size(side, at + 1)

    def _print_size(self, centimetres: float, end: int) -> _Found:
        dpi, end = self._dpi(end)
        return end, "print", round(centimetres / 2.54 * dpi)

    def _sides(self, at: int) -> _Found | None:
        """ "30x40 cm", "3000 x 2000"."""
        first = self._number(at)
        if first is None or self._unit(first[1])[0] not in ("times", "cm", "inch", "mm", "pixel"):
            return None
        unit, end = self._unit(first[1])
        if unit != "times":
            if self._unit(end)[0] != "times":
                return None
            end = self._unit(end)[1]
        second = self._number(end)
        if second is None:
            return None
        side = max(first[0], second[0])
        unit, end = self._unit(second[1])
        if unit in _CM:
            return self._print_size(side * _CM[unit], end)
        if unit == "pixel" or side >= _SMALL_PRINT:
            return (end if unit == "pixel" else second[1]), "edge", side
        return self._print_size(side, second[1])

    def _measure(self, at: int) -> _Found | None:
        number = self._number(at)
        if number is None:
            return None
        value, end = number
        unit, end = self._unit(end)
        if unit == "ev":
            value, end = self._and_a_half(value, end)
            return (end, unit, value) if abs(value) <= _MOST_STOPS else None
        if unit == "percent":
            return end, unit, value
        if unit == "times" and 1 < value <= _LARGEST_FACTOR:
            return end, "scale", value
        if unit == "kilo" and value in _THOUSAND:
            return end, "print", _THOUSAND[int(value)]
        if unit == "lines" and self._words[at] in _LINES:
            return end, "print", _LINES[self._words[at]]
        if unit == "pixel" and 64 <= value <= 100_000:
            return end, "edge", value
        if unit in _CM and self._dpi(end)[1] > end:
            return self._print_size(value * _CM[unit], end)
        return None
