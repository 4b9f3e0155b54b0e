"""Run a model over benchmarks and set the numbers beside the published ones."""

from __future__ import annotations

import csv
import io
import json
import os
import tomllib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
import PIL.Image
import torch
import torch.nn.functional as F
from safetensors import SafetensorError, safe_open
from torch import nn

from photofix.engine.device import Device, pick_device
from photofix.engine.restorer import padded, prepared
from photofix.errors import CheckpointError, UsageError, WriteError, system_reason
from photofix.evaluation.datasets import CDD11_SETS, COMPOSITES, Benchmark
from photofix.evaluation.metrics import Image, luma, psnr, ssim
from photofix.files import is_plain, whole_file
from photofix.models import catalog, create_model, find_entry
from photofix.models.checkpoint import fill, read_tensors
from photofix.tasks import TASK_NAMES, UNDOING
from photofix.training.degradations import Array

_SHEET = b"contact sheet of photofix"  # the comment of its file
Restore = Callable[[Array, tuple[str, ...]], Array]


@dataclass(frozen=True)
class Result:
    """Means over the photos of a benchmark: PSNR in dB, SSIM, before and after restoring.

    For a clean photo `psnr_before` is infinite and `psnr_after` tells how little was changed.
    """

    benchmark: str
    photos: int
    psnr_before: float
    psnr_after: float
    ssim_before: float
    ssim_after: float

    @property
    def gain(self) -> float:
        return self.psnr_after - self.psnr_before


def load_restorer(model: str, device: Device | None = None) -> Restore:
    """A model as a function of a photo and the tasks asked for.

    The photo is given whole and in float32, and padded as the engine pads it.
    model: a name of the catalogue, or the weights file of a training run, which names its model.
    device: by default the CPU.
    Raises UnknownModelError, WeightsMissingError, CheckpointError; UsageError for a model that is
    steered by a sentence's embedding, which needs its own text encoder, or by sliders.
    """
    name = model_name(model)
    network = load_network(model)
    entry = catalog()[name]
    if not entry.restores:
        raise UsageError("evaluation.only_diagnosis", model=name)
    if entry.condition == "embedding":
        raise UsageError("evaluation.own_encoder", model=name)
    if entry.condition == "sliders":
        raise UsageError("evaluation.sliders", model=name)
    device = device or pick_device("cpu")
    network = prepared(network, device)
    return lambda image, tasks: _restore(network, image, tasks, device, entry.scale)


def load_network(model: str) -> nn.Module:
    """The network of a model given by its name or by the weights file of a run, in eval mode."""
    if not model.endswith(".safetensors"):
        return create_model(model)
    network = create_model(model_name(model), pretrained=False)
    fill(network, read_tensors(Path(model)), model)
    return network


def within_reach(benchmarks: list[Benchmark], model: str) -> list[Benchmark]:
    """Those that ask for nothing which the model isn't made for; UsageError if there are none."""
    tasks = find_entry(model_name(model)).tasks
    able = [benchmark for benchmark in benchmarks if set(benchmark.tasks) <= set(tasks)]
    if benchmarks and tasks and not able:
        raise UsageError("evaluation.no_dataset", model=model, tasks=tasks)
    return able if tasks else benchmarks


def in_turn(restore: Restore) -> Restore:
    """Restore once for each task, asking for it alone, in the planner's order."""

    def restored(image: Array, tasks: tuple[str, ...]) -> Array:
        for task in UNDOING:
            if task in tasks:
                image = restore(image, (task,))
        return image

    return restored


def model_name(model: str) -> str:
    """The name in the catalogue of a model given by it, or by the weights file of a run."""
    return _model_of(Path(model)) if model.endswith(".safetensors") else model


def _model_of(path: Path) -> str:
    try:
        with safe_open(path, "pt") as file:
            name = (file.metadata() or {}).get("model")
    except FileNotFoundError as error:
        raise UsageError("evaluation.missing", path=path) from error
    except (OSError, SafetensorError) as error:
        raise CheckpointError(
            "weights.damaged", path=path, reason=str(error).splitlines()[0]
        ) from error
    if name is None:
        raise CheckpointError("evaluation.no_model", path=path)
    return str(name)


