"""Each kind of model learns from its own loss, and is validated by its own numbers."""

import csv
from dataclasses import replace

import numpy as np
import pytest
import torch

from photofix.errors import TrainingError, UnknownModelError
from photofix.models import create_model
from photofix.training.config import Mixture, Stage, TrainingConfig
from photofix.training.loop import train
from photofix.training.objectives import (
    FEWEST,
    PRECISION,
    SEEN,
    Minibatch,
    average_precision,
    best_threshold,
    objective_of,
    set_thresholds,
)

WEATHER = Mixture(counts=(0.1, 0.3, 0.3, 0.3), tasks={"haze": 1, "rain": 1, "low_light": 1})


@pytest.fixture
def config(photos):
    return TrainingConfig(
        model="photofix-moce-s",
        photos=(str(photos),),
        stages=(Stage(1.0, 32, 2),),
        steps=2,
        samples=WEATHER,
        holdout=4,
        warmup=1,
        validate_every=100,
        validation_crops=1,
        bfloat16=False,
    )


def rows(path):
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def a_batch(severity):
    torch.manual_seed(0)
    image = torch.rand(len(severity), 3, 32, 32)
    return Minibatch(image, image.flip(3), torch.zeros(len(severity), 9), torch.tensor(severity))


def test_moce_ir_learns_with_its_routing_loss_and_logs_its_experts(config, tmp_path):
    train(config, tmp_path / "run", device="cpu")
    numbers = rows(tmp_path / "run" / "log.csv")[-1]
    assert {"rain", "haze", "low_light", "two", "three"} < numbers.keys()
    assert "noise" not in numbers
    assert 0 < float(numbers["three"]) < 60
    used = rows(tmp_path / "run" / "experts.csv")
    assert {row["task"] for row in used} == {"rain", "haze", "low_light", "two", "three"}
    assert {row["block"] for row in used} == {"0", "1"}
    for row in used:
        assert sum(float(row[f"expert_{i}"]) for i in range(4)) == pytest.approx(1, abs=1e-3)


def test_the_routing_loss_reaches_the_router(config):
    batch = a_batch([[0.0] * 9] * 2)
    losses = []
    for weight in (0.0, 0.01):
        objective = objective_of(replace(config, routing_weight=weight))
        objective.model.load_state_dict(objective_of(config).model.state_dict())
        torch.manual_seed(1)
        torch.nn.init.normal_(objective.model.ending.weight, std=0.05)
        losses.append(objective(*batch))
    assert losses[1] > losses[0]


def test_the_classifier_learns_and_sets_its_thresholds(config, tmp_path):
    config = replace(config, model="photofix-diagnose", samples=Mixture(), validation_crops=4)
    weights = train(config, tmp_path / "run", device="cpu")
    numbers = rows(tmp_path / "run" / "log.csv")[-1]
    assert 0 <= float(numbers["false_alarms"]) <= 1
    assert 0 <= float(numbers["severity_error"]) <= 1
    from safetensors.torch import load_file

    threshold = load_file(weights)["threshold"]
    assert threshold.shape == (9,)
    assert not torch.all(threshold == 0.5)


def test_the_classifier_is_not_asked_for_what_nobody_sees(config):
    objective = objective_of(replace(config, model="photofix-diagnose"))
    faint, absent, there = ([level] + [0.0] * 8 for level in (SEEN / 2, 0.0, 0.9))
    gradients = []
    for severity in (faint, absent, there):
        objective.zero_grad()
        objective(*a_batch([severity])).backward()
        gradients.append(objective.model.head[-1].bias.grad.clone())
    assert gradients[0][0] == 0  # not judged
    assert gradients[1][0] > 0 > gradients[2][0]  # less probable, more probable
    assert gradients[1][9] == 0 != gradients[2][9]  # the severity of what is absent is no matter


def test_the_classifier_sees_photos_as_files_hold_them(config):
    objective = objective_of(replace(config, model="photofix-diagnose"))
    batch = a_batch([[0.0] * 9])
    beyond = batch._replace(input=batch.input * 3 - 1)
    clipped = beyond._replace(input=beyond.input.clamp(0, 1))
    assert torch.equal(objective(*beyond), objective(*clipped))


def test_average_precision_and_thresholds_agree_with_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    rng = np.random.default_rng(0)
    for _ in range(20):
        truth = rng.random(50) < 0.3
        scores = rng.random(50) + 0.5 * truth
        expected = metrics.average_precision_score(truth, scores)
        assert average_precision(scores, truth) == pytest.approx(expected)
        precision, recall, levels = metrics.precision_recall_curve(truth, scores)
        f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
        counts = np.array([(scores >= level).sum() for level in np.append(levels, np.inf)])
        best = f1[(precision >= PRECISION) & (counts >= FEWEST)].max()
        found = scores >= best_threshold(scores, truth)
        assert metrics.f1_score(truth, found) == pytest.approx(best)
    assert np.isnan(average_precision(scores, np.zeros(50, bool)))
    assert best_threshold(scores, np.zeros(50, bool)) is None


def test_thresholds_keep_clean_photos_quiet_and_findings_right():
    rng = np.random.default_rng(0)
    severity = np.zeros((400, 9))
    severity[200:, 0] = rng.uniform(0.2, 1, 200)
    severity[300:, 1] = 0.5
    probability = rng.beta(2, 5, (400, 9))
    probability[200:, 0] = rng.beta(5, 2, 200)
    thresholds = set_thresholds(probability, severity)
    assert (probability[:200] >= thresholds).mean(0).max() <= 0.02
    assert (probability[200:, 0] >= thresholds[0]).mean() > 0.5
    assert (thresholds[1:] == 1).all()  # guessed at, or never there: never shown


def test_models_that_cannot_be_trained_are_named(config):
    with pytest.raises(TrainingError, match="instructir-7d is steered by its own text encoder"):
        objective_of(replace(config, model="instructir-7d"))
    with pytest.raises(UnknownModelError, match="photofix-moce-s"):
        objective_of(replace(config, model="photofix-moce"))


def test_the_shipped_small_models_stay_small():
    for name, limit in (("photofix-moce-s", 10e6), ("photofix-diagnose", 3e6)):
        state = create_model(name, pretrained=False).state_dict()
        assert sum(2 * tensor.numel() for tensor in state.values()) < limit
