"""What a user can set for restoring photos, each option said once.

A field of `Settings` is all there is to an option: flags, keys of the configuration file,
environment variables, rows of the app and docs/options.md are made of it. Values come from
defaults < configuration file < environment < flags.
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_type_hints

from photofix.config import TABLES, config_path, find_recipe, read_config
from photofix.errors import UsageError
from photofix.messages import Message, message
from photofix.values import checked, strengths, strengths_text, switch

Effort = Literal["fast", "balanced", "best"]
Door = Literal["batch", "watch", "app"]

EVERYWHERE: tuple[Door, ...] = ("batch", "watch", "app")
Existing = Literal["skip", "replace", "rename", "changed"]
# Of a table [[watch]], beside options.
WATCH_KEYS = ("folder", "instruction", "recursive", "recipe", "yes")
SIZES = ("long_edge", "megapixels", "scale")  # of which one is enough
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
    front: the app shows it at once, and the others under Advanced.
    metavar: what stands for its value in the help, if not the kind of value.
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
    front: bool = False
    metavar: str = ""
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
        metavar="DIR",
        short="-o",
        front=True,
    )
    name: str = _option(
        "{stem}",
        "Names of the copies",
        "Names of the copies, of {stem}, {name}, {parent}, {index}, {seq}, {date}, {time}, "
        "{camera}, {task}.",
        front=True,
    )
    existing: Existing = _option(
        "skip",
        "If a copy is there already",
        "Where a copy exists: leave out the photo, replace a copy that photofix wrote, write "
        "another beside it, with -2, -3, … in its name, or replace it only where the photo, the "
        "sentence or the options have changed.",
        choices={
            "skip": "leave the photo out",
            "replace": "replace the copy",
            "rename": "write another beside it",
            "changed": "replace it if photo or options changed",
        },
        front=True,
    )
    strength: float = _option(
        1.0,
        "Strength",
        "From 0 (no change) to 1 (full effect) or in percent, of all that is done or of some of "
        "it: noise=0.3,low_light=60%.",
        least=0.0,
        most=1.0,
        wanted="a number from 0 (no change) to 1 (full)",
        metavar="STRENGTH",
    )
    amounts: Mapping[str, float] = dataclasses.field(default_factory=dict)  # by task: of --strength
    long_edge: int | None = _option(
        None,
        "Long side in pixels",
        "Make the longer side of the copies so many pixels: larger by restoring, or smaller.",
        unset="as the photo",
        least=16,
        most=100_000,
        wanted="the pixels of the longer side, 16 to 100,000",
        front=True,
    )
    megapixels: float | None = _option(
        None,
        "Size in megapixels",
        "Give the copies so many megapixels.",
        unset="as the photo",
        least=0.001,
        most=1000,
        wanted="the megapixels of a copy, 0.001 to 1,000",
    )
    scale: float | None = _option(
        None,
        "Times the size",
        "Make the copies so many times as wide and high, at most 4 times.",
        unset="as the photo",
        least=0.01,
        most=16,
        wanted="how many times as wide and high, 0.01 to 16",
    )
    format: str | None = _option(
        None,
        "Format",
        "Format of the copies, such as jpeg or tiff.",
        unset="as the photo",
        front=True,
    )
    profile: Literal["source", "srgb", "p3", "adobe-rgb"] = _option(
        "source",
        "Colour profile",
        "Colour profile of the copies.",
        choices={
            "source": "as the photo",
            "srgb": "sRGB",
            "p3": "Display P3",
            "adobe-rgb": "Adobe RGB",
        },
        front=True,
    )
    quality: int | None = _option(
        None,
        "JPEG and WebP quality",
        "Quality of JPEG, WebP, HEIC and AVIF copies.",
        unset="as the photo",
        least=1,
        most=100,
        wanted="a whole number from 1 to 100",
        front=True,
    )
    device: str | None = _option(
        None,
        "Device",
        "auto, cpu, cuda, cuda:1, mps or xpu; several as cuda:0,cuda:1; or all.",
        unset="the best there is",
    )
    cluster: str | None = _option(
        None,
        "Cluster",
        "Have the nodes of a Ray cluster restore: auto, or the address of its head, HOST:PORT.",
        unset="this machine",
        metavar="ADDRESS",
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
    scenes: bool = _option(
        True,
        "Tones that agree",
        "Photos that one camera took of one scene get tones that agree.",
        off="--no-scenes",
    )
    strip: Literal["gps", "all"] | None = _option(
        None,
        "Leave out of the copies",
        "Leave the location (gps) or all metadata out of the copies.",
        unset="nothing",
        choices={"gps": "the location", "all": "all metadata"},
        front=True,
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
    kinds = _hints(Settings)
    table = (
        Option(row.name, _kind(kinds[row.name]), row.default, **row.metadata)
        for row in dataclasses.fields(Settings)
        if row.metadata
    )
    return {row.name: row for row in table if door is None or door in row.doors}


_hints = functools.cache(get_type_hints)  # the app asks for its options at every keystroke


def _kind(annotation: Any) -> type:
    """The type of the values: that of the choices of a Literal, that beside None of a union."""
    text = str(annotation)
    for kind in (bool, float, int):
        if annotation is kind or text.startswith(f"{kind.__name__} | "):
            return kind
    return str


def load_settings(
    flags: Mapping[str, Any],
    environ: Mapping[str, str] = os.environ,
    *,
    recipe: str | None = None,
) -> Settings:
    """Settings from everywhere; a flag that is None was not given.

    recipe: a name from the configuration file, whose options flags alone outweigh.

    Raises UsageError that names the option and where it came from.
    """
    path = config_path(environ)
    own = {name: value for name, value in read_config(environ).items() if name not in TABLES}
    variables = {name: environ.get(row.variable) or None for name, row in options().items()}
    values: dict[str, Any] = {}
    for layer in (
        _checked(own, lambda row: f"'{row.name}' in {path}", path),
        _checked(variables, lambda row: row.variable),
        _checked_recipe(recipe, environ),
        _checked(flags, lambda row: row.flag),
    ):
        if any(name in layer for name in SIZES):
            values = {name: value for name, value in values.items() if name not in SIZES}
        values |= layer
    return Settings(**values)


def _checked_recipe(name: str | None, environ: Mapping[str, str]) -> dict[str, Any]:
    if name is None:
        return {}
    path = config_path(environ)
    given = find_recipe(name, environ)
    return _checked(given, lambda row: f"'{row.name}' of [recipes.{name}] in {path}", path)


def _checked(
    given: Mapping[str, Any], origin: Callable[[Option], str], path: Path | None = None
) -> dict[str, Any]:
    """The values of one place, those left out that are None. path: of the file that they stand in.

    origin: what an option is called there.
    """
    table = options()
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in table:
            raise UsageError("option.unknown", path, setting=name, hint=_did_you_mean(name))
        if value is None:
            continue
        if name == "strength":
            values["strength"], values["amounts"] = strengths(value, origin(table[name]))
        else:
            values[name] = checked(table[name], value, origin(table[name]))
    sizes = [origin(table[name]) for name in SIZES if name in values]
    if len(sizes) > 1:
        raise UsageError("option.exclusive", one=sizes[0], other=sizes[1])
    return values


def given_values(flags: Mapping[str, Any]) -> dict[str, Any]:
    """The options that flags give, checked, as a configuration file says them."""
    values = _checked(flags, lambda row: row.flag)
    if amounts := values.pop("amounts", None):
        values["strength"] = strengths_text(values["strength"], amounts)
    return values


def flags_of(values: Mapping[str, Any]) -> list[str]:
    """The flags of `photofix batch` and `photofix watch` that say these options, by name.

    Raises UsageError for a switch that is neither on nor off.
    """
    table, flags = options(), []
    for name, value in values.items():
        row = table.get(name)
        if row is not None and row.kind is bool:
            flags.append(row.flag if switch(value, f"'{name}'") else row.off_flag)
        else:
            said = strengths_text(*strengths(value, name)) if name == "strength" else value
            flags.append(f"--{name.replace('_', '-')}={said}")
    return flags


def _did_you_mean(name: str) -> Message:
    known = list(options())
    close = difflib.get_close_matches(name, known, n=1)
    return message("option.mean", name=close[0]) if close else message("option.known", names=known)
