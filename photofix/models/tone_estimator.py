"""ToneEstimator: how far to move each slider of tone, as Auto does in a raw developer."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes
from photofix.sliders import ADJUSTMENTS, SLIDERS

SMALL = 128  # px, both sides: the whole photo, squeezed into a square
_LAYERS = 6
_WIDEST = 128
_SHARES = (0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8, 0.95)  # of pixels above a level, by channel


class ToneEstimator(nn.Module):
    """The estimator: a branch for haze and darkness, and one for the adjustments, since what one
    has to learn disturbs the other.

    width: channels of the first layer; they double up to 128.
    """

    def __init__(self, width: int = 16) -> None:
        super().__init__()
        self.faults = Branch(width, len(SLIDERS) - len(ADJUSTMENTS))
        self.adjustments = Branch(width, len(ADJUSTMENTS))

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """Estimate a batch of photos.

        image: (B, 3, H, W), sRGB in [0, 1], any height and width.
        condition: ignored.
        Returns (B, 7) in the order of SLIDERS: haze and low light in [0, 1], the others in [-1, 1].
        """
        faults, adjustments = self.unbounded(image)
        return torch.cat([faults.clamp(0, 1), adjustments.clamp(-1, 1)], 1)

    def unbounded(self, image: Tensor) -> tuple[Tensor, Tensor]:
        """Faults and adjustments before they are clamped: a clamped slider learns nothing."""
        small = F.interpolate(image, (SMALL, SMALL), mode="area")
        return self.faults(small), self.adjustments(small)


class Branch(nn.Module):
    """(B, 3, SMALL, SMALL) → (B, outputs), by six convolutions and a histogram."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        inputs = 3
        for layer in range(_LAYERS):
            channels = min(width * 2**layer, _WIDEST)
            stride = 2 if layer < _LAYERS - 1 else 1
            layers += [
                nn.Conv2d(inputs, channels, 3, stride, 1, bias=False),
                BatchNorm(channels),
                nn.ReLU(),
            ]
            inputs = channels
        self.features = nn.Sequential(*layers)
        self.head = nn.Sequential(
            nn.Linear(2 * inputs + 3 * len(_SHARES) + 9, 128),
            nn.ReLU(),
            nn.Dropout(0.2),
            last := nn.Linear(128, outputs),
        )
        with torch.no_grad():
            last.weight.mul_(0.1)  # an untrained network moves no slider far

    def forward(self, small: Tensor) -> Tensor:
        seen = self.features(small - 0.5)
        parts = [seen.mean((2, 3)), seen.amax((2, 3)), histogram(small)]
        out: Tensor = self.head(torch.cat(parts, 1))
        return out


class BatchNorm(nn.Module):
    """torch's BatchNorm2d without its count of batches, the only tensor that is not a float."""

    running_mean: Tensor
    running_var: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x: Tensor) -> Tensor:
        seen = self.running_mean, self.running_var
        return F.batch_norm(x, *seen, self.weight, self.bias, training=self.training)


def histogram(small: Tensor) -> Tensor:
    """How a photo's tones are spread: shares above levels, mean, spread and covariance of colour.

    (B, 3, H, W) → (B, 33).
    """
    flat = small.flatten(2)
    shares = [torch.sigmoid((flat - level) * 30).mean(2) for level in _SHARES]
    colour = flat - flat.mean(1, keepdim=True)
    return torch.cat([*shares, flat.mean(2), flat.std(2), 4 * colour.std(2)], 1)


def _config_of(shapes: Shapes) -> dict[str, Any]:
    return {"width": shapes["faults.features.0.weight"][0]}


ARCHITECTURE = Architecture(
    ToneEstimator,
    ("faults.features.0.weight", "adjustments.head.0.weight"),
    _config_of,
    learns="sliders",
)
