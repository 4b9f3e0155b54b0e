"""When a batch will have ended, as the window and the terminal tell it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from photofix.queue import Journal, NewJob, Outcome
from photofix.queue.claims import Claims
from photofix.queue.time_left import TimeLeft


def test_the_time_left_does_not_jump(tmp_path: Path) -> None:
    left = TimeLeft(dict)
    with Journal(tmp_path / "state") as journal:
        number = journal.add_batch("too dark")
        active = journal.batch(number)
        paused = replace(active, state="paused")
    first = left._smoothed(active, 1000.0)
    second = left._smoothed(active, 3000.0)
    assert first == pytest.approx(1000, abs=1)
    assert second == pytest.approx(1300, abs=1)
    assert left._smoothed(paused, 3000.0) == 3000.0
    assert left._smoothed(active, 500.0) == pytest.approx(500, abs=1)


def test_the_time_left_goes_by_the_size_of_what_is_left(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(4)]
    for number, path in enumerate(paths):
        Image.new("RGB", (100, 40 if number < 2 else 120)).save(path)
    with Journal(tmp_path / "state") as journal:
        number = journal.add_batch("too dark")
        journal.add_jobs(number, [NewJob(path, path.with_suffix(".jpg")) for path in paths])
        claims = Claims(journal, "worker")
        claims.register(None)
        claims.ready("cpu", (None, "cpu"), ("cpu",))
        for _ in range(2):
            claimed = claims.claim()
            assert claimed is not None
            claims.finish(claimed[0], Outcome("done"), pace=1.0)
        half, left = journal.batch(number), TimeLeft(dict)
        by_rate = [left._expected(journal, half, 60.0) for _ in range(6)]
        by_pace = TimeLeft(dict)
        assert by_rate[0] == pytest.approx(2.0)  # nothing is known yet
        assert by_rate[-1] == pytest.approx(6.0)
        for _ in range(99):
            seconds = by_pace.seconds(journal, half)
        assert seconds == pytest.approx(6.0, abs=0.5)
