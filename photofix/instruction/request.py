"""What a sentence asks, as the planner, the command line and the app take it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from photofix.tasks import TASK_NAMES

SizeKind = Literal["scale", "long_edge", "width", "height", "megapixels"]
TONES = ("exposure", "contrast", "saturation", "temperature", "tint")
SURE = 0.5  # from this confidence on a sentence is acted on without asking


@dataclass(frozen=True)
class Size:
    """How large the photo shall be.

    kind: "scale", times its width and height; "long_edge", "width", "height", pixels of its longer
        side or of that side; "megapixels", millions of pixels.
    """

    kind: SizeKind
    value: float


@dataclass(frozen=True)
class Request:
    """What a sentence asks.

    text: the sentence; english: the same in English, for models that read English.
    tasks: the probability in [0, 1] that each task is asked for, in the order of TASK_NAMES.
    embedding: float32 (384,), unit norm: the embedding of the English sentence; read-only.
    named: the tasks judged present, in the order of TASK_NAMES.
    general: true when none is named ("make it better", "it isn't dark").
    kept: the tasks that are barred, in the order of TASK_NAMES: never to be done.
    amounts: how far to go with a task, in [0, 1], where the sentence says.
    tone: for each of TONES a number in [-1, 1]; + is brighter, warmer, more magenta. An exposure
        of 1 is two stops.
    cannot: what is wished and photofix can't do: [wish] of messages.toml, or an option such as
        "--format png".
    confidence: in [0, 1], that this is what was meant. Below SURE nobody should act on it unasked.
    readings: what may have been meant instead, in short sentences of the same language.
    language: the code of the language that most of the sentence is in.
    """

    text: str
    tasks: dict[str, float]
    embedding: NDArray[np.float32]
    named: tuple[str, ...]
    general: bool
    kept: tuple[str, ...] = ()
    amounts: dict[str, float] = field(default_factory=dict)
    tone: dict[str, float] = field(default_factory=lambda: dict.fromkeys(TONES, 0.0))
    size: Size | None = None
    cannot: tuple[str, ...] = ()
    confidence: float = 1.0
    readings: tuple[str, ...] = ()
    language: str = "en"
    english: str = ""

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE


def in_order(names: set[str] | frozenset[str]) -> tuple[str, ...]:
    """Tasks in the order of TASK_NAMES."""
    return tuple(name for name in TASK_NAMES if name in names)
