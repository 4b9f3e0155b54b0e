"""What a user can set for restoring photos, each option said once.

A field of `Settings` is all there is to an option: flags, keys of the configuration file,
environment variables, rows of the app and docs/options.md are made of it. Values come from
defaults < configuration file < environment < flags.
"""

from __future__ import annotations

import dataclasses
import difflib
import logging
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_type_hints

from photofix.errors import UsageError

logger = logging.getLogger(__name__)

Effort = Literal["fast", "balanced", "best"]
Door = Literal["batch", "watch", "app"]

EVERYWHERE: tuple[Door, ...] = ("batch", "watch", "app")
Existing = Literal["skip", "replace", "rename"]
WATCH_KEYS = ("folder", "instruction", "recursive", "yes")  # of a [[watch]] beside options
SMALLEST_TILE = 128  # pixels a side: of smaller ones, hardly more than their overlap is left


@dataclass(frozen=True)
class Option:
    """One option. Its name makes the flag (--keep-times) and the variable (PHOTOFIX_KEEP_TIMES).

    kind: the type of its values, other than None.
    default: None where there is something to say in `unset` instead.
    caption: what the app calls it.
    help: what it does, in a line.
    unset: what photofix does where it is not set.
    choices: the values it may have, and what the app calls each.
    least, most: the numbers it may be; `wanted` says so to who gave another.
    doors: where it applies.
    short: a flag of one letter; off: the flag that switches it off, if not --no-….
    """

    name: str
    kind: type
    default: Any
    caption: str
    help: str
    unset: str = ""
    choices: Mapping[str, str] = dataclasses.field(default_factory=dict)
    least: float | None = None
    most: float | None = None
    wanted: str = ""
    doors: tuple[Door, ...] = EVERYWHERE
    short: str = ""
    off: str = ""

    @property
    def flag(self) -> str:
        return "--" + self.name.replace("_", "-")

    @property
    def off_flag(self) -> str:
        return self.off or self.flag.replace("--", "--no-", 1)

    @property
    def variable(self) -> str:
        return f"PHOTOFIX_{self.name.upper()}"


def _option(default: Any, caption: str, help: str, **rest: Any) -> Any:
    metadata = {"caption": caption, "help": help, **rest}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass(frozen=True)
