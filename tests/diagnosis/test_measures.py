"""What is measured in a photo without a network."""

import numpy as np
import pytest

from photofix.diagnosis.measures import noise_level


@pytest.fixture(scope="module")
def scene():
    """A ramp with a textured half, (480, 640, 3)."""
    rng = np.random.default_rng(0)
    pixels = np.repeat(np.linspace(0.2, 0.8, 640, dtype=np.float32)[None], 480, axis=0)
    pixels = np.repeat(pixels[..., None], 3, axis=2)
    pixels[:, :320] += rng.choice([-0.2, 0.2], (480, 320, 1)).astype(np.float32)
    return np.clip(pixels, 0, 1)


@pytest.mark.parametrize("sigma", [2, 5, 20])
def test_noise_is_measured_where_the_photo_is_flat(scene, sigma):
    noise = np.random.default_rng(1).normal(0, sigma / 255, (*scene.shape[:2], 1))
    found = 255 * noise_level((scene + noise).astype(np.float32))
    assert found == pytest.approx(sigma, rel=0.3)
    assert 255 * noise_level(scene) < 0.5


def test_blotches_are_noise_too(scene):
    coarse = np.random.default_rng(2).normal(0, 8 / 255, (240, 320, 1))
    blotches = coarse.repeat(2, axis=0).repeat(2, axis=1)
    assert 255 * noise_level((scene + blotches).astype(np.float32)) > 4


@pytest.mark.parametrize("shape", [(1, 1, 3), (8, 900, 3), (16, 16, 3), (31, 17, 3)])
def test_any_size_is_measured(shape):
    assert noise_level(np.full(shape, 0.5, np.float32)) == 0


def test_clipped_areas_hide_noise_and_are_not_asked(scene):
    clipped = scene.copy()
    clipped[:400] = 1.0
    noise = np.random.default_rng(3).normal(0, 10 / 255, (*scene.shape[:2], 1))
    assert 255 * noise_level(np.clip(clipped + noise, 0, 1).astype(np.float32)) > 5
