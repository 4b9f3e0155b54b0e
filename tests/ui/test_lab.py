"""The process that previews: it follows the plan that a batch would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from photofix_ui.images import SRGB
from photofix_ui.lab_link import LabLink
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from photofix.diagnosis import Diagnosis, diagnose
from photofix.instruction import request_of
from photofix.options import Settings
from photofix.photo import read_photo
from photofix.queue.restoring import plan_photo
from photofix.tasks import TASK_NAMES

LONG = 120_000


@pytest.fixture
def lab(qtbot: QtBot) -> Iterator[LabLink]:
    made = LabLink(SRGB)
    yield made
    made.close()


def test_a_preview_follows_the_plan_that_a_batch_would(
    qtbot: QtBot, lab: LabLink, photos: Callable[..., list[Path]], needs_model: None
) -> None:
    (path,) = photos(1)
    seen: list[Diagnosis] = []
    lab.diagnosed.connect(lambda _, found: seen.append(found))
    whole = QRectF(0, 0, 96, 64)
    with qtbot.waitSignal(lab.previewed, timeout=LONG) as previewed:
        lab.preview(path, whole, 1.0, "", {}, None)
    assert seen == [diagnose(read_photo(path).pixels)]  # looked at on the way, and told
    wanted = plan_photo(request_of(""), seen[0], Settings())
    assert wanted.steps
    assert wanted.steps[0].reason in previewed.args[3]
    assert previewed.args[1] is not None

    spotless = Diagnosis(dict.fromkeys(TASK_NAMES, 0.0), dict.fromkeys(TASK_NAMES, 0.0), ())
    with qtbot.waitSignal(lab.previewed, timeout=LONG) as previewed:
        lab.preview(path, whole, 1.0, "grainy", {"only_if_needed": "copy"}, spotless)
    assert previewed.args[1:] == [None, True, "The photo shows no noise."]
