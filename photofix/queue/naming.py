"""Where the copies go: one place for each photo, never a photo's own."""

from __future__ import annotations

import os
import re
import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from photofix.errors import PhotofixError, UsageError, one_line
from photofix.messages import Message, message
from photofix.photo import FORMATS, writable, written_as
from photofix.queue.sources import OUTPUT_FOLDER, Source
from photofix.readers import probe

FIELDS = ("stem", "name", "parent", "index")
_LONGEST = 255  # characters of a name, on most disks
# Fill and alignment, sign, width, grouping, precision, type.
_SPEC = re.compile(r"([^/\\\0{}]?[<>=^])?[-+ ]?\d{0,3}[,_]?(\.\d{1,3})?[bdosxX]?")


@dataclass(frozen=True)
class Destination:
    """The place of a copy, or the problem why it can't be there."""

    path: Path
    problem: Message | None = None


def check_template(template: str) -> None:
    """Raise UsageError unless `template` makes file names of FIELDS."""
    try:
        fields = [part[1:3] for part in string.Formatter().parse(template) if part[1] is not None]
        _check_fields(template, fields)
        example = template.format(stem="a", name="a.jpg", parent="b", index=1)
    except ValueError as error:
        raise _not_a_template(template, one_line(error)) from error
    if not example.strip(" .") or len(example) > _LONGEST or any(c in example for c in "/\\\0"):
        raise UsageError("copy.name_unusable", template=template)


def _not_a_template(template: str, reason: Message | str) -> UsageError:
    return UsageError("copy.name_broken", template=template, reason=reason, example="{stem}")


def _check_fields(template: str, fields: Sequence[tuple[str | None, str | None]]) -> None:
    """Raise UsageError for an unknown field, and for a format that makes no file names.

    It is checked before it is used: {stem:>99999999999} would take all memory, and a format within
    a format, or {index:c}, could make anything.
    """
    for field, spec in fields:
        if field not in FIELDS:
            known = [f"{{{name}}}" for name in FIELDS]
            raise UsageError("copy.name_field", field=f"{{{field}}}", fields=known)
        if not _SPEC.fullmatch(spec or ""):
            raise _not_a_template(
                template, message("copy.name_format", field=f"{{{field}}}", format=spec)
            )


def destinations(
    sources: Sequence[Source],
    output: Path | None = None,
    template: str = "{stem}",
    format: str | None = None,
    first: int = 1,
    beside: bool = False,
) -> list[Destination]:
    """A place for the copy of each source, in the same order.

    output: the folder; sources found below a folder keep their place in its tree. By default each
        copy goes into a folder `photofix` next to its photo.
    template: the name without extension, of the fields stem (the photo's name without extension),
        name (with it), parent (its folder's name) and index (`first` for the first).
    format: key of FORMATS that decides the extension; by default that of the photo.
    beside: where a file lies already, the copy gets another name.

    No two copies get the same place, not even on a disk that ignores case: the first in order has
    the name, the others get -2, -3, … . A place that is one of the sources, itself or by a link,
    is a problem.
    """
    folders = _Folders(output)
    wanted = [
        _wanted(source, template, format, index, folders)
        for index, source in enumerate(sources, start=first)
    ]
    originals = _Originals(sources)
    return [
        Destination(Path(path), _problem(path, originals, folders))
        for path in _without_collisions(wanted, folders, beside)
    ]


class _Folders:
    """What there is to know of folders, each looked at once: of 100,000 photos most share one.

    Paths are strings here: making 100,000 of pathlib's takes a second.
    """

    def __init__(self, output: Path | None) -> None:
        self._output = output
        self._of_copy: dict[tuple[str, int], str] = {}
        self._name: dict[str, str] = {}
        self._real: dict[str, str] = {}
        self._exists: dict[str, bool] = {}

    def of_copy(self, source: Source, folder: str) -> str:
        """folder: the one that the source is in."""
        key = folder, id(source.root)  # a walk shares its root
        if key not in self._of_copy:
            parent = source.path.parent
            self._of_copy[key] = str(
                parent / OUTPUT_FOLDER
                if self._output is None
                else self._output / parent.relative_to(source.root)
            )
        return self._of_copy[key]

    def name(self, folder: str) -> str:
        if folder not in self._name:
            self._name[folder] = os.path.basename(os.path.abspath(folder))
        return self._name[folder]

    def key(self, path: str) -> str:
        """Equal for paths that some disk takes for the same."""
        folder, name = os.path.split(path)
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder)
        real = os.path.join(self._real[folder], name)
        return unicodedata.normalize("NFC", real).casefold()

    def has_file(self, path: str) -> bool:
        return self.has_folder(path) and os.path.lexists(path)

    def has_folder(self, path: str) -> bool:
        folder = os.path.dirname(path) or "."
        if folder not in self._exists:
            self._exists[folder] = os.path.exists(folder)
        return self._exists[folder]


class _Originals:
    """The sources as files, whatever their names; looked at only once there is reason to."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources

    def __contains__(self, identity: tuple[int, int]) -> bool:
        return identity in self._identities

    @cached_property
    def _identities(self) -> set[tuple[int, int]]:
        found = (_identity(source.path) for source in self._sources)
        return {identity for identity in found if identity is not None}


def _wanted(
    source: Source, template: str, format: str | None, index: int, folders: _Folders
) -> str:
    """The path of a copy, if no other wants the same."""
    folder, name = os.path.split(source.path)
    stem, suffix = os.path.splitext(name)
    stem = template.format(stem=stem, name=name, parent=folders.name(folder), index=index)
    return os.path.join(folders.of_copy(source, folder), stem + _extension(source, suffix, format))


def _extension(source: Source, suffix: str, format: str | None) -> str:
    if format is None:
        if suffix.lower() in _writable_extensions():
            return suffix
        try:
            format = written_as(probe(source.path).format)
        except PhotofixError:
            return suffix  # It will fail when it is read, with a reason.
    extensions = FORMATS[format].extensions
    return suffix if suffix.lower() in extensions else extensions[0]


@cache
def _writable_extensions() -> frozenset[str]:
    return frozenset(extension for key in writable() for extension in FORMATS[key].extensions)


def _without_collisions(wanted: Sequence[str], folders: _Folders, beside: bool) -> list[str]:
    """The paths, made unique; a name that one photo asks for is never another's fallback."""
    keys = [folders.key(path) for path in wanted]
    reserved = set(keys)
    taken: set[str] = set()
    unique = []
    for path, key in zip(wanted, keys, strict=True):
        choice, number = path, 1
        if key in taken or (beside and folders.has_file(path)):
            while key in reserved or (beside and folders.has_file(choice)):
                number += 1
                stem, suffix = os.path.splitext(path)
                choice = f"{stem}-{number}{suffix}"
                key = folders.key(choice)
            reserved.add(key)
        taken.add(key)
        unique.append(choice)
    return unique


def _identity(path: Path | str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # follows links; hard links share the answer
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _problem(path: str, originals: _Originals, folders: _Folders) -> Message | None:
    identity = _identity(path) if folders.has_folder(path) else None
    if identity is not None and identity in originals:
        return message("copy.over_original", path=path)
    return None
