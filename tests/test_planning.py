"""Plans follow the sentence, and say why."""

import numpy as np
import pytest

from photofix.errors import ModelError, UnknownModelError, UsageError
from photofix.instruction import Request
from photofix.planning import plan
from photofix.tasks import TASK_NAMES


def request(*named: str) -> Request:
    tasks = {name: 0.9 if name in named else 0.05 for name in TASK_NAMES}
    return Request(
        text="…", tasks=tasks, embedding=np.ones(1, np.float32), named=named, general=not named
    )


def test_the_named_tasks_steer_the_model():
    (step,) = plan(request("noise", "low_light")).steps
    asked = [name for name, value in zip(TASK_NAMES, step.condition, strict=True) if value == 1]
    assert asked == ["noise", "low_light"]
    assert step.reason == "The sentence asks to remove noise and grain and brighten the dark photo."


def test_a_general_wish_restores_what_is_found():
    (step,) = plan(request()).steps
    assert step.tasks == () and set(step.condition) == {0.0}
    assert "restores what it finds" in step.reason


def test_more_pixels_are_given_only_when_asked_for():
    assert plan(request("super_resolution")).steps[0].scale == 2
    assert "twice the size" in plan(request("super_resolution")).reason
    assert plan(request("blur")).steps[0].scale == 1


def test_strength_is_passed_on_and_checked():
    assert plan(request("noise"), strength=0.3).steps[0].strength == 0.3
    for wrong in (-0.1, 1.1, float("nan")):
        with pytest.raises(UsageError, match="from 0"):
            plan(request("noise"), strength=wrong)


def test_a_model_can_be_named():
    assert plan(request("noise"), model="photofix-instruct-s").steps[0].model == "photofix-instruct-s"
    with pytest.raises(UnknownModelError):
        plan(request("noise"), model="photoshop")
    with pytest.raises(ModelError, match="can't restore snow|can't be used"):
        plan(request("snow"), model="instructir-7d")
