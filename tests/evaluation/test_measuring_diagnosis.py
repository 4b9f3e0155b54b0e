"""Measuring the classifier."""

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import save_file

from photofix.errors import UsageError
from photofix.evaluation import diagnosis
from photofix.evaluation.diagnosis import as_markdown, mean_average_precision, measure_diagnosis
from photofix.models import create_model
from photofix.models.diagnose_net import DiagnoseNet
from photofix.tasks import TASK_NAMES


@pytest.fixture
def folder(tmp_path):
    rng = np.random.default_rng(0)
    (tmp_path / "photos").mkdir()
    for index in range(3):
        coarse = rng.integers(60, 200, (5, 6, 3), dtype=np.uint8)
        picture = Image.fromarray(coarse).resize((60, 50), Image.Resampling.BICUBIC)
        picture.save(tmp_path / "photos" / f"{index}.png")
    return tmp_path / "photos"


def weights_of(name, path):
    network = create_model(name, pretrained=False)
    save_file(network.state_dict(), path, {"model": name})
    return str(path)


def test_a_perfect_and_a_mute_classifier(folder, monkeypatch):
    network = DiagnoseNet(8)
    monkeypatch.setattr(diagnosis, "load_network", lambda model: network)
    calls = []

    def oracle(network, image):
        task = len(calls) % 10 - 1  # clean, then the nine tasks, for each photo
        calls.append(task)
        output = np.full(18, -9, np.float32)
        output[9:] = 0.5
        if task >= 0:
            output[task] = 9
        return output

    monkeypatch.setattr(diagnosis, "_diagnose", oracle)
    results = measure_diagnosis("photofix-diagnose", folder)
    assert len(calls) == 30
    assert [r.task for r in results] == list(TASK_NAMES)
    assert mean_average_precision(results) == 1
    assert all(r.found == 1 and r.false_alarms == r.confused == 0 for r in results)
    assert results[0].severity_error == pytest.approx(0.2)  # of 0.2, 0.5 and 0.8

    mute = np.concatenate([np.full(9, -9), np.zeros(9)]).astype(np.float32)
    monkeypatch.setattr(diagnosis, "_diagnose", lambda network, image: mute)
    results = measure_diagnosis("photofix-diagnose", folder)
    assert all(r.found == r.false_alarms == 0 for r in results)
    assert mean_average_precision(results) < 0.2


def test_a_classifier_from_its_weights_file(folder, tmp_path):
    path = weights_of("photofix-diagnose", tmp_path / "w.safetensors")
    table = as_markdown(measure_diagnosis(path, folder, limit=1))
    assert table.count("\n") == 2 + 9


def test_a_model_that_restores_is_refused(folder, tmp_path):
    path = weights_of("photofix-noise-s", tmp_path / "w.safetensors")
    with pytest.raises(UsageError, match="does not diagnose"):
        measure_diagnosis(path, folder)
