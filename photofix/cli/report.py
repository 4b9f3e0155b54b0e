"""`photofix report`: a batch as one page that opens anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from photofix.cli.output import output_file
from photofix.cli.terminal import text
from photofix.errors import UsageError

if TYPE_CHECKING:
    from photofix.queue import Journal


def report(
    batch: Annotated[
        int | None,
        typer.Argument(
            metavar="BATCH",
            help="Its number, by `queue list`; by default the newest.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="The page; by default photofix-report-BATCH.html here.",
            show_default=False,
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the page if it exists.")
    ] = False,
) -> None:
    """Make one page of a batch: before and after, plans, failures."""
    from photofix.queue import Journal
    from photofix.report import write_report

    console = Console(stderr=True, highlight=False)
    with Journal() as journal:
        if journal.set_aside is not None:
            aside = text(journal.set_aside)
            console.print(f"the journal was damaged; it was set aside as {aside}", soft_wrap=True)
        number = _newest(journal) if batch is None else batch
        output = output or Path(f"photofix-report-{number}.html")
        with (
            output_file(output, overwrite) as file,
            console.status("reading the photos") as status,
        ):
            write_report(
                journal,
                number,
                file,
                lambda done, total: status.update(f"{done} of {total} photos"),
            )
    print(output)


def _newest(journal: Journal) -> int:
    batches = journal.batches(limit=1)
    if not batches:
        raise UsageError("command.no_batches")
    return batches[0].id
