"""The grid of photos: one view and one painter, however many photos there are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..presenters.photos import Index, PhotoFilter, PhotoModel, PhotoRow, Role
from ..presenters.phrases import brief
from ..presenters.words import state_word
from . import icons, theme

SMALLEST, DEFAULT, LARGEST = 112, 168, 320  # width of a picture
PADDING = 8
NAME, STATE = 24, 16  # heights of the lines below a picture
BADGE = 22


class PhotoGrid(QListView):
    """Shows a PhotoModel, or the part of it that `filter` lets through.

    Keys: Return opens, Delete removes, Ctrl+A selects all.
    """

    opened = Signal(Path)
    chosen = Signal(object)  # the Path that is current, or None
    removal = Signal(list)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = DEFAULT
        self._states = False
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
        self.setItemDelegate(_Painter(self))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            paths = self.chosen_paths()
            if paths:
                self.removal.emit(paths)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

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
        height = self.picture_size().height() + NAME + STATE * self._states + 2 * PADDING
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


@dataclass(frozen=True)
class _Look:
    """All that a photo's place in the grid shows."""

    row: PhotoRow
    problem: str | None
    picture: QPixmap | None
    selected: bool
    hovered: bool
    focused: bool

    def key(self) -> str:
        """Tells it from every other."""
        drawn = None if self.picture is None else self.picture.cacheKey()
        marks = (drawn, self.selected, self.hovered, self.focused)
        return f"{self.row!r} {self.problem!r} {marks}"


class _Painter(QStyledItemDelegate):
    def __init__(self, grid: PhotoGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._grid.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a photo, or once more what was drawn of it: scrolling draws the same ones often."""
        row: PhotoRow = index.data(Role.ROW)
        if row is None:
            return
        state: QStyle.StateFlag = option.state
        look = _Look(
            row,
            index.data(Role.PROBLEM),
            index.data(Qt.ItemDataRole.DecorationRole),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus) and self._grid.hasFocus(),
        )
        width = self._grid.picture_size().width() + 2 * PADDING - 4
        cell = QRect(0, 0, width, option.rect.height() - 4)
        drawn = icons.drawn_once(
            f"{look.key()} {theme.palette().dark}",
            cell.size(),
            painter.device().devicePixelRatioF(),
            lambda inner: self._draw(inner, cell.translated(-cell.topLeft()), look),
        )
        cell.moveCenter(option.rect.center())
        painter.drawPixmap(cell.topLeft(), drawn)

    def _draw(self, painter: QPainter, cell: QRect, look: _Look) -> None:
        painter.fillRect(cell, theme.color("window"))  # text is sharpest on a ground that is known
        size = self._grid.picture_size()
        box = QRect(
            cell.center().x() - size.width() // 2, cell.top() + PADDING - 2, *size.toTuple()
        )
        self._background(painter, cell, look)
        picture = self._picture(painter, box, look)
        self._overlays(painter, picture, look.row)
        self._caption(painter, box, look.row, look.problem)

    def _background(self, painter: QPainter, cell: QRect, look: _Look) -> None:
        if look.selected:
            painter.setBrush(theme.color("selected"))
        elif look.hovered:
            painter.setBrush(theme.color("raised", 0.6))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 1.5) if look.focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 8, 8)

    def _picture(self, painter: QPainter, box: QRect, look: _Look) -> QRect:
        """Draw the thumbnail or what stands for it; returns where it is."""
        pixmap = look.picture
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, 4, 4)
            self._stand_in(painter, box, look.problem)
            return box
        ratio = self._grid.devicePixelRatioF()
        natural = QSize(round(pixmap.width() / ratio), round(pixmap.height() / ratio))
        target = QRect(QPoint(0, 0), natural.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
        if target.width() > natural.width() and natural.width() < 64:
            target.setSize(natural)  # an icon-sized photo is not blown up
        target.moveCenter(box.center())
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(target), 4, 4)
        painter.save()
        painter.setClipPath(clip)
        painter.drawPixmap(target, pixmap)
        painter.restore()
        return target

    def _stand_in(self, painter: QPainter, box: QRect, problem: str | None) -> None:
        """An icon where there is no picture, and why there can't be one."""
        mark = QRectF(0, 0, 28, 28)
        mark.moveCenter(QPointF(box.center()))
        if problem is None:
            icons.paint(painter, "photo", mark, "outline")
            return
        mark.moveTop(box.top() + PADDING)
        icons.paint(painter, "warning", mark, "danger")
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.color("danger"))
        room = box.adjusted(PADDING, PADDING + 30, -PADDING, -PADDING // 2)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), _capital(problem))

    def _overlays(self, painter: QPainter, picture: QRect, row: PhotoRow) -> None:
        left = picture.left() + 6
        for name in (row.badges or ())[:4]:
            if left + BADGE > picture.right() - 4:
                break
            self._disc(
                painter, QPoint(left, picture.bottom() - BADGE - 5), f"tasks/{name}", "#ffffff"
            )
            left += BADGE + 4
        mark = ("warning", "#ffd479") if row.flagged else _MARKS.get(row.state)
        if mark:
            self._disc(painter, QPoint(picture.right() - BADGE - 5, picture.top() + 6), *mark)
        if row.state == "running":
            track = QRectF(picture.left(), picture.bottom() - 4, picture.width(), 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("canvas", 0.7))
            painter.drawRect(track)
            track.setWidth(max(4.0, track.width() * row.progress))
            painter.setBrush(theme.color("accent"))
            painter.drawRect(track)

    def _disc(self, painter: QPainter, corner: QPoint, name: str, color: str) -> None:
        """An icon on a dark disc, legible on any photo."""
        disc = QRectF(0, 0, BADGE, BADGE)

        def draw(inner: QPainter) -> None:
            inner.setPen(Qt.PenStyle.NoPen)
            inner.setBrush(_DISC)
            inner.drawEllipse(disc)
            icons.paint(inner, name, disc.adjusted(4, 4, -4, -4), color)

        ratio = painter.device().devicePixelRatioF()
        key = f"disc {name} {color}"
        painter.drawPixmap(corner, icons.drawn_once(key, QSize(BADGE, BADGE), ratio, draw))

    def _caption(self, painter: QPainter, box: QRect, row: PhotoRow, problem: str | None) -> None:
        line = QRect(box.left(), box.bottom() + 5, box.width(), 17)
        font = theme.font(theme.SMALL, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        name = QFontMetrics(font).elidedText(
            row.path.name, Qt.TextElideMode.ElideMiddle, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name)
        text, tint = _second_line(row, problem)
        if text and self._grid.shows_states():
            line.translate(0, 16)
            font = theme.font(theme.SMALL)
            painter.setFont(font)
            painter.setPen(theme.color(tint))
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(
                line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text
            )


_DISC = QColor(12, 12, 12, 200)
_MARKS = {
    "done": ("check", "#8fe3ad"),
    "failed": ("warning", "#ffaaa3"),
    "skipped": ("chevron-right", "#e0e0e0"),
    "queued": ("clock", "#e0e0e0"),
    "paused": ("pause", "#e0e0e0"),
}


def _second_line(row: PhotoRow, problem: str | None) -> tuple[str, str]:
    if row.reason:
        return _capital(brief(row.reason)), "danger" if row.state == "failed" else "warning"
    if problem:
        return _capital(problem), "danger"
    if row.state == "running":
        return f"{row.progress:.0%}", "accent_text"
    return ("", "muted") if row.state == "draft" else (state_word(row.state), "muted")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
