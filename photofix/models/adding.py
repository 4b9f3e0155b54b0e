"""Taking a weights file into the models folder: recognised, converted, checked."""

from __future__ import annotations

import inspect
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from photofix.errors import CheckpointError, ModelError, UsageError
from photofix.files import replace_file, replace_folder, sha256
from photofix.messages import Message, message
from photofix.models import architecture, build, checkpoint
from photofix.models.catalog import NAME, NAMES, ModelEntry, catalog, parse, user_catalog_path
from photofix.models.recognise import Recognised, is_language_head, recognise
from photofix.models.store import (
    SPANDREL,
    encoder_path,
    find_entry,
    head_path,
    require_room,
    weights_path,
)
from photofix.tasks import TASK_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor


@dataclass(frozen=True)
class Added:
    """What was added: the part of which model, and where it is now."""

    model: str
    part: str
    path: Path


def add(path: Path, name: str | None = None, tasks: Sequence[str] = ()) -> Added:
    """Convert a weights file, a text head, or a sentence encoder's folder into an installed one.

    name: the model it belongs to; needed where several have its shape. A name that is not in the
        catalogue makes a new entry in the user's models.toml; so do `tasks` alone, by the name of
        the file.
    tasks: what a new entry is for.

    Raises UsageError, CheckpointError, ModelError; what was installed before then stays as it was.
    """
    if path.is_dir():
        return _add_encoder(path, name)
    if path.suffix.lower() not in checkpoint.SUFFIXES:
        raise UsageError("weights.suffix", path=path, kinds=checkpoint.SUFFIXES)
    tensors = checkpoint.read_tensors(path)
    shapes = {key: tuple(tensor.shape) for key, tensor in tensors.items()}
    if is_language_head(shapes):
        return _add_head(path, tensors, name)
    found = _recognised(tensors, str(path))
    if name is None and tasks:
        name = _name_of(path)
    if name is not None and name not in catalog():
        table, entry = _new_entry(found, path, name, tasks)
        added = install_weights(entry, tensors, path)
        _extend_user_catalog(name, table)
        return added
    entry = _entry_for(found, path, name)
    if entry.embedded:
        raise UsageError("weights.embedded", model=entry.name)
    return install_weights(entry, tensors, path)


def install_weights(entry: ModelEntry, tensors: dict[str, Tensor], source: Path) -> Added:
    """Write recognised weights of an entry, which come from `source`, to the models folder."""
    import torch

    from_tensors = architecture(entry.architecture).from_tensors
    if from_tensors is not None:
        checkpoint.require_finite(tensors, str(source))
        from_tensors(tensors, str(source), **entry.config)
    else:
        with torch.device("meta"):
            model = build(entry.architecture, entry.config)
        checkpoint.require_weights(model, tensors, str(source))
    checkpoint.install(tensors, weights_path(entry), _notes(entry, source))
    return Added(entry.name, "weights", weights_path(entry))


def install_head(entry: ModelEntry, tensors: dict[str, Tensor], source: Path) -> Added:
    """Write the text head of an entry to the models folder."""
    from photofix.models.instructir import LanguageHead

    checkpoint.require_weights(LanguageHead(), tensors, str(source))
    checkpoint.install(tensors, head_path(entry), _notes(entry, source))
    return Added(entry.name, "text head", head_path(entry))


def install_encoder(entry: ModelEntry, folder: Path) -> Added:
    """Copy a sentence-transformers folder to the models folder, whole or not at all."""
    wanted = [p for p in sorted(folder.rglob("*")) if p.is_file() and _belongs(p, folder)]
    for file in wanted:
        _require_inside(file, folder)
    target = encoder_path(entry)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        require_room(target.parent, sum(p.stat().st_size for p in wanted))
        replace_folder(target, {file.relative_to(folder): file for file in wanted})
    except OSError as error:
        raise checkpoint.write_error(target.parent, error) from error
    return Added(entry.name, "sentence encoder", target)


def _require_inside(file: Path, folder: Path) -> None:
    """CheckpointError for a link out of a stranger's folder: what it leads to is not his.

    In the cache of huggingface_hub, all files of a snapshot are links to its blobs.
    """
    target, blobs = file.resolve(), folder.resolve().parent.parent / "blobs"
    if not (target.is_relative_to(folder.resolve()) or target.is_relative_to(blobs)):
        raise CheckpointError("weights.link", path=file)


def _belongs(path: Path, folder: Path) -> bool:
    """Only tables of tensors and text: never a pickle or code."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix in (".json", ".safetensors", ".txt", ".model")


def _recognised(tensors: dict[str, Tensor], where: str) -> Recognised:
    """What the tensors are: one of photofix's networks, else one of those that spandrel knows."""
    shapes = {key: tuple(tensor.shape) for key, tensor in tensors.items()}
    try:
        return recognise(shapes, where)
    except CheckpointError as error:
        try:
            return _by_spandrel(tensors, where)
        except CheckpointError as other:
            unknown = error.message.key == "weights.no_kind"
            raise (other if unknown else error) from None
        except ModelError:  # nobody knows whether spandrel would have known it
            if error.message.key != "weights.no_kind":
                raise error from None
            first = list(tensors)[:3]
            raise CheckpointError("weights.no_kind_here", path=where, tensors=first) from error


