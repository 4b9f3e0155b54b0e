"""The window answers a sentence in its own language, whatever is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from photofix_ui.app import App
from photofix_ui.links.preferences import NAME, Store
from photofix_ui.presenters import languages
from photofix_ui.presenters.answers import say_cannot
from photofix_ui.presenters.phrases import phrase
from photofix_ui.widgets.composer import Composer
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from photofix.instruction import TONES, language, understand
from photofix.instruction.lexicon import LANGUAGES
from photofix.instruction.wishes import cannot_of, is_wish
from photofix.messages import message, templates

ROOT = Path(__file__).parents[3]
LONG = 120_000  # ms; nothing is timed, this only ends a test that hangs


Speak = Callable[[str], Composer]

# What is typed; the pills; what the line or the complaint below says.
SAID = {
    "en": [
        ("too dark and grainy", ["noise", "low light"], ""),
        ("do not denoise", [], "keeps noise  ·  restores what else each photo shows"),
        ("a bit too dark, but keep the grain", ["low light 30 %"], "keeps noise"),
        ("noisy, warmer", ["noise", "colour and tone"], "warmer  ·  photofix-noise-s"),
        ("too dark, save as PNG", ["low light"], "to be chosen in the options: Format PNG"),
        ("remove the scratches", [], "photofix can't repair scratches or tears"),
    ],
    "de": [
        ("zu dunkel und verrauscht", ["Rauschen", "wenig Licht"], ""),
        ("nicht entrauschen", [], "behält Rauschen  ·  behebt, was jedes Foto sonst noch zeigt"),
        ("entferne die Kratzer", [], "photofix kann das nicht: Kratzer oder Risse ausbessern"),
        ("etwas zu dunkel, aber das Korn behalten", ["wenig Licht 30 %"], "behält Rauschen"),
        ("verrauscht, kühler", ["Rauschen", "Farbe und Ton"], "kühler  ·  photofix-noise-s"),
        ("zu dunkel, begradigen", ["wenig Licht"], "photofix kann das nicht: gerade richten"),
        ("auf 4000 px lange Kante", ["geringe Auflösung"], "verlangt: 4.000 Pixel auf der"),
        ("4x vergrößern", ["geringe Auflösung"], "4-fache Größe"),
        ("het is te donker en heeft ruis", [], "“ ist Niederländisch; photofix liest Englisch"),
        ("mach es glorpig", [], "Nicht eindeutig. Vielleicht ist eines davon gemeint:"),
    ],
    "es": [
        ("demasiado oscura y con ruido", ["ruido", "poca luz"], ""),
        ("no quites el ruido", [], "conserva ruido  ·  corrige lo demás que muestre cada foto"),
        ("quita los arañazos", [], "photofix no puede reparar arañazos o roturas («quita los"),
        ("demasiado fría", ["color y tono"], "más cálidas  ·  photofix-tone"),
        ("ampliar 8x", ["baja resolución"], "se piden 8 veces el tamaño; photofix amplía 4 veces"),
        ("con ruido, guardar como PNG", ["ruido"], "se elige en las opciones: Formato PNG"),
    ],
    "fr": [
        ("trop sombre et bruitée", ["bruit", "manque de lumière"], ""),
        ("ne pas débruiter", [], "conserve : bruit  ·  corrige aussi les autres défauts"),
        ("un peu trop sombre, mais garde le grain", ["manque de lumière 30 %"], "conserve : bruit"),
        (
            "bruitée, plus chaude",
            ["bruit", "couleurs et tons"],
            "plus chaudes  ·  photofix-noise-s",
        ),
        ("enlève les rayures", [], "photofix ne sait pas réparer des rayures ou des déchirures"),
        (
            "agrandir 8x",
            ["basse résolution"],
            "demandé : 8 fois la taille ; photofix agrandit 4 fois",
        ),
        ("trop sombre, redresse l’horizon", ["manque de lumière"], "ne sait pas redresser l’hor"),
        ("rends-la glorpig", [], "Pas clair. Peut-être s’agit-il de ceci :"),
    ],
    "it": [
        ("troppo scura e rumorosa", ["rumore", "poca luce"], ""),
        ("non togliere il rumore", [], "conserva: rumore  ·  corregge anche gli altri difetti"),
        ("un po’ troppo scura, ma tieni la grana", ["poca luce 30 %"], "conserva: rumore"),
        ("rumorosa, più calda", ["rumore", "colore e tono"], "più calde  ·  photofix-noise-s"),
        ("togli i graffi", [], "photofix non può riparare graffi o strappi"),
        ("ingrandisci 8x", ["bassa risoluzione"], "richiesto: 8 volte la dimensione; photofix"),
        ("rumorosa, salva come PNG", ["rumore"], "da scegliere nelle opzioni: Formato PNG"),
        ("rendila glorpig", [], "Non è chiaro. Forse si intende una di queste:"),
    ],
}


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Has the app speak a language for a test."""
    before = QLocale()
    yield partial(languages.install, qapp)
    languages.install(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def speak(start: Callable[[], App], spoken: object, tmp_path: Path) -> Speak:
    """Opens a window in a language."""

    def open_in(code: str) -> Composer:
        (tmp_path / "state").mkdir()
        (tmp_path / "state" / NAME).write_text(json.dumps({"language": code}))
        return start().window.workspace.composer

    return open_in


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_a_window_answers_sentences_of_its_language(qtbot: QtBot, speak: Speak, code: str) -> None:
    composer = speak(code)
    for sentence, pills, said in SAID[code]:
        composer.set_sentence("")
        _type(composer, sentence)
        qtbot.waitUntil(lambda: composer.meaning().sentence == sentence, timeout=LONG)  # noqa: B023
        complaint = composer.meaning().problem is not None
        answer = composer._problem.text() if complaint else composer._told.full_text()
        assert (composer.chips.words() if composer.chips.isVisible() else []) == pills
        assert said in answer.replace("\N{NO-BREAK SPACE}", " ")


def _type(composer: Composer, sentence: str) -> None:
    """Key by key; QTest.keyClicks knows ASCII only."""
    for letter in sentence:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(composer._sentence, event)


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_the_examples_are_sentences_of_the_language_and_mean_the_same(
    qtbot: QtBot, spoken: Callable[[str], None], tmp_path: Path, code: str
) -> None:
    spoken(code)
    composer = Composer(Store(tmp_path))
    qtbot.addWidget(composer)
    meant = []
    for sentence in composer._chips._examples.values():
        request = understand(sentence)
        assert request.language == code
        assert request.sure
        meant.append(request.named)
    assert meant == [
        ("low_light",),
        ("noise",),
        ("noise", "low_light"),
        ("blur",),
        ("haze",),
        ("rain",),
        ("compression",),
        ("enhancement",),
        (),
    ]
    chip = composer._chips.findChildren(QPushButton)[0]
    chip.click()
    assert composer.sentence() == next(iter(composer._chips._examples.values()))


def test_all_that_a_sentence_may_ask_has_a_word() -> None:
    folder = ROOT / "resources" / "text" / "languages"
    lexicons = [path.read_text(encoding="utf-8") for path in folder.glob("*/lexicon.txt")]
    header = re.compile(r"^\[(?:cannot|thing) (\w+)", re.MULTILINE)
    wished = {name for text in lexicons for name in header.findall(text)}
    assert len(wished) > 20
    assert [name for name in wished if not is_wish(name)] == []
    assert {f"direction.{axis}{sign}" for axis in TONES for sign in "+-"} <= templates().keys()
    others = re.findall(r"^(\w+):", (folder / "others.txt").read_text("utf-8"), re.MULTILINE)
    known = {*LANGUAGES, *others, *language._SCRIPTS.values(), "uk"}
    assert {f"language.{code}" for code in known} <= templates().keys()


def test_what_can_not_be_done_is_said_alike_beside_a_sentence_and_in_a_plan(
    qapp: QApplication,
) -> None:
    some = ("crop", "effects", "sort", "--format png", "--strip")
    told = say_cannot(some)
    assert "Format PNG" in told
    assert "--" not in told
    assert phrase(message("plan.cannot", cannot=cannot_of(some))) == f"{told}."
