"""What will be done to a photo, and why: a request and a diagnosis become a plan.

The sentence wins over the pixels: what it names is restored, whether or not it shows. Without a
sentence, or with one that names nothing, the pixels decide. How models are chosen, in which order
steps go, and what was measured to decide so: docs/planning.md.
"""

from __future__ import annotations

import math
import platform
import shutil
import sys
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from photofix.choosing import (
    best_model,
    cost_of,
    most_to_spend,
    spares,
    specialists,
    steps_are_better,
    topic_of,
)
from photofix.errors import ModelError, UsageError, WeightsMissingError
from photofix.instruction.request import in_order
from photofix.instruction.wishes import english
from photofix.messages import Message, joined, message
from photofix.models import ModelEntry, catalog, find_entry, is_installed
from photofix.options import Effort, options
from photofix.shortfalls import shortfalls
from photofix.sizing import enlarged, sizing
from photofix.tasks import TASK_NAMES
from photofix.toning import TONAL, directions, shows_noise, sliders_for, together
from photofix.values import ALL_DEVICES

if TYPE_CHECKING:
    from photofix.diagnosis import Diagnosis
    from photofix.instruction import Request

# Of the best effort. Rain and snow fall from above: a photo may be mirrored, but in one that is
# turned they are not known again (docs/measurements/planning.md).
_VIEWS, _UPRIGHT_VIEWS = 8, 2
_FALLING = frozenset({"rain", "snow"})

# Up to this severity a degradation is called mild, from the other on strong.
_MILD, _STRONG = 0.3, 0.7


@dataclass(frozen=True)
class Step:
    """One pass of one model over the photo.

    tasks: what the pass restores; empty means whatever is wrong.
    condition: what steers the model: one number in [0, 1] for each of TASK_NAMES, or the embedding
        of a sentence; empty for a model that is steered by sliders.
    strength: how far to go from the input (0) to what the model makes of it (1).
    scale: 2 or 4 enlarges the photo to as many times its width and height: before the pass, or by
        it, where the model itself enlarges.
    reason: why this step, for a photographer.
    sliders: of photofix.sliders.SLIDERS, those that are not at rest, at full strength.
    views: how many turned and mirrored views of the photo are restored and averaged, 1 to 8: the
        self-ensemble of Timofte, Rothe and Van Gool (CVPR 2016, section 3.6).
    """

    model: str
    tasks: tuple[str, ...]
    condition: tuple[float, ...]
    strength: float
    reason: Message
    scale: int = 1
    sliders: dict[str, float] = field(default_factory=dict)
    views: int = 1


@dataclass(frozen=True)
class Plan:
    """The steps, in order, and the reason.

    size: the width and height to which the whole photo is resampled after the steps; None leaves
        what the steps make of it.
    """

    steps: tuple[Step, ...]
    reason: Message
    size: tuple[int, int] | None = None

    @property
    def leaves_alone(self) -> bool:
        return not self.steps and self.size is None

    @property
    def tasks(self) -> tuple[str, ...]:
        """All that is restored, in the order of TASK_NAMES; empty may mean whatever is wrong."""
        wanted = {name for step in self.steps for name in step.tasks}
        return tuple(name for name in TASK_NAMES if name in wanted)

    def size_of(self, width: int, height: int) -> tuple[int, int]:
        """The width and height that a photo of this size will have."""
        scale = math.prod(step.scale for step in self.steps)
        return self.size or (width * scale, height * scale)


