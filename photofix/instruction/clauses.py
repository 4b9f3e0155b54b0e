"""A sentence in pieces, each of which says one thing.

A clause is cut into pieces at signs, at "and", "but" and "only". In a piece, words that do
something (remove, keep, not, too, less …) govern what stands after them, or else what stands
before. Amounts go to the nearest wish.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from photofix.instruction.lexicon import STOPS, Mark

CONTENT = frozenset({"fault", "wish", "good", "aspect", "thing", "cannot"})
VERBS = frozenset({"remove", "less", "more", "keep", "change", "make", "lack", "add", "fix"})
STATES = frozenset({"fine", "off"})  # predicates: they speak of what stands before them
DENIALS = frozenset({"not", "no"})
AMOUNTS = frozenset({"amount", "percent", "ev"})
_VERBS_AND_DENIALS = VERBS | DENIALS
_SPLITTERS = frozenset({"but", "only", "and", "or", "except"})
_VERB_LAST = frozenset({"de"})  # "das Rauschen entfernen"


@dataclass
class Piece:
    """Part of a clause. joint: what stands before it: a sign, "and", "or", "but", "only", …"""

    joint: str
    marks: list[Mark] = field(default_factory=list)
    start: int = 0
    end: int = 0
    inherited: frozenset[str] = frozenset()

    @property
    def content(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind in CONTENT]

    def kinds(self) -> frozenset[str]:
        return frozenset(mark.kind for mark in self.marks)

    @property
    def bare(self) -> bool:
        """Whether it only names things, which another piece says something about."""
        return (
            bool(self.content)
            and not self.kinds() & (VERBS | STATES | DENIALS | {"too"})
            and all(mark.kind != "wish" for mark in self.content)
        )


def pieces_of(words: Sequence[str], marks: Sequence[Mark], main: str) -> list[Piece]:
    """The pieces of a sentence; main: its language."""
    pieces = list(_pieces(words, marks, main))
    _share_operators(pieces)
    return pieces


def _pieces(words: Sequence[str], marks: Sequence[Mark], main: str) -> Iterator[Piece]:
    by_start = {mark.start: mark for mark in marks}
    taken = {place for mark in marks for place in mark.places[1:]}
    piece = Piece(".")
    for at, word in enumerate(words):
        mark = by_start.get(at)
        if mark is None:
            if word in STOPS and at not in taken:
                yield piece
                piece = Piece("and" if word in "/&+" else word, start=at + 1)
            piece.end = at + 1
            continue
        if mark.kind in _SPLITTERS:
            if mark.kind == "but" and piece.bare and _says_of_it(words, marks, at):
                continue  # "die Farben aber nicht verändern"
            if piece.marks:
                yield piece
                piece = Piece(mark.kind, start=mark.end)
            elif mark.kind != "and":
                piece.joint = mark.kind
        else:
            if _begins_anew(mark, piece, main):
                yield piece
                piece = Piece(";", start=at)
            piece.marks.append(mark)
        piece.end = at + 1
    yield piece


def _says_of_it(words: Sequence[str], marks: Sequence[Mark], at: int) -> bool:
    """Whether the rest of a clause only says something about what came before."""
    stop = next((i for i in range(at, len(words)) if words[i] in STOPS), len(words))
    rest = [mark.kind for mark in marks if at < mark.start < stop]
    return bool(_VERBS_AND_DENIALS.intersection(rest)) and not CONTENT.intersection(rest)


def _begins_anew(mark: Mark, piece: Piece, main: str) -> bool:
    """Whether a verb starts another clause, without a sign: "remove the noise keep the fog"."""
    if main in _VERB_LAST or mark.kind not in VERBS - {"lack", "fix"} or not piece.content:
        return False
    if piece.kinds() & DENIALS and not piece.content:
        return False
    last = piece.marks[-1]
    return last.kind in CONTENT | AMOUNTS


def _share_operators(pieces: list[Piece]) -> None:
    """ "keep the grain and the fog": what governs one piece governs a bare one beside it."""
    for before, piece in itertools.pairwise(pieces):
        if not piece.content or piece.joint not in ("and", "or", ","):
            continue
        kinds = before.kinds() | before.inherited
        if piece.joint == "or" and kinds & DENIALS and not piece.kinds() & VERBS:
            piece.inherited = kinds & (DENIALS | VERBS)
        elif piece.joint == "and" and piece.bare:
            piece.inherited = _inherited(before, piece, kinds)
    for piece, after in reversed(list(itertools.pairwise(pieces))):
        if piece.bare and after.joint in ("and", "or") and not piece.inherited:
            piece.inherited = _backwards(piece, after)


def _inherited(before: Piece, piece: Piece, kinds: frozenset[str]) -> frozenset[str]:
    shared = kinds & (VERBS - {"fix"})
    if kinds & {"too"} and not shared:
        return frozenset()
    first = before.content[0].kind if before.content else ""
    alike = first == piece.content[0].kind
    if kinds & DENIALS and (shared or alike):
        shared |= kinds & DENIALS
    return shared


def _backwards(piece: Piece, after: Piece) -> frozenset[str]:
    """ "the grain and the fog are fine", "Korn und Nebel nicht entfernen"."""
    if not after.content or not after.marks:
        return frozenset()
    kinds, last = after.kinds(), after.marks[-1].kind
    if piece.end - piece.start > 3 or last in CONTENT:
        return frozenset()
    if "fine" in kinds or last in ("keep", "change") or (last == "remove" and kinds & DENIALS):
        return kinds & (VERBS | STATES | DENIALS)
    return frozenset()
