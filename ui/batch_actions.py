"""What is done to batches of the queue, with a word on how it went and a way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from photofix.messages import Message
from photofix.queue.job import Batch

from .links.commands import Command
from .links.preferences import Draft
from .links.queue_link import QueueLink
from .links.reveal import reveal
from .pages.history import HistoryPage
from .presenters import batches
from .presenters.side_rows import is_open
from .widgets import icons
from .widgets.batch_bar import BatchBar, ProgressStrip
from .widgets.controls import Notice


class BatchActions(QObject):
    """Each takes the number of a batch; the notice tells what came of it."""

    reused = Signal(Draft)

    def __init__(
        self, queue: QueueLink, undo: QUndoStack, notice: Notice, folder: Path, window: QWidget
    ) -> None:
        """folder: where reports are put, in a folder of their own."""
        super().__init__(window)
        self._queue, self._undo, self._notice = queue, undo, notice
        self._folder, self._window = folder, window
        self._reports: list[Command] = []

    def serve(self, bar: BatchBar, strip: ProgressStrip, history: HistoryPage) -> None:
        """Do what is asked for where batches are shown."""
        for act, signals in (
            (self.pause, (bar.pause_wanted, strip.pause_wanted)),
            (self.resume, (bar.resume_wanted, strip.resume_wanted)),
            (self.cancel, (bar.cancel_wanted, strip.cancel_wanted)),
            (self.retry, (bar.retry_wanted, history.retry_wanted)),
            (self.report, (bar.report_wanted, history.report_wanted)),
            (self.reuse, (bar.reuse_wanted, history.reuse_wanted)),
            (self.open_copies, (bar.folder_wanted,)),
            (self.remove, (history.removal_wanted,)),
        ):
            for signal in signals:
                signal.connect(act)

    def pause(self, number: int) -> None:
        self._queue.change(batches.pause(number))

    def resume(self, number: int) -> None:
        self._queue.change(batches.resume(number))

    def retry(self, number: int) -> None:
        """Restore again what failed."""
        self._queue.change(batches.retry(number))

    def move(self, number: int, before: object) -> None:
        self._queue.change(batches.move(number, before))

    def cancel(self, number: int) -> None:
        """Cancel a batch; a way back is offered where it was, not asked for before."""

        def cancelled(_: object) -> None:
            self._notice.show_text(
                self.tr("The batch is cancelled; what is done stays."),
                "info",
                self.tr("Go on with it"),
                lambda: self._queue.change(batches.uncancel(number)),
            )

        self._queue.change(batches.cancel(number), cancelled)

    def remove(self, number: int) -> None:
        self._remove(batches.remove(number), self.tr("Batch removed; its copies stay."))

    def remove_jobs(self, jobs: list[int]) -> None:
        text = self.tr("%n photo(s) left out of the batch", "", len(jobs))
        self._remove(batches.remove_jobs(jobs), text)

    def open_copies(self, number: int) -> None:
        self._queue.change(
            batches.folder_of_copies(number),
            lambda path: path and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )

    def reuse(self, number: int) -> None:
        """Make a new batch of its photos and its sentence."""
        self._queue.change(batches.as_draft(number), self.reused.emit)

    def report(self, number: int) -> None:
        """Make the page of a batch, beside the window since it decodes all photos, and open it."""
        page = self._folder / "reports" / f"photofix-report-{number}.html"
        page.parent.mkdir(parents=True, exist_ok=True)

        def ended(well: bool, problem: Message | None) -> None:
            if not well:
                self._notice.show_text(problem or self.tr("It broke off; try again."), "error")
                return
            text = self.tr("The report of the batch is {path}").format(path=page)
            self._notice.show_text(
                text, "check", self.tr("Show in its folder"), partial(reveal, page)
            )
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

        self._notice.show_text(self.tr("The report is being made…"), "info")
        arguments = ["report", str(number), "-o", str(page), "--overwrite"]
        self._reports.append(Command(arguments, ended, self))

    def close_processes(self) -> None:
        for command in self._reports:
            command.stop()
            command.wait()

    def show_menu(self, batch: Batch, first: object, at: QPoint) -> None:
        """Offer what makes sense now; first: the batch that is restored first, or None."""
        menu, number = QMenu(self._window), batch.id

        def add(icon: str, text: str, do: Callable[[int], object]) -> None:
            menu.addAction(icons.icon(icon), text, partial(do, number))

        if batch.state == "paused":
            add("play", self.tr("Resume"), self.resume)
        elif is_open(batch):
            add("pause", self.tr("Pause"), self.pause)
        if is_open(batch):
            if first != number:
                add("chevron-right", self.tr("Restore first"), lambda _: self.move(number, first))
            add("stop", self.tr("Cancel"), self.cancel)
        if batch.counts["failed"]:
            add("retry", self.tr("Retry failures"), self.retry)
        if batch.left < batch.total:
            add("report", self.tr("Report"), self.report)
        if batch.counts["done"]:
            add("folder", self.tr("Open the copies"), self.open_copies)
        menu.addSeparator()
        add("trash", self.tr("Remove"), self.remove)
        menu.exec(at)

    def _remove(self, removal: Callable[[Any], int], text: str) -> None:
        def removed(number: int) -> None:
            self._undo.push(_Removal(self._queue, number, removal, text))
            self._notice.offer_undo(text, self._undo)

        self._queue.change(removal, removed)


class _Removal(QUndoCommand):
    """Something taken out of the journal; it is done already when this is pushed."""

    def __init__(
        self, queue: QueueLink, number: int, removal: Callable[[Any], int], text: str
    ) -> None:
        super().__init__(text)
        self._queue, self._number, self._removal = queue, number, removal
        self._done = True

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        self._queue.change(self._removal, self._renumber)

    def undo(self) -> None:
        self._queue.change(batches.bring_back(self._number))

    def _renumber(self, number: int) -> None:
        self._number = number
