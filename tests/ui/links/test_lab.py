"""The process that previews: it follows the plan that a batch would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from photofix_ui.links.images import SRGB
from photofix_ui.links.lab import (
    DiagnosisAnswer,
    PaceAnswer,
    PreviewAnswer,
    PreviewOrder,
    _Lab,
    join_reasons,
)
from photofix_ui.links.lab_link import LabLink
from photofix_ui.links.parts import onto
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photofix.diagnosis import Diagnosis, diagnose
from photofix.instruction import request_of
from photofix.messages import message
from photofix.options import Settings
from photofix.photo import read_photo
from photofix.restoration import plan_photo
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
    (found,) = seen  # looked at on the way, and told
    looked = diagnose(read_photo(path).pixels)
    assert found.shown == looked.shown
    assert found.probability == pytest.approx(looked.probability, abs=1e-4)  # by other threads
    wanted = plan_photo(request_of(""), seen[0], Settings())
    assert wanted.steps
    assert previewed.args[3] == join_reasons([(step.model, step.reason) for step in wanted.steps])
    assert previewed.args[1] is not None

    spotless = Diagnosis(dict.fromkeys(TASK_NAMES, 0.0), dict.fromkeys(TASK_NAMES, 0.0), ())
    with qtbot.waitSignal(lab.previewed, timeout=LONG) as previewed:
        lab.preview(path, whole, 1.0, "grainy", {"only_if_needed": "copy"}, spotless)
    assert previewed.args[1:] == [None, True, message("plan.not_shown", lacks=["noise"])]


def test_a_preview_of_a_cut_out_is_of_its_subject_alone(
    qtbot: QtBot, lab: LabLink, tmp_path: Path, needs_model: None
) -> None:
    """What lies hidden beneath, as in a batch, changes nothing that can be seen."""
    y, x = np.mgrid[0:64, 0:96]
    seen = (y - 32) ** 2 + (x - 48) ** 2 < 24**2
    pictures = []
    for beneath in (0, 255):
        pixels = np.random.default_rng(0).integers(30, 60, (64, 96, 4), np.uint8)
        pixels[~seen] = (beneath, beneath, beneath, 0)
        pixels[seen, 3] = 255
        path = tmp_path / f"{beneath}.png"
        Image.fromarray(pixels).save(path)
        with qtbot.waitSignal(lab.previewed, timeout=LONG) as previewed:
            lab.preview(path, QRectF(0, 0, 96, 64), 1.0, "too dark and grainy", {}, None)
        image = previewed.args[1].image.convertToFormat(QImage.Format.Format_RGBA8888)
        pictures.append(np.frombuffer(image.constBits(), np.uint8).reshape(64, 96, 4)[seen])
    np.testing.assert_array_equal(*pictures)


def test_the_first_preview_is_as_sharp_as_the_photo() -> None:
    """What was changed of a rough picture is done to the sharp one."""
    stripes = np.tile(np.float32([0.2, 0.4])[None, :, None], (40, 30, 3))
    rough = np.full((10, 15, 3), 0.3, np.float32)
    shown = onto(stripes, rough, rough + np.float32(0.25))
    np.testing.assert_allclose(shown, stripes + 0.25, atol=1e-6)
    twice = np.full((20, 30, 3), 0.05, np.float32)  # by a plan that enlarges
    np.testing.assert_allclose(onto(stripes, rough, twice), np.clip(stripes - 0.25, 0, 1))


class _Connection:
    """The window's end: orders that wait there, and what was answered."""

    def __init__(self, orders: list[object]) -> None:
        self.orders, self.sent = orders, list[object]()

    def poll(self) -> bool:
        return bool(self.orders)

    def recv(self) -> object:
        return self.orders.pop(0)

    def send(self, answer: object) -> None:
        self.sent.append(answer)


def test_a_slow_preview_sharpens_tile_by_tile(
    monkeypatch: pytest.MonkeyPatch, photos: Callable[..., list[Path]], needs_model: None
) -> None:
    """Over the photo, with the light that it will have; the last picture is the whole."""
    monkeypatch.setattr("photofix_ui.links.lab.PATIENCE", 0.0)
    monkeypatch.setattr("photofix_ui.links.lab.FIRST_PIXELS", 1000)
    monkeypatch.setattr("photofix_ui.links.lab.TILE", 128)
    (path,) = photos(1, (240, 160))
    order = PreviewOrder(7, path, (0.0, 0.0, 240.0, 160.0), 1.0, "too dark and grainy", {}, None)
    connection = _Connection([order])
    _Lab(connection, SRGB).carry_out_next()  # type: ignore[arg-type]
    answers = [one for one in connection.sent if isinstance(one, PreviewAnswer)]
    assert [answer.final for answer in answers] == [False] * (len(answers) - 1) + [True]
    assert len(answers) >= 4
    pictures = [np.frombuffer(one.picture.samples, np.uint8) for one in answers if one.picture]
    last = pictures[-1].astype(float)
    away = [np.abs(last - picture).mean() for picture in pictures]
    assert away[1] > away[-2]
    assert away[-2] < away[0]


def test_what_a_photo_shows_is_looked_at_once(
    photos: Callable[..., list[Path]], needs_model: None
) -> None:
    path, other = photos(2)
    orders = [
        PreviewOrder(number, of, (0.0, 0.0, 96.0, 64.0), 1.0, sentence, {}, None)
        for number, (of, sentence) in enumerate(((path, "grainy"), (path, "dark"), (other, "")))
    ]
    connection = _Connection([])
    lab = _Lab(connection, SRGB)  # type: ignore[arg-type]
    for order in orders:
        connection.orders.append(order)
        lab.carry_out_next()
    looked = [one.path for one in connection.sent if isinstance(one, DiagnosisAnswer)]
    assert looked == [path, other]
    assert [one.number for one in connection.sent if isinstance(one, PreviewAnswer)] == [0, 1, 2]


def test_tiles_tell_no_pace(
    monkeypatch: pytest.MonkeyPatch, photos: Callable[..., list[Path]], needs_model: None
) -> None:
    """They overlap, and each is shown: by their pace every preview went by tiles from then on."""
    monkeypatch.setattr("photofix_ui.links.lab.PATIENCE", 0.0)
    monkeypatch.setattr("photofix_ui.links.lab.FIRST_PIXELS", 1000)  # too few to tell a pace
    (path,) = photos(1, (320, 240))
    order = PreviewOrder(7, path, (0.0, 0.0, 320.0, 240.0), 1.0, "grainy", {}, None)
    connection = _Connection([order])
    lab = _Lab(connection, SRGB)  # type: ignore[arg-type]
    lab.carry_out_next()
    assert any(isinstance(one, PreviewAnswer) and one.final for one in connection.sent)
    assert not any(isinstance(one, PaceAnswer) for one in connection.sent)
    monkeypatch.setattr("photofix_ui.links.lab.PATIENCE", 1e6)
    lab._pace = 1.0
    connection.orders.append(order)
    lab.carry_out_next()  # at once
    assert any(isinstance(one, PaceAnswer) for one in connection.sent)
