"""Training samples: reproducible, and asking for what they show."""

import numpy as np
import pytest
from PIL import Image

from photofix.errors import TrainingError
from photofix.instruction import understand
from photofix.tasks import TASK_NAMES
from photofix.training.config import Mixture, Stage, TrainingConfig
from photofix.training.degradations.sensor import as_from_camera
from photofix.training.samples import PIECE, PIECES, Photos, batch, draw_sample, draw_tasks


@pytest.fixture
def folder(tmp_path):
    rng = np.random.default_rng(0)
    for index in range(6):
        coarse = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
        Image.fromarray(coarse).resize((160, 120), Image.Resampling.BICUBIC).save(
            tmp_path / f"{index}.png"
        )
    return tmp_path


CONFIG = TrainingConfig("photofix-noise-s", (Stage(1.0, 64, 4),), steps=100, seed=7)


def test_a_step_is_the_same_whenever_it_is_made(folder):
    photos = Photos([folder])
    first = batch(photos, CONFIG, 42)
    for a, b in zip(first, batch(photos, CONFIG, 42), strict=True):
        assert np.array_equal(a.input, b.input)
        assert np.array_equal(a.condition, b.condition)
        assert a.instruction == b.instruction
    for other in (batch(photos, CONFIG, 43), batch(photos, CONFIG, 42, stream=1)):
        assert any(
            not np.array_equal(a.target, b.target) for a, b in zip(first, other, strict=True)
        )


def test_what_is_asked_is_what_is_restored(folder):
    photos, rng = Photos([folder]), np.random.default_rng(1)
    seen = set()
    for _ in range(400):
        clean = photos.crop(rng, 48)
        sample = draw_sample(clean, rng, Mixture())
        asked = {name for name, value in zip(TASK_NAMES, sample.condition, strict=True) if value}
        present = set(sample.severities)
        if not asked or present <= asked:
            assert np.array_equal(sample.target, clean)
        if asked and not asked & present:  # asked for what isn't there: leave it alone
            assert np.array_equal(sample.target, sample.input)
            seen.add("not there")
        if asked and asked < present:
            assert not np.array_equal(sample.target, clean)
            seen.add("in part")
        if not present:
            assert np.array_equal(sample.input, clean)
            seen.add("clean")
        if not asked and present:
            seen.add("in general")
    assert seen == {"not there", "in part", "clean", "in general"}


def test_a_blind_model_is_to_restore_everything(folder):
    photos, rng = Photos([folder]), np.random.default_rng(1)
    for _ in range(60):
        clean = photos.crop(rng, 48)
        sample = draw_sample(clean, rng, Mixture(), steered=False)
        assert np.array_equal(sample.target, clean)
        assert not sample.condition.any()


def test_a_mixture_gives_the_counts_and_tasks_it_names(folder):
    mixture = Mixture(
        counts=(0.0, 0.0, 0.5, 0.5), tasks={"rain": 1, "snow": 1, "haze": 9, "noise": 1}
    )
    photos, rng = Photos([folder]), np.random.default_rng(1)
    clean = photos.crop(rng, 48)
    drawn = [set(draw_sample(clean, rng, mixture).severities) for _ in range(200)]
    assert {len(tasks) for tasks in drawn} == {2, 3}
    assert set().union(*drawn) == set(mixture.tasks)
    assert not any({"rain", "snow"} <= tasks for tasks in drawn)
    often = {name: sum(name in tasks for tasks in drawn) for name in mixture.tasks}
    assert often["haze"] > 1.5 * often["rain"]
    assert set(draw_tasks(rng, Mixture(tasks={"rain": 1, "snow": 1}), 2)) < {"rain", "snow"}


def test_an_instruction_asks_for_what_the_sample_asks(folder):
    photos, rng = Photos([folder]), np.random.default_rng(0)
    understood = []
    for _ in range(60):
        sample = draw_sample(photos.crop(rng, 32), rng, Mixture())
        wanted = [n for n, asked in zip(TASK_NAMES, sample.condition, strict=True) if asked]
        understood.append(set(understand(sample.instruction).named) == set(wanted))
    assert np.mean(understood) >= 0.9


