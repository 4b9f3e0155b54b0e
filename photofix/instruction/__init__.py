"""What a sentence asks for.

    >>> understand("too dark and grainy").named
    ('noise', 'low_light')

The path from a sentence to a `Request` needs numpy and tokenizers only: no torch, no transformers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from photofix.errors import InstructionError
from photofix.instruction.encoder import SentenceEncoder, TaskHead
from photofix.tasks import TASK_NAMES

__all__ = ["Request", "anything", "request_of", "understand"]

EXAMPLE = "say what is wrong with the photo, for example 'too dark and grainy', or 'make it better'"


@dataclass(frozen=True)
class Request:
    """What a sentence asks.

    tasks: the probability in [0, 1] that each task is asked for, in the order of TASK_NAMES.
    embedding: float32 (384,), unit norm: the sentence embedding that the probabilities are read
        off; read-only.
    named: the tasks judged present, in the order of TASK_NAMES.
    general: true when none is named ("make it better", "it isn't dark").
    """

    text: str
    tasks: dict[str, float]
    embedding: NDArray[np.float32]
    named: tuple[str, ...]
    general: bool


def anything() -> Request:
    """The request of someone who says nothing: whatever is wrong with the photo."""
    nothing = np.zeros(384, np.float32)
    return Request("", dict.fromkeys(TASK_NAMES, 0.0), nothing, named=(), general=True)


def request_of(text: str) -> Request:
    """What a sentence asks; of an empty one, `anything`. Raises what `understand` raises."""
    return understand(text) if text.strip() else anything()


def understand(text: str) -> Request:
    """Work out which tasks an English sentence asks for.

    Only the first 254 word pieces (about 200 words) are read.

    Raises InstructionError if the text is empty, has nothing readable in it, or asks for something
    other than restoring photos; WeightsMissingError or CheckpointError if the text encoder is
    missing or damaged.
    """
    words = " ".join(text.split())
    if not words:
        raise InstructionError(f"the sentence is empty: {EXAMPLE}")
    request, off_topic = _judge(words)
    if off_topic:
        raise InstructionError(
            f"'{_shortened(words)}' asks for nothing that photofix does: {EXAMPLE}"
        )
    return Request(text, dict(request.tasks), request.embedding, request.named, request.general)


@lru_cache(maxsize=1024)
def _judge(words: str) -> tuple[Request, bool]:
    """The request in a sentence, and whether it is about something else altogether."""
    embedding = SentenceEncoder.embedded().encode(words)
    head = TaskHead.embedded()
    probabilities = head.probabilities(embedding)
    named, off_topic = head.verdict(probabilities)
    request = Request(
        text=words,
        tasks=dict(zip(TASK_NAMES, probabilities.tolist(), strict=False)),
        embedding=embedding,
        named=named,
        general=not named,
    )
    return request, off_topic


def _shortened(words: str) -> str:
    printable = "".join(c if c.isprintable() else "?" for c in words)
    return printable if len(printable) <= 60 else printable[:59] + "…"
