"""How well sentences in five languages are understood that nothing was made from.

heldout_*.jsonl were written before the lexicons. Two thirds of each ("open") were looked at while
those were written; the last ("sealed") was measured once, at the end.
"""

from __future__ import annotations

import pytest

from benchmarks.sentences import (
    cases,
    finds_the_impossible,
    is_detailed,
    is_exact,
    is_measured,
    share,
)

EXACT = {"en": 0.95, "de": 0.92, "es": 0.92, "fr": 0.92, "it": 0.92}


@pytest.mark.parametrize("language", EXACT)
def test_held_out_sentences(language: str) -> None:
    read = cases(f"heldout_{language}")
    assert len(read) >= 150
    assert share(is_exact(*case) for case in read) >= EXACT[language]
    assert share(is_measured(*case) for case in read if is_detailed(case[0])) >= 0.95
    assert share(finds_the_impossible(*case) for case in read if "cannot" in case[0]) >= 0.95
    assert share(bool(request.cannot) for row, request in read if "cannot" not in row) <= 0.02


def test_sentences_as_they_are_typed() -> None:
    """In all five languages; docs/measurements/text.md tells how they came about."""
    read = cases("typed")
    assert share(is_exact(*case) for case in read) >= 0.97
    assert share(is_measured(*case) for case in read if is_detailed(case[0])) >= 0.97
    assert all(finds_the_impossible(*case) for case in read if "cannot" in case[0])
    assert all(request.general for row, request in read if row.get("general"))
