"""Where the copies go: one place for each photo, never a photo's own."""

from __future__ import annotations

import os
import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from photofix.errors import PhotofixError, UsageError
from photofix.photo import FORMATS, probe, writable, written_as
from photofix.queue.sources import OUTPUT_FOLDER, Source

FIELDS = ("stem", "name", "parent", "index")


@dataclass(frozen=True)
class Destination:
    """The place of a copy, or the problem why it can't be there."""

    path: Path
    problem: str | None = None


def check_template(template: str) -> None:
    """Raise UsageError unless `template` makes file names of FIELDS."""
    try:
        parts = list(string.Formatter().parse(template))
        unknown = [field for _, field, _, _ in parts if field is not None and field not in FIELDS]
        example = template.format(stem="a", name="a.jpg", parent="b", index=1)
    except (ValueError, IndexError, KeyError, AttributeError) as error:
        raise UsageError(f"--name '{template}' is no template ({error}); try '{{stem}}'") from error
    if unknown:
        known = ", ".join(f"{{{field}}}" for field in FIELDS)
        raise UsageError(f"--name has no field {{{unknown[0]}}}; there are {known}")
    if not example.strip(" .") or any(c in example for c in "/\\\0"):
        raise UsageError(
            f"--name '{template}' makes no file name; leave out slashes, and use -o for the folder"
        )


def destinations(
    sources: Sequence[Source],
    output: Path | None = None,
    template: str = "{stem}",
    format: str | None = None,
    first: int = 1,
) -> list[Destination]:
    """A place for the copy of each source, in the same order.

    output: the folder; sources found below a folder keep their place in its tree. By default each
        copy goes into a folder `photofix` next to its photo.
    template: the name without extension, of the fields stem (the photo's name without extension),
        name (with it), parent (its folder's name) and index (`first` for the first).
    format: key of FORMATS that decides the extension; by default that of the photo.

    No two copies get the same place, not even on a disk that ignores case: the first in order has
    the name, the others get -2, -3, … . A place that is one of the sources, itself or by a link,
    is a problem.
    """
    folders = _Folders(output)
    wanted = [
        folders.of_copy(source)
        / (_stem(source, template, index, folders) + _extension(source, format))
        for index, source in enumerate(sources, start=first)
    ]
    originals = {identity for s in sources if (identity := _identity(s.path)) is not None}
    return [
        Destination(path, _problem(path, originals, folders))
        for path in _without_collisions(wanted, folders)
    ]


class _Folders:
    """What there is to know of folders, each looked at once: of 100,000 photos most share one."""

    def __init__(self, output: Path | None) -> None:
        self._output = output
        self._of_copy: dict[tuple[str, int], Path] = {}
        self._name: dict[str, str] = {}
        self._real: dict[str, str] = {}
        self._exists: dict[str, bool] = {}

    def of_copy(self, source: Source) -> Path:
        key = os.path.dirname(source.path), id(source.root)  # a walk shares its root
        if key not in self._of_copy:
            parent = source.path.parent
            self._of_copy[key] = (
                parent / OUTPUT_FOLDER
                if self._output is None
                else self._output / parent.relative_to(source.root)
            )
        return self._of_copy[key]

    def name(self, path: Path) -> str:
        folder = os.path.dirname(path)
        if folder not in self._name:
            self._name[folder] = os.path.basename(os.path.abspath(folder))
        return self._name[folder]

    def key(self, path: Path) -> str:
        """Equal for paths that some disk takes for the same."""
        folder, name = os.path.split(path)
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder)
        real = os.path.join(self._real[folder], name)
        return unicodedata.normalize("NFC", real).casefold()

    def has_folder(self, path: Path) -> bool:
        folder = os.path.dirname(path) or "."
        if folder not in self._exists:
            self._exists[folder] = os.path.exists(folder)
        return self._exists[folder]


def _stem(source: Source, template: str, index: int, folders: _Folders) -> str:
    path = source.path
    parent = folders.name(path)
    return template.format(stem=path.stem, name=path.name, parent=parent, index=index)


def _extension(source: Source, format: str | None) -> str:
    suffix = source.path.suffix
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


def _without_collisions(wanted: Sequence[Path], folders: _Folders) -> list[Path]:
    """The paths, made unique; a name that somebody wants is nobody else's way out."""
    keys = [folders.key(path) for path in wanted]
    reserved = set(keys)
    taken: set[str] = set()
    unique = []
    for path, key in zip(wanted, keys, strict=True):
        choice, number = path, 1
        if key in taken:
            while key in reserved:
                number += 1
                choice = path.with_name(f"{path.stem}-{number}{path.suffix}")
                key = folders.key(choice)
            reserved.add(key)
        taken.add(key)
        unique.append(choice)
    return unique


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # follows links; hard links share the answer
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _problem(path: Path, originals: set[tuple[int, int]], folders: _Folders) -> str | None:
    if folders.has_folder(path) and _identity(path) in originals:
        return (
            f"the copy would replace an original, {path}, which is never changed; "
            "choose another folder with -o or another --name"
        )
    return None
