"""The journal as doors use it: adding, looking, steering, removing, and its file."""

from __future__ import annotations

import os
import random
import sqlite3
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from photofix.config import state_folder
from photofix.errors import DamagedJournalError, JournalError, UsageError
from photofix.messages import in_words, message
from photofix.options import Settings
from photofix.queue.claims import (
    Claims,
    add_unattended,
    pause_unattended,
    recover,
    wanted_devices,
)
from photofix.queue.database import NAME
from photofix.queue.job import Fingerprint, NewJob, Outcome
from photofix.queue.journal import CHUNK, Journal
from photofix.queue.lookup import START
from photofix.queue.worker import names_of

GONE = message("photo.missing")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "state")


def new_jobs(count: int) -> list[NewJob]:
    return [NewJob(Path(f"/in/{n}.jpg"), Path(f"/out/{n}.jpg")) for n in range(count)]


def filled(journal: Journal, count: int, **rest: object) -> tuple[int, list[int]]:
    batch = journal.add_batch("too dark", **rest)  # type: ignore[arg-type]
    journal.add_jobs(batch, new_jobs(count))
    journal.seal(batch)
    return batch, [job.id for job in journal.jobs(batch)]


def worker(journal: Journal, owner: str = "worker") -> Claims:
    claims = Claims(journal, owner)
    claims.register(None)
    claims.ready("cpu", (None, "cpu"), ("cpu",))
    return claims


def claimed(claims: Claims) -> int | None:
    got = claims.claim()
    return got and got[0].id


def names(journal: Journal, batch: int) -> list[str]:
    return [job.source.stem for job in journal.jobs(batch)]


def test_the_state_folder_can_be_moved() -> None:
    assert state_folder({"PHOTOFIX_STATE": "/elsewhere"}) == Path("/elsewhere")
    assert state_folder({}).name == "photofix"


def test_all_that_was_added_is_there_after_opening_again(tmp_path: Path) -> None:
    settings = Settings(strength=0.5, device="cpu", existing="rename")
    print_ = Fingerprint(10, 20, "ab")
    strange = Path(os.fsdecode(b"/in/\xff.jpg"))
    with Journal(tmp_path) as journal:
        batch = journal.add_batch("too dark\udcff", settings)
        journal.add_jobs(
            batch,
            [
                NewJob(strange, Path("/out/a.jpg"), fingerprint=print_),
                NewJob(Path("relative.jpg"), None, in_words("no such file: \udcff")),
            ],
        )
    with Journal(tmp_path) as journal:
        (found,) = journal.batches()
        first, second = journal.jobs(batch)
    assert (found.id, found.settings, found.kind, found.state) == (
        batch,
        settings,
        "batch",
        "active",
    )
    assert (first.source, first.state, first.fingerprint) == (strange, "queued", print_)
    assert (second.source, second.state) == (Path("relative.jpg").absolute(), "failed")
    assert str(second.reason) == "no such file: ?"
    assert (found.counts["queued"], found.counts["failed"], found.total) == (1, 1, 2)


def test_pages_follow_the_order_and_iteration_misses_nothing(journal: Journal) -> None:
    batch, ids = filled(journal, 2 * CHUNK + 10)
    assert [job.id for job in journal.jobs(batch, offset=CHUNK, limit=5)] == ids[CHUNK : CHUNK + 5]
    assert [job.id for job in journal.iterate(batch)] == ids
    assert [job.id for job in journal.iterate(batch, ("failed",))] == []


def test_a_watcher_sees_each_change_once(journal: Journal) -> None:
    batch, ids = filled(journal, 10)
    jobs, cursor = journal.changes(batch, START, limit=7)
    more, cursor = journal.changes(batch, cursor)
    assert [job.id for job in jobs + more] == ids
    assert cursor == journal.latest(batch)
    before = journal.revision()
    assert journal.changes(batch, cursor) == ([], cursor)
    assert journal.revision() == before
    job = claimed(worker(journal))
    journal.remove_jobs([ids[5]])
    changed, cursor = journal.changes(batch, cursor)
    assert [(j.id, j.state, j.removed) for j in changed] == [
        (job, "running", False),
        (ids[5], "queued", True),
    ]
    assert journal.revision() > before


