"""Icons: SVG files of resources/icons, sharp at any size and in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from . import theme


def icon(name: str, color: str = "text") -> QIcon:
    """The icon resources/icons/<name>.svg, drawn in a colour of the theme when it is painted."""
    return QIcon(_Engine(name, color))


def app_icon() -> QIcon:
    """The icon of the app itself, which has colours of its own."""
    return QIcon(_Engine("photofix", "text"))


def paint(painter: QPainter, name: str, rect: QRectF, color: str) -> None:
    """Draw an icon into a rectangle; color is a colour of the theme or #rrggbb."""
    value = color if color.startswith("#") else getattr(theme.palette(), color)
    whole = QRectF(QPointF(0, 0), rect.size())
    found = drawn_once(
        f"{name} {value}",
        rect.size().toSize(),
        painter.device().devicePixelRatioF(),
        lambda inner: _renderer(name, value).render(inner, whole),
    )
    painter.drawPixmap(rect.topLeft(), found)


def drawn_once(key: str, size: QSize, ratio: float, draw: Callable[[QPainter], object]) -> QPixmap:
    """What `draw` draws on a transparent ground; drawn anew only when it has long been unused.

    Smooth edges are spread over Qt's threads, for which the window would wait each time.
    """
    key = f"{key} {size.width()}x{size.height()} {ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = drawn(size, ratio, draw)
        QPixmapCache.insert(key, found)
    return found


def drawn(size: QSize, ratio: float, draw: Callable[[QPainter], object]) -> QPixmap:
    """What `draw` draws on a transparent ground; ratio: pixels of the screen for each of `size`."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw(painter)
    return made


@cache
def _folder() -> Path:
    return Path(str(files("photofix_resources"))) / "icons"


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    svg = (_folder() / f"{name}.svg").read_bytes()
    return QSvgRenderer(svg.replace(b"currentColor", color.encode()))


class _Engine(QIconEngine):
    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name, self._color = name, color

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = "outline" if mode == QIcon.Mode.Disabled else self._color
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self._name, QRectF(rect), color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        return pixmap
