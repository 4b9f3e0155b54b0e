"""Each language is complete, and what the app loads is what the translators wrote."""

from __future__ import annotations

import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from photofix_ui.app import App
from photofix_ui.presenters import languages
from photofix_ui.presenters.words import photos_word
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tools import app_texts

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
TRANSLATED = [code for code in languages.LANGUAGES if code != "en"]


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def placeholders(text: str) -> list[str]:
    """All that is filled in, with how it is said: "{tasks:title/or}", "{value!r}", "%n"."""
    fields = [
        f"{{{name}!{conversion}:{kind}}}"
        for _, name, kind, conversion in string.Formatter().parse(text)
        if name is not None
    ]
    return sorted(fields + re.findall("%n", text))


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated_and_keeps_its_fields(code: str, tmp_path: Path) -> None:
    lupdate = TOOLS / "pyside6-lupdate"
    if not lupdate.exists():
        pytest.skip("pyside6-lupdate is not there")
    fresh = tmp_path / f"photofix_{code}.ts"
    shutil.copy(FOLDER / fresh.name, fresh)
    options = tmp_path / "app_texts.py"
    app_texts.main(options)
    sources = [str(path) for path in (*sorted((ROOT / "ui").glob("*.py")), options)]
    arguments = ["-no-obsolete", "-locations", "none", "-ts", str(fresh)]
    subprocess.run([lupdate, *sources, *arguments], check=True, capture_output=True)
    found = messages(fresh)
    assert len(found) > 200
    for (_, source), message in found.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"not translated: {source!r}"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for text in forms or [translation.text or ""]:
            assert text, source
            assert placeholders(text) == placeholders(source), source


def test_french_is_set_as_the_french_do() -> None:
    for message in messages(FOLDER / "photofix_fr.ts").values():
        text = "".join(message.find("translation").itertext())
        assert re.findall(r" (?:[:;?!»]|%(?!n))|« |\w'\w", text) == [], (
            "a space that breaks, or no ’"
        )


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("en", "1 photo", "7 photos"),
        ("de", "1 Foto", "7 Fotos"),
        ("es", "1 foto", "7 fotos"),
        ("fr", "1 photo", "7 photos"),
        ("it", "1 foto", "7 foto"),
    ],
)
def test_the_app_tells_one_from_many(qtbot: QtBot, code: str, one: str, many: str) -> None:
    application = QApplication.instance()
    assert application is not None
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"photofix_{code}.qm"))
    before = QLocale()
    QLocale.setDefault(QLocale(code))
    application.installTranslator(translator)
    try:
        assert (photos_word(1), photos_word(7)) == (one, many)
    finally:
        application.removeTranslator(translator)
        QLocale.setDefault(before)


def test_another_language_is_spoken_at_once_by_a_window_that_is_made_anew(
    qtbot: QtBot, start: Callable[[], App]
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = start().window.settings
    settings._set_language("de")
    window = settings.window()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.wants_restart
    try:
        assert start().window.sidebar.rows()[0].title == "Neuer Stapel"
    finally:
        languages.install(application, "en")


@pytest.mark.parametrize("path", sorted((ROOT / "resources/desktop").glob("*.desktop")))
def test_file_managers_have_each_language(path: Path) -> None:
    said = path.read_text(encoding="utf-8")
    for group in said.split("[Desktop ")[1:]:
        named = {key for key, _ in re.findall(r"^(\w+)\[(\w+)\]=", group, re.MULTILINE)}
        for key in named:
            assert re.findall(rf"^{key}\[(\w+)\]=.", group, re.MULTILINE) == TRANSLATED
    assert "[de]=" in said
