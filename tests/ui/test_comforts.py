"""What a photographer looks for at once: what came in, what is wrong, the way there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from photofix_ui.app import App
from photofix_ui.presenters.photos import Kind
from photofix_ui.presenters.side_rows import SideRow
from photofix_ui.presenters.thumbnails import Thumbnails
from photofix_ui.presenters.words import photos_word
from photofix_ui.widgets.closing import Closing, ClosingQuestion
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QColorSpace, QDragEnterEvent, QDragLeaveEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from photofix.messages import message
from photofix.queue import Journal, NewJob
from photofix.queue.locks import SUPERVISOR, Lock

Photos = Callable[..., list[Path]]
LONG = 60_000


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal whose batches nobody works on."""
    with Journal(tmp_path / "state") as made:
        lock = Lock.take(made.folder, SUPERVISOR)
        assert lock is not None
        yield made
        lock.release()


def take(qtbot: QtBot, app: App, paths: list[Path]) -> None:
    """Add photos and wait until they are there."""
    work = app.window.workspace
    count = len({*(row.path for row in work._draft.rows()), *paths})
    app.window.take(paths)
    qtbot.waitUntil(
        lambda: work.draft_count() == count and not work._new.is_scanning(), timeout=LONG
    )


def test_numbers_of_a_batch_show_only_those_photos(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal
) -> None:
    made = photos(6)
    number = journal.add_batch("too dark")
    jobs = [NewJob(p, None, message("photo.missing")) for p in made[:2]]
    journal.add_jobs(number, jobs + [NewJob(p, p.parent / "x" / p.name) for p in made[2:]])
    journal.seal(number)
    qtbot.waitUntil(lambda: app.window.history.count() == 1, timeout=LONG)
    app.window._choose("batch", number)
    work = app.window.workspace
    qtbot.waitUntil(lambda: work._jobs.rowCount() == 6, timeout=LONG)
    failed, everything = work.header.count_button(Kind.FAILED), work.header.count_button(None)
    assert (failed.text(), everything.text()) == ("2 failed", "6 photos")
    assert not work.header.count_button(Kind.DONE).isVisible()
    failed.click()
    work.grid.selectAll()
    assert work.grid.chosen_paths() == made[:2]
    assert failed.isChecked()
    failed.click()
    assert work.grid.model().rowCount() == 6
    failed.click()
    app.window.show_page("draft")
    app.window._choose("batch", number)
    qtbot.waitUntil(lambda: work.grid.model().rowCount() == 6, timeout=LONG)  # begins with all


def test_what_can_not_be_read_says_so_and_stays_when_the_others_are_begun(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal
) -> None:
    made = photos(4)
    made[1].write_bytes(b"")
    work = app.window.workspace
    take(qtbot, app, made)
    unreadable = work.header.count_button(Kind.UNREADABLE)
    qtbot.waitUntil(unreadable.isVisible, timeout=LONG)
    assert unreadable.text() == "1 can’t be read"
    assert work.composer._start.text().strip() == "Restore 3 photos"
    qtbot.waitUntil(work.composer._start.isEnabled, timeout=LONG)
    work.composer.begin()
    qtbot.waitUntil(lambda: work.batch() is not None, timeout=LONG)
    (batch,) = journal.batches()
    assert [job.source for job in journal.jobs(batch.id)] == [made[0], *made[2:]]
    assert app.window.notice.text() == "1 photo can’t be read and stays in the new batch"
    app.window.notice._action.click()
    assert [row.path for row in work._draft.rows()] == [made[1]]
    assert not work.composer._start.isEnabled()


def test_badges_have_words(qtbot: QtBot, app: App, photos: Photos) -> None:
    made = photos(1)
    take(qtbot, app, made)
    model = app.window.workspace._draft
    model.set_badges(made[0], ("noise", "low_light"))
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Shows noise and low light" in tip


def test_while_photos_are_dragged_a_frame_says_that_they_can_be_dropped(
    app: App, photos: Photos
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in photos(1)])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    rest = (copy, data, Qt.MouseButton.LeftButton, none)
    frame = app.window._drop_frame
    assert not frame.isVisible()
    QApplication.sendEvent(app.window, QDragEnterEvent(QPoint(9, 9), *rest))
    assert frame.isVisible()
    assert frame.geometry() == app.window.rect()
    QApplication.sendEvent(app.window, QDragLeaveEvent())
    assert not frame.isVisible()


