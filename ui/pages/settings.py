"""Settings: of the window, and the defaults that the command line shares."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import tomlkit
from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColorSpace, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QLineEdit,
)

from photofix.config import config_path, state_folder
from photofix.errors import PhotofixError
from photofix.files import replace_file
from photofix.messages import Message
from photofix.options import Settings, load_settings

from ..links.preferences import Store
from ..presenters.languages import LANGUAGES
from ..widgets import theme
from ..widgets.about import AboutCard
from ..widgets.controls import Elided, button, label, tool
from ..widgets.forms import add_row, form_card
from ..widgets.options import DEVICES, settings_problem
from ..widgets.page import Page

WIDTH = 640


class SettingsPage(Page):
    """Each change acts at once, another language in a window that is made anew; only a profile of
    the screen needs a restart, which is offered. There is nothing to save."""

    restart_wanted = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__(gap=theme.L, reachable=False)
        self.set_title(self.tr("Settings"))
        self._store = store
        self.about = AboutCard()
        for card in (
            self._window_card(),
            self._restoring_card(),
            self._folders_card(),
            self.about,
        ):
            card.setMaximumWidth(theme.scaled(WIDTH))
            self.cards.addWidget(card)
        self.cards.addStretch()

    def look_again(self) -> None:
        """The page is opened."""
        self.about.refresh()

    def _window_card(self) -> QFrame:
        values = self._store.values
        card, form = form_card(self.tr("Window"))
        self.theme = self._combo(
            (
                ("system", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
            ),
            values.theme,
        )
        self.theme.currentIndexChanged.connect(
            lambda _: self._store.set(theme=self.theme.currentData())
        )
        add_row(form, self.tr("Theme"), self.theme)
        choices = (("system", self.tr("as the system")), *LANGUAGES.items())
        language = self._combo(choices, values.language)
        language.currentIndexChanged.connect(
            lambda _: self._set_language(str(language.currentData()))
        )
        add_row(form, self.tr("Language"), language)
        diagnose = QCheckBox(self.tr("look at new photos and mark what is wrong"))
        diagnose.setChecked(values.diagnose)
        diagnose.toggled.connect(lambda on: self._store.set(diagnose=on))
        add_row(form, self.tr("Diagnosis"), diagnose)
        self._profile = QLineEdit(values.screen_profile)
        self._profile.setPlaceholderText(self.tr("the system matches colours"))
        self._profile.editingFinished.connect(lambda: self._set_profile(self._profile.text()))
        choose = tool("folder", self.tr("Choose an ICC profile"), self._choose_profile)
        add_row(form, self.tr("Screen profile"), self._profile, choose)
        return card

    def _restoring_card(self) -> QFrame:
        card, form = form_card(self.tr("Restoring"))
        note = label(
            self.tr("Defaults for new batches here and for the command line; a batch can differ."),
            "small",
            wrap=True,
        )
        form.addRow(note)
        try:
            settings = load_settings({})
        except PhotofixError as error:
            self.notice.show_text(error.message, "error")
            settings = Settings()
        devices = (("auto", self.tr("the best there is")), *((name, name) for name in DEVICES))
        device = self._combo(devices, settings.device)
        device.currentIndexChanged.connect(lambda _: self._keep("device", device.currentData()))
        add_row(form, self.tr("Device"), device)
        tile = QLineEdit("" if settings.tile is None else str(settings.tile))
        tile.setPlaceholderText(self.tr("fits the memory"))
        tile.editingFinished.connect(lambda: self._keep("tile", tile.text().strip()))
        add_row(form, self.tr("Tile size in pixels"), tile)
        output = QLineEdit(settings.output or "")
        output.setPlaceholderText(self.tr("“photofix” next to each photo"))
        output.editingFinished.connect(lambda: self._keep("output", output.text().strip()))
        choose = tool("folder", self.tr("Choose the output folder"), lambda: self._choose(output))
        add_row(form, self.tr("Output folder"), output, choose)
        notify = QCheckBox(self.tr("when a batch ends, even without a window"))
        notify.setChecked(settings.notify)
        notify.toggled.connect(lambda on: self._keep("notify", on))
        add_row(form, self.tr("Notifications"), notify)
        return card

    def _folders_card(self) -> QFrame:
        card, form = form_card(self.tr("Folders"))
        for title, path in (
            (self.tr("Queue and window"), state_folder()),
            (self.tr("Configuration"), config_path().parent),
        ):
            shown = Elided(str(path), "muted", Qt.TextElideMode.ElideMiddle)
            open_it = button(
                self.tr("Open"),
                role="link",
                clicked=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path))),
            )
            add_row(form, title, shown, open_it)
        return card

    def _combo(self, choices: object, current: str | None) -> QComboBox:
        combo = QComboBox()
        for value, title in choices:  # type: ignore[attr-defined]
            combo.addItem(title, value)
        combo.setCurrentIndex(max(0, combo.findData(current)))
        return combo

    def _set_language(self, language: str) -> None:
        self._store.set(language=language)
        # Once the list of languages has closed.
        QTimer.singleShot(0, self, self.restart_wanted.emit)

    def _choose_profile(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Screen profile"), "", self.tr("ICC profiles") + " (*.icc *.icm)"
        )
        if name:
            self._profile.setText(name)
            self._set_profile(name)

    def _set_profile(self, name: str) -> None:
        name = name.strip()
        if name == self._store.values.screen_profile:
            return
        if name and not screen_space(name).isValid():
            self.notice.show_text(
                self.tr("{name} is no ICC profile of a screen").format(name=name), "error"
            )
            return
        self._store.set(screen_profile=name)
        self._offer_restart(self.tr("The screen profile is used when photofix is started again."))

    def _offer_restart(self, text: str) -> None:
        self.notice.show_text(text, "info", self.tr("Start again now"), self.restart_wanted.emit)

    def _choose(self, line: QLineEdit) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Output folder"), line.text())
        if folder:
            line.setText(folder)
            self._keep("output", folder)

    def _keep(self, key: str, value: str | bool) -> None:
        """Write a default to the configuration file, or say why it can't be one."""
        problem: Message | str | None = settings_problem({key: value}) if value else None
        if problem is None:
            try:
                write_default(config_path(), key, value)
                self.notice.hide()
                return
            except (OSError, ValueError) as error:
                problem = f"{config_path()}: {error}"
        self.notice.show_text(problem, "error")


def screen_space(profile: str) -> QColorSpace:
    """The colours of the screen; invalid if the file is not a profile."""
    if not profile:
        return QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    try:
        data = Path(profile).expanduser().read_bytes()
    except OSError:
        return QColorSpace()
    space = QColorSpace.fromIccProfile(data)
    return space if space.isValidTarget() else QColorSpace()


def write_default(path: Path, key: str, value: str | bool) -> None:
    """Set a key of the configuration file, or take it out if the value is empty or false; all else
    stays, comments as well. Raises OSError, and ValueError if the file is not TOML."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    document = tomlkit.parse(text)
    if value:
        document[key] = int(value) if key == "tile" else value
    else:
        document.pop(key, None)
    replace_file(path, tomlkit.dumps(document).encode())
