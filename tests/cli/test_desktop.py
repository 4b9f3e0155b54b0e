"""Entries in file managers, and the scripts for other programs."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from photofix.cli import app
from photofix.errors import UsageError

ROOT = Path(__file__).parents[2]
OTHER = "<actions><action><unique-id>mine</unique-id><command>true</command></action></actions>"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    (tmp_path / "XDG_CONFIG_HOME" / "Thunar").mkdir(parents=True)
    (tmp_path / "XDG_CONFIG_HOME" / "Thunar" / "uca.xml").write_text(OTHER)
    return tmp_path


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def actions(home: Path) -> list[str | None]:
    tree = ElementTree.parse(home / "XDG_CONFIG_HOME/Thunar/uca.xml")
    return [action.findtext("unique-id") for action in tree.getroot()]


def test_what_is_installed_is_removed_again_and_nothing_else(home: Path) -> None:
    runner = CliRunner()
    for _ in range(2):  # again is no harm
        assert runner.invoke(app, ["desktop", "install"]).exit_code == 0
        assert actions(home) == ["mine", "photofix-open", "photofix-restore"]
    installed = files_of(home)
    assert len(installed) == 6
    if validator := shutil.which("desktop-file-validate"):
        entry = home / "XDG_DATA_HOME/applications/photofix.desktop"
        assert not subprocess.run([validator, entry], capture_output=True, check=False).stdout
    assert runner.invoke(app, ["desktop", "remove"]).exit_code == 0
    assert list(files_of(home)) == ["XDG_CONFIG_HOME/Thunar/uca.xml"]
    assert actions(home) == ["mine"]


def test_what_somebody_else_wrote_stays(home: Path) -> None:
    entry = home / "XDG_DATA_HOME/kio/servicemenus/photofix.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text("mine")
    before = files_of(home)
    result = CliRunner().invoke(app, ["desktop", "install"])
    assert isinstance(result.exception, UsageError)
    assert CliRunner().invoke(app, ["desktop", "remove"]).exit_code == 0
    assert files_of(home) == before


def photo(path: Path) -> Path:
    pixels = np.random.default_rng(0).integers(0, 255, (32, 48, 3), np.uint8)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In the place of photofix: copies the photo, and tells what was asked of it."""
    path, asked = tmp_path / "copies", tmp_path / "asked"
    path.write_text(
        f'#!/bin/sh\necho "$@" > "{asked}"\n'
        'for photo; do :; done\nwhile [ "$1" != -o ]; do shift; done\n'
        'cp "$photo" "$2/copy.${photo##*.}"; echo restored >> "$2/copy.${photo##*.}"\n'
    )
    path.chmod(0o755)
    monkeypatch.setenv("PHOTOFIX", str(path))
    return asked


@pytest.mark.skipif(os.name != "posix", reason="shell scripts")
def test_lightroom_gets_its_own_file_back(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PHOTOFIX_SENTENCE", "too dark")
    edited = photo(tmp_path / "a b.tif")
    before = edited.read_bytes()
    subprocess.run([ROOT / "packaging/lightroom/photofix-edit.sh", edited], check=True)
    assert edited.read_bytes() == before + b"restored\n"
    assert f"--name copy --format tiff -i too dark -- {edited}" in program.read_text()
    assert not list(tmp_path.glob(".photofix*"))


@pytest.mark.skipif(os.name != "posix", reason="shell scripts")
def test_digikam_gets_the_file_it_asks_for(tmp_path: Path, program: Path) -> None:
    source, output = photo(tmp_path / "a b.jpg"), tmp_path / "c.jpg"
    before = source.read_bytes()
    script = ROOT / "packaging/digikam/photofix.sh"
    subprocess.run([script, source, output, "-i", "grainy"], check=True)
    assert output.read_bytes() == before + b"restored\n"
    assert source.read_bytes() == before
    assert f"--name copy --format jpg -i grainy -- {source}" in program.read_text()


def test_the_script_for_darktable_is_lua(tmp_path: Path) -> None:
    compiler = next(filter(None, map(shutil.which, ("luac", "luac5.4", "luac5.3"))), None)
    if compiler is None:
        pytest.skip("no Lua here")
    script = ROOT / "packaging/darktable/photofix.lua"
    subprocess.run([compiler, "-p", script], check=True)


def test_the_quick_action_is_a_property_list() -> None:
    folder = ROOT / "packaging/macos/Restore with photofix.workflow/Contents"
    action = plistlib.loads((folder / "document.wflow").read_bytes())["actions"][0]["action"]
    assert "photofix batch" in action["ActionParameters"]["COMMAND_STRING"]
    assert plistlib.loads((folder / "Info.plist").read_bytes())["NSServices"]
