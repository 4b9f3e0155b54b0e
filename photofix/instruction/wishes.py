"""Requests in words: what photofix will do, keep, and can't do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from photofix.instruction.request import Request, Size
from photofix.messages import Message, message, templates
from photofix.tasks import task_named


def cannot_of(cannot: Sequence[str]) -> list[Message]:
    """What is wished and photofix can't do, and what is an option: of `Request.cannot`."""
    unable = [name for name in cannot if is_wish(name)]
    chosen = [name for name in cannot if not is_wish(name)]
    told = [message("sentence.cannot", wishes=unable)] if unable else []
    return [*told, message("sentence.is_option", options=chosen)] if chosen else told


def is_wish(name: str) -> bool:
    """Whether this, of `Request.cannot`, is the name of a wish: see [wish] in messages.toml."""
    return f"wish.{name}" in templates()


def summary(request: Request) -> str:
    """What a request comes to, in a sentence that a photographer reads."""
    will = [_what_is_done(request, name) for name in request.named]
    if request.general:
        will.append("restore what each photo shows")
    told = [f"photofix will {listed(will)}"] if will else []
    if request.size is not None:
        told.append(_size_words(request.size))
    if request.kept:
        told.append(f"it keeps {listed(task_named(name).title for name in request.kept)} as it is")
    if request.cannot:
        told.extend(map(str, cannot_of(request.cannot)))
    return "; ".join(told)


def _what_is_done(request: Request, name: str) -> str:
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


_SIZED = {
    "scale": "at {:g} times the size",
    "long_edge": "{:g} pixels on the long side",
    "width": "{:g} pixels wide",
    "height": "{:g} pixels high",
    "megapixels": "{:g} megapixels",
}


def _size_words(size: Size) -> str:
    return _SIZED[size.kind].format(size.value)


def listed(words: Iterable[str], joint: str = "and") -> str:
    words = list(words)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def english(tasks: Sequence[str]) -> str:
    """What is asked in English, for models that read English."""
    if not tasks:
        return "improve this photo"
    return listed(task_named(name).remedy for name in tasks)
