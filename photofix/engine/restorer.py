"""Restores a photo by a plan, in overlapping tiles that are blended."""

from __future__ import annotations

import contextlib
import logging
import math
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.engine.device import Device, pick_device, precision_of
from photofix.engine.tiles import spans, weights
from photofix.errors import ModelError, OutOfMemoryError
from photofix.messages import Message, message
from photofix.models import create_model
from photofix.models.architecture import Enlarger, Network, Renderer
from photofix.models.layers import PhotoStatistic
from photofix.options import SMALLEST_TILE
from photofix.planning import Plan, Step
from photofix.sliders import SLIDERS

logger = logging.getLogger(__name__)

LARGEST = {"cpu": 1024, "mps": 1536, "cuda": 2048}
# What a tile may take of the memory that is free, and at most; photos, programs and the system
# need the rest. Cards of other kinds are taken as CUDA's are.
SHARE = {"cpu": 0.25, "mps": 0.25, "cuda": 0.7}
BUDGET = {"cpu": 800e6, "mps": 4e9, "cuda": math.inf}
# Statistics come from CROPS × CROPS crops, the same ones with every tile, so that a photo doesn't
# depend on the memory at hand.
CROP, CROPS = 128, 4
CONTEXT = 64  # pixels a side that a network sees at least

OnTile = Callable[[int, int], None]
Picture = Callable[[np.ndarray], object]


class Restorer:
    """Keeps the models it has loaded; may be shared by threads, which then take turns."""

    def __init__(self, device: Device, tile: int | None = None) -> None:
        """tile: side of a tile in pixels, at least SMALLEST_TILE; None fits it to the memory."""
        self._device = device
        self._tile = None if tile is None else max(SMALLEST_TILE, tile)
        self._fitted: dict[str, int] = {}  # by model, where memory ran out with a larger one
        self._models: dict[str, nn.Module] = {}
        self._on_cpu: set[str] = set()  # models that the device lacks an operation for
        self._lock = threading.Lock()

    def in_tiles(self, side: int) -> Restorer:
        """One with the same models, whose tiles have at most so many pixels a side."""
        other = Restorer(self._device, side)
        other._models, other._on_cpu, other._lock = self._models, self._on_cpu, self._lock
        return other

    @property
    def kind(self) -> str:
        """The kind of device that restores: "cpu", "cuda", "mps", …"""
        return self._device.kind

    def restore(
        self,
        pixels: np.ndarray,
        plan: Plan,
        progress: OnTile | None = None,
        so_far: Picture | None = None,
    ) -> np.ndarray:
        """(H, W, 3) float32 in [0, 1] → the same, times the steps' scale.

        progress: called with the tiles done and all tiles of the current step.
        so_far: gets the photo after each tile of the first network, rendered by what only renders
            after it, while other tiles are as they were; not after the last tile.
        Raises OutOfMemoryError if not even the smallest tile fits, ModelError.
        """
        with self._lock, torch.inference_mode():
            for number, step in enumerate(plan.steps):
                if step.strength:
                    later = plan.steps[number + 1 :]
                    told = self._rendered(later, so_far) if so_far and number == 0 else None
                    pixels = self._step(pixels, step, progress, told)
                else:
                    pixels = _enlarge(pixels, step.scale)
        return pixels

    def _rendered(self, later: Sequence[Step], so_far: Picture) -> Picture:
        """Hands on pictures as the next steps make them, up to the first that is a network."""

        def tell(pixels: np.ndarray) -> None:
            for step in later:
                if not isinstance(self._model(step.model, self._device), Renderer):
                    break
                pixels = self._step(pixels, step, None)
            so_far(pixels)

        return tell

    def remarks(self, plan: Plan) -> tuple[Message, ...]:
        """What to know of the device after a plan was run: which models it left to the CPU."""
        left = [step.model for step in plan.steps if step.model in self._on_cpu]
        return (message("device.by_cpu", device=self._device.name, models=left),) if left else ()

    def _step(
        self,
        pixels: np.ndarray,
        step: Step,
        progress: OnTile | None,
        so_far: Picture | None = None,
    ) -> np.ndarray:
        if step.model not in self._on_cpu:
            try:
                return self._pass(pixels, step, self._device, progress, so_far)
            except RuntimeError as error:
                if self._device.kind == "cpu" or not _lacks_operation(error):
                    raise
                logger.warning("%s goes on on the CPU: %s", step.model, error)
            self._on_cpu.add(step.model)
            del self._models[step.model]
            self._fitted.pop(step.model, None)
        return self._pass(pixels, step, pick_device("cpu"), progress, so_far)

    def _model(self, name: str, device: Device) -> nn.Module:
        if name not in self._models:
            self._models[name] = prepared(create_model(name), device)
        return self._models[name]

    def _pass(
        self,
        pixels: np.ndarray,
        step: Step,
        device: Device,
        progress: OnTile | None,
        so_far: Picture | None,
    ) -> np.ndarray:
        model = self._model(step.model, device)
        enlarges = model.scale if isinstance(model, Enlarger) else 1
        if enlarges == 1:
            pixels = _enlarge(pixels, step.scale)
        if isinstance(model, Renderer):
            sliders = [step.strength * step.sliders.get(name, 0.0) for name in SLIDERS]
            return model.render(pixels, torch.tensor([sliders], device=device.torch), progress)
        condition = None
        if step.condition:
            condition = torch.tensor([step.condition], device=device.torch)
        tile = self._tile or fitting_tile(model, device)
        tile = min(tile, self._fitted.get(step.model, tile))
        scale = step.scale if enlarges > 1 else 1
        run = Run(model, condition, device, tile, enlarges, scale, step.views)

        def mixed(out: np.ndarray) -> np.ndarray:
            if step.strength != 1:
                out -= _enlarge(pixels, run.scale)
                out *= step.strength
                out += _enlarge(pixels, run.scale)
            return np.clip(out, 0, 1, out=out)

        out = run.photo(pixels, progress, so_far and (lambda part: so_far(mixed(part))))
        if run.tile < tile:  # the next photo had better begin where this one got through
            self._fitted[step.model] = run.tile
        return mixed(out)


