"""What the terminal shows while a batch is done, and of what became of each photo."""

from __future__ import annotations

import json as jsonlib
import os
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.padding import Padding

from photofix.cli.terminal import duration, photos, shortened, shown_path, text
from photofix.messages import Message, parts_of, with_keys

if TYPE_CHECKING:
    from photofix.queue import Job

_SILENCE = 30.0  # seconds after which a plain line tells how far a photo is
# What of a reason tells of models, which photographers needn't know.
_OF_MODELS = frozenset(
    f"plan.{key}"
    for key in ("fastest", "best", "best_measured", "best_in_time", "best_in_time_measured")
)
_AT_A_GLANCE = 20  # photos that a terminal shows at once: what failed needn't be told again


@dataclass(frozen=True)
class Result:
    """What became of a photo, or with --dry-run what would; as in photofix.queue.Outcome."""

    source: Path
    output: Path | None
    status: str
    reason: Message | None = None
    flags: tuple[Message, ...] = ()
    seconds: float = 0.0
    width: int | None = None
    height: int | None = None
    plan: Sequence[dict[str, Any]] = field(default_factory=list)
    notes: tuple[Message, ...] = ()

    @classmethod
    def of(cls, job: Job) -> Result:
        return cls(
            source=job.source,
            output=job.destination,
            status=job.state,
            reason=job.reason,
            flags=job.flags,
            seconds=job.seconds,
            width=job.width,
            height=job.height,
            plan=job.plan,
            notes=job.notes,
        )

    def as_object(self, tasks: Sequence[str]) -> dict[str, Any]:
        """tasks: what the sentence names."""
        record = {
            "source": os.path.abspath(self.source),
            "output": None if self.output is None else os.path.abspath(self.output),
            "status": self.status,
            "reason": self.reason,
            "flags": self.flags,
            "seconds": round(self.seconds, 3),
            "width": self.width,
            "height": self.height,
            "tasks": list(tasks),
            "plan": [with_keys(step) for step in self.plan],
            "notes": self.notes,
        }
        return with_keys(record)


def reporter(
    total: int,
    tasks: Sequence[str],
    *,
    before: int = 0,
    there: Collection[Path] = (),
    json: bool = False,
    quiet: bool = False,
    dry_run: bool = False,
    explain: bool = False,
    verbose: bool = False,
    live: bool = True,
) -> Lines:
    """What shows the progress: a live bar on a terminal, else lines.

    before: how many of all photos had ended before.
    there: photos whose copies exist already, which are counted and not told one by one.
    """
    plan_is_the_answer = dry_run and not json
    console = Console(stderr=not plan_is_the_answer, highlight=False)
    live = live and console.is_terminal and not console.is_dumb_terminal and not dry_run
    kind = Bars if live and not quiet else Lines
    how = Manner(json=json, quiet=quiet, explain=explain or verbose, verbose=verbose)
    return kind(total, tasks, console, how, before=before, there=there)


@dataclass(frozen=True)
class Manner:
    """How results are told.

    json: an object a photo on standard output.
    quiet: nothing on standard error but what failed.
    explain: the steps of each photo, and why.
    verbose: with their models, strengths and what was measured of them.
    """

    json: bool = False
    quiet: bool = False
    explain: bool = False
    verbose: bool = False


