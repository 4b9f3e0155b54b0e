"""Walk through the app in real X servers with a window manager: `make walk`.

Each scene is a screen, a theme and a language, with an Xvfb and an openbox of its own; keys and
mouse are xdotool's. All pictures go to build/walk/, those that the documents show also to
docs/screenshots. `python tools/walk.py 1366x768-dark-de` walks that scene alone; a part of a name
will do. The exit status is 1 where a step went wrong.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from stage import set_stage

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "build" / "walk"
PROGRAMS = ("Xvfb", "openbox", "xdotool")
DEBIAN = "xvfb openbox xdotool libxcb-cursor0"
SCREENS = (("1366x768", 1), ("1920x1080", 1), ("2880x1800", 2))
THEMES, LANGUAGES = ("light", "dark"), ("en", "de")
DOCUMENTS = {  # which picture of which scene the documents show
    "new-batch": "1366x768-light-en",
    "options": "1366x768-dark-en",
    "viewer": "1366x768-dark-en",
    "running": "1366x768-dark-en",
    "failures": "1366x768-light-en",
    "watch": "1366x768-light-en",
    "models": "1366x768-light-en",
    "narrow": "1366x768-light-en",
}


@dataclass(frozen=True)
class Scene:
    screen: str
    scale: int
    theme: str
    language: str

    @property
    def name(self) -> str:
        return f"{self.screen}-{self.theme}-{self.language}"


MORE = (
    Scene("1024x600", 1, "dark", "de"),  # the smallest that the app is made for
    *(Scene("1366x768", 1, "light", language) for language in ("es", "fr", "it")),
)


def main(wanted: list[str]) -> int:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"missing: {', '.join(missing)}; Debian: apt-get install {DEBIAN}")
        return 1
    scenes = [Scene(*screen, *rest) for screen, *rest in product(SCREENS, THEMES, LANGUAGES)]
    scenes.extend(MORE)
    chosen = [one for one in scenes if not wanted or any(part in one.name for part in wanted)]
    with tempfile.TemporaryDirectory() as name:
        stage = Path(name) / "stage"
        set_stage(stage)
        wrong = [scene.name for scene in chosen if not _walk(scene, stage, Path(name) / scene.name)]
    print(f"{len(chosen)} walks, wrong: {', '.join(wrong) or 'none'}")
    return 1 if wrong else 0


def _walk(scene: Scene, stage: Path, own: Path) -> bool:
    print(scene.name, flush=True)
    state = own / "state"
    state.mkdir(parents=True)
    (own / "config.toml").touch()
    chosen = {"theme": scene.theme, "language": scene.language}
    (state / "window.json").write_text(json.dumps(chosen))
    shown = [picture for picture, where in DOCUMENTS.items() if where == scene.name]
    tour = [sys.executable, str(ROOT / "tools" / "tour.py"), str(stage), str(PICTURES / scene.name)]
    with _screen(scene) as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": str(scene.scale),
            "PHOTOFIX_STATE": str(state),
            "PHOTOFIX_CONFIG": str(own / "config.toml"),
        }
        return subprocess.run([*tour, *shown], env=environment, check=False).returncode == 0


@contextmanager
def _screen(scene: Scene) -> Iterator[str]:
    """An X server with a window manager; gives its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{scene.screen}x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
