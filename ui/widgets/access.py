"""What screen readers are told where Qt does not know it by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from ..presenters.viewer_state import Mode
from .viewer import Viewer


def install() -> None:
    """Tell what viewers are, and what they show."""
    QAccessible.installFactory(_made)


def _made(_: str, widget: QObject) -> QAccessibleInterface | None:
    return _Picture(widget) if isinstance(widget, Viewer) else None


class _Picture(QAccessibleWidget):
    """A viewer: a picture, of which photo, and what of it is shown."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer, QAccessible.Role.Graphic)
        self._viewer, self._words = viewer, _Words()

    def text(self, kind: QAccessible.Text) -> str:
        if kind is not QAccessible.Text.Name:
            return super().text(kind)
        parts = [self._viewer.accessibleName()]
        if self._viewer.has_photo():
            parts.append(self._words.shown(self._viewer))
        if self._viewer.is_busy():
            parts.append(self._words.busy())
        return ", ".join(parts)


class _Words(QObject):
    def shown(self, viewer: Viewer) -> str:
        if viewer.shows_original():
            return self.tr("the original")
        if viewer.mode() is Mode.SINGLE:
            return self.tr("restored")
        return self.tr("before and after")

    def busy(self) -> str:
        return self.tr("is being restored")
