"""The path of one photo: what becomes of it, and that its original stays as it is."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from photofix import planning
from photofix.diagnosis import Diagnosis
from photofix.errors import WeightsMissingError
from photofix.models import catalog
from photofix.options import Settings
from photofix.photo import read_photo
from photofix.planning import Plan, plan
from photofix.queue import Job, Journal, NewJob, Outcome
from photofix.queue.claims import sha256
from photofix.queue.restoring import JobContext, JobReleased, restore_photo
from photofix.tasks import TASK_NAMES


class Brighten:
    """Restores by brightening, in two tiles."""

    kind = "cpu"

    def __init__(self, trouble: Callable[[], None] = lambda: None) -> None:
        self.trouble = trouble

    def remarks(self, plan: Plan) -> tuple[()]:
        return ()

    def restore(self, pixels: Any, plan: Plan, progress: Any = None, *_: Any) -> Any:
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


def context(restorer: Brighten | None = None, **hooks: Any) -> JobContext:
    hooks = {"progress": lambda tile, tiles: None, "stage": lambda outcome, written: None, **hooks}
    return JobContext(restorer or Brighten(), threading.Lock(), None, **hooks)


def restore(job: Job, settings: Settings | None = None, **hooks: Any) -> Outcome:
    return restore_photo(job, "too dark", settings or Settings(), context(**hooks))


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
    first = read_photo(job.destination).pixels
    replace = Settings(existing="replace")
    assert restore(job, Settings(existing="rename")).state == "failed"  # it came meanwhile
    assert restore(job).state == "skipped"
    job.destination.write_bytes(b"")  # as a disk leaves it that lost its content
    assert restore(job).state == "done"
    assert restore(job, replace).state == "done"
    assert np.array_equal(read_photo(job.destination).pixels, first)
    stays = Image.new("RGB", (20, 10)).save(job.destination) or job.destination.read_bytes()
    for wrote in (False, True):
        outcome = restore(job, replace, wrote=lambda path, yes=wrote: yes)
        assert outcome.state == ("done" if wrote else "failed")
        assert (job.destination.read_bytes() == stays) is not wrote
        assert wrote or str(job.destination) in str(outcome.reason)


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "empty"), (b"no photo", "not a photo"), (None, "no such file")]
)
def test_a_bad_source_is_that_photos_failure(job: Job, content: bytes | None, words: str) -> None:
    if content is None:
        job.source.unlink()
    else:
        job.source.write_bytes(content)
    outcome = restore(job)
    assert outcome.state == "failed"
    assert words in str(outcome.reason)


def test_a_source_that_another_process_writes_to_fails_until_it_is_left_alone(job: Job) -> None:
    Image.effect_noise((1000, 1000), 80).save(job.source)
    script = "import sys\nwith open(sys.argv[1], 'ab', 0) as f:\n  while f.write(b'.'): pass"
    writer = subprocess.Popen([sys.executable, "-c", script, str(job.source)])
    try:
        size = job.source.stat().st_size
        while job.source.stat().st_size == size:
            pass
        outcome = restore(job)
    finally:
        writer.kill()
        writer.wait()
    assert outcome.state == "failed"
    assert "changed while it was read" in str(outcome.reason)
    assert job.destination is not None
    assert not job.destination.exists()
    assert restore(job).state == "done"


def test_a_bug_is_that_photos_failure(job: Job) -> None:
    def trouble() -> None:
        raise KeyError("gone")

    outcome = restore_photo(job, "too dark", Settings(), context(Brighten(trouble)))
    assert str(outcome.reason).startswith("internal error: KeyError")


@pytest.mark.parametrize("moment", ["progress", "stage"])
def test_a_photo_that_is_let_go_leaves_nothing(job: Job, moment: str) -> None:
    def let_go(*_: object) -> None:
        raise JobReleased

    with pytest.raises(JobReleased):
        restore(job, **{moment: let_go})
    assert job.destination is not None
    assert not job.destination.parent.exists() or not list(job.destination.parent.iterdir())


def test_a_folder_that_can_not_be_made_is_that_photos_failure(job: Job, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    assert "is a file" in str(restore(job).reason)


@pytest.mark.parametrize(
    ("options", "place", "words"),
    [
        ("size=64k,ro", "a.png", "read-only"),
        ("size=64k,ro", "new/a.png", "nothing can be written in"),
        ("size=64k", "a.png", "the disk is full"),
    ],
)
def test_where_nothing_can_be_written_nothing_is_restored(
    job: Job,
    tmp_path: Path,
    disk: Callable[[str], None],
    options: str,
    place: str,
    words: str,
) -> None:
    disk(options)
    if "ro" not in options:
        with suppress(OSError), (tmp_path / "out" / "large").open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
    job = dataclasses.replace(job, destination=tmp_path / "out" / place)
    begun: list[int] = []
    outcome = restore_photo(job, "too dark", Settings(), context(Brighten(lambda: begun.append(1))))
    assert outcome.state == "failed"
    assert words in str(outcome.reason).lower()
    assert not begun
    disk("size=1m,rw")
    assert restore(job).state == "done"
    assert not list((tmp_path / "out").rglob(".*"))


def test_a_photo_that_fails_leaves_no_folder(job: Job, tmp_path: Path) -> None:
    job.source.write_bytes(b"no photo")
    assert restore(job).state == "failed"
    assert not (tmp_path / "out").exists()


def test_a_folder_that_goes_meanwhile_is_not_made_in_another_place(job: Job) -> None:
    assert job.destination is not None
    folder = job.destination.parent
    folder.mkdir()
    outcome = restore(job, progress=lambda *_: folder.exists() and folder.rmdir())
    assert outcome.reason is not None
    assert outcome.reason.key == "copy.no_folder"
    assert not folder.exists()


def seen(*shown: str) -> Diagnosis:
    return Diagnosis(
        probability={name: 0.9 if name in shown else 0.1 for name in TASK_NAMES},
        severity=dict.fromkeys(TASK_NAMES, 0.5),
        shown=shown,
    )


@pytest.fixture
def sees(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets what the classifier sees in photos, one after the other; the last again and again."""

    def set_answers(*answers: Diagnosis) -> None:
        left = list(answers)
        monkeypatch.setattr(
            "photofix.restoration.diagnose",
            lambda pixels: left.pop(0) if len(left) > 1 else left[0],
        )

    return set_answers


