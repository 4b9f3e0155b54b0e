"""What lies where something is to be written: a copy of photofix, or what must stay."""

from __future__ import annotations

from pathlib import Path

from photofix.errors import PhotoError
from photofix.files import is_plain, open_regular
from photofix.photo.exiv import NAMESPACE
from photofix.photo.formats import FORMATS, HEAD_LENGTH, format_of
from photofix.photo.reading import has_history

_SIDECAR = ".xmp"
_HEAD, _TAIL = 1 << 17, 1 << 18  # bytes: where writers put XMP, before the picture or behind it
_BOXED = ((0, b"RIFF"), (4, b"ftyp"), (4, b"JXL "))  # (place, mark) of formats that have it behind


def is_empty(path: Path) -> bool:
    """Whether a file is there that holds nothing, like a copy that a disk has lost."""
    return is_plain(path) and path.stat().st_size == 0


def is_copy(path: Path, empty: bool = True) -> bool:
    """Whether photofix wrote this file, by the history in its XMP.

    A link is not a copy, wherever it leads.

    empty: whether an empty file counts as one, since it may be replaced as one.
    """
    if not is_plain(path):
        return False
    try:
        return empty if is_empty(path) else has_history(path)
    except (PhotoError, OSError):
        return False


def may_be_copy(path: Path) -> bool:
    """Whether the name of photofix's XMP stands where writers put XMP: no decoder is needed for it.

    Few photos are, so that whoever looks through a folder need ask `is_copy` of these alone.
    """
    try:
        with open_regular(path) as file:
            head = file.read(_HEAD)
            told = head
            if any(head.startswith(mark, place) for place, mark in _BOXED):
                file.seek(max(0, path.stat().st_size - _TAIL))
                told += file.read(_TAIL)
    except OSError:
        return False
    return NAMESPACE.encode() in told


def is_original(path: Path) -> bool:
    """Whether this may be somebody's photo, or the sidecar of one, by its name or its head."""
    suffixes = {suffix for entry in FORMATS.values() for suffix in entry.extensions}
    if path.suffix.lower() in (*suffixes, _SIDECAR):
        return True
    try:
        with open_regular(path) as file:
            head = file.read(HEAD_LENGTH)
            file.seek(0)
            return format_of(file, head) is not None
    except OSError:
        return True  # who knows
