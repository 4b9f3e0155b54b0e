"""Where the parts of a TIFF lie (TIFF 6.0, BigTIFF), checked before any of them is decoded.

tifffile believes what a file says of itself: a strip of 64 × 48 whose codec has a header of its own
may unfold to gigabytes, and one offset may stand for millions of tiles. So nothing is decoded that
has not passed the three `require_…` here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from math import prod
from typing import BinaryIO

import numpy as np
from tifffile import COMPRESSION, PLANARCONFIG, TiffPage

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.photo.jpeg_markers import read_picture
from photofix.photo.raster import Samples
from photofix.photo.stored import too_many

# What cameras, scanners and editors write. The others are codecs of maps, microscopes and faxes
# (LERC, JPEG 2000, JPEG XR, CCITT, …), or pictures with a size of their own inside of a strip
# (PNG, WebP, JPEG XL); and each is a decoder more that strangers' bytes come to.
COMPRESSIONS: dict[int, str | None] = {
    COMPRESSION.NONE: None,
    COMPRESSION.LZW: "LZW",
    COMPRESSION.ADOBE_DEFLATE: "ADOBE_DEFLATE",
    COMPRESSION.DEFLATE: "ADOBE_DEFLATE",
    COMPRESSION.PACKBITS: "PACKBITS",
    COMPRESSION.ZSTD: "ZSTD",
    COMPRESSION.JPEG: "ADOBE_DEFLATE",  # a copy must not lose once more
}
_PREDICTORS = (1, 2)  # none, horizontal differences
_MOST_CHANNELS = 8  # four inks, transparency and three masks
_MOST_SEGMENTS = 1 << 17  # of 64 × 64 pixels: the largest photo that is read
_MOST_ENTRIES, _MOST_PAGES = 4096, 1000
_MOST_NUMBERS = 1 << 20  # values of one tag
_SPARE_SAMPLES = 1 << 22  # tiles may be larger than a small photo
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4,
          16: 8, 17: 8, 18: 8}  # fmt: skip
_BYTES = (1, 2, 6, 7)


def require_sound_directories(file: BinaryIO) -> int:
    """The number of pages, at most 1,000; raise DamagedPhotoError if a directory can't be right.

    Tags are checked for the first two pages, the only ones that are looked at: together no page's
    values may be larger than the file.
    """
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(16)
    order = "<" if head[:2] == b"II" else ">"
    big = b"+" in head[2:4]
    number, entry, pointer = ("Q", 20, 8) if big else ("H", 12, 4)
    (at,) = struct.unpack_from(order + ("Q" if big else "I"), head, pointer)
    seen: set[int] = set()
    while at and at not in seen and len(seen) < _MOST_PAGES:
        seen.add(at)
        file.seek(at)
        (count,) = struct.unpack(order + number, file.read(struct.calcsize(number)))
        if count > _MOST_ENTRIES:
            raise _damaged()
        entries = file.read(count * entry)
        if len(seen) <= 2 and sum(_value_sizes(entries, order, big)) > size:
            raise _damaged()
        link = file.read(pointer)
        at = int.from_bytes(link, "little" if order == "<" else "big")
    file.seek(0)
    return len(seen)


def _value_sizes(entries: bytes, order: str, big: bool) -> Iterator[int]:
    """Bytes that lie outside of the directory, entry for entry."""
    for at in range(0, len(entries) - (19 if big else 11), 20 if big else 12):
        _, kind, count = struct.unpack_from(order + ("HHQ" if big else "HHI"), entries, at)
        if kind not in _BYTES and count > _MOST_NUMBERS:
            raise _damaged()
        size = _SIZES.get(kind, 1) * count
        yield size if size > (8 if big else 4) else 0


def require_known_codec(page: TiffPage) -> None:
    """Raise UnsupportedFormatError for what no camera, scanner or editor makes of a photo."""
    if page.compression not in COMPRESSIONS:
        name = getattr(page.compression, "name", str(page.compression)).replace("_", " ")
        raise UnsupportedFormatError("format.tiff_codec", codec=name)
    if page.predictor not in _PREDICTORS:
        raise UnsupportedFormatError("format.tiff_predictor")
    if page.samplesperpixel > _MOST_CHANNELS:
        raise UnsupportedFormatError(
            "format.tiff_channels", channels=page.samplesperpixel, most=_MOST_CHANNELS
        )


def require_sound_segments(page: TiffPage) -> None:
    """Raise PhotoError unless the strips or tiles are those of the photo that the header tells of.

    Each is there, none is listed for many, and together they unfold to about the photo's size.
    """
    number = prod(page.chunked)
    unfolded = number * prod(page.chunks)
    if number > _MOST_SEGMENTS or unfolded > 4 * prod(page.shape) + _SPARE_SAMPLES:
        raise too_many("TIFF", "strips")
    if not has_all_segments(page):
        raise DamagedPhotoError("photo.cut_off")
    if sum(map(int, page.databytecounts[:number])) > 2 * page.parent.filehandle.size:
        raise _damaged()


def has_all_segments(page: TiffPage) -> bool:
    """Whether all strips or tiles are there: tifffile reads a missing one as zeros."""
    size = page.parent.filehandle.size
    number = prod(page.chunked)
    offsets, counts = page.dataoffsets[:number], page.databytecounts[:number]
    if not len(offsets) == len(counts) == number:
        return False
    ends = ((int(at), int(count)) for at, count in zip(offsets, counts, strict=True))
    return all(count > 0 and at + count <= size for at, count in ends)


def decode_segments(page: TiffPage, channels: int) -> Samples:
    """The first channels of a page that is sound, as (H, W, channels), one strip at a time."""
    if page.compression == COMPRESSION.JPEG:
        _require_true_sizes(page)
    samples = np.empty((page.imagelength, page.imagewidth, channels), page.dtype)
    planes = page.planarconfig == PLANARCONFIG.SEPARATE and page.samplesperpixel > 1
    for segment, (plane, _, top, left, _), shape in page.segments(_fullsize=False):
        if planes and plane >= channels:
            continue
        kept = slice(plane, plane + 1) if planes else slice(0, channels)
        part = samples[top : top + shape[1], left : left + shape[2], kept]
        assert segment is not None  # All are there.
        part[:] = segment[0, : part.shape[0], : part.shape[1], : part.shape[2]]
    return samples


def _require_true_sizes(page: TiffPage) -> None:
    """Raise if strips or tiles, being JPEGs, name more pixels than they are for, or many scans.

    Memory would be taken for them, and minutes.
    """
    most = 4 * prod(page.chunks[-3:]) + (1 << 16)  # Writers fill up the last strip and odd sizes.
    total, number = 0, prod(page.chunked)
    file = page.parent.filehandle
    for at, count in zip(page.dataoffsets[:number], page.databytecounts[:number], strict=True):
        file.seek(at)
        picture = read_picture(file.read(count))
        pixels = picture.width * picture.height
        total += pixels
        if pixels > most or total > 4 * prod(page.shape) + _SPARE_SAMPLES:
            raise DamagedPhotoError("photo.wrong_size")


def _damaged() -> DamagedPhotoError:
    return DamagedPhotoError("photo.header_damaged")
