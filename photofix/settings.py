"""What a user can set: defaults < configuration file < environment < flags."""

from __future__ import annotations

import difflib
import math
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from photofix.errors import UsageError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Effort = Literal["fast", "balanced", "best"]

SMALLEST_TILE = 128  # pixels a side: of smaller ones, hardly more than their overlap is left

# What a table [[watch]] has beside settings.
WATCH_KEYS = ("folder", "instruction", "recursive", "overwrite")

_DAY = 86_400  # seconds
_DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")


@dataclass(frozen=True)
class Settings:
    """Everything a user can set for restoring photos.

    Each field is a key of the configuration file, the variable PHOTOFIX_<FIELD> and a flag.

    output: folder for the copies; None is a folder `photofix` next to each photo.
    name: template for the names of the copies, without extension.
    strength: from 0 (no change) to 1 (full effect).
    format: a key of photofix.photo.FORMATS; None keeps that of each photo.
    quality: 1 to 100, for JPEG and WebP; None keeps that of each photo.
    device: "cpu", "cuda", "cuda:1", "mps"; None picks the best there is.
    tile: side of a tile in pixels; None fits it to the memory.
    model: a name from the catalogue; None lets the planner choose.
    effort: the planner's quality against time: "fast", "balanced" or "best".
    only_if_needed: photos that don't show what the sentence names are copied as they are ("copy")
        or left out ("skip"); None restores them all.
    strip: "gps" leaves the location out of the copies, "all" all metadata; None keeps them.
    keep_times: give the copies the file times of the photos.
    max_megapixels: larger photos are refused before memory is taken for them.
    max_seconds: a photo that takes longer to be read is given up.
    max_gigabytes: so is one that takes more memory to be read; None is 16, or 80 % of the
        machine's where that is less.
    raw_jpeg: which of a camera's RAW+JPEG pair is restored: "raw", "jpeg" or "both".
    notify: show a desktop notification when a batch ends.
    """

    output: str | None = None
    name: str = "{stem}"
    strength: float = 1.0
    format: str | None = None
    quality: int | None = None
    device: str | None = None
    tile: int | None = None
    model: str | None = None
    effort: Effort = "balanced"
    only_if_needed: Literal["copy", "skip"] | None = None
    strip: Literal["gps", "all"] | None = None
    keep_times: bool = False
    max_megapixels: float = 500.0
    max_seconds: float = 120.0
    max_gigabytes: float | None = None
    raw_jpeg: Literal["raw", "jpeg", "both"] = "raw"
    notify: bool = False


_KEYS = tuple(field.name for field in fields(Settings))
_NUMBERS: dict[str, type[int | float]] = {
    "strength": float,
    "quality": int,
    "tile": int,
    "max_megapixels": float,
    "max_seconds": float,
    "max_gigabytes": float,
}
_CHOICES = {
    "effort": get_args(Effort),
    "only_if_needed": ("copy", "skip"),
    "strip": ("gps", "all"),
    "raw_jpeg": ("raw", "jpeg", "both"),
}
_SWITCHES = {"keep_times": "--new-times", "notify": "--no-notify"}  # by the flags for "no"
_WORDS = {"1": True, "true": True, "yes": True, "on": True}
_WORDS |= {"0": False, "false": False, "no": False, "off": False}


