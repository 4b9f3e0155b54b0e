"""Batches of the queue in the window, with real processes that restore with the real model."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from photofix_ui.app import App
from photofix_ui.presenters.side_rows import SideRow
from photofix_ui.widgets.viewer import Mode
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photofix import readers
from photofix.messages import in_words, message
from photofix.queue import Journal, NewJob
from photofix.queue.locks import SUPERVISOR, Lock

Photos = Callable[..., list[Path]]
LONG = 120_000


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "state") as made:
        yield made


@pytest.fixture
def nobody_works(journal: Journal) -> Iterator[None]:
    """What is queued stays queued: whoever wants to work finds somebody at it."""
    lock = Lock.take(journal.folder, SUPERVISOR)
    assert lock is not None
    yield
    lock.release()


@pytest.fixture(autouse=True)
def _no_process_left(tmp_path: Path) -> Iterator[None]:
    """End the supervisor that this test started, and its workers; Python's own tracker of
    resources serves all tests, and doesn't end when it is told to."""
    yield
    readers.close()  # which end with who has started them, and not when they are told to
    state = tmp_path / "state"
    ours = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            theirs = process.pid == os.getpid() or "resource_tracker" in str(process.cmdline())
            if process.environ().get("PHOTOFIX_STATE") == str(state) and not theirs:
                ours.append(process)
    for process in ours:
        with suppress(psutil.Error):
            process.terminate()
    _, alive = psutil.wait_procs(ours, timeout=60)
    for process in alive:
        with suppress(psutil.Error):
            process.kill()


def add(journal: Journal, sentence: str, paths: list[Path]) -> int:
    number = journal.add_batch(sentence)
    journal.add_jobs(number, [NewJob(p, p.parent / "photofix" / p.name) for p in paths])
    journal.seal(number)
    return number


def _row(rows: list[SideRow], batch: int) -> SideRow:
    return next(row for row in rows if row.key == batch)


def digest(paths: list[Path]) -> list[str]:
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]


def test_from_dropping_to_comparing_through_a_killed_worker_and_a_restart(
    qtbot: QtBot, start: Callable[[], App], photos: Photos, journal: Journal, needs_model: None
) -> None:
    app, made = start(), photos(4, (160, 120))
    before = digest(made)
    work = app.window.workspace
    app.window.take(made)
    qtbot.waitUntil(lambda: work.draft_count() == 4, timeout=LONG)
    work.composer.set_sentence("too dark and grainy")
    qtbot.waitUntil(lambda: work.composer._start.isEnabled(), timeout=LONG)

    work._open(made[0])
    viewer = work.panel.viewer
    qtbot.waitUntil(lambda: viewer.has_after() and not viewer._busy, timeout=LONG)

    assert work.panel.plan().startswith("The sentence asks to remove noise")

    work.composer.begin()
    qtbot.waitUntil(lambda: work.batch() is not None, timeout=LONG)
    shown = work.batch()
    assert shown is not None
    qtbot.waitUntil(lambda: any(w.job for w in journal.workers()), timeout=LONG)
    app.window.toggle_pause()
    qtbot.waitUntil(lambda: journal.batch(shown.id).state == "paused", timeout=LONG)
    qtbot.waitUntil(lambda: work.bar._resume.isVisible(), timeout=LONG)
    assert not app.window.strip._resume.isVisible()  # one place to pause and resume
    for worker in journal.workers():
        if sys.platform != "win32":
            assert psutil.Process(worker.pid).nice() == os.nice(0) + 5  # the window comes first
        session = Path(f"/proc/{worker.pid}/autogroup")
        if session.exists():
            assert session.read_text().endswith("nice 5\n")
        os.kill(worker.pid, signal.SIGKILL)
    work.bar._resume.click()
    qtbot.waitUntil(lambda: journal.batch(shown.id).state == "done", timeout=LONG)
    assert journal.batch(shown.id).counts["done"] == 4
    assert digest(made) == before

    app = start()
    work = app.window.workspace
    qtbot.waitUntil(lambda: app.window.history.count() == 1, timeout=LONG)
    app.window._choose("batch", shown.id)
    qtbot.waitUntil(lambda: work._jobs.rowCount() == 4, timeout=LONG)
    assert {row.state for row in work._jobs.rows()} == {"done"}
    work._open(made[2])
    viewer = work.panel.viewer
    qtbot.waitUntil(viewer.has_after, timeout=LONG)
    assert work.panel.plan().endswith("photofix-noise-s → photofix-tone")
    viewer.set_mode(Mode.SINGLE)
    restored = viewer.grab().toImage()
    viewer.hold_original(True)
    original = viewer.grab().toImage()
    middle = viewer.rect().center()
    assert restored.pixelColor(middle).value() > original.pixelColor(middle).value()
    assert work.draft_count() == 0
    assert app.store.values.sentences == ("too dark and grainy",)


