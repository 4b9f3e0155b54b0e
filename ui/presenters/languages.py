"""The languages of the app; translations are made with Qt Linguist, in resources/translations."""

from __future__ import annotations

import os
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from photofix.messages import LANGUAGE as SPOKEN

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
}


_installed: list[QTranslator] = []


def install(app: QCoreApplication, language: str) -> None:
    """Make the app speak a language; "system" is that of the system, or English.

    English has a translation, too: it tells one photo from several. The processes that the app
    starts get to know the language, for what they say on the desktop.
    """
    code = QLocale.system().name()[:2] if language == "system" else language
    if code not in LANGUAGES:
        code = "en"
    if language != "system":
        QLocale.setDefault(QLocale(code))
    os.environ[SPOKEN] = code
    while _installed:
        app.removeTranslator(_installed.pop())
    own = QTranslator(app)
    own.load(str(files("photofix_resources") / "translations" / f"photofix_{code}.qm"))
    qt = QTranslator(app)
    qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, own):
        app.installTranslator(translator)
        _installed.append(translator)
