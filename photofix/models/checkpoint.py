"""Weights files: found, checked, read without running anything in them, and loaded."""

from __future__ import annotations

import hashlib
import pickle
from importlib.resources import as_file, files
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from photofix.errors import CheckpointError, WeightsMissingError
from photofix.models.catalog import ModelEntry


def load_into(model: nn.Module, entry: ModelEntry) -> None:
    """Load the weights of a catalogue entry into a model of its shape.

    Raises WeightsMissingError if the file is not on this machine, CheckpointError if it is
    damaged, is not the file the catalogue means, or has other tensors than the model.
    """
    if not entry.embedded:
        raise WeightsMissingError(
            f"the weights of '{entry.name}' are not on this machine; they come from {entry.source}"
        )
    with as_file(files("photofix_resources") / "models" / entry.weights) as path:
        if not path.is_file():
            raise WeightsMissingError(
                f"{path} is missing; reinstall photofix to get its embedded models back"
            )
        if entry.sha256 and sha256(path) != entry.sha256:
            raise CheckpointError(
                f"{path} is damaged (its sha256 is not the catalogue's); reinstall photofix"
            )
        fill(model, read_tensors(path), str(path))


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a .safetensors file, or of a .pt file without running its pickle."""
    try:
        if path.suffix == ".safetensors":
            return load_file(path)
        tensors = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise WeightsMissingError(f"{path} is missing") from error
    except pickle.UnpicklingError as error:
        raise CheckpointError(
            f"{path} holds more than tensors, or is damaged; it is refused, since it could run code"
        ) from error
    except (OSError, SafetensorError, RuntimeError, EOFError, ValueError) as error:
        reason = (str(error) or "it ends too early").splitlines()[0]
        raise CheckpointError(f"{path} is damaged: {reason}") from error
    if not isinstance(tensors, dict) or not all(isinstance(t, Tensor) for t in tensors.values()):
        raise CheckpointError(f"{path} is no table of tensors")
    return tensors


def fill(model: nn.Module, tensors: dict[str, Tensor], where: str) -> None:
    """Copy tensors into a model; CheckpointError names the first that don't fit."""
    wanted = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    given = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    misfits = [f"{name} is missing" for name in wanted if name not in given]
    misfits += [f"{name} is unknown" for name in given if name not in wanted]
    misfits += [
        f"{name} is {given[name]} instead of {shape}"
        for name, shape in wanted.items()
        if name in given and given[name] != shape
    ]
    if misfits:
        shown = "; ".join(misfits[:3]) + (" …" if len(misfits) > 3 else "")
        raise CheckpointError(f"{where} does not fit the model: {shown}")
    model.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
