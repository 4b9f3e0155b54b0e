"""The whole photo in a corner of the viewer, with the part that is in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

SIDE = 150  # its longer side, in device-independent pixels
MARGIN = 14
LEAST = 380  # a viewer that is narrower has no room for it


class Navigator:
    """Where it lies, what it shows, and which place of the photo a point in it stands for."""

    def __init__(self) -> None:
        self._place = QRectF()
        self._photo = QSize()

    def arrange(self, viewer: QSize, photo: QSize, needed: bool) -> None:
        """Lie in the lower right corner, or nowhere; needed: a part of the photo is out of view."""
        self._photo = photo
        if not needed or viewer.width() < LEAST or photo.isEmpty():
            self._place = QRectF()
            return
        size = QSizeF(photo).scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF(
            viewer.width() - size.width() - MARGIN, viewer.height() - size.height() - MARGIN
        )
        self._place = QRectF(corner, size)

    def holds(self, point: QPointF) -> bool:
        return self._place.contains(point)

    def is_shown(self) -> bool:
        return not self._place.isEmpty()

    def to_photo(self, point: QPointF) -> QPointF:
        """The pixel of the photo that a point stands for."""
        across = (point.x() - self._place.left()) / self._place.width()
        down = (point.y() - self._place.top()) / self._place.height()
        return QPointF(across * self._photo.width(), down * self._photo.height())

    def draw(self, painter: QPainter, image: QImage, region: QRectF) -> None:
        """Draw the photo and a frame around the part in view, in pixels of the photo."""
        if not self.is_shown():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self._place.adjusted(-3, -3, 3, 3), QColor(0, 0, 0, 170))
        painter.drawImage(self._place, image)
        scale = self._place.width() / max(1, self._photo.width())
        frame = QRectF(
            self._place.topLeft() + region.topLeft() * scale, region.size() * scale
        ).intersected(self._place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((QColor(0, 0, 0, 160), 3.0), (QColor("#ffffff"), 1.5)):
            painter.setPen(QPen(color, width))
            painter.drawRect(frame)
        painter.restore()
