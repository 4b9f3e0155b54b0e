"""For all tests: no settings, no journal, no models of the user who runs them; and no clock."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

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
