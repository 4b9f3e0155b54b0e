"""`photofix train`: run a training configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

if TYPE_CHECKING:
    from photofix.training.loop import Progress


def train(
    config: Annotated[Path, typer.Argument(help="A TOML file; see photofix/training/configs/.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Folder of the run [runs/NAME OF CONFIG].")
    ] = None,
    minutes: Annotated[
        float | None, typer.Option(help="Stop after this time, with a checkpoint.", min=0)
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the checkpoint.")] = False,
    start: Annotated[
        Path | None, typer.Option("--from", help="Begin with the weights in this file.")
    ] = None,
    device: Annotated[
        str | None, typer.Option(help="cuda, mps or cpu [the best there is].")
    ] = None,
) -> None:
    """Train a model from photos and synthetic degradations.

    The run's folder gets checkpoint.pt, weights.safetensors, log.csv and sample pictures. Start
    it with torchrun to use several GPUs.
    """
    from photofix.training.config import load_config
    from photofix.training.loop import train as run

    settings = load_config(config)
    folder = out or Path("runs") / config.stem
    console = Console(stderr=True)
    with Bar(
        TextColumn("step"),
        MofNCompleteColumn(),
        BarColumn(),
        TextColumn("loss {task.fields[loss]:.3f}"),
        TextColumn("{task.fields[pace]:.2f} s/step"),
        TimeRemainingColumn(),
        console=console,
    ) as bar:
        line = bar.add_task("train", total=settings.steps, loss=float("nan"), pace=float("nan"))

        def report(progress: Progress) -> None:
            bar.update(
                line,
                completed=progress.step,
                loss=progress.loss,
                pace=progress.seconds_per_step,
            )

        weights = run(
            settings,
            folder,
            minutes=minutes,
            resume=resume,
            start=start,
            device=device,
            report=report,
        )
    console.print(f"weights: {weights}", soft_wrap=True)
