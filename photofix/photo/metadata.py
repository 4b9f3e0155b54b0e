"""What describes a photo besides its pixels: EXIF and XMP as blocks of bytes.

EXIF and XMP are corrected in place instead of being written anew: maker notes hold offsets into
the block that only the camera's maker knows, and would break.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from xml.parsers import expat

from photofix.errors import PhotofixError
from photofix.photo.cicp import Cicp, LightLevels

IMAGE_WIDTH, IMAGE_HEIGHT, ORIENTATION = 256, 257, 274
EXIF_IFD, GPS_IFD = 34665, 34853
PIXEL_X_DIMENSION, PIXEL_Y_DIMENSION = 40962, 40963
_COLOR_SPACE, _INTEROP_IFD, _INTEROP_INDEX = 40961, 40965, 1
_ADOBE_RGB = 2  # of the colour space
_THUMBNAIL_OFFSET, _THUMBNAIL_LENGTH = 513, 514
_SHORT, _LONG = 3, 4
_VALUE_SIZES = {3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}  # bytes, by type
_MOST_OVERLAP = 4
IPTC_RESOURCE = 0x0404
# Lightroom's have some 400 names in 20 namespaces; its masks, up to 100,000 nodes.
_MOST_XMP_NAMES, _MOST_XMP_NAMESPACES, _MOST_XMP_DEPTH = 2000, 200, 64
_MOST_XMP_NODES = 200_000
_CONTROL_TO_SPACE = bytes(b if b >= 32 or b in b"\t\n\r" else 32 for b in range(256))


class MetadataError(PhotofixError, ValueError):
    """A block of metadata is damaged and can't be kept; this becomes a note of the copy."""


@dataclass(frozen=True)
class PngColor:
    """Colour as a PNG's gAMA and cHRM tell it.

    gamma: the exponent of values from light, such as 1 / 2.2.
    chromaticities: x and y of white, red, green and blue.
    """

    gamma: float | None
    chromaticities: tuple[float, ...] | None


@dataclass(frozen=True)
class GainMap:
    """What makes an HDR photo of a JPEG, on displays that can show it.

    picture: a JPEG, with what it tells of itself.
    kind: "Ultra HDR", "ISO 21496-1" or "Apple".
    iso: the segment by which the main picture tells of one of ISO 21496-1.
    xmp: the main picture's XMP tells of it.
    """

    picture: bytes
    kind: str
    iso: bytes | None = None
    xmp: bool = False


@dataclass(frozen=True)
class CameraColour:
    """How linear values of a camera become colour, and how a DNG tells it.

    matrix: rows of linear sRGB light of the values; one number for a monochrome camera.
    tags: (code, type, count, value) of the DNG's directory.
    orientation: EXIF's, which the pixels are to be turned by.
    size: width and height of the pixels, before any restoration.
    crop: of them what is shown: DefaultCropOrigin and DefaultCropSize.
    opcodes: the list of corrections that are to be done when it is developed.
    """

    matrix: tuple[tuple[float, ...], ...]
    tags: tuple[tuple[int, int, int, str | bytes | tuple[int | float, ...]], ...]
    orientation: int
    size: tuple[int, int]
    crop: tuple[int, int, int, int] | None
    opcodes: bytes = b""


@dataclass(frozen=True)
class Tags:
    """The metadata of a file, or of the photo that was read from it.

    exif: a TIFF stream, without JPEG's "Exif" prefix; None for none, as with the others. Of a
        photo, its orientation is 1 and its thumbnail dropped.
    icc: the embedded profile: RGB, or gray for a gray photo; or one that says what cicp or
        png_color say, for formats that hold no such thing.
    cicp: code points, where the file tells its colour by them; without a profile for HDR.
    png_color: what a PNG says instead.
    light: how bright an HDR photo is.
    gain_map: of a JPEG; of a photo, turned upright.
    camera: how a camera's own values become colour, where the pixels are those.
    xmp: the packet; of a photo, its orientation is 1.
    iptc: a row of IIM data sets.
    comment: of a JPEG.
    texts: (keyword, text) of a PNG, among them its author and copyright.
    dpi: dots per inch, horizontally and vertically.
    """

    exif: bytes | None = None
    icc: bytes | None = None
    cicp: Cicp | None = None
    png_color: PngColor | None = None
    light: LightLevels | None = None
    camera: CameraColour | None = None
    gain_map: GainMap | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    comment: bytes | None = None
    texts: tuple[tuple[str, str], ...] | None = None
    dpi: tuple[float, float] | None = None


