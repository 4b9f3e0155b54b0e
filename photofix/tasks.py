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
    """

    name: str
    title: str
    remedy: str


TASKS: tuple[Task, ...] = (
    Task("noise", "noise", "remove noise and grain"),
    Task("blur", "blur", "sharpen blur"),
    Task("rain", "rain", "remove rain"),
    Task("haze", "haze", "clear haze"),
    Task("snow", "snow", "remove snow"),
    Task("low_light", "low light", "brighten the dark photo"),
    Task("compression", "JPEG artefacts", "smooth out compression artefacts"),
    Task("enhancement", "colour and tone", "correct colour and tone"),
    Task("super_resolution", "low resolution", "recover fine detail"),
)

TASK_NAMES: tuple[str, ...] = tuple(task.name for task in TASKS)


_BY_NAME = {task.name: task for task in TASKS}


def task_named(name: str) -> Task:
    """The task called `name`; KeyError for a name outside the vocabulary."""
    return _BY_NAME[name]
