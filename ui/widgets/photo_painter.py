"""How a photo looks in the grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..presenters.photos import Index, PhotoRow, Role
from ..presenters.phrases import brief
from ..presenters.words import capital, percent, photo_state_word
from . import icons, theme
from .overlays import draw_pill

if TYPE_CHECKING:
    from .grid import PhotoGrid

PADDING = 8
BADGE = 22


@dataclass(frozen=True)
class _Look:
    """All that a photo's place in the grid shows."""

    row: PhotoRow
    problem: str | None
    picture: QPixmap | None
    selected: bool
    hovered: bool
    focused: bool
    before: bool  # the picture is the original of a photo that has a copy

    def key(self) -> str:
        """Tells it from every other."""
        drawn = None if self.picture is None else self.picture.cacheKey()
        marks = (drawn, self.selected, self.hovered, self.focused, self.before)
        return f"{self.row!r} {self.problem!r} {marks}"


class PhotoPainter(QStyledItemDelegate):
    def __init__(self, grid: PhotoGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._grid.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a photo, or once more what was drawn of it: scrolling draws the same ones often."""
        row: PhotoRow = index.data(Role.ROW)
        if row is None:
            return
        state: QStyle.StateFlag = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        before = row.copy is not None and (hovered or self._grid.shows_originals())
        picture = index.data(Role.ORIGINAL) if before else None
        look = _Look(
            row,
            index.data(Role.PROBLEM),
            picture or index.data(Qt.ItemDataRole.DecorationRole),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=hovered,
            focused=bool(state & QStyle.StateFlag.State_HasFocus) and self._grid.hasFocus(),
            before=picture is not None,
        )
        width = self._grid.picture_size().width() + 2 * PADDING - 4
        cell = QRect(0, 0, width, option.rect.height() - 4)
        drawn = icons.drawn_once(
            f"{look.key()} {theme.palette().dark}",
            cell.size(),
            painter.device().devicePixelRatioF(),
            lambda inner: self._draw(inner, cell.translated(-cell.topLeft()), look),
        )
        cell.moveCenter(option.rect.center())
        painter.drawPixmap(cell.topLeft(), drawn)

    def _draw(self, painter: QPainter, cell: QRect, look: _Look) -> None:
        painter.fillRect(cell, theme.color("window"))  # text is sharpest on a ground that is known
        size = self._grid.picture_size()
        box = QRect(
            cell.center().x() - size.width() // 2, cell.top() + PADDING - 2, *size.toTuple()
        )
        self._background(painter, cell, look)
        picture = self._picture(painter, box, look)
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

    def _picture(self, painter: QPainter, box: QRect, look: _Look) -> QRect:
        """Draw the thumbnail or what stands for it; returns where it is."""
        pixmap = look.picture
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, 4, 4)
            self._stand_in(painter, box, look.problem)
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
