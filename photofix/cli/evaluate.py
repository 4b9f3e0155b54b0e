"""`photofix evaluate`: measure a model on benchmarks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from photofix.cli.output import output_file

FORMATS = ("markdown", "csv", "json")


Model = Annotated[
    str,
    typer.Argument(
        metavar="[MODEL]",
        help="A model's name, or a run's weights.safetensors; none with --planned.",
        show_default=False,
    ),
]
Datasets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME=FOLDER",
        help="own, composites, cbsd68, kodak24, urban100, rain100l, rain12, sots, gopro, lol "
        "or cdd11, and where it lies; diagnosis for the classifier.",
        show_default=False,
    ),
]


def evaluate(
    model: Model,
    datasets: Datasets = None,
    planned: Annotated[
        bool, typer.Option("--planned", help="Measure the plan of a batch instead of a model.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=1, metavar="NUMBER", help="Photos per benchmark; by default all."),
    ] = None,
    in_turn: Annotated[bool, typer.Option("--in-turn", help="Restore once for each task.")] = False,
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
    named = [model, *(datasets or ())] if planned else datasets or []
    if not named:
        raise UsageError("evaluation.on_what", model=model)
    with Console(stderr=True).status("") as status:
        if not planned and all(dataset.lower().startswith("diagnosis=") for dataset in named):
            table = _diagnosis(model, named, limit, format, status.update)
        else:
            measured = None if planned else model
            table = _restoration(
                measured, named, limit, in_turn, format, sheets, device, status.update
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
    model: str | None,
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
    from photofix.evaluation.planned import load_planner

    asked = [benchmark for dataset in datasets for benchmark in benchmarks_of(dataset)]
    if model is None:
        benchmarks, restore = asked, load_planner(pick_device(device))
    else:
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
        return e.as_json(model or "planned", results)
    return e.as_csv(results) if format == "csv" else e.as_markdown(results)
