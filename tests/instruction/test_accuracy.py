"""How well sentences are understood: on held-out phrasings and on sentences from outside.

challenge.jsonl and challenge2.jsonl were written without the phrase file at hand, challenge3.jsonl
by someone who had read it, and nothing in them was copied into it; docs/measurements/text.md
tells how they were used.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from photofix.errors import InstructionError
from photofix.instruction import Request, understand
from photofix.training.instructions import instructions

HERE = Path(__file__).parent
CHALLENGES = ["challenge.jsonl", "challenge2.jsonl", "challenge3.jsonl"]
Case = tuple[str, "list[str] | None"]


def challenge(name: str) -> list[Case]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(case["text"], case["tasks"]) for case in map(json.loads, lines)]


def held_out() -> list[Case]:
    """A third of them: all take over a minute."""
    rows = [row for row in instructions() if row.split == "test"][::3]
    return [(row.text, None if row.tasks is None else list(row.tasks)) for row in rows]


@cache
def understood(text: str) -> Request | None:
    try:
        return understand(text)
    except InstructionError:
        return None


def top1(cases: Iterable[Case]) -> float:
    """Share of sentences that name tasks whose most probable task is one of them."""
    hits = []
    for text, tasks in cases:
        if tasks:
            request = understood(text)
            hits.append(
                request is not None and max(request.tasks, key=request.tasks.__getitem__) in tasks
            )
    return sum(hits) / len(hits)


def exact(cases: Iterable[Case]) -> float:
    """Share of sentences with exactly the right tasks named, or rightly refused."""
    hits = []
    for text, tasks in cases:
        request = understood(text)
        hits.append((None if request is None else list(request.named)) == tasks)
    return sum(hits) / len(hits)


def several(cases: Iterable[Case]) -> list[Case]:
    return [(text, tasks) for text, tasks in cases if tasks and len(tasks) > 1]


def general(cases: Iterable[Case]) -> list[Case]:
    return [(text, tasks) for text, tasks in cases if tasks == []]


def off_topic(cases: Iterable[Case]) -> list[Case]:
    return [(text, tasks) for text, tasks in cases if tasks is None]


def test_held_out_phrasings() -> None:
    cases = held_out()
    assert top1(cases) >= 0.95
    assert exact(several(cases)) >= 0.87
    assert exact(off_topic(cases)) >= 0.85


@pytest.mark.parametrize("name", CHALLENGES)
def test_sentences_from_outside(name: str) -> None:
    cases = challenge(name)
    assert len(cases) >= 150
    assert top1(cases) >= 0.95
    assert exact(cases) >= 0.90
    assert exact(several(cases)) >= 0.90
    assert exact(general(cases)) >= 0.85
    assert exact(off_topic(cases)) >= 0.80


def test_challenges_are_not_trained_on() -> None:
    trained = {row.text.lower() for row in instructions() if len(row.text.split()) > 3}
    asked = {text.lower() for name in CHALLENGES for text, _ in challenge(name)}
    assert len(asked & trained) <= 12, "only stock phrases such as 'make it better' may be in both"
