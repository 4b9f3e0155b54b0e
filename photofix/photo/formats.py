"""The one table of formats: what a file is, who reads it, who writes it, what it can hold.

A new format is a module with an opener and a writer, and an entry here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from photofix.messages import Message
from photofix.photo.bmp import open_bmp, write_bmp
from photofix.photo.heif import (
    is_avif,
    is_heic,
    open_avif,
    open_heic,
    write_avif,
    write_heic,
)
from photofix.photo.jpeg import open_jpeg, write_jpeg
from photofix.photo.jxl import is_jxl, open_jxl, write_jxl
from photofix.photo.linear_dng import write_dng
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.png import SIGNATURE as PNG_SIGNATURE
from photofix.photo.png import open_png, write_png
from photofix.photo.raster import Raster
from photofix.photo.raw import EXTENSIONS as RAW_EXTENSIONS
from photofix.photo.raw import is_raw, open_raw, open_raw_linear
from photofix.photo.stored import Stored
from photofix.photo.tiff import MAGIC as TIFF_MAGIC
from photofix.photo.tiff import open_tiff, write_tiff
from photofix.photo.webp import MAX_SIDE as WEBP_MAX_SIDE
from photofix.photo.webp import open_webp, write_webp
from photofix.values import WRITTEN

Opener = Callable[[BinaryIO], Stored]
# (file, raster, tags, how the source was encoded, quality or None) → notes on what was left out.
Writer = Callable[[BinaryIO, Raster, Tags, Encoding, int | None], tuple[Message, ...]]


@dataclass(frozen=True)
class Format:
    """A family of files.

    title: what a person calls it.
    extensions: lower case, the usual one first.
    recognise: tells from its first HEAD_LENGTH bytes, or from the file, whether it is one of these.
    open: reads the header.
    write: encodes a raster that the format can hold; None where nothing is written (TIFF instead).
    bit_depth: the most bits per channel it can hold.
    max_side: the largest width or height, in pixels.
    quality: whether files of it have a quality from 1 to 100.
    light, gain_map, gray, alpha, exif, icc, cicp, xmp, iptc, comment, texts, premultiplied: whether
        it can hold them.
    """

    title: str
    extensions: tuple[str, ...]
    recognise: Callable[[bytes, BinaryIO], bool]
    open: Opener
    write: Writer | None
    bit_depth: int = 8
    max_side: int = 2**31 - 1
    quality: bool = False
    gray: bool = True
    alpha: bool = True
    exif: bool = True
    icc: bool = True
    cicp: bool = False
    light: bool = False
    gain_map: bool = False
    xmp: bool = True
    iptc: bool = False
    comment: bool = False
    texts: bool = False
    premultiplied: bool = False


FORMATS: dict[str, Format] = {
    "jpeg": Format(
        title="JPEG",
        extensions=(*WRITTEN["jpeg"], ".mpo"),
        recognise=lambda head, _: head.startswith(b"\xff\xd8\xff"),
        open=open_jpeg,
        write=write_jpeg,
        max_side=65500,
        quality=True,
        gain_map=True,
        alpha=False,
        iptc=True,
        comment=True,
    ),
    "png": Format(
        title="PNG",
        extensions=WRITTEN["png"],
        recognise=lambda head, _: head.startswith(PNG_SIGNATURE),
        open=open_png,
        write=write_png,
        bit_depth=16,
        cicp=True,
        light=True,
        iptc=True,
        texts=True,
    ),
    "raw": Format(
        title="camera raw",
        extensions=RAW_EXTENSIONS,
        recognise=is_raw,
        open=open_raw,
        write=None,
        bit_depth=16,
    ),
    "dng": Format(
        title="linear DNG",
        extensions=WRITTEN["dng"],
        recognise=lambda _head, _file: False,  # it is read as the camera raw that it is
        open=open_raw_linear,
        write=write_dng,
        bit_depth=16,
        alpha=False,
        icc=False,
        iptc=True,
    ),
    "tiff": Format(
        title="TIFF",
        extensions=WRITTEN["tiff"],
        recognise=lambda head, _: head.startswith(TIFF_MAGIC),
        open=open_tiff,
        write=write_tiff,
        bit_depth=16,
        premultiplied=True,
        iptc=True,
    ),
    "webp": Format(
        title="WebP",
        extensions=WRITTEN["webp"],
        recognise=lambda head, _: head[:4] == b"RIFF" and head[8:12] == b"WEBP",
        open=open_webp,
        write=write_webp,
        max_side=WEBP_MAX_SIDE,
        quality=True,
        gray=False,
    ),
    "heic": Format(
        title="HEIC",
        extensions=WRITTEN["heic"],
        recognise=lambda head, _: is_heic(head),
        open=open_heic,
        write=write_heic,
        bit_depth=16,
        cicp=True,
        light=True,
        max_side=16384,
        quality=True,
        gray=False,
    ),
    "avif": Format(
        title="AVIF",
        extensions=WRITTEN["avif"],
        recognise=lambda head, _: is_avif(head),
        open=open_avif,
        write=write_avif,
        bit_depth=16,
        cicp=True,
        light=True,
        max_side=16384,
        quality=True,
        gray=False,
    ),
    "jxl": Format(
        title="JPEG XL",
        extensions=WRITTEN["jxl"],
        recognise=lambda head, _: is_jxl(head),
        open=open_jxl,
        write=write_jxl,
        bit_depth=16,
        cicp=True,
        light=True,
        quality=True,
    ),
    "bmp": Format(
        title="BMP",
        extensions=WRITTEN["bmp"],
        recognise=lambda head, _: head.startswith(b"BM"),
        open=open_bmp,
        write=write_bmp,
        exif=False,
        icc=False,
        xmp=False,
    ),
}

HEAD_LENGTH = 64


def format_of(file: BinaryIO, head: bytes) -> str | None:
    """The key of the format of a file that begins with these HEAD_LENGTH bytes."""
    return next((key for key, known in FORMATS.items() if known.recognise(head, file)), None)


def written_as(key: str) -> str:
    """The format of a copy that keeps its photo's format as far as it can."""
    return "tiff" if FORMATS[key].write is None else key


def readable() -> list[str]:
    """The titles of all formats, for people."""
    return [known.title for key, known in FORMATS.items() if key != "dng"]  # a camera raw


def writable() -> tuple[str, ...]:
    """The keys of the formats that photofix writes."""
    return tuple(key for key, known in FORMATS.items() if known.write is not None)
