"""What a user says of an option, checked: on the command line, in a file, in the app."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from photofix.errors import UsageError
from photofix.tasks import TASK_NAMES

if TYPE_CHECKING:
    from photofix.options import Option

# The formats that photofix writes (photofix.photo.formats), and the extensions of their files, the
# usual one first.
WRITTEN: dict[str, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "tiff": (".tif", ".tiff"),
    "dng": (".dng",),
    "webp": (".webp",),
    "heic": (".heic", ".heif", ".hif"),
    "avif": (".avif",),
    "jxl": (".jxl",),
    "bmp": (".bmp", ".dib"),
}


def checked(row: Option, value: Any, origin: str) -> Any:
    """A value as the option wants it; UsageError that names its origin where it can't be."""
    if row.kind is bool:
        return switch(value, origin)
    if row.kind in (int, float):
        return _number(row, value, origin)
    if not isinstance(value, str) or not value:
        raise UsageError("option.empty", option=origin, value=value)
    if row.choices and value not in row.choices:
        raise UsageError("option.choices", option=origin, value=value, choices=list(row.choices))
    special = {"device": _device, "cluster": _cluster, "format": _format}.get(row.name)
    return special(value, origin) if special else value


def _number(row: Option, value: Any, origin: str) -> Any:
    try:
        if isinstance(value, bool) or (row.kind is int and isinstance(value, float)):
            raise ValueError
        number = row.kind(value)
    except (TypeError, ValueError):
        key = "option.whole_number" if row.kind is int else "option.number"
        raise UsageError(key, option=origin, value=value) from None
    least = -float("inf") if row.least is None else row.least
    most = float("inf") if row.most is None else row.most
    if not least <= number <= most:  # NaN lies nowhere
        raise UsageError("option.bounds", option=origin, value=number, wanted=row.wanted)
    return number


def strengths(value: Any, origin: str) -> tuple[float, dict[str, float]]:
    """How far to go with everything, and with some tasks: "0.5", "noise=0.3,low_light=60%".

    In a TOML file also as a table: {noise = 0.3}.
    """
    if isinstance(value, Mapping):
        parts = [f"{name}={share}" for name, share in value.items()]
    else:
        parts = str(value).split(",")
    overall, amounts = 1.0, {}
    for part in filter(str.strip, parts):
        name, equals, share = part.rpartition("=")
        if equals:
            amounts[_task(name, origin)] = _share(share, f"{name.strip()} of {origin}")
        else:
            overall = _share(share, origin)
    return overall, amounts


def strengths_text(overall: float, amounts: Mapping[str, float]) -> str:
    """What `strengths` reads."""
    first = [] if amounts and overall == 1 else [f"{overall:g}"]
    return ",".join([*first, *(f"{name}={share:g}" for name, share in amounts.items())])


def _task(name: str, origin: str) -> str:
    wanted = name.strip().lower().replace("-", "_").replace(" ", "_")
    if wanted not in TASK_NAMES:
        raise UsageError("option.task", option=origin, task=name.strip(), tasks=TASK_NAMES)
    return wanted


def _share(text: str, origin: str) -> float:
    """ "0.3" or "30%"."""
    number, percent, _ = text.strip().partition("%")
    try:
        share = float(number) / (100 if percent else 1)
    except ValueError:
        raise UsageError("option.number", option=origin, value=text.strip()) from None
    if not 0 <= share <= 1:  # NaN lies nowhere
        raise UsageError("option.share", option=origin, value=text.strip())
    return share


_WORDS = {"1": True, "true": True, "yes": True, "on": True}
_WORDS |= {"0": False, "false": False, "no": False, "off": False}


def switch(value: Any, origin: str) -> bool:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str) or value.lower() not in _WORDS:
        raise UsageError("option.switch", option=origin, value=value)
    return _WORDS[value.lower()]


CLUSTER = "cluster:"  # before the address of a cluster, where it stands for a device


def _cluster(value: str, origin: str) -> str:
    if not re.fullmatch(r"auto|(ray://)?[\w.-]+:\d+", value):
        raise UsageError("option.cluster", option=origin, value=value)
    return value


ALL_DEVICES = "all"
_ONE_DEVICE = r"(cpu|mps|(cuda|xpu|npu|hpu|mtia|musa)(:\d+)?)"  # as torch names them


def _device(value: str, origin: str) -> str | None:
    value = value.replace(" ", "")
    if not re.fullmatch(rf"auto|{ALL_DEVICES}|{_ONE_DEVICE}(,{_ONE_DEVICE})*", value):
        raise UsageError("option.device", option=origin, value=value)
    return None if value == "auto" else value


def devices_named(setting: str | None) -> tuple[str | None, ...]:
    """The devices that a `device` setting names: each a worker's. None is "auto", the best."""
    return (None,) if setting is None else tuple(dict.fromkeys(setting.split(",")))


def automatic_of(devices: Sequence[str]) -> tuple[str, ...]:
    """Those that "auto" means, of a machine's devices, best first: all of the best kind."""
    kinds = [name.partition(":")[0] for name in devices]
    return tuple(name for name, kind in zip(devices, kinds, strict=True) if kind == kinds[0])


def _format(value: str, origin: str) -> str:
    wanted = value.lower().lstrip(".")
    for key, extensions in WRITTEN.items():
        if wanted == key or f".{wanted}" in extensions:
            return key
    raise UsageError("option.format", option=origin, value=value, formats=tuple(WRITTEN))
