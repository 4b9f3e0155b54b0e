"""The one window."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QColorSpace, QResizeEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photofix.messages import Message
from photofix.queue.job import Batch

from .actions import Actions
from .batch_actions import BatchActions
from .links.lab_link import LabLink
from .links.preferences import Draft, Store
from .links.queue_link import BatchProgress, QueueLink
from .pages.history import HistoryPage
from .pages.models import ModelsPage
from .pages.settings import SettingsPage
from .pages.watching import WatchPage
from .pages.workspace import Workspace
from .presenters import batches
from .presenters.intake import paths_in
from .presenters.showing import View
from .presenters.side_rows import SideRow, SideRows
from .widgets import icons, theme
from .widgets.batch_bar import ProgressStrip
from .widgets.choosing import Choosing
from .widgets.closing import Closing, ClosingQuestion
from .widgets.controls import Notice, controls_in
from .widgets.drop_frame import DropFrame
from .widgets.focus import FocusKeeper
from .widgets.news import News
from .widgets.placing import bring_on_screen, place_first
from .widgets.rail import Rail
from .widgets.shortcuts import ShortcutsDialog
from .widgets.sidebar import Sidebar

SIDEBAR_FROM = 900  # width of the window from which the side bar is always there


class Window(QMainWindow):
    """Holds the pages together, and answers the keys, what is dropped, and closing."""

    def __init__(self, store: Store, queue: QueueLink, lab: LabLink, target: QColorSpace) -> None:
        super().__init__()
        self.setWindowTitle("photofix")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(560, 460)
        self._store, self._queue = store, queue
        self._batches: list[Batch] = []
        self._progress: BatchProgress | None = None
        self._wanted_batch: int | None = None
        self._closing = False
        self.wants_restart = False
        self._question: ClosingQuestion | None = None
        self._with_sidebar = True
        self.undo = QUndoStack(self)

        self.sidebar, self.rail = Sidebar(), Rail()
        self.workspace = Workspace(store, lab, target, self.undo)
        self.history = HistoryPage()
        self.models = ModelsPage(store)
        self.watches = WatchPage(store, queue)
        self.settings = SettingsPage(store)
        self.strip = ProgressStrip()
        self.notice = Notice()
        self._pages: dict[str, QWidget] = {
            "draft": self.workspace,
            "history": self.history,
            "models": self.models,
            "watch": self.watches,
            "settings": self.settings,
        }
        self._side_rows = SideRows(self)
        self._choosing = Choosing(self)
        self._news = News(self.notice)
        self.batch_actions = BatchActions(queue, self.undo, self.notice, store.folder, self)
        self._lay_out()
        self._drop_frame = DropFrame(self)
        self._drop_frame.dropped.connect(self.take)
        self.actions_by_key = Actions(self)
        self._connect()
        self._connect_batches()
        self._focus_keeper = FocusKeeper(self, self._focus_page)
        self._restore()

    # How it is made.

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self.sidebar)
        top.addWidget(self.rail)
        top.addWidget(self._stack, 1)
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(top, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        side, work, queue = self.sidebar, self.workspace, self._queue
        side.chosen.connect(self._choose)
        side.page_chosen.connect(self._go_to_page)
        side.new_wanted.connect(self.new_batch)
        side.menu_wanted.connect(self._batch_menu)
        self.rail.page_chosen.connect(self._go_to_page)
        self.rail.sidebar_wanted.connect(self.toggle_sidebar)
        work.begun.connect(self._begin)
        work.files_wanted.connect(self.choose_files)
        work.folder_wanted.connect(self.choose_folder)
        work.draft_changed.connect(self._fill_sidebar)
        work.forecast_wanted.connect(self._foresee)
        work.showing.changed.connect(self._arrange)
        self.watches.rows_changed.connect(self._fill_sidebar)
        queue.batches_changed.connect(self._show_batches)
        queue.jobs_changed.connect(work.update_jobs)
        queue.progressed.connect(self._show_progress)
        queue.troubled.connect(lambda text: self.notice.show_text(text, "error"))
        queue.set_aside.connect(self._news.tell_set_aside)
        self._news.ended.connect(lambda: QApplication.alert(self))
        self._news.show_wanted.connect(partial(self._choose, "batch"))
        self._store.changed.connect(self._preference_changed)
        self.settings.restart_wanted.connect(self._restart)

    def _connect_batches(self) -> None:
        work, queue, do = self.workspace, self._queue, self.batch_actions
        do.serve(work.bar, self.strip, self.history)
        do.reused.connect(self._reuse)
        self.sidebar.moved.connect(do.move)
        self.history.open_wanted.connect(partial(self._choose, "batch"))
        self.watches.batch_wanted.connect(partial(self._choose, "batch"))
        chosen = work.photo_actions
        chosen.removal_wanted.connect(do.remove_jobs)
        chosen.retry_wanted.connect(lambda jobs: queue.change(batches.retry_jobs(jobs)))
        chosen.cancel_wanted.connect(lambda jobs: queue.change(batches.cancel_jobs(jobs)))
        chosen.first_wanted.connect(lambda jobs: queue.change(batches.put_first(jobs)))

    def _restore(self) -> None:
        values = self._store.values
        geometry = QByteArray(base64.b64decode(values.geometry))
        if not (values.geometry and self.restoreGeometry(geometry)):
            place_first(self)
        self._with_sidebar = self.width() >= SIDEBAR_FROM
        self._arrange()
        self._fill_sidebar()
        self.show_page(values.page if values.page in self._pages else "draft")
        self.workspace.composer.focus_sentence()

    # Pages.

    def show_page(self, name: str) -> None:
        """Show a page; "draft" is the batch that is being put together."""
        self.workspace.showing.leave_full_screen()
        if name == "draft":
            self.workspace.show_draft()
            self._queue.show(None)
        focused = self.focusWidget()
        beside = focused is not None and not self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(self._pages[name])
        self._mark(name)
        self._store.set(page=name)
        if isinstance(page := self._pages[name], ModelsPage | SettingsPage):
            page.look_again()
        if not beside:
            self._focus_page()

    def _focus_page(self) -> None:
        """Bring the keyboard to the page that is shown: what it was at is out of sight."""
        page = self._stack.currentWidget()
        if page is self.workspace:
            self.workspace.focus()
        elif page is not None:
            for control in controls_in(page)[:1]:
                control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _mark(self, kind: str, key: object = None) -> None:
        """Mark what is shown in the side bar, and whether the viewer's keys are for it."""
        self.sidebar.select(kind, key)
        self.rail.select(kind)
        on_top = self._stack.currentWidget() is self.workspace
        self.actions_by_key.enable_viewer(on_top and self.workspace.viewer_is_open())

    def _go_to_page(self, name: str) -> None:
        self.show_page(name)
        self._tuck_in()

    def _choose(self, kind: str, key: object) -> None:
        if kind == "batch":
            found = next((batch for batch in self._batches if batch.id == key), None)
            if found is not None:
                self.show_batch(found)
        elif kind == "watch":
            self.show_page("watch")
            self.watches.choose(str(key))
        else:
            self.show_page(kind)
        self._tuck_in()

    def show_batch(self, batch: Batch) -> None:
        shown = self.workspace.batch()
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.show_batch(batch)
        if shown is None or shown.id != batch.id:
            self._queue.show(batch.id)
        self._mark("batch", batch.id)
        self._show_progress(self._progress)

    def new_batch(self) -> None:
        self._go_to_page("draft")
        if not self.workspace.draft_count():
            self.workspace.composer.focus_sentence()

    def go_to_sentence(self) -> None:
        self.show_page("draft")
        self.workspace.composer.focus_sentence()

    def toggle_sidebar(self) -> None:
        self._with_sidebar = not self._with_sidebar
        self._arrange()

    def _tuck_in(self) -> None:
        """Make room again in a narrow window, once something was chosen in the side bar."""
        if self._with_sidebar and self.width() < SIDEBAR_FROM:
            self._with_sidebar = False
            self._arrange()

    def toggle_full_screen(self) -> None:
        """The viewer alone on the whole screen, and back."""
        if self._stack.currentWidget() is self.workspace:
            self.workspace.toggle_full_screen()

    def _arrange(self) -> None:
        """Show what belongs to the view of the workspace and to the width of the window."""
        full = self.workspace.showing.view is View.FULL_SCREEN
        self.sidebar.setVisible(self._with_sidebar and not full)
        self.rail.setVisible(not self._with_sidebar and not full)
        self._show_progress(self._progress)
        self.actions_by_key.enable_viewer(
            self._stack.currentWidget() is self.workspace and self.workspace.viewer_is_open()
        )
        if full != self.isFullScreen():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_shortcuts(self) -> None:
        ShortcutsDialog(self.actions_by_key.groups, self.actions_by_key.told, self).open()

    # Photos in.

    def choose_files(self) -> None:
        self.take(self._choosing.photos(self._store.values.folder))

    def choose_folder(self) -> None:
        self.take(self._choosing.folder(self._store.values.folder))

    def take(self, paths: Sequence[Path]) -> None:
        """Add photos to the new batch, and show it."""
        if paths:
            self._store.set(folder=str(paths[0].parent))
            self.show_page("draft")
            self.workspace.take(paths)

    def paste(self) -> None:
        data = QApplication.clipboard().mimeData()
        paths = paths_in(data)
        if not paths and data.hasImage():
            self._news.tell_picture_pasted()
        self.take(paths)

    # Batches.

    def start(self) -> None:
        if self._stack.currentWidget() is self.workspace and self.workspace.batch() is None:
            self.workspace.composer.begin()

    def _begin(self, draft: Draft) -> None:
        self.workspace.composer.set_busy(True)
        if draft.sentence:
            self._store.remember_sentence(draft.sentence)

        def begun(number: int) -> None:
            self.workspace.composer.set_busy(False)
            stay = self.workspace.clear_draft(draft)
            self.undo.clear()
            self._wanted_batch = number
            self._show_wanted()
            if stay:
                unread = stay - self.workspace.draft_count(readable=True)
                self._news.tell_left_behind(stay, unread, partial(self.show_page, "draft"))

        def failed(reason: Message) -> None:
            self.workspace.composer.set_busy(False)
            self.workspace.notice.show_text(reason, "error")

        self._queue.change(batches.begin(draft), begun, failed)

    def _show_wanted(self) -> None:
        for batch in self._batches:
            if batch.id == self._wanted_batch:
                self._wanted_batch = None
                self.show_batch(batch)
                self.workspace.focus()

    def _show_batches(self, found: list[Batch]) -> None:
        shown = self.workspace.batch()
        self._news.compare(found, shown.id if shown else None)
        self._batches = found
        if shown is not None:
            same = next((batch for batch in found if batch.id == shown.id), None)
            if same is not None:
                self.workspace.show_batch(same)
            else:
                self.show_page("draft")
        self.history.set_batches(found)
        self._fill_sidebar()
        self._show_wanted()
        if self._question is not None:
            self._question.set_left(sum(batch.left for batch in self._working()))

    def _show_progress(self, progress: BatchProgress | None) -> None:
        self._progress = progress
        shown = self.workspace.batch()
        on_top = self._stack.currentWidget() is self.workspace
        beside = on_top and progress and shown and shown.id == progress.batch.id
        full = self.workspace.showing.view is View.FULL_SCREEN
        self.strip.show_progress(None if full else progress, with_buttons=not beside)
        if progress is not None and progress.photo is not None:
            fraction = progress.done / progress.total if progress.total else 0.0
            self.workspace.show_progress(progress.photo, fraction)

    def _fill_sidebar(self) -> None:
        count = self.workspace.draft_count()
        rows = self._side_rows.rows(count, self._batches, self.watches.rows())
        self.sidebar.set_rows(rows)
        shown = self.workspace.batch()
        if self._stack.currentWidget() is self.workspace:
            self._mark(*(("batch", shown.id) if shown else ("draft", None)))

    def _batch_menu(self, row: SideRow, at: QPoint) -> None:
        batch = next((one for one in self._batches if one.id == row.key), None)
        if row.kind == "batch" and batch is not None:
            first = next((one.key for one in self.sidebar.rows() if one.movable), None)
            self.batch_actions.show_menu(batch, first, at)

    def toggle_pause(self) -> None:
        shown = self.workspace.batch()
        number = shown.id if shown else self._progress.batch.id if self._progress else None
        batch = next((one for one in self._batches if one.id == number), None)
        if batch is not None:
            do = self.batch_actions
            (do.resume if batch.state == "paused" else do.pause)(batch.id)

    def _foresee(self, draft: Draft) -> None:
        composer = self.workspace.composer
        foreseen = batches.foresee(draft, self._store.values.paces)
        self._queue.change(foreseen, composer.set_seconds, lambda _: composer.set_seconds(None))

    def _reuse(self, draft: Draft) -> None:
        self.workspace.restore_draft(draft)
        self.show_page("draft")

    # What the journal and the system tell.

    def _preference_changed(self, name: str) -> None:
        if name == "theme":
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            theme.apply(app, self._store.values.theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        bring_on_screen(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was, now = event.oldSize().width(), event.size().width()
        if not self.isFullScreen() and (was >= SIDEBAR_FROM) != (now >= SIDEBAR_FROM):
            self._with_sidebar = now >= SIDEBAR_FROM
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and not self.isFullScreen():
            self.workspace.showing.leave_full_screen()  # the system may have done it

    # Closing.

    def _restart(self) -> None:
        """Close, to be opened again at once; batches go on meanwhile."""
        self.wants_restart = True
        self.close_unasked()

    def close_unasked(self) -> None:
        self._closing = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        working = self._working()
        if working and not self._closing and not self._ask(working):
            event.ignore()
            return
        self.workspace.showing.leave_full_screen()
        self._store.set(geometry=base64.b64encode(self.saveGeometry().data()).decode())
        self._store.set(draft=self.workspace.draft())
        event.accept()

    def _working(self) -> list[Batch]:
        """The batches that are being restored."""
        return [
            batch
            for batch in self._batches
            if batch.kind == "batch" and batch.state == "active" and batch.left
        ]

    def _ask(self, working: Sequence[Batch]) -> bool:
        """Keep going, pause or stop? False if the window is to stay."""
        self._question = ClosingQuestion(sum(batch.left for batch in working), self)
        answer = self._question.ask()
        self._question = None
        for batch in working:
            if answer is Closing.PAUSE:
                self._queue.change(batches.pause(batch.id))
            elif answer is Closing.STOP:
                self._queue.change(batches.cancel(batch.id))
        self._closing = answer is not Closing.STAY
        return self._closing