def plan(
    request: Request,
    diagnosis: Diagnosis | None = None,
    *,
    strength: float = 1.0,
    model: str | None = None,
    effort: Effort = "balanced",
    only_if_needed: bool = False,
    device: str = "cpu",
    photo: tuple[int, int] | None = None,
) -> Plan:
    """Decide how to restore a photo.

    diagnosis: what its pixels show; None where nobody looked.
    strength: in [0, 1]; scales the effect of every step.
    model: name from the catalogue that overrides the choice.
    effort: quality against time.
    only_if_needed: restore nothing that the pixels don't show.
    device: the kind that will restore: "cpu", "cuda", "mps".
    photo: its width and height; None where no photo in particular is meant.

    Raises UsageError for a strength out of range, UnknownModelError, WeightsMissingError, and
    ModelError for a model that can't do what is asked.
    """
    if not 0 <= strength <= 1:
        row = options()["strength"]
        raise UsageError("option.bounds", option=row.name, value=strength, wanted=row.wanted)
    sized = None
    if request.size is not None and _enlarges(request):
        sized = sizing(request.size, photo)
    told = list(shortfalls(request))
    if sized is not None and not sized.doublings:
        request = replace(request, named=tuple(n for n in request.named if n != "super_resolution"))
        if not request.named and not request.general:
            return Plan((), joined(sized.told, *told), sized.size)
    aim = _aim(request, diagnosis, only_if_needed)
    if aim is None:
        chosen = Plan((), _left_alone(request))
    elif model is not None:
        chosen = _one_pass(_overridden(model, aim), aim, strength, message("plan.by_name"))
    else:
        chosen = _chosen(aim, strength, effort, device)
    if effort == "best":
        chosen = _from_all_sides(chosen)
    if sized is not None:
        chosen = enlarged(chosen, sized)
    return chosen if aim is None else replace(chosen, reason=joined(chosen.reason, *told))


def estimate(
    steps: tuple[Step, ...], megapixels: float, seconds_per_megapixel: dict[str, float]
) -> float | None:
    """Seconds that steps take, by model; None where the speed of a model isn't known."""
    total = 0.0
    for step in steps:
        if step.model not in seconds_per_megapixel:
            return None
        megapixels *= step.scale**2
        total += megapixels * seconds_per_megapixel[step.model] * step.views
    return total


def device_kind(name: str | None) -> str:
    """Which kind of device a setting names, the first of several; for None and "all", the one that
    will likely be picked.

    Guessed from what is installed, since torch, which would know, takes seconds to load.
    """
    if name is not None and name != ALL_DEVICES:
        return name.partition(",")[0].partition(":")[0]
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return "mps"
    return "cuda" if shutil.which("nvidia-smi") else "cpu"


@dataclass(frozen=True)
class _Aim:
    """What to restore and why.

    everything: it is all that is wrong with the photo, so that a blind model may do it.
    amounts: how far to go with a task, where the sentence says.
    enlarge: more pixels were asked for.
    estimated: how far each slider of tone should go; empty where nobody looked.
    """

    tasks: tuple[str, ...]
    reason: Message
    request: Request
    sentence: str
    everything: bool
    enlarge: bool
    severity: dict[str, float] = field(default_factory=dict)
    amounts: dict[str, float] = field(default_factory=dict)
    estimated: dict[str, float] = field(default_factory=dict)


def _aim(request: Request, diagnosis: Diagnosis | None, only_if_needed: bool) -> _Aim | None:
    """What to restore; None if the photo needs nothing."""
    if diagnosis is None:
        if only_if_needed:
            raise UsageError("plan.not_looked_at")
        reason = message("plan.unnamed")
        if not by_sight(request):
            reason = message("plan.asked", tasks=_asked(request, request.named))
        elif request.kept:
            return None  # what it finds might be what is to be kept
        return _Aim(
            tasks=request.named,
            reason=reason,
            request=request,
            sentence=request.english or request.text,
            everything=False,
            enlarge=_enlarges(request),
            amounts=request.amounts,
        )
    tasks = request.named
    if by_sight(request):
        tasks = in_order({*tasks, *(n for n in diagnosis.shown if n not in request.kept)})
    if only_if_needed:
        # More pixels are a wish, not a fault that a photo could lack.
        tasks = tuple(n for n in tasks if n in diagnosis.shown or n == "super_resolution")
    if not tasks:
        return None
    seen = {name: diagnosis.severity[name] for name in tasks if name in diagnosis.shown}
    reason = _seen_reason(request, tasks, seen)
    if "low_light" in tasks and "noise" not in (*tasks, *request.kept) and shows_noise(diagnosis):
        tasks = ("noise", *tasks)
        reason = joined(reason, message("plan.noise_first"))
    if diagnosis.scene and TONAL & set(tasks):
        reason = joined(reason, message("plan.scene", photos=diagnosis.scene))
    return _Aim(
        tasks=tasks,
        reason=reason,
        request=request,
        sentence=(request.english or request.text) if tasks == request.named else "",
        everything=set(diagnosis.shown) <= set(tasks) and not request.kept,
        enlarge=_enlarges(request),
        severity=seen,
        amounts=request.amounts,
        estimated=diagnosis.sliders,
    )


