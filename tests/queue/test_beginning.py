"""An order that is given again after it was interrupted goes on; nothing is restored twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from photofix.messages import message
from photofix.options import Settings
from photofix.queue import Journal, Lock, NewJob
from photofix.queue.beginning import Begun, begin_batch
from photofix.queue.claims import Claims
from photofix.queue.job import Outcome

INTERRUPTED = message("queue.interrupted")


def job(name: str, **rest: Any) -> NewJob:
    return NewJob(Path("/in", name), Path("/out", name), **rest)


def begin(journal: Journal, jobs: list[NewJob], **settings: Any) -> Begun:
    begun = begin_batch(journal, "too dark", Settings(**settings), jobs, None)
    journal.add_coming(begun.batch)
    return begun


def end_one(journal: Journal, outcome: Outcome) -> None:
    claims = Claims(journal, "worker")
    claims.ready("cpu", (None,), ("cpu",))
    found, _ = claims.claim() or pytest.fail("no job")
    claims.finish(found, outcome)


@pytest.fixture
def journal() -> Any:
    with Journal() as journal:
        yield journal


def test_the_same_order_goes_on_where_it_was_interrupted(journal: Journal) -> None:
    first = begin(journal, [job("a"), job("b"), job("c")])
    end_one(journal, Outcome("done"))
    end_one(journal, Outcome("failed", message("photo.cut_off")))
    journal.pause(first.batch, INTERRUPTED)
    there = job("a", needless=message("copy.is_there", path="/out/a"))
    again = begin(journal, [there, job("b"), job("c"), job("new")])
    assert (again.batch, again.resumed, again.ended) == (first.batch, True, [there])
    assert [found.id for found in journal.batches()] == [first.batch]
    states = {found.source.name: found.state for found in journal.jobs(first.batch)}
    assert states == {"a": "done", "b": "queued", "c": "queued", "new": "queued"}
    news, _ = journal.changes(first.batch, (again.since, 1 << 60))
    assert "a" not in {found.source.name for found in news}


def test_what_was_still_to_be_added_is_added_once(journal: Journal) -> None:
    first = begin_batch(journal, "too dark", Settings(), [job("a"), job("b")], None)
    journal.pause(first.batch, INTERRUPTED)
    again = begin(journal, [job("a"), job("b")])
    assert (again.batch, journal.batch(first.batch).total) == (first.batch, 2)


def test_a_copy_that_is_gone_is_made_again(journal: Journal) -> None:
    first = begin(journal, [job("a"), job("b")])
    end_one(journal, Outcome("done"))
    journal.pause(first.batch, INTERRUPTED)
    assert begin(journal, [job("a"), job("b")]).batch == first.batch
    assert journal.batch(first.batch).counts["queued"] == 2


def test_another_order_is_another_batch(journal: Journal) -> None:
    first = begin(journal, [job("a"), job("b")])
    journal.pause(first.batch, INTERRUPTED)
    for jobs, settings in (
        ([job("a")], {}),  # the rest is not asked for
        ([job("a"), job("b")], {"strength": 0.5}),
        ([job("a"), job("b")], {"existing": "rename"}),
    ):
        assert begin(journal, jobs, **settings).batch != first.batch
    assert begin_batch(journal, "noisy", Settings(), [job("a"), job("b")], None).resumed is False
    assert journal.batch(first.batch).state == "paused"


def test_a_batch_that_a_user_paused_or_that_is_attended_stays_as_it_is(journal: Journal) -> None:
    jobs = [job("a")]
    paused = begin(journal, jobs)
    journal.pause(paused.batch)
    attendant = Lock.take(journal.folder)
    assert attendant is not None
    attended = begin_batch(journal, "too dark", Settings(), jobs, attendant.name)
    assert not attended.resumed
    assert not begin(journal, jobs).resumed
    attendant.release()
    assert begin(journal, jobs).batch == attended.batch, "its process was killed"
