"""Metadata that must be understood to be changed, with exiv2: camera files, GPS, maker notes, XMP.

exiv2 is loaded when a photo needs it. It is not made for several threads: one uses it at a time.
An EXIF block is a TIFF stream, which exiv2 opens and changes in memory like a file.
"""

from __future__ import annotations

import struct
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from photofix import __version__
from photofix.errors import one_line
from photofix.photo.metadata import MetadataError, Tags, require_modest_xmp
from photofix.photo.photo import History

NAMESPACE, _PREFIX = "urn:photofix:history/1.0/", "photofix"
_MARKS_OF_EXTRAS = (
    b"MicroVideo", b"MotionPhoto", b"Container", b"GDepth", b"GImage", b"hdrgm", b"HDRGainMap",
    b"xmpNote", b"Thumbnails",
)  # fmt: skip
# Raw development: Lightroom's and Camera Raw's, darktable's but for its labels.
_MARKS_OF_DEVELOPMENT = (b"camera-raw-settings", b"darktable")
_DEVELOPMENT, _LABELS = ("Xmp.crs.", "Xmp.crss.", "Xmp.darktable."), "Xmp.darktable.colorlabels"
_HAS_EXTENSION = "Xmp.xmpNote.HasExtendedXMP"
_COORDINATES = ("gps", "latitude", "longitude")
_lock = threading.Lock()

# A TIFF stream of one directory with one entry, Orientation 1.
_EMPTY_BLOCK = b"II*\0" + struct.pack("<IHHHIIHHII", 8, 1, 274, 3, 1, 1, 0, 0, 0, 0)
# What describes the photo, not the file, among the tags of a camera file's first directory.
_DESCRIPTIVE = frozenset(
    f"Exif.Image.{name}"
    for name in (
        "ImageDescription", "Make", "Model", "Orientation", "Software", "DateTime", "Artist",
        "HostComputer", "Rating", "RatingPercent", "Copyright", "XPTitle", "XPComment", "XPAuthor",
        "XPKeywords", "XPSubject",
    )
)  # fmt: skip
# XMP's properties for IPTC's words (IPTC Photo Metadata Standard), by exiv2's names.
_XMP_OF_IPTC = {
    5: "dc.title", 25: "dc.subject", 40: "photoshop.Instructions", 80: "dc.creator",
    85: "photoshop.AuthorsPosition", 90: "photoshop.City", 92: "iptc.Location",
    95: "photoshop.State", 100: "iptc.CountryCode", 101: "photoshop.Country",
    103: "photoshop.TransmissionReference", 105: "photoshop.Headline", 110: "photoshop.Credit",
    115: "photoshop.Source", 116: "dc.rights", 120: "dc.description",
    122: "photoshop.CaptionWriter",
}  # fmt: skip
# The same for the keywords that the PNG specification (third edition, 11.3.3.1) recommends.
_XMP_OF_TEXTS = {
    "Title": "dc.title", "Author": "dc.creator", "Description": "dc.description",
    "Copyright": "dc.rights", "Source": "dc.source", "Software": "xmp.CreatorTool",
}  # fmt: skip
_MOST_TAGS = 10_000  # of one photo; cameras with long maker notes write 1,500, people 100 words
_FILE_GROUPS = ("Image", "SubImage", "Thumbnail", "PanasonicRaw", "SubThumb")
# Pictures and films beside the main one, which a copy does not have.
_EXTRAS = (
    "Xmp.GCamera.MicroVideo", "Xmp.GCamera.MotionPhoto", "Xmp.GContainer", "Xmp.Container",
    "Xmp.GDepth", "Xmp.GImage", "Xmp.hdrgm", "Xmp.HDRGainMap", "Xmp.xmpNote.HasExtendedXMP",
    "Xmp.xmp.Thumbnails",
)  # fmt: skip


def file_tags(path: Path) -> Tags:
    """EXIF with maker notes, IPTC and XMP of a TIFF or a camera's raw file, for any copy.

    Raises MetadataError.
    """
    with _exiv2() as exiv2:
        image = exiv2.ImageFactory.open(str(path))
        image.readMetadata()
        block = _opened(exiv2, _EMPTY_BLOCK)
        described = {
            datum.key(): datum
            for datum in image.exifData()
            if datum.key() in _DESCRIPTIVE or not datum.groupName().startswith(_FILE_GROUPS)
        }
        if len(described) > _MOST_TAGS:
            raise MetadataError("metadata.many_tags", most=_MOST_TAGS)
        kept = exiv2.ExifData() if "Exif.Image.Orientation" in described else block.exifData()
        for datum in described.values():
            kept.add(datum)
        block.setExifData(kept)
        exif = _written(block)
        iptc = b"".join(_data_set(exiv2, datum) for datum in image.iptcData()) or None
        xmp = image.xmpPacket().encode() or None
    return Tags(exif=exif, iptc=iptc, xmp=xmp)


