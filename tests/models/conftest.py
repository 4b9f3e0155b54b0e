"""Every test of models has a models folder and a configuration folder of its own."""

import pytest


@pytest.fixture(autouse=True)
def models_folder(tmp_path, monkeypatch):
    """An empty models folder; models.toml would be in tmp_path / "config"."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").touch()
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(tmp_path / "config" / "config.toml"))
    monkeypatch.setenv("PHOTOFIX_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"
