"""The top of a batch's page: its name, and what of its photos is shown, in which order and size."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..presenters.photo_filter import Order
from ..presenters.photos import Kind
from ..presenters.tooltips import tool_tip
from ..presenters.words import photos_word
from . import icons, theme
from .controls import Elided, Flow, button, label, tool
from .grid import LARGEST, SMALLEST


class BatchHeader(QFrame):
    """Emits what is asked for; others set what it shows."""

    files_wanted = Signal()
    folder_wanted = Signal()
    side_chosen = Signal(int)
    kind_chosen = Signal(object)  # Kind, or None for all photos
    searched = Signal(str)
    sorted = Signal(object)  # Order
    selection_wanted = Signal()  # to be restored without the others
    own_wanted = Signal()  # settings of their own for the selected photos

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._title = Elided("", "title")
        self._note = label("", "small")
        self._add = button(self.tr("Add photos"), "add", clicked=self.files_wanted.emit)
        self._folder = tool("folder", self.tr("Add a folder"), self.folder_wanted.emit)
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setRange(SMALLEST, LARGEST)
        self._size.setFixedWidth(96)
        self._size.setAccessibleName(self.tr("Size of the thumbnails"))
        self._size.setToolTip(tool_tip(self._size.accessibleName()))
        self._size.setValue(side)
        self._size.valueChanged.connect(self.side_chosen)
        self._mark = tool("photos", self.tr("Size of the thumbnails"))
        self._mark.setEnabled(False)
        self.finder = _Finder()
        self.finder.counts.chosen.connect(self.kind_chosen)
        self.finder.search.textChanged.connect(self.searched)
        self.finder.sorted.connect(self.sorted)
        self.finder.own.clicked.connect(lambda: self.own_wanted.emit())
        self.finder.only.clicked.connect(lambda: self.selection_wanted.emit())
        self._lay_out()

    def set_title(self, title: str) -> None:
        self._title.set_text(title)

    def title(self) -> str:
        return self._title.full_text()

    def show_note(self, text: str) -> None:
        """Show a line instead of numbers."""
        self._note.setText(text)
        self._note.show()
        self.finder.hide()

    def show_counts(self, total: int, counts: Mapping[Kind, int], chosen: Kind | None) -> None:
        """Show how many photos there are of each kind; each number shows only those."""
        self._note.hide()
        self.finder.counts.set_counts(total, counts, chosen)
        self.finder.show()

    def show_selection(self, count: int, restorable: bool) -> None:
        """Say how many photos are selected; restorable: they can be restored by themselves."""
        self.finder.show_selection(count, restorable)

    def set_adding(self, adding: bool) -> None:
        """Offer to add photos, or not."""
        self._add.setVisible(adding)
        self._folder.setVisible(adding)

    def set_resizable(self, resizable: bool) -> None:
        self._size.setVisible(resizable)
        self._mark.setVisible(resizable)

    def count_button(self, kind: Kind | None) -> QPushButton:
        return self.finder.counts.buttons[kind]

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addLayout(words, 1)
        for tools in (self._add, self._folder, self._mark, self._size):
            row.addWidget(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        column.setSpacing(theme.XS)
        column.addLayout(row)
        column.addWidget(self.finder)


class _Finder(QWidget):
    """Numbers that filter, the selection, the search and the order."""

    sorted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.counts = _Counts()
        self._selected = label("", "small")
        self.only = button(self.tr("Restore only these"), role="link")
        self.own = button(self.tr("Own settings"), role="link")
        self.own.setToolTip(
            tool_tip(self.tr("Another sentence or other strengths for the selected photos"))
        )
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Search names"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # what is dropped are photos
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(180)
        icon = icons.icon("search", "muted")
        mark = self.search.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        mark.setText(self.search.placeholderText())  # what screen readers say
        mark.setToolTip(tool_tip(mark.text()))
        self._selection = QWidget()
        words = QHBoxLayout(self._selection)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.S)
        words.addStretch()
        for widget in (self._selected, self.own, self.only):
            words.addWidget(widget)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.S)
        self._row.addWidget(self.counts, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._selection)
        self._row.addWidget(self.search)
        self._row.addWidget(self._make_order())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self._column.addLayout(self._row)
        self.show_selection(0, False)

    def show_selection(self, count: int, restorable: bool) -> None:
        self._selected.setText(self.tr("%n selected", "", count))
        self._selection.setVisible(count > 0)
        for action in (self.own, self.only):
            action.setVisible(restorable)
        self._fit()

    def event(self, event: QEvent) -> bool:
        answered = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return answered

    def _fit(self) -> None:
        """Put the selection below the numbers where it has no room beside them."""
        needed = self.counts.sizeHint().width() + self.search.minimumWidth() + 4 * theme.S
        for one in (self._selection, self._order):
            needed += one.minimumSizeHint().width()
        beside = self.width() >= needed
        if beside != (self._row.indexOf(self._selection) >= 0):
            if beside:
                self._row.insertWidget(1, self._selection)
            else:
                self._column.addWidget(self._selection)

    def _make_order(self) -> QToolButton:
        self._order = QToolButton()
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setIcon(icons.icon("sort", "muted"))
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu, group = QMenu(self._order), QActionGroup(self)
        for order, title in (
            (Order.ADDED, self.tr("As added")),
            (Order.NAME, self.tr("Name")),
            (Order.DATE, self.tr("Date")),
            (Order.SEVERITY, self.tr("Worst first")),
            (Order.STATUS, self.tr("Status")),
        ):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(order is Order.ADDED)
            action.triggered.connect(partial(self._choose, order, title))
            group.addAction(action)
        self._order.setMenu(menu)
        self._show_order(self.tr("As added"))
        return self._order

    def _choose(self, order: Order, title: str) -> None:
        self._show_order(title)
        self.sorted.emit(order)

    def _show_order(self, title: str) -> None:
        self._order.setText(f" {title}")
        name = self.tr("Sorted by: {order}").format(order=title)
        self._order.setAccessibleName(name)
        self._order.setToolTip(tool_tip(name))


class _Counts(QWidget):
    """Numbers of photos; one that is chosen is what the grid shows."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._current: Kind | None = None
        flow = Flow(self, theme.XS)
        self.buttons: dict[Kind | None, QPushButton] = {}
        for kind in (None, *Kind):
            made = button("", role="count")
            made.setCheckable(True)
            made.hide()
            made.clicked.connect(lambda _, kind=kind: self._choose(kind))
            self.buttons[kind] = made
            flow.addWidget(made)

    def set_counts(self, total: int, counts: Mapping[Kind, int], chosen: Kind | None) -> None:
        self._current = chosen
        for kind, made in self.buttons.items():
            count = total if kind is None else counts.get(kind, 0)
            made.setText(photos_word(total) if kind is None else self._text(kind, count))
            made.setAccessibleName(made.text())
            made.setVisible(count > 0)
            made.setChecked(kind is chosen)

    def _choose(self, kind: Kind | None) -> None:
        self.chosen.emit(None if kind is self._current else kind)

    def _text(self, kind: Kind, count: int) -> str:
        if kind is Kind.WAITING:
            return self.tr("%n waiting", "", count)
        if kind is Kind.DONE:
            return self.tr("%n done", "", count)
        if kind is Kind.FAILED:
            return self.tr("%n failed", "", count)
        if kind is Kind.SKIPPED:
            return self.tr("%n left alone", "", count)
        if kind is Kind.FLAGGED:
            return self.tr("%n to look at", "", count)
        return self.tr("%n can’t be read", "", count)
