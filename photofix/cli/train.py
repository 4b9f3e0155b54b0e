"""`photofix train`: run a training configuration."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

if TYPE_CHECKING:
    from photofix.training.loop import Progress


def train(
    config: Annotated[
        Path, typer.Argument(metavar="CONFIG", help="A TOML file; see photofix/training/configs/.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="DIR",
            help="Folder of the run; by default runs/ with the name of the config.",
        ),
    ] = None,
    photos: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="DIR",
            help="A folder of photos to learn from; may be repeated. Those of the config, if it "
            "names any, are left out.",
        ),
    ] = None,
    minutes: Annotated[
        float | None,
        typer.Option(metavar="NUMBER", help="Stop after this time, with a checkpoint.", min=0),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the checkpoint.")] = False,
    start: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Begin with the weights in this file."),
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(metavar="DEVICE", help="cuda, mps or cpu; by default the best there is."),
    ] = None,
) -> None:
    """Train a model from photos and synthetic degradations.

    The run's folder gets checkpoint.pt, weights.safetensors, log.csv and sample pictures. Start
    it with torchrun to use several GPUs. Ctrl-C stops after a checkpoint, twice at once.
    """
    from photofix.training.config import load_config
    from photofix.training.loop import train as run

    settings = load_config(config)
    if photos:
        settings = replace(settings, photos=tuple(map(str, photos)))
    folder = out or Path("runs") / config.stem
    console = Console(stderr=True)
    with _reporter(console, settings.steps) as report, _interrupts() as stopped:
        weights = run(
            settings,
            folder,
            minutes=minutes,
            resume=resume,
            start=start,
            device=device,
            report=report,
            stopped=stopped,
        )
    console.print(f"weights: {weights}", soft_wrap=True)


@contextmanager
def _reporter(console: Console, steps: int) -> Iterator[Callable[[Progress], None]]:
    """Shows how far a run is; what was measured on the way stays above the bar."""
    bar = Bar(
        TextColumn("step"),
        MofNCompleteColumn(),
        BarColumn(),
        TextColumn("loss {task.fields[loss]:.3f}"),
        TextColumn("{task.fields[pace]:.2f} s/step"),
        TimeRemainingColumn(),
        console=console,
        disable=os.environ.get("RANK", "0") != "0",
    )
    line = bar.add_task("train", total=steps, loss=float("nan"), pace=float("nan"))

    def report(progress: Progress) -> None:
        pace = progress.seconds_per_step
        bar.update(line, completed=progress.step, loss=progress.loss, pace=pace)
        if progress.measured:
            numbers = ", ".join(f"{k} {v:.3f}" for k, v in progress.measured.items())
            bar.console.print(f"step {progress.step}: {numbers}", highlight=False)

    with bar:
        yield report


@contextmanager
def _interrupts() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed; a second one interrupts as usual."""
    pressed = threading.Event()

    def press(number: int, frame: object) -> None:
        pressed.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)
