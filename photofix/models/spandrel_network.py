"""Networks of other authors, as the library spandrel knows them: NAFNet, SwinIR, Real-ESRGAN, ….

spandrel recognises the architecture by the tensors. The files are read by photofix
(`photofix.models.checkpoint`), never by spandrel, so nothing in a pickle is run.
"""

from __future__ import annotations

import importlib
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from photofix.errors import CheckpointError, ModelError
from photofix.models.architecture import Architecture, Shapes
from photofix.models.layers import GlobalAverage
from photofix.models.recognise import at_most_parameters

logger = logging.getLogger(__name__)

CHANNELS = (1, 3)  # that a network may see at once: grey ones restore each channel by itself
_LARGEST_GRID = 128  # pixels; half of the smallest tile is still left beside its overlap
_PROBE = 64  # pixels a side of what a network is measured on
# What `checkpoint.read_tensors` takes off, since it often stands for a trainer's wrapper; the
# networks of KAIR and the older ESRGAN have it in their own names.
_PREFIXES = ("", "model.")


@dataclass(frozen=True)
class Measured:
    """What a network takes for each pixel of a photo.

    floats_per_pixel: held at once, by the largest of its layers, with a margin.
    gmac_per_megapixel: 10⁹ multiplications and additions.
    """

    floats_per_pixel: int
    gmac_per_megapixel: float


class SpandrelNetwork(nn.Module):
    """A Network around one of spandrel's; it is not steered.

    scale: how many times as wide and high as the photo its result is.
    """

    bears_bfloat16 = False  # nobody has measured it

    def __init__(self, descriptor: Any, floats_per_pixel: int = 0) -> None:
        super().__init__()
        self._descriptor = descriptor
        self.network = descriptor.model
        self.kind: str = descriptor.architecture.id
        self.scale: int = descriptor.scale
        self.grid = _grid_of(descriptor.size_requirements.multiple_of)
        self._agreeing = _average_over_the_photo(self.network)
        self.floats_per_pixel = floats_per_pixel

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """(B, 3, H, W) in [0, 1] → (B, 3, scale · H, scale · W), in [0, 1].

        condition: not looked at.
        """
        batch, channels, height, width = image.shape
        seen = image.reshape(-1, self._descriptor.input_channels, height, width)
        # Some of spandrel's calls take one photo at a time.
        parts = [seen] if self._agreeing else torch.split(seen, 1)
        with self._precision(image.device.type):
            out = torch.cat([self._descriptor(part) for part in parts])
        return out.reshape(batch, channels, height * self.scale, width * self.scale)

    def for_cpu(self) -> nn.Module:
        return self

    @contextmanager
    def _precision(self, device: str) -> Iterator[None]:
        """Float32 for a network that its authors have only seen compute in that."""
        if self._descriptor.supports_bfloat16:
            yield
        else:
            with torch.autocast(device, enabled=False):
                yield


def network_of(
    tensors: dict[str, Tensor], where: str, kind: str | None = None, floats_per_pixel: int = 0
) -> SpandrelNetwork:
    """The network that has these tensors, with them as its weights, in eval mode.

    kind: what spandrel calls its architecture, where that is known.
    Raises ModelError if spandrel is not installed; CheckpointError where no network of spandrel's
    has these tensors, or one that does something else than restore a photo of three colours.
    """
    registry = _registry(where)
    for prefix in _PREFIXES:
        named = {
            prefix + name: tensor.float() if tensor.is_floating_point() else tensor
            for name, tensor in tensors.items()
        }
        try:
            with at_most_parameters(100 + 2 * len(tensors)):
                descriptor = registry.load(named)
        except _unsupported():
            continue
        except Exception as error:  # a stranger's tensors may break any architecture's reader
            raise CheckpointError(
                "weights.no_network", path=where, kind="spandrel", reason=_first_line(error)
            ) from error
        return _restoring(descriptor, where, kind, floats_per_pixel)
    raise CheckpointError("weights.no_kind", path=where, tensors=list(tensors)[:3])


def measure(network: SpandrelNetwork, where: str) -> Measured:
    """Restore a small picture and see what it takes; CheckpointError if the network can't."""
    from torch.utils.flop_counter import FlopCounterMode

    largest = 0

    def count(_: nn.Module, given: tuple[Any, ...], made: Any) -> None:
        nonlocal largest
        held = [t for t in (*given, made) if isinstance(t, Tensor)]
        largest = max(largest, sum(t.numel() for t in held))

    leaves = [m for m in network.modules() if not any(True for _ in m.children())]
    hooks = [leaf.register_forward_hook(count) for leaf in leaves]
    counter = FlopCounterMode(display=False)
    try:
        with torch.inference_mode(), counter:
            network(torch.full((1, 3, _PROBE, _PROBE), 0.5))
    except RuntimeError as error:  # its tensors make a network, but not one that fits together
        raise CheckpointError(
            "weights.no_network", path=where, kind=network.kind, reason=_first_line(error)
        ) from error
    finally:
        for hook in hooks:
            hook.remove()
    pixels = _PROBE**2
    gmac = counter.get_total_flops() / 2 / 1e9 / (pixels / 1e6)
    return Measured(2 * math.ceil(largest / pixels), round(gmac, 1))


def _restoring(
    descriptor: Any, where: str, kind: str | None, floats_per_pixel: int
) -> SpandrelNetwork:
    channels = (descriptor.input_channels, descriptor.output_channels)
    found = descriptor.architecture.id
    if descriptor.purpose not in ("SR", "Restoration") or channels not in [
        (one, one) for one in CHANNELS
    ]:
        raise CheckpointError("weights.not_restoring", path=where, kind=found)
    if kind is not None and found != kind:
        raise CheckpointError("weights.other_kind", path=where, kind=found, wanted=kind)
    return SpandrelNetwork(descriptor, floats_per_pixel).eval()


def _registry(where: str) -> Any:
    """spandrel's table of architectures, with those of spandrel_extra_archs where it is installed.

    Raises ModelError where spandrel is not.
    """
    try:
        registry = importlib.import_module("spandrel").MAIN_REGISTRY
    except ImportError as error:
        raise ModelError("model.no_spandrel", path=where, reason=_first_line(error)) from error
    try:
        extra = importlib.import_module("spandrel_extra_archs")
    except ImportError:
        return registry
    extra.install(ignore_duplicates=True)
    return registry


def _unsupported() -> type[Exception]:
    found: type[Exception] = importlib.import_module("spandrel").UnsupportedModelError
    return found


def _grid_of(multiple: int) -> int:
    """Tiles start on multiples of 64, and of the network's windows where that stays small."""
    together = math.lcm(64, multiple)
    return together if together <= _LARGEST_GRID else multiple


def _average_over_the_photo(network: nn.Module) -> bool:
    """Have what a network averages over its whole input averaged over the photo in all tiles.

    Returns whether it does so anywhere.
    """
    found = False
    for module in list(network.modules()):
        for name, child in module.named_children():
            if isinstance(child, nn.AdaptiveAvgPool2d) and child.output_size in (1, (1, 1)):
                setattr(module, name, GlobalAverage())
                found = True
    return found


def _first_line(error: Exception) -> str:
    first = (str(error).strip() or type(error).__name__).splitlines()[0][:300]
    return "".join(letter if letter.isprintable() else "?" for letter in first)


def _not_by_shapes(shapes: Shapes) -> dict[str, Any]:
    raise LookupError("spandrel tells it by its tensors")


ARCHITECTURE = Architecture(SpandrelNetwork, (), _not_by_shapes, from_tensors=network_of)