def values_overlap(exif: bytes) -> bool:
    """Whether the values of an EXIF block, taken one by one, are far larger than the block.

    Readers copy each: of a block of a megabyte they could make gigabytes. Raises MetadataError.
    """
    return _Exif(exif).values_size() > _MOST_OVERLAP * len(exif)


def exif_orientation(exif: bytes) -> int | None:
    """The orientation, 1 to 8; None if EXIF does not tell. Raises MetadataError."""
    block = _Exif(exif)
    for entry in block.entries(block.first_ifd):
        if entry.tag == ORIENTATION:
            value = block.number(entry)
            return value if value is not None and 1 <= value <= 8 else None
    return None


def with_orientation(exif: bytes, orientation: int) -> bytes | None:
    """The block with another orientation; None if it has no place for one. Raises MetadataError."""
    block = _Exif(exif)
    for entry in block.entries(block.first_ifd):
        if entry.tag == ORIENTATION:
            block.set_number(entry, orientation)
            return bytes(block.data)
    return exif if orientation == 1 else None


def upright_exif(exif: bytes) -> bytes:
    """The block with orientation 1 and without its thumbnail, which shows the photo as it was.

    Raises MetadataError.
    """
    block = _Exif(exif)
    for entry in block.entries(block.first_ifd):
        if entry.tag == ORIENTATION:
            block.set_number(entry, 1)
    block.drop_thumbnail()
    return bytes(block.data)


def resize_exif(exif: bytes, width: int, height: int) -> bytes:
    """The block with the width and height it mentions corrected. Raises MetadataError."""
    block = _Exif(exif)
    sizes = {
        IMAGE_WIDTH: width,
        IMAGE_HEIGHT: height,
        PIXEL_X_DIMENSION: width,
        PIXEL_Y_DIMENSION: height,
    }
    for entry in block.entries(block.first_ifd):
        if entry.tag in sizes:
            block.set_number(entry, sizes[entry.tag])
    if details := block.directory(block.first_ifd, EXIF_IFD):
        for entry in block.entries(details):
            if entry.tag in sizes:
                block.set_number(entry, sizes[entry.tag])
    return bytes(block.data)


def xmp_orientation(xmp: bytes) -> int | None:
    """tiff:Orientation, 1 to 8; None if XMP does not tell."""
    found = re.search(rb"tiff:Orientation(?:=[\"']|>)\s*([1-8])\s*[\"'<]", xmp)
    return int(found[1]) if found else None


def require_modest_xmp(xmp: bytes) -> None:
    """Raise MetadataError for a packet that XMP's readers would take minutes for.

    Their time grows with the square of the number of names; entities and nested elements take
    memory. Repeated elements, such as the strokes of a brush, are cheap.
    """
    counter = _XmpCounter()
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = counter.begin
    parser.EndElementHandler = counter.end
    parser.StartNamespaceDeclHandler = counter.declare
    parser.StartDoctypeDeclHandler = counter.refuse
    with suppress(expat.ExpatError):  # exiv2, which has the same parser, ends there too.
        parser.Parse(xmp.translate(_CONTROL_TO_SPACE).strip(), True)


