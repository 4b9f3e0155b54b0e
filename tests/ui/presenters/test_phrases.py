"""What photofix says is said in the language of the app, and with what the window has."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from photofix_ui.links.lab import join_reasons
from photofix_ui.presenters.languages import LANGUAGES
from photofix_ui.presenters.phrases import brief, phrase, texts
from photofix_ui.presenters.words import about_word
from photofix_ui.widgets.panel import ViewerPanel
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photofix.messages import Message, in_words, joined, message, templates
from photofix.models import catalog
from photofix.translations import Translated

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "translations"
HAZY = message(
    "plan.asked_and_shown",
    tasks=("noise", "haze"),
    faults=[message("mild", fault="haze")],
)
BEST = message("plan.best_in_time_measured", model="x-1", psnr=29.41, photos="17 of CBSD68")


@pytest.fixture(params=[code for code in LANGUAGES if code != "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator, before = QTranslator(), QLocale()
    assert translator.load(str(FOLDER / f"photofix_{request.param}.qm"))
    QLocale.setDefault(QLocale(request.param))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_what_the_catalogue_says_of_its_models_is_translated(language: str) -> None:
    for entry in catalog().values():
        assert about_word(entry.about) != entry.about


def test_every_message_can_be_said_in_the_language_of_the_app(language: str) -> None:
    assert len(texts()) > 350
    for text in texts():
        translated = QCoreApplication.translate("messages", text)
        assert fields_of(translated) == fields_of(text), text
    same = [text for text in texts() if QCoreApplication.translate("messages", text) == text]
    assert len(same) < 20, f"words such as EXIF, but not sentences: {same}"
    assert not [text for text in same if len(text.split()) > 5]


def test_sentences_are_said_in_the_language_of_the_app(language: str) -> None:
    said = {
        joined(HAZY, BEST): {
            "de": "Der Satz verlangt: Rauschen und Korn entfernen und Dunst auflösen; das Foto "
            "zeigt: Dunst (leicht). x-1 ist hier das beste Modell dafür in vertretbarer Zeit "
            "(29,4 dB bei 17 of CBSD68).",
            "es": "La frase pide: quitar el ruido y el grano y quitar la neblina; la foto "
            "muestra: neblina (leve). x-1 es el mejor modelo aquí para eso en un tiempo "
            "razonable (29,4 dB en 17 of CBSD68).",
            "fr": "La phrase demande : réduire le bruit et le grain et dissiper la brume ; la "
            "photo montre : brume (faible). x-1 est le meilleur modèle disponible ici pour cela "
            "en un temps raisonnable (29,4 dB, mesuré sur 17 of CBSD68).",
            "it": "La frase chiede: ridurre il rumore e la grana e eliminare la foschia; la foto "
            "mostra: foschia (lieve). x-1 è il modello migliore disponibile qui per questo "
            "in tempi ragionevoli (29,4 dB, misurati su 17 of CBSD68).",
        },
        joined(message("plan.not_shown", lacks=["rain"]), message("plan.copied")): {
            "de": "Das Foto zeigt nichts davon: Regen. Es wurde kopiert, wie es ist.",
            "es": "La foto no lo muestra: lluvia. Se copió tal como está.",
            "fr": "La photo ne montre rien de cela : pluie. Elle a été copiée telle quelle.",
            "it": "La foto non mostra nulla di questo: pioggia. È stata copiata così com’è.",
        },
        message("photo.missing", path="/a b/c.jpg"): {
            "de": "/a b/c.jpg: die Datei ist nicht da; den Namen prüfen",
            "es": "/a b/c.jpg: el archivo no existe; compruebe su nombre",
            "fr": "/a b/c.jpg: fichier introuvable ; vérifiez son nom",
            "it": "/a b/c.jpg: file non trovato; controllarne il nome",
        },
        message("copy.folder_unmade", folder="/d/out", reason=message("system.EROFS")): {
            "de": "der Ordner /d/out kann nicht angelegt werden (schreibgeschützter Datenträger); "
            "einen anderen Ausgabeordner wählen",
            "es": "no se puede crear la carpeta /d/out (sistema de archivos de solo lectura); "
            "elija otra carpeta de salida",
            "fr": "le dossier /d/out ne peut pas être créé (système de fichiers en lecture seule) "
            "; choisissez un autre dossier de sortie",
            "it": "impossibile creare la cartella /d/out (file system in sola lettura); scegliere "
            "un’altra cartella di destinazione",
        },
        message(
            "option.bounds", option="--strength", value=3.0, wanted="a whole number from 1 to 100"
        ): {
            "de": "Stärke ist 3; erlaubt: eine ganze Zahl von 1 bis 100",
            "es": "Intensidad es 3; indique un número entero de 1 a 100",
            "fr": "Intensité vaut 3 ; indiquez un nombre entier de 1 à 100",
            "it": "Intensità è 3; indicare un numero intero da 1 a 100",
        },
        message("sentence.unclear", sentence="hm", readings=["a", "b"]): {
            "de": "„hm“ ist nicht klar: gemeint war „a“ oder „b“?",
            "es": "«hm» no está claro: ¿quiso decir «a» o «b»?",
            "fr": "« hm » n’est pas clair : vouliez-vous dire « a » ou « b » ?",
            "it": "“hm” non è chiaro: si intendeva “a” o “b”?",
        },
    }
    for one, wanted in said.items():
        assert phrase(one).replace("\N{NO-BREAK SPACE}", " ") == wanted[language]


def test_numbers_are_written_as_the_language_does(language: str) -> None:
    group = "\N{NARROW NO-BREAK SPACE}" if language == "fr" else "."
    assert f"12{group}345" in phrase(message("weights.bomb", path="/a.pth", megabytes=12345.0))
    assert "3\N{NO-BREAK SPACE}%" in phrase(message("review.white", share=0.031))


def test_pages_and_the_desktop_are_told_the_same_without_a_window(language: str) -> None:
    for said in (
        joined(HAZY, BEST),
        message("plan.not_shown", lacks=["rain", "snow", "haze"]),
        message("weights.bomb", path="/a.pth", megabytes=12345.0),
        message("sentence.nearest", readings=["a", "b"]),
    ):
        assert Translated(language).say(said) == phrase(said) != str(said)


def test_the_app_names_what_there_is_in_the_window(qtbot: QtBot) -> None:
    there = message("copy.in_the_way", path="/a/b.jpg")
    assert phrase(there) == "/a/b.jpg has appeared meanwhile; start the batch again"
    assert str(there) == "/a/b.jpg has appeared meanwhile; give the command again"
    option = message("option.switch", option="--keep-times", value="perhaps")
    assert phrase(option) == "File times of the photos is 'perhaps'; give true or false"
    origin = message("option.switch", option="'keep_times' in /a b.toml", value=2)
    assert phrase(origin) == "'keep_times' in /a b.toml is 2; give true or false"


def test_where_there_is_little_room_files_are_named_without_their_folders(qtbot: QtBot) -> None:
    missing = message("photo.missing", path="/a b/c.jpg")
    assert brief(missing) == "no such file; check its name"
    assert brief(message("copy.is_there", path="/a b/c.jpg")) == "c.jpg exists already"
    assert brief(in_words("something else")) == brief("something else") == "something else"


@pytest.mark.parametrize("text", ["The photo shows a unicorn.", "", "/a.jpg: eaten. {The} photo"])
def test_what_is_said_in_words_stays_as_it_was_said(text: str, language: str) -> None:
    assert phrase(text) == phrase(in_words(text)) == text
    assert phrase(None) == ""
    assert phrase(Message("photo.eaten")) == "photo.eaten", "of another version"


def test_a_plan_is_told_without_what_only_researchers_read(qtbot: QtBot) -> None:
    panel = ViewerPanel()
    qtbot.addWidget(panel)
    panel.explain(join_reasons([("x-1", joined(HAZY, BEST))]))
    assert panel.plan().endswith("x-1 is the best model here in reasonable time for that.")
    assert "29.4 dB" in panel._plan.toolTip()
    panel.explain(join_reasons([("x-1", HAZY), ("x-2", message("plan.then", task="blur"))]))
    assert panel.plan().endswith("Then photofix will sharpen blur.   ·   x-1 → x-2")
    panel.explain(join_reasons([]))
    assert panel.plan() == ""


def test_no_text_of_the_app_is_a_template_of_photofix() -> None:
    """Each is said once: a copy in the app's source would be translated apart, and drift."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").glob("*.py"))
    sentences = [text for text in templates().values() if len(text.split()) > 5]
    assert [text for text in sentences if text in sources] == []
