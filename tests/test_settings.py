"""Defaults < configuration file < environment < flags."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photofix.errors import UsageError
from photofix.settings import Settings, load_settings


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def load(config: Path, text: str, env: dict[str, str] | None = None, **flags: object) -> Settings:
    config.write_text(text)
    return load_settings(flags, {"PHOTOFIX_CONFIG": str(config), **(env or {})})


def test_each_layer_overrides_the_one_below(config: Path) -> None:
    assert load(config, "") == Settings()
    assert load(config, "strength = 0.5").strength == 0.5
    assert load(config, "strength = 0.5", {"PHOTOFIX_STRENGTH": "0.6"}).strength == 0.6
    env = {"PHOTOFIX_STRENGTH": "0.6"}
    assert load(config, "strength = 0.5", env, strength=0.0, quality=None).strength == 0.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("strenth = 0.5", ("strenth", "'strength'")),
        ("strength = 'much'", ("strength", "number")),
        ("strength = nan", ("strength",)),
        ("quality = 0", ("quality", "1 to 100")),
        ("tile = 1.5", ("tile", "whole")),
        ("tile = 64", ("tile", "128 pixels")),
        ("format = 'gif'", ("format", "png")),
        ("device = 'gpu'", ("device", "cuda")),
        ("strength = ", ("config.toml",)),
    ],
)
def test_mistakes_name_the_key(config: Path, text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        load(config, text)
    assert all(word in str(caught.value) for word in words)


def test_formats_go_by_their_extensions_too(config: Path) -> None:
    assert load(config, "format = 'JPG'").format == "jpeg"


def test_the_file_that_photofix_config_names_must_be_there(config: Path) -> None:
    with pytest.raises(UsageError, match="PHOTOFIX_CONFIG"):
        load_settings({}, {"PHOTOFIX_CONFIG": str(config)})


def test_switches_and_choices(monkeypatch):
    environ = {"PHOTOFIX_CONFIG": os.devnull, "PHOTOFIX_KEEP_TIMES": "yes", "PHOTOFIX_STRIP": "gps"}
    settings = load_settings({"raw_jpeg": "jpeg"}, environ)
    assert (settings.keep_times, settings.strip, settings.raw_jpeg) == (True, "gps", "jpeg")
    for key, value in (("strip", "none"), ("raw_jpeg", "dng"), ("max_megapixels", "0")):
        with pytest.raises(UsageError, match=key.replace("_", "-")):
            load_settings({key: value}, {"PHOTOFIX_CONFIG": os.devnull})
    with pytest.raises(UsageError, match="true or false"):
        load_settings({}, environ | {"PHOTOFIX_KEEP_TIMES": "perhaps"})
    with pytest.raises(UsageError, match="writes jpeg"):
        load_settings({"format": "raw"}, {"PHOTOFIX_CONFIG": os.devnull})
