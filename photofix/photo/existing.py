"""What lies where something is to be written: a copy of photofix, or what must stay."""

from __future__ import annotations

from pathlib import Path

from photofix.errors import PhotoError
from photofix.files import is_plain, open_regular
from photofix.photo.formats import FORMATS, HEAD_LENGTH, format_of
from photofix.photo.reading import has_history

_SIDECAR = ".xmp"


def is_empty(path: Path) -> bool:
    """Whether a file is there that holds nothing, like a copy that a disk has lost."""
    return is_plain(path) and path.stat().st_size == 0


def is_copy(path: Path) -> bool:
    """Whether photofix wrote this file, by the history in its XMP; so does an empty one count.

    A link is not a copy, wherever it leads.
    """
    if not is_plain(path):
        return False
    try:
        return is_empty(path) or has_history(path)
    except (PhotoError, OSError):
        return False


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