class _XmpCounter:
    """Counts what is in a packet, and raises MetadataError where it is too much."""

    def __init__(self) -> None:
        self._depth = self._nodes = 0
        self._names: set[str] = set()
        self._namespaces: set[str] = set()

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._nodes += 1 + len(attributes)
        self._names.update((name, *attributes))
        if len(self._names) > _MOST_XMP_NAMES or self._nodes > _MOST_XMP_NODES:
            raise MetadataError("metadata.many_properties", most=_MOST_XMP_NAMES)
        if self._depth > _MOST_XMP_DEPTH:
            raise MetadataError("metadata.deep", most=_MOST_XMP_DEPTH)

    def end(self, name: str) -> None:
        self._depth -= 1

    def declare(self, prefix: str | None, uri: str) -> None:
        self._namespaces.add(uri)
        if len(self._namespaces) > _MOST_XMP_NAMESPACES:
            raise MetadataError("metadata.many_namespaces", most=_MOST_XMP_NAMESPACES)

    def refuse(self, *_: object) -> None:
        raise MetadataError("metadata.entities")


def resize_xmp(xmp: bytes, width: int, height: int) -> bytes:
    """The packet with the width and height it mentions corrected."""
    return _set_xmp(
        xmp,
        {
            b"tiff:ImageWidth": width,
            b"tiff:ImageLength": height,
            b"exif:PixelXDimension": width,
            b"exif:PixelYDimension": height,
        },
    )


def upright_xmp(xmp: bytes) -> bytes:
    """The packet with tiff:Orientation 1."""
    return oriented_xmp(xmp, 1)


def oriented_xmp(xmp: bytes, orientation: int) -> bytes:
    """The packet with another tiff:Orientation, if it has one."""
    return _set_xmp(xmp, {b"tiff:Orientation": orientation})


def set_color_space(exif: bytes, srgb: bool) -> bytes:
    """The block with its mark of the colour space, if it has one, corrected.

    EXIF knows sRGB and "uncalibrated", which leaves it to the profile. Raises MetadataError.
    """
    block = _Exif(exif)
    if details := block.directory(block.first_ifd, EXIF_IFD):
        for entry in block.entries(details):
            if entry.tag == _COLOR_SPACE:
                block.set_number(entry, 1 if srgb else 0xFFFF)
    return bytes(block.data)


def exif_says_adobe_rgb(exif: bytes) -> bool:
    """Whether a camera marked its photo as Adobe RGB without a profile.

    By its interoperability (DCF 2.0: "R03"), or a colour space of 2, as older ones do. Raises
    MetadataError.
    """
    block = _Exif(exif)
    details = block.directory(block.first_ifd, EXIF_IFD)
    if not details:
        return False
    interoperability = None
    for entry in block.entries(details):
        if entry.tag == _COLOR_SPACE and block.number(entry) == _ADOBE_RGB:
            return True
        if entry.tag == _INTEROP_IFD:
            interoperability = block.number(entry)
    for entry in block.entries(interoperability) if interoperability else ():
        if entry.tag == _INTEROP_INDEX:
            return bytes(block.data[entry.at : entry.at + 3]) == b"R03"
    return False


def image_resources(iptc: bytes) -> bytes:
    """Photoshop's image resources that hold IPTC, as JPEG embeds them."""
    padding = b"\0" * (len(iptc) % 2)
    return b"8BIM" + struct.pack(">HHI", IPTC_RESOURCE, 0, len(iptc)) + iptc + padding


def iptc_of_resources(resources: bytes) -> bytes | None:
    """The IPTC among Photoshop's image resources; the inverse of `image_resources`."""
    at = 0
    while resources[at : at + 4] == b"8BIM" and at + 12 <= len(resources):
        (number,) = struct.unpack_from(">H", resources, at + 4)
        at += 6 + (resources[at + 6] + 2 & ~1)  # Behind the name, padded to an even length.
        length = int.from_bytes(resources[at : at + 4], "big")
        if number == IPTC_RESOURCE:
            return resources[at + 4 : at + 4 + length] or None
        at += 4 + length + length % 2
    return None


