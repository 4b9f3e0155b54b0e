"""How large a copy becomes: doublings by super-resolution, and an exact resampling in the end."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from photofix.messages import Message, joined, message
from photofix.models import find_entry
from photofix.tasks import TASK_NAMES

if TYPE_CHECKING:
    from photofix.instruction import Size
    from photofix.planning import Plan, Step

LARGEST = 4.0  # times the size; beyond it, networks invent more than they restore


@dataclass(frozen=True)
class Sizing:
    """How a photo gets the size that a sentence asks for.

    doublings: how often super-resolution enlarges it to twice its width and height, 0 to 2.
    size: the width and height to resample it to then; None where that is what it has by then, or
        where no photo in particular is meant.
    told: what it comes to.
    """

    doublings: int
    size: tuple[int, int] | None
    told: Message


def sizing(asked: Size, photo: tuple[int, int] | None) -> Sizing:
    """photo: its width and height; None where no photo in particular is meant."""
    if photo is None:
        return _of_any_photo(asked)
    factor = _factor(asked, photo)
    made = min(factor, LARGEST)
    doublings = _doublings(made)
    width, height = (max(1, round(side * made)) for side in photo)
    reached = (photo[0] * 2**doublings, photo[1] * 2**doublings)
    size = None if (width, height) == reached else (width, height)
    told = partial(message, width=width, height=height)
    if factor > LARGEST:
        return Sizing(doublings, size, told("plan.size_most_of", factor=factor))
    if doublings or asked.kind == "scale":
        return Sizing(doublings, size, told("plan.size"))
    if size is not None:
        had_width, had_height = photo
        smaller = told("plan.size_smaller", had_width=had_width, had_height=had_height)
        return Sizing(doublings, size, smaller)
    return Sizing(doublings, None, told("plan.size_already"))


def _factor(asked: Size, photo: tuple[int, int]) -> float:
    """How many times as wide and high a photo shall be."""
    width, height = photo
    now = {
        "scale": 1.0,
        "long_edge": max(photo),
        "width": width,
        "height": height,
        "megapixels": width * height / 1e6,
    }[asked.kind]
    times = asked.value / now
    return math.sqrt(times) if asked.kind == "megapixels" else times


def _of_any_photo(asked: Size) -> Sizing:
    if asked.kind != "scale":
        return Sizing(1, None, message(f"plan.size_{asked.kind}", pixels=asked.value))
    doublings = _doublings(asked.value)
    if asked.value > LARGEST:
        return Sizing(doublings, None, message("plan.size_most"))
    return Sizing(doublings, None, message("plan.size_times", factor=asked.value))


def _doublings(factor: float) -> int:
    return 0 if factor <= 1 else 1 if factor <= 2 else 2


def enlarged(plan: Plan, sized: Sizing) -> Plan:
    """With as many steps of twice the size as it takes, or one of a model that enlarges so far; the
    last step tells of the size."""
    steps = plan.steps
    enlarging = next((step for step in steps if step.scale > 1), None)
    if enlarging is not None and sized.doublings > 1:
        if find_entry(enlarging.model).scale >= 4:
            steps = tuple(replace(s, scale=4) if s is enlarging else s for s in steps)
        else:
            steps = (*steps, _once_more(enlarging))
    if steps:
        last = replace(steps[-1], reason=joined(steps[-1].reason, sized.told))
        steps = (*steps[:-1], last)
    return replace(plan, steps=steps, reason=joined(plan.reason, sized.told), size=sized.size)


def _once_more(enlarging: Step) -> Step:
    reason = message("plan.once_more")
    again = replace(enlarging, tasks=("super_resolution",), reason=reason)
    if len(enlarging.condition) == len(TASK_NAMES):
        only = tuple(float(name == "super_resolution") for name in TASK_NAMES)
        again = replace(again, condition=only)
    return again
