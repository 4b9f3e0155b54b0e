"""Tiles: they cover, blend to one, survive memory running out; strength 0 changes nothing."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from photofix.engine import Restorer, pick_device, restorer
from photofix.errors import DeviceError, OutOfMemoryError
from photofix.models import create_model
from photofix.planning import Plan, Step

ZERO = torch.zeros(1, 9)


@given(size=st.integers(1, 5000), tile=st.integers(128, 1024))
def test_weights_sum_to_one(size, tile):
    spans, total = restorer._spans(size, tile), np.zeros(size)
    for start, stop in spans:
        total[start:stop] += restorer._weights(start, stop, spans)
    np.testing.assert_allclose(total, 1, atol=1e-6)


class Limited(torch.nn.Module):
    def __init__(self, side):
        super().__init__()
        self.side = side

    def forward(self, image, condition):
        if max(image.shape[-2:]) > self.side:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return image


@settings(max_examples=20, deadline=None)
@given(height=st.integers(1, 900), width=st.integers(1, 900))
def test_tiles_shrink_and_go_on_when_memory_runs_out(height, width):
    pixels = np.random.default_rng(0).random((height, width, 3), np.float32)
    run = restorer._Run(Limited(256), ZERO, torch.device("cpu"), 512)
    np.testing.assert_allclose(run.region(pixels), pixels, atol=1e-6)


def test_too_little_memory_for_any_tile_is_said():
    run = restorer._Run(Limited(8), ZERO, torch.device("cpu"), 512)
    with pytest.raises(OutOfMemoryError):
        run.region(np.zeros((300, 300, 3), np.float32))


def test_strength_zero_is_the_photo():
    pixels = np.random.default_rng(0).random((5, 7, 3), np.float32)
    plan = Plan((Step("photofix-instruct-s", (), (0.0,) * 9, 0, ""),), "")
    assert np.array_equal(Restorer(pick_device("cpu")).restore(pixels, plan), pixels)


def test_tiles_of_a_network_agree_with_larger_ones():
    torch.manual_seed(0)
    model = create_model("photofix-instruct-s", pretrained=False)
    pixels = np.random.default_rng(0).random((200, 300, 3), np.float32)
    step = Step("photofix-instruct-s", (), (0.0,) * 9, 1.0, "")
    results = []
    for tile in (128, 256):
        engine = Restorer(pick_device("cpu"), tile)
        engine._models[step.model] = model
        results.append(engine.restore(pixels, Plan((step,), "")))
    assert np.abs(results[0] - results[1]).mean() < 0.01


def test_an_absent_device_is_refused_with_those_there():
    with pytest.raises(DeviceError, match="cpu"):
        pick_device("cuda:99")
