"""What a sentence asks for and will not get: told in the reason of a plan, never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from photofix.instruction.wishes import cannot_of
from photofix.messages import Message, message

if TYPE_CHECKING:
    from photofix.instruction import Request


def shortfalls(request: Request) -> Iterator[Message]:
    """What is kept and what can't be done."""
    if request.cannot:
        yield message("plan.cannot", cannot=cannot_of(request.cannot))
    if request.kept:
        yield message("plan.kept", kept=request.kept)
