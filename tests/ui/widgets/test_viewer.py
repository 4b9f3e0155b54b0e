"""Before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from photofix_ui.links.images import Patch, Pyramid, build_pyramid
from photofix_ui.widgets.viewer import Mode, Viewer
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

BLACK, WHITE = "#000000", "#ffffff"


def flat(color: str, width: int = 800, height: int = 600) -> Pyramid:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return build_pyramid(image)


def stripes(width: int, height: int) -> Pyramid:
    """Columns of one pixel, black and white in turn."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor(BLACK if x % 2 else WHITE))
    return build_pyramid(image)


@pytest.fixture
def viewer(qtbot: QtBot) -> Viewer:
    made = Viewer()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_photo(flat(BLACK))
    made.show_after(flat(WHITE))
    return made


@pytest.fixture
def gray(viewer: Viewer) -> Callable[[int, int], int]:
    """How bright the viewer is at a place."""
    return lambda x, y: viewer.grab().toImage().pixelColor(x, y).red()


def test_the_divider_parts_before_from_after_and_is_dragged(
    viewer: Viewer, gray: Callable[[int, int], int]
) -> None:
    assert gray(100, 250) == 0
    assert gray(300, 250) == 255
    QTest.mousePress(viewer, Qt.MouseButton.LeftButton, pos=QPoint(200, 250))
    QTest.mouseMove(viewer, QPoint(340, 250))
    QTest.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(340, 250))
    assert viewer.divider() == pytest.approx(0.85, abs=0.01)
    assert gray(300, 250) == 0
    assert gray(380, 250) == 255


def test_the_original_shows_while_the_key_is_held(
    viewer: Viewer, gray: Callable[[int, int], int]
) -> None:
    viewer.setFocus()
    QTest.keyPress(viewer, Qt.Key.Key_B)
    assert gray(300, 250) == 0
    QTest.keyRelease(viewer, Qt.Key.Key_B)
    assert gray(300, 250) == 255


def test_strength_blends_what_is_there(viewer: Viewer, gray: Callable[[int, int], int]) -> None:
    viewer.set_strength(0.5)
    assert gray(300, 250) in (127, 128)
    viewer.set_strength(0.0)
    assert gray(300, 250) == 0


def test_side_by_side_shows_the_same_part_twice(
    viewer: Viewer, gray: Callable[[int, int], int]
) -> None:
    viewer.set_mode(Mode.SIDE)
    assert gray(100, 150) == 0
    assert gray(300, 150) == 255
    region = viewer.visible_region()
    assert region.size().toTuple() == pytest.approx((800, 600))


def test_only_the_restored_photo(viewer: Viewer, gray: Callable[[int, int], int]) -> None:
    viewer.set_mode(Mode.SINGLE)
    assert gray(100, 250) == 255


def test_at_100_percent_each_pixel_of_the_photo_is_one_of_the_screen(viewer: Viewer) -> None:
    viewer.show_photo(stripes(900, 700))
    viewer.zoom_to(1.0)
    assert viewer.zoom() == 1.0
    assert viewer.visible_region().size().toTuple() == (400, 300)
    shown = viewer.grab().toImage()
    values = [shown.pixelColor(x, 150).red() for x in range(100, 140)]
    assert values in ([0, 255] * 20, [255, 0] * 20)


def test_the_wheel_zooms_at_the_pointer_and_dragging_pans(viewer: Viewer) -> None:
    at = QPointF(300, 100)
    before = viewer.visible_region()
    held = QPointF(before.left() + 600, before.top() + 200)
    wheel = QWheelEvent(
        at,
        QPointF(viewer.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer, wheel)
    region, scale = viewer.visible_region(), viewer.zoom()
    assert scale == pytest.approx(0.5 * 1.25**4)
    assert region.left() + 300 / scale == pytest.approx(held.x(), abs=1)
    assert region.top() + 100 / scale == pytest.approx(held.y(), abs=1)
    QTest.mousePress(viewer, Qt.MouseButton.LeftButton, pos=QPoint(100, 250))
    QTest.mouseMove(viewer, QPoint(130, 240))
    QTest.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(130, 240))
    panned = viewer.visible_region()
    assert region.left() - panned.left() == pytest.approx(30 / scale, abs=0.5)
    assert panned.top() - region.top() == pytest.approx(10 / scale, abs=0.5)


