"""Past batches: what was done, again at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from photofix.queue.job import Batch

from ..presenters.photos import Index
from ..presenters.tooltips import tool_tip
from ..presenters.words import sentence_word, state_word
from ..widgets import theme
from ..widgets.controls import EmptyState, Flow, button, label

BATCH = int(Qt.ItemDataRole.UserRole)


class HistoryPage(QFrame):
    """A table of all batches, the newest first."""

    open_wanted = Signal(int)
    retry_wanted = Signal(int)
    reuse_wanted = Signal(int)
    report_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._model = _Table(self)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(self._model)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter.setFilterKeyColumn(0)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a sentence"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(theme.scaled(240))
        self._search.setAcceptDrops(False)  # what is dropped are photos
        self._search.textChanged.connect(self._filter.setFilterFixedString)
        self._table = QTableView()
        self._table.setModel(self._filter)
        self._dress_table()
        self._actions = [
            self._action(self.tr("Open"), "photos", self.open_wanted, lambda _: True),
            self._action(
                self.tr("Retry failures"),
                "retry",
                self.retry_wanted,
                lambda batch: batch.counts["failed"] > 0,
            ),
            self._action(
                self.tr("Report"),
                "report",
                self.report_wanted,
                lambda batch: batch.left < batch.total,
            ),
            self._action(self.tr("Use again"), "undo", self.reuse_wanted, lambda _: True),
            self._action(self.tr("Remove"), "trash", self.removal_wanted, lambda _: True),
        ]
        self._lay_out()
        self._table.selectionModel().selectionChanged.connect(self._enable)
        self._enable()

    def set_batches(self, batches: Sequence[Batch]) -> None:
        """Show these batches; a chosen one stays chosen."""
        chosen = self._chosen()
        anew = self._model.set_batches(batches)
        self._stack.setCurrentIndex(0 if batches else 1)
        if anew and chosen is not None:
            for row in range(self._filter.rowCount()):
                if self._filter.index(row, 0).data(BATCH).id == chosen.id:
                    self._table.selectRow(row)
                    break
        self._enable()

    def count(self) -> int:
        return self._filter.rowCount()

    def choose(self, row: int) -> None:
        self._table.selectRow(row)

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        row.addWidget(label(self.tr("History"), "title"), 1)
        row.addWidget(self._search)
        flow = Flow()
        for action, _ in self._actions:
            flow.addWidget(action)
        actions = QVBoxLayout()
        actions.setContentsMargins(theme.L, theme.S, theme.L, theme.M)
        actions.addLayout(flow)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        around = QHBoxLayout()
        around.setContentsMargins(theme.S, theme.S, theme.S, 0)
        around.addWidget(self._table)
        inner.addLayout(around, 1)
        inner.addLayout(actions)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(
            EmptyState(
                "history",
                self.tr("No batches yet"),
                self.tr("Every batch that you restore is listed here, to open or repeat it."),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._stack, 1)

    def _dress_table(self) -> None:
        table = self._table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(38)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(self.tr("Past batches"))
        table.activated.connect(lambda _: self._emit(self.open_wanted))
        table.setSortingEnabled(False)

    def _chosen(self) -> Batch | None:
        rows = self._table.selectionModel().selectedRows()
        return rows[0].data(BATCH) if rows else None

    def _action(
        self, text: str, icon: str, signal: object, able: Callable[[Batch], bool]
    ) -> tuple[QWidget, Callable[[Batch], bool]]:
        return button(text, icon, "", lambda: self._emit(signal)), able

    def _enable(self) -> None:
        batch = self._chosen()
        for action, able in self._actions:
            action.setEnabled(batch is not None and able(batch))

    def _emit(self, signal: object) -> None:
        batch = self._chosen()
        if batch is not None:
            signal.emit(batch.id)  # type: ignore[attr-defined]


class _Table(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._batches: list[Batch] = []
        self._titles = (
            self.tr("Sentence"),
            self.tr("Photos"),
            self.tr("Done"),
            self.tr("Failed"),
            self.tr("State"),
            self.tr("Added"),
        )

    def set_batches(self, batches: Sequence[Batch]) -> bool:
        """Show these; returns whether the table was laid out anew."""
        old, self._batches = self._batches, list(batches)
        if [batch.id for batch in old] == [batch.id for batch in batches]:
            for row, (was, now) in enumerate(zip(old, batches, strict=True)):
                if was != now:
                    last = len(self._titles) - 1
                    self.dataChanged.emit(self.index(row, 0), self.index(row, last))
            return False
        self.beginResetModel()
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._batches)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        batch = self._batches[index.row()]
        if role == BATCH:
            return batch
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return tool_tip(sentence_word(batch.instruction))
        if role == Qt.ItemDataRole.ForegroundRole:
            failed = index.column() == 3 and batch.counts["failed"]
            name = "danger" if failed else "text" if index.column() == 0 else "muted"
            return QColor(getattr(theme.palette(), name))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        locale = QLocale()
        when = QDateTime.fromSecsSinceEpoch(int(batch.created))
        active = batch.state == "active"
        state: str = (
            ("running" if batch.counts["running"] else "waiting") if active else batch.state
        )
        if batch.kind == "watch" and not batch.left:
            state = "watching"
        return (
            sentence_word(batch.instruction),
            locale.toString(batch.total),
            locale.toString(batch.counts["done"]),
            locale.toString(batch.counts["failed"]) if batch.counts["failed"] else "–",
            state_word(state),
            locale.toString(when, QLocale.FormatType.ShortFormat),
        )[index.column()]