def _by_spandrel(tensors: dict[str, Tensor], where: str) -> Recognised:
    from photofix.models.spandrel_network import measure, network_of

    network = network_of(tensors, where)
    measured = measure(network, where)
    config = {"kind": network.kind, "floats_per_pixel": measured.floats_per_pixel}
    return Recognised(SPANDREL, config, network.scale, measured.gmac_per_megapixel)


def _name_of(path: Path) -> str:
    """A name for a model that its file's name suggests."""
    plain = re.sub(r"[^a-z0-9._-]+", "-", path.stem.lower()).strip("-._")
    return plain[:64] or "model"


def _entry_for(found: Recognised, path: Path, name: str | None) -> ModelEntry:
    """The catalogue's entry that a file belongs to."""
    known = catalog()
    if name is not None:
        entry = known[name]
        if not _is_of(entry, found):
            raise CheckpointError(
                "weights.other_model", path=path, network=_described(found), model=name
            )
        return entry
    matches = [e for e in known.values() if not e.embedded and _is_of(e, found)]
    if len(matches) == 1:
        return matches[0]
    if matches:
        names = [entry.name for entry in matches]
        raise UsageError("weights.ambiguous", path=path, models=names)
    raise UsageError("weights.new_model", path=path, network=_described(found))


def _recognisable(entry: ModelEntry) -> Recognised:
    """An entry as `recognise` would tell it: with every argument of its class."""
    arguments = inspect.signature(architecture(entry.architecture).network).parameters.values()
    config = {**{a.name: a.default for a in arguments}, **entry.config}
    lists = {key: list(v) if isinstance(v, tuple) else v for key, v in config.items()}
    return Recognised(entry.architecture, lists)


def _is_of(entry: ModelEntry, found: Recognised) -> bool:
    """Whether an entry is of the network that was found."""
    if architecture(entry.architecture).from_tensors is not None:
        return (entry.architecture, entry.config) == (found.architecture, found.config)
    return _recognisable(entry) == found


def _described(found: Recognised) -> Message:
    size = [f"{key} {value}" for key, value in found.config.items()]
    return message("weights.network", architecture=found.architecture, config=size)


def _new_entry(
    found: Recognised, path: Path, name: str, tasks: Sequence[str]
) -> tuple[str, ModelEntry]:
    """An entry for the user's catalogue, as text and as it will be read."""
    if not NAME.fullmatch(name):
        raise UsageError("model.name", model=name, names=NAMES)
    if not tasks:
        raise UsageError("weights.say_tasks", model=name)
    unknown = [task for task in tasks if task not in TASK_NAMES]
    if unknown:
        raise UsageError("weights.unknown_task", task=unknown[0], tasks=TASK_NAMES)
    condition, size = "none", architecture(found.architecture).condition_dim
    if found.architecture == SPANDREL:
        condition = "fixed"
    elif size:
        condition = "tasks" if found.config[size] == len(TASK_NAMES) else "embedding"
    config = ", ".join(f"{key} = {json.dumps(value)}" for key, value in found.config.items())
    table = (
        f"\n[{json.dumps(name)}]\n"
        f'architecture = "{found.architecture}"\n'
        f"config = {{ {config} }}\n"
        f'condition = "{condition}"\n'
        f"tasks = {json.dumps(list(tasks))}\n"
        "preferred = true\n"
        f"weights = {json.dumps(path.name)}\n"
        "embedded = false\n"
        'license = "unknown"\n'
        f"source = {json.dumps(str(path))}\n"
    )
    if found.scale != 1:
        table += f"scale = {found.scale}\n"
    if found.gmac_per_megapixel is not None:
        table += f"gmac_per_megapixel = {found.gmac_per_megapixel}\n"
    return table, parse(_user_catalog() + table, str(user_catalog_path()))[name]


def _user_catalog() -> str:
    path = user_catalog_path()
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _extend_user_catalog(name: str, table: str) -> None:
    """Add a model's table, unless another process has meanwhile; written whole or not at all."""
    from filelock import FileLock

    path = user_catalog_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f".{path.name}.lock")):
            text = _user_catalog()
            if name not in parse(text, str(path)):
                replace_file(path, (text + table).lstrip("\n").encode())
    except OSError as error:
        raise checkpoint.write_error(path.parent, error) from error


def _add_head(path: Path, tensors: dict[str, Tensor], name: str | None) -> Added:
    return install_head(_steered_by_sentence(name), tensors, path)


def _add_encoder(folder: Path, name: str | None) -> Added:
    if not (folder / "modules.json").is_file() or not (folder / "config.json").is_file():
        raise UsageError("weights.not_encoder", path=folder)
    return install_encoder(_steered_by_sentence(name), folder)


def _steered_by_sentence(name: str | None) -> ModelEntry:
    """The model that a text head or a sentence encoder belongs to."""
    if name is not None:
        entry = find_entry(name)
        if entry.condition != "embedding":
            raise UsageError("weights.no_text_part", model=name)
        return entry
    return next(entry for entry in catalog().values() if entry.condition == "embedding")


def _notes(entry: ModelEntry, source: Path) -> dict[str, str]:
    notes = {"model": entry.name, "source": source.name}
    if source.is_file():
        notes["source_sha256"] = sha256(source)
    return notes