def test_work_is_taken_by_priority_then_by_order(journal: Journal) -> None:
    first, first_ids = filled(journal, 2)
    second, second_ids = filled(journal, 2)
    third, third_ids = filled(journal, 1)
    journal.set_priority(third, 1)
    journal.move_batch(second, before=first)
    claims = worker(journal)
    order = [claimed(claims) for _ in range(6)]
    assert order == [*third_ids, *second_ids, *first_ids, None]


def test_a_worker_takes_only_what_its_device_serves(journal: Journal) -> None:
    filled(journal, 1, settings=Settings(device="cuda:1"))
    _, (job,) = filled(journal, 1)
    claims = worker(journal)
    assert claimed(claims) == job
    assert claimed(claims) is None


@pytest.mark.parametrize(
    ("setting", "devices"),
    [
        (None, {"cuda:0", "cuda:1"}),
        ("all", {"cuda:0", "cuda:1", "cpu"}),
        ("cuda", {"cuda:0"}),
        ("cuda:1,cpu", {"cuda:1", "cpu"}),
    ],
)
def test_a_setting_may_name_several_devices(
    journal: Journal, setting: str | None, devices: set[str]
) -> None:
    there = ("cuda:0", "cuda:1", "cpu")
    filled(journal, 3, settings=Settings(device=setting))
    serving = set()
    for name in there:
        claims = Claims(journal, f"worker on {name}")
        claims.register(name)
        claims.ready(name, names_of(name, name, there), there)
        if claimed(claims) is not None:
            serving.add(name)
    assert serving == devices


def test_what_a_slow_worker_claimed_ahead_is_wanted_once_another_has_nothing_to_do(
    journal: Journal,
) -> None:
    filled(journal, 3)
    slow, fast = worker(journal, "slow"), worker(journal, "fast")
    held = [slow.claim(), slow.claim()]
    assert not slow.others_idle()  # one is left to claim
    last = fast.claim()
    assert not slow.others_idle()
    assert last is not None
    fast.finish(last[0], Outcome("done"))
    assert slow.others_idle()
    assert not fast.others_idle()
    assert held[1] is not None
    slow.release(held[1][0])
    assert not slow.others_idle()
    again = fast.claim()
    assert again is not None
    assert again[0].id == held[1][0].id
    assert not slow.progress(held[1][0], 0, 0)


def test_jobs_move_even_into_one_gap_very_often(journal: Journal) -> None:
    batch, ids = filled(journal, 6)
    journal.move_jobs([ids[4], ids[1]], before=ids[0])
    assert names(journal, batch) == ["4", "1", "0", "2", "3", "5"]
    journal.move_jobs([ids[4]], before=None)
    assert names(journal, batch) == ["1", "0", "2", "3", "5", "4"]
    for turn in range(60):
        journal.move_jobs([ids[2 + turn % 2]], before=ids[5])
    assert sorted(names(journal, batch)) == list("012345")
    assert names(journal, batch)[2:4] == ["2", "3"]


def test_a_pause_takes_the_photo_out_of_hand(journal: Journal) -> None:
    batch, ids = filled(journal, 2)
    claims = worker(journal)
    job, _ = claims.claim() or pytest.fail("no job")
    journal.pause(batch, in_words("lunch"))
    assert not claims.progress(job, 1, 2)
    assert not claims.stage(job, Outcome("done"), "ab")
    assert not claims.finish(job, Outcome("done"))
    assert claimed(claims) is None
    assert (journal.batch(batch).state, str(journal.batch(batch).reason)) == ("paused", "lunch")
    journal.resume(batch)
    assert claimed(claims) == ids[0]


def test_a_copy_about_to_get_its_name_is_not_taken_back(journal: Journal) -> None:
    batch, _ = filled(journal, 2)
    claims = worker(journal)
    job, _ = claims.claim() or pytest.fail("no job")
    assert claims.stage(job, Outcome("done", width=3), "ab")
    journal.cancel(batch)
    assert claims.finish(job, Outcome("done", width=3))
    assert Counter(job.state for job in journal.jobs(batch)) == {"done": 1, "cancelled": 1}
    assert journal.batch(batch).state == "cancelled"


