"""Blur: shaken cameras and soft lenses."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from photofix.training.degradations.file import jpeg
from photofix.training.degradations.pixels import (
    Array,
    convolve,
    disk_kernel,
    gaussian_kernel,
    quantise,
    splat,
    to_linear,
    to_srgb,
)
from photofix.training.degradations.sensor import gaussian_noise


def blur(image: Array, rng: Generator, severity: float) -> Array:
    """Half of the draws as benchmarks are blurred, half as photos are."""
    return (kernel_blur if rng.random() < 0.5 else photo_blur)(image, rng, severity)


def photo_blur(image: Array, rng: Generator, severity: float) -> Array:
    """A shaken camera (path of 1 to 30 px) or a soft lens, in linear light, saved as JPEG.

    Light adds up before the camera's tone curve, and lamps brighter than the sensor can tell draw
    bright trails (Rim et al., "Realistic Blur Synthesis", ECCV 2022, section 4). The mildest draws
    are the slight softness of a lens wide open or of focus a little off.
    """
    light = to_linear(image)
    if rng.random() < 0.4:
        light = light * (1 + rng.uniform(0, 4) * (light > 0.85))
    if rng.random() < 0.5:
        kernel = shake_kernel(rng, 1.0 * 30**severity)
    else:
        kernel = lens_kernel(rng, 0.4 * 11**severity)
    blurred = to_srgb(convolve(np.asarray(light, np.float32), kernel))
    if rng.random() < 0.7:  # noise comes after the blur: without it, the network learns to divide
        blurred = gaussian_noise(blurred, rng, rng.uniform(0, 3))
    return jpeg(blurred, int(rng.integers(80, 98))) if rng.random() < 0.5 else quantise(blurred)


def shake_kernel(rng: Generator, extent: float) -> Array:
    """The path of a hand-held camera, at most `extent` px across.

    A particle with inertia that trembles, is pulled back and jerks now and then, after Boracchi and
    Foi, "Modeling the Performance of Image Restoration From Motion Blur" (IEEE TIP 2012).
    """
    count, anxiety = 160, rng.uniform(0.02, 0.3)
    push = anxiety * rng.standard_normal((count, 2))
    jerks = rng.random(count) < 0.02 * anxiety / 0.3
    push[jerks] += rng.normal(0, 3 * anxiety, (int(jerks.sum()), 2))
    speed, place, path = rng.standard_normal(2), np.zeros(2), np.empty((count, 2))
    for i in range(count):
        speed = 0.985 * speed + push[i] - 0.002 * place
        place = place + speed
        path[i] = place
    path -= path.mean(0)
    path *= extent / max(1e-6, float(np.ptp(path, axis=0).max()))
    return splat(path[:, 0], path[:, 1], np.ones(count))


def lens_kernel(rng: Generator, radius: float) -> Array:
    """A defocused lens: an aperture's disk, or softer; a little oval, as off the optical axis."""
    reach = int(np.ceil(1.5 * radius)) + 2
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float64)
    angle, squeeze = rng.uniform(0, np.pi), rng.uniform(0.75, 1)
    across = (x * np.cos(angle) + y * np.sin(angle)) / squeeze
    along = y * np.cos(angle) - x * np.sin(angle)
    distance, edge = np.hypot(across, along), rng.uniform(0.5, 1.5 + 0.5 * radius)
    kernel = 1 / (1 + np.exp((distance - radius) / (0.35 * edge)))
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def kernel_blur(image: Array, rng: Generator, severity: float) -> Array:
    """Motion blur of 3…28 px, defocus of radius 0.8…5 px, or Gaussian blur of σ 0.6…3.5 px.

    A convolution with the path of the camera's shake (Boracchi and Foi, IEEE TIP 2012) or with the
    aperture, and noise that came after it.
    """
    kind = rng.random()
    if kind < 0.4:
        kernel = motion_kernel(rng, 3 + 25 * severity)
    elif kind < 0.7:
        kernel = disk_kernel(0.8 + 4.2 * severity)
    else:
        kernel = gaussian_kernel(0.6 + 2.9 * severity)
    blurred = convolve(image, kernel)
    # A blurred photo has noise that was not blurred: without it, the network learns to divide.
    if rng.random() < 0.5:
        blurred = gaussian_noise(blurred, rng, rng.uniform(0, 3))
    return quantise(blurred)


def motion_kernel(rng: Generator, length: float) -> Array:
    """A camera-shake path: a line of `length` px in a random direction that may bend."""
    steps = np.linspace(-0.5, 0.5, 8 * int(np.ceil(length)) + 1)
    angle = rng.uniform(0, np.pi) + rng.normal(0, 0.35) * steps
    bend = rng.normal(0, 0.6) * (rng.random() < 0.5) * (4 * steps**2 - 0.5)
    x = length * (steps * np.cos(angle) - 0.3 * bend * np.sin(angle))
    y = length * (steps * np.sin(angle) + 0.3 * bend * np.cos(angle))
    return splat(x - x.mean(), y - y.mean(), np.ones_like(x))