def load_settings(flags: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from everywhere; a flag that is None was not given.

    Raises UsageError that names the key and where it came from.
    """
    values: dict[str, Any] = {}
    path = config_path(environ)
    config = _read_config(path, required="PHOTOFIX_CONFIG" in environ)
    for key, value in config.items():
        if key == "watch":  # see load_watches
            continue
        if key not in _KEYS:
            raise UsageError(f"{path}: there is no setting '{key}'; {_did_you_mean(key)}")
        values[key] = _checked(key, value, f"'{key}' in {path}")
    for key in _KEYS:
        variable = f"PHOTOFIX_{key.upper()}"
        if environ.get(variable):
            values[key] = _checked(key, environ[variable], variable)
    for key, value in flags.items():
        if key not in _KEYS:
            raise UsageError(f"there is no setting '{key}'; {_did_you_mean(key)}")
        if value is not None:
            values[key] = _checked(key, value, f"--{key.replace('_', '-')}")
    return Settings(**values)


def flags_of(values: Mapping[str, Any]) -> list[str]:
    """The flags of `photofix batch` and `photofix watch` that say these settings, by name.

    Raises UsageError for a switch that is neither on nor off.
    """
    flags = []
    for key, value in values.items():
        flag = f"--{key.replace('_', '-')}"
        if key in _SWITCHES:
            flags.append(flag if _switch(value, f"'{key}'") else _SWITCHES[key])
        else:
            flags.append(f"{flag}={value}")
    return flags


def load_watches(environ: Mapping[str, str] = os.environ) -> list[dict[str, Any]]:
    """The tables [[watch]] of the configuration file, unchecked but for being tables."""
    path = config_path(environ)
    tables = _read_config(path, required="PHOTOFIX_CONFIG" in environ).get("watch", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise UsageError(f"{path}: begin each watched folder with a line [[watch]]")
    return tables


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the configuration file is; PHOTOFIX_CONFIG moves it."""
    if environ.get("PHOTOFIX_CONFIG"):
        return Path(environ["PHOTOFIX_CONFIG"]).expanduser()
    import platformdirs

    return platformdirs.user_config_path("photofix") / "config.toml"


def _read_config(path: Path, required: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if required:
            raise UsageError(f"{path}: no such file; check PHOTOFIX_CONFIG") from None
        return {}
    except OSError as error:
        raise UsageError(f"{path}: can't be read ({error.strerror}); check its rights") from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise UsageError(f"{path}: {error}; write lines such as: strength = 0.8") from error


def _did_you_mean(key: str) -> str:
    close = difflib.get_close_matches(key, _KEYS, n=1)
    return f"did you mean '{close[0]}'?" if close else f"there are {', '.join(_KEYS)}"


def _checked(key: str, value: Any, origin: str) -> Any:
    """The value, of the right type and in range; UsageError naming its origin if it isn't."""
    if key in _SWITCHES:
        return _switch(value, origin)
    if key in _NUMBERS:
        value = _number(_NUMBERS[key], value, origin)
    elif not isinstance(value, str) or not value:
        raise UsageError(f"{origin} is {value!r}; give a text that is not empty")
    if key == "strength" and not 0 <= value <= 1:
        raise UsageError(f"{origin} is {value:g}; give a number from 0 (no change) to 1 (full)")
    if key == "quality" and not 1 <= value <= 100:
        raise UsageError(f"{origin} is {value}; give a whole number from 1 to 100")
    if key in _CHOICES and value not in _CHOICES[key]:
        raise UsageError(f"{origin} is '{value}'; give {' or '.join(_CHOICES[key])}")
    if key == "max_megapixels" and not value > 0:
        raise UsageError(f"{origin} is {value:g}; give how many megapixels a photo may have")
    if key == "max_seconds" and not 0 < value <= _DAY:
        raise UsageError(f"{origin} is {value:g}; give the seconds that reading a photo may take")
    if key == "max_gigabytes" and not 0 < value < math.inf:
        raise UsageError(f"{origin} is {value:g}; give the gigabytes that reading a photo may take")
    if key == "tile" and value < SMALLEST_TILE:
        raise UsageError(f"{origin} is {value}; give a side of at least {SMALLEST_TILE} pixels")
    if key == "device":
        if not _DEVICE.fullmatch(value):
            raise UsageError(f"{origin} is '{value}'; give auto, cpu, mps, cuda or cuda:1")
        return None if value == "auto" else value
    if key == "format":
        return _format(value, origin)
    return value


def _number(kind: type[int | float], value: Any, origin: str) -> Any:
    try:
        if isinstance(value, bool) or (kind is int and isinstance(value, float)):
            raise ValueError
        return kind(value)
    except (TypeError, ValueError):
        what = "a whole number" if kind is int else "a number"
        raise UsageError(f"{origin} is {value!r}; give {what}") from None


def _switch(value: Any, origin: str) -> bool:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str) or value.lower() not in _WORDS:
        raise UsageError(f"{origin} is {value!r}; give true or false")
    return _WORDS[value.lower()]


def _format(value: str, origin: str) -> str:
    from photofix.photo import FORMATS, writable  # brings numpy and Pillow along

    wanted = value.lower().lstrip(".")
    for key, entry in FORMATS.items():
        if key in writable() and (wanted == key or f".{wanted}" in entry.extensions):
            return key
    raise UsageError(f"{origin} is '{value}'; photofix writes {', '.join(writable())}")
