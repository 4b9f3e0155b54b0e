"""Which photos of a batch are shown, in which order, and as what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from photofix_ui.presenters.photo_filter import Order, PhotoFilter
from photofix_ui.presenters.photos import Kind, PhotoModel, PhotoRow
from photofix_ui.presenters.thumbnails import Thumbnails
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColorSpace, QPixmap
from pytestqt.qtbot import QtBot

FOLDER = Path("/photos")


@pytest.fixture
def thumbnails(qtbot: QtBot) -> Iterator[Thumbnails]:
    made = Thumbnails(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    yield made
    made.close()


@pytest.fixture
def shown(thumbnails: Thumbnails) -> PhotoFilter:
    model = PhotoModel(thumbnails)
    model.set_rows(
        (
            PhotoRow(FOLDER / "img10.jpg", FOLDER, "done", modified=3, severity=0.2),
            PhotoRow(FOLDER / "IMG9.jpg", FOLDER, "failed", modified=1, severity=0.9),
            PhotoRow(FOLDER / "boat.jpg", FOLDER, "queued", modified=2),
            PhotoRow(FOLDER / "ant.jpg", FOLDER, "done", modified=4, severity=0.5, flagged=True),
        )
    )
    filtered = PhotoFilter()
    model.setParent(filtered)
    filtered.setSourceModel(model)
    return filtered


def names(shown: PhotoFilter) -> list[str]:
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.ADDED, ["img10.jpg", "IMG9.jpg", "boat.jpg", "ant.jpg"]),
        (Order.NAME, ["ant.jpg", "boat.jpg", "IMG9.jpg", "img10.jpg"]),
        (Order.DATE, ["IMG9.jpg", "boat.jpg", "img10.jpg", "ant.jpg"]),
        (Order.SEVERITY, ["IMG9.jpg", "ant.jpg", "img10.jpg", "boat.jpg"]),
        (Order.STATUS, ["ant.jpg", "IMG9.jpg", "boat.jpg", "img10.jpg"]),
    ],
)
def test_photos_are_sorted(shown: PhotoFilter, order: Order, expected: list[str]) -> None:
    shown.sort_by(Order.NAME)
    shown.sort_by(order)
    assert names(shown) == expected


def test_a_photo_that_changes_goes_to_its_new_place(shown: PhotoFilter) -> None:
    shown.sort_by(Order.STATUS)
    model = shown.sourceModel()
    assert isinstance(model, PhotoModel)
    model.update(replace(model.row(2), state="failed"))
    model.append([PhotoRow(FOLDER / "new.jpg", FOLDER, "running")])
    assert names(shown) == ["ant.jpg", "IMG9.jpg", "boat.jpg", "new.jpg", "img10.jpg"]


def test_a_search_goes_with_a_kind(shown: PhotoFilter) -> None:
    shown.search(" IMG")
    assert names(shown) == ["img10.jpg", "IMG9.jpg"]
    shown.show_only(Kind.FAILED)
    assert names(shown) == ["IMG9.jpg"]
    shown.search("")
    shown.show_only(None)
    assert shown.rowCount() == 4


def test_a_photo_that_is_done_shows_its_copy(
    qtbot: QtBot, thumbnails: Thumbnails, photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    (path,) = photos(1)
    copy = tmp_path / "copy.png"
    Image.new("RGB", (96, 64), "white").save(copy)
    model = PhotoModel(thumbnails)
    model.set_rows([PhotoRow(path, path.parent, "running", output=copy)])

    def brightness(pixmap: QPixmap | None) -> int:
        assert isinstance(pixmap, QPixmap)
        return pixmap.toImage().pixelColor(48, 32).lightness()

    def picture() -> QPixmap | None:
        return model.index(0).data(Qt.ItemDataRole.DecorationRole)

    qtbot.waitUntil(lambda: picture() is not None)
    assert brightness(picture()) < 100
    model.update(replace(model.row(0), state="done"))
    with qtbot.waitSignal(model.dataChanged):  # once the copy is decoded
        assert brightness(picture()) < 100  # until then, what it was
    assert brightness(picture()) > 250
    assert brightness(model.original(model.row(0))) < 100


STATES = ("draft", "queued", "running", "done", "failed", "skipped")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_photos_are_counted_right_whatever_becomes_of_them(
    thumbnails: Thumbnails, data: st.DataObject
) -> None:
    model = PhotoModel(thumbnails)
    thumbnails._problems = {FOLDER / "0": "damaged", FOLDER / "gone": "damaged"}

    def some() -> list[PhotoRow]:
        number, state, flagged = st.integers(0, 12), st.sampled_from(STATES), st.booleans()
        drawn = data.draw(st.lists(st.tuples(number, state, flagged), max_size=12))
        return [PhotoRow(FOLDER / str(n), FOLDER, state, flagged=flag) for n, state, flag in drawn]

    for _ in range(data.draw(st.integers(1, 4))):
        model.append(some())
        for row in some():
            model.update(row)
        removed = model.remove([row.path for row in some()])
        if data.draw(st.booleans()):
            model.insert(removed)
        counted = Counter(kind for n in range(model.rowCount()) for kind in model.kinds(n))
        assert +model.counts() == counted
