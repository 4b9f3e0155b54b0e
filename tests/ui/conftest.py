"""A real window, offscreen, with a journal and a configuration of its own."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from PySide6 import QtWidgets
except ImportError as error:
    collect_ignore_glob = ["test_*.py", "*/test_*.py"]
    print(f"tests/ui are left out: Qt can't be loaded ({error}); see packaging/system_libraries.sh")

if TYPE_CHECKING:
    from photofix_ui.app import App

LONG = 120_000  # ms; nothing is timed, this only ends a test that hangs


@pytest.fixture(scope="package", autouse=True)
def _collected_by_the_window() -> Iterator[None]:
    """As in the app, no thread but the window's collects garbage; tests of others do as usual."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _own_folders(own_state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTOFIX_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PHOTOFIX_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    (tmp_path / "config.toml").touch()


class PatientBot(QtBot):  # type: ignore[misc]
    """Waits as long as a busy machine takes."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONG) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LONG, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QtWidgets.QApplication, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QtWidgets.QApplication]:
    from photofix_ui.app import make_application
    from photofix_ui.presenters import languages
    from photofix_ui.widgets import theme

    def make(_: list[str]) -> QtWidgets.QApplication:
        application = make_application()
        languages.install(application, "en")
        theme.install(application)
        theme.apply(application, "dark")
        return application

    return make


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], App]]:
    """Starts the app, as often as a test likes; the one before is closed first."""
    from photofix_ui.app import App
    from PySide6.QtWidgets import QApplication

    running: list[App] = []

    def close() -> None:
        while running:
            app = running.pop()
            app.window._closing = True  # no question at the end of a test
            app.window.close()
            app.close()
            app.window.deleteLater()

    def open_app() -> App:
        close()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        app = App(application, tmp_path / "state")
        app.window.show()
        qtbot.waitExposed(app.window)
        running.append(app)
        return app

    yield open_app
    close()


@pytest.fixture
def app(start: Callable[[], App]) -> App:
    return start()


@pytest.fixture
def photos(tmp_path: Path) -> Callable[..., list[Path]]:
    """Makes small dark photos, each different."""

    def make(count: int, size: tuple[int, int] = (96, 64), folder: str = "photos") -> list[Path]:
        where = tmp_path / folder
        where.mkdir(exist_ok=True)
        random = np.random.default_rng(count)
        made = []
        for number in range(count):
            small = Image.fromarray(random.integers(0, 90, (4, 6, 3), np.uint8))
            path = where / f"img{number:04}.jpg"
            small.resize(size, Image.Resampling.BICUBIC).save(path, quality=90)
            made.append(path)
        return made

    return make


@pytest.fixture(scope="session")
def needs_model() -> None:
    """For tests that restore: skips where the embedded model is not in the tree."""
    path = files("photofix_resources") / "models" / "photofix-noise-s.safetensors"
    if not path.is_file():
        pytest.skip("the embedded model is not in resources/models")
