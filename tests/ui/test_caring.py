"""Photos of one batch that are done something else to; faults that are weighed; recipes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from photofix_ui.app import App
from photofix_ui.links.preferences import Care, Draft
from photofix_ui.pages.workspace import Workspace
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photofix.config import load_recipes
from photofix.queue import Journal
from photofix.queue.locks import SUPERVISOR, Lock

Photos = Callable[..., list[Path]]
LONG = 60_000
DARK = Care("too dark")


@pytest.fixture(autouse=True)
def _nobody_works(tmp_path: Path) -> Iterator[None]:
    lock = Lock.take(tmp_path / "state", SUPERVISOR)
    yield
    assert lock is not None
    lock.release()


@pytest.fixture
def made(qtbot: QtBot, app: App, photos: Photos) -> list[Path]:
    """Four photos in a new batch, all of which are too dark."""
    app.store.set(diagnose=False)
    made = photos(4)
    app.window.take(made)
    work = app.window.workspace
    qtbot.waitUntil(lambda: work.draft_count() == 4, timeout=LONG)
    understood(qtbot, work, "too dark")
    return made


def understood(qtbot: QtBot, work: Workspace, sentence: str) -> None:
    work.composer.set_sentence(sentence)
    qtbot.waitUntil(lambda: work.composer.meaning().sentence == sentence, timeout=LONG)


def press(within: QWidget, text: str) -> None:
    found = next(one for one in within.findChildren(QPushButton) if one.text().strip() == text)
    assert found.isVisible()
    found.click()


def select(work: Workspace, paths: list[Path]) -> None:
    work.grid.clearSelection()
    for path in paths:
        index = work.grid.filter.index_of(path)
        work.grid.selectionModel().select(index, work.grid.selectionModel().SelectionFlag.Select)


def test_selected_photos_get_settings_of_their_own(
    qtbot: QtBot, app: App, made: list[Path], tmp_path: Path
) -> None:
    work = app.window.workspace
    select(work, made[1:3])
    press(work.header, "Own settings")
    assert work.composer.scope.isVisible()
    assert work.draft().own == ()  # looking changes nothing
    understood(qtbot, work, "too noisy")
    work.composer.faults.weigh("noise", 0.6)
    own = Care("too noisy", {"strength": "noise=0.6"})
    assert work.draft() == Draft(
        "too dark",
        tuple((str(path), str(path.parent)) for path in made),
        {},
        tuple((str(path), own) for path in made[1:3]),
    )
    press(work.composer, "Back to all photos")
    assert work.composer.care() == DARK
    qtbot.waitUntil(work.composer.can_begin, timeout=LONG)
    work.composer.begin()
    qtbot.waitUntil(lambda: work.batch() is not None, timeout=LONG)
    with Journal(tmp_path / "state") as journal:
        first, second = sorted(journal.batches(), key=lambda batch: batch.id)
        assert (first.instruction, second.instruction) == ("too dark", "too noisy")
        assert second.settings.amounts == {"noise": 0.6}
        assert [job.source for job in journal.jobs(first.id)] == [made[0], made[3]]
        assert [job.source for job in journal.jobs(second.id)] == made[1:3]


def test_settings_are_copied_pasted_and_taken_back(
    qtbot: QtBot, app: App, made: list[Path]
) -> None:
    work = app.window.workspace
    select(work, made[:1])
    press(work.header, "Own settings")
    understood(qtbot, work, "too noisy")
    work.photo_actions.copy_settings()
    select(work, made[1:3])
    assert work.composer.sentence() == "too dark"  # the composer goes on with the selection
    work.photo_actions.paste_settings()
    assert [path for path, _ in work.draft().own] == [str(path) for path in made[:3]]
    app.window.undo.undo()
    assert work.draft().own == ((str(made[0]), Care("too noisy")),)
    assert work._draft.row(0).own
    select(work, made[:1])
    press(work.header, "Own settings")
    press(work.composer, "Same as the others")
    assert work.draft().own == ()


def test_what_is_set_for_some_photos_survives_a_restart(
    start: Callable[[], App], qtbot: QtBot, photos: Photos
) -> None:
    work = start().window.workspace
    path = photos(1)[0]
    work._new.set_photos(((str(path), str(path)),), ((str(path), Care("hazy")),))
    app = start()
    assert app.window.workspace.draft().own == ((str(path), Care("hazy")),)


def test_the_photo_that_is_looked_at_is_previewed_with_its_own_settings(
    qtbot: QtBot, app: App, made: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, str]] = []

    def preview(path: Path, region: object, zoom: float, sentence: str, *rest: object) -> int:
        asked.append((path, sentence))
        return len(asked)

    monkeypatch.setattr(app.lab, "preview", preview)
    work = app.window.workspace
    work._new.set_own(made[:1], Care("too noisy"))
    work._open(made[0])
    qtbot.waitUntil(lambda: (made[0], "too noisy") in asked, timeout=LONG)
    work._open(made[1])
    qtbot.waitUntil(lambda: (made[1], "too dark") in asked, timeout=LONG)


def test_options_are_kept_and_taken_as_a_recipe(qtbot: QtBot, app: App, made: list[Path]) -> None:
    composer = app.window.workspace.composer
    composer.set_values({"quality": "80", "strength": "0.5,low_light=0.4"})
    recipes = composer.recipes
    recipes.current_wanted.emit("evening")
    assert load_recipes() == {"evening": {"quality": "80", "strength": "0.5,low_light=0.4"}}
    assert "evening" in app.window.workspace.notice.text()
    composer.set_values({})
    assert recipes.make_menu().actions()[0].text() == "evening"
    recipes.choose("evening")
    assert composer.values() == {"quality": "80", "strength": "0.5,low_light=0.4"}
    recipes.current_wanted.emit("no/name")
    assert "no/name" in app.window.workspace.notice.text()
