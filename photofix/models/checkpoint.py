"""Weights files: read without running anything in them, checked, loaded and written whole."""

from __future__ import annotations

import argparse
import errno
import hashlib
import json
import pickle
import stat
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save
from torch import Tensor, nn

from photofix.errors import CheckpointError, ModelError, WeightsMissingError, system_reason
from photofix.files import replace_file, sha256
from photofix.messages import Message, message
from photofix.models.catalog import ModelEntry
from photofix.models.store import SPANDREL, missing_parts, require_room, weights_path

SUFFIXES = (".safetensors", ".pt", ".pth", ".ckpt")

# Where trainers keep the tensors in their files, and what they put before the names.
_TABLES = ("state_dict", "params_ema", "params", "model_state_dict", "model")
_PREFIXES = ("net.", "module.", "model.")

# Bounds for the files of strangers, well above those of every network that photofix knows.
MOST_BYTES = 4 * 2**30
MOST_TENSORS = 10_000
LONGEST_NAME = 500
_FLOATS = (torch.float32, torch.float16, torch.bfloat16, torch.float64)


def load_into(model: nn.Module, entry: ModelEntry) -> None:
    """Load the weights of a catalogue entry into a model of its shape.

    Raises WeightsMissingError if the file is not on this machine, CheckpointError if it is
    damaged, is not the file the catalogue means, or has other tensors than the model.
    """
    fill(model, read_weights(entry), str(weights_path(entry)))


def read_weights(entry: ModelEntry) -> dict[str, Tensor]:
    """The tensors of a catalogue entry.

    Raises WeightsMissingError if the file is not on this machine, CheckpointError if it is damaged
    or is not the file the catalogue means.
    """
    path = weights_path(entry)
    if not path.is_file():
        raise WeightsMissingError("weights.not_here", model=entry.name, remedy=how_to_get(entry))
    if not entry.embedded:
        return read_installed(path)
    if entry.sha256 and sha256(path) != entry.sha256:
        raise CheckpointError("weights.other_checksum", path=path)
    return read_tensors(path)


def how_to_get(entry: ModelEntry) -> Message:
    """What to do about missing weights."""
    if entry.embedded:
        return message("weights.get_embedded")
    if [part.partition(" ")[0] for part in missing_parts(entry)] == ["package"]:
        spandrel = entry.architecture == SPANDREL
        return message("weights.get_spandrel" if spandrel else "weights.get_package")
    if entry.hub:
        return message("weights.get_on_hub", model=entry.name)
    return message("weights.get_by_hand", source=entry.source, model=entry.name)


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a .safetensors file, or of a pickle (.pt, .pth, .ckpt) that is not run.

    The names are those of the network: the tables and prefixes of Lightning and the like are taken
    off. Together the tensors are no larger than the file.
    Raises WeightsMissingError or CheckpointError.
    """
    size = _size(path)
    tensors = _table_of_tensors(_content(path))
    if tensors is None:
        raise CheckpointError("weights.not_tensors", path=path)
    _require_plain(tensors, size, path)
    return _without_prefix({name: t.detach().resolve_neg() for name, t in tensors.items()})


def _size(path: Path) -> int:
    """How large a weights file is; CheckpointError if it is not a file, or too large to be one."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise WeightsMissingError("weights.missing", path=path) from error
    except OSError as error:
        raise CheckpointError(
            "weights.unreadable", path=path, reason=system_reason(error)
        ) from error
    if not stat.S_ISREG(status.st_mode):
        raise CheckpointError("weights.not_file", path=path)
    if status.st_size > MOST_BYTES:
        raise CheckpointError("weights.too_large", path=path, gigabytes=status.st_size / 1e9)
    return status.st_size


def _content(path: Path) -> Any:
    try:
        if path.suffix.lower() == ".safetensors":
            return load_file(path)
        _require_no_bomb(path)
        # argparse's Namespace, where Lightning keeps a run's options, is a plain record.
        with warnings.catch_warnings(), torch.serialization.safe_globals([argparse.Namespace]):
            warnings.simplefilter("ignore")  # torch's, about old pickles
            return torch.load(path, map_location="cpu", weights_only=True)
    except CheckpointError:
        raise
    except pickle.UnpicklingError as error:
        raise CheckpointError("weights.code", path=path, strangers=_strangers(path)) from error
    except Exception as error:  # what a stranger's file makes a reader raise has no common base
        raise CheckpointError("weights.damaged", path=path, reason=_line(error)) from error


def _line(error: Exception) -> str | Message:
    """The first line of what a reader says, fit for a terminal: it may quote the file."""
    if not str(error).strip():
        return message("weights.ends_early")
    first = str(error).strip().splitlines()[0][:300]
    return "".join(letter if letter.isprintable() else "?" for letter in first)