def _set_xmp(xmp: bytes, values: Mapping[bytes, int]) -> bytes:
    for name, value in values.items():
        number = str(value).encode()
        pattern = rb"(" + name + rb"\s*(?:=\s*[\"']|>))\s*\d+\s*([\"']|<)"
        xmp = re.sub(pattern, rb"\g<1>" + number + rb"\g<2>", xmp)
    return xmp


@dataclass(frozen=True)
class _Entry:
    """One entry of an image file directory, and where its value lies."""

    tag: int
    kind: int
    count: int
    at: int


class _Exif:
    """An EXIF block whose numbers can be changed where they are (TIFF 6.0, section 2)."""

    def __init__(self, exif: bytes) -> None:
        self.data = bytearray(exif)
        if not exif.startswith((b"II", b"MM")):
            raise MetadataError("metadata.no_header")
        self.order = "<" if exif.startswith(b"II") else ">"
        magic, self.first_ifd = self._unpack("HI", 2)
        if magic != 42:
            raise MetadataError("metadata.no_header")
        self._count(self.first_ifd)

    def entries(self, ifd: int) -> Iterator[_Entry]:
        for index in range(self._count(ifd)):
            at = ifd + 2 + 12 * index
            tag, kind, count = self._unpack("HHI", at)
            yield _Entry(tag, kind, count, at + 8)

    def directory(self, ifd: int, tag: int) -> int | None:
        """Where the directory begins that a tag of another points to."""
        for entry in self.entries(ifd):
            if entry.tag == tag:
                return self.number(entry)
        return None

    def number(self, entry: _Entry) -> int | None:
        """A single SHORT or LONG; None for anything else."""
        code = self._code(entry)
        return None if code is None else self._unpack(code, entry.at)[0]

    def values_size(self) -> int:
        """Bytes of all values in the directories that are read; damaged ones have none."""
        total = 0
        for tag in (None, EXIF_IFD, GPS_IFD):
            with suppress(MetadataError):
                ifd = self.first_ifd if tag is None else self.directory(self.first_ifd, tag)
                entries = self.entries(ifd) if ifd else ()
                total += sum(_VALUE_SIZES.get(entry.kind, 1) * entry.count for entry in entries)
        return total

    def set_number(self, entry: _Entry, value: int) -> None:
        code = self._code(entry)
        if code is not None and (code == "I" or value < 1 << 16):
            struct.pack_into(self.order + code, self.data, entry.at, value)

    def drop_thumbnail(self) -> None:
        """Unlink the second directory, and cut its picture off where that ends the block."""
        link = self.first_ifd + 2 + 12 * self._count(self.first_ifd)
        if link + 4 > len(self.data):
            return
        (second_ifd,) = self._unpack("I", link)
        struct.pack_into(self.order + "I", self.data, link, 0)
        if not 8 <= second_ifd <= len(self.data) - 2:
            return
        try:
            thumbnail = {entry.tag: self.number(entry) for entry in self.entries(second_ifd)}
        except MetadataError:
            return
        offset, length = thumbnail.get(_THUMBNAIL_OFFSET), thumbnail.get(_THUMBNAIL_LENGTH)
        if offset and length and second_ifd < offset and offset + length == len(self.data):
            del self.data[offset:]

    def _code(self, entry: _Entry) -> str | None:
        return {_SHORT: "H", _LONG: "I"}.get(entry.kind) if entry.count == 1 else None

    def _count(self, ifd: int) -> int:
        (count,) = self._unpack("H", ifd)
        if ifd < 8 or ifd + 2 + 12 * count > len(self.data):
            raise MetadataError("metadata.beyond")
        return int(count)

    def _unpack(self, codes: str, at: int) -> tuple[int, ...]:
        try:
            return struct.unpack_from(self.order + codes, self.data, at)
        except struct.error as error:
            raise MetadataError("metadata.too_short") from error
