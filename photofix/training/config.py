"""A training run's configuration: a TOML file, checked as it is loaded."""

from __future__ import annotations

import dataclasses
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from photofix.errors import TrainingError, one_line, system_reason
from photofix.tasks import TASK_NAMES


@dataclass(frozen=True)
class Stage:
    """Crops of `patch` px, `batch` at a time, until this share of the run is done."""

    until: float
    patch: int
    batch: int


# How often each task is drawn: more for what photographers ask most and what is hardest to learn.
TASK_WEIGHTS = {
    "noise": 0.24,
    "blur": 0.20,
    "rain": 0.10,
    "haze": 0.10,
    "snow": 0.03,
    "low_light": 0.08,
    "compression": 0.20,
    "enhancement": 0.03,
    "super_resolution": 0.02,
}


@dataclass(frozen=True)
class Mixture:
    """What samples suffer from.

    counts: the share of samples with no, one, two … degradations; they add up to 1.
    tasks: the tasks that occur, each with the weight by which it is drawn.
    whole: the share of samples that show most of a photo, made smaller, instead of a piece of it;
        for what is wrong all over, and can't be told from a piece of wall.
    camera: the share of samples that first get what any camera's file has and nobody calls a fault.
    spread: the share of batches that show pieces from all over photos, in their own resolution.
    """

    counts: tuple[float, ...] = (0.08, 0.72, 0.10, 0.10)
    tasks: dict[str, float] = field(default_factory=lambda: dict(TASK_WEIGHTS))
    whole: float = 0.0
    camera: float = 0.0
    spread: float = 0.0


@dataclass(frozen=True)
class TrainingConfig:
    """What a run does; every field may be given in the file.

    model: a name from the catalogue; its architecture and configuration are trained from scratch.
    photos: folders of clean photos, relative to the current folder; `train --photos` names those
        where the file names none, or others.
    holdout: every n-th file is kept for validation.
    steps: length of the run; the learning rate decays over it along a cosine.
    samples: what the samples suffer from.
    frequency_weight: of the L1 distance between Fourier transforms, beside L1 between pixels.
    even_error: the mean absolute error of a photo whose loss has weight 1; a perfect one's has 2.
    routing_weight: of the loss that shares the work among MoCE-IR's experts.
    clip: largest norm of the gradient.
    ema: decay of the moving average of the weights, which is what the run is for.
    bfloat16: compute in bfloat16 where torch's autocast finds it safe, on devices made for it.
    validate_every, checkpoint_every: in steps.
    validation_crops: crops for each task that a validation looks at.
    """

    model: str
    stages: tuple[Stage, ...]
    steps: int
    photos: tuple[str, ...] = ()
    samples: Mixture = field(default_factory=Mixture)
    seed: int = 0
    holdout: int = 50
    learning_rate: float = 1e-3
    warmup: int = 300
    weight_decay: float = 1e-4
    frequency_weight: float = 0.2
    even_error: float = 0.03
    routing_weight: float = 0.01
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
        raise TrainingError(
            "training.config_unreadable", path=path, reason=system_reason(error)
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TrainingError("training.not_toml", path=path, reason=one_line(error)) from error
    stages = table.pop("stages", None)
    if not isinstance(stages, list) or not stages:
        raise TrainingError("training.no_stages", path=path)
    table["stages"] = tuple(_build(Stage, stage, f"{path}, [[stages]]") for stage in stages)
    samples = table.pop("samples", {})
    table["samples"] = _build(Mixture, samples, f"{path}, [samples]")
    config: TrainingConfig = _build(TrainingConfig, table, str(path))
    _check(config, path)
    return config


def _build(cls: type[Any], table: Any, where: str) -> Any:
    """An instance of a dataclass from a TOML table, with the type of each value checked."""
    if not isinstance(table, dict):
        raise TrainingError("training.not_table", where=where)
    fields = {f.name: f for f in dataclasses.fields(cls)}
    values = {}
    for key, value in table.items():
        if key not in fields:
            raise TrainingError("training.unknown_key", where=where, key=key, known=list(fields))
        values[key] = _converted(value, str(fields[key].type), f"{where}: '{key}'")
    for name, f in fields.items():
        if f.default is f.default_factory is dataclasses.MISSING and name not in values:
            raise TrainingError("training.missing_key", where=where, key=name)
    return cls(**values)


# Annotation of a field → (types that TOML may give, what a person calls them).
_TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "int": ((int,), "a whole number"),
    "float": ((float, int), "a number"),
    "str": ((str,), "a text"),
    "bool": ((bool,), "true or false"),
}


def _converted(value: Any, annotation: str, where: str) -> Any:
    if annotation.startswith("tuple") and isinstance(value, list):
        inner = annotation[len("tuple[") :].partition(",")[0]
        return tuple(_converted(item, inner, f"{where}, an item of the list,") for item in value)
    if annotation.startswith("dict") and isinstance(value, dict):
        return {key: _converted(item, "float", f"{where}, '{key}'") for key, item in value.items()}
    if annotation in ("Mixture", "Stage", "tuple[Stage, ...]"):  # built by the caller
        return value
    types, name = _TYPES.get(annotation, ((), "a list" if annotation[:5] == "tuple" else "a table"))
    if type(value) not in types:
        raise TrainingError("training.kind", where=where, kind=name, value=value)
    return float(value) if annotation == "float" else value


def _check(config: TrainingConfig, path: Path) -> None:
    untils = [stage.until for stage in config.stages]
    if untils != sorted(untils) or untils[-1] != 1.0:
        raise TrainingError("training.until", path=path)
    if min(config.steps, *(min(s.patch, s.batch) for s in config.stages)) < 1:
        raise TrainingError("training.sizes", path=path)
    if not 0 <= config.ema < 1:
        raise TrainingError("training.ema", path=path)
    samples = config.samples
    if abs(sum(samples.counts) - 1) > 1e-6 or min(samples.counts) < 0:
        raise TrainingError("training.counts", path=path)
    unknown = [name for name in samples.tasks if name not in TASK_NAMES]
    if unknown:
        raise TrainingError("training.unknown_task", path=path, task=unknown[0], known=TASK_NAMES)
    if not samples.tasks or min(samples.tasks.values()) <= 0:
        raise TrainingError("training.no_weights", path=path)
    if not 0 <= samples.whole <= 1:
        raise TrainingError("training.whole", path=path)
