"""What a sentence asks for.

    >>> understand("too dark and grainy").named
    ('noise', 'low_light')

The path from a sentence to a `Request` needs numpy and tokenizers only: no torch, no transformers.
How a sentence is read: docs/sentences.md.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from photofix.errors import InstructionError
from photofix.instruction.lexicon import LANGUAGES
from photofix.instruction.request import SURE, TONES, Request, Size
from photofix.instruction.understanding import judge
from photofix.instruction.wishes import cannot_of
from photofix.messages import Message, message
from photofix.tasks import TASK_NAMES

__all__ = [
    "EXAMPLE",
    "SURE",
    "TONES",
    "Request",
    "Size",
    "anything",
    "nearest",
    "refusal",
    "request_of",
    "shortened",
    "understand",
]

EXAMPLE = message("sentence.example")


def anything() -> Request:
    """The request of someone who says nothing: whatever is wrong with the photo."""
    nothing = np.zeros(384, np.float32)
    return Request("", dict.fromkeys(TASK_NAMES, 0.0), nothing, named=(), general=True)


def request_of(text: str) -> Request:
    """What a sentence asks; of an empty one, `anything`. Raises what `understand` raises."""
    return understand(text) if text.strip() else anything()


def understand(text: str) -> Request:
    """Work out what a sentence asks, in any of LANGUAGES or a mixture of them.

    Raises InstructionError if the text is empty, has nothing readable in it, is in a language that
    photofix doesn't read, or asks for nothing that it does; WeightsMissingError or CheckpointError
    if the text encoder or the lexicons are missing or damaged.
    """
    words = " ".join(text.split())
    if not words:
        raise InstructionError("sentence.empty", advice=EXAMPLE)
    request = judge(words)
    problem = refusal(request)
    if problem:
        raise InstructionError(problem)
    return replace(
        request,
        text=text,
        tasks=dict(request.tasks),
        amounts=dict(request.amounts),
        tone=dict(request.tone),
    )


def refusal(request: Request) -> Message | None:
    """Why nothing can be done for a request; None if something can."""
    said = shortened(request.text)
    if request.language not in LANGUAGES:
        return message(
            "sentence.language",
            sentence=said,
            language=request.language,
            languages=LANGUAGES,
            advice=EXAMPLE,
        )
    if request.named or request.general or request.kept:
        return None
    if request.cannot:
        cannot = cannot_of(request.cannot)
        return message("sentence.impossible", cannot=cannot, sentence=said, advice=EXAMPLE)
    return message("sentence.nothing", sentence=said, advice=EXAMPLE)


def nearest(request: Request) -> Message:
    """The readings of a request that is not sure, as a question."""
    return message("sentence.nearest", readings=request.readings)


def shortened(words: str) -> str:
    """The beginning of a text, fit for one line of an error."""
    printable = "".join(c if c.isprintable() else "?" for c in words)
    return printable if len(printable) <= 60 else printable[:59] + "…"
