"""What the AV1 streams in an AVIF tell: sizes, which need not be those of its header, and colour.

libavif decodes a stream of any size and scales it to the header's: 1 KB that says 64 × 48 could
take a gigabyte. (ISO/IEC 14496-12 for the boxes; AV1 specification, sections 5.3 and 5.5.)
"""

from __future__ import annotations

from collections.abc import Iterator

from photofix.photo.cicp import Cicp
from photofix.photo.heif_boxes import boxes

_SEQUENCE_HEADER = 1  # type of OBU
_MOST_OBUS = 1000  # of a still picture; it has three
_MOST_ITEMS = 1 << 14  # a grid of 16,384 tiles


def coded_pixels(data: bytes) -> int:
    """The pixels of all pictures in an AVIF together, by their own sequence headers.

    0 where the file is not laid out as an AVIF is; libavif will refuse it. Raises ValueError or
    IndexError where it ends too early.
    """
    total = 0
    for stream in _items(data):
        sizes = [_Sequence(obu).size for kind, obu in _obus(stream) if kind == _SEQUENCE_HEADER]
        total += max((width * height for width, height in sizes), default=0)
    return total


def code_points(data: bytes) -> Cicp | None:
    """The colour that an AVIF's AV1 streams tell, by the first that tells any."""
    for stream in _items(data):
        for kind, obu in _obus(stream):
            if kind == _SEQUENCE_HEADER and (colour := _Sequence(obu).colour) is not None:
                return colour
    return None


def _items(data: bytes) -> Iterator[bytes]:
    """The contents of every item that the box of locations (iloc) lists."""
    meta = next((box for kind, box in boxes(data) if kind == b"meta"), None)
    if meta is None:
        return
    inner = dict(boxes(meta[4:]))
    if b"iloc" in inner:
        for within_idat, extents in _locations(inner[b"iloc"]):
            source = inner.get(b"idat", b"") if within_idat else data
            # A length of 0 means up to the end.
            yield b"".join(source[at : at + length if length else None] for at, length in extents)


def _locations(iloc: bytes) -> Iterator[tuple[bool, list[tuple[int, int]]]]:
    """(whether they are in idat, [(offset, length)]) of each item."""
    version, sizes = iloc[0], iloc[4] << 8 | iloc[5]
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    at = 6

    def number(size: int) -> int:
        nonlocal at
        at += size
        if at > len(iloc):
            raise ValueError("the locations of its pictures end too early")
        return int.from_bytes(iloc[at - size : at], "big")

    for _ in range(min(number(4 if version == 2 else 2), _MOST_ITEMS)):
        number(4 if version == 2 else 2)  # its identifier
        within_idat = bool(version and number(2) & 15 == 1)
        number(2)  # the file it is in: this one
        base = number(base_size)
        extents = []
        for _ in range(number(2)):
            number(index_size)
            extents.append((base + number(offset_size), number(length_size)))
        yield within_idat, extents


def _obus(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """(type, payload) of the units of a stream; nothing sensible for an item that is not AV1."""
    at = 0
    for _ in range(_MOST_OBUS):
        if at >= len(stream):
            return
        head = stream[at]
        at += 2 if head & 4 else 1  # with an extension
        size = len(stream) - at
        if head & 2:
            size = shift = 0
            while True:
                size |= (stream[at] & 127) << shift
                at, shift = at + 1, shift + 7
                if stream[at - 1] < 128 or shift > 56:
                    break
        yield head >> 3 & 15, stream[at : at + size]
        at += size


class _Sequence:
    """What a sequence header tells (section 5.5).

    size: the largest width and height of its frames.
    colour: None where it tells none.
    """

    def __init__(self, header: bytes) -> None:
        bits = _Bits(header)
        profile = bits.take(3)
        bits.take(1)  # whether it is a still picture
        short = bits.take(1)  # the header of still pictures
        if short:
            bits.take(5)
        else:
            _skip_operating_points(bits)
        width_bits, height_bits = bits.take(4) + 1, bits.take(4) + 1
        self.size = bits.take(width_bits) + 1, bits.take(height_bits) + 1
        if not short and bits.take(1):  # frames have numbers
            bits.take(7)
        bits.take(3)  # superblocks, two filters
        if not short:
            _skip_tools(bits)
        bits.take(3)  # super-resolution, two filters
        self.colour = _colour(bits, profile)


def _skip_operating_points(bits: _Bits) -> None:
    delay_bits = 0
    if bits.take(1):  # timing
        bits.take(64)
        if bits.take(1):
            zeros = 0
            while zeros < 32 and not bits.take(1):
                zeros += 1
            bits.take(zeros)
        if bits.take(1):  # a model of the decoder
            delay_bits = bits.take(5) + 1
            bits.take(42)
    display_delay = bits.take(1)
    for _ in range(bits.take(5) + 1):
        bits.take(12)
        if bits.take(5) > 7:
            bits.take(1)
        if delay_bits and bits.take(1):
            bits.take(2 * delay_bits + 1)
        if display_delay and bits.take(1):
            bits.take(4)


def _skip_tools(bits: _Bits) -> None:
    """What streams of several frames may use."""
    bits.take(4)
    ordered = bits.take(1)
    if ordered:
        bits.take(2)
    screen_content = 2 if bits.take(1) else bits.take(1)
    if screen_content and not bits.take(1):
        bits.take(1)
    if ordered:
        bits.take(3)


def _colour(bits: _Bits, profile: int) -> Cicp | None:
    """Section 5.5.2."""
    if bits.take(1) and profile == 2:
        bits.take(1)  # 12 bits
    if profile != 1:
        bits.take(1)  # gray
    if not bits.take(1):
        return None
    return Cicp(bits.take(8), bits.take(8), bits.take(8))


class _Bits:
    """Bits of bytes, from the highest of the first one on; zeros behind the last."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data[:64], 0

    def take(self, count: int) -> int:
        value = 0
        for at in range(self._at, self._at + count):
            byte = self._data[at // 8] if at // 8 < len(self._data) else 0
            value = value << 1 | byte >> (7 - at % 8) & 1
        self._at += count
        return value
