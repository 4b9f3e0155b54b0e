"""Flags: those made of photofix.options, and those that `photofix batch` and `watch` share."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any, get_args

import typer
from rich.console import Console

from photofix.errors import UsageError
from photofix.options import Door, Effort, Option, options

Command = Callable[..., None]
_FORMER = {"skip_existing": "skip", "overwrite": "replace"}  # flags that --existing has replaced

Recipe = Annotated[
    str | None,
    typer.Option(
        "--recipe",
        metavar="NAME",
        help="Options that were saved under a name: photofix recipe save.",
    ),
]
Yes = Annotated[
    bool, typer.Option("--yes", help="Go on with a sentence that photofix isn't sure of.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a photo on standard output.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but what failed.")]


def takes_options(door: Door, *, former: bool = True) -> Callable[[Command], Command]:
    """Give a command, after its own parameters, a flag for each option of the door.

    The command gets `flags`, what was given by name; None where a flag was not given.
    former: flags of older versions as well.
    """

    def decorate(command: Command) -> Command:
        rows, old = options(door), tuple(_FORMER) if former else ()
        signature = inspect.signature(command, eval_str=True)
        own = [p for p in signature.parameters.values() if p.name != "flags"]
        made = [*map(_parameter, rows.values()), *map(_former, old)]

        @functools.wraps(command)
        def run(**values: Any) -> None:
            flags = {name: values.pop(name) for name in (*rows, *old)}
            command(**values, flags=flags)

        run.__signature__ = signature.replace(parameters=[*own, *made])  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in (*own, *made)}
        return run

    return decorate


def _parameter(row: Option) -> inspect.Parameter:
    """A flag for an option. Its value stays a text, which `load_settings` checks."""
    names = [row.short] if row.short else []
    kind: Any = str | None
    if row.kind is bool:
        kind = bool | None
        names.append(f"{row.flag}/{row.off_flag}")
    else:
        names.append(row.flag)
    if row.name == "quality":  # words were the effort once: see `_with_effort`
        kind = list[str] | None
    option = typer.Option(*names, help=described(row), metavar=_metavar(row), show_default=False)
    return inspect.Parameter(
        row.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[kind, option],
    )


def _former(name: str) -> inspect.Parameter:
    """A switch of an older version, which goes on working."""
    option = typer.Option(f"--{name.replace('_', '-')}", hidden=True)
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[bool | None, option],
    )


def _metavar(row: Option) -> str | None:
    if row.kind is bool:
        return None
    if row.choices:
        return "|".join(row.choices)
    if row.metavar:
        return row.metavar
    return {int: "NUMBER", float: "NUMBER"}.get(row.kind, row.name.upper())


def described(row: Option) -> str:
    """What an option does, its bounds, and what happens without it."""
    words = row.help
    if row.wanted and row.kind is int:
        words += f" {row.wanted[0].upper()}{row.wanted[1:]}."
    default = row.unset
    if row.default is not None and row.kind is not bool:
        default = f"{row.default:g}" if row.kind is float else str(row.default)
    return f"{words} By default {default}." if default else words


def with_former(flags: dict[str, Any]) -> dict[str, Any]:
    """Flags in today's words. What was said otherwise is warned of, until version 2."""
    return _with_effort(_with_existing(flags))


def _with_existing(flags: dict[str, Any]) -> dict[str, Any]:
    """--skip-existing and --overwrite are values of --existing."""
    flags = dict(flags)
    for name, value in _FORMER.items():
        if flags.pop(name, None) is None:
            continue
        flag = f"--{name.replace('_', '-')}"
        if flags["existing"] not in (None, value):
            raise UsageError("option.exclusive", one=f"--existing {flags['existing']}", other=flag)
        _warn(f"{flag} is now --existing {value}")
        flags["existing"] = value
    return flags


def _with_effort(flags: dict[str, Any]) -> dict[str, Any]:
    """The quality is a number; a word there means the effort."""
    flags = dict(flags)
    given, flags["quality"] = flags["quality"] or [], None
    for value in given:
        name = "effort" if value.isalpha() else "quality"
        if flags[name] is not None:
            raise UsageError("option.exclusive", one=flags[name], other=value)
        if name == "effort":
            if value not in get_args(Effort):
                raise UsageError("command.quality", value=value)
            _warn(f"--quality {value} is now --effort {value}")
        flags[name] = value
    return flags


def _warn(what: str) -> None:
    console = Console(stderr=True, highlight=False)
    console.print(f"photofix: {what}; the old way ends with version 2", soft_wrap=True)
