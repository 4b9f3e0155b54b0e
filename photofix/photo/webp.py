"""WebP: read by imagecodecs, written by Pillow. (RFC 9649 for the container.)

Pillow reads no WebP above its own limit of pixels, which belongs to whoever embeds photofix.
"""

from __future__ import annotations

import struct
from typing import Any, BinaryIO

import imagecodecs

from photofix.errors import UnsupportedFormatError
from photofix.messages import Message
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.pillow import image_of
from photofix.photo.raster import Raster
from photofix.photo.stored import Stored, too_many

MAX_SIDE = 16383
DEFAULT_QUALITY = 100  # An untouched photo stays within 1 ΔE2000 on average.
_LOSSLESS_EFFORT = 40
_METADATA = (b"EXIF", b"ICCP", b"XMP ")
_MOST_CHUNKS = 1 << 14  # an animation has one for each frame


def open_webp(file: BinaryIO) -> Stored:
    header = _Header(file)
    if header.animated:
        raise UnsupportedFormatError("photo.animated", format="WebP")

    def load() -> Raster:
        file.seek(0)
        return Raster.of(imagecodecs.webp_decode(file.read(), hasalpha=header.alpha))

    return Stored(
        header.width,
        header.height,
        bit_depth=8,
        gray=False,
        alpha=header.alpha,
        load=load,
        tags=Tags(
            exif=(header.chunks.get(b"EXIF") or b"").removeprefix(b"Exif\0\0") or None,
            icc=header.chunks.get(b"ICCP"),
            xmp=header.chunks.get(b"XMP "),
        ),
        encoding=Encoding(lossless=header.lossless),
    )


def write_webp(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    options: dict[str, Any] = {"exact": True}  # Keeps colours under transparent pixels.
    if quality is None and encoding.lossless:
        options |= {"lossless": True, "quality": _LOSSLESS_EFFORT, "method": 2}
    else:
        options["quality"] = DEFAULT_QUALITY if quality is None else quality
    for name, value in (("exif", tags.exif), ("icc_profile", tags.icc), ("xmp", tags.xmp)):
        if value:
            options[name] = value
    image_of(raster).save(file, "WEBP", **options)
    return ()


class _Header:
    """Size, kind and metadata of a WebP file, read from its chunks without decoding."""

    def __init__(self, file: BinaryIO) -> None:
        size = file.seek(0, 2)
        self.chunks: dict[bytes, bytes] = {}
        at, number = 12, 0
        while at + 8 <= size:
            number += 1
            if number > _MOST_CHUNKS:
                raise too_many("WebP", "chunks")
            file.seek(at)
            kind, length = struct.unpack("<4sI", file.read(8))
            if kind not in self.chunks:
                self.chunks[kind] = file.read(length if kind in _METADATA else min(length, 10))
            at += 8 + length + (length & 1)

        extended = self.chunks.get(b"VP8X", b"")
        self.animated = b"ANMF" in self.chunks or bool(extended and extended[0] & 0x02)
        self.lossless = b"VP8L" in self.chunks
        self.alpha = b"ALPH" in self.chunks
        if self.lossless:
            (bits,) = struct.unpack_from("<I", self.chunks[b"VP8L"], 1)
            self.width, self.height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
            self.alpha = bool(bits >> 28 & 1)
        elif b"VP8 " in self.chunks:
            width, height = struct.unpack_from("<HH", self.chunks[b"VP8 "], 6)
            self.width, self.height = width & 0x3FFF, height & 0x3FFF
        elif not self.animated:
            raise ValueError("no picture in the file")
