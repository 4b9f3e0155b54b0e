"""Take the pictures of docs/screenshots, light and dark, offscreen: `make screenshots`.

The photos are parts of resources/samples; batches are put into a journal of their own, and the
preview is restored for real.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from photofix_ui.app import App, make_application
from photofix_ui.widgets.shortcuts import ShortcutsDialog
from PIL import Image
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from photofix.messages import message
from photofix.processes import command
from photofix.queue import Journal, NewJob, Outcome
from photofix.queue.claims import Claims
from photofix.queue.locks import SUPERVISOR, Lock

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "resources" / "samples"
CUT_OFF = message("photo.cut_off_on_card")
WORDS = ("bridge", "harbour", "meadow", "old town", "station", "summit")


def main() -> None:
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(exist_ok=True)
    application = make_application()
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as place:
            os.environ["PHOTOFIX_CONFIG"] = f"{place}/config.toml"
            os.environ["PHOTOFIX_STATE"] = f"{place}/state"
            (Path(place) / "config.toml").touch()
            _Tour(application, theme, Path(place), folder).take()


class _Tour:
    """One walk through the app in one theme."""

    def __init__(self, application: QApplication, theme: str, place: Path, folder: Path) -> None:
        self._theme, self._place, self._folder = theme, place, folder
        self._photos = _photos(place / "Photos")
        _restore(place, self._photos[:9])
        self._batches = _queue(place / "state", self._photos)
        self._nobody_works = Lock.take(place / "state", SUPERVISOR)
        self._app = App(application, place / "state")
        self._app.store.set(theme=theme, diagnose=True)
        self._window = self._app.window
        self._window.resize(1280, 820)
        self._window.show()
        wait(2, lambda: len(self._window._batches) == len(self._batches))

    def take(self) -> None:
        window, work = self._window, self._window.workspace
        self._picture("empty")
        window.take(self._photos[:18])
        wait(60, lambda: work.draft_count() == 18)
        wait(240, lambda: work.diagnoses.is_idle())
        wait(60, lambda: not work.composer._time.isHidden())
        wait(2)  # for the summary of what they show
        self._picture("no-sentence")
        work.composer.set_sentence("too dark and grainy")
        wait(60, lambda: bool(work.composer.meaning().tasks))
        self._picture("new-batch")
        work.composer.toggle_options()
        self._picture("options")
        work.composer.toggle_options()
        work.grid.choose(self._photos[0])
        work.open_chosen()
        viewer = work.panel.viewer
        wait(240, lambda: viewer.has_after() and not viewer._busy)
        work.panel.set_histogram(True)
        self._picture("viewer")
        work.panel.set_histogram(False)
        window.resize(700, 760)
        wait(1)
        wait(240, lambda: not viewer._busy)
        self._picture("narrow")
        window.resize(1280, 820)
        work.showing.close_viewer()
        running, failed = self._batches[:2]
        window._choose("batch", running)
        self._picture("running")
        window._choose("batch", failed)
        wait(2, lambda: work._jobs.rowCount() > 0)
        work.grid.choose(self._photos[3])
        work.open_chosen()
        self._picture("failures")
        for page in ("history", "models", "settings"):
            window.show_page(page)
            window.history.choose(4)
            self._picture(page)
        window.show_page("watch")
        window.watches.save(None, self._watch())
        self._picture("watched-folders")
        window.show_page("draft")
        window.take([self._place / "notes.txt", self._place / "gone.jpg"])
        wait(5, lambda: bool(work.notice.text()))
        work.composer.set_sentence("order a pizza with salami")
        wait(20, lambda: work.composer.meaning().problem is not None)
        self._picture("errors")
        window.show_shortcuts()
        dialog = window.findChild(ShortcutsDialog)
        assert dialog is not None
        wait(0.3)
        self._save(dialog, "shortcuts")
        dialog.close()
        window._closing = True
        window.close()
        self._app.close()
        assert self._nobody_works is not None
        self._nobody_works.release()

    def _watch(self) -> dict[str, object]:
        (self._place / "Incoming").mkdir()
        return {
            "folder": str(self._place / "Incoming"),
            "instruction": "too dark and grainy",
            "output": str(self._place / "Restored"),
            "recursive": True,
        }

    def _picture(self, name: str) -> None:
        wait(1.2)
        self._save(self._window, name)

    def _save(self, widget: QWidget, name: str) -> None:
        path = self._folder / f"{name}-{self._theme}.png"
        widget.grab().save(str(path))
        shrink(path)


def shrink(path: Path) -> None:
    """Keep 256 colours: the pictures look the same and weigh less than half."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(
            256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
    few.save(path, optimize=True)


def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QCoreApplication.processEvents()
        time.sleep(0.005)


def _photos(folder: Path) -> list[Path]:
    """Parts of the samples, so that there are more."""
    folder.mkdir(parents=True)
    made = []
    samples = sorted(SAMPLES.glob("*.jpg"))
    for number in range(24):
        picture = Image.open(samples[number % len(samples)])
        width, height = picture.size
        part = 1 - 0.08 * (number // len(samples))
        left, top = round(width * (1 - part)), round(height * (1 - part) / 2)
        size = (left, top, width, top + round(height * part))
        path = folder / f"{WORDS[number % len(WORDS)]} {number + 1:02}.jpg"
        picture.crop(size).save(path, quality=95)
        made.append(path)
    (folder.parent / "notes.txt").write_text("not a photo")
    return made


def _restore(place: Path, photos: list[Path]) -> None:
    """Make the copies that the grid shows, for real."""
    given = ["-o", str(place / "Restored"), "-i", "too dark and grainy", "--quiet"]
    done = subprocess.run(
        command("photofix", "batch", *map(str, photos), *given),
        env={**os.environ, "PHOTOFIX_STATE": str(place / "restoring")},
        check=False,
    )
    assert done.returncode == 0


def _queue(state: Path, photos: list[Path]) -> list[int]:
    """A running batch, one with failures, a waiting, a paused and a finished one."""
    with Journal(state) as journal:

        def add(sentence: str, count: int) -> int:
            number = journal.add_batch(sentence)
            copies = state.parent / "Restored"
            journal.add_jobs(number, [NewJob(p, copies / p.name) for p in photos[:count]])
            journal.seal(number)
            return number

        def work_off(count: int, failing: tuple[int, ...] = ()) -> Claims:
            claims = Claims(journal, f"worker-{count}-{len(failing)}")
            claims.register(None)
            claims.ready("cpu", (None, "cpu"), ("cpu",))
            for place in range(count):
                claimed = claims.claim()
                assert claimed is not None
                outcome = Outcome("done", seconds=3.4, width=1200, height=800)
                if place in failing:
                    outcome = Outcome("failed", CUT_OFF)
                else:
                    claims.stage(claimed[0], outcome, "")
                claims.finish(claimed[0], outcome, pace=3.4)
            return claims

        failed = add("remove the rain", 12)
        work_off(12, (3, 7))
        done = add("sharpen these portraits", 8)
        work_off(8)
        with journal.writing(), journal.reading() as connection:
            connection.execute("DELETE FROM worker")
        running = add("too dark and grainy", 24)
        claims = work_off(9)
        claimed = claims.claim()
        assert claimed is not None
        claims.progress(claimed[0], 5, 12)
        waiting, paused = add("hazy, washed out by fog", 20), add("dull colours", 16)
        journal.pause(paused)
        return [running, failed, done, waiting, paused]


if __name__ == "__main__":
    sys.exit(main())
