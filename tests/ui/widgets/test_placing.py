"""The window fits its screen, whatever the screen, and wherever it was left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

START = """
import json, sys
from pathlib import Path
from photofix_ui.app import App, make_application
from photofix_ui.widgets.composer import Composer
application = make_application()
app = App(application, Path(sys.argv[1]))
window = app.window
window.show()
application.processEvents()
if len(sys.argv) > 2:
    window.resize(*map(int, sys.argv[2:]))
    application.processEvents()
room, frame = application.primaryScreen().availableGeometry(), window.frameGeometry()
composer = window.workspace.composer
lowest = composer.mapTo(window, composer.rect().bottomLeft()).y()
print(json.dumps([room.contains(frame), frame.width(), frame.height(), lowest < window.height()]))
window.close()
app.close()
"""


def start(state: Path, screen: tuple[int, int], *size: int) -> tuple[bool, int, int, bool]:
    """Start the app on a screen and resize it; tells whether it lies on the screen as a whole, its
    size, and whether the sentence is in sight."""
    described = {"x": 0, "y": 0, "width": screen[0], "height": screen[1], "dpr": 1}
    fixed = {"logicalDpi": 96, "logicalBaseDpi": 96, "name": "one"}
    config = state.parent / "screens.json"
    config.write_text(json.dumps({"screens": [described | fixed]}))
    ended = subprocess.run(
        [sys.executable, "-c", START, str(state), *map(str, size)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(ended.stdout.splitlines()[-1])
    return (found[0], found[1], found[2], found[3])


@pytest.mark.parametrize("screen", [(1024, 600), (1366, 768), (1920, 1080)])
def test_the_first_window_fits_its_screen(tmp_path: Path, screen: tuple[int, int]) -> None:
    inside, width, height, sentence = start(tmp_path / "state", screen)
    assert inside
    assert sentence
    assert (width >= 1280 and height >= 820) or screen != (1920, 1080)


def test_a_window_that_was_left_on_a_larger_screen_is_brought_back(tmp_path: Path) -> None:
    start(tmp_path / "state", (2560, 1440), 2400, 1300)
    inside, _, _, sentence = start(tmp_path / "state", (1366, 768))
    assert inside
    assert sentence
