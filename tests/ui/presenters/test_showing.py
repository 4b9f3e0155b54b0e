"""The grid, the viewer, the full screen: in steps, and never a window that is stuck."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photofix_ui.app import App
from photofix_ui.presenters.showing import Showing, View
from photofix_ui.widgets.viewer import Mode
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

Photos = Callable[..., list[Path]]
LONG = 60_000
KEYS = Qt.Key


@given(
    st.lists(st.sampled_from(["open_viewer", "toggle_full_screen", "step_back", "wide", "narrow"]))
)
def test_from_everywhere_escape_leads_back_to_the_grid_in_two_steps(steps: list[str]) -> None:
    showing = Showing()
    for step in steps:
        if step in ("wide", "narrow"):
            showing.set_narrow(step == "narrow")
        else:
            getattr(showing, step)()
    before = showing.view
    showing.step_back()
    if before is View.FULL_SCREEN:
        assert showing.view in (View.BOTH, View.VIEWER)
        showing.step_back()
    assert showing.view is View.GRID


@pytest.fixture
def opened(qtbot: QtBot, app: App, photos: Photos) -> App:
    """The app with a batch of three and the viewer on the second."""
    made = photos(3, (900, 600))
    app.window.resize(1280, 760)
    app.window.take(made)
    work = app.window.workspace
    qtbot.waitUntil(lambda: work.draft_count() == 3, timeout=LONG)
    work.grid.choose(made[1])
    press(app, KEYS.Key_Return, work.grid)
    assert work.showing.view is View.BOTH
    return app


def press(app: App, key: Qt.Key, at: QWidget | None = None) -> None:
    """Press a key where the keyboard is, or somewhere else."""
    if at is not None:
        at.setFocus()
    QTest.keyClick(app.window.focusWidget() or app.window, key)
    QApplication.processEvents()


def parts(app: App) -> list[bool]:
    """What of the window is in sight: side bar, header, grid, viewer, sentence."""
    window, work = app.window, app.window.workspace
    all_of_them = (window.sidebar, work.header, work.grid, work.panel.viewer, work.composer)
    return [part.isVisible() for part in all_of_them]


def test_escape_leaves_the_full_screen_first_and_closes_the_viewer_second(opened: App) -> None:
    window, work = opened.window, opened.window.workspace
    for key in (KEYS.Key_F, KEYS.Key_F11):
        press(opened, key)
        assert window.isFullScreen()
        assert parts(opened) == [False, False, False, True, False]
        press(opened, KEYS.Key_Escape)
        assert not window.isFullScreen()
        assert parts(opened) == [True] * 5
    press(opened, KEYS.Key_F)
    press(opened, KEYS.Key_F11)  # as well as F
    assert not window.isFullScreen()
    press(opened, KEYS.Key_Escape)
    assert work.showing.view is View.GRID
    assert parts(opened) == [True, True, True, False, True]


def test_a_maximized_window_is_maximized_again(opened: App) -> None:
    opened.window.showMaximized()
    press(opened, KEYS.Key_F)
    press(opened, KEYS.Key_F)
    assert opened.window.isMaximized()


def test_who_goes_to_another_page_or_is_put_out_by_the_system_leaves_the_full_screen(
    opened: App,
) -> None:
    press(opened, KEYS.Key_F)
    QTest.keyClick(opened.window.focusWidget(), KEYS.Key_3, Qt.KeyboardModifier.AltModifier)
    assert not opened.window.isFullScreen()
    assert opened.window.sidebar.isVisible()
    opened.window.show_page("draft")
    press(opened, KEYS.Key_F)
    opened.window.showNormal()  # as a window manager does it
    QApplication.processEvents()
    assert parts(opened) == [True] * 5


def test_the_keys_of_the_viewer_work_wherever_the_keyboard_is(qtbot: QtBot, opened: App) -> None:
    work = opened.window.workspace
    viewer = work.panel.viewer
    qtbot.waitUntil(lambda: not viewer.is_rough(), timeout=LONG)
    for place in (viewer, work.grid, work.composer._slider, work.header._size):
        place.setFocus()
        press(opened, KEYS.Key_2)
        assert viewer.mode() is Mode.SIDE
        press(opened, KEYS.Key_Z)
        assert viewer.zoom() == 1.0
        press(opened, KEYS.Key_Z)
        press(opened, KEYS.Key_1)
        assert (viewer.mode(), viewer.is_fitted()) == (Mode.DIVIDER, True)
        QTest.keyPress(opened.window.focusWidget(), KEYS.Key_B)
        assert viewer._holding
        QTest.keyRelease(opened.window.focusWidget(), KEYS.Key_B)
        assert not viewer._holding
    press(opened, KEYS.Key_Escape, work.grid)
    assert not work.viewer_is_open()


def test_what_is_typed_into_the_sentence_is_no_key_of_the_viewer(opened: App) -> None:
    work = opened.window.workspace
    work.composer.focus_sentence()
    QTest.keyClicks(opened.window.focusWidget(), "fb21z")
    assert work.composer.sentence() == "fb21z"
    assert work.panel.viewer.mode() is Mode.DIVIDER
    assert not opened.window.isFullScreen()


def test_the_place_in_the_grid_is_kept_when_the_viewer_opens_and_closes(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    made = photos(70)
    work = app.window.workspace
    app.window.resize(1280, 760)
    app.window.take(made)
    qtbot.waitUntil(lambda: work.draft_count() == 70, timeout=LONG)
    grid = work.grid
    grid.choose(made[53])

    def in_view(path: Path) -> bool:
        place = grid.visualRect(grid.filter.index_of(path))
        return grid.isVisible() and grid.viewport().rect().contains(place)

    press(app, KEYS.Key_Return, grid)
    qtbot.wait(300)  # for any layout that comes late
    assert in_view(made[53])
    press(app, KEYS.Key_Right)
    press(app, KEYS.Key_Escape)
    qtbot.wait(300)
    assert in_view(made[54])
    assert grid.chosen_paths() == [made[54]]


def test_zoom_and_place_stay_from_photo_to_photo(qtbot: QtBot, opened: App) -> None:
    work = opened.window.workspace
    viewer = work.panel.viewer
    qtbot.waitUntil(lambda: not viewer.is_rough(), timeout=LONG)
    viewer.zoom_to(3.0)
    region = viewer.visible_region()
    press(opened, KEYS.Key_Right)
    qtbot.waitUntil(lambda: not viewer.is_rough(), timeout=LONG)
    assert viewer.zoom() == 3.0
    assert viewer.visible_region() == region
    press(opened, KEYS.Key_Escape)
    press(opened, KEYS.Key_Return, work.grid)
    qtbot.waitUntil(lambda: not viewer.is_rough(), timeout=LONG)
    assert viewer.is_fitted()


def test_full_screen_has_a_filmstrip_that_keeps_the_place(qtbot: QtBot, opened: App) -> None:
    work = opened.window.workspace
    strip = work._strip
    assert not strip.isVisible()
    press(opened, KEYS.Key_F)
    assert strip.isVisible()
    assert strip.currentIndex() == work.grid.currentIndex()
    before = work._viewing.path()
    strip.setCurrentIndex(strip.model().index(strip.model().rowCount() - 1, 0))
    assert work._viewing.path() != before
    assert [work._viewing.path()] == work.grid.chosen_paths()
    press(opened, KEYS.Key_Escape)
    assert not strip.isVisible()
