"""The boxes of HEIC and AVIF: what a file tells of its main picture, and how it is told more.

ISO/IEC 14496-12 for the boxes, 23008-12 for pictures as items and their properties.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_LARGEST_META = 16 << 20  # bytes of all that is told of all pictures
_MOST_BOXES = 1 << 16
_MOST_ITEMS = 1 << 14
_APPLE, _ISO = b"hdrgainmap", b"iso:ts:21496"  # of the names of auxiliary pictures
_COUNTED = 6  # bytes before the entries of "iinf", of version 0
Properties = list[tuple[bytes, bytes]]  # (kind, contents)


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(kind, contents) of the boxes that follow each other; ends where they make no sense."""
    at = 0
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, start)
            start += 8
        end = len(data) if length == 0 else at + length
        if end < start:
            return
        yield kind, data[start:end]
        at = end


def main_properties(file: BinaryIO) -> Properties:
    """What a file tells of its main picture, in its order; nothing where that can't be told."""
    try:
        return _properties_of_main(_meta(file))
    except (struct.error, IndexError, ValueError):
        return []


def kind_of_gain_map(file: BinaryIO) -> str:
    """What kind of gain map lies beside the main picture; "" for none."""
    try:
        meta = _meta(file)
        properties = dict(boxes(meta.get(b"iprp", b""))).get(b"ipco", b"")
        kinds = [contents for kind, contents in boxes(properties) if kind == b"auxC"]
    except (struct.error, IndexError, ValueError):
        return ""
    if any(_APPLE in contents for contents in kinds):
        return "Apple"
    entries = boxes(meta.get(b"iinf", b"")[_COUNTED:])
    mapped = any(entry[8:12] == b"tmap" for kind, entry in entries if kind == b"infe")
    return "ISO 21496-1" if mapped or any(_ISO in contents for contents in kinds) else ""


def with_properties(data: bytes, added: Properties) -> bytes:
    """A file, as libheif writes it, with more properties of its main picture.

    Raises ValueError where it is laid out in another way.
    """
    at = data.find(b"meta") - 4
    if at < 0:
        raise ValueError("there is no meta box")
    (length,) = struct.unpack_from(">I", data, at)
    head, inner = data[at + 8 : at + 12], list(boxes(data[at + 12 : at + length]))
    told = dict(inner)
    parts = dict(boxes(told[b"iprp"]))
    first = sum(1 for _ in boxes(parts[b"ipco"])) + 1
    parts[b"ipco"] += b"".join(_box(*entry) for entry in added)
    links = range(first, first + len(added))
    before = len(parts[b"ipma"])
    parts[b"ipma"] = _linked(parts[b"ipma"], _main_item(told), links)
    grown = sum(8 + len(contents) for _, contents in added) + len(parts[b"ipma"]) - before
    told[b"iprp"] = b"".join(_box(*part) for part in parts.items())
    told[b"iloc"] = _moved(told[b"iloc"], grown, at + length)
    meta = _box(b"meta", head + b"".join(_box(kind, told[kind]) for kind, _ in inner))
    return data[:at] + meta + data[at + length :]


def _box(kind: bytes, contents: bytes) -> bytes:
    return struct.pack(">I4s", len(contents) + 8, kind) + contents


def _meta(file: BinaryIO) -> dict[bytes, bytes]:
    """The boxes of the first meta box."""
    size, at = file.seek(0, 2), 0
    for _ in range(_MOST_BOXES):
        file.seek(at)
        length, kind = struct.unpack(">I4s", file.read(8))
        start = at + 8
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
            start += 8
        end = size if length == 0 else at + length
        if kind == b"meta":
            return dict(boxes(file.read(min(end - start, _LARGEST_META))[4:]))
        if end < start:
            break
        at = end
    raise ValueError("there is no meta box")


def _main_item(meta: dict[bytes, bytes]) -> int:
    pitm = meta[b"pitm"]
    return int.from_bytes(pitm[4:6] if pitm[0] == 0 else pitm[4:8], "big")


def _properties_of_main(meta: dict[bytes, bytes]) -> Properties:
    parts = dict(boxes(meta.get(b"iprp", b"")))
    properties = list(boxes(parts.get(b"ipco", b"")))
    if b"pitm" not in meta:
        return properties
    main = _main_item(meta)
    told = [links for item, _, links in _links(parts.get(b"ipma", b"")) if item == main]
    return [
        properties[index - 1] for links in told for index in links if 0 < index <= len(properties)
    ]


def _links(ipma: bytes) -> Iterator[tuple[int, int, list[int]]]:
    """(item, where its number of properties stands, their indices) of each item."""
    if len(ipma) < 8:
        return
    item_size, link_size = 4 if ipma[0] else 2, 2 if ipma[3] & 1 else 1
    at = 8
    for _ in range(min(int.from_bytes(ipma[4:8], "big"), _MOST_ITEMS)):
        item = int.from_bytes(ipma[at : at + item_size], "big")
        counted = at + item_size
        at = counted + 1 + ipma[counted] * link_size
        links = [
            int.from_bytes(ipma[place : place + link_size], "big") & (0x7FFF >> 8 * (2 - link_size))
            for place in range(counted + 1, at, link_size)
        ]
        yield item, counted, links


def _linked(ipma: bytes, item: int, added: range) -> bytes:
    """The box with more properties of an item, none of which must be understood."""
    size = 2 if ipma[3] & 1 else 1
    for found, counted, links in _links(ipma):
        if found == item and added.stop <= 1 << (8 * size - 1):
            end = counted + 1 + len(links) * size
            more = b"".join(index.to_bytes(size, "big") for index in added)
            number = bytes([ipma[counted] + len(added)])
            return ipma[:counted] + number + ipma[counted + 1 : end] + more + ipma[end:]
    raise ValueError("the main picture has no properties")


def _moved(iloc: bytes, by: int, behind: int) -> bytes:
    """The box of locations, where everything that lay behind a place has moved."""
    version, sizes = iloc[0], iloc[4] << 8 | iloc[5]
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    moved, at = bytearray(iloc), 6
    count_size = item_size = 4 if version == 2 else 2

    def number(size: int) -> int:
        nonlocal at
        at += size
        return int.from_bytes(moved[at - size : at], "big")

    def add(size: int) -> None:
        value = int.from_bytes(moved[at - size : at], "big") + by
        moved[at - size : at] = value.to_bytes(size, "big")

    for _ in range(number(count_size)):
        number(item_size)
        in_file = not (version and number(2) & 15)
        number(2)  # the file it is in: this one
        base = number(base_size)
        if in_file and base >= behind:
            add(base_size)
        for _ in range(number(2)):
            number(index_size)
            if number(offset_size) >= behind and in_file and not base:
                add(offset_size)
            number(length_size)
    return bytes(moved)