def prepared(model: nn.Module, device: Device) -> nn.Module:
    """The form of a model that is fastest on the device; it computes the same."""
    if device.kind == "cpu":
        return cast(Network, model).for_cpu()
    ready: nn.Module = model.to(device.torch).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return ready


def _lacks_operation(error: RuntimeError) -> bool:
    """Whether a device can't compute something: torch has no code of its own for that there."""
    words = ("not currently implemented for", "not implemented for", "Could not run 'aten::")
    return isinstance(error, NotImplementedError) or any(word in str(error) for word in words)


def fitting_tile(model: nn.Module, device: Device) -> int:
    """The side of the largest tile that the memory at hand allows, in pixels."""
    budget = min(_share(device) * device.free_memory(), BUDGET.get(device.kind, math.inf))
    side = math.isqrt(int(budget / _bytes_per_pixel(model)))
    return min(max(SMALLEST_TILE, side // 64 * 64), LARGEST.get(device.kind, LARGEST["cuda"]))


def _share(device: Device) -> float:
    return SHARE.get(device.kind, SHARE["cuda"])


def _bytes_per_pixel(model: nn.Module) -> int:
    return 4 * cast(Network, model).floats_per_pixel


def autocast(device: Device, precision: torch.dtype) -> torch.autocast:
    """In it, a network computes in that precision wherever it is safe."""
    lower = precision != torch.float32
    return torch.autocast(device.kind, precision if lower else None, enabled=lower)


class Run:
    """One model over one photo; its tile shrinks when memory runs out."""

    def __init__(
        self,
        model: nn.Module,
        condition: Tensor | None,
        device: Device,
        tile: int,
        enlarges: int = 1,
        scale: int = 1,
        views: int = 1,
    ) -> None:
        """enlarges: how many times as wide and high as its input is what the network returns.
        scale: how many times as wide and high as the photo the result shall be.
        views: as in photofix.planning.Step.
        """
        self.enlarges, self.scale, self.views = enlarges, scale, views
        self.model, self.condition, self.device, self.tile = model, condition, device, tile
        self.grid = cast(Network, model).grid
        self.precision = precision_of(model, device)
        self.statistics = [m for m in model.modules() if isinstance(m, PhotoStatistic)]
        self.agreed = False

    def photo(
        self,
        pixels: np.ndarray,
        progress: OnTile | None = None,
        so_far: Picture | None = None,
    ) -> np.ndarray:
        """so_far: gets the photo after each tile but the last; where none was yet, as it is."""
        try:
            return self._region(pixels, pixels, progress, so_far)
        finally:
            for statistic in self.statistics:
                statistic.value = None

    def _region(
        self,
        pixels: np.ndarray,
        photo: np.ndarray,
        progress: OnTile | None = None,
        so_far: Picture | None = None,
    ) -> np.ndarray:
        """Restore a part of a photo in tiles; one too large for memory is a part of its own."""
        height, width = pixels.shape[:2]
        tiles = list(product(*(spans(size, self.tile, self.grid) for size in (height, width))))
        if len(tiles) == 1:
            out = self._tile(pixels, photo)
            if progress:
                progress(1, 1)
            return out
        self._agree(photo)
        scale = self.scale
        out = np.zeros((height * scale, width * scale, 3), np.float32)
        covered = np.zeros((height * scale, width * scale, 1), np.float32) if so_far else None
        for done, (rows, columns) in enumerate(tiles, 1):
            restored = self._region(pixels[slice(*rows), slice(*columns)], photo)
            of_rows = weights(rows, height).repeat(scale)[:, None, None]
            of_columns = weights(columns, width).repeat(scale)[None, :, None]
            restored *= of_rows
            restored *= of_columns
            down, across = (slice(scale * a, scale * b) for a, b in (rows, columns))
            out[down, across] += restored
            if so_far and covered is not None and done < len(tiles):
                covered[down, across] += of_rows * of_columns
                so_far(out + (1 - covered) * _enlarge(pixels, scale))
            if progress:
                progress(done, len(tiles))
        return out

    def _tile(self, pixels: np.ndarray, photo: np.ndarray) -> np.ndarray:
        with _memory_may_run_out(self.device):
            return self._restored(pixels)
        self._shrink(max(pixels.shape[:2]))
        return self._region(pixels, photo)

    def _restored(self, pixels: np.ndarray) -> np.ndarray:
        """What the network makes of pixels; ModelError if that is no photo."""
        height, width = pixels.shape[:2]
        image = padded(pixels)[None].to(self.device.torch)
        for precision in dict.fromkeys((self.precision, torch.float32)):
            out = self._sized(self._seen_from_all_sides(image, precision))
            out = out[0, :, : height * self.scale, : width * self.scale]
            if out.isfinite().all():
                return np.ascontiguousarray(out.permute(1, 2, 0).float().cpu().numpy())
            logger.warning("a result in %s is not finite", precision)
        raise ModelError("model.not_finite")

    def _seen_from_all_sides(self, image: Tensor, precision: torch.dtype) -> Tensor:
        """The mean of what the network makes of the image turned and mirrored (self-ensemble)."""
        if self.views == 1:  # turning by nothing would copy each tile
            return self._forward(image, self.condition, precision)
        total: Tensor | None = None
        for turns, mirrored in list(product(range(4), (False, True)))[: self.views]:
            view = image.rot90(turns, (2, 3))
            view = view.flip(3) if mirrored else view
            out = self._forward(view.contiguous(), self.condition, precision).float()
            out = (out.flip(3) if mirrored else out).rot90(-turns, (2, 3))
            total = out if total is None else total.add_(out)
        assert total is not None
        return total / self.views

    def _sized(self, out: Tensor) -> Tensor:
        """What the network returned, in the size that the result shall have."""
        if self.enlarges == self.scale:
            return out
        sides = [side // self.enlarges * self.scale for side in out.shape[-2:]]
        if self.enlarges % self.scale == 0:
            return F.interpolate(out.float(), sides, mode="area")
        return F.interpolate(out.float(), sides, mode="bicubic", antialias=True)

    def _forward(self, image: Tensor, condition: Tensor | None, precision: torch.dtype) -> Tensor:
        with autocast(self.device, precision):
            out: Tensor = self.model(image, condition)
            return out

    def _agree(self, photo: np.ndarray) -> None:
        """Estimate the photo's statistics from crops spread over it, so that all tiles agree."""
        if self.agreed or not self.statistics:
            return
        crops = self._crops(photo)
        room = _share(self.device) * self.device.free_memory()
        at_once = int(room / (_bytes_per_pixel(self.model) * CROP**2))
        at_once = max(1, min(at_once, len(crops)))
        while not self.agreed:
            with _memory_may_run_out(self.device):
                self._record(crops, at_once)
                self.agreed = True
                return
            if at_once == 1:
                raise OutOfMemoryError("device.no_memory")
            at_once //= 2

    def _crops(self, photo: np.ndarray) -> Tensor:
        """(N, 3, CROP, CROP) or smaller, on multiples of the network's grid."""
        height, width = (min(CROP, size) for size in photo.shape[:2])
        tops, lefts = (
            np.linspace(0, whole - part, CROPS).astype(int) // self.grid * self.grid
            for whole, part in zip(photo.shape[:2], (height, width), strict=True)
        )
        crops = [photo[y : y + height, x : x + width] for y, x in product(tops, lefts)]
        return torch.stack([padded(crop) for crop in crops])

    def _record(self, crops: Tensor, at_once: int) -> None:
        """Set each statistic to its mean over the crops, so many of which are looked at together.

        A statistic depends on those before it: by parts, each takes a pass of its own.
        """
        for statistic in self.statistics:
            statistic.value = None
        together = at_once >= len(crops)
        while True:
            found: list[tuple[PhotoStatistic, Tensor]] = []
            for part in torch.split(crops, at_once):
                found += self._look(part, through=together)
            if together or not found:
                return
            found[0][0].value = torch.cat([values for _, values in found]).mean(0, keepdim=True)

    def _look(self, crops: Tensor, through: bool) -> list[tuple[PhotoStatistic, Tensor]]:
        """Run the network over crops, up to the first statistic that is not yet known.

        through: set each to its mean over these crops instead, and go on.
        Returns that statistic with its values, (B, …); nothing if all are known.
        """

        def record(module: nn.Module, _: object, values: Tensor) -> Tensor:
            assert isinstance(module, PhotoStatistic)
            if module.value is None and not through:
                raise _Reached(module, values)
            if module.value is None:
                module.value = values.mean(0, keepdim=True)
            return module.value.expand_as(values)

        hooks = [statistic.register_forward_hook(record) for statistic in self.statistics]
        condition = None if self.condition is None else self.condition.expand(len(crops), -1)
        try:
            self._forward(crops.to(self.device.torch), condition, self.precision)
        except _Reached as reached:
            return [(reached.statistic, reached.values)]
        finally:
            for hook in hooks:
                hook.remove()
        return []

    def _shrink(self, failed: int) -> None:
        failed = min(self.tile, failed)
        if failed <= SMALLEST_TILE:
            raise OutOfMemoryError("device.no_memory")
        self.tile = max(SMALLEST_TILE, failed // 2)
        logger.info("out of memory; going on with tiles of %d pixels", self.tile)


class _Reached(Exception):
    """A statistic that is not yet known, with its values for the crops at hand."""

    def __init__(self, statistic: PhotoStatistic, values: Tensor) -> None:
        super().__init__()
        self.statistic, self.values = statistic, values


@contextlib.contextmanager
def _memory_may_run_out(device: Device) -> Iterator[None]:
    """Leave the block quietly if memory runs out in it."""
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        known = isinstance(error, (MemoryError, torch.OutOfMemoryError))
        words = ("can't allocate memory", "not enough memory", "out of memory")
        if not known and not any(word in str(error) for word in words):
            raise
    else:
        return
    if device.kind != "cpu":  # the error's frames, which hold tensors, are gone by now
        with contextlib.suppress(AttributeError, RuntimeError):  # not every kind keeps some
            torch.get_device_module(device.torch).empty_cache()


def padded(pixels: np.ndarray) -> Tensor:
    """(H, W, 3) → (3, H', W'), mirrored right and below up to multiples of 16, at least CONTEXT.

    Networks that pad with zeros themselves, as InstructIR does, leave a bright or dark band there;
    and an edge that is repeated makes streaks of its noise.
    """
    grow = [(0, max(CONTEXT, -(-size // 16) * 16) - size) for size in pixels.shape[:2]]
    mirrored = np.pad(pixels, [*grow, (0, 0)], mode="reflect")
    return torch.from_numpy(np.ascontiguousarray(mirrored.transpose(2, 0, 1), dtype=np.float32))


def _enlarge(pixels: np.ndarray, scale: int) -> np.ndarray:
    if scale == 1:
        return pixels
    image = torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1)[None]
    larger = F.interpolate(image, scale_factor=scale, mode="bicubic", align_corners=False)
    return np.ascontiguousarray(larger[0].clamp_(0, 1).permute(1, 2, 0).numpy())
