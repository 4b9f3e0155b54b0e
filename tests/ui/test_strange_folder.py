"""Whatever lies in the folder that the app was started in: none of its processes runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photofix_ui.links.commands import Command
from photofix_ui.links.decoder import Decoder
from photofix_ui.links.images import SRGB
from photofix_ui.links.lab_link import LabLink
from pytestqt.qtbot import QtBot

LONG = 120_000


def test_decoder_and_lab(ran: Callable[[], list[str]], qtbot: QtBot) -> None:
    decoder, lab = Decoder(SRGB), LabLink(SRGB)
    try:
        assert not decoder.thumbnail(Path("a.png"), 32).isNull()
        with qtbot.waitSignal(lab.diagnosis_failed, timeout=LONG) as failed:
            lab.diagnose(Path("none.png"))
        assert "no such file" in str(failed.args[1])
    finally:
        decoder.close()
        lab.close()
    assert ran() == []


def test_a_command_of_the_app(ran: Callable[[], list[str]], qtbot: QtBot) -> None:
    ended: list[tuple[bool, object]] = []
    command = Command(["queue", "list"], lambda well, said: ended.append((well, said)))
    qtbot.waitUntil(lambda: bool(ended), timeout=LONG)
    assert ended == [(True, None)]
    assert not command.running()
    assert ran() == []
