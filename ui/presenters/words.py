"""Words that several views use, in the language of the app."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QObject

from photofix.tasks import task_named


class Counted(QObject):
    """Words with a number: lupdate finds plural forms only where `tr` is called."""

    def photos(self, count: int) -> str:
        text = self.tr("%n photo(s)", "", count)
        return text.replace(str(count), QLocale().toString(count))  # 1,256

    def seconds(self, count: int) -> str:
        return self.tr("%n second(s)", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n hour(s)", "", count)


_counted = Counted()


# Marks a text for lupdate, and gives it back: only what is asked for is translated.
QT_TRANSLATE_NOOP = cast(Callable[[str, str], str], QtCore.QT_TRANSLATE_NOOP)

_STATES = {
    "waiting": QT_TRANSLATE_NOOP("words", "waiting"),
    "running": QT_TRANSLATE_NOOP("words", "restoring"),
    "paused": QT_TRANSLATE_NOOP("words", "paused"),
    "done": QT_TRANSLATE_NOOP("words", "done"),
    "cancelled": QT_TRANSLATE_NOOP("words", "cancelled"),
    "watching": QT_TRANSLATE_NOOP("words", "watching"),
}

_PHOTO_STATES = {  # apart, since a photo and a batch need not be of one gender
    "queued": QT_TRANSLATE_NOOP("photos", "waiting"),
    "running": QT_TRANSLATE_NOOP("photos", "restoring"),
    "done": QT_TRANSLATE_NOOP("photos", "done"),
    "failed": QT_TRANSLATE_NOOP("photos", "failed"),
    "skipped": QT_TRANSLATE_NOOP("photos", "skipped"),
    "cancelled": QT_TRANSLATE_NOOP("photos", "cancelled"),
}


def task_word(name: str) -> str:
    """A task's title: "low light"."""
    return _translated(task_named(name).title)


def remedy_word(name: str) -> str:
    """What photofix does about a task: "clear haze"."""
    return _translated(task_named(name).remedy)


def about_word(about: str) -> str:
    """What the catalogue says of a model; of one that a user added, as it stands there."""
    return _translated(about)


def state_word(state: str) -> str:
    """The state of a batch, or of a watched folder."""
    return _translated(_STATES.get(state, state))


def photo_state_word(state: str) -> str:
    return QCoreApplication.translate("photos", _PHOTO_STATES.get(state, state))


def _translated(word: str) -> str:
    return QCoreApplication.translate("words", word)


def sentence_word(sentence: str) -> str:
    """A batch by its sentence; what one without a sentence is called."""
    return sentence or QCoreApplication.translate("words", "Whatever is wrong")


def quoted(sentence: str) -> str:
    """A sentence in quotation marks."""
    return QCoreApplication.translate("words", "“{sentence}”").format(sentence=sentence)


def photos_word(count: int) -> str:
    return _counted.photos(count)


def duration(seconds: float) -> str:
    """A length of time, as exact as a person needs it."""
    if seconds < 1:
        return QCoreApplication.translate("words", "less than a second")
    if seconds < 90:
        return _counted.seconds(round(seconds))
    if seconds < 90 * 60:
        return _counted.minutes(round(seconds / 60))
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours >= 10 or not minutes:
        return _counted.hours(round(seconds / 3600))
    return QCoreApplication.translate("words", "{hours} h {minutes} min").format(
        hours=hours, minutes=minutes
    )


def about(seconds: float) -> str:
    """A length of time that is only expected: rounded as a person would say it."""
    if seconds < 10:
        return QCoreApplication.translate("words", "a few seconds")
    if seconds < 55:
        time = _counted.seconds(round(seconds / 10) * 10)
    elif seconds < 10 * 60:
        time = _counted.minutes(max(1, round(seconds / 60)))
    elif seconds < 90 * 60:
        time = _counted.minutes(round(seconds / 300) * 5)
    elif seconds < 10 * 3600:
        time = duration(round(seconds / 1800) * 1800)
    else:
        time = _counted.hours(round(seconds / 3600))
    return QCoreApplication.translate("words", "about {time}").format(time=time)


def listed(words: list[str]) -> str:
    """Words as a list in a sentence, as the language does it."""
    return QLocale().createSeparatedList(words)


def either(words: list[str]) -> str:
    """Words as alternatives in a sentence: "rain, snow or haze"."""
    text = QCoreApplication.translate("words", "{others} or {last}")
    return text.format(others=", ".join(words[:-1]), last=words[-1]) if words[1:] else words[0]


def capital(text: str) -> str:
    """A text as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def percent(share: float, digits: int = 0) -> str:
    """A share of one, as the language writes it."""
    return f"{QLocale().toString(share * 100, 'f', digits)} %"


def bytes_word(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
