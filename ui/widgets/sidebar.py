"""The left side: the new batch, the queue, watched folders, what ended lately, other pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..presenters.photos import Index
from ..presenters.side_rows import SideRow
from ..presenters.tooltips import tool_tip
from . import icons, theme
from .controls import label, rule, tool

WIDTH = 248
ROW = int(Qt.ItemDataRole.UserRole)
MIME = "application/x-photofix-batch"


class Sidebar(QFrame):
    """Emits what was chosen, and where a batch was dragged to."""

    chosen = Signal(str, object)  # kind, key
    moved = Signal(int, object)  # batch, the batch it comes before, or None
    page_chosen = Signal(str)
    menu_wanted = Signal(object, QPoint)  # SideRow
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(theme.scaled(WIDTH))
        self._model = _Rows(self)
        self._model.moved.connect(self.moved)
        self._list = _List()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Painter(self._list))
        self._list.setAccessibleName(self.tr("Batches and watched folders"))
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.clicked.connect(self._choose)
        self._list.shifted.connect(self._shift)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._menu)
        self._quiet = False
        self._pages = QButtonGroup(self)
        self._pages.setExclusive(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.S)
        column.setSpacing(0)
        column.addLayout(self._brand())
        column.addWidget(self._list, 1)
        column.addWidget(rule())
        column.addSpacing(theme.S)
        for name, title, icon in (
            ("watch", self.tr("Watched folders"), "watch"),
            ("history", self.tr("History"), "history"),
            ("models", self.tr("Models"), "models"),
            ("settings", self.tr("Settings"), "settings"),
        ):
            column.addWidget(self._page_button(name, title, icon))

    def set_rows(self, rows: Sequence[SideRow]) -> None:
        """Replace the list; what was chosen stays chosen."""
        index = self._list.currentIndex()
        current = index.data(ROW) if index.isValid() else None
        self._quiet = True
        self._model.set_rows(rows)
        if current is not None:
            self._restore(current.kind, current.key)
        self._quiet = False

    def rows(self) -> list[SideRow]:
        return self._model.rows

    def select(self, kind: str, key: object = None) -> None:
        """Mark a line as the one that is shown, or with a kind of its own, a page."""
        for page in self._pages.buttons():
            page.setChecked(page.objectName() == kind)
        self._quiet = True
        if not self._restore(kind, key):
            self._list.setCurrentIndex(QModelIndex())
        self._quiet = False

    def _restore(self, kind: str, key: object) -> bool:
        for number, row in enumerate(self._model.rows):
            if row.kind == kind and row.key == key:
                self._list.setCurrentIndex(self._model.index(number))
                return True
        return False

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.L, theme.M, theme.M, theme.S)
        row.setSpacing(theme.S + 2)
        mark = label()
        mark.setPixmap(icons.app_icon().pixmap(QSize(26, 26), self.devicePixelRatioF()))
        row.addWidget(mark)
        row.addWidget(label("photofix", "title"))
        row.addStretch()
        row.addWidget(tool("add", self.tr("New batch (Ctrl+N)"), self.new_wanted.emit))
        return row

    def _page_button(self, name: str, title: str, icon: str) -> QWidget:
        choice = QToolButton()
        choice.setObjectName(name)
        choice.setProperty("role", "nav")
        choice.setText("  " + title)
        choice.setIcon(icons.icon(icon, "muted"))
        choice.setIconSize(QSize(18, 18))
        choice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        choice.setCheckable(True)
        choice.clicked.connect(lambda: self.page_chosen.emit(name))
        self._pages.addButton(choice)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme.S, 1, theme.S, 1)
        row.addWidget(choice)
        return holder

    def _choose(self, index: Index, _: object = None) -> None:
        row: SideRow | None = index.data(ROW) if index.isValid() else None
        if row is not None and not self._quiet and row.kind != "section":
            self.chosen.emit(row.kind, row.key)

    def _menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        if not index.isValid():  # asked for by a key
            index = self._list.currentIndex()
            at = self._list.visualRect(index).center()
        if index.isValid():
            self.menu_wanted.emit(index.data(ROW), self._list.viewport().mapToGlobal(at))

    def _shift(self, by: int) -> None:
        """Move the chosen batch up or down in the queue, by the keyboard."""
        index = self._list.currentIndex()
        row: SideRow | None = index.data(ROW) if index.isValid() else None
        if row is None or not row.movable:
            return
        queue = [one.key for one in self._model.rows if one.movable]
        place = queue.index(row.key)
        if by < 0 and place > 0:
            self.moved.emit(row.key, queue[place - 1])
        elif by > 0 and place < len(queue) - 1:
            self.moved.emit(row.key, queue[place + 2] if place + 2 < len(queue) else None)


class _List(QListView):
    shifted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.shifted.emit(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Rows(QAbstractListModel):
    moved = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[SideRow] = []

    def set_rows(self, rows: Sequence[SideRow]) -> None:
        same = [(row.kind, row.key) for row in rows] == [(row.kind, row.key) for row in self.rows]
        if same:  # only repaint: a reset would end a drag that is under way
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.detail}" if row.detail else row.title
        if role == Qt.ItemDataRole.ToolTipRole and row.kind != "section":
            return tool_tip(f"{row.title}\n{row.detail}" if row.detail else row.title)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        if row.kind == "section":
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row.movable else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, str(self.rows[indexes[0].row()].key).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        movable = [number for number, one in enumerate(self.rows) if one.movable]
        below = row < 0 and not parent.isValid()  # where there is no line: after the last
        inside = bool(movable) and (below or movable[0] <= row <= movable[-1] + 1)
        return data.hasFormat(MIME) and inside

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        batch = int(bytes(data.data(MIME).data()).decode())
        before = self.rows[row] if 0 <= row < len(self.rows) else None
        key = before.key if before is not None and before.movable else None
        if key != batch:
            self.moved.emit(batch, key)
        return False  # the journal decides the order; its rows come back


class _Painter(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: SideRow = index.data(ROW)
        if row.kind == "section":
            return QSize(0, theme.scaled(34))
        return QSize(0, theme.scaled(50) + (12 if row.fraction is not None else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SideRow = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "section":
            painter.setFont(theme.font(theme.SMALL, QFont.Weight.DemiBold))
            painter.setPen(theme.color("muted"))
            at = rect.adjusted(theme.L, 8, -theme.S, -2)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, row.title)
            painter.restore()
            return
        box = QRectF(rect.adjusted(theme.S, 1, -theme.S, -1))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "raised"))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        icons.paint(painter, row.icon, QRectF(box.left() + 9, box.top() + 8, 17, 17), row.color)
        self._text(painter, box, row)
        painter.restore()

    def _text(self, painter: QPainter, box: QRectF, row: SideRow) -> None:
        left, width = box.left() + 36, box.width() - 46
        for text, size, weight, color, top in (
            (row.title, theme.BODY, QFont.Weight.Medium, "text", theme.scaled(5)),
            (row.detail, theme.SMALL, QFont.Weight.Normal, "muted", theme.scaled(24)),
        ):
            font = theme.font(size, weight)
            painter.setFont(font)
            painter.setPen(theme.color(color))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            line = QRectF(left, box.top() + top, width, theme.scaled(19))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        if row.fraction is not None:
            track = QRectF(left, box.bottom() - 11, width, 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("line"))
            painter.drawRoundedRect(track, 2, 2)
            if row.fraction > 0:
                track.setWidth(max(4.0, width * row.fraction))
                painter.setBrush(theme.color("accent"))
                painter.drawRoundedRect(track, 2, 2)