class Settings:
    """The options of a batch, each with a value; None means what its row says of `unset`."""

    output: str | None = _option(
        None,
        "Output folder",
        "Folder for the copies.",
        unset="“photofix” next to each photo",
        short="-o",
    )
    name: str = _option(
        "{stem}",
        "Names of the copies",
        "Names of the copies, of {stem}, {name}, {parent}, {index}.",
    )
    existing: Existing = _option(
        "skip",
        "If a copy is there already",
        "Where a copy exists: leave out the photo, replace a copy that photofix wrote, or write "
        "another beside it, with -2, -3, … in its name.",
        choices={
            "skip": "leave the photo out",
            "replace": "replace the copy",
            "rename": "write another beside it",
        },
    )
    strength: float = _option(
        1.0,
        "Strength",
        "From 0 (no change) to 1 (full effect).",
        least=0.0,
        most=1.0,
        wanted="a number from 0 (no change) to 1 (full)",
    )
    format: str | None = _option(
        None, "Format", "Format of the copies, such as jpeg or tiff.", unset="as the photo"
    )
    quality: int | None = _option(
        None,
        "JPEG and WebP quality",
        "Quality of JPEG, WebP, HEIC and AVIF copies.",
        unset="as the photo",
        least=1,
        most=100,
        wanted="a whole number from 1 to 100",
    )
    device: str | None = _option(
        None,
        "Device",
        "auto, cpu, cuda, cuda:1 or mps.",
        unset="the best there is",
    )
    tile: int | None = _option(
        None,
        "Tile size in pixels",
        "Restore in tiles of this size.",
        unset="what fits the memory",
        least=SMALLEST_TILE,
        wanted=f"a side of at least {SMALLEST_TILE} pixels",
    )
    model: str | None = _option(
        None, "Model", "Use this model of the catalogue.", unset="photofix chooses"
    )
    effort: Effort = _option(
        "balanced",
        "Quality against time",
        "How much time the restoration may take for its quality.",
        choices={"fast": "fast", "balanced": "balanced", "best": "best"},
    )
    only_if_needed: Literal["copy", "skip"] | None = _option(
        None,
        "Photos that lack the fault",
        "Photos that don't show what the sentence names: copy them as they are, or skip them.",
        unset="restore them as well",
        choices={"copy": "copy them as they are", "skip": "leave them out"},
    )
    strip: Literal["gps", "all"] | None = _option(
        None,
        "Leave out of the copies",
        "Leave the location (gps) or all metadata out of the copies.",
        unset="nothing",
        choices={"gps": "the location", "all": "all metadata"},
    )
    keep_times: bool = _option(
        False,
        "File times of the photos",
        "Give the copies the file times of the photos.",
        off="--new-times",
    )
    max_megapixels: float = _option(
        500.0,
        "Largest photo in megapixels",
        "Refuse larger photos before memory is taken for them.",
        least=1e-6,
        wanted="how many megapixels a photo may have",
    )
    max_seconds: float = _option(
        120.0,
        "Longest reading of a photo in seconds",
        "Give up a photo that takes longer to be read.",
        least=0.001,
        most=86_400.0,
        wanted="the seconds that reading a photo may take",
    )
    max_gigabytes: float | None = _option(
        None,
        "Memory for reading a photo in GB",
        "Give up a photo that takes more memory to be read.",
        unset="16, or 80 % of the machine's where that is less",
        least=0.001,
        most=1e6,
        wanted="the gigabytes that reading a photo may take",
    )
    raw_jpeg: Literal["raw", "jpeg", "both"] = _option(
        "raw",
        "Of a RAW + JPEG pair",
        "Which photo of a camera's RAW + JPEG pair is restored.",
        choices={
            "raw": "restore the RAW",
            "jpeg": "restore the JPEG",
            "both": "restore both",
        },
    )
    notify: bool = _option(
        False,
        "Desktop notification",
        "Show a desktop notification when a batch ends.",
        doors=("batch", "watch"),  # the app asks for it in its settings
    )


def options(door: Door | None = None) -> dict[str, Option]:
    """All options by name, or those of a door, in the order of the table."""
    kinds = get_type_hints(Settings)
    table = (
        Option(row.name, _kind(kinds[row.name]), row.default, **row.metadata)
        for row in dataclasses.fields(Settings)
    )
    return {row.name: row for row in table if door is None or door in row.doors}


def _kind(annotation: Any) -> type:
    """The type of the values: that of the choices of a Literal, that beside None of a union."""
    text = str(annotation)
    for kind in (bool, float, int):
        if annotation is kind or text.startswith(f"{kind.__name__} | "):
            return kind
    return str


