"""Which faults there are to weigh, and how far each is gone with."""

from __future__ import annotations

import pytest
from photofix_ui.presenters.diagnoses import Seen
from photofix_ui.presenters.faults import Fault, Faults
from photofix_ui.presenters.understanding import Meaning, meaning
from photofix_ui.widgets.fault_chips import FaultChips
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

SEEN = {"noise": Seen(3, 0.4), "haze": Seen(9, 0.8)}


@pytest.fixture
def faults(qtbot: QtBot) -> Faults:
    made = Faults()
    made.set_seen(SEEN)
    return made


def names(faults: Faults) -> list[str]:
    return [fault.name for fault in faults.faults()]


def test_without_a_sentence_the_photos_tell(faults: Faults) -> None:
    assert faults.faults() == (Fault("haze", 1, 1, 9, 0.8), Fault("noise", 1, 1, 3, 0.4))
    faults.set_meaning(Meaning("keep the grain", general=True, kept=("noise",)))
    assert names(faults) == ["haze"]


def test_a_sentence_wins_over_the_photos_and_its_amounts_are_auto(faults: Faults) -> None:
    faults.set_meaning(meaning("a bit noisy and too dark"))
    noise, dark = faults.faults()
    assert (noise.name, noise.amount, noise.photos) == ("noise", 0.3, 3)
    assert (dark.name, dark.amount, dark.photos) == ("low_light", 1.0, 0)
    assert noise.is_auto


def test_what_is_weighed_is_told_to_the_engine_until_auto_takes_it_back(faults: Faults) -> None:
    faults.set_meaning(meaning("noisy and too dark"))
    faults.weigh("noise", 0.6)
    faults.weigh("low_light", -1)
    assert faults.amounts() == {"noise": 0.6, "low_light": 0}
    assert not faults.all_off()
    faults.weigh("noise", 0)
    assert faults.all_off()
    faults.leave_to_auto("noise")
    assert faults.amounts() == {"low_light": 0}
    faults.set_meaning(meaning("too noisy"))
    assert faults.amounts() == {}  # what is not named can't be weighed


def test_chips_are_weighed_by_keys_and_by_their_sliders(qtbot: QtBot, faults: Faults) -> None:
    chips = FaultChips()
    qtbot.addWidget(chips)
    chips.weighed.connect(faults.weigh)
    chips.freed.connect(faults.leave_to_auto)
    faults.changed.connect(lambda: chips.set_faults(faults.faults(), 12))
    faults.set_meaning(meaning("noisy and hazy"))
    chips.show()
    chip = chips.chip("noise")
    assert chips.words() == ["noise", "haze"]
    assert chip.accessibleDescription() == "Seen on 3 of 12 photos, clearly"
    for _ in range(3):
        QTest.keyClick(chip, Qt.Key.Key_Left)
    assert chip.text().strip() == "noise 85 %"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert faults.amounts() == {"noise": 0}
    assert chip.accessibleName() == "noise: switched off"
    QTest.keyClick(chip, Qt.Key.Key_Space)
    popup = chips._popup
    assert popup is not None
    assert not popup._on.isChecked()
    popup._slider.setValue(40)
    assert chip.text().strip() == "noise 40 %"
    assert popup._on.isChecked()
    popup._auto.click()
    assert faults.amounts() == {}
    popup.close()
