"""Messages in the languages of the app without its window: in a page, on the desktop.

What the translators wrote is read as they wrote it, so that nothing here needs Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

from photofix.messages import Voice

# Where words of a kind stand; all else stands in "messages".
_CONTEXTS = {"title": "words", "remedy": "words", "wanted": "options"}
_GROUPS = {"fr": "\N{NARROW NO-BREAK SPACE}"}  # between thousands; elsewhere a point


class Translated(Voice):
    """Says messages in a language of the app; in English where it is none."""

    def __init__(self, language: str) -> None:
        """language: its code."""
        self._texts = _texts(language)
        self.language = language if self._texts else "en"

    def template(self, key: str) -> str:
        return self._said("messages", super().template(key))

    def word(self, kind: str, name: str) -> str:
        word = super().word(kind, name)
        if kind == "'":
            return word
        return self._said(_CONTEXTS.get(kind, "messages"), word)

    def listed(self, words: Sequence[str], joint: str) -> str:
        if joint not in ("and", "or") or not words[1:]:
            return super().listed(words, joint)
        template = self.template("list.and" if joint == "and" else "list.or")
        return template.format(others=", ".join(words[:-1]), last=words[-1])

    def format_field(self, value: Any, format_spec: str) -> str:
        text = super().format_field(value, format_spec)
        if self.language == "en" or not isinstance(value, int | float):
            return text
        group = _GROUPS.get(self.language, ".")
        return text.translate({ord(","): group, ord("."): ",", ord("%"): "\N{NO-BREAK SPACE}%"})

    def _said(self, context: str, text: str) -> str:
        return self._texts.get((context, text), text)


def _texts(language: str) -> dict[tuple[str, str], str]:
    """Translations by their context and the English."""
    path = files("photofix_resources") / "translations" / f"photofix_{language}.ts"
    if language == "en" or not path.is_file():
        return {}
    root = ElementTree.fromstring(path.read_bytes())
    return {
        (context.findtext("name", ""), said.findtext("source", "")): said.findtext(
            "translation", ""
        )
        for context in root.iter("context")
        for said in context.iter("message")
    }