def test_a_batch_without_a_sentence_restores_what_the_photos_show_and_is_reported(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal, tmp_path: Path, needs_model: None
) -> None:
    work = app.window.workspace
    app.window.take(photos(1))
    qtbot.waitUntil(lambda: work.composer._start.isEnabled(), timeout=LONG)
    QTest.keyClick(work.composer._sentence, Qt.Key.Key_Return)
    assert journal.batches() == []  # a slip
    work.composer._start.click()
    qtbot.waitUntil(lambda: work.batch() is not None, timeout=LONG)
    assert work.header.title() == "Whatever is wrong"
    assert app.store.values.sentences == ()
    (batch,) = journal.batches()
    qtbot.waitUntil(lambda: journal.batch(batch.id).counts["done"] == 1, timeout=LONG)
    assert journal.batch(batch.id).instruction == ""

    app.window.show_page("history")
    app.window.history.choose(0)
    report = next(b for b in app.window.history.findChildren(QPushButton) if "Report" in b.text())
    qtbot.waitUntil(report.isEnabled, timeout=LONG)
    report.click()
    page = tmp_path / "state" / "reports" / f"photofix-report-{batch.id}.html"
    qtbot.waitUntil(lambda: str(page) in app.window.notice.text(), timeout=LONG)
    assert "img0000" in page.read_text()


def test_the_time_is_told_from_what_was_measured(
    qtbot: QtBot, app: App, photos: Photos, needs_model: None
) -> None:
    work = app.window.workspace
    app.window.take(photos(2))
    models = {"photofix-noise-s", "photofix-tone"}  # of the sentence that warms them up
    qtbot.waitUntil(lambda: models <= app.store.values.paces.keys(), timeout=LONG)
    for sentence in ("", "too dark"):
        work.composer.set_sentence(sentence)
        for _ in range(20):  # until no preview that was under way tells another pace
            for model in models:
                app.lab.paced.emit(model, 1000.0)
            qtbot.wait(1000)
            if work.composer._time.text() == "about 10 seconds":
                break
        assert work.composer._time.text() == "about 10 seconds"
        qtbot.waitUntil(work.composer._time.isVisible, timeout=LONG)


def test_batches_are_listed_reordered_removed_and_brought_back(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal, nobody_works: None
) -> None:
    made = photos(3)
    first, second = add(journal, "too dark", made), add(journal, "blurry", made)
    side = app.window.sidebar

    def queued() -> list[object]:
        return [row.key for row in side.rows() if row.movable]

    qtbot.waitUntil(lambda: queued() == [first, second], timeout=LONG)
    side.moved.emit(second, first)
    qtbot.waitUntil(lambda: queued() == [second, first], timeout=LONG)
    rows = app.window.sidebar._model
    dragged = rows.mimeData([rows.index(rows.rows.index(_row(rows.rows, second)))])
    below = (Qt.DropAction.MoveAction, -1, -1, QModelIndex())  # where there is no line
    assert rows.canDropMimeData(dragged, *below)
    rows.dropMimeData(dragged, *below)
    qtbot.waitUntil(lambda: queued() == [first, second], timeout=LONG)
    app.window.batch_actions.remove(first)
    qtbot.waitUntil(lambda: queued() == [second], timeout=LONG)
    assert "removed" in app.window.notice.text()
    app.window.batch_actions.cancel(second)
    qtbot.waitUntil(lambda: queued() == [], timeout=LONG)
    assert journal.batch(second).state == "cancelled"


