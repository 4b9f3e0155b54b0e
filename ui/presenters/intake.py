"""From what was dropped, pasted or chosen to photos: scanned on a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QMimeData, QObject, Signal

from photofix.errors import PhotofixError, UnsupportedFormatError
from photofix.messages import Message, message
from photofix.photo import FORMATS
from photofix.queue import find_photos
from photofix.queue.copies import CopyFilter
from photofix.readers import probe

from ..links.background import Background
from .photos import PhotoRow

_EXTENSIONS = frozenset(e for entry in FORMATS.values() for e in entry.extensions)


@dataclass(frozen=True)
class Found:
    """What paths gave. rejected: paths that are not photos or can't be read, each with why."""

    rows: tuple[PhotoRow, ...]
    rejected: tuple[tuple[Path, Message], ...]


class Intake(QObject):
    """Scans folders in the background."""

    found = Signal(object)  # Found
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanning = Background("intake", parent=self)

    def take(self, paths: Sequence[Path], options: dict[str, Any]) -> None:
        """Look for photos; options are those of the panel, by name."""
        self._scanning.run(
            lambda: scan(paths, **_of_finding(options)), self.found.emit, self.failed.emit
        )

    def close(self) -> None:
        self._scanning.close()


def scan(
    paths: Sequence[Path],
    recursive: bool = True,
    output: Path | None = None,
    raw_jpeg: Literal["raw", "jpeg", "both"] = "raw",
) -> Found:
    """The photos that files and folders mean, as `photofix batch` finds them: copies that photofix
    made are left out of folders."""
    rows: list[PhotoRow] = []
    rejected: list[tuple[Path, Message]] = []
    copies = CopyFilter()
    for source in find_photos(paths, recursive, output, raw_jpeg, copies):
        problem = source.problem
        if problem is None and source.path.suffix.lower() not in _EXTENSIONS:
            problem = _why_no_photo(source.path)
        if problem is None:
            path = source.path.absolute()
            rows.append(PhotoRow(path, source.root.absolute(), modified=_modified(path)))
        else:
            rejected.append((source.path, problem))
    rejected += [(path, message("queue.copy")) for path in copies.found]
    return Found(tuple(rows), tuple(rejected))


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # gone meanwhile, which whoever reads it says
        return 0.0


def _of_finding(options: dict[str, Any]) -> dict[str, Any]:
    """The arguments of `scan` among the options."""
    found: dict[str, Any] = {
        key: options[key] for key in ("recursive", "raw_jpeg") if key in options
    }
    if options.get("output"):
        found["output"] = Path(options["output"]).expanduser()
    return found


def _why_no_photo(path: Path) -> Message | None:
    """Why a file whose name is not that of a photo is none."""
    try:
        probe(path)
    except UnsupportedFormatError:
        return message("photo.not_a_photo")
    except PhotofixError as error:
        return error.message.apart_from(path)
    return None


def paths_in(data: QMimeData) -> list[Path]:
    """The local files and folders that were dropped or pasted; text may hold paths, too."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if not paths and data.hasText():
        lines = (line.strip().strip("'\"") for line in data.text().splitlines())
        paths = [Path(line) for line in lines if line.startswith(("/", "~")) or line[1:3] == ":\\"]
        paths = [path.expanduser() for path in paths]
    return paths
