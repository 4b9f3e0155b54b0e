"""The icon in the desktop's tray while a batch is at work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ..links.queue_link import BatchProgress
from ..presenters.progress import numbers_of, part_done
from ..presenters.words import sentence_word
from . import icons, theme

SIDE, RING = 64, 7  # pixels of the icon, and of the ring that fills with the batch


class Tray(QObject):
    """Shows how far the queue is, pauses it, brings back the window. A desktop without a tray has
    no icon, and one whose tray comes later gets it then."""

    show_wanted = Signal()
    pause_wanted = Signal(int)
    resume_wanted = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._batch = 0
        self._drawn: tuple[int, bool] | None = None
        self.icon = QSystemTrayIcon(self)
        self._menu = QMenu(window)
        self._menu.addAction(self.tr("Show the window"), self.show_wanted.emit)
        self.pause = self._menu.addAction(self.tr("Pause"))
        self.resume = self._menu.addAction(self.tr("Resume"))
        for action, signal in ((self.pause, self.pause_wanted), (self.resume, self.resume_wanted)):
            action.triggered.connect(partial(self._ask, signal))
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._clicked)

    def show_progress(self, progress: BatchProgress | None) -> None:
        """Show how far the queue is; no icon where it is idle."""
        if progress is None or not QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.hide()
            return
        self._batch = progress.batch.id
        paused = progress.batch.state == "paused"
        self.pause.setVisible(not paused)
        self.resume.setVisible(paused)
        look = round(100 * part_done(progress)), paused
        if look != self._drawn:
            self._drawn = look
            self.icon.setIcon(QIcon(_picture(part_done(progress), paused)))
        name = sentence_word(progress.batch.instruction)
        self.icon.setToolTip("\n".join((f"photofix: {name}", "  ·  ".join(numbers_of(progress)))))
        self.icon.show()

    def _ask(self, signal: SignalInstance) -> None:
        signal.emit(self._batch)

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        clicks = (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        )
        if reason in clicks:
            self.show_wanted.emit()


def _picture(part: float, paused: bool) -> QPixmap:
    """The app's icon in a ring that fills; gray while paused."""
    drawn = QPixmap(QSize(SIDE, SIDE))
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(0, 0, SIDE, SIDE).adjusted(11, 11, -11, -11)
        icons.app_icon().paint(painter, inner.toRect())
        ring = QRectF(0, 0, SIDE, SIDE).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
        full = theme.color("muted" if paused else "accent")
        for color, share in ((theme.color("outline", 0.5), 1.0), (full, part)):
            painter.setPen(QPen(color, RING, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * share))
    return drawn
