"""`photofix bench`: how fast this machine restores."""

from __future__ import annotations

import json as jsonlib
import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from photofix.engine.benchmark import Speed

SIZES = [512, 1024]


def bench(
    models: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MODELS", help="Models of the catalogue; by default those that photofix ships."
        ),
    ] = None,
    sizes: Annotated[
        list[int] | None,
        typer.Option(
            "--size",
            min=16,
            max=8192,
            metavar="PIXELS",
            help="Side, 16 to 8192; may be repeated. By default 512 and 1024.",
        ),
    ] = None,
    device: Annotated[
        str | None, typer.Option(metavar="DEVICE", help="auto, cpu, cuda, cuda:1 or mps.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a model and size.")] = False,
) -> None:
    """Measure how fast models are on this device.

    And against a plain run of the same network.

    24 Mpx is the time for a JPEG of that size from file to file, with one pass, as in a batch.
    Plain is float32, layer by layer, as published code runs it: photofix is so many times as fast,
    and PSNR tells how little the two results differ.
    """
    from photofix.computing import prepare_process

    prepare_process()  # as the workers that restore batches do
    from photofix.engine import pick_device
    from photofix.engine.benchmark import measure
    from photofix.errors import UsageError
    from photofix.models import catalog, find_entry, is_installed

    names = models or [e.name for e in catalog().values() if e.embedded and is_installed(e)]
    if models is None:
        names = [name for name in names if find_entry(name).tasks]
    for name in names:
        if not find_entry(name).tasks:
            raise UsageError("command.only_looks", model=name)
    chosen = pick_device(device)
    with Console(stderr=True).status("") as status:
        results = []
        for name in names:
            status.update(f"measuring {name} on {chosen.name}")
            for speed in measure(name, tuple(sizes or SIZES), chosen):
                results.append(speed)
                if json:
                    print(jsonlib.dumps(_as_object(speed)), flush=True)
    if not json:
        _show(results)


def _show(results: list[Speed]) -> None:
    from photofix.cli.terminal import duration

    console = Console(highlight=False)
    if not results:
        console.print("photofix finds none of its own models; run: photofix doctor")
        return
    first = results[0]
    threads = f", {first.threads} threads" if first.device == "CPU" else ""
    console.print(f"{first.device}{threads}, {first.precision}")
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("model", "size", "seconds", "Mpx/s", "24 Mpx", "times as fast", "PSNR dB"):
        table.add_column(column, justify="left" if column == "model" else "right")
    for speed in results:
        table.add_row(
            speed.model + ("*" if speed.random_weights else ""),
            f"{speed.size}×{speed.size}",
            f"{speed.seconds:.3g}",
            f"{speed.megapixels_per_second:.3g}",
            duration(speed.photo_seconds),
            f"{speed.ratio:.2f}",
            "equal" if math.isinf(speed.psnr) else f"{speed.psnr:.0f}",
        )
    console.print(table)
    if any(speed.random_weights for speed in results):
        console.print("* with random weights: the model's own are not on this machine")


def _as_object(speed: Speed) -> dict[str, Any]:
    """JSON has no infinity: null."""
    return {
        **asdict(speed),
        "psnr": None if math.isinf(speed.psnr) else speed.psnr,
        "megapixels_per_second": speed.megapixels_per_second,
        "ratio": speed.ratio,
    }
