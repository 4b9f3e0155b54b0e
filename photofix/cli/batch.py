"""`photofix batch`: restore photos as a sentence asks."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from photofix.cli import options
from photofix.cli.adding import adding
from photofix.cli.follow import INTERRUPTED, follow, stop_request
from photofix.cli.output import complain
from photofix.cli.progress import Lines, Result, reporter
from photofix.cli.standard_input import expanded
from photofix.cli.terminal import duration, photos, text
from photofix.errors import PhotofixError
from photofix.messages import message
from photofix.options import Settings, load_settings

if TYPE_CHECKING:
    from photofix.instruction import Request
    from photofix.photo import PhotoInfo
    from photofix.planning import Plan
    from photofix.queue import Journal, NewJob
    from photofix.queue.orders import Order

FAILED = 1
_MOST_NAMES = 5  # of pictures that are left out


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PHOTOS",
        help="Photos, folders or quoted patterns; - takes one a line from standard input.",
        show_default=False,
    ),
]
Instruction = Annotated[
    str | None,
    typer.Option(
        "-i",
        "--instruction",
        metavar="SENTENCE",
        help="What is wrong: 'too dark and grainy'; without it, what the photos show.",
        show_default=False,
    ),
]
Null = Annotated[
    bool, typer.Option("-0", "--null", help="Standard input parts its names by NUL: find -print0.")
]

Recursive = Annotated[
    bool, typer.Option("-r", "--recursive", help="Also the folders inside folders.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show the plan of each photo; write nothing.")
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Say what was done to each photo, and why.")
]
Verbose = Annotated[
    bool,
    typer.Option("-v", "--verbose", help="As --explain, with models, strengths and measurements."),
]


@options.takes_options("batch")
def batch(
    paths: Paths,
    instruction: Instruction = None,
    null: Null = False,
    recursive: Recursive = False,
    dry_run: DryRun = False,
    explain: Explain = False,
    verbose: Verbose = False,
    recipe: options.Recipe = None,
    yes: options.Yes = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
    *,
    flags: dict[str, Any],
) -> None:
    """Restore photos as a sentence asks. Copies are written; originals stay as they are.

    Exit codes: 0 all done, 1 some photos failed, 2 wrong usage, 130 interrupted.
    """
    try:
        settings = load_settings(options.with_former(flags), recipe=recipe)
        paths = expanded(paths, "\0" if null else "\n")
        with _journal_if_needed() as journal:
            order, request, jobs, left_out = _checked(
                paths, recursive, instruction, settings, yes, journal
            )
            report = reporter(
                len(jobs),
                request.named,
                there={job.source for job in jobs if _is_there(job)},
                json=json,
                quiet=quiet,
                dry_run=dry_run,
                explain=explain,
                verbose=verbose,
            )
            if not quiet:
                _tell(request, settings, left_out)
            with stop_request() as stop:
                number = None
                if dry_run:
                    how = _plan(jobs, request, order.settings, report, stop, journal)
                elif all(job.needless for job in jobs):
                    how = _pass_over(jobs, report)
                else:
                    how, number = _restore(jobs, request, order.settings, report, stop)
    except PhotofixError as error:
        complain(error)
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:  # before the first photo
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(FAILED) from None
    report.summary(how, number)
    if stop.is_set():
        raise typer.Exit(INTERRUPTED)
    if report.count["failed"] or how != "done":
        raise typer.Exit(FAILED)


@dataclass(frozen=True)
class _LeftOut:
    """Of the folders: copies that photofix made, and pictures that it does not read."""

    copies: Sequence[Path]
    foreign: Sequence[Path]


def _is_there(job: NewJob) -> bool:
    """Whether a copy is there about which there is nothing more to say."""
    return job.needless is not None and job.needless.key != "copy.is_outdated"


def _tell(request: Request, settings: Settings, left_out: _LeftOut) -> None:
    """Say how a sentence is taken that asks for more than plain restoring; what is left out."""
    from photofix.instruction.wishes import listed, summary
    from photofix.tasks import task_named
    from photofix.wanted import idle_amounts

    console = Console(stderr=True, highlight=False)
    request = replace(request, amounts={**request.amounts, **settings.amounts})
    if request.cannot or request.kept or request.amounts or request.size:
        console.print(text(summary(request)), soft_wrap=True)
    if idle := idle_amounts(request, settings):
        names = listed(task_named(name).title for name in idle)
        console.print(f"--strength names {names}: the sentence doesn't ask for that")
    if copies := len(left_out.copies):
        them = "1 copy" if copies == 1 else f"{copies} copies"
        console.print(f"{them} that photofix made left out; name one to restore it again")
    if foreign := left_out.foreign:
        names = ", ".join(path.name for path in foreign[:_MOST_NAMES])
        more = ", …" if len(foreign) > _MOST_NAMES else ""
        them = "1 picture" if len(foreign) == 1 else f"{len(foreign)} pictures"
        console.print(
            text(f"{them} of kinds that photofix does not read left out: {names}{more}"),
            soft_wrap=True,
        )


def _checked(
    paths: list[str],
    recursive: bool,
    instruction: str | None,
    settings: Settings,
    yes: bool,
    journal: Callable[[], Journal],
) -> tuple[Order, Request, list[NewJob], _LeftOut]:
    """The order, what it asks, its photos, and what of the folders is left out.

    Raises UsageError for what makes all of it senseless.
    """
    from photofix.queue import find_photos
    from photofix.queue.copies import CopyFilter, RecordsOnDemand
    from photofix.queue.orders import Order, check_order, jobs_of

    order = Order(instruction, settings)
    request = check_order(order, unclear=yes)
    named = [path for path in paths if path]
    records = RecordsOnDemand(journal)
    copies = CopyFilter()
    foreign: list[Path] = []
    sources = find_photos(named, recursive, order.output, settings.raw_jpeg, copies, foreign)
    jobs = jobs_of(order, sources, records)
    return order, request, jobs, _LeftOut(copies.found, foreign)


@contextmanager
def _journal_if_needed() -> Iterator[Callable[[], Journal]]:
    """The journal, opened once, when it is asked for."""
    from photofix.queue import Journal

    with ExitStack() as opened:
        yield cache(lambda: opened.enter_context(Journal(check=False)))


def _plan(
    jobs: list[NewJob],
    request: Request,
    settings: Settings,
    report: Lines,
    stop: threading.Event,
    journal: Callable[[], Journal],
) -> str:
    """Report what would become of each photo; returns whether that was "done" or "interrupted"."""
    from photofix.queue.claims import wrote
    from photofix.readers import Stopped

    for job in jobs:
        try:
            seen = _planned(job, request, settings, lambda path: wrote(journal(), path), stop)
            report.result(seen)
        except Stopped:
            return "interrupted"
        if stop.is_set():
            return "interrupted"
    return "done"


def _pass_over(jobs: Sequence[NewJob], report: Lines) -> str:
    """Report photos that there is nothing to do for, and that no batch is needed for."""
    for job in jobs:
        status, reason = ("failed", job.problem) if job.problem else ("skipped", job.needless)
        report.result(Result(job.source, job.destination, status, reason))
    return "done"


def _planned(
    job: NewJob,
    request: Request,
    settings: Settings,
    wrote: Callable[[Path], bool],
    stop: threading.Event,
) -> Result:
    from photofix.queue.restoring import existing_copy, reason_without_steps, steps_of

    if job.problem is not None:
        return Result(job.source, job.destination, "failed", job.problem)
    if job.needless is not None:
        return Result(job.source, job.destination, "skipped", job.needless)
    outcome = existing_copy(job.destination, settings, wrote)
    if outcome is not None:
        return Result(job.source, job.destination, outcome.state, outcome.reason)
    try:
        info, steps = _looked_at(job.source, request, settings, stop)
    except PhotofixError as error:
        reason = error.message.apart_from(job.source)
        return Result(job.source, job.destination, "failed", reason)
    if steps.leaves_alone and settings.only_if_needed == "skip":
        return Result(job.source, job.destination, "skipped", steps.reason)
    width, height = steps.size_of(info.width, info.height)
    return Result(
        job.source,
        job.destination,
        "planned",
        reason_without_steps(steps, message("plan.would_copy")),
        width=width,
        height=height,
        plan=steps_of(steps),
        notes=info.notes,
    )


def _looked_at(
    source: Path, request: Request, settings: Settings, stop: threading.Event
) -> tuple[PhotoInfo, Plan]:
    """A photo's header, and the plan that a worker here would follow."""
    from photofix.engine import pick_device
    from photofix.readers import Limits, probe, read_photo
    from photofix.restoration import look_and_plan

    limits = Limits.of(settings)
    info = probe(source, limits, stop.is_set)
    photo = read_photo(source, int(settings.max_megapixels * 1e6), limits, stop.is_set)
    kind = pick_device(settings.device).kind
    return info, look_and_plan(photo, request, settings, kind).plan


