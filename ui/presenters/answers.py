"""What a sentence asks, keeps and can't have, said in the language of the app."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from photofix.instruction.wishes import cannot_of

from .phrases import phrase, word
from .words import QT_TRANSLATE_NOOP, listed, task_word

if TYPE_CHECKING:
    from photofix.instruction import Size


# What pixels can be told of: `Size.kind`.
SIDES = {
    "long_edge": QT_TRANSLATE_NOOP("answers", "{pixels} pixels on the long side"),
    "width": QT_TRANSLATE_NOOP("answers", "{pixels} pixels wide"),
    "height": QT_TRANSLATE_NOOP("answers", "{pixels} pixels high"),
    "megapixels": QT_TRANSLATE_NOOP("answers", "{pixels} megapixels"),
}


def say_cannot(cannot: Sequence[str]) -> str:
    """What photofix can't do, and what the options of the window are for: `Request.cannot`."""
    return "; ".join(map(phrase, cannot_of(cannot)))


def say_kept(kept: Sequence[str]) -> str:
    text = QCoreApplication.translate("answers", "keeps {faults}")
    return text.format(faults=listed([task_word(name) for name in kept]))


def say_tone(tone: Mapping[str, float]) -> str:
    """Where colour and tone are to go: "warmer, less saturated"."""
    return ", ".join(
        word("direction", f"{axis}{'+' if value > 0 else '-'}") for axis, value in tone.items()
    )


def say_size(size: Size, scale: int) -> str:
    """How large the photo shall be, and how large it will be where that is something else.

    scale: how many times its size the photo will have.
    """
    number = QLocale().toString(size.value, "g", 6)
    if size.kind == "scale":
        wanted = QCoreApplication.translate("answers", "{scale} times the size")
        wanted = wanted.format(scale=number)
        if size.value == scale:
            return wanted
    else:
        wanted = QCoreApplication.translate("answers", SIDES[size.kind]).format(pixels=number)
    text = QCoreApplication.translate("answers", "asked: {wanted}; photofix enlarges {scale} times")
    return text.format(wanted=wanted, scale=scale)
