"""The instruction data: made as it says, and honestly split."""

from __future__ import annotations

import io
from collections import Counter

from photofix.tasks import TASK_NAMES
from photofix.training.instructions import (
    PHRASES,
    TEMPLATES,
    fresh,
    instructions,
    read_sections,
    split_of,
    write,
)


def test_the_messages_are_the_same_every_time() -> None:
    again = io.StringIO()
    write(instructions.__wrapped__(), again)
    first = io.StringIO()
    write(instructions(), first)
    assert first.getvalue() == again.getvalue()
    assert first.getvalue().count("\n") == len(instructions()) > 30_000


def test_every_epoch_has_other_messages_and_none_that_is_held_out() -> None:
    held_out = {row.text.lower() for row in instructions() if row.split != "train"}
    first, second = (fresh(seed, held_out) for seed in (1, 2))
    assert first == fresh(1, held_out)
    messages = [{row.text.lower() for row in rows} for rows in (first, second)]
    assert all(len(rows) > 20_000 and not rows & held_out for rows in messages)
    assert len(messages[0] & messages[1]) < len(messages[0]) / 2


def test_nothing_that_is_asked_for_goes_unsaid() -> None:
    # A part that has no words leaves two spaces, or one at an end.
    assert [row.text for row in instructions() if row.text != " ".join(row.text.split())] == []
    slots = {("join", "two"): "ab", ("join", "three"): "abc", ("insist", ""): "ab"}
    for section, spellings in read_sections(TEMPLATES):
        assert len(spellings) == 1, f"{spellings}: ' | ' would cut the template short"
        assert all(f"{{{slot}}}" in spellings[0] for slot in slots.get(section, ""))


def test_there_are_thousands_and_every_task_is_well_covered() -> None:
    rows = instructions()
    asked = Counter(task for row in rows for task in row.tasks or ())
    assert len(rows) > 10_000
    assert all(asked[task] > 1000 for task in TASK_NAMES)
    written = Counter(owner for (owner, _), _ in read_sections(PHRASES))
    assert all(written[task] >= 110 for task in TASK_NAMES)


def test_no_held_out_phrasing_is_in_a_training_message() -> None:
    held = [
        g[0].lower()
        for (owner, kind), g in read_sections(PHRASES)
        if kind == "say" and split_of(g[0]) == "test"
    ]
    held = [phrase for phrase in held if len(phrase.split()) >= 5]
    training = "\n".join(row.text.lower() for row in instructions() if row.split == "train")
    assert len(held) >= 15
    assert [phrase for phrase in held if phrase in training] == []
