"""What a sentence asks for and will not get: told in the reason of a plan, never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from photofix.errors import ModelError
from photofix.instruction.wishes import cannot_phrase, listed
from photofix.tasks import task_named

if TYPE_CHECKING:
    from photofix.instruction import Request

# Directions of colour and tone that no model here goes, by axis and sign.
_DIRECTIONS = {
    ("exposure", -1): "darker",
    ("contrast", -1): "lower in contrast",
    ("saturation", -1): "less saturated",
    ("temperature", 1): "warmer",
    ("temperature", -1): "cooler",
    ("tint", 1): "more magenta",
    ("tint", -1): "greener",
}


def without_directions(request: Request) -> tuple[Request, str]:
    """The request without a correction of colour that would go the wrong way, and what to say.

    Raises ModelError if nothing else is asked.
    """
    wanted = [
        word
        for (axis, sign), word in _DIRECTIONS.items()
        if "enhancement" in request.named and request.tone.get(axis, 0) * sign > 0
    ]
    if not wanted:
        return request, ""
    told = f"photofix can't make photos {listed(wanted, 'or')} yet"
    named = tuple(name for name in request.named if name != "enhancement")
    if not named:
        raise ModelError(f"{told}, so nothing would be done")
    return replace(request, named=named), told


def shortfalls(request: Request, untold: str) -> Iterator[str]:
    """Sentences on what is kept and what can't be done.

    untold: what `without_directions` said.
    """
    if untold:
        yield f"{_capital(untold)}."
    if request.cannot:
        yield f"{_capital(cannot_phrase(request.cannot))}."
    if request.kept:
        kept = listed(task_named(name).title for name in request.kept)
        yield f"The sentence keeps {kept} as it is."


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
