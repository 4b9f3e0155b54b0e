"""What a sentence asks for and will not get: told in the reason of a plan, never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from photofix.errors import ModelError
from photofix.instruction.wishes import cannot_of
from photofix.messages import Message, message

if TYPE_CHECKING:
    from photofix.instruction import Request

# Directions of colour and tone that no model here goes: see [direction] in messages.toml.
_UNABLE = (
    "exposure-",
    "contrast-",
    "saturation-",
    "temperature+",
    "temperature-",
    "tint+",
    "tint-",
)


def without_directions(request: Request) -> tuple[Request, Message | None]:
    """The request without a correction of colour that would go the wrong way, and what to say.

    Raises ModelError if nothing else is asked.
    """
    asked = {f"{axis}{'+' if value > 0 else '-'}" for axis, value in request.tone.items() if value}
    wanted = [direction for direction in _UNABLE if direction in asked]
    if not wanted or "enhancement" not in request.named:
        return request, None
    named = tuple(name for name in request.named if name != "enhancement")
    if not named:
        raise ModelError("plan.no_direction", directions=wanted)
    return replace(request, named=named), message("plan.undirected", directions=wanted)


def shortfalls(request: Request, untold: Message | None) -> Iterator[Message]:
    """What is kept and what can't be done.

    untold: what `without_directions` said.
    """
    if untold is not None:
        yield untold
    if request.cannot:
        yield message("plan.cannot", cannot=cannot_of(request.cannot))
    if request.kept:
        yield message("plan.kept", kept=request.kept)
