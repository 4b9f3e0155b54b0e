"""Which architecture, of which size, a table of tensors is: told by names and shapes alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn.modules.module import register_module_parameter_registration_hook

from photofix.errors import CheckpointError
from photofix.models.architecture import ARCHITECTURES, Shapes, architecture
from photofix.models.checkpoint import require_fit


@dataclass(frozen=True)
class Recognised:
    """An architecture (a key of ARCHITECTURES) and the arguments of its class.

    scale: how many times as wide and high as the photo its result is.
    gmac_per_megapixel: its cost, where it was measured on the way.
    """

    architecture: str
    config: dict[str, Any]
    scale: int = 1
    gmac_per_megapixel: float | None = None


def recognise(shapes: Shapes, where: str) -> Recognised:
    """The network that has tensors of these names and shapes, all of them and no other.

    Raises CheckpointError for a network photofix doesn't have, or one with missing or extra
    tensors, of which it names the first.
    """
    known = {name: architecture(name) for name in ARCHITECTURES}
    signed = {name: kind.signs for name, kind in known.items() if kind.signs}
    name = next((n for n, signs in signed.items() if all(s in shapes for s in signs)), None)
    if name is None:
        first = list(shapes)[:3]
        raise CheckpointError("weights.no_kind", path=where, tensors=first)
    try:
        config = known[name].config_of(shapes)
        with torch.device("meta"), at_most_parameters(100 + 2 * len(shapes)):
            model = known[name].network(**config)
    except (LookupError, ArithmeticError, TypeError, ValueError, RuntimeError) as error:
        raise CheckpointError(
            "weights.no_network", path=where, kind=name, reason=str(error).splitlines()[0]
        ) from error
    require_fit(model, shapes, where)
    return Recognised(name, config)


@contextmanager
def at_most_parameters(most: int) -> Iterator[None]:
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