def test_failures_are_told_where_they_are(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal
) -> None:
    made = photos(3)
    number = journal.add_batch("too dark")
    gone = in_words("the disk is not there")
    unmade = message("copy.folder_unmade", folder="/media/disk", reason=message("system.EIO"))
    reasons = [gone, unmade, unmade]
    journal.add_jobs(number, [NewJob(p, None, why) for p, why in zip(made, reasons, strict=True)])
    journal.seal(number)
    qtbot.waitUntil(lambda: app.window.history.count() == 1, timeout=LONG)
    app.window._choose("batch", number)
    work = app.window.workspace
    qtbot.waitUntil(lambda: work._jobs.rowCount() == 3, timeout=LONG)
    assert work._jobs.row(0).reason == gone
    assert work.bar._reason.full_text() == (  # once for all, and short
        "3 failed: the folder disk can't be made (input/output error); choose another output folder"
    )
    work._open(made[0])
    assert work.panel.notice.text() == "the disk is not there"
    assert work.bar._retry.isVisible()


def test_an_output_that_can_not_be_written_is_told_before_anything_is_queued(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal, tmp_path: Path
) -> None:
    work = app.window.workspace
    app.window.take(photos(1))
    work.composer.set_sentence("too dark")
    (tmp_path / "file").write_text("")
    work.composer.set_values({"output": str(tmp_path / "file" / "inside")})
    qtbot.waitUntil(lambda: work.composer._start.isEnabled(), timeout=LONG)
    work.composer.begin()
    qtbot.waitUntil(lambda: "choose another output folder" in work.notice.text(), timeout=LONG)
    assert journal.batches() == []
    assert work.draft_count() == 1


def test_a_damaged_journal_is_set_aside_and_told(
    qtbot: QtBot, start: Callable[[], App], tmp_path: Path
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / "journal.db").write_bytes(b"no database " * 500)
    app = start()
    qtbot.waitUntil(lambda: "set aside" in app.window.notice.text(), timeout=LONG)
    assert list(state.glob("journal-damaged-*"))


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("Close, keep restoring", "active"),
        ("Close and pause", "paused"),
        ("Close and stop", "cancelled"),
    ],
)
def test_closing_with_work_in_progress_asks(
    qtbot: QtBot,
    app: App,
    photos: Photos,
    journal: Journal,
    nobody_works: None,
    answer: str,
    state: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = add(journal, "too dark", photos(3))
    qtbot.waitUntil(lambda: len(app.window._batches) == 1, timeout=LONG)

    def press(box: QMessageBox) -> int:
        next(b for b in box.findChildren(QPushButton) if b.text() == answer).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert app.window.close()
    qtbot.waitUntil(lambda: journal.batch(number).state == state, timeout=LONG)


def test_work_that_nobody_is_at_is_taken_up_and_trouble_with_it_told(
    qtbot: QtBot, app: App, photos: Photos, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photofix_ui.links import queue_link

    started: list[int] = []

    def start(journal: Journal) -> None:
        started.append(1)
        (journal.folder / "supervisor.log").write_text("photofix: no memory left\n")

    monkeypatch.setattr(queue_link, "start_in_background", start)
    monkeypatch.setattr(queue_link, "CHECK", 0.05)
    others = Lock.take(journal.folder, SUPERVISOR)
    assert others is not None
    number = add(journal, "too dark", photos(1))
    qtbot.waitUntil(lambda: app.queue._revision == journal.revision(), timeout=LONG)
    assert started == []  # somebody is at it
    others.release()  # and dies
    qtbot.waitUntil(lambda: len(started) > 1, timeout=LONG)
    qtbot.waitUntil(lambda: app.window.notice.text() == "no memory left", timeout=LONG)
    journal.pause(number)
    qtbot.waitUntil(lambda: app.queue._abandoned == 0, timeout=LONG)
