"""The window: photos in, a sentence, an answer, and everything still there after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from photofix_ui.app import App
from photofix_ui.links.images import Patch
from photofix_ui.links.preferences import NAME, Store
from photofix_ui.links.single import SingleInstance
from photofix_ui.presenters.phrases import phrase
from photofix_ui.widgets.composer import Composer
from photofix_ui.widgets.options import OptionsPanel
from photofix_ui.widgets.shortcuts import ShortcutsDialog
from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from photofix.messages import message

Photos = Callable[..., list[Path]]
LONG = 60_000


def drop(widget: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    buttons = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, none)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPoint(9, 9), copy, data, buttons, none))


def test_five_hundred_photos_are_dropped_and_a_sentence_is_answered(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    made = photos(500)
    work = app.window.workspace
    drop(app.window, [made[0].parent])
    qtbot.waitUntil(lambda: work.draft_count() == 500, timeout=LONG)
    work.composer.set_sentence("")
    QTest.keyClicks(work.composer._sentence, "too dark and grainy")
    qtbot.waitUntil(lambda: bool(work.composer.meaning().tasks), timeout=LONG)
    assert work.composer.meaning().tasks == ("noise", "low_light")
    assert work.composer.chips.words() == ["noise", "low light"]
    assert "photofix-noise-s → photofix-tone" in work.composer._told.full_text()
    assert work.composer._start.isEnabled()
    assert work.composer._start.text().strip() == "Restore 500 photos"


def test_nothing_can_be_started_without_photos_or_with_a_sentence_that_makes_no_sense(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    work = app.window.workspace
    assert not work.composer._start.isEnabled()
    app.window.take(photos(1))
    qtbot.waitUntil(lambda: work.draft_count() == 1, timeout=LONG)
    for sentence in ("order a pizza with salami", "?!?"):
        work.composer.set_sentence(sentence)
        qtbot.waitUntil(lambda: work.composer.meaning().problem is not None, timeout=LONG)
        assert not work.composer._start.isEnabled()
        assert work.composer._problem.text() == phrase(work.composer.meaning().problem)
        assert work.composer._problem.isVisible()


def test_an_option_that_can_not_be_used_says_so_where_it_is(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    work = app.window.workspace
    app.window.take(photos(1))
    work.composer.set_sentence("too dark")
    qtbot.waitUntil(lambda: work.composer._start.isEnabled(), timeout=LONG)
    work.composer.toggle_options()
    quality = work.composer.options.field("quality")
    assert isinstance(quality, QLineEdit)
    quality.setText("900")
    assert "1 to 100" in str(work.composer.options.problem())
    assert work.composer.options._problem.isVisible()
    assert not work.composer._start.isEnabled()
    quality.setText("90")
    qtbot.waitUntil(lambda: work.composer._start.isEnabled(), timeout=LONG)
    assert work.composer.values() == {"quality": "90"}


def test_what_is_no_photo_is_named_and_the_rest_taken(
    qtbot: QtBot, app: App, photos: Photos, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("no photo")
    drop(app.window, [*photos(2), tmp_path / "a.txt", tmp_path / "gone.jpg"])
    work = app.window.workspace
    qtbot.waitUntil(lambda: work.draft_count() == 2, timeout=LONG)
    assert work.notice.text() == "a.txt: not a photo; and 1 more left out"


def test_files_are_pasted_and_dropped_as_photos_even_into_the_sentence(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in photos(3)])
    QApplication.clipboard().setMimeData(data)
    work = app.window.workspace
    work.composer.focus_sentence()
    QTest.keyClick(work.composer._sentence, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: work.draft_count() == 3, timeout=LONG)
    drop(work.composer._sentence, photos(2, folder="more"))
    qtbot.waitUntil(lambda: work.draft_count() == 5, timeout=LONG)
    assert work.composer.sentence() == ""
    QApplication.clipboard().setText("too dark")
    QTest.keyClick(work.composer._sentence, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert work.composer.sentence() == "too dark"


def test_photos_are_never_moved_into_the_window(qtbot: QtBot, app: App, photos: Photos) -> None:
    """A file manager deletes what was moved away from it."""
    move, copy = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in photos(1)])
    rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    for kind in (QDragEnterEvent, QDropEvent):
        both, only = kind(QPoint(9, 9), move | copy, *rest), kind(QPoint(9, 9), move, *rest)
        for event in (both, only):
            event.setDropAction(move)  # what is proposed
            QApplication.sendEvent(app.window, event)
        assert (both.isAccepted(), both.dropAction()) == (True, copy)
        assert not only.isAccepted()
    qtbot.waitUntil(lambda: app.window.workspace.draft_count() == 1, timeout=LONG)


def test_photos_left_out_come_back_with_undo(qtbot: QtBot, app: App, photos: Photos) -> None:
    made = photos(5)
    app.window.take(made)
    work = app.window.workspace
    qtbot.waitUntil(lambda: work.draft_count() == 5, timeout=LONG)
    work.grid.removal.emit(made[1:3])
    assert work.draft_count() == 3
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [row.path for row in work._draft.rows()] == made


def test_a_vanished_and_a_damaged_photo_are_shown_as_such(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    made = photos(3)
    made[1].write_bytes(made[1].read_bytes()[:60])
    app.window.take(made)
    work = app.window.workspace
    qtbot.waitUntil(lambda: work.draft_count() == 3, timeout=LONG)
    qtbot.waitUntil(lambda: work.thumbnails.problem(made[1]) is not None, timeout=LONG)
    made[2].unlink()
    work._open(made[2])
    viewer = work.panel.viewer
    qtbot.waitUntil(lambda: "no such file" in viewer._message, timeout=LONG)


def test_a_preview_is_asked_for_once_the_photo_itself_is_shown(
    qtbot: QtBot, app: App, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = photos(1, (1500, 1000))
    work, order, asked = app.window.workspace, app.lab.preview, []

    def preview(path: Path, region: QRectF, *rest: object) -> int:
        asked.append(region)
        return order(path, region, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(app.lab, "preview", preview)
    app.window.take([path])
    qtbot.waitUntil(lambda: work.thumbnails.get(path) is not None, timeout=LONG)
    work._open(path)
    work.panel.viewer._settle()  # looked at for long, while only the thumbnail is there
    qtbot.waitUntil(lambda: bool(asked), timeout=LONG)
    assert asked[0] == QRectF(0, 0, 1500, 1000)


def test_what_was_restored_once_for_the_screen_is_not_restored_again(
    qtbot: QtBot, app: App, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = photos(2, (900, 600))
    work, numbers = app.window.workspace, iter(range(1, 9))
    viewer, asked = work.panel.viewer, []

    def preview(path: Path, region: QRectF, zoom: float, *rest: object) -> int:
        asked.append((region, min(zoom, 1.0)))
        return next(numbers)

    def answer(number: int) -> None:
        region, scale = asked[-1]
        width, height = round(region.width() * scale), round(region.height() * scale)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        app.lab.previewed.emit(number, Patch(region, image), True, None)

    monkeypatch.setattr(app.lab, "preview", preview)
    app.window.resize(1000, 700)
    app.window.take(made)
    qtbot.waitUntil(lambda: work.draft_count() == 2, timeout=LONG)
    work._open(made[0])
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=LONG)
    answer(1)
    viewer.zoom_to(1.0)  # sharper than what is there
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=LONG)
    answer(2)
    for look in (lambda: viewer.zoom_to(1.6), viewer.fit, lambda: viewer.zoom_to(1.0)):
        look()
        viewer._settle()  # a closer look, and two that were had before
        assert not viewer._busy
        assert viewer.has_after()
    assert len(asked) == 2
    work.composer.set_sentence("hazy")  # something else
    qtbot.waitUntil(lambda: len(asked) == 3, timeout=LONG)
    assert viewer._busy


def test_options_are_few_until_more_are_asked_for_and_are_counted_while_set(
    qtbot: QtBot,
) -> None:
    panel = OptionsPanel()
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show()
    assert panel.field("output").isVisible()
    assert panel.field("quality").isVisible()
    assert not panel.field("tile").isVisible()
    panel.toggle_advanced()
    assert panel.field("tile").isVisible()
    panel.toggle_advanced()
    panel.set_values({"tile": "512"})
    panel.resize(400, 500)  # arranged anew
    assert panel.field("tile").isVisible()  # what is set is never out of sight
    panel.reset()
    assert panel.values() == {}


def test_two_plans_are_compared_one_after_the_other(
    qtbot: QtBot, app: App, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = photos(1, (900, 600))
    work = app.window.workspace
    viewer, asked = work.panel.viewer, []

    def preview(*order: object) -> int:
        asked.append(order)
        return len(asked)

    def answer() -> None:
        image = QImage(900, 600, QImage.Format.Format_RGB32)
        app.lab.previewed.emit(len(asked), Patch(asked[-1][1], image), True, None)

    monkeypatch.setattr(app.lab, "preview", preview)
    app.window.take([path])
    qtbot.waitUntil(lambda: work.draft_count() == 1, timeout=LONG)
    work._open(path)
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=LONG)
    work.panel.versus.fill()
    choices = {action.text(): action for action in work.panel.versus.menu.actions()}
    choices["Best"].trigger()
    answer()
    assert len(asked) == 2
    assert asked[1][4] == {"effort": "best"}
    answer()
    assert viewer._versus is not None
    assert viewer._versus_name == "Best"
    choices["JPEG artefacts  (photofix-jpeg-s)"].trigger()
    assert viewer._versus is None
    assert asked[2][4] == {"model": "photofix-jpeg-s"}
    answer()
    assert viewer._versus is not None
    assert viewer._versus_name == "photofix-jpeg-s"
    choices["The original"].trigger()
    assert viewer._versus is None
    assert len(asked) == 3


def test_the_draft_and_the_window_come_back_after_a_restart(
    qtbot: QtBot, start: Callable[[], App], photos: Photos
) -> None:
    app, made = start(), photos(4)
    app.window.resize(701, 600)
    app.window.take(made)
    qtbot.waitUntil(lambda: app.window.workspace.draft_count() == 4, timeout=LONG)
    app.window.workspace.composer.set_sentence("remove the rain")
    app.window.workspace.composer.set_values({"strength": 0.6, "quality": "80"})
    app = start()
    work = app.window.workspace
    assert [row.path for row in work._draft.rows()] == made
    assert work.composer.sentence() == "remove the rain"
    assert work.composer.values() == {"strength": 0.6, "quality": "80"}
    assert app.window.width() == 701


def test_the_draft_survives_a_crash(qtbot: QtBot, app: App, photos: Photos, tmp_path: Path) -> None:
    app.window.take(photos(3))
    saved = tmp_path / "state" / NAME

    def is_saved() -> bool:
        return saved.exists() and len(json.loads(saved.read_text())["draft"]["photos"]) == 3

    qtbot.waitUntil(is_saved, timeout=LONG)


@pytest.mark.parametrize(
    "content", ["", "{", "[1]", '{"draft": 7}', '{"thumbnail": 200, "unknown": 1, "draft": {}}']
)
def test_preferences_that_can_not_be_read_do_no_harm(
    qtbot: QtBot, tmp_path: Path, content: str
) -> None:
    (tmp_path / NAME).write_text(content)
    store = Store(tmp_path)
    assert store.values.thumbnail == (200 if "200" in content else 168)
    store.close()


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(qtbot: QtBot, app: App) -> None:
    app.window.workspace.composer.options.show()
    for kind in (QToolButton, QPushButton, QLineEdit):
        for control in app.window.findChildren(kind):
            if control.objectName().startswith("qt_") or control.parent() is None:
                continue
            if isinstance(control, QToolButton) and isinstance(control.parent(), QLineEdit):
                continue  # the button that clears a line, which has a key of its own
            text = control.text() if hasattr(control, "text") else ""
            placeholder = control.placeholderText() if isinstance(control, QLineEdit) else ""
            if isinstance(control, QPushButton) and control.isHidden() and not text:
                continue  # the action of a notice that is not shown
            assert control.accessibleName() or text.strip() or placeholder, control
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.accessibleName()


def test_a_page_that_is_opened_by_key_has_the_keyboard(qtbot: QtBot, app: App) -> None:
    window = app.window
    with qtbot.waitActive(window, timeout=LONG):
        window.activateWindow()
    for number, name in enumerate(("draft", "watch", "history", "models", "settings"), start=1):
        key = Qt.Key(Qt.Key.Key_0 + number)
        QTest.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()
        assert window._stack.currentWidget() is window._pages[name]
        assert QApplication.activeWindow() is window  # no part of a page was one for a moment
        focused = QApplication.focusWidget()
        assert focused is not None
        assert window._pages[name].isAncestorOf(focused)


def test_the_overview_lists_every_key(qtbot: QtBot, app: App) -> None:
    app.window.show_shortcuts()
    dialog = app.window.findChild(ShortcutsDialog)
    assert dialog is not None
    from PySide6.QtWidgets import QLabel

    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for key in ("Ctrl+N", "Ctrl+O", "Ctrl+L", "F1", "Alt+3", "Shift+← →", "Return", "Del"):
        assert key in shown
    dialog.resize(1, 1)
    for label in dialog.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()
    dialog.close()


def test_every_page_opens_in_both_themes_and_narrow(qtbot: QtBot, app: App) -> None:
    for theme in ("light", "dark"):
        app.store.set(theme=theme)
        for page in ("draft", "watch", "history", "models", "settings"):
            app.window.show_page(page)
            for width in (560, 1280):
                app.window.resize(width, 640)
                assert not app.window.grab().isNull()
                assert app.window.sidebar.isVisible() == (width == 1280)


def test_in_a_narrow_window_nothing_is_cut_off(
    qtbot: QtBot, app: App, photos: Photos, tmp_path: Path
) -> None:
    app.window.resize(900, 600)
    work, composer = app.window.workspace, app.window.workspace.composer
    app.window.take(photos(1))
    qtbot.waitUntil(lambda: work.draft_count() == 1, timeout=LONG)
    composer.toggle_options()
    composer.options.toggle_advanced()
    for width in (900, 640, 900):
        app.window.resize(width, 600)
        QApplication.processEvents()
        fields = [composer.options.field(name) for name in composer.options._fields]
        assert all(field.height() >= field.minimumSizeHint().height() for field in fields)
        places = [QRectF(field.rect().translated(field.pos())) for field, _ in _shown(composer)]
        assert not any(a.intersects(b) for a, b in combinations(places, 2))
    composer.toggle_options()
    composer.set_sentence("order a pizza with salami, a green salad, and a bottle of red wine")
    problem = composer._problem
    qtbot.waitUntil(problem.isVisible, timeout=LONG)
    qtbot.waitUntil(
        lambda: problem.height() >= problem.heightForWidth(problem.width()), timeout=LONG
    )
    composer.set_sentence("")
    chips = composer._chips
    qtbot.waitUntil(lambda: chips.isVisible() and bool(chips.hidden_examples()), timeout=LONG)
    chips_seen = [chip for chip in chips.findChildren(QPushButton) if chip.isVisible()]
    assert all(chips.rect().contains(chip.geometry()) for chip in chips_seen)
    assert "More…" in [chip.text() for chip in chips_seen]
    assert ("Make it better", "make it better") in chips.hidden_examples()


def _shown(composer: Composer) -> list[tuple[QWidget, QWidget]]:
    """The fields of the options, in the places where they are."""
    return [(shown, caption) for caption, shown in composer.options._pairs.values()]


def test_a_damaged_model_is_told_before_a_batch_is_begun(
    qtbot: QtBot, app: App, photos: Photos
) -> None:
    broken = message("part_of_photofix.damaged", path="/x/photofix-noise-s.safetensors")
    broken_too = message("part_of_photofix.damaged", path="/x/photofix-diagnose.safetensors")
    work = app.window.workspace
    app.lab.unready.emit(broken)
    assert work.notice.text() == str(broken)
    work.notice.hide()
    app.lab.unready.emit(broken)  # once is enough
    (path,) = photos(1)
    app.lab.diagnosis_failed.emit(
        path, message("photo.cut_off", path=path)
    )  # the photo's own trouble
    assert work.notice.text() == ""
    app.lab.diagnosis_failed.emit(path, broken_too)
    assert "photofix-diagnose" in work.notice.text()


def test_a_second_start_hands_its_photos_to_the_first(
    qtbot: QtBot, tmp_path: Path, photos: Photos
) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    made = photos(2)
    assert first.is_first([])
    with qtbot.waitSignal(first.opened, timeout=LONG) as opened:
        assert not second.is_first(made)
    assert opened.args == [made]
    first.close()
    third = SingleInstance(tmp_path)
    assert third.is_first([])
    third.close()


def test_the_defaults_are_kept_in_the_configuration_file(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    from photofix.options import load_settings

    config = tmp_path / "config.toml"
    config.write_text("# mine\nstrength = 0.5  # mild\n")
    app.window.settings._keep("tile", "512")
    app.window.settings._keep("device", "cpu")
    assert (load_settings({}).tile, load_settings({}).device) == (512, "cpu")
    assert config.read_text().startswith("# mine\nstrength = 0.5  # mild\n")
    app.window.settings._keep("tile", "7")
    assert "at least 128" in app.window.settings.notice.text()
    app.window.settings._keep("device", "")
    assert load_settings({}).device is None
