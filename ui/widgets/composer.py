"""Where a sentence is typed and answered, and the batch is started."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photofix.options import options
from photofix.values import strengths, strengths_text

from ..links.preferences import Care, Store
from ..presenters.answers import say_cannot, say_kept, say_size, say_tone
from ..presenters.diagnoses import Seen
from ..presenters.faults import Faults
from ..presenters.phrases import phrase
from ..presenters.tooltips import tool_tip
from ..presenters.understanding import Meaning, Understanding
from ..presenters.words import about, photos_word
from . import icons, theme
from .chips import Chips
from .controls import Elided, button, label, tool
from .fault_chips import FaultChips
from .options import OptionsPanel
from .recipes import RecipesButton
from .scope_bar import ScopeBar
from .sentence import SentenceLine

IN_MENU = 15  # sentences of the history that its menu shows
CHIPS, ANSWER, COMPLAINT = range(3)  # what stands below the sentence
BELOW = 30  # pixels that it is high; a complaint may need more


class Composer(QFrame):
    """The sentence, what it means, the strength, the options, and the button that starts."""

    started = Signal()
    edited = Signal()  # the sentence means something else now, or the model is another
    strengthened = Signal(float)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self._store = store
        self._meaning = Meaning("")
        self._photos = 0
        self._seconds: float | None = None
        self._busy = False

        self._completer = QCompleter(self)
        self._sentence = self._make_sentence()
        self._start = button("", "sparkle", "primary", self.begin)
        self._start.setMinimumHeight(theme.scaled(40))
        self.recipes = RecipesButton()
        self._history = tool("history", self.tr("Sentences used before"), self._show_history)

        self._answer = self._make_answer()
        self._chips = self._make_chips()
        self._below = QStackedWidget()
        self._below.addWidget(self._chips)
        self._below.addWidget(self._answer)
        self._below.addWidget(self._make_complaint())
        self._below.setFixedHeight(theme.scaled(BELOW))
        self._below.setMinimumWidth(100)  # less than its pages ask for: what is beside stays whole

        self.scope = ScopeBar()
        self.faults = Faults(self)
        self.chips = FaultChips()
        self._looked_at = 0
        self._slider = self._make_slider()
        self._time = label("", "small")
        self._time.setToolTip(tool_tip(self.tr("From what was measured on this machine")))
        self._percent = label("100 %", "small")
        self._percent.setFixedWidth(theme.scaled(40))
        self._more = button(self.tr("Options"), "settings", "link", self.toggle_options)
        self._more.setAccessibleDescription(self.tr("Output folder, format, names, device, model"))

        self.options = OptionsPanel()
        self.options.hide()
        self._lay_out()

        self._understanding = Understanding(self)
        self._understanding.understood.connect(self._understood)
        self._sentence.textChanged.connect(self._typed)
        self._sentence.returnPressed.connect(self._begin_with_sentence)
        self._slider.valueChanged.connect(self._slid)
        self.options.changed.connect(self._options_changed)
        self.faults.changed.connect(self._show_faults)
        self.faults.weighed.connect(self._weighed)
        self.chips.weighed.connect(self.faults.weigh)
        self.chips.freed.connect(self.faults.leave_to_auto)
        self.recipes.chosen.connect(self._take_recipe)
        self.recipes.current_wanted.connect(lambda name: self.recipes.keep(name, self._recipe()))
        store.changed.connect(self._preference_changed)
        self._fill_history()
        self._consider()
        self._refresh()

    # What others ask and say.

    def sentence(self) -> str:
        return self._sentence.text().strip()

    def set_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)

    def meaning(self) -> Meaning:
        return self._meaning

    def strength(self) -> float:
        return self._slider.value() / 100

    def values(self) -> dict[str, Any]:
        """The options that differ from their defaults, strength among them."""
        values, amounts = self.options.values(), self.faults.amounts(self.sentence())
        if self._slider.value() != 100 or amounts:
            said = strengths_text(self.strength(), amounts)
            values["strength"] = said if amounts else self.strength()
        return values

    def plan_values(self) -> dict[str, Any]:
        """The options that a plan depends on: those of `values`, at full strength."""
        values, amounts = self.options.values(), self.faults.amounts()
        return {**values, "strength": strengths_text(1.0, amounts)} if amounts else values

    def set_values(self, values: dict[str, Any]) -> None:
        strength, amounts = strengths(values.get("strength", 1.0), "strength")
        self.faults.set_amounts(amounts)
        self._slider.setValue(round(strength * 100))
        self.options.set_values(values)
        self._count_options()

    def care(self) -> Care:
        return Care(self.sentence(), self.values())

    def set_care(self, care: Care) -> None:
        self.set_sentence(care.sentence)
        self.set_values(care.options)

    def set_photos(self, count: int) -> None:
        if count != self._photos:
            self._photos = count
            self._refresh()

    def set_seen(self, seen: Mapping[str, Seen], looked_at: int) -> None:
        """Say what the photos show, by task, and how many were looked at."""
        self._looked_at = looked_at
        self.faults.set_seen(seen)

    def set_seconds(self, seconds: float | None) -> None:
        """Say how long the batch is expected to take; None where it can't be told yet."""
        self._seconds = seconds
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """While a batch is being put into the queue, it can't be started twice."""
        self._busy = busy
        self._refresh()

    def focus_sentence(self) -> None:
        self._sentence.setFocus()
        self._sentence.selectAll()

    def toggle_options(self) -> None:
        """Open the options with the keyboard at the first of them, or close them."""
        self.options.setVisible(self.options.isHidden())
        if self.options.isVisible():
            self.options.field("output").setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.options.isAncestorOf(self.window().focusWidget() or self):
            self.focus_sentence()

    def can_begin(self) -> bool:
        """Whether the sentence is clear, the options make sense, and there are photos."""
        return self._start.isEnabled()

    def begin(self) -> None:
        """Start the batch, if it can be started."""
        if self.can_begin():
            self.started.emit()

    def _begin_with_sentence(self) -> None:
        """Return in an empty line is likelier a slip than a wish: say how it would be one."""
        if self.sentence():
            self.begin()
        elif self._start.isEnabled():
            keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
            text = self.tr("{keys} restores what each photo shows, without a sentence")
            self._told.set_text(text.format(keys=keys))
            self._below.setCurrentIndex(ANSWER)

    def close_threads(self) -> None:
        self._understanding.close()

    # How it is made.

    def _make_sentence(self) -> SentenceLine:
        sentence = SentenceLine()
        sentence.setObjectName("sentence")
        sentence.setPlaceholderText(
            self.tr("What is wrong? Leave this empty to restore what each photo shows")
        )
        sentence.setAccessibleName(self.tr("What is wrong with the photos"))
        sentence.setClearButtonEnabled(True)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        sentence.setCompleter(self._completer)
        popup = QListView()
        popup.setObjectName("popup")
        self._completer.setPopup(popup)
        return sentence

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 100)
        slider.setValue(100)
        slider.setMinimumWidth(56)
        slider.setMaximumWidth(110)
        slider.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        slider.setAccessibleName(self.tr("Strength"))
        slider.setToolTip(tool_tip(self.tr("How far to go, from no change to full effect")))
        return slider

    def _make_answer(self) -> QWidget:
        self._told = Elided("", "small")
        self._readings: list[QWidget] = []
        answer = QWidget()
        self._answer_row = row = QHBoxLayout(answer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self._told, 1)
        return answer

    def _make_complaint(self) -> QWidget:
        self._mark = label()
        self._problem = label("", "small", wrap=True)
        complaint = QWidget()
        row = QHBoxLayout(complaint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self._mark)
        row.addWidget(self._problem, 1)
        return complaint

    def _make_chips(self) -> Chips:
        examples = (
            (self.tr("Too dark"), self.tr("too dark")),
            (self.tr("Grainy"), self.tr("too grainy")),
            (self.tr("Dark and grainy"), self.tr("too dark and grainy")),
            (self.tr("Blurry"), self.tr("blurry, out of focus")),
            (self.tr("Hazy"), self.tr("hazy, washed out by fog")),
            (self.tr("Rain"), self.tr("remove the rain")),
            (self.tr("JPEG artefacts"), self.tr("blocky JPEG artefacts")),
            (self.tr("Dull colours"), self.tr("dull colours")),
            (self.tr("Make it better"), self.tr("make it better")),
        )
        chips = Chips(examples)
        chips.chosen.connect(self._take)
        return chips

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.S)
        column.addWidget(self.options)
        column.addWidget(self.scope)
        first = QHBoxLayout()
        first.setSpacing(theme.S)
        first.addWidget(self._sentence, 1)
        first.addWidget(self._history)
        first.addWidget(self._start)
        second = QHBoxLayout()
        second.setSpacing(theme.S)
        second.addWidget(self._below, 1)
        second.addWidget(self._time)
        second.addSpacing(theme.S)
        second.addWidget(label(self.tr("Strength"), "small"))
        second.addWidget(self._slider)
        second.addWidget(self._percent)
        second.addWidget(self.recipes)
        second.addWidget(self._more)
        column.addLayout(first)
        column.addWidget(self.chips)
        column.addLayout(second)

    # What happens.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # once what is inside has its width

    def _fit(self) -> None:
        """Give a complaint the lines that it needs."""
        height = theme.scaled(BELOW)
        if self._below.currentIndex() == COMPLAINT:
            height = max(height, self._problem.heightForWidth(self._problem.width()))
        if height != self._below.height():
            self._below.setFixedHeight(height)

    def _typed(self, text: str) -> None:
        self._consider()
        self._refresh()

    def _consider(self) -> None:
        self._understanding.consider(self._sentence.text(), self.options.values())

    def _understood(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self.faults.set_meaning(meaning)
        self._refresh()
        self.edited.emit()

    def _count_options(self) -> None:
        """Say on the button how many options are set: they stay for the next batch."""
        count = len(self.options.values())
        text = self.tr("Options")
        self._more.setText(f" {text} · {count}" if count else f" {text}")

    def _options_changed(self) -> None:
        self._count_options()
        self._consider()
        self._refresh()
        self.edited.emit()

    def _show_faults(self) -> None:
        usable = self._meaning.problem is None and not self._meaning.readings
        faults = self.faults.faults() if usable else ()
        self.chips.set_faults(faults, self._looked_at)

    def _weighed(self) -> None:
        self._refresh()
        self.edited.emit()

    def _take_recipe(self, values: dict[str, Any]) -> None:
        self.set_values(values)
        self.edited.emit()

    def _recipe(self) -> dict[str, Any]:
        """The options that a recipe can have."""
        return {name: value for name, value in self.values().items() if name in options("batch")}

    def _slid(self, value: int) -> None:
        self._percent.setText(f"{value} %")
        self.strengthened.emit(value / 100)

    def _take(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setFocus()

    def _preference_changed(self, name: str) -> None:
        if name == "sentences":
            self._fill_history()

    def _fill_history(self) -> None:
        self._completer.setModel(
            QStringListModel(list(self._store.values.sentences), self._completer)
        )
        self._history.setEnabled(bool(self._store.values.sentences))

    def _show_history(self) -> None:
        menu = QMenu(self)
        for sentence in self._store.values.sentences[:IN_MENU]:
            menu.addAction(sentence, partial(self._take, sentence))
        menu.exec(self._history.mapToGlobal(self._history.rect().bottomLeft()))

    def _refresh(self) -> None:
        count = self._photos
        text = self.tr("Restore {photos}").format(photos=photos_word(count))
        self._start.setText(" " + (text if count else self.tr("Restore")))
        meaning = self._meaning
        current = meaning.sentence == self.sentence() and meaning.problem is None
        self._show_readings(meaning.readings if current else ())
        off = self.faults.all_off()
        ready = current and not meaning.readings and self.options.problem() is None and not off
        self._start.setEnabled(ready and count > 0 and not self._busy)
        below = ANSWER if self.sentence() else CHIPS
        self._below.setCurrentIndex(COMPLAINT if meaning.problem is not None else below)
        seconds = self._seconds if count and current and not meaning.readings else None
        self._time.setVisible(seconds is not None)
        if seconds is not None:
            self._time.setText(about(seconds))
        self._show_faults()
        if meaning.problem is not None:
            self._mark.setPixmap(icons.icon("warning", "warning").pixmap(16, 16))
            problem = phrase(meaning.problem)
            self._problem.setText(problem)
            self._problem.setToolTip(tool_tip(problem))
            self._fit()
            return
        self._fit()
        if meaning.sentence != self.sentence():
            self._told.set_text(self.tr("Reading…"))
            return
        if meaning.readings:
            self._told.set_text(self.tr("Not clear. Perhaps one of these is meant:"))
            return
        if off:
            self._told.set_text(self.tr("Everything that the sentence names is switched off."))
            return
        self._told.set_text("  ·  ".join(self._parts(meaning)))

    def _parts(self, meaning: Meaning) -> Iterator[str]:
        """What is said of a sentence beside the tasks that it names."""
        if meaning.kept:
            yield say_kept(meaning.kept)
        if meaning.tone:
            tone = say_tone(meaning.tone)
            undone = self.tr("can't be done yet: {wishes}").format(wishes=tone)
            yield undone if meaning.undone else tone
        if meaning.size is not None:
            yield say_size(meaning.size, meaning.scale)
        if meaning.cannot:
            yield say_cannot(meaning.cannot)
        if meaning.general and meaning.kept:
            yield self.tr("restores what else each photo shows")
        elif meaning.general:
            yield self.tr("names no fault: restores what each photo shows")
        if meaning.models:
            yield " → ".join(meaning.models)

    def _show_readings(self, readings: tuple[str, ...]) -> None:
        """Offer what may have been meant, to choose from."""
        if readings == tuple(chip.toolTip() for chip in self._readings):
            return
        for chip in self._readings:
            chip.hide()
            chip.deleteLater()
        self._readings = []
        for reading in readings:
            chip = button(reading, role="chip")
            chip.setToolTip(tool_tip(reading))
            chip.clicked.connect(partial(self._take, reading))
            self._answer_row.addWidget(chip)
            self._readings.append(chip)
