"""What photofix says, as data: a key that stays, fields, and the path of the file it is about.

    >>> said = message("photo.missing", path="/photos/a.jpg")
    >>> str(said)
    '/photos/a.jpg: no such file; check its name'

The sentences are templates in messages.toml. The command line says them in English; the app has a
`Voice` of its own, which knows other languages and what the window has in the place of flags.

A field of a template is written `{name:kind/joint}`.
kind: what its words are, so that they can be translated: "title" or "remedy" of a task, or a table
of words in messages.toml ("wish", "direction", …); "option" for a flag and "wanted" for its
bounds; "'" for quotes; or a number's format.
joint: how several are listed: "and", which is the default, "or", or the mark between them.
"""

from __future__ import annotations

import json
import os
import string
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from os import PathLike, fspath
from pathlib import Path, PurePath
from typing import Any, TypeAlias

from photofix.tasks import task_named

Field: TypeAlias = "str | int | float | bool | Message | list[Field] | None"

TEXT = "text"  # the key of what is said in words of its own, such as a record of an older version
_MARKS = {",": ", ", ";": "; ", ".": " ", "→": " → "}  # between the parts of a list, by their joint
_TASK_WORDS = ("title", "remedy")
_AS_IT_IS = ("option", "wanted")  # a flag, and what photofix.options wants of it: in English


@dataclass(frozen=True)
class Message:
    """Something to say. `str()` says it in English.

    key: the name of its template; scripts and journals may rely on it.
    fields: what fills the template: text, numbers, messages, and lists of these.
    path: the file or folder that it is about: part of its template, or said before it.
    """

    key: str
    fields: Mapping[str, Field] = field(default_factory=dict, hash=False)
    path: str | None = None

    def __str__(self) -> str:
        return ENGLISH.say(self)

    def at(self, path: PathLike[str] | str) -> Message:
        """The same about a path, unless it is about one already."""
        return self if self.path is not None else replace(self, path=_text(fspath(path)))

    def apart_from(self, path: PathLike[str] | str) -> Message:
        """The same where everybody sees that it is about this path: not said before it then."""
        if self.path != _text(fspath(path)) or "path" in _names(ENGLISH.template(self.key)):
            return self
        return replace(self, path=None)

    def as_data(self) -> dict[str, Any]:
        """As JSON has it: key and fields, and the path where there is one."""
        fields = {name: _as_data(value) for name, value in self.fields.items()}
        data: dict[str, Any] = {"key": self.key, "fields": fields}
        return data if self.path is None else {**data, "path": self.path}

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Message:
        fields = {name: _of_data(value) for name, value in data["fields"].items()}
        return cls(str(data["key"]), fields, data.get("path"))


def message(key: str, /, path: PathLike[str] | str | None = None, **fields: Any) -> Message:
    """A message of these fields; paths become text, and tuples lists."""
    given = {name: _field(value) for name, value in fields.items()}
    return Message(key, given, None if path is None else _text(fspath(path)))


def in_words(text: str) -> Message:
    """A message that is said as it stands, in every language."""
    return Message(TEXT, {"text": text})


def joined(*said: Message | None) -> Message:
    """One message that says several in a row."""
    parts: list[Field] = []
    for one in said:
        if one is not None:
            inner = one.fields["parts"] if one.key == "sentences" else [one]
            parts.extend(inner if isinstance(inner, list) else [inner])
    first = parts[0] if len(parts) == 1 else None
    return first if isinstance(first, Message) else Message("sentences", {"parts": parts})


def parts_of(said: Message | None) -> Iterator[Message]:
    """The messages that `joined` made one of."""
    if said is None:
        return
    inner = said.fields["parts"] if said.key == "sentences" else [said]
    yield from (one for one in inner if isinstance(one, Message)) if isinstance(inner, list) else ()


