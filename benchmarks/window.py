"""How long the window does not answer while a batch runs, with 5,000 photos:
`python benchmarks/window.py [SECONDS [PHOTOS]]`. Also how soon the first thumbnails are there, and
the memory of the window's process.

On a screen of 1920 × 1080, photos are scrolled, photos of 24 megapixels are opened beside the grid
and zoomed, and a batch is restored meanwhile by the real processes. What counts is how long the GUI
thread computed itself between two looks at its events (the clock of the thread): on a machine that
is busy with other things it waits for a core as any program does, and the clock on the wall tells
of that.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from photofix_ui.app import App, make_application
from photofix_ui.watchdog import Watchdog
from photofix_ui.window import Window
from PIL import Image
from PySide6.QtCore import QTimer

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
LARGE = 8  # of the photos have 24 megapixels
FRAME = 0.016  # seconds that the GUI thread may compute at a time
SCREENS = {"screens": [{"name": "wide", "width": 1920, "height": 1080}]}  # Qt's own has 800 × 800


def main(seconds: float, count: int) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        place = Path(name)
        os.environ["PHOTOFIX_STATE"] = str(place / "state")
        os.environ["PHOTOFIX_CONFIG"] = str(place / "config.toml")
        (place / "config.toml").touch()
        (place / "screens.json").write_text(json.dumps(SCREENS))
        where = f"offscreen:configfile={place / 'screens.json'}"
        os.environ.setdefault("QT_QPA_PLATFORM", where)
        photos = _photos(place / "photos", count)
        application = make_application()
        app = App(application, place / "state")
        window, work = app.window, app.window.workspace
        window.resize(1600, 900)
        window.show()
        app.prepare()
        _run(application, 1)  # as long as it takes to choose photos
        taken = time.monotonic()
        window.take(photos)
        _run(application, 3, lambda: work.draft_count() == count)
        print(f"{count} photos in {time.monotonic() - taken:.1f} s")
        for what, some in (
            ("first thumbnail", slice(0, 1)),
            ("first row", slice(0, work.grid.columns())),
            ("all in view", slice(None)),
        ):
            _run(application, 3, lambda some=some: _has_thumbnails(window, some))
            print(f"{what} {time.monotonic() - taken:.1f} s")
        work.composer.set_sentence("too dark and grainy")
        _run(application, 3, lambda: work.composer._start.isEnabled())
        watchdog = Watchdog(FRAME)
        work.composer.begin()
        _run(application, 10, lambda: work.batch() is not None)
        hand = _Hand(window, photos[:LARGE])
        _run(application, seconds)
        hand.stop()
        watchdog.close()
        shown = work.batch()
        assert shown is not None
        print(f"{watchdog.ticks} ticks in {seconds:.0f} s, load {os.getloadavg()[0]:.1f}")
        print(f"longest computing {watchdog.longest_computing * 1000:.0f} ms")
        over = sum(block.cpu > FRAME for block in watchdog.blocks)
        print(f"computed for more than {FRAME * 1000:.0f} ms {over} times")
        print(f"memory {_memory() / 1e6:.0f} MB")
        print(f"longest silence {watchdog.longest * 1000:.0f} ms")
        print(f"longest silence, less waiting for a core {watchdog.longest_held * 1000:.0f} ms")
        for block in sorted(watchdog.blocks, key=lambda one: -one.cpu)[:10]:
            print(f"  {block}")
        app.queue.change(lambda journal: journal.cancel(shown.id))
        window._closing = True
        window.close()
        app.close()


class _Hand:
    """Scrolls without rest; half of the time with a large photo beside, which it zooms."""

    def __init__(self, window: Window, large: list[Path]) -> None:
        self._work, self._large, self._count = window.workspace, large, 0
        self._timer = QTimer(interval=40)
        self._timer.timeout.connect(self._move)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._work.showing.close_viewer()

    def _move(self) -> None:
        self._count += 1
        bar, viewer = self._work.grid.verticalScrollBar(), self._work.panel.viewer
        bar.setValue(bar.maximum() * (self._count * 7 % 100) // 100)
        if self._count % 100 == 1:
            self._work._open(self._large[self._count // 100 % len(self._large)])
        elif self._count % 100 == 51:
            self._work.showing.close_viewer()
        elif self._count % 10 == 0 and self._work.viewer_is_open():
            viewer.zoom_to(1.0) if viewer.is_fitted() else viewer.fit()


def _run(application: object, seconds: float, until: object = None) -> None:
    end = time.monotonic() + seconds * (1 if until is None else 60)
    while time.monotonic() < end and not (callable(until) and until()):
        application.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.001)


def _has_thumbnails(window: Window, some: slice) -> bool:
    """Whether some of the photos in view show what they are."""
    work = window.workspace
    shown = work.grid.paths_in_view()[some]
    return bool(shown) and all(work.thumbnails.get(path) is not None for path in shown)


def _memory() -> int:
    """Bytes that the process has in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _photos(folder: Path, count: int) -> list[Path]:
    """The first are large, the others copies of the samples."""
    folder.mkdir()
    samples = sorted(SAMPLES.glob("*.jpg"))
    made = []
    for number in range(count):
        path, sample = folder / f"{number:05}.jpg", samples[number % len(samples)]
        if number < LARGE:
            Image.open(sample).resize((6000, 4000)).save(path, quality=90)
        else:
            shutil.copyfile(sample, path)
        made.append(path)
    return made


if __name__ == "__main__":
    given = sys.argv[1:]
    main(float(given[0]) if given else 20.0, int(given[1]) if len(given) > 1 else 5000)
