"""Which of the models on this machine is best at something, for the time that it may take."""

from __future__ import annotations

from photofix.errors import ModelError
from photofix.models import ModelEntry
from photofix.models.catalog import COMPOSITES, STEPS
from photofix.options import Effort
from photofix.tasks import UNDOING

# Balanced effort spends at most this times what the cheapest model that can do it costs, on a
# larger one or on a step for each task.
_AFFORDABLE = {"cpu": 8.0, "cuda": 20.0, "mps": 10.0}

_SECONDS_PER_GMAC = 0.05  # of a model that nobody has timed: the pace of InstructIR

# By so many dB a blind model must be better than what is told what to do: it brightens and clears
# well, which PSNR counts, but leaves drops and flakes, which people see, and its amounts can't be
# weighed (docs/measurements/planning.md).
_BLIND = 1.0


def best_model(able: list[ModelEntry], topic: str, effort: Effort, device: str) -> ModelEntry:
    """The one that the user has added for it, the last of several; else by what was measured."""
    preferred = [entry for entry in able if entry.preferred]
    if preferred and effort != "fast":
        return preferred[-1]
    limit = most_to_spend(able, effort, device)
    best = min(able, key=cost_of)
    for entry in able:
        if cost_of(entry) <= limit and _better(entry, best, topic):
            best = entry
    return best


def most_to_spend(able: list[ModelEntry], effort: Effort, device: str) -> float:
    """The most that may be spent on a photo."""
    affordable = _AFFORDABLE.get(device, _AFFORDABLE["cuda"])  # others are GPUs, too
    times = {"fast": 1.0, "balanced": affordable, "best": float("inf")}
    return times[effort] * min(map(cost_of, able))


def _better(one: ModelEntry, other: ModelEntry, topic: str) -> bool:
    """By PSNR on the same photos; where none are the same, the larger network is trusted."""
    mine, its = one.quality.get(topic), other.quality.get(topic)
    if mine and its and mine.on == its.on:
        return mine.psnr - _handicap(one) > its.psnr - _handicap(other)
    return _size(one) > _size(other)


def _handicap(entry: ModelEntry) -> float:
    return _BLIND if entry.condition == "none" else 0.0


def spares(entry: ModelEntry, kept: tuple[str, ...]) -> bool:
    """Whether a model can leave alone what is to stay as it is."""
    return entry.condition != "fixed" or not set(kept) & set(entry.tasks)


def topic_of(tasks: tuple[str, ...]) -> str:
    return tasks[0] if len(tasks) == 1 else COMPOSITES


def cost_of(entry: ModelEntry) -> float:
    """Seconds a megapixel on a CPU, by which networks of different kinds can be compared."""
    measured = entry.seconds_per_megapixel.get("cpu")
    return _SECONDS_PER_GMAC * _size(entry) if measured is None else measured


def _size(entry: ModelEntry) -> float:
    return entry.gmac_per_megapixel or float("inf")


def steps_are_better(entry: ModelEntry, here: list[ModelEntry]) -> bool:
    """Whether a step for each task is better than one pass, measured on the same photos."""
    together = entry.quality.get(COMPOSITES)
    apart = [other.quality[STEPS] for other in here if STEPS in other.quality]
    return together is not None and any(
        steps.on == together.on and steps.psnr > together.psnr - _handicap(entry) for steps in apart
    )


def specialists(
    tasks: tuple[str, ...],
    here: list[ModelEntry],
    effort: Effort,
    device: str,
    signed: bool = False,
    kept: tuple[str, ...] = (),
) -> dict[str, ModelEntry]:
    """For each task, in the order of their steps, the model that is best at it alone.

    signed: colour and tone shall go a certain way, so a model without sliders can't do it.
    kept: what is to stay as it is.
    """
    models: dict[str, ModelEntry] = {}
    for task in sorted(tasks, key=UNDOING.index):
        able = [e for e in here if task in e.tasks and e.condition != "none" and spares(e, kept)]
        if signed and task == "enhancement":
            able = [e for e in able if e.condition == "sliders"]
        if not able:
            raise ModelError("plan.no_specialist", task=task)
        models[task] = best_model(able, task, effort, device)
    return models