class Lines:
    """A plain line a photo on standard error, and JSON on standard output if asked for.

    total: of how many photos; 0 where it is not known how many will come.
    """

    def __init__(
        self,
        total: int,
        tasks: Sequence[str],
        console: Console,
        how: Manner,
        *,
        before: int = 0,
        there: Collection[Path] = (),
    ) -> None:
        self.count: Counter[str] = Counter()
        self.total = total
        self.before = before
        self.console = console
        self._tasks = tasks
        self._how = how
        self._there = {os.path.abspath(source) for source in there}
        self._copied = self._passed_over = 0
        self._current, self._told = "", 0.0
        self._failed: list[Result] = []
        self._flagged: list[Result] = []

    @property
    def ended(self) -> int:
        """How many of all photos need no more work."""
        return self.before + self.count.total()

    def start(self) -> None:
        """A line needs no preparation."""

    def stop(self) -> None:
        """Nor clearing away."""

    def progress(self, name: str, tile: int, tiles: int) -> None:
        """A line now and then, while one photo takes long."""
        now = time.monotonic()
        if name != self._current:
            self._current, self._told = name, now
        elif tiles > 1 and now - self._told >= _SILENCE and not self._how.quiet:
            self._told = now
            self.line(f"\\[{self.ended + 1}/{self.total}] {text(name)}: {tile / tiles:.0%}")

    def waiting(self) -> None:
        """Nor of waiting for other batches."""

    def left(self, seconds: Callable[[], float | None]) -> None:
        """Nor of the time left, which is not asked for."""

    def result(self, result: Result) -> None:
        self.count[result.status] += 1
        if result.status == "failed":
            self._failed.append(result)
        if result.flags:
            self._flagged.append(result)
        if self._how.json:
            print(jsonlib.dumps(result.as_object(self._tasks)), flush=True)
        self._copied += result.status == "done" and not result.plan
        if result.status == "skipped" and os.path.abspath(result.source) in self._there:
            self._passed_over += 1
        elif result.status == "failed" or not (self._how.quiet or result.status == "cancelled"):
            self._show(result)

    def summary(self, how: str = "done", batch: int | None = None) -> None:
        """how: as `follow` returns it; batch: what can be resumed if it was stopped."""
        if self._how.quiet:
            return
        parts = list(self._counts())
        stopped = how in ("interrupted", "paused")
        if stopped:
            parts.append(f"{self.total - self.ended} not done: {how}")
        there = [_copies_exist(self._passed_over)] if self._passed_over else []
        said = "; ".join([*there, ", ".join(parts) or "nothing to restore"])
        self.line(f"[bold]{said}[/bold]")
        if there and not parts:
            self.line("restore them again with: --existing replace, or --existing rename")
        if self.count.total() > _AT_A_GLANCE:
            self._repeat()
        if stopped and batch is not None:
            self.line(f"go on with: photofix queue resume {batch}")

    def _counts(self) -> Iterator[str]:
        """How many photos became what, of what there were any."""
        new = "new " if self._passed_over else ""
        if restored := self.count["done"] - self._copied:
            yield f"{photos(restored, new)} restored"
        if self._copied:
            as_is = "as it is" if self._copied == 1 else "as they are"
            yield f"{photos(self._copied, '' if restored else new)} copied {as_is}"
        if planned := self.count["planned"]:
            yield f"{photos(planned, new)} to restore"
        others = {**self.count, "skipped": self.count["skipped"] - self._passed_over}
        for status in ("skipped", "failed", "cancelled"):
            if others.get(status):
                yield f"{others[status]} {status}"

    def _repeat(self) -> None:
        """What a person should see, which may have scrolled away."""
        for result in self._failed:
            self.line(f"  [red]{text(shown_path(result.source))}[/red]: {text(result.reason)}")
        for result in self._flagged:
            self.line(
                f"  [yellow]look at {text(shown_path(result.output))}[/yellow]:"
                f" {text(' '.join(map(str, result.flags)))}"
            )

    def announce(self, what: str) -> None:
        """Something to know before the first photo."""
        if not self._how.quiet:
            self.line(text(what))

    def line(self, markup: str) -> None:
        self.console.print(markup, soft_wrap=True)

    def _show(self, result: Result) -> None:
        place = f"\\[{self.ended}/{self.total}] " if self.total else ""
        head = place + text(shown_path(result.source))
        copy = text(shown_path(result.output))
        if result.status == "done":
            self.line(f"{head} → {copy}, {result.seconds:.1f} s")
            if self._how.explain or not result.plan:
                self._why(result)
        elif result.status == "planned":
            self.line(f"{head} → {copy}, {result.width}×{result.height}")
            self._why(result)
        else:
            colour = "red" if result.status == "failed" else "yellow"
            self.line(f"{head}: [{colour}]{result.status}[/{colour}]: {text(result.reason)}")
        for note in result.notes:
            self._aside(f"note: {text(note)}")
        for flag in result.flags:
            self._aside(f"[yellow]look at this one[/yellow]: {text(flag)}")

    def _why(self, result: Result) -> None:
        """The steps and their reasons, or why there are none."""
        for step in result.plan:
            (self._technically if self._how.verbose else self._plainly)(step)
        if result.reason:
            self._aside(text(result.reason))

    def _aside(self, markup: str) -> None:
        """A line below that of a photo; on a terminal broken between words, and indented."""
        if self.console.is_terminal:
            self.console.print(Padding(markup, (0, 0, 0, 4)))
        else:
            self.line(f"    {markup}")

    def _plainly(self, step: Mapping[str, Any]) -> None:
        """A step without the name of its model, and why that one."""
        parts = parts_of(step["reason"])
        said = " ".join(str(part) for part in parts if part.key not in _OF_MODELS)
        amount = "" if step["strength"] == 1 else f" ({step['strength']:.0%})"
        self._aside(f"{text(said)}{amount}")

    def _technically(self, step: Mapping[str, Any]) -> None:
        self._aside(f"{step['model']}, strength {step['strength']:g}: {text(step['reason'])}")
        if step.get("experts"):
            chosen = " ".join(str(expert) for expert in step["experts"])
            self._aside(f"experts chosen, by decoder block: {chosen}")


