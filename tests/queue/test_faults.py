"""Real processes that are killed, disks that fill up, journals that break: nothing is lost.

After each: no original has changed, nothing partial bears its final name, no hidden file is left,
and every photo is done exactly once, or has failed with a reason. benchmarks/faults.py does the
same with a hundred kills at random.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photofix.errors import JournalError
from photofix.messages import message
from photofix.options import Settings
from photofix.queue import Batch, Job, Journal, Lock, NewJob, supervise
from photofix.queue.claims import Claims, bury, pause_unattended, recover, sha256
from photofix.queue.database import NAME
from photofix.queue.job import ENDED, Outcome
from photofix.queue.locks import is_held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")

PHOTOFIX = [sys.executable, "-m", "photofix"]


class Photos:
    """Some photos, a batch of them in the journal, and what must hold of both whatever happens."""

    def __init__(self, folder: Path, count: int, size: tuple[int, int] = (24, 16)) -> None:
        self.folder, self.out = folder / "in", folder / "out"
        self.folder.mkdir()
        rng = np.random.default_rng(0)
        for number in range(count):
            pixels = rng.integers(0, 255, (size[1], size[0], 3), np.uint8)
            Image.fromarray(pixels).save(self.folder / f"{number}.png")
        self.before = {path.name: sha256(path) for path in self.folder.iterdir()}
        self.journal = Journal()
        self.batch = self.journal.add_batch("too dark", Settings(strength=0))
        self.journal.add_jobs(
            self.batch,
            [NewJob(path, self.out / path.name) for path in sorted(self.folder.iterdir())],
        )
        self.journal.seal(self.batch)

    def found(self) -> Batch:
        return self.journal.batch(self.batch)

    def jobs(self) -> list[Job]:
        return self.journal.jobs(self.batch)

    def check(self) -> None:
        """The promises."""
        assert {path.name: sha256(path) for path in self.folder.iterdir()} == self.before
        copies = {path.name for path in self.out.iterdir()} if self.out.exists() else set()
        assert not [name for name in copies if name.startswith(".")]
        done = {job.destination.name for job in self.jobs() if job.destination and job.written}
        assert copies == done
        for name in copies:
            Image.open(self.out / name).load()
        for job in self.jobs():
            assert job.state in ENDED
            assert job.state == "done" or job.reason


def queue_run() -> subprocess.Popen[bytes]:
    return subprocess.Popen([*PHOTOFIX, "queue", "run"], stderr=subprocess.DEVNULL)


def wait_until(true: Callable[[], object], seconds: float = 400) -> None:
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert true()


def test_kill_the_worker_then_the_supervisor_and_nothing_is_lost(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 60, (200, 150))
    process, other = queue_run(), queue_run()
    wait_until(lambda: photos.found().counts["done"] >= 3)
    wait_until(lambda: process.poll() is not None or other.poll() is not None)
    if process.poll() is not None:
        process, other = other, process
    assert (process.poll(), other.poll()) == (None, 0)  # one of them is the supervisor
    wait_until(lambda: None not in (process.poll(), other.poll()) or True)
    (first,) = photos.journal.workers()
    assert is_held(photos.journal.folder, first.owner)
    os.kill(first.pid, signal.SIGKILL)
    wait_until(
        lambda: [w.pid for w in photos.journal.workers() if w.device] not in ([], [first.pid])
    )
    done = photos.found().counts["done"]
    wait_until(lambda: photos.found().counts["done"] > done)
    process.kill()
    process.wait()
    assert photos.found().left
    assert supervise(photos.journal, threading.Event())
    photos.check()
    assert photos.found().state == "done"
    assert photos.found().counts["done"] == 60
    assert photos.journal.workers() == []
    assert [path.name for path in (photos.journal.folder / "alive").iterdir()] == [
        "supervisor.lock"
    ]


@pytest.fixture
def dying_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers whose engine dies, as by the out-of-memory killer, of photos 31 pixels wide."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(
        "import os, sys, signal\n"
        "if any('photofix.queue.worker' in arg for arg in sys.orig_argv):\n"
        "    import photofix.engine.restorer as r\n"
        "    restore = r.Restorer.restore\n"
        "    def dying(self, pixels, *a, **k):\n"
        "        if pixels.shape[1] == 31: os.kill(os.getpid(), signal.SIGKILL)\n"
        "        return restore(self, pixels, *a, **k)\n"
        "    r.Restorer.restore = dying\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))


@pytest.mark.usefixtures("dying_engine")
def test_a_photo_that_kills_its_worker_fails_after_a_second_try_and_no_other(
    tmp_path: Path,
) -> None:
    photos = Photos(tmp_path, 4)
    Image.new("RGB", (31, 16)).save(photos.folder / "1.png")
    photos.before["1.png"] = sha256(photos.folder / "1.png")
    supervise(photos.journal, threading.Event())
    photos.check()
    states = {job.source.name: (job.state, job.crashes) for job in photos.jobs()}
    assert states.pop("1.png") == ("failed", 2)
    assert {state for state, _ in states.values()} == {"done"}
    assert "out of memory" in str(photos.jobs()[1].reason)


def test_killed_while_adding_what_was_still_to_be_added_is_told_and_found_again(
    tmp_path: Path,
) -> None:
    count = 20_000
    (tmp_path / "in").mkdir()
    for number in range(count):
        (tmp_path / "in" / f"{number}.png").touch()
    with Journal() as journal:
        process = subprocess.Popen(
            [*PHOTOFIX, "batch", str(tmp_path / "in"), "-i", "too dark", "--strength", "0"],
            stderr=subprocess.DEVNULL,
        )
        wait_until(lambda: any(sum(b.counts.values()) for b in journal.batches()))
        process.kill()
        process.wait()
        listed = subprocess.run(
            [*PHOTOFIX, "queue", "list"],
            capture_output=True,
            check=True,
            env={**os.environ, "COLUMNS": "120"},
        )
        (batch,) = journal.batches()
        assert (batch.state, batch.total, batch.sealed) == ("paused", count, False)
        assert batch.coming > 0  # or the process was not killed while it was adding
        assert f"{batch.coming} to be added" in listed.stdout.decode()
        journal.cancel(batch.id)  # adds them as cancelled; nobody need wait for them here
        (batch,) = journal.batches()
        assert (batch.coming, batch.total, batch.sealed) == (0, count, True)
        names = [job.source.name for job in journal.iterate(batch.id)]
        assert sorted(names, key=lambda name: int(name[:-4])) == names
        assert len(set(names)) == count


def claimed(photos: Photos) -> tuple[Claims, Lock, Job]:
    """A job in the hands of a worker of this process."""
    lock = Lock.take(photos.journal.folder)
    assert lock is not None
    claims = Claims(photos.journal, lock.name)
    claims.register(None)
    claims.ready("cpu", (None,), ("cpu",))
    job, _ = claims.claim() or pytest.fail("no job")
    return claims, lock, job


@pytest.mark.parametrize("moment", ["claimed", "writing", "staged", "name taken", "named"])
def test_death_at_each_moment_of_a_copys_birth(tmp_path: Path, moment: str) -> None:
    photos = Photos(tmp_path, 1)
    claims, lock, job = claimed(photos)
    hidden, final = claims.temporary(job), job.destination
    assert hidden is not None
    assert final is not None
    final.parent.mkdir()
    copy = job.source.read_bytes()
    if moment != "claimed":
        hidden.write_bytes(copy if moment != "writing" else copy[:20])
    if moment in ("staged", "name taken", "named"):
        assert claims.stage(job, Outcome("done", width=24), hashlib.sha256(copy).hexdigest())
    if moment == "name taken":  # where the disk has no hard links
        final.touch()
    if moment == "named":
        hidden.rename(final)
    lock.release()
    recover(photos.journal)
    (after,) = photos.jobs()
    assert after.state == ("done" if moment == "named" else "queued")
    assert final.exists() == (moment == "named")
    assert not hidden.exists()
    assert after.crashes == 0
    recover(photos.journal)
    assert photos.jobs() == [after]


def test_a_foreign_file_in_the_place_of_a_copy_is_not_taken_for_it(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 1)
    claims, lock, job = claimed(photos)
    assert job.destination is not None
    claims.stage(job, Outcome("done"), "0" * 64)
    job.destination.parent.mkdir()
    job.destination.write_text("precious")
    lock.release()
    recover(photos.journal)
    assert photos.jobs()[0].state == "queued"
    assert job.destination.read_text() == "precious"


def test_the_claims_of_the_living_are_left_alone(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 2)
    claims, lock, job = claimed(photos)
    recover(photos.journal)
    assert photos.jobs()[0].state == "running"
    assert claims.finish(job, Outcome("done"))
    lock.release()


def test_a_worker_that_dies_under_another_supervisor_is_buried(tmp_path: Path) -> None:
    """It outlived its own by a moment, in which the next one looked for the dead."""
    photos = Photos(tmp_path, 3)
    _, lock, job = claimed(photos)
    supervisor = threading.Thread(target=supervise, args=(photos.journal, threading.Event()))
    supervisor.start()
    wait_until(lambda: photos.found().counts["done"] == 2)
    assert photos.journal.job(job.id).state == "running"
    lock.release()
    wait_until(lambda: not supervisor.is_alive())
    photos.check()
    assert photos.found().counts["done"] == 3


def test_photos_in_company_of_a_death_are_tried_alone(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 3)
    claims, _, first = claimed(photos)
    assert claims.claim([first]) is not None
    bury(photos.journal, claims._owner, blame=message("photo.missing"))
    assert [job.crashes for job in photos.jobs()] == [1, 1, 0]
    other, _, job = claimed(photos)
    assert job.id == photos.jobs()[0].id
    assert other.claim([job]) is None
    bury(photos.journal, other._owner, blame=message("photo.missing"))
    assert [job.state for job in photos.jobs()] == ["failed", "queued", "queued"]
    assert photos.jobs()[0].reason == message("photo.missing")


def test_a_clock_that_jumps_decides_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = Photos(tmp_path, 3)
    claims, lock, first = claimed(photos)
    for jump in (-1e9, 1e9):
        monkeypatch.setattr(time, "time", lambda jump=jump: 1.7e9 + jump)
        recover(photos.journal)
        pause_unattended(photos.journal)
        assert photos.jobs()[0].state == "running"
        assert photos.found().state == "active"
    assert claims.finish(first, Outcome("done"))
    assert (claims.claim() or pytest.fail("no job"))[0].id == photos.jobs()[1].id
    lock.release()


def test_a_batch_whose_attendant_died_stands_still_until_resumed(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 2)
    attendant = Lock.take(photos.journal.folder)
    assert attendant is not None
    photos.journal.resume(photos.batch, attendant.name)
    pause_unattended(photos.journal)
    assert photos.found().state == "active"
    attendant.release()
    pause_unattended(photos.journal)
    assert (photos.found().state, str(photos.found().reason)) == ("paused", "interrupted")


@pytest.fixture
def supervised() -> Iterator[None]:
    """A supervisor at work in this process, however long there is nothing to do."""
    stop = threading.Event()
    with Journal() as journal:
        thread = threading.Thread(target=supervise, args=(journal, stop, lambda: False))
        thread.start()
        yield
        stop.set()
        thread.join()


@pytest.fixture
def slow_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Workers stop in the middle of writing a PNG, the first time until told go(1), and so on."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(
        "import io, itertools, os, sys, time\n"
        "if any('photofix.queue.worker' in arg for arg in sys.orig_argv):\n"
        "    from photofix.photo.formats import FORMATS\n"
        "    write, times = FORMATS['png'].write, itertools.count(1)\n"
        "    def slow(file, *args):\n"
        "        whole = io.BytesIO()\n"
        "        notes = write(whole, *args)\n"
        "        file.write(whole.getvalue()[:50])\n"
        "        file.flush()\n"
        f"        go = {str(tmp_path / 'go')!r} + str(next(times))\n"
        "        while not os.path.exists(go): time.sleep(.01)\n"
        "        file.write(whole.getvalue()[50:])\n"
        "        return notes\n"
        "    object.__setattr__(FORMATS['png'], 'write', slow)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    return lambda time: (tmp_path / f"go{time}").touch()


@pytest.mark.usefixtures("supervised")
def test_a_photo_interrupted_while_it_is_written_is_discarded_and_done_later(
    tmp_path: Path, slow_encoder: Callable[[int], None]
) -> None:
    """Another process is its supervisor, so that the worker lives on and still has it in hand."""
    source, out = tmp_path / "a.png", tmp_path / "out"
    Image.effect_noise((60, 40), 80).save(source)
    command = [*PHOTOFIX, "batch", str(source), "-i", "too dark", "--strength", "0", "-o", str(out)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    wait_until(lambda: list(out.glob(".*.part")))
    process.send_signal(signal.SIGINT)
    assert process.wait(400) == 130
    with Journal() as journal:
        (batch,) = journal.batches()
        assert (batch.state, batch.reason, batch.left) == (
            "paused",
            message("queue.interrupted"),
            1,
        )
        journal.resume(batch.id)
        other = journal.add_batch("too dark", Settings(strength=0))
        journal.add_jobs(other, [NewJob(source, out / "b.png")])
        journal.seal(other)
        # It takes the next photo meanwhile, but not once more the one that it still has in hand.
        wait_until(lambda: len(list(out.glob(".*.part"))) == 2)
        for time_ in (1, 2, 3):
            slow_encoder(time_)
        wait_until(lambda: all(found.state == "done" for found in journal.batches()))
        jobs = journal.jobs(batch.id) + journal.jobs(other)
    assert sorted(path.name for path in out.iterdir()) == ["a.png", "b.png"]
    for job in jobs:
        assert job.destination is not None
        assert sha256(job.destination) == job.written
        Image.open(job.destination).load()


def test_sources_that_vanish_and_a_folder_in_the_way(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 4)
    del photos.before["1.png"]
    (photos.folder / "1.png").unlink()
    stop = threading.Event()
    photos.out.write_text("in the way")
    supervise(photos.journal, stop)
    assert {job.state for job in photos.jobs()} == {"failed"}
    assert all(job.reason for job in photos.jobs())
    photos.out.unlink()
    assert photos.journal.retry(photos.batch) == 4
    supervise(photos.journal, stop)
    photos.check()
    assert photos.found().counts["done"] == 3
    assert "no such file" in str(photos.jobs()[1].reason)


def test_on_a_full_disk_a_batch_waits_and_one_that_turns_read_only_fails_its_photos(
    tmp_path: Path, disk: Callable[[str], None], request: pytest.FixtureRequest
) -> None:
    disk("size=320k")
    photos = Photos(tmp_path, 6, (200, 150))  # of 90 KB each

    def tried() -> list[str | None]:
        """Why photos failed, once all have been tried."""
        wait_until(lambda: photos.found().state == "done")
        photos.check()
        return [job.reason for job in photos.jobs() if job.state == "failed"]

    request.getfixturevalue("supervised")
    wait_until(lambda: photos.found().state == "paused")
    assert "goes on by itself" in str(photos.found().reason)
    assert not [job for job in photos.jobs() if job.state == "failed"]
    left = photos.found().left
    assert left >= 3
    disk("size=2m,ro")  # there is room, so that it is gone on with, but none to write in
    read_only = tried()
    assert len(read_only) == left
    assert all("read-only" in str(reason).lower() for reason in read_only)
    disk("rw")
    photos.journal.retry(photos.batch)
    assert tried() == []


def test_a_batch_whose_folder_has_gone_waits_until_it_is_back(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    photos = Photos(tmp_path, 3)
    claims = Claims(photos.journal, "worker")
    claims.register(None)
    claims.ready("cpu", (None, "cpu"), ("cpu",))
    claimed = claims.claim()
    assert claimed is not None
    claims.finish(claimed[0], Outcome("done"), pace=1.0)  # its copy lies on a disk that is away
    bury(photos.journal, "worker")
    request.getfixturevalue("supervised")
    wait_until(lambda: photos.found().state == "paused")
    reason = photos.found().reason
    assert reason == message("queue.folder_gone", folder=photos.out)
    assert not photos.out.exists()
    assert photos.found().left == 2
    photos.out.mkdir()
    wait_until(lambda: photos.found().state == "done")
    assert photos.found().counts["done"] == 3
    assert len(list(photos.out.iterdir())) == 2


def test_a_journal_on_a_disk_that_is_full_from_the_start_says_so(
    tmp_path: Path, disk: Callable[[str], None]
) -> None:
    disk("size=512k")
    folder = tmp_path / "out"
    with Journal(folder / "state") as journal:
        journal.add_batch("too dark")
    for room in (0, 1, 2, 4, 8, 16):  # pages left
        with suppress(OSError), (folder / "filling").open("wb", buffering=0) as filling:
            while True:
                filling.write(bytes(4096))
        if room:
            with (folder / "filling").open("r+b") as filling:
                filling.truncate((folder / "filling").stat().st_size - room * 4096)
        for state in ("state", f"new{room}"):
            try:
                with Journal(folder / state) as journal:
                    journal.add_batch("too dark")
            except JournalError as error:
                said = str(error)
            else:
                said = "the disk is full"  # there was room for it
            assert "the disk is full" in said, (room, state, said)


def test_a_full_disk_stops_the_journal_with_a_word_and_keeps_what_it_has(
    tmp_path: Path, disk: Callable[[str], None]
) -> None:
    disk("size=200k")
    with Journal(tmp_path / "out") as journal:
        batch = journal.add_batch("too dark")
        jobs = (NewJob(Path(f"/in/{n}.jpg"), Path(f"/out/{n}.jpg")) for n in range(100_000))
        with pytest.raises(JournalError, match="disk is full"):
            journal.add_jobs(batch, jobs)
        added = journal.batch(batch).total
    with Journal(tmp_path / "out") as journal:
        assert journal.set_aside is None
        assert len(journal.jobs(batch)) == added


def test_what_a_process_writes_after_all_others_have_ended_is_read_by_the_next(
    tmp_path: Path,
) -> None:
    """The app, which opens its journal more than once, and workers that come and go."""
    adding = (
        "import sys; from pathlib import Path; from photofix.queue import Journal\n"
        "with Journal(Path(sys.argv[1])) as journal:\n"
        "    journal.add_batch('theirs')\n"
        "    print([batch.instruction for batch in journal.batches()])\n"
    )
    others = [sys.executable, "-c", adding, str(tmp_path)]
    with Journal(tmp_path) as ours, Journal(tmp_path):
        subprocess.run(others, check=True, capture_output=True)
        ours.add_batch("ours")
        read = subprocess.run(others, check=True, capture_output=True, text=True).stdout
    assert "ours" in read


def test_a_journal_that_breaks_while_it_is_used_is_told(tmp_path: Path) -> None:
    photos = Photos(tmp_path, 600)
    journal = photos.journal.folder
    photos.journal.close()
    with (journal / NAME).open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(40 * 4096))
    done = subprocess.run([*PHOTOFIX, "queue", "list"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "set aside as" in done.stderr
    assert "No batches" in done.stdout
    assert (journal / "journal-damaged-1.db").exists()
