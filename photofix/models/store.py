"""Where weights are on this machine.

A model that was pulled or added lies in the models folder as NAME.safetensors; one that is steered
by a sentence has NAME.head.safetensors and the folder NAME.encoder beside it. Nothing here imports
torch.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from photofix.errors import ModelError, UnknownModelError
from photofix.messages import message
from photofix.models.catalog import ModelEntry, catalog

ENCODER_PACKAGE = "sentence_transformers"  # runs published sentence encoders
SPANDREL = "spandrel"  # the architecture of what the package of that name knows


def models_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of models from elsewhere; PHOTOFIX_MODELS moves it. It need not exist."""
    if environ.get("PHOTOFIX_MODELS"):
        return Path(environ["PHOTOFIX_MODELS"]).expanduser()
    import platformdirs

    return platformdirs.user_data_path("photofix") / "models"


def weights_path(entry: ModelEntry) -> Path:
    """Where the weights of a model are, or would be."""
    if entry.embedded:
        return Path(str(files("photofix_resources") / "models" / entry.weights))
    return models_folder() / f"{entry.name}.safetensors"


def head_path(entry: ModelEntry) -> Path:
    """Where the text head of a model is, or would be."""
    return models_folder() / f"{entry.name}.head.safetensors"


def encoder_path(entry: ModelEntry) -> Path:
    """The folder where the sentence encoder of a model is, or would be."""
    return models_folder() / f"{entry.name}.encoder"


def parts(entry: ModelEntry) -> dict[str, Path]:
    """What the model needs, by what it is called, and where that is or would be."""
    needed = {"weights": weights_path(entry)}
    if entry.condition == "embedding":
        needed |= {"text head": head_path(entry), "sentence encoder": encoder_path(entry)}
    return needed


def missing_parts(entry: ModelEntry) -> list[str]:
    """What the model lacks on this machine, by what it is called."""
    missing = [part for part, path in parts(entry).items() if not path.exists()]
    if entry.condition == "embedding" and importlib.util.find_spec(ENCODER_PACKAGE) is None:
        missing.append(f"package {ENCODER_PACKAGE}")
    if entry.architecture == SPANDREL and importlib.util.find_spec(SPANDREL) is None:
        missing.append(f"package {SPANDREL}")
    return missing


def is_installed(entry: ModelEntry) -> bool:
    """Whether all that the model needs is on this machine."""
    return not missing_parts(entry)


def find_entry(name: str) -> ModelEntry:
    """The catalogue's entry; UnknownModelError suggests the nearest name."""
    known = catalog()
    if name not in known:
        from difflib import get_close_matches

        close = get_close_matches(name, known, n=1)
        hint = message("model.known", names=list(known))
        if close:
            hint = message("option.mean", name=close[0])
        raise UnknownModelError("model.unknown", model=name, hint=hint)
    return known[name]


def require_room(folder: Path, needed: int) -> None:
    """ModelError if a file of `needed` bytes would not fit on the folder's disk."""
    free = shutil.disk_usage(folder).free
    if free < needed + 2**20:
        raise ModelError("model.no_room", folder=folder, needed=needed / 1e6, free=free / 1e6)
