"""Layers that several networks are made of."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn


class PhotoStatistic(nn.Module):
    """A statistic of a whole photo, (B, …), which passes through as it is.

    A tile is not the photo: when tiles are restored, the engine sets `value` to what the statistic
    is for the whole photo, so that all tiles agree.
    """

    def __init__(self) -> None:
        super().__init__()
        self.value: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        return x if self.value is None else self.value.expand(x.shape[0], *self.value.shape[1:])


class GlobalAverage(PhotoStatistic):
    """Mean over the photo, (B, C, H, W) → (B, C, 1, 1)."""

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.mean((2, 3), keepdim=True) if self.value is None else x)


class Conv1x1(nn.Conv2d):
    """A 1×1 convolution, computed as one matrix product over all pixels.

    Without AVX-512, torch has no fast kernel for it: so a training step takes half the time.
    """

    def __init__(self, inputs: int, outputs: int, bias: bool = True) -> None:
        super().__init__(inputs, outputs, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x.permute(0, 2, 3, 1), self.weight.flatten(1), self.bias).permute(
            0, 3, 1, 2
        )


class LayerNorm2d(nn.LayerNorm):
    """Layer norm over the channels at each pixel; one fused call where memory is channels-last."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, eps=1e-6)

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


def simple_gate(x: Tensor) -> Tensor:
    """Multiply the first half of the channels by the second half (NAFNet's SimpleGate)."""
    first, second = x.chunk(2, dim=1)
    return first * second
