"""Photos of any size come back whole, alike however they are tiled, and none silently spoilt."""

import dataclasses
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from photofix.engine import Restorer, pick_device, restorer
from photofix.engine.device import Device
from photofix.errors import DeviceError, ModelError, OutOfMemoryError
from photofix.models import create_model
from photofix.models.layers import GlobalAverage
from photofix.planning import Plan, Step
from photofix.tasks import TASK_NAMES
from photofix.training.degradations import BENCHMARK, degrade

CPU = pick_device("cpu")
MOCE = {
    "dim": 8,
    "num_blocks": (1, 1, 1, 1),
    "num_dec_blocks": (1, 1, 1),
    "num_refinement_blocks": 1,
}


def photo(height, width, seed=0):
    """A shaded scene with some noise, different from corner to corner."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    shade = (x + y) / (height + width)
    pixels = np.stack([shade, 1 - shade, shade * shade], axis=2)
    return np.clip(pixels + rng.normal(0, 0.05, pixels.shape), 0, 1).astype(np.float32)


def plan(name="photofix-noise-s", condition=(0.0,) * 9, strength=1.0, scale=1):
    return Plan((Step(name, (), condition, strength, "", scale),), "")


def network(name="photofix-noise-s", **overrides):
    """Random weights of which every one matters."""
    torch.manual_seed(0)
    model = create_model(name, pretrained=False, **overrides)
    with torch.no_grad():
        for weight in model.parameters():
            if weight.abs().max() == 0:
                weight.normal_(std=0.1)
        for name, weight in model.named_parameters():
            if name.startswith(("ending", "output")):
                weight.mul_(0.1)
    return model


def engine(model, tile=None, device=CPU):
    made = Restorer(device, tile)
    if model is not None:
        made._models["photofix-noise-s"] = restorer.prepared(model, device)
    return made


class Brightener(nn.Module):
    """Adds half the photo's average; runs out of memory above `side` pixels."""

    floats_per_pixel = 10
    grid = 16
    bears_bfloat16 = False

    def __init__(self, side=10**6):
        super().__init__()
        self.side = side
        self.average = GlobalAverage()
        self.seen = []

    def for_cpu(self) -> nn.Module:
        return self

    def forward(self, image, condition):
        self.seen.append(tuple(image.shape))
        if image.shape[0] * image.shape[2] * image.shape[3] > self.side**2:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: 12 (Cannot allocate)")
        return image + 0.5 * self.average(image)


@pytest.mark.parametrize("shape", [(1, 1), (3, 700), (10, 20_000), (20_000, 10), (129, 128)])
def test_a_photo_of_any_shape_comes_back_in_it(shape):
    pixels = photo(*shape)
    out = engine(Brightener(), tile=128).restore(pixels, plan())
    assert out.shape == pixels.shape
    assert out.dtype == np.float32
    assert 0 <= out.min() <= out.max() <= 1


@pytest.mark.parametrize("shape", [(1, 1), (5, 70)])
def test_the_network_itself_takes_the_smallest(shape):
    out = engine(network()).restore(photo(*shape), plan())
    assert out.shape == (*shape, 3)
    assert np.isfinite(out).all()


def test_the_edges_are_restored_as_well_where_the_network_has_to_pad():
    """As well as those of a photo that has a size which the network can take as it is."""
    y, x = 0.1 + np.mgrid[0:193, 0:241].astype(np.float32) / 300
    clean = np.stack([x, 1 - x, y], axis=2)
    noisy = np.clip(degrade(clean, {"noise": 0.5}, 1, BENCHMARK), 0, 1)
    condition = tuple(float(name == "noise") for name in TASK_NAMES)

    def errors(height, width):
        part = np.s_[:height, :width]
        out = Restorer(CPU).restore(noisy[part], plan("photofix-noise-s", condition))
        error = np.abs(out - clean[part])
        return np.array([error.mean(), error[-4:].mean(), error[:, -4:].mean()])

    with_padding, without = errors(193, 241), errors(192, 240)
    assert with_padding[0] < np.abs(noisy - clean).mean() / 5
    assert (with_padding < 1.25 * without).all()


def psnr(a, b):
    return -10 * np.log10(np.mean((a.astype(np.float64) - b) ** 2) + 1e-20)


@pytest.mark.parametrize(
    ("model", "condition", "side"),
    [
        (network(), (0.0,) * 9, 260),
        (network("moce-ir-s", **MOCE), (), 330),
        (network("photofix-moce-s"), (), 330),
    ],
    ids=["residual-unet", "moce-ir", "moce-unet"],
)
def test_small_tiles_agree_with_large_ones(model, condition, side):
    pixels = photo(side, side + 40)
    results = [
        engine(model, tile).restore(pixels, plan(condition=condition)) for tile in (192, 320)
    ]
    assert psnr(*results) > 45
    assert psnr(results[0], pixels) < 45, "the network did nothing: this test would see no seam"


