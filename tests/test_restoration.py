"""Every door takes a photo down one path, so each makes the same of it."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from photofix import restore
from photofix.cli import app
from photofix.diagnosis import Diagnosis
from photofix.engine import Restorer, pick_device
from photofix.instruction import request_of
from photofix.options import Settings
from photofix.photo import Photo, read_photo, write_photo
from photofix.queue import Journal, NewJob
from photofix.queue.restoring import JobContext, restore_photo
from photofix.restoration import look_and_plan, plan_photo
from photofix.tasks import TASK_NAMES

SENTENCE = "too dark and grainy"


@pytest.fixture
def cut_out(tmp_path: Path) -> Path:
    """A dark grainy photo with a transparent frame."""
    rng = np.random.default_rng(0)
    pixels = np.clip(0.15 + rng.normal(0, 0.06, (90, 120, 3)), 0, 1).astype(np.float32)
    alpha = np.zeros((90, 120), np.float32)
    alpha[8:-9, 10:-11] = 1
    path = tmp_path / "a.png"
    write_photo(Photo(pixels, alpha), path)
    return path


def test_api_job_and_dry_run_make_the_same_of_a_photo(cut_out: Path, tmp_path: Path) -> None:
    with Journal() as journal:
        batch = journal.add_batch(SENTENCE)
        journal.add_jobs(batch, [NewJob(cut_out, tmp_path / "copy.png")])
        (job,) = journal.jobs(batch)
    outcome = restore_photo(
        job,
        SENTENCE,
        Settings(),
        JobContext(
            Restorer(pick_device("cpu")),
            threading.Lock(),
            None,
            progress=lambda tile, tiles: None,
            stage=lambda outcome, written: None,
        ),
    )
    assert outcome.state == "done"
    dry = CliRunner().invoke(
        app, ["batch", str(cut_out), "-i", SENTENCE, "--dry-run", "--json", "--device", "cpu"]
    )
    told = [{**step, "reason": str(step["reason"])} for step in outcome.plan]
    planned = json.loads(dry.stdout)["plan"]
    assert [{k: v for k, v in step.items() if k != "messages"} for step in planned] == told
    restored = restore(cut_out, SENTENCE, device="cpu").pixels
    copy = read_photo(tmp_path / "copy.png").pixels
    np.testing.assert_allclose(copy, restored, atol=0.51 / 255)
    assert abs(copy - read_photo(cut_out).pixels).max() > 0.05


def test_a_photo_that_is_left_alone_stays_the_very_same(cut_out: Path) -> None:
    photo = read_photo(cut_out)
    settings = Settings(only_if_needed="copy")
    planned = look_and_plan(photo, request_of("remove the rain"), settings, "cpu")
    spotless = replace(planned, plan=plan_photo(request_of(""), _seen(), settings, "cpu"))
    restored = spotless.restore(Restorer(pick_device("cpu")))
    assert spotless.result(restored) is photo
    assert spotless.review(restored) == ()


def test_what_nobody_has_looked_at_is_planned_as_if_it_were_needed() -> None:
    only = Settings(only_if_needed="skip")
    assert plan_photo(request_of("remove the rain"), None, only).tasks == ("rain",)
    assert plan_photo(request_of("remove the rain"), _seen(), only).leaves_alone


def _seen() -> Diagnosis:
    """A photo without faults."""
    return Diagnosis(dict.fromkeys(TASK_NAMES, 0.0), dict.fromkeys(TASK_NAMES, 0.0), ())


def test_a_scene_matters_only_where_tone_is_asked_for(cut_out: Path) -> None:
    asked: list[Diagnosis] = []

    def agree(seen: Diagnosis) -> Diagnosis:
        asked.append(seen)
        return seen

    photo = read_photo(cut_out)
    look_and_plan(photo, request_of("too noisy"), Settings(), "cpu", agree)
    assert not asked
    for sentence in ("too dark", "make it better"):
        look_and_plan(photo, request_of(sentence), Settings(), "cpu", agree)
    assert len(asked) == 2
