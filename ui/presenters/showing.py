"""Which of the grid and the viewer is shown: decided here, and nowhere else."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Signal


class View(Enum):
    """What the page of a batch shows. BOTH becomes VIEWER where there is no room for both."""

    GRID = "grid"
    BOTH = "both"
    VIEWER = "viewer"
    FULL_SCREEN = "full screen"


class Showing(QObject):
    """Goes from one View to another; `changed` tells of each step."""

    changed = Signal(object)  # View

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = View.GRID
        self._narrow = False

    @property
    def view(self) -> View:
        return self._view

    @property
    def viewer_is_open(self) -> bool:
        return self._view is not View.GRID

    def open_viewer(self) -> None:
        """Show the viewer, beside the grid where there is room; full screen stays full screen."""
        if self._view is not View.FULL_SCREEN:
            self._go(self._opened())

    def close_viewer(self) -> None:
        self._go(View.GRID)

    def toggle_full_screen(self) -> None:
        self._go(self._opened() if self._view is View.FULL_SCREEN else View.FULL_SCREEN)

    def leave_full_screen(self) -> None:
        if self._view is View.FULL_SCREEN:
            self._go(self._opened())

    def step_back(self) -> None:
        """What Escape does: leave full screen first, then close the viewer."""
        self._go(self._opened() if self._view is View.FULL_SCREEN else View.GRID)

    def set_narrow(self, narrow: bool) -> None:
        """Say whether grid and viewer have no room side by side."""
        self._narrow = narrow
        if self._view in (View.BOTH, View.VIEWER):
            self._go(self._opened())

    def _opened(self) -> View:
        return View.VIEWER if self._narrow else View.BOTH

    def _go(self, view: View) -> None:
        if view is not self._view:
            self._view = view
            self.changed.emit(view)
