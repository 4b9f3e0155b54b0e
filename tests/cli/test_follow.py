"""Ctrl-C: once to stop after the photo in hand, twice to stop at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

WAITS = """
import os, signal, time
from photofix.cli.follow import stop_request
with stop_request() as stop:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep({pause})
    os.kill(os.getpid(), signal.SIGINT)
    print("sums up", stop.is_set())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize(("pause", "code", "said"), [(0.0, 0, "sums up True\n"), (0.5, 130, "")])
def test_a_signal_that_comes_twice_at_once_is_one(pause: float, code: int, said: str) -> None:
    """`timeout -s INT` signals a command, and then its group."""
    command = [sys.executable, "-c", WAITS.format(pause=pause)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (code, said)
