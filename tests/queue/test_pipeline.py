"""The pipeline: what one photo's trouble does to the others, order, memory, stopping."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from photofix.instruction import Request
from photofix.planning import Plan
from photofix.queue import Job, run_jobs

REQUEST = Request("noisy", {}, np.zeros(384, np.float32), ("noise",), False)


class Brighten:
    """Restores by brightening; `trouble` is called before each photo."""

    def __init__(self, trouble: Callable[[int], None] = lambda number: None) -> None:
        self.number = 0
        self.trouble = trouble

    def restore(self, pixels: Any, plan: Plan, progress: Any = None) -> Any:
        self.number += 1
        self.trouble(self.number - 1)
        for tile in range(2):
            if progress is not None:
                progress(tile + 1, 2)
        return np.clip(pixels + 0.2, 0, 1)


def jobs_in(folder: Path, count: int, **options: Any) -> list[Job]:
    jobs = []
    for number in range(count):
        source = folder / f"{number}.png"
        Image.new("RGB", (20, 10), (number, 50, 50)).save(source)
        jobs.append(Job(source, folder / "out" / source.name, REQUEST, **options))
    return jobs


def test_results_tell_what_became_of_each_photo_and_originals_stay(tmp_path: Path) -> None:
    jobs = jobs_in(tmp_path, 8)
    before = [hashlib.sha256(job.source.read_bytes()).digest() for job in jobs]
    jobs[2].source.write_bytes(b"no photo")
    before[2] = hashlib.sha256(b"no photo").digest()
    results = {result.job.source.name: result for result in run_jobs(jobs, Brighten())}
    assert [results[f"{n}.png"].status for n in range(8)] == ["done"] * 2 + ["failed"] + [
        "done"
    ] * 5
    assert (results["0.png"].width, results["0.png"].height) == (20, 10)
    assert Image.open(tmp_path / "out/7.png").getpixel((3, 3)) == (58, 101, 101)
    assert not (tmp_path / "out/2.png").exists()
    assert [hashlib.sha256(job.source.read_bytes()).digest() for job in jobs] == before


def test_a_bug_stops_only_its_photo(tmp_path: Path) -> None:
    def trouble(number: int) -> None:
        if number == 1:
            raise KeyError("gone")

    results = list(run_jobs(jobs_in(tmp_path, 3), Brighten(trouble)))
    assert sorted(result.status for result in results) == ["done", "done", "failed"]
    (failed,) = (result for result in results if result.status == "failed")
    assert failed.reason is not None
    assert failed.reason.startswith("internal error: KeyError")


def test_existing_copies(tmp_path: Path) -> None:
    list(run_jobs(jobs_in(tmp_path, 2), Brighten()))
    first = (tmp_path / "out/0.png").read_bytes()
    (failed, _) = run_jobs(jobs_in(tmp_path, 2), Brighten())
    assert failed.status == "failed"
    assert "--overwrite" in (failed.reason or "")
    assert {r.status for r in run_jobs(jobs_in(tmp_path, 2, existing="skip"), Brighten())} == {
        "skipped"
    }
    (tmp_path / "out/0.png").write_bytes(b"old")
    assert {r.status for r in run_jobs(jobs_in(tmp_path, 2, existing="overwrite"), Brighten())} == {
        "done"
    }
    assert (tmp_path / "out/0.png").read_bytes() == first


def test_the_next_photo_is_read_while_one_is_restored_and_no_more(tmp_path: Path) -> None:
    asked: list[int] = []
    restoring: list[int] = []

    def list_jobs() -> Any:
        for number, job in enumerate(jobs_in(tmp_path, 12)):
            asked.append(number)
            yield job

    ahead = []

    def trouble(number: int) -> None:
        restoring.append(number)
        while len(asked) < min(number + 2, 12):  # never ends if nothing is read meanwhile
            threading.Event().wait(0.01)
        ahead.append(len(asked) - number)

    assert len(list(run_jobs(list_jobs(), Brighten(trouble)))) == 12
    # Itself, two more in flight at most, and one job in hand that waits for its turn.
    assert max(ahead) <= 4


def test_a_stop_discards_the_photo_in_hand_and_leaves_whole_files(tmp_path: Path) -> None:
    stop = threading.Event()

    def trouble(number: int) -> None:
        if number == 3:
            stop.set()

    results = list(run_jobs(jobs_in(tmp_path, 10), Brighten(trouble), stop=stop))
    assert [result.status for result in results] == ["done"] * 3
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["0.png", "1.png", "2.png"]


def test_leaving_early_ends_the_threads(tmp_path: Path) -> None:
    before = threading.active_count()
    results = run_jobs(jobs_in(tmp_path, 10), Brighten())
    assert next(iter(results)).status == "done"
    results.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before


def test_a_folder_that_can_not_be_made_is_that_photos_failure(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    (result,) = run_jobs(jobs_in(tmp_path, 1), Brighten())
    assert result.status == "failed"
    assert "is a file" in (result.reason or "")