def test_a_batch_is_done_when_it_is_sealed_and_all_have_ended(journal: Journal) -> None:
    batch = journal.add_batch("dark")
    journal.add_jobs(batch, new_jobs(2))
    claims = worker(journal)
    for outcome in (Outcome("done", flags=(message("review.darker"),)), Outcome("failed", GONE)):
        job, _ = claims.claim() or pytest.fail("no job")
        claims.finish(job, outcome, pace=2.0)
    assert journal.batch(batch).state == "active"
    journal.seal(batch)
    found = journal.batch(batch)
    assert (found.state, found.counts["done"], found.counts["failed"]) == ("done", 1, 1)
    assert found.flagged == 1
    assert journal.retry(batch) == 1
    found = journal.batch(batch)
    assert (found.state, found.counts["queued"], found.left) == ("active", 1, 1)
    assert journal.seconds_left(batch) == 2.0
    journal.retry_jobs([job.id for job in journal.jobs(batch, ("done",))])
    assert journal.batch(batch).flagged == 0


def test_removing_is_undone_until_it_is_purged(journal: Journal) -> None:
    batch, ids = filled(journal, 3)
    some = journal.remove_jobs(ids[:2])
    assert (names(journal, batch), journal.batch(batch).total) == (["2"], 1)
    whole = journal.remove_batch(batch)
    assert journal.batches() == []
    assert claimed(worker(journal)) is None
    journal.undo(whole)
    journal.undo(some)
    assert (names(journal, batch), journal.batch(batch).total) == (["0", "1", "2"], 3)
    journal.remove_batch(batch)
    journal.purge()
    with pytest.raises(UsageError, match="queue list"):
        journal.batch(batch)


def test_a_batch_without_anything_left_but_removed_jobs_is_done(journal: Journal) -> None:
    batch, ids = filled(journal, 1)
    removal = journal.remove_jobs(ids)
    assert journal.batch(batch).state == "done"
    journal.undo(removal)
    assert journal.batch(batch).state == "active"


