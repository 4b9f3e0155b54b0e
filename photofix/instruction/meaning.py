"""What the pieces of a sentence mean: what is wrong, what is wished for, what must stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photofix.instruction.clauses import (
    AMOUNTS,
    CONTENT,
    DENIALS,
    STATES,
    VERBS,
    Piece,
    pieces_of,
)
from photofix.instruction.lexicon import Mark
from photofix.instruction.wish import Meaning, Wish

_OBJECTS = CONTENT | {"scale", "edge", "print", "tiny"}  # of what is to be fixed
_VEILS = {"haze", "rain", "snow"}  # what hides the scene
_FLAGS = ("weak", "unseen")  # of the lexicons, behind a task
_SOME = 0.5  # what is left when "some" of something is to be kept


def meaning_of(words: Sequence[str], marks: Sequence[Mark], main: str) -> Meaning:
    """What is said by marks that don't overlap, in order. main: the language of the sentence."""
    pieces = pieces_of(words, marks, main)
    reader = _Reader(pieces)
    for index in range(len(pieces)):
        reader.read(index)
    return reader.finish()


class _Reader:
    """Reads pieces in order into a meaning."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._meaning = Meaning()
        self._last: list[Wish] = []  # of the piece before, for an amount that comes later
        self._told: list[Wish] = []  # of this piece and those that it is joined to
        self._denied: list[str] = []
        self._kept_axes: set[str] = set()
        self._polarity = ""
        self._partly: list[tuple[str, float]] = []

    def read(self, index: int) -> None:
        piece = self._pieces[index]
        wishes: list[tuple[int, Wish]] = []
        for place, mark in enumerate(piece.marks):
            if mark.kind in CONTENT:
                wishes += [(place, wish) for wish in self._content(index, place)]
            elif mark.kind in ("general", "fix") and not piece.kinds() & DENIALS:
                self._meaning.general = True
                self._meaning.all |= mark.kind == "general" or not piece.kinds() & _OBJECTS
        if piece.joint in ("but", ",") and not piece.content:
            self._let_be(piece)
        wishes += self._sizes(piece, [wish for _, wish in wishes])
        self._bind(piece, wishes)
        self._meaning.wishes += [wish for _, wish in wishes]
        joined = piece.joint in ("and", "or", ",")
        self._told = [*(self._told if joined else []), *(wish for _, wish in wishes)]
        if wishes:
            self._last = [wish for _, wish in wishes]
        kinds = piece.kinds()
        self._meaning.mentions |= bool(kinds & {"mention", "thing"})
        if kinds & {"keep", "fine"}:
            self._polarity = "kept"
        elif kinds & {"fix", "general", "remove"}:
            self._polarity = "asked"

    def finish(self) -> Meaning:
        meaning = self._meaning
        if meaning.size is not None and "shrink" in meaning.cannot:
            meaning.cannot.remove("shrink")  # to a size it can
        self._free_adjustments()
        if _VEILS.intersection(wish.task for wish in meaning.wishes):
            meaning.wishes = [wish for wish in meaning.wishes if not wish.unseen]
        for task, amount in self._partly:
            wished = [wish for wish in meaning.wishes if wish.task == task]
            for wish in wished:
                wish.amount = wish.amount or amount
            if not wished:
                meaning.kept.append(task)
        meaning.wishes = [wish for wish in meaning.wishes if wish.task not in meaning.kept]
        named = {wish.task for wish in meaning.wishes}
        meaning.kept += [task for task in self._denied if task not in named]
        return meaning

    def _let_be(self, piece: Piece) -> None:
        """ "foggy and dull, but that's how it was"."""
        meant = any(m.kind == "fine" and "meant" in m.arguments for m in piece.marks)
        if not meant or piece.kinds() & DENIALS:
            return
        for wish in self._told:
            self._meaning.wishes.remove(wish)
            if wish.task not in self._meaning.kept:
                self._meaning.kept.append(wish.task)

    def _free_adjustments(self) -> None:
        """ "less contrast, keep the colours": a direction asks for its own axis alone, so that the
        others are kept anyway."""
        adjusted = [wish for wish in self._meaning.wishes if wish.task == "enhancement"]
        asked = {wish.tone[0] for wish in adjusted if wish.tone}
        if asked - self._kept_axes and "enhancement" in self._meaning.kept:
            self._meaning.kept.remove("enhancement")
            self._meaning.wishes = [
                wish
                for wish in self._meaning.wishes
                if wish.task != "enhancement" or (wish.tone and wish.tone[0] not in self._kept_axes)
            ]

    # What governs a word.

    def _operators(self, piece: Piece, place: int) -> set[str]:
        """The kinds of the words in a piece that govern the one at a place."""
        found = set(piece.inherited)
        marks = piece.marks
        contents = [i for i, mark in enumerate(marks) if mark.kind in CONTENT]
        verb = self._nearest(marks, contents, place, VERBS)
        found |= {verb} if verb else set()
        for kinds in (DENIALS, STATES):
            found |= self._governing(marks, contents, place, kinds)
        before = place - 1
        while before >= 0 and marks[before].kind in AMOUNTS | DENIALS | {"make"}:
            before -= 1
        if before >= 0 and marks[before].kind == "too":
            found.add("too")
        if place and marks[place - 1].kind == "in":
            found.add("in")
        return found

    @staticmethod
    def _nearest(
        marks: list[Mark], contents: list[int], place: int, kinds: frozenset[str]
    ) -> str | None:
        """The verb that governs: the last before, or one after which nothing else comes."""
        earlier = [i for i in range(place) if marks[i].kind in kinds]
        later = [
            i
            for i in range(place + 1, len(marks))
            if marks[i].kind in kinds and not any(c > i for c in contents)
        ]
        if later and (not earlier or contents[0] < earlier[-1]):
            return marks[later[0]].kind
        if later and marks[later[0]].kind in ("keep", "change"):
            return marks[later[0]].kind
        return marks[earlier[-1]].kind if earlier else (marks[later[0]].kind if later else None)

    @staticmethod
    def _governing(
        marks: list[Mark], contents: list[int], place: int, kinds: frozenset[str]
    ) -> set[str]:
        found = set()
        for i, mark in enumerate(marks):
            if mark.kind not in kinds:
                continue
            after = [c for c in contents if c > i]
            forward = place > i if mark.kind not in STATES else not any(c < i for c in contents)
            backward = mark.kind in STATES or (mark.kind == "not" and not after)
            if (forward and place > i) or (i > place and backward):
                found.add(mark.kind)
        return found

    # What a word under its governors means.

    def _content(self, index: int, place: int) -> Iterator[Wish]:
        piece = self._pieces[index]
        mark, ops = piece.marks[place], self._operators(piece, place)
        if piece.joint == "except":
            yield from self._exceptions(mark)
        elif mark.kind == "cannot":
            self._cannot(mark, ops)
        elif mark.kind == "thing":
            self._thing(mark, ops)
        elif mark.kind == "fault":
            yield from self._fault(index, place, ops)
        elif mark.kind == "wish":
            yield from self._wish(mark, ops)
        elif mark.kind == "good":
            yield from self._good(index, place, ops)
        else:
            yield from self._aspect(mark, ops)

    def _exceptions(self, mark: Mark) -> Iterator[Wish]:
        """ "everything except the rain is fine"; "fix everything except the grain"."""
        if mark.kind in ("cannot", "thing"):
            return
        if self._polarity == "asked":
            self._keep(mark)
        else:
            yield _wish_of(mark)

    def _keep(self, mark: Mark) -> None:
        task, *axes = mark.arguments
        self._kept_axes |= {axis.rstrip("+-") for axis in axes}
        if task not in self._meaning.kept:
            self._meaning.kept.append(task)

    def _cannot(self, mark: Mark, ops: set[str]) -> None:
        name, *flags = mark.arguments
        barred = "not" in ops or ops & {"fine", "keep"} or ("no" in ops and "fault" not in flags)
        if barred:
            self._meaning.general = True  # "don't crop" leaves the rest to the pixels
        elif name not in self._meaning.cannot:
            self._meaning.cannot.append(name)

    def _thing(self, mark: Mark, ops: set[str]) -> None:
        name = mark.arguments[0]
        barred = ops & (DENIALS | {"keep", "fine"})
        wanted = ops & {"remove", "change"} and not barred and "in" not in ops
        if barred and ops & {"keep", "change", "remove"}:
            self._meaning.general = True  # the rest is left to the pixels
        if wanted and name not in self._meaning.cannot:
            self._meaning.cannot.append(name)

    def _fault(self, index: int, place: int, ops: set[str]) -> Iterator[Wish]:
        piece = self._pieces[index]
        mark = piece.marks[place]
        denied = bool(ops & DENIALS)
        if "add" in ops:
            if not denied and "effects" not in self._meaning.cannot:
                self._meaning.cannot.append("effects")
            return
        if ops & {"keep", "fine"}:
            if denied:
                yield _wish_of(mark)
            elif "keep" in ops and self._some(piece):
                self._partly.append((mark.arguments[0], _SOME))
            else:
                self._keep(mark)
        elif denied and ops & {"remove", "less", "change", "fix"}:
            self._keep(mark)
        elif "not" in ops:
            if self._not_fine(index, place):
                yield _wish_of(mark)
            else:
                self._denied.append(mark.arguments[0])
        elif "no" in ops and (self._is_stated(piece) or self._contrast(index)):
            self._denied.append(mark.arguments[0])
        else:
            yield _wish_of(mark)

    def _not_fine(self, index: int, place: int) -> bool:
        """ "the grain is fine, the blur is not"."""
        piece = self._pieces[index]
        last = piece.marks[-1].kind == "not" and place == len(piece.marks) - 2
        return last and index > 0 and "fine" in self._pieces[index - 1].kinds()

    @staticmethod
    def _some(piece: Piece) -> bool:
        return any(m.kind == "amount" and float(m.arguments[0]) < 1 for m in piece.marks)

    @staticmethod
    def _is_stated(piece: Piece) -> bool:
        """ "it has no noise", which is not a wish for none."""
        return "has" in piece.kinds()

    def _contrast(self, index: int) -> bool:
        """ "no noise, just blur"."""
        return any(p.joint in ("only", "but") and p.content for p in self._pieces[index + 1 :][:1])

    def _wish(self, mark: Mark, ops: set[str]) -> Iterator[Wish]:
        if ops & DENIALS or (ops & {"less"} and mark.arguments[0] != "super_resolution"):
            self._keep(mark)
        elif "keep" not in ops:
            yield _wish_of(mark)

    def _good(self, index: int, place: int, ops: set[str]) -> Iterator[Wish]:
        piece = self._pieces[index]
        mark = piece.marks[place]
        denied = bool(ops & DENIALS)
        untouched = denied and ops & {"more", "change", "fix", "make", "less", "add"}
        if untouched or (ops & {"keep", "fine"} and not denied):
            if mark.arguments[0] != "super_resolution":  # that detail stays goes without saying
                self._keep(mark)
        elif ops & {"too", "less", "remove"} and "lack" not in ops:
            if not denied:  # "not too bright" asks for nothing
                yield from _opposite(mark)
        elif "no" in ops and self._contrast(index):
            self._keep(mark)
        elif denied or ops & {"more", "lack", "make", "add"} or self._is_told_alone(piece):
            yield _wish_of(mark, of_good=True)
        elif ops & {"off", "fix", "change"}:
            yield Wish("enhancement" if mark.arguments[0] == "low_light" else mark.arguments[0])

    @staticmethod
    def _is_told_alone(piece: Piece) -> bool:
        """ "sharpness 30 %", or nothing but "contrast"."""
        kinds = piece.kinds()
        measured = bool(kinds & {"percent", "ev", "amount"})
        return not kinds & (VERBS | STATES) and (measured or piece.end - piece.start <= 2)

    def _aspect(self, mark: Mark, ops: set[str]) -> Iterator[Wish]:
        denied = bool(ops & DENIALS)
        if ops & {"keep", "fine"} or (denied and ops & {"change", "fix", "more", "make", "less"}):
            self._keep(mark)
        elif ops & {"change", "fix", "off", "more"} and not denied:
            yield _wish_of(mark)

    # How much and how large.

    def _sizes(self, piece: Piece, wishes: list[Wish]) -> list[tuple[int, Wish]]:
        enlarges = any(wish.task == "super_resolution" for wish in wishes)
        found = []
        for place, mark in enumerate(piece.marks):
            if mark.kind not in ("scale", "edge", "print", "tiny") or piece.kinds() & DENIALS:
                continue
            value = float(mark.arguments[0])
            if mark.kind == "tiny" and not enlarges:
                if value <= 2000:
                    found.append((place, Wish("super_resolution", weak=True)))
                continue
            side = mark.arguments[1] if mark.arguments[1:] else "long_edge"
            self._meaning.size = ("scale" if mark.kind == "scale" else side, value)
            if not enlarges:
                found.append((place, Wish("super_resolution")))
        if enlarges:
            self._percent_size(piece)
        return found

    def _percent_size(self, piece: Piece) -> None:
        """ "enlarge to 200 %", "50 % larger"."""
        for mark in piece.marks:
            if mark.kind == "percent":
                share = float(mark.arguments[0]) / 100
                self._meaning.size = ("scale", share if share > 1 else 1 + share)

    def _bind(self, piece: Piece, wishes: list[tuple[int, Wish]]) -> None:
        """Give each amount of a piece to the wish nearest to it, the later of two."""
        open_wishes = [(p, w) for p, w in wishes if w.task != "super_resolution"]
        for place, mark in enumerate(piece.marks):
            if mark.kind not in AMOUNTS:
                continue
            later = [wish for p, wish in open_wishes if p > place and wish.amount is None]
            earlier = [wish for p, wish in open_wishes if p < place and wish.amount is None]
            if mark.kind == "ev" and not open_wishes:
                self._by_stops(piece, float(mark.arguments[0]), wishes)
            elif later or earlier:
                chosen = (
                    later[0]
                    if later and self._forward(piece, place)
                    else (earlier[-1] if earlier else later[0])
                )
                _measure(chosen, mark)
            elif not wishes and not piece.content:
                self._later_amount(mark)

    @staticmethod
    def _forward(piece: Piece, place: int) -> bool:
        """Whether an amount speaks of what comes after it: "a bit dark"; "denoise a bit"."""
        following = piece.marks[place + 1] if place + 1 < len(piece.marks) else None
        return following is not None and (
            following.start - piece.marks[place].end <= 3 or place == 0
        )

    def _by_stops(self, piece: Piece, stops: float, wishes: list[tuple[int, Wish]]) -> None:
        """ "+1 EV" is a wish of its own, unless it tells more of the wish before."""
        bright = [
            w for w in self._last if w.task == "low_light" or (w.tone and w.tone[0] == "exposure")
        ]
        if bright and piece.joint not in (".", "!", "?"):
            _measure(bright[-1], Mark(0, 0, "ev", (f"{stops}",), ""))
        elif not piece.kinds() & DENIALS:
            down = stops < 0 or bool(piece.kinds() & {"less"})
            wish = Wish(
                "enhancement" if down else "low_light",
                ("exposure", -1 if down else 1),
                stops=abs(stops),
            )
            wishes.append((0, wish))

    def _later_amount(self, mark: Mark) -> None:
        """ "brighten it, but only slightly"; "not too much"."""
        value = _share(mark)
        if value is None:
            return
        waiting = [wish for wish in self._last if wish.amount is None]
        for wish in waiting:
            wish.amount = value
        if not self._last:
            self._meaning.overall = value


def _wish_of(mark: Mark, of_good: bool = False) -> Wish:
    """arguments: the task, and perhaps an axis of the tone, with - where it is the other way."""
    task, *rest = mark.arguments
    tone = _tone(rest[0]) if rest and rest[0] not in _FLAGS else None
    return Wish(task, tone, weak="weak" in rest, unseen="unseen" in rest)


def _opposite(mark: Mark) -> Iterator[Wish]:
    """ "too bright", "less contrast"."""
    for axis in mark.arguments[1:]:
        tone = _tone(axis)
        if tone is not None:
            yield Wish("enhancement", (tone[0], -tone[1]))


def _tone(axis: str) -> tuple[str, int] | None:
    if axis in _FLAGS:
        return None
    return axis.rstrip("+-"), -1 if axis.endswith("-") else 1


def _measure(wish: Wish, mark: Mark) -> None:
    if mark.kind == "ev":
        wish.stops = abs(float(mark.arguments[0]))
        if wish.tone is None and wish.task == "low_light":
            wish.tone = ("exposure", 1)
    else:
        wish.amount = _share(mark)


def _share(mark: Mark) -> float | None:
    if mark.kind == "ev":
        return None
    value = float(mark.arguments[0]) / (100 if mark.kind == "percent" else 1)
    return min(1.0, abs(value))