def test_held_out_photos_are_never_trained_on(folder):
    kept, held = Photos([folder], holdout=3), Photos([folder], holdout=3, held_out=True)
    assert len(kept.pixels) == 4
    assert len(held.pixels) == 2
    for photo in held.pixels:
        assert not any(np.array_equal(photo, other) for other in kept.pixels)


def test_an_unreadable_picture_is_left_out(folder, caplog):
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    assert len(Photos([folder]).pixels) == 6
    assert "broken.jpg" in caplog.text


def test_small_and_large_photos(tmp_path):
    Image.new("RGB", (20, 30), "red").save(tmp_path / "small.png")
    assert Photos([tmp_path]).crop(np.random.default_rng(0), 64).shape == (64, 64, 3)
    Image.new("RGB", (3000, 2000), "blue").save(tmp_path / "large.png")
    assert max(max(p.shape) for p in Photos([tmp_path]).pixels) <= 1500


def test_a_crop_can_show_most_of_a_photo(tmp_path):
    left_to_right = np.tile(np.linspace(0, 255, 900, dtype=np.uint8)[None, :, None], (600, 1, 3))
    Image.fromarray(left_to_right).save(tmp_path / "ramp.png")
    photos, rng = Photos([tmp_path]), np.random.default_rng(2)
    assert max(np.ptp(photos.crop(rng, 64)) for _ in range(20)) < 0.1
    assert min(np.ptp(photos.crop(rng, 64, whole=1)) for _ in range(20)) > 0.35
    assert photos.crop(rng, 640, whole=1).shape == (640, 640, 3)  # none is made larger


def test_what_any_camera_does_is_no_more_than_a_trace(folder):
    photos, rng = Photos([folder]), np.random.default_rng(4)
    for _ in range(20):
        clean = photos.crop(rng, 64)
        taken = as_from_camera(clean, rng)
        assert 0 < np.abs(taken - clean).mean() < 0.03
    sample = draw_sample(clean, rng, Mixture(counts=(1.0,), camera=1.0), steered=False)
    assert not sample.severities
    assert not np.array_equal(sample.input, clean)
    assert np.array_equal(sample.input, sample.target)


def test_spread_samples_show_all_of_a_large_photo_alike_degraded(tmp_path):
    left_to_right = np.tile(np.linspace(0, 255, 1600, dtype=np.uint8)[None, :, None], (1200, 1, 3))
    Image.fromarray(left_to_right).save(tmp_path / "ramp.png")
    Image.fromarray(left_to_right).save(tmp_path / "coarse.jpg", quality=40)
    Image.fromarray(left_to_right[:300, :400]).save(tmp_path / "small.png")
    photos = Photos([tmp_path])
    assert [p.shape for p in photos.unreduced] == [(1200, 1600, 3)]  # large and not compressed
    mixture = Mixture(counts=(0.0, 1.0), tasks={"noise": 1, "haze": 1}, spread=1.0)
    config = TrainingConfig("photofix-diagnose", (Stage(1.0, 256, 8),), 100, samples=mixture)
    samples = batch(photos, config, 3)
    assert len(samples) == 8 * 256**2 // (PIECES * PIECE) ** 2
    for sample in samples:
        assert sample.input.shape == (PIECES * PIECE, PIECES * PIECE, 3)
        assert set(sample.severities) == {"noise"}  # haze is not alike everywhere
        assert np.ptp(sample.target) > 0.4
        noise = (sample.input - sample.target).reshape(PIECES, PIECE, PIECES, PIECE, 3)
        spread = noise.std((1, 3, 4))
        assert spread.min() > 0.5 * spread.max() > 0


def test_wrong_folders_are_named(tmp_path):
    with pytest.raises(TrainingError, match="nowhere is not a folder"):
        Photos([tmp_path / "nowhere"])
    with pytest.raises(TrainingError, match="no JPEG, PNG or WebP"):
        Photos([tmp_path])
