"""`photofix train` in processes of its own: a live line, Ctrl-C, several processes, bad input."""

import csv
import os
import signal
import subprocess
import sys
import time

import pytest
import torch

from photofix.cli import app
from photofix.errors import PhotofixError

CONFIG = """
model = "photofix-moce-s"
photos = ["photos"]
steps = 4
warmup = 1
holdout = 3
validation_crops = 1
[samples]
counts = [0.2, 0.8]
tasks = { rain = 1 }
[[stages]]
until = 1.0
patch = 32
batch = 2
"""


@pytest.fixture
def here(photos, tmp_path, monkeypatch):
    (tmp_path / "tiny.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def start(*command):
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "COLUMNS": "200"}
    return subprocess.Popen(
        [sys.executable, "-m", *command], env=environment, stderr=subprocess.PIPE, text=True
    )


def test_two_processes_train_one_model_together(here):
    pytest.importorskip("torch.distributed")
    run = start(
        "torch.distributed.run", "--standalone", "--nproc-per-node=2", "-m", "photofix",
        "train", "tiny.toml", "--device", "cpu",
    )  # fmt: skip
    _, errors = run.communicate(timeout=500)
    assert run.returncode == 0, errors
    with (here / "runs/tiny/log.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["step"] for row in rows] == ["4", "4"]  # the loss and what was measured, once
    state = torch.load(here / "runs/tiny/checkpoint.pt", weights_only=True)
    assert state["step"] == 4
    assert errors.count("step 4: rain") == 1


def test_ctrl_c_leaves_a_checkpoint_to_go_on_from(here):
    (here / "tiny.toml").write_text(CONFIG.replace("steps = 4", "steps = 100000"))
    run = start("photofix", "train", "tiny.toml", "--device", "cpu")
    log = here / "runs/tiny/log.csv"
    while not log.exists() and run.poll() is None:
        time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=300)
    assert run.returncode == 0, errors
    state = torch.load(here / "runs/tiny/checkpoint.pt", weights_only=True)
    assert state["step"] >= 25
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('["photos"]', '["photoz"]'), "photoz is not a folder"),
        (("warmup", "warmpu"), "unknown key 'warmpu'"),
        (("moce-s", "moce-l"), "no model is called 'photofix-moce-l'"),
        (("rain = 1", "rian = 1"), "unknown task 'rian'"),
    ],
)
def test_a_mistake_in_the_configuration_is_named(here, change, message):
    (here / "tiny.toml").write_text(CONFIG.replace(*change))
    with pytest.raises(PhotofixError, match=message):
        app(["train", "tiny.toml"], standalone_mode=False)
    assert not (here / "runs").exists()


def test_photos_may_lie_elsewhere_than_the_config_says(here):
    with pytest.raises(PhotofixError, match="elsewhere is not a folder"):
        app(["train", "tiny.toml", "--photos", "elsewhere"], standalone_mode=False)


def test_a_folder_that_cannot_be_made(here):
    (here / "runs").write_text("a file")
    with pytest.raises(PhotofixError, match="can't make"):
        app(["train", "tiny.toml", "--device", "cpu"], standalone_mode=False)
