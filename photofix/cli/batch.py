"""`photofix batch`: restore photos as a sentence asks."""

from __future__ import annotations

import os
import sys
import threading
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
from photofix.cli.terminal import duration, text
from photofix.errors import ModelError, PhotofixError, UsageError, system_reason
from photofix.options import Settings, load_settings

if TYPE_CHECKING:
    from photofix.instruction import Request
    from photofix.photo import PhotoInfo
    from photofix.planning import Plan
    from photofix.queue import Journal, NewJob, Options, Source
    from photofix.queue.job import Existing

FAILED = 1


@options.takes_options("batch")
def batch(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PHOTOS",
            help="Photos, folders or quoted patterns; - takes one a line from standard input.",
            show_default=False,
        ),
    ],
    instruction: Annotated[
        str | None,
        typer.Option(
            "-i",
            "--instruction",
            metavar="SENTENCE",
            help="What is wrong: 'too dark and grainy'; without it, what the photos show.",
            show_default=False,
        ),
    ] = None,
    null: Annotated[
        bool,
        typer.Option("-0", "--null", help="Standard input parts its names by NUL: find -print0."),
    ] = False,
    recursive: Annotated[
        bool, typer.Option("-r", "--recursive", help="Also the folders inside folders.")
    ] = False,
    skip_existing: Annotated[
        bool, typer.Option("--skip-existing", help="Leave out photos that have their copy.")
    ] = False,
    overwrite: options.Overwrite = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the plan of each photo; write nothing.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what was done to each photo, and why.")
    ] = False,
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
        if skip_existing and overwrite:
            raise UsageError("--skip-existing and --overwrite exclude each other; give one")
        settings = load_settings(options.with_effort(flags))
        existing: Existing = "skip" if skip_existing else "overwrite" if overwrite else "fail"
        paths = expanded(paths, "\0" if null else "\n")
        request, jobs = _jobs(paths, instruction, recursive, settings, create=not dry_run, yes=yes)
        report = reporter(
            len(jobs), request.named, json=json, quiet=quiet, dry_run=dry_run, explain=explain
        )
        if not quiet:
            _tell(request)
        with stop_request() as stop:
            number = None
            if dry_run:
                how = _plan(jobs, request, settings, existing, report, stop)
            else:
                how, number = _restore(jobs, request, settings, existing, report, stop)
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


def _tell(request: Request) -> None:
    """Say how a sentence is taken that asks for more, or other, than plain restoring."""
    from photofix.instruction.wishes import summary
    from photofix.shortfalls import without_directions

    _, untold = without_directions(request)
    if request.cannot or request.kept or request.amounts or request.size or untold:
        said = "; ".join(filter(None, (summary(request), untold)))
        Console(stderr=True, highlight=False).print(text(said), soft_wrap=True)


def _jobs(
    paths: list[str],
    instruction: str | None,
    recursive: bool,
    settings: Settings,
    create: bool,
    yes: bool,
) -> tuple[Request, list[NewJob]]:
    """What is asked, and of which photos; UsageError for what makes the whole batch senseless."""
    from photofix.cli.understand import require_sure
    from photofix.instruction import anything, understand
    from photofix.planning import plan
    from photofix.queue import NewJob, check_template, destinations, find_photos

    check_template(settings.name)
    request = anything() if instruction is None else understand(instruction)
    if not yes:
        require_sure(request)
    if settings.only_if_needed is not None:
        _require_classifier()
    try:
        plan(request, strength=settings.strength, model=settings.model, effort=settings.effort)
    except ModelError as error:
        raise UsageError(str(error)) from error
    output = Path(settings.output).expanduser() if settings.output else None
    sources = find_photos([path for path in paths if path], recursive, output, settings.raw_jpeg)
    _refuse_nothing(sources)
    if output is not None:
        _check_output(output, create)
    places = destinations(sources, output, settings.name, settings.format)
    return request, [
        NewJob(
            source=source.path,
            destination=None if source.problem else place.path,
            problem=source.problem or place.problem,
        )
        for source, place in zip(sources, places, strict=True)
    ]


def _require_classifier() -> None:
    from photofix.diagnosis import MODEL
    from photofix.models import find_entry, is_installed

    if not is_installed(find_entry(MODEL)):
        raise UsageError(
            f"--only-if-needed takes the classifier {MODEL}, which is not here; reinstall photofix"
        )