def without_gps(exif: bytes) -> bytes:
    """The EXIF block without where it was taken. Raises MetadataError."""
    return _edited(exif, lambda key: key.startswith("Exif.GPSInfo.") or key == "Exif.Image.GPSTag")


def without_maker_notes(exif: bytes) -> bytes:
    """The EXIF block without what only the camera's maker understands. Raises MetadataError."""
    standard = ("Exif.Image.", "Exif.Photo.", "Exif.GPSInfo.", "Exif.Iop.")
    return _edited(exif, lambda key: not key.startswith(standard) or key == "Exif.Photo.MakerNote")


def xmp_without_gps(xmp: bytes) -> bytes:
    """The packet without coordinates, whoever's: drones have names of their own for them.

    Raises MetadataError.
    """
    with _exiv2() as exiv2:
        data = _xmp_data(exiv2, xmp)
        kept = _without(data, lambda key: any(word in key.lower() for word in _COORDINATES))
        return _packet(exiv2, kept)


def xmp_without_development(xmp: bytes) -> bytes:
    """The packet without how a raw file is to be developed, which its copy has been.

    The packet itself where it says nothing of that. Raises MetadataError.
    """
    if not any(mark in xmp for mark in _MARKS_OF_DEVELOPMENT):
        return xmp
    with _exiv2() as exiv2:
        data = _xmp_data(exiv2, xmp)
        kept = _without(data, _develops)
        if kept.empty():
            kept["Xmp.xmp.CreatorTool"] = f"photofix {__version__}"
        return _packet(exiv2, kept)


def _develops(key: str) -> bool:
    return key.startswith(_DEVELOPMENT) and not key.startswith(_LABELS)


def xmp_without_extras(xmp: bytes) -> bytes | None:
    """The packet without what it says of pictures and films that came in the same file.

    None where it says nothing else. Raises MetadataError.
    """
    if not any(mark in xmp for mark in _MARKS_OF_EXTRAS):
        return xmp
    with _exiv2() as exiv2:
        data = _xmp_data(exiv2, xmp)
        kept = _without(data, lambda key: key.startswith(_EXTRAS))
        return None if kept.empty() else _packet(exiv2, kept)


def joined_xmp(xmp: bytes, more: bytes) -> bytes:
    """The packet with what another says that it doesn't. Raises MetadataError."""
    with _exiv2() as exiv2:
        data, rest = _xmp_data(exiv2, xmp), _xmp_data(exiv2, more)
        known = {_property(datum.key()) for datum in data}
        for datum in rest:
            if _property(datum.key()) not in known:
                data.add(datum)
        return _packet(exiv2, _without(data, lambda key: key == _HAS_EXTENSION))


def split_xmp(xmp: bytes, most: int) -> tuple[bytes, bytes]:
    """A packet of at most so many bytes, and another with its largest properties.

    Raises MetadataError.
    """
    with _exiv2() as exiv2:
        data = _xmp_data(exiv2, xmp)
        sizes: dict[str, int] = {}
        for datum in data:
            name = _property(datum.key())
            sizes[name] = sizes.get(name, 0) + len(datum.key()) + datum.size()
        moved: set[str] = set()
        for name in sorted(sizes, key=lambda name: -sizes[name]):
            main = _without(data, lambda key: _property(key) in moved)
            packet = _packet(exiv2, main)
            if len(packet) <= most:
                break
            moved.add(name)
        if len(packet) > most or not moved:
            raise MetadataError("metadata.too_large")
        rest = _without(data, lambda key: _property(key) not in moved)
        return packet, _packet(exiv2, rest)


def xmp_with_extension(xmp: bytes, digest: str) -> bytes:
    """The packet with the name of its extension. Raises MetadataError."""
    with _exiv2() as exiv2:
        data = _xmp_data(exiv2, xmp)
        data[_HAS_EXTENSION] = digest
        return _packet(exiv2, data)


