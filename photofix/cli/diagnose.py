"""`photofix diagnose`: which degradations photos show."""

from __future__ import annotations

import json as jsonlib
import os
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from photofix.cli.terminal import text
from photofix.errors import PhotofixError, UsageError
from photofix.messages import with_keys
from photofix.options import Settings, load_settings

if TYPE_CHECKING:
    from photofix.diagnosis import Diagnoser, Diagnosis
    from photofix.queue import Source

BAR = 20


def diagnose(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PHOTOS", help="Photos, folders or quoted patterns.", show_default=False
        ),
    ],
    recursive: Annotated[
        bool, typer.Option("-r", "--recursive", help="Also the folders inside folders.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a photo.")] = False,
) -> None:
    """Show what is wrong with photos, and how badly.

    Exit codes: 0 all were diagnosed, 1 some could not be read, 2 wrong usage.
    """
    from photofix.diagnosis import Diagnoser
    from photofix.queue import find_photos

    sources = find_photos([path for path in paths if path], recursive, None)
    if not sources:
        raise UsageError("batch.no_photos")
    problems = [source.problem for source in sources if source.problem and source.path.is_dir()]
    if len(problems) == len(sources):
        raise UsageError(problems[0]).at(sources[0].path)
    settings = load_settings({})
    diagnoser = Diagnoser()
    console, errors = Console(highlight=False), Console(stderr=True, highlight=False)
    failed = False
    for source in sources:
        try:
            diagnosis = _diagnose(source, diagnoser, settings)
        except PhotofixError as error:
            failed = True
            reason = error.message.apart_from(source.path)
            if json:
                record = with_keys({"source": os.path.abspath(source.path), "error": reason})
                print(jsonlib.dumps(record), flush=True)
            errors.print(f"[red]{text(source.path)}[/red]: {text(reason)}", soft_wrap=True)
            continue
        if json:
            print(jsonlib.dumps(_as_object(source, diagnosis)), flush=True)
        else:
            _show(console, source, diagnosis)
    if failed:
        raise typer.Exit(1)


def _diagnose(source: Source, diagnoser: Diagnoser, settings: Settings) -> Diagnosis:
    from photofix.errors import PhotoError
    from photofix.photo.visible import visible_part
    from photofix.readers import Limits, read_photo

    if source.problem:
        raise PhotoError(source.problem)
    limit = int(settings.max_megapixels * 1e6)
    photo = read_photo(source.path, limit, Limits.of(settings))
    return diagnoser.diagnose(visible_part(photo.pixels, photo.alpha).pixels)


def _as_object(source: Source, diagnosis: Diagnosis) -> dict[str, Any]:
    return {
        "source": os.path.abspath(source.path),
        "shown": list(diagnosis.shown),
        "tasks": {
            name: {"probability": round(p, 4), "severity": round(diagnosis.severity[name], 4)}
            for name, p in diagnosis.probability.items()
        },
    }


def _show(console: Console, source: Source, diagnosis: Diagnosis) -> None:
    """A bar for each probability; for what is shown, one of its severity."""
    from photofix.tasks import task_named

    titles = [task_named(name).title for name in diagnosis.shown]
    console.print(
        f"[bold]{text(source.path)}[/bold]: {', '.join(titles) or 'nothing is wrong'}",
        soft_wrap=True,
    )
    table = Table(box=None, padding=(0, 1), header_style="dim")
    for column in ("", "probability", "", "severity", ""):
        table.add_column(column, no_wrap=True)
    for name, probability in diagnosis.probability.items():
        shown = name in diagnosis.shown
        severity = diagnosis.severity[name]
        table.add_row(
            task_named(name).title,
            _bar(probability),
            f"{probability:.0%}",
            _bar(severity) if shown else "",
            f"{severity:.0%}" if shown else "",
            style="bold" if shown else "dim",
        )
    console.print(table)


def _bar(share: float) -> str:
    """A bar of up to BAR characters, to an eighth of one."""
    eighths = round(share * BAR * 8)
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + (" ▏▎▍▌▋▊▉"[rest] if rest else "")).ljust(BAR)
