"""One walk through the app in a real X server, by its keys and mouse: `tools/walk.py` starts it.

Every step tells what is wrong; pictures are of the screen as a person sees it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from photofix_ui.app import App, make_application
from photofix_ui.presenters.showing import View
from photofix_ui.presenters.viewer_state import Mode
from photofix_ui.widgets.closing import ClosingQuestion
from photofix_ui.widgets.shortcuts import ShortcutsDialog
from PIL import Image, ImageGrab
from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from stage import fill_queue, photos_of

from photofix.config import state_folder
from photofix.queue.locks import SUPERVISOR, Lock

DOCUMENTS = Path(__file__).parents[1] / "docs" / "screenshots"
SENTENCES = {
    "en": "too dark and grainy",
    "de": "zu dunkel und verrauscht",
    "es": "demasiado oscura y con ruido",
    "fr": "trop sombre et bruitée",
    "it": "troppo scura e rumorosa",
}
SMALL, NARROW = (1024, 564), (700, 700)  # a screen of 1024 × 600 less the frame; a narrow window


class Hand:
    """Keys and mouse of the X server."""

    def keys(self, *keys: str) -> None:
        self._do("key", *keys)

    def hold(self, key: str) -> None:
        self._do("keydown", key)

    def let_go(self, key: str) -> None:
        self._do("keyup", key)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "20", text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        place = widget.mapToGlobal(widget.rect().center() if at is None else at)
        scale = widget.devicePixelRatioF()
        self._do("mousemove", str(round(place.x() * scale)), str(round(place.y() * scale)))
        self._do("click", "1")

    def resize(self, window: QWidget, size: tuple[int, int]) -> None:
        scale = window.devicePixelRatioF()
        wanted = [str(round(side * scale)) for side in size]
        self._do("windowsize", str(int(window.winId())), *wanted)

    def _do(self, *arguments: str) -> None:
        process = subprocess.Popen(("xdotool", *arguments))
        wait(20, lambda: process.poll() is not None)
        wait(0.4)


class Tour:
    """The steps; `problems` is what was wrong on the way.

    shown: the pictures that the documents show, of the window alone.
    """

    def __init__(
        self, application: QApplication, stage: Path, pictures: Path, shown: Sequence[str]
    ) -> None:
        self.problems: list[str] = []
        self._pictures, self._shown = pictures, shown
        self._stage, self._photos = stage, photos_of(stage)
        self._hand = Hand()
        self._batches = fill_queue(state_folder(), stage)
        self._nobody_works = Lock.take(state_folder(), SUPERVISOR)
        self._app = App(application, state_folder())
        self._sentence = SENTENCES[self._app.store.values.language]
        self._window, self._work = self._app.window, self._app.window.workspace

    def walk(self) -> None:
        self._window.show()
        wait(20, lambda: len(self._window._batches) == len(self._batches))
        wait(1, self._window.isActiveWindow)
        self._first_start()
        self._new_batch()
        self._viewer()
        self._full_screen()
        self._sizes()
        self._queue()
        self._pages()
        self._errors()
        self._close()

    # The steps.

    def _first_start(self) -> None:
        screen = self._window.screen().geometry()
        self._check("the window lies on its screen", screen.contains(self._window.frameGeometry()))
        self._check("the window has the keyboard", self._window.isActiveWindow())
        self._picture("empty")
        self._hand.type("a")
        self._check("what is typed is the sentence", self._work.composer.sentence() == "a")
        self._hand.keys("BackSpace")

    def _new_batch(self) -> None:
        window, work, hand = self._window, self._work, self._hand
        window.take(self._photos[:18])
        wait(60, lambda: work.draft_count() == 18)
        wait(240, lambda: work.diagnoses.is_idle())
        wait(60, lambda: not work.composer._time.isHidden())
        self._picture("no-sentence", 2)
        hand.keys("ctrl+l")
        hand.type(self._sentence)
        wait(60, lambda: bool(work.composer.meaning().tasks))
        self._picture("new-batch", 2)
        hand.click(work.composer._more)
        self._check("a click opens the options", work.composer.options.isVisible())
        self._picture("options")
        hand.click(work.composer._more)
        self._check("a click closes the options", not work.composer.options.isVisible())

    def _viewer(self) -> None:
        work, hand, grid = self._work, self._hand, self._work.grid
        viewer = work.panel.viewer
        hand.click(grid.viewport(), grid.visualRect(grid.model().index(0, 0)).center())
        hand.keys("Return")
        self._check("Return opens the viewer", work.viewer_is_open())
        self._sharp()
        hand.keys("h")
        self._picture("viewer")
        hand.keys("h", "2")
        self._check("2 shows both side by side", viewer.mode() is Mode.SIDE)
        hand.keys("z")
        self._sharp()
        self._picture("side-by-side")
        hand.click(grid.viewport(), grid.visualRect(grid.model().index(1, 0)).center())
        self._check("a click in the grid goes on", work._viewing.path() == grid.chosen_paths()[0])
        hand.keys("1")
        self._check("keys of the viewer work in the grid", viewer.mode() is Mode.DIVIDER)
        self._check("the zoom stays", not viewer.is_fitted())
        self._sharp()
        self._picture("whole-pixels")
        hand.hold("b")
        self._check("B shows the original", viewer._holding)
        hand.let_go("b")
        self._check("without B it is gone", not viewer._holding)
        hand.keys("z")

    def _full_screen(self) -> None:
        window, showing, hand = self._window, self._work.showing, self._hand
        before, screen = window.geometry(), window.screen().geometry()
        for key in ("f", "F11"):
            hand.keys(key)
            wait(1)
            self._check(f"{key} fills the screen", window.frameGeometry() == screen)
            self._check(f"{key} is full screen", showing.view is View.FULL_SCREEN)
            if key == "f":
                self._sharp()
                self._picture("full-screen")
            hand.keys("Escape")
            wait(1)
            self._check("Escape leaves full screen", not window.isFullScreen())
            self._check("the viewer stays", showing.viewer_is_open)
            self._check("the window is as it was", window.geometry() == before)
        hand.keys("Escape")
        self._check("Escape closes the viewer", showing.view is View.GRID)
        self._check("the photos have the keyboard", self._work.grid.hasFocus())

    def _sizes(self) -> None:
        window, work, hand = self._window, self._work, self._hand
        before = window.size()
        for name, size in (("small", SMALL), ("narrow", NARROW)):
            hand.resize(window, size)
            wait(1)
            self._check(f"the window can be {size}", (window.width(), window.height()) == size)
            start = work.composer._start
            corner = start.mapTo(window, start.rect().bottomRight())
            self._check(f"Restore is in sight at {size}", window.rect().contains(corner))
            if name == "narrow":
                work.open_chosen()
                self._sharp()
            self._picture(name)
        work.showing.close_viewer()
        hand.resize(window, (before.width(), before.height()))
        wait(1)

    def _queue(self) -> None:
        window, work = self._window, self._work
        running, failed = self._batches[:2]
        window._choose("batch", running)
        wait(20, lambda: work._jobs.rowCount() > 0)
        self._picture("running", 2)
        window._choose("batch", failed)
        wait(20, lambda: work._jobs.rowCount() > 0)
        work.grid.choose(self._photos[3])
        work.open_chosen()
        wait(20, lambda: not work.panel.viewer.is_rough())
        self._picture("failures", 2)
        self._hand.keys("Escape")

    def _pages(self) -> None:
        window, hand = self._window, self._hand
        incoming = self._stage / "Incoming"
        incoming.mkdir(exist_ok=True)
        wish = {"folder": str(incoming), "instruction": self._sentence, "recursive": True}
        for key, name in (("2", "watch"), ("3", "history"), ("4", "models"), ("5", "settings")):
            hand.keys(f"alt+{key}")
            page = window._pages[name]
            self._check(f"Alt+{key} shows {name}", window._stack.currentWidget() is page)
            self._check(f"{name} has the keyboard", page.isAncestorOf(window.focusWidget() or page))
            if name == "watch":
                window.watches.save(None, {**wish, "output": str(self._stage / "Restored")})
            if name == "history":
                window.history.choose(4)
            self._picture(name, 2)
        window.watches.remove(0)

    def _errors(self) -> None:
        window, work, hand = self._window, self._work, self._hand
        hand.keys("alt+1")
        window.take([self._stage / "notes.txt", self._stage / "gone.jpg"])
        wait(20, lambda: bool(work.notice.text()))
        hand.keys("ctrl+l")
        hand.type("order a pizza with salami")
        wait(20, lambda: work.composer.meaning().problem is not None)
        self._picture("errors")
        hand.keys("F1")
        dialog = window.findChild(ShortcutsDialog)
        self._check("F1 lists the keys", dialog is not None and dialog.isVisible())
        self._picture("shortcuts")
        hand.keys("Escape")
        left = window.findChild(ShortcutsDialog)
        self._check("Escape closes the list", left is None or not left.isVisible())

    def _close(self) -> None:
        window = self._window
        asked: list[bool] = []

        def look() -> None:
            question = window.findChild(ClosingQuestion)
            asked.append(question is not None and question.isVisible())
            self._picture("closing")
            self._hand.keys("Escape")

        QTimer.singleShot(1500, look)
        self._hand.keys("alt+F4")
        wait(20, lambda: bool(asked) and window._question is None)
        self._check("closing asks while a batch is at work", asked == [True])
        self._check("Escape has the window stay", window.isVisible())
        window._closing = True
        window.close()
        self._app.close()
        if self._nobody_works is not None:
            self._nobody_works.release()

    # What the steps are made of.

    def _sharp(self) -> None:
        """Until the preview of what is in view is there."""
        viewer = self._work.panel.viewer
        wait(0.5)
        wait(240, lambda: viewer.has_after() and not viewer._busy)

    def _check(self, what: str, holds: bool) -> None:
        if not holds:
            print(f"WRONG: {what}", flush=True)
            self.problems.append(what)

    def _picture(self, name: str, seconds: float = 0.6) -> None:
        wait(seconds)
        screen = ImageGrab.grab(xdisplay=os.environ["DISPLAY"])
        screen.save(self._pictures / f"{name}.png")
        if name in self._shown:
            scale, place = self._window.devicePixelRatioF(), self._window.geometry()
            box = (place.x(), place.y(), place.right() + 1, place.bottom() + 1)
            window = screen.crop(tuple(round(side * scale) for side in box))
            few = window.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
            few.save(DOCUMENTS / f"{name}.png", optimize=True)


def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QCoreApplication.processEvents()
        time.sleep(0.005)


def main(stage: Path, pictures: Path, shown: Sequence[str]) -> int:
    pictures.mkdir(parents=True, exist_ok=True)
    tour = Tour(make_application(), stage, pictures, shown)
    tour.walk()
    return 1 if tour.problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
