"""The path of one photo: what becomes of it, and that its original stays as it is."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from photofix.planning import Plan
from photofix.queue import Job, Journal, NewJob, Options, Outcome
from photofix.queue.claims import sha256
from photofix.queue.restoring import Bench, LetGo, restore_photo


class Brighten:
    """Restores by brightening, in two tiles."""

    def __init__(self, trouble: Callable[[], None] = lambda: None) -> None:
        self.trouble = trouble

    def restore(self, pixels: Any, plan: Plan, progress: Any = None) -> Any:
        self.trouble()
        for tile in range(2):
            progress(tile + 1, 2)
        return np.clip(pixels + 0.2, 0, 1)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    source = tmp_path / "a.png"
    Image.new("RGB", (20, 10), (3, 50, 50)).save(source)
    with Journal() as journal:
        batch = journal.add_batch("noisy")
        journal.add_jobs(batch, [NewJob(source, tmp_path / "out" / "a.png")])
        return journal.jobs(batch)[0]


def bench(restorer: Brighten | None = None, **hooks: Any) -> Bench:
    hooks = {"progress": lambda tile, tiles: None, "stage": lambda outcome, written: None, **hooks}
    return Bench(restorer or Brighten(), threading.Lock(), None, **hooks)


def restore(job: Job, options: Options | None = None, **hooks: Any) -> Outcome:
    return restore_photo(job, "too dark", options or Options(), bench(**hooks))


def test_a_copy_is_staged_before_it_has_its_name(job: Job) -> None:
    assert job.destination is not None
    before = job.source.read_bytes()
    staged: list[tuple[Outcome, str, bool]] = []

    def stage(outcome: Outcome, written: str) -> None:
        assert job.destination is not None
        staged.append((outcome, written, job.destination.exists()))

    outcome = restore(job, stage=stage)
    assert (outcome.state, outcome.width, outcome.height) == ("done", 20, 10)
    assert outcome.plan[0]["tasks"] == ["low_light"]
    assert outcome.fingerprint is not None
    assert outcome.fingerprint.content == hashlib.sha256(before).hexdigest()
    assert Image.open(job.destination).getpixel((3, 3)) == (54, 101, 101)
    ((_, written, existed),) = staged
    assert not existed
    assert written == sha256(job.destination)
    assert job.source.read_bytes() == before


def test_existing_copies(job: Job) -> None:
    assert job.destination is not None
    assert restore(job).state == "done"
    first = job.destination.read_bytes()
    failed = restore(job)
    assert failed.state == "failed"
    assert "--overwrite" in (failed.reason or "")
    assert restore(job, Options(existing="skip")).state == "skipped"
    job.destination.write_bytes(b"old")
    assert restore(job, Options(existing="overwrite")).state == "done"
    assert job.destination.read_bytes() == first


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "empty"), (b"no photo", "no photo"), (None, "no such file")]
)
def test_a_bad_source_is_that_photos_failure(job: Job, content: bytes | None, words: str) -> None:
    if content is None:
        job.source.unlink()
    else:
        job.source.write_bytes(content)
    outcome = restore(job)
    assert outcome.state == "failed"
    assert words in (outcome.reason or "")


def test_a_source_that_keeps_changing_is_that_photos_failure(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photofix.queue import restoring

    read = restoring.read_photo

    def read_and_change(path: Path, max_pixels: int) -> Any:
        photo = read(path, max_pixels)
        with path.open("ab") as file:
            file.write(b"more")
        return photo

    monkeypatch.setattr(restoring, "read_photo", read_and_change)
    outcome = restore(job)
    assert outcome.state == "failed"
    assert "changes while it is read" in (outcome.reason or "")


def test_a_bug_is_that_photos_failure(job: Job) -> None:
    def trouble() -> None:
        raise KeyError("gone")

    outcome = restore_photo(job, "too dark", Options(), bench(Brighten(trouble)))
    assert (outcome.reason or "").startswith("internal error: KeyError")


@pytest.mark.parametrize("moment", ["progress", "stage"])
def test_a_photo_that_is_let_go_leaves_nothing(job: Job, moment: str) -> None:
    def let_go(*_: object) -> None:
        raise LetGo

    with pytest.raises(LetGo):
        restore(job, **{moment: let_go})
    assert job.destination is not None
    assert not job.destination.parent.exists() or not list(job.destination.parent.iterdir())


def test_a_folder_that_can_not_be_made_is_that_photos_failure(job: Job, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    assert "is a file" in (restore(job).reason or "")
