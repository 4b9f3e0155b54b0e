"""Recipes of the configuration file as presets."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QToolButton, QWidget

from photofix.config import find_recipe, load_recipes, remove_recipe, save_recipe
from photofix.errors import PhotofixError
from photofix.messages import Message

from ..presenters.tooltips import tool_tip
from . import icons


class RecipesButton(QToolButton):
    """A menu of the recipes, those of `photofix recipe`, and ways to keep and remove one."""

    chosen = Signal(dict)  # options by name
    failed = Signal(object)  # why a recipe could not be read or written
    kept = Signal(str)  # the name of a recipe
    current_wanted = Signal(str)  # the options that are set, to be kept under this name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Recipes: options under a name")
        self.setIcon(icons.icon("recipe"))
        self.setIconSize(QSize(18, 18))
        self.setToolTip(tool_tip(name))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._show)

    def make_menu(self) -> QMenu:
        """The menu, of what is in the file now."""
        menu, recipes = QMenu(self), self._recipes()
        for name in recipes:
            menu.addAction(name, partial(self.choose, name))
        if not recipes:
            menu.addAction(self.tr("No recipes yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Keep these options…"), self._ask_name)
        if recipes:
            gone = menu.addMenu(self.tr("Remove"))
            for name in recipes:
                gone.addAction(name, partial(self._try, partial(remove_recipe, name)))
        return menu

    def choose(self, name: str) -> None:
        """Set the options of a recipe."""
        values = self._try(partial(find_recipe, name))
        if values is not None:
            self.chosen.emit(values)

    def keep(self, name: str, values: dict[str, Any]) -> None:
        """Write a recipe into the file; one of that name is replaced."""
        try:
            save_recipe(name, values, overwrite=True)
        except PhotofixError as error:
            self._tell(error.message)
        else:
            self.kept.emit(name)

    def _show(self) -> None:
        self.make_menu().exec(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask_name(self) -> None:
        name, given = QInputDialog.getText(
            self,
            self.tr("Keep these options"),
            self.tr("Name of the recipe: letters, digits, - and _"),
            QLineEdit.EchoMode.Normal,
        )
        if given and name.strip():
            self.current_wanted.emit(name.strip().replace(" ", "-"))

    def _recipes(self) -> dict[str, dict[str, Any]]:
        return self._try(load_recipes) or {}

    def _try(self, work: Any) -> Any:
        try:
            return work()
        except PhotofixError as error:
            self._tell(error.message)
            return None

    def _tell(self, said: Message) -> None:
        self.failed.emit(said)
