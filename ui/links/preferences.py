"""What the window remembers: a small JSON file beside the journal, whole or not there at all."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from photofix.files import replace_file
from photofix.options import Settings, load_settings

from .background import Background

logger = logging.getLogger(__name__)

NAME = "window.json"
SENTENCES = 50
STEADY = 0.3  # of a change of a model's pace that is believed at once
DELAY = 400  # ms that changes are gathered before they are written


@dataclass(frozen=True)
class Care:
    """What is done to photos. options: values of photofix.options by name, and of the panel."""

    sentence: str = ""
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Draft:
    """A batch that has not been started: it is there again after a restart or a crash.

    photos: pairs of a photo and the folder it was found in.
    options: as of a Care.
    own: photos that are done something else to than the others, each with what.
    """

    sentence: str = ""
    photos: tuple[tuple[str, str], ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    own: tuple[tuple[str, Care], ...] = ()

    def parts(self) -> tuple[Draft, ...]:
        """A draft for each care: the queue has one sentence and one set of options a batch."""
        own = dict(self.own)
        common = Care(self.sentence, self.options)
        parts: list[tuple[Care, list[tuple[str, str]]]] = []
        for pair in self.photos:
            care = own.get(pair[0], common)
            for known, photos in parts:
                if known == care:
                    photos.append(pair)
                    break
            else:
                parts.append((care, [pair]))
        return tuple(Draft(care.sentence, tuple(photos), care.options) for care, photos in parts)


def settings_of(options: dict[str, Any]) -> Settings:
    """The settings of a draft's options; raises UsageError for those that make no sense."""
    known = {entry.name for entry in fields(Settings)}
    return load_settings({key: value for key, value in options.items() if key in known})


@dataclass(frozen=True)
class Preferences:
    """What is not a setting of photofix itself.

    theme: system, light or dark.
    language: system, or a code such as de.
    screen_profile: an ICC file that describes the screen; empty means that the system matches
        colours itself.
    grid_part: what of the width the grid keeps beside the viewer.
    paces: seconds for each megapixel, by model, as previews took on this machine.
    """

    theme: str = "system"
    language: str = "system"
    screen_profile: str = ""
    diagnose: bool = True
    thumbnail: int = 168
    folder: str = ""
    sentences: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    geometry: str = ""
    grid_part: float = 0.4
    histogram: bool = False
    page: str = "draft"
    paces: dict[str, float] = field(default_factory=dict)
    draft: Draft = field(default_factory=Draft)


class Store(QObject):
    """Holds the preferences and writes them a moment after they change, off the GUI thread."""

    changed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._path = folder / NAME
        self._values = _read(self._path)
        self._background = Background("preferences", parent=self)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._save)

    @property
    def values(self) -> Preferences:
        return self._values

    def set(self, **values: Any) -> None:
        """Change some preferences; `changed` tells of each that is different now."""
        old = self._values
        self._values = replace(old, **values)
        for name in values:
            if getattr(old, name) != getattr(self._values, name):
                self._timer.start()
                self.changed.emit(name)

    def remember_sentence(self, sentence: str) -> None:
        """Put a sentence first in the history."""
        others = [text for text in self._values.sentences if text != sentence]
        self.set(sentences=(sentence, *others)[:SENTENCES])

    def remember_pace(self, model: str, seconds: float) -> None:
        """Go a part of the way to what a model took: a preview on a busy machine says little."""
        kept = self._values.paces.get(model, seconds)
        self.set(paces={**self._values.paces, model: kept + STEADY * (seconds - kept)})

    def close(self) -> None:
        """Write what is not written yet."""
        self._timer.stop()
        self._background.close()
        _write(self._path, self._values)

    def _save(self) -> None:
        self._background.run(_writing(self._path, self._values))


def _writing(path: Path, values: Preferences) -> Callable[[], None]:
    return lambda: _write(path, values)


def _read(path: Path) -> Preferences:
    """The preferences of the file; whatever in it can't be used is left at its default."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        draft = found.pop("draft", {})
        found["draft"] = Draft(
            sentence=str(draft.get("sentence", "")),
            photos=tuple((str(photo), str(root)) for photo, root in draft.get("photos", ())),
            options=dict(draft.get("options", {})),
            own=tuple(
                (str(photo), Care(str(care["sentence"]), dict(care["options"])))
                for photo, care in draft.get("own", ())
            ),
        )
        for name in ("sentences", "watched"):
            found[name] = tuple(found.get(name, ()))
        found["paces"] = {str(key): float(pace) for key, pace in found.get("paces", {}).items()}
        known = {entry.name for entry in fields(Preferences)}
        return replace(Preferences(), **{key: found[key] for key in found.keys() & known})
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        logger.warning("%s can't be read; the window begins anew", path, exc_info=True)
        return Preferences()


def _write(path: Path, values: Preferences) -> None:
    data = json.dumps(asdict(values), ensure_ascii=True)
    try:
        replace_file(path, data.encode())
    except OSError:
        logger.warning("%s can't be written", path, exc_info=True)