def _restore(
    jobs: list[NewJob],
    request: Request,
    settings: Settings,
    report: Lines,
    stop: threading.Event,
) -> tuple[str, int]:
    """Queue the photos and see them restored; returns how that ended, and the batch."""
    from photofix.queue import Journal, Lock, start_in_background
    from photofix.queue.beginning import begin_batch
    from photofix.queue.claims import wanted_devices
    from photofix.queue.orders import check_device

    check_device(settings)
    with Journal() as journal:
        if journal.set_aside is not None:
            report.line(
                f"[yellow]The journal was damaged; it was set aside as {journal.set_aside}[/yellow]"
            )
        _foretell(journal, jobs, request, settings, report, stop)
        attendant = Lock.take(journal.folder)
        assert attendant is not None  # its name is new
        begun = begin_batch(journal, request.text, settings, jobs, attendant.name)
        if begun.resumed:
            report.announce(f"batch {begun.batch} was interrupted; going on with it")
        try:
            _pass_over(begun.ended, report)
            with adding(journal, [begun.batch]):
                how = follow(journal, begun.batch, report, stop, begun.since)
        finally:
            attendant.release()
        if wanted_devices(journal, unattended=True):
            start_in_background(journal)
    return how, begun.batch


def _foretell(
    journal: Journal,
    jobs: list[NewJob],
    request: Request,
    settings: Settings,
    report: Lines,
    stop: threading.Event,
) -> None:
    """Say how long the batch will take, if that is known."""
    from photofix import readers
    from photofix.queue.forecast import forecast

    sources = [job.source for job in jobs if not (job.problem or job.needless)]
    try:
        expected = forecast(journal, sources, request, settings, stop=stop.is_set)
    except readers.Stopped:
        return  # and so will be the batch
    readers.close()  # workers read the photos
    if expected is not None:
        most = " at most" if settings.only_if_needed else ""
        report.announce(
            f"about {duration(max(expected.seconds, 1))}{most} for {photos(len(sources))}"
            f" of {expected.megapixels:.3g} megapixels"
        )