def load_settings(flags: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from everywhere; a flag that is None was not given.

    Raises UsageError that names the option and where it came from.
    """
    table = options()
    path = config_path(environ)
    values: dict[str, Any] = {}
    for name, value in _read_config(path, required="PHOTOFIX_CONFIG" in environ).items():
        if name == "watch":  # see load_watches
            continue
        if name not in table:
            raise UsageError(f"{path}: there is no setting '{name}'; {_did_you_mean(name)}")
        values[name] = checked(table[name], value, f"'{name}' in {path}")
    for name, row in table.items():
        if environ.get(row.variable):
            values[name] = checked(row, environ[row.variable], row.variable)
    for name, value in flags.items():
        if name not in table:
            raise UsageError(f"there is no setting '{name}'; {_did_you_mean(name)}")
        if value is not None:
            values[name] = checked(table[name], value, table[name].flag)
    return Settings(**values)


def flags_of(values: Mapping[str, Any]) -> list[str]:
    """The flags of `photofix batch` and `photofix watch` that say these options, by name.

    Raises UsageError for a switch that is neither on nor off.
    """
    table, flags = options(), []
    for name, value in values.items():
        row = table.get(name)
        if row is not None and row.kind is bool:
            flags.append(row.flag if _switch(value, f"'{name}'") else row.off_flag)
        else:
            flags.append(f"--{name.replace('_', '-')}={value}")
    return flags


def load_watches(environ: Mapping[str, str] = os.environ) -> list[dict[str, Any]]:
    """The tables [[watch]] of the configuration file, unchecked but for being tables."""
    path = config_path(environ)
    tables = _read_config(path, required="PHOTOFIX_CONFIG" in environ).get("watch", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise UsageError(f"{path}: begin each watched folder with a line [[watch]]")
    return [_renewed(table, path) for table in tables]


def _renewed(table: dict[str, Any], path: Path) -> dict[str, Any]:
    """A table without `overwrite`, now a value of `existing`; it is warned of until version 2."""
    if not isinstance(table.get("overwrite"), bool):
        return table
    logger.warning('%s: overwrite = true is now existing = "replace"', path)
    rest = {key: value for key, value in table.items() if key != "overwrite"}
    return {**rest, "existing": "replace"} if table["overwrite"] else rest


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


def _did_you_mean(name: str) -> str:
    known = list(options())
    close = difflib.get_close_matches(name, known, n=1)
    return f"did you mean '{close[0]}'?" if close else f"there are {', '.join(known)}"


def checked(row: Option, value: Any, origin: str) -> Any:
    """A value as the option wants it; UsageError that names its origin where it can't be."""
    if row.kind is bool:
        return _switch(value, origin)
    if row.kind in (int, float):
        return _number(row, value, origin)
    if not isinstance(value, str) or not value:
        raise UsageError(f"{origin} is {value!r}; give a text that is not empty")
    if row.choices and value not in row.choices:
        raise UsageError(f"{origin} is '{value}'; give {' or '.join(row.choices)}")
    special = {"device": _device, "format": _format}.get(row.name)
    return special(value, origin) if special else value


def _number(row: Option, value: Any, origin: str) -> Any:
    try:
        if isinstance(value, bool) or (row.kind is int and isinstance(value, float)):
            raise ValueError
        number = row.kind(value)
    except (TypeError, ValueError):
        what = "a whole number" if row.kind is int else "a number"
        raise UsageError(f"{origin} is {value!r}; give {what}") from None
    least = -float("inf") if row.least is None else row.least
    most = float("inf") if row.most is None else row.most
    if not least <= number <= most:  # NaN lies nowhere
        raise UsageError(f"{origin} is {number:g}; give {row.wanted}")
    return number


_WORDS = {"1": True, "true": True, "yes": True, "on": True}
_WORDS |= {"0": False, "false": False, "no": False, "off": False}


def _switch(value: Any, origin: str) -> bool:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str) or value.lower() not in _WORDS:
        raise UsageError(f"{origin} is {value!r}; give true or false")
    return _WORDS[value.lower()]


def _device(value: str, origin: str) -> str | None:
    if not re.fullmatch(r"auto|cpu|mps|cuda(:\d+)?", value):
        raise UsageError(f"{origin} is '{value}'; give auto, cpu, mps, cuda or cuda:1")
    return None if value == "auto" else value


def _format(value: str, origin: str) -> str:
    from photofix.photo import FORMATS, writable  # brings numpy and Pillow along

    wanted = value.lower().lstrip(".")
    for key, entry in FORMATS.items():
        if key in writable() and (wanted == key or f".{wanted}" in entry.extensions):
            return key
    raise UsageError(f"{origin} is '{value}'; photofix writes {', '.join(writable())}")
