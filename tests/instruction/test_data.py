"""The instruction data: made as it says, and honestly split."""

from __future__ import annotations

from collections import Counter

from photofix.tasks import TASK_NAMES
from photofix.training.instructions import PHRASES, instructions, read, read_sections, split_of


def test_the_data_file_is_what_the_module_makes() -> None:
    assert read() == instructions()


def test_there_are_thousands_and_every_task_is_well_covered() -> None:
    rows = read()
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
    training = "\n".join(row.text.lower() for row in read() if row.split == "train")
    assert len(held) >= 15
    assert [phrase for phrase in held if phrase in training] == []
