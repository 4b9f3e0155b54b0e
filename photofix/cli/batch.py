"""`photofix batch`: restore photos as a sentence asks."""

from __future__ import annotations

import json as jsonlib
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from rich.console import Console
from rich.markup import escape

from photofix.errors import ModelError, PhotofixError, UsageError
from photofix.settings import Settings, load_settings

if TYPE_CHECKING:
    from types import FrameType

    from photofix.queue import Job, JobResult, Source

FAILED, INTERRUPTED = 1, 130


def batch(
    paths: Annotated[
        list[str],
        typer.Argument(help="Photos, folders or quoted patterns.", show_default=False),
    ],
    instruction: Annotated[
        str,
        typer.Option(
            "-i", "--instruction", help="What is wrong: 'too dark and grainy'.", show_default=False
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", help="Folder for the copies; by default photofix/ next to each photo."
        ),
    ] = None,
    recursive: Annotated[
        bool, typer.Option("-r", "--recursive", help="Also the folders inside folders.")
    ] = False,
    name: Annotated[
        str | None,
        typer.Option(help="Names of the copies, of {stem}, {name}, {parent}, {index}."),
    ] = None,
    strength: Annotated[
        float | None, typer.Option(help="From 0 (no change) to 1 (full effect).")
    ] = None,
    format: Annotated[
        str | None, typer.Option(help="Format of the copies; by default that of each photo.")
    ] = None,
    quality: Annotated[
        int | None, typer.Option(help="1 to 100, JPEG and WebP; by default that of each photo.")
    ] = None,
    device: Annotated[str | None, typer.Option(help="auto, cpu, cuda, cuda:1 or mps.")] = None,
    tile: Annotated[
        int | None, typer.Option(help="Side of a tile in pixels; by default fits the memory.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="Use this model of the catalogue.")] = None,
    strip: Annotated[
        str | None, typer.Option(help="Leave out of the copies: gps (location) or all metadata.")
    ] = None,
    keep_times: Annotated[
        bool | None,
        typer.Option("--keep-times/--new-times", help="Give copies the file times of the photos."),
    ] = None,
    max_megapixels: Annotated[
        float | None, typer.Option(help="Refuse larger photos; by default 500.")
    ] = None,
    raw_jpeg: Annotated[
        str | None, typer.Option(help="Of a RAW+JPEG pair: raw (default), jpeg or both.")
    ] = None,
    skip_existing: Annotated[
        bool, typer.Option("--skip-existing", help="Leave out photos that have their copy.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace copies that exist; never an original.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the plan of each photo; write nothing.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="One JSON object a photo on standard output.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Say nothing but what failed.")
    ] = False,
) -> None:
    """Restore photos as a sentence asks. Copies are written; originals stay as they are.

    Exit codes: 0 all done, 1 some photos failed, 2 wrong usage, 130 interrupted.
    """
    flags = {
        "output": output,
        "name": name,
        "strength": strength,
        "format": format,
        "quality": quality,
        "device": device,
        "tile": tile,
        "model": model,
        "strip": strip,
        "keep_times": keep_times,
        "max_megapixels": max_megapixels,
        "raw_jpeg": raw_jpeg,
    }
    try:
        if skip_existing and overwrite:
            raise UsageError("--skip-existing and --overwrite exclude each other; give one")
        settings = load_settings(flags)
        existing: Literal["fail", "skip", "overwrite"] = (
            "skip" if skip_existing else "overwrite" if overwrite else "fail"
        )
        jobs = _jobs(paths, instruction, recursive, settings, existing, create=not dry_run)
        report = _reporter(len(jobs), json=json, quiet=quiet, dry_run=dry_run)
        with _stop_request() as stop:
            results = _planned(jobs) if dry_run else _restored(jobs, settings, report, stop)
            report.start()
            try:
                for result in results:
                    report.result(result)
                    if dry_run and stop.is_set():
                        break
            finally:
                report.stop()
    except PhotofixError as error:
        Console(stderr=True, highlight=False).print(
            f"photofix: {escape(_printable(str(error)))}", soft_wrap=True
        )
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:  # before the first photo
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(FAILED) from None
    report.summary(interrupted=stop.is_set())
    if stop.is_set():
        raise typer.Exit(INTERRUPTED)
    if report.count["failed"]:
        raise typer.Exit(FAILED)


def _jobs(
    paths: list[str],
    instruction: str,
    recursive: bool,
    settings: Settings,
    existing: Literal["fail", "skip", "overwrite"],
    create: bool,
) -> list[Job]:
    """The jobs; UsageError for whatever makes the whole batch senseless."""
    from photofix.instruction import understand
    from photofix.planning import plan
    from photofix.queue import Job, check_template, destinations, find_photos

    check_template(settings.name)
    request = understand(instruction)
    try:
        plan(request, strength=settings.strength, model=settings.model)
    except ModelError as error:
        raise UsageError(str(error)) from error
    output = Path(settings.output).expanduser() if settings.output else None
    sources = find_photos([path for path in paths if path], recursive, output, settings.raw_jpeg)
    _refuse_nothing(sources)
    if output is not None:
        _check_output(output, create)
    places = destinations(sources, output, settings.name, settings.format)
    return [
        Job(
            source=source.path,
            destination=None if source.problem else place.path,
            request=request,
            strength=settings.strength,
            model=settings.model,
            format=settings.format,
            quality=settings.quality,
            strip=settings.strip,
            keep_times=settings.keep_times,
            max_megapixels=settings.max_megapixels,
            existing=existing,
            problem=source.problem or place.problem,
        )
        for source, place in zip(sources, places, strict=True)
    ]


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
        reason = (error.strerror or "input/output error").lower()
        raise UsageError(
            f"the folder {output} can't be made ({reason}); give another with -o"
        ) from error
    if not nearest.is_dir():
        raise UsageError(f"{nearest} is a file; give a folder with -o")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UsageError(f"no permission to write in {nearest}; give another folder with -o")


def _planned(jobs: list[Job]) -> Iterator[JobResult]:
    """What would become of each job, from the headers of the photos alone."""
    from photofix.photo import probe
    from photofix.planning import plan
    from photofix.queue import JobResult, check_destination

    for job in jobs:
        result = check_destination(job)
        if result is None:
            try:
                info = probe(job.source)
            except PhotofixError as error:
                reason = str(error).removeprefix(f"{job.source}: ")
                result = JobResult(job, "failed", reason)
            else:
                steps = plan(job.request, strength=job.strength, model=job.model)
                scale = 1
                for step in steps.steps:
                    scale *= step.scale
                result = JobResult(
                    job,
                    "planned",
                    width=info.width * scale,
                    height=info.height * scale,
                    plan=steps,
                    notes=info.notes,
                )
        yield result


def _restored(
    jobs: list[Job], settings: Settings, report: _Lines, stop: threading.Event
) -> Iterator[JobResult]:
    from photofix.engine import Restorer, pick_device
    from photofix.queue import run_jobs

    restorer = Restorer(pick_device(settings.device), tile=settings.tile)
    yield from run_jobs(jobs, restorer, stop=stop, progress=report.progress)


@contextmanager
def _stop_request() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set; the second one ends the process at once.

    Copies get their names only when whole, so even then none is partial.
    """
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def handle(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            if sys.stderr.isatty():
                os.write(2, b"\x1b[?25h\n")  # rich has hidden the cursor
            os._exit(INTERRUPTED)
        stop.set()

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, handle) for number in signals]
    try:
        yield stop
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)


def _reporter(total: int, *, json: bool, quiet: bool, dry_run: bool) -> _Lines:
    plan_is_the_answer = dry_run and not json
    console = Console(stderr=not plan_is_the_answer, highlight=False)
    live = console.is_terminal and not console.is_dumb_terminal and not dry_run
    kind = _Bars if live and not quiet else _Lines
    return kind(total, console, json=json, quiet=quiet)


class _Lines:
    """A plain line a photo on standard error, and JSON on standard output if asked for."""

    def __init__(self, total: int, console: Console, *, json: bool, quiet: bool) -> None:
        self.count: Counter[str] = Counter()
        self.total = total
        self.console = console
        self._json = json
        self._quiet = quiet
        self._failures: list[JobResult] = []

    def start(self) -> None:
        """A line needs no preparation."""

    def stop(self) -> None:
        """Nor clearing away."""

    def progress(self, job: Job, done: int, total: int) -> None:
        """Lines tell of whole photos only."""

    def result(self, result: JobResult) -> None:
        self.count[result.status] += 1
        if result.status == "failed":
            self._failures.append(result)
        if self._json:
            print(jsonlib.dumps(_as_object(result)), flush=True)
        if result.status == "failed" or not self._quiet:
            self._show(result)

    def summary(self, interrupted: bool) -> None:
        if self._quiet:
            return
        not_begun = self.total - self.count.total() if interrupted else 0
        parts = [
            f"{self.count[status]} {status}"
            for status in ("planned", "done", "skipped", "failed")
            if self.count[status] or status in ("done", "skipped", "failed")
        ]
        if interrupted:
            parts.append(f"{not_begun} not done: interrupted")
        self._line(f"[bold]{', '.join(parts)}[/bold]")
        for result in self._failures:
            self._line(f"  [red]{_name(result)}[/red]: {_text(result.reason)}")

    def _show(self, result: JobResult) -> None:
        head = f"\\[{self.count.total()}/{self.total}] {_name(result)}"
        copy = _text(result.job.destination)
        if result.status == "done":
            self._line(f"{head} → {copy}, {result.seconds:.1f} s")
        elif result.status == "planned":
            assert result.plan is not None
            self._line(f"{head} → {copy}, {result.width}×{result.height}")
            for step in result.plan.steps:
                self._line(f"    {step.model}, strength {step.strength:g}: {_text(step.reason)}")
        else:
            colour = "red" if result.status == "failed" else "yellow"
            self._line(f"{head}: [{colour}]{result.status}[/{colour}]: {_text(result.reason)}")
        for note in result.notes:
            self._line(f"    note: {_text(note)}")

    def _line(self, markup: str) -> None:
        self.console.print(markup, soft_wrap=True)


class _Bars(_Lines):
    """A live bar on standard error: photo, tile, rate, time left."""

    def __init__(self, total: int, console: Console, *, json: bool, quiet: bool) -> None:
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
        from rich.table import Column

        super().__init__(total, console, json=json, quiet=quiet)
        self._bar = Progress(
            TextColumn(
                "{task.description}", table_column=Column(no_wrap=True, overflow="ellipsis")
            ),
            BarColumn(bar_width=None, table_column=Column(min_width=6, ratio=1)),
            TextColumn("{task.fields[photos]}", table_column=Column(no_wrap=True)),
            TextColumn("{task.fields[tile]}", table_column=Column(no_wrap=True)),
            TextColumn("{task.fields[rate]}", table_column=Column(no_wrap=True)),
            TimeRemainingColumn(compact=True),
            console=console,
            transient=True,
            expand=True,
        )
        self._task = self._bar.add_task(
            "loading", total=total, photos=f"0/{total}", tile="", rate=""
        )

    def start(self) -> None:
        self._bar.start()

    def stop(self) -> None:
        self._bar.stop()

    def progress(self, job: Job, done: int, total: int) -> None:
        self._bar.update(
            self._task,
            description=_text(_shortened(job.source.name, self.console.width // 4)),
            completed=min(self.count.total() + done / max(total, 1), self.total),
            tile=f"tile {done}/{total}" if total > 1 else "",
        )

    def result(self, result: JobResult) -> None:
        super().result(result)
        ended = self.count.total()
        elapsed = self._bar.tasks[0].elapsed or 0.0
        done = self.count["done"]
        rate = f"{done * 60 / elapsed:.1f}/min" if done and elapsed else ""
        self._bar.update(
            self._task, completed=ended, photos=f"{ended}/{self.total}", tile="", rate=rate
        )


def _as_object(result: JobResult) -> dict[str, Any]:
    job = result.job
    steps = result.plan.steps if result.plan else ()
    return {
        "source": str(job.source),
        "output": None if job.destination is None else str(job.destination),
        "status": result.status,
        "reason": result.reason,
        "seconds": round(result.seconds, 3),
        "width": result.width,
        "height": result.height,
        "tasks": list(job.request.named),
        "plan": [
            {
                "model": step.model,
                "tasks": list(step.tasks),
                "strength": step.strength,
                "scale": step.scale,
                "reason": step.reason,
            }
            for step in steps
        ],
        "notes": list(result.notes),
    }


def _name(result: JobResult) -> str:
    return _text(result.job.source)


def _text(value: object) -> str:
    return escape(_printable(str(value)))


def _shortened(name: str, width: int) -> str:
    """The name with its middle left out where it is too wide: both ends tell photos apart."""
    width = max(width, 9)
    half = (width - 1) // 2
    return name if len(name) <= width else f"{name[:half]}…{name[-half:]}"


def _printable(text: str) -> str:
    """One line that any terminal can show; file names may hold anything."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "?" for c in text)
