"""What the engine says is known to the app, and said in its language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from photofix_ui.phrases import brief, phrase, unknown
from photofix_ui.words import about_word
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photofix.diagnosis import Diagnosis
from photofix.diagnosis.review import concerns
from photofix.instruction import EXAMPLE, Request, Size
from photofix.messages import templates
from photofix.models import catalog
from photofix.planning import plan
from photofix.tasks import TASK_NAMES

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
TASKS = [some for count in range(4) for some in combinations(TASK_NAMES, count)]


@pytest.fixture(params=["de", "es"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator, before = QTranslator(), QLocale()
    assert translator.load(str(FOLDER / f"photofix_{request.param}.qm"))
    QLocale.setDefault(QLocale(request.param))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def seen(shown: tuple[str, ...], severity: float) -> Diagnosis:
    values = {name: float(name in shown) for name in TASK_NAMES}
    return Diagnosis(values, dict.fromkeys(TASK_NAMES, severity), shown)


@settings(deadline=None)
@given(
    named=st.sampled_from(TASKS),
    shown=st.sampled_from([None, *TASKS]),
    severity=st.sampled_from([0.1, 0.5, 0.9]),
    effort=st.sampled_from(["fast", "balanced", "best"]),
    needed=st.booleans(),
    model=st.sampled_from([None, "photofix-instruct-s"]),
)
def test_every_reason_of_a_plan_is_known(
    named: tuple[str, ...],
    shown: tuple[str, ...] | None,
    severity: float,
    effort: str,
    needed: bool,
    model: str | None,
) -> None:
    request = Request("words", {}, np.zeros(384, np.float32), named=named, general=not named)
    found = plan(
        request,
        None if shown is None else seen(shown, severity),
        effort=effort,  # type: ignore[arg-type]
        only_if_needed=needed and shown is not None,
        model=model,
    )
    for reason in (found.reason, *(step.reason for step in found.steps)):
        assert unknown(reason) == ""


@pytest.mark.parametrize("photo", [None, (90, 60), (1000, 800), (4000, 3000), (3840, 2160)])
@pytest.mark.parametrize("size", [Size("scale", 3), Size("scale", 9), Size("long_edge", 3840)])
def test_every_reason_for_a_size_is_known(size: Size, photo: tuple[int, int] | None) -> None:
    named = ("super_resolution",)
    request = Request("w", {}, np.zeros(384, np.float32), named=named, general=False, size=size)
    found = plan(request, photo=photo)
    for reason in (found.reason, *(step.reason for step in found.steps)):
        assert unknown(reason) == ""


def test_what_the_catalogue_says_of_its_models_is_translated(language: str) -> None:
    for entry in catalog().values():
        assert about_word(entry.about) != entry.about


def test_every_reason_to_look_at_a_copy_is_known() -> None:
    dark, gray = (np.full((8, 8, 3), value, np.float32) for value in (0.0, 0.5))
    tinted = gray * np.array([1.0, 0.7, 1.0], np.float32)
    pairs = [(gray, dark), (dark, dark + 1), (gray, tinted), (gray, gray + 0.2)]
    found = [text for before, after in pairs for text in concerns(before, after, ())]
    blurred = seen(("blur", "noise"), 0.5)
    found += concerns(gray, gray, ("blur",), seen(("blur",), 0.5), blurred)
    assert len(set(found)) >= 7
    assert "".join(map(unknown, found)) == ""


def test_every_error_of_reading_planning_and_writing_is_known() -> None:
    """Taken from the engine's source, so that none can be added or reworded unnoticed."""
    texts = [
        text
        for name in _SOURCES
        for path in sorted((ROOT / "photofix").glob(f"{name}.py"))
        for text in _errors(path.read_text(encoding="utf-8"))
    ]
    assert len(texts) >= 0
    assert [text for text in texts if unknown(text) and not text.startswith(_NEVER)] == []


