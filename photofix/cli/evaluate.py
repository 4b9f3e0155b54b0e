"""`photofix evaluate`: measure a model on benchmarks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console


def evaluate(
    model: Annotated[str, typer.Argument(help="A model's name, or a run's weights.safetensors.")],
    datasets: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME=FOLDER…",
            help="own, cbsd68, kodak24, urban100, rain100l, rain12, sots, gopro, lol or cdd11, "
            "and where it lies.",
        ),
    ],
    limit: Annotated[int | None, typer.Option(min=1, help="Photos per benchmark [all].")] = None,
    format: Annotated[str, typer.Option(help="markdown, csv or json.")] = "markdown",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Write the table to this file.")
    ] = None,
    sheets: Annotated[
        Path | None, typer.Option(help="Folder for contact sheets: input, output, target.")
    ] = None,
    device: Annotated[str, typer.Option(help="cuda, mps or cpu.")] = "cpu",
) -> None:
    """Measure a model as the papers do: PSNR and SSIM, beside published numbers."""
    from photofix.errors import UsageError, WriteError
    from photofix.evaluation.datasets import benchmarks_of
    from photofix.evaluation.evaluate import as_csv, as_json, as_markdown, load_restorer, measure

    if format not in ("markdown", "csv", "json"):
        raise UsageError(f"there is no format '{format}'; take markdown, csv or json")
    benchmarks = [benchmark for dataset in datasets for benchmark in benchmarks_of(dataset)]
    restore = load_restorer(model, device)
    results = []
    with Console(stderr=True).status("") as status:
        for benchmark in benchmarks:

            def report(photo: str, name: str = benchmark.name) -> None:
                status.update(f"{name}: {photo}")

            sheet = sheets / f"{benchmark.name.replace(' ', '-')}.jpg" if sheets else None
            results.append(measure(restore, benchmark, limit, report, sheet))
    table = {
        "markdown": lambda: as_markdown(results),
        "csv": lambda: as_csv(results),
        "json": lambda: as_json(model, results),
    }[format]()
    if out is None:
        typer.echo(table)
        return
    try:
        out.write_text(table + "\n", encoding="utf-8")
    except OSError as error:
        raise WriteError(f"can't write {out}: {error.strerror}; choose another place") from error
