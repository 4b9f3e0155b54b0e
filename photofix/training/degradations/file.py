"""What file formats and too few pixels do."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from numpy.random import Generator
from PIL import Image

from photofix.training.degradations.pixels import Array, quantise, resize


def compression(image: Array, rng: Generator, severity: float) -> Array:
    """Half of the draws saved once or twice as they are, half on a photo's way through phones."""
    return (saved if rng.random() < 0.5 else passed_on)(image, rng, severity)


def passed_on(image: Array, rng: Generator, severity: float) -> Array:
    """A phone's JPEG that a messenger made smaller and saved again, or that was enlarged later.

    Messengers save at qualities of about 40 to 80 in 4:2:0; each further hand saves once more, and
    each size has block grids of its own (the chains of Jiang, Zhang and Timofte, "Towards Flexible
    Blind JPEG Artifacts Removal", ICCV 2021, section 4, and of Wang et al., "Real-ESRGAN", ICCVW
    2021, section 3.4, with sizes that differ).
    """
    height, width = image.shape[:2]
    quality = max(5, round(85 * (8 / 85) ** severity))
    if rng.random() < 0.6:  # saved large by the phone, then small
        factor = rng.uniform(1.1, 2)
        large = resize(image, (round(width * factor), round(height * factor)))
        large = jpeg(large, int(rng.integers(max(30, quality), 97)))
        sent = jpeg(quantise(resize(large, (width, height))), quality)
    else:  # saved small, then enlarged
        factor = rng.uniform(1.05, 1.3)
        small = resize(image, (round(width / factor), round(height / factor)))
        small = jpeg(small, quality, 0 if rng.random() < 0.3 else 2)
        sent = quantise(resize(small, (width, height)))
    return jpeg(sent, int(rng.integers(60, 96))) if rng.random() < 0.4 else sent


def saved(image: Array, rng: Generator, severity: float) -> Array:
    """JPEG of quality 70…5, sometimes WebP, sometimes saved twice; the block grid lies anywhere.

    The codecs themselves (ITU-T T.81; RFC 9649). A quarter of the blocks' grids are shifted, as in
    a photo that was cropped after it had been saved.
    """
    quality = round(70 * (5 / 70) ** severity)
    shift = rng.integers(0, 16, 2) * (rng.random() < 0.25)
    if rng.random() < 0.2:
        image = jpeg(image, min(95, quality + int(rng.integers(0, 30))))
    moved = np.roll(image, tuple(shift), axis=(0, 1))
    if rng.random() < 0.15:
        saved = webp(moved, max(1, quality - 5))
    else:
        saved = jpeg(moved, quality, subsampling=0 if rng.random() < 0.35 else 2)
    return np.roll(saved, tuple(-shift), axis=(0, 1))


def jpeg(image: Array, quality: int, subsampling: int = 2) -> Array:
    """Through JPEG and back; `subsampling` as in Pillow: 0 is 4:4:4, 2 is 4:2:0."""
    return _through_file(image, "JPEG", quality=quality, subsampling=subsampling)


def webp(image: Array, quality: int) -> Array:
    """Through lossy WebP and back."""
    return _through_file(image, "WEBP", quality=quality, method=2)


def super_resolution(image: Array, rng: Generator, severity: float) -> Array:
    """Too few pixels: made smaller by 1.5…4 (×2 in half of the draws) and enlarged again.

    Bicubic with antialiasing, as benchmarks since Timofte et al. (CVPRW 2017), or a box filter, as
    cameras bin.
    """
    factor = 2.0 if rng.random() < 0.5 else 1.5 + 2.5 * severity
    down = Image.Resampling.BICUBIC if rng.random() < 0.7 else Image.Resampling.BOX
    return quantise(low_resolution(image, factor, down))


def low_resolution(
    image: Array, factor: float, down: Image.Resampling = Image.Resampling.BICUBIC
) -> Array:
    """Down by `factor`, with antialiasing, to 8 bits, and bicubic up again to the same size."""
    height, width = image.shape[:2]
    small = (max(1, round(width / factor)), max(1, round(height / factor)))
    return resize(quantise(resize(image, small, down)), (width, height))


def _through_file(image: Array, format: str, **options: Any) -> Array:
    buffer = io.BytesIO()
    pixels = np.round(np.clip(image, 0, 1) * 255).astype(np.uint8)
    Image.fromarray(pixels).save(buffer, format, **options)
    levels = np.asarray(Image.open(buffer).convert("RGB"), dtype=np.float32)
    return np.asarray(levels / np.float32(255), dtype=np.float32)
