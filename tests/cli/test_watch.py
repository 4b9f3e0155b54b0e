"""`photofix watch` as a user meets it."""

from __future__ import annotations

import json
import plistlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from PIL import Image
from typer.testing import CliRunner, Result

from photofix.cli.watch import watch
from photofix.options import flags_of, load_settings, options
from photofix.queue import Journal
from photofix.queue.watchers import running

PHOTOFIX = [sys.executable, "-m", "photofix"]
PACKAGING = Path(__file__).parents[2] / "packaging"


def photo(path: Path, colour: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (24, 16), (colour, 50, 50)).save(path)
    return path


def invoke(*args: object) -> Result:
    app = typer.Typer()
    app.command()(watch)
    return CliRunner().invoke(app, [str(arg) for arg in args])


def wait_until(true: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 120
    while not true() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert true()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["DIR"], "-i"),
        (["DIR", "-i", "order me a pizza"], "too dark and grainy"),
        (["DIR", "-i", "dark", "--strength", "3"], "strength"),
        (["DIR", "-i", "dark", "--model", "none"], "none"),
        (["DIR", "-i", "dark", "--effort", "better"], "fast, balanced or best"),
        (["DIR", "-i", "dark", "--quality", "better"], "1 to 100"),
        (["DIR/none", "-i", "dark", "--once"], "no such folder"),
        (["DIR/file", "-i", "dark"], "is a file"),
        (["-i", "dark"], "DIR"),
        ([], "[[watch]]"),
    ],
)
def test_wrong_usage(tmp_path: Path, args: list[str], words: str) -> None:
    (tmp_path / "file").touch()
    result = invoke(*(arg.replace("DIR", str(tmp_path)) for arg in args))
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('folder = "/x"', "instruction is missing"),
        ('instruction = "dark"', "folder is missing"),
        ('folder = "/x"\ninstruction = "dark"\nrecursive = "yes"', "recursive"),
        ('folder = "/x"\ninstruction = "dark"\nquality = 200', "quality"),
        ('folder = "/x"\ninstruction = "dark"\noutptu = "/y"', "did you mean 'output'?"),
    ],
)
def test_a_mistake_in_the_configuration_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, words: str
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f"[[watch]]\n{table}\n")
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(config))
    result = invoke()
    assert result.exit_code == 2
    assert words in result.stderr
    assert "[[watch]] 1" in result.stderr


def test_photos_are_restored_as_they_come_each_once_and_a_signal_ends_it_cleanly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        photo(tmp_path / name / "old.png", 10)
    config = tmp_path / "config.toml"
    config.write_text(
        "strength = 0\n"
        + "".join(
            f"[[watch]]\nfolder = {json.dumps(str(tmp_path / name))}\n"
            f'instruction = "too dark"\noutput = {json.dumps(str(tmp_path / name / "out"))}\n'
            for name in ("one", "two")
        )
    )
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(config))
    process = subprocess.Popen(
        [*PHOTOFIX, "watch"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    wait_until(
        lambda: all((tmp_path / n / "out/old.png").exists() for n in ("one", "two")), process
    )
    photo(tmp_path / "one" / "new.png", 20)
    wait_until((tmp_path / "one/out/new.png").exists, process)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert "3 photos restored" in errors
    done = subprocess.run(
        [*PHOTOFIX, "watch", "--once", "--json"], capture_output=True, text=True, check=True
    )
    assert done.stdout == ""
    assert not list(tmp_path.rglob("*.part"))


SETTINGS = {
    "output": "copies",
    "name": "{stem}_new",
    "strength": 0.0,
    "format": "png",
    "quality": 70,
    "device": "cpu",
    "tile": 256,
    "model": "photofix-upscale-s",
    "effort": "fast",
    "only_if_needed": "copy",
    "strip": "gps",
    "keep_times": True,
    "max_megapixels": 30.0,
    "max_seconds": 50.0,
    "max_gigabytes": 2.0,
    "raw_jpeg": "both",
    "existing": "rename",
    "scale": 2.0,
    "scenes": False,
    "notify": False,
    "profile": "srgb",
}
OTHERS = {"long_edge", "megapixels", "cluster"}  # make no sense beside --scale and --device


def test_every_setting_is_a_flag_and_means_the_same_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {*SETTINGS, *OTHERS} == options("watch").keys()
    monkeypatch.setenv("PHOTOFIX_NOTIFY", "yes")  # a switch can be turned off as well
    settings = {**SETTINGS, "output": str(tmp_path / "copies")}
    wanted = load_settings(settings)
    (tmp_path / "in").mkdir()
    table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in settings.items())
    config = tmp_path / "config.toml"
    config.write_text(f'[[watch]]\nfolder = "{tmp_path}/in"\ninstruction = "enlarge it"\n{table}')
    for arguments in (
        [str(tmp_path / "in"), "-i", "make it larger", *flags_of(settings)],
        [],
    ):
        if not arguments:
            monkeypatch.setenv("PHOTOFIX_CONFIG", str(config))
        result = invoke(*arguments, "--once")
        assert result.exit_code == 0, result.output
        with Journal() as journal:
            (batch,) = journal.batches()
        assert (batch.settings, batch.instruction) == (
            wanted,
            "make it larger" if arguments else "enlarge it",
        )


def watching(*arguments: object, **how: Any) -> subprocess.Popen[str]:
    """A watch that is at work."""
    process = subprocess.Popen(
        [*PHOTOFIX, "watch", *map(str, arguments)], stderr=subprocess.PIPE, text=True, **how
    )
    with Journal() as journal:
        wait_until(lambda: bool(running(journal)), process)
    return process


def test_a_watch_is_ended_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    process = watching(tmp_path / "in", "-i", "too dark")
    again = invoke(tmp_path / "in", "-i", "too dark")
    assert (again.exit_code, "--stop" in again.stderr) == (2, True)
    assert invoke("--stop", tmp_path / "other").exit_code == 2
    assert invoke("--stop", f"{tmp_path}/in/../in").exit_code == 0
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert invoke("--stop").exit_code == 2


def test_of_several_folders_one_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    config = tmp_path / "config.toml"
    config.write_text(
        "".join(
            f'[[watch]]\nfolder = "{tmp_path}/{name}"\ninstruction = "too dark"\nstrength = 0\n'
            for name in ("one", "two")
        )
    )
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(config))
    process = watching()
    with Journal() as journal:
        wait_until(lambda: len(running(journal)) == 2, process)
        assert invoke("--stop", tmp_path / "one").exit_code == 0
        assert [watch.folder.name for watch in running(journal)] == ["two"]
    photo(tmp_path / "one" / "a.png", 10)
    photo(tmp_path / "two" / "a.png", 20)
    wait_until((tmp_path / "two" / "photofix" / "a.png").exists, process)
    assert invoke("--stop").exit_code == 0
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert not (tmp_path / "one" / "photofix").exists()


def test_a_watch_of_an_app_ends_with_it(tmp_path: Path) -> None:
    process = watching(tmp_path, "-i", "too dark", "--while-fed", stdin=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.close()  # as by the system, when a process is killed
    assert process.wait(60) == 0


def test_the_units_for_login_are_well_formed() -> None:
    agent = plistlib.loads((PACKAGING / "launchd/photofix-watch.plist").read_bytes())
    assert agent["ProgramArguments"][-2:] == ["photofix", "watch"]
    unit = (PACKAGING / "systemd/photofix-watch.service").read_text()
    assert "ExecStart=/usr/bin/env photofix watch\n" in unit
