"""Ctrl-C: once to stop after the photo in hand, twice to stop at once."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from rich.console import Console

from photofix.cli import follow as following
from photofix.cli.progress import Lines, Manner, Result
from photofix.queue import Journal, NewJob
from photofix.queue.claims import Claims
from photofix.queue.job import Outcome

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


class Told(Lines):
    """What is reported, by name."""

    def __init__(self) -> None:
        super().__init__(3, (), Console(quiet=True), Manner())
        self.names: list[str] = []

    def result(self, result: Result) -> None:
        self.names.append(result.source.name)


def test_photos_are_told_in_their_order_though_a_later_one_ends_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal(tmp_path) as journal:
        batch = journal.add_batch("too dark")
        journal.add_jobs(batch, [NewJob(tmp_path / f"{n}.png", tmp_path / f"o{n}") for n in "123"])
        journal.seal(batch)
        claims = Claims(journal, "worker")
        claims.register(None)
        claims.ready("cpu", (None, "cpu"), ("cpu",))
        first, second, third = (claims.claim()[0] for _ in range(3))  # type: ignore[index]
        report = Told()
        told: list[list[str]] = []

        def work(journal: Journal, quit_: threading.Event, over: object) -> None:
            for job in (second, third, first):
                claims.finish(job, Outcome("failed"), 0.0)
                quit_.wait(0.5)
                told.append(list(report.names))

        monkeypatch.setattr("photofix.queue.keep_supervised", work)
        assert following.follow(journal, batch, report, threading.Event()) == "done"
    assert told[:2] == [[], []]
    assert report.names == ["1.png", "2.png", "3.png"]
