"""What can be done with a batch of the queue, and the strip that shows the queue at work."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from photofix.queue.job import Batch

from ..links.queue_link import BatchProgress
from ..presenters.phrases import phrase
from ..presenters.progress import numbers_of, part_done
from ..presenters.tooltips import tool_tip
from ..presenters.words import capital, state_word
from . import theme
from .controls import Elided, button, label, tool

WORDS = 240  # pixels that the state of a batch has at least


class BatchBar(QFrame):
    """Actions for one batch; each is there only while it makes sense."""

    pause_wanted = Signal(int)
    resume_wanted = Signal(int)
    cancel_wanted = Signal(int)
    retry_wanted = Signal(int)
    folder_wanted = Signal(int)
    report_wanted = Signal(int)
    reuse_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self._batch = 0
        self._state = label("", "strong")
        self._reason = Elided("", "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._state)
        words.addWidget(self._reason)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self._whole.setSpacing(theme.S)
        self._whole.addLayout(words, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addStretch()
        self._whole.addLayout(row)
        self._buttons = row
        self._retry = self._action(row, self.tr("Retry failures"), "retry", self.retry_wanted)
        self._folder = self._action(row, self.tr("Copies"), "folder", self.folder_wanted)
        self._report = self._action(row, self.tr("Report"), "report", self.report_wanted)
        self._reuse = self._action(row, self.tr("Use again"), "undo", self.reuse_wanted)
        self._cancel = self._action(row, self.tr("Cancel"), "stop", self.cancel_wanted)
        self._pause = self._action(row, self.tr("Pause"), "pause", self.pause_wanted)
        self._resume = self._action(
            row, self.tr("Resume"), "play", self.resume_wanted, role="primary"
        )
        self._folder.setToolTip(tool_tip(self.tr("Open the folder of the copies")))
        self._report.setToolTip(tool_tip(self.tr("One page with all photos, before and after")))
        self._reuse.setToolTip(tool_tip(self.tr("A new batch with these photos and this sentence")))

    def show_batch(self, batch: Batch, trouble: str = "") -> None:
        """Show a batch; trouble: why most of its failed photos failed."""
        self._batch = batch.id
        running = batch.state == "active" and batch.left > 0
        state = "running" if batch.counts["running"] else "waiting" if running else batch.state
        self._state.setText(capital(state_word(state)))
        created = QDateTime.fromSecsSinceEpoch(int(batch.created))
        when = QLocale().toString(created, QLocale.FormatType.ShortFormat)
        paused_by_user = batch.reason is not None and batch.reason.key == "queue.paused"
        reason = "" if paused_by_user else phrase(batch.reason)
        if trouble and not reason:
            failed = self.tr("%n failed", "", batch.counts["failed"])
            reason = self.tr("{failed}: {reason}").format(failed=failed, reason=trouble)
        self._reason.set_text(reason or self.tr("added {when}").format(when=when))
        self._pause.setVisible(running)
        self._resume.setVisible(batch.state == "paused")
        self._cancel.setVisible(running or batch.state == "paused")
        self._retry.setVisible(batch.counts["failed"] > 0)
        self._folder.setVisible(batch.counts["done"] > 0)
        self._report.setVisible(batch.left < batch.total)
        self._reuse.setVisible(batch.left == 0 and batch.kind == "batch")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the actions below the words where they would leave them no room."""
        beside = self.contentsRect().width() >= self._buttons.sizeHint().width() + WORDS
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _action(
        self, row: QHBoxLayout, text: str, icon: str, signal: object, role: str = ""
    ) -> QWidget:
        made = button(text, icon, role, lambda: signal.emit(self._batch))  # type: ignore[attr-defined]
        row.addWidget(made)
        return made


class ProgressStrip(QFrame):
    """The bottom of the window: photo, rate, time left; pause, resume and cancel."""

    pause_wanted = Signal(int)
    resume_wanted = Signal(int)
    cancel_wanted = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._batch = 0
        self._name = Elided("", "", Qt.TextElideMode.ElideMiddle)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the batch"))
        self._numbers = label("", "small")
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.M)
        row.addWidget(self._name, 2)
        row.addWidget(self._bar, 3)
        row.addWidget(self._numbers)
        self._pause = tool("pause", self.tr("Pause"), lambda: self.pause_wanted.emit(self._batch))
        self._resume = tool("play", self.tr("Resume"), lambda: self.resume_wanted.emit(self._batch))
        row.addWidget(self._pause)
        row.addWidget(self._resume)
        self._cancel = tool(
            "stop", self.tr("Cancel the batch"), lambda: self.cancel_wanted.emit(self._batch)
        )
        row.addWidget(self._cancel)
        self.hide()

    def show_progress(self, progress: BatchProgress | None, with_buttons: bool = True) -> None:
        """Show how far the queue is; nothing where it is idle.

        with_buttons: False where those of the batch's own page are in sight.
        """
        self.setVisible(progress is not None)
        if progress is None:
            return
        batch = progress.batch
        self._batch = batch.id
        paused = batch.state == "paused"
        self._pause.setVisible(with_buttons and not paused)
        self._resume.setVisible(with_buttons and paused)
        self._cancel.setVisible(with_buttons)
        self._row.setContentsMargins(
            theme.L, theme.S, theme.S if with_buttons else theme.L, theme.S
        )
        waiting = capital(state_word("paused")) if paused else self.tr("Starting…")
        self._name.set_text(progress.photo.name if progress.photo else waiting)
        self._bar.setValue(round(1000 * part_done(progress)))
        self._numbers.setText("   ·   ".join(numbers_of(progress)))
