"""Requests in words: what photofix will do, keep, and can't do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from photofix.instruction.request import Request, Size
from photofix.tasks import task_named

# What photofix can't do, by the name that the lexicons and `--json` use: to complete "photofix
# can't …".
WISHES = {
    "crop": "crop",
    "straighten": "straighten",
    "perspective": "correct perspective or distortion",
    "rotate": "rotate or mirror",
    "people": "remove or replace people",
    "objects": "remove objects",
    "sky": "replace the sky",
    "background": "change the background",
    "scratches": "repair scratches or tears",
    "dust": "remove dust or sensor spots",
    "vignetting": "correct vignetting",
    "fringing": "remove colour fringes",
    "flare": "remove lens flare",
    "reflections": "remove reflections",
    "moire": "remove moiré",
    "red_eyes": "correct red eyes",
    "faces": "retouch faces",
    "skin": "smooth skin",
    "colourise": "colourise black-and-white photos",
    "black_and_white": "convert to black and white",
    "text": "add or remove text and logos",
    "frames": "add or remove frames",
    "styles": "imitate a style",
    "effects": "add noise, blur or weather",
    "combine": "combine photos",
    "generate": "invent what is not in the photo",
    "shrink": "make photos smaller",
    "sort": "sort, rename or send photos",
}


def cannot_phrase(cannot: Sequence[str]) -> str:
    """ "photofix can't crop; to save as PNG, give --format png"."""
    unable = [WISHES[name] for name in cannot if name in WISHES]
    options = [name for name in cannot if name not in WISHES]
    said = [f"photofix can't {listed(unable, 'or')}"] if unable else []
    if options:
        said.append(f"{listed(options)} is an option, not part of the sentence")
    return "; ".join(said)


def summary(request: Request) -> str:
    """What a request comes to, in a sentence that a photographer reads."""
    will = [_done(request, name) for name in request.named]
    if request.general:
        will.append("restore what each photo shows")
    told = [f"photofix will {listed(will)}"] if will else []
    if request.size is not None:
        told.append(_sized(request.size))
    if request.kept:
        told.append(f"it keeps {listed(task_named(name).title for name in request.kept)} as it is")
    if request.cannot:
        told.append(cannot_phrase(request.cannot))
    return "; ".join(told)


def _done(request: Request, name: str) -> str:
    amount = request.amounts.get(name)
    remedy = task_named(name).remedy
    if name == "enhancement":
        remedy = ", ".join(_directions(request)) or remedy
    return remedy if amount is None else f"{remedy} ({amount:.0%})"


_MORE = {
    "exposure": ("darken", "brighten"),
    "contrast": ("lower the contrast", "raise the contrast"),
    "saturation": ("mute the colours", "strengthen the colours"),
    "temperature": ("make it cooler", "make it warmer"),
    "tint": ("make it greener", "make it more magenta"),
}


def _directions(request: Request) -> list[str]:
    brightened = "low_light" in request.named  # which says so itself
    return [
        _MORE[axis][value > 0]
        for axis, value in request.tone.items()
        if value and not (brightened and axis == "exposure" and value > 0)
    ]


def _sized(size: Size) -> str:
    if size.kind == "scale":
        return f"at {size.value:g} times the size"
    return f"{size.value:g} pixels on the long side"


def listed(words: Iterable[str], joint: str = "and") -> str:
    words = list(words)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def english(request: Request) -> str:
    """A request in English, for models that read English."""
    if not request.named:
        return "improve this photo"
    return listed(task_named(name).remedy for name in request.named)