def _refuse_nothing(sources: list[Source]) -> None:
    """A batch of nothing but folders without photos is a mistake, not a success."""
    if not sources:
        raise UsageError("no photos; give files, folders or patterns")
    if all(source.problem and source.path.is_dir() for source in sources):
        raise UsageError(f"{sources[0].path}: {sources[0].problem}")


def _check_output(output: Path, create: bool) -> None:
    """Raise UsageError unless copies can go into the folder."""
    try:
        if create:
            output.mkdir(parents=True, exist_ok=True)
        nearest = next(folder for folder in (output, *output.absolute().parents) if folder.exists())
    except FileExistsError as error:
        raise UsageError(f"{output} is a file; give a folder with -o") from error
    except OSError as error:
        reason = system_reason(error)
        raise UsageError(
            f"the folder {output} can't be made ({reason}); give another with -o"
        ) from error
    if not nearest.is_dir():
        raise UsageError(f"{nearest} is a file; give a folder with -o")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UsageError(f"no permission to write in {nearest}; give another folder with -o")


def _plan(
    jobs: list[NewJob],
    request: Request,
    settings: Settings,
    existing: Existing,
    report: Lines,
    stop: threading.Event,
) -> str:
    """Report what would become of each photo; returns whether that was "done" or "interrupted"."""
    from photofix.queue import Options
    from photofix.readers import Stopped

    for job in jobs:
        try:
            report.result(_planned(job, request, Options(settings, existing), stop))
        except Stopped:
            return "interrupted"
        if stop.is_set():
            return "interrupted"
    return "done"


def _planned(job: NewJob, request: Request, options: Options, stop: threading.Event) -> Result:
    from photofix.queue.restoring import existing_copy, reason_without_steps, steps_of

    if job.problem is not None:
        return Result(job.source, job.destination, "failed", job.problem)
    outcome = existing_copy(job.destination, options, _wrote)
    if outcome is not None:
        return Result(job.source, job.destination, outcome.state, outcome.reason)
    try:
        info, steps = _looked_at(job.source, request, options.settings, stop)
    except PhotofixError as error:
        reason = str(error).removeprefix(f"{job.source}: ")
        return Result(job.source, job.destination, "failed", reason)
    if steps.leaves_alone and options.settings.only_if_needed == "skip":
        return Result(job.source, job.destination, "skipped", steps.reason)
    width, height = steps.size_of(info.width, info.height)
    return Result(
        job.source,
        job.destination,
        "planned",
        reason_without_steps(steps, "It would be copied as it is."),
        width=width,
        height=height,
        plan=steps_of(steps),
        notes=tuple(map(str, info.notes)),
    )


def _wrote(path: Path) -> bool:
    """Whether photofix wrote what lies there, by the journal."""
    from photofix.queue import Journal
    from photofix.queue.claims import wrote

    with Journal(check=False) as journal:
        return wrote(journal, path)


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
    existing: Existing,
    report: Lines,
    stop: threading.Event,
) -> tuple[str, int]:
    """Queue the photos and see them restored; returns how that ended, and the batch."""
    from photofix.queue import Journal, Lock, Options, start_in_background
    from photofix.queue.claims import wanted_devices

    _check_device(settings.device)
    with Journal() as journal:
        if journal.set_aside is not None:
            report.line(
                f"[yellow]The journal was damaged; it was set aside as {journal.set_aside}[/yellow]"
            )
        _foretell(journal, jobs, request, settings, report, stop)
        attendant = Lock.take(journal.folder)
        assert attendant is not None  # its name is new
        batch = journal.add_batch(
            request.text, Options(settings, existing), jobs, attendant=attendant.name
        )
        try:
            with adding(journal, [batch]):
                how = follow(journal, batch, report, stop)
        finally:
            attendant.release()
        if wanted_devices(journal, unattended=True):
            start_in_background(journal)
    return how, batch


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

    sources = [job.source for job in jobs if job.problem is None]
    try:
        expected = forecast(journal, sources, request, settings, stop=stop.is_set)
    except readers.Stopped:
        return  # and so will be the batch
    readers.close()  # workers read the photos
    if expected is not None:
        most = " at most" if settings.only_if_needed else ""
        photos = "1 photo" if len(sources) == 1 else f"{len(sources)} photos"
        report.announce(
            f"about {duration(expected.seconds)}{most} for {photos}"
            f" of {expected.megapixels:.3g} megapixels"
        )


def _check_device(device: str | None) -> None:
    """Raise DeviceError if it is not there: better before the first photo than at each."""
    if device not in (None, "cpu"):
        from photofix.engine import pick_device

        pick_device(device)
