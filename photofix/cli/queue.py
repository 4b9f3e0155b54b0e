"""`photofix queue`: see, steer and go on with batches."""

from __future__ import annotations

import csv
import json as jsonlib
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer
from rich.console import Console
from rich.table import Table

from photofix.cli.adding import adding
from photofix.cli.commands import Commands
from photofix.cli.follow import INTERRUPTED, follow, stop_request
from photofix.cli.output import output_file
from photofix.cli.progress import Result, reporter
from photofix.cli.terminal import duration, photos, printable, text
from photofix.errors import UsageError
from photofix.messages import message, parts_of, with_keys

if TYPE_CHECKING:
    from photofix.queue import Batch, Job, Journal

FAILED = 1
_SHOWN = 50  # jobs that `show` lists unless asked for all

app = Commands(help="See, steer and go on with batches; nothing is lost in between.")

BatchNumber = Annotated[
    int, typer.Argument(metavar="BATCH", help="Its number, by `queue list`.", show_default=False)
]
SomeBatch = Annotated[
    int | None,
    typer.Argument(
        metavar="BATCH", help="Its number, by `queue list`; by default all.", show_default=False
    ),
]


@app.command("list")
def list_(
    json: Annotated[bool, typer.Option("--json", help="One JSON object a batch.")] = False,
) -> None:
    """List the batches, the newest first."""
    with _journal() as journal:
        batches = journal.batches()
        if json:
            for batch in batches:
                print(jsonlib.dumps(_batch_object(journal, batch)))
            return
        if not batches:
            Console(highlight=False).print("No batches yet.")
            return
        table = Table(box=None, pad_edge=False)
        for heading in ("Batch", "Added", "State", "Sentence", "Photos", "Failed", "Left"):
            table.add_column(heading, overflow="ellipsis", no_wrap=heading != "State")
        for batch in batches:
            table.add_row(
                str(batch.id),
                time.strftime("%d %b %H:%M", time.localtime(batch.created)),
                _state(batch),
                text(batch.instruction),
                f"{batch.total - batch.left - batch.counts['cancelled']}/{batch.total}",
                str(batch.counts["failed"] or ""),
                _left(journal, batch),
            )
        Console(highlight=False).print(table)


@app.command()
def show(
    batch: BatchNumber,
    all_: Annotated[bool, typer.Option("--all", help="Every photo, not the first 50.")] = False,
    failed: Annotated[bool, typer.Option("--failed", help="Only those that failed.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a photo.")] = False,
) -> None:
    """Show a batch and its photos."""
    with _journal() as journal:
        found = journal.batch(batch)
        states: tuple[Any, ...] = ("failed",) if failed else ()
        if json:
            for job in journal.iterate(batch, states):
                print(jsonlib.dumps(_job_object(job)))
            return
        console = Console(highlight=False)
        counts = ", ".join(f"{count} {state}" for state, count in found.counts.items() if count)
        console.print(f"[bold]{batch}: {text(found.instruction)}[/bold]", soft_wrap=True)
        console.print(f"{_state(found)}; {counts or 'no photos'}", soft_wrap=True)
        for number, job in enumerate(journal.iterate(batch, states)):
            if number == _SHOWN and not all_:
                console.print("… (--all shows the rest)")
                break
            became = f": {text(job.reason)}" if job.reason else f" → {text(job.destination)}"
            console.print(f"  {job.state:9} {text(job.source)}{became}", soft_wrap=True)
            for flag in job.flags:
                console.print(f"            [yellow]look at it[/yellow]: {text(flag)}")


@app.command()
def pause(batch: SomeBatch = None) -> None:
    """Let batches stand still; photos in hand go back into the queue."""
    with _journal() as journal:
        for found in _chosen(journal, batch, ("active",)):
            journal.pause(found.id)
            _say(f"batch {found.id} is paused; go on with: photofix queue resume {found.id}")


@app.command()
def resume(
    batch: SomeBatch = None,
    background: Annotated[
        bool, typer.Option("--background", help="Go on without this terminal.")
    ] = False,
) -> None:
    """Go on with batches that were paused, interrupted or killed; what is done stays done."""
    with _journal() as journal:
        if batch is not None and journal.batch(batch).kind == "watch":
            _resume_watch(journal, batch)
            return
        chosen = _chosen(journal, batch, ("paused", "active"))
        chosen = [found for found in chosen if found.left or not found.sealed]
        if not chosen:
            _say("nothing to go on with")
            return
        _work_off(journal, chosen, background=background)


@app.command()
def cancel(batch: BatchNumber) -> None:
    """End a batch; what is done stays done."""
    with _journal() as journal:
        _chosen(journal, batch, ("active", "paused"))
        journal.cancel(batch)
        _say(f"batch {batch} is cancelled")


