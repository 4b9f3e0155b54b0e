"""The one window."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QColorSpace,
    QDesktopServices,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QUndoCommand,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photofix.photo import FORMATS
from photofix.queue.job import Batch, Job

from . import batches, icons, theme
from .batch_bar import ProgressStrip
from .commands import Command
from .history_page import HistoryPage
from .intake import paths_in
from .lab_link import LabLink
from .models_page import ModelsPage
from .preferences import Draft, Store
from .queue_link import Progress, QueueLink
from .reveal import reveal
from .settings_page import SettingsPage
from .shortcuts import ShortcutsDialog
from .sidebar import Sidebar, SideRow
from .viewer import STEP, Mode
from .watch_page import WatchPage
from .widgets import Notice, tool
from .words import photos_word, sentence_word, state_word
from .workspace import Workspace

RECENT = 6  # ended batches that the side bar shows
SIDEBAR_FROM = 900  # width of the window from which the side bar is always there


class Window(QMainWindow):
    """Holds the pages together, and answers the menu of actions, what is dropped, and closing."""

    def __init__(self, store: Store, queue: QueueLink, lab: LabLink, target: QColorSpace) -> None:
        super().__init__()
        self.setWindowTitle("photofix")
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(560, 460)
        self._store, self._queue, self._lab = store, queue, lab
        self._batches: list[Batch] = []
        self._progress: Progress | None = None
        self._left: dict[int, int] = {}
        self._undo = QUndoStack(self)
        self._closing = False
        self._reports: list[Command] = []

        self.sidebar = Sidebar()
        self.workspace = Workspace(store, lab, target, self._undo)
        self.history = HistoryPage()
        self.models = ModelsPage()
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
        self._lay_out()
        self._connect()
        self._add_actions()
        self._restore()

    # How it is made.

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._burger = tool("grid", self.tr("Show or hide the side bar"), self.toggle_sidebar)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self.sidebar)
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
        side.page_chosen.connect(self.show_page)
        side.new_wanted.connect(self.new_batch)
        side.moved.connect(lambda batch, before: queue.change(batches.moved(batch, before)))
        side.menu_wanted.connect(self._batch_menu)
        work.begun.connect(self._begin)
        work.files_wanted.connect(self.choose_files)
        work.folder_wanted.connect(self.choose_folder)
        work.fullscreen_wanted.connect(self.toggle_full_screen)
        work.draft_changed.connect(self._fill_sidebar)
        work.forecast_wanted.connect(self._foresee)
        work.retry_wanted.connect(lambda jobs: queue.change(batches.retried_jobs(jobs)))
        work.cancel_wanted.connect(lambda jobs: queue.change(batches.cancelled_jobs(jobs)))
        work.first_wanted.connect(lambda jobs: queue.change(batches.put_first(jobs)))
        work.removal_wanted.connect(self._remove_jobs)
        bar = work.bar
        for signal in (bar.pause_wanted, self.strip.pause_wanted):
            signal.connect(lambda batch: queue.change(batches.paused(batch)))
        for signal in (bar.resume_wanted, self.strip.resume_wanted):
            signal.connect(lambda batch: queue.change(batches.resumed(batch)))
        for signal in (bar.report_wanted, self.history.report_wanted):
            signal.connect(self._report)
        for signal in (bar.cancel_wanted, self.strip.cancel_wanted):
            signal.connect(self._cancel)
        for signal in (bar.retry_wanted, self.history.retry_wanted):
            signal.connect(lambda batch: queue.change(batches.retried(batch)))
        for signal in (bar.reuse_wanted, self.history.reuse_wanted):
            signal.connect(self._reuse)
        bar.folder_wanted.connect(self._open_copies)
        self.history.open_wanted.connect(lambda batch: self._choose("batch", batch))
        self.history.removal_wanted.connect(self._remove_batch)
        self.watches.rows_changed.connect(self._fill_sidebar)
        self.watches.batch_wanted.connect(lambda batch: self._choose("batch", batch))
        queue.batches_changed.connect(self._show_batches)
        queue.jobs_changed.connect(self._show_jobs)
        queue.progressed.connect(self._show_progress)
        queue.troubled.connect(lambda text: self.notice.show_text(text, "error"))
        queue.set_aside.connect(self._tell_set_aside)
        self._store.changed.connect(self._preference_changed)

    def _add_actions(self) -> None:
        viewer, grid = self.workspace.panel.viewer, self.workspace.grid
        panel = self.workspace.panel
        self.actions_by_group: dict[str, list[QAction]] = {}
        general = self.tr("General")
        self._action(general, self.tr("New batch"), "Ctrl+N", self.new_batch)
        self._action(general, self.tr("Add photos"), "Ctrl+O", self.choose_files)
        self._action(general, self.tr("Add a folder"), "Ctrl+Shift+O", self.choose_folder)
        self._action(general, self.tr("Paste photos"), QKeySequence.StandardKey.Paste, self.paste)
        self._action(general, self.tr("Undo"), QKeySequence.StandardKey.Undo, self._undo.undo)
        self._action(general, self.tr("Redo"), QKeySequence.StandardKey.Redo, self._undo.redo)
        self._action(general, self.tr("Go to the sentence"), "Ctrl+L", self._to_sentence)
        self._action(general, self.tr("Start the batch"), "Ctrl+Return", self._start)
        self._action(
            general, self.tr("Options"), "Ctrl+Shift+E", self.workspace.composer.toggle_options
        )
        self._action(general, self.tr("Pause or resume"), "Ctrl+P", self._toggle_pause)
        self._action(general, self.tr("Side bar"), "Ctrl+B", self.toggle_sidebar)
        self._action(general, self.tr("Shortcuts"), "F1", self.show_shortcuts)
        self._action(general, self.tr("Quit"), QKeySequence.StandardKey.Quit, self.close)
        pages = self.tr("Pages")
        for number, (page, title) in enumerate(
            (
                ("draft", self.tr("New batch")),
                ("watch", self.tr("Watched folders")),
                ("history", self.tr("History")),
                ("models", self.tr("Models")),
                ("settings", self.tr("Settings")),
            ),
            start=1,
        ):
            self._action(pages, title, f"Alt+{number}", partial(self.show_page, page))
        looking = self.tr("Viewer")
        for key, title, mode in (
            ("1", self.tr("Divider"), Mode.DIVIDER),
            ("2", self.tr("Side by side"), Mode.SIDE),
            ("3", self.tr("Only the restored photo"), Mode.SINGLE),
        ):
            self._action(looking, title, key, partial(panel.set_mode, mode), within=panel)
        self._action(looking, self.tr("Zoom in"), "+", lambda: viewer.zoom_by(STEP), within=panel)
        self._action(
            looking, self.tr("Zoom out"), "-", lambda: viewer.zoom_by(1 / STEP), within=panel
        )
        self._action(looking, self.tr("Fit, or 100 %"), "Z", panel.toggle_zoom, within=panel)
        self._action(looking, self.tr("Full screen"), "F", self.toggle_full_screen, within=panel)
        told = ((self.tr("Hold: the original"), "B"), (self.tr("Next and previous photo"), "← →"))
        self.keys_told = {
            looking: [*told, (self.tr("Move the divider"), _with("Shift", "← →"))],
            self.tr("Photos"): [
                (self.tr("Open in the viewer"), self.tr("Return")),
                (self.tr("Leave out of the batch"), self.tr("Delete")),
                (self.tr("Select all"), _with("Ctrl", "A")),
            ],
            self.tr("Queue"): [(self.tr("Move a batch up or down"), _with("Alt", "↑ ↓"))],
        }
        grid.setWhatsThis(self.tr("Return opens a photo, Delete leaves it out"))

    def _action(
        self,
        group: str,
        title: str,
        keys: str | QKeySequence.StandardKey,
        do: Callable[[], object],
        within: QWidget | None = None,
    ) -> QAction:
        action = QAction(title, self)
        action.setShortcut(QKeySequence(keys))
        if within is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        (within or self).addAction(action)
        self.actions_by_group.setdefault(group, []).append(action)
        return action

    def _restore(self) -> None:
        values = self._store.values
        if not (
            values.geometry and self.restoreGeometry(QByteArray(base64.b64decode(values.geometry)))
        ):
            self.resize(1280, 820)
        self._fill_sidebar()
        self.show_page(values.page if values.page in self._pages else "draft")
        self.workspace.composer.focus_sentence()

    # Pages.

    def show_page(self, name: str) -> None:
        """Show a page; "draft" is the batch that is being put together."""
        if name == "draft":
            self.workspace.show_draft()
            self._queue.show(None)
        focused = self.focusWidget()
        beside = focused is not None and not self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(self._pages[name])
        self.sidebar.select(name)
        self._store.set(page=name)
        if name == "models":
            self.models.refresh()
            self.models.check()
        if not beside:
            self._focus_page(name)

    def _focus_page(self, name: str) -> None:
        """Bring the keyboard to a page that was opened by key: what it was at is out of sight."""
        if name == "draft":
            self.workspace.composer.focus_sentence()
            return
        page = self._pages[name]
        for widget in page.findChildren(QWidget):
            by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if by_tab and widget.isEnabled() and widget.isVisibleTo(page):
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

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

    def show_batch(self, batch: Batch) -> None:
        shown = self.workspace.batch()
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.show_batch(batch)
        if shown is None or shown.id != batch.id:
            self._queue.show(batch.id)
        self.sidebar.select("batch", batch.id)

    def new_batch(self) -> None:
        self.show_page("draft")
        if not self.workspace.draft_count():
            self.workspace.composer.focus_sentence()

    def toggle_sidebar(self) -> None:
        self.sidebar.setVisible(self.sidebar.isHidden())

    def toggle_full_screen(self) -> None:
        """The viewer alone on the whole screen, and back."""
        full = not self.isFullScreen()
        if full:
            self.workspace.open_chosen()
            self.showFullScreen()
        else:
            self.showNormal()
        for widget in (self.sidebar, self.workspace.header):
            widget.setVisible(not full)
        self.workspace.set_alone(full)

    def show_shortcuts(self) -> None:
        ShortcutsDialog(self.actions_by_group, self.keys_told, self).open()

    # Photos in.

    def choose_files(self) -> None:
        patterns = " ".join(f"*{e}" for entry in FORMATS.values() for e in entry.extensions)
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose photos"),
            self._store.values.folder,
            self.tr("Photos") + f" ({patterns});;" + self.tr("All files") + " (*)",
        )
        self.take([Path(name) for name in names])

    def choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a folder of photos"), self._store.values.folder
        )
        if name:
            self.take([Path(name)])

    def take(self, paths: Sequence[Path]) -> None:
        """Add photos to the new batch, and show it."""
        if paths:
            self._store.set(folder=str(paths[0].parent))
            self.show_page("draft")
            self.workspace.take(paths)

    def paste(self) -> None:
        self.take(paths_in(QApplication.clipboard().mimeData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            _accept(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        _accept(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = paths_in(event.mimeData())
        if paths and _accept(event):
            self.take(paths)

    # Batches.

    def _start(self) -> None:
        if self._stack.currentWidget() is self.workspace and self.workspace.batch() is None:
            self.workspace.composer.begin()

    def _to_sentence(self) -> None:
        self.show_page("draft")
        self.workspace.composer.focus_sentence()

    def _begin(self, draft: Draft) -> None:
        self.workspace.composer.set_busy(True)
        if draft.sentence:
            self._store.remember_sentence(draft.sentence)

        def begun(number: int) -> None:
            self.workspace.composer.set_busy(False)
            self.workspace.clear_draft()
            self._undo.clear()
            self._wanted_batch = number
            self._show_wanted()

        def failed(reason: str) -> None:
            self.workspace.composer.set_busy(False)
            self.workspace.notice.show_text(reason, "error")

        self._queue.change(batches.begun(draft), begun, failed)

    _wanted_batch: int | None = None

    def _show_wanted(self) -> None:
        for batch in self._batches:
            if batch.id == self._wanted_batch:
                self._wanted_batch = None
                self.show_batch(batch)

    def _show_batches(self, found: list[Batch]) -> None:
        self._tell_ended(found)
        self._batches = found
        shown = self.workspace.batch()
        if shown is not None:
            same = next((batch for batch in found if batch.id == shown.id), None)
            if same is not None:
                self.workspace.show_batch(same)
            else:
                self.show_page("draft")
        self.history.set_batches(found)
        self._fill_sidebar()
        self._show_wanted()

    def _show_jobs(self, batch: int, jobs: list[Job]) -> None:
        self.workspace.update_jobs(batch, jobs)

    def _show_progress(self, progress: Progress | None) -> None:
        self._progress = progress
        self.strip.show_progress(progress)
        if progress is not None and progress.photo is not None:
            fraction = progress.done / progress.total if progress.total else 0.0
            self.workspace.show_progress(progress.photo, fraction)

    def _fill_sidebar(self) -> None:
        draft = self.workspace.draft_count()
        detail = photos_word(draft) if draft else self.tr("drop photos here")
        rows = [SideRow("draft", self.tr("New batch"), detail, "add", "accent_text")]
        queued = [batch for batch in self._batches if _is_open(batch)]
        queued.sort(key=lambda batch: (-batch.priority, batch.position))
        if queued:
            rows.append(SideRow("section", self.tr("Queue")))
            rows += [self._queued_row(batch) for batch in queued]
        watched = self.watches.rows()
        if watched:
            rows.append(SideRow("section", self.tr("Watched folders")))
            rows += watched
        ended = [batch for batch in self._batches if batch.kind == "batch" and not _is_open(batch)]
        if ended:
            rows.append(SideRow("section", self.tr("Recent")))
            rows += [self._ended_row(batch) for batch in ended[:RECENT]]
        self.sidebar.set_rows(rows)
        shown = self.workspace.batch()
        if self._stack.currentWidget() is self.workspace:
            self.sidebar.select(*(("batch", shown.id) if shown else ("draft", None)))

    def _queued_row(self, batch: Batch) -> SideRow:
        ended = batch.total - batch.left
        running = batch.counts["running"] > 0
        state = "running" if running else "waiting" if batch.state == "active" else batch.state
        icon = {"running": "play", "paused": "pause"}.get(state, "clock")
        return SideRow(
            "batch",
            sentence_word(batch.instruction),
            f"{ended} / {batch.total}  ·  {state_word(state)}",
            icon,
            "accent_text" if running else "muted",
            ended / max(1, batch.total),
            batch.id,
            movable=True,
        )

    def _ended_row(self, batch: Batch) -> SideRow:
        failed = batch.counts["failed"]
        detail = photos_word(batch.total)
        if failed:
            detail += "  ·  " + self.tr("%n failed", "", failed)
        if batch.flagged:
            detail += "  ·  " + self.tr("%n to look at", "", batch.flagged)
        icon, color = ("warning", "danger") if failed else ("check", "success")
        if batch.state == "cancelled":
            icon, color = "close", "muted"
        return SideRow(
            "batch", sentence_word(batch.instruction), detail, icon, color, None, batch.id
        )

    def _batch_menu(self, row: SideRow, at: QPoint) -> None:
        batch = next((one for one in self._batches if one.id == row.key), None)
        if row.kind != "batch" or batch is None:
            return
        menu, number, queue = QMenu(self), batch.id, self._queue
        if batch.state == "paused":
            menu.addAction(
                icons.icon("play"), self.tr("Resume"), lambda: queue.change(batches.resumed(number))
            )
        elif _is_open(batch):
            menu.addAction(
                icons.icon("pause"), self.tr("Pause"), lambda: queue.change(batches.paused(number))
            )
        if _is_open(batch):
            first = next(one.key for one in self.sidebar.rows() if one.movable)
            if first != number:
                menu.addAction(
                    icons.icon("chevron-right"),
                    self.tr("Restore first"),
                    lambda: queue.change(batches.moved(number, first)),
                )
            menu.addAction(icons.icon("stop"), self.tr("Cancel"), lambda: self._cancel(number))
        if batch.counts["failed"]:
            menu.addAction(
                icons.icon("retry"),
                self.tr("Retry failures"),
                lambda: queue.change(batches.retried(number)),
            )
        if batch.left < batch.total:
            menu.addAction(icons.icon("report"), self.tr("Report"), lambda: self._report(number))
        if batch.counts["done"]:
            menu.addAction(
                icons.icon("folder"), self.tr("Open the copies"), lambda: self._open_copies(number)
            )
        menu.addSeparator()
        menu.addAction(icons.icon("trash"), self.tr("Remove"), lambda: self._remove_batch(number))
        menu.exec(at)

    def _toggle_pause(self) -> None:
        shown = self.workspace.batch()
        number = shown.id if shown else self._progress.batch.id if self._progress else None
        batch = next((one for one in self._batches if one.id == number), None)
        if batch is not None:
            change = batches.resumed if batch.state == "paused" else batches.paused
            self._queue.change(change(batch.id))

    def _cancel(self, number: int) -> None:
        """Cancel a batch; a way back is offered where it was, not asked for before."""

        def cancelled(_: object) -> None:
            self.notice.show_text(
                self.tr("The batch is cancelled; what is done stays."),
                "info",
                self.tr("Go on with it"),
                lambda: self._queue.change(batches.uncancelled(number)),
            )

        self._queue.change(batches.cancelled(number), cancelled)

    def _remove_batch(self, number: int) -> None:
        self._removed(batches.removed(number), self.tr("Batch removed; its copies stay."))

    def _remove_jobs(self, jobs: list[int]) -> None:
        text = self.tr("%n photo(s) left out of the batch", "", len(jobs))
        self._removed(batches.removed_jobs(jobs), text)

    def _removed(self, removal: Callable[[Any], int], text: str) -> None:
        def told(number: int) -> None:
            self._undo.push(_Removal(self._queue, number, removal, text))
            self.notice.show_text(text, "info", self.tr("Undo"), self._undo.undo)

        self._queue.change(removal, told)

    def _foresee(self, draft: Draft) -> None:
        composer = self.workspace.composer
        foreseen = batches.foreseen(draft, self._store.values.paces)
        self._queue.change(foreseen, composer.set_seconds, lambda _: composer.set_seconds(None))

    def _open_copies(self, number: int) -> None:
        self._queue.change(
            batches.folder_of_copies(number),
            lambda path: path and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )

    def _report(self, number: int) -> None:
        """Make the page of a batch, beside the window since it decodes all photos, and open it."""
        page = self._store.folder / "reports" / f"photofix-report-{number}.html"
        page.parent.mkdir(parents=True, exist_ok=True)

        def ended(well: bool, problem: str) -> None:
            if not well:
                self.notice.show_text(problem, "error")
                return
            text = self.tr("The report of the batch is {path}").format(path=page)
            self.notice.show_text(
                text, "check", self.tr("Show in its folder"), partial(reveal, page)
            )
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

        self.notice.show_text(self.tr("The report is being made…"), "info")
        arguments = ["report", str(number), "-o", str(page), "--overwrite"]
        self._reports.append(Command(arguments, ended, self))

    def _reuse(self, number: int) -> None:
        def reused(draft: Draft) -> None:
            self.workspace.restore_draft(draft)
            self.show_page("draft")

        self._queue.change(batches.as_draft(number), reused)

    # What the journal and the system tell.

    def _tell_ended(self, found: Sequence[Batch]) -> None:
        """Say that a batch has ended, while the user looks at something else."""
        left = {batch.id: batch.left for batch in found if batch.kind == "batch"}
        for batch in found:
            if self._left.get(batch.id) and batch.state == "done":
                text = self.tr("“{sentence}” is done: {photos}").format(
                    sentence=sentence_word(batch.instruction),
                    photos=photos_word(batch.counts["done"]),
                )
                if batch.counts["failed"]:
                    text += ", " + self.tr("%n failed", "", batch.counts["failed"])
                kind = "warning" if batch.counts["failed"] else "check"
                shown = self.workspace.batch()
                if shown is None or shown.id != batch.id:
                    self.notice.show_text(
                        text,
                        kind,
                        self.tr("Show"),
                        partial(self._choose, "batch", batch.id),
                    )
                QApplication.alert(self)  # notifications come from the supervisor, as always
        self._left = left

    def _tell_set_aside(self, path: Path) -> None:
        self.notice.show_text(
            self.tr("The record of past batches was damaged. It was set aside as {path}.").format(
                path=path
            ),
            "error",
        )

    def _preference_changed(self, name: str) -> None:
        if name == "theme":
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            theme.apply(app, self._store.values.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was, now = event.oldSize().width(), event.size().width()
        if not self.isFullScreen() and (was >= SIDEBAR_FROM) != (now >= SIDEBAR_FROM):
            self.sidebar.setVisible(now >= SIDEBAR_FROM)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and not self.isFullScreen():
            self.workspace.header.show()
            self.workspace.set_alone(False)

    # Closing.

    def close_processes(self) -> None:
        for command in self._reports:
            command.stop()
            command.wait()

    def closeEvent(self, event: QCloseEvent) -> None:
        working = [batch for batch in self._batches if batch.state == "active" and batch.left]
        working = [batch for batch in working if batch.kind == "batch"]
        if working and not self._closing and not self._ask(working):
            event.ignore()
            return
        self._store.set(geometry=base64.b64encode(self.saveGeometry().data()).decode())
        self._store.set(draft=self.workspace.draft())
        event.accept()

    def _ask(self, working: Sequence[Batch]) -> bool:
        """Keep going, pause or stop? False if the window is to stay."""
        box = QMessageBox(self)
        box.setWindowTitle("photofix")
        box.setIconPixmap(icons.app_icon().pixmap(QSize(48, 48), self.devicePixelRatioF()))
        left = sum(batch.left for batch in working)
        box.setText(self.tr("%n photo(s) are still being restored.", "", left))
        box.setInformativeText(self.tr("What is done already stays done in any case."))
        keep = box.addButton(self.tr("Keep going"), QMessageBox.ButtonRole.AcceptRole)
        pause = box.addButton(self.tr("Pause"), QMessageBox.ButtonRole.AcceptRole)
        stop = box.addButton(self.tr("Stop"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Don’t close"), QMessageBox.ButtonRole.RejectRole)
        keep.setToolTip(self.tr("photofix goes on in the background, without a window"))
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        box.exec()
        chosen = box.clickedButton()
        if chosen is stay or chosen is None:
            return False
        for batch in working:
            if chosen is pause:
                self._queue.change(batches.paused(batch.id))
            elif chosen is stop:
                self._queue.change(batches.cancelled(batch.id))
        self._closing = True
        return True


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
        self._queue.change(batches.brought_back(self._number))

    def _renumber(self, number: int) -> None:
        self._number = number


def _accept(event: QDropEvent) -> bool:
    """Take what is dropped as copies or links, if it can be. Never as moved, though a file manager
    may propose that: it would then delete the photos."""
    for action in (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction):
        if event.possibleActions() & action:
            event.setDropAction(action)
            event.accept()
            return True
    event.ignore()
    return False


def _with(modifier: str, keys: str) -> str:
    """Keys with a modifier that is called as the system and the language call it."""
    named = QKeySequence(f"{modifier}+A").toString(QKeySequence.SequenceFormat.NativeText)
    return named.removesuffix("A") + keys


def _is_open(batch: Batch) -> bool:
    return batch.kind == "batch" and batch.state in ("active", "paused")
