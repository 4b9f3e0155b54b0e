"""Restores a photo by a plan, in overlapping tiles that are blended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import product

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from photofix.engine.device import Device
from photofix.errors import OutOfMemoryError
from photofix.models import create_model
from photofix.models.instructir import GlobalAverage
from photofix.planning import Plan, Step

OVERLAP = 32
SMALLEST = 128
DEFAULT_TILE = 768
CROP, CROPS = 256, 3  # statistics come from CROPS x CROPS crops


class Restorer:
    """Keeps the models it has loaded; may be shared by threads, which then take turns."""

    def __init__(self, device: Device, tile: int | None = None) -> None:
        self._device = device
        self._tile = max(SMALLEST, tile or DEFAULT_TILE)
        self._models: dict[str, nn.Module] = {}
        self._lock = threading.Lock()

    def restore(
        self, pixels: np.ndarray, plan: Plan, progress: Callable[[int, int], None] | None = None
    ) -> np.ndarray:
        """(H, W, 3) float32 in [0, 1] → the same, times the steps' scale.

        progress: called with the tiles done and all tiles of the current step.
        Raises OutOfMemoryError, ModelError.
        """
        with self._lock, torch.inference_mode():
            for step in plan.steps:
                if step.scale != 1:
                    pixels = _enlarge(pixels, step.scale)
                if step.strength:
                    pixels = self._step(pixels, step, progress)
        return pixels

    def _step(
        self, pixels: np.ndarray, step: Step, progress: Callable[[int, int], None] | None
    ) -> np.ndarray:
        if step.model not in self._models:
            self._models[step.model] = create_model(step.model).to(self._device.torch)
        model = self._models[step.model]
        condition = torch.tensor([step.condition], device=self._device.torch)
        try:
            if max(pixels.shape[:2]) > self._tile:
                self._fix_averages(model, pixels, condition)
            run = _Run(model, condition, self._device.torch, self._tile)
            out = run.region(pixels, progress)
        finally:
            for module in model.modules():
                if isinstance(module, GlobalAverage):
                    module.value = None
        out -= pixels
        out *= step.strength
        out += pixels
        return np.clip(out, 0, 1, out=out)

    def _fix_averages(self, model: nn.Module, pixels: np.ndarray, condition: torch.Tensor) -> None:
        """Estimate the photo's averages from crops spread over it, so that all tiles agree."""
        height, width = (min(CROP, size) for size in pixels.shape[:2])
        tops = np.linspace(0, pixels.shape[0] - height, CROPS).astype(int)
        lefts = np.linspace(0, pixels.shape[1] - width, CROPS).astype(int)
        crops = [pixels[y : y + height, x : x + width] for y, x in product(tops, lefts)]
        batch = torch.stack([_padded(crop) for crop in crops]).to(self._device.torch)

        def record(module: nn.Module, _: object, mean: torch.Tensor) -> torch.Tensor:
            module.value = mean.mean(0, keepdim=True)  # type: ignore[assignment]
            return module.value.expand_as(mean)  # type: ignore[operator, return-value]

        averages = [module for module in model.modules() if isinstance(module, GlobalAverage)]
        hooks = [module.register_forward_hook(record) for module in averages]
        try:
            model(batch, condition.expand(len(batch), -1))
        finally:
            for hook in hooks:
                hook.remove()


class _Run:
    """One model over one photo; its tile shrinks when memory runs out."""

    def __init__(
        self, model: nn.Module, condition: torch.Tensor, device: torch.device, tile: int
    ) -> None:
        self.model, self.condition, self.device, self.tile = model, condition, device, tile

    def region(
        self, pixels: np.ndarray, progress: Callable[[int, int], None] | None = None
    ) -> np.ndarray:
        """Restore pixels in tiles; a tile too large for memory is a region of smaller ones."""
        rows, columns = (_spans(size, self.tile) for size in pixels.shape[:2])
        total = len(rows) * len(columns)
        if total == 1:
            out = self._whole(pixels)
            if progress:
                progress(1, 1)
            return out
        out = np.zeros(pixels.shape, np.float32)
        for done, ((y0, y1), (x0, x1)) in enumerate(product(rows, columns), 1):
            restored = self.region(pixels[y0:y1, x0:x1])
            restored *= _weights(y0, y1, rows)[:, None, None]
            restored *= _weights(x0, x1, columns)[None, :, None]
            out[y0:y1, x0:x1] += restored
            if progress:
                progress(done, total)
        return out

    def _whole(self, pixels: np.ndarray) -> np.ndarray:
        height, width = pixels.shape[:2]
        try:
            out = self.model(_padded(pixels)[None].to(self.device), self.condition)[0]
            cropped = out[:, :height, :width].permute(1, 2, 0).float().cpu().numpy()
            return np.ascontiguousarray(cropped)
        except (MemoryError, RuntimeError) as error:
            if not _is_out_of_memory(error):
                raise
        self.tile = min(self.tile, max(height, width)) // 2
        if self.tile < SMALLEST:
            raise OutOfMemoryError("not enough memory even for the smallest tile; close programs")
        return self.region(pixels)


def _is_out_of_memory(error: Exception) -> bool:
    known = isinstance(error, (MemoryError, torch.OutOfMemoryError))
    return known or "can't allocate memory" in str(error)


def _spans(size: int, tile: int) -> list[tuple[int, int]]:
    """Overlapping spans of at most `tile` that cover `size`."""
    if size <= tile:
        return [(0, size)]
    stride = tile - OVERLAP
    starts = range(0, size - OVERLAP, stride)
    return [(start, min(start + tile, size)) for start in starts]


def _weights(start: int, stop: int, spans: list[tuple[int, int]]) -> np.ndarray:
    """Ramps over the overlaps; those of all spans sum to one everywhere."""
    weights = np.ones(stop - start, np.float32)
    ramp = ((np.arange(OVERLAP) + 0.5) / OVERLAP).astype(np.float32)
    if start != spans[0][0]:
        weights[:OVERLAP] *= ramp
    if stop != spans[-1][1]:
        weights[-OVERLAP:] *= ramp[::-1]
    return weights


def _padded(pixels: np.ndarray) -> torch.Tensor:
    """(H, W, 3) → (3, H', W'), edges repeated up to multiples of 16 and at least 64."""
    grow = [(0, max(64, -(-size // 16) * 16) - size) for size in pixels.shape[:2]]
    padded = np.pad(pixels, [*grow, (0, 0)], mode="edge")
    return torch.from_numpy(np.ascontiguousarray(padded.transpose(2, 0, 1), dtype=np.float32))


def _enlarge(pixels: np.ndarray, scale: int) -> np.ndarray:
    image = torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1)[None]
    larger = F.interpolate(image, scale_factor=scale, mode="bicubic", align_corners=False)
    return np.ascontiguousarray(larger[0].clamp_(0, 1).permute(1, 2, 0).numpy())
