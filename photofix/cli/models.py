"""`photofix models`: which models there are, and getting, checking and removing them."""

from __future__ import annotations

import json as jsonlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from photofix.cli.commands import Commands
from photofix.cli.terminal import text
from photofix.errors import PhotofixError, UsageError

if TYPE_CHECKING:
    from photofix.models import ModelEntry
    from photofix.models.adding import Added

models = Commands(help="List, fetch, add, check and remove models.")

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


@models.command("list")
def list_models(json: AsJson = False) -> None:
    """Show every model photofix knows, and which are on this machine."""
    from photofix.models import catalog

    entries = catalog().values()
    if json:
        for entry in entries:
            print(jsonlib.dumps(_as_object(entry)), flush=True)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("model", "here", "size", "restores"):
        table.add_column(column, justify="right" if column == "size" else "left")
    for entry in entries:
        table.add_row(entry.name, _state(entry), _size(entry), _titles(entry))
    Console(highlight=False).print(table)


@models.command()
def info(
    name: Annotated[str, typer.Argument(metavar="MODEL", help="A model of the catalogue.")],
    json: AsJson = False,
) -> None:
    """Tell all about a model: what it restores, how well, at what cost, from where."""
    from photofix.models import find_entry
    from photofix.models.checkpoint import how_to_get
    from photofix.models.store import missing_parts, weights_path

    entry = find_entry(name)
    if json:
        print(jsonlib.dumps(_as_object(entry)), flush=True)
        return
    console = Console(highlight=False)
    table = Table.grid(padding=(0, 2))
    rows = [
        ("about", entry.about),
        ("restores", _titles(entry)),
        (
            "steered by",
            {"tasks": "tasks", "sliders": "sliders", "embedding": "the sentence"}.get(
                entry.condition, "—"
            ),
        ),
        ("network", f"{entry.architecture}, {_arguments(entry)}"),
        *((f"quality, {task}", f"{q.psnr:.2f} dB on {q.on}") for task, q in entry.quality.items()),
        ("cost", _cost(entry)),
        ("licence", entry.license),
        ("source", entry.source),
        ("here", _state(entry) + (f", {weights_path(entry)}" if not missing_parts(entry) else "")),
    ]
    if missing_parts(entry):
        rows.append(("to get it", str(how_to_get(entry))))
    for label, value in rows:
        table.add_row(f"[bold]{label}[/bold]", text(value))
    console.print(f"[bold]{entry.name}[/bold]")
    console.print(table)


@models.command()
def pull(
    names: Annotated[list[str], typer.Argument(metavar="MODELS", help="Models of the catalogue.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only ask the hub how large they are.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="With --dry-run: a JSON object each.")
    ] = False,
) -> None:
    """Fetch published weights from the Hugging Face hub; a broken download goes on where it was."""
    from photofix.models.hub import download_size
    from photofix.models.hub import pull as fetch

    if dry_run:
        for name in names:
            size = download_size(name)
            said = "unknown" if size is None else f"{size * 1e-6:.1f} MB"
            print(jsonlib.dumps({"model": name, "bytes": size}) if json else f"{name}: {said}")
        return
    console = Console(stderr=True, highlight=False)
    for name in names:
        added = fetch(name, report=lambda file: console.print(f"fetching {text(file)} …"))
        _tell(added)
        if not added:
            Console(highlight=False).print(f"{name} is installed: another photofix fetched it")


@models.command()
def add(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILES",
            help="Weights (.safetensors, .pt, .pth, .ckpt) or an encoder's folder.",
        ),
    ],
    name: Annotated[
        str | None,
        typer.Option(metavar="MODEL", help="Which model it is, where the file can't tell."),
    ] = None,
    tasks: Annotated[
        str | None,
        typer.Option(
            "--for", metavar="TASKS", help="For a model of your own: its tasks, as noise,blur."
        ),
    ] = None,
) -> None:
    """Take the authors' files: recognised by their tensors, converted, nothing in them run."""
    from photofix.models.adding import add as take

    wanted = [task.strip() for task in tasks.split(",") if task.strip()] if tasks else []
    for file in files:
        _tell([take(file, name, wanted)])


