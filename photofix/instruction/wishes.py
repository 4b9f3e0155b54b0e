"""Requests in words: what photofix will do, keep, and can't do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from photofix.instruction.request import Request
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


def listed(words: Iterable[str], joint: str = "and") -> str:
    words = list(words)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def english(request: Request) -> str:
    """A request in English, for models that read English."""
    if not request.named:
        return "improve this photo"
    return listed(task_named(name).remedy for name in request.named)
