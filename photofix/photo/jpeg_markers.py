"""The marker segments of a JPEG (ITU-T T.81, annex B), walked without decoding anything."""

from __future__ import annotations

import mmap
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

from photofix.errors import DamagedPhotoError
from photofix.photo.stored import too_many

_STANDALONE = {0x01, *range(0xD0, 0xD9)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # less tables of Huffman and arithmetic codes
SCAN, END, _APP1 = 0xDA, 0xD9, 0xE1
_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")  # in compressed data, which escape their 0xFF
# The scripts of libjpeg have 10 scans, those of optimisers up to some 70.
_MOST_SCANS = 128
# Profiles have up to 255 segments; films and depth maps in extended XMP, some hundred.
_MOST_SEGMENTS = 1 << 14
_MOST_EXIF_SEGMENTS = 16  # one, but for some programs that go beyond 64 KB


def markers(data: bytes | mmap.mmap) -> Iterator[tuple[int, int, int]]:
    """(code, where its contents begin, their length) of each segment, up to the end of the picture.

    The last one is END with a length of 0, unless it is missing. Raises PhotoTooLargeError where
    there are more than any camera or editor writes.
    """
    at = 2
    for _ in range(_MOST_SEGMENTS):
        found = _MARKER.search(data, at)
        if found is None:
            return
        code, start = data[found.end() - 1], found.end()
        length = 2
        if code == END:
            yield code, start, 0
            return
        if code not in _STANDALONE:
            length = int.from_bytes(data[start : start + 2], "big")
            if length < 2 or start + length > len(data):
                return
            yield code, start + 2, length - 2
        at = start + length - 2 * (code in _STANDALONE)
    raise too_many("JPEG", "segments")


@dataclass(frozen=True)
class Picture:
    """What the markers of a JPEG say.

    code: of the frame: 0xC0 baseline, 0xC1 extended, 0xC2 progressive, 0xC3 lossless, …
    scans: how many there are.
    ended: it has its end marker.
    """

    width: int = 0
    height: int = 0
    bits: int = 8
    code: int = 0
    scans: int = 0
    ended: bool = False


def read_header(data: bytes | mmap.mmap) -> tuple[Picture, bytes]:
    """What stands in front of the first scan: the frame, and EXIF as Pillow puts it together."""
    picture, exif = Picture(), b""
    blocks = 0
    for code, at, length in markers(data):
        if code == SCAN:
            break
        if code in _FRAMES and length >= 5:
            picture = _frame(code, data, at)
        elif code == _APP1 and data[at : at + 6] == b"Exif\0\0":
            exif += data[at + 6 * bool(blocks) : at + length]
            blocks += 1
            if blocks > _MOST_EXIF_SEGMENTS:
                raise too_many("JPEG", "exif_segments")
    return picture, exif.removeprefix(b"Exif\0\0")


def read_picture(data: bytes | mmap.mmap) -> Picture:
    """Walk over a whole JPEG, from its first marker to its last.

    Each scan goes over all of the picture again: 20,000 of them take minutes. Raises
    PhotoTooLargeError for more scans than any encoder makes, DamagedPhotoError for a second frame.
    """
    picture = Picture()
    for code, at, length in markers(data):
        if code == END:
            return replace(picture, ended=True)
        if code == SCAN:
            picture = replace(picture, scans=picture.scans + 1)
            if picture.scans > _MOST_SCANS:
                raise too_many("JPEG", "scans")
        elif code in _FRAMES and length >= 5:
            if picture.width:
                raise DamagedPhotoError("photo.header_damaged")
            picture = _frame(code, data, at)
    return picture


def _frame(code: int, data: bytes | mmap.mmap, at: int) -> Picture:
    bits, height, width = struct.unpack_from(">BHH", data, at)
    return Picture(width, height, bits, code)