def test_without_a_sentence_the_pixels_decide(job: Job, sees: Callable[..., None]) -> None:
    sees(seen("noise", "haze"))
    outcome = restore_photo(job, "", Settings(), context())
    assert outcome.state == "done"
    assert [step["tasks"] for step in outcome.plan] == [["noise"], ["haze"]]


def test_a_photo_that_needs_nothing_is_skipped_or_copied(
    job: Job, sees: Callable[..., None]
) -> None:
    sees(seen("haze"))
    skipped = restore(job, Settings(only_if_needed="skip"))
    assert (skipped.state, str(skipped.reason)) == ("skipped", "The photo shows no underexposure.")
    assert job.destination is not None
    assert not job.destination.exists()
    copied = restore(job, Settings(only_if_needed="copy"))
    assert copied.state == "done"
    assert copied.plan == []
    assert str(copied.reason) == "The photo shows no underexposure. It was copied as it is."
    with Image.open(job.destination) as copy, Image.open(job.source) as original:
        assert copy.tobytes() == original.tobytes()


def test_a_photo_that_needs_it_is_restored(job: Job, sees: Callable[..., None]) -> None:
    sees(seen("low_light"))
    outcome = restore(job, Settings(only_if_needed="skip"))
    assert outcome.state == "done"
    assert outcome.plan[0]["tasks"] == ["low_light"]


def test_a_result_that_shows_new_faults_is_flagged(job: Job, sees: Callable[..., None]) -> None:
    sees(seen("low_light"), seen("blur"))
    assert "It shows blur now, which it did not before." in map(str, restore(job).flags)


def test_only_if_needed_fails_without_the_classifier(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(pixels: Any) -> Diagnosis:
        raise WeightsMissingError("the weights are not here; reinstall photofix")

    monkeypatch.setattr("photofix.restoration.diagnose", missing)
    outcome = restore(job, Settings(only_if_needed="skip"))
    assert (outcome.state, str(outcome.reason)) == (
        "failed",
        "the weights are not here; reinstall photofix",
    )
    assert restore(job).state == "done"


def test_the_experts_of_a_blind_model_are_recorded(job: Job, sees: Callable[..., None]) -> None:
    import torch

    from photofix.models import create_model

    network = create_model("photofix-moce-s")

    class Blind(Brighten):
        def remarks(self, plan: Plan) -> tuple[()]:
            return ()

        def restore(self, pixels: Any, plan: Plan, progress: Any = None, *_: Any) -> Any:
            with torch.inference_mode():
                network(torch.zeros(1, 3, 16, 16))
            return super().restore(pixels, plan, progress)

    sees(seen("haze"))
    options = Settings(model="photofix-moce-s")
    outcome = restore_photo(job, "", options, context(Blind()))
    (step,) = outcome.plan
    assert len(step["experts"]) == sum(catalog()["photofix-moce-s"].config["num_dec_blocks"])


def test_the_plan_is_made_for_the_device_that_restores(job, monkeypatch, tmp_path):
    """The tools of a GPU on the PATH are no GPU, for which a larger network would be taken."""
    tool = tmp_path / "bin" / "nvidia-smi"
    tool.parent.mkdir()
    tool.write_text("#!/bin/sh\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
    asked = []

    def watched(*arguments, device, **options):
        asked.append(device)
        return plan(*arguments, device=device, **options)

    monkeypatch.setattr(planning, "plan", watched)
    restore_photo(job, "too grainy", Settings(), context())
    assert asked == ["cpu"]