@torch.inference_mode()
def _restore(
    network: nn.Module, image: Array, tasks: tuple[str, ...], device: Device, scale: int = 1
) -> Array:
    """scale: of a network that enlarges. It is given half of a photo that was enlarged to twice its
    size before; what it makes is brought to the size of the photo.
    """
    height, width = image.shape[:2]
    condition = torch.tensor([[float(name in tasks) for name in TASK_NAMES]])
    given = padded(image)[None].to(device.torch)
    sides = given.shape[-2:]
    if scale > 1 and "super_resolution" in tasks:
        given = F.interpolate(given, [side // 2 for side in sides], mode="area")
    output = network(given, condition.to(device.torch))
    if output.shape[-2:] != sides:
        output = F.interpolate(output, sides, mode="bicubic", antialias=True)
    restored: Array = output[0, :, :height, :width].clamp(0, 1).permute(1, 2, 0).cpu().numpy()
    return restored


def measure(
    restore: Restore,
    benchmark: Benchmark,
    limit: int | None = None,
    report: Callable[[str], None] = lambda photo: None,
    sheet: Path | None = None,
) -> Result:
    """Restore the photos of a benchmark and average its metrics.

    sheet: a JPEG to write crops of the first three photos to: input, output, target.
    """
    scores: list[tuple[float, ...]] = []
    rows: list[Array] = []
    for pair in benchmark.pairs(limit):
        output = restore(pair.degraded, benchmark.tasks)
        before = np.clip(pair.degraded, 0, 1)
        images: list[Image] = [before, output, pair.clean]
        if len(rows) < 3:
            rows.append(np.concatenate([_crop(image) for image in images], axis=1))
        if benchmark.luma:
            images = [luma(image) for image in images]
        clean = images[2]
        scores.append(
            (
                # Noise stays unclipped for the model; a viewer sees it clipped.
                psnr(images[0], clean),
                psnr(images[1], clean),
                ssim(images[0], clean),
                ssim(images[1], clean),
            )
        )
        report(pair.name)
    if sheet is not None:
        write_sheet(rows, sheet)
    return Result(benchmark.name, len(scores), *(float(v) for v in np.mean(scores, axis=0)))


def _crop(image: Array, side: int = 240) -> Array:
    top, left = ((size - side) // 2 if size > side else 0 for size in image.shape[:2])
    crop = np.ones((side, side, 3), np.float32)
    piece = image[top : top + side, left : left + side]
    crop[: piece.shape[0], : piece.shape[1]] = piece
    return crop


def write_sheet(rows: list[Array], path: Path, quality: int = 82) -> None:
    """Crops at 100 %: input, output, target from left to right; one row a photo.

    Only another sheet is replaced. Raises WriteError.
    """
    picture = np.round(255 * np.clip(np.concatenate(rows), 0, 1)).astype(np.uint8)
    if os.path.lexists(path) and not _is_sheet(path):
        raise WriteError("evaluation.not_sheet", path=path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path, replaces=_is_sheet) as file:
            PIL.Image.fromarray(picture).save(file, "JPEG", quality=quality, comment=_SHEET)
    except OSError as error:
        raise WriteError("evaluation.unwritten", path=path, reason=system_reason(error)) from error


def _is_sheet(path: Path) -> bool:
    if not is_plain(path):
        return False
    with path.open("rb") as file:
        return _SHEET in file.read(1024)


def with_averages(results: list[Result]) -> list[Result]:
    """The results, with a row for the average of each set of composites that is complete."""
    averaged = list(results)
    for family, members in (("cdd11", CDD11_SETS), ("composite", COMPOSITES)):
        rows = [r for r in results if r.benchmark in {f"{family} {m}" for m in members}]
        if len(rows) == len(members):
            numbers = np.mean([list(asdict(r).values())[2:] for r in rows], axis=0)
            photos = sum(r.photos for r in rows)
            averaged.append(Result(f"{family} average", photos, *(float(v) for v in numbers)))
    return averaged


def published(benchmark: str) -> dict[str, str]:
    """Published "PSNR/SSIM" by model for a benchmark; empty where there are none."""
    text = (files("photofix.evaluation") / "published.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text).get(benchmark, {}))


def _others(result: Result) -> str:
    return ", ".join(f"{model} {value}" for model, value in published(result.benchmark).items())


def as_json(model: str, results: list[Result]) -> str:
    rows = [
        {**{k: _finite(v) for k, v in asdict(r).items()}, "gain": _finite(r.gain)}
        | {"published": published(r.benchmark)}
        for r in results
    ]
    return json.dumps({"model": model, "results": rows}, indent=2, ensure_ascii=False)


def _finite(value: object) -> object:
    """JSON has no infinity: null."""
    return None if isinstance(value, float) and not np.isfinite(value) else value


def as_csv(results: list[Result]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*asdict(results[0]), "gain", "published"])
    writer.writerows([*asdict(r).values(), r.gain, _others(r)] for r in results)
    return buffer.getvalue().rstrip()


def as_markdown(results: list[Result]) -> str:
    lines = [
        "| benchmark | photos | input dB/SSIM | output dB/SSIM | gain dB | published |",
        "|---|---|---|---|---|---|",
    ]
    for r in results:
        before = "clean" if np.isinf(r.psnr_before) else f"{r.psnr_before:.2f}/{r.ssim_before:.3f}"
        gain = "" if np.isinf(r.psnr_before) else f"{r.gain:+.2f}"
        lines.append(
            f"| {r.benchmark} | {r.photos} | {before} "
            f"| {r.psnr_after:.2f}/{r.ssim_after:.3f} | {gain} | {_others(r)} |"
        )
    return "\n".join(lines)
