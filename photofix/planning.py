"""What will be done to a photo, and why: a request becomes a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from photofix.errors import ModelError, UnknownModelError, UsageError
from photofix.models import ModelEntry, catalog
from photofix.tasks import TASK_NAMES, task_named

if TYPE_CHECKING:
    from photofix.instruction import Request

DEFAULT_MODEL = "photofix-instruct-s"


@dataclass(frozen=True)
class Step:
    """One pass of one model over the photo.

    tasks: what the pass restores; empty means whatever is wrong.
    condition: what steers the model, one number in [0, 1] for each of TASK_NAMES.
    strength: how far to go from the input (0) to what the model makes of it (1).
    scale: 2 enlarges the photo to twice its width and height before the pass.
    reason: why this step, in words for a photographer.
    """

    model: str
    tasks: tuple[str, ...]
    condition: tuple[float, ...]
    strength: float
    reason: str
    scale: int = 1


@dataclass(frozen=True)
class Plan:
    """The steps, in order, and the reason in a sentence."""

    steps: tuple[Step, ...]
    reason: str


def plan(request: Request, *, strength: float = 1.0, model: str | None = None) -> Plan:
    """Decide how to restore a photo as the request asks.

    strength: in [0, 1]; scales the effect of every step.
    model: name from the catalogue that overrides the choice.

    Raises UsageError for a strength out of range, UnknownModelError, and ModelError for a model
    that can't be steered by tasks.
    """
    if not 0 <= strength <= 1:
        raise UsageError(f"strength is {strength:g}; give a number from 0 (no change) to 1 (full)")
    entry = _choose(model)
    unable = [name for name in request.named if name not in entry.tasks]
    if unable:
        titles = _listed([task_named(name).title for name in unable])
        raise ModelError(f"{entry.name} can't restore {titles}; leave out --model to let photofix choose")
    step = Step(
        model=entry.name,
        tasks=request.named,
        condition=tuple(float(name in request.named) for name in TASK_NAMES),
        strength=strength,
        reason=_reason(request),
        scale=2 if "super_resolution" in request.named else 1,
    )
    return Plan(steps=(step,), reason=step.reason)


def _choose(model: str | None) -> ModelEntry:
    name = model or DEFAULT_MODEL
    entry = catalog().get(name)
    if entry is None:
        raise UnknownModelError(f"no model is called '{name}'; known are {', '.join(catalog())}")
    if entry.condition != "tasks":
        raise ModelError(f"{name} can't be used yet: its own text encoder is not supported")
    return entry


def _reason(request: Request) -> str:
    if not request.named:
        return "The sentence names no fault, so photofix restores what it finds."
    remedies = [task_named(name).remedy for name in request.named]
    enlarge = " at twice the size" if "super_resolution" in request.named else ""
    return f"The sentence asks to {_listed(remedies)}{enlarge}."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
