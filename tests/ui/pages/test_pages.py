"""Watched folders and models."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from photofix_ui.app import App
from photofix_ui.links.disk_cache import cache
from photofix_ui.links.preferences import Store
from photofix_ui.pages.models import ModelsPage
from photofix_ui.pages.watching import write_watches
from photofix_ui.presenters.model_words import ModelWords
from photofix_ui.widgets.about import licences
from photofix_ui.widgets.watch_form import WatchForm
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from photofix.config import config_path, load_watches
from photofix.models import ModelEntry, catalog
from photofix.models.store import weights_path
from photofix.options import load_settings
from photofix.processes import command, environment
from photofix.queue import Journal
from photofix.queue.watchers import running

LONG = 120_000


def test_a_folder_is_watched_until_it_is_switched_off(
    qtbot: QtBot, app: App, photos: Callable[..., list[Path]], tmp_path: Path, needs_model: None
) -> None:
    made = photos(1)
    page = app.window.watches
    assert page.save(
        None,
        {
            "folder": str(made[0].parent),
            "instruction": "too dark",
            "output": str(tmp_path / "restored"),
            "recursive": False,
        },
    )
    assert load_watches() == [
        {
            "folder": str(made[0].parent),
            "instruction": "too dark",
            "output": str(tmp_path / "restored"),
        }
    ]
    copy = tmp_path / "restored" / made[0].name
    qtbot.waitUntil(copy.exists, timeout=LONG)
    qtbot.waitUntil(lambda: "1 done" in page.rows()[0].detail, timeout=LONG)
    (command,) = page._running.values()
    page.switch(0, False)
    qtbot.waitUntil(lambda: not command.running(), timeout=LONG)
    assert page.rows()[0].detail.startswith("off")
    page.remove(0)
    assert load_watches() == []
    page.notice._action.click()
    assert len(load_watches()) == 1


def test_a_watch_is_started_with_every_setting_of_its_table(
    qtbot: QtBot, start: Callable[[], App], tmp_path: Path
) -> None:
    settings = {
        "strength": 0.0,
        "format": "png",
        "effort": "fast",
        "only_if_needed": "copy",
        "strip": "gps",
        "keep_times": True,
        "max_megapixels": 30.0,
        "max_seconds": 50.0,
        "raw_jpeg": "both",
        "notify": False,
        "existing": "replace",
    }
    table = {"folder": str(tmp_path), "instruction": "dark", **settings}
    write_watches(config_path(), [table])
    page = start().window.watches
    page.switch(0, True)
    with Journal(tmp_path / "state") as journal:
        qtbot.waitUntil(lambda: bool(running(journal)), timeout=LONG)
        (batch,) = journal.batches()
    assert batch.settings == load_settings(settings)
    assert page.save(0, {"folder": str(tmp_path), "instruction": "too dark", "output": ""})
    assert load_watches() == [{**table, "instruction": "too dark"}]


def test_a_watch_that_a_dead_window_left_is_taken_over_and_ended(
    qtbot: QtBot, start: Callable[[], App], tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write_watches(config_path(), [{"folder": str(folder), "instruction": "too dark"}])
    left = subprocess.Popen(
        command("photofix", "watch", str(folder), "-i", "too dark", "-q"), env=environment()
    )
    try:
        with Journal(tmp_path / "state") as journal:
            qtbot.waitUntil(lambda: bool(running(journal)), timeout=LONG)
        page = start().window.watches
        qtbot.waitUntil(lambda: page.rows()[0].detail.startswith("watching"), timeout=LONG)
        assert page._running == {}
        page.switch(0, False)
        assert page.rows()[0].detail.startswith("off")
        qtbot.waitUntil(lambda: left.poll() == 0, timeout=LONG)
    finally:
        left.kill()
        left.wait()


def test_a_watch_that_makes_no_sense_is_refused_with_the_reason(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    page = app.window.watches
    table = {"folder": str(tmp_path / "gone"), "instruction": "too dark", "output": ""}
    assert not page.save(None, table)
    assert page.notice.text() == "Choose a folder that is there."
    assert not page.save(None, {**table, "folder": str(tmp_path), "instruction": "a pizza please"})
    assert "pizza" in page.notice.text()
    assert load_watches() == []


def test_every_model_has_room_however_often_the_page_is_opened(qtbot: QtBot, app: App) -> None:
    app.window.resize(700, 560)
    page = app.window.models
    for _ in range(3):
        app.window.show_page("models")
        QApplication.processEvents()
        cards = [card for card in page.findChildren(QFrame, "card") if card.isVisible()]
        assert len(cards) >= 9
        for card in cards:
            assert card.height() >= card.minimumSizeHint().height()
            assert card.geometry().right() < page.width()
        app.window.show_page("history")


def test_a_file_that_is_no_model_is_refused_with_the_reason(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    bad = tmp_path / "weights.safetensors"
    bad.write_bytes(b"no weights at all")
    app.window.show_page("models")
    app.window.models.add(bad)
    qtbot.waitUntil(lambda: not app.window.models.busy(), timeout=LONG)
    assert "weights.safetensors" in app.window.models.notice.text()


def test_a_list_of_models_that_can_not_be_read_is_told_and_keeps_no_window_closed(
    qtbot: QtBot, start: Callable[[], App], photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    (tmp_path / "models.toml").write_text("this is [no catalogue")
    app = start()
    work = app.window.workspace
    app.window.take(photos(1))
    work.composer.set_sentence("too dark")
    qtbot.waitUntil(lambda: "models.toml" in work.composer._problem.text(), timeout=LONG)
    assert not work.composer._start.isEnabled()
    app.window.show_page("models")
    assert "correct that line" in app.window.models.notice.text()


def test_a_damaged_model_of_photofix_is_shown_as_such(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, needs_model: None
) -> None:
    from photofix_ui.pages import models as models_page

    def path(entry: ModelEntry) -> Path:
        return broken if entry.name == "photofix-noise-s" else weights_path(entry)

    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"cut off")
    monkeypatch.setattr(models_page, "weights_path", path)
    app.window.show_page("models")

    def damaged() -> list[str]:
        return [one.text() for one in app.window.models.findChildren(QLabel) if "dam" in one.text()]

    qtbot.waitUntil(lambda: damaged() == ["damaged: reinstall photofix"], timeout=LONG)


def test_the_settings_tell_what_photofix_runs_on_and_keeps(qtbot: QtBot, app: App) -> None:
    cache().put("thumbnail", bytes(2_000_000))
    app.window.show_page("settings")
    about = app.window.settings.about
    qtbot.waitUntil(lambda: "2.0 MB" in about.cache_size(), timeout=LONG)
    about._empty.click()
    qtbot.waitUntil(lambda: about.cache_size().startswith("0"), timeout=LONG)
    app.lab.devices_told.emit([("NVIDIA H200", 130_000_000_000), ("EPYC", 8_000_000_000)])
    assert about.devices() == "NVIDIA H200 (130.0 GB) and EPYC (8.0 GB)"
    assert any(line.startswith("torch ") for line in licences().splitlines())


def test_models_are_told_in_the_words_of_photographers(qtbot: QtBot) -> None:
    words, models = ModelWords(), catalog()
    assert words.good_at(models["photofix-weather-s"]) == "Rain and snow"
    assert words.good_at(models["photofix-diagnose"]).startswith("Looks at photos")
    assert words.best_at(models["photofix-weather-s"]) == ["rain", "snow"]
    assert words.speed(models["photofix-jpeg-s"], {}) == ""  # nothing that helps to choose
    assert words.speed(models["instructir-7d"], {}) == "takes 32 times as long as the usual model"
    measured = words.speed(models["instructir-7d"], {"instructir-7d": 5.0})
    assert measured == "about 2 minutes for 24 megapixels on this machine"
    here = {"photofix-noise-s": 0.5, "gone": 3.0}
    told = words.speed(models["photofix-jpeg-s"], here)
    assert told == "about 10 seconds for 24 megapixels on this machine"
    small = words.speed(models["photofix-noise-xs"], here)
    assert small == "a few seconds for 24 megapixels on this machine"


def test_a_watch_is_asked_what_a_batch_is(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    page = app.window.watches
    app.window.show_page("watch")
    page._add()
    (form,) = page.findChildren(WatchForm)
    form.folder.setText(str(tmp_path))
    form.sentence.setText("too dark and noisy, keep the grain, repair the scratches")
    qtbot.waitUntil(lambda: "scratches" in form.answer.text(), timeout=LONG)
    form.sentence.setText("too dark and noisy")
    qtbot.waitUntil(lambda: form.chips.words() == ["noise", "low light"], timeout=LONG)
    form.faults.weigh("noise", 0.4)
    form.strength.setValue(80)
    form.options.set_values({"quality": "85"})
    form._save()
    kept = {
        "folder": str(tmp_path),
        "instruction": "too dark and noisy",
        "strength": "0.8,noise=0.4",
        "quality": "85",
    }
    assert load_watches() == [kept]
    page._edit(0)
    (form,) = (one for one in page.findChildren(WatchForm) if one.isVisible())
    assert {key: value for key, value in form.values().items() if value} == kept
    form.options.reset()
    form._save()
    assert "quality" not in load_watches()[0]
    page.switch(0, False)


class _Spoken:
    """Stands for `photofix …`: the test says what came of it."""

    def __init__(self, arguments: list[str], ended: Any, parent: Any, told: Any = None) -> None:
        self.arguments, self.ended, self.told, self.stopped = arguments, ended, told, False
        _spoken.append(self)

    def stop(self) -> None:
        self.stopped = True

    def wait(self) -> None:
        pass


_spoken: list[_Spoken] = []


@pytest.mark.parametrize("size", [2_500_000, None])
def test_a_download_tells_its_size_first_then_how_much_has_arrived(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int | None
) -> None:
    from photofix_ui.pages import models as models_page

    monkeypatch.setattr(models_page, "Command", _Spoken)
    _spoken.clear()
    page = ModelsPage(Store(tmp_path))
    qtbot.addWidget(page)
    page.refresh()

    def press(text: str) -> None:
        found = [one for one in page.findChildren(QPushButton) if one.text().strip() == text]
        next(one for one in found if not one.isHidden()).click()

    def words() -> list[str]:
        return [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]

    press("Download…")
    (asked,) = _spoken
    assert asked.arguments[:3] == ["models", "pull", "--dry-run"]
    asked.told(json.dumps({"model": asked.arguments[-1], "bytes": size}))
    asked.ended(True, None)
    assert ("2.5 MB" if size else "size unknown") in words()
    assert len(_spoken) == 1  # nothing is fetched before that is wanted
    press("Download now")
    name = _spoken[1].arguments[-1]
    assert "connecting…" in words() or "0 % of 2.5 MB" in words()
    part = tmp_path / "models" / ".downloads" / name / "weights.incomplete"
    part.parent.mkdir(parents=True)
    part.write_bytes(bytes(625_000))
    page._show_arrived()
    assert ("25 % of 2.5 MB" if size else "625.0 kB") in words()
    press("Cancel")
    assert _spoken[1].stopped
    assert "kept" in page.notice.text()
    page.close_processes()
