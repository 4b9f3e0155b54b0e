"""DiagnoseNet: photos of any size, seen at both scales, small and the same for every batch."""

import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st

from photofix.models import create_model
from photofix.models.diagnose_net import CROP, GRID, crop_starts
from photofix.tasks import TASK_NAMES


def network():
    torch.manual_seed(0)
    return create_model("photofix-diagnose", pretrained=False)


NETWORK = network()


@settings(max_examples=15, deadline=None)
@given(height=st.integers(1, 500), width=st.integers(1, 500))
def test_any_size_gives_a_logit_and_a_severity_for_each_task(height, width):
    with torch.inference_mode():
        out = NETWORK(torch.rand(2, 3, height, width))
    severities = out[:, len(TASK_NAMES) :]
    assert out.shape == (2, 18)
    assert out.isfinite().all()
    assert severities.min() >= 0
    assert severities.max() <= 1


def test_photos_of_a_batch_do_not_touch_each_other():
    photos = torch.rand(3, 3, 200, 140, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        alone = torch.cat([NETWORK(photo[None]) for photo in photos])
        torch.testing.assert_close(NETWORK(photos), alone, rtol=0, atol=1e-5)


@settings(deadline=None)
@given(size=st.integers(1, 30_000))
@example(size=129)
def test_crops_lie_inside_on_the_grid_of_jpeg_blocks(size):
    starts = crop_starts(size)
    assert len(starts) <= GRID
    assert all(start % 8 == 0 for start in starts)
    assert starts[0] >= 0
    assert starts[-1] + CROP <= max(size, CROP)
    assert starts == sorted(set(starts))


def test_fine_noise_far_too_small_for_the_thumbnail_is_seen():
    """A checkerboard of single pixels vanishes from the thumbnail, not from the crops."""
    flat = torch.full((1, 3, 1024, 1024), 0.5)
    fine = flat + 0.05 * (-1) ** (torch.arange(1024)[:, None] + torch.arange(1024))
    with torch.inference_mode():
        assert (NETWORK(fine) - NETWORK(flat)).abs().max() > 1e-4


def test_it_ships_in_three_megabytes():
    tensors = NETWORK.state_dict().values()
    assert sum(2 * tensor.numel() for tensor in tensors) < 3_000_000
    assert torch.equal(NETWORK.threshold, torch.full((9,), 0.5))


@pytest.mark.parametrize("size", [(64, 64), (300, 260)])
def test_it_can_learn(size):
    model = network().train()
    model(torch.rand(2, 3, *size)).sum().backward()
    assert all(p.grad is not None and p.grad.isfinite().all() for p in model.parameters())
