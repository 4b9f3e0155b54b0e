"""A restored photo that came out wrong is pointed out; a good one is not."""

import numpy as np
import pytest

from photofix.diagnosis import Diagnosis
from photofix.diagnosis.review import concerns, hardly_changed
from photofix.messages import message
from photofix.tasks import TASK_NAMES


def photo(mean=0.5, seed=0):
    rng = np.random.default_rng(seed)
    return np.clip(rng.normal(mean, 0.15, (300, 400, 3)), 0.02, 0.98).astype(np.float32)


def seen(**severities):
    shown = tuple(name for name in TASK_NAMES if name in severities)
    return Diagnosis(
        probability=dict.fromkeys(TASK_NAMES, 0.0),
        severity={name: severities.get(name, 0.0) for name in TASK_NAMES},
        shown=shown,
    )


def test_a_good_restoration_raises_no_concern():
    noisy = photo()
    clean = (noisy + 0.5) / 2
    assert concerns(noisy, clean, ["noise"], seen(noise=0.6), seen()) == ()
    assert concerns(photo(0.15), photo(0.5), ["low_light"]) == ()


@pytest.mark.parametrize(("value", "word"), [(1.0, "white"), (0.0, "black")])
def test_clipping_is_noticed(value, word):
    after = photo()
    after[:30] = value
    (concern,) = concerns(photo(), after, ["low_light"])
    assert str(concern) == f"10% of the photo has become pure {word}."
    already = photo()
    already[:30] = value
    assert concerns(already, after, ["low_light"]) == ()


def test_a_cast_is_noticed_unless_colour_was_asked_for():
    after = photo() + np.array([0.08, 0, -0.02], np.float32)
    assert "colours have shifted" in str(concerns(photo(), after, ["noise"])[0])
    assert concerns(photo(), after, ["enhancement"]) == ()


def test_a_change_of_brightness_is_noticed_unless_asked_for():
    assert concerns(photo(), photo(0.35), ["blur"]) == (message("review.darker"),)
    assert concerns(photo(0.3), photo(0.5), ["blur"]) == (message("review.brighter"),)
    assert concerns(photo(), photo(0.35), ["haze"]) == ()


def test_new_and_remaining_degradations_are_noticed():
    pixels = photo()
    new = concerns(pixels, pixels, ["noise"], seen(noise=0.5), seen(blur=0.4))
    assert [*map(str, new)] == ["It shows blur now, which it did not before."]
    same = concerns(pixels, pixels, ["noise"], seen(noise=0.5), seen(noise=0.6))
    assert [*map(str, same)] == ["It still shows noise, as much as before."]
    kept = concerns(pixels, pixels, ["noise"], seen(noise=0.6, haze=0.5), seen(noise=0.2, haze=0.5))
    assert kept == ()


def test_an_enlarged_photo_can_be_compared():
    large = np.kron(photo(), np.ones((2, 2, 1), np.float32))
    assert concerns(photo(), large, ["super_resolution"]) == ()


def test_faults_are_called_as_photographers_call_them() -> None:
    said = [str(message("review.new_fault", fault=name)) for name in ("enhancement", "noise")]
    assert said[0] == "It shows faults of colour or contrast now, which it did not before."
    assert said[1] == "It shows noise now, which it did not before."


def test_a_pattern_in_flat_areas_is_told():
    sky = np.full((256, 384, 3), 0.6, np.float32)
    mesh = sky.copy()
    mesh[::4] += 0.03
    assert keys(concerns(sky, mesh, ["haze"])) == ["review.ripple"]
    assert concerns(sky, sky * 0.8, ["haze"]) == ()


def test_newly_clipped_lights_are_told_and_old_ones_not():
    before = np.random.default_rng(0).uniform(0.2, 0.8, (200, 300, 3)).astype(np.float32)
    before[:50] = 1.0
    after = before.copy()
    assert concerns(before, after, ["low_light"]) == ()
    after[50:60] = [1.0, 0.7, 0.3]  # one channel is enough
    assert keys(concerns(before, after, ["low_light"])) == ["review.white"]


def test_turned_hues_are_told_but_not_where_colour_was_asked_for():
    rng = np.random.default_rng(1)
    before = rng.uniform(0.1, 0.9, (100, 100, 3)).astype(np.float32)
    swapped = before[..., [1, 2, 0]]
    assert "review.hues" in keys(concerns(before, swapped, ["low_light"]))
    assert "review.hues" not in keys(concerns(before, swapped, ["enhancement"]))
    assert "review.hues" not in keys(concerns(before, before * 0.7, ["low_light"]))


def test_what_nobody_sees_has_hardly_changed():
    before = np.random.default_rng(2).uniform(0.1, 0.9, (100, 100, 3)).astype(np.float32)
    assert hardly_changed(before, before + 0.2 / 255)
    assert not hardly_changed(before, before + 2 / 255)


def test_a_dark_scene_that_rain_had_lightened_is_no_new_fault():
    pixels = photo(0.15)
    dark = concerns(pixels, pixels, ["rain"], seen(rain=0.5), seen(low_light=0.4))
    assert dark == ()
    assert keys(concerns(pixels, pixels, ["noise"], seen(), seen(low_light=0.4))) != []


def keys(found):
    return [one.key for one in found]
