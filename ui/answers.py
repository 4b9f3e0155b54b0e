"""What a sentence asks, keeps and can't have, said in the language of the app."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from photofix.options import options

from .words import QT_TRANSLATE_NOOP, either, listed, task_word

if TYPE_CHECKING:
    from photofix.instruction import Size

# What photofix can't do, by the name that a Request gives it: photofix.instruction.wishes.WISHES.
WISHES = {
    "crop": QT_TRANSLATE_NOOP("answers", "crop"),
    "straighten": QT_TRANSLATE_NOOP("answers", "straighten"),
    "perspective": QT_TRANSLATE_NOOP("answers", "correct perspective or distortion"),
    "rotate": QT_TRANSLATE_NOOP("answers", "rotate or mirror"),
    "people": QT_TRANSLATE_NOOP("answers", "remove or replace people"),
    "objects": QT_TRANSLATE_NOOP("answers", "remove objects"),
    "sky": QT_TRANSLATE_NOOP("answers", "replace the sky"),
    "background": QT_TRANSLATE_NOOP("answers", "change the background"),
    "scratches": QT_TRANSLATE_NOOP("answers", "repair scratches or tears"),
    "dust": QT_TRANSLATE_NOOP("answers", "remove dust or sensor spots"),
    "vignetting": QT_TRANSLATE_NOOP("answers", "correct vignetting"),
    "fringing": QT_TRANSLATE_NOOP("answers", "remove colour fringes"),
    "flare": QT_TRANSLATE_NOOP("answers", "remove lens flare"),
    "reflections": QT_TRANSLATE_NOOP("answers", "remove reflections"),
    "moire": QT_TRANSLATE_NOOP("answers", "remove moiré"),
    "red_eyes": QT_TRANSLATE_NOOP("answers", "correct red eyes"),
    "faces": QT_TRANSLATE_NOOP("answers", "retouch faces"),
    "skin": QT_TRANSLATE_NOOP("answers", "smooth skin"),
    "colourise": QT_TRANSLATE_NOOP("answers", "colourise black-and-white photos"),
    "black_and_white": QT_TRANSLATE_NOOP("answers", "convert to black and white"),
    "text": QT_TRANSLATE_NOOP("answers", "add or remove text and logos"),
    "frames": QT_TRANSLATE_NOOP("answers", "add or remove frames"),
    "styles": QT_TRANSLATE_NOOP("answers", "imitate a style"),
    "effects": QT_TRANSLATE_NOOP("answers", "add noise, blur or weather"),
    "combine": QT_TRANSLATE_NOOP("answers", "combine photos"),
    "generate": QT_TRANSLATE_NOOP("answers", "invent what is not in the photo"),
    "shrink": QT_TRANSLATE_NOOP("answers", "make photos smaller"),
    "sort": QT_TRANSLATE_NOOP("answers", "sort, rename or send photos"),
}

# Directions of colour and tone, by axis and whether it goes up.
DIRECTIONS = {
    ("exposure", True): QT_TRANSLATE_NOOP("answers", "brighter"),
    ("exposure", False): QT_TRANSLATE_NOOP("answers", "darker"),
    ("contrast", True): QT_TRANSLATE_NOOP("answers", "higher in contrast"),
    ("contrast", False): QT_TRANSLATE_NOOP("answers", "lower in contrast"),
    ("saturation", True): QT_TRANSLATE_NOOP("answers", "more saturated"),
    ("saturation", False): QT_TRANSLATE_NOOP("answers", "less saturated"),
    ("temperature", True): QT_TRANSLATE_NOOP("answers", "warmer"),
    ("temperature", False): QT_TRANSLATE_NOOP("answers", "cooler"),
    ("tint", True): QT_TRANSLATE_NOOP("answers", "more magenta"),
    ("tint", False): QT_TRANSLATE_NOOP("answers", "greener"),
}

# What pixels can be told of: `Size.kind`.
SIDES = {
    "long_edge": QT_TRANSLATE_NOOP("answers", "{pixels} pixels on the long side"),
    "width": QT_TRANSLATE_NOOP("answers", "{pixels} pixels wide"),
    "height": QT_TRANSLATE_NOOP("answers", "{pixels} pixels high"),
    "megapixels": QT_TRANSLATE_NOOP("answers", "{pixels} megapixels"),
}

# The languages that photofix reads or recognises: photofix.instruction.language.NAMES.
LANGUAGES = (
    QT_TRANSLATE_NOOP("answers", "English"),
    QT_TRANSLATE_NOOP("answers", "German"),
    QT_TRANSLATE_NOOP("answers", "Spanish"),
    QT_TRANSLATE_NOOP("answers", "French"),
    QT_TRANSLATE_NOOP("answers", "Italian"),
    QT_TRANSLATE_NOOP("answers", "Portuguese"),
    QT_TRANSLATE_NOOP("answers", "Dutch"),
    QT_TRANSLATE_NOOP("answers", "Polish"),
    QT_TRANSLATE_NOOP("answers", "Swedish"),
    QT_TRANSLATE_NOOP("answers", "Danish"),
    QT_TRANSLATE_NOOP("answers", "Norwegian"),
    QT_TRANSLATE_NOOP("answers", "Finnish"),
    QT_TRANSLATE_NOOP("answers", "Czech"),
    QT_TRANSLATE_NOOP("answers", "Romanian"),
    QT_TRANSLATE_NOOP("answers", "Hungarian"),
    QT_TRANSLATE_NOOP("answers", "Turkish"),
    QT_TRANSLATE_NOOP("answers", "Catalan"),
    QT_TRANSLATE_NOOP("answers", "Croatian"),
    QT_TRANSLATE_NOOP("answers", "Indonesian"),
    QT_TRANSLATE_NOOP("answers", "Vietnamese"),
    QT_TRANSLATE_NOOP("answers", "Russian"),
    QT_TRANSLATE_NOOP("answers", "Ukrainian"),
    QT_TRANSLATE_NOOP("answers", "Greek"),
    QT_TRANSLATE_NOOP("answers", "Hebrew"),
    QT_TRANSLATE_NOOP("answers", "Arabic"),
    QT_TRANSLATE_NOOP("answers", "Hindi"),
    QT_TRANSLATE_NOOP("answers", "Thai"),
    QT_TRANSLATE_NOOP("answers", "Japanese"),
    QT_TRANSLATE_NOOP("answers", "Korean"),
    QT_TRANSLATE_NOOP("answers", "Chinese"),
)


def answer_word(text: str) -> str:
    """A text of these tables in the language of the app."""
    return QCoreApplication.translate("answers", text)


def task_asked(name: str, amounts: Mapping[str, float]) -> str:
    """A task, and how far to go with it where the sentence says: "noise 30 %"."""
    return f"{task_word(name)} {amounts[name] * 100:.0f} %" if name in amounts else task_word(name)


def cannot_said(cannot: Sequence[str]) -> str:
    """What photofix can't do, and what the options of the window are for: `Request.cannot`."""
    unable = [answer_word(WISHES[name]) for name in cannot if name in WISHES]
    chosen = [_option(name) for name in cannot if name not in WISHES]
    told = []
    if unable:
        text = QCoreApplication.translate("answers", "photofix can't {unable}")
        told.append(text.format(unable=either(unable)))
    if chosen:
        text = QCoreApplication.translate("answers", "to be chosen in the options: {options}")
        told.append(text.format(options=listed(chosen)))
    return "; ".join(told)


def _option(flag: str) -> str:
    """ "--format png" → "Format png", with the option's caption."""
    name, _, value = flag.partition(" ")
    row = next((row for row in options().values() if row.flag == name), None)
    caption = name if row is None else QCoreApplication.translate("options", row.caption)
    return f"{caption} {value.upper()}".strip()


def kept_said(kept: Sequence[str]) -> str:
    text = QCoreApplication.translate("answers", "keeps {faults}")
    return text.format(faults=listed([task_word(name) for name in kept]))


def tone_said(tone: Mapping[str, float]) -> str:
    """Where colour and tone are to go: "warmer, less saturated"."""
    return ", ".join(answer_word(DIRECTIONS[axis, value > 0]) for axis, value in tone.items())


def size_said(size: Size, scale: int) -> str:
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
        wanted = answer_word(SIDES[size.kind]).format(pixels=number)
    text = QCoreApplication.translate("answers", "asked: {wanted}; photofix enlarges {scale} times")
    return text.format(wanted=wanted, scale=scale)
