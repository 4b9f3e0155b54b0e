"""What a JPEG holds besides its picture: a gain map, further pictures, a film, more XMP.

Pictures: CIPA DC-007 (multi-picture format). Gain maps: Android's Ultra HDR, ISO 21496-1, Apple's.
Extended XMP: XMP specification, part 3, section 1.1.3.1.
"""

from __future__ import annotations

import hashlib
import io
import mmap
import struct
from dataclasses import dataclass

from PIL import Image, JpegImagePlugin

from photofix.photo.jpeg_markers import SCAN, markers
from photofix.photo.metadata import GainMap

_APP1, _APP2, _APPS = 0xE1, 0xE2, range(0xE0, 0xF0)
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ISO = b"urn:iso:std:iso:ts:21496:-1\0"
_MPF = b"MPF\0"
_ENTRIES = 0xB002  # the tag that lists the pictures
_MOST_PICTURES = 64
_ULTRA, _APPLE = b"hdr-gain-map/1.0/", b"hdrgainmap"
_HEAD = 1 << 16  # of a picture, in which it tells what it is
_LARGEST_XMP = 64 << 20
_QUALITY = 95  # of a gain map that is turned
_FILM = b"ftyp"
_LONGEST_FTYP = 256  # bytes of the first box of a film
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True)
class Extras:
    """gain_map: the first there is; as it is stored, not turned.

    others: how many further pictures there are, beside that.
    film: whether a film follows.
    more_xmp: the extended packet, whole; None where there is none, or not all of it.
    lost_xmp: it is not all there.
    """

    gain_map: GainMap | None = None
    others: int = 0
    film: bool = False
    more_xmp: bytes | None = None
    lost_xmp: bool = False


def read_extras(data: mmap.mmap) -> Extras:
    """What a JPEG tells in front of its first scan. Raises PhotoTooLargeError."""
    pictures: list[bytes] = []
    parts: dict[bytes, dict[int, bytes]] = {}
    iso: bytes | None = None
    xmp, scan = b"", 0
    for code, at, length in markers(data):
        if code == SCAN:
            scan = at
            break
        segment = data[at : at + length] if code in (_APP1, _APP2) else b""
        if segment.startswith(_MPF):
            pictures = _pictures(data, at + len(_MPF), segment[len(_MPF) :])
        elif segment.startswith(_ISO):
            iso = segment
        elif segment.startswith(_XMP):
            xmp = xmp or segment
        elif segment.startswith(_EXTENSION) and len(segment) >= len(_EXTENSION) + 40:
            rest = segment[len(_EXTENSION) :]
            (offset,) = struct.unpack_from(">I", rest, 36)
            parts.setdefault(rest[:36], {})[offset] = rest[40:]
    kinds = [(picture, _kind(picture)) for picture in pictures]
    picture, kind = next((pair for pair in kinds if pair[1]), (b"", ""))
    gain_map = GainMap(picture, kind, iso, _ULTRA in xmp) if kind else None
    more = _joined(parts)
    return Extras(
        gain_map,
        len(pictures) - (gain_map is not None),
        _has_film(data, scan),
        more,
        bool(parts) and more is None,
    )


def turned(gain_map: GainMap, orientation: int) -> GainMap:
    """The gain map of the upright photo, encoded anew; its metadata stay."""
    if orientation not in _TURNS:
        return gain_map
    data = gain_map.picture
    with Image.open(io.BytesIO(data), formats=["JPEG", "MPO"]) as image:
        image.load()
        upright = image.transpose(_TURNS[orientation])
        subsampling = JpegImagePlugin.get_sampling(image)
    encoded = io.BytesIO()
    upright.save(
        encoded,
        "JPEG",
        quality=_QUALITY,
        subsampling=subsampling if subsampling in (0, 1, 2) else 0,
    )
    segments = b"".join(
        struct.pack(">BBH", 0xFF, code, length + 2) + data[at : at + length]
        for code, at, length in markers(data)
        if code in _APPS and code != 0xE0 and not data[at : at + length].startswith(_MPF)
    )
    picture = encoded.getvalue()
    return GainMap(picture[:2] + segments + picture[2:], gain_map.kind, gain_map.iso, gain_map.xmp)


def with_gain_map(picture: bytes, gain_map: GainMap) -> bytes:
    """A JPEG with a gain map behind it, and the directory of the two."""
    at = next(
        start - 4 for code, start, _ in markers(picture) if code not in _APPS and code != 0xD8
    )
    iso = b"" if gain_map.iso is None else _segment(gain_map.iso)
    header = at + len(iso) + 4 + len(_MPF)
    size = len(picture) + len(iso) + len(_segment(_directory(0, 0, 0)))
    directory = _directory(size, len(gain_map.picture), size - header)
    return picture[:at] + iso + _segment(directory) + picture[at:] + gain_map.picture


