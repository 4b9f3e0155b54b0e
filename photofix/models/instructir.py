"""InstructIR: a NAFNet U-Net steered by an embedding of the user's instruction.

Conde, Geigle, Timofte: "InstructIR: High-Quality Image Restoration Following Human Instructions",
ECCV 2024. The NAFNet block is Chen et al., "Simple Baselines for Image Restoration", ECCV 2022.
Parameter names and shapes are those of the published checkpoints, so that they load unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes, count_blocks, count_levels
from photofix.models.layers import Conv1x1, GlobalAverage, LayerNorm2d, simple_gate


class InstructIR(nn.Module):
    """The image model.

    width: channels at full resolution; they double at each level.
    enc_blks, dec_blks: NAFNet blocks at each level, outermost first in the encoder and innermost
        first in the decoder.
    middle_blk_num: blocks at the lowest resolution.
    text_dim: size of the condition, the text embedding.
    """

    bears_bfloat16 = False  # 44 dB from float32, by its layer norms

    def __init__(
        self,
        width: int = 32,
        enc_blks: Sequence[int] = (2, 2, 4, 8),
        middle_blk_num: int = 4,
        dec_blks: Sequence[int] = (2, 2, 2, 2),
        text_dim: int = 256,
    ) -> None:
        super().__init__()
        if len(enc_blks) != len(dec_blks):
            raise ValueError("enc_blks and dec_blks must have one entry for each level")
        self.text_dim = text_dim
        self.multiple = 2 ** len(enc_blks)
        self.grid = self.multiple
        self.floats_per_pixel = 10 * width  # held at once while restoring
        self.intro = nn.Conv2d(3, width, 3, padding=1)
        self.ending = nn.Conv2d(width, 3, 3, padding=1)
        self.encoders = nn.ModuleList()
        self.decoders = nn.ModuleList()
        self.middle_blks = nn.Sequential()
        self.ups = nn.ModuleList()
        self.downs = nn.ModuleList()
        self.enc_cond = nn.ModuleList()
        self.dec_cond = nn.ModuleList()

        channels = width
        for count in enc_blks:
            self.encoders.append(nn.Sequential(*(NAFBlock(channels) for _ in range(count))))
            self.enc_cond.append(InstructionConditionBlock(channels, text_dim))
            self.downs.append(nn.Conv2d(channels, 2 * channels, 2, stride=2))
            channels *= 2
        self.middle_blks.extend(NAFBlock(channels) for _ in range(middle_blk_num))
        for count in dec_blks:
            self.ups.append(
                nn.Sequential(Conv1x1(channels, 2 * channels, bias=False), nn.PixelShuffle(2))
            )
            channels //= 2
            self.decoders.append(nn.Sequential(*(NAFBlock(channels) for _ in range(count))))
            self.dec_cond.append(InstructionConditionBlock(channels, text_dim))

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """Restore a batch of photos.

        image: (B, 3, H, W), sRGB in [0, 1], any height and width.
        condition: (B, text_dim); None means the zero vector, "whatever is wrong".
        Returns (B, 3, H, W), not clamped.
        """
        height, width = image.shape[-2:]
        if condition is None:
            condition = image.new_zeros(image.shape[0], self.text_dim)
        padded = F.pad(image, (0, -width % self.multiple, 0, -height % self.multiple))

        x = self.intro(padded)
        skips = []
        for blocks, cond, down in zip(self.encoders, self.enc_cond, self.downs, strict=True):
            x = cond(blocks(x), condition)
            skips.append(x)
            x = down(x)
        x = self.middle_blks(x)
        for up, blocks, cond in zip(self.ups, self.decoders, self.dec_cond, strict=True):
            x = up(x) + skips.pop()
            x = cond(blocks(x), condition)
        out: Tensor = self.ending(x) + padded
        return out[..., :height, :width]

    def for_cpu(self) -> nn.Module:
        from photofix.models.instructir_banded import BandedInstructIR

        return BandedInstructIR(self)


class NAFBlock(nn.Module):
    """NAFNet's block: gated depthwise convolution with channel attention, then a gated MLP."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        double = 2 * channels
        self.conv1 = Conv1x1(channels, double)
        self.conv2 = nn.Conv2d(double, double, 3, padding=1, groups=double)
        self.conv3 = Conv1x1(channels, channels)
        self.sca = nn.Sequential(GlobalAverage(), Conv1x1(channels, channels))
        self.conv4 = Conv1x1(channels, double)
        self.conv5 = Conv1x1(channels, channels)
        self.norm1 = LayerNorm2d(channels)
        self.norm2 = LayerNorm2d(channels)
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, inp: Tensor) -> Tensor:
        x = simple_gate(self.conv2(self.conv1(self.norm1(inp))))
        x = self.conv3(x * self.sca(x))
        y = torch.addcmul(inp, x, self.beta)
        x = self.conv5(simple_gate(self.conv4(self.norm2(y))))
        return torch.addcmul(y, x, self.gamma)


class InstructionConditionBlock(nn.Module):
    """InstructIR's ICB: the instruction gates each channel, then a residual NAFNet block mixes."""

    def __init__(self, channels: int, text_dim: int) -> None:
        super().__init__()
        self.fc = nn.Linear(text_dim, channels)
        self.block = NAFBlock(channels)
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        gate = torch.sigmoid(self.fc(condition))[:, :, None, None]
        out: Tensor = self.block((x * self.gamma + self.beta) * gate) + x
        return out


class LanguageHead(nn.Module):
    """InstructIR's head on a frozen sentence encoder: text embedding and class logits.

    The published classes, in order, are `LanguageHead.CLASSES`.
    """

    CLASSES = ("noise", "blur", "rain", "haze", "low_light", "enhancement", "super_resolution")

    def __init__(self, encoder_dim: int = 384, text_dim: int = 256, classes: int = 7) -> None:
        super().__init__()
        self.fc1 = nn.Linear(encoder_dim, text_dim)
        self.fc2 = nn.Linear(text_dim, classes)

    def forward(self, sentence: Tensor) -> tuple[Tensor, Tensor]:
        """(B, encoder_dim) embeddings of sentences → (B, text_dim) unit vectors, (B, classes)."""
        embedding = F.normalize(self.fc1(sentence), dim=1)
        return embedding, self.fc2(embedding)


def _config_of(shapes: Shapes) -> dict[str, Any]:
    levels = count_levels(shapes, r"downs\.(\d+)\.")
    return {
        "width": shapes["intro.weight"][0],
        "enc_blks": [count_blocks(shapes, rf"encoders\.{i}\.(\d+)\.") for i in range(levels)],
        "middle_blk_num": count_blocks(shapes, r"middle_blks\.(\d+)\."),
        "dec_blks": [count_blocks(shapes, rf"decoders\.{i}\.(\d+)\.") for i in range(levels)],
        "text_dim": shapes["enc_cond.0.fc.weight"][1],
    }


ARCHITECTURE = Architecture(
    InstructIR, ("intro.weight", "ending.weight"), _config_of, condition_dim="text_dim"
)
