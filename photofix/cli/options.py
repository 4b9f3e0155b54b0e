"""The options that `photofix batch` and `photofix watch` share."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from photofix.errors import UsageError
from photofix.settings import Effort

Output = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", help="Folder for the copies; by default photofix/ next to each photo."
    ),
]
Name = Annotated[
    str | None,
    typer.Option(help="Names of the copies, of {stem}, {name}, {parent}, {index}."),
]
Strength = Annotated[float | None, typer.Option(help="From 0 (no change) to 1 (full effect).")]
Format = Annotated[
    str | None, typer.Option(help="Format of the copies; by default that of each photo.")
]
Quality = Annotated[
    list[str] | None,
    typer.Option(
        help="1 to 100, of JPEG and WebP copies; or fast, balanced or best, of the restoration."
        " May be given for both."
    ),
]
Device = Annotated[str | None, typer.Option(help="auto, cpu, cuda, cuda:1 or mps.")]
Tile = Annotated[
    int | None,
    typer.Option(help="Side of a tile in pixels, 128 or more; by default fits the memory."),
]
Model = Annotated[str | None, typer.Option(help="Use this model of the catalogue.")]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace copies that exist; never an original.")
]
Yes = Annotated[
    bool, typer.Option("--yes", help="Go on with a sentence that photofix isn't sure of.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a photo on standard output.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but what failed.")]


def qualities(given: list[str]) -> dict[str, str]:
    """The two settings behind --quality: a number is that of files, a word that of restoration."""
    flags: dict[str, str] = {}
    for value in given:
        key = "effort" if value.isalpha() else "quality"
        if key in flags:
            raise UsageError(f"--quality {flags[key]} and {value} exclude each other; give one")
        if key == "effort" and value not in get_args(Effort):
            raise UsageError(
                f"--quality is '{value}'; give 1 to 100, or {' or '.join(get_args(Effort))}"
            )
        flags[key] = value
    return flags
