"""The options that `photofix batch` and `photofix watch` share."""

from __future__ import annotations

from typing import Annotated

import typer

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
Device = Annotated[str | None, typer.Option(help="auto, cpu, cuda, cuda:1 or mps.")]
Tile = Annotated[
    int | None,
    typer.Option(help="Side of a tile in pixels, 128 or more; by default fits the memory."),
]
Model = Annotated[str | None, typer.Option(help="Use this model of the catalogue.")]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace copies that exist; never an original.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a photo on standard output.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but what failed.")]
