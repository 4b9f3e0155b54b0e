"""Which architecture, of which size, a table of tensors is: told by names and shapes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn.modules.module import register_module_parameter_registration_hook

from photofix.errors import CheckpointError
from photofix.models import build
from photofix.models.checkpoint import require_fit

Shapes = Mapping[str, tuple[int, ...]]

MOST_LEVELS = 12  # each doubles the channels


@dataclass(frozen=True)
class Recognised:
    """An architecture (a key of ARCHITECTURES) and the arguments of its class."""

    architecture: str
    config: dict[str, Any]


def recognise(shapes: Shapes, where: str) -> Recognised:
    """The network that has tensors of these names and shapes, all of them and no other.

    Raises CheckpointError for a network photofix doesn't have, or one with missing or extra
    tensors, of which it names the first.
    """
    architecture = next(
        (kind for kind, (signs, _) in _KNOWN.items() if all(sign in shapes for sign in signs)), None
    )
    if architecture is None:
        first = ", ".join(list(shapes)[:3])
        raise CheckpointError(
            f"{where} is neither an InstructIR nor a MoCE-IR: its tensors are {first} …"
        )
    _, config_of = _KNOWN[architecture]
    try:
        config = config_of(shapes)
        with torch.device("meta"), _at_most_parameters(100 + 2 * len(shapes)):
            model = build(architecture, config)
    except (LookupError, ArithmeticError, TypeError, ValueError, RuntimeError) as error:
        raise CheckpointError(
            f"{where} looks like {architecture}, but its tensors make no network: "
            f"{str(error).splitlines()[0]}"
        ) from error
    require_fit(model, shapes, where)
    return Recognised(architecture, config)


@contextmanager
def _at_most_parameters(most: int) -> Iterator[None]:
    """ValueError for a network far larger than its file, before it takes time and memory."""
    made = 0

    def count(*_: object) -> None:
        nonlocal made
        made += 1
        if made > most:
            raise ValueError("they are too few for the blocks that they name")

    hook = register_module_parameter_registration_hook(count)
    try:
        yield
    finally:
        hook.remove()


def is_language_head(shapes: Shapes) -> bool:
    """Whether the tensors are those of InstructIR's text head."""
    return set(shapes) == {"fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"}


def _instructir(shapes: Shapes) -> dict[str, Any]:
    levels = _levels(shapes, r"downs\.(\d+)\.")
    return {
        "width": shapes["intro.weight"][0],
        "enc_blks": [_count(shapes, rf"encoders\.{i}\.(\d+)\.") for i in range(levels)],
        "middle_blk_num": _count(shapes, r"middle_blks\.(\d+)\."),
        "dec_blks": [_count(shapes, rf"decoders\.{i}\.(\d+)\.") for i in range(levels)],
        "text_dim": shapes["enc_cond.0.fc.weight"][1],
    }


def _residual_unet(shapes: Shapes) -> dict[str, Any]:
    levels = _levels(shapes, r"encoder\.(\d+)\.")
    encoder = [shapes[f"encoder.{i}.cond.fc.weight"][0] for i in range(levels)]
    dim, condition_dim = shapes["middle.cond.fc.weight"][0], shapes["middle.cond.fc.weight"][1]
    return {
        "widths": [*encoder, dim],
        "blocks": _count(shapes, r"encoder\.0\.blocks\.(\d+)\.") + 1,
        "condition_dim": condition_dim,
    }


def _moce_ir(shapes: Shapes) -> dict[str, Any]:
    levels = _levels(shapes, r"dec\.(\d+)\.")
    groups = [*(f"enc.{level}.0" for level in range(levels)), "latent"]
    heads = [shapes[f"{group}.layers.0.mixer.temperature"][0] for group in groups]
    decoders = [f"dec.{i}.2" for i in reversed(range(levels))]
    return {
        "dim": shapes["patch_embed.proj.weight"][0],
        "num_blocks": [_count(shapes, rf"{re.escape(g)}\.layers\.(\d+)\.") for g in groups],
        "num_dec_blocks": [_count(shapes, rf"{re.escape(g)}\.layers\.(\d+)\.") for g in decoders],
        "heads": heads,
        "num_refinement_blocks": _count(shapes, r"refinement\.layers\.(\d+)\."),
        "num_experts": _count(shapes, r"dec\.0\.2\.layers\.0\.adapter\.experts\.(\d+)\."),
    }


def _diagnose(shapes: Shapes) -> dict[str, Any]:
    return {"width": shapes["crops.1.weight"][0]}


# Architecture → tensors that tell it, and how to read its configuration off the shapes.
_KNOWN = {
    "residual-unet": (("intro.weight", "middle.cond.fc.weight"), _residual_unet),
    "instructir": (("intro.weight", "ending.weight"), _instructir),
    "moce-ir": (("patch_embed.proj.weight", "output.weight"), _moce_ir),
    "diagnose": (("crops.1.weight", "whole.1.weight"), _diagnose),
}


def _levels(shapes: Shapes, pattern: str) -> int:
    levels = _count(shapes, pattern)
    if levels > MOST_LEVELS:
        raise ValueError(f"it has {levels} levels; at most {MOST_LEVELS} make sense")
    return levels


def _count(shapes: Shapes, pattern: str) -> int:
    """How many indices the names have in this place, from 0 without a gap."""
    found = (re.match(pattern, name) for name in shapes)
    indices = {match[1] for match in found if match}
    if indices != {str(index) for index in range(len(indices))}:
        place = pattern.partition("(")[0].replace("\\", "")
        raise ValueError(f"the blocks {place}N are not numbered 0, 1, 2 …")
    return len(indices)
