"""Defaults < configuration file < environment < flags; and each option is said once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from photofix.cli.options import with_former
from photofix.config import load_watches
from photofix.errors import UsageError
from photofix.options import Settings, flags_of, load_settings, options
from photofix.photo import writable
from photofix.queue.job import settings_from_json, settings_to_json
from photofix.values import WRITTEN


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


@pytest.mark.parametrize(
    ("said", "overall", "amounts"),
    [
        ("0.5", 0.5, {}),
        ("50%", 0.5, {}),
        (0.25, 0.25, {}),
        ("noise=0.3,low_light=60%", 1.0, {"noise": 0.3, "low_light": 0.6}),
        ("50 %, Low-Light = 0.1", 0.5, {"low_light": 0.1}),
        ({"noise": 0.3, "haze": "20%"}, 1.0, {"noise": 0.3, "haze": 0.2}),
    ],
)
def test_strength_is_of_all_or_of_each_task(
    config: Path, said: object, overall: float, amounts: dict[str, float]
) -> None:
    settings = load(config, "", strength=said)
    assert (settings.strength, settings.amounts) == (overall, amounts)
    (flag,) = flags_of({"strength": said})
    assert load(config, "", strength=flag.removeprefix("--strength=")) == settings
    assert settings_from_json(settings_to_json(settings)) == settings


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("50", "percentage"),
        ("-1%", "percentage"),
        ("nan", "percentage"),
        ("much", "number"),
        ("noise=much", "noise of --strength"),
        ("nose=0.3", "low_light"),
    ],
)
def test_strengths_that_make_no_sense_are_told(config: Path, said: str, words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        load(config, "", strength=said)
    assert "pydantic" not in str(caught.value)


def test_a_strength_given_later_outweighs_all_of_an_earlier_one(config: Path) -> None:
    settings = load(config, "strength = {noise = 0.3}", strength="0.5")
    assert (settings.strength, settings.amounts) == (0.5, {})
    assert load(config, "strength = 'noise=30%'").amounts == {"noise": 0.3}


def test_one_size_is_enough_and_the_last_one_counts(config: Path) -> None:
    settings = load(config, "scale = 2", long_edge="2048")
    assert (settings.scale, settings.long_edge) == (None, 2048)
    with pytest.raises(UsageError, match="exclude each other"):
        load(config, "", scale="2", megapixels="12")
    with pytest.raises(UsageError, match=r"exclude each other.*config|config.*exclude each other"):
        load(config, "scale = 2\nlong_edge = 2048")


def test_a_recipe_outweighs_all_but_flags(config: Path) -> None:
    config.write_text(
        "quality = 70\nformat = 'png'\n[recipes.web]\nformat = 'jpeg'\nlong_edge = 2048\n"
        "[recipes.wrong]\nformt = 'jpeg'"
    )
    environ = {"PHOTOFIX_CONFIG": str(config), "PHOTOFIX_FORMAT": "tiff"}
    settings = load_settings({"long_edge": "1024"}, environ, recipe="web")
    assert (settings.quality, settings.format, settings.long_edge) == (70, "jpeg", 1024)
    for name, words in (("wep", "did you mean 'web'"), ("wrong", "'format'")):
        with pytest.raises(UsageError, match=words):
            load_settings({}, environ, recipe=name)


def test_tables_of_older_versions_say_overwrite(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config.write_text("[[watch]]\noverwrite = true\n[[watch]]\noverwrite = false\n[[watch]]")
    environ = {"PHOTOFIX_CONFIG": str(config)}
    assert load_watches(environ) == [{"existing": "replace"}, {}, {}]
    assert 'existing = "replace"' in caplog.text


def test_batches_of_older_versions_keep_their_options() -> None:
    for former, now in (("fail", "skip"), ("skip", "skip"), ("overwrite", "replace")):
        settings = settings_from_json(json.dumps({"existing": former, "strength": 0.5}))
        assert settings == Settings(existing=now, strength=0.5)
        assert settings_from_json(settings_to_json(settings)) == settings


def test_effort_has_a_flag_and_the_old_way_is_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    flags = dict.fromkeys(options(), None)
    assert with_former({**flags, "effort": "best", "quality": ["90"]}) == {
        **flags,
        "effort": "best",
        "quality": "90",
    }
    assert capsys.readouterr().err == ""
    assert with_former({**flags, "quality": ["fast", "90"]})["effort"] == "fast"
    assert "--effort fast" in capsys.readouterr().err
    with pytest.raises(UsageError, match="exclude each other"):
        with_former({**flags, "effort": "best", "quality": ["fast"]})


NEW_ROW = """
import dataclasses, os, sys
import photofix.options as options

row = options._option(5, "Grain to add", "Grain to add.", least=0, most=9, wanted="0 to 9")
options.Settings = dataclasses.make_dataclass(
    "Settings", [("grain_to_add", int, row)], bases=(options.Settings,), frozen=True
)
"""


def run(code: str, **environ: str) -> str:
    """What Python code prints in a process where the table has a row more."""
    done = subprocess.run(
        [sys.executable, "-c", NEW_ROW + code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "COLUMNS": "200", **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_row_is_a_flag_a_key_a_variable_and_a_line_of_the_reference(config: Path) -> None:
    config.write_text("grain_to_add = 3")
    said = run(
        """
from tools.reference import options_page
from typer.testing import CliRunner
from photofix.cli import app
load = options.load_settings
print(load({}).grain_to_add, load({"grain_to_add": "4"}).grain_to_add)
os.environ["PHOTOFIX_GRAIN_TO_ADD"] = "2"
print(load({}).grain_to_add)
for command in ("batch", "watch"):
    print("--grain-to-add" in CliRunner().invoke(app, [command, "--help"]).output)
print("`--grain-to-add`" in options_page())
""",
        PHOTOFIX_CONFIG=str(config),
        PYTHONPATH=str(Path(__file__).parents[1]),
    )
    assert said.split() == ["3", "4", "2", "True", "True", "True"]


def test_a_new_row_is_a_row_of_the_app() -> None:
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    said = run(
        """
from PySide6.QtWidgets import QApplication
application = QApplication([])
from photofix_ui.widgets.options import OptionsPanel
from photofix_ui.presenters.phrases import phrase
panel = OptionsPanel()
field = panel.field("grain_to_add")
print(field.accessibleName())
field.setText("12")
print(phrase(panel.problem()))
field.setText("7")
print(panel.values())
"""
    )
    assert said.splitlines() == [
        "Grain to add",
        "Grain to add is 12; give 0 to 9",
        "{'grain_to_add': '7'}",
    ]


def test_the_reference_page_is_what_the_table_says() -> None:
    from tools.reference import PAGE, options_page

    assert PAGE.read_text(encoding="utf-8") == options_page(), "run: make reference"


def test_every_format_that_is_written_can_be_asked_for() -> None:
    assert set(WRITTEN) == set(writable())
    for key, extensions in WRITTEN.items():
        for name in (key, *extensions):
            assert load_settings({"format": name}).format == key
