"""`photofix report`: a batch as one page that opens anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from photofix.cli.output import output_file


def report(
    batch: Annotated[int, typer.Argument(metavar="BATCH", show_default=False)],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="The page; by default photofix-report-BATCH.html here.",
            show_default=False,
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the page if it exists.")
    ] = False,
) -> None:
    """Make one HTML page of a batch: before and after, plans, times, failures."""
    from photofix.queue import Journal
    from photofix.report import write_report

    output = output or Path(f"photofix-report-{batch}.html")
    console = Console(stderr=True, highlight=False)
    with (
        Journal() as journal,
        output_file(output, overwrite) as file,
        console.status("reading the photos") as status,
    ):
        write_report(
            journal, batch, file, lambda done, total: status.update(f"{done} of {total} photos")
        )
    print(output)
