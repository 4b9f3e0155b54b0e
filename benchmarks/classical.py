"""Fixed classical recipes, one for each task: what any photo program does for nothing.

From scikit-image, or written here in a few lines; nothing is tuned to a photo. Images are float32
(H, W, 3) sRGB in [0, 1].
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from skimage import color, exposure, filters, restoration
from skimage.morphology import erosion

Array = NDArray[np.float32]


def levels(image: Array) -> Array:
    """Haze: levels for each channel and for all, then half of CLAHE."""
    low, high = np.percentile(image, (0.5, 99.5), axis=(0, 1))
    stretched = np.clip((image - low) / np.maximum(high - low, 1e-3), 0, 1)
    stretched = 0.5 * stretched + 0.5 * np.clip(
        (image - low.min()) / (high.max() - low.min()), 0, 1
    )
    return _with_clahe(stretched, 0.5)


def dark_channel(image: Array) -> Array:
    """Haze: the dark channel prior, without matting (He, Sun and Tang, CVPR 2009)."""
    dark = erosion(image.min(2), np.ones((15, 15)))
    brightest = dark >= np.quantile(dark, 0.999)
    air = np.maximum(image[brightest].mean(0), 0.2)
    through = 1 - 0.95 * erosion((image / air).min(2), np.ones((15, 15)))
    through = np.maximum(filters.gaussian(through, 8), 0.1)[..., None]
    return np.clip((image - air) / through + air, 0, 1).astype(np.float32)


def gamma(image: Array) -> Array:
    """Darkness: the gamma that brings the median lightness to 0.42, then 40 % of CLAHE."""
    lab = color.rgb2lab(image)
    median = np.clip(np.median(lab[..., 0]) / 100, 0.01, 0.99)
    power = min(1.0, np.log(0.42) / np.log(median))
    scale = (lab[..., :1] / 100) ** power * 100 / np.maximum(lab[..., :1], 1e-3)
    lab = np.concatenate([lab[..., :1] * scale, lab[..., 1:] * np.minimum(scale, 3)], axis=2)
    return _with_clahe(np.clip(color.lab2rgb(lab), 0, 1), 0.4)


def gray_world(image: Array) -> Array:
    """Colour and tone: gains that make the mean grey, then levels for all channels."""
    balanced = image * (image.mean() / np.maximum(image.mean((0, 1)), 1e-3))
    low, high = np.percentile(balanced, (0.5, 99.5))
    return np.clip((balanced - low) / max(high - low, 1e-3), 0, 1).astype(np.float32)


def non_local_means(image: Array) -> Array:
    """Noise: non-local means on luma and chroma, by the noise that wavelets estimate."""
    planes = color.rgb2ycbcr(image) / 255
    for channel in range(3):
        plane = planes[..., channel]
        sigma = float(restoration.estimate_sigma(plane))
        planes[..., channel] = restoration.denoise_nl_means(
            plane, patch_size=5, patch_distance=6, h=0.8 * sigma, sigma=sigma, fast_mode=True
        )
    return np.clip(color.ycbcr2rgb(planes * 255), 0, 1).astype(np.float32)


def unsharp_mask(image: Array) -> Array:
    """Blur."""
    return np.asarray(filters.unsharp_mask(image, 1.5, 1.0, channel_axis=2), np.float32)


def _with_clahe(image: NDArray[np.floating], share: float) -> Array:
    lab = color.rgb2lab(image)
    light = exposure.equalize_adapthist(np.clip(lab[..., 0] / 100, 0, 1), clip_limit=0.01)
    lab[..., 0] = (1 - share) * lab[..., 0] + share * 100 * light
    return np.clip(color.lab2rgb(lab), 0, 1).astype(np.float32)


RECIPES: dict[str, tuple[Callable[[Array], Array], ...]] = {
    "haze": (levels, dark_channel),
    "low-light": (gamma,),
    "enhancement": (gray_world, levels),
    "noise-25": (non_local_means,),
    "photo-noise": (non_local_means,),
    "blur": (unsharp_mask,),
}
SENTENCES = {
    "haze": "remove the haze",
    "low-light": "too dark",
    "enhancement": "fix the colours",
    "noise-25": "too noisy",
    "photo-noise": "too noisy",
    "blur": "too blurry",
}
