"""Training samples: reproducible, and asking for what they show."""

import numpy as np
import pytest
from PIL import Image

from photofix.errors import TrainingError
from photofix.tasks import TASK_NAMES
from photofix.training.samples import Photos, batch, draw_sample


@pytest.fixture
def folder(tmp_path):
    rng = np.random.default_rng(0)
    for index in range(6):
        coarse = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
        Image.fromarray(coarse).resize((160, 120), Image.Resampling.BICUBIC).save(
            tmp_path / f"{index}.png"
        )
    return tmp_path


def test_a_step_is_the_same_whenever_it_is_made(folder):
    photos = Photos([folder])
    for a, b in zip(batch(photos, 7, 42, 4, 64), batch(photos, 7, 42, 4, 64), strict=True):
        assert np.array_equal(a.input, b.input) and np.array_equal(a.condition, b.condition)
    other = batch(photos, 7, 43, 4, 64)
    assert any(not np.array_equal(a.target, b.target) for a, b in zip(batch(photos, 7, 42, 4, 64), other))


def test_what_is_asked_is_what_is_restored(folder):
    photos, rng = Photos([folder]), np.random.default_rng(1)
    seen = set()
    for _ in range(400):
        clean = photos.crop(rng, 48)
        sample = draw_sample(clean, rng)
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


def test_held_out_photos_are_never_trained_on(folder):
    kept, held = Photos([folder], holdout=3), Photos([folder], holdout=3, held_out=True)
    assert len(kept.pixels) == 4 and len(held.pixels) == 2
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


def test_wrong_folders_are_named(tmp_path):
    with pytest.raises(TrainingError, match="nowhere is no folder"):
        Photos([tmp_path / "nowhere"])
    with pytest.raises(TrainingError, match="no JPEG, PNG or WebP"):
        Photos([tmp_path])
