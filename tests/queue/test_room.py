"""Disks that are full or away: who waits for them, and who says so and ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from photofix.messages import message
from photofix.mounts import Disks
from photofix.options import Settings
from photofix.queue import Batch, Job, Journal, Lock, NewJob
from photofix.queue.claims import Claims
from photofix.queue.job import Outcome
from photofix.queue.room import (
    resume_where_there_is_room,
    wait_for_folder,
    wait_for_room,
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "state") as made:
        yield made


def begun(journal: Journal, out: Path, attendant: str | None = None) -> tuple[Job, Batch]:
    """A batch with one photo that is done, in a folder below the output, and the next of it."""
    settings = Settings(output=str(out))
    jobs = [NewJob(out.parent / f"{n}.png", out / str(n) / "a.png") for n in range(2)]
    number = journal.add_batch("too dark", settings, jobs, attendant=attendant)
    journal.add_coming(number)
    claims = Claims(journal, f"worker-{number}")
    claims.register(None)
    claims.ready("cpu", (None, "cpu"), ("cpu",))
    first, second = claims.claim(), None
    assert first is not None
    claims.finish(first[0], Outcome("done"), pace=1.0)
    second = claims.claim()
    assert second is not None
    return second


def test_a_batch_waits_for_the_folder_that_it_has_copies_in(
    journal: Journal, tmp_path: Path
) -> None:
    out = tmp_path / "disk" / "out"
    job, batch = begun(journal, out)
    out.mkdir(parents=True)
    assert not wait_for_folder(
        journal, job, batch, Disks()
    )  # only its own folder is still to be made
    out.rmdir()
    assert wait_for_folder(journal, job, batch, Disks())
    found = journal.batch(batch.id)
    assert (found.state, found.reason) == ("paused", message("queue.folder_gone", folder=out))
    assert resume_where_there_is_room(journal) == 0
    assert not out.exists()
    out.mkdir()
    assert resume_where_there_is_room(journal) == 1
    assert journal.batch(batch.id).state == "active"


def test_the_first_photo_may_make_the_folder(journal: Journal, tmp_path: Path) -> None:
    number = journal.add_batch("too dark", Settings(output=str(tmp_path / "out")))
    journal.add_jobs(number, [NewJob(tmp_path / "a.png", tmp_path / "out" / "a.png")])
    assert not wait_for_folder(journal, journal.jobs(number)[0], journal.batch(number), Disks())


@pytest.mark.parametrize("full", [True, False])
def test_a_batch_of_a_terminal_ends_there_and_says_how_to_go_on(
    journal: Journal, tmp_path: Path, full: bool
) -> None:
    out, lock = tmp_path / "out", Lock.take(journal.folder)
    assert lock is not None
    job, batch = begun(journal, out, lock.name)
    if full:
        out.mkdir()
        assert wait_for_room(journal, job, Outcome("failed", message("copy.disk_full", path=out)))
    else:
        assert wait_for_folder(journal, job, batch, Disks())
    found = journal.batch(batch.id)
    assert found.state == "paused"
    assert str(found.reason).endswith("then go on")
    out.mkdir(exist_ok=True)
    assert resume_where_there_is_room(journal) == 0
    lock.release()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A mount point with a disk in it."""
    made = tmp_path / "disk"
    made.mkdir()
    mount(made)
    yield made
    subprocess.run(["umount", str(made)], check=False, capture_output=True)


def mount(where: Path) -> None:
    command = ["mount", "-t", "tmpfs", "none", str(where)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux, where anybody may leave it behind")
@pytest.mark.parametrize("below", ["", "copies/of today"])
def test_a_mount_point_that_stays_behind_is_no_disk(
    journal: Journal, disk: Path, below: str
) -> None:
    out, disks = disk / below, Disks()
    out.mkdir(parents=True, exist_ok=True)
    job, batch = begun(journal, out)
    assert not wait_for_folder(journal, job, batch, disks)
    subprocess.run(["umount", str(disk)], check=True)
    assert disk.is_dir()
    assert wait_for_folder(journal, job, batch, disks)
    reason = journal.batch(batch.id).reason
    assert reason is not None
    assert str(out) in str(reason)
    assert resume_where_there_is_room(journal) == 0
    assert not any(disk.iterdir())
    mount(disk)
    out.mkdir(parents=True, exist_ok=True)
    assert resume_where_there_is_room(journal) == 1
    assert not wait_for_folder(journal, job, batch, disks)
    assert journal.batch(batch.id).state == "active"
