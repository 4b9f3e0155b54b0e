"""Before and after: one photo, a divider to drag, any zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ..links.images import Patch, Pyramid
from ..presenters.viewer_state import Held, Mode, inside
from . import theme
from .navigator import Navigator
from .overlays import draw_divider, draw_labels, draw_part, draw_pill

GRIP = 18  # how near to the divider it is taken hold of
LARGEST_SCALE = 16.0
STEP = 1.25
FEW = 512  # pixels across of what is counted
SETTLED = 180  # ms without movement after which the view counts as chosen


class Viewer(QWidget):
    """Shows a photo before and after.

    Zoom is in pixels of the screen for each pixel of the photo, so 1.0 is 100 % on any display.
    The wheel zooms at the pointer, dragging pans, a double click goes from fitted to 100 % and
    back. While B is held, only the original shows.
    """

    settled = Signal(QRectF, float)  # the part in view, in pixels of the photo, and the zoom
    zoomed = Signal(float)
    stepped = Signal(int)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Pyramid | None = None
        self._after: Pyramid | Patch | None = None
        self._versus: Patch | None = None
        self._versus_name = self._message = ""
        self._navigator = Navigator()
        self._mode = Mode.DIVIDER
        self._zoom: float | None = None  # None is fitted
        self._center = QPointF()
        self._split, self._strength = 0.5, 1.0
        self._holding = False
        self._dragging: str | None = None
        self._last = QPointF()
        self._busy = self._rough = False
        self._held: Held | None = None
        self._timer = QTimer(self, singleShot=True, interval=SETTLED)
        self._timer.timeout.connect(self._settle)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 160)

    # What is shown.

    def show_rough(self, before: Pyramid | None, message: str = "") -> None:
        """Show a thumbnail of another photo, or a message, until `show_photo` has the photo.

        Zoom and place stay: who compares the sharpness of a series looks at the same part of each.
        """
        if self._before is not None and self._zoom is not None and not self._rough:
            size = self._before.size
            place = QPointF(self._center.x() / size.width(), self._center.y() / size.height())
            self._held = Held(self._zoom, size.width(), place)
        self._before, self._message = before, message
        self._after, self._zoom, self._rough = None, None, True
        if before is not None and self._held is not None:  # as if it were of the same size
            self._take_view(self._held.zoom * self._held.width / before.size.width(), before)
        self._moved()

    def show_photo(
        self, before: Pyramid | None, message: str = "", keep_view: bool = False
    ) -> None:
        """Show a photo, or a message where there is none.

        keep_view: the one that is shown roughly, at its own resolution.
        """
        old = self._before.size if self._before else None
        self._before, self._message, self._rough = before, message, False
        if not keep_view:
            self._after = self._zoom = self._held = None
        elif before is not None and self._held is not None:
            self._take_view(self._held.zoom, before)
            self._held = None
        elif before is not None and old is not None and old.width():
            grown = before.size.width() / old.width()
            self._center *= grown
            if self._zoom is not None:
                self._zoom /= grown
        self._moved()

    def is_rough(self) -> bool:
        """Whether a thumbnail stands for the photo."""
        return self._rough

    def _take_view(self, zoom: float, photo: Pyramid) -> None:
        assert self._held is not None
        place, size = self._held.place, photo.size
        self._zoom = zoom
        self._center = QPointF(place.x() * size.width(), place.y() * size.height())

    def show_after(self, after: Pyramid | Patch | None) -> None:
        """Lay the restored photo, or a restored part of it, over the original."""
        self._after = after
        self.update()

    def compare_with(self, name: str, versus: Patch | None = None) -> None:
        """Have another result in place of the original; an empty name has the original again."""
        self._versus_name, self._versus = name, versus
        self.update()

    def samples(self) -> tuple[QImage, QImage | None]:
        """The part in view, before and after, with few pixels, to be counted."""
        assert self._before is not None
        region, after = self.visible_region(), self._after
        before = self._before.part(region, self._before.size, FEW)
        if isinstance(after, Patch):
            return before, after.image.scaledToWidth(min(FEW, after.image.width()))
        return before, None if after is None else after.part(region, self._before.size, FEW)

    def set_strength(self, strength: float) -> None:
        """How much of the restored photo to blend in, in [0, 1]; acts at once."""
        self._strength = strength
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Say that a better picture is on its way."""
        if busy != self._busy:
            self._busy = busy
            self.update()

    def is_busy(self) -> bool:
        return self._busy

    def shows_original(self) -> bool:
        """Whether nothing restored is in sight."""
        return self._holding or self._after is None

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._moved()

    def mode(self) -> Mode:
        return self._mode

    def has_photo(self) -> bool:
        return self._before is not None

    def has_after(self) -> bool:
        return self._after is not None

    # Zoom.

    def zoom(self) -> float:
        """Pixels of the screen for each pixel of the photo."""
        return self._fitted_zoom() if self._zoom is None else self._zoom

    def is_fitted(self) -> bool:
        return self._zoom is None

    def fit(self) -> None:
        self._zoom = self._held = None
        self._moved()

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom, keeping the photo under the point `at` (by default the middle) in its place."""
        if self._before is None:
            return
        area = self._areas()[0]
        at = area.center() if at is None else at
        held = self._to_photo(at)
        smallest = min(self._fitted_zoom(), 1.0)
        self._held = None
        self._zoom = max(smallest, min(LARGEST_SCALE, zoom))
        self._center = held - (at - self._area_of(at).center()) / self._scale()
        self._moved()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        self.zoom_to(self.zoom() * factor, at)

    def visible_region(self) -> QRectF:
        """The part in view, in pixels of the photo."""
        if self._before is None:
            return QRectF()
        area = self._areas()[0]
        whole = QRectF(0, 0, self._before.size.width(), self._before.size.height())
        corner = self._to_photo(area.topLeft())
        size = QSizeF(area.width() / self._scale(), area.height() / self._scale())
        return QRectF(corner, size).intersected(whole)

    def _fitted_zoom(self) -> float:
        if self._before is None:
            return 1.0
        size, area = self._before.size, self._areas()[0]
        scale = min(area.width() / max(1, size.width()), area.height() / max(1, size.height()))
        return min(max(scale * self.devicePixelRatioF(), 1e-3), 4.0)

    def _scale(self) -> float:
        """Device-independent pixels for each pixel of the photo."""
        return self.zoom() / self.devicePixelRatioF()

    def _moved(self) -> None:
        """Keep the photo in view, repaint, and wait for the view to settle."""
        if self._before is not None:
            size, area = self._before.size, self._areas()[0]
            half = QPointF(area.width(), area.height()) / self._scale() / 2
            self._center.setX(inside(self._center.x(), half.x(), size.width()))
            self._center.setY(inside(self._center.y(), half.y(), size.height()))
            self.zoomed.emit(self.zoom())
            self._timer.start()
            shown = self.visible_region()
            needed = shown.width() * shown.height() < 0.98 * size.width() * size.height()
            self._navigator.arrange(self.size(), size, needed)
        self.update()

    def _settle(self) -> None:
        if self._before is not None:
            self.settled.emit(self.visible_region(), self.zoom())

    # Places.

    def _areas(self) -> list[QRectF]:
        """Where the photo is drawn: once, or once before and once after."""
        whole = QRectF(self.rect())
        if self._mode is not Mode.SIDE:
            return [whole]
        half = (whole.width() - 2) / 2
        return [
            QRectF(0, 0, half, whole.height()),
            QRectF(half + 2, 0, half, whole.height()),
        ]

    def _area_of(self, point: QPointF) -> QRectF:
        areas = self._areas()
        return next((area for area in areas if area.contains(point)), areas[0])

    def _to_photo(self, point: QPointF) -> QPointF:
        return self._center + (point - self._area_of(point).center()) / self._scale()

    def _frame(self, area: QRectF) -> QRectF:
        """Where the whole photo lies, on the screen."""
        assert self._before is not None
        size, scale = self._before.size, self._scale()
        corner = area.center() - self._center * scale
        return QRectF(corner, QSizeF(size.width() * scale, size.height() * scale))

    def _divider(self) -> float:
        if self._before is None:
            return self.width() * self._split
        shown = self._frame(self._areas()[0]).intersected(QRectF(self.rect()))
        return shown.left() + shown.width() * self._split

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("canvas"))
            if self._before is None:
                self._draw_message(painter)
            else:
                self._draw_photo(painter)

    def _draw_message(self, painter: QPainter) -> None:
        painter.setPen(theme.color("muted"))
        room = self.rect().adjusted(theme.XL, 0, -theme.XL, 0)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self._message)

    def _draw_photo(self, painter: QPainter) -> None:
        areas = self._areas()
        only_before = self.shows_original()
        if self._mode is Mode.SIDE:
            self._draw(painter, areas[0], before=True)
            self._draw(painter, areas[1], before=only_before)
            painter.fillRect(QRectF(areas[0].right(), 0, 2, self.height()), theme.color("line"))
        else:
            self._draw(painter, areas[0], before=only_before)
            if not only_before and self._mode is Mode.DIVIDER:
                left = QRectF(0, 0, self._divider(), self.height())
                painter.save()
                painter.setClipRect(left)
                self._draw(painter, areas[0], before=True)
                painter.restore()
                draw_divider(painter, self._divider(), self.height())
        self._draw_labels(painter, only_before)
        assert self._before is not None
        self._navigator.draw(painter, self._before.levels[-1], self.visible_region())
        if self._busy:
            draw_pill(
                painter, self.tr("Restoring…"), QPointF(self.width() / 2, self.height() - 34), 0.5
            )

    def _draw(self, painter: QPainter, area: QRectF, before: bool) -> None:
        assert self._before is not None
        frame = self._frame(area)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        smooth = self.zoom() < 2  # beyond, pixels are what one wants to see
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        image = self._before.level(self.zoom())
        if image.hasAlphaChannel():
            painter.fillRect(frame.intersected(area), QColor("#8f8f8f"))
        draw_part(painter, image, frame, area)
        if before and self._versus is not None and not self._holding:
            self._draw_patch(painter, self._versus, frame, area)
        if not before and self._after is not None:
            painter.setOpacity(self._strength)
            if isinstance(self._after, Patch):
                self._draw_patch(painter, self._after, frame, area)
            else:
                after = self._after
                zoom = self.zoom() * self._before.size.width() / max(1, after.size.width())
                draw_part(painter, after.level(zoom), frame, area)
        painter.restore()

    def _draw_patch(self, painter: QPainter, patch: Patch, frame: QRectF, area: QRectF) -> None:
        region, scale = patch.region, self._scale()
        place = QRectF(frame.topLeft() + region.topLeft() * scale, region.size() * scale)
        draw_part(painter, patch.image, place, area)

    def _draw_labels(self, painter: QPainter, only_before: bool) -> None:
        if self._after is not None or self._versus is not None:
            before = self._versus_name or self.tr("Before")
            draw_labels(painter, self._mode, self._areas(), before, self.tr("After"), only_before)

    # Mouse, keys, touch pad.

    def _near_divider(self, point: QPointF) -> bool:
        shown = self._mode is Mode.DIVIDER and self._after is not None
        return shown and abs(point.x() - self._divider()) <= GRIP

    def _grip(self, point: QPointF) -> str:
        """What is taken hold of there."""
        if self._navigator.holds(point):
            self._center = self._navigator.to_photo(point)
            self._moved()
            return "navigator"
        return "divider" if self._near_divider(point) else "photo"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._dragging = self._grip(event.position())
            self._last = event.position()
            self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging == "divider":
            self.move_divider(event.position().x())
        elif self._dragging == "navigator":
            self._center = self._navigator.to_photo(event.position())
            self._moved()
        elif self._dragging == "photo" and self._before is not None:
            self._center -= (event.position() - self._last) / self._scale()
            self._last = event.position()
            self._moved()
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = None
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._near_divider(event.position()):
            self._split = 0.5
            self.update()
        elif self.is_fitted():
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def move_divider(self, x: float) -> None:
        """Put the divider at a place in the widget."""
        shown = self.rect()
        if self._before is not None:
            shown = self._frame(self._areas()[0]).intersected(QRectF(self.rect())).toRect()
        self._split = max(0.0, min(1.0, (x - shown.left()) / max(1, shown.width())))
        self.update()

    def divider(self) -> float:
        """The place of the divider, in [0, 1] of the photo in view."""
        return self._split

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.pixelDelta().isNull() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._center -= QPointF(event.pixelDelta()) / self._scale()  # a touch pad
            self._moved()
        elif event.angleDelta().y():
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        zooms = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == zooms:
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_B:
            self.hold_original(True)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            direction = -1 if key == Qt.Key.Key_Left else 1
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._split = max(0.0, min(1.0, self._split + 0.05 * direction))
                self.update()
            else:
                self.stepped.emit(direction)
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.hold_original(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: object) -> None:
        self.hold_original(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._moved()

    def hold_original(self, holding: bool) -> None:
        """Show the original only, as long as a key is held."""
        self._holding = holding
        self.update()

    def _show_cursor(self, point: QPointF) -> None:
        if self._dragging == "photo":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._dragging == "divider" or self._near_divider(point):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