def test_what_is_known_of_a_photo_does_not_depend_on_its_tiles():
    pixels = photo(1200, 1500) * np.linspace(0, 1, 1500, dtype=np.float32)[None, :, None] ** 2
    large = engine(Brightener(), 1024).restore(pixels, plan())
    for tile in (128, 192, 512):
        assert np.abs(engine(Brightener(), tile).restore(pixels, plan()) - large).max() < 1e-6


@pytest.mark.parametrize(
    ("model", "condition"),
    [
        (network(), (0.0,) * 9),
        (network("moce-ir-s", **MOCE), ()),
        (network("photofix-moce-s"), ()),
    ],
    ids=["residual-unet", "moce-ir", "moce-unet"],
)
def test_what_is_known_of_a_photo_does_not_depend_on_the_memory(model, condition, monkeypatch):
    """With little memory the crops are looked at one by one."""
    monkeypatch.setattr(restorer, "CROPS", 2)
    pixels = photo(130, 330) * np.linspace(0.1, 1, 330, dtype=np.float32)[None, :, None] ** 2
    enough = engine(model, 192).restore(pixels, plan(condition=condition))
    monkeypatch.setattr(Device, "free_memory", lambda self: 5_000_000)
    assert restorer.fitting_tile(model, CPU) == restorer.SMALLEST_TILE
    little = engine(model, 192).restore(pixels, plan(condition=condition))
    assert psnr(enough, little) > 90


def test_a_tile_that_fitted_is_that_of_its_model_alone():
    made, small, large = engine(None), Brightener(256), Brightener()
    made._models = {"small": small, "large": large}
    made._tile = 512
    made.restore(photo(600, 600), plan("small"))
    made.restore(photo(600, 600), plan("large"))
    assert max(h for _, _, h, _ in large.seen) > 256


@settings(max_examples=15, deadline=None)
@given(height=st.integers(1, 900), width=st.integers(1, 900), side=st.sampled_from([140, 256, 500]))
def test_smaller_tiles_go_on_when_memory_runs_out(height, width, side):
    pixels = photo(height, width) / 2
    out = engine(Brightener(side), tile=512).restore(pixels, plan())
    # Whatever the tiles, all have added the same: there are no seams.
    added = out - pixels
    assert np.ptp(added.reshape(-1, 3), axis=0).max() < 1e-5
    assert added.mean() == pytest.approx(0.5 * pixels.mean(), abs=0.1)


def test_the_next_photo_begins_with_the_tile_that_fitted():
    model = Brightener(256)
    made = engine(model, tile=512)
    made.restore(photo(600, 600), plan())
    model.seen.clear()
    made.restore(photo(600, 600), plan())
    assert max(h * w for photos, _, h, w in model.seen if photos == 1) <= 256**2


def test_too_little_memory_for_any_tile_is_said_and_the_next_photo_goes_on():
    model = Brightener(20)
    made = engine(model, tile=512)
    with pytest.raises(OutOfMemoryError, match="close other programs"):
        made.restore(photo(300, 300), plan())
    model.side = 10**6
    assert made.restore(photo(300, 300), plan()).shape == (300, 300, 3)


def test_other_errors_are_not_taken_for_full_memory():
    class Broken(Brightener):
        def forward(self, image, condition):
            raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="mat1"):
        engine(Broken()).restore(photo(20, 20), plan())


def test_pixels_that_are_no_numbers_never_reach_a_photo():
    class Poisoned(Brightener):
        def forward(self, image, condition):
            out = image.clone()
            out[..., 3, 3] = float("nan")
            return out

    with pytest.raises(ModelError, match="NaN or infinite"):
        engine(Poisoned()).restore(photo(20, 20), plan())


def test_what_overflows_in_low_precision_is_done_again_in_float32():
    class Narrow(Brightener):
        def forward(self, image, condition):
            return image / 0 if torch.is_autocast_enabled("cpu") else image

    device = Device("cpu", torch.device("cpu"), torch.bfloat16, "")
    pixels = photo(20, 20)
    np.testing.assert_array_equal(engine(Narrow(), device=device).restore(pixels, plan()), pixels)


def test_views_are_turned_and_mirrored_and_turned_back():
    """The mean of eight views of a network that shifts to the right is a blur to all four sides."""

    class Shift(Brightener):
        def forward(self, image, condition):
            self.seen.append(tuple(image.shape))
            return image.roll(2, dims=3)

    model, pixels = Shift(), np.zeros((100, 140, 3), np.float32)
    pixels[50, 60] = 0.8
    steps = (dataclasses.replace(plan().steps[0], views=8),)
    out = engine(model).restore(pixels, Plan(steps, ""))
    assert len(model.seen) == 8
    assert out.shape == pixels.shape
    points = {(48, 60), (52, 60), (50, 58), (50, 62)}
    assert {tuple(map(int, at)) for at in np.argwhere(out[..., 0] > 0.1)} == points
    assert out[50, 58] == pytest.approx(0.2)


