"""Where the window is put: always whole on its screen."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QWidget

FIRST = QSize(1280, 820)  # where the screen has that much
FRAME = QMargins(4, 36, 4, 8)  # of a window that was not shown yet, which nobody tells


def place_first(window: QWidget) -> None:
    """Put a window in the middle of its screen, as large as it needs and as there is room for."""
    room = window.screen().availableGeometry().marginsRemoved(FRAME)
    place = QRect(room.topLeft(), FIRST.boundedTo(room.size()))
    place.moveCenter(room.center())
    window.setGeometry(place)


def bring_on_screen(window: QWidget) -> None:
    """Shrink and move a window that does not lie on its screen, with its frame, as a whole: it may
    have been left so on a larger one."""
    if window.isMaximized() or window.isFullScreen():
        return
    frame = _frame_of(window)
    room = window.screen().availableGeometry().marginsRemoved(frame)
    place = window.geometry()
    place.setSize(place.size().boundedTo(room.size()))
    place.moveRight(min(place.right(), room.right()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveTop(max(place.top(), room.top()))
    if place != window.geometry():
        window.setGeometry(place)


def _frame_of(window: QWidget) -> QMargins:
    inner, outer = window.geometry(), window.frameGeometry()
    if not window.isVisible() or inner == outer:
        return FRAME
    return QMargins(
        inner.left() - outer.left(),
        inner.top() - outer.top(),
        outer.right() - inner.right(),
        outer.bottom() - inner.bottom(),
    )
