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

from photofix.errors import ModelError
from photofix.tasks import TASK_NAMES

# A model's name is the name of its files; NAME.head and NAME.encoder are those of its text part.
NAME = re.compile(r"(?!.*\.(head|encoder)$)[a-z0-9][a-z0-9._-]{0,63}")
NAMES = "up to 64 small letters, digits and dashes, not ending in .head or .encoder"
CONDITIONS = ("tasks", "embedding", "none")
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
        the model's own encoder and head) or "none" (blind: it sees for itself).
    tasks: what the model can restore; none for a model that only looks.
    weights: file name of the weights, as published.
    embedded: the weights are part of photofix.
    sha256: of the weights file; empty where it is not known here.
    hub: the Hugging Face repository that has the weights; empty where there is none.
    head, head_sha256: the file of the text head, in the same repository.
    encoder: the Hugging Face repository of the sentence encoder.
    quality: by task, and by COMPOSITES and STEPS.
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
            raise ModelError(f"{path}, [{name}]: photofix has a model of that name; choose another")
        entries[name] = entry
    return entries


def user_catalog_path() -> Path:
    """The user's own entries: models.toml beside the configuration file."""
    from photofix.options import config_path

    return config_path().with_name("models.toml")


def parse(text: str, where: str) -> dict[str, ModelEntry]:
    """The entries of a catalogue; ModelError names every mistake in the first wrong one."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ModelError(f"{where} is not valid TOML: {error}; correct that line") from error
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
        raise ModelError(f"{path} can't be read ({error}); correct or remove it") from error


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
        raise ModelError(f"{where}: '{name}' stands outside of any [model]; move it into one")
    if not NAME.fullmatch(name):
        raise ModelError(f"{where}: '{name}' can't be a model's name; use {NAMES}")
    wrong = [f"unknown key '{key}'" for key in table.keys() - _FIELDS.keys()]
    wrong += [f"'{key}' is missing" for key in _REQUIRED - table.keys()]
    wrong += [
        message for key in table.keys() & _FIELDS.keys() for message in _faults(key, table[key])
    ]
    if wrong:
        raise ModelError(f"{where}, [{name}]: {', '.join(sorted(wrong))}")
    quality = {task: Quality(**row) for task, row in table.get("quality", {}).items()}
    return ModelEntry(name=name, **{**table, "tasks": tuple(table["tasks"]), "quality": quality})


def _faults(key: str, value: Any) -> list[str]:
    """What is wrong with one value."""
    if key == "tasks":
        if not isinstance(value, list):
            return ["'tasks' must be a list"]
        return [f"unknown task '{task}'" for task in value if task not in TASK_NAMES]
    if key in _TABLES:
        if not isinstance(value, dict):
            return [f"'{key}' must be a table"]
        return _quality_faults(value) if key == "quality" else []
    if key == "embedded":
        return [] if isinstance(value, bool) else ["'embedded' must be true or false"]
    if key == "gmac_per_megapixel":
        return [] if isinstance(value, (int, float)) else [f"'{key}' must be a number"]
    if not isinstance(value, str):
        return [f"'{key}' must be a text"]
    if key == "architecture":
        from photofix.models.architecture import ARCHITECTURES

        if value in ARCHITECTURES:
            return []
        return [f"unknown architecture '{value}' (one of {', '.join(ARCHITECTURES)})"]
    if key == "condition" and value not in CONDITIONS:
        return [f"unknown condition '{value}' (one of {', '.join(CONDITIONS)})"]
    if key == "weights" and (not value or Path(value).name != value):
        return [f"'weights' must be the name of a file, not '{value}'"]
    return []


def _quality_faults(table: dict[str, Any]) -> list[str]:
    known = (*TASK_NAMES, COMPOSITES, STEPS)
    faults = [f"unknown task '{task}' in quality" for task in table if task not in known]
    for task, row in table.items():
        fits = isinstance(row, dict) and row.keys() == {"psnr", "on"}
        if not fits or not isinstance(row["psnr"], (int, float)):
            faults.append(f'quality.{task} must be {{ psnr = …, on = "…" }}')
    return faults
