"""Diagnosis looks at photos of any size alike, and at no more of them than it needs."""

import numpy as np
import pytest
import torch

from photofix.diagnosis import Diagnoser, Diagnosis, diagnose
from photofix.errors import WeightsMissingError
from photofix.instruction import anything
from photofix.models import create_model
from photofix.planning import plan
from photofix.sliders import SLIDERS
from photofix.tasks import TASK_NAMES
from photofix.toning import TONAL


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    return create_model("photofix-diagnose", pretrained=False)


def photo(height, width, seed=0):
    """Something smooth with grain."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    smooth = np.stack([np.sin(x / 90), np.cos(y / 70), np.sin((x + y) / 80)], axis=2) / 4 + 0.5
    return (smooth + rng.normal(0, 0.02, smooth.shape)).clip(0, 1).astype(np.float32)


@pytest.mark.parametrize(
    "size", [(1, 1), (1, 900), (90, 4000), (200, 300), (700, 500), (2000, 3000)]
)
def test_every_size_gets_an_answer_for_every_task(network, size):
    result = Diagnoser(network).diagnose(photo(*size))
    assert tuple(result.probability) == tuple(result.severity) == TASK_NAMES
    assert all(0 <= value <= 1 for value in result.probability.values())
    assert all(0 <= value <= 1 for value in result.severity.values())


def test_a_large_photo_is_seen_as_the_network_sees_it_whole(network):
    """Crops and a thumbnail of part of the pixels tell what the whole photo tells."""
    pixels = photo(1500, 2100)
    with torch.inference_mode():
        whole = network(torch.from_numpy(pixels.transpose(2, 0, 1).copy())[None])[0, :9].sigmoid()
    views = Diagnoser(network).diagnose(pixels).probability
    ours = [name for name in TASK_NAMES if name not in TONAL]  # tone has an estimator
    wanted = dict(zip(TASK_NAMES, whole.tolist(), strict=True))
    np.testing.assert_allclose(
        [views[name] for name in ours], [wanted[name] for name in ours], atol=0.01
    )


def test_what_counts_as_shown_is_the_networks_own_threshold(network):
    answers = Diagnoser(network).diagnose(photo(300, 300))
    before = network.threshold.clone()
    try:
        network.threshold.fill_(1.0)
        network.threshold[TASK_NAMES.index("rain")] = 0.0
        assert "rain" in Diagnoser(network).diagnose(photo(300, 300)).shown
    finally:
        network.threshold.copy_(before)
    assert set(answers.shown) == {n for n, p in answers.probability.items() if p >= 0.5}


def test_it_takes_more_to_call_a_large_photo_blurred(network):
    """Half of the sharp photos of 4 to 24 megapixels were: none is as sharp as one made smaller."""
    before = network.threshold.clone()
    try:
        network.threshold.fill_(0.3)  # an untrained network says about 0.5 of anything
        small, large = (Diagnoser(network).diagnose(photo(*s)) for s in ((300, 300), (2000, 3000)))
    finally:
        network.threshold.copy_(before)
    assert {"blur", "rain"} <= set(small.shown)
    assert "rain" in large.shown
    assert "blur" not in large.shown


@pytest.mark.parametrize("fault", ["haze", "low_light"])
def test_flatness_of_a_hazy_photo_is_no_fault_of_its_own(fault):
    """Contrast on top of what clears the haze made the city below it black."""
    tasks = dict.fromkeys(TASK_NAMES, 0.0)
    flat = {**dict.fromkeys(SLIDERS, 0.0), "contrast": 0.6, "exposure": -0.4}
    assert Diagnosis(tasks, tasks, (), hazy=1.0).with_sliders(flat).shown == ("enhancement",)
    seen = Diagnosis(tasks, tasks, (), hazy=1.0).with_sliders(flat | {fault: 0.5})
    assert seen.shown == (fault,)
    (step,) = plan(anything(), seen).steps
    assert step.sliders == {fault: 0.5}
    cast = Diagnosis(tasks, tasks, (), hazy=1.0).with_sliders(
        flat | {fault: 0.5, "temperature": -0.8}
    )
    assert cast.shown == (fault, "enhancement")
    assert plan(anything(), cast).steps[-1].sliders == {fault: 0.5, "temperature": -0.8}


def test_the_photo_is_not_changed(network):
    pixels = photo(400, 400)
    pixels.setflags(write=False)
    assert isinstance(Diagnoser(network).diagnose(pixels), Diagnosis)


def test_without_weights_it_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr("photofix.models.checkpoint.weights_path", lambda entry: tmp_path / "no")
    monkeypatch.setattr("photofix.diagnosis._shared_diagnoser", Diagnoser)
    with pytest.raises(WeightsMissingError, match="photofix-diagnose"):
        diagnose(photo(10, 10))
