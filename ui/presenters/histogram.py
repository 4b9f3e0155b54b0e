"""How the values of a picture are spread, and how much of it is clipped."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

BINS = 64  # of four values each
BLACK, WHITE = 2, 253  # of 255: from these on a value counts as clipped


@dataclass(frozen=True)
class Histogram:
    """counts: (3, BINS), red, green and blue, each as a share of the pixels.

    shadows, highlights: the share of pixels that are clipped in a channel, in [0, 1].
    """

    counts: NDArray[np.float64]
    shadows: float
    highlights: float


def histogram_of(image: QImage) -> Histogram:
    """image: any; pixels that can't be seen at all don't count."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    width, height = image.width(), image.height()
    samples = np.frombuffer(image.constBits(), np.uint8).reshape(height, -1)[:, : 4 * width]
    pixels = samples.reshape(-1, 4)
    pixels = pixels[pixels[:, 3] > 0, :3]
    total = max(1, len(pixels))
    counts = np.stack(
        [np.bincount(pixels[:, channel] >> 2, minlength=BINS) for channel in range(3)]
    )
    return Histogram(
        counts / total,
        float((pixels <= BLACK).any(axis=1).sum() / total),
        float((pixels >= WHITE).any(axis=1).sum() / total),
    )
