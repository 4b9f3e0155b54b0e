"""How fast a model is on a device, beside the same network run plainly, in the same process."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import cast

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from photofix.diagnosis import diagnose
from photofix.engine.device import Device, precision_of
from photofix.engine.restorer import CROP, CROPS, Run, autocast, fitting_tile, prepared
from photofix.engine.tiles import pixels_in_tiles
from photofix.errors import OutOfMemoryError, WeightsMissingError
from photofix.models import create_model, find_entry
from photofix.models.architecture import Network, Renderer
from photofix.models.layers import Conv1x1
from photofix.photo import read_photo, write_photo
from photofix.sliders import SLIDERS
from photofix.tasks import TASK_NAMES

REPEATS = 3
PHOTO = (4000, 6000)  # pixels: 24 megapixels, as of many cameras
ENOUGH = 60.0  # seconds for one model at one size, after which nothing is repeated


@dataclass(frozen=True)
class Speed:
    """One model at one size, size × size pixels.

    seconds, plain_seconds: medians, of the network as photofix runs it and of the plain one.
    photo_seconds: what a JPEG of 24 megapixels takes from file to file: one pass at that speed, in
        tiles, and reading, looking and writing.
    psnr: dB between the results of both, of which the plain one is exact; infinite if equal.
    random_weights: the model's own are not on this machine; they make no difference to the speed.
    """

    model: str
    size: int
    device: str
    precision: str
    threads: int
    seconds: float
    plain_seconds: float
    photo_seconds: float
    psnr: float
    random_weights: bool

    @property
    def megapixels_per_second(self) -> float:
        return self.size**2 / 1e6 / self.seconds

    @property
    def ratio(self) -> float:
        """How many times as fast as the plain run."""
        return self.plain_seconds / self.seconds


def measure(name: str, sizes: tuple[int, ...], device: Device) -> Iterator[Speed]:
    """Time a model of the catalogue at each size.

    Plain is what published code does: float32, layer by layer, memory as (B, C, H, W), layer norm
    as separate operations.
    Raises UnknownModelError, CheckpointError, OutOfMemoryError.
    """
    model, random_weights = seeded_model(name)
    plain = _plain(seeded_model(name)[0]).to(device.torch)
    ready = prepared(model, device)
    condition = None
    entry = find_entry(name)
    if entry.condition not in ("none", "fixed"):
        lengths = {"tasks": len(TASK_NAMES), "sliders": len(SLIDERS)}
        length = lengths.get(entry.condition) or int(entry.config["text_dim"])
        condition = torch.zeros(1, length)
        condition[0, 0] = 1
        condition = condition.to(device.torch)
    for size in sizes:
        image = _image(size).to(device.torch)
        try:
            with torch.inference_mode():
                fast, slow, psnr = _compare(
                    partial(_fast, ready, image, condition, device),
                    partial(plain, image, condition),
                    device,
                )
        except (MemoryError, torch.OutOfMemoryError) as error:
            raise OutOfMemoryError("device.one_piece", size=size, model=name) from error
        precision = str(precision_of(ready, device)).removeprefix("torch.")
        yield Speed(
            name,
            size,
            device.name,
            precision,
            torch.get_num_threads(),
            fast,
            slow,
            fast / size**2 * _pixels_of_a_photo(ready, device) + _seconds_beside_it(device),
            psnr,
            random_weights,
        )


def _pixels_of_a_photo(model: nn.Module, device: Device) -> int:
    """How many pixels the network computes for a photo: its tiles, and crops for its statistics."""
    if isinstance(model, Renderer):
        return PHOTO[0] * PHOTO[1]
    grid = cast(Network, model).grid
    return pixels_in_tiles(*PHOTO, fitting_tile(model, device), grid) + CROPS**2 * CROP**2


@cache
def _seconds_beside_it(device: Device) -> float:
    """All else that a JPEG of 24 megapixels takes, by a quarter of one: reading it, looking at it
    before and after, cutting it into tiles and blending them, writing it."""
    idle = prepared(_Idle(), device)
    height, width = PHOTO[0] // 2, PHOTO[1] // 2
    noise = np.random.default_rng(0).normal(0, 12, (height, width, 3))
    ramp = np.linspace(40, 210, width)[:, None]
    pixels = (ramp + noise).clip(0, 255).astype(np.uint8)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.jpg"
        Image.fromarray(pixels).save(source, quality=92)
        started = time.perf_counter()
        photo = read_photo(source)
        for _ in range(2):
            diagnose(photo.pixels)
        with torch.inference_mode():
            restored = Run(idle, None, device, fitting_tile(idle, device)).photo(photo.pixels)
        write_photo(photo.with_pixels(np.clip(restored, 0, 1)), Path(folder) / "b.jpg")
        return 4 * (time.perf_counter() - started)


class _Idle(nn.Module):
    """A Network that does nothing."""

    grid = 16
    floats_per_pixel = 64
    bears_bfloat16 = False

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        return image.clone()

    def for_cpu(self) -> nn.Module:
        return self


def seeded_model(name: str) -> tuple[nn.Module, bool]:
    """The model, and whether its weights are random: the same ones at every call."""
    try:
        return create_model(name), False
    except WeightsMissingError:
        pass
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = create_model(name, pretrained=False)
        with torch.no_grad():
            for weight in model.parameters():
                if not weight.any():  # a network whose branches count for nothing shows no error
                    weight.normal_(std=0.1)
    return model, True


def _image(size: int) -> Tensor:
    generator = torch.Generator().manual_seed(0)
    coarse = torch.rand(1, 3, 8, 8, generator=generator)
    smooth = nn.functional.interpolate(coarse, (size, size), mode="bicubic")
    return (smooth + 0.05 * torch.randn(smooth.shape, generator=generator)).clamp(0, 1)


def _fast(model: nn.Module, image: Tensor, condition: Tensor | None, device: Device) -> Tensor:
    if isinstance(model, Renderer):
        assert condition is not None
        pixels = image[0].permute(1, 2, 0).contiguous().cpu().numpy()
        rendered = torch.from_numpy(model.render(pixels, condition)).to(device.torch)
        return rendered.permute(2, 0, 1)[None]
    with autocast(device, precision_of(model, device)):
        out: Tensor = model(image, condition)
        return out


def _compare(
    fast: Callable[[], Tensor], plain: Callable[[], Tensor], device: Device
) -> tuple[float, float, float]:
    """Medians of alternating runs, in seconds, and the PSNR between the results.

    The first run of each warms up, unless it alone took long.
    """
    began = time.perf_counter()
    times: tuple[list[float], list[float]] = ([], [])
    error = 0.0
    while len(times[0]) <= REPEATS:
        results = []
        for run, seconds in zip((fast, plain), times, strict=True):
            wait(device)
            start = time.perf_counter()
            results.append(run())
            wait(device)
            seconds.append(time.perf_counter() - start)
        if len(times[0]) == 1:
            error = float((results[0] - results[1]).double().square().mean())
        del results
        if time.perf_counter() - began > ENOUGH:
            break
    fast_time, plain_time = (statistics.median(t[1:] or t) for t in times)
    psnr = float("inf") if error == 0 else -10 * float(torch.tensor(error).log10())
    return fast_time, plain_time, psnr


def wait(device: Device) -> None:
    """Until a device has done what it was given; a CPU has by now."""
    if device.kind != "cpu":
        torch.get_device_module(device.torch).synchronize()


def _plain(model: nn.Module) -> nn.Module:
    """The same network as it is published, from basic operations."""
    for name, child in list(model.named_children()):
        if isinstance(child, nn.LayerNorm):
            setattr(model, name, _UnfusedLayerNorm(child))
        elif isinstance(child, Conv1x1):
            conv = nn.Conv2d(child.in_channels, child.out_channels, 1, bias=child.bias is not None)
            conv.load_state_dict(child.state_dict())
            setattr(model, name, conv)
        elif isinstance(getattr(child, "body", None), nn.LayerNorm):
            setattr(model, name, _UnfusedLayerNorm(child.body))  # type: ignore[arg-type]
        else:
            _plain(child)
    return model.eval()


class _UnfusedLayerNorm(nn.Module):
    """Layer norm over the channels of (B, C, H, W), as separate operations."""

    def __init__(self, norm: nn.LayerNorm) -> None:
        super().__init__()
        self.eps = norm.eps
        self.weight = nn.Parameter(norm.weight.detach().view(1, -1, 1, 1))
        self.bias = nn.Parameter(norm.bias.detach().view(1, -1, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean(1, keepdim=True)
        variance = (x - mean).pow(2).mean(1, keepdim=True)
        return self.weight * ((x - mean) / (variance + self.eps).sqrt()) + self.bias
