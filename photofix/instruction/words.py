"""A sentence becomes words: lower case, no accents, clitics apart, typing errors mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

_SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "×": "x", "œ": "oe", "æ": "ae"})
_CONTRACTION = re.compile(r"(?<=\w)'(?=(?:t|s|re|ve|ll|d|m)\b)")
_DASH = re.compile(r"\s-+\s|[–—]")
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
# A decimal number, a fraction, a paper size, a word, or one other sign; "4k" and "50%" are two.
_WORD = re.compile(
    r"\d+/\d+|[+-]?\d+(?:[.,]\d+)?|\ba[0-6]\b|[^\W\d_]+|(?<=\S)-(?=\S)|[^\w\s]|\n", re.UNICODE
)
_THOUSANDS = re.compile(r"(?<=\d)[.,' ](?=000\b)")


def plain(text: str) -> str:
    """Lower case without accents: "Weißabgleich, quítale" → "weissabgleich, quitale"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SAME))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_SAME)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words and signs of a text, in order; hyphens inside of words are dropped."""
    text = _CONTRACTION.sub("", plain(text))
    text = _STRETCHED.sub(r"\1", _THOUSANDS.sub("", _DASH.sub(" ; ", text)))
    return tuple(word for word in _WORD.findall(text) if word not in ("-", "'", '"', "“", "”"))


class Speller:
    """Finds the known word that a mistyped one was meant to be."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = sorted({word for word in known if len(word) >= 4 and word.isalpha()})
        self._letters = _letters(self._known)

    def nearest(self, word: str) -> str | None:
        """The known word within one slip of the keyboard (two from eight letters on), if any.

        The first letter is taken to be right, as it nearly always is. Short words must have been
        swapped or lost a letter, since one other letter often makes another word.
        """
        if len(word) < 4 or not self._known:
            return None
        allowed = 2 if len(word) >= 8 else 1
        apart = np.abs(self._letters - _letters([word])).sum(1)
        best: tuple[int, int, str] | None = None
        for index in np.flatnonzero(apart <= 2 * allowed):
            known = self._known[index]
            if known[0] != word[0] or (len(word) == 4 and len(known) == 4 and apart[index]):
                continue
            distance = slips(word, known)
            rank = (distance, abs(len(known) - len(word)), known)
            if distance <= allowed and (best is None or rank < best):
                best = rank
        return best[2] if best else None


def _letters(words: Sequence[str]) -> np.ndarray:
    """(N, 27) how often each of a to z, and any other letter, is in each word."""
    codes = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32).astype(np.int64) - ord("a")
    letters = np.where((codes >= 0) & (codes < 26), codes, 26)
    rows = np.repeat(np.arange(len(words)), [len(word) for word in words])
    counts = np.bincount(rows * 27 + letters, minlength=27 * len(words))
    return counts.reshape(-1, 27).astype(np.int8)


def slips(word: str, meant: str) -> int:
    """Letters left out, added, changed, or swapped with their neighbour (optimal alignment)."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(word, 1):
        above, before_last, row = row, before, [i]
        for j, other in enumerate(meant, 1):
            cost = min(row[j - 1] + 1, above[j] + 1, above[j - 1] + (letter != other))
            swapped = i > 1 and j > 1 and letter == meant[j - 2] and word[i - 2] == other
            if swapped:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
