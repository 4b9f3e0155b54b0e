"""MoCE-IR: a blind restoration U-Net whose decoder picks one expert of growing size per photo.

Zamfir et al.: "Complexity Experts are Task-Discriminative Learners for Any Image Restoration",
CVPR 2025. The encoder is Restormer's (Zamir et al., CVPR 2022); its experts are in
moce_ir_experts.py. Parameter names and shapes are those of the published checkpoints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes, count_blocks, count_levels
from photofix.models.layers import Conv1x1, PhotoStatistic
from photofix.models.moce_ir_experts import (
    Adapter,
    ExpertNetwork,
    FrequencyEmbedding,
    LayerNorm,
    Routing,
)


class MoCEIR(ExpertNetwork):
    """The network.

    dim: channels at full resolution; they double at each level.
    num_blocks: encoder blocks at each level, outermost first; the last number is the latent group.
    num_dec_blocks: decoder blocks at each level, outermost first.
    heads: attention heads at each level, outermost first, latent last.
    num_refinement_blocks: encoder blocks at full resolution after the decoder.
    num_experts: experts in each decoder block; dim must be a multiple of 2 ** (num_experts - 1).

    Raises ValueError for numbers that make no network.
    """

    bears_bfloat16 = False  # not measured

    def __init__(
        self,
        dim: int = 48,
        num_blocks: Sequence[int] = (4, 6, 6, 8),
        num_dec_blocks: Sequence[int] = (2, 4, 4),
        heads: Sequence[int] = (1, 2, 4, 8),
        num_refinement_blocks: int = 4,
        num_experts: int = 4,
    ) -> None:
        super().__init__()
        levels = len(num_dec_blocks)
        if len(num_blocks) != levels + 1 or len(heads) != levels + 1:
            raise ValueError("num_blocks and heads must have one entry more than num_dec_blocks")
        if any(dim * 2**level % count for level, count in enumerate(heads)):
            raise ValueError("the channels of a level must be a multiple of its heads")
        if num_experts < 1 or dim % 2 ** (num_experts - 1):
            raise ValueError("dim must be a multiple of 2 ** (num_experts - 1)")
        self.multiple = 2**levels
        # The largest expert's patches, at the lowest resolution of the decoder, in photo pixels.
        self.grid = 2 ** (num_experts + levels)
        self.floats_per_pixel = 28 * dim  # held at once while restoring
        channels = [dim * 2**level for level in range(levels + 1)]

        self.patch_embed = PatchEmbed(dim)
        self.freq_embed = FrequencyEmbedding(channels[-1])
        self.enc: Iterable[Any] = nn.ModuleList(
            nn.ModuleList([EncoderGroup(c, count, n), Downsample(c)])
            for c, count, n in zip(channels[:-1], num_blocks[:-1], heads[:-1], strict=True)
        )
        self.latent = EncoderGroup(channels[-1], num_blocks[-1], heads[-1])
        self.dec: Iterable[Any] = nn.ModuleList(
            nn.ModuleList(
                [
                    Upsample(2 * c),
                    Conv1x1(2 * c, c, bias=False),
                    DecoderGroup(c, count, n, num_experts, freq_dim=channels[-1]),
                ]
            )
            for c, count, n in reversed(
                list(zip(channels[:-1], num_dec_blocks, heads[:-1], strict=True))
            )
        )
        self.refinement = EncoderGroup(dim, num_refinement_blocks, heads[0])
        self.output = nn.Conv2d(dim, 3, 3, padding=1, bias=False)

    def for_cpu(self) -> nn.Module:
        return self

    def _restore(self, padded: Tensor) -> tuple[Tensor, list[Routing]]:
        x = self.patch_embed(padded)
        skips = []
        for group, down in self.enc:
            x = group(x)
            skips.append(x)
            x = down(x)
        x = self.latent(x)
        freq = self.freq_embed(x)
        routings: list[Routing] = []
        for up, merge, group in self.dec:
            x, used = group(merge(torch.cat([up(x), skips.pop()], dim=1)), freq)
            routings += used
        return self.output(self.refinement(x)) + padded, routings


class DecoderGroup(nn.Module):
    def __init__(self, channels: int, blocks: int, heads: int, experts: int, freq_dim: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            DecoderBlock(channels, heads, experts, freq_dim) for _ in range(blocks)
        )

    def forward(self, x: Tensor, freq: Tensor) -> tuple[Tensor, list[Routing]]:
        routings = []
        for layer in self.layers:
            x, routing = layer(x, freq)
            routings.append(routing)
        return x, routings


class DecoderBlock(nn.Module):
    """Attention shared by all photos, an expert of its own for each, and one to ask the other."""

    def __init__(self, channels: int, heads: int, experts: int, freq_dim: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList([LayerNorm(channels), LayerNorm(channels)])
        self.proj = nn.ModuleList([Conv1x1(channels, channels) for _ in range(2)])
        self.shared = Attention(channels, heads, bias=False)
        self.mixer = CrossAttention(channels, heads)
        self.ffn = FeedForward(channels, bias=False)
        self.adapter = Adapter(channels, experts, freq_dim)

    def forward(self, x: Tensor, freq: Tensor) -> tuple[Tensor, Routing]:
        """x: (B, C, H, W); freq: (B, freq_dim)."""
        normed = self.norms[0](x)
        shared = self.shared(self.proj[0](normed))
        adapted, routing = self.adapter(self.proj[1](normed), freq, shared)
        x = x + self.mixer(adapted, shared)
        return x + self.ffn(self.norms[1](x)), routing


class EncoderGroup(nn.Module):
    def __init__(self, channels: int, blocks: int, heads: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(*(EncoderBlock(channels, heads) for _ in range(blocks)))

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.layers(x)
        return out


class EncoderBlock(nn.Module):
    """Restormer's block: attention over channels, then a gated feed-forward network."""

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList([LayerNorm(channels), LayerNorm(channels)])
        self.mixer = Attention(channels, heads, bias=True)
        self.ffn = FeedForward(channels, bias=True)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.mixer(self.norms[0](x))
        out: Tensor = x + self.ffn(self.norms[1](x))
        return out


