"""The command line: `photofix COMMAND`.

Commands import what they need when they run, so that --help and --version stay quick.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from photofix.cli.batch import batch
from photofix.cli.bench import bench
from photofix.cli.commands import Commands
from photofix.cli.desktop import desktop
from photofix.cli.diagnose import diagnose
from photofix.cli.doctor import doctor as _doctor
from photofix.cli.evaluate import evaluate
from photofix.cli.gui import gui
from photofix.cli.info import info
from photofix.cli.models import models
from photofix.cli.output import complain
from photofix.cli.queue import app as _queue
from photofix.cli.recipe import recipe
from photofix.cli.report import report
from photofix.cli.train import train
from photofix.cli.watch import watch
from photofix.errors import PhotofixError

app = Commands(
    help="Restore photos from a sentence. Originals are never touched.",
    epilog="Exit codes: 0 all done, 1 some failed, 2 wrong usage, 130 interrupted.",
)
app.command()(batch)
app.command()(diagnose)
app.command()(watch)
app.command()(report)
app.command()(info)
app.command()(train)
app.command()(evaluate)
app.command()(gui)
app.command("doctor")(_doctor)
app.command()(bench)
app.add_typer(models, name="models")
app.add_typer(recipe, name="recipe")
app.add_typer(desktop, name="desktop")
app.add_typer(_queue, name="queue")


def _show_version(wanted: bool) -> None:
    if wanted:
        from photofix.cli.version import version_lines

        print(*version_lines(), sep="\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show versions."),
    ] = False,
) -> None:
    pass


@app.command()
def understand(
    sentences: Annotated[
        list[str],
        typer.Argument(
            metavar="SENTENCES",
            help="Each in quotes; - takes one a line from standard input.",
            show_default=False,
        ),
    ],
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show what photofix understands of sentences."""
    from photofix.cli.standard_input import expanded
    from photofix.cli.understand import understand as show

    raise typer.Exit(show(expanded(sentences), json=json))


def main() -> None:
    """Run the command line; an error a user can meet ends as one line on standard error."""
    try:
        app()
    except PhotofixError as error:
        complain(error)
        sys.exit(error.exit_code)
