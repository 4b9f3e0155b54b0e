"""InstructIR for restoring on a CPU: the same numbers, from bands of rows that fit its cache.

Layer by layer, a photo's features travel to memory and back for every small operation, and each
new tensor costs page faults, a third of the time. Here a block works through a band of rows from
its first norm to its gate, and a chunk of pixels from its residual to its end, before the next;
only one tensor a block leaves the cache. Memory is (H, W, C), so that a 1×1 convolution is a
matrix product; the depthwise convolution is nine shifted multiplications, since torch's own has
no fast kernel for that layout without AVX-512. Nothing is compiled.

A band is too small to be shared by threads operation by operation: they would wait for each other
a hundred thousand times a megapixel. So each thread takes a share of the rows through all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any, TypeVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.instructir import InstructionConditionBlock, InstructIR, NAFBlock

BAND = 1 << 19  # bytes of the widest tensor of a band: the second-level cache of most CPUs
FEWEST_PIXELS = 512  # a matrix product of fewer rows is slower than what the cache saves
MOST_THREADS = 8  # more would wait for Python's lock
FEWEST_ROWS = 16  # for a thread: it computes two rows that its neighbours compute, too

T = TypeVar("T")
Affine = tuple[Tensor, Tensor]  # scale and shift of each channel; (B, C), or (C,) of one photo


class BandedInstructIR(nn.Module):
    """Computes what an InstructIR computes, without gradients; its weights are shared or copied.

    Later changes to the model's weights don't reach it.
    """

    bears_bfloat16 = False

    def __init__(self, model: InstructIR) -> None:
        super().__init__()
        self.text_dim = model.text_dim
        self.multiple = self.grid = model.multiple
        self.floats_per_pixel = 6 * model.intro.out_channels
        self.intro, self.ending, self.downs = model.intro, model.ending, model.downs
        self.encoders: Any = nn.ModuleList(_banded(blocks) for blocks in model.encoders)
        self.middle_blks = _banded(model.middle_blks)
        self.decoders: Any = nn.ModuleList(_banded(blocks) for blocks in model.decoders)
        self.enc_cond: Any = nn.ModuleList(map(_Condition, model.enc_cond))  # type: ignore[arg-type]
        self.dec_cond: Any = nn.ModuleList(map(_Condition, model.dec_cond))  # type: ignore[arg-type]
        self.ups: Any = nn.ModuleList(_Up(up[0].weight) for up in model.ups)  # type: ignore[index]

    @torch.inference_mode()
    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """As InstructIR.forward."""
        height, width = image.shape[-2:]
        if condition is None:
            condition = image.new_zeros(image.shape[0], self.text_dim)
        padded = F.pad(image, (0, -width % self.multiple, 0, -height % self.multiple))

        x = _convolved(self.intro, padded.permute(0, 2, 3, 1))
        skips = []
        for blocks, cond, down in zip(self.encoders, self.enc_cond, self.downs, strict=True):
            x = cond(blocks(x), condition)
            skips.append(x)
            x = _convolved(down, x)
        x = self.middle_blks(x)
        for up, blocks, cond in zip(self.ups, self.decoders, self.dec_cond, strict=True):
            x = up(x, skips.pop())
            x = cond(blocks(x), condition)
        out = _convolved(self.ending, x).permute(0, 3, 1, 2) + padded
        return out[..., :height, :width]


def _in_shares(work: Callable[[int, int], T], height: int) -> list[T]:
    """What `work` returns for shares (first row, end) of `height` rows, each in its own thread."""
    threads = torch.get_num_threads()
    count = max(1, min(threads, MOST_THREADS, height // FEWEST_ROWS))
    ends = [height * share // count for share in range(count + 1)]
    torch.set_num_threads(1)  # each thread of the pool begins with that, and keeps it
    try:
        if count == 1:
            return [work(0, height)]
        return list(_pool().map(torch.inference_mode()(work), ends, ends[1:]))
    finally:
        torch.set_num_threads(threads)


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(MOST_THREADS, "photofix-rows", lambda: torch.set_num_threads(1))


def _banded(blocks: nn.Module) -> nn.Sequential:
    return nn.Sequential(*(_Block(block) for block in blocks.children()))  # type: ignore[arg-type]


def _convolved(conv: nn.Module, x: Tensor) -> Tensor:
    """A convolution that mixes channels; (B, H, W, C) in and out."""
    out: Tensor = conv(x.contiguous().permute(0, 3, 1, 2))
    return out.permute(0, 2, 3, 1).contiguous()


class _Block(nn.Module):
    """NAFBlock. (B, H, W, C) → the same."""

    def __init__(self, block: NAFBlock) -> None:
        super().__init__()
        beta, gamma = block.beta.detach().flatten(), block.gamma.detach().flatten()
        self.channels = len(beta)
        self.sca = block.sca
        self.norm1, self.norm2 = block.norm1, block.norm2
        self.expand1, self.bias1 = _matrix(block.conv1)
        self.kernel = block.conv2.weight.detach()[:, 0].permute(1, 2, 0).contiguous()
        assert block.conv2.bias is not None
        self.kernel_bias = block.conv2.bias.detach()
        matrix, bias = _matrix(block.conv3)
        self.project3, self.bias3 = matrix * beta, bias * beta
        self.expand4, self.bias4 = _matrix(block.conv4)
        matrix, bias = _matrix(block.conv5)
        self.project5, self.bias5 = matrix * gamma, bias * gamma

    def forward(self, x: Tensor, affine: Affine | None = None) -> Tensor:
        """affine: the block works on x · scale + shift, and x is added to what it makes of it."""
        gated = torch.empty_like(x)
        affines = [None] * len(x) if affine is None else list(zip(*affine, strict=True))
        photos = list(zip(x, gated, affines, strict=True))
        means = torch.stack([self._gate(*photo) for photo in photos])
        attention = self.sca(means[:, :, None, None]).flatten(1)
        for photo, weights in zip(photos, attention, strict=True):
            self._mix(*photo, self.project3 * weights[:, None])
        return gated

    def _gate(self, x: Tensor, out: Tensor, affine: Affine | None) -> Tensor:
        """The first half up to the gate, into `out`; returns the mean of it, (C,)."""
        height, width = x.shape[:2]
        totals = _in_shares(lambda top, end: self._gate_rows(x, out, affine, top, end), height)
        return torch.stack(totals).sum(0) / (height * width)

    def _gate_rows(
        self, x: Tensor, out: Tensor, affine: Affine | None, first: int, end: int
    ) -> Tensor:
        """The same for the rows from `first` to `end`; returns the sum of it."""
        height, width, channels = x.shape
        rows = min(max(2, self._pixels() // width), end - first)
        # Rows r - 1 … r + n of the expanded features; those that two bands share are kept.
        band = x.new_empty(rows + 2, width, 2 * channels)
        convolved = x.new_empty(rows, width, 2 * channels)
        band[0] = 0
        total = x.new_zeros(channels)
        known = max(first - 2, -1)  # the last row of the photo that is in the band
        for top in range(first, end, rows):
            count = min(rows, end - top)
            last = min(top + count, height - 1)
            held = known - top + 2
            if last > known:
                self._expand(x[known + 1 : last + 1], band[held : held + last - known], affine)
            if top + count == height:
                band[count + 1] = 0
            y = self._depthwise(band[: count + 2], convolved[:count])
            gate = out[top : top + count]
            torch.mul(y[..., :channels], y[..., channels:], out=gate)
            total += gate.sum((0, 1))
            if top + count < end:
                band[:2] = band[count : count + 2]
            known = last
        return total

    def _expand(self, x: Tensor, out: Tensor, affine: Affine | None) -> None:
        pixels = x.reshape(-1, self.channels)
        if affine is not None:
            pixels = torch.addcmul(affine[1], pixels, affine[0])
        normed = F.layer_norm(
            pixels, (self.channels,), self.norm1.weight, self.norm1.bias, self.norm1.eps
        )
        torch.addmm(self.bias1, normed, self.expand1, out=out.view(-1, 2 * self.channels))

    def _depthwise(self, x: Tensor, out: Tensor) -> Tensor:
        """3×3 depthwise convolution of (n + 2, W, 2C) into (n, W, 2C)."""
        count = len(out)
        torch.addcmul(self.kernel_bias, x[1 : count + 1], self.kernel[1, 1], out=out)
        for dy in range(3):
            shifted, weights = x[dy : dy + count], self.kernel[dy]
            if dy != 1:
                out.addcmul_(shifted, weights[1])
            out[:, 1:].addcmul_(shifted[:, :-1], weights[0])
            out[:, :-1].addcmul_(shifted[:, 1:], weights[2])
        return out

    def _mix(self, x: Tensor, gated: Tensor, affine: Affine | None, project: Tensor) -> None:
        """From the gate to the end of the block, in place of `gated`."""

        def rows(first: int, end: int) -> None:
            self._mix_pixels(x[first:end], gated[first:end], affine, project)

        _in_shares(rows, len(x))

    def _mix_pixels(self, x: Tensor, gated: Tensor, affine: Affine | None, project: Tensor) -> None:
        channels, step = self.channels, self._pixels()
        x, gated = x.view(-1, channels), gated.view(-1, channels)
        for source, target in zip(torch.split(x, step), torch.split(gated, step), strict=True):
            inp = source if affine is None else torch.addcmul(affine[1], source, affine[0])
            y = torch.addmm(inp, target, project).add_(self.bias3)
            normed = F.layer_norm(
                y, (channels,), self.norm2.weight, self.norm2.bias, self.norm2.eps
            )
            wide = torch.addmm(self.bias4, normed, self.expand4)
            y.add_(self.bias5)
            if affine is not None:
                y.add_(source)
            torch.addmm(y, wide[:, :channels] * wide[:, channels:], self.project5, out=target)

    def _pixels(self) -> int:
        return max(FEWEST_PIXELS, BAND // (8 * self.channels))


def _matrix(conv: nn.Conv2d) -> tuple[Tensor, Tensor]:
    """The (inputs, outputs) matrix and the bias of a 1×1 convolution."""
    assert conv.bias is not None
    return conv.weight.detach().flatten(1).t().contiguous(), conv.bias.detach()


class _Condition(nn.Module):
    """InstructionConditionBlock. (B, H, W, C) → the same."""

    def __init__(self, cond: InstructionConditionBlock) -> None:
        super().__init__()
        self.fc, self.block = cond.fc, _Block(cond.block)
        self.beta, self.gamma = cond.beta.detach().flatten(), cond.gamma.detach().flatten()

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        gate = torch.sigmoid(self.fc(condition))
        out: Tensor = self.block(x, (self.gamma * gate, self.beta * gate))
        return out


class _Up(nn.Module):
    """1×1 convolution and PixelShuffle, added to the skip in place."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        outputs, inputs = weight.shape[:2]
        by_corner = weight.detach().view(outputs // 4, 4, inputs).transpose(0, 1)
        self.matrix = by_corner.reshape(outputs, inputs).t().contiguous()

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        batch, height, width, channels = x.shape
        corners = skip.view(batch * height, 2, width, 2, channels // 2)
        step = max(1, BAND // (8 * channels * width))
        low = x.view(-1, width, channels)

        def add(first: int, end: int) -> None:
            rows = torch.split(low[first:end], step)
            for source, target in zip(rows, torch.split(corners[first:end], step), strict=True):
                wide = source.reshape(-1, channels) @ self.matrix
                target += wide.view(-1, width, 2, 2, channels // 2).transpose(1, 2)

        _in_shares(add, len(low))
        return skip
