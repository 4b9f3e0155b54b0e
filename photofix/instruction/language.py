"""Which language a sentence is in: by words that it has, and by letters where words are unknown."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from photofix.instruction.lexicon import LANGUAGES, lexicons, read_text
from photofix.instruction.words import words_of

# What the name of a letter in Unicode begins with.
_SCRIPTS = {
    "CYRILLIC": "ru",
    "GREEK": "el",
    "HEBREW": "he",
    "ARABIC": "ar",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
}
_UKRAINIAN = frozenset("іїєґ")
_NO_SIGN = frozenset(
    [
        "x",
        "k",
        "p",
        "px",
        "ev",
        "dpi",
        "ppi",
        "cm",
        "mm",
        "jpeg",
        "jpg",
        "png",
        "tiff",
        "raw",
        "iso",
    ]
)
_BY_STEM = 0.6  # what a word counts of which a language only knows the stem
_BY_LETTERS = 0.3  # what a word that is in no list counts, as its letters make it likely


@dataclass(frozen=True)
class Guess:
    """language: the likeliest. known: how many words of each language that photofix reads."""

    language: str
    scores: dict[str, float]


def language_of(words: Sequence[str]) -> Guess:
    """The language of a sentence in plain words; English for one that gives no sign."""
    script = _script(words)
    if script is not None:
        return Guess(script, {script: 1.0})
    scores = dict.fromkeys(LANGUAGES, 0.0)
    known: Counter[str] = Counter()
    for word in words:
        if not word.isalpha() or word in _NO_SIGN:
            continue
        owners = owners_of(word)
        known.update(owners)
        for language, share in _shares(word, owners).items():
            scores[language] += share
    best = max(scores, key=lambda language: (round(scores[language], 6), language == "en"))
    foreign = max(_others(), key=lambda code: known[code])
    return Guess(foreign if known[foreign] > known[best] else best, scores)


def _shares(word: str, owners: Sequence[str]) -> dict[str, float]:
    """What a word counts for each language that photofix reads."""
    ours = [code for code in owners if code in LANGUAGES]
    exact = [code for code in ours if spells_out(code, word)]
    if exact:
        return dict.fromkeys(exact, 1 / len(exact))
    if ours:
        return dict.fromkeys(ours, _BY_STEM / len(ours))
    return {} if owners else {code: _BY_LETTERS * p for code, p in _by_letters(word).items()}


@lru_cache(maxsize=4096)
def owners_of(word: str) -> tuple[str, ...]:
    """The languages that have a word."""
    ours = [code for code, lexicon in lexicons().items() if lexicon.knows(word)]
    return (*ours, *(code for code, known in _others().items() if word in known))


def spells_out(language: str, word: str) -> bool:
    """Whether a language has just this word, not only its stem."""
    ours = lexicons().get(language)
    return ours is None or ours.spells_out(word)


def known_in(language: str, word: str) -> bool:
    """Whether a language has a word, by more than a short stem that may be a slip."""
    ours = lexicons().get(language)
    return ours is None or ours.spells_out(word) or ours.covers(word)


def _script(words: Sequence[str]) -> str | None:
    """The language that most letters tell by their script; None if they are Latin."""
    letters = [letter for word in words for letter in word if letter.isalpha()]
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    scripts = Counter({name: count for name, count in scripts.items() if name in _SCRIPTS})
    if not scripts or 2 * sum(scripts.values()) < len(letters):
        return None
    languages = {_SCRIPTS[name] for name in scripts}
    if "ja" in languages:  # whose words are half Chinese signs
        return "ja"
    if "ru" in languages and _UKRAINIAN.intersection(letters):
        return "uk"
    return _SCRIPTS[scripts.most_common(1)[0][0]]


@lru_cache(maxsize=1)
def _others() -> dict[str, frozenset[str]]:
    """Words of the languages that photofix recognises, but doesn't read."""
    lines = read_text("others.txt").splitlines()
    parts = (line.partition(":") for line in lines if not line.startswith("#") and ":" in line)
    known: dict[str, set[str]] = {}
    for code, _, words in parts:
        known.setdefault(code.strip(), set()).update(words_of(words))
    return {code: frozenset(words) for code, words in known.items()}


@lru_cache(maxsize=4096)
def _by_letters(word: str) -> dict[str, float]:
    """The probability of each language, by the letters of a word in threes (Cavnar and Trenkle,
    "N-gram-based text categorization", 1994)."""
    tables = _trigrams()
    threes = _threes(word).tolist()
    logs = {
        language: sum(math.log((counts.get(three, 0) + 0.2) / total) for three in threes)
        for language, (counts, total) in tables.items()
    }
    top = max(logs.values())
    weights = {language: math.exp(value - top) for language, value in logs.items()}
    return {language: weight / sum(weights.values()) for language, weight in weights.items()}


@lru_cache(maxsize=1)
def _trigrams() -> dict[str, tuple[dict[int, int], float]]:
    """How often which three letters stand together, by language; and all of them together."""
    tables = {}
    for code, lexicon in lexicons().items():
        found, counts = np.unique(_threes(*set(lexicon.vocabulary())), return_counts=True)
        table = dict(zip(found.tolist(), counts.tolist(), strict=True))
        tables[code] = table, float(counts.sum()) + 0.2 * 20000
    return tables


def _threes(*words: str) -> NDArray[np.int64]:
    """A number for each three letters that stand together in words, whose ends count as letters."""
    text = "".join(f"^{word}$" for word in words)
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.int64)
    inside = (codes[1:-1] != ord("^")) & (codes[1:-1] != ord("$"))
    threes: NDArray[np.int64] = ((codes[:-2] << 42) | (codes[1:-1] << 21) | codes[2:])[inside]
    return threes
