"""The keys of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from .presenters.viewer_state import Mode
from .widgets.viewer import STEP

if TYPE_CHECKING:
    from .window import Window

Keys = str | QKeySequence.StandardKey | Sequence[str]


class Actions(QObject):
    """All that can be done by key, wherever the keyboard is; the viewer's while it is open.

    groups: the actions by what they belong to, for the overview.
    told: keys of the views themselves, which are not actions, likewise.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.groups: dict[str, list[QAction]] = {}
        self._viewer_actions: list[QAction] = []
        self._add_general()
        self._add_pages()
        self._add_viewer()
        self.told = self._told()

    def enable_viewer(self, enabled: bool) -> None:
        """The viewer is open, or not: then its keys are not in the way of others."""
        for action in self._viewer_actions:
            action.setEnabled(enabled)

    def _add_general(self) -> None:
        window, work, undo = self._window, self._window.workspace, self._window.undo
        standard = QKeySequence.StandardKey
        add = partial(self._add, self.tr("General"))
        add(self.tr("New batch"), "Ctrl+N", window.new_batch)
        add(self.tr("Add photos"), "Ctrl+O", window.choose_files)
        add(self.tr("Add a folder"), "Ctrl+Shift+O", window.choose_folder)
        add(self.tr("Paste photos"), standard.Paste, window.paste)
        add(self.tr("Undo"), standard.Undo, undo.undo)
        add(self.tr("Redo"), standard.Redo, undo.redo)
        add(self.tr("Go to the sentence"), "Ctrl+L", window.go_to_sentence)
        add(self.tr("Start the batch"), "Ctrl+Return", window.start)
        add(self.tr("Options"), "Ctrl+Shift+E", work.composer.toggle_options)
        add(self.tr("Pause or resume"), "Ctrl+P", window.toggle_pause)
        add(self.tr("Copy settings"), "Ctrl+Shift+C", work.photo_actions.copy_settings)
        add(self.tr("Paste settings"), "Ctrl+Shift+V", work.photo_actions.paste_settings)
        add(self.tr("Side bar"), "Ctrl+B", window.toggle_sidebar)
        add(self.tr("Shortcuts"), "F1", window.show_shortcuts)
        add(self.tr("Quit"), standard.Quit, window.close)

    def _add_pages(self) -> None:
        pages = (
            ("draft", self.tr("New batch")),
            ("watch", self.tr("Watched folders")),
            ("history", self.tr("History")),
            ("models", self.tr("Models")),
            ("settings", self.tr("Settings")),
        )
        for number, (page, title) in enumerate(pages, start=1):
            show = partial(self._window.show_page, page)
            self._add(self.tr("Pages"), title, f"Alt+{number}", show)

    def _add_viewer(self) -> None:
        window, work = self._window, self._window.workspace
        panel, viewer = work.panel, work.panel.viewer
        group = self.tr("Viewer")
        self._add(group, self.tr("Full screen"), ("F", "F11"), window.toggle_full_screen)
        for title, keys, do in (
            (self.tr("Divider"), "1", partial(panel.set_mode, Mode.DIVIDER)),
            (self.tr("Side by side"), "2", partial(panel.set_mode, Mode.SIDE)),
            (self.tr("Only the restored photo"), "3", partial(panel.set_mode, Mode.SINGLE)),
            (self.tr("Zoom in"), "+", partial(viewer.zoom_by, STEP)),
            (self.tr("Zoom out"), "-", partial(viewer.zoom_by, 1 / STEP)),
            (self.tr("Fit, or 100 %"), "Z", panel.toggle_zoom),
            (self.tr("Histogram"), "H", panel.toggle_histogram),
            (self.tr("Hold: the original"), "B", self._hold_original),
            (self.tr("Leave full screen, then the viewer"), "Esc", work.showing.step_back),
        ):
            action = self._add(group, title, keys, do)
            action.setAutoRepeat("Zoom" in title)
            self._viewer_actions.append(action)
        self.enable_viewer(False)

    def _hold_original(self) -> None:
        viewer = self._window.workspace.panel.viewer
        viewer.hold_original(True)
        focused = QApplication.focusWidget() or viewer
        _LetGo(focused, Qt.Key.Key_B, partial(viewer.hold_original, False))

    def _told(self) -> dict[str, list[tuple[str, str]]]:
        return {
            self.tr("Viewer"): [
                (self.tr("Next and previous photo"), "← →"),
                (self.tr("Move the divider"), _with("Shift", "← →")),
            ],
            self.tr("Photos"): [
                (self.tr("Open in the viewer"), _native("Return")),
                (self.tr("Leave out of the batch"), _native("Delete")),
                (self.tr("Select all"), _with("Ctrl", "A")),
                (self.tr("Hold: the original"), "B"),
            ],
            self.tr("Queue"): [(self.tr("Move a batch up or down"), _with("Alt", "↑ ↓"))],
        }

    def _add(self, group: str, title: str, keys: Keys, do: Callable[[], object]) -> QAction:
        action = QAction(title, self._window)
        several = (keys,) if isinstance(keys, str | QKeySequence.StandardKey) else keys
        action.setShortcuts([QKeySequence(key) for key in several])
        action.triggered.connect(lambda: do())
        self._window.addAction(action)
        self.groups.setdefault(group, []).append(action)
        return action


class _LetGo(QObject):
    """Waits until the widget with the keyboard hears that a key is released, or loses the keyboard:
    a shortcut tells only that its key was pressed."""

    def __init__(self, focused: QWidget, key: Qt.Key, do: Callable[[], None]) -> None:
        super().__init__(focused)
        self._key, self._do = key, do
        focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        let_go = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyRelease
            and event.key() == self._key
            and not event.isAutoRepeat()
        )
        if let_go or event.type() == QEvent.Type.FocusOut:
            watched.removeEventFilter(self)
            self._do()
            self.deleteLater()
        return False


def _with(modifier: str, keys: str) -> str:
    """Keys with a modifier that is called as the system and the language call it."""
    return _native(f"{modifier}+A").removesuffix("A") + keys


def _native(key: str) -> str:
    """A key as the system calls it, and as it is called in the keys of actions."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
