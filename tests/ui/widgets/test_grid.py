"""The grid: its layout comes to rest, shows every photo, and keeps the place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from photofix_ui.presenters import thumbnails
from photofix_ui.presenters.photos import Kind, PhotoModel, PhotoRow
from photofix_ui.presenters.thumbnails import Thumbnails
from photofix_ui.widgets.grid import DEFAULT, LARGEST, SMALLEST, PhotoGrid
from photofix_ui.widgets.photo_painter import FRESH
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColorSpace, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

# Of the window; a sweep over all from 560 to 3840 and every size of thumbnails found no other kind.
WIDTHS = (560, 1032, 1280, 1920, 3840)


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[PhotoGrid]:
    source = Thumbnails(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    made = PhotoGrid()
    qtbot.addWidget(made)
    made.setModel(PhotoModel(source))
    made.show()
    qtbot.waitExposed(made)
    yield made
    source.close()


def fill(grid: PhotoGrid, count: int) -> list[Path]:
    rows = [PhotoRow(Path(f"/photos/img{n:04}.jpg"), Path("/photos")) for n in range(count)]
    grid.photos().set_rows(rows)
    return [row.path for row in rows]


class Unrest(QObject):
    """Counts how often what it watches is resized."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return False


def lay_out(grid: PhotoGrid) -> None:
    """As Qt does it a moment after a change."""
    for _ in range(2):
        grid.doItemsLayout()
        QApplication.processEvents()


@pytest.mark.parametrize(("side", "states"), [(SMALLEST, True), (DEFAULT, False), (LARGEST, True)])
def test_the_grid_comes_to_rest_with_every_photo_in_reach(
    grid: PhotoGrid, side: int, states: bool
) -> None:
    grid.set_side(side)
    grid.show_states(states)
    unrest = Unrest(grid.viewport())
    for width in WIDTHS if side == DEFAULT else WIDTHS[1::2]:
        grid.resize(width, 620)
        for count in range(1, 61):
            fill(grid, count)
            lay_out(grid)
            unrest.count = 0
            lay_out(grid)
            assert unrest.count == 0, f"{count} photos in {width} pixels do not come to rest"
            check(grid, count)


def check(grid: PhotoGrid, count: int) -> None:
    """All photos can be brought into view, and the columns fill the width."""
    view, bar, cell = grid.viewport().rect(), grid.verticalScrollBar(), grid.gridSize()
    places = [grid.visualRect(grid.model().index(row, 0)) for row in range(count)]
    assert max(place.right() for place in places) <= view.right()
    assert bar.maximum() == 0 or bar.isVisible()
    assert max(place.bottom() for place in places) - (bar.maximum() - bar.value()) <= view.bottom()
    columns = len({place.left() for place in places})
    blank = view.width() - columns * cell.width()
    assert count == columns or blank < columns + 1, f"{blank} pixels are blank beside {columns}"


def shown(grid: PhotoGrid, path: Path) -> bool:
    """Whether the whole of a photo is in view."""
    return grid.viewport().rect().contains(grid.visualRect(grid.filter.index_of(path)))


def test_the_photo_that_is_looked_at_stays_in_view_when_the_columns_change(
    qtbot: QtBot, grid: PhotoGrid
) -> None:
    grid.resize(1280, 700)
    made = fill(grid, 300)
    grid.choose(made[217])
    qtbot.waitUntil(lambda: shown(grid, made[217]))
    for width in (500, 1280, 300, 3000):
        grid.resize(width, 700)
        qtbot.waitUntil(lambda: shown(grid, made[217]))


def test_a_place_without_a_current_photo_is_kept_too(qtbot: QtBot, grid: PhotoGrid) -> None:
    grid.resize(1280, 700)
    made = fill(grid, 300)
    lay_out(grid)
    grid.verticalScrollBar().setValue(grid.visualRect(grid.filter.index_of(made[120])).top())
    grid.resize(500, 700)
    qtbot.waitUntil(lambda: shown(grid, made[120]))


def test_other_photos_begin_at_the_top(qtbot: QtBot, grid: PhotoGrid) -> None:
    grid.resize(600, 400)
    grid.choose(fill(grid, 80)[70])
    qtbot.waitUntil(lambda: grid.verticalScrollBar().value() > 0)
    fill(grid, 80)
    lay_out(grid)
    assert grid.verticalScrollBar().value() == 0


def test_only_one_kind_of_photos_is_shown(qtbot: QtBot, grid: PhotoGrid) -> None:
    grid.resize(600, 400)
    made = fill(grid, 20)
    lay_out(grid)
    assert grid.verticalScrollBar().isVisible()
    states = {4: "failed", 9: "failed", 11: "done"}
    for number, state in states.items():
        grid.photos().update(PhotoRow(made[number], Path("/photos"), state, "no such file"))
    grid.filter.show_only(Kind.FAILED)
    lay_out(grid)
    assert not grid.verticalScrollBar().isVisible()
    assert grid.model().rowCount() == 2
    grid.selectAll()
    assert grid.chosen_paths() == [made[4], made[9]]
    grid.choose(made[9])
    grid.photos().update(PhotoRow(made[4], Path("/photos"), "done"))  # it was restored again
    assert grid.model().rowCount() == 1
    grid.step(-1)
    assert grid.chosen_paths() == [made[9]]
    grid.filter.show_only(None)
    assert grid.model().rowCount() == 20


def test_a_painting_draws_a_few_photos_and_the_next_go_on(qtbot: QtBot, grid: PhotoGrid) -> None:
    """A screen of photos at once took longer than three frames of the screen."""
    grid.resize(1280, 620)
    fill(grid, 12)
    lay_out(grid)
    grid._painter._drawn.clear()
    assert names(grid) == FRESH
    qtbot.waitUntil(lambda: names(grid) == 12)


def test_photos_that_scroll_away_before_they_are_drawn_hold_up_none(
    qtbot: QtBot, grid: PhotoGrid
) -> None:
    grid.resize(1280, 620)
    fill(grid, 600)
    lay_out(grid)
    for part in (1, 3, 2, 4):
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() * part // 4)
        grid.viewport().grab()
    last = grid.visualRect(grid.model().index(599, 0))
    qtbot.waitUntil(lambda: has_name(grid.viewport().grab().toImage().copy(last)))
    qtbot.waitUntil(lambda: not grid._painter.owed())


def names(grid: PhotoGrid) -> int:
    """How many of 12 photos have their names below them."""
    picture = grid.viewport().grab().toImage()
    places = [grid.visualRect(grid.model().index(row, 0)) for row in range(12)]
    return sum(has_name(picture.copy(place)) for place in places)


def test_thumbnails_come_in_the_order_of_the_grid(
    qtbot: QtBot, grid: PhotoGrid, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt paints them in an order of its own."""
    monkeypatch.setattr(thumbnails, "MOST", 1)  # several processes overtake each other
    grid.resize(1280, 620)
    made = fill(grid, 12)
    lay_out(grid)
    arrived: list[Path] = []
    grid.photos()._thumbnails.ready.connect(arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 12)
    assert arrived == made


def has_name(cell: QImage) -> bool:
    """Whether there is light text on the dark ground below the picture."""
    return any(
        cell.pixelColor(x, y).lightness() > 150
        for y in range(cell.height() - 24, cell.height())
        for x in range(cell.width())
    )