def _errors(source: str) -> Iterator[str]:
    """The texts of the errors that are raised, each field filled with something."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        text = node.args[-1] if name == "Outcome" else node.args[0]
        if (name.endswith("Error") and name not in _NOT_SHOWN) or name == "Outcome":
            if isinstance(text, ast.Constant) and text.value in templates():
                continue  # a key: tests/test_messages.py
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value.removeprefix("--")
            elif isinstance(text, ast.JoinedStr):
                yield "".join(map(_filled, text.values)).removeprefix("--")


_SOURCES = (
    "photo/*",
    "instruction/*",
    "planning",
    "models/*",
    "engine/restorer",
    "queue/*",
    "settings",
    "readers",
)
_NOT_SHOWN = {
    "MetadataError",
    "ValueError",
    "RuntimeError",
}  # become notes of a copy, or other errors
# What the window can't be made to ask for.
_NEVER = (
    "photofix can't write",
    "a quality of",
    "the sentence is empty",
    "only_if_needed takes",
    "'noise' can't be a model's name",
    "'noise' is new",
    "'noise' has no text part",
    "'noise' is part of photofix; there",
    "'noise' is on no hub",
    "there is no task",
    "there is no job",
    "there is no batch",
    "there is no setting",
    "noise, [noise]: ",  # a catalogue that somebody wrote by hand
)
_FILLINGS = {
    **dict.fromkeys(("path", "source", "folder"), "/photos/a b.jpg"),
    "EXAMPLE": EXAMPLE,
    "how_to_get(entry)": "reinstall photofix to get its embedded models back",
    "by_hand": "fetch x.org/y by hand and run: photofix models add FILE --name x",
    "what": "a number",
}


def _filled(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    assert isinstance(part, ast.FormattedValue)
    if isinstance(part.value, ast.IfExp) and isinstance(part.value.body, ast.JoinedStr):
        return "".join(map(_filled, part.value.body.values))
    return _FILLINGS.get(ast.unparse(part.value), "noise")


def test_where_there_is_little_room_files_are_named_without_their_folders() -> None:
    assert brief("/a b/c.jpg: no such file; check its name") == "no such file; check its name"
    assert brief("/a b/c.jpg exists already") == "c.jpg exists already"
    assert brief("something else") == "something else"


@pytest.mark.parametrize("text", ["The photo shows a unicorn.", "", "/a.jpg: eaten. The photo"])
def test_what_is_not_known_stays_as_it_was_said(text: str) -> None:
    assert phrase(text) == text


def test_the_app_names_what_there_is_in_the_window(qtbot: QtBot) -> None:
    said = phrase("/a/b.jpg came to exist meanwhile; give the command again")
    assert said == "/a/b.jpg came to exist meanwhile; start the batch again"


def test_sentences_are_said_in_the_language_of_the_app(language: str) -> None:
    said = {
        "The sentence asks to remove noise and grain and clear haze; the photo shows mild haze. "
        "x-1 is the best model here for that (29.4 dB on 17 of CBSD68).   ·   x-1": {
            "de": "Der Satz verlangt: Rauschen und Korn entfernen und Dunst auflösen; das Foto "
            "zeigt: Dunst (leicht). x-1 ist hier das beste Modell dafür (29.4 dB on 17 of "
            "CBSD68).   ·   x-1",
            "es": "La frase pide: quitar el ruido y el grano y quitar la neblina; la foto "
            "muestra: neblina (leve). x-1 es el mejor modelo aquí para eso (29.4 dB on 17 of "
            "CBSD68).   ·   x-1",
        },
        "The photo shows no rain. It was copied as it is.": {
            "de": "Das Foto zeigt nichts davon: Regen. Es wurde kopiert, wie es ist.",
            "es": "La foto no lo muestra: lluvia. Se copió tal como está.",
        },
        "/a b/c.jpg: no such file; check its name": {
            "de": "/a b/c.jpg: die Datei ist nicht da; den Namen prüfen",
            "es": "/a b/c.jpg: el archivo no existe; compruebe su nombre",
        },
        "the folder /d/out can't be made (read-only file system); choose another with -o": {
            "de": "der Ordner /d/out kann nicht angelegt werden (nur lesbarer Datenträger); einen "
            "anderen Ausgabeordner wählen",
            "es": "no se puede crear la carpeta /d/out (sistema de archivos de solo lectura); "
            "elija otra carpeta de salida",
        },
    }
    for text, wanted in said.items():
        assert phrase(text) == wanted[language]
