"""Copies that were made before: whose they are, and whether they would come out otherwise now.

By the journal; where that knows nothing of a copy, by the history in its own XMP.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from photofix.errors import PhotofixError
from photofix.files import sha256
from photofix.options import Settings
from photofix.photo import history, is_copy, may_be_copy
from photofix.queue.job import Fingerprint
from photofix.readers import HURRIED, ask

# What says where copies go, or how the work is done, makes no copy out of date.
_NO_MATTER = (
    "output", "name", "existing", "cluster", "device", "tile", "max_megapixels", "max_seconds",
    "max_gigabytes", "raw_jpeg", "notify", "scenes",
)  # fmt: skip


@dataclass(frozen=True)
class MadeCopy:
    """A copy as the journal has it."""

    source: Path
    destination: Path
    fingerprint: Fingerprint | None
    instruction: str
    settings: Settings


class Records(Protocol):
    """What is asked of a journal (photofix.queue.lookup.Lookup)."""

    def copy_at(self, destination: Path) -> MadeCopy | None: ...

    def copies_of(self, source: Path) -> list[MadeCopy]: ...


class NoRecords:
    """A journal that knows nothing."""

    def copy_at(self, destination: Path) -> MadeCopy | None:
        return None

    def copies_of(self, source: Path) -> list[MadeCopy]:
        return []


class RecordsOnDemand:
    """A journal that is opened once something is asked of it."""

    def __init__(self, opened: Callable[[], Records]) -> None:
        self._opened = opened

    def copy_at(self, destination: Path) -> MadeCopy | None:
        return self._opened().copy_at(destination)

    def copies_of(self, source: Path) -> list[MadeCopy]:
        return self._opened().copies_of(source)


def digest_of_settings(settings: Settings, instruction: str) -> str:
    """Equal for what makes equal copies."""
    values = {name: value for name, value in vars(settings).items() if name not in _NO_MATTER}
    text = json.dumps([instruction.strip(), values], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def is_of_another(path: str, source: Path, records: Records) -> bool:
    """Whether a file at a place is the copy of another photo that is still there."""
    if not os.path.lexists(path):
        return False
    made = records.copy_at(Path(path))
    if made is None or made.source == source.absolute():
        return False
    return os.path.lexists(made.source)


def is_current(
    destination: Path,
    source: Path,
    settings: Settings,
    instruction: str,
    records: Records,
) -> bool:
    """Whether the copy at a place is what would be made of the photo again.

    The photo's content counts, not its time. It isn't where neither the journal nor the copy tells.
    """
    wanted = digest_of_settings(settings, instruction)
    made = records.copy_at(destination)
    if made is not None and made.fingerprint is not None:
        same_content = _holds(source, made.fingerprint)
        return same_content and digest_of_settings(made.settings, made.instruction) == wanted
    try:
        told = ask(destination, HURRIED, None, history, destination)
        return told.settings == wanted and told.original == sha256(source)
    except (PhotofixError, OSError):
        return False


def has_changed(destination: Path, source: Path, records: Records) -> bool:
    """Whether the photo has another size or time than when its copy was made, by the journal."""
    made = records.copy_at(destination)
    if made is None or made.fingerprint is None or made.source != source.absolute():
        return False
    return _status(source) not in (None, (made.fingerprint.size, made.fingerprint.modified))


class CopyFilter:
    """Tells photofix's own copies from photos, for whoever looks into folders.

    found: the copies that there were.
    """

    def __init__(self) -> None:
        self.found: list[Path] = []

    def __call__(self, path: Path) -> bool:
        found = is_own_copy(path)
        if found:
            self.found.append(path)
        return found


def is_own_copy(path: Path) -> bool:
    """By the history in its XMP, which is read of those alone that may hold one.

    An empty file may be a photo that a camera is about to write.
    """
    if not may_be_copy(path):
        return False
    try:
        return ask(path, HURRIED, None, is_copy, path, False)
    except PhotofixError:
        return False


def _holds(source: Path, fingerprint: Fingerprint) -> bool:
    if _status(source) == (fingerprint.size, fingerprint.modified):
        return True
    try:
        return sha256(source) == fingerprint.content
    except OSError:
        return False


def _status(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns
