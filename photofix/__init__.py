"""photofix restores photos from a sentence.

    from photofix import read_photo, restore, write_photo

    photo = read_photo("dark.jpg")
    write_photo(restore(photo, "too dark and grainy"), "restored.jpg")

Importing this package is cheap: what needs torch is loaded when it is first used.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

__version__ = "1.0.0"

if TYPE_CHECKING:
    from photofix.diagnosis import Diagnosis, diagnose
    from photofix.instruction import Request, understand
    from photofix.models import create_model
    from photofix.photo import Photo, read_photo, write_photo
    from photofix.planning import Plan, plan

__all__ = [
    "Diagnosis",
    "Photo",
    "Plan",
    "Request",
    "create_model",
    "diagnose",
    "plan",
    "read_photo",
    "restore",
    "understand",
    "write_photo",
]

_HOMES = {
    "Diagnosis": "photofix.diagnosis",
    "Photo": "photofix.photo",
    "Plan": "photofix.planning",
    "Request": "photofix.instruction",
    "create_model": "photofix.models",
    "diagnose": "photofix.diagnosis",
    "plan": "photofix.planning",
    "read_photo": "photofix.photo",
    "understand": "photofix.instruction",
    "write_photo": "photofix.photo",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'photofix' has no attribute {name!r}")


def restore(
    photo: Photo | Path | str,
    instruction: str = "",
    *,
    strength: float = 1.0,
    device: str | None = None,
) -> Photo:
    """Restore one photo as a sentence asks; the original is not touched.

    photo: a Photo, or the path of a file.
    instruction: what is wrong: "too dark and grainy", "zu dunkel"; empty for whatever it shows.
    strength: from 0 (no change) to 1 (full effect).
    device: "cuda", "mps" or "cpu"; by default the best there is.

    Raises errors from photofix.errors: InstructionError for a sentence that asks for no
    restoration, PhotoError for a file that can't be read, DeviceError.
    """
    from photofix.engine import Restorer, pick_device
    from photofix.instruction import request_of
    from photofix.options import Settings
    from photofix.photo import Photo, read_photo
    from photofix.restoration import look_and_plan

    request = request_of(instruction)
    if not isinstance(photo, Photo):
        photo = read_photo(Path(photo))
    settings = Settings(strength=strength, device=device)
    restorer = Restorer(pick_device(device))
    planned = look_and_plan(photo, request, settings, restorer.kind)
    return planned.result(planned.restore(restorer))
