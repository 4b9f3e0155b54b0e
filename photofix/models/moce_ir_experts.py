"""The experts of MoCE-IR: a router gives each photo one of growing size; the losses share them out.

See moce_ir.py. The experts' attention is FFTformer's (Kong et al., CVPR 2023).
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.layers import Conv1x1, GlobalAverage

ROUTING_NOISE = 0.25  # σ of the exploration noise on the router's logits, in training


class Adapter(nn.Module):
    """The experts of a decoder block. Only the one chosen for a photo runs, in training too.

    Expert i of n works on C / 2 ** (n - 1 - i) channels, in patches of 2 ** (i + 2) pixels.
    """

    def __init__(self, channels: int, experts: int, freq_dim: int) -> None:
        super().__init__()
        ranks = [channels // 2 ** (experts - 1 - i) for i in range(experts)]
        self.experts = nn.ModuleList(
            ExpertLayers([Expert(channels, rank, patch=2 ** (i + 2))])
            for i, rank in enumerate(ranks)
        )
        self.proj_out = Conv1x1(channels, channels, bias=False)
        sizes = [sum(p.numel() for p in expert.parameters()) for expert in self.experts]
        self.routing = Router(channels, freq_dim, sizes)

    def forward(self, x: Tensor, freq: Tensor, shared: Tensor) -> tuple[Tensor, Routing]:
        routing: Routing = self.routing(x, freq)
        members = list(_photos_by_expert(routing.experts))
        parts = [self.experts[i](x[photos], shared[photos]) for i, photos in members]
        original_order = torch.cat([photos for _, photos in members]).argsort()
        y = torch.cat(parts)[original_order]
        return self.proj_out(routing.scores.to(y.dtype)[:, None, None, None] * y), routing


def _photos_by_expert(experts: Tensor) -> Iterator[tuple[int, Tensor]]:
    """Each expert that was chosen, with the indices of its photos."""
    for i in sorted(set(experts.tolist())):
        yield i, (experts == i).nonzero()[:, 0]


class Router(nn.Module):
    """Chooses an expert by the mean of the features and the frequency embedding of the photo."""

    complexity: Tensor

    def __init__(self, channels: int, freq_dim: int, sizes: Sequence[int]) -> None:
        super().__init__()
        complexity = torch.tensor(sizes, dtype=torch.float32) / max(sizes)
        self.register_buffer("complexity", complexity)
        linear = nn.Linear(channels, len(sizes), bias=False)
        self.gate = nn.Sequential(GlobalAverage(), nn.Flatten(), linear)
        self.freq_gate = nn.Linear(freq_dim, len(sizes), bias=False)

    def forward(self, x: Tensor, freq: Tensor) -> Routing:
        logits = (self.gate(x) + self.freq_gate(freq)).float()
        # The published code explores when testing too, which makes its results random.
        noisy = logits + ROUTING_NOISE * torch.randn_like(logits) if self.training else logits
        scores, experts = noisy.softmax(1).max(1)
        return Routing(experts, scores, logits, noisy, self.complexity.float())


class ExpertLayers(nn.ModuleList):
    """The layers of an expert: one, in every published network."""

    def forward(self, x: Tensor, shared: Tensor) -> Tensor:
        for layer in self:
            x = layer(x, shared)
        return x


class Expert(nn.Module):
    """FFT attention on few channels, gated by the features that all experts share."""

    def __init__(self, channels: int, rank: int, patch: int) -> None:
        super().__init__()
        self.proj = nn.ModuleList(
            [
                Conv1x1(channels, rank, bias=False),
                Conv1x1(channels, rank, bias=False),
                Conv1x1(rank, channels, bias=False),
            ]
        )
        self.body = FFTAttention(rank, patch)

    def forward(self, x: Tensor, shared: Tensor) -> Tensor:
        reduced = self.body(self.proj[0](x)) * F.silu(self.proj[1](shared))
        out: Tensor = x + self.proj[2](reduced)
        return out


class FFTAttention(nn.Module):
    """FFTformer's attention: queries convolved with keys patch by patch scale the values.

    Computed in float32 under autocast: the sums over a patch leave the range of half precision.
    """

    def __init__(self, channels: int, patch: int) -> None:
        super().__init__()
        double = 2 * channels
        self.patch = patch
        self.q = Conv1x1(channels, channels, bias=False)
        self.q_dwconv = nn.Conv2d(channels, channels, 3, padding=1, groups=channels)
        self.kv = Conv1x1(channels, double, bias=False)
        self.kv_dwconv = nn.Conv2d(double, double, 7, padding=3, groups=double)
        self.norm = LayerNorm(channels)
        self.proj_out = Conv1x1(channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        with torch.autocast(x.device.type, enabled=False):
            x = x.to(self.q.weight.dtype)  # float32, unless all weights have been converted
            q = self.q_dwconv(self.q(x))
            k, v = self.kv_dwconv(self.kv(x)).chunk(2, dim=1)
            y = self.norm(self._convolve(q.float(), k.float())) * v
            out: Tensor = self.proj_out(y.to(x.dtype))
            return out

    def _convolve(self, q: Tensor, k: Tensor) -> Tensor:
        """Circular convolution of q and k within each patch; (B, C, H, W) float32."""
        height, width = q.shape[-2:]
        size, dims = (self.patch, self.patch), (-3, -1)
        q_spectrum = torch.fft.rfft2(self._patches(q), dim=dims)
        k_spectrum = torch.fft.rfft2(self._patches(k), dim=dims)
        y: Tensor = torch.fft.irfft2(q_spectrum * k_spectrum, s=size, dim=dims)
        return y.flatten(-2).flatten(-3, -2)[..., :height, :width]

    def _patches(self, x: Tensor) -> Tensor:
        """(B, C, H, W) → (B, C, rows, patch, columns, patch), zero-padded right and bottom."""
        p, (height, width) = self.patch, x.shape[-2:]
        x = F.pad(x, (0, -width % p, 0, -height % p))
        return x.reshape(*x.shape[:2], -(-height // p), p, -(-width // p), p)


@dataclass(frozen=True, eq=False)
class Routing:
    """How one decoder block shared out a batch among its experts. All tensors are float32.

    experts: (B,) int64, the expert that worked on each photo, 0 the smallest.
    scores: (B,), its probability, by which its work was multiplied.
    logits: (B, experts), what the router made of each photo.
    noisy: (B, experts), the same with the exploration noise of training; the choice is its maximum.
    complexity: (experts,), the experts' parameters as shares of the largest expert's.
    """

    experts: Tensor
    scores: Tensor
    logits: Tensor
    noisy: Tensor
    complexity: Tensor

    def importance_loss(self) -> Tensor:
        """Unevenness of the probability given to each expert, weighted by complexity."""
        return _unevenness(self.logits.softmax(1).sum(0) * self.complexity)

    def load_loss(self) -> Tensor:
        """Unevenness of the probability that each expert would beat the one chosen."""
        threshold = self.noisy.amax(1, keepdim=True)
        chance = 1 - torch.special.ndtr((threshold - self.logits) / ROUTING_NOISE)
        return _unevenness(chance.mean(0))


class ExpertNetwork(nn.Module):
    """The base of networks with experts: blind, for photos of any size.

    multiple: what the height and width that `_restore` is given are multiples of.
    """

    multiple: int

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """Restore a batch of photos.

        image: (B, 3, H, W), sRGB in [0, 1], any height and width.
        condition: ignored; the network sees for itself what is wrong.
        Returns (B, 3, H, W), not clamped.
        """
        return self.restore_and_route(image)[0]

    def restore_and_route(self, image: Tensor) -> tuple[Tensor, tuple[Routing, ...]]:
        """Like `forward`, and tell which experts did it: one Routing per decoder block, in order.

        Nothing is kept in the network, so threads may share it.
        """
        height, width = image.shape[-2:]
        restored, routings = self._restore(self._pad(image))
        if (record := _record.get()) is not None:
            record[:] = [int(routing.experts[0]) for routing in routings]
        return restored[..., :height, :width], tuple(routings)

    @abstractmethod
    def _restore(self, padded: Tensor) -> tuple[Tensor, list[Routing]]:
        """The same, of photos that fit the network."""

    def _pad(self, image: Tensor) -> Tensor:
        """Pad right and bottom to a multiple; mirrored, since statistics and routing see it all."""
        height, width = image.shape[-2:]
        below, right = -height % self.multiple, -width % self.multiple
        mode = "reflect" if below < height and right < width else "replicate"
        return F.pad(image, (0, right, 0, below), mode=mode)


_record: ContextVar[list[int] | None] = ContextVar("experts", default=None)


@contextmanager
def recorded_experts() -> Iterator[list[int]]:
    """Which expert each decoder block last chose, in this thread, for the first photo of a batch.

    Of a photo restored in tiles, whose averages are shared, all tiles choose the same.
    """
    record: list[int] = []
    token = _record.set(record)
    try:
        yield record
    finally:
        _record.reset(token)


def auxiliary_loss(routings: Sequence[Routing]) -> Tensor:
    """The complexity-biased loss that shares the work out, mean over the decoder blocks.

    0 where every expert carries the same, complexity-weighted, load. Add 0.01 times it to the
    loss of the restored photos.
    """
    losses = [(r.importance_loss() + r.load_loss()) / 2 for r in routings]
    return torch.stack(losses).mean()


def _unevenness(load: Tensor) -> Tensor:
    """Squared coefficient of variation, (std / mean)², of a load over experts."""
    if load.numel() == 1:  # the deviation of a single number is undefined; nothing is uneven
        return 0 * load.sum()
    return load.var() / load.mean().square()


class FrequencyEmbedding(nn.Module):
    """How much fine detail the latent features have: (B, C, H, W) → (B, C)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.high_conv = nn.Sequential(HighPass(channels), nn.GELU())
        self.average = GlobalAverage()
        self.mlp = nn.Sequential(
            nn.Linear(channels, 2 * channels),
            nn.GELU(),
            nn.Linear(2 * channels, channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.mlp(self.average(self.high_conv(x)).flatten(1))
        return out


class HighPass(nn.Module):
    """A depthwise convolution that starts as the Laplacian of the eight neighbours."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False)
        with torch.no_grad():
            self.conv.weight.fill_(-1)
            self.conv.weight[:, :, 1, 1] = 8

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.conv(x)
        return out


class LayerNorm(nn.Module):
    """Layer norm over the channels at each pixel, in the precision of what comes in."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.body = nn.LayerNorm(channels, eps=1e-5)

    def forward(self, x: Tensor) -> Tensor:
        norm, x = self.body, x.permute(0, 2, 3, 1)
        weight, bias = norm.weight.to(x.dtype), norm.bias.to(x.dtype)
        return F.layer_norm(x, norm.normalized_shape, weight, bias, norm.eps).permute(0, 3, 1, 2)
