"""What words mean, by language: `resources/text/languages/<code>/lexicon.txt`.

A lexicon has sections, `[kind argument …]`, with patterns separated by commas. A pattern is one or
more words; `*` at an end of a word stands for any letters, `a/b` for either, `word?` may be left
out, `..` skips up to three words, and `@name` is any word of the section `[class name]`.
The kinds are told in docs/sentences.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from photofix.errors import CheckpointError, WeightsMissingError
from photofix.instruction.words import Speller, words_of

LANGUAGES = ("en", "de", "es", "fr", "it")  # that photofix reads
GAP = 3  # words that `..` may skip
STOPS = frozenset(".;:!?\n,()/&+")

_MOST = 0.6

_SECTION = re.compile(r"^\[(\w+)([^\]]*)\]$")


@dataclass(frozen=True)
class Mark:
    """Words that mean something: those from `start` up to `end`.

    fit: how many letters the pattern itself spells out, without those that its stars stand for.
    skipped: places in between that belong to other marks, if any.
    """

    start: int
    end: int
    kind: str
    arguments: tuple[str, ...]
    language: str
    fit: int = 0
    skipped: frozenset[int] = frozenset()

    @property
    def places(self) -> list[int]:
        return [place for place in range(self.start, self.end) if place not in self.skipped]

    @property
    def length(self) -> int:
        return self.end - self.start - len(self.skipped)


@dataclass(frozen=True)
class _Pattern:
    parts: tuple[frozenset[str], ...]  # alternatives each; {".."} is a gap
    kind: str
    arguments: tuple[str, ...]


@dataclass
class Lexicon:
    """The words of one language."""

    language: str
    common: frozenset[str]
    patterns: dict[str, list[_Pattern]] = field(default_factory=lambda: defaultdict(list))
    _exact: set[str] = field(default_factory=set)
    _starts: dict[str, str] = field(default_factory=dict)
    _ends: dict[str, str] = field(default_factory=dict)
    _inside: list[str] = field(default_factory=list)
    endings: list[str] = field(default_factory=list)
    sayings: dict[str, str] = field(default_factory=dict)  # by task

    def __post_init__(self) -> None:
        self._units = lru_cache(maxsize=4096)(self._find_units)

    def add(self, pattern: _Pattern) -> None:
        for unit in pattern.parts[0]:
            self.patterns[unit].append(pattern)
        for part in pattern.parts:
            for unit in part - {".."}:
                self._learn(unit)

    def _learn(self, unit: str) -> None:
        bare = unit.strip("*")
        if unit.startswith("*") and unit.endswith("*"):
            if unit not in self._inside:
                self._inside.append(unit)
        elif unit.endswith("*"):
            self._starts[bare] = unit
        elif unit.startswith("*"):
            self._ends[bare] = unit
        else:
            self._exact.add(unit)

    def units(self, word: str) -> frozenset[str]:
        """The parts of patterns that a word fits."""
        return self._units(word)

    def _find_units(self, word: str) -> frozenset[str]:
        word = folded(word, self.language)
        found = {word} if word in self._exact else set()
        for size in range(2, len(word) + 1):
            found.update(self._starts[word[:size]] for _ in range(word[:size] in self._starts))
            found.update(self._ends[word[-size:]] for _ in range(word[-size:] in self._ends))
        found.update(unit for unit in self._inside if unit[1:-1] in word)
        return frozenset(found)

    def knows(self, word: str) -> bool:
        return folded(word, self.language) in self.common or bool(self.units(word))

    def spells_out(self, word: str) -> bool:
        """Whether it has just this word, not only its stem."""
        word = folded(word, self.language)
        return word in self.common or word in self._exact

    def covers(self, word: str) -> bool:
        """Whether a stem makes up most of a word."""
        longest = max((len(unit.strip("*")) for unit in self.units(word)), default=0)
        return longest >= _MOST * len(word)

    def vocabulary(self) -> Iterator[str]:
        """Words to compare mistyped ones with."""
        yield from self._exact
        yield from self.common
        yield from self._starts
        yield from (start + ending for start in self._starts for ending in self.endings)

    def marks(self, words: Sequence[str]) -> Iterator[Mark]:
        """All that any words mean, overlapping."""
        for start, word in enumerate(words):
            for unit in self.units(word):
                for pattern in self.patterns.get(unit, ()):
                    found = self._match(words, start, pattern.parts)
                    if found is not None:
                        kind, arguments = pattern.kind, pattern.arguments
                        yield Mark(start, found[0], kind, arguments, self.language, *found[1:])

    def _match(
        self, words: Sequence[str], at: int, parts: tuple[frozenset[str], ...]
    ) -> tuple[int, int, frozenset[int]] | None:
        """Where the words from `at` on that fit all parts end, how many letters fit, and the
        places that a gap skips."""
        fit = 0
        for index, part in enumerate(parts):
            if ".." in part:
                rest = self._match_after_gap(words, at, parts[index + 1 :])
                return None if rest is None else (rest[0], rest[1] + fit, rest[2])
            units = part & self.units(words[at]) if at < len(words) else None
            if not units:
                return None
            fit += max(len(unit.strip("*")) for unit in units)
            at += 1
        return at, fit, frozenset()

    def _match_after_gap(
        self, words: Sequence[str], at: int, parts: tuple[frozenset[str], ...]
    ) -> tuple[int, int, frozenset[int]] | None:
        for skipped in range(GAP + 1):
            if STOPS.intersection(words[at : at + skipped]):
                return None
            found = self._match(words, at + skipped, parts)
            if found is not None:
                return *found[:2], found[2] | frozenset(range(at, at + skipped))
        return None


def folded(word: str, language: str) -> str:
    """As the lexicon of a language spells it: in German, ae is ä without its dots."""
    if language != "de":
        return word
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=1)
def lexicons() -> dict[str, Lexicon]:
    """The lexicon of each language that photofix reads."""
    return {code: _read(code) for code in LANGUAGES}


@lru_cache(maxsize=len(LANGUAGES))
def speller(language: str) -> Speller:
    return Speller(lexicons()[language].vocabulary())


def read_text(*path: str) -> str:
    """Raises WeightsMissingError or CheckpointError."""
    place = files("photofix_resources") / "text" / "languages" / "/".join(path)
    try:
        return place.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise WeightsMissingError("part_of_photofix.missing", path=str(place)) from error
    except (OSError, ValueError) as error:
        raise CheckpointError("part_of_photofix.damaged", path=str(place)) from error


def _read(code: str) -> Lexicon:
    common = words_of(read_text(code, "common.txt"))
    lexicon = Lexicon(code, frozenset(folded(word, code) for word in common))
    sections = list(_sections(read_text(code, "lexicon.txt")))
    classes = {
        arguments[0]: [option for text in texts for option in text.split("/")]
        for kind, arguments, texts in sections
        if kind == "class"
    }
    for kind, arguments, texts in sections:
        if kind == "endings":
            lexicon.endings += texts
        if kind == "say":
            lexicon.sayings[arguments[0]] = texts[0]
        for text in texts if kind not in ("class", "endings", "say") else ():
            for parts in _alternatives(text, classes, code):
                lexicon.add(_Pattern(parts, kind, arguments))
    return lexicon


def _sections(text: str) -> Iterator[tuple[str, tuple[str, ...], list[str]]]:
    """(kind, arguments, patterns) of each section."""
    kind, arguments, patterns = "", (), []  # type: str, tuple[str, ...], list[str]
    for line in text.splitlines():
        line = line.partition("#")[0].strip()
        header = _SECTION.match(line)
        if header:
            if kind:
                yield kind, arguments, patterns
            kind, arguments, patterns = header[1], tuple(header[2].split()), []
        else:
            patterns += [pattern.strip() for pattern in line.split(",") if pattern.strip()]
    if kind:
        yield kind, arguments, patterns


def _alternatives(
    text: str, classes: dict[str, list[str]], code: str
) -> Iterator[tuple[frozenset[str], ...]]:
    """The sequences of parts that a pattern stands for: with and without what may be left out."""
    sequences: list[tuple[frozenset[str], ...]] = [()]
    for part in text.split():
        optional = part.endswith("?")
        longer = [s + units for s in sequences for units in _parts(part.rstrip("?"), classes, code)]
        sequences = longer + sequences if optional else longer
    yield from (sequence for sequence in sequences if sequence)


def _parts(part: str, classes: dict[str, list[str]], code: str) -> list[tuple[frozenset[str], ...]]:
    if part in ("..", "/", "&"):
        return [(frozenset({part}),)]
    options: list[str] = []
    for option in part.split("/"):
        options += classes[option[1:]] if option.startswith("@") else [option]
    single, several = set(), []
    for option in options:
        spelt = _spelt(option, code)
        if len(spelt) == 1:
            single.add(spelt[0])
        else:
            several.append(tuple(frozenset({unit}) for unit in spelt))
    return ([(frozenset(single),)] if single else []) + several


def _spelt(option: str, code: str) -> list[str]:
    """The words of an option, each with the stars that it had."""
    units = []
    for word in option.replace("-", " ").replace("_", " ").split():
        bare = "".join(words_of(word.strip("*"))) or word
        star = "*" if word.startswith("*") and len(word) > 1 else ""
        units.append(star + folded(bare, code) + ("*" if word.endswith("*") else ""))
    return units
