"""Which architecture, of which size, a table of tensors is: told by names and shapes alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch

from photofix.errors import CheckpointError
from photofix.models import build
from photofix.models.checkpoint import require_fit

Shapes = Mapping[str, tuple[int, ...]]


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
        with torch.device("meta"):
            model = build(architecture, config)
    except (KeyError, ValueError, IndexError, RuntimeError) as error:
        raise CheckpointError(
            f"{where} looks like {architecture}, but its tensors make no network: "
            f"{str(error).splitlines()[0]}"
        ) from error
    require_fit(model, shapes, where)
    return Recognised(architecture, config)


def is_language_head(shapes: Shapes) -> bool:
    """Whether the tensors are those of InstructIR's text head."""
    return set(shapes) == {"fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"}


def _instructir(shapes: Shapes) -> dict[str, Any]:
    levels = _count(shapes, r"downs\.(\d+)\.")
    return {
        "width": shapes["intro.weight"][0],
        "enc_blks": [_count(shapes, rf"encoders\.{i}\.(\d+)\.") for i in range(levels)],
        "middle_blk_num": _count(shapes, r"middle_blks\.(\d+)\."),
        "dec_blks": [_count(shapes, rf"decoders\.{i}\.(\d+)\.") for i in range(levels)],
        "text_dim": shapes["enc_cond.0.fc.weight"][1],
    }


def _residual_unet(shapes: Shapes) -> dict[str, Any]:
    levels = _count(shapes, r"encoder\.(\d+)\.")
    encoder = [shapes[f"encoder.{i}.cond.fc.weight"][0] for i in range(levels)]
    dim, condition_dim = shapes["middle.cond.fc.weight"][0], shapes["middle.cond.fc.weight"][1]
    return {
        "widths": [*encoder, dim],
        "blocks": _count(shapes, r"encoder\.0\.blocks\.(\d+)\.") + 1,
        "condition_dim": condition_dim,
    }


def _moce_ir(shapes: Shapes) -> dict[str, Any]:
    levels = _count(shapes, r"dec\.(\d+)\.")
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


def _count(shapes: Shapes, pattern: str) -> int:
    """How many indices the names have in this place: one more than the largest."""
    found = (re.match(pattern, name) for name in shapes)
    return max((int(match[1]) + 1 for match in found if match), default=0)
