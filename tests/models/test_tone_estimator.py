"""The estimator of tone: it sees casts and faded colours in the photos that come with photofix."""

from importlib.resources import files

import numpy as np
import pytest
import torch
from PIL import Image

from photofix.models import create_model
from photofix.models.develop import develop
from photofix.models.tone_estimator import AdjustmentBranch
from photofix.sliders import ADJUSTMENTS, SLIDERS


@pytest.fixture(scope="module")
def estimator():
    return create_model("photofix-auto")


@pytest.fixture(scope="module")
def photo():
    with Image.open(files("photofix_resources") / "samples" / "grainy.jpg") as file:
        small = file.convert("RGB").resize((192, 128), Image.Resampling.BOX)
    return torch.from_numpy(np.asarray(small, np.float32).transpose(2, 0, 1) / 255)[None]


def pushed(photo, **sliders):
    amounts = [[sliders.get(name, 0.0) for name in ADJUSTMENTS]]
    return develop(photo, torch.tensor(amounts))


def estimate(estimator, photo):
    with torch.inference_mode():
        return dict(zip(SLIDERS, estimator(photo)[0].tolist(), strict=True))


@pytest.mark.parametrize("cast", [-0.8, 0.8])
def test_a_strong_cast_is_asked_back(estimator, photo, cast):
    found = estimate(estimator, pushed(photo, temperature=cast))["temperature"]
    assert found * cast < 0
    assert abs(found) > 0.4


def test_a_photo_without_a_cast_keeps_its_colours(estimator, photo):
    found = estimate(estimator, photo)
    assert abs(found["temperature"]) < 0.2
    assert abs(found["tint"]) < 0.2


def test_a_flat_photo_gets_contrast(estimator, photo):
    flat, full = (estimate(estimator, 0.4 + k * (photo - 0.4)) for k in (0.3, 1.0))
    assert flat["contrast"] > full["contrast"] + 0.05


def test_a_cast_moves_the_histogram_and_nothing_else():
    """What makes the branch learn from few photos: shares add up, and move with the colour."""
    branch, grey = AdjustmentBranch(), torch.full((1, 3, 64, 64), 0.5)
    plain, warm = (branch._light(image) for image in (grey, pushed(grey, temperature=0.5)))
    assert not torch.allclose(plain, warm)


@pytest.mark.parametrize("odd", [-0.2, 1.7, float("nan"), float("inf")])
def test_pixels_beyond_the_range_are_borne(estimator, photo, odd):
    broken = photo.clone()
    broken[..., 40:80, 50:90] = odd
    assert all(-1 <= value <= 1 for value in estimate(estimator, broken).values())


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (64, 64)])
def test_any_size_is_estimated(estimator, size):
    found = estimate(estimator, torch.rand(1, 3, *size))
    assert all(-1 <= value <= 1 for value in found.values())