def test_strength_mixes_and_zero_is_the_photo():
    pixels, made = photo(40, 50) / 2, engine(Brightener())
    full, half, none = (made.restore(pixels, plan(strength=s)) for s in (1, 0.5, 0))
    np.testing.assert_array_equal(none, pixels)
    np.testing.assert_allclose(half, (full + pixels) / 2, atol=1e-6)


def test_scale_doubles_the_size():
    out = engine(Brightener()).restore(photo(30, 41), plan(scale=2))
    assert out.shape == (60, 82, 3)


def test_the_photo_given_is_left_alone_and_the_statistics_are_forgotten():
    model, pixels = Brightener(), photo(300, 300)
    before = pixels.copy()
    engine(model, tile=128).restore(pixels, plan())
    np.testing.assert_array_equal(pixels, before)
    assert model.average.value is None


def test_a_stop_from_the_progress_leaves_the_restorer_fit_for_the_next():
    made, model = None, Brightener()
    made = engine(model, tile=128)

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made.restore(photo(300, 300), plan(), stop)
    assert model.average.value is None
    assert made.restore(photo(9, 9), plan()).shape == (9, 9, 3)


def test_the_photo_is_shown_tile_by_tile_over_what_it_was():
    made = engine(network(), 128)
    given, seen = photo(150, 260), []
    restored = made.restore(given, plan(), so_far=lambda pixels: seen.append(pixels.copy()))
    assert len(seen) >= 2
    changed = [np.abs(one - given).max(axis=2) > 1e-6 for one in seen]
    for before, after in pairwise(changed):
        assert after.sum() > before.sum()  # more of it is restored
    first = np.abs(seen[0] - given).max(axis=2)
    assert not first[:, 200:].any()
    np.testing.assert_allclose(seen[-1][:40, :40], restored[:40, :40], atol=1e-6)
    np.testing.assert_array_equal(made.restore(given, plan()), restored)


def test_progress_counts_all_tiles():
    counts = []
    engine(Brightener(), 128).restore(photo(300, 150), plan(), lambda *c: counts.append(c))
    assert [done for done, _ in counts] == list(range(1, counts[-1][1] + 1))
    assert counts[-1][1] > 2


def test_threads_share_a_restorer():
    made, barrier = engine(Brightener(), tile=128), threading.Barrier(4)
    photos = [photo(260, 200, seed) * (seed + 1) / 8 for seed in range(4)]
    alone = [made.restore(pixels, plan()) for pixels in photos]

    def work(pixels):
        barrier.wait()
        return made.restore(pixels, plan())

    with ThreadPoolExecutor(4) as pool:
        for result, expected in zip(pool.map(work, photos), alone, strict=True):
            np.testing.assert_array_equal(result, expected)


def test_the_tile_follows_the_memory(monkeypatch):
    model = network()
    sides = []
    for free in (10e6, 1e9, 1e12):
        monkeypatch.setattr(Device, "free_memory", lambda self, free=free: int(free))
        sides.append(restorer.fitting_tile(model, CPU))
    assert sides[0] == restorer.SMALLEST_TILE
    assert sides[0] < sides[1] < sides[2] == restorer.LARGEST["cpu"]


def test_what_a_device_lacks_an_operation_for_is_done_by_the_cpu_and_told():
    class Lacking(nn.Module):
        floats_per_pixel, grid, bears_bfloat16 = 10, 16, False

        def forward(self, image, condition=None):
            raise NotImplementedError("The operator 'aten::x' is not currently implemented for MPS")

    apple = Device("mps", torch.device("cpu"), torch.float32, "Apple GPU")
    made = engine(Lacking(), device=apple)
    assert made.remarks(plan()) == ()
    pixels = photo(64, 64)
    out = made.restore(pixels, plan())
    assert np.array_equal(out, Restorer(CPU).restore(pixels, plan()))
    (remark,) = made.remarks(plan())
    assert str(remark).startswith("Apple GPU lacks an operation of photofix-noise-s")
    assert np.array_equal(made.restore(pixels, plan()), out)


def test_several_devices_are_named_by_a_list_and_all_means_the_best_first():
    assert pick_device("all").kind == pick_device(None).kind
    assert pick_device("cpu,cuda:99").kind == "cpu"


def test_an_absent_device_is_refused_with_those_there():
    with pytest.raises(DeviceError, match="cpu"):
        pick_device("cuda:99")
