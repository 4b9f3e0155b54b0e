"""PNG, 8 and 16 bit: pixels by imagecodecs (libpng), metadata chunks by ourselves.

Pillow reduces 16-bit colour to 8 bits, and imagecodecs handles no metadata. Chunks follow the PNG
specification, third edition, sections 5 and 11.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

import imagecodecs

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.messages import Message
from photofix.photo.cicp import Cicp, LightLevels
from photofix.photo.metadata import PngColor, Tags, image_resources, iptc_of_resources
from photofix.photo.photo import Encoding
from photofix.photo.pillow import sensible_dpi
from photofix.photo.raster import Raster, full_range
from photofix.photo.stored import Stored, too_many

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GRAY, _RGB, _PALETTE, _GRAY_ALPHA, _RGB_ALPHA = 0, 2, 3, 4, 6
_XMP_KEYWORD = b"XML:com.adobe.xmp"
_INCHES_PER_METRE = 1 / 0.0254
_FIXED = 100_000  # of gAMA and cHRM
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_RAW_PROFILE = "Raw profile type "  # ImageMagick's and exiv2's way to keep metadata as hex digits
_COPIES = ("exif:", "tiff:", "date:", "Thumb::")  # what ImageMagick tells again of EXIF and file
_MAX_TEXTS = 16 << 20  # Bytes that all texts together may unfold to.
_MAX_METADATA = 64 << 20  # Bytes that one compressed chunk of metadata may unfold to.
_USUAL_CHUNK, _SPARE_CHUNKS = 1 << 10, 10_000  # Bytes (libpng's have 8 KB); beside those.
# zlib's level: within 2 % of the size of level 6 on photos, in a third of its time.
_COMPRESSION_LEVEL = 4


def open_png(file: BinaryIO) -> Stored:
    chunks = _Chunks(file)
    width, height, depth, colour_type = struct.unpack(">IIBB", chunks.header[:10])
    if not width or not height:
        raise DamagedPhotoError("photo.header_damaged")
    if b"acTL" in chunks.found:
        raise UnsupportedFormatError("photo.animated", format="PNG")

    colour = _colour(chunks.found)
    narrow = "cicp" in colour and not colour["cicp"].full_range

    def load() -> Raster:
        raster = Raster.of(imagecodecs.png_decode(chunks.picture()))
        return full_range(raster) if narrow else raster

    return Stored(
        width,
        height,
        bit_depth=16 if depth == 16 else 8,
        gray=colour_type in (_GRAY, _GRAY_ALPHA),
        alpha=colour_type in (_GRAY_ALPHA, _RGB_ALPHA) or b"tRNS" in chunks.found,
        load=load,
        tags=Tags(
            exif=chunks.found.get(b"eXIf") or chunks.raw_exif,
            **colour,
            light=LightLevels.of_png(chunks.found.get(b"cLLI"), chunks.found.get(b"mDCV")),
            xmp=chunks.xmp,
            iptc=chunks.iptc,
            texts=tuple(chunks.texts) or None,
            dpi=_dpi(chunks.found.get(b"pHYs")),
        ),
    )


def write_png(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
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
    iptc, raw_exif: what other programs keep as raw profiles.
    texts: (keyword, text) of the others.
    """

    _PICTURE = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
    _WANTED = (
        b"acTL", b"tRNS", b"eXIf", b"iCCP", b"pHYs", b"cICP", b"mDCV", b"cLLI", b"sRGB", b"gAMA",
        b"cHRM",
    )  # fmt: skip

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = file.seek(0, 2)
        self.header = b""
        self.found: dict[bytes, bytes] = {}
        self.xmp: bytes | None = None
        self.iptc: bytes | None = None
        self.raw_exif: bytes | None = None
        self.texts: list[tuple[str, str]] = []
        self._room = _MAX_TEXTS
        self._effort = 4 * _MAX_TEXTS
        for kind, length in self._walk():
            if kind == b"IHDR" and not self.header:
                self.header = file.read(length)
            elif length > _MAX_METADATA:
                continue
            elif kind in self._WANTED and kind not in self.found:
                self.found[kind] = file.read(length)
            elif kind in _TEXTS and self._room > 0:
                self._take(kind, file.read(length))
        if len(self.header) != 13:
            raise DamagedPhotoError("photo.header_damaged")

    def picture(self) -> bytes:
        """The file without its metadata, which libpng would unpack once more."""
        parts = [SIGNATURE]
        for kind, length in self._walk():
            if kind in self._PICTURE:
                self._file.seek(-8, 1)
                parts.append(self._file.read(12 + length))
        return b"".join(parts)

    def _take(self, kind: bytes, chunk: bytes) -> None:
        """Sort a text in; what can't be unpacked is left out."""
        name, _, rest = chunk.partition(b"\0")
        compressed = kind == b"zTXt"
        if kind == b"iTXt":
            compressed = rest[:1] == b"\1"
            text = rest[2:].split(b"\0", 2)[-1]  # After the language and the translated keyword.
        else:
            text = rest[1:] if compressed else rest
        unpacked = (self._unpacked(text) if compressed else text) or b""
        self._room -= len(unpacked)
        keyword = name.decode("latin-1")
        if not unpacked or not name or self._room < 0:
            return
        if name == _XMP_KEYWORD:
            self.xmp = self.xmp or unpacked
        elif keyword.startswith(_RAW_PROFILE):
            self._take_profile(keyword.removeprefix(_RAW_PROFILE), unpacked)
        elif not keyword.startswith(_COPIES):
            encoding = "utf-8" if kind == b"iTXt" else "latin-1"
            self.texts.append((keyword, unpacked.decode(encoding, "replace")))

    def _unpacked(self, text: bytes) -> bytes | None:
        """A text that ends within the room; what does not, was unpacked up to there, and counts."""
        if self._effort <= 0:
            return None
        unpacked = _unpack(text, self._room)
        self._effort -= self._room if unpacked is None else len(unpacked)
        return unpacked

    def _take_profile(self, kind: str, text: bytes) -> None:
        """A raw profile: a line of its name, one of its length, hex digits."""
        try:
            data = bytes.fromhex(text.split(b"\n", 3)[3].decode("ascii"))
        except (IndexError, ValueError):
            return
        if kind in ("exif", "APP1") and data.startswith(b"Exif\0\0"):
            self.raw_exif = data[6:]
        elif kind == "iptc":
            self.iptc = data if data.startswith(b"\x1c") else iptc_of_resources(data)
        elif kind == "xmp":
            self.xmp = self.xmp or data

    def _walk(self) -> Iterator[tuple[bytes, int]]:
        """Kind and length of each chunk, the file standing at its data; ends where they do."""
        at = len(SIGNATURE)
        for _ in range(_SPARE_CHUNKS + self._size // _USUAL_CHUNK):
            if at + 12 > self._size:
                return
            self._file.seek(at)
            length, kind = struct.unpack(">I4s", self._file.read(8))
            if at + 12 + length > self._size:
                return
            yield kind, length
            at += 12 + length
        raise too_many("PNG", "chunks")


def _metadata_chunks(tags: Tags) -> Iterator[tuple[bytes, bytes]]:
    if tags.cicp:
        yield b"cICP", bytes([tags.cicp.primaries, tags.cicp.transfer, 0, 1])
    if tags.light:
        yield from tags.light.as_png
    if tags.png_color and tags.png_color.gamma:
        yield b"gAMA", struct.pack(">I", round(tags.png_color.gamma * _FIXED))
    if tags.png_color and tags.png_color.chromaticities:
        points = (round(value * _FIXED) for value in tags.png_color.chromaticities)
        yield b"cHRM", struct.pack(">8I", *points)
    if tags.icc:
        yield b"iCCP", b"ICC profile\0\0" + zlib.compress(tags.icc)
    if tags.dpi:
        per_metre = (round(dpi * _INCHES_PER_METRE) for dpi in tags.dpi)
        yield b"pHYs", struct.pack(">IIB", *per_metre, 1)
    if tags.exif:
        yield b"eXIf", tags.exif
    if tags.xmp:
        yield b"iTXt", _XMP_KEYWORD + b"\0\0\0\0\0" + tags.xmp
    if tags.iptc:
        resources = image_resources(tags.iptc)
        text = b"\niptc\n%8d\n%s\n" % (len(resources), resources.hex("\n", 36).encode())
        yield b"zTXt", f"{_RAW_PROFILE}iptc".encode() + b"\0\0" + zlib.compress(text)
    for keyword, words in tags.texts or ():
        name = keyword.encode("latin-1")
        try:
            yield b"tEXt", name + b"\0" + words.encode("latin-1")
        except UnicodeEncodeError:
            yield b"iTXt", name + b"\0\0\0\0\0" + words.encode("utf-8", "replace")


def _colour(found: dict[bytes, bytes]) -> dict[str, Any]:
    """What of its colour counts, by the order of the specification (section 4.3)."""
    points = found.get(b"cICP")
    if points is not None and len(points) == 4 and points[2] == 0 and points[3] < 2:
        return {"cicp": Cicp(points[0], points[1], full_range=points[3] == 1)}
    icc = _profile(found.get(b"iCCP"))
    if icc is not None or b"sRGB" in found:
        return {"icc": icc}
    gamma, xy = found.get(b"gAMA", b""), found.get(b"cHRM", b"")
    color = PngColor(
        int.from_bytes(gamma, "big") / _FIXED if len(gamma) == 4 else None,
        tuple(value / _FIXED for value in struct.unpack(">8I", xy)) if len(xy) == 32 else None,
    )
    return {"png_color": color if color.gamma or color.chromaticities else None}


def _profile(chunk: bytes | None) -> bytes | None:
    """The profile of an iCCP chunk; what can't be unpacked is passed on and refused as damaged."""
    if chunk is None:
        return None
    _, _, rest = chunk.partition(b"\0")
    return _unpack(rest[1:], _MAX_METADATA) or b"damaged"


def _unpack(data: bytes, most: int) -> bytes | None:
    try:
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(data, max(most, 1))
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