def by_sight(request: Request) -> bool:
    """Whether the pixels decide what to restore. If anything is named then, it is larger copies,
    which an option asks for."""
    return request.general or not request.named


def _enlarges(request: Request) -> bool:
    return "super_resolution" in request.named


def _chosen(aim: _Aim, strength: float, effort: Effort, device: str) -> Plan:
    """One pass of the model that does it best, or steps where those are better or needed."""
    if not aim.tasks:
        return Plan((), aim.reason)  # nobody has looked yet
    here = [entry for entry in catalog().values() if entry.restores and is_installed(entry)]
    able = [entry for entry in here if _can(entry, aim)]
    signed = bool(directions(aim.request))
    apart = partial(specialists, aim.tasks, here, effort, device, signed, aim.request.kept)
    if not able or len({aim.amounts.get(task, 1.0) for task in aim.tasks}) > 1:
        return _in_steps(aim, apart(), strength)
    entry = best_model(able, topic_of(aim.tasks), effort, device)
    favoured = entry.preferred and effort != "fast"
    if len(aim.tasks) > 1 and not favoured and steps_are_better(entry, here):
        models = apart()
        if sum(map(cost_of, models.values())) <= most_to_spend(able, effort, device):
            return _in_steps(aim, models, strength)
    return _one_pass(entry, aim, strength, _why(entry, able, aim, effort))


def _can(entry: ModelEntry, aim: _Aim) -> bool:
    """Whether one pass of a model does all that is wanted and nothing else."""
    if entry.condition == "sliders" and not together(*aim.tasks):
        return False
    if directions(aim.request) and entry.condition != "sliders":
        return False
    if not spares(entry, aim.request.kept):
        return False
    return set(aim.tasks) <= set(entry.tasks) and (entry.condition != "none" or aim.everything)


def _in_steps(aim: _Aim, models: dict[str, ModelEntry], strength: float) -> Plan:
    """A step for each task, by its model; one for all tones that can be rendered together."""
    steps: list[Step] = []
    for tasks, entry in _grouped(models):
        part = replace(
            aim,
            tasks=tasks,
            sentence="",
            enlarge="super_resolution" in tasks and aim.enlarge,
            severity={name: value for name, value in aim.severity.items() if name in tasks},
        )
        reason = message("plan.then", task=tasks) if steps else aim.reason
        steps.append(_step(entry, part, strength, reason))
    return Plan(tuple(steps), aim.reason)


def _grouped(models: dict[str, ModelEntry]) -> list[tuple[tuple[str, ...], ModelEntry]]:
    """Tasks that share a step, in order, and its model."""
    groups: list[tuple[tuple[str, ...], ModelEntry]] = []
    for task, entry in models.items():
        if groups and entry.condition == "sliders" and groups[-1][1] is entry:
            before = groups[-1][0]
            if together(*before, task):
                groups[-1] = ((*before, task), entry)
                continue
        if entry.condition == "fixed" and entry in [done for _, done in groups]:
            at = [done for _, done in groups].index(entry)  # that pass does all of its tasks
            groups[at] = ((*groups[at][0], task), entry)
            continue
        groups.append(((task,), entry))
    return groups


def _one_pass(entry: ModelEntry, aim: _Aim, strength: float, why: Message | None) -> Plan:
    step = _step(entry, aim, strength, joined(aim.reason, why))
    return Plan((step,), step.reason)


def _step(entry: ModelEntry, aim: _Aim, strength: float, reason: Message) -> Step:
    if entry.condition == "sliders":
        sliders = sliders_for(aim.tasks, aim.request, aim.estimated)
        return Step(entry.name, aim.tasks, (), strength, reason, sliders=sliders)
    return Step(
        model=entry.name,
        tasks=aim.tasks,
        condition=_condition(entry, aim),
        strength=round(strength * _hand(aim) * _amount(aim), 3),
        reason=reason,
        scale=2 if aim.enlarge else 1,
    )