def test_the_photo_can_not_be_lost_out_of_view(viewer: Viewer) -> None:
    viewer.zoom_to(1.0)
    for _ in range(3):
        QTest.mousePress(viewer, Qt.MouseButton.LeftButton, pos=QPoint(100, 250))
        QTest.mouseMove(viewer, QPoint(1500, 2000))
        QTest.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(1500, 2000))
    assert viewer.visible_region() == QRectF(0, 0, 400, 300)


def test_a_double_click_goes_to_100_percent_and_back(viewer: Viewer) -> None:
    QTest.mouseDClick(viewer, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert viewer.zoom() == 1.0
    QTest.mouseDClick(viewer, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert viewer.is_fitted()


def test_a_restored_part_lies_where_it_belongs(
    viewer: Viewer, gray: Callable[[int, int], int]
) -> None:
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    image.fill(QColor(WHITE))
    viewer.set_mode(Mode.SINGLE)
    viewer.show_after(Patch(QRectF(400, 200, 200, 200), image))
    assert gray(190, 150) == 0
    assert gray(210, 110) == 255
    assert gray(295, 195) == 255
    assert gray(310, 150) == 0


def test_a_copy_of_twice_the_size_covers_the_same_place(
    viewer: Viewer, gray: Callable[[int, int], int]
) -> None:
    viewer.set_mode(Mode.SINGLE)
    viewer.show_after(flat(WHITE, 1600, 1200))
    viewer.zoom_to(1.0)
    assert gray(200, 250) == 255
    assert viewer.visible_region().size().toTuple() == (400, 300)


def test_the_better_picture_keeps_the_view(viewer: Viewer) -> None:
    viewer.show_photo(flat(BLACK, 80, 60))
    viewer.zoom_to(8.0)
    region = viewer.visible_region()
    viewer.show_photo(flat(BLACK, 800, 600), keep_view=True)
    better = viewer.visible_region()
    assert better.width() == pytest.approx(10 * region.width())
    assert better.center().x() == pytest.approx(10 * region.center().x())


def test_it_tells_the_part_in_view_once_it_has_settled(qtbot: QtBot, viewer: Viewer) -> None:
    with qtbot.waitSignal(viewer.settled) as told:
        for zoom in (0.6, 0.8, 1.0):
            viewer.zoom_to(zoom)
    assert told.args is not None
    region, zoom = told.args
    assert zoom == 1.0
    assert region == viewer.visible_region()


def test_without_a_photo_it_says_why(viewer: Viewer) -> None:
    viewer.show_photo(None, "the file is damaged")
    assert not viewer.visible_region().isValid()
    assert viewer.grab().toImage().pixelColor(5, 5) != QColor(WHITE)


def test_beyond_fitted_a_navigator_shows_where_one_is_and_goes_elsewhere(
    qtbot: QtBot, viewer: Viewer
) -> None:
    viewer.show_photo(flat(BLACK, 4000, 3000))
    assert not viewer._navigator.is_shown()
    viewer.zoom_to(1.0)
    assert viewer._navigator.is_shown()
    place = viewer._navigator._place
    QTest.mouseClick(viewer, Qt.MouseButton.LeftButton, pos=place.topLeft().toPoint())
    assert viewer.visible_region().topLeft() == QPointF(0, 0)
    QTest.mouseClick(
        viewer, Qt.MouseButton.LeftButton, pos=(place.bottomRight() - QPointF(2, 2)).toPoint()
    )
    assert viewer.visible_region().bottomRight() == QPointF(4000, 3000)
    viewer.fit()
    assert not viewer._navigator.is_shown()


def test_what_is_counted_is_the_part_in_view(qtbot: QtBot, viewer: Viewer) -> None:
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        painter.fillRect(1000, 0, 1000, 1000, Qt.GlobalColor.white)
    viewer.show_photo(build_pyramid(image))
    viewer.zoom_to(2.0)
    viewer._center = QPointF(1900, 900)
    viewer._moved()
    before, after = viewer.samples()
    assert after is None
    assert before.width() <= 512
    assert before.pixelColor(2, 2).lightness() == 255
    viewer.fit()
    assert viewer.samples()[0].pixelColor(2, 2).lightness() == 0
