"""Watched folders: what is queued, when, and that it is queued once."""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photofix.messages import message
from photofix.options import Settings
from photofix.photo import History, read_photo, write_photo
from photofix.queue import Job, Journal
from photofix.queue import watching as module
from photofix.queue.restoring import VANISHED
from photofix.queue.watching import Watch, Watcher, is_remote

STOP = threading.Event()
BURST = 300


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def journal() -> Journal:
    return Journal()


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """The watcher's monotonic clock, which stands still until it is told to go on."""
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(module, "is_remote", lambda folder: True)  # tests look themselves

    def forward(seconds: float) -> None:
        now[0] += seconds

    return forward


def photo(path: Path, colour: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (20, 10), (colour, 50, 50)).save(path)
    return path


def watcher(journal: Journal, folder: Path, **options: object) -> Watcher:
    recursive = bool(options.pop("recursive", False))
    settings = Settings(**{"output": str(folder.parent / "out"), **options})  # type: ignore[arg-type]
    watch = Watch(folder, "too dark", settings, recursive)
    return Watcher(journal, watch, "attendant")


def queued(journal: Journal, looks: Watcher) -> list[str]:
    return [job.source.name for job in journal.jobs(looks.batch) if job.state == "queued"]


def job_for(journal: Journal, looks: Watcher, source: Path) -> Job:
    return journal.find(looks.batch, source=source)[-1]


def settle(looks: Watcher, clock: Callable[[float], None]) -> None:
    looks.look(STOP)
    clock(module.FIRST_PAIR)
    looks.look(STOP)


