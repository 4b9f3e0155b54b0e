"""What is wanted of photos: what the sentence asks, where no option says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from photofix.errors import UsageError
from photofix.instruction import Request, Size
from photofix.instruction.request import in_order
from photofix.options import Settings
from photofix.tasks import TASK_NAMES

_ENLARGING = "super_resolution"
_BEFORE_DEVELOPING = ("noise", "blur", "compression", _ENLARGING)


def wanted(request: Request, settings: Settings) -> Request:
    """A request with the amounts and the size of the options, which outweigh the sentence's.

    With a size, `named` has super-resolution; whatever else was general stays so. A DNG is
    developed later: nothing is done that developing does. Raises UsageError for a sentence that
    asks for it.
    """
    if settings.format == "dng":
        request = _before_developing(request)
    size = _size(settings)
    if size is not None:
        request = replace(
            request,
            size=size,
            named=in_order({*request.named, _ENLARGING}),
            kept=tuple(name for name in request.kept if name != _ENLARGING),
        )
    if settings.amounts:
        request = replace(request, amounts={**request.amounts, **settings.amounts})
    return _without_none(request, settings.amounts)


def _without_none(request: Request, amounts: Mapping[str, float]) -> Request:
    """A request that keeps those tasks with which to go no way at all; where nothing else is named,
    the amounts alone tell, lest the pixels decided."""
    none = {name for name, amount in amounts.items() if amount == 0}
    named = tuple(name for name in request.named if name not in none)
    if not none or not (named or request.general):
        return request
    return replace(request, named=named, kept=in_order({*request.kept, *none}))


def _before_developing(request: Request) -> Request:
    later = tuple(name for name in TASK_NAMES if name not in _BEFORE_DEVELOPING)
    asked = tuple(name for name in request.named if name in later)
    if asked:
        raise UsageError("format.dng_tasks", tasks=asked)
    return replace(request, kept=in_order({*request.kept, *later}))


def idle_amounts(request: Request, settings: Settings) -> tuple[str, ...]:
    """Tasks that --strength names and a sentence doesn't ask for, so that nothing comes of it."""
    if request.general:
        return ()
    return in_order(set(settings.amounts) - set(request.named))


def _size(settings: Settings) -> Size | None:
    if settings.long_edge is not None:
        return Size("long_edge", settings.long_edge)
    if settings.megapixels is not None:
        return Size("megapixels", settings.megapixels)
    return None if settings.scale is None else Size("scale", settings.scale)
