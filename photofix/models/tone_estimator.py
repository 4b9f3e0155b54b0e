"""ToneEstimator: how far to move each slider of tone, as Auto does in a raw developer."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes
from photofix.sliders import ADJUSTMENTS, SLIDERS
from photofix.srgb import to_linear

SMALL = 128  # px, both sides: the whole photo, squeezed into a square
TINY = 64  # px: of what colours and tones are counted in
_LAYERS = 6
_WIDEST = 128
_SHARES = (0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8, 0.95)  # of pixels above a level, by channel
_QUANTILES = (0.001, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.99, 0.999)
_BINS, _REACH = 32, 1.2  # of the histograms of chroma: bins a side, and ± natural logarithms
_DARKEST, _BRIGHTEST = 0.04, 0.985  # pixels beyond tell nothing of the light's colour
_FILTERS = 12
# Up to the one a cast is left alone, from the other on it is undone: fitted on 47 photos held out.
_DOUBTFUL, _SURE = 0.35, 0.5


class ToneEstimator(nn.Module):
    """The estimator: a branch for haze and darkness, and one for the adjustments, since what one
    has to learn disturbs the other.

    width: channels of the first layer of `faults`; they double up to 128.
    """

    def __init__(self, width: int = 16) -> None:
        super().__init__()
        self.faults = FaultBranch(width, len(SLIDERS) - len(ADJUSTMENTS))
        self.adjustments = AdjustmentBranch()

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """Estimate a batch of photos.

        image: (B, 3, H, W), sRGB in [0, 1], any height and width.
        condition: ignored.
        Returns (B, 7) in the order of SLIDERS: haze and low light in [0, 1], the others in [-1, 1].
        """
        faults, adjustments = self.unbounded(image)
        return torch.cat([faults.clamp(0, 1), _sure(adjustments).clamp(-1, 1)], 1)

    def unbounded(self, image: Tensor) -> tuple[Tensor, Tensor]:
        """Faults and adjustments before they are clamped, since a clamped slider learns nothing,
        and with every cast, sure or not."""
        image = image.nan_to_num().clamp(0, 1)  # light beyond white, or none at all, has no chroma
        small = F.interpolate(image, (SMALL, SMALL), mode="area")
        tiny = F.interpolate(image, (TINY, TINY), mode="area")
        return self.faults(small), self.adjustments(tiny)


def _sure(adjustments: Tensor) -> Tensor:
    """Without casts that are more likely the scene's own colours, (B, 5) → (B, 5)."""
    others, cast = adjustments[:, :-2], adjustments[:, -2:]
    size = (cast * cast.new_tensor([1.0, 1.5])).norm(dim=1, keepdim=True)
    return torch.cat([others, cast * ((size - _DOUBTFUL) / (_SURE - _DOUBTFUL)).clamp(0, 1)], 1)


class AdjustmentBranch(nn.Module):
    """(B, 3, TINY, TINY) → (B, 5), in the order of ADJUSTMENTS.

    Temperature and tint say what would undo a cast, if there is one. They come from the colour of
    the light, which is where a heat map over the photo's chroma is warmest: Barron, "Convolutional
    Color Constancy" (ICCV 2015, section 2). A cast moves the histogram, so that a convolution need
    not learn each cast anew, and a few hundred photos are enough. Exposure, contrast and saturation
    come from how tones are spread.
    """

    reach: Tensor
    quantiles: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.heat = nn.Sequential(
            nn.Conv2d(4, _FILTERS, 5, padding=2),
            nn.ReLU(),
            nn.Conv2d(_FILTERS, _FILTERS, 5, padding=4, dilation=2),
            nn.ReLU(),
            nn.Conv2d(_FILTERS, _FILTERS, 5, padding=8, dilation=4),
            nn.ReLU(),
            nn.Conv2d(_FILTERS, 1, 5, padding=4, dilation=2),
        )
        self.spread = nn.Sequential(
            nn.Linear(4 * len(_QUANTILES) + 9, 128),
            nn.ReLU(),
            nn.Dropout(0.2),
            nn.Linear(128, 64),
            nn.ReLU(),
            nn.Dropout(0.1),
            last := nn.Linear(64, len(ADJUSTMENTS) - 2),
        )
        self.cast = nn.Linear(2, 2)
        with torch.no_grad():
            last.weight.mul_(0.3)  # an untrained network moves no slider far
        reach = torch.linspace(-_REACH, _REACH, _BINS)
        self.register_buffer("reach", reach, persistent=False)
        self.register_buffer("quantiles", torch.tensor(_QUANTILES), persistent=False)

    def forward(self, tiny: Tensor) -> Tensor:
        return torch.cat([self.spread(self._tones(tiny)), self.cast(self._light(tiny))], 1)

    def _light(self, tiny: Tensor) -> Tensor:
        """The light's colour, (B, 2): natural logarithms of red and of blue over green."""
        flat = tiny.flatten(2)
        luma = flat.mean(1)
        red, green, blue = (to_linear(flat) + 1e-3).unbind(1)
        place = (red / green).log(), (blue / green).log()
        tells = ((flat.amax(1) < _BRIGHTEST) & (luma > _DARKEST)).float() + 1e-5
        edges = F.pad(luma.view(-1, TINY, TINY).diff(dim=2).abs(), (0, 1)).flatten(1)
        counted = [_histogram(*place, tells * w) for w in (torch.ones_like(luma), luma**2, edges)]
        far = (self.reach[:, None] ** 2 + self.reach**2).expand(len(tiny), 1, -1, -1)
        heat = self.heat(torch.cat([*(5 * h for h in counted), far], 1))
        warmth = heat.flatten(1).softmax(1).view(-1, _BINS, _BINS)
        return torch.stack(
            [(warmth.sum(1) * self.reach).sum(1), (warmth.sum(2) * self.reach).sum(1)], 1
        )

    def _tones(self, tiny: Tensor) -> Tensor:
        flat = tiny.flatten(2)
        least, most = flat.amin(1), flat.amax(1)
        planes = (flat.mean(1), least, most, (most - least) / (most + 0.02))
        quantiles = [plane.quantile(self.quantiles, dim=1).T for plane in planes]
        colour = flat - flat.mean(1, keepdim=True)
        return torch.cat([*quantiles, flat.mean(2), flat.std(2), 4 * colour.std(2)], 1)


def _histogram(u: Tensor, v: Tensor, weight: Tensor) -> Tensor:
    """Shares of (B, N) pixels by chroma, as square roots, (B, 1, _BINS, _BINS), v downwards."""
    counted = u.new_zeros(len(u), _BINS * _BINS)
    across, down = (((c + _REACH) / (2 * _REACH) * _BINS - 0.5) for c in (u, v))
    across, down = (place.clamp(0, _BINS - 1.001) for place in (across, down))
    left, top = across.floor(), down.floor()
    for row in (0, 1):
        for column in (0, 1):
            share = (1 - (across - left - column).abs()) * (1 - (down - top - row).abs())
            index = ((top + row) * _BINS + left + column).long()
            counted.scatter_add_(1, index, weight * share)
    shares = counted / (counted.sum(1, keepdim=True) + 1e-6)
    return shares.sqrt().view(-1, 1, _BINS, _BINS)


class FaultBranch(nn.Module):
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
    ("faults.features.0.weight", "adjustments.heat.0.weight"),
    _config_of,
    learns="sliders",
)
