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
EffortFlag = Annotated[
    str | None, typer.Option("--effort", help="Of the restoration: fast, balanced or best.")
]
OnlyIfNeeded = Annotated[
    str | None,
    typer.Option(
        help="Photos that don't show what the sentence names: copy them as they are, or skip."
    ),
]
Strip = Annotated[
    str | None, typer.Option(help="Leave out of the copies: gps (location) or all metadata.")
]
KeepTimes = Annotated[
    bool | None,
    typer.Option("--keep-times/--new-times", help="Give copies the file times of the photos."),
]
RawJpeg = Annotated[
    str | None, typer.Option(help="Of a RAW+JPEG pair: raw (default), jpeg or both.")
]
Notify = Annotated[
    bool | None,
    typer.Option("--notify/--no-notify", help="Show a desktop notification at the end."),
]
MaxMegapixels = Annotated[float | None, typer.Option(help="Refuse larger photos; by default 500.")]
MaxSeconds = Annotated[
    float | None, typer.Option(help="Give up a photo that takes longer to read; by default 120.")
]
MaxGigabytes = Annotated[
    float | None,
    typer.Option(help="Give up a photo that takes more memory to read; by default 16."),
]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace copies that exist; never an original.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a photo on standard output.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but what failed.")]


def qualities(given: list[str], effort: str | None = None) -> dict[str, str]:
    """The two settings behind --quality: a number is that of files, a word that of restoration,
    which --effort gives as well."""
    flags: dict[str, str] = {} if effort is None else {"effort": effort}
    for value in given:
        key = "effort" if value.isalpha() else "quality"
        if key in flags:
            raise UsageError(f"--quality {value} and {flags[key]} exclude each other; give one")
        if key == "effort" and value not in get_args(Effort):
            raise UsageError(
                f"--quality is '{value}'; give 1 to 100, or {' or '.join(get_args(Effort))}"
            )
        flags[key] = value
    return flags
