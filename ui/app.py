"""Starting the app."""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColorSpace, QFileOpenEvent, QPixmapCache, QSurfaceFormat
from PySide6.QtWidgets import QApplication

from photofix import __version__
from photofix.config import state_folder
from photofix.errors import InstallationError

from .ending import Ending
from .garbage import GuiGarbage
from .links.lab_link import LabLink
from .links.preferences import Store
from .links.queue_link import QueueLink
from .links.single import SingleInstance
from .pages.settings import screen_space
from .presenters import languages
from .screen import check_screen
from .watchdog import Watchdog
from .widgets import access, icons, theme
from .widgets.tray import Tray
from .window import Window


class App(QObject):
    """The window and what it stands on, made in order and released in reverse."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__()
        self.store = Store(folder, self)
        values = self.store.values
        languages.install(application, values.language)
        theme.install(application)
        theme.apply(application, values.theme)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        theme.follow_contrast(application, self._follow_contrast)
        target = screen_space(values.screen_profile)
        if not target.isValid():
            target = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
        self.lab = LabLink(target, self)
        self.queue = QueueLink(folder, lambda: self.store.values.paces, self)
        self.window = Window(self.store, self.queue, self.lab, target)
        self.tray = Tray(self.window)
        self.queue.progressed.connect(self.tray.show_progress)
        self.tray.pause_wanted.connect(self.window.batch_actions.pause)
        self.tray.resume_wanted.connect(self.window.batch_actions.resume)
        self.tray.show_wanted.connect(partial(_open, self.window, []))
        self.window.settings.about.devices_wanted.connect(self.lab.ask_devices)
        self.lab.devices_told.connect(self.window.settings.about.show_devices)
        self.queue.start()
        if sys.platform == "darwin":  # which alone opens files so; a filter sees every event
            application.installEventFilter(self)
        self._application = application

    def prepare(self) -> None:
        """Have ready what the first photos need, while their user chooses them."""
        self.window.workspace.thumbnails.prepare()

    def close(self) -> None:
        """Let go of every thread and process; batches go on in the supervisor."""
        self._application.removeEventFilter(self)
        self.tray.icon.hide()
        self.window.workspace.close_threads()
        self.window.watches.close_processes()
        self.window.models.close_processes()
        self.window.settings.about.close_threads()
        self.window.batch_actions.close_processes()
        self.lab.close()
        self.queue.close()
        self.store.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():  # macOS: "open with"
            self.window.take([Path(event.file())])
            return True
        return False

    def _follow_contrast(self) -> None:
        theme.apply(self._application, self.store.values.theme)

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if self.store.values.theme == "system":
            theme.apply(self._application, "system")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app until its window is closed; returns the exit code."""
    multiprocessing.freeze_support()
    logging.basicConfig(level=logging.WARNING, format="photofix: %(message)s")
    parser = argparse.ArgumentParser("photofix-gui", description="Restore photos from a sentence.")
    parser.add_argument("paths", nargs="*", type=Path, help="photos and folders for a new batch")
    parser.add_argument("--version", action="version", version=f"photofix {__version__}")
    paths = [path.absolute() for path in parser.parse_args(arguments).paths]
    try:
        check_screen()
    except InstallationError as error:
        print(f"photofix: {error}", file=sys.stderr)
        return error.exit_code
    application = make_application()
    single = SingleInstance(state_folder())
    if not single.is_first(paths):
        return 0
    ending = Ending(lambda: _end(application))
    watchdog = Watchdog() if os.environ.get("PHOTOFIX_WATCHDOG") else None
    code = _run(application, single, paths)
    if watchdog is not None:
        watchdog.close()
    ending.close()
    single.close()
    return code


def _run(application: QApplication, single: SingleInstance, paths: Sequence[Path]) -> int:
    """Open the window until it is closed for good; some settings have it opened anew."""
    while True:
        app = App(application, state_folder())
        opened = single.opened.connect(partial(_open, app.window))
        app.window.show()
        app.prepare()
        app.window.take(paths)
        code = application.exec()
        single.opened.disconnect(opened)
        app.close()
        app.window.deleteLater()
        if not app.window.wants_restart:
            return code
        paths = ()


def make_application() -> QApplication:
    # A thread that computes hands the interpreter over this often (seconds). The GUI thread takes
    # it back after every call of Qt, so that the usual 5 ms would add up to a stutter.
    sys.setswitchinterval(0.0002)
    # Qt spreads smooth edges over threads and waits for the last of them: on a machine that is
    # busy with a batch, longer than it would have painted them itself.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Whatever is painted is sRGB or converted to it; the compositor of a colour-managed system
    # takes it from there.
    surface = QSurfaceFormat.defaultFormat()
    surface.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    QSurfaceFormat.setDefaultFormat(surface)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    GuiGarbage(application)
    access.install()
    QPixmapCache.setCacheLimit(16 << 10)  # KiB: icons at their sizes
    application.setApplicationName("photofix")
    application.setApplicationDisplayName("photofix")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("photofix")
    application.setWindowIcon(icons.app_icon())
    return application


def _end(application: QApplication) -> bool:
    """Close the window as its user would, but ask nothing: batches go on. False where there is none
    that is shown."""
    windows = [one for one in application.topLevelWidgets() if isinstance(one, Window)]
    for window in (shown := [one for one in windows if one.isVisible()]):
        window.wants_restart = False
        window.close_unasked()
    return bool(shown)


def _open(window: Window, paths: list[Path]) -> None:
    """Bring the window to the front, with what a second start was given."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    window.take(paths)
