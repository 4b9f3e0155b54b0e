"""A sentence is read with the lexicons: its language, its words, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from photofix.instruction.language import known_in, language_of, owners_of
from photofix.instruction.lexicon import LANGUAGES, Mark, lexicons, speller
from photofix.instruction.meaning import meaning_of
from photofix.instruction.quantities import Quantities
from photofix.instruction.wish import Meaning
from photofix.instruction.words import words_of

# Of two kinds that the same words could be, the earlier one.
_PRIORITY = (
    *("mention", "cannot", "wish", "fault", "good", "aspect", "keep", "fine", "thing"),
    *("no", "not", "lack", "too", "fix", "remove", "less", "more", "add", "change", "off"),
    *("scale", "print", "amount", "except", "only", "but", "or", "and", "has", "make", "in"),
    *("aim", "general"),
)
_RANK = {kind: rank for rank, kind in enumerate(_PRIORITY)}
_IDLE = frozenset({"mention", "in", "and", "or", "aim", "amount", "percent"})
_SHORTEST = 3  # letters of a word that may ask for something
_MEASURES = frozenset({"number", "unit", "aim", "side", "resize", "polite"})


@dataclass(frozen=True)
class Reading:
    """What a sentence says.

    language: its code, of [language] in messages.toml; only one of LANGUAGES has a meaning.
    words: plain and spelt as they were meant to be.
    mended: how many words were mistyped. unknown: those that are in no lexicon.
    clear: whether every word is part of what was read, as in "too cold", but not in "cure a cold".
    silent: whether it says nothing in words: "2+2", "IMG_2040".
    """

    language: str
    words: tuple[str, ...]
    meaning: Meaning
    mended: int = 0
    unknown: tuple[str, ...] = ()
    clear: bool = False
    silent: bool = False


def read(text: str) -> Reading:
    words = words_of(text)
    main = _language(words)
    if main not in LANGUAGES:
        return Reading(main, words, Meaning())
    spelt = tuple(_spelt(word, main) for word in words)
    marks = marks_in(spelt, main)
    meaning = meaning_of(spelt, marks, main)
    mended = sum(a != b for a, b in zip(words, spelt, strict=True))
    unknown = tuple(word for word in spelt if word.isalpha() and not owners_of(word))
    clear = len(spelt) == len({place for mark in marks for place in mark.places})
    silent = not meaning.says_something and not _has_words(spelt, marks)
    return Reading(main, spelt, meaning, mended, unknown, clear, silent)


def _has_words(words: Sequence[str], marks: Sequence[Mark]) -> bool:
    """Whether there are words that may ask for something: not only numbers, "photo" and "of"."""
    idle = {place for mark in marks if mark.kind in _IDLE for place in mark.places}
    return any(
        word.isalpha() and len(word) >= _SHORTEST and place not in idle
        for place, word in enumerate(words)
    )


def _language(words: tuple[str, ...]) -> str:
    """The language of a sentence; of one whose words are all mistyped, that which mends them."""
    guess = language_of(words)
    if any(map(owners_of, words)) or guess.language not in LANGUAGES:
        return guess.language
    likely = sorted(LANGUAGES, key=lambda code: -guess.scores[code])
    mending = (code for code in likely if any(speller(code).nearest(word) for word in words))
    return next(mending, "en")


def _spelt(word: str, main: str) -> str:
    if not word.isalpha() or any(known_in(code, word) for code in owners_of(word)):
        return word
    return speller(main).nearest(word) or word


def marks_in(words: Sequence[str], main: str) -> list[Mark]:
    """What the words mean, in order: longest first, and in the language of the sentence first."""
    found = [mark for code in LANGUAGES for mark in lexicons()[code].marks(words)]
    quantities = list(Quantities(words, found).marks())
    own = lexicons()[main]
    usable = [
        mark
        for mark in found
        if mark.kind not in _MEASURES - {"aim"}
        and (mark.language == main or not all(own.knows(words[place]) for place in mark.places))
    ]
    return _apart([*quantities, *usable], main)


def _apart(marks: Iterable[Mark], main: str) -> list[Mark]:
    """Those of the marks that don't overlap: the best of each place."""
    taken: set[int] = set()
    chosen: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: _order(mark, main)):
        places = mark.places
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(mark)
    return sorted(chosen, key=lambda mark: mark.start)


def _order(mark: Mark, main: str) -> tuple[int, ...]:
    return (
        bool(mark.language),  # quantities are in no language
        -mark.length,
        mark.language != main,
        -mark.fit,
        _RANK.get(mark.kind, len(_RANK)),
        mark.start,
    )
