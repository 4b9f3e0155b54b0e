"""Where the copies go: one place for each photo, never a photo's own."""

from __future__ import annotations

import os
import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
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
) -> list[Destination]:
    """A place for the copy of each source, in the same order.

    output: the folder; sources found below a folder keep their place in its tree. By default each
        copy goes into a folder `photofix` next to its photo.
    template: the name without extension, of the fields stem (the photo's name without extension),
        name (with it), parent (its folder's name) and index (1 for the first).
    format: key of FORMATS that decides the extension; by default that of the photo.

    No two copies get the same place, not even on a disk that ignores case: the first in order has
    the name, the others get -2, -3, … . A place that is one of the sources, itself or by a link,
    is a problem.
    """
    wanted = [
        _folder(source, output) / (_stem(source, template, index) + _extension(source, format))
        for index, source in enumerate(sources, start=1)
    ]
    originals = {identity for s in sources if (identity := _identity(s.path)) is not None}
    return [Destination(path, _problem(path, originals)) for path in _without_collisions(wanted)]


def _folder(source: Source, output: Path | None) -> Path:
    if output is None:
        return source.path.parent / OUTPUT_FOLDER
    return output / source.path.parent.relative_to(source.root)


def _stem(source: Source, template: str, index: int) -> str:
    path = source.path
    parent = Path(os.path.abspath(path)).parent.name
    return template.format(stem=path.stem, name=path.name, parent=parent, index=index)


def _extension(source: Source, format: str | None) -> str:
    suffix = source.path.suffix
    if format is None:
        if any(suffix.lower() in FORMATS[key].extensions for key in writable()):
            return suffix
        try:
            format = written_as(probe(source.path).format)
        except PhotofixError:
            return suffix  # It will fail when it is read, with a reason.
    extensions = FORMATS[format].extensions
    return suffix if suffix.lower() in extensions else extensions[0]


def _without_collisions(wanted: Sequence[Path]) -> list[Path]:
    """The paths, made unique; a name that somebody wants is nobody else's way out."""
    reserved = {_key(path) for path in wanted}
    taken: set[str] = set()
    unique = []
    for path in wanted:
        choice, number = path, 1
        if _key(path) in taken:
            while _key(choice) in reserved:
                number += 1
                choice = path.with_name(f"{path.stem}-{number}{path.suffix}")
            reserved.add(_key(choice))
        taken.add(_key(choice))
        unique.append(choice)
    return unique


def _key(path: Path) -> str:
    """Equal for paths that some disk takes for the same."""
    real = os.path.join(os.path.realpath(path.parent), path.name)
    return unicodedata.normalize("NFC", real).casefold()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # follows links; hard links share the answer
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _problem(path: Path, originals: set[tuple[int, int]]) -> str | None:
    if _identity(path) in originals:
        return (
            f"the copy would replace an original, {path}, which is never changed; "
            "choose another folder with -o or another --name"
        )
    return None
