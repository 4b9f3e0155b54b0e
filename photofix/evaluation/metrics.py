"""PSNR and SSIM as restoration papers compute them; images are (H, W, 3) or (H, W) in [0, 1]."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Image = NDArray[Any]
Plane = NDArray[np.float64]


def psnr(image: Image, reference: Image) -> float:
    """Peak signal-to-noise ratio in dB, peak 1; infinite for equal images."""
    error = np.mean((np.asarray(image, np.float64) - reference) ** 2)
    return float(-10 * np.log10(error)) if error > 0 else float("inf")


def ssim(image: Image, reference: Image) -> float:
    """Structural similarity (Wang et al., IEEE TIP 2004), averaged over the channels.

    11×11 Gaussian window of σ 1.5, K1 0.01, K2 0.03, where the window lies inside the image.
    Raises ValueError for images smaller than the window.
    """
    if min(image.shape[:2]) < 11:
        raise ValueError("SSIM needs at least 11×11 pixels")
    x, y = np.asarray(image, np.float64), np.asarray(reference, np.float64)
    mean_x, mean_y = _window(x), _window(y)
    variance_x = _window(x * x) - mean_x**2
    variance_y = _window(y * y) - mean_y**2
    covariance = _window(x * y) - mean_x * mean_y
    c1, c2 = 0.01**2, 0.03**2
    similarity = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    similarity /= (mean_x**2 + mean_y**2 + c1) * (variance_x + variance_y + c2)
    return float(similarity.mean())


def luma(image: Image) -> Plane:
    """Y of MATLAB's rgb2ycbcr (BT.601, 16…235 of 255), as deraining papers measure; (H, W)."""
    weights = np.array([65.481, 128.553, 24.966]) / 255
    return np.asarray(np.asarray(image, np.float64) @ weights + 16 / 255, dtype=np.float64)


def _window(image: Plane) -> Plane:
    """The Gaussian window's mean at each place where it fits."""
    taps = np.exp(-0.5 * (np.arange(-5, 6) / 1.5) ** 2)
    taps /= taps.sum()
    rows, columns = image.shape[0] - 10, image.shape[1] - 10
    tall = sum(tap * image[i : i + rows] for i, tap in enumerate(taps))
    return np.asarray(sum(tap * tall[:, i : i + columns] for i, tap in enumerate(taps)))
