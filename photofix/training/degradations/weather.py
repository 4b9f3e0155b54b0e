"""Rain, snow and haze."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from photofix.training.degradations.pixels import (
    Array,
    convolve,
    disk_kernel,
    line_kernel,
    quantise,
    segments,
    smooth_noise,
)


def rain(image: Array, rng: Generator, severity: float) -> Array:
    """Two thirds of the draws fall as in benchmarks, the others in the depth of the scene."""
    return (flat_rain if rng.random() < 0.65 else deep_rain)(image, rng, severity)


def snow(image: Array, rng: Generator, severity: float) -> Array:
    """Half of the draws fall as benchmarks have them, half in the depth of the scene."""
    return (flat_snow if rng.random() < 0.5 else deep_snow)(image, rng, severity)


def deep_rain(image: Array, rng: Generator, severity: float) -> Array:
    """Rain at several distances, hidden by what stands before it, and the mist of drops far away.

    O = t·(J + Σ S) + (1 − t)·A, after Li, Cheong and Tan, "Heavy Rain Image Restoration" (CVPR
    2019, eq. 3). Near streaks are long, wide and faint, as out of focus; far ones are fine and many
    (Garg and Nayar, IJCV 2007).
    """
    depth, angle = scene_depth(image, rng), rng.normal(0, 0.25)
    streaks = np.zeros(depth.shape, np.float32)
    for distance in rng.uniform(0.08, 0.9, rng.integers(2, 5)):
        layer = rain_streaks(
            depth.shape,
            rng,
            density=float(np.clip(0.012 * (0.3 + severity) * distance, 0.0005, 0.02)),
            length=float(np.clip(rng.uniform(3, 7) / distance, 5, 60)),
            angle=angle + rng.normal(0, 0.04),
            width=float(np.clip(0.35 / distance, 0.5, 3.5)),
        )
        brightness = rng.uniform(0.25, 0.45 + 0.45 * severity) * min(1, 0.4 + distance)
        streaks += np.float32(brightness) * layer * (depth > distance)
    air = np.clip(rng.uniform(0.55, 0.95) + rng.normal(0, 0.02, 3), 0, 1)
    seen = image + np.clip(streaks, 0, 1)[..., None] * (air - 0.3 * image)
    mist = max(0.0, rng.uniform(-0.6, 0.6)) * severity  # a network that sees much dims all photos
    return quantise(atmospheric_scattering(seen, depth, mist, air))


def deep_snow(image: Array, rng: Generator, severity: float) -> Array:
    """Flakes at several distances: far ones small and many, near ones large and out of focus.

    Hidden by what stands before them, with the veil of flakes too far to be seen, which thickens
    with depth (the model of `deep_rain`).
    """
    depth, wind = scene_depth(image, rng), rng.uniform(-0.7, 0.7)
    cover = np.zeros(depth.shape, np.float32)
    for distance in rng.uniform(0.05, 0.9, rng.integers(2, 6)):
        size = float(np.clip(0.35 / distance, 0.5, 7))
        count = 0.02 * (0.2 + severity) * distance**0.5 / max(1, size) ** 2
        drops = (rng.random(depth.shape) < count) * rng.uniform(0.5, 1, depth.shape)
        kernel = disk_kernel(size)
        streak = line_kernel(rng.uniform(1, 3 + 2 * size), wind, max(0.5, size / 2))
        kernel = convolve(np.pad(kernel, streak.shape[0] // 2)[..., None], streak)[..., 0]
        flakes = convolve(drops.astype(np.float32)[..., None], kernel / kernel.max())[..., 0]
        opacity = rng.uniform(0.6, 1) / max(1, size / 2.5)
        cover += np.float32(opacity) * np.clip(flakes, 0, 1) * (depth > distance)
    cover = np.clip(cover, 0, 0.97)[..., None]
    white = np.clip(rng.uniform(0.8, 1) + rng.normal(0, 0.015, 3), 0, 1)
    snowy = np.asarray(image * (1 - cover) + cover * white, np.float32)
    return quantise(atmospheric_scattering(snowy, depth, rng.uniform(0, 0.7) * severity, white))


def scene_depth(image: Array, rng: Generator, places: int = 24) -> Array:
    """A scene's depth, (H, W) in about [0.05, 1.2], with edges where the photo has them.

    Each pixel belongs to the nearest of some places drawn from the photo, near by position and by
    colour; each place stands at its own depth on a ground that recedes, and what is bright at the
    top is far, as skies are.
    """
    height, width = image.shape[:2]
    labels, centres = segments(image, rng, places)
    ground = depth_map((height, width), rng)
    rows = np.clip((centres[:, 1] * max(height, width)).astype(int), 0, height - 1)
    columns = np.clip((centres[:, 0] * max(height, width)).astype(int), 0, width - 1)
    level = ground[rows, columns] + rng.normal(0, 0.15, places)
    sky = (centres[:, 2:].mean(1) > 0.45) & (centres[:, 1] < 0.4 * height / max(height, width))
    level[sky] = rng.uniform(0.9, 1.2)
    depth = level[labels]
    return np.asarray(np.clip(0.75 * depth + 0.25 * ground, 0.05, 1.2), dtype=np.float32)


def flat_rain(image: Array, rng: Generator, severity: float) -> Array:
    """Rain streaks in one to three layers, from near to far, and the veil of far drops.

    O = B + S with saturation, after Li et al., "Rain Streak Removal Using Layer Priors" (CVPR
    2016), or blended in like thin smoke, as renderers do.
    """
    angle = rng.normal(0, 0.3)
    streaks = np.zeros(image.shape[:2], np.float32)
    for _ in range(rng.integers(1, 4)):
        streaks += rain_streaks(
            image.shape[:2],
            rng,
            density=rng.uniform(0.002, 0.004 + 0.016 * severity),
            length=rng.uniform(8, 20 + 40 * severity),
            angle=angle + rng.normal(0, 0.05),
            width=rng.uniform(0.6, 2.2),
        )
    streaks = np.clip(streaks, 0, 1)[..., None] * np.float32(
        rng.uniform(0.35, 0.5 + 0.5 * severity)
    )
    if rng.random() < 0.6:
        rainy = image + streaks * np.float32(rng.uniform(0.7, 1.0))
    else:
        rainy = image * (1 - streaks) + streaks * np.float32(rng.uniform(0.75, 1.0))
    if rng.random() < 0.35:
        veil = np.float32(rng.uniform(0, 0.3) * severity)
        rainy = rainy * (1 - veil) + veil * np.float32(rng.uniform(0.6, 0.95))
    return quantise(rainy)


def rain_streaks(
    shape: tuple[int, int],
    rng: Generator,
    density: float,
    length: float,
    angle: float,
    width: float,
) -> Array:
    """A mask (H, W) in [0, 1] of streaks: `density` drops a pixel, `length` and `width` in px.

    Drops are of all brightnesses down to a tenth: most are far away, where a drop covers a part of
    a pixel only (how seen rain depends on distance: Garg and Nayar, IJCV 2007).
    """
    drops = (rng.random(shape) < density).astype(np.float32)
    drops *= rng.uniform(0.1, 1.0, shape).astype(np.float32)
    kernel = line_kernel(length, angle, width)
    return np.clip(convolve(drops[..., None], kernel / kernel.max())[..., 0], 0, 1)


def flat_snow(image: Array, rng: Generator, severity: float) -> Array:
    """Flakes of several sizes, near ones larger, blurred and streaked by wind, with a veil.

    After the layered masks of Liu et al., "DesnowNet" (IEEE TIP 2018).
    """
    fall = rng.uniform(-0.6, 0.6)
    flakes = np.zeros(image.shape[:2], np.float32)
    for size in (0.8, 1.6, 3.0)[: rng.integers(1, 4)]:
        drops = (rng.random(flakes.shape) < (0.001 + 0.012 * severity) / size**2).astype(np.float32)
        kernel = disk_kernel(size * rng.uniform(0.7, 1.3))
        if rng.random() < 0.5:
            streak = line_kernel(rng.uniform(2, 4 + 5 * size), fall, size)
            kernel = convolve(np.pad(kernel, streak.shape[0] // 2)[..., None], streak)[..., 0]
        flakes += convolve(drops[..., None], kernel / kernel.max())[..., 0] * rng.uniform(0.5, 1)
    cover = np.clip(flakes, 0, 1)[..., None] * np.float32(rng.uniform(0.6, 0.98))
    snowy = image * (1 - cover) + cover * np.float32(rng.uniform(0.85, 1.0))
    veil = np.float32(rng.uniform(0, 0.25) * severity)
    return quantise(snowy * (1 - veil) + veil * np.float32(rng.uniform(0.7, 0.95)))


def haze(image: Array, rng: Generator, severity: float) -> Array:
    """A third of the draws lies over a smooth ground, the others in the depth of the scene."""
    return (flat_haze if rng.random() < 0.35 else deep_haze)(image, rng, severity)


def flat_haze(image: Array, rng: Generator, severity: float) -> Array:
    """Haze or fog over a depth map drawn at random; the thickest lets 10 % of the light through."""
    airlight = rng.uniform(0.55, 1.0) + rng.normal(0, 0.025, 3)
    depth = depth_map(image.shape[:2], rng)
    return quantise(atmospheric_scattering(image, depth, 0.35 + 1.95 * severity, airlight))


def deep_haze(image: Array, rng: Generator, severity: float) -> Array:
    """Haze whose thickness has edges where objects end, in uneven and coloured light.

    Blue in the distance, yellow in dust and low sun, brighter on the side of the sun (the airlight
    of real haze is neither white nor even: Ancuti et al., "O-HAZE", CVPRW 2018).
    """
    depth = scene_depth(image, rng)
    tint = rng.normal(0, 0.05)
    colour = rng.uniform(0.5, 1.0) + np.array([tint, 0, -tint]) + rng.normal(0, 0.015, 3)
    uneven = 1 + rng.uniform(0, 0.12) * smooth_noise(image.shape[:2], rng, cells=2)
    airlight = np.clip(colour * uneven[..., None], 0, 1)
    beta = (0.25 + 2.2 * severity) * rng.uniform(0.8, 1.2)
    return quantise(atmospheric_scattering(image, depth, beta, airlight))


def atmospheric_scattering(
    image: Array, depth: Array, beta: float, airlight: float | NDArray[Any]
) -> Array:
    """I = J·t + A·(1 − t) with t = exp(−β·d) (Koschmieder; Narasimhan & Nayar, IJCV 2002)."""
    transmission = np.exp(-beta * depth)[..., None]
    hazy = image * transmission + np.clip(airlight, 0, 1) * (1 - transmission)
    return np.asarray(hazy, dtype=np.float32)


def depth_map(shape: tuple[int, int], rng: Generator) -> Array:
    """A scene's depth, (H, W) in about [0.1, 1]: a receding ground plane with soft relief."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    y, x = y / max(shape) - 0.5, x / max(shape) - 0.5
    angle = rng.normal(0, 0.6)
    plane = rng.uniform(0, 0.9) * (x * np.sin(angle) - y * np.cos(angle))
    relief = rng.uniform(0, 0.35) * smooth_noise(shape, rng, cells=int(rng.integers(2, 6)))
    depth = np.clip(rng.uniform(0.35, 0.85) + plane + relief, 0.05, 1.2)
    return np.asarray(depth, dtype=np.float32)
