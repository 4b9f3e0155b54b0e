"""The catalogue: every model photofix knows, read from catalog.toml."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from photofix.errors import ModelError
from photofix.tasks import TASK_NAMES

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True)
class ModelEntry:
    """One model of the catalogue.

    architecture: key of `photofix.models.ARCHITECTURES`.
    config: arguments of the architecture's class.
    condition: "tasks" (one number for each of the nine tasks), "embedding" (of the sentence) or
        "none".
    tasks: what the model can restore.
    weights: file name of the weights.
    embedded: the weights are part of photofix.
    sha256: of the weights file; empty where it is not known.
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
    sha256: str = ""


@cache
def catalog() -> dict[str, ModelEntry]:
    """All models by name, in the order of the file; ModelError names a mistake in it."""
    text = files("photofix.models").joinpath("catalog.toml").read_text(encoding="utf-8")
    return {name: _entry(name, table) for name, table in tomllib.loads(text).items()}


def _entry(name: str, table: dict[str, Any]) -> ModelEntry:
    known = {field.name for field in dataclasses.fields(ModelEntry)} - {"name"}
    wrong = [f"unknown key '{key}'" for key in table.keys() - known]
    wrong += [f"'{key}' is missing" for key in known - {"sha256"} - table.keys()]
    wrong += [f"unknown task '{task}'" for task in set(table.get("tasks", ())) - set(TASK_NAMES)]
    if wrong:
        raise ModelError(f"catalog.toml, [{name}]: {', '.join(sorted(wrong))}")
    return ModelEntry(name=name, **{**table, "tasks": tuple(table["tasks"])})
