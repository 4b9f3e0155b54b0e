"""How long a preview takes: `python benchmarks/preview.py [WIDTH HEIGHT]`.

A photo of 24 megapixels is looked at as the viewer does it, in WIDTH × HEIGHT pixels of the screen:
as a whole, at 100 %, and at 100 % a little further on. Times run from when the view has settled to
the rough picture and to the sharp one; the first also reads the photo. What it shows is known, as
it is once the grid has had it looked at.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from photofix_ui.app import make_application
from photofix_ui.links.images import SRGB
from photofix_ui.links.lab_link import LabLink
from PIL import Image
from PySide6.QtCore import QCoreApplication, QRectF

from photofix.diagnosis import Diagnosis

SAMPLE = Path(__file__).parents[1] / "resources" / "samples" / "dark.jpg"
SENTENCE = "too dark and grainy"


def main(width: int, height: int) -> None:
    application = make_application()
    with tempfile.TemporaryDirectory() as place:
        photo = Path(place) / "photo.jpg"
        Image.open(SAMPLE).resize((6000, 4000)).save(photo, quality=92)
        lab = LabLink(SRGB)
        paces: dict[str, float] = {}
        seen: list[Diagnosis] = []
        lab.paced.connect(paces.__setitem__)
        lab.diagnosed.connect(lambda _, found: seen.append(found))
        lab.warm_up({})
        lab.diagnose(photo)  # as the grid has it done
        _wait(lambda: bool(seen))
        told = ", ".join(f"{model} {pace:.2f}" for model, pace in sorted(paces.items()))
        print(f"seconds a megapixel: {told}; load {os.getloadavg()[0]:.1f}")
        fitted = min(width / 6000, height / 4000)
        for name, region, zoom in (
            ("whole, unread", QRectF(0, 0, 6000, 4000), fitted),
            ("whole", QRectF(0, 0, 6000, 4000), fitted),
            ("100 %", QRectF(2000, 1500, width, height), 1.0),
            ("further on", QRectF(2200, 1500, width, height), 1.0),
            ("the same again", QRectF(2200, 1500, width, height), 1.0),
        ):
            print(f"{name}: {_preview(lab, photo, region, zoom, seen[0])}")
        lab.close()
    application.quit()


def _preview(lab: LabLink, photo: Path, region: QRectF, zoom: float, seen: Diagnosis) -> str:
    answers: list[tuple[float, bool]] = []
    begun = time.perf_counter()

    def take(number: int, patch: object, final: bool, reason: str) -> None:
        answers.append((time.perf_counter() - begun, final))

    lab.previewed.connect(take)
    lab.preview(photo, region, zoom, SENTENCE, {}, seen)
    _wait(lambda: bool(answers) and answers[-1][1])
    lab.previewed.disconnect(take)
    return ", ".join(f"{'sharp' if final else 'rough'} {at:.2f} s" for at, final in answers)


def _wait(until: object) -> None:
    while not until():  # type: ignore[operator]
        QCoreApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    main(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (780, 560)))
