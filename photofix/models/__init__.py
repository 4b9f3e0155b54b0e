"""The models photofix knows, and how one is made ready.

`catalog()` tells which there are; `create_model()` builds one and loads its weights. Importing
this package imports no torch.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from photofix.errors import UnknownModelError
from photofix.models.catalog import ModelEntry, catalog

if TYPE_CHECKING:
    from torch import nn

__all__ = ["ARCHITECTURES", "ModelEntry", "catalog", "create_model"]

# Architecture → where its class is. A new architecture is a file here, a line here, and an entry
# in catalog.toml.
ARCHITECTURES = {
    "instructir": "photofix.models.instructir:InstructIR",
    "moce-ir": "photofix.models.moce_ir:MoCEIR",
    "diagnose": "photofix.models.diagnose:DiagnoseNet",
}


def create_model(name: str, pretrained: bool = True, **overrides: Any) -> nn.Module:
    """Build a model of the catalogue, in eval mode, float32, on the CPU.

    pretrained: load its weights; without, they are random.
    overrides: arguments of the architecture that replace those of the catalogue.

    Raises UnknownModelError, WeightsMissingError, CheckpointError.
    """
    entry = catalog().get(name)
    if entry is None:
        raise UnknownModelError(f"no model is called '{name}'; known are {', '.join(catalog())}")
    module, _, cls = ARCHITECTURES[entry.architecture].partition(":")
    model: nn.Module = getattr(importlib.import_module(module), cls)(
        **{**entry.config, **overrides}
    )
    if pretrained:
        from photofix.models.checkpoint import load_into

        load_into(model, entry)
    return model.eval()
