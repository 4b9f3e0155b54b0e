"""The command line as a whole: it answers at once, says its version, and explains wrong usage."""

from __future__ import annotations

import subprocess
import sys

import pytest

import photofix


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "photofix", *args], capture_output=True, text=True, check=False
    )


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"photofix {photofix.__version__}\n")


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
