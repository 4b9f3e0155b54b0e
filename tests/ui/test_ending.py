"""The app is asked to end by the system or by Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from photofix_ui.ending import ENDING, Ending
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")


@pytest.fixture
def ended(qtbot: QtBot) -> Iterator[list[int]]:
    ends: list[int] = []
    before = [signal.getsignal(number) for number in ENDING]

    def end() -> bool:
        ends.append(1)
        return len(ends) > 1  # there was no window at first

    ending = Ending(end)
    yield ends
    ending.close()
    assert [signal.getsignal(number) for number in ENDING] == before


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_the_app_from_its_event_loop_and_not_where_it_happens_to_be(
    qtbot: QtBot, ended: list[int], number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    for _ in range(1000):  # Python runs handlers between these; the default one would raise
        assert ended == []
    qtbot.waitUntil(lambda: ended == [1, 1])
    assert signal.getsignal(number) == signal.SIG_DFL  # the second ends it at once


def test_an_interrupt_while_qt_is_loaded_ends_the_app() -> None:
    """PySide loses one, and the app went on."""
    code = "from photofix_ui.start import main; main()"
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-c", code], stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "shiboken6" in line:  # and there is much more to come
                process.send_signal(signal.SIGINT)
                break
        process.stderr.read()
    assert process.returncode == -signal.SIGINT
