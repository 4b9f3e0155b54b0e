"""Lists from standard input: `find . -name '*.jpg' | photofix batch -`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence


def expanded(words: Sequence[str], separator: str = "\n") -> list[str]:
    """The words, with what standard input lists in place of each "-"."""
    return [item for word in words for item in (_listed(separator) if word == "-" else [word])]


def _listed(separator: str) -> Iterator[str]:
    for item in os.fsdecode(sys.stdin.buffer.read()).split(separator):
        if item := item.removesuffix("\r") if separator == "\n" else item:
            yield item
