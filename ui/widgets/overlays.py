"""What the viewer is painted of: parts of pictures, the divider, words on pills."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from ..presenters.viewer_state import Mode
from . import theme


def draw_part(painter: QPainter, image: QImage, frame: QRectF, area: QRectF) -> None:
    """Draw an image that fills `frame`, but only what of it can be seen in `area`."""
    shown = frame.intersected(area)
    if shown.isEmpty() or image.isNull():
        return
    across, down = image.width() / frame.width(), image.height() / frame.height()
    # Whole pixels of the image, so that neighbouring repaints sample the same places.
    left = math.floor((shown.left() - frame.left()) * across)
    top = math.floor((shown.top() - frame.top()) * down)
    right = math.ceil((shown.right() - frame.left()) * across)
    bottom = math.ceil((shown.bottom() - frame.top()) * down)
    source = QRectF(left, top, max(1, right - left), max(1, bottom - top))
    target = QRectF(
        frame.left() + left / across,
        frame.top() + top / down,
        source.width() / across,
        source.height() / down,
    )
    painter.drawImage(target, image, source)


def draw_divider(painter: QPainter, x: float, height: float) -> None:
    """A vertical line with a grip in its middle, legible on any photo."""
    dark, light = QColor(0, 0, 0, 110), QColor("#ffffff")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(dark, 4), QPen(light, 2)):
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
    middle = QPointF(x, height / 2)
    painter.setBrush(light)
    painter.setPen(QPen(dark, 1))
    painter.drawEllipse(middle, 15, 15)
    caps, joins = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor("#202020"), 2, c=caps, j=joins))
    for side in (-1, 1):
        tip = middle + QPointF(9 * side, 0)
        painter.drawPolyline([tip + QPointF(-4 * side, -5), tip, tip + QPointF(-4 * side, 5)])


def draw_pill(painter: QPainter, text: str, at: QPointF, anchor: float) -> None:
    """White on a dark pill; `anchor` is the part of its width that lies left of `at`."""
    font = theme.font(theme.SMALL, QFont.Weight.DemiBold)
    width = QFontMetrics(font).horizontalAdvance(text) + 20
    pill = QRectF(at.x() - width * anchor, at.y(), width, theme.scaled(24))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(15, 15, 15, 190))
    painter.drawRoundedRect(pill, 12, 12)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def draw_labels(
    painter: QPainter,
    mode: Mode,
    areas: Sequence[QRectF],
    before: str,
    after: str,
    only_before: bool,
) -> None:
    """Say which side is which; areas: where the photo is drawn."""
    corner = QPointF(12, 12)
    if mode is Mode.SIDE:
        draw_pill(painter, before, areas[0].topLeft() + corner, 0)
        if not only_before:
            draw_pill(painter, after, areas[1].topLeft() + corner, 0)
    elif only_before or mode is Mode.SINGLE:
        draw_pill(painter, before if only_before else after, corner, 0)
    else:
        draw_pill(painter, before, corner, 0)
        draw_pill(painter, after, QPointF(areas[0].width() - 12, 12), 1)
