"""The models photofix knows, and how one is made ready.

`catalog()` tells which there are; `create_model()` builds one and loads its weights. Importing
this package imports no torch.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from photofix.errors import ModelError, one_line
from photofix.models.architecture import ARCHITECTURES, architecture
from photofix.models.catalog import ModelEntry, catalog
from photofix.models.store import find_entry, is_installed, weights_path

if TYPE_CHECKING:
    from torch import nn

__all__ = [
    "ARCHITECTURES",
    "ModelEntry",
    "architecture",
    "build",
    "catalog",
    "create_model",
    "find_entry",
    "is_installed",
]


def create_model(name: str, pretrained: bool = True, **overrides: Any) -> nn.Module:
    """Build a model of the catalogue, in eval mode, float32, on the CPU.

    pretrained: load its weights; without, they are random. A network that a library chooses by its
        tensors always has its weights.
    overrides: arguments of the architecture that replace those of the catalogue.

    Raises UnknownModelError, WeightsMissingError, CheckpointError, and ModelError for an entry of
    the user's whose `config` makes no network.
    """
    entry = find_entry(name)
    from_tensors = architecture(entry.architecture).from_tensors
    if from_tensors is not None:
        from photofix.models.checkpoint import read_weights

        return from_tensors(read_weights(entry), str(weights_path(entry)), **entry.config).eval()
    try:
        model = build(entry.architecture, {**entry.config, **overrides})
    except (TypeError, ValueError) as error:
        if overrides:
            raise
        raise ModelError("model.config", model=name, reason=one_line(error)) from error
    if pretrained:
        from photofix.models.checkpoint import load_into

        load_into(model, entry)
    return model.eval()


def build(name: str, config: Mapping[str, Any]) -> nn.Module:
    """A network with random weights; TypeError or ValueError for arguments that make none."""
    return architecture(name).network(**config)
