"""Who does not see the window, or only large letters: names for screen readers, room for text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from photofix_ui.app import App
from photofix_ui.links.images import build_pyramid
from photofix_ui.links.preferences import Store
from photofix_ui.presenters import languages
from photofix_ui.presenters.viewer_state import Mode
from photofix_ui.widgets import theme
from photofix_ui.widgets.controls import Elided, Lines
from photofix_ui.widgets.page import Page
from photofix_ui.widgets.panel import ViewerPanel
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photofix.queue import Journal, NewJob
from photofix.queue.locks import SUPERVISOR, Lock

LONG = 120_000


@pytest.fixture(params=[1.5])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[float]:
    """How large the system has its text, in German, which is longer than English."""
    before = theme._system
    monkeypatch.setattr(theme, "_system", round(theme.USUAL * request.param))
    yield request.param
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme._system = before
    theme.install(application)
    theme.apply(application, "dark")


@pytest.fixture
def pages(
    size: float,
    qtbot: QtBot,
    start: Callable[[], App],
    photos: Callable[..., list[Path]],
    tmp_path: Path,
) -> Iterator[Iterator[App]]:
    """The app on one page after the other, with photos, a batch and a selection."""
    store = Store(tmp_path / "state")
    store.set(language="de", diagnose=False)
    store.close()
    lock = Lock.take(tmp_path / "state", SUPERVISOR)
    made = photos(5)
    with Journal(tmp_path / "state") as journal:
        number = journal.add_batch("too dark")
        journal.add_jobs(number, [NewJob(path, path.parent / "out" / path.name) for path in made])
        journal.seal(number)
    app = start()
    window, work = app.window, app.window.workspace
    window.resize(790, 700)

    def walk() -> Iterator[App]:
        window.take(made)
        qtbot.waitUntil(lambda: work.draft_count() == 5, timeout=LONG)
        work.grid.step(0)
        work.composer.toggle_options()
        yield app
        work.composer.toggle_options()
        work.open_chosen()
        yield app
        window.history.choose(0)
        for page in ("watch", "history", "models", "settings"):
            window.show_page(page)
            yield app
        window.show_page("watch")
        window.watches._add()
        yield app
        qtbot.waitUntil(lambda: len(window._batches) == 1, timeout=LONG)
        window._choose("batch", number)
        qtbot.waitUntil(lambda: work._jobs.rowCount() == 5, timeout=LONG)
        yield app

    yield walk()
    if lock is not None:
        lock.release()


def test_every_control_has_a_name_and_room(pages: Iterator[App], size: float) -> None:
    seen = 0
    for app in pages:
        QApplication.processEvents()
        for one in app.window.findChildren(QWidget):
            if one.isVisible():
                seen += _has_a_name(one)
                _has_room(one)
                if isinstance(one, Page):
                    assert one.area.widget().width() <= one.area.viewport().width()
    assert seen > 80


def _has_a_name(one: QWidget) -> bool:
    """Whether it is a control; then screen readers can say what it is."""
    if not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    told = QAccessible.queryAccessibleInterface(one)
    name = told.text(QAccessible.Text.Name).strip()
    assert name, one
    assert name not in (type(one).__name__, one.metaObject().className())
    assert told.role() != QAccessible.Role.NoRole
    return True


def _has_room(one: QWidget) -> None:
    """Nothing that is written is cut, but where an ellipsis says so."""
    whole = isinstance(one, QAbstractButton | QComboBox | QLabel)
    if not whole or isinstance(one, Elided | Lines) or one.objectName() == "qt_toolbar_ext_button":
        return
    if isinstance(one, QAbstractButton) and (one.parent().inherits("QLineEdit") or not one.text()):
        return
    if isinstance(one, QLabel) and (one.wordWrap() or not one.text()):
        return
    hint = one.minimumSizeHint()
    assert one.width() >= hint.width(), (one, one.accessibleName())
    assert one.height() >= hint.height() - 1, (one, one.accessibleName())


def test_a_screen_reader_is_told_what_of_which_photo_is_shown(
    qtbot: QtBot, qapp: QApplication
) -> None:
    languages.install(qapp, "en")
    panel = ViewerPanel()
    qtbot.addWidget(panel)
    viewer = panel.viewer

    def told() -> str:
        return QAccessible.queryAccessibleInterface(viewer).text(QAccessible.Text.Name)

    assert QAccessible.queryAccessibleInterface(viewer).role() == QAccessible.Role.Graphic
    panel.set_name(Path("/photos/cat.jpg"))
    assert told() == "cat.jpg"
    picture = build_pyramid(QImage(64, 48, QImage.Format.Format_RGB32))
    viewer.show_photo(picture)
    viewer.set_busy(True)
    assert told() == "cat.jpg, the original, is being restored"
    viewer.set_busy(False)
    viewer.show_after(picture)
    assert told() == "cat.jpg, before and after"
    viewer.set_mode(Mode.SINGLE)
    assert told() == "cat.jpg, restored"
