"""What a terminal can show, whatever names and sentences hold."""

from __future__ import annotations

from pathlib import Path

from rich.markup import escape


def duration(seconds: float) -> str:
    """1:05 for a minute and five seconds, 2:00:00 for two hours."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    if hours:
        return f"{hours}:{minutes:02d}:{whole % 60:02d}"
    return f"{minutes}:{whole % 60:02d}"


def photos(count: int, kind: str = "") -> str:
    """1 photo, 2 photos; kind: what stands before the word, with a blank: "new "."""
    return f"{count} {kind}photo{'' if count == 1 else 's'}"


def text(value: object) -> str:
    """`printable`, for rich: what looks like its markup is shown as it is."""
    return escape(printable(str(value)))


def printable(text: str) -> str:
    """One line that any terminal can show; names, tags and sentences may hold anything."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)


def shown_path(path: Path | None) -> Path | None:
    """The path as a person in this folder would write it."""
    if path is None or not path.is_absolute():
        return path
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path


def shortened(name: str, width: int) -> str:
    """The name with its middle left out where it is too wide: both ends tell photos apart."""
    width = max(width, 9)
    half = (width - 1) // 2
    return name if len(name) <= width else f"{name[:half]}…{name[-half:]}"
