"""MoCEUNet: MoCE-IR's complexity experts in the cheap body of a ResidualUNet.

MoCE-IR (Zamfir et al., CVPR 2025; moce_ir.py) is a Restormer at full resolution. Here plain
convolutions at half resolution take the place of its attention; the experts, their router and the
frequency embedding are as published (moce_ir_experts.py). What the attention and its normalisations
knew of the whole photo, how bright and how hazy it is, comes in three ways: the photo enters beside
itself with its mean and contrast made even, its latent features gate the shared convolutions
(InstructIR's condition block, Conde et al., ECCV 2024, the condition being the photo's own), and
the result scales the photo besides adding to it, since darkness and haze are a factor of the light:
pixel by pixel, and by one factor for the whole photo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes, count_blocks, count_levels
from photofix.models.layers import GlobalAverage
from photofix.models.moce_ir_experts import (
    Adapter,
    ExpertNetwork,
    FrequencyEmbedding,
    LayerNorm,
    Routing,
)
from photofix.models.residual_unet import ConditionBlock, ResidualBlock


class MoCEUNet(ExpertNetwork):
    """The network.

    widths: channels of each level, from half the photo's resolution down.
    num_blocks: residual blocks of each level of the encoder; the last number is the latent level's.
    num_dec_blocks: decoder blocks of each level but the latent one, outermost first.
    num_experts: experts in each decoder block; the widths of the decoder's levels must be multiples
        of 2 ** (num_experts - 1).

    Raises ValueError for numbers that make no network.
    """

    bears_bfloat16 = False  # the experts' Fourier transforms need float32

    def __init__(
        self,
        widths: Sequence[int] = (32, 64, 112),
        num_blocks: Sequence[int] = (2, 2, 2),
        num_dec_blocks: Sequence[int] = (1, 1),
        num_experts: int = 4,
    ) -> None:
        super().__init__()
        levels = len(widths)
        if levels < 2 or len(num_blocks) != levels or len(num_dec_blocks) != levels - 1:
            raise ValueError(
                "num_blocks must have as many entries as widths, num_dec_blocks one less"
            )
        if num_experts < 1 or any(width % 2 ** (num_experts - 1) for width in widths[:-1]):
            raise ValueError("widths must be multiples of 2 ** (num_experts - 1)")
        self.multiple = 2**levels
        # The largest expert's patches, at the lowest resolution of the decoder, in photo pixels.
        self.grid = 2 ** (num_experts + levels)
        self.floats_per_pixel = 4 * widths[0]  # held at once while restoring
        *outer, inner = widths
        pairs = list(pairwise(widths))

        self.evened = EvenContrast()
        self.intro = nn.Conv2d(24, widths[0], 3, padding=1)
        self.encoder = nn.ModuleList(
            residual_blocks(c, n) for c, n in zip(outer, num_blocks, strict=False)
        )
        self.downs = nn.ModuleList(nn.Conv2d(a, b, 2, stride=2) for a, b in pairs)
        self.latent = residual_blocks(inner, num_blocks[-1])
        self.average = GlobalAverage()
        self.freq_embed = FrequencyEmbedding(inner)
        self.photo_embed = nn.Sequential(
            nn.Linear(2 * inner, inner), nn.GELU(), nn.Linear(inner, 2 * inner)
        )
        self.ups = nn.ModuleList(nn.ConvTranspose2d(b, a, 2, stride=2) for a, b in pairs[::-1])
        self.decoder: Iterable[Any] = nn.ModuleList(
            nn.ModuleList(DecoderBlock(c, num_experts, inner) for _ in range(count))
            for c, count in zip(outer[::-1], num_dec_blocks[::-1], strict=True)
        )
        self.ending = nn.Conv2d(widths[0], 24, 3, padding=1)
        self.tone = nn.Linear(2 * inner, 6)
        for weight in (*self.ending.parameters(), *self.tone.parameters()):
            nn.init.zeros_(weight)  # an untrained network leaves the photo as it is

    def _restore(self, padded: Tensor) -> tuple[Tensor, list[Routing]]:
        seen = torch.cat([padded, self.evened(padded)], dim=1)
        x = self.intro(F.pixel_unshuffle(seen, 2))
        skips = []
        for blocks, down in zip(self.encoder, self.downs, strict=True):
            x = blocks(x)
            skips.append(x)
            x = down(x)
        x = self.latent(x)
        freq = self.freq_embed(x)
        photo = self.photo_embed(torch.cat([self.average(x).flatten(1), freq], dim=1))
        routings: list[Routing] = []
        for up, blocks in zip(self.ups, self.decoder, strict=True):
            x = up(x) + skips.pop()
            for block in blocks:
                x, routing = block(x, photo, freq)
                routings.append(routing)
        change = F.pixel_shuffle(self.ending(x), 2) + self.tone(photo)[:, :, None, None]
        factor, added = change.chunk(2, dim=1)
        return padded + padded * factor + added, routings

    def for_cpu(self) -> nn.Module:
        return self.to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]


class EvenContrast(nn.Module):
    """A photo with the mean of each channel taken away and its contrast over all of them made even.

    (B, 3, H, W) → the same shape, with a standard deviation of about 1/3; a flat photo stays flat.
    """

    def __init__(self) -> None:
        super().__init__()
        self.mean = GlobalAverage()
        self.variance = GlobalAverage()

    def forward(self, image: Tensor) -> Tensor:
        centred = image - self.mean(image)
        deviation = self.variance(centred.square()).mean(1, keepdim=True).sqrt()
        even: Tensor = centred / (3 * deviation + 0.06)
        return even


class DecoderBlock(nn.Module):
    """Convolutions shared by all photos, gated by the photo, and an expert of its own for each."""

    def __init__(self, channels: int, experts: int, freq_dim: int) -> None:
        super().__init__()
        self.norm = LayerNorm(channels)
        self.shared = ConditionBlock(channels, 2 * freq_dim)
        self.adapter = Adapter(channels, experts, freq_dim)
        self.ffn = ResidualBlock(channels)

    def forward(self, x: Tensor, photo: Tensor, freq: Tensor) -> tuple[Tensor, Routing]:
        """x: (B, C, H, W); photo: (B, 2 · freq_dim); freq: (B, freq_dim)."""
        shared = self.shared(x, photo)
        adapted, routing = self.adapter(self.norm(x), freq, shared)
        return self.ffn(shared + adapted), routing


def residual_blocks(channels: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(ResidualBlock(channels) for _ in range(count)))


def _config_of(shapes: Shapes) -> dict[str, Any]:
    outer = count_levels(shapes, r"encoder\.(\d+)\.")
    groups = [*(f"encoder.{level}" for level in range(outer)), "latent"]
    decoders = [f"decoder.{level}" for level in reversed(range(outer))]
    return {
        "widths": [shapes[f"{group}.0.conv1.weight"][0] for group in groups],
        "num_blocks": [_count(shapes, group) for group in groups],
        "num_dec_blocks": [_count(shapes, group) for group in decoders],
        "num_experts": count_blocks(shapes, r"decoder\.0\.0\.adapter\.experts\.(\d+)\."),
    }


def _count(shapes: Shapes, group: str) -> int:
    return count_blocks(shapes, rf"{re.escape(group)}\.(\d+)\.")


ARCHITECTURE = Architecture(
    MoCEUNet,
    ("intro.weight", "freq_embed.mlp.0.weight", "decoder.0.0.shared.fc.weight"),
    _config_of,
    learns="expert restoration",
)
