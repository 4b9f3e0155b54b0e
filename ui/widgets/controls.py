"""Small pieces that the pages are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout, QUndoStack
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photofix.messages import Message

from ..presenters.phrases import opening
from ..presenters.tooltips import tool_tip
from . import icons, theme


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A label; role names its look in style.qss."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(
    text: str, icon: str = "", role: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    made = QPushButton(f" {text}" if icon else text)  # Qt leaves no room after the icon
    made.setAccessibleName(text)
    if icon:
        color = {"primary": "on_accent", "danger": "danger", "link": "accent_text"}.get(
            role, "text"
        )
        made.setIcon(icons.icon(icon, color))
        made.setIconSize(QSize(16, 16))
    if role:
        made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def tool(
    icon: str,
    name: str,
    clicked: Callable[[], object] | None = None,
    checkable: bool = False,
    size: int = 18,
) -> QToolButton:
    """A button with only an icon; `name` is its tool tip and what screen readers say."""
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(size, size))
    made.setToolTip(tool_tip(name))
    made.setAccessibleName(name)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def rule() -> QFrame:
    """A thin horizontal line."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


class Shortened(QLabel):
    """Text of which as much shows as there is room for; screen readers get the whole."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def set_text(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def full_text(self) -> str:
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for."""
        raise NotImplementedError


class Elided(Shortened):
    """One line of text that loses its middle or end where room is short."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(role)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)
        self.set_text(text)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._full) + 2
        return QSize(width, super().sizeHint().height())

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._full, self._mode, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tool_tip(self._full if shown != self._full else ""))


class Lines(Shortened):
    """Text in so many lines, which are kept free for it; the last loses its end where room is
    short."""

    def __init__(self, lines: int, role: str = "") -> None:
        super().__init__(role)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_lines(self, lines: int) -> None:
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        height = self._lines * self.fontMetrics().lineSpacing()
        return QSize(40, height + margins.top() + margins.bottom())

    minimumSizeHint = sizeHint

    def _fit(self) -> None:
        width, rest = self.contentsRect().width(), self._full
        shown: list[str] = []
        while rest and len(shown) < self._lines - 1:
            line = _first_line(rest, self.font(), width)
            shown.append(line.rstrip())
            rest = rest[len(line) :]
        mode = Qt.TextElideMode.ElideRight
        shown.append(self.fontMetrics().elidedText(rest, mode, width))
        self.setText("\n".join(shown).rstrip("\n"))


def _first_line(text: str, font: QFont, width: int) -> str:
    """What of a text fits into the first line, broken between words."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1, width))
    layout.endLayout()
    return text[: max(1, line.textLength())]


class Flow(QLayout):
    """Lays widgets out in rows, like words."""

    def __init__(self, parent: QWidget | None = None, gap: int = theme.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        widths = sum(item.sizeHint().width() + self._gap for item in self._shown())
        return QSize(widths, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, move: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, height = rect.x(), y + height + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            height = max(height, size.height())
        return y + height - rect.y()


class Notice(QFrame):
    """A line that says plainly what happened, where it happened; never a modal box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S - 2, theme.S, theme.S - 2)
        row.setSpacing(theme.S)
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        self._text = label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = button("", role="link")
        self._action.clicked.connect(self._act)
        close = tool("close", self.tr("Dismiss"), self.hide, size=14)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        self._do: Callable[[], object] | None = None
        self._action.hide()
        self.hide()

    def show_text(
        self,
        said: Message | str,
        kind: str = "warning",
        action: str = "",
        do: Callable[[], object] | None = None,
        details: str = "",
    ) -> None:
        """Show a sentence; kind is info, warning, error or check; `do` answers the action.

        said: in the app's words, or a message of photofix.
        details: what there is no room for, shown while the pointer rests on it.
        """
        color = {"info": "accent_text", "check": "success", "error": "danger"}.get(kind, "warning")
        self._mark.setPixmap(icons.icon(kind, color).pixmap(QSize(18, 18)))
        text = opening(said)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self.setToolTip(tool_tip(details))
        self.setAccessibleName(details or text)
        self.show()

    def offer_undo(self, text: str, stack: QUndoStack) -> None:
        """Say what was done, and offer to undo it as long as it is the last that was done."""
        index = stack.index()
        self.show_text(text, "info", self.tr("Undo"), stack.undo)
        offered = self._text.text()

        def withdraw(now: int) -> None:
            if now != index:
                stack.indexChanged.disconnect(withdraw)
                if self._text.text() == offered:
                    self.hide()

        stack.indexChanged.connect(withdraw)

    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()


class EmptyState(QWidget):
    """What a page says while it has nothing to show, and what to do about it."""

    def __init__(
        self, icon: str, title: str, text: str, actions: Sequence[QPushButton] = ()
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.S)
        column.addStretch(2)
        self._icon = icon
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._mark)
        column.addSpacing(theme.XS)
        for words, role in ((title, "title"), (text, "muted")):
            line = label(words, role, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        if actions:
            column.addSpacing(theme.S)
            row = QHBoxLayout()
            row.setSpacing(theme.S)
            row.addStretch()
            for action in actions:
                row.addWidget(action)
            row.addStretch()
            column.addLayout(row)
        column.addStretch(3)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        icon = icons.icon(self._icon, "outline")
        self._mark.setPixmap(icon.pixmap(QSize(56, 56), self.devicePixelRatioF()))


def fill(layout: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Put these widgets into a widget's layout, and release those that are in it.

    The keyboard stays at what has the same name at the same place, else at the first control there.
    """
    around = layout.parentWidget()
    assert around is not None
    focus = _focus_in(layout, around.window().focusWidget())
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item else None
        if old is not None:
            old.hide()
            old.deleteLater()
    made = list(widgets)
    for widget in made:
        layout.addWidget(widget)
        widget.show()  # at once: a scroll area around them would not learn of their size later
    layout.activate()
    around.updateGeometry()
    if focus is not None and made:
        place, name = focus
        controls = controls_in(made[min(place, len(made) - 1)])
        same = [one for one in controls if one.accessibleName() == name]
        for control in (same or controls)[:1]:
            control.setFocus()


def controls_in(widget: QWidget) -> list[QWidget]:
    """What in a widget can be reached by the keyboard now, in its order."""
    return [
        one
        for one in widget.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isEnabled()
        and one.isVisibleTo(widget)
    ]


def _focus_in(layout: QBoxLayout, focused: QWidget | None) -> tuple[int, str] | None:
    """The place in the layout that has the keyboard, and the name of what has it there."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item else None
        if widget is not None and focused is not None and widget.isAncestorOf(focused):
            return place, focused.accessibleName()
    return None
