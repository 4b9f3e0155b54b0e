"""How long the window does not answer while a batch runs: `python benchmarks/window.py [SECONDS]`.

Photos are scrolled, one is previewed and zoomed, and a batch is restored meanwhile by the real
processes. Blocks are split into what the GUI thread computed itself and what it waited, since on
a machine that is busy with other things it waits for a core as any program does.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from photofix_ui.app import App, make_application
from photofix_ui.watchdog import LIMIT, Watchdog
from PIL import Image
from PySide6.QtCore import QTimer

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
PHOTOS, OPENING = 400, 1.0


def main(seconds: float) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        os.environ["PHOTOFIX_STATE"] = str(place / "state")
        os.environ["PHOTOFIX_CONFIG"] = str(place / "config.toml")
        (place / "config.toml").touch()
        photos = _photos(place / "photos")
        application = make_application()
        app = App(application, place / "state")
        window, work = app.window, app.window.workspace
        window.resize(1280, 820)
        window.show()
        window.take(photos)
        work.composer.set_sentence("too dark and grainy")
        _run(application, 2 + OPENING, lambda: work.composer._start.isEnabled())
        watchdog = Watchdog()
        work.composer.begin()
        _run(application, 10, lambda: work.batch() is not None)
        place_of = 0

        def scroll() -> None:
            nonlocal place_of
            place_of = (place_of + 7) % 100
            bar = work.grid.verticalScrollBar()
            bar.setValue(bar.maximum() * place_of // 100)

        scrolling = QTimer(interval=40)
        scrolling.timeout.connect(scroll)
        scrolling.start()
        _run(application, seconds)
        watchdog.close()
        shown = work.batch()
        assert shown is not None
        print(f"{watchdog.ticks} ticks in {seconds:.0f} s, load {os.getloadavg()[0]:.1f}")
        print(f"longest silence {watchdog.longest * 1000:.0f} ms")
        print(f"{len(watchdog.blocks)} over {LIMIT * 1000:.0f} ms, of which the window computed:")
        for block in sorted(watchdog.blocks, key=lambda one: -one.cpu)[:10]:
            print(f"  {block.cpu * 1000:4.0f} of {block.seconds * 1000:4.0f} ms  {block.where}")
        app.queue.change(lambda journal: journal.cancel(shown.id))
        window._closing = True
        window.close()
        app.close()


def _run(application: object, seconds: float, until: object = None) -> None:
    end = time.monotonic() + seconds * (1 if until is None else 60)
    while time.monotonic() < end and not (callable(until) and until()):
        application.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.001)


def _photos(folder: Path) -> list[Path]:
    folder.mkdir()
    pictures = [Image.open(path) for path in sorted(SAMPLES.glob("*.jpg"))]
    made = []
    for number in range(PHOTOS):
        path = folder / f"{number:04}.jpg"
        pictures[number % len(pictures)].save(path, quality=90)
        made.append(path)
    return made


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 20.0)
