"""`photofix evaluate` in a process of its own."""

import json
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import save_file
from typer.testing import CliRunner

from photofix.cli import app
from photofix.errors import PhotofixError
from photofix.models import create_model


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evaluate")
    rng = np.random.default_rng(0)
    for pair in ("low", "high"):
        (folder / "lol" / pair).mkdir(parents=True)
        pixels = rng.integers(0, 255, (40, 48, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / "lol" / pair / "1.png")
    for name in ("photofix-noise-s", "photofix-moce-s", "photofix-diagnose"):
        network = create_model(name, pretrained=False)
        save_file(network.state_dict(), folder / f"{name}.safetensors", {"model": name})
    return folder


def evaluate(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "photofix", "evaluate", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_table_a_file_and_a_sheet(here):
    done = evaluate(
        here, "photofix-moce-s.safetensors", "LOL=lol", "--format", "json",
        "--out", "t.json", "--sheets", "sheets", "--in-turn",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads((here / "t.json").read_text())
    assert told["results"][0]["benchmark"] == "lol"
    assert told["results"][0]["published"]["InstructIR-7D"] == "22.81/.836"
    assert (here / "sheets" / "lol.jpg").is_file()


def test_the_planner_is_measured_as_a_model_is(here, monkeypatch):
    monkeypatch.chdir(here)
    done = CliRunner().invoke(
        app, ["evaluate", "--planned", "lol=lol", "--in-turn", "--format", "json"]
    )
    assert done.exit_code == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["model"], told["results"][0]["photos"]) == ("planned", 1)


def test_the_classifier_has_a_table_of_its_own(here, monkeypatch):
    monkeypatch.chdir(here)
    done = CliRunner().invoke(
        app, ["evaluate", "photofix-diagnose.safetensors", "diagnosis=lol/high"]
    )
    assert done.exit_code == 0, done.stderr
    assert "| **mean** |" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("photofix-noise-s.safetensors", "lol=nowhere"), "nowhere is not a folder"),
        (("none.safetensors", "lol=lol"), "none.safetensors is missing"),
        (("photofix-diagnose.safetensors", "lol=lol"), "restores nothing"),
        (("photofix-moce-s.safetensors", "cbsd68=lol/high"), "is made for rain, haze"),
        (("photofix-instruct-z", "lol=lol"), "no model is called 'photofix-instruct-z'"),
        (("photofix-noise-s.safetensors", "lol=lol", "--format", "xml"), "no format 'xml'"),
        (("photofix-noise-s.safetensors",), "measured on what"),
        (("--planned", "photofix-noise-s"), "is not a dataset"),
    ],
)
def test_what_can_go_wrong_is_said(here, monkeypatch, arguments, message):
    monkeypatch.chdir(here)
    with pytest.raises(PhotofixError, match=message):
        app(["evaluate", *arguments], standalone_mode=False)