class Attention(nn.Module):
    """Restormer's transposed self-attention: among channels, over all pixels."""

    def __init__(self, channels: int, heads: int, bias: bool) -> None:
        super().__init__()
        triple = 3 * channels
        self.temperature = nn.Parameter(torch.ones(heads, 1, 1))
        self.likeness = PhotoStatistic()
        self.qkv = Conv1x1(channels, triple, bias=bias)
        self.qkv_dwconv = nn.Conv2d(triple, triple, 3, padding=1, groups=triple, bias=bias)
        self.project_out = Conv1x1(channels, channels, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        q, k, v = self.qkv_dwconv(self.qkv(x)).chunk(3, dim=1)
        out: Tensor = self.project_out(
            transposed_attention(q, k, v, self.temperature, self.likeness)
        )
        return out


class CrossAttention(nn.Module):
    """Transposed attention with queries from one source, keys and values from another."""

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        double = 2 * channels
        self.temperature = nn.Parameter(torch.ones(heads, 1, 1))
        self.likeness = PhotoStatistic()
        self.q = Conv1x1(channels, channels, bias=False)
        self.q_dwconv = nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False)
        self.kv = Conv1x1(channels, double, bias=False)
        self.kv_dwconv = nn.Conv2d(double, double, 7, padding=3, groups=double, bias=False)
        self.project_out = Conv1x1(channels, channels, bias=False)

    def forward(self, x: Tensor, shared: Tensor) -> Tensor:
        q = self.q_dwconv(self.q(x))
        k, v = self.kv_dwconv(self.kv(shared)).chunk(2, dim=1)
        out: Tensor = self.project_out(
            transposed_attention(q, k, v, self.temperature, self.likeness)
        )
        return out


def transposed_attention(
    q: Tensor, k: Tensor, v: Tensor, temperature: Tensor, over_photo: PhotoStatistic
) -> Tensor:
    """Mix the channels of v, within each head, by how alike those of q and k are over all pixels.

    q, k, v: (B, C, H, W); temperature: (heads, 1, 1). Returns (B, C, H, W).
    over_photo: how alike they are over the whole photo, of which H × W may be a tile.
    """
    batch, heads = q.shape[0], temperature.shape[0]
    q, k, values = (t.reshape(batch, heads, t.shape[1] // heads, -1) for t in (q, k, v))
    likeness = over_photo(F.normalize(q, dim=-1) @ F.normalize(k, dim=-1).transpose(-2, -1))
    mixed: Tensor = (likeness * temperature).softmax(-1).to(values.dtype) @ values
    return mixed.reshape(v.shape)


class FeedForward(nn.Module):
    """Restormer's gated feed-forward network, twice as wide inside."""

    def __init__(self, channels: int, bias: bool) -> None:
        super().__init__()
        hidden = 2 * channels
        self.project_in = Conv1x1(channels, 2 * hidden, bias=bias)
        self.dwconv = nn.Conv2d(2 * hidden, 2 * hidden, 3, padding=1, groups=2 * hidden, bias=bias)
        self.project_out = Conv1x1(hidden, channels, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        gate, x = self.dwconv(self.project_in(x)).chunk(2, dim=1)
        out: Tensor = self.project_out(F.gelu(gate) * x)
        return out


class PatchEmbed(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.proj = nn.Conv2d(3, channels, 3, padding=1, bias=False)

    def forward(self, image: Tensor) -> Tensor:
        out: Tensor = self.proj(image)
        return out


class Downsample(nn.Module):
    """Half the size, twice the channels."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        conv = nn.Conv2d(channels, channels // 2, 3, padding=1, bias=False)
        self.body = nn.Sequential(conv, nn.PixelUnshuffle(2))

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.body(x)
        return out


class Upsample(nn.Module):
    """Twice the size, half the channels."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        conv = nn.Conv2d(channels, 2 * channels, 3, padding=1, bias=False)
        self.body = nn.Sequential(conv, nn.PixelShuffle(2))

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.body(x)
        return out


def _config_of(shapes: Shapes) -> dict[str, Any]:
    levels = count_levels(shapes, r"dec\.(\d+)\.")
    groups = [*(f"enc.{level}.0" for level in range(levels)), "latent"]
    heads = [shapes[f"{group}.layers.0.mixer.temperature"][0] for group in groups]
    decoders = [f"dec.{i}.2" for i in reversed(range(levels))]

    def blocks(group: str) -> int:
        return count_blocks(shapes, rf"{re.escape(group)}\.layers\.(\d+)\.")

    return {
        "dim": shapes["patch_embed.proj.weight"][0],
        "num_blocks": [blocks(group) for group in groups],
        "num_dec_blocks": [
            count_blocks(shapes, rf"{re.escape(g)}\.layers\.(\d+)\.") for g in decoders
        ],
        "heads": heads,
        "num_refinement_blocks": count_blocks(shapes, r"refinement\.layers\.(\d+)\."),
        "num_experts": count_blocks(shapes, r"dec\.0\.2\.layers\.0\.adapter\.experts\.(\d+)\."),
    }


ARCHITECTURE = Architecture(
    MoCEIR, ("patch_embed.proj.weight", "output.weight"), _config_of, learns="expert restoration"
)
