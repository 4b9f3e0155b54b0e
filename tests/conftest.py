"""For all tests: nothing of the user who runs them, no clock; and photos to train on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import hypothesis
import numpy as np
import pytest
from PIL import Image

HOSTILE = ("sqlite3", "filelock", "torch", "numpy", "pickle", "socket", "runpy", "queue")

# A busy machine is no failure.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this test's journal, which its processes use as well."""
    for name in [name for name in os.environ if name.startswith("PHOTOFIX_")]:
        monkeypatch.delenv(name)
    folder = tmp_path_factory.mktemp("own")
    (folder / "config.toml").write_text("")
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(folder / "config.toml"))
    monkeypatch.setenv("PHOTOFIX_STATE", str(folder / "state"))
    monkeypatch.setenv("PHOTOFIX_MODELS", str(folder / "models"))
    return folder / "state"


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of four small smooth pictures, `photos` in the test's own."""
    folder = tmp_path / "photos"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for index in range(4):
        coarse = rng.integers(0, 255, (9, 9, 3), dtype=np.uint8)
        picture = Image.fromarray(coarse).resize((96, 96), Image.Resampling.BICUBIC)
        picture.save(folder / f"{index}.png")
    return folder


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The current folder is a stranger's, and so is that of the journal. Tells what was run."""
    marks = tmp_path / "marks"
    marks.mkdir()
    for folder in (tmp_path / "strange", Path(os.environ["PHOTOFIX_STATE"])):
        _make_hostile(folder, marks)
    monkeypatch.chdir(tmp_path / "strange")
    return lambda: sorted(path.name for path in marks.iterdir())


def _make_hostile(folder: Path, marks: Path) -> None:
    (folder / "photofix").mkdir(parents=True)
    for name in (*HOSTILE, "photofix/__init__"):
        mark = marks / name.replace("/", ".")
        (folder / f"{name}.py").write_text(f"open({str(mark)!r}, 'w')\nraise ImportError\n")
    Image.new("RGB", (24, 16), (90, 50, 50)).save(folder / "a.png")
