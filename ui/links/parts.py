"""Parts of photos, cut out and resized for a preview."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from photofix.photo import Photo


def as_image(pixels: NDArray[np.float32]) -> QImage:
    """(H, W, 3) floats in [0, 1] as a picture in sRGB."""
    height, width = pixels.shape[:2]
    samples = np.full((height, width, 4), 255, np.uint8)
    samples[..., :3] = pixels * 255 + 0.5
    return QImage(samples.data, width, height, 4 * width, QImage.Format.Format_RGBX8888)


def cut(
    photo: Photo, region: tuple[float, float, float, float], margin: float
) -> tuple[tuple[float, float, float, float], Photo]:
    """The part of a photo and its surroundings, and where it is; at least one pixel."""
    width, height = photo.width, photo.height
    left = max(0, min(width - 1, int(region[0] - margin)))
    top = max(0, min(height - 1, int(region[1] - margin)))
    right = max(left + 1, min(width, int(region[2] + margin + 1)))
    bottom = max(top + 1, min(height, int(region[3] + margin + 1)))
    part = slice(top, bottom), slice(left, right)
    alpha = None if photo.alpha is None else photo.alpha[part]
    crop = replace(photo, pixels=photo.pixels[part], alpha=alpha, original=None)
    return (left, top, right, bottom), crop


def onto(
    sharp: NDArray[np.float32], rough: NDArray[np.float32], restored: NDArray[np.float32]
) -> NDArray[np.float32]:
    """What restoring has changed of a rough picture, done to the sharp one: nothing in it is less
    sharp than in the photo, and no detail comes back."""
    import torch
    import torch.nn.functional as F

    def as_large(pixels: NDArray[np.float32], size: tuple[int, ...]) -> Any:
        image = torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1)[None]
        return F.interpolate(image, size=size, mode="bilinear", align_corners=False)

    change = as_large(restored, rough.shape[:2])[0].permute(1, 2, 0).numpy() - rough
    change = as_large(change, sharp.shape[:2])[0].permute(1, 2, 0).numpy()
    onto: NDArray[np.float32] = np.clip(sharp + change, 0, 1)
    return onto


def resized(photo: Photo, scale: float) -> Photo:
    pixels = np.ascontiguousarray(photo.pixels)
    if scale >= 1:
        return replace(photo, pixels=pixels)
    import torch
    import torch.nn.functional as F

    size = [max(1, round(side * scale)) for side in pixels.shape[:2]]
    image = torch.from_numpy(pixels).permute(2, 0, 1)[None]
    smaller = F.interpolate(image, size=size, mode="bilinear", antialias=True, align_corners=False)
    shown = np.ascontiguousarray(smaller[0].permute(1, 2, 0).clamp_(0, 1).numpy())
    return photo.with_pixels(shown)