def _from_all_sides(plan: Plan) -> Plan:
    """The plan with views averaged in each step but those of tone, which depend on no pixel's
    neighbours."""
    return replace(plan, steps=tuple(replace(step, views=_views(step)) for step in plan.steps))


def _views(step: Step) -> int:
    if step.sliders:
        return 1
    upright = not step.tasks or _FALLING.intersection(step.tasks)  # none: whatever is wrong
    return _UPRIGHT_VIEWS if upright else _VIEWS


def _amount(aim: _Aim) -> float:
    """How far the sentence says to go; the least of several, since one pass does them alike."""
    return min((aim.amounts.get(task, 1.0) for task in aim.tasks), default=1.0)


def _hand(aim: _Aim) -> float:
    """How firmly: mild faults mildly, as measured in docs/measurements/planning.md."""
    if not aim.severity or len(aim.severity) < len(aim.tasks):
        return 1.0  # asked for, or not looked at: the sentence wins
    return round(min(1.0, 0.7 + 2 * max(aim.severity.values())), 2)


def _condition(entry: ModelEntry, aim: _Aim) -> tuple[float, ...]:
    if entry.condition == "fixed":
        return ()
    if entry.condition == "embedding":
        from photofix.models.published_text import embedding

        return embedding(entry.name, aim.sentence or _in_english(aim.tasks))
    return tuple(float(name in aim.tasks) for name in TASK_NAMES)


def _in_english(tasks: tuple[str, ...]) -> str:
    enlarges = "super_resolution" in tasks
    return str(message("plan.twice", tasks=tasks)) if enlarges else english(tasks)


def _overridden(model: str, aim: _Aim) -> ModelEntry:
    entry = find_entry(model)
    if not entry.restores:
        raise ModelError("plan.model_restores_nothing", model=model)
    unable = [name for name in aim.tasks if name not in entry.tasks]
    if unable:
        raise ModelError("plan.model_unable", model=model, tasks=unable)
    if not entry.embedded and not is_installed(entry):
        raise WeightsMissingError("plan.model_incomplete", model=model)
    return entry


def _why(entry: ModelEntry, able: list[ModelEntry], aim: _Aim, effort: Effort) -> Message | None:
    """Why this model, if there was a choice."""
    if len(able) == 1:
        return None
    if effort == "fast":
        return message("plan.fastest", model=entry.name)
    if entry.preferred:
        return message("plan.preferred", model=entry.name)
    key = "plan.best" if effort == "best" else "plan.best_in_time"
    quality = entry.quality.get(topic_of(aim.tasks))
    if quality is None:
        return message(key, model=entry.name)
    return message(f"{key}_measured", model=entry.name, psnr=quality.psnr, photos=quality.on)


def _seen_reason(request: Request, tasks: tuple[str, ...], seen: dict[str, float]) -> Message:
    shown = [_fault(name, severity) for name, severity in seen.items()]
    if by_sight(request):
        return message("plan.shown", faults=shown) if shown else joined()
    asked = _asked(request, tasks)
    if shown:
        return message("plan.asked_and_shown", tasks=asked, faults=shown)
    return message("plan.asked_not_shown", tasks=asked)


def _asked(request: Request, tasks: tuple[str, ...]) -> Message | tuple[str, ...]:
    """What a sentence asks for; more pixels without a size mean twice the size."""
    twice = request.size is None and "super_resolution" in tasks
    return message("plan.twice", tasks=tasks) if twice else tasks


def _fault(name: str, severity: float) -> Message | str:
    """What the photo shows, and how much of it where that is little or much."""
    if _MILD < severity < _STRONG:
        return name
    return message("mild" if severity <= _MILD else "strong", fault=name)


def _left_alone(request: Request) -> Message:
    if request.named:
        return message("plan.not_shown", lacks=request.named)
    if request.kept:
        return message("plan.nothing_else", kept=request.kept)
    return message("plan.nothing_shown")
