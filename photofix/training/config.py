"""A training run's configuration: a TOML file, checked as it is loaded."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from photofix.errors import TrainingError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True)
class Stage:
    """Crops of `patch` px, `batch` at a time, until this share of the run is done."""

    until: float
    patch: int
    batch: int


@dataclass(frozen=True)
class TrainingConfig:
    """What a run does; every field may be given in the file.

    model: a name from the catalogue; its architecture and configuration are trained from scratch.
    photos: folders of clean photos, relative to the current folder.
    holdout: every n-th file is kept for validation.
    steps: length of the run; the learning rate decays over it along a cosine.
    frequency_weight: of the L1 distance between Fourier transforms, beside L1 between pixels.
    clip: largest norm of the gradient.
    ema: decay of the moving average of the weights, which is what the run is for.
    bfloat16: compute in bfloat16 where torch's autocast finds it safe.
    validate_every, checkpoint_every: in steps.
    validation_crops: crops for each task that a validation restores.
    """

    model: str
    photos: tuple[str, ...]
    stages: tuple[Stage, ...]
    steps: int
    seed: int = 0
    holdout: int = 50
    learning_rate: float = 1e-3
    warmup: int = 300
    weight_decay: float = 1e-4
    frequency_weight: float = 0.2
    clip: float = 1.0
    ema: float = 0.999
    bfloat16: bool = True
    validate_every: int = 1000
    checkpoint_every: int = 250
    validation_crops: int = 8

    def stage(self, step: int) -> Stage:
        """The stage that a step belongs to."""
        return next(stage for stage in self.stages if step < stage.until * self.steps)


def load_config(path: Path) -> TrainingConfig:
    """Read a configuration; TrainingError names what is wrong in it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TrainingError(f"can't read {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TrainingError(f"{path} is no valid TOML: {error}") from error
    stages = table.pop("stages", None)
    if not isinstance(stages, list) or not stages:
        raise TrainingError(f"{path}: at least one [[stages]] is needed")
    table["stages"] = tuple(_build(Stage, stage, f"{path}, [[stages]]") for stage in stages)
    if isinstance(table.get("photos"), list):
        table["photos"] = tuple(table["photos"])
    config = _build(TrainingConfig, table, str(path))
    _check(config, path)
    return config


def _build(cls: type[Any], table: dict[str, Any], where: str) -> Any:
    fields = {f.name: f for f in dataclasses.fields(cls)}
    for key, value in table.items():
        if key not in fields:
            raise TrainingError(f"{where}: unknown key '{key}'; known are {', '.join(fields)}")
        wanted = _plain_type(str(fields[key].type))
        if wanted is float and type(value) is int:
            table[key] = float(value)
        elif type(value) is not wanted:
            raise TrainingError(f"{where}: '{key}' must be {_NAMES[wanted]}, not {value!r}")
    missing = [f.name for f in fields.values() if f.default is f.default_factory is dataclasses.MISSING]
    for key in missing:
        if key not in table:
            raise TrainingError(f"{where}: '{key}' is missing")
    return cls(**table)


_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false", tuple: "a list"}


def _plain_type(annotation: str) -> type:
    simple = {"int": int, "float": float, "str": str, "bool": bool}
    return simple.get(annotation, tuple)


def _check(config: TrainingConfig, path: Path) -> None:
    untils = [stage.until for stage in config.stages]
    if untils != sorted(untils) or untils[-1] != 1.0:
        raise TrainingError(f"{path}: 'until' of the stages must rise and end at 1.0")
    if min(config.steps, *(min(s.patch, s.batch) for s in config.stages)) < 1:
        raise TrainingError(f"{path}: steps, patch and batch must be at least 1")
    if not 0 <= config.ema < 1:
        raise TrainingError(f"{path}: 'ema' must lie in [0, 1)")
