"""The page of one batch: its photos, the viewer, and the sentence or what became of it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColorSpace, QDesktopServices, QResizeEvent, QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSlider,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photofix.diagnosis import Diagnosis
from photofix.queue.job import Batch, Job

from . import icons, theme
from .background import Background
from .batch_bar import BatchBar
from .composer import Composer
from .decoder import Decoder
from .grid import LARGEST, SMALLEST, PhotoGrid
from .images import Pyramid
from .intake import Found, Intake
from .lab import told
from .lab_link import LabLink
from .panel import ViewerPanel
from .photos import PhotoModel, PhotoRow
from .phrases import brief, phrase
from .preferences import Draft, Store
from .reveal import reveal
from .thumbnails import Thumbnails
from .viewer import Patch
from .widgets import Elided, EmptyState, Notice, button, label, tool
from .words import photos_word, sentence_word

TOLD = 20  # files that are no photos, in the details of what is said about them
NARROW = 760  # below, the viewer takes the place of the grid
DIAGNOSED_AHEAD = 2  # photos the lab is asked about at a time
LOOKED_AT = 50  # failed photos from which it is told why most failed
PREVIEWS = 12  # that are kept, for who looks at the same again


@dataclass(frozen=True)
class _Wish:
    """What a preview depends on, apart from the part in view."""

    path: Path
    sentence: str
    options: tuple[tuple[str, object], ...]


@dataclass(frozen=True)
class _Preview:
    """A sharp preview; patch: None where the plan leaves the photo as it is."""

    wish: _Wish
    patch: Patch | None
    reason: str

    def serves(self, wish: _Wish, region: QRectF, zoom: float) -> bool:
        """Whether nothing better could be shown of this part at this zoom."""
        if wish != self.wish:
            return False
        return self.patch is None or self.patch.covers(region, min(zoom, 1.0))


class Workspace(QFrame):
    """Shows the draft, or a batch of the queue; one at a time, in the same place."""

    begun = Signal(Draft)
    files_wanted = Signal()
    folder_wanted = Signal()
    fullscreen_wanted = Signal()
    retry_wanted = Signal(list)  # numbers of jobs
    cancel_wanted = Signal(list)
    first_wanted = Signal(list)
    removal_wanted = Signal(list)
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
        self._path: Path | None = None
        self._ticket = 0
        self._alone = False  # the viewer fills the screen
        self._scanning = 0
        self._warm = False
        self._told_unready: set[str] = set()
        self._rough = False  # the viewer shows a thumbnail: its places are not those of the photo
        self._wanted_preview = 0
        self._wish: _Wish | None = None  # that of the wanted preview
        self._previews: deque[_Preview] = deque(maxlen=PREVIEWS)
        self._undiagnosed: deque[Path] = deque()
        self._seen: dict[Path, Diagnosis] = {}
        self._asked: set[Path] = set()

        self.thumbnails = Thumbnails(target, self)
        self._draft = PhotoModel(self.thumbnails, self)
        self._jobs = PhotoModel(self.thumbnails, self)
        self._intake = Intake(self)
        self._viewing = Background("viewer", parent=self)
        self._decoder = Decoder(target)

        self.grid = PhotoGrid()
        self.panel = ViewerPanel()
        self.panel.hide()
        self.composer = Composer(store)
        self.bar = BatchBar()
        self.notice = Notice()
        self._lay_out()
        self._connect()
        self.restore_draft(store.values.draft)
        self.show_draft()

    # What is shown.

    def show_draft(self) -> None:
        """Show the batch that is being put together."""
        self._switch(None, self._draft)
        self._title.set_text(self.tr("New batch"))
        self._refresh()

    def show_batch(self, batch: Batch) -> None:
        """Show a batch of the queue; its photos come with `update_jobs`."""
        if self._batch is None or self._batch.id != batch.id:
            self._jobs.set_rows(())
            self._switch(batch, self._jobs)
            self.grid.setFocus()
        self._batch = batch
        self._title.set_text(sentence_word(batch.instruction))
        self._refresh()

    def batch(self) -> Batch | None:
        """The batch of the queue that is shown; None for the draft."""
        return self._batch

    def update_jobs(self, batch: int, jobs: Sequence[Job]) -> None:
        """Show what became of photos of the batch."""
        if self._batch is None or batch != self._batch.id:
            return
        known = {row.path: row for row in self._jobs.rows()}
        new: list[tuple[float, PhotoRow]] = []
        gone: list[Path] = []
        for job in jobs:
            old = known.get(job.source)
            if old is not None and (old.job or 0) > job.id:
                continue  # a watched photo that was changed has a later job
            if job.removed:
                gone.append(job.source)
                continue
            row = PhotoRow(
                job.source,
                job.source.parent,
                job.state,
                job.reason or " ".join(job.flags) or None,
                job.destination,
                self._badges(job.source),
                job=job.id,
                flagged=bool(job.flags),
                plan=told([s["reason"] for s in job.plan], [s["model"] for s in job.plan]),
            )
            if old is None:
                new.append((job.position, row))
            else:
                self._jobs.update(row)
                if row.state == "done" and old.state != "done" and row.path == self._path:
                    self._load(row.path)
        count = self._jobs.rowCount()
        self._jobs.append(row for _, row in sorted(new, key=lambda pair: pair[0]))
        if gone:
            self._jobs.remove(gone)
        if self._jobs.rowCount() == count:  # else it has been done
            self._refresh()

    def show_progress(self, path: Path, fraction: float) -> None:
        """Show how far the photo in hand is."""
        place = self._jobs.place(path)
        if place is not None:
            row = self._jobs.row(place)
            if row.state == "running":
                self._jobs.update(replace(row, progress=fraction))

    # Photos in.

    def take(self, paths: Sequence[Path]) -> None:
        """Add what was dropped, pasted or chosen to the draft."""
        if not paths:
            return
        self.show_draft()
        self._scanning += 1
        self._refresh()
        self._intake.take(list(paths), self.composer.options.values())

    def draft(self) -> Draft:
        """The batch that is being put together."""
        return Draft(
            sentence=self.composer.sentence(),
            photos=tuple((str(row.path), str(row.root)) for row in self._draft.rows()),
            options=self.composer.values(),
        )

    def restore_draft(self, draft: Draft) -> None:
        self.composer.set_sentence(draft.sentence)
        self.composer.set_values(draft.options)
        self._draft.set_rows(PhotoRow(Path(path), Path(root)) for path, root in draft.photos)
        self._examine([row.path for row in self._draft.rows()])

    def clear_draft(self) -> None:
        self._draft.set_rows(())
        self._undiagnosed.clear()
        self.composer.set_sentence("")
        self._remember()

    def draft_count(self) -> int:
        return self._draft.rowCount()

    def close_threads(self) -> None:
        """Let go of all threads before the window goes."""
        self._timer.stop()
        self._forecasting.stop()
        self._intake.close()
        self._viewing.close()
        self._decoder.close()
        self.composer.close_threads()
        self.thumbnails.close()

    # How it is made.

    def _lay_out(self) -> None:
        self._title = Elided("", "title")
        self._count = label("", "small")
        size = QSlider(Qt.Orientation.Horizontal)
        size.setRange(SMALLEST, LARGEST)
        size.setFixedWidth(96)
        size.setAccessibleName(self.tr("Size of the thumbnails"))
        size.setToolTip(size.accessibleName())
        size.setValue(self._store.values.thumbnail)
        self.grid.set_side(size.value())
        size.valueChanged.connect(self._resize_thumbnails)
        self._size = size
        self.header = QFrame()
        self.header.setObjectName("header")
        row = QHBoxLayout(self.header)
        row.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        row.setSpacing(theme.S)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._count)
        row.addLayout(words, 1)
        self._add = button(self.tr("Add photos"), "add", clicked=self.files_wanted.emit)
        row.addWidget(self._add)
        small = tool("photos", self.tr("Size of the thumbnails"))
        small.setEnabled(False)
        row.addWidget(small)
        row.addWidget(size)

        empty = EmptyState(
            "photos",
            self.tr("No photos yet: drop some here"),
            self.tr("Files or whole folders. Originals are never changed; copies are written."),
            (
                button(self.tr("Choose photos…"), "photo", "primary", self.files_wanted.emit),
                button(self.tr("Choose a folder…"), "folder", "", self.folder_wanted.emit),
            ),
        )
        waiting = EmptyState("clock", self.tr("Looking for photos…"), "")
        self._stack = QStackedWidget()
        for page in (self.grid, empty, waiting):
            self._stack.addWidget(page)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.panel)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.splitterMoved.connect(lambda at, _: self._keep_part(at))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.composer)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=500)
        self._timer.timeout.connect(self._remember)
        self._forecasting = QTimer(self, singleShot=True, interval=300)
        self._forecasting.timeout.connect(lambda: self.forecast_wanted.emit(self.draft()))
        self._draft.counted.connect(self._ask_forecast)
        self.grid.setModel(self._draft)
        for model in (self._draft, self._jobs):
            model.counted.connect(self._refresh)
        self._draft.counted.connect(self._timer.start)
        self.grid.opened.connect(self._open)
        self.grid.chosen.connect(self._follow)
        self.grid.removal.connect(self._remove)
        self.grid.menu_wanted.connect(self._menu)
        viewer = self.panel.viewer
        viewer.settled.connect(self._preview)
        viewer.stepped.connect(self.grid.step)
        self.panel.closed.connect(self.close_viewer)
        self.panel.fullscreen_wanted.connect(self.fullscreen_wanted)
        self.composer.edited.connect(self._sentence_changed)
        self.composer.strengthened.connect(viewer.set_strength)
        self.composer.strengthened.connect(lambda _: self._timer.start())
        self.composer.started.connect(lambda: self.begun.emit(self.draft()))
        self._intake.found.connect(self._take_found)
        self._intake.failed.connect(self._scan_failed)
        self._lab.previewed.connect(self._show_preview)
        self._lab.preview_failed.connect(self._preview_failed)
        self._lab.diagnosed.connect(self._diagnosed)
        self._lab.diagnosis_failed.connect(self._not_diagnosed)
        self._lab.paced.connect(self._remember_pace)
        self._lab.unready.connect(self._tell_unready)

    # The grid and what is around it.

    def _switch(self, batch: Batch | None, model: PhotoModel) -> None:
        self._batch = batch
        if self.grid.photos() is not model:
            self.grid.setModel(model)
            self.grid.show_states(model is self._jobs)
            self.close_viewer()
        self.notice.hide()

    def _refresh(self) -> None:
        if self._batch is not None:
            self.bar.show_batch(self._batch, self._trouble(self._batch))
        draft = self._batch is None
        count = self._draft.rowCount() if draft else self._jobs.rowCount()
        self.composer.setVisible(draft and not self._alone)
        self.bar.setVisible(not draft and not self._alone)
        self._add.setVisible(draft and count > 0)
        self._count.setText(self._summary(count))
        self._size.setEnabled(count > 0)
        waits = count == 0 and (self._scanning > 0 or not draft)
        self._stack.setCurrentIndex(0 if count else 2 if waits else 1)
        self.composer.set_photos(self._draft.rowCount())

    def _summary(self, count: int) -> str:
        if self._batch is None:
            if self._scanning:
                return self.tr("{photos}, looking for more…").format(photos=photos_word(count))
            return photos_word(count) if count else self.tr("drop, paste or choose photos")
        counts = self._batch.counts
        parts = [photos_word(self._batch.total)]
        if counts["done"]:
            parts.append(self.tr("%n done", "", counts["done"]))
        if counts["failed"]:
            parts.append(self.tr("%n failed", "", counts["failed"]))
        if counts["skipped"]:
            parts.append(self.tr("%n skipped", "", counts["skipped"]))
        if self._batch.flagged:
            parts.append(self.tr("%n to look at", "", self._batch.flagged))
        return "  ·  ".join(parts)

    def _trouble(self, batch: Batch) -> str:
        """Why most of the failed photos failed: a disk that is gone is told once for all."""
        if batch.counts["failed"] < 2:
            return ""
        failed = (row.reason for row in self._jobs.rows() if row.state == "failed" and row.reason)
        reasons = Counter(map(brief, islice(failed, LOOKED_AT)))
        if not reasons:
            return ""
        (reason, count), *_ = reasons.most_common(1)
        return reason if 2 * count > reasons.total() else ""

    def _ask_forecast(self) -> None:
        """Ask how long the draft will take, once it stands still for a moment."""
        if self._draft.rowCount() and self.composer.meaning().model is not None:
            self._forecasting.start()

    def _resize_thumbnails(self, side: int) -> None:
        self.grid.set_side(side)
        self._store.set(thumbnail=side)

    def _keep_part(self, width: int) -> None:
        self._store.set(grid_part=width / max(1, self._splitter.width()))

    def _take_found(self, found: Found) -> None:
        self._scanning = max(0, self._scanning - 1)
        self._draft.append(found.rows)
        self._examine([row.path for row in found.rows])
        if found.rejected:
            self._complain(found)
        self._refresh()
        if found.rows and not self.composer.sentence():
            self.composer.focus_sentence()

    def _scan_failed(self, reason: str) -> None:
        self._scanning = max(0, self._scanning - 1)
        self.notice.show_text(reason, "error")
        self._refresh()

    def _not_diagnosed(self, path: Path, reason: str) -> None:
        self._diagnosed(path, None)
        if not reason.startswith(f"{path}: "):  # else its thumbnail tells
            self._tell_unready(reason)

    def _tell_unready(self, reason: str) -> None:
        """A model that is damaged or missing is told before a batch is begun with it."""
        if reason not in self._told_unready:
            self._told_unready.add(reason)
            self.notice.show_text(reason, "error")

    def _complain(self, found: Found) -> None:
        lines = [f"{path.name}: {phrase(why)}" for path, why in found.rejected]
        text, others = lines[0], len(lines) - 1
        if others:
            text = self.tr("{first}; and %n more left out", "", others).format(first=text)
        self.notice.show_text(text, details="\n".join(lines[:TOLD]))

    def _examine(self, paths: Sequence[Path]) -> None:
        """Ask what their pixels show, and be ready to preview them."""
        if paths and not self._warm:
            self._warm = True
            self._lab.warm_up(self.composer.options.values())
        if self._store.values.diagnose:
            self._undiagnosed.extend(paths)
            self._diagnose_next()

    def _diagnose_next(self) -> None:
        while self._undiagnosed and len(self._asked) < DIAGNOSED_AHEAD:
            path = self._undiagnosed.popleft()
            if self._draft.place(path) is not None:
                self._asked.add(path)
                self._lab.diagnose(path)

    def _diagnosed(self, path: Path, seen: Diagnosis | None) -> None:
        self._asked.discard(path)
        if seen is not None:
            self._seen[path] = seen
            for model in (self._draft, self._jobs):
                model.set_badges(path, self._badges(path) or ())
        self._diagnose_next()

    def _badges(self, path: Path) -> tuple[str, ...] | None:
        """The tasks that a photo shows, the likeliest first; None while nobody has looked."""
        seen = self._seen.get(path)
        if seen is None:
            return None
        return tuple(sorted(seen.shown, key=lambda name: -seen.probability[name]))

    def _remember_pace(self, model: str, seconds: float) -> None:
        self._store.set(paces={**self._store.values.paces, model: seconds})
        self._ask_forecast()

    def _remember(self) -> None:
        self._store.set(draft=self.draft())
        self.draft_changed.emit()

    # Removing, with a way back.

    def _remove(self, paths: list[Path]) -> None:
        if self._batch is None:
            self._undo.push(_Removal(self._draft, paths, self.tr("Remove photos")))
            self.notice.show_text(
                self.tr("%n photo(s) left out of the batch", "", len(paths)),
                "info",
                self.tr("Undo"),
                self._undo.undo,
            )
        else:
            self.removal_wanted.emit(self._numbers(paths))

    def _numbers(self, paths: Sequence[Path]) -> list[int]:
        places = (self._jobs.place(path) for path in paths)
        rows = (self._jobs.row(place) for place in places if place is not None)
        return [row.job for row in rows if row.job is not None]

    def _menu(self, at: QPoint) -> None:
        paths = self.grid.chosen_paths()
        if not paths:
            return
        menu = QMenu(self)
        menu.addAction(icons.icon("single"), self.tr("Open"), lambda: self._open(paths[0]))
        menu.addAction(
            icons.icon("reveal"),
            self.tr("Show the original in its folder"),
            lambda: reveal(paths[0]),
        )
        if self._batch is not None:
            self._add_job_actions(menu, paths)
        menu.addSeparator()
        menu.addAction(
            icons.icon("trash"), self.tr("Leave out of the batch"), lambda: self._remove(paths)
        )
        menu.exec(at)

    def _add_job_actions(self, menu: QMenu, paths: list[Path]) -> None:
        place = self._jobs.place(paths[0])
        row = self._jobs.row(place) if place is not None else None
        if row is not None and row.output is not None and row.state == "done":
            copy = row.output
            menu.addAction(
                icons.icon("reveal"), self.tr("Show the copy in its folder"), lambda: reveal(copy)
            )
            menu.addAction(
                icons.icon("photo"),
                self.tr("Open the copy with another program"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))),
            )
        menu.addSeparator()
        numbers = self._numbers(paths)
        menu.addAction(
            icons.icon("retry"), self.tr("Restore again"), lambda: self.retry_wanted.emit(numbers)
        )
        menu.addAction(
            icons.icon("clock"), self.tr("Restore next"), lambda: self.first_wanted.emit(numbers)
        )
        menu.addAction(
            icons.icon("stop"), self.tr("Cancel"), lambda: self.cancel_wanted.emit(numbers)
        )

    # The viewer.

    def open_chosen(self) -> None:
        """Open the viewer on the current photo."""
        paths = self.grid.chosen_paths()
        if paths:
            self._open(paths[0])

    def close_viewer(self) -> None:
        self._ticket += 1
        self._path = None
        self.panel.hide()
        self._stack.show()
        self.grid.setFocus()

    def set_alone(self, alone: bool) -> None:
        """Show the viewer and nothing else, or the whole page again."""
        self._alone = alone
        if alone:
            self._stack.hide()
            self.composer.hide()
            self.bar.hide()
        else:
            self._share_room()
            self._refresh()

    def viewer_is_open(self) -> bool:
        return not self.panel.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        covered = self.viewer_is_open() and (self._alone or self.width() < NARROW)
        self._stack.setVisible(not covered)

    def _open(self, path: Path) -> None:
        if self.panel.isHidden():
            self.panel.show()
            width, part = self._splitter.width(), self._store.values.grid_part
            self._splitter.setSizes([round(width * part), round(width * (1 - part))])
            self._share_room()
        self._load(path)
        self.panel.viewer.setFocus()

    def _follow(self, path: Path | None) -> None:
        if self.viewer_is_open() and path is not None and path != self._path:
            self._load(path)

    def _load(self, path: Path) -> None:
        """Show the thumbnail at once, and the photo when it is decoded."""
        same = path == self._path and self.panel.viewer.has_after()
        self._path = path
        self._ticket += 1
        ticket, decoder = self._ticket, self._decoder
        self.panel.set_name(path)
        self.panel.complain("")
        self.panel.explain("")
        viewer = self.panel.viewer
        viewer.set_busy(False)
        viewer.set_strength(self.composer.strength() if self._batch is None else 1.0)
        if not same:
            thumbnail = self.thumbnails.get(path)
            rough = None if thumbnail is None else Pyramid((thumbnail.toImage(),))
            viewer.show_photo(rough, self.tr("Loading…"))
            self._rough = True
            if self._batch is None:
                self._lab.read(path)
        copy = self._copy_of(path)
        self._viewing.run(
            lambda: decoder.pyramid(path),
            lambda pyramid: self._show(ticket, pyramid),
            lambda reason: self._show_problem(ticket, reason),
        )
        if copy is not None:
            self._viewing.run(
                lambda: decoder.pyramid(copy),
                lambda pyramid: self._show_copy(ticket, pyramid),
                lambda reason: self._copy_problem(ticket, reason),
            )

    def _copy_of(self, path: Path) -> Path | None:
        if self._batch is None:
            return None
        place = self._jobs.place(path)
        row = None if place is None else self._jobs.row(place)
        if row is None:
            return None
        if row.reason:
            self.panel.complain(row.reason, "error" if row.state == "failed" else "warning")
        self.panel.explain(row.plan)
        return row.output if row.state == "done" else None

    def _show(self, ticket: int, pyramid: Pyramid) -> None:
        if ticket == self._ticket:
            size = pyramid.size
            self._rough = False
            self.panel.set_name(self._path, f"   {size.width()} × {size.height()}")
            self.panel.viewer.show_photo(pyramid, keep_view=True)

    def _show_copy(self, ticket: int, pyramid: Pyramid) -> None:
        if ticket == self._ticket:
            self.panel.viewer.show_after(pyramid)

    def _copy_problem(self, ticket: int, reason: str) -> None:
        if ticket == self._ticket:
            self.panel.complain(reason)

    def _show_problem(self, ticket: int, reason: str) -> None:
        if ticket == self._ticket:
            self.panel.viewer.show_photo(None, phrase(reason))

    # The preview.

    def _sentence_changed(self) -> None:
        self._timer.start()
        self._ask_forecast()
        viewer = self.panel.viewer
        if self.viewer_is_open() and self._batch is None:
            if self.composer.meaning().problem is None:
                self._preview(viewer.visible_region(), viewer.zoom())
            else:
                viewer.show_after(None)

    def _preview(self, region: QRectF, zoom: float) -> None:
        meaning = self.composer.meaning()
        unusable = meaning.problem or self.composer.options.problem() or region.isEmpty()
        closed = self.panel.isHidden() or self._rough
        if self._batch is not None or self._path is None or closed or unusable:
            return
        options = self.composer.options.values()
        wish = _Wish(self._path, meaning.sentence, tuple(options.items()))
        for made in self._previews:
            if made.serves(wish, region, zoom):
                self._wanted_preview = 0  # what is on its way is of something else
                self._tell_preview(made.patch, True, made.reason)
                return
        self.panel.viewer.set_busy(True)
        self._wish = wish
        self._wanted_preview = self._lab.preview(
            self._path, region, zoom, meaning.sentence, options, self._seen.get(self._path)
        )

    def _show_preview(self, number: int, patch: Patch | None, final: bool, reason: str) -> None:
        if number != self._wanted_preview or self._batch is not None or self.panel.isHidden():
            return
        if final and self._wish is not None:
            self._previews.appendleft(_Preview(self._wish, patch, reason))
        self._tell_preview(patch, final, reason)

    def _tell_preview(self, patch: Patch | None, final: bool, reason: str) -> None:
        self.panel.viewer.show_after(patch)
        self.panel.explain(reason)
        if final:
            self.panel.viewer.set_busy(False)
            self.panel.complain("")

    def _preview_failed(self, number: int, reason: str) -> None:
        if number == self._wanted_preview:
            self.panel.viewer.set_busy(False)
            self.panel.complain(reason)


class _Removal(QUndoCommand):
    """Photos taken out of the draft."""

    def __init__(self, model: PhotoModel, paths: Sequence[Path], text: str) -> None:
        super().__init__(text)
        self._model, self._paths = model, list(paths)
        self._removed: list[tuple[int, PhotoRow]] = []

    def redo(self) -> None:
        self._removed = self._model.remove(self._paths)

    def undo(self) -> None:
        self._model.insert(self._removed)
