"""Words that several views use, in the language of the app."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from photofix.tasks import task_named


class Counted(QObject):
    """Words with a number: lupdate finds plural forms only where `tr` is called."""

    def photos(self, count: int) -> str:
        return self.tr("%n photo(s)", "", count)

    def seconds(self, count: int) -> str:
        return self.tr("%n second(s)", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n hour(s)", "", count)


_counted = Counted()


def task_word(name: str) -> str:
    """A task's title: "low light"."""
    words = {
        "noise": QCoreApplication.translate("words", "noise"),
        "blur": QCoreApplication.translate("words", "blur"),
        "rain": QCoreApplication.translate("words", "rain"),
        "haze": QCoreApplication.translate("words", "haze"),
        "snow": QCoreApplication.translate("words", "snow"),
        "low_light": QCoreApplication.translate("words", "low light"),
        "compression": QCoreApplication.translate("words", "JPEG artefacts"),
        "enhancement": QCoreApplication.translate("words", "colour and tone"),
        "super_resolution": QCoreApplication.translate("words", "low resolution"),
    }
    return words.get(name) or task_named(name).title


def remedy_word(name: str) -> str:
    """What photofix does about a task: "clear haze"."""
    words = {
        "noise": QCoreApplication.translate("words", "remove noise and grain"),
        "blur": QCoreApplication.translate("words", "sharpen blur"),
        "rain": QCoreApplication.translate("words", "remove rain"),
        "haze": QCoreApplication.translate("words", "clear haze"),
        "snow": QCoreApplication.translate("words", "remove snow"),
        "low_light": QCoreApplication.translate("words", "brighten the dark photo"),
        "compression": QCoreApplication.translate("words", "smooth out compression artefacts"),
        "enhancement": QCoreApplication.translate("words", "correct colour and tone"),
        "super_resolution": QCoreApplication.translate("words", "recover fine detail"),
    }
    return words.get(name) or task_named(name).remedy


def state_word(state: str) -> str:
    """The state of a photo or a batch."""
    words = {
        "draft": QCoreApplication.translate("words", "not started"),
        "queued": QCoreApplication.translate("words", "waiting"),
        "waiting": QCoreApplication.translate("words", "waiting"),
        "running": QCoreApplication.translate("words", "restoring"),
        "paused": QCoreApplication.translate("words", "paused"),
        "done": QCoreApplication.translate("words", "done"),
        "failed": QCoreApplication.translate("words", "failed"),
        "skipped": QCoreApplication.translate("words", "skipped"),
        "cancelled": QCoreApplication.translate("words", "cancelled"),
        "watching": QCoreApplication.translate("words", "watching"),
        "stopped": QCoreApplication.translate("words", "stopped"),
    }
    return words.get(state, state)


def sentence_word(sentence: str) -> str:
    """A batch by its sentence; what one without a sentence is called."""
    return sentence or QCoreApplication.translate("words", "Whatever is wrong")


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


def listed(words: list[str]) -> str:
    """Words as a list in a sentence, as the language does it."""
    return QLocale().createSeparatedList(words)


def bytes_word(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
