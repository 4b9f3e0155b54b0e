"""What degradations are built of: light, kernels, fields, resampling."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

from photofix import srgb

Array = NDArray[np.float32]


def quantise(image: Array) -> Array:
    """Clip to [0, 1] and round to 8 bits, as a saved file is."""
    levels = np.round(np.clip(image, 0, 1) * np.float32(255))
    return np.asarray(levels / np.float32(255), dtype=np.float32)


def to_linear(image: Array) -> Array:
    """sRGB, clipped to [0, 1], to linear light."""
    return srgb.to_linear(np.clip(image, 0, 1))


def to_srgb(light: Array) -> Array:
    """Linear light to sRGB, clipped to [0, 1]."""
    return srgb.from_linear(np.clip(light, 0, 1)).astype(np.float32)


def convolve(image: Array, kernel: Array) -> Array:
    """Convolve each channel with a kernel, mirroring at the borders."""
    reach = max(kernel.shape) // 2
    padded = np.pad(image, ((reach, reach), (reach, reach), (0, 0)), mode="symmetric")
    shape = tuple(size + k - 1 for size, k in zip(padded.shape, kernel.shape, strict=False))
    spectrum = np.fft.rfft2(padded, shape, axes=(0, 1))
    spectrum *= np.fft.rfft2(kernel, shape)[..., None]
    full = np.fft.irfft2(spectrum, shape, axes=(0, 1))
    top, left = reach + kernel.shape[0] // 2, reach + kernel.shape[1] // 2
    cropped = full[top : top + image.shape[0], left : left + image.shape[1]]
    return cropped.astype(np.float32)


def gaussian_blur(image: Array, sigma: float) -> Array:
    """Gaussian blur of σ px; none below a third of a pixel."""
    return image if sigma < 0.33 else convolve(image, gaussian_kernel(sigma))


def box_blur(image: Array) -> Array:
    """The mean of 3 × 3 px, of an image (H, W, C)."""
    padded = np.pad(image, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    return np.asarray((rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9, dtype=np.float32)


def gaussian_kernel(sigma: float) -> Array:
    """An isotropic Gaussian, cut off at 3 σ; σ in px."""
    reach = max(1, int(np.ceil(3 * sigma)))
    line = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-3)) ** 2)
    kernel = np.outer(line, line)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def disk_kernel(radius: float) -> Array:
    """Defocus: the image of a point through a round aperture, with a soft edge of one pixel."""
    reach = int(np.ceil(radius)) + 1
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def line_kernel(length: float, angle: float, width: float) -> Array:
    """A straight soft line: `length` and `width` in px, `angle` in radians from vertical."""
    steps = np.linspace(-length / 2, length / 2, 4 * int(np.ceil(length)) + 1)
    fade = 1 - (2 * np.abs(steps) / (length + 1)) ** 2
    line = splat(steps * np.sin(angle), steps * np.cos(angle), fade)
    return convolve(np.pad(line, 3)[..., None], gaussian_kernel(width / 2))[..., 0]


def splat(x: NDArray[Any], y: NDArray[Any], weight: NDArray[Any]) -> Array:
    """Points with sub-pixel positions, drawn bilinearly into a kernel that sums to one."""
    radius = int(np.ceil(max(np.abs(x).max(), np.abs(y).max()))) + 1
    kernel = np.zeros((2 * radius + 1, 2 * radius + 1))
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    for dy in (0, 1):
        for dx in (0, 1):
            share = (1 - np.abs(x - left - dx)) * (1 - np.abs(y - top - dy)) * weight
            np.add.at(kernel, (top + dy + radius, left + dx + radius), share)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def smooth_noise(shape: tuple[int, int], rng: Generator, cells: int) -> Array:
    """A smooth random field (H, W) in about [-1, 1] with `cells` hills along the longer side."""
    coarse = rng.uniform(-1, 1, (cells + 1, cells + 1)).astype(np.float32)
    side = max(shape)
    large = Image.fromarray(coarse).resize((side, side), Image.Resampling.BICUBIC)
    return np.asarray(large)[: shape[0], : shape[1]]


def resize(
    image: Array,
    size: tuple[int, int],
    method: Image.Resampling = Image.Resampling.BICUBIC,
) -> Array:
    """Resample to (width, height) in float, channel by channel."""
    planes = [Image.fromarray(np.ascontiguousarray(image[..., c])) for c in range(3)]
    return np.stack([np.asarray(plane.resize(size, method)) for plane in planes], axis=2)


def segments(image: Array, rng: Generator, places: int) -> tuple[NDArray[np.intp], Array]:
    """Parts of a photo with edges where the photo has them: labels (H, W) and centres (places, 5).

    Each pixel belongs to the nearest of some places drawn from the photo, near by position and by
    colour. A centre is (x, y, r, g, b): the position in sides of the longer edge, the colour × 0.8.
    """
    height, width = image.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / max(height, width)
    points = np.dstack([x, y, 0.8 * box_blur(image)]).reshape(-1, 5)
    centres = points[rng.integers(0, len(points), places)]
    distances = (points**2).sum(1)[:, None] - 2 * points @ centres.T + (centres**2).sum(1)
    return distances.argmin(1).reshape(height, width), centres
