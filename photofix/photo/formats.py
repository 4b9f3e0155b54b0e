"""The one table of formats: what a file is, who reads it, who writes it, what it can hold.

A new format is a module with an opener and a writer, and an entry here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from photofix.photo.bmp import open_bmp, write_bmp
from photofix.photo.jpeg import open_jpeg, write_jpeg
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.png import SIGNATURE as PNG_SIGNATURE
from photofix.photo.png import open_png, write_png
from photofix.photo.raster import Raster
from photofix.photo.stored import Stored
from photofix.photo.tiff import open_tiff, write_tiff
from photofix.photo.webp import MAX_SIDE as WEBP_MAX_SIDE
from photofix.photo.webp import open_webp, write_webp

Opener = Callable[[BinaryIO], Stored]
# (file, raster, tags, how the source was encoded, quality or None) → notes on what was left out.
Writer = Callable[[BinaryIO, Raster, Tags, Encoding, int | None], tuple[str, ...]]


@dataclass(frozen=True)
class Format:
    """A family of files.

    title: what a person calls it.
    extensions: lower case, the usual one first.
    recognise: tells from its first bytes whether a file is one of these.
    open: reads the header.
    write: encodes a raster that the format can hold.
    bit_depth: the most bits per channel it can hold.
    max_side: the largest width or height, in pixels.
    quality: whether files of it have a quality from 1 to 100.
    gray, alpha, exif, icc, xmp, premultiplied: whether it can hold them.
    """

    title: str
    extensions: tuple[str, ...]
    recognise: Callable[[bytes], bool]
    open: Opener
    write: Writer
    bit_depth: int = 8
    max_side: int = 2**31 - 1
    quality: bool = False
    gray: bool = True
    alpha: bool = True
    exif: bool = True
    icc: bool = True
    xmp: bool = True
    premultiplied: bool = False


_TIFF_MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")

FORMATS: dict[str, Format] = {
    "jpeg": Format(
        title="JPEG",
        extensions=(".jpg", ".jpeg", ".jpe", ".jfif"),
        recognise=lambda head: head.startswith(b"\xff\xd8\xff"),
        open=open_jpeg,
        write=write_jpeg,
        max_side=65500,
        quality=True,
        alpha=False,
    ),
    "png": Format(
        title="PNG",
        extensions=(".png",),
        recognise=lambda head: head.startswith(PNG_SIGNATURE),
        open=open_png,
        write=write_png,
        bit_depth=16,
    ),
    "tiff": Format(
        title="TIFF",
        extensions=(".tif", ".tiff"),
        recognise=lambda head: head.startswith(_TIFF_MAGIC),
        open=open_tiff,
        write=write_tiff,
        bit_depth=16,
        premultiplied=True,
    ),
    "webp": Format(
        title="WebP",
        extensions=(".webp",),
        recognise=lambda head: head[:4] == b"RIFF" and head[8:12] == b"WEBP",
        open=open_webp,
        write=write_webp,
        max_side=WEBP_MAX_SIDE,
        quality=True,
        gray=False,
    ),
    "bmp": Format(
        title="BMP",
        extensions=(".bmp", ".dib"),
        recognise=lambda head: head.startswith(b"BM"),
        open=open_bmp,
        write=write_bmp,
        exif=False,
        icc=False,
        xmp=False,
    ),
}

HEAD_LENGTH = 16


def format_of(head: bytes) -> str | None:
    """The key of the format whose files begin with these HEAD_LENGTH bytes."""
    return next((key for key, known in FORMATS.items() if known.recognise(head)), None)


def supported() -> str:
    """The titles of all formats, for people."""
    *others, last = (known.title for known in FORMATS.values())
    return f"{', '.join(others)} and {last}"