class Bars(Lines):
    """A live bar on standard error: photo, tile, rate, time left."""

    def __init__(
        self,
        total: int,
        tasks: Sequence[str],
        console: Console,
        how: Manner,
        *,
        before: int = 0,
        there: Collection[Path] = (),
    ) -> None:
        from rich.progress import BarColumn, Progress, TextColumn
        from rich.table import Column, Table

        class Bar(Progress):
            def get_renderables(self) -> Iterator[Table]:
                # The ^C that a terminal echoes must not break the line, which could then not be
                # cleared any more. (Padding would be written as spaces, right to the edge.)
                table = self.make_tasks_table(self.tasks)
                table.width = max(console.width - 3, 1)
                yield table

        super().__init__(total, tasks, console, how, before=before, there=there)
        self._bar = Bar(
            TextColumn(
                "{task.description}", table_column=Column(no_wrap=True, overflow="ellipsis")
            ),
            BarColumn(bar_width=None, table_column=Column(min_width=6, ratio=1)),
            TextColumn("{task.fields[photos]}", table_column=Column(no_wrap=True)),
            TextColumn("{task.fields[tile]}", table_column=Column(no_wrap=True)),
            TextColumn("{task.fields[rate]}", table_column=Column(no_wrap=True)),
            TextColumn("[cyan]{task.fields[left]}", table_column=Column(no_wrap=True)),
            console=console,
            transient=True,
            expand=True,
        )
        self._task = self._bar.add_task(
            "loading",
            total=total,
            completed=before,
            photos=f"{before}/{total}",
            tile="",
            rate="",
            left="-:--",
        )

    def start(self) -> None:
        self._bar.start()

    def stop(self) -> None:
        self._bar.stop()

    def progress(self, name: str, tile: int, tiles: int) -> None:
        self._bar.update(
            self._task,
            description=text(shortened(name, self.console.width // 4)),
            completed=min(self.ended + tile / max(tiles, 1), self.total),
            total=self.total,
            tile=f"tile {tile}/{tiles}" if tiles > 1 else "",
        )

    def waiting(self) -> None:
        self._bar.update(self._task, description="waiting for another batch", tile="")

    def left(self, seconds: Callable[[], float | None]) -> None:
        left = seconds()
        self._bar.update(self._task, left="-:--" if left is None else duration(left))

    def result(self, result: Result) -> None:
        super().result(result)
        elapsed = self._bar.tasks[0].elapsed or 0.0
        done = self.count["done"]
        rate = f"{done * 60 / elapsed:.1f}/min" if done and elapsed else ""
        self._bar.update(
            self._task,
            completed=self.ended,
            total=self.total,
            photos=f"{self.ended}/{self.total}",
            tile="",
            rate=rate,
        )


def _copies_exist(count: int) -> str:
    return "1 copy exists already" if count == 1 else f"{count} copies exist already"
