"""Which photos the paths of a user mean."""

from __future__ import annotations

import glob
import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from photofix.errors import system_reason
from photofix.messages import Message, message
from photofix.photo import FORMATS

logger = logging.getLogger(__name__)

OUTPUT_FOLDER = "photofix"
RENDERED = ("jpeg", "heic")  # what a camera may send beside a raw file
_NO_FILE = message("photo.not_regular")
_DIGITS = re.compile(r"([0-9]+)")
_EXTENSIONS = frozenset(e for entry in FORMATS.values() for e in entry.extensions)
# Of pictures that photofix does not read: whoever names a folder is told that they were left out.
_OTHER_PICTURES = frozenset(
    (
        ".gif", ".jp2", ".j2k", ".jpf", ".jpx", ".jxr", ".wdp", ".hdp", ".psd", ".psb", ".xcf",
        ".kra", ".exr", ".hdr", ".pic", ".tga", ".pcx", ".ppm", ".pgm", ".pbm", ".pnm", ".sgi",
        ".svg", ".eps", ".ico", ".pcd", ".fpx", ".qoi",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    """A photo, or a path that the user named, where there is none.

    root: the folder from which its place in a tree is counted.
    problem: why there is no photo here.
    """

    path: Path
    root: Path
    problem: Message | None = None


def find_photos(
    paths: Iterable[Path | str],
    recursive: bool = False,
    output: Path | None = None,
    raw_jpeg: Literal["raw", "jpeg", "both"] = "both",
    is_copy: Callable[[Path], bool] | None = None,
    foreign: list[Path] | None = None,
) -> list[Source]:
    """The photos meant by files, folders and glob patterns, each once, in natural order.

    A file named as such is always in the answer, whatever it is, even if it does not exist. In a
    folder, only files with a known extension count; hidden ones do not. Every path that gives no
    photo is in the answer with its problem.

    recursive: look into folders inside folders, except hidden ones, those called `photofix`
        (where copies go) and `output`.
    foreign: gets the pictures in folders that photofix does not read.
    is_copy: tells of a photo in a folder that it is one of photofix's copies, and left out.
    raw_jpeg: which of a camera's pair of raw file and JPEG (or HEIC) of one name to take.
    """
    found: dict[str, Source] = {}
    skipped = None if output is None else os.path.realpath(output)
    for path in _expanded(paths):
        for source in _in_path(path, recursive, skipped, is_copy, foreign):
            found.setdefault(os.path.abspath(source.path), source)
    photos = list(found.values())
    return photos if raw_jpeg == "both" else _one_of_pairs(photos, raw_jpeg)


def _one_of_pairs(photos: list[Source], wanted: Literal["raw", "jpeg"]) -> list[Source]:
    """The photos without the raw files (or without the JPEGs) that lie beside one of the other."""
    raw = {_pair_key(photo) for photo in photos if is_raw(photo)}
    if not raw:
        return photos
    rendered = {_pair_key(photo) for photo in photos if is_rendered(photo)}
    pairs = raw & rendered
    unwanted = is_rendered if wanted == "raw" else is_raw
    return [p for p in photos if not (_pair_key(p) in pairs and unwanted(p))]


def _pair_key(photo: Source) -> str:
    return os.path.abspath(photo.path.with_suffix("")).casefold()


def is_raw(photo: Source) -> bool:
    return photo.path.suffix.lower() in FORMATS["raw"].extensions


def is_rendered(photo: Source) -> bool:
    """Whether a camera may send it beside a raw file."""
    return any(photo.path.suffix.lower() in FORMATS[key].extensions for key in RENDERED)


def natural_key(path: Path | str) -> tuple[list[Any], str]:
    """Sorts img2 before img10, upper and lower case together."""
    name = str(path)
    parts: list[Any] = _DIGITS.split(name.casefold())
    parts[1::2] = map(int, parts[1::2])  # the runs of digits; text comes before and after each
    return parts, name


def _expanded(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The paths, patterns replaced by what they match: a shell does not expand a quoted one."""
    for path in paths:
        path = Path(path)
        if not os.path.lexists(path):
            path = Path(os.path.expanduser(path))
        if not os.path.lexists(path) and glob.has_magic(str(path)):
            matches = sorted(glob.glob(str(path), recursive=True), key=natural_key)
            if matches:
                yield from map(Path, matches)
                continue
        yield path


def _in_path(
    path: Path,
    recursive: bool,
    skipped: str | None,
    is_copy: Callable[[Path], bool] | None,
    foreign: list[Path] | None,
) -> Iterator[Source]:
    if not path.is_dir():
        problem = None
        if not os.path.lexists(path):
            is_pattern = glob.has_magic(str(path))
            problem = message("photo.no_match" if is_pattern else "photo.missing")
        yield Source(path, path.parent, problem)
        return
    photos: list[Source] = []
    problems: list[Source] = []
    copies = 0
    for item in _walk(path, path, recursive, skipped, frozenset(), foreign):
        if item.problem is None and is_copy is not None and is_copy(item.path):
            copies += 1
        else:
            (problems if item.problem else photos).append(item)
    yield from photos
    yield from problems
    if not photos and not problems:
        key = "queue.no_photos_below" if recursive else "queue.no_photos"
        problem = message("queue.only_copies" if copies else key)
        yield Source(path, path.parent, problem)


def _walk(
    folder: Path,
    root: Path,
    recursive: bool,
    skipped: str | None,
    above: frozenset[str],
    foreign: list[Path] | None,
) -> Iterator[Source]:
    """Photos of a folder, then those of the folders in it; `above` ends loops of symlinks."""
    above = above | {os.path.realpath(folder)}
    try:
        with os.scandir(folder) as listing:  # tells files from folders without asking for each
            entries = sorted(
                (
                    (entry.name, entry.is_dir(), entry.is_file())
                    for entry in listing
                    if entry.name[0] != "."
                ),
                key=lambda entry: natural_key(entry[0]),
            )
    except OSError as error:
        problem = message("queue.no_folder", reason=system_reason(error))
        yield Source(folder, folder.parent, problem)
        return
    folders = []
    for name, is_folder, is_file in entries:
        if is_folder:
            folders.append(folder / name)
        elif os.path.splitext(name)[1].lower() in _EXTENSIONS:
            # A FIFO or a device is never whole, and a link that leads to nothing never there.
            yield Source(folder / name, root, None if is_file else _NO_FILE)
        elif foreign is not None and os.path.splitext(name)[1].lower() in _OTHER_PICTURES:
            foreign.append(folder / name)
    for path in folders if recursive else ():
        real = os.path.realpath(path)
        if path.name == OUTPUT_FOLDER or real == skipped:
            logger.info("%s: skipped, this is where copies go", path)
        elif real not in above:
            yield from _walk(path, root, recursive, skipped, above, foreign)
