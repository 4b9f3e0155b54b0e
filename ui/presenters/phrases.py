"""What photofix says, in the language of the app, and with what the window has for flags."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from photofix.messages import Message, Voice, templates, window_templates
from photofix.options import options

from .words import capital, either, listed, remedy_word, task_word


class _AppVoice(Voice):
    """Says messages by the app's translations: the context "messages" is messages.toml."""

    def template(self, key: str) -> str:
        text = window_templates().get(key) or templates().get(key)
        return key if text is None else QCoreApplication.translate("messages", text)

    def word(self, kind: str, name: str) -> str:
        if kind == "title":
            return task_word(name)
        if kind == "remedy":
            return remedy_word(name)
        if kind == "option":
            return _caption(name)
        if kind == "wanted":
            return translated(name)
        word = super().word(kind, name)
        return word if kind == "'" else QCoreApplication.translate("messages", word)

    def listed(self, words: Sequence[str], joint: str) -> str:
        if joint == "and":
            return listed(list(words))
        return either(list(words)) if joint == "or" and words else super().listed(words, joint)

    def format_field(self, value: Any, format_spec: str) -> str:
        text = super().format_field(value, format_spec)
        return _as_written(text) if isinstance(value, int | float) else text


_VOICE = _AppVoice()
_TERMINAL = ("training", "evaluation", "command")  # areas of messages.toml that no window tells of


def _as_written(number: str) -> str:
    """A number of Python, such as "1,234.5" or "3%", as the language writes it."""
    spoken = QLocale()
    group, point = spoken.groupSeparator(), spoken.decimalPoint()
    return number.translate({ord(","): group, ord("."): point, ord("%"): "\N{NO-BREAK SPACE}%"})


def texts() -> list[str]:
    """Every text of messages.toml that the app may say, in English, for the translators."""
    said = {**templates(), **window_templates()}
    return [
        text
        for key, text in said.items()
        if key.partition(".")[0] not in _TERMINAL
        and re.search("[A-Za-z]{2}|'", _without_fields(text))
    ]


def _without_fields(template: str) -> str:
    return "".join(literal for literal, *_ in string.Formatter().parse(template))


def phrase(said: Message | str | None) -> str:
    """What photofix said; the app's own words stay as they are."""
    if said is None:
        return ""
    return _VOICE.say(said) if isinstance(said, Message) else said


def opening(said: Message | str | None) -> str:
    """As `phrase`, for where it stands alone: it begins with a capital, unless with a name."""
    text = phrase(said)
    ours = isinstance(said, Message) and _VOICE.template(said.key)[:1].isalpha()
    return capital(text) if ours else text


def brief(said: Message | str | None) -> str:
    """As `phrase`, for where there is little room: files and folders by their names alone."""
    return _VOICE.say(said, brief=True) if isinstance(said, Message) else phrase(said)


def word(kind: str, name: str) -> str:
    """A word of a table in messages.toml."""
    return _VOICE.word(kind, name)


def translated(text: str) -> str:
    """A text of photofix.options in the app's language."""
    return QCoreApplication.translate("options", text)


def _caption(flag: str) -> str:
    """ "--format png" → "Format PNG", with the option's caption."""
    name, _, value = flag.partition(" ")
    row = next((row for row in options().values() if name in (row.flag, row.name)), None)
    return flag if row is None else f"{translated(row.caption)} {value.upper()}".strip()
