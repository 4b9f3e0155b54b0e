"""The kit for a borrowed GPU, rehearsed on the CPU in another process and another folder."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from photofix.errors import TrainingError
from tools import gpu_kit as kit

KIT = str(Path(kit.__file__).resolve())
CONFIG = """
model = "photofix-moce-s"
steps = 3
warmup = 1
holdout = 3
validation_crops = 1
validate_every = 100
[samples]
counts = [0.2, 0.8]
tasks = { rain = 1 }
[[stages]]
until = 1.0
patch = 32
batch = 1
"""


@pytest.fixture
def here(photos, tmp_path, monkeypatch):
    (tmp_path / "small.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_there(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, KIT, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("model", ["photofix-moce-s", "photofix-diagnose"])
def test_a_run_goes_there_and_comes_back(here, model):
    Path("small.toml").write_text(CONFIG.replace("photofix-moce-s", model))
    assert kit.pack(Path("small.toml"), Path("kit"), [Path("photos")]) < kit.LIMIT
    there = run_there(here, "train", "kit", "out", "--minutes", "5")
    assert there.returncode == 0, there.stderr
    assert all(path.stat().st_size < 16e6 for path in Path("out").iterdir())

    kit.collect(Path("out"), Path("runs/small"))
    state = torch.load("runs/small/checkpoint.pt", weights_only=True)
    assert state["step"] == 3
    assert Path("runs/small/weights.safetensors").is_file()
    assert Path("runs/small/experts.csv").is_file() == (model == "photofix-moce-s")

    kit.pack(
        Path("small.toml"), Path("kit2"), [Path("photos")], Path("runs/small/weights.safetensors")
    )
    again = run_there(here, "train", "kit2", "out2", "--minutes", "0")
    assert again.returncode == 0, again.stderr


def test_parts_are_the_whole(here, monkeypatch):
    monkeypatch.setattr(kit, "PART", 10)
    Path("file.bin").write_bytes(bytes(range(35)))
    Path("parts").mkdir()
    kit.split(Path("file.bin"), Path("parts"))
    assert len(list(Path("parts").iterdir())) == 4
    Path("file.bin").unlink()
    kit.join(Path("parts"), Path("file.bin"))
    assert Path("file.bin").read_bytes() == bytes(range(35))
    Path("parts/file.bin.1").unlink()
    with pytest.raises(TrainingError, match="all parts"):
        kit.join(Path("parts"), Path("file.bin"))


def test_a_kit_too_large_is_refused(here, monkeypatch):
    monkeypatch.setattr(kit, "LIMIT", 100)
    with pytest.raises(TrainingError, match="lower --quality"):
        kit.pack(Path("small.toml"), Path("kit"), [Path("photos")])
    with pytest.raises(TrainingError, match="nowhere is missing"):
        kit.pack(Path("small.toml"), Path("kit"), [Path("photos")], Path("nowhere"))
