"""Plans follow the sentence, then the pixels; pick the model; and say why."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photofix import planning
from photofix.diagnosis import Diagnosis
from photofix.errors import ModelError, UnknownModelError, UsageError, WeightsMissingError
from photofix.instruction import Request, anything, understand
from photofix.models import catalog
from photofix.models.catalog import ModelEntry, Quality
from photofix.options import Settings
from photofix.planning import estimate, plan
from photofix.tasks import TASK_NAMES, TASKS, task_named
from photofix.wanted import idle_amounts, wanted

SMALL = "photofix-noise-s"


def request(*named: str) -> Request:
    tasks = {name: 0.9 if name in named else 0.05 for name in TASK_NAMES}
    return Request(
        text="…", tasks=tasks, embedding=np.ones(1, np.float32), named=named, general=not named
    )


def seen(**severities: float) -> Diagnosis:
    """A photo that shows these, this severely."""
    shown = tuple(name for name in TASK_NAMES if name in severities)
    return Diagnosis(
        probability={name: 0.95 if name in shown else 0.02 for name in TASK_NAMES},
        severity={name: severities.get(name, 0.1) for name in TASK_NAMES},
        shown=shown,
    )


def entry(name, tasks=TASK_NAMES, condition="tasks", cost=40.0, **quality):
    return ModelEntry(
        name=name,
        architecture="instructir",
        config={},
        condition=condition,
        tasks=tuple(tasks),
        weights="x",
        embedded=True,
        license="MIT",
        source="…",
        quality={topic: Quality(psnr, "CBSD68") for topic, psnr in quality.items()},
        gmac_per_megapixel=cost,
    )


@pytest.fixture
def here(monkeypatch):
    """Sets which models are on this machine."""

    def set_models(*entries):
        known = {entry.name: entry for entry in entries}
        monkeypatch.setattr(planning, "catalog", lambda: known)
        monkeypatch.setattr(planning, "is_installed", lambda entry: True)

    return set_models


def asked(step):
    if not step.condition:  # tone is steered by sliders
        return list(step.tasks)
    return [name for name, value in zip(TASK_NAMES, step.condition, strict=True) if value == 1]


def test_the_named_tasks_steer_the_model():
    first, then = plan(request("noise", "low_light")).steps
    assert (asked(first), asked(then)) == (["noise"], ["low_light"])
    assert (
        str(first.reason)
        == "The sentence asks to remove noise and grain and brighten the dark photo."
    )
    assert str(then.reason) == "Then photofix will brighten the dark photo."


def test_a_general_wish_has_no_steps_before_anyone_has_looked():
    unseen = plan(request())
    assert unseen.steps == ()
    assert "restores what it finds" in str(unseen.reason)


def test_a_general_wish_restores_what_the_pixels_show():
    first, then = plan(request(), seen(haze=0.8, noise=0.1)).steps
    assert (asked(first), asked(then)) == (["noise"], ["haze"])
    assert str(first.reason).startswith("The photo shows mild noise and strong haze.")
    assert first.strength < then.strength == 1, "a mild fault gets a mild hand"


def test_the_sentence_wins_over_the_pixels():
    (step,) = plan(request("rain"), seen(haze=0.8)).steps
    assert asked(step) == ["rain"]
    assert step.strength == 1
    assert "remove rain; unasked, photofix would not." in str(step.reason)


def test_a_photo_without_faults_is_left_alone():
    left = plan(request(), seen())
    assert left.steps == ()
    assert str(left.reason) == "The photo shows nothing that photofix restores."


def test_only_what_is_needed_is_done_if_asked():
    dark = plan(request("noise", "low_light"), seen(low_light=0.6), only_if_needed=True)
    assert dark.tasks == ("low_light",)
    bright = plan(request("noise", "low_light"), seen(haze=0.9), only_if_needed=True)
    assert bright.steps == ()
    assert str(bright.reason) == "The photo shows no noise or underexposure."
    with pytest.raises(UsageError, match="diagnosis"):
        plan(request("noise"), only_if_needed=True)


def test_a_wish_for_more_pixels_is_always_needed():
    (step,) = plan(request("super_resolution"), seen(), only_if_needed=True).steps
    assert step.scale == 2


def test_more_pixels_are_given_only_when_asked_for():
    assert plan(request("super_resolution")).steps[0].scale == 2
    assert "twice the size" in str(plan(request("super_resolution")).reason)
    assert plan(request("blur")).steps[0].scale == 1
    assert plan(request(), seen(super_resolution=0.9)).steps[0].scale == 1


def test_strength_is_passed_on_and_checked():
    assert plan(request("noise"), strength=0.3).steps[0].strength == 0.3
    for wrong in (-0.1, 1.1, float("nan")):
        with pytest.raises(UsageError, match="from 0"):
            plan(request("noise"), strength=wrong)


def test_a_mild_fault_gets_a_milder_hand_and_strength_scales_it():
    mild, strong = (plan(request(), seen(noise=s)).steps[0].strength for s in (0.05, 0.9))
    assert 0.4 < mild < strong == 1
    half = plan(request(), seen(noise=0.05), strength=0.5).steps[0].strength
    assert half == pytest.approx(mild / 2)


def test_a_model_can_be_named():
    assert plan(request("noise"), model=SMALL).steps[0].model == SMALL
    with pytest.raises(UnknownModelError):
        plan(request("noise"), model="photoshop")
    with pytest.raises(ModelError, match="can't restore snow"):
        plan(request("snow"), model="instructir-7d")
    with pytest.raises(ModelError, match="restores nothing"):
        plan(request("noise"), model="photofix-diagnose")


def test_a_named_model_that_is_not_here_is_said_to_be_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("PHOTOFIX_MODELS", str(tmp_path))
    with pytest.raises(WeightsMissingError, match="photofix models info instructir-7d"):
        plan(request("noise"), model="instructir-7d")


def test_a_blind_model_is_taken_where_it_is_best_and_all_is_wanted(here):
    here(
        entry("steered", composites=24.0, noise=30),
        entry("blind", ["rain", "haze"], "none", composites=25.5, haze=29),
    )
    both = seen(rain=0.5, haze=0.5)
    assert plan(request(), both).steps[0].model == "blind"
    assert "blind is the best model here" in str(plan(request(), both).reason)
    assert plan(request("rain", "haze"), both).steps[0].model == "blind"
    # It can't be told to keep the fog, nor does it know of noise.
    assert plan(request("rain"), both).steps[0].model == "steered"
    assert plan(request(), seen(rain=0.5, noise=0.5)).steps[0].model == "steered"
    # Nobody has looked: it might restore more than was asked for.
    assert plan(request("rain", "haze")).steps[0].model == "steered"


def test_effort_weighs_quality_against_time(here):
    here(
        entry("quick", cost=10, noise=28),
        entry("fair", cost=35, noise=30),
        entry("slow", cost=900, noise=31),
    )
    chosen = {
        effort: plan(request("noise"), effort=effort) for effort in ("fast", "balanced", "best")
    }
    assert {effort: p.steps[0].model for effort, p in chosen.items()} == {
        "fast": "quick",
        "balanced": "fair",
        "best": "slow",
    }
    assert "fastest" in str(chosen["fast"].reason)
    assert "31.0 dB on CBSD68" in str(chosen["best"].reason)


def test_there_is_a_smaller_network_for_noise_in_a_hurry():
    """Of those that come with photofix."""
    cost = {
        effort: catalog()[plan(request("noise"), effort=effort).steps[0].model].gmac_per_megapixel
        for effort in ("fast", "balanced", "best")
    }
    assert cost["fast"] < 0.3 * cost["balanced"]
    assert cost["balanced"] <= cost["best"]


def test_the_best_effort_looks_from_all_sides_but_not_for_tone():
    steps = plan(request("noise", "low_light"), seen(low_light=0.5), effort="best").steps
    assert [step.views for step in steps] == [8, 1]
    assert estimate(steps[:1], 2.0, {steps[0].model: 3.0}) == pytest.approx(48.0)
    assert {step.views for step in plan(request("noise")).steps} == {1}


@pytest.mark.parametrize("falling", ["rain", "snow"])
def test_what_falls_from_above_is_never_looked_for_in_a_photo_on_its_side(falling):
    """Views are, in their order, the photo itself, mirrored, and then turned."""
    for asked in ((falling,), (falling, "haze"), (falling, "noise")):
        steps = plan(request(*asked), effort="best").steps
        assert [step.views for step in steps if falling in step.tasks] == [2], steps


def test_models_that_were_not_measured_alike_are_told_by_their_size(here):
    here(entry("small", cost=10, noise=30), entry("large", cost=30))
    assert plan(request("noise")).steps[0].model == "large"


def test_what_no_model_does_in_one_pass_is_done_in_steps(here):
    here(entry("a", ["noise", "low_light"], noise=30), entry("b", ["snow", "compression"]))
    steps = plan(request("noise", "snow", "low_light", "compression")).steps
    assert [step.tasks for step in steps] == [
        ("compression",),
        ("noise",),
        ("snow",),
        ("low_light",),
    ]
    assert [step.model for step in steps] == ["b", "a", "b", "a"]
    assert str(steps[1].reason) == "Then photofix will remove noise and grain."
    with pytest.raises(ModelError, match="no model here can restore haze"):
        plan(request("noise", "haze"))


@pytest.mark.parametrize(("apart", "count"), [(25.0, 2), (23.0, 1)])
def test_steps_are_taken_where_they_measured_better(here, apart, count):
    here(entry("steered", composites=24.0, steps=apart))
    assert len(plan(request("noise", "rain"), effort="best").steps) == count
    assert len(plan(request("noise", "rain")).steps) == count
    assert len(plan(request("noise", "rain"), effort="fast").steps) == 1  # steps take their time


@pytest.mark.parametrize("asked", [request("rain", "haze"), request()], ids=["named", "seen"])
@pytest.mark.parametrize(("composites", "taken"), [(25.5, "steered"), (26.5, "blind")])
def test_a_blind_pass_must_be_far_better_for_it_leaves_more(here, asked, composites, taken):
    here(
        entry("steered", composites=23.0, steps=25.0),
        entry("blind", ["rain", "haze"], "none", composites=composites),
    )
    steps = plan(asked, seen(rain=0.5, haze=0.5)).steps
    assert [step.model for step in steps] == [taken] * (2 if taken == "steered" else 1)


@pytest.mark.parametrize(("psnr", "taken"), [(25.5, "steered"), (26.5, "blind")])
def test_a_blind_model_must_be_far_better_at_one_fault_too(here, psnr, taken):
    """Haze went to one that was better by 0.3 dB, and its amount could be weighed no more."""
    here(entry("steered", haze=25.0), entry("blind", ["rain", "haze"], "none", haze=psnr))
    assert [step.model for step in plan(request(), seen(haze=0.5)).steps] == [taken]


def test_steps_cost_what_their_own_models_cost(here):
    here(
        entry("steered", cost=40, composites=24.0, steps=25.0, noise=30, rain=30),
        entry("large", cost=150, composites=24.5, noise=29, rain=29),
    )
    assert len(plan(request("noise", "rain"), device="cpu").steps) == 2


def test_a_specialist_does_what_it_was_trained_for_and_nothing_else(here):
    here(entry("all", blur=24.0), entry("sharp", tasks=("blur", "compression"), blur=25.0))
    assert plan(request("blur")).steps[0].model == "sharp"
    assert plan(request(), seen(noise=0.5)).steps[0].model == "all"
    assert plan(request("blur", "noise")).steps[0].model == "all"


def test_balanced_effort_takes_no_more_steps_than_it_would_spend_on_a_larger_model(here):
    here(entry("steered", composites=24.0, steps=25.0))
    assert len(plan(request(*TASK_NAMES), device="cpu").steps) == 1
    assert len(plan(request(*TASK_NAMES), device="cuda").steps) == 9
    assert len(plan(request(*TASK_NAMES), device="cpu", effort="best").steps) == 9


tasks = st.lists(st.sampled_from(TASK_NAMES), unique=True)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(named=tasks, shown=tasks, needed=st.booleans(), severity=st.floats(0, 1))
def test_every_plan_does_what_is_asked_or_says_why_not(named, shown, needed, severity):
    named = [name for name in TASK_NAMES if name in named]
    diagnosis = seen(**dict.fromkeys(shown, severity))
    result = plan(request(*named), diagnosis, only_if_needed=needed)
    expected = set(named or shown)
    if needed:
        expected &= {*shown, "super_resolution"}
    assert set(result.tasks) == expected
    assert str(result.reason).endswith(".")
    assert all(0 < step.strength <= 1 for step in result.steps)


def test_each_task_has_a_turn_of_its_own():
    assert sorted(task.turn for task in TASKS) == list(range(1, len(TASKS) + 1))


def test_time_counts_the_pixels_of_each_step():
    (step,) = plan(request("super_resolution")).steps
    assert estimate((step,), 2.0, {step.model: 3.0}) == pytest.approx(24.0)
    assert estimate((step,), 2.0, {}) is None
    assert estimate((), 2.0, {}) == 0


@pytest.mark.parametrize(
    ("sentence", "barred"),
    [
        ("do not denoise", "noise"),
        ("don't brighten it", "low_light"),
        ("behalte den Nebel", "haze"),
        ("no quites el grano", "noise"),
        ("less haze, no sharpening", "blur"),
    ],
)
def test_what_is_kept_is_never_planned_whatever_the_pixels_show(sentence, barred):
    severe = seen(noise=0.9, low_light=0.9, haze=0.9, blur=0.9)
    for effort in ("fast", "balanced", "best"):
        done = plan(understand(sentence), severe, effort=effort)
        assert done.steps
        assert barred not in done.tasks
        assert all(barred not in asked(step) for step in done.steps)
        assert f"keeps {task_named(barred).title}" in str(done.reason)
    assert not plan(understand(sentence), seen(**{barred: 0.9})).tasks or "less" in sentence


def test_amounts_scale_the_step_of_their_own_fault():
    first, then = plan(understand("a bit too dark and very noisy")).steps
    assert (first.tasks, first.strength) == (("noise",), 1)
    (all_of_it,) = plan(understand("too dark")).steps
    assert then.sliders["low_light"] == pytest.approx(0.3 * all_of_it.sliders["low_light"])
    (half,) = plan(understand("denoise 50%"), strength=0.5).steps
    assert half.strength == 0.25


@pytest.mark.parametrize(
    ("sentence", "photo", "size", "scales"),
    [
        ("2x", (31, 20), (62, 40), [2]),
        ("1.5x", (31, 20), (46, 30), [2]),
        ("3x", (31, 20), (93, 60), [2, 2]),
        ("upscale 4x", (31, 20), (124, 80), [2, 2]),
        ("upscale 8x", (31, 20), (124, 80), [2, 2]),
        ("make it 4k", (2000, 1500), (3840, 2880), [2]),
        ("make it 4k", (800, 1200), (2560, 3840), [2, 2]),
        ("make it 4k", (1920, 1280), (3840, 2560), [2]),
        ("make it 4k", (500, 400), (2000, 1600), [2, 2]),
        ("make it 4k", (6000, 4000), (3840, 2560), []),
        ("make it 4k", (3840, 2160), (3840, 2160), []),
        ("noisy, make it 4k", (6000, 4000), (3840, 2560), [1]),
        ("make it 3000 px wide", (2000, 1000), (3000, 1500), [2]),
        ("to 4000 px on the long side", (1000, 3000), (1333, 4000), [2]),
        ("for a 30×40 cm print at 300 dpi", (1500, 2000), (3543, 4724), [2, 2]),
        ("auf 4000 Pixel vergrößern", (3000, 3000), (4000, 4000), [2]),
    ],
)
def test_a_photo_gets_the_size_that_the_sentence_asks_for(sentence, photo, size, scales):
    done = plan(understand(sentence), photo=photo)
    assert done.size_of(*photo) == size
    assert [step.scale for step in done.steps] == scales
    if done.size is not None:
        assert f"{size[0]} × {size[1]}" in str(done.steps[-1].reason if scales else done.reason)


def test_what_is_not_the_size_asked_for_is_told():
    assert "More than 4 times is not sensible" in str(plan(understand("upscale 8x")).reason)
    large = str(plan(understand("4k"), photo=(500, 400)).reason)
    assert "More than 4 times is not sensible" in large
    assert "not 7.68 times" in large
    smaller = plan(understand("4k"), seen(noise=0.9), photo=(6000, 4000))
    assert not smaller.steps
    assert "6000 × 4000 already, so it is only made smaller" in str(smaller.reason)
    assert plan(understand("4k"), photo=(3840, 2160)).leaves_alone
    assert "3840 pixels on the long side" in str(plan(understand("4k")).reason)


def test_a_size_that_an_option_asks_for_leaves_the_rest_to_the_pixels() -> None:
    larger = wanted(anything(), Settings(scale=2))
    made = plan(larger, seen(noise=0.9), photo=(100, 80))
    assert set(made.tasks) == {"noise", "super_resolution"}
    assert made.size_of(100, 80) == (200, 160)
    smaller = plan(wanted(anything(), Settings(scale=0.5)), seen(noise=0.9), photo=(100, 80))
    assert (smaller.tasks, smaller.size) == (("noise",), (50, 40))
    only = plan(larger, seen(), photo=(100, 80))
    assert only.tasks == ("super_resolution",)
    assert "200 × 160" in str(only.reason)


def test_amounts_of_options_outweigh_those_of_the_sentence() -> None:
    request = understand("a bit too dark and noisy")
    amounts = wanted(request, Settings(amounts={"noise": 0.25})).amounts
    assert amounts == {"low_light": 0.3, "noise": 0.25}
    steps = plan(wanted(request, Settings(amounts={"noise": 0.25})), strength=0.5).steps
    assert [step.strength for step in steps] == [0.125, 0.5]
    half = steps[1].sliders["low_light"]
    assert half == plan(request).steps[1].sliders["low_light"]  # the sentence's "a bit" is in it
    assert idle_amounts(request, Settings(amounts={"haze": 0.1})) == ("haze",)
    assert idle_amounts(anything(), Settings(amounts={"haze": 0.1})) == ()


def test_a_fault_that_is_weighed_with_nothing_is_left_in_the_photo():
    request = understand("too dark and noisy")
    off = wanted(request, Settings(amounts={"noise": 0.0}))
    assert (off.named, off.kept) == (("low_light",), ("noise",))
    dark = plan(off, seen(noise=0.9, low_light=0.9))
    assert dark.tasks == ("low_light",)
    all_ = wanted(anything(), Settings(amounts={"noise": 0.0}))
    assert plan(all_, seen(noise=0.9, low_light=0.9)).tasks == ("low_light",)
    # Not whatever else the pixels show, though nothing of what was asked for is left.
    only = wanted(understand("too noisy"), Settings(amounts={"noise": 0.0}))
    assert plan(only, seen(noise=0.9, low_light=0.9)).tasks == ("noise",)
