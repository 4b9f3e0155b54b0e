"""Where the copies go: one place for each photo, never a photo's own."""

from __future__ import annotations

import os
import re
import string
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from photofix.errors import PhotofixError, UsageError, one_line
from photofix.files import open_regular
from photofix.messages import Message, message
from photofix.photo import FORMATS, Taken, taken, written_as
from photofix.photo.formats import HEAD_LENGTH
from photofix.queue.sources import OUTPUT_FOLDER, Source
from photofix.readers import HURRIED, ask, probe
from photofix.values import WRITTEN

FIELDS = ("stem", "name", "parent", "index", "seq", "date", "time", "camera", "task")
_EXAMPLE = {
    "stem": "a",
    "name": "a.jpg",
    "parent": "b",
    "index": 1,
    "seq": 1,
    "date": "2026-01-31",
    "time": "12-30-00",
    "camera": "X100",
    "task": "noise",
}
AUTOMATIC = "auto"  # for {task}, where no sentence names one
_LONGEST = 255  # characters of a name, on most disks
_LONGEST_CAMERA = 60
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')  # in names of files, on some system
_MARK = "\0"  # no name has one
_SEQUENCE = re.compile(f"{_MARK}([^{_MARK}]*){_MARK}")
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
        example = template.format(**_EXAMPLE)
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
    occupied: Callable[[str, Source], bool] = lambda path, source: False,
    task: str = AUTOMATIC,
    earlier: Callable[[Source], Sequence[Path]] = lambda source: (),
) -> list[Destination]:
    """A place for the copy of each source, in the same order.

    output: the folder; sources found below a folder keep their place in its tree. By default each
        copy goes into a folder `photofix` next to its photo.
    template: the name without extension, of FIELDS: stem (the photo's name without extension), name
        (with it), parent (its folder's name), index (`first` for the first), seq (1, 2, … of names
        that are otherwise alike), date and time (when it was taken, else last changed), camera and
        task.
    format: key of FORMATS that decides the extension; by default that of the photo.
    occupied: whether a place is not free for the copy of a photo, so that it gets another name.
    task: what the sentence names.
    earlier: copies of a photo that are there; one in its folder keeps its name.

    No two copies get the same place, not even on a disk that ignores case: the first in order has
    the name, the others get -2, -3, … , or the next of seq. A place that is one of the sources,
    itself or by a link, is a problem.
    """
    folders = _Folders(output)
    wanted = [
        _kept_name(source, earlier(source), folders)
        or _wanted(source, template, format, index, folders, task)
        for index, source in enumerate(sources, start=first)
    ]
    originals = _Originals(sources)
    return [
        Destination(Path(path), _problem(path, originals, folders))
        for path in _without_collisions(sources, wanted, folders, occupied)
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
    source: Source, template: str, format: str | None, index: int, folders: _Folders, task: str
) -> str:
    """The path of a copy, if no other wants the same; with a mark where its seq is to stand."""
    folder, name = os.path.split(source.path)
    stem, suffix = os.path.splitext(name)
    values = {
        "stem": stem,
        "name": name,
        "parent": folders.name(folder),
        "index": index,
        "seq": _Sequence(),
        "task": task,
    }
    if any(field in template for field in ("{date", "{time", "{camera")):
        values |= _of_camera(source.path)
    stem = template.format(**values)
    return os.path.join(folders.of_copy(source, folder), stem + _extension(source, suffix, format))


def _kept_name(source: Source, earlier: Sequence[Path], folders: _Folders) -> str | None:
    """The place of an earlier copy in the folder that this photo's copies go to."""
    if not earlier:
        return None
    wanted = os.path.realpath(folders.of_copy(source, os.path.split(source.path)[0]))
    return next((str(p) for p in earlier if os.path.realpath(p.parent) == wanted), None)


class _Sequence:
    """Stands for a number that is not known yet: its format between two marks."""

    def __format__(self, spec: str) -> str:
        return f"{_MARK}{spec}{_MARK}"


def _numbered(path: str, number: int) -> str:
    """The path with its seq, or with -2, -3, … where it has none."""
    if _MARK in path:
        return _SEQUENCE.sub(lambda found: format(number, found[1]), path)
    stem, suffix = os.path.splitext(path)
    return path if number == 1 else f"{stem}-{number}{suffix}"


def _of_camera(path: Path) -> dict[str, str]:
    """When and by what a photo was taken; the time of the file where it doesn't tell."""
    try:
        found = ask(path, HURRIED, None, taken, path)
    except PhotofixError:
        found = Taken(None, None)  # it will fail when it is read, with a reason
    moment = found.moment
    if moment is None:
        try:
            moment = datetime.fromtimestamp(os.stat(path).st_mtime)
        except (OSError, ValueError, OverflowError):
            moment = datetime.fromtimestamp(0)
    return {
        "date": moment.strftime("%Y-%m-%d"),
        "time": moment.strftime("%H-%M-%S"),
        "camera": _UNFIT.sub("-", found.camera or "").strip(" .")[:_LONGEST_CAMERA] or "camera",
    }


def _extension(source: Source, suffix: str, format: str | None) -> str:
    """That of the file, if it is what the file is; else the usual one of what is written."""
    if format is None:
        if _is_what_it_says(source, suffix.lower()):
            return suffix
        try:
            format = written_as(probe(source.path).format)
        except PhotofixError:
            return suffix  # It will fail when it is read, with a reason.
    extensions = WRITTEN[format]
    return suffix if suffix.lower() in extensions else extensions[0]


def _is_what_it_says(source: Source, suffix: str) -> bool:
    """Whether a file begins as its extension says, if that is one that is written, or is gone."""
    key = _writable_extensions().get(suffix)
    if key is None:
        return False
    try:
        with open_regular(source.path) as file:
            return FORMATS[key].recognise(file.read(HEAD_LENGTH), file)
    except OSError:
        return True


@cache
def _writable_extensions() -> dict[str, str]:
    """Formats by extension."""
    return {extension: key for key, own in WRITTEN.items() for extension in own}


def _without_collisions(
    sources: Sequence[Source],
    wanted: Sequence[str],
    folders: _Folders,
    occupied: Callable[[str, Source], bool],
) -> list[str]:
    """The paths, made unique; a name that one photo asks for is never another's fallback."""
    keys = [folders.key(path) for path in wanted]
    reserved = set(keys)
    used: set[str] = set()
    numbers: dict[str, int] = {}  # of seq, by what is the same of names
    unique = []
    for source, path, key in zip(sources, wanted, keys, strict=True):
        same = os.path.splitext(key)[0]
        number = numbers.get(same, 0) + 1 if _MARK in path else 1
        choice = _numbered(path, number)
        if _MARK in path:
            key = folders.key(choice)
        if key in used or occupied(choice, source):
            while key in reserved or key in used or occupied(choice, source):
                number += 1
                choice = _numbered(path, number)
                key = folders.key(choice)
            reserved.add(key)
        used.add(key)
        if _MARK in path:
            numbers[same] = number
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
