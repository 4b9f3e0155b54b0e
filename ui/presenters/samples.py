"""A photo to try the app with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

_NAME = "dark.jpg"


def sample_photo(folder: Path) -> Path:
    """A sample in a folder of the user's, so that its copy can go beside it."""
    place = folder / "samples" / _NAME
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes((files("photofix_resources") / "samples" / _NAME).read_bytes())
    return place
