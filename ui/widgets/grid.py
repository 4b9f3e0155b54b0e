"""The grid of photos: one view and one painter, however many photos there are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QWidget,
)

from ..presenters.photo_filter import PhotoFilter
from ..presenters.photos import Index, PhotoModel, PhotoRow, Role
from . import theme
from .photo_painter import FRESH, PADDING, PhotoPainter

SMALLEST, DEFAULT, LARGEST = 112, 168, 320  # width of a picture
NAME, STATE = 24, 16  # heights of the lines below a picture


class PhotoGrid(QListView):
    """Shows a PhotoModel, or the part of it that `filter` lets through.

    Keys: Return opens, Delete removes, Ctrl+A selects all; while B is held, photos that are done
    show what they were, as one does under the pointer.
    """

    opened = Signal(Path)
    chosen = Signal(object)  # the Path that is current, or None
    removal = Signal(list)
    menu_wanted = Signal(QPoint)
    selected = Signal(int)  # how many photos are selected

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = DEFAULT
        self._states = self._originals = False
        self._kept: tuple[QPersistentModelIndex, int] | None = None
        self.filter = PhotoFilter(self)
        super().setModel(self.filter)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._painter = PhotoPainter(self)
        self.setItemDelegate(self._painter)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._paint_more)
        self.setAccessibleName(self.tr("Photos"))
        self.setAcceptDrops(False)  # the window takes what is dropped
        self.doubleClicked.connect(self._open)
        shown = self.filter
        for changed in (shown.rowsInserted, shown.rowsRemoved, shown.layoutChanged):
            changed.connect(self._fit)
        self.filter.modelReset.connect(self._begin_at_the_top)
        self._fit()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the photos of a PhotoModel, all of them, from the first."""
        assert isinstance(model, PhotoModel)
        self.filter.show_only(None)
        self.filter.search("")
        self.filter.setSourceModel(model)

    def photos(self) -> PhotoModel:
        """All photos, also those that the filter hides."""
        model = self.filter.sourceModel()
        assert isinstance(model, PhotoModel)
        return model

    def picture_size(self) -> QSize:
        return QSize(self._side, round(self._side * 0.75))

    def side(self) -> int:
        return self._side

    def set_side(self, side: int) -> None:
        """Set the width of the pictures."""
        self._side = max(SMALLEST, min(LARGEST, side))
        self._fit()

    def show_states(self, states: bool) -> None:
        """Make room for a second line, which says what became of a photo."""
        self._states = states
        self._fit()

    def shows_states(self) -> bool:
        return self._states

    def shows_originals(self) -> bool:
        """Whether photos that are done show what they were."""
        return self._originals

    def columns(self) -> int:
        """How many photos stand beside each other."""
        return max(1, self.viewport().width() // self.gridSize().width())

    def paths_in_view(self) -> list[Path]:
        """The photos that can be seen, in the order of the grid."""
        return [row.path for row in self._rows_in_view()] if self.isVisible() else []

    def _rows_in_view(self) -> list[PhotoRow]:
        height = self.gridSize().height()
        top, bottom = self.verticalScrollBar().value(), self.viewport().height()
        first = top // height * self.columns()
        last = ((top + bottom) // height + 1) * self.columns()
        photos, shown = self.photos(), self.filter
        return [
            photos.row(shown.mapToSource(shown.index(number, 0)).row())
            for number in range(first, min(shown.rowCount(), last))
        ]

    def chosen_paths(self) -> list[Path]:
        """The selected photos, in the order of the grid."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [self._path(index) for index in indexes]

    def choose(self, path: Path) -> None:
        """Make a photo the current one and bring it into view."""
        index = self.filter.index_of(path)
        if index.isValid():
            self.setCurrentIndex(index)
            self.show_current()

    def step(self, by: int) -> None:
        """Make the photo `by` places further on the current one."""
        count = self.filter.rowCount()
        if count:
            row = max(0, min(count - 1, self.currentIndex().row() + by))
            self.setCurrentIndex(self.filter.index(row, 0))
            self.show_current()

    def show_current(self) -> None:
        """Bring the current photo into view, also once the layout that is due has been made."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            self._kept = (QPersistentModelIndex(index), self.visualRect(index).top())
            self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._path(current) if current.isValid() else None)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selected.emit(len(self.selectionModel().selectedIndexes()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.modifiers():
            self._show_originals(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            paths = self.chosen_paths()
            if paths:
                self.removal.emit(paths)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self._show_originals(False)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_originals(False)
        super().focusOutEvent(event)

    def _show_originals(self, shown: bool) -> None:
        if shown != self._originals:
            self._originals = shown
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and go on with the photos that are left over once other events are answered.

        Thumbnails of all that is in view are asked for first: Qt paints in an order of its own, and
        what is left over would overtake what is not.
        """
        photos = self.photos()
        for row in self._rows_in_view():
            photos.picture(row)
        self._painter.begin_painting()
        super().paintEvent(event)
        if self._painter.owed():
            self._later.start()

    def _paint_more(self) -> None:
        """Paint some of the photos that are left over, as far as they are in view."""
        room, more = self.viewport().rect(), 0
        for path in self._painter.owed():
            place = self.visualRect(self.filter.index_of(path))
            if not place.intersects(room):
                self._painter.let_off(path)
            elif more < FRESH:
                more += 1
                self.viewport().update(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        kept, self._kept = self._kept, None
        if kept is not None and kept[0].isValid():
            index, bar = self.filter.index(kept[0].row(), 0), self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - kept[1])
            self.scrollTo(index)

    def _path(self, index: Index) -> Path:
        row: PhotoRow = index.data(Role.ROW)
        return row.path

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self._path(index))

    def _begin_at_the_top(self) -> None:
        self._kept = None
        self._fit()
        self.scrollToTop()

    def _fit(self) -> None:
        """Share the width out among the columns, so that the grid fills it to both edges.

        Whether there is a scroll bar is decided here, from the room and the number of photos. Left
        to Qt, it would depend on the layout, which depends on it: some numbers of photos made the
        grid flip between two layouts without end.
        """
        room, bar = self.contentsRect(), self.verticalScrollBar().sizeHint().width()
        lines = theme.scaled(NAME) + theme.scaled(STATE) * self._states
        height = self.picture_size().height() + lines + 2 * PADDING
        rows = -(-self.filter.rowCount() // self._columns(room.width()))
        scrolls = rows * height > room.height()
        width = room.width() - bar * scrolls
        cell = self._side + 2 * PADDING
        size = QSize(max(cell, (width - 1) // self._columns(width)), height)
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOn if scrolls else policies.ScrollBarAlwaysOff
        if size != self.gridSize() or policy != self.verticalScrollBarPolicy():
            self._keep_place()
            self.setGridSize(size)
            self.setVerticalScrollBarPolicy(policy)

    def _columns(self, width: int) -> int:
        return max(1, (width - 1) // (self._side + 2 * PADDING))

    def _keep_place(self) -> None:
        """Remember what is looked at, for when the layout is made anew: the current photo where it
        is in view, else the first that is."""
        if self._kept is not None:
            return
        view, index = self.viewport().rect(), self.currentIndex()
        if not (index.isValid() and self.visualRect(index).intersects(view)):
            index = self.indexAt(
                QPoint(self.gridSize().width() // 2, self.gridSize().height() // 2)
            )
        if index.isValid():
            self._kept = (QPersistentModelIndex(index), self.visualRect(index).top())
