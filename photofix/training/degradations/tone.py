"""Darkness, flat contrast, colour casts, wrong exposure."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from photofix.training.degradations.pixels import (
    Array,
    box_blur,
    quantise,
    segments,
    to_linear,
    to_srgb,
)


def low_light(image: Array, rng: Generator, severity: float) -> Array:
    """Half of the draws are dark all over, as in benchmarks, half have light and shadow in them."""
    return (even_darkness if rng.random() < 0.5 else uneven_darkness)(image, rng, severity)


def even_darkness(image: Array, rng: Generator, severity: float) -> Array:
    """Under-exposure by 1 to 5 stops in linear light, or a power law, with the noise it brings.

    The power law with a scale, (α·x)^γ, is that of Lv et al. (IJCV 2021); both get shot and read
    noise and a mild colour cast.
    """
    cast = 1 + rng.normal(0, 0.06, 3).astype(np.float32) * (rng.random() < 0.6)
    if rng.random() < 0.5:
        stops = 1 + 4 * severity
        dark = to_srgb(to_linear(image) * np.float32(2**-stops) * cast)
    else:
        dark = power_law_dark(image, rng.uniform(0.45, 1.0), 1.4 + 2.6 * severity) * cast
    if rng.random() < 0.7:
        dark = low_light_noise(dark, rng, rng.uniform(0, 6), rng.uniform(0, 12))
    return quantise(dark)


def uneven_darkness(image: Array, rng: Generator, severity: float) -> Array:
    """A dark photo with light in it: lamps, windows, skies stay as they are, shadows sink.

    Parts of the photo have exposures of their own, light falls off from one to three places, and
    what is bright may be a light itself.
    """
    labels, centres = segments(image, rng, int(rng.integers(5, 16)))
    level = rng.uniform(0.3, 1.0, len(centres))
    level[rng.random(len(centres)) < 0.15] = rng.uniform(0, 0.2)
    stops = box_blur(np.asarray(level[labels], np.float32)[..., None])[..., 0]
    y, x = np.mgrid[0 : image.shape[0], 0 : image.shape[1]].astype(np.float32)
    for _ in range(rng.integers(0, 4)):
        where, reach = (
            rng.uniform(0, 1, 2) * image.shape[:2],
            rng.uniform(0.1, 0.4) * max(labels.shape),
        )
        pool = np.exp(-((y - where[0]) ** 2 + (x - where[1]) ** 2) / (2 * reach**2))
        stops = stops * (1 - rng.uniform(0.3, 0.9) * pool)
    if rng.random() < 0.7:
        lit = np.clip((image.max(2) - rng.uniform(0.5, 0.8)) / 0.2, 0, 1)
        stops = stops * (1 - rng.uniform(0.5, 1) * lit)
    light = to_linear(image) * (2 ** (-(1 + 4 * severity) * stops))[..., None]
    dark = to_srgb(np.asarray(light, np.float32))
    if rng.random() < 0.6:
        dark = low_light_noise(dark, rng, rng.uniform(0, 4), rng.uniform(0, 8))
    return quantise(dark)


def power_law_dark(image: Array, scale: float, gamma: float) -> Array:
    """(scale · image)^gamma."""
    return np.asarray((scale * np.clip(image, 0, 1)) ** gamma, dtype=np.float32)


def low_light_noise(image: Array, rng: Generator, read: float, shot: float) -> Array:
    """Read noise of σ `read` and shot noise of σ `shot`·√image, both on the 0-255 scale."""
    sigma = np.sqrt(read**2 + shot**2 * np.clip(image, 0, 1)) / 255
    return np.asarray(image + sigma * rng.standard_normal(image.shape), dtype=np.float32)


def enhancement(image: Array, rng: Generator, severity: float) -> Array:
    """Flat contrast, a colour cast, faded colour or wrong exposure: one to three of them.

    A cast is a gain for each channel in linear light, after von Kries. None of them is ever near
    zero: what nobody sees must not be called a degradation.
    """
    steps = rng.permutation(4)[: rng.integers(1, 4)]
    reach = np.float32(0.15 + 0.85 * severity)
    if 0 in steps:  # flat: contrast is pulled towards a grey
        contrast = 1 - reach * rng.uniform(0.3, 0.65)
        image = rng.uniform(0.35, 0.65) * (1 - contrast) + contrast * image
    if 1 in steps:  # cast: wrong white balance, as gains on linear light
        warm = _either_way(rng, 0.2, 0.6) * reach
        gains = np.exp([warm, rng.normal(0, 0.08) * reach, -warm])
        image = to_srgb(to_linear(np.asarray(image, np.float32)) * gains)
    if 2 in steps:  # faded
        grey = image @ np.array([0.299, 0.587, 0.114], np.float32)
        image = image + (grey[..., None] - image) * reach * rng.uniform(0.3, 0.75)
    if 3 in steps:  # exposure: somewhat too dark or too bright
        image = np.clip(image, 0, 1) ** np.exp(_either_way(rng, 0.25, 0.6) * reach)
    return quantise(np.asarray(image, dtype=np.float32))


def _either_way(rng: Generator, least: float, most: float) -> float:
    return float(rng.choice((-1, 1)) * rng.uniform(least, most))
