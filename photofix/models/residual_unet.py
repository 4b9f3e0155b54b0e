"""ResidualUNet: plain residual convolutions at half resolution, steered as InstructIR is.

A U-Net on pixel-unshuffled input, as FFDNet (Zhang et al., IEEE TIP 2018) and DRUNet (Zhang et al.,
IEEE TPAMI 2021) have it. It has no normalisation and no attention, so nothing depends on the whole
photo, and what it does is a few large convolutions, which CPUs compute several times as fast as
NAFNet's many small operations. The last block of each level is gated by the condition: the
instruction condition block of InstructIR (Conde et al., ECCV 2024, section 3.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes, count_blocks, count_levels


class ResidualUNet(nn.Module):
    """The image model.

    Restored in bfloat16 it agrees with float32 within 63 dB (photofix-noise-s, a noisy photo).

    widths: channels of each level, from half the photo's resolution down.
    blocks: residual blocks of each level, in the encoder and in the decoder; the innermost level
        has twice as many.
    condition_dim: size of the condition.
    """

    bears_bfloat16 = True

    def __init__(
        self, widths: Sequence[int] = (32, 64, 128), blocks: int = 2, condition_dim: int = 9
    ) -> None:
        super().__init__()
        if len(widths) < 2 or blocks < 1:
            raise ValueError("widths must have at least two entries, and blocks must be at least 1")
        self.condition_dim = condition_dim
        self.multiple = self.grid = 2 ** len(widths)
        self.floats_per_pixel = 2 * widths[0]  # held at once while restoring
        pairs = list(pairwise(widths))
        self.intro = nn.Conv2d(12, widths[0], 3, padding=1)
        self.encoder = nn.ModuleList(Level(c, blocks, condition_dim) for c in widths[:-1])
        self.downs = nn.ModuleList(nn.Conv2d(a, b, 2, stride=2) for a, b in pairs)
        self.middle = Level(widths[-1], 2 * blocks, condition_dim)
        self.ups = nn.ModuleList(nn.ConvTranspose2d(b, a, 2, stride=2) for a, b in pairs[::-1])
        self.decoder = nn.ModuleList(Level(a, blocks, condition_dim) for a, _ in pairs[::-1])
        self.ending = nn.Conv2d(widths[0], 12, 3, padding=1)
        nn.init.zeros_(self.ending.weight)  # an untrained network leaves the photo as it is
        nn.init.zeros_(self.ending.bias)  # type: ignore[arg-type]

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """Restore a batch of photos.

        image: (B, 3, H, W), sRGB in [0, 1], any height and width.
        condition: (B, condition_dim); None means the zero vector, "whatever is wrong".
        Returns (B, 3, H, W), not clamped.
        """
        height, width = image.shape[-2:]
        if condition is None:
            condition = image.new_zeros(image.shape[0], self.condition_dim)
        padded = F.pad(image, (0, -width % self.multiple, 0, -height % self.multiple))

        x = self.intro(F.pixel_unshuffle(padded, 2))
        skips = []
        for level, down in zip(self.encoder, self.downs, strict=True):
            x = level(x, condition)
            skips.append(x)
            x = down(x)
        x = self.middle(x, condition)
        for up, level in zip(self.ups, self.decoder, strict=True):
            x = level(up(x) + skips.pop(), condition)
        out = padded + F.pixel_shuffle(self.ending(x), 2)
        return out[..., :height, :width]

    def for_cpu(self) -> nn.Module:
        return self.to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]


class Level(nn.Module):
    """Residual blocks, the last of them an instruction condition block."""

    def __init__(self, channels: int, blocks: int, condition_dim: int) -> None:
        super().__init__()
        self.blocks = nn.Sequential(*(ResidualBlock(channels) for _ in range(blocks - 1)))
        self.cond = ConditionBlock(channels, condition_dim)

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        out: Tensor = self.cond(self.blocks(x), condition)
        return out


class ResidualBlock(nn.Module):
    """Two 3×3 convolutions beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return self.residual(x).add_(x)

    def residual(self, x: Tensor) -> Tensor:
        out: Tensor = self.conv2(F.relu(self.conv1(x), inplace=True))
        return out


class ConditionBlock(nn.Module):
    """InstructIR's ICB around a residual block: the condition gates what the block sees.

    The gate lies in [0, 2], so that without a condition it is about 1.
    """

    def __init__(self, channels: int, condition_dim: int) -> None:
        super().__init__()
        self.fc = nn.Linear(condition_dim, channels)
        self.gamma = nn.Parameter(torch.ones(1, channels, 1, 1))
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.block = ResidualBlock(channels)

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        gate = 2 * torch.sigmoid(self.fc(condition))[:, :, None, None]
        seen = torch.addcmul(self.beta * gate, x, self.gamma * gate)  # one pass over the memory
        return self.block.residual(seen).add_(x)


def _config_of(shapes: Shapes) -> dict[str, Any]:
    levels = count_levels(shapes, r"encoder\.(\d+)\.")
    encoder = [shapes[f"encoder.{i}.cond.fc.weight"][0] for i in range(levels)]
    dim, condition_dim = shapes["middle.cond.fc.weight"][0], shapes["middle.cond.fc.weight"][1]
    return {
        "widths": [*encoder, dim],
        "blocks": count_blocks(shapes, r"encoder\.0\.blocks\.(\d+)\.") + 1,
        "condition_dim": condition_dim,
    }


ARCHITECTURE = Architecture(
    ResidualUNet,
    ("intro.weight", "middle.cond.fc.weight"),
    _config_of,
    condition_dim="condition_dim",
)
