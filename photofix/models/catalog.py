"""The catalogue: every model photofix knows, from catalog.toml and from the user's models.toml."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from photofix.errors import ModelError, one_line
from photofix.messages import Message, message
from photofix.tasks import TASK_NAMES

# A model's name is the name of its files; NAME.head and NAME.encoder are those of its text part.
NAME = re.compile(r"(?!.*\.(head|encoder)$)[a-z0-9][a-z0-9._-]{0,63}")
NAMES = "up to 64 small letters, digits and dashes, not ending in .head or .encoder"
CONDITIONS = ("tasks", "sliders", "embedding", "fixed", "none")
# Keys of qualities measured on photos with two or three degradations: restored in one pass for all,
# and in one step for each, by the best of photofix's models.
COMPOSITES, STEPS = "composites", "steps"


@dataclass(frozen=True)
class Quality:
    """How well a model restores one task, measured: PSNR in dB, and on what."""

    psnr: float
    on: str


@dataclass(frozen=True)
class ModelEntry:
    """One model of the catalogue.

    architecture: key of `photofix.models.ARCHITECTURES`.
    config: arguments of the architecture's class.
    condition: "tasks" (one number for each of the nine tasks), "embedding" (of the sentence, by
        the model's own encoder and head), "fixed" (it always does all of its tasks) or "none"
        (blind: it sees for itself).
    tasks: what the model can restore; none for a model that only looks.
    weights: file name of the weights, as published.
    embedded: the weights are part of photofix.
    sha256: of the weights file; empty where it is not known here.
    hub: the Hugging Face repository that has the weights; empty where there is none.
    head, head_sha256: the file of the text head, in the same repository.
    encoder: the Hugging Face repository of the sentence encoder.
    quality: by task, and by COMPOSITES and STEPS.
    scale: how many times as wide and high as the photo its result is.
    preferred: the user wants it for its tasks, whatever it was measured to do.
    gmac_per_megapixel: cost, in 10⁹ multiplications and additions.
    seconds_per_megapixel: measured, by kind of device: "cpu", "cuda", "mps".
    """

    name: str
    architecture: str
    config: dict[str, Any]
    condition: str
    tasks: tuple[str, ...]
    weights: str
    embedded: bool
    license: str
    source: str
    about: str = ""
    sha256: str = ""
    hub: str = ""
    head: str = ""
    head_sha256: str = ""
    encoder: str = ""
    scale: int = 1
    preferred: bool = False
    quality: dict[str, Quality] = field(default_factory=dict)
    gmac_per_megapixel: float | None = None
    seconds_per_megapixel: dict[str, float] = field(default_factory=dict)

    @property
    def restores(self) -> bool:
        return bool(self.tasks)


def catalog() -> dict[str, ModelEntry]:
    """All models by name, in the order of the files; ModelError names a mistake in one."""
    entries = dict(_built_in())
    path = user_catalog_path()
    for name, entry in _users(path, _stamp(path)).items():
        if name in entries:
            raise ModelError("model.taken", path=path, model=name)
        entries[name] = entry
    return entries


def user_catalog_path() -> Path:
    """The user's own entries: models.toml beside the configuration file."""
    from photofix.config import config_path

    return config_path().with_name("models.toml")


def parse(text: str, where: str) -> dict[str, ModelEntry]:
    """The entries of a catalogue; ModelError names every mistake in the first wrong one."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ModelError("model.not_toml", path=where, reason=one_line(error)) from error
    return {name: _entry(name, table, where) for name, table in tables.items()}


@lru_cache(maxsize=1)
def _built_in() -> Mapping[str, ModelEntry]:
    text = files("photofix.models").joinpath("catalog.toml").read_text(encoding="utf-8")
    return parse(text, "catalog.toml")


@lru_cache(maxsize=1)
def _users(path: Path, stamp: object) -> Mapping[str, ModelEntry]:
    """The user's entries, read again when the file has another stamp."""
    if stamp is None:
        return {}
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError("model.catalogue_unreadable", path=path, reason=one_line(error)) from error


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


_FIELDS = {f.name: f for f in dataclasses.fields(ModelEntry) if f.name != "name"}
_REQUIRED = {
    name for name, f in _FIELDS.items() if f.default is f.default_factory is dataclasses.MISSING
}
_TABLES = ("config", "quality", "seconds_per_megapixel")


def _entry(name: str, table: Any, where: str) -> ModelEntry:
    if not isinstance(table, dict):
        raise ModelError("model.outside", path=where, setting=name)
    if not NAME.fullmatch(name):
        raise ModelError("model.name", path=where, model=name, names=NAMES)
    wrong = [message("entry.unknown_key", name=key) for key in table.keys() - _FIELDS.keys()]
    wrong += [message("entry.missing", name=key) for key in _REQUIRED - table.keys()]
    wrong += [fault for key in table.keys() & _FIELDS.keys() for fault in _faults(key, table[key])]
    if wrong:
        raise ModelError("model.entry", path=where, model=name, faults=sorted(wrong, key=str))
    quality = {task: Quality(**row) for task, row in table.get("quality", {}).items()}
    return ModelEntry(name=name, **{**table, "tasks": tuple(table["tasks"]), "quality": quality})


def _faults(key: str, value: Any) -> list[Message]:
    """What is wrong with one value."""
    if key == "tasks":
        if not isinstance(value, list):
            return [message("entry.not_list", name=key)]
        return [
            message("entry.unknown_task", name=task) for task in value if task not in TASK_NAMES
        ]
    if key in _TABLES:
        if not isinstance(value, dict):
            return [message("entry.not_table", name=key)]
        return _quality_faults(value) if key == "quality" else []
    if key in ("embedded", "preferred"):
        return [] if isinstance(value, bool) else [message("entry.not_switch", name=key)]
    if key == "gmac_per_megapixel":
        return [] if isinstance(value, (int, float)) else [message("entry.not_number", name=key)]
    if key == "scale":
        whole = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 16
        return [] if whole else [message("entry.scale", name=key)]
    if not isinstance(value, str):
        return [message("entry.not_text", name=key)]
    if key == "architecture":
        from photofix.models.architecture import ARCHITECTURES

        if value in ARCHITECTURES:
            return []
        return [message("entry.unknown_architecture", name=value, known=list(ARCHITECTURES))]
    if key == "condition" and value not in CONDITIONS:
        return [message("entry.unknown_condition", name=value, known=CONDITIONS)]
    if key == "weights" and (not value or Path(value).name != value):
        return [message("entry.not_file", name=key, value=value)]
    return []


def _quality_faults(table: dict[str, Any]) -> list[Message]:
    known = (*TASK_NAMES, COMPOSITES, STEPS)
    faults = [message("entry.unknown_quality", name=task) for task in table if task not in known]
    for task, row in table.items():
        fits = isinstance(row, dict) and row.keys() == {"psnr", "on"}
        if not fits or not isinstance(row["psnr"], (int, float)):
            faults.append(message("entry.quality", name=task))
    return faults