def with_keys(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record for JSON: each message as its sentence, and all of them as data in "messages"."""
    plain = {name: _plain(value) for name, value in record.items()}
    data = {name: _as_data(value) for name, value in record.items() if _tells(value)}
    return {**plain, "messages": data} if data else plain


# In the environment of a process of photofix, this has its errors on standard error as data.
TELL_AS_DATA = {"PHOTOFIX_ERRORS": "json"}

# In the environment of a process of photofix, this is the language of the window that started it.
LANGUAGE = "PHOTOFIX_LANGUAGE"


def tells_as_data() -> bool:
    """Whether whoever started this process wants its errors as data."""
    return TELL_AS_DATA.items() <= os.environ.items()


def line_of(said: Message) -> str:
    """A message as a line, for another process."""
    return json.dumps(said.as_data())


def last_message(output: str) -> Message | None:
    """The last line that another process wrote: what `line_of` made, or its own words."""
    lines = (line.strip() for line in reversed(output.splitlines()))
    last = next(filter(None, lines), None)
    if last is None:
        return None
    try:
        return Message.of_data(json.loads(last))
    except (ValueError, LookupError, TypeError, AttributeError):
        return in_words(last.removeprefix("photofix: "))


class Voice(string.Formatter):
    """Makes sentences of messages: here in English, and with the command line's flags."""

    def template(self, key: str) -> str:
        """The template of a key; of one that there is none for, the key itself."""
        return templates().get(key, key)

    def word(self, kind: str, name: str) -> str:
        """What something is called, by its name in the code: a task, a wish, a language."""
        if kind in _TASK_WORDS:
            word: str = getattr(task_named(name), kind)
            return word
        if kind == "'":
            return self.template("quoted").format(words=name)
        if kind in _AS_IT_IS:
            return name
        return templates().get(f"{kind}.{name}", name)

    def listed(self, words: Sequence[str], joint: str) -> str:
        """Words as a list. joint: "and", "or", or a mark."""
        if joint in _MARKS:
            return _MARKS[joint].join(words)
        others, last = words[:-1], words[-1] if words else ""
        return f"{', '.join(others)} {joint} {last}" if others else last

    def say(self, said: Message, *, brief: bool = False) -> str:
        """brief: where there is little room: files and folders by their names alone."""
        template = self.template(said.key)
        if template == said.key:
            return said.key
        fields = {**said.fields, "path": said.path}
        if brief:
            fields |= {name: _last_part(fields.get(name)) for name in ("path", "folder")}
        try:
            text = self.vformat(template, (), fields)
        except (LookupError, ValueError, TypeError):  # of another version
            return f"{said.key} {dict(said.fields)}"
        first = said.path is not None and not brief and "path" not in _names(template)
        return f"{said.path}: {text}" if first else text

    def format_field(self, value: Any, format_spec: str) -> str:
        kind, _, joint = format_spec.partition("/")
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, list):
            return self.listed([self.format_field(one, kind) for one in value], joint or "and")
        if isinstance(value, str):
            return self.word(kind, value) if kind else value
        return format(value, format_spec)


ENGLISH = Voice()


@cache
def templates() -> dict[str, str]:
    """Every template and word in English, by its key."""
    return {key: text for key, text in _catalogue().items() if not key.startswith("window.")}


@cache
def window_templates() -> dict[str, str]:
    """What the app says instead, by key, where a template names flags or commands."""
    every = _catalogue().items()
    return {key.removeprefix("window."): text for key, text in every if key.startswith("window.")}


@cache
def _catalogue() -> dict[str, str]:
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return dict(_flat(tomllib.loads(text)))


def _flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


@cache
def _names(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def _last_part(path: Any) -> Any:
    return PurePath(path).name if isinstance(path, str) else path


def _field(value: Any) -> Field:
    if isinstance(value, str | int | float | Message) or value is None:
        return value
    if isinstance(value, PathLike):
        return _text(fspath(value))
    if isinstance(value, Sequence) or hasattr(value, "__iter__"):
        return [_field(one) for one in value]
    return str(value)


def _text(path: str | bytes) -> str:
    return path if isinstance(path, str) else path.decode("utf-8", "replace")


def _as_data(value: Any) -> Any:
    if isinstance(value, Message):
        return value.as_data()
    return [_as_data(one) for one in value] if isinstance(value, list | tuple) else value


def _of_data(value: Any) -> Any:
    if isinstance(value, dict):
        return Message.of_data(value)
    return [_of_data(one) for one in value] if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Message):
        return str(value)
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _tells(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(isinstance(one, Message) for one in value)
    return isinstance(value, Message)
