"""Synthetic degradations: what a camera, the weather and file formats do to a clean photo.

Every function takes a clean photo, float32 (H, W, 3), sRGB in [0, 1], with a seeded
`numpy.random.Generator`, and returns a new array of the same shape. The functions named in
`DEGRADATIONS` also take a severity in [0, 1], from barely visible to ruined, and draw everything
else at random; the functions they are built of take physical parameters, for measuring.

Only numpy and Pillow are used, so that the same code runs on a bare GPU machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.random import Generator

from photofix.tasks import TASK_NAMES
from photofix.training.degradations import file, lens, sensor, tone, weather
from photofix.training.degradations.pixels import Array, quantise

__all__ = ["BENCHMARK", "DEGRADATIONS", "PHYSICAL_ORDER", "Array", "degrade", "quantise"]

Degradation = Callable[[Array, Generator, float], Array]

DEGRADATIONS: dict[str, Degradation] = {
    "noise": sensor.noise,
    "blur": lens.blur,
    "rain": weather.rain,
    "haze": weather.haze,
    "snow": weather.snow,
    "low_light": tone.low_light,
    "compression": file.compression,
    "enhancement": tone.enhancement,
    "super_resolution": file.super_resolution,
}

# What our own benchmarks are degraded with: it stays as it is, so that numbers can be compared from
# year to year, while what networks learn from grows.
BENCHMARK: dict[str, Degradation] = {
    **DEGRADATIONS,
    "noise": sensor.added_noise,
    "blur": lens.kernel_blur,
    "rain": weather.flat_rain,
    "haze": weather.flat_haze,
    "snow": weather.flat_snow,
    "low_light": tone.even_darkness,
    "compression": file.saved,
}

# A scene is lit, weather comes between it and the lens, the lens blurs, the sensor samples and
# adds noise, software sets the tone and compresses. Low light before weather before haze is the
# order of CDD11 (Guo et al., "OneRestore", ECCV 2024, eq. 2). That it isn't undone in the exact
# reverse, photofix.tasks.UNDOING, was measured: docs/measurements/planning.md.
PHYSICAL_ORDER = (
    "low_light",
    "rain",
    "snow",
    "haze",
    "blur",
    "super_resolution",
    "noise",
    "enhancement",
    "compression",
)


def degrade(
    image: Array,
    severities: Mapping[str, float],
    seed: int,
    table: Mapping[str, Degradation] = DEGRADATIONS,
) -> Array:
    """Apply the degradations named in `severities`, in physical order.

    Each draws from a stream of its own, so that with the same seed the same rain falls whatever
    else happens to the photo.
    """
    for name in PHYSICAL_ORDER:
        if name in severities:
            rng = np.random.default_rng((seed, TASK_NAMES.index(name)))
            image = table[name](image, rng, severities[name])
    return image


assert tuple(DEGRADATIONS) == TASK_NAMES
assert set(PHYSICAL_ORDER) == set(TASK_NAMES)
