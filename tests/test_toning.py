"""Sliders of tone: the estimator sets them, the sentence chooses, scales or replaces them."""

from dataclasses import replace

import pytest

from photofix import planning
from photofix.diagnosis import Diagnosis
from photofix.instruction import understand
from photofix.models.catalog import ModelEntry
from photofix.planning import plan
from photofix.sliders import SLIDERS
from photofix.tasks import TASK_NAMES


@pytest.fixture(autouse=True)
def models(monkeypatch):
    """A renderer of tone and a model for everything else are on this machine."""

    def entry(name, condition, tasks):
        return ModelEntry(
            name=name, architecture="tone-grid", config={}, condition=condition,
            tasks=tuple(tasks), weights="x", embedded=True, license="MIT", source="…",
        )  # fmt: skip

    tones = ("haze", "low_light", "enhancement")
    known = {
        "tone": entry("tone", "sliders", tones),
        "other": entry("other", "tasks", [n for n in TASK_NAMES if n not in tones]),
    }
    monkeypatch.setattr(planning, "catalog", lambda: known)
    monkeypatch.setattr(planning, "is_installed", lambda entry: True)


def seen(*shown: str, **sliders: float) -> Diagnosis:
    return Diagnosis(
        probability={name: 0.9 if name in shown else 0.1 for name in TASK_NAMES},
        severity={name: 0.5 if name in shown else 0.0 for name in TASK_NAMES},
        shown=shown,
        sliders={name: sliders.get(name, 0.0) for name in SLIDERS},
    )


def only_step(sentence: str, diagnosis: Diagnosis | None = None, **options):
    (step,) = plan(understand(sentence), diagnosis, **options).steps
    return step


def sliders(sentence: str, diagnosis: Diagnosis | None = None):
    return only_step(sentence, diagnosis).sliders


def test_the_estimator_says_how_far():
    little, much = (
        sliders(sentence, seen(fault, **{fault: need}))[fault]
        for sentence, fault in (("too dark", "low_light"),)
        for need in (0.2, 0.5)
    )
    assert 0.2 < little < much < 1
    assert set(sliders("remove the haze", seen("haze", haze=0.31))) == {"haze"}
    needed = {"contrast": 0.3, "temperature": -0.4}
    assert sliders("fix the colours", seen("enhancement", **needed)) == needed


def test_what_was_not_asked_stays():
    dark_and_blue = seen("low_light", "enhancement", low_light=0.4, temperature=0.5)
    assert set(sliders("too dark", dark_and_blue)) == {"low_light"}
    assert "low_light" not in sliders("too blue", dark_and_blue)


def test_what_is_asked_is_done_however_little_is_seen():
    assert sliders("remove the haze", seen())["haze"] > 0.1
    assert sliders("too dark", seen())["low_light"] > 0.1
    assert sliders("too dark")["low_light"] > 0.1


def test_a_sentence_scales():
    whole = sliders("too dark", seen("low_light", low_light=0.4))["low_light"]
    assert 0 < sliders("a bit too dark", seen("low_light", low_light=0.4))["low_light"] < whole
    assert sliders("brighten by 50 %", seen())["exposure"] == 0.5


@pytest.mark.parametrize(
    ("sentence", "slider", "sign"),
    [
        ("too warm", "temperature", -1),
        ("too cold", "temperature", 1),
        ("make it darker", "exposure", -1),
        ("less contrast please", "contrast", -1),
        ("more contrast", "contrast", 1),
        ("oversaturated", "saturation", -1),
        ("too green", "tint", 1),
        ("zu warm", "temperature", -1),
    ],
)
def test_a_sentence_gives_the_direction(sentence, slider, sign):
    for diagnosis in (None, seen(), seen("enhancement", **{slider: -0.8 * sign})):
        moved = sliders(sentence, diagnosis)
        assert set(moved) == {slider}
        assert moved[slider] * sign > 0


def test_a_direction_goes_as_far_as_the_photo_needs():
    said = sliders("too warm", seen())["temperature"]
    needed = sliders("too warm", seen("enhancement", temperature=-0.6))["temperature"]
    assert needed == -0.6 < said < 0


def test_stops_are_stops():
    assert sliders("+1 EV", seen()) == {"exposure": 0.5}
    assert sliders("one stop darker", seen()) == {"exposure": -0.5}


def test_brighter_is_less_darkness_of_a_dark_photo_and_exposure_of_another():
    assert set(sliders("make it brighter", seen("low_light", low_light=0.4))) == {"low_light"}
    assert sliders("make it brighter", seen()) == {"exposure": 0.5}


def test_tones_share_a_step_but_haze_and_darkness():
    done = plan(understand("noisy, too dark and too warm"), seen("noise", "low_light"))
    assert [step.tasks for step in done.steps] == [("noise",), ("low_light", "enhancement")]
    assert set(done.steps[1].sliders) == {"low_light", "temperature"}
    done = plan(understand("hazy and too dark"), seen())
    assert [step.tasks for step in done.steps] == [("haze",), ("low_light",)]


def test_pixels_alone_move_what_they_show():
    done = plan(understand("make it better"), seen("haze", haze=0.3, low_light=0.05))
    assert [step.sliders for step in done.steps] == [{"haze": 0.3}]


def test_strength_stays_beside_the_sliders():
    dark = seen("low_light", low_light=0.4)
    step = only_step("too dark", dark, strength=0.5)
    assert (step.strength, step.sliders) == (0.5, only_step("too dark", dark).sliders)


def test_noise_that_brightening_would_show_goes_first():
    def tasks(noise: float, sentence: str = "too dark"):
        diagnosis = replace(seen("low_light", low_light=0.5), noise=noise / 255, lightness=0.05)
        done = plan(understand(sentence), diagnosis)
        return done.tasks, done.reason

    assert tasks(0.2)[0] == ("low_light",)
    found, reason = tasks(0.8)
    assert found == ("noise", "low_light")
    assert "bring out its noise" in str(reason)
    assert tasks(0.8, "too dark, but keep the grain")[0] == ("low_light",)
