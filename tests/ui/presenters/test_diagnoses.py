"""Whose turn it is to be looked at."""

from __future__ import annotations

from pathlib import Path

from photofix_ui.presenters.diagnoses import AHEAD, Diagnoses, Seen
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from photofix.diagnosis import Diagnosis
from photofix.tasks import TASK_NAMES

PATHS = [Path(f"/photos/{number}.jpg") for number in range(40)]


class Lab(QObject):
    """Stands for the process, which needs a second a photo."""

    diagnosed = Signal(Path, object)
    diagnosis_failed = Signal(Path, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Path] = []

    def diagnose(self, path: Path) -> None:
        self.asked.append(path)


def test_what_is_in_view_comes_first_wherever_one_has_scrolled_to(qtbot: QtBot) -> None:
    lab, view = Lab(), PATHS[:5]
    diagnoses = Diagnoses(lab, lambda _: True, lambda: view)  # type: ignore[arg-type]
    diagnoses.ask(PATHS)
    assert lab.asked == PATHS[:AHEAD]
    view[:] = PATHS[30:33]
    nothing = Diagnosis(dict.fromkeys(TASK_NAMES, 0.0), dict.fromkeys(TASK_NAMES, 0.0), ())
    for path in PATHS[:AHEAD]:
        lab.diagnosed.emit(path, nothing)
    assert lab.asked[AHEAD:] == PATHS[30 : 30 + AHEAD]
    while not diagnoses.is_idle():
        lab.diagnosed.emit(lab.asked[-1], nothing)
        for path in lab.asked:
            lab.diagnosed.emit(path, nothing)
    assert sorted(set(lab.asked)) == sorted(PATHS)


def test_a_summary_tells_on_how_many_photos_a_fault_is_and_how_badly(qtbot: QtBot) -> None:
    lab = Lab()
    diagnoses = Diagnoses(lab, lambda _: True)  # type: ignore[arg-type]
    for path, severity in zip(PATHS[:3], (0.2, 0.9, 0.4), strict=True):
        severities = {**dict.fromkeys(TASK_NAMES, 0.0), "noise": severity}
        lab.diagnosed.emit(path, Diagnosis(severities, severities, ("noise",)))
    assert diagnoses.summary(PATHS[:10]) == ({"noise": Seen(3, 0.4)}, 3)
    assert diagnoses.severity(PATHS[1]) == 0.9
