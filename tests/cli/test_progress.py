"""What the terminal shows meanwhile."""

from __future__ import annotations

import io
import re

from rich.console import Console

from photofix.cli.progress import Bars, Manner


def test_the_bar_leaves_room_for_what_the_terminal_echoes() -> None:
    """A ^C that is echoed at the edge begins another line, and the bar is never cleared."""
    terminal = io.StringIO()
    console = Console(file=terminal, force_terminal=True, width=60)
    bars = Bars(8, (), console, Manner())
    bars.start()
    bars.progress("img2.jpg", 1, 2)
    bars.stop()
    lines = re.split(r"[\r\n]+", re.sub(r"\x1b\[[?\d;]*[a-zA-Z]", "", terminal.getvalue()))
    shown = [line for line in lines if "0/8" in line]
    assert shown
    assert max(map(len, shown)) <= 60 - len("^C")
