"""Write the man pages and the shell completion that packages install: `make reference`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer
from typer.completion import get_completion_script

from photofix import __version__
from photofix.cli import app

PACKAGING = Path(__file__).parents[1] / "packaging"
COMPLETION = {"bash": "photofix.bash", "zsh": "_photofix", "fish": "photofix.fish"}


def man_pages() -> dict[str, str]:
    """Every page by the name of its file: photofix.1, and one for each command."""
    return dict(_pages(typer.main.get_command(app), "photofix"))


def completion(shell: str) -> str:
    script = get_completion_script(
        prog_name="photofix", complete_var="_PHOTOFIX_COMPLETE", shell=shell
    )
    return script.rstrip() + "\n"


def _pages(command: Any, name: str) -> list[tuple[str, str]]:
    file = name.replace(" ", "-")
    found = [(f"{file}.1", _page(command, name))]
    for below in getattr(command, "commands", {}).values():
        if not below.hidden:
            found += _pages(below, f"{name} {below.name}")
    return found


def _page(command: Any, name: str) -> str:
    words = (command.help or "").split("\n\n")
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and not p.hidden]
    usage = " ".join(["[OPTIONS]", *(_escaped(str(p.metavar or p.name)) for p in arguments)])
    lines = [
        f'.TH "{name.upper().replace(" ", "-")}" "1" "" "photofix {__version__}" "photofix"',
        ".SH NAME",
        f"{_escaped(name.replace(' ', '-'))} \\- {_escaped(_first(words[0]))}",
        ".SH SYNOPSIS",
        f".B {_escaped(name)}",
        usage,
        ".SH DESCRIPTION",
        *(line for word in words for line in (".PP", _escaped(" ".join(word.split())))),
    ]
    if arguments:
        lines.append(".SH ARGUMENTS")
        for one in arguments:
            lines += [".TP", f".B {_escaped(str(one.metavar or one.name))}", _help(one)]
    if options:
        lines.append(".SH OPTIONS")
        for one in options:
            flags = ", ".join([*one.opts, *one.secondary_opts])
            shown = "" if one.is_flag else f" \\fI{_escaped(str(one.metavar or 'VALUE'))}\\fR"
            lines += [".TP", f"\\fB{_escaped(flags)}\\fR{shown}", _help(one)]
    below = [one for one in getattr(command, "commands", {}).values() if not one.hidden]
    if below:
        lines.append(".SH COMMANDS")
        for one in below:
            first = _escaped(_first((one.help or "").split("\n\n")[0]))
            lines += [".TP", f".BR {_escaped(f'{name}-{one.name}'.replace(' ', '-'))} (1)", first]
    return "\n".join(lines) + "\n"


def _help(parameter: Any) -> str:
    return _escaped(" ".join((getattr(parameter, "help", "") or "").split()))


def _first(text: str) -> str:
    return " ".join(text.split()).partition(". ")[0].rstrip(".")


def _escaped(text: str) -> str:
    """As troff wants it: a dash that can be copied, and no line that begins as a request does."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


def write() -> None:
    for folder, files in (
        ("man", man_pages()),
        ("completion", {file: completion(shell) for shell, file in COMPLETION.items()}),
    ):
        (PACKAGING / folder).mkdir(exist_ok=True)
        for old in (PACKAGING / folder).iterdir():
            old.unlink()
        for name, text in files.items():
            (PACKAGING / folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
