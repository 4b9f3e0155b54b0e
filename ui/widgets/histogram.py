"""The histogram of what is in view, before and after, on a dark card over the photo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ..presenters.histogram import BINS, Histogram
from ..presenters.words import percent
from . import theme

WIDTH, HEIGHT, GRAPH = 236, 132, 76
COLORS = ("#ff6b6b", "#5bd67a", "#6aa8ff")


class HistogramCard(QWidget):
    """Filled: after, or the photo where there is no after. Dashed: before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: Histogram | None = None
        self._after: Histogram | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(WIDTH, GRAPH + theme.scaled(HEIGHT - GRAPH))
        self.hide()

    def show_histograms(self, before: Histogram, after: Histogram | None) -> None:
        self._before, self._after = before, after
        self.setAccessibleName(self.tr("Histogram"))
        self.setAccessibleDescription(" ".join(self._lines()))
        self.update()

    def lines(self) -> list[str]:
        """What is said of clipping."""
        return self._lines()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._before is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(15, 15, 15, 205))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            shown = self._after or self._before
            top = max(float(shown.counts[:, 1:-1].max()), 1e-6)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
            for channel, color in enumerate(COLORS):
                fill = QColor(color)
                fill.setAlpha(120)
                painter.setBrush(fill)
                painter.drawPolygon(self._curve(shown, channel, top, closed=True))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            if self._after is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(255, 255, 255, 200), 1, Qt.PenStyle.DotLine))
                painter.drawPolyline(self._curve(self._before, None, top, closed=False))
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(QColor("#f0f0f0"))
            for number, line in enumerate(self._lines()):
                high = theme.scaled(18)
                place = QRectF(theme.M, GRAPH + 16 + high * number, WIDTH - 2 * theme.M, high)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)

    def _curve(
        self, histogram: Histogram, channel: int | None, top: float, closed: bool
    ) -> QPolygonF:
        values = histogram.counts.mean(0) if channel is None else histogram.counts[channel]
        left, bottom, width = theme.M, theme.M + GRAPH - 8, WIDTH - 2 * theme.M
        points = [
            QPointF(
                left + width * number / (BINS - 1),
                bottom - (GRAPH - 12) * min(1.0, float(value) / top),
            )
            for number, value in enumerate(values)
        ]
        if closed:
            points = [QPointF(left, bottom), *points, QPointF(left + width, bottom)]
        return QPolygonF(points)

    def _lines(self) -> list[str]:
        if self._before is None:
            return []
        after = self._after or self._before
        lines = []
        for title, was, now in (
            (self.tr("Black: {share}"), self._before.shadows, after.shadows),
            (self.tr("Blown out: {share}"), self._before.highlights, after.highlights),
        ):
            share = _percent(was) if self._after is None else f"{_percent(was)} → {_percent(now)}"
            lines.append(title.format(share=share))
        return lines


def _percent(share: float) -> str:
    return percent(share, 1 if 0.0005 <= share < 0.1 else 0)