def test_a_photo_is_taken_once_it_has_settled(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    photo(folder / "a.png")
    (folder / "notes.txt").write_text("x")
    looks.look(STOP)
    assert (queued(journal, looks), looks.waiting) == ([], 1)
    clock(module.SETTLE / 2)
    photo(folder / "a.png", colour=200)
    os.utime(folder / "a.png", ns=(1, 1))
    looks.look(STOP)
    clock(module.SETTLE / 2)
    looks.look(STOP)
    assert queued(journal, looks) == []
    clock(module.SETTLE / 2)
    looks.look(STOP)
    assert (queued(journal, looks), looks.waiting) == (["a.png"], 0)
    settle(looks, clock)
    assert queued(journal, looks) == ["a.png"]


def test_a_file_that_was_renamed_into_place_is_taken_at_once(journal, folder) -> None:
    from watchdog.events import FileMovedEvent

    looks = watcher(journal, folder)
    path = photo(folder / "a.jpg")
    looks.tell(FileMovedEvent(str(folder / "x.part"), str(path)))
    looks.look(STOP)
    assert queued(journal, looks) == ["a.jpg"]


def test_a_photo_that_is_not_whole_waits_and_fails_in_the_end(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    whole = photo(folder / "a.jpg").read_bytes()
    (folder / "a.jpg").write_bytes(whole[:300])
    (folder / "b.jpg").write_bytes(whole[:300])
    settle(looks, clock)
    assert (queued(journal, looks), looks.waiting) == ([], 2)
    (folder / "a.jpg").write_bytes(whole)
    settle(looks, clock)
    assert queued(journal, looks) == ["a.jpg"]
    clock(module.PATIENCE)
    looks.look(STOP)
    failed = job_for(journal, looks, folder / "b.jpg")
    assert failed.state == "failed"
    assert failed.reason


def test_after_a_restart_only_what_is_new_is_taken(journal, folder, clock) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        photo(folder / name, colour=ord(name[0]))
    settle(watcher(journal, folder), clock)
    os.utime(folder / "b.jpg", ns=(5, 5))  # touched, but the same
    photo(folder / "c.jpg", colour=250)
    photo(folder / "d.jpg", colour=10)
    again = watcher(journal, folder)
    settle(again, clock)
    assert queued(journal, again) == ["a.jpg", "b.jpg", "c.jpg", "c.jpg", "d.jpg"]
    old, new = journal.find(again.batch, source=folder / "c.jpg")
    assert (old.destination, new.destination) == (
        folder.parent / "out" / "c.jpg",
        folder.parent / "out" / "c-2.jpg",
    )


def test_a_changed_photo_replaces_its_copy_where_that_is_allowed(journal, folder, clock) -> None:
    looks = watcher(journal, folder, existing="replace")
    photo(folder / "a.jpg")
    settle(looks, clock)
    photo(folder / "a.jpg", colour=200)
    settle(looks, clock)
    assert {job.destination for job in journal.jobs(looks.batch)} == {
        folder.parent / "out" / "a.jpg"
    }


def test_two_photos_do_not_share_a_name(journal, folder, clock) -> None:
    looks = watcher(journal, folder, format="jpeg")
    photo(folder / "a.png", colour=1)
    settle(looks, clock)
    photo(folder / "a.jpg", colour=2)
    settle(looks, clock)
    assert [job.destination.name for job in journal.jobs(looks.batch) if job.destination] == [
        "a.jpg",
        "a-2.jpg",
    ]


def test_a_renamed_photo_is_not_restored_again(journal, folder, clock) -> None:
    from photofix.queue.claims import Claims
    from photofix.queue.job import Outcome

    looks = watcher(journal, folder)
    photo(folder / "a.jpg", colour=1)
    photo(folder / "b.jpg", colour=2)
    settle(looks, clock)
    claims = Claims(journal, "worker")
    claims.register(None)
    claims.ready("cpu", (None,), ("cpu",))
    job, _ = claims.claim() or pytest.fail("no job")
    claims.finish(job, Outcome("done"))
    (folder / "a.jpg").rename(folder / "one.jpg")
    (folder / "b.jpg").rename(folder / "two.jpg")
    settle(looks, clock)
    assert job_for(journal, looks, folder / "one.jpg").state == "skipped"
    assert job_for(journal, looks, folder / "b.jpg").state == "cancelled"
    assert queued(journal, looks) == ["two.jpg"]


def test_own_copies_and_hidden_files_are_no_new_photos(journal, folder, clock) -> None:
    looks = watcher(journal, folder, output=str(folder / "out"), recursive=True)
    for name in ("a.jpg", "s/b.jpg", "out/a.jpg", "photofix/c.jpg", ".photofix-1.part", "._x.jpg"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(photo(folder.parent / "x.jpg").read_bytes() + name.encode())
    settle(looks, clock)
    assert queued(journal, looks) == ["a.jpg", "b.jpg"]


def test_copies_beside_the_photos_are_no_new_photos(journal, folder, clock) -> None:
    from photofix.queue.claims import Claims, sha256
    from photofix.queue.job import Outcome

    looks = watcher(journal, folder, output=str(folder), name="{stem}-fixed")
    photo(folder / "a.jpg", colour=1)
    settle(looks, clock)
    claims = Claims(journal, "worker")
    claims.register(None)
    claims.ready("cpu", (None,), ("cpu",))
    job, _ = claims.claim() or pytest.fail("no job")
    copy = photo(folder / "a-fixed.jpg", colour=2)
    claims.stage(job, Outcome("done"), sha256(copy))
    settle(looks, clock)
    claims.finish(job, Outcome("done"))
    settle(looks, clock)
    assert [job.source.name for job in journal.jobs(looks.batch)] == ["a.jpg"]
    photo(copy, colour=200)  # another photo of that name is one
    settle(looks, clock)
    assert queued(journal, looks) == ["a-fixed.jpg"]


def test_a_folder_that_goes_away_and_returns(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    photo(folder / "a.jpg", colour=1)
    settle(looks, clock)
    folder.rename(folder.parent / "away")
    looks.look(STOP)
    assert not looks.present
    assert journal.batch(looks.batch).state == "paused"
    (folder.parent / "away").rename(folder)
    photo(folder / "b.jpg", colour=2)
    settle(looks, clock)
    assert journal.batch(looks.batch).state == "active"
    assert queued(journal, looks) == ["a.jpg", "b.jpg"]


def test_a_folder_that_goes_away_is_missed_though_no_event_tells(
    journal, folder, monkeypatch
) -> None:
    monkeypatch.undo()  # with real clocks
    monkeypatch.setenv("PHOTOFIX_STATE", str(journal.folder))
    monkeypatch.setattr(module, "RESCAN", 3600)
    looks = watcher(journal, folder)
    stop = threading.Event()
    thread = threading.Thread(target=looks.run, args=(stop,))
    thread.start()

    def wait_until(true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 100
        while not true() and time.monotonic() < deadline:
            stop.wait(0.05)
        assert true()

    try:
        wait_until(lambda: looks.present)
        stop.wait(1)  # what was told of the folder's birth is past
        folder.rename(folder.parent / "away")
        wait_until(lambda: not looks.present)
        (folder.parent / "away").rename(folder)
        wait_until(lambda: looks.present)
    finally:
        stop.set()
        thread.join()


def test_a_share_that_does_not_answer_is_waited_for(journal, folder, clock, monkeypatch) -> None:
    looks = watcher(journal, folder)
    looks.look(STOP)
    stat = os.stat

    def stale(path: object, **options: object) -> os.stat_result:
        if str(path).startswith(str(folder)):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
        return stat(path, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(module.os, "stat", stale)
        looks.look(STOP)
        assert not looks.present
    photo(folder / "a.jpg")
    settle(looks, clock)
    assert queued(journal, looks) == ["a.jpg"]


def test_a_card_that_is_taken_out_is_waited_for(journal, folder, clock, monkeypatch) -> None:
    looks = watcher(journal, folder)
    photo(folder / "a.jpg")
    with monkeypatch.context() as patch:
        patch.setattr(module.os.path, "ismount", lambda path: path == folder)
        settle(looks, clock)
        assert queued(journal, looks) == ["a.jpg"]
    looks.look(STOP)  # the empty folder that it was mounted on
    assert not looks.present
    assert journal.batch(looks.batch).state == "paused"


def test_a_folder_that_the_user_paused_does_not_go_on_by_itself(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    looks.look(STOP)
    journal.pause(looks.batch)
    folder.rename(folder.parent / "away")
    looks.look(STOP)
    (folder.parent / "away").rename(folder)
    settle(looks, clock)
    assert journal.batch(looks.batch).state == "paused"


def test_what_was_cancelled_stays_so_and_new_photos_are_taken(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    photo(folder / "a.jpg")
    settle(looks, clock)
    journal.cancel(looks.batch)
    photo(folder / "b.jpg", colour=9)
    settle(looks, clock)
    assert queued(journal, looks) == ["b.jpg"]
    assert journal.batch(looks.batch).state == "active"
    assert job_for(journal, looks, folder / "a.jpg").state == "cancelled"


def test_a_photo_that_was_gone_in_its_turn_is_tried_again(journal, folder, clock) -> None:
    from photofix.queue.claims import Claims
    from photofix.queue.job import Outcome

    looks = watcher(journal, folder)
    photo(folder / "a.jpg")
    settle(looks, clock)
    claims = Claims(journal, "worker")
    claims.register(None)
    claims.ready("cpu", (None,), ("cpu",))
    job, _ = claims.claim() or pytest.fail("no job")
    claims.finish(job, Outcome("failed", message(VANISHED)))
    looks.look(STOP)
    assert queued(journal, looks) == ["a.jpg"]


def test_deleted_before_it_was_whole(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    photo(folder / "a.jpg").unlink()
    photo(folder / "b.jpg")
    looks.look(STOP)
    (folder / "b.jpg").unlink()
    settle(looks, clock)
    assert (journal.jobs(looks.batch), looks.waiting) == ([], 0)


def test_taking_a_burst_does_not_put_off_the_next_look(journal, folder, clock, monkeypatch) -> None:
    looks = watcher(journal, folder)
    for number in range(3):
        photo(folder / f"{number}.jpg", colour=99 * number % 256)
    check = module.check

    def slow(path: Path, *others: object) -> None:
        clock(3600)
        check(path, *others)

    monkeypatch.setattr(module, "check", slow)
    settle(looks, clock)
    assert len(queued(journal, looks)) == 3
    assert looks.pause <= module.RESCAN


def test_a_burst_is_taken_as_the_system_tells_of_it(journal, folder, monkeypatch) -> None:
    monkeypatch.undo()  # with real clocks
    monkeypatch.setenv("PHOTOFIX_STATE", str(journal.folder))
    monkeypatch.setattr(module, "SETTLE", 0.2)
    looks = watcher(journal, folder)
    stop = threading.Event()
    thread = threading.Thread(target=looks.run, args=(stop,))
    thread.start()
    try:
        for number in range(BURST):
            photo(folder / f"{number}.jpg", colour=number % 256)
        (folder / "0.jpg").rename(folder / "first.jpg")
        (folder / "1.jpg").unlink()
        left = {"first.jpg", *(f"{number}.jpg" for number in range(2, BURST))}
        deadline = time.monotonic() + 400
        while not left <= set(queued(journal, looks)) and time.monotonic() < deadline:
            stop.wait(0.05)
        assert sorted(left) == sorted(set(queued(journal, looks)) - {"0.jpg", "1.jpg"})
        assert len(queued(journal, looks)) == len(set(queued(journal, looks)))
    finally:
        stop.set()
        thread.join()
    assert looks.error is None


def test_a_local_folder_is_not_remote(tmp_path: Path) -> None:
    assert not is_remote(tmp_path)


def test_a_rating_makes_no_second_copy(journal, folder, clock) -> None:
    """Its file changes, but nothing that is restored."""
    looks = watcher(journal, folder)
    photo(folder / "a.jpg")
    settle(looks, clock)
    for rating in (4, 5):
        block = Image.Exif()
        block[18246] = rating
        with Image.open(folder / "a.jpg") as image:
            image.save(folder / "b", "JPEG", exif=block, quality="keep")
        os.replace(folder / "b", folder / "a.jpg")
        settle(looks, clock)
    assert journal.batch(looks.batch).total == 1
    photo(folder / "a.jpg", colour=200)
    settle(looks, clock)
    assert journal.batch(looks.batch).total == 2


def test_names_that_some_disks_take_for_the_same_are_told_apart(journal, folder, clock) -> None:
    looks = watcher(journal, folder)
    for name in ("IMG.JPG", "img.jpg"):
        photo(folder / name)
        settle(looks, clock)
    again = watcher(journal, folder)  # after a restart
    photo(folder / "Img.jpg")
    settle(again, clock)
    places = sorted(job.destination.name for job in journal.jobs(looks.batch) if job.destination)
    assert places == ["IMG.JPG", "Img-3.jpg", "img-2.jpg"]


def test_a_jpeg_waits_for_its_raw_file_where_there_are_raw_files(journal, folder, clock) -> None:
    """A tethered camera sends the JPEG some seconds before the raw file."""
    looks = watcher(journal, folder)
    (folder / "first.dng").write_bytes(b"x")
    settle(looks, clock)
    photo(folder / "P.jpg")
    settle(looks, clock)
    clock(6)
    looks.look(STOP)
    (folder / "P.dng").write_bytes(b"x")
    settle(looks, clock)
    clock(module.PAIR)
    looks.look(STOP)
    assert journal.find(looks.batch, source=folder / "P.jpg") == []
    photo(folder / "alone.jpg")
    looks.look(STOP)
    clock(module.PAIR)
    looks.look(STOP)
    assert len(journal.find(looks.batch, source=folder / "alone.jpg")) == 1


def test_the_jpeg_of_the_first_pair_waits_too(journal, folder, clock) -> None:
    """When nothing tells yet that the camera sends raw files."""
    looks = watcher(journal, folder)
    photo(folder / "P.jpg")
    looks.look(STOP)
    clock(6)
    looks.look(STOP)
    (folder / "P.dng").write_bytes(b"x")
    settle(looks, clock)
    clock(module.PATIENCE)
    looks.look(STOP)
    assert [job.source.name for job in journal.jobs(looks.batch)] == ["P.dng"]


def test_a_raw_file_that_comes_late_takes_its_jpeg_from_the_queue(
    journal, folder, clock, monkeypatch
) -> None:
    looks = watcher(journal, folder)
    monkeypatch.setattr(module, "check", lambda path, *_: path.name)  # all are whole
    for name in ("P.JPG", "other.jpg"):
        photo(folder / name)
    settle(looks, clock)
    (folder / "P.dng").write_bytes(b"x")
    settle(looks, clock)
    clock(module.PATIENCE)
    looks.look(STOP)
    states = {job.source.name: job.state for job in journal.jobs(looks.batch)}
    assert states == {"P.JPG": "cancelled", "other.jpg": "queued", "P.dng": "queued"}


def test_a_copy_of_photofix_is_no_new_photo(journal, folder, clock, tmp_path) -> None:
    looks = watcher(journal, folder)
    made = read_photo(photo(tmp_path / "x.jpg"))
    write_photo(made, folder / "copy.jpg", history=History("grainy", 1.0))
    photo(folder / "a.jpg")
    settle(looks, clock)
    assert (queued(journal, looks), looks.waiting) == (["a.jpg"], 0)
