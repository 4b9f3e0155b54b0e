"""What the terminal shows meanwhile."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from photofix.cli import progress
from photofix.cli.progress import Bars, Lines, Manner, Result
from photofix.messages import joined, message


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


def lines(total: int, **how: bool) -> tuple[Lines, io.StringIO]:
    shown = io.StringIO()
    return Lines(total, (), Console(file=shown, width=80), Manner(**how)), shown


def test_a_plain_line_tells_now_and_then_how_far_a_large_photo_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter(range(0, 1000, 7))
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(clock)))
    report, shown = lines(3)
    for tile in range(13):
        report.progress("large.tif", tile, 20)
    assert shown.getvalue().splitlines() == ["[1/3] large.tif: 25%", "[1/3] large.tif: 50%"]
    quiet, silence = lines(3, quiet=True)
    for tile in range(13):
        quiet.progress("large.tif", tile, 20)
    assert silence.getvalue() == ""


REASON = joined(
    message("plan.shown", faults=("low_light",)),
    message("plan.best_in_time_measured", model="some-net", psnr=20.9, photos="17 of CBSD68"),
)
PLANNED = Result(
    Path("a.jpg"),
    Path("out/a.jpg"),
    "planned",
    width=3,
    height=2,
    plan=[{"model": "some-net", "tasks": ["low_light"], "strength": 0.3, "reason": REASON}],
)


def test_photographers_are_told_of_photos_and_others_of_models() -> None:
    plain, shown = lines(1)
    plain.result(PLANNED)
    assert (
        shown.getvalue().splitlines()[1]
        == f"    {message('plan.shown', faults=['low_light'])} (30%)"
    )
    verbose, told = lines(1, explain=True, verbose=True)
    verbose.result(PLANNED)
    for word in ("some-net", "strength 0.3", "CBSD68"):
        assert word in told.getvalue()
        assert word not in shown.getvalue()


def test_on_a_terminal_reasons_break_between_words() -> None:
    terminal = io.StringIO()
    console = Console(file=terminal, force_terminal=True, color_system=None, width=40)
    report = Lines(1, (), console, Manner(explain=True, verbose=True))
    report.result(PLANNED)
    reason = terminal.getvalue().splitlines()[1:]
    assert len(reason) > 1
    assert all(line.startswith("    ") and len(line) <= 40 for line in reason)
    assert " ".join(" ".join(reason).split()) == f"some-net, strength 0.3: {REASON}"


def test_only_a_live_bar_asks_for_the_time_left() -> None:
    """It opens photos to look at their sizes."""
    terminal = io.StringIO()
    bars = Bars(8, (), Console(file=terminal, force_terminal=True, width=80), Manner())
    bars.start()
    bars.left(lambda: 75.0)
    bars.stop()
    assert "1:15" in terminal.getvalue()
    plain, _ = lines(3)
    plain.left(lambda: pytest.fail("asked"))
