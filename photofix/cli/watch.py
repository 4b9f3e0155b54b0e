"""`photofix watch`: restore each photo that appears in a folder."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from photofix.cli import options
from photofix.cli.follow import stop_request
from photofix.cli.output import complain
from photofix.cli.progress import Lines, Result, reporter
from photofix.cli.terminal import duration, text
from photofix.config import config_path, load_watches
from photofix.errors import PhotofixError, UsageError, WorkerError
from photofix.options import WATCH_KEYS, load_settings

if TYPE_CHECKING:
    from rich.status import Status

    from photofix.queue import Batch, Cursor, Journal
    from photofix.queue.watching import Watch, Watcher

FAILED = 1


@options.takes_options("watch")
def watch(
    folder: Annotated[
        str | None,
        typer.Argument(
            metavar="DIR",
            help="Folder to watch; by default those of the configuration file.",
            show_default=False,
        ),
    ] = None,
    instruction: Annotated[
        str | None,
        typer.Option(
            "-i",
            "--instruction",
            metavar="SENTENCE",
            help="What is wrong: 'too dark and grainy'.",
        ),
    ] = None,
    recursive: Annotated[
        bool, typer.Option("-r", "--recursive", help="Also the folders inside it.")
    ] = False,
    once: Annotated[
        bool, typer.Option("--once", help="Restore what is there and has not been, and end.")
    ] = False,
    stop: Annotated[
        bool,
        typer.Option("--stop", help="End the watch of the folder, or all; in any process."),
    ] = False,
    while_fed: Annotated[bool, typer.Option(hidden=True)] = False,
    recipe: options.Recipe = None,
    yes: options.Yes = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
    *,
    flags: dict[str, Any],
) -> None:
    """Restore each photo that appears in a folder, once.

    Ends with Ctrl-C or SIGTERM. Exit codes: 0 clean end, 1 with --once: some failed, 2 wrong usage.
    """
    try:
        if stop:
            _stop(Path(os.path.abspath(Path(folder).expanduser())) if folder else None, quiet)
            return
        flags = options.with_former(flags)
        if folder is not None:
            own = {"folder": folder, "instruction": instruction, "recursive": recursive}
            watches = [_watch({**own, "recipe": recipe, "yes": yes, **flags})]
        elif instruction is not None:
            raise UsageError("watch.which")
        else:
            watches = _configured_watches()
        failed = _run(watches, once=once, while_fed=while_fed, json=json, quiet=quiet)
    except PhotofixError as error:
        complain(error)
        raise typer.Exit(error.exit_code) from None
    if once and failed:
        raise typer.Exit(FAILED)


def _configured_watches() -> list[Watch]:
    tables = load_watches()
    path = config_path()
    if not tables:
        raise UsageError("watch.none", path=path)
    watches = [_watch(table, number) for number, table in enumerate(tables, 1)]
    if len({watch.key for watch in watches}) < len(watches):
        raise UsageError("watch.two", path=path)
    return watches


def _watch(table: dict[str, Any], number: int | None = None) -> Watch:
    """A watch from its settings; UsageError for what makes no sense.

    number: of the table in the configuration file, where it comes from there.
    """
    from photofix.queue.orders import Order, check_device, check_order
    from photofix.queue.watching import Watch

    try:
        for key, kind in (("folder", str), ("instruction", str)):
            if not isinstance(table.get(key), kind) or not table[key].strip():
                sentence = key == "instruction"
                raise UsageError("watch.no_sentence" if sentence else "watch.no_folder_key")
        if not isinstance(table.get("recipe"), str | None):
            raise UsageError("recipe.unknown", name=str(table["recipe"]), hint="")
        for key in ("recursive", "yes"):
            if not isinstance(table.get(key, False), bool):
                raise UsageError("option.switch", option=key, value=table[key])
        folder = Path(table["folder"]).expanduser()
        if folder.exists() and not folder.is_dir():
            raise UsageError("watch.is_file", folder=folder)
        own = {key: value for key, value in table.items() if key not in WATCH_KEYS}
        settings = load_settings(own, recipe=table.get("recipe"))
        order = Order(table["instruction"], settings)
        check_order(order, unclear=bool(table.get("yes")))
        check_device(settings)
    except UsageError as error:
        if number is None:
            raise
        path, problem = config_path(), error.message
        raise UsageError("watch.in_table", path, number=number, problem=problem) from error
    recursive = bool(table.get("recursive"))
    return Watch(folder.absolute(), table["instruction"], order.settings, recursive)


def _run(watches: list[Watch], *, once: bool, while_fed: bool, json: bool, quiet: bool) -> int:
    """Watch until stopped; returns how many photos failed."""
    from photofix.queue import Journal, Lock
    from photofix.queue.watchers import running, watch_folders

    with Journal() as journal, stop_request() as stop:
        if while_fed:
            threading.Thread(target=_stop_unfed, args=(stop,), daemon=True).start()
        for watch in watches:
            if once and not watch.folder.is_dir():
                raise UsageError("watch.no_folder", path=watch.folder)
            batch = journal.batch_with_key(watch.key)
            if batch is not None and batch.id in {one.batch for one in running(journal)}:
                raise UsageError("watch.already", folder=watch.folder)
        attendant = Lock.take(journal.folder)
        assert attendant is not None  # its name is new
        try:
            with _screen(journal, watches, json=json, quiet=quiet) as screen:
                if journal.set_aside is not None:
                    screen.say(f"the journal was damaged; it was set aside as {journal.set_aside}")
                watch_folders(journal, watches, attendant.name, stop, once=once, show=screen.show)
        finally:
            attendant.release()
        screen.report.summary()
        batches = [journal.batch_with_key(watch.key) for watch in watches]
        left = sum(batch.left for batch in batches if batch is not None)
        if left and not quiet:
            screen.say(f"{left} still to do, once photofix watch is started again")
        return screen.report.count["failed"]


def _stop(folder: Path | None, quiet: bool) -> None:
    """End the watches of a folder, or all, whichever processes they are in."""
    from photofix.queue import Journal
    from photofix.queue.watchers import end, running

    console = Console(stderr=True, highlight=False)
    with Journal() as journal:
        found = running(journal, folder)
        if not found:
            if folder is None:
                raise UsageError("watch.none_watched")
            raise UsageError("watch.not_watched", folder=folder)
        for watch in found:
            if not end(journal, watch):
                raise WorkerError("watch.silent", folder=watch.folder)
            if not quiet:
                console.print(f"no longer watched: {text(watch.folder)}", soft_wrap=True)


def _stop_unfed(stop: threading.Event) -> None:
    """Stop once standard input is closed: the app that started this is gone, however it ended."""
    sys.stdin.read()
    stop.set()


@contextmanager
def _screen(
    journal: Journal, watches: list[Watch], *, json: bool, quiet: bool
) -> Iterator[_Screen]:
    screen = _Screen(journal, watches, json=json, quiet=quiet)
    try:
        yield screen
    finally:
        screen.close()


class _Screen:
    """A line for each photo that has ended, and below them one that tells how things stand."""

    def __init__(self, journal: Journal, watches: list[Watch], *, json: bool, quiet: bool) -> None:
        self.report: Lines = reporter(0, (), json=json, quiet=quiet, live=False)
        self._journal = journal
        self._cursors: dict[int, Cursor] = {}
        self._seen: dict[int, str] = {}
        self._revision = -1
        self._line = ""
        self._status: Status | None = None
        if not quiet:
            if self.report.console.is_terminal:
                self._status = self.report.console.status("starting")
                self._status.start()
            for watch in watches:
                self.say(f"watching {watch.folder}: {watch.instruction}")

    def say(self, line: str) -> None:
        self.report.line(text(line))

    def show(self, watchers: list[Watcher]) -> None:
        revision = self._journal.revision()
        for watcher in watchers:
            if watcher.batch not in self._cursors:
                self._cursors[watcher.batch] = self._journal.latest(watcher.batch)
        if revision != self._revision:
            self._revision = revision
            for watcher in watchers:
                self._news(watcher)
        self._tell(watchers)

    def close(self) -> None:
        if self._status is not None:
            self._status.stop()

    def _news(self, watcher: Watcher) -> None:
        from photofix.queue.job import ENDED

        while True:
            jobs, self._cursors[watcher.batch] = self._journal.changes(
                watcher.batch, self._cursors[watcher.batch]
            )
            if not jobs:
                return
            for job in jobs:
                if job.state in ENDED and self._seen.get(job.id) != job.state:
                    self._seen[job.id] = job.state
                    self.report.result(Result.of(job))

    def _tell(self, watchers: list[Watcher]) -> None:
        if self._status is None:
            return
        batches = [self._journal.batch(watcher.batch) for watcher in watchers]
        away = sum(not watcher.present for watcher in watchers)
        parts = [f"watching {len(watchers)} folder{'s' if len(watchers) > 1 else ''}"]
        if away:
            parts.append(f"{away} not there")
        waiting = sum(watcher.waiting for watcher in watchers)
        if waiting:
            parts.append(f"{waiting} arriving")
        parts.append(f"{sum(batch.left for batch in batches)} to do{self._time_left(batches)}")
        parts.append(f"{sum(batch.counts['done'] for batch in batches)} done")
        paused = sum(batch.state == "paused" for batch in batches)
        if paused > away:
            parts.append(f"{paused - away} paused")
        failed = sum(batch.counts["failed"] for batch in batches)
        if failed:
            parts.append(f"{failed} failed")
        line = " · ".join(parts)
        if line != self._line:
            self._line = line
            self._status.update(line)

    def _time_left(self, batches: list[Batch]) -> str:
        """How long that takes, in brackets, where it is known."""
        active = [batch.id for batch in batches if batch.left and batch.state == "active"]
        seconds = [self._journal.seconds_left(batch) for batch in active]
        known = [one for one in seconds if one is not None]
        return f" ({duration(sum(known))} left)" if known and len(known) == len(seconds) else ""