def _require_no_bomb(path: Path) -> None:
    """CheckpointError for an archive that unfolds to more than it holds; torch compresses none."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        unfolded = sum(record.file_size for record in archive.infolist())
    if unfolded > path.stat().st_size:
        raise CheckpointError("weights.bomb", path=path, megabytes=unfolded / 1e6)


def _strangers(path: Path) -> list[str] | Message:
    """What a pickle wants to call, read from its opcodes."""
    try:
        names = torch.serialization.get_unsafe_globals_in_checkpoint(str(path))
    except Exception:  # old or damaged pickles can't be listed
        names = []
    fit = [name for name in sorted(names) if name.isprintable() and len(name) < 100]
    return fit[:3] or message("weights.more_than_tensors")


def _table_of_tensors(content: Any) -> dict[str, Tensor] | None:
    for _ in _TABLES:  # one may hold another; a table that holds itself ends here, too
        if not isinstance(content, Mapping):
            return None
        inner = [content[table] for table in _TABLES if isinstance(content.get(table), Mapping)]
        if not inner:
            break
        content = inner[0]
    if not content or not all(isinstance(tensor, Tensor) for tensor in content.values()):
        return None
    return {str(name): tensor for name, tensor in content.items()}


def _require_plain(tensors: Mapping[str, Tensor], size: int, path: Path) -> None:
    """CheckpointError unless these are few tensors of plain numbers that the file really holds."""
    longest = max(map(len, tensors))
    if len(tensors) > MOST_TENSORS or longest > LONGEST_NAME:
        raise CheckpointError("weights.many", path=path, count=len(tensors), longest=longest)
    if not all(map(str.isprintable, tensors)):
        raise CheckpointError("weights.odd_names", path=path)
    claimed = 0
    for name, tensor in tensors.items():
        dense = tensor.layout == torch.strided and not tensor.is_nested
        if not dense or tensor.device.type != "cpu" or tensor.is_quantized:
            raise CheckpointError("weights.not_plain", path=path, name=name)
        claimed += tensor.numel() * tensor.element_size()
    if claimed > size:
        raise CheckpointError("weights.hollow", path=path, megabytes=claimed / 1e6, held=size / 1e6)


def _without_prefix(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    while shared := [p for p in _PREFIXES if all(name.startswith(p) for name in tensors)]:
        tensors = {name.removeprefix(shared[0]): t for name, t in tensors.items()}
    return tensors


def fill(model: nn.Module, tensors: dict[str, Tensor], where: str) -> None:
    """Copy tensors into a model; CheckpointError names the first that don't fit."""
    require_weights(model, tensors, where)
    model.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})


def require_weights(model: nn.Module, tensors: Mapping[str, Tensor], where: str) -> None:
    """CheckpointError, naming the first misfit, unless these are finite weights of the model.

    Where the model has floating-point numbers, so must they be, of any usual precision.
    """
    require_fit(model, {name: tuple(tensor.shape) for name, tensor in tensors.items()}, where)
    for name, wanted in model.state_dict().items():
        tensor = tensors[name]
        if tensor.dtype not in (_FLOATS if wanted.is_floating_point() else (wanted.dtype,)):
            kind = str(tensor.dtype).removeprefix("torch.")
            raise CheckpointError("weights.kind", path=where, name=name, kind=kind)
    require_finite(tensors, where)


def require_finite(tensors: Mapping[str, Tensor], where: str) -> None:
    """CheckpointError, naming the first, for a tensor with a number that is not finite."""
    for name, tensor in tensors.items():
        if tensor.is_floating_point() and not tensor.float().isfinite().all():
            raise CheckpointError("weights.not_finite", path=where, name=name)


def require_fit(model: nn.Module, given: Mapping[str, tuple[int, ...]], where: str) -> None:
    """CheckpointError, naming the first misfits, unless names and shapes are those of the model."""
    wanted = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    misfits = [message("weights.misfit_missing", name=name) for name in wanted if name not in given]
    misfits += [
        message("weights.misfit_unknown", name=name) for name in given if name not in wanted
    ]
    misfits += [
        message("weights.misfit_shape", name=name, shape=str(given[name]), wanted=str(shape))
        for name, shape in wanted.items()
        if name in given and given[name] != shape
    ]
    if misfits:
        shown = misfits[:3]
        if len(misfits) > 3:
            shown.append(message("weights.misfit_more", count=len(misfits) - 3))
        raise CheckpointError("weights.misfits", path=where, misfits=shown)


def install(tensors: dict[str, Tensor], path: Path, notes: Mapping[str, str]) -> None:
    """Write tensors to the models folder, whole or not at all; what was there is replaced last.

    notes: what the file's header says besides the digest that `read_installed` checks.
    Raises ModelError for a full disk or a folder that can't be written.
    """
    data = save(
        {name: tensor.clone().contiguous() for name, tensor in tensors.items()},
        {**notes, "digest": digest(tensors)},
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        require_room(path.parent, len(data))
        replace_file(path, data)
    except OSError as error:
        raise write_error(path.parent, error) from error


def write_error(folder: Path, error: OSError) -> ModelError:
    """What to say when the models folder could not be written."""
    if error.errno == errno.ENOSPC:
        return ModelError("model.disk_full", folder=folder)
    return ModelError("model.unwritten", folder=folder, reason=system_reason(error))


def read_installed(path: Path) -> dict[str, Tensor]:
    """The tensors of a file that `install` wrote; CheckpointError if they are not the same."""
    tensors = read_tensors(path)
    if digest(tensors) != read_notes(path).get("digest"):
        raise CheckpointError("weights.tampered", path=path)
    return tensors


def read_notes(path: Path) -> dict[str, str]:
    """The notes in the header of a .safetensors file."""
    try:
        with safe_open(path, framework="pt") as file:
            return dict(file.metadata() or {})
    except (OSError, SafetensorError) as error:
        raise CheckpointError("weights.damaged", path=path, reason=_line(error)) from error


def digest(tensors: Mapping[str, Tensor]) -> str:
    """A sha256 over names, types, shapes and numbers, in order of the names."""
    total = hashlib.sha256()
    for name in sorted(tensors):
        tensor = tensors[name].contiguous()
        total.update(json.dumps([name, str(tensor.dtype), list(tensor.shape)]).encode())
        total.update(tensor.view(-1).view(torch.uint8).numpy().data)
    return total.hexdigest()