def _property(key: str) -> str:
    """The property that a key is a part of: Xmp.crs.Masks of Xmp.crs.Masks[1]/crs:What."""
    return key.partition("[")[0].partition("/")[0]


def words_of_iptc(iptc: bytes) -> dict[str, list[str]]:
    """The words of IPTC by XMP's properties, for `xmp_with_words`."""
    words: dict[str, list[str]] = {}
    for record, number, value in data_sets(iptc):
        if record == 2 and number in _XMP_OF_IPTC:
            words.setdefault(_XMP_OF_IPTC[number], []).append(_decoded(value))
    return words


def words_of_texts(texts: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The texts of a PNG that XMP has a property for, for `xmp_with_words`."""
    return {_XMP_OF_TEXTS[key]: [text] for key, text in texts if key in _XMP_OF_TEXTS}


def xmp_with_words(xmp: bytes | None, words: Mapping[str, list[str]]) -> bytes:
    """The packet, or a new one, with words for the properties that it has none for.

    words: by exiv2's names without "Xmp." Raises MetadataError.
    """
    with _exiv2() as exiv2:
        data = exiv2.XmpData() if xmp is None else _xmp_data(exiv2, xmp)
        arrays = {"dc.subject": exiv2.TypeId.xmpBag, "dc.creator": exiv2.TypeId.xmpSeq}
        for name, texts in words.items():
            key = f"Xmp.{name}"
            if data.findKey(exiv2.XmpKey(key)) == data.end():
                several = arrays.get(name)
                printable = [_printable(text) for text in texts]
                data[key] = exiv2.XmpArrayValue(printable, several) if several else printable[0]
        return _packet(exiv2, data)


def xmp_with_history(xmp: bytes | None, history: History) -> bytes:
    """The packet, or a new one, with what was done to the photo.

    An event in xmpMM:History, which other programs show, and the same for programs in properties
    of a namespace of photofix's own. Raises MetadataError.
    """
    now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    software = f"photofix {__version__}"
    steps = "; ".join(history.steps) or "none"
    with _exiv2() as exiv2:
        data = exiv2.XmpData() if xmp is None else _xmp_data(exiv2, xmp)
        if data.findKey(exiv2.XmpKey("Xmp.xmp.CreatorTool")) == data.end():
            data["Xmp.xmp.CreatorTool"] = software
        data["Xmp.xmp.MetadataDate"] = now
        data[f"Xmp.{_PREFIX}.Version"] = __version__
        data[f"Xmp.{_PREFIX}.Instruction"] = history.instruction
        data[f"Xmp.{_PREFIX}.Strength"] = f"{history.strength:g}"
        data[f"Xmp.{_PREFIX}.Plan"] = steps
        for name, value in (("Original", history.original), ("Settings", history.settings)):
            if value:
                data[f"Xmp.{_PREFIX}.{name}"] = value
        events = sum(
            datum.key().startswith("Xmp.xmpMM.History[") and "/" not in datum.key()
            for datum in data
        )
        if data.findKey(exiv2.XmpKey("Xmp.xmpMM.History")) == data.end():
            data["Xmp.xmpMM.History"] = exiv2.XmpArrayValue(exiv2.TypeId.xmpSeq)
        event = f"Xmp.xmpMM.History[{events + 1}]/stEvt"
        data[f"{event}:action"] = "edited"
        data[f"{event}:softwareAgent"] = software
        data[f"{event}:when"] = now
        data[f"{event}:parameters"] = (
            f"{history.instruction} (strength {history.strength:g}; {steps})"
        )
        return _packet(exiv2, data)


def told_history(xmp: bytes) -> History:
    """What `xmp_with_history` wrote last. Raises MetadataError."""
    with _exiv2() as exiv2:
        told = {datum.key(): datum.print() for datum in _xmp_data(exiv2, xmp)}
    names = ("Instruction", "Original", "Settings")
    instruction, original, settings = (told.get(f"Xmp.{_PREFIX}.{name}", "") for name in names)
    try:
        strength = float(told.get(f"Xmp.{_PREFIX}.Strength", ""))
    except ValueError:
        strength = 1.0
    return History(instruction, strength, original=original, settings=settings)


def readable(tags: Tags) -> dict[str, str]:
    """Every tag by exiv2's name, as a person reads it. Raises MetadataError."""
    found: dict[str, str] = {}
    with _exiv2() as exiv2:
        if tags.exif is not None:
            block = _opened(exiv2, tags.exif)
            data = block.exifData()
            found |= {datum.key(): datum.print(data) for datum in data}
        values: dict[str, list[str]] = {}
        for record, number, value in data_sets(tags.iptc or b""):
            name = exiv2.IptcDataSets.dataSetName(number, record)
            key = f"Iptc.{exiv2.IptcDataSets.recordName(record)}.{name}"
            values.setdefault(key, []).append(_decoded(value))
        found |= {key: ", ".join(texts) for key, texts in values.items()}
        if tags.xmp is not None:
            found |= {datum.key(): datum.print() for datum in _xmp_data(exiv2, tags.xmp)}
    for keyword, words in tags.texts or ():
        found[f"Png.{keyword}"] = words
    return found


def require_modest_iptc(iptc: bytes) -> None:
    """Raise MetadataError for more words than anybody gives a photo."""
    if any(True for _ in islice(data_sets(iptc), _MOST_TAGS, None)):
        raise MetadataError("metadata.many_entries", most=_MOST_TAGS)


def data_sets(iptc: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(record, number, value) of each data set (IPTC IIM 4.2, section 1.5), as far as they go."""
    at = 0
    while at + 5 <= len(iptc) and iptc[at] == 0x1C:
        record, number, length = struct.unpack_from(">BBH", iptc, at + 1)
        if length & 0x8000:  # Data sets of more than 32 KB hold previews, no words.
            return
        yield record, number, iptc[at + 5 : at + 5 + length]
        at += 5 + length


def _decoded(value: bytes) -> str:
    """IPTC's text: UTF-8 in newer files, Latin-1 in those of many older programs."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _printable(text: str) -> str:
    """Text that XML may hold."""
    return "".join(char for char in text if char.isprintable() or char in "\n\t")


def _data_set(exiv2: Any, datum: Any) -> bytes:
    value = bytearray(datum.size())
    datum.copy(value, exiv2.ByteOrder.bigEndian)
    return struct.pack(">BBBH", 0x1C, datum.record(), datum.tag(), len(value)) + value


@cache
def _loaded() -> Any:
    try:
        import exiv2
    except ImportError as error:
        raise MetadataError("metadata.exiv2_missing") from error
    exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
    exiv2.XmpProperties.registerNs(NAMESPACE, _PREFIX)
    return exiv2


@contextmanager
def _exiv2() -> Iterator[Any]:
    with _lock:
        exiv2 = _loaded()
        try:
            yield exiv2
        except MetadataError:
            raise
        except (exiv2.Exiv2Error, ValueError, KeyError, UnicodeError) as error:
            raise MetadataError("metadata.exiv2", reason=one_line(error)) from error


def _opened(exiv2: Any, block: bytes) -> Any:
    buffer = bytes(bytearray(block))  # A copy: exiv2 writes into it.
    image = exiv2.ImageFactory.open(buffer)
    image.buffer = buffer  # The binding keeps no reference to what it writes into.
    image.readMetadata()
    return image


def _edited(exif: bytes, unwanted: Callable[[str], bool]) -> bytes:
    with _exiv2() as exiv2:
        block = _opened(exiv2, exif)
        block.setExifData(_without(block.exifData(), unwanted))
        return _written(block)


def _written(image: Any) -> bytes:
    image.writeMetadata()
    stream = image.io()
    try:
        return bytes(stream.mmap())
    finally:
        stream.munmap()


def _without(data: Any, unwanted: Callable[[str], bool]) -> Any:
    """A copy of EXIF or XMP data: erasing one by one moves all that follow, each time."""
    kept = type(data)()
    for datum in data:
        if not unwanted(datum.key()):
            kept.add(datum)
    return kept


def _xmp_data(exiv2: Any, xmp: bytes) -> Any:
    require_modest_xmp(xmp)
    image = exiv2.ImageFactory.create(exiv2.ImageType.xmp)
    image.setXmpPacket(xmp.decode("utf-8"))
    data = image.xmpData()
    if data.empty():
        raise MetadataError("metadata.xmp_damaged")
    return data


def _packet(exiv2: Any, data: Any) -> bytes:
    flags = exiv2.XmpParser.XmpFormatFlags.useCompactFormat
    code, packet = exiv2.XmpParser.encode(data, flags, 1)
    if code:
        raise MetadataError("metadata.xmp_unwritten")
    encoded: bytes = packet.encode()
    return encoded
