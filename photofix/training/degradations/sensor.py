"""Noise, as benchmarks add it and as cameras leave it."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from PIL import Image

from photofix.training.degradations.file import jpeg
from photofix.training.degradations.pixels import (
    Array,
    gaussian_blur,
    quantise,
    resize,
    to_linear,
    to_srgb,
)


def noise(image: Array, rng: Generator, severity: float) -> Array:
    """Half as cameras and films leave it, half added as benchmarks do."""
    kind = rng.random()
    if kind < 0.4:
        return photo_noise(image, rng, severity)
    if kind < 0.5:
        return film_grain(image, rng, severity)
    return added_noise(image, rng, severity)


def added_noise(image: Array, rng: Generator, severity: float) -> Array:
    """Gaussian noise of σ 3…60 (of 255), or Poisson-Gaussian noise of the same strength.

    Half of the Gaussian draws are left unclipped and unquantised, as denoising benchmarks are.
    """
    sigma = 3 + 57 * severity
    if rng.random() < 0.3:
        return quantise(camera_noise(image, rng, sigma))
    noisy = gaussian_noise(image, rng, sigma)
    return noisy if rng.random() < 0.5 else quantise(noisy)


def gaussian_noise(image: Array, rng: Generator, sigma: float) -> Array:
    """Additive white Gaussian noise of σ on the 0-255 scale, neither clipped nor quantised."""
    grain = np.float32(sigma / 255) * rng.standard_normal(image.shape, dtype=np.float32)
    return np.asarray(image + grain, dtype=np.float32)


def camera_noise(image: Array, rng: Generator, sigma: float) -> Array:
    """Poisson-Gaussian noise (Foi et al., IEEE TIP 2008) as a camera's raw converter leaves it.

    Variance grows with linear light; demosaicking makes it correlate between neighbours, chroma
    over a longer range than luma.
    """
    shot = rng.uniform(0.3, 0.9)
    variance = (1 - shot) + shot * 2 * np.clip(image, 0, 1)
    field = rng.standard_normal(image.shape, dtype=np.float32)
    luma = field.mean(axis=2, keepdims=True) * np.float32(np.sqrt(3))
    chroma = gaussian_blur(field - field.mean(axis=2, keepdims=True), rng.uniform(0.3, 1.5))
    grain = gaussian_blur(luma, rng.uniform(0, 0.7)) + rng.uniform(0.3, 1.5) * chroma / max(
        1e-6, float(chroma.std())
    )
    grain /= max(1e-6, float(grain.std()))
    return np.asarray(image + sigma / 255 * np.sqrt(variance) * grain, dtype=np.float32)


def photo_noise(image: Array, rng: Generator, severity: float) -> Array:
    """Noise as it leaves a phone or camera: made in the raw file, developed, saved as JPEG.

    Shot and read noise on a Bayer mosaic, demosaicked, white-balanced, mixed by a colour matrix and
    tone-mapped, after Brooks et al., "Unprocessing Images for Learned Raw Denoising" (CVPR 2019,
    sections 3.1 to 3.6), whose ratio of read to shot noise is used. In half of the draws the camera
    has smoothed it already, colour more than brightness, in some it has been enlarged, to blotches
    of 2 to 4 px, and in some sharpened afterwards. Only the noise is developed, so that the photo
    keeps its sharpness.
    """
    gains = np.array([rng.uniform(1.7, 2.6), 1, rng.uniform(1.4, 2.2)], np.float32)
    mix = saturation_matrix(rng.uniform(1.1, 1.8))
    light = to_linear(image)
    sensor = np.clip(light @ np.linalg.inv(mix).T, 0, 1) / gains
    shot = 2e-4 * 100**severity
    read = np.exp(2.18 * np.log(shot) + 1.2 + rng.normal(0, 0.26))
    grain = np.sqrt(shot * sensor + read) * rng.standard_normal(image.shape)
    grain = demosaic(grain.astype(np.float32))
    if rng.random() < 0.35:
        grain = _enlarged(grain, rng.uniform(1.2, 2.8))
    noisy = np.asarray(light + (grain * gains) @ mix.T, np.float32)
    developed = to_srgb(noisy) - to_srgb(light)
    if rng.random() < 0.5:
        developed = _smoothed_in_camera(developed, rng)
    if rng.random() < 0.3:
        developed = _sharpened(developed, rng)
    return _passed_on(image + developed, rng)


def film_grain(image: Array, rng: Generator, severity: float) -> Array:
    """Grain of a scanned film: of 1 to 3 px, the same in all channels or nearly, most in the mids.

    Density fluctuates with the number of grains (Selwyn, 1935), so σ is largest at middle
    densities; dye clouds of colour film differ a little by layer.
    """
    height, width = image.shape[:2]
    grain = rng.standard_normal((height, width, 1), dtype=np.float32)
    grain = grain + rng.uniform(0, 0.6) * rng.standard_normal(image.shape, dtype=np.float32)
    grain = gaussian_blur(np.asarray(grain, np.float32), rng.uniform(0.3, 1.3))
    light = np.clip(image.mean(axis=2, keepdims=True), 0, 1)
    most = 0.4 + 0.6 * np.sqrt(4 * light * (1 - light))
    sigma = (3 + 22 * severity) / 255 / max(1e-6, float(grain.std()))
    return _passed_on(np.asarray(image + sigma * most * grain, np.float32), rng)


def as_from_camera(image: Array, rng: Generator) -> Array:
    """What any camera's file has and nobody calls a fault.

    A lens and a demosaicking that are less sharp than the pixels, a trace of noise, the camera's
    own sharpening, a JPEG of good quality. Photos that were made smaller have none of it, and a
    classifier that learns from those alone calls whatever comes straight from a camera soft.
    """
    if rng.random() < 0.5:
        image = gaussian_blur(image, rng.uniform(0.3, 0.65))
    else:
        image = _resampled(image, rng.uniform(1, 1.25))
    grain = gaussian_blur(rng.standard_normal(image.shape, dtype=np.float32), rng.uniform(0, 0.8))
    image = image + grain * np.float32(rng.uniform(0, 2) / 255 / float(grain.std()))
    if rng.random() < 0.6:
        image = _sharpened(image, rng, most=0.8)
    return jpeg(image, int(rng.integers(84, 99)), 0 if rng.random() < 0.4 else 2)


def _resampled(image: Array, factor: float) -> Array:
    """Made smaller and as large again."""
    height, width = image.shape[:2]
    small = resize(image, (round(width / factor), round(height / factor)))
    return resize(small, (width, height))


def _passed_on(image: Array, rng: Generator) -> Array:
    """A JPEG as cameras save it, in some draws as websites do."""
    quality = rng.integers(40, 75) if rng.random() < 0.3 else rng.integers(75, 98)
    return jpeg(image, int(quality), 0 if rng.random() < 0.25 else 2)


def saturation_matrix(saturation: float) -> Array:
    """A colour matrix (3, 3) that keeps greys and pulls colours away from them."""
    matrix = saturation * np.eye(3) + (1 - saturation) / 3
    return np.asarray(matrix, np.float32)


def demosaic(planes: Array) -> Array:
    """What bilinear demosaicking leaves of (H, W, 3) where each pixel of an RGGB mosaic has one."""
    height, width = planes.shape[:2]
    mosaic = np.zeros_like(planes)
    mosaic[0::2, 0::2, 0] = planes[0::2, 0::2, 0]
    mosaic[0::2, 1::2, 1] = planes[0::2, 1::2, 1]
    mosaic[1::2, 0::2, 1] = planes[1::2, 0::2, 1]
    mosaic[1::2, 1::2, 2] = planes[1::2, 1::2, 2]
    full = np.pad(mosaic, ((1, 1), (1, 1), (0, 0)), mode="reflect")
    rows = full[:-2] + 2 * full[1:-1] + full[2:]
    around = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 4
    cross = full[:-2, 1:-1] + full[2:, 1:-1] + full[1:-1, :-2] + full[1:-1, 2:]
    around[..., 1] = cross[..., 1] / 4 + mosaic[..., 1]
    return np.asarray(around[:height, :width], dtype=np.float32)


def _enlarged(grain: Array, factor: float) -> Array:
    """Its middle, enlarged to the size of the whole, as digital zoom does."""
    height, width = grain.shape[:2]
    part = grain[: max(8, round(height / factor)), : max(8, round(width / factor))]
    return resize(part, (width, height), Image.Resampling.BILINEAR)


def _sharpened(image: Array, rng: Generator, most: float = 1.5) -> Array:
    """A photo, or the noise in one, after unsharp masking."""
    masked = image - gaussian_blur(image, rng.uniform(0.6, 1.6))
    return np.asarray(image + rng.uniform(0.3, most) * masked, dtype=np.float32)


def _smoothed_in_camera(grain: Array, rng: Generator) -> Array:
    """Noise after the camera's own noise reduction: colour over a longer range than brightness."""
    luma = grain.mean(axis=2, keepdims=True)
    chroma = gaussian_blur(grain - luma, rng.uniform(0.6, 2.0)) * np.float32(rng.uniform(1, 2))
    smooth = gaussian_blur(luma, rng.uniform(0.5, 1.2))
    return np.asarray(smooth * np.float32(rng.uniform(0.8, 1.6)) + chroma, dtype=np.float32)