@app.command()
def retry(
    batch: SomeBatch = None,
    failed: Annotated[
        bool, typer.Option("--failed", help="The photos that failed. [required]")
    ] = False,
    background: Annotated[
        bool, typer.Option("--background", help="Go on without this terminal.")
    ] = False,
) -> None:
    """Try photos again."""
    if not failed:
        raise UsageError("command.which_again")
    with _journal() as journal:
        again = [found for found in _chosen(journal, batch, ()) if journal.retry(found.id)]
        if not again:
            _say("no photo failed that could be tried again")
            return
        if batch is not None and journal.batch(batch).kind == "watch":
            _say("photofix watch tries them again, now or when it is started")
            return
        _work_off(journal, [journal.batch(found.id) for found in again], background=background)


@app.command()
def move(
    batch: BatchNumber,
    before: Annotated[
        int | None, typer.Option(metavar="BATCH", help="To go before this one.", show_default=False)
    ] = None,
    first: Annotated[bool, typer.Option("--first", help="Before all others.")] = False,
) -> None:
    """Change when the turn of a batch comes; by default last."""
    with _journal() as journal:
        journal.batch(batch)
        if first:
            others = [found for found in journal.batches() if found.id != batch]
            others.sort(key=lambda found: (-found.priority, found.position))
            before = others[0].id if others else None
        if before is not None:
            journal.batch(before)
        if before != batch:
            journal.move_batch(batch, before)


@app.command()
def clear(
    done: Annotated[
        bool, typer.Option("--done", help="Batches that have ended. [required]")
    ] = False,
) -> None:
    """Forget batches; photos and copies stay where they are."""
    if not done:
        raise UsageError("command.what_to_forget")
    with _journal() as journal:
        ended = [found for found in journal.batches(("done", "cancelled")) if found.kind == "batch"]
        for found in ended:
            journal.remove_batch(found.id)
        journal.purge()
        _say(f"{len(ended)} batches were forgotten")


