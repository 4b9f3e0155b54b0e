"""The planner measured as a model is: whatever it chooses for the tasks that are asked for."""

from __future__ import annotations

from dataclasses import replace

from photofix.engine import Device, Restorer
from photofix.evaluation.evaluate import Restore
from photofix.instruction import Request, anything
from photofix.instruction.request import in_order
from photofix.options import Settings
from photofix.photo import Photo
from photofix.restoration import look_and_plan
from photofix.training.degradations import Array


def load_planner(device: Device) -> Restore:
    """What a batch makes of a photo on this device if a sentence names the tasks.

    The photo is looked at, and goes through as many steps as the planner takes; but it keeps its
    size where fine detail is asked for, since that of a benchmark is its target's.
    """
    restorer = Restorer(device)

    def restore(image: Array, tasks: tuple[str, ...]) -> Array:
        photo = Photo(image)
        planned = look_and_plan(photo, _request(tasks), Settings(), device.kind)
        steps = tuple(replace(step, scale=1) for step in planned.plan.steps)
        planned = replace(planned, plan=replace(planned.plan, steps=steps))
        return planned.result(planned.restore(restorer)).pixels

    return restore


def _request(tasks: tuple[str, ...]) -> Request:
    return replace(anything(), named=in_order(set(tasks)), general=False)
