"""The time for a batch is told from its pixels and from what earlier batches took."""

import dataclasses

import numpy as np
import pytest
from PIL import Image

from photofix.instruction import anything, understand
from photofix.messages import message
from photofix.models import catalog
from photofix.options import Settings
from photofix.queue import Journal, NewJob, Outcome
from photofix.queue.claims import Claims
from photofix.queue.forecast import forecast
from photofix.tasks import TASK_NAMES

MODEL = "photofix-noise-s"
CPU = Settings(device="cpu")
WHY = message("plan.by_name")


@pytest.fixture
def photos(tmp_path):
    for index in range(4):
        pixels = np.zeros((500, 1000, 3), np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{index}.png")
    (tmp_path / "broken.png").write_bytes(b"no photo")
    return sorted(tmp_path.glob("?.png")), tmp_path


@pytest.fixture
def speed(monkeypatch):
    """The catalogue knows one model, and its speed."""
    entry = dataclasses.replace(
        catalog()[MODEL], tasks=TASK_NAMES, seconds_per_megapixel={"cpu": 3.0}
    )
    for place in ("photofix.queue.forecast.catalog", "photofix.planning.catalog"):
        monkeypatch.setattr(place, lambda: {MODEL: entry})


def work_off(journal, outcome):
    """What a worker does with the next job, but for the work."""
    claims = Claims(journal, "worker")
    claims.register("cpu")
    claims.ready("cpu", ("cpu",), ("cpu",))
    job, _ = claims.claim()
    assert claims.finish(job, outcome)


def test_without_a_history_the_catalogue_tells(tmp_path, photos, speed):
    with Journal(tmp_path / "state") as journal:
        result = forecast(journal, photos[0], anything(), CPU)
        assert result.megapixels == pytest.approx(2.0)
        assert result.seconds == pytest.approx(6.0)


@pytest.mark.parametrize(("pixels", "seconds"), [(800, 0), (1500, 24), (4000, 120)])
def test_the_size_asked_for_counts(tmp_path, photos, speed, pixels, seconds):
    with Journal(tmp_path / "state") as journal:
        result = forecast(journal, photos[0], understand(f"resize to {pixels} px"), CPU)
        assert result.seconds == pytest.approx(seconds)


def test_a_copy_that_was_resampled_tells_no_speed(tmp_path, photos, speed):
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("4k", CPU)
        journal.add_jobs(batch, [NewJob(photos[0][0], tmp_path / "copy.png")])
        journal.seal(batch)
        steps = [{"model": MODEL, "reason": WHY, "resampled": [10, 5]}]
        work_off(journal, Outcome("done", plan=steps, seconds=20.0, width=10, height=5))
        assert forecast(journal, photos[0], anything(), CPU).seconds == pytest.approx(6.0)


def test_a_tiny_photo_tells_no_speed(tmp_path, photos, speed):
    """What it takes is nearly all beginning and end: others would be told hours."""
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("grainy", CPU)
        journal.add_jobs(batch, [NewJob(photos[0][0], tmp_path / "copy.png")])
        journal.seal(batch)
        steps = [{"model": MODEL, "reason": WHY}]
        work_off(journal, Outcome("done", plan=steps, seconds=2.0, width=48, height=32))
        assert forecast(journal, photos[0], anything(), CPU).seconds == pytest.approx(6.0)


def test_photos_that_will_fail_take_no_time(tmp_path, photos, speed):
    with Journal(tmp_path / "state") as journal:
        assert forecast(journal, [photos[1] / "broken.png"], anything(), CPU) is None


def test_an_unknown_speed_is_no_forecast(tmp_path, photos):
    unknown = dataclasses.replace(CPU, device="mps")
    with Journal(tmp_path / "state") as journal:
        assert forecast(journal, photos[0], anything(), unknown) is None


def test_earlier_batches_on_this_machine_know_better(tmp_path, photos, speed):
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("too dark", CPU)
        journal.add_jobs(batch, [NewJob(photos[0][0], tmp_path / "copy.png")])
        journal.seal(batch)
        plan = [{"model": MODEL, "reason": WHY}]
        work_off(journal, Outcome("done", plan=plan, seconds=20.0, width=1000, height=500))
        assert forecast(journal, photos[0], anything(), CPU).seconds == pytest.approx(80.0)
        elsewhere = dataclasses.replace(CPU, device="mps")
        assert forecast(journal, photos[0], anything(), elsewhere) is None


def test_the_time_of_several_steps_is_shared_by_what_they_compute(tmp_path, photos, monkeypatch):
    quick = dataclasses.replace(catalog()[MODEL], gmac_per_megapixel=10)
    slow = dataclasses.replace(quick, name="slow", gmac_per_megapixel=30)
    for place in ("photofix.queue.forecast.catalog", "photofix.planning.catalog"):
        monkeypatch.setattr(place, lambda: {MODEL: quick, "slow": slow})
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("too dark", CPU)
        journal.add_jobs(batch, [NewJob(photos[0][0], tmp_path / "copy.png")])
        journal.seal(batch)
        plan = [{"model": MODEL, "reason": WHY}, {"model": "slow", "reason": WHY, "scale": 2}]
        work_off(journal, Outcome("done", plan=plan, seconds=65.0, width=2000, height=1000))
        # 0.5 megapixels by the one and 2 by the other: 5 and 60 of 65 s
        assert forecast(journal, photos[0], anything(), CPU).seconds == pytest.approx(20.0)


def test_several_devices_share_the_photos(tmp_path, photos, speed, monkeypatch):
    """A GPU that takes a third of the processor's time does three of four photos."""
    entry = dataclasses.replace(
        catalog()[MODEL], tasks=TASK_NAMES, seconds_per_megapixel={"cpu": 3.0, "cuda": 1.0}
    )
    for place in ("photofix.queue.forecast.catalog", "photofix.planning.catalog"):
        monkeypatch.setattr(place, lambda: {MODEL: entry})
    for device, seconds in (("cuda:0,cuda:1", 1.0), ("cuda:0,cpu", 1.5), ("cuda:0", 2.0)):
        with Journal(tmp_path / device) as journal:
            settings = dataclasses.replace(CPU, device=device)
            result = forecast(journal, photos[0], anything(), settings)
            assert result.seconds == pytest.approx(seconds)
            assert result.megapixels == pytest.approx(2.0)
    # One photo is no faster for it.
    with Journal(tmp_path / "one") as journal:
        settings = dataclasses.replace(CPU, device="cuda:0,cuda:1")
        result = forecast(journal, photos[0][:1], anything(), settings)
        assert result.seconds == pytest.approx(0.5)


def test_all_devices_are_those_of_the_workers_there(tmp_path, photos, speed):
    settings = dataclasses.replace(CPU, device="all")
    with Journal(tmp_path / "state") as journal:
        alone = forecast(journal, photos[0], anything(), settings).seconds
        claims = Claims(journal, "worker")
        claims.register("all")
        claims.ready("cpu", ("all",), ("cpu", "cpu"))
        together = forecast(journal, photos[0], anything(), settings).seconds
        assert (alone, together) == (pytest.approx(6.0), pytest.approx(3.0))


def test_what_several_devices_took_together_is_told_by_their_mean(tmp_path, photos, speed):
    """In 12 s one of them did three photos in 4 s each, the other one in 12."""
    settings = dataclasses.replace(CPU, device="cpu:0,cpu:1")
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("too dark", settings)
        paths = [tmp_path / f"copy{n}.png" for n in range(4)]
        journal.add_jobs(batch, [NewJob(s, p) for s, p in zip(photos[0], paths, strict=True)])
        journal.seal(batch)
        claims = Claims(journal, "worker")
        claims.register("cpu:0,cpu:1")
        claims.ready("cpu", ("cpu:0,cpu:1", "cpu:0", "cpu:1"), ("cpu",))
        for seconds in (4.0, 4.0, 4.0, 12.0):
            job, _ = claims.claim()
            plan = [{"model": MODEL, "reason": WHY}]
            claims.finish(job, Outcome("done", plan=plan, seconds=seconds, width=1000, height=500))
        result = forecast(journal, photos[0], anything(), settings)
        assert result.seconds == pytest.approx(12.0)
