"""What shows, while files are dragged over the window, that they can be dropped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from . import icons, theme


class DropFrame(QWidget):
    """Covers the window with a frame and a sentence."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
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
