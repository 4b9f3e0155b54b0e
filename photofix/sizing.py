"""How large a copy becomes: doublings by super-resolution, and an exact resampling in the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from photofix.tasks import TASK_NAMES

if TYPE_CHECKING:
    from photofix.instruction import Size
    from photofix.planning import Plan, Step

LARGEST = 4.0  # times the size; beyond it, networks invent more than they restore
_TOO_LARGE = "More than 4 times is not sensible, so it becomes 4 times as large"


@dataclass(frozen=True)
class Sizing:
    """How a photo gets the size that a sentence asks for.

    doublings: how often super-resolution enlarges it to twice its width and height, 0 to 2.
    size: the width and height to resample it to then; None where that is what it has by then, or
        where no photo in particular is meant.
    told: what it comes to, in a sentence.
    """

    doublings: int
    size: tuple[int, int] | None
    told: str


def sizing(asked: Size, photo: tuple[int, int] | None) -> Sizing:
    """photo: its width and height; None where no photo in particular is meant."""
    if photo is None:
        return _of_any_photo(asked)
    factor = asked.value if asked.kind == "scale" else asked.value / max(photo)
    made = min(factor, LARGEST)
    doublings = _doublings(made)
    width, height = (max(1, round(side * made)) for side in photo)
    reached = (photo[0] * 2**doublings, photo[1] * 2**doublings)
    size = None if (width, height) == reached else (width, height)
    there = f"{width} × {height} pixels"
    if factor > LARGEST:
        return Sizing(doublings, size, f"{_TOO_LARGE}: {there}, not {factor:.3g} times.")
    if doublings:
        return Sizing(doublings, size, f"It gets {there}.")
    if size is not None:
        told = f"It is {photo[0]} × {photo[1]} already, so it is only made smaller: {there}."
        return Sizing(doublings, size, told)
    return Sizing(doublings, None, f"It is {there} already.")


def _of_any_photo(asked: Size) -> Sizing:
    if asked.kind == "long_edge":
        told = f"Each photo gets {asked.value:g} pixels on the long side, at most 4 times its own."
        return Sizing(1, None, told)
    doublings = _doublings(asked.value)
    if asked.value > LARGEST:
        return Sizing(doublings, None, f"{_TOO_LARGE}.")
    return Sizing(doublings, None, f"It becomes {asked.value:g} times as large.")


def _doublings(factor: float) -> int:
    return 0 if factor <= 1 else 1 if factor <= 2 else 2


def enlarged(plan: Plan, sized: Sizing) -> Plan:
    """With as many steps of twice the size as it takes; the last step tells of the size."""
    steps = plan.steps
    enlarging = next((step for step in steps if step.scale > 1), None)
    if enlarging is not None and sized.doublings > 1:
        steps = (*steps, _once_more(enlarging))
    if steps:
        last = replace(steps[-1], reason=joined(steps[-1].reason, sized.told))
        steps = (*steps[:-1], last)
    return replace(plan, steps=steps, reason=joined(plan.reason, sized.told), size=sized.size)


def _once_more(enlarging: Step) -> Step:
    reason = "Then photofix will enlarge it to twice the size once more."
    again = replace(enlarging, tasks=("super_resolution",), reason=reason)
    if len(enlarging.condition) == len(TASK_NAMES):
        only = tuple(float(name == "super_resolution") for name in TASK_NAMES)
        again = replace(again, condition=only)
    return again


def joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
