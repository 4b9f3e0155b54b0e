"""`photofix info`: what photofix sees in files, and what it will keep of them."""

from __future__ import annotations

import json as jsonlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from photofix.cli.terminal import text
from photofix.errors import PhotoError
from photofix.messages import with_keys
from photofix.options import load_settings

if TYPE_CHECKING:
    from photofix.photo import PhotoDetails

FAILED = 1
# Tags that a photographer looks for, in this order; the rest with --all or --json. Of alternatives
# (|) the first that is there is shown.
_SHOWN = (
    ("Camera", "Exif.Image.Make", "Exif.Image.Model"),
    ("Lens", "Exif.Photo.LensModel"),
    (
        "Exposure",
        "Exif.Photo.ExposureTime",
        "Exif.Photo.FNumber",
        "Exif.Photo.ISOSpeedRatings",
        "Exif.Photo.FocalLength",
    ),
    ("Taken", "Exif.Photo.DateTimeOriginal"),
    ("Place", "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLongitude"),
    ("Rating", "Xmp.xmp.Rating|Exif.Image.Rating", "Xmp.xmp.Label"),
    ("Title", "Xmp.dc.title|Iptc.Application2.ObjectName|Png.Title"),
    ("Caption", "Xmp.dc.description|Iptc.Application2.Caption|Exif.Image.ImageDescription"),
    ("Keywords", "Xmp.dc.subject|Iptc.Application2.Keywords"),
    ("Artist", "Exif.Image.Artist|Xmp.dc.creator|Iptc.Application2.Byline|Png.Author"),
    ("Copyright", "Exif.Image.Copyright|Xmp.dc.rights|Iptc.Application2.Copyright|Png.Copyright"),
    ("Restored", "Xmp.photofix.Instruction", "Xmp.photofix.Plan"),
)
_LANGUAGE = re.compile(r'lang="[^"]*" ')  # as exiv2 prints texts that may come in several


def info(
    files: Annotated[
        list[Path], typer.Argument(metavar="PHOTOS", help="Files.", show_default=False)
    ],
    all: Annotated[bool, typer.Option("--all", help="Every tag.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show what photo files hold: format, size, colour, tags.

    And what of it a copy keeps.

    Exit codes: 0 all could be read, 1 some could not.
    """
    from photofix.readers import Limits, inspect

    settings = load_settings({})
    limit = settings.max_megapixels * 1e6
    console = Console(highlight=False)
    failed = False
    for path in files:
        try:
            seen = inspect(path, Limits.of(settings))
        except PhotoError as error:
            failed = True
            reason = error.message.apart_from(path)
            if json:
                record = with_keys({"file": os.path.abspath(path), "error": reason})
                print(jsonlib.dumps(record), flush=True)
            else:
                console.print(
                    f"[bold]{text(path)}[/bold]\n  [red]{text(reason)}[/red]", soft_wrap=True
                )
            continue
        too_large = seen.info.width * seen.info.height > limit
        if json:
            print(jsonlib.dumps(_as_object(path, seen, too_large)), flush=True)
        else:
            _show(console, path, seen, too_large, all)
    if failed:
        raise typer.Exit(FAILED)


def _as_object(path: Path, seen: PhotoDetails, too_large: bool) -> dict[str, Any]:
    return with_keys(
        {
            "file": os.path.abspath(path),
            "format": seen.info.format,
            "width": seen.info.width,
            "height": seen.info.height,
            "bit_depth": seen.info.bit_depth,
            "alpha": seen.info.alpha,
            "gray": seen.info.gray,
            "orientation": seen.info.orientation,
            "profile": seen.profile,
            "hdr": seen.hdr,
            "written_as": seen.written_as,
            "keeps": list(seen.keeps),
            "sidecars": [os.path.abspath(sidecar) for sidecar in seen.sidecars],
            "too_large": too_large,
            "tags": seen.tags,
            "notes": seen.info.notes,
        }
    )


def _show(console: Console, path: Path, seen: PhotoDetails, too_large: bool, all: bool) -> None:
    from photofix.photo import FORMATS

    console.print(f"[bold]{text(path)}[/bold]", soft_wrap=True)
    kind = "gray" if seen.info.gray else "colour"
    alpha = ", with transparency" if seen.info.alpha else ""
    turned = (
        f", stored turned (orientation {seen.info.orientation})"
        if seen.info.orientation > 1
        else ""
    )
    megapixels = seen.info.width * seen.info.height / 1e6
    table = Table.grid(padding=(0, 2), pad_edge=True)
    what = f"{FORMATS[seen.info.format].title}, {seen.info.bit_depth} bits, {kind}{alpha}"
    table.add_row("Format", f"{what}, {path.stat().st_size / 1e6:.1f} MB")
    table.add_row(
        "Size", f"{seen.info.width} × {seen.info.height}, {megapixels:.1f} megapixels{turned}"
    )
    table.add_row("Profile", text(seen.profile or "none: taken for sRGB"))
    if seen.hdr:
        table.add_row("HDR", text(seen.hdr))
    for title, *names in _SHOWN:
        values = [value for name in names if (value := _first_value(seen.tags, name))]
        if values:
            table.add_row(title, text(", ".join(values)))
    kept = ", ".join(seen.keeps) or "no metadata"
    table.add_row("Copy", f"{FORMATS[seen.written_as].title}, with {kept}")
    if seen.sidecars:
        table.add_row("Sidecars", text(", ".join(sidecar.name for sidecar in seen.sidecars)))
    for note in seen.info.notes:
        table.add_row("Note", text(note))
    if too_large:
        table.add_row("Note", "too large: raise --max-megapixels to restore it")
    if all:
        for name, value in seen.tags.items():
            table.add_row(text(name), text(value[:200]))
    else:
        table.add_row("Tags", f"{len(seen.tags)}" + ("; --all shows them" if seen.tags else ""))
    console.print(table)


def _first_value(tags: Mapping[str, str], names: str) -> str:
    """The value of the first of the names (parted by |) that the file has, as people write it."""
    name = next((name for name in names.split("|") if tags.get(name)), None)
    if name is None:
        return ""
    value = _LANGUAGE.sub("", tags[name])
    if name.startswith("Exif.GPSInfo."):
        value = f"{value} {tags.get(name + 'Ref', '')}"
    return f"ISO {value}" if "ISO" in name else value
