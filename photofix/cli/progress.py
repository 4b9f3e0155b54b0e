"""What the terminal shows while a batch is done, and of what became of each photo."""

from __future__ import annotations

import json as jsonlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from photofix.cli.terminal import duration, shortened, shown_path, text
from photofix.messages import Message, with_keys

if TYPE_CHECKING:
    from photofix.queue import Job


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
            "source": str(self.source),
            "output": None if self.output is None else str(self.output),
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
    json: bool = False,
    quiet: bool = False,
    dry_run: bool = False,
    explain: bool = False,
    live: bool = True,
) -> Lines:
    """What shows the progress: a live bar on a terminal, else lines.

    before: how many of all photos had ended before.
    """
    plan_is_the_answer = dry_run and not json
    console = Console(stderr=not plan_is_the_answer, highlight=False)
    live = live and console.is_terminal and not console.is_dumb_terminal and not dry_run
    kind = Bars if live and not quiet else Lines
    return kind(total, tasks, console, before=before, json=json, quiet=quiet, explain=explain)


class Lines:
    """A plain line a photo on standard error, and JSON on standard output if asked for."""

    def __init__(
        self,
        total: int,
        tasks: Sequence[str],
        console: Console,
        *,
        before: int,
        json: bool,
        quiet: bool,
        explain: bool,
    ) -> None:
        """explain: tell the steps of each photo, and why."""
        self._explain = explain
        self.count: Counter[str] = Counter()
        self.total = total
        self.before = before
        self.console = console
        self._tasks = tasks
        self._json = json
        self._quiet = quiet
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
        """Lines tell of whole photos only."""

    def waiting(self) -> None:
        """Nor of waiting for other batches."""

    def left(self, seconds: float | None) -> None:
        """Nor of the time left."""

    def result(self, result: Result) -> None:
        self.count[result.status] += 1
        if result.status == "failed":
            self._failed.append(result)
        if result.flags:
            self._flagged.append(result)
        if self._json:
            print(jsonlib.dumps(result.as_object(self._tasks)), flush=True)
        if result.status == "failed" or not (self._quiet or result.status == "cancelled"):
            self._show(result)

    def summary(self, how: str = "done", batch: int | None = None) -> None:
        """how: as `follow` returns it; batch: what can be resumed if it was stopped."""
        if self._quiet:
            return
        parts = [
            f"{self.count[status]} {status}"
            for status in ("planned", "done", "skipped", "failed", "cancelled")
            if self.count[status] or status in ("done", "skipped", "failed")
        ]
        stopped = how in ("interrupted", "paused")
        if stopped:
            parts.append(f"{self.total - self.ended} not done: {how}")
        self.line(f"[bold]{', '.join(parts)}[/bold]")
        for result in self._failed:
            self.line(f"  [red]{text(shown_path(result.source))}[/red]: {text(result.reason)}")
        for result in self._flagged:
            self.line(
                f"  [yellow]look at {text(shown_path(result.output))}[/yellow]:"
                f" {text(' '.join(map(str, result.flags)))}"
            )
        if stopped and batch is not None:
            self.line(f"go on with: photofix queue resume {batch}")

    def announce(self, what: str) -> None:
        """Something to know before the first photo."""
        if not self._quiet:
            self.line(text(what))

    def line(self, markup: str) -> None:
        self.console.print(markup, soft_wrap=True)

    def _show(self, result: Result) -> None:
        head = f"\\[{self.ended}/{self.total}] {text(shown_path(result.source))}"
        copy = text(shown_path(result.output))
        if result.status == "done":
            self.line(f"{head} → {copy}, {result.seconds:.1f} s")
            if self._explain or not result.plan:
                self._why(result)
        elif result.status == "planned":
            self.line(f"{head} → {copy}, {result.width}×{result.height}")
            self._why(result)
        else:
            colour = "red" if result.status == "failed" else "yellow"
            self.line(f"{head}: [{colour}]{result.status}[/{colour}]: {text(result.reason)}")
        for note in result.notes:
            self.line(f"    note: {text(note)}")
        for flag in result.flags:
            self.line(f"    [yellow]look at this one[/yellow]: {text(flag)}")

    def _why(self, result: Result) -> None:
        """The steps and their reasons, or why there are none."""
        for step in result.plan:
            self.line(f"    {step['model']}, strength {step['strength']:g}: {text(step['reason'])}")
            if step.get("experts"):
                chosen = " ".join(str(expert) for expert in step["experts"])
                self.line(f"    experts chosen, by decoder block: {chosen}")
        if result.reason:
            self.line(f"    {text(result.reason)}")


class Bars(Lines):
    """A live bar on standard error: photo, tile, rate, time left."""

    def __init__(
        self,
        total: int,
        tasks: Sequence[str],
        console: Console,
        *,
        before: int,
        json: bool,
        quiet: bool,
        explain: bool,
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

        super().__init__(
            total, tasks, console, before=before, json=json, quiet=quiet, explain=explain
        )
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

    def left(self, seconds: float | None) -> None:
        self._bar.update(self._task, left="-:--" if seconds is None else duration(seconds))

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