@models.command()
def verify(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="MODELS", help="By default all that are on this machine."),
    ] = None,
) -> None:
    """Check that weights are whole, untouched, and those of their network.

    Exit codes: 0 all are right, 1 something is wrong.
    """
    from photofix.models import catalog, create_model, find_entry
    from photofix.models.store import missing_parts

    entries = [find_entry(name) for name in names or ()]
    entries = entries or [e for e in catalog().values() if "weights" not in missing_parts(e)]
    if not entries:
        raise UsageError("command.no_models")
    console = Console(highlight=False)
    failed = False
    for entry in entries:
        try:
            create_model(entry.name)
            state = _text_state(entry)
        except PhotofixError as error:
            console.print(f"[red]wrong[/red]  {text(error)}", soft_wrap=True)
            failed = True
        else:
            console.print(f"[green]right[/green]  {entry.name}{text(state)}", soft_wrap=True)
    if failed:
        raise typer.Exit(1)


@models.command()
def remove(
    names: Annotated[list[str], typer.Argument(metavar="MODELS", help="Models that were added.")],
) -> None:
    """Delete weights that were pulled or added."""
    import shutil

    from photofix.models import find_entry
    from photofix.models.checkpoint import write_error
    from photofix.models.store import parts

    entries = [find_entry(name) for name in names]
    for entry in entries:
        if entry.embedded:
            raise UsageError("model.not_removable", model=entry.name)
        paths = [path for path in parts(entry).values() if path.exists()]
        if not paths:
            raise UsageError("model.not_here", model=entry.name)
        for path in paths:
            try:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            except OSError as error:
                raise write_error(path.parent, error) from error
        Console(highlight=False).print(f"removed {entry.name}")


def _text_state(entry: ModelEntry) -> str:
    """Whether a sentence-steered model understands sentences; CheckpointError if it doesn't."""
    from photofix.errors import CheckpointError
    from photofix.models.published_text import PROBES, misread
    from photofix.models.store import missing_parts

    if entry.condition != "embedding":
        return ""
    if missing_parts(entry):
        return f", but without its {' and its '.join(missing_parts(entry))}"
    wrong = misread(entry)
    if len(wrong) > 1:
        raise CheckpointError("model.misread", model=entry.name, classes=wrong)
    return f", and {len(PROBES) - len(wrong)} of {len(PROBES)} probe sentences are understood"


def _tell(added: list[Added]) -> None:
    for item in added:
        Console(highlight=False).print(
            f"added the {item.part} of {item.model}: {text(item.path)}", soft_wrap=True
        )


def _state(entry: ModelEntry) -> str:
    from photofix.models.store import missing_parts, parts

    missing = missing_parts(entry)
    if not missing:
        return "yes"
    if entry.embedded:
        return "missing"
    return "no" if parts(entry).keys() <= set(missing) else f"lacks the {' and the '.join(missing)}"


def _size(entry: ModelEntry) -> str:
    from photofix.models.store import weights_path

    path = weights_path(entry)
    return f"{path.stat().st_size / 1e6:.1f} MB" if path.is_file() else ""


def _titles(entry: ModelEntry) -> str:
    from photofix.tasks import TASK_NAMES, task_named

    if set(entry.tasks) == set(TASK_NAMES):
        return f"all {len(TASK_NAMES)}"
    return ", ".join(task_named(task).title for task in entry.tasks) or "nothing: it diagnoses"


def _arguments(entry: ModelEntry) -> str:
    return ", ".join(f"{key} {value}" for key, value in entry.config.items()) or "its defaults"


def _cost(entry: ModelEntry) -> str:
    costs = [f"{entry.gmac_per_megapixel:g} GMAC"] if entry.gmac_per_megapixel else []
    costs += [f"{s:g} s on {device}" for device, s in entry.seconds_per_megapixel.items()]
    return f"{', '.join(costs)} a megapixel" if costs else "not measured"


def _as_object(entry: ModelEntry) -> dict[str, Any]:
    from photofix.models.store import missing_parts

    return {
        "name": entry.name,
        "about": entry.about,
        "architecture": entry.architecture,
        "config": entry.config,
        "condition": entry.condition,
        "tasks": list(entry.tasks),
        "embedded": entry.embedded,
        "scale": entry.scale,
        "preferred": entry.preferred,
        "installed": not missing_parts(entry),
        "missing": missing_parts(entry),
        "license": entry.license,
        "source": entry.source,
        "sha256": entry.sha256 or None,
        "quality": {task: {"psnr": q.psnr, "on": q.on} for task, q in entry.quality.items()},
        "gmac_per_megapixel": entry.gmac_per_megapixel,
        "seconds_per_megapixel": entry.seconds_per_megapixel,
    }
