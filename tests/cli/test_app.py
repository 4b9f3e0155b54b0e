"""The command line as a whole: it answers at once, says its version, and explains wrong usage."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner

import photofix
from photofix.cli import app
from photofix.cli.version import _checked_out


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "photofix", *args], capture_output=True, text=True, check=False
    )


def test_version() -> None:
    done = run("--version")
    lines = done.stdout.splitlines()
    assert (done.returncode, lines[0]) == (0, f"photofix {photofix.__version__}")
    assert "torch 2" in lines[-1]


@pytest.mark.parametrize("packed", [False, True])
def test_a_checkout_tells_its_commit(tmp_path: Path, packed: bool) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "one"], check=True)
    if packed:
        subprocess.run([*git, "pack-refs", "--all"], check=True)
    head = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
    assert _checked_out(tmp_path / ".git") == head.stdout.strip()
    assert _checked_out(tmp_path / "elsewhere") is None


def test_help_lists_the_commands_and_the_exit_codes() -> None:
    done = run("--help")
    assert done.returncode == 0
    for word in ("batch", "understand", "train", "130 interrupted"):
        assert word in done.stdout


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_answers_without_loading_anything_heavy(flag: str) -> None:
    code = (
        "import sys; from photofix.cli import app\n"
        f"try: app([{flag!r}])\n"
        "except SystemExit: pass\n"
        "print('LOADED', sorted({'torch', 'numpy', 'PIL', 'PySide6', 'transformers', 'tokenizers',"
        " 'sentence_transformers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED []"


def test_an_unknown_command_is_wrong_usage() -> None:
    done = run("restroe")
    assert done.returncode == 2
    assert "restroe" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_sentence_about_something_else_is_wrong_usage() -> None:
    done = run("understand", "--json", "")
    assert done.returncode == 2
    assert '"error"' in done.stdout


def commands(group: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*words, name))
        else:
            yield (*words, name), command


COMMANDS = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_says_in_words_what_every_flag_and_argument_is(words: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "80"}).output
    assert max(map(len, shown.splitlines())) <= 80
    for jargon in ("<", "bool", "list[", "{BATCH", " .\n", "[["):
        assert jargon not in shown
    for parameter in COMMANDS[words].params:
        assert getattr(parameter, "hidden", False) or parameter.help, parameter.name


def test_flags_that_a_command_cannot_do_without_are_marked() -> None:
    for words in (["queue", "retry"], ["queue", "clear"]):
        assert "[required]" in CliRunner().invoke(app, [*words, "--help"]).output


def test_sentences_come_from_standard_input_and_cannot_reach_the_terminal() -> None:
    done = CliRunner().invoke(app, ["understand", "-"], input="too dark\n\x1b[31mtoo grainy\r\n")
    assert done.output.splitlines()[::2] == ["too dark", "?[31mtoo grainy"]