def test_photos_that_are_added_to_others_are_told_and_shown(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    work = app.window.workspace
    take(qtbot, app, photos(60))
    assert work.notice.text() == ""
    more = photos(26, folder="more")
    take(qtbot, app, more)
    assert work.notice.text() == "26 photos added"
    place = work.grid.visualRect(work.grid.filter.index_of(more[0]))
    qtbot.waitUntil(lambda: work.grid.viewport().rect().contains(place), timeout=LONG)
    take(qtbot, app, more[:2])
    assert work.notice.text() == "These photos are in the batch already."
    app.window.go_to_sentence()
    assert work.notice.text()  # the same photos are shown


def test_the_offer_to_undo_goes_once_it_was_undone(qtbot: QtBot, app: App, photos: Photos) -> None:
    work, made = app.window.workspace, photos(3)
    take(qtbot, app, made)
    for left_out in (made[:1], made[1:]):
        work.grid.removal.emit(left_out)
        assert "left out" in work.notice.text()
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert work.draft_count() == 2
    assert work.notice.text() == ""


def test_a_narrow_window_has_its_pages_at_hand(app: App) -> None:
    window = app.window
    window.resize(640, 600)
    assert (window.rail.isVisible(), window.sidebar.isVisible()) == (True, False)
    tools = {tool.accessibleName(): tool for tool in window.rail.findChildren(QToolButton)}
    tools["History"].click()
    assert window._stack.currentWidget() is window.history
    tools["Show the side bar (Ctrl+B)"].click()
    assert (window.rail.isVisible(), window.sidebar.isVisible()) == (False, True)
    window.sidebar.page_chosen.emit("models")  # then there is room again
    assert (window.rail.isVisible(), window.sidebar.isVisible()) == (True, False)
    window.resize(1280, 700)
    assert (window.rail.isVisible(), window.sidebar.isVisible()) == (False, True)


def test_a_folder_can_be_added_to_photos(qtbot: QtBot, app: App, photos: Photos) -> None:
    take(qtbot, app, photos(1))
    add = app.window.workspace.header._folder
    assert add.isVisible()
    with qtbot.waitSignal(app.window.workspace.folder_wanted):
        app.window.workspace.folder_wanted.disconnect(app.window.choose_folder)  # no dialog here
        add.click()


def test_work_that_ends_answers_the_question_whether_to_close(qtbot: QtBot, app: App) -> None:
    question = ClosingQuestion(2, app.window)
    QTimer.singleShot(0, lambda: question.set_left(1))
    QTimer.singleShot(50, lambda: question.set_left(0))
    assert question.ask() is Closing.KEEP
    assert question.text() == "1 photo is still being restored."
    other = ClosingQuestion(2, app.window)
    QTimer.singleShot(0, other.reject)
    assert other.ask() is Closing.STAY


def test_return_without_a_sentence_says_what_would_start(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal
) -> None:
    composer = app.window.workspace.composer
    take(qtbot, app, photos(1))
    qtbot.waitUntil(composer._start.isEnabled, timeout=LONG)
    QTest.keyClick(composer._sentence, Qt.Key.Key_Return)
    assert composer._told.isVisible()
    assert composer._told.full_text().startswith("Ctrl+Return restores")
    assert journal.batches() == []


def test_a_picture_in_the_clipboard_is_told_to_be_no_file(app: App) -> None:
    QApplication.clipboard().setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    app.window.paste()
    assert "save it" in app.window.notice.text()


def test_thumbnails_come_in_the_order_of_the_grid_the_part_in_view_first(
    qtbot: QtBot, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)  # one thread, one order
    thumbnails = Thumbnails(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    made, arrived = photos(6), list[Path]()
    thumbnails.ready.connect(arrived.append)
    with thumbnails._changed:  # before any is begun
        for path in made[:3]:
            thumbnails.get(path)
        QApplication.processEvents()
        for path in made[3:]:  # scrolled there
            thumbnails.get(path)
    qtbot.waitUntil(lambda: len(arrived) == 6, timeout=LONG)
    assert arrived == made[3:] + made[:3]
    thumbnails.close()


def test_large_numbers_are_told_as_the_language_writes_them(app: App) -> None:
    assert photos_word(1256) == "1,256 photos"
    assert app.window._side_rows.rows(1256, [], [])[0] == SideRow(
        "draft", "New batch", "1,256 photos", "add", "accent_text"
    )


def test_only_the_selected_photos_are_restored(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal
) -> None:
    made = photos(4)
    work = app.window.workspace
    take(qtbot, app, made)
    qtbot.waitUntil(work.composer.can_begin, timeout=LONG)
    only = work.header.finder.only
    assert not only.isVisible()
    work.grid.choose(made[2])
    assert only.isVisible()
    work.header.finder.search.setText("img0002")
    assert work.grid.model().rowCount() == 1
    only.click()
    qtbot.waitUntil(lambda: work.batch() is not None, timeout=LONG)
    (batch,) = journal.batches()
    assert [job.source for job in journal.jobs(batch.id)] == [made[2]]
    assert app.window.notice.text() == "3 photos stay in the new batch"
    app.window.notice._action.click()
    assert [row.path for row in work._draft.rows()] == [made[0], made[1], made[3]]
    assert work.grid.model().rowCount() == 3  # what was searched for is not any more


def test_while_b_is_held_the_grid_shows_what_photos_were(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    take(qtbot, app, photos(1))
    grid = app.window.workspace.grid
    grid.setFocus()
    QTest.keyPress(grid, Qt.Key.Key_B)
    assert grid.shows_originals()
    QTest.keyRelease(grid, Qt.Key.Key_B)
    assert not grid.shows_originals()


def test_a_first_start_offers_a_sample_to_try(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    work = app.window.workspace
    buttons = {one.text().strip(): one for one in work.findChildren(QPushButton)}
    buttons["Try it with a sample"].click()
    qtbot.waitUntil(lambda: work.draft_count() == 1, timeout=LONG)
    assert work._draft.row(0).path == tmp_path / "state" / "samples" / "dark.jpg"
    assert work.composer.sentence() == "too dark and grainy"