def test_many_claim_at_once_and_none_twice(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        filled(journal, 60)
    taken: list[int] = []

    def take(number: int) -> None:
        with Journal(tmp_path) as own:
            claims = worker(own, f"worker {number}")
            while (job := claimed(claims)) is not None:
                taken.append(job)

    threads = [threading.Thread(target=take, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken)) == 60


@pytest.mark.parametrize("damage", ["no database", "torn page"])
def test_a_damaged_journal_is_set_aside(tmp_path: Path, damage: str) -> None:
    with Journal(tmp_path) as journal:
        filled(journal, 2000)
    content = bytearray((tmp_path / NAME).read_bytes())
    if damage == "no database":
        content[:100] = b"x" * 100
    else:
        content[4096 * 3 : 4096 * 6] = os.urandom(4096 * 3)
    (tmp_path / NAME).write_bytes(content)
    with Journal(tmp_path) as journal:
        assert journal.set_aside is not None
        assert journal.set_aside.read_bytes() == content
        assert journal.batches() == []
        filled(journal, 1)
    with Journal(tmp_path) as journal:
        assert journal.set_aside is None
        assert len(journal.batches()) == 1


def test_a_journal_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    Journal(tmp_path).close()
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(JournalError, match="newer photofix"):
        Journal(tmp_path)


def test_a_journal_of_the_version_before_is_read_and_says_the_same(tmp_path: Path) -> None:
    written = (Path(__file__).parent / "journal-3.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.executescript(written)
    with Journal(tmp_path) as journal:
        assert journal.set_aside is None
        paused, watched, batch = journal.batches()
        restored, cut, skipped, gone = journal.jobs(batch.id)
        journal.add_coming(paused.id)
        needless, absent = journal.jobs(paused.id)
        unable = next(one for one in journal.workers() if one.error is not None)
    assert [str(flag) for flag in restored.flags] == [
        "It has become darker, unasked.",
        "Its colours have shifted, which was not asked for.",
    ]
    assert str(restored.notes[0]) == "JPEG holds no transparency: it was laid on white"
    first, then = restored.plan
    assert str(first["reason"]).startswith("The sentence asks to remove noise and grain; the")
    assert str(then["reason"]) == "Then photofix will brighten the dark photo."
    assert first["tasks"] == ["noise"]
    assert str(cut.reason) == "the file is cut off; copy it again from the camera or card"
    assert str(skipped.reason) == "The photo shows no noise or low light."
    assert str(needless.reason).startswith("the same photo as /photos/a.jpg")
    assert (needless.state, absent.state) == ("skipped", "failed")
    assert str(unable.error) == "no device 'cuda' here; available: cpu"
    # What was told apart by its words is told apart by its key.
    assert (gone.reason, watched.reason) == (message("photo.missing"), message("watch.away"))
    assert paused.reason == message("queue.paused")
    assert batch.flagged == 1
    with Journal(tmp_path) as journal:
        assert journal.set_aside is None


def test_a_state_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalError, match="PHOTOFIX_STATE"):
        Journal(tmp_path / "file" / "state")


def test_jobs_that_a_batch_was_begun_with_are_added_once_by_whoever_is_there(
    journal: Journal,
) -> None:
    jobs = [
        *new_jobs(2 * CHUNK),
        NewJob(Path("/in/\udcff.jpg"), None, GONE),
        NewJob(Path("/in/known.jpg"), Path("/out/known.jpg"), None, GONE, Fingerprint(1, 2, "3")),
    ]
    batch = journal.add_batch("too dark", Settings(), jobs)
    assert (journal.batch(batch).total, journal.batch(batch).left) == (len(jobs), len(jobs))
    journal.seal(batch)  # not before it has them all
    assert not journal.batch(batch).sealed
    assert journal.add_coming(batch, at_most=1) == CHUNK
    assert journal.batch(batch).coming == len(jobs) - CHUNK
    with Journal(journal.folder) as other, ThreadPoolExecutor(2) as pool:
        added = list(pool.map(lambda one: one.add_coming(batch), (journal, other)))
    assert sum(added) == len(jobs) - CHUNK
    found = journal.jobs(batch)
    assert [job.source for job in found] == [job.source for job in jobs]
    assert [job.destination for job in found] == [job.destination for job in jobs]
    assert [job.state for job in found[-3:]] == ["queued", "failed", "skipped"]
    assert found[-1].fingerprint == Fingerprint(1, 2, "3")
    assert (journal.batch(batch).sealed, journal.batch(batch).coming) == (True, 0)
    assert journal.add_coming(batch) == 0
    empty = journal.add_batch("too dark", Settings(), [])
    assert journal.batch(empty).state == "done"


def test_a_supervisor_adds_what_a_dead_door_left(journal: Journal) -> None:
    batch = journal.add_batch("too dark", Settings(), [NewJob(Path("/a"), None, GONE)])
    assert wanted_devices(journal) == {None}
    add_unattended(journal)
    assert journal.batch(batch).state == "done"


def used(folder: Path) -> Path | None:
    """What commands do with a journal; where it was set aside."""
    with Journal(folder) as journal:
        pause_unattended(journal)
        recover(journal)
        add_unattended(journal)
        for batch in journal.batches():
            list(journal.iterate(batch.id))
            journal.seconds_left(batch.id)
            time.localtime(batch.created)
        journal.workers()
        worker(journal, "another").claim()
        return journal.set_aside


def test_a_journal_with_flipped_bits_is_used_or_set_aside(tmp_path: Path) -> None:
    """SQLite sees damage of its own pages, not that of names, words and numbers in them."""
    with Journal(tmp_path / "sound") as journal:
        filled(journal, 10)
        claims = worker(journal)
        for _ in range(4):
            job, _ = claims.claim() or pytest.fail("no job")
            flag, note = message("review.brighter"), message("note.cmyk")
            plan = [{"model": "m", "reason": message("plan.by_name")}]
            outcome = Outcome("done", flags=(flag,), plan=plan, notes=(note,))
            claims.finish(job, outcome, 1.0)
        journal.add_batch("too dark", Settings(), new_jobs(30))
    with closing(sqlite3.connect(tmp_path / "sound" / NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sound = (tmp_path / "sound" / NAME).read_bytes()
    places = [at for at, byte in enumerate(sound) if byte]
    chance = random.Random(0)
    damaged = [bytearray(sound) for _ in range(80)]
    for content in damaged:
        content[chance.choice(places)] ^= 1 << chance.randrange(8)
    words = {b'"existing"': b'"existinc', b"too dark": b"too \xffark", b"flags TEXT": b"flagc TEXT"}
    damaged += [bytearray(sound.replace(word, wrong)) for word, wrong in words.items()]
    for number, content in enumerate(damaged):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / NAME).write_bytes(content)
        seen_late = False
        try:
            used(folder)
        except DamagedJournalError:
            seen_late = True
        assert not seen_late or used(folder) is not None  # the next command goes on
