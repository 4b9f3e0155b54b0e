"""PNG, 8 and 16 bit: pixels by imagecodecs (libpng), metadata chunks by ourselves.

Pillow reduces 16-bit colour to 8 bits, and imagecodecs handles no metadata. Chunks follow the PNG
specification, third edition, sections 5 and 11.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

import imagecodecs

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.pillow import sensible_dpi
from photofix.photo.raster import Raster
from photofix.photo.stored import Stored

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GRAY, _RGB, _PALETTE, _GRAY_ALPHA, _RGB_ALPHA = 0, 2, 3, 4, 6
_XMP_KEYWORD = b"XML:com.adobe.xmp"
_INCHES_PER_METRE = 1 / 0.0254
_MAX_METADATA = 64 << 20  # Bytes that one compressed chunk of metadata may unfold to.
# zlib's level: within 2 % of the size of level 6 on photos, in a third of its time.
_COMPRESSION_LEVEL = 4


def open_png(file: BinaryIO) -> Stored:
    chunks = _Chunks(file)
    width, height, depth, colour_type = struct.unpack(">IIBB", chunks.header[:10])
    if not width or not height:
        raise DamagedPhotoError("the header is damaged; copy the file again")
    if b"acTL" in chunks.found:
        raise UnsupportedFormatError(
            "an animated PNG; extract one frame as a still picture, and restore that"
        )

    def load() -> Raster:
        file.seek(0)
        return Raster.of(imagecodecs.png_decode(file.read()))

    return Stored(
        width,
        height,
        bit_depth=16 if depth == 16 else 8,
        gray=colour_type in (_GRAY, _GRAY_ALPHA),
        alpha=colour_type in (_GRAY_ALPHA, _RGB_ALPHA) or b"tRNS" in chunks.found,
        load=load,
        tags=Tags(
            exif=chunks.found.get(b"eXIf"),
            icc=_profile(chunks.found.get(b"iCCP")),
            xmp=chunks.xmp,
            dpi=_dpi(chunks.found.get(b"pHYs")),
        ),
    )


def write_png(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[str, ...]:
    samples = raster.whole()
    encoded = memoryview(
        imagecodecs.png_encode(
            samples.squeeze(2) if raster.channels == 1 else samples, level=_COMPRESSION_LEVEL
        )
    )
    after_header = len(SIGNATURE) + 12 + 13
    file.write(encoded[:after_header])
    for kind, data in _metadata_chunks(tags):
        file.write(struct.pack(">I", len(data)) + kind + data)
        file.write(struct.pack(">I", zlib.crc32(kind + data)))
    file.write(encoded[after_header:])
    return ()


class _Chunks:
    """The metadata of a PNG file: reads the chunks, skipping the pixels between them.

    header: the data of IHDR.
    found: data of the first chunk of each kind that matters here.
    xmp: the XMP packet.
    """

    _WANTED = (b"acTL", b"tRNS", b"eXIf", b"iCCP", b"pHYs")

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = file.seek(0, 2)
        self.header = b""
        self.found: dict[bytes, bytes] = {}
        self.xmp: bytes | None = None
        for kind, length in self._walk():
            if kind == b"IHDR" and not self.header:
                self.header = file.read(length)
            elif kind in self._WANTED and kind not in self.found:
                self.found[kind] = file.read(length)
            elif kind == b"iTXt" and self.xmp is None:
                self.xmp = _packet(file.read(length))
        if len(self.header) != 13:
            raise DamagedPhotoError("the header is damaged; copy the file again")

    def _walk(self) -> Iterator[tuple[bytes, int]]:
        """Kind and length of each chunk, the file standing at its data; ends where they do."""
        at = len(SIGNATURE)
        while at + 12 <= self._size:
            self._file.seek(at)
            length, kind = struct.unpack(">I4s", self._file.read(8))
            if at + 12 + length > self._size:
                return
            yield kind, length
            at += 12 + length


def _metadata_chunks(tags: Tags) -> Iterator[tuple[bytes, bytes]]:
    if tags.icc:
        yield b"iCCP", b"ICC profile\0\0" + zlib.compress(tags.icc)
    if tags.dpi:
        per_metre = (round(dpi * _INCHES_PER_METRE) for dpi in tags.dpi)
        yield b"pHYs", struct.pack(">IIB", *per_metre, 1)
    if tags.exif:
        yield b"eXIf", tags.exif
    if tags.xmp:
        yield b"iTXt", _XMP_KEYWORD + b"\0\0\0\0\0" + tags.xmp


def _profile(chunk: bytes | None) -> bytes | None:
    """The profile of an iCCP chunk; what can't be unpacked is passed on and refused as damaged."""
    if chunk is None:
        return None
    _, _, rest = chunk.partition(b"\0")
    return _unpack(rest[1:]) or b"damaged"


def _packet(chunk: bytes) -> bytes | None:
    """The XMP packet of an iTXt chunk, if that is what it holds."""
    keyword, _, rest = chunk.partition(b"\0")
    if keyword != _XMP_KEYWORD or len(rest) < 2:
        return None
    compressed = rest[0] == 1
    text = rest[2:].split(b"\0", 2)[-1]  # After the language and the translated keyword.
    return (_unpack(text) if compressed else text) or None


def _unpack(data: bytes) -> bytes | None:
    try:
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(data, _MAX_METADATA)
    except zlib.error:
        return None
    return unpacked if unpacker.eof else None


def _dpi(chunk: bytes | None) -> tuple[float, float] | None:
    if chunk is None or len(chunk) != 9:
        return None
    x, y, unit = struct.unpack(">IIB", chunk)
    if unit != 1:
        return None
    return sensible_dpi((round(x / _INCHES_PER_METRE, 2), round(y / _INCHES_PER_METRE, 2)))
