"""What photofix must know of each kind of network; it stands beside the network's class.

Importing this module imports no torch: `architecture` loads a network's module when it is asked.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor, nn

Shapes = Mapping[str, tuple[int, ...]]  # of a network's tensors, by name

# Architecture → its module, which has an ARCHITECTURE. Those that look for more tensors come first.
ARCHITECTURES = {
    "residual-unet": "photofix.models.residual_unet",
    "tone-grid": "photofix.models.tone_grid",
    "tone-estimator": "photofix.models.tone_estimator",
    "moce-unet": "photofix.models.moce_unet",
    "instructir": "photofix.models.instructir",
    "moce-ir": "photofix.models.moce_ir",
    "diagnose": "photofix.models.diagnose_net",
    "spandrel": "photofix.models.spandrel_network",  # what none of the others is
}
MOST_LEVELS = 12  # each doubles the channels


class Network(Protocol):
    """A network that restores photos, as the engine uses it: an nn.Module with

    grid: tiles start on multiples of it, so that each pixel lies at the same place of the network's
        coarser grids or patches in all of them.
    floats_per_pixel: how many it holds at once while it restores.
    bears_bfloat16: in bfloat16 it was measured to be within 55 dB of float32.
    """

    grid: int
    floats_per_pixel: int
    bears_bfloat16: bool

    def __call__(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """(B, 3, H, W) in [0, 1] and (B, D) → the same shape, not clamped."""

    def for_cpu(self) -> nn.Module:
        """The form that a CPU computes fastest, a Network that computes the same."""


@runtime_checkable
class Renderer(Protocol):
    """A network that renders a photo by sliders and sees the whole of it, so it needs no tiles."""

    def render(
        self,
        pixels: NDArray[np.float32],
        condition: Tensor,
        progress: Callable[[int, int], None] | None = None,
    ) -> NDArray[np.float32]:
        """A photo, (H, W, 3) sRGB in [0, 1], with sliders (1, 7) in the order of SLIDERS applied.

        progress: called with what is done and all there is to do.
        """


@runtime_checkable
class Enlarger(Protocol):
    """A network whose result is `scale` times as wide and high as the photo."""

    scale: int


@dataclass(frozen=True)
class Architecture:
    """A kind of network.

    network: its class; a Network where it restores.
    signs: tensors whose names tell it from others; none where a library tells it.
    config_of: reads the arguments of the class off its tensors' shapes; LookupError or ValueError
        where they make none.
    condition_dim: the argument that is the size of its condition; "" for one that sees for itself.
    from_tensors: makes the network with its weights, of these, the file's name and the arguments of
        the catalogue; for networks whose class a library chooses by their tensors.
    learns: what it is trained to do, which chooses its loss.
    """

    network: type[nn.Module]
    signs: tuple[str, ...]
    config_of: Callable[[Shapes], dict[str, Any]]
    condition_dim: str = ""
    from_tensors: Callable[..., nn.Module] | None = None
    learns: Literal["restoration", "expert restoration", "diagnosis", "tone", "sliders"] = (
        "restoration"
    )


def architecture(name: str) -> Architecture:
    """The architecture of a key of ARCHITECTURES."""
    found: Architecture = importlib.import_module(ARCHITECTURES[name]).ARCHITECTURE
    return found


def count_levels(shapes: Shapes, pattern: str) -> int:
    """As `count_blocks`; ValueError for more levels than make sense."""
    levels = count_blocks(shapes, pattern)
    if levels > MOST_LEVELS:
        raise ValueError(f"it has {levels} levels; at most {MOST_LEVELS} make sense")
    return levels


def count_blocks(shapes: Shapes, pattern: str) -> int:
    """How many indices the names have in this place, from 0 without a gap; ValueError for a gap."""
    found = (re.match(pattern, name) for name in shapes)
    indices = {match[1] for match in found if match}
    if indices != {str(index) for index in range(len(indices))}:
        place = pattern.partition("(")[0].replace("\\", "")
        raise ValueError(f"the blocks {place}N are not numbered 0, 1, 2 …")
    return len(indices)
