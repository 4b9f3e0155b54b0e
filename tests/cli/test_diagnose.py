"""`photofix diagnose`: a table or JSON for each photo; what can't be read doesn't stop the rest."""

import json
import re

import numpy as np
import pytest
import torch
from PIL import Image
from typer.testing import CliRunner

from photofix.cli import app
from photofix.errors import UsageError
from photofix.models import create_model
from photofix.tasks import TASK_NAMES


@pytest.fixture(autouse=True)
def network(monkeypatch):
    """A classifier with random weights that finds haze in everything."""
    torch.manual_seed(0)
    model = create_model("photofix-diagnose", pretrained=False)
    model.threshold.fill_(1.0)
    model.threshold[TASK_NAMES.index("rain")] = 0.0
    shipped = {"photofix-diagnose": model, "photofix-auto": create_model("photofix-auto")}
    monkeypatch.setattr("photofix.models.create_model", shipped.__getitem__)
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def photos(tmp_path):
    rng = np.random.default_rng(0)
    for name in ("a.png", "b.jpg"):
        pixels = rng.integers(0, 255, (150, 200, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / name)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, ["diagnose", *map(str, arguments)])


def test_json_has_an_object_a_photo(photos):
    result = run(photos, "--json")
    assert result.exit_code == 0
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert first["source"].endswith("a.png")
    assert "rain" in second["shown"]
    assert list(first["tasks"]) == list(TASK_NAMES)
    assert set(first["tasks"]["rain"]) == {"probability", "severity"}


def test_the_table_tells_what_is_wrong(photos):
    result = run(photos / "a.png")
    assert re.search("a.png: .*rain", result.output)
    assert "JPEG artefacts" in result.output
    assert "%" in result.output


def test_what_can_not_be_read_does_not_stop_the_rest(photos):
    (photos / "a.png").write_bytes(b"no photo")
    result = run(photos / "a.png", photos / "b.jpg", photos / "missing.jpg", "--json")
    assert result.exit_code == 1
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    assert ["error" in o for o in objects] == [True, False, True]


def test_no_photos_are_wrong_usage(tmp_path):
    assert isinstance(run(tmp_path).exception, UsageError)
