"""How a photo looks in the grid."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..presenters.photos import Index, PhotoRow
from ..presenters.phrases import brief
from ..presenters.thumbnails import bytes_of
from ..presenters.words import capital, percent, photo_state_word
from . import icons, theme
from .overlays import draw_pill

if TYPE_CHECKING:
    from .grid import PhotoGrid

PADDING = 8
BADGE = 22
FRESH = 3  # photos that one painting draws anew: more would take longer than a frame of the screen
_ROOM = 32 << 20  # bytes of drawn photos that are kept


class _Canvas(NamedTuple):
    """What a photo is drawn on: a size in pixels of Qt, so many of the screen for each, and the
    colours."""

    width: int
    height: int
    ratio: float
    theme: int

    def size(self) -> QSize:
        return QSize(self.width, self.height)


class _Look(NamedTuple):
    """All that a photo's place in the grid shows, and how it is drawn.

    picture: tells the thumbnail from others; None where there is none.
    before: the picture is the original of a photo that has a copy.
    """

    row: PhotoRow
    problem: str | None
    picture: int | None
    selected: bool
    hovered: bool
    focused: bool
    before: bool
    canvas: _Canvas


class PhotoPainter(QStyledItemDelegate):
    """Draws photos a few at a time: those for which a painting has no time left show what they were
    before, or an empty frame, until the next."""

    def __init__(self, grid: PhotoGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._drawn: OrderedDict[Path, tuple[_Look, QPixmap]] = OrderedDict()
        self._canvas, self._focus = _Canvas(1, 1, 1.0, 0), False
        self._frame = QPixmap()  # what stands for a photo that no painting has drawn yet
        self._fresh = FRESH
        self._owed: dict[Path, None] = {}

    def begin_painting(self) -> None:
        grid = self._grid
        canvas = _Canvas(
            grid.picture_size().width() + 2 * PADDING - 4,
            grid.gridSize().height() - 4,
            grid.devicePixelRatioF(),
            grid.palette().cacheKey(),
        )
        if canvas != self._canvas:
            self._canvas = canvas
            box = self._box(QRect(QPoint(0, 0), canvas.size()))
            self._frame = icons.drawn(
                canvas.size(), canvas.ratio, lambda inner: self._stand_in(inner, box, None)
            )
        self._focus = grid.hasFocus()
        self._fresh = FRESH

    def owed(self) -> list[Path]:
        """The photos that paintings had no time for, the first first."""
        return list(self._owed)

    def let_off(self, path: Path) -> None:
        """A photo is owed no more: it is out of sight."""
        self._owed.pop(path, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._grid.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a photo, or once more what was drawn of it: scrolling draws the same ones often."""
        photos, place = self._grid.photos(), self._grid.filter.mapToSource(index).row()
        row = photos.row(place)
        state: QStyle.StateFlag = option.state
        hovered = QStyle.StateFlag.State_MouseOver in state
        before = row.copy is not None and (hovered or self._grid.shows_originals())
        original = photos.original(row) if before else None
        picture = original or photos.picture(row)
        look = _Look(
            row,
            photos.problem(row),
            None if picture is None else picture.cacheKey(),
            selected=QStyle.StateFlag.State_Selected in state,
            hovered=hovered,
            focused=self._focus and QStyle.StateFlag.State_HasFocus in state,
            before=original is not None,
            canvas=self._canvas,
        )
        cell = QRect(QPoint(0, 0), self._canvas.size())
        cell.moveCenter(option.rect.center())
        painter.drawPixmap(cell.topLeft(), self._drawing(look, picture) or self._frame)

    def _drawing(self, look: _Look, picture: QPixmap | None) -> QPixmap | None:
        """What a photo looks like; what it did before, where this painting has no time left."""
        path = look.row.path
        kept, drawn = self._drawn.get(path, (None, None))
        if kept != look:
            if self._fresh > 0:
                self._fresh -= 1
                drawn = icons.drawn(
                    look.canvas.size(),
                    look.canvas.ratio,
                    lambda inner: self._draw(inner, look, picture),
                )
                self._drawn[path] = look, drawn
                self._owed.pop(path, None)
                if len(self._drawn) * bytes_of(drawn) > _ROOM:
                    self._drawn.popitem(last=False)
            else:
                self._owed[path] = None
                if kept is not None and kept.canvas != look.canvas:
                    return None
        if drawn is not None:
            self._drawn.move_to_end(path)
        return drawn

    def _box(self, cell: QRect) -> QRect:
        """Where in its cell the picture is."""
        size = self._grid.picture_size()
        left = cell.center().x() - size.width() // 2
        return QRect(left, cell.top() + PADDING - 2, size.width(), size.height())

    def _draw(self, painter: QPainter, look: _Look, pixmap: QPixmap | None) -> None:
        cell = QRect(QPoint(0, 0), look.canvas.size())
        painter.fillRect(cell, theme.color("window"))  # text is sharpest on a ground that is known
        box = self._box(cell)
        self._background(painter, cell, look)
        picture = self._picture(painter, box, pixmap, look.problem)
        self._overlays(painter, picture, look.row)
        if look.before:
            draw_pill(painter, self.tr("Before"), QPointF(picture.left() + 6, picture.top() + 5), 0)
        self._caption(painter, box, look.row, look.problem)

    def _background(self, painter: QPainter, cell: QRect, look: _Look) -> None:
        if look.selected:
            painter.setBrush(theme.color("selected"))
        elif look.hovered:
            painter.setBrush(theme.color("raised", 0.6))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 1.5) if look.focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 8, 8)

    def _picture(
        self, painter: QPainter, box: QRect, pixmap: QPixmap | None, problem: str | None
    ) -> QRect:
        """Draw the thumbnail or what stands for it; returns where it is."""
        if pixmap is None:
            self._stand_in(painter, box, problem)
            return box
        ratio = self._grid.devicePixelRatioF()
        natural = QSize(round(pixmap.width() / ratio), round(pixmap.height() / ratio))
        target = QRect(QPoint(0, 0), natural.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
        if target.width() > natural.width() and natural.width() < 64:
            target.setSize(natural)  # an icon-sized photo is not blown up
        target.moveCenter(box.center())
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(target), 4, 4)
        painter.save()
        painter.setClipPath(clip)
        painter.drawPixmap(target, pixmap)
        painter.restore()
        return target

    def _stand_in(self, painter: QPainter, box: QRect, problem: str | None) -> None:
        """An icon where there is no picture, and why there can't be one."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(box, 4, 4)
        mark = QRectF(0, 0, 28, 28)
        mark.moveCenter(QPointF(box.center()))
        if problem is None:
            icons.paint(painter, "photo", mark, "outline")
            return
        mark.moveTop(box.top() + PADDING)
        icons.paint(painter, "warning", mark, "danger")
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.color("danger"))
        room = box.adjusted(PADDING, PADDING + 30, -PADDING, -PADDING // 2)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), capital(problem))

    def _overlays(self, painter: QPainter, picture: QRect, row: PhotoRow) -> None:
        left = picture.left() + 6
        for name in (row.badges or ())[:4]:
            if left + BADGE > picture.right() - 4:
                break
            self._disc(
                painter, QPoint(left, picture.bottom() - BADGE - 5), f"tasks/{name}", "#ffffff"
            )
            left += BADGE + 4
        if row.own:
            corner = QPoint(picture.left() + 6, picture.top() + 6)
            self._disc(painter, corner, "settings", "#ffffff")
        mark = ("warning", "#ffd479") if row.flagged else _MARKS.get(row.state)
        if mark:
            self._disc(painter, QPoint(picture.right() - BADGE - 5, picture.top() + 6), *mark)
        if row.state == "running":
            track = QRectF(picture.left(), picture.bottom() - 4, picture.width(), 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("canvas", 0.7))
            painter.drawRect(track)
            track.setWidth(max(4.0, track.width() * row.progress))
            painter.setBrush(theme.color("accent"))
            painter.drawRect(track)

    def _disc(self, painter: QPainter, corner: QPoint, name: str, color: str) -> None:
        """An icon on a dark disc, legible on any photo."""
        disc = QRectF(0, 0, BADGE, BADGE)

        def draw(inner: QPainter) -> None:
            inner.setPen(Qt.PenStyle.NoPen)
            inner.setBrush(_DISC)
            inner.drawEllipse(disc)
            icons.paint(inner, name, disc.adjusted(4, 4, -4, -4), color)

        ratio = painter.device().devicePixelRatioF()
        key = f"disc {name} {color}"
        painter.drawPixmap(corner, icons.drawn_once(key, QSize(BADGE, BADGE), ratio, draw))

    def _caption(self, painter: QPainter, box: QRect, row: PhotoRow, problem: str | None) -> None:
        line = QRect(box.left(), box.bottom() + 5, box.width(), theme.scaled(17))
        font = theme.font(theme.SMALL, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        name = QFontMetrics(font).elidedText(
            row.path.name, Qt.TextElideMode.ElideMiddle, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name)
        text, tint = _second_line(row, problem)
        if text and self._grid.shows_states():
            line.translate(0, theme.scaled(16))
            font = theme.font(theme.SMALL)
            painter.setFont(font)
            painter.setPen(theme.color(tint))
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(
                line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text
            )


_DISC = QColor(12, 12, 12, 200)
_MARKS = {
    "done": ("check", "#8fe3ad"),
    "failed": ("warning", "#ffaaa3"),
    "skipped": ("chevron-right", "#e0e0e0"),
    "queued": ("clock", "#e0e0e0"),
    "paused": ("pause", "#e0e0e0"),
}


def _second_line(row: PhotoRow, problem: str | None) -> tuple[str, str]:
    if row.reason:
        return capital(brief(row.reason)), "danger" if row.state == "failed" else "warning"
    if problem:
        return capital(problem), "danger"
    if row.state == "running":
        return percent(row.progress), "accent_text"
    return ("", "muted") if row.state == "draft" else (photo_state_word(row.state), "muted")
