"""Is what a graphics card makes of photos right, and how fast? One command, one report.

    python tools/gpu_check.py                     # the best device of this machine
    python tools/gpu_check.py --device cuda:1 --out report.md
    python tools/gpu_check.py --device cpu --quick    # rehearses itself, without a card

It needs nothing but photofix. The report is a section for docs/measurements/engine.md. Exit code 1
where something is not as it has to be:

- parity with the CPU in float32: at least 45 dB in the precision that the device computes in, and
  90 dB in float32 (with TensorFloat-32 switched off), for every embedded model, and for InstructIR
  and MoCE-IR with seeded weights where their own are not here;
- where memory runs out, smaller tiles go on, with the same result;
- tiles of different sides agree; 24 and 100 megapixels come through;
- two processes on one card both finish, with the result that one alone has.

How many times as fast as plain eager code a model is, seconds and memory are told, not judged.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

import photofix
from photofix.engine import Restorer, benchmark, pick_device
from photofix.engine.device import Device, precision_of
from photofix.engine.restorer import Run, prepared
from photofix.errors import PhotofixError
from photofix.evaluation.metrics import psnr
from photofix.messages import message
from photofix.models import ModelEntry, catalog, find_entry
from photofix.models.architecture import Renderer
from photofix.planning import Plan, Step
from photofix.sliders import SLIDERS
from photofix.tasks import TASK_NAMES

Pixels = NDArray[np.float32]

LOWER, FULL = 45.0, 90.0  # dB from the CPU's float32
PUBLISHED = ("instructir-7d", "moce-ir")
MODEL = "photofix-noise-s"  # of the checks that need only one


@dataclass(frozen=True)
class Finding:
    """One line of the report. good: None where nothing is judged."""

    check: str
    found: str
    good: bool | None = None


@dataclass(frozen=True)
class Sizes:
    """How large everything is, in pixels a side and megapixels."""

    parity: int = 512
    tiles: tuple[int, ...] = (256, 512, 1024, 2048)
    photo: tuple[int, int] = (2000, 3000)
    speeds: tuple[int, ...] = (512, 1024, 2048)
    megapixels: tuple[float, ...] = (24, 100)


QUICK = Sizes(96, (128, 256), (150, 300), (64,), (0.1,))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--device", default="auto")
    parser.add_argument("--models", nargs="*", help="by default all that have a check")
    parser.add_argument("--quick", action="store_true", help="tiny sizes, to rehearse")
    parser.add_argument("--out", type=Path, help="write the report to this file, too")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    device, sizes = pick_device(given.device), QUICK if given.quick else Sizes()
    if given.one:
        print(digest(restored(Restorer(device), picture(*sizes.photo))))
        return 0
    names = given.models or [entry.name for entry in checked()]
    findings: list[Finding] = []
    for finding in all_findings(names, device, sizes, given.quick):
        print(line(finding), flush=True)
        findings.append(finding)
    text = report(findings, device, sys.argv[1:] if arguments is None else arguments)
    if given.out is not None:
        given.out.write_text(text, encoding="utf-8")
    print("\n" + text)
    return int(any(finding.good is False for finding in findings))


def checked() -> list[ModelEntry]:
    """The embedded models that restore, and the published ones."""
    known = catalog()
    own = [entry for entry in known.values() if entry.embedded and entry.restores]
    return [*own, *(known[name] for name in PUBLISHED)]


def all_findings(names: list[str], device: Device, sizes: Sizes, quick: bool) -> Iterator[Finding]:
    for name in names:
        yield from attempted(f"{name}, parity", lambda name=name: parity(name, device, sizes))
    yield from attempted("out of memory", lambda: memory_runs_out(device, sizes))
    yield from attempted("tiles", lambda: tiles(device, sizes))
    yield from attempted("large photos", lambda: large(device, sizes))
    yield from attempted("two processes", lambda: together(device, sizes, quick))
    for name in names:
        yield from attempted(f"{name}, speed", lambda name=name: speed(name, device, sizes))


def attempted(check: str, measure: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """What a check finds; that it broke off is found, too, and the others go on."""
    try:
        yield from measure()
    except (PhotofixError, RuntimeError, OSError) as error:
        yield Finding(check, f"broke off: {str(error).splitlines()[0]}", False)


def parity(name: str, device: Device, sizes: Sizes) -> Iterator[Finding]:
    image = picture(sizes.parity, sizes.parity)
    exact = computed(name, image, pick_device("cpu"), torch.float32)
    lower = precision_of(loaded(name), device)
    least_of = {lower: LOWER, torch.float32: FULL}  # in this order: float32 may be both
    for precision, least in least_of.items():
        found = psnr(computed(name, image, device, precision), exact)
        kind = str(precision).removeprefix("torch.")
        yield Finding(f"{name}, {kind}", f"{found:.1f} dB from the CPU", found >= least)


def loaded(name: str) -> nn.Module:
    """A model with its own weights, or else with seeded ones: the same at every call."""
    return benchmark.seeded_model(name)[0]


def computed(name: str, image: Pixels, device: Device, precision: torch.dtype) -> Pixels:
    """What a model makes of a picture, all of it asked for, in one precision."""
    model, entry = prepared(loaded(name), device), find_entry(name)
    with torch.inference_mode(), full_float32():
        if isinstance(model, Renderer):
            sliders = torch.full((1, len(SLIDERS)), 0.5, device=device.torch)
            return model.render(image, sliders)
        run = Run(model, condition_of(entry, device), device, max(image.shape))
        run.precision = precision
        return run.photo(image).clip(0, 1)


def condition_of(entry: ModelEntry, device: Device) -> Tensor | None:
    if entry.condition == "none":
        return None
    length = len(TASK_NAMES)
    if entry.condition == "embedding":
        length = int(entry.config["text_dim"])
    condition = torch.zeros(1, length)
    condition[0, 0] = 1
    return condition.to(device.torch)


@contextlib.contextmanager
def full_float32() -> Iterator[None]:
    """Without TensorFloat-32, which has the range of float32 but 10 bits of its numbers."""
    backends = (torch.backends.cuda.matmul, torch.backends.cudnn)
    before = [backend.allow_tf32 for backend in backends]
    for backend in backends:
        backend.allow_tf32 = False
    try:
        yield
    finally:
        for backend, allowed in zip(backends, before, strict=True):
            backend.allow_tf32 = allowed


def memory_runs_out(device: Device, sizes: Sizes) -> Iterator[Finding]:
    """The largest tile, where there is room for less than half of it."""
    image, side = picture(*sizes.photo), max(sizes.tiles)
    small = restored(Restorer(device, side // 2), image)
    starved = Restorer(device, side)
    with little_memory(device, starved, side):
        out = restored(starved, image)
    fitted = starved._fitted.get(MODEL)
    found = psnr(out, small)
    shrunk = fitted is not None and fitted < side
    told = f"tiles of {side} became {fitted}, {found:.1f} dB from tiles of {side // 2}"
    yield Finding("out of memory", told, shrunk and found >= LOWER)


@contextlib.contextmanager
def little_memory(device: Device, restorer: Restorer, side: int) -> Iterator[None]:
    """A card on which a tile of `side` does not fit, and one of half of it does. On other devices
    the model says so itself."""
    if device.kind != "cuda":
        restorer._models[MODEL] = _Starved(prepared(loaded(MODEL), device), side)
        yield
        return
    torch.cuda.empty_cache()
    needed, _ = peak(device, lambda: restored(Restorer(device, side // 2), picture(side, side)))
    total = torch.cuda.get_device_properties(device.torch).total_memory
    torch.cuda.empty_cache()
    torch.cuda.set_per_process_memory_fraction(min(1.0, 1.3 * needed / total), device.torch)
    try:
        yield
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0, device.torch)


class _Starved(nn.Module):
    """A network that has no memory for `side` pixels."""

    bears_bfloat16 = False

    def __init__(self, network: nn.Module, side: int) -> None:
        super().__init__()
        self.network, self.side = network, side
        self.grid, self.floats_per_pixel = network.grid, network.floats_per_pixel

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        if max(image.shape[-2:]) > self.side // 2 + 16:
            raise torch.OutOfMemoryError("out of memory, on purpose")
        out: Tensor = self.network(image, condition)
        return out


def tiles(device: Device, sizes: Sizes) -> Iterator[Finding]:
    image = picture(*sizes.photo)
    megapixels = image.shape[0] * image.shape[1] / 1e6
    first: Pixels | None = None
    for side in sizes.tiles:
        restorer = Restorer(device, side)
        restored(restorer, image[:128, :128])  # the weights are read, the kernels chosen
        seconds, out = timed(device, lambda restorer=restorer: restored(restorer, image))
        first = out if first is None else first
        found = psnr(out, first)
        agree = "" if side == sizes.tiles[0] else f", {found:.1f} dB from {sizes.tiles[0]}"
        told = f"{megapixels / seconds:.1f} megapixels/s{agree}"
        yield Finding(f"tiles of {side}", told, found >= LOWER)


def large(device: Device, sizes: Sizes) -> Iterator[Finding]:
    restorer = Restorer(device)
    restored(restorer, picture(128, 128))
    for megapixels in sizes.megapixels:
        height = round((megapixels * 1e6 / 1.5) ** 0.5)
        image = picture(height, round(1.5 * height))
        used, first = peak(device, lambda image=image: restored(restorer, image))
        seconds, out = timed(device, lambda image=image: restored(restorer, image))
        memory = f", {used / 2**30:.2f} GiB of the card" if used else ""
        whole = out.shape == image.shape and bool(np.isfinite(out).all())
        same = np.array_equal(out, first)
        told = f"{seconds:.2f} s{memory}" + ("" if same else "; two runs differ")
        yield Finding(f"{megapixels:g} megapixels", told, whole)


def together(device: Device, sizes: Sizes, quick: bool) -> Iterator[Finding]:
    """Two processes restore at once what this one has restored alone."""
    alone = restored(Restorer(device), picture(*sizes.photo))
    command = [sys.executable, __file__, "--one", "--device", str(device.torch)]
    command += ["--quick"] if quick else []
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[0].strip() for process in both]
    same = [text == digest(alone) for text in said]
    ended = all(process.returncode == 0 for process in both)
    told = "both finished" if ended else "one ended early"
    yield Finding("two processes", f"{told}, {sum(same)} of 2 with the result of one alone", ended)


def speed(name: str, device: Device, sizes: Sizes) -> Iterator[Finding]:
    for speed in benchmark.measure(name, sizes.speeds, device):
        told = f"{speed.megapixels_per_second:.1f} megapixels/s, {speed.ratio:.2f} × plain eager"
        yield Finding(f"{name}, {speed.size}×{speed.size}", told)


def restored(restorer: Restorer, image: Pixels) -> Pixels:
    condition = tuple(float(name == "noise") for name in TASK_NAMES)
    step = Step(MODEL, ("noise",), condition, 1.0, message("plan.by_name"))
    out: Pixels = restorer.restore(image, Plan((step,), step.reason))
    return out


def picture(height: int, width: int) -> Pixels:
    """Smooth shapes, edges and noise, the same on every machine."""
    rng = np.random.default_rng(0)
    rows, columns = np.linspace(0, 9, height)[:, None], np.linspace(0, 13, width)[None]
    waves = [np.sin(rows * (k + 1)) * np.cos(columns + k) for k in range(3)]
    smooth = 0.5 + 0.3 * np.stack(waves, axis=-1) + 0.1 * np.sign(np.sin(rows * columns))[..., None]
    noise = rng.standard_normal((height, width, 3), dtype=np.float32)
    return (smooth.astype(np.float32) + 0.06 * noise).clip(0, 1)


def timed(device: Device, run: Callable[[], Pixels]) -> tuple[float, Pixels]:
    benchmark.wait(device)
    started = time.perf_counter()
    out = run()
    benchmark.wait(device)
    return time.perf_counter() - started, out


def peak(device: Device, run: Callable[[], Pixels]) -> tuple[int, Pixels]:
    """The most memory of a card that is allocated while something runs; 0 where nobody counts."""
    if device.kind != "cuda":
        return 0, run()
    torch.cuda.reset_peak_memory_stats(device.torch)
    out = run()
    return int(torch.cuda.max_memory_allocated(device.torch)), out


def digest(pixels: Pixels) -> str:
    return hashlib.sha256(pixels.tobytes()).hexdigest()


def line(finding: Finding) -> str:
    mark = {True: "right", False: "WRONG", None: "     "}[finding.good]
    return f"{mark}  {finding.check}: {finding.found}"


def report(findings: list[Finding], device: Device, arguments: list[str]) -> str:
    """A section for docs/measurements/engine.md."""
    judged = [finding.good for finding in findings if finding.good is not None]
    versions = f"photofix {photofix.__version__}, torch {torch.__version__}"
    lines = [
        f"## {device.name}",
        "",
        f"{time.strftime('%Y-%m-%d')}, {versions}, Python {platform.python_version()},",
        f"{platform.system()}: {sum(judged)} of {len(judged)} checks passed.",
        "",
        "    " + " ".join(["python tools/gpu_check.py", *arguments]),
        "",
        "| check | found | |",
        "|---|---|---|",
    ]
    marks = {True: "passed", False: "**failed**", None: ""}
    lines += [f"| {f.check} | {f.found} | {marks[f.good]} |" for f in findings]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