@app.command()
def export(
    batch: SomeBatch = None,
    csv_: Annotated[
        bool, typer.Option("--csv/--json", help="A table with a line a photo, or JSON.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="File to write; by default the terminal."
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the file if it exists.")
    ] = False,
) -> None:
    """Write down what became of every photo, as JSON or CSV."""
    with _journal() as journal:
        chosen = _chosen(journal, batch, ())
        with nullcontext(sys.stdout) if output is None else output_file(output, overwrite) as file:
            if csv_:
                _write_csv(journal, chosen, file)
            else:
                _write_json(journal, chosen, file)


@app.command()
def run() -> None:
    """Work off what is queued, without a word, and end when nothing is left."""
    from photofix.queue import supervise

    with _journal() as journal, stop_request() as stop:
        supervise(journal, stop)


def _resume_watch(journal: Journal, batch: int) -> None:
    from photofix.queue.claims import attendant_of

    attendant = attendant_of(journal, batch)
    if attendant is None:
        raise UsageError("command.not_watched", batch=batch)
    journal.resume(batch, attendant)
    _say(f"batch {batch} goes on")


def _work_off(journal: Journal, batches: list[Batch], *, background: bool) -> None:
    """Have the batches done, in their order, and report them as `photofix batch` does."""
    from photofix.instruction import request_of
    from photofix.queue import Lock, start_in_background
    from photofix.queue.claims import wanted_devices

    with journal.reading():  # one moment: a later batch may begin while an earlier one ends
        since = journal.revision()
        batches = [journal.batch(found.id) for found in batches]
    attendant = None if background else Lock.take(journal.folder)
    batches = sorted(batches, key=lambda found: (-found.priority, found.position))
    for found in batches:
        journal.resume(found.id, attendant=attendant.name if attendant else None)
        if found.kind == "batch":
            journal.seal(found.id)  # whoever was adding to it has gone, but for what it was to get
    if attendant is None:
        start_in_background(journal)
        _say("going on in the background; see: photofix queue list")
        return
    code = 0
    with stop_request() as stop, adding(journal, [found.id for found in batches]):
        for found in batches:
            _say(f"batch {found.id}: {printable(found.instruction)}")
            tasks = request_of(found.instruction).named
            report = reporter(found.total, tasks, before=found.total - found.left)
            how = follow(journal, found.id, report, stop, since)
            report.summary(how, found.id)
            code = max(code, FAILED if report.count["failed"] or how != "done" else 0)
            if stop.is_set():
                code = INTERRUPTED
                break
    for found in batches:
        if journal.batch(found.id).state == "active":
            journal.pause(found.id, message("queue.interrupted"))
    attendant.release()
    if wanted_devices(journal, unattended=True):
        start_in_background(journal)
    raise typer.Exit(code)


@contextmanager
def _journal() -> Iterator[Journal]:
    from photofix.queue import Journal
    from photofix.queue.claims import pause_unattended

    with Journal() as journal:
        pause_unattended(journal)
        if journal.set_aside is not None:
            _say(f"the journal was damaged; it was set aside as {journal.set_aside}")
        yield journal


def _chosen(journal: Journal, batch: int | None, states: tuple[Any, ...]) -> list[Batch]:
    """The batch of that number, or all that are in one of the states; watches steer themselves."""
    if batch is not None:
        found = journal.batch(batch)
        if states and found.state not in states:
            raise UsageError("command.batch_is", batch=batch, state=found.state)
        return [found]
    return [found for found in journal.batches(states) if found.kind == "batch"]


def _say(line: str) -> None:
    Console(stderr=True, highlight=False).print(text(line), soft_wrap=True)


def _left(journal: Journal, batch: Batch) -> str:
    """The time that the rest of a batch takes, or its photos where that is not known yet."""
    if not batch.left:
        return ""
    seconds = journal.seconds_left(batch.id)
    return photos(batch.left) if seconds is None else duration(seconds)


def _state(batch: Batch) -> str:
    if batch.kind == "watch" and batch.state == "active":
        return "watching"
    coming = f", {batch.coming} to be added" if batch.coming else ""
    if batch.state == "paused" and batch.reason not in (None, message("queue.paused")):
        reason = text(batch.reason)
        return reason if batch.kind == "watch" else f"paused ({reason}{coming})"
    return f"{batch.state}{coming}"


def _batch_object(journal: Journal, batch: Batch) -> dict[str, Any]:
    left = journal.seconds_left(batch.id) if batch.left else None
    record = {
        "batch": batch.id,
        "kind": batch.kind,
        "instruction": batch.instruction,
        "options": asdict(batch.settings),
        "state": batch.state,
        "reason": batch.reason,
        "counts": batch.counts,
        "coming": batch.coming,
        "flagged": batch.flagged,
        "seconds_left": None if left is None else round(left, 1),
        "created": _when(batch.created),
        "ended": _when(batch.ended),
    }
    return with_keys(record)


def _job_object(job: Job) -> dict[str, Any]:
    tasks = dict.fromkeys(task for step in job.plan for task in step.get("tasks", ()))
    return {
        "batch": job.batch,
        "job": job.id,
        **Result.of(job).as_object(list(tasks)),
        "content": job.fingerprint and job.fingerprint.content,
        "started": _when(job.started),
        "ended": _when(job.ended),
    }


def _when(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def _write_json(journal: Journal, batches: list[Batch], file: TextIO) -> None:
    """A list of batches, each with its jobs; written piece by piece, since it may be long."""
    file.write("[")
    for number, batch in enumerate(batches):
        head = jsonlib.dumps(_batch_object(journal, batch), indent=1)
        file.write(f'{"," if number else ""}\n{head[:-2]},\n "jobs": [')
        for place, job in enumerate(journal.iterate(batch.id)):
            file.write(f"{',' if place else ''}\n  {jsonlib.dumps(_job_object(job))}")
        file.write("\n ]\n}")
    file.write("\n]\n")


def _write_csv(journal: Journal, batches: list[Batch], file: TextIO) -> None:
    columns = ["batch", "job", "source", "output", "status", "reason", "flags", "seconds"]
    columns += ["width", "height", "tasks", "models", "content", "started", "ended"]
    columns += ["reason_keys", "flag_keys"]
    # In quotes, whatever names hold: without, some readers take a lone \r for the end of a line.
    writer = csv.DictWriter(
        file, columns, extrasaction="ignore", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC
    )
    shown = printable if file.isatty() else str
    writer.writeheader()
    for batch in batches:
        for job in journal.iterate(batch.id):
            row = _job_object(job)
            row["models"] = " ".join(str(step.get("model", "")) for step in job.plan)
            row["tasks"], row["flags"] = " ".join(row["tasks"]), " ".join(row["flags"])
            row["reason_keys"] = " ".join(part.key for part in parts_of(job.reason))
            row["flag_keys"] = " ".join(flag.key for flag in job.flags)
            writer.writerow({key: _field(value, shown) for key, value in row.items()})


def _field(value: Any, shown: Callable[[str], str]) -> Any:
    """A cell; names of files may hold anything, UTF-8 may not. shown: what a terminal can take."""
    if not isinstance(value, str):
        return value
    return shown(value.encode("utf-8", "replace").decode("utf-8"))
