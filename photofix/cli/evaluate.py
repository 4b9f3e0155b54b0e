"""`photofix evaluate`: measure a model on benchmarks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from photofix.cli.output import output_file

FORMATS = ("markdown", "csv", "json")


def evaluate(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="A model's name, or a run's weights.safetensors.")
    ],
    datasets: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME=FOLDER",
            help="own, composites, cbsd68, kodak24, urban100, rain100l, rain12, sots, gopro, lol "
            "or cdd11, and where it lies; diagnosis for the classifier.",
        ),
    ],
    limit: Annotated[
        int | None,
        typer.Option(min=1, metavar="NUMBER", help="Photos per benchmark; by default all."),
    ] = None,
    in_turn: Annotated[
        bool, typer.Option("--in-turn", help="Apply the model once for each task.")
    ] = False,
    format: Annotated[
        str, typer.Option(metavar="FORMAT", help="markdown, csv or json.")
    ] = "markdown",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Write the table to this file."),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the table if it exists.")
    ] = False,
    sheets: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder for contact sheets: input, output, target."),
    ] = None,
    device: Annotated[str, typer.Option(metavar="DEVICE", help="cuda, mps or cpu.")] = "cpu",
) -> None:
    """Measure a model as papers do, beside their numbers."""
    from photofix.errors import UsageError

    if format not in FORMATS:
        raise UsageError("evaluation.no_format", format=format, formats=list(FORMATS))
    with Console(stderr=True).status("") as status:
        if all(dataset.lower().startswith("diagnosis=") for dataset in datasets):
            table = _diagnosis(model, datasets, limit, format, status.update)
        else:
            table = _restoration(
                model, datasets, limit, in_turn, format, sheets, device, status.update
            )
    if out is None:
        typer.echo(table)
        return
    with output_file(out, overwrite) as file:
        file.write(table + "\n")


def _diagnosis(
    model: str,
    datasets: list[str],
    limit: int | None,
    format: str,
    report: Callable[[str], None],
) -> str:
    from photofix.errors import UsageError
    from photofix.evaluation import diagnosis

    if len(datasets) > 1:
        raise UsageError("evaluation.one_diagnosis")
    folder = Path(datasets[0].partition("=")[2])
    results = diagnosis.measure_diagnosis(model, folder, limit, report)
    if format == "json":
        return diagnosis.as_json(model, results)
    return diagnosis.as_csv(results) if format == "csv" else diagnosis.as_markdown(results)


def _restoration(
    model: str,
    datasets: list[str],
    limit: int | None,
    turn: bool,
    format: str,
    sheets: Path | None,
    device: str,
    report: Callable[[str], None],
) -> str:
    from photofix.engine.device import pick_device
    from photofix.evaluation import evaluate as e
    from photofix.evaluation.datasets import benchmarks_of

    asked = [benchmark for dataset in datasets for benchmark in benchmarks_of(dataset)]
    benchmarks = e.within_reach(asked, model)
    restore = e.load_restorer(model, pick_device(device))
    if turn:
        restore = e.in_turn(restore)
    results = []
    for benchmark in benchmarks:
        sheet = sheets / f"{benchmark.name.replace(' ', '-')}.jpg" if sheets else None
        results.append(e.measure(restore, benchmark, limit, report, sheet))
    results = e.with_averages(results)
    if format == "json":
        return e.as_json(model, results)
    return e.as_csv(results) if format == "csv" else e.as_markdown(results)
