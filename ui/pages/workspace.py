"""The page of one batch: its photos, the viewer, and the sentence or what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColorSpace, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from photofix import readers
from photofix.messages import Message
from photofix.queue.job import Batch, Job

from ..links.lab_link import LabLink
from ..links.preferences import Care, Draft, Store
from ..presenters.diagnoses import Diagnoses
from ..presenters.new_batch import NewBatch, Pairs
from ..presenters.photos import PhotoModel, PhotoRow
from ..presenters.queued_photos import QueuedPhotos
from ..presenters.samples import sample_photo
from ..presenters.showing import Showing, View
from ..presenters.thumbnails import Thumbnails
from ..presenters.words import sentence_word
from ..widgets.batch_bar import BatchBar
from ..widgets.composer import Composer
from ..widgets.controls import EmptyState, Notice, button
from ..widgets.filmstrip import Filmstrip
from ..widgets.grid import PhotoGrid
from ..widgets.header import BatchHeader
from ..widgets.panel import ViewerPanel
from .caring import Caring
from .finding import Finding
from .photo_actions import PhotoActions
from .viewing import Viewing

NARROW = 760  # below, the viewer takes the place of the grid


class Workspace(QFrame):
    """Shows the draft, or a batch of the queue; one at a time, in the same place."""

    begun = Signal(Draft)
    files_wanted = Signal()
    folder_wanted = Signal()
    draft_changed = Signal()
    forecast_wanted = Signal(Draft)

    def __init__(
        self,
        store: Store,
        lab: LabLink,
        target: QColorSpace,
        undo: QUndoStack,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._store, self._lab, self._undo = store, lab, undo
        self._batch: Batch | None = None
        self._warm = False
        self._waits_for_photos = False  # to give them the keyboard
        self._told_unready: set[Message] = set()

        self.showing = Showing(self)
        self.thumbnails = Thumbnails(target, self)
        self._new = NewBatch(self.thumbnails, undo, self)
        self.grid = PhotoGrid()
        self.grid.set_side(store.values.thumbnail)
        self.diagnoses = Diagnoses(lab, self._new.has, self.grid.paths_in_view, self)
        self._queued = QueuedPhotos(self.thumbnails, self.diagnoses.badges, self)
        self._draft, self._jobs = self._new.model, self._queued.model

        self.header = BatchHeader(store.values.thumbnail)
        self._finding = Finding(self.header, self.grid)
        self._strip = Filmstrip(self.grid)
        self.panel = ViewerPanel()
        self.panel.set_histogram(store.values.histogram)
        self.composer = Composer(store)
        self._caring = Caring(self._new, self.composer, self.grid, undo)
        self._viewing = Viewing(
            self.panel, self.composer, self._caring, self.thumbnails, self.diagnoses, lab, target
        )
        self.bar = BatchBar()
        self.notice = Notice()
        self.photo_actions = PhotoActions(self.grid, self._new, self._caring, undo, self.notice)
        self._lay_out()
        self._connect()
        self._connect_viewer()
        self.restore_draft(store.values.draft)
        self.show_draft()

    # What is shown.

    def show_draft(self) -> None:
        """Show the batch that is being put together."""
        self._switch(None, self._draft)
        self.header.set_title(self.tr("New batch"))
        self._refresh()

    def show_batch(self, batch: Batch) -> None:
        """Show a batch of the queue; its photos come with `update_jobs`."""
        if self._batch is None or self._batch.id != batch.id:
            self._caring.end()
            self._jobs.set_rows(())
            self._switch(batch, self._jobs)
        self._batch = batch
        self.header.set_title(sentence_word(batch.instruction))
        self._refresh()

    def batch(self) -> Batch | None:
        """The batch of the queue that is shown; None for the draft."""
        return self._batch

    def focus(self) -> None:
        """Bring the keyboard to where it is of use: to the viewer, the photos, or the sentence."""
        if self.showing.view in (View.VIEWER, View.FULL_SCREEN):
            self.panel.viewer.setFocus()
        elif self._stack.currentWidget() is self.grid:
            self.grid.setFocus()
        elif self._batch is None:
            self.composer.focus_sentence()
        else:  # its photos have not come yet
            self._waits_for_photos = True
            self.setFocus()

    def update_jobs(self, batch: int, jobs: Sequence[Job]) -> None:
        """Show what became of photos of the batch."""
        if self._batch is None or batch != self._batch.id:
            return
        count = self._jobs.rowCount()
        self._queued.update(jobs)
        if self._jobs.rowCount() == count:  # else it has been done
            self._refresh()

    def show_progress(self, path: Path, fraction: float) -> None:
        """Show how far the photo that is being restored is."""
        self._queued.show_progress(path, fraction)

    def _show_copy(self, row: PhotoRow) -> None:
        if row.path == self._viewing.path():
            self._viewing.show(row)

    # Photos in.

    def take(self, paths: Sequence[Path]) -> None:
        """Add what was dropped, pasted or chosen to the draft."""
        if not paths:
            return
        self.notice.hide()
        self._new.take(paths, self.composer.options.values())
        self.show_draft()

    def draft(self) -> Draft:
        """The batch that is being put together."""
        return self._draft_of(self._new.photos())

    def restore_draft(self, draft: Draft) -> None:
        self._caring.end()
        self.composer.set_care(Care(draft.sentence, draft.options))
        self._new.set_photos(draft.photos, draft.own)
        self._examine(self._new.paths())

    def clear_draft(self, begun: Draft) -> int:
        """Take what was begun out of the draft; returns how many photos stay in it."""
        self._caring.end()
        self._new.drop(begun.photos)
        self.diagnoses.forget_waiting()
        self.composer.set_sentence("")
        self._remember()
        return self._new.count()

    def draft_count(self, readable: bool = False) -> int:
        return self._new.count(readable)

    def _draft_of(self, photos: Pairs) -> Draft:
        common = self._caring.common()
        return Draft(common.sentence, photos, common.options, self._new.all_own())

    def _readable(self) -> Draft:
        """The draft without the photos that are known to be unreadable."""
        return self._draft_of(self._new.photos(readable=True))

    def _try_sample(self) -> None:
        """A dark, grainy photo to try the app with."""
        self.take([sample_photo(self._store.folder)])
        self.composer.set_sentence(self.tr("too dark and grainy"))

    def _begin_selection(self) -> None:
        """Restore the selected photos; the others stay in the new batch."""
        chosen = set(map(str, self.grid.chosen_paths()))
        photos = tuple(pair for pair in self._new.photos(readable=True) if pair[0] in chosen)
        if photos and self.composer.can_begin():
            self.begun.emit(self._draft_of(photos))

    def close_threads(self) -> None:
        """Let go of all threads before the window goes."""
        self._timer.stop()
        self._forecasting.stop()
        self._summing_up.stop()
        with readers.given_up():
            self._new.close()
            self._viewing.close_threads()
            self.composer.close_threads()
            self.thumbnails.close()

    # How it is made.

    def _lay_out(self) -> None:
        empty = EmptyState(
            "photos",
            self.tr("No photos yet: drop some here"),
            self.tr("Files or whole folders. Originals are never changed; copies are written."),
            (
                button(self.tr("Choose photos…"), "photo", "primary", self.files_wanted.emit),
                button(self.tr("Choose a folder…"), "folder", "", self.folder_wanted.emit),
                button(self.tr("Try it with a sample"), "sparkle", "link", self._try_sample),
            ),
        )
        waiting = EmptyState("clock", self.tr("Looking for photos…"), "")
        self._stack = QStackedWidget()
        for page in (self.grid, empty, waiting):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(120)  # less than its pages ask for, where options are open
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.panel)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._strip)
        column.addWidget(self.composer)
        column.addWidget(self.bar)
        self.panel.hide()

    def _connect(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=500)
        self._timer.timeout.connect(self._remember)
        self._forecasting = QTimer(self, singleShot=True, interval=300)
        self._forecasting.timeout.connect(lambda: self.forecast_wanted.emit(self._readable()))
        self._draft.counted.connect(self._ask_forecast)
        self._summing_up = QTimer(self, singleShot=True, interval=200)
        self._summing_up.timeout.connect(self._summarize)
        self._draft.counted.connect(self._summing_up.start)
        self.grid.setModel(self._draft)
        for model in (self._draft, self._jobs):
            model.counted.connect(self._refresh)
        self._draft.counted.connect(self._timer.start)
        self.thumbnails.ready.connect(self._count_unreadable)
        self.header.files_wanted.connect(self.files_wanted)
        self.header.folder_wanted.connect(self.folder_wanted)
        self.header.side_chosen.connect(self._resize_thumbnails)
        self.header.selection_wanted.connect(self._begin_selection)
        self.header.own_wanted.connect(self._caring.begin)
        self._caring.changed.connect(self._timer.start)
        self._caring.changed.connect(self._ask_forecast)
        self.photo_actions.open_wanted.connect(self._open)
        self.composer.recipes.failed.connect(lambda why: self.notice.show_text(why, "error"))
        self.composer.recipes.kept.connect(self._tell_recipe)
        self.composer.edited.connect(self._timer.start)
        self.composer.edited.connect(self._ask_forecast)
        self.composer.strengthened.connect(lambda _: self._timer.start())
        self.composer.started.connect(lambda: self.begun.emit(self._readable()))
        self._new.arrived.connect(self._welcome)
        self._new.added.connect(self._tell_added)
        self._new.rejected.connect(
            lambda text, details: self.notice.show_text(text, details=details)
        )
        self._new.failed.connect(lambda reason: self.notice.show_text(reason, "error"))
        self._queued.restored.connect(self._show_copy)
        self.diagnoses.arrived.connect(self._show_badges)
        self.diagnoses.unready.connect(self._tell_unready)
        self._lab.paced.connect(self._remember_pace)
        self._lab.unready.connect(self._tell_unready)

    def _connect_viewer(self) -> None:
        viewer = self.panel.viewer
        self.showing.changed.connect(self._arrange)
        self.grid.opened.connect(self._open)
        self.grid.chosen.connect(self._follow)
        viewer.stepped.connect(self.grid.step)
        viewer.dismissed.connect(self.showing.step_back)
        self.panel.histogram_toggled.connect(lambda shown: self._store.set(histogram=shown))
        self.panel.closed.connect(self.showing.close_viewer)
        self.panel.fullscreen_wanted.connect(self.toggle_full_screen)
        self._splitter.splitterMoved.connect(lambda at, _: self._keep_part(at))

    # The grid and what is around it.

    def _switch(self, batch: Batch | None, model: PhotoModel) -> None:
        if batch is not self._batch:
            self.notice.hide()  # it tells of what was shown before
        self._batch = batch
        if self.grid.photos() is not model:
            self.grid.setModel(model)
            self._finding.show_all()
            self.grid.show_states(model is self._jobs)
            self.showing.close_viewer()

    def _refresh(self) -> None:
        if self._batch is not None:
            several = self._batch.counts["failed"] > 1
            self.bar.show_batch(self._batch, self._queued.trouble() if several else "")
        draft = self._batch is None
        count = self.grid.photos().rowCount()
        full = self.showing.view is View.FULL_SCREEN
        self.header.setVisible(not full)
        self.composer.setVisible(draft and not full)
        self.bar.setVisible(not draft and not full)
        self.header.set_adding(draft and count > 0)
        self.header.set_resizable(count > 0)
        self._finding.show(draft, draft and self._new.is_scanning())
        waits = count == 0 and (self._new.is_scanning() or not draft)
        self._stack.setCurrentIndex(0 if count else 2 if waits else 1)
        if count and self._waits_for_photos:
            self._waits_for_photos = False
            if self.hasFocus():
                self.grid.setFocus()
        self.composer.set_photos(self._new.count(readable=True))

    def _count_unreadable(self, path: Path) -> None:
        if self.thumbnails.problem(path) is not None and self._new.has(path):
            self._refresh()
            self._ask_forecast()

    def _ask_forecast(self) -> None:
        """Ask how long the draft will take, once it has not changed for a moment."""
        meaning = self.composer.meaning()
        if self._new.count() and (meaning.models or meaning.general):
            self._forecasting.start()

    def _resize_thumbnails(self, side: int) -> None:
        self.grid.set_side(side)
        self._store.set(thumbnail=side)

    def _keep_part(self, width: int) -> None:
        self._store.set(grid_part=width / max(1, self._splitter.width()))

    def _welcome(self, paths: list[Path]) -> None:
        self._examine(paths)
        self._refresh()
        if paths and not self.composer.sentence():
            self.composer.focus_sentence()

    def _tell_added(self, added: int, first: Path) -> None:
        """Say how many photos were added to others, and show the first of them."""
        self._finding.show_all()
        self.grid.choose(first)
        if added:
            self.notice.show_text(self.tr("%n photo(s) added", "", added), "check")
        else:
            self.notice.show_text(self.tr("These photos are in the batch already."), "info")

    def _tell_unready(self, reason: Message) -> None:
        """Say that a model is damaged or missing before a batch begins with it."""
        if reason not in self._told_unready:
            self._told_unready.add(reason)
            self.notice.show_text(reason, "error")

    def _examine(self, paths: Sequence[Path]) -> None:
        """Ask what their pixels show, and be ready to preview them."""
        if paths and not self._warm:
            self._warm = True
            self._lab.warm_up(self.composer.options.values())
        if self._store.values.diagnose:
            self.diagnoses.ask(paths)

    def _show_badges(self, path: Path) -> None:
        self._summing_up.start()
        for model in (self._draft, self._jobs):
            model.set_badges(path, self.diagnoses.badges(path) or (), self.diagnoses.severity(path))

    def _summarize(self) -> None:
        """Tell the composer what the photos show."""
        paths = self._caring.scope() or self._new.paths()
        self.composer.set_seen(*self.diagnoses.summary(paths))

    def _tell_recipe(self, name: str) -> None:
        text = self.tr("Recipe kept: {name}. On the command line: photofix batch --recipe {name}")
        self.notice.show_text(text.format(name=name), "check")

    def _remember_pace(self, model: str, seconds: float) -> None:
        self._store.remember_pace(model, seconds)
        self._ask_forecast()

    def _remember(self) -> None:
        self._store.set(draft=self.draft())
        self.draft_changed.emit()

    # The viewer.

    def open_chosen(self) -> None:
        """Open the viewer on the current photo."""
        paths = self.grid.chosen_paths()
        if paths:
            self._open(paths[0])

    def viewer_is_open(self) -> bool:
        return self.showing.viewer_is_open

    def toggle_full_screen(self) -> None:
        """The current photo, or the first, alone on the whole screen; and back."""
        if not self.viewer_is_open():
            if not self.grid.chosen_paths():
                self.grid.step(0)
            self.open_chosen()
        if self.viewer_is_open():
            self.showing.toggle_full_screen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.showing.set_narrow(self.width() < NARROW)

    def _arrange(self, view: View) -> None:
        """Show what belongs to a view, and nothing else."""
        if view is View.GRID:
            self._viewing.close()
        self.panel.setVisible(view is not View.GRID)
        self._stack.setVisible(view in (View.GRID, View.BOTH))
        if view is View.BOTH:
            width, part = self._splitter.width(), self._store.values.grid_part
            self._splitter.setSizes([round(width * part), round(width * (1 - part))])
        self._strip.setVisible(view in (View.VIEWER, View.FULL_SCREEN))
        self._refresh()
        self.grid.show_current()
        self._strip.keep_in_the_middle()
        self.focus()

    def _open(self, path: Path) -> None:
        self.showing.open_viewer()
        self._load(path)
        self.panel.viewer.setFocus()

    def _follow(self, path: Path | None) -> None:
        if self.viewer_is_open() and path is not None and path != self._viewing.path():
            self._load(path)

    def _load(self, path: Path) -> None:
        for row in self.photo_actions.rows([path]):
            self._viewing.show(row)