def xmp_of_gain_map(xmp: bytes | None, length: int) -> bytes:
    """The packet, or a new one, that tells of a gain map behind the picture, of this length."""
    told = (
        '<rdf:Description rdf:about="" xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" '
        'xmlns:Container="http://ns.google.com/photos/1.0/container/" '
        'xmlns:Item="http://ns.google.com/photos/1.0/container/item/" hdrgm:Version="1.0">'
        '<Container:Directory><rdf:Seq><rdf:li rdf:parseType="Resource"><Container:Item '
        'Item:Semantic="Primary" Item:Mime="image/jpeg"/></rdf:li><rdf:li '
        'rdf:parseType="Resource"><Container:Item Item:Semantic="GainMap" '
        f'Item:Mime="image/jpeg" Item:Length="{length}"/></rdf:li></rdf:Seq>'
        "</Container:Directory></rdf:Description>"
    ).encode()
    end = b"</rdf:RDF>"
    if xmp is not None and end in xmp:
        before, _, after = xmp.rpartition(end)
        return before + told + end + after
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' + told + end + b"</x:xmpmeta>"
    )


def extension_segments(more: bytes, most: int) -> tuple[str, bytes]:
    """The digest that the main packet names an extended one by, and the segments that hold it."""
    digest = hashlib.md5(more, usedforsecurity=False).hexdigest().upper()
    room = most - len(_EXTENSION) - 40
    segments = []
    for offset in range(0, len(more), room):
        head = _EXTENSION + digest.encode() + struct.pack(">II", len(more), offset)
        segments.append(_segment(head + more[offset : offset + room], _APP1))
    return digest, b"".join(segments)


def _segment(contents: bytes, code: int = _APP2) -> bytes:
    return struct.pack(">BBH", 0xFF, code, len(contents) + 2) + contents


def _directory(size: int, second: int, offset: int) -> bytes:
    """The index of two pictures; `offset` counts from its own header."""
    tags = struct.pack("<HHI4s", 0xB000, 7, 4, b"0100")
    tags += struct.pack("<HHII", 0xB001, 4, 1, 2)
    tags += struct.pack("<HHII", _ENTRIES, 7, 32, 8 + 2 + 36 + 4)
    entries = struct.pack("<IIIHH", 0x030000, size, 0, 0, 0)
    entries += struct.pack("<IIIHH", 0, second, offset, 0, 0)
    return _MPF + b"II*\0" + struct.pack("<IH", 8, 3) + tags + bytes(4) + entries


def _pictures(data: mmap.mmap, base: int, index: bytes) -> list[bytes]:
    """The pictures behind the first that an index lists; what is damaged of it lists none."""
    try:
        order = "<" if index[:2] == b"II" else ">"
        (ifd,) = struct.unpack_from(order + "I", index, 4)
        (count,) = struct.unpack_from(order + "H", index, ifd)
        found = []
        for at in range(ifd + 2, ifd + 2 + 12 * count, 12):
            tag, _, length, start = struct.unpack_from(order + "HHII", index, at)
            if tag != _ENTRIES:
                continue
            for entry in range(start + 16, start + min(length, 16 * _MOST_PICTURES), 16):
                size, offset = struct.unpack_from(order + "II", index, entry + 4)
                picture = data[base + offset : base + offset + size]
                if picture.startswith(b"\xff\xd8") and len(picture) == size:
                    found.append(picture)
        return found
    except struct.error:
        return []


def _kind(picture: bytes) -> str:
    """What kind of gain map a picture is; "" for another picture."""
    head = picture[:_HEAD]
    if _ULTRA in head:
        return "Ultra HDR"
    if _ISO in head:
        return "ISO 21496-1"
    return "Apple" if _APPLE in head.lower() else ""


def _joined(parts: dict[bytes, dict[int, bytes]]) -> bytes | None:
    """The extended packet, if all of it is there: by its digest and length."""
    for name, pieces in parts.items():
        whole = b"".join(pieces[offset] for offset in sorted(pieces))
        (length,) = struct.unpack(">I", name[32:36])
        digest = hashlib.md5(whole, usedforsecurity=False).hexdigest().encode()
        if len(whole) == length <= _LARGEST_XMP and digest == name[:32].lower():
            return whole
    return None


def _has_film(data: mmap.mmap, scan: int) -> bool:
    """Whether an MP4 or QuickTime film follows the picture, as in a motion photo."""
    at = data.rfind(_FILM)
    return scan < at - 4 and int.from_bytes(data[at - 4 : at], "big") <= _LONGEST_FTYP
