"""The nine degradations photofix knows: the one vocabulary of text, pixels, planner and training.

The order is part of every trained file: a condition vector, the text head and the classifier all
index their numbers by it. Append, never reorder.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One kind of degradation and what restoring it is called.

    name: the identifier in code, files and JSON.
    title: what a photographer reads.
    remedy: what photofix does about it, to complete the sentence "photofix will …".
    turn: its place in the order of undoing, where several are undone one after another; the first
        is 1. What was measured to decide it: docs/measurements/planning.md.
    """

    name: str
    title: str
    remedy: str
    turn: int


TASKS: tuple[Task, ...] = (
    Task("noise", "noise", "remove noise and grain", 2),
    Task("blur", "blur", "sharpen blur", 3),
    Task("rain", "rain", "remove rain", 5),
    Task("haze", "haze", "clear haze", 7),
    Task("snow", "snow", "remove snow", 6),
    Task("low_light", "low light", "brighten the dark photo", 8),
    Task("compression", "JPEG artefacts", "smooth out compression artefacts", 1),
    Task("enhancement", "colour and tone", "correct colour and tone", 9),
    Task("super_resolution", "low resolution", "recover fine detail", 4),
)

TASK_NAMES: tuple[str, ...] = tuple(task.name for task in TASKS)

# What happened to a photo last goes first, except where the opposite measured better
# (docs/measurements/planning.md).
UNDOING: tuple[str, ...] = tuple(task.name for task in sorted(TASKS, key=lambda task: task.turn))

_BY_NAME = {task.name: task for task in TASKS}


def task_named(name: str) -> Task:
    """The task called `name`; KeyError for a name outside the vocabulary."""
    return _BY_NAME[name]
