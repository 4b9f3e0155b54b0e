"""Dropping photos anywhere on the window, and what shows meanwhile that they can be dropped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..presenters.intake import paths_in
from . import icons, theme


class DropFrame(QWidget):
    """Covers the window with a frame and a sentence while files are dragged over it."""

    dropped = Signal(list)  # paths

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if event.type() == kinds.DragLeave:
            self.hide()
            return True
        if not isinstance(event, QDropEvent):  # from which those of dragging descend
            return False
        accepted = bool(paths_in(event.mimeData())) and _accept(event)
        if event.type() == kinds.DragEnter and accepted:
            self._cover()
        elif event.type() == kinds.Drop:
            self.hide()
            if accepted:
                self.dropped.emit(paths_in(event.mimeData()))
        return True

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.color("window", 0.88))
            painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
            frame = QRectF(self.rect()).adjusted(theme.L, theme.L, -theme.L, -theme.L)
            painter.drawRoundedRect(frame, 12, 12)
            mark = QRectF(0, 0, 48, 48)
            mark.moveCenter(frame.center())
            mark.translate(0, -36)
            icons.paint(painter, "photos", mark, "accent_text")
            painter.setFont(theme.font(theme.TITLE, QFont.Weight.DemiBold))
            painter.setPen(theme.color("text"))
            words = self.tr("Drop photos or folders to add them to the new batch")
            below = frame.adjusted(theme.XL, 0, -theme.XL, 60)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(below, int(flags), words)


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
