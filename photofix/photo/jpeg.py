"""JPEG, with Pillow. Of a phone's file of several pictures (MPO) the first is read."""

from __future__ import annotations

import io
import mmap
import struct
from typing import Any, BinaryIO

from PIL import Image, JpegImagePlugin

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.messages import Message, message
from photofix.photo.color import cmyk_to_rgb
from photofix.photo.exiv import joined_xmp, split_xmp, without_maker_notes, xmp_with_extension
from photofix.photo.jpeg_extras import (
    extension_segments,
    read_extras,
    with_gain_map,
    xmp_of_gain_map,
)
from photofix.photo.jpeg_markers import Picture, read_header, read_picture
from photofix.photo.metadata import (
    IPTC_RESOURCE,
    MetadataError,
    Tags,
    image_resources,
    values_overlap,
)
from photofix.photo.photo import Encoding
from photofix.photo.pillow import dpi_of, image_of, raster_of
from photofix.photo.raster import Raster
from photofix.photo.stored import Stored, too_many

DEFAULT_QUALITY = 92
_FULL_CHROMA_FROM = 90  # Quality from which on chroma is not subsampled.
_MAX_SEGMENT = 65533
_END_OF_IMAGE = b"\xff\xd9"
_SEQUENTIAL, _LOSSLESS = (0xC0, 0xC1), 0xC3  # frames
_FEW_BYTES, _LAST_BLOCKS = 8, 64  # bytes; the last few blocks may lie beyond the edge
_MAX_XMP = _MAX_SEGMENT - 29
_SPARE_XMP = 2048  # bytes, for what a packet says of its extension and of a gain map


def open_jpeg(file: BinaryIO) -> Stored:
    ended = _check_header(file)
    file.seek(0)
    image = JpegImagePlugin.JpegImageFile(file)
    info = image.info
    subsampling = JpegImagePlugin.get_sampling(image)
    cmyk = image.mode == "CMYK"
    notes = [message("note.cmyk")] if cmyk else []
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        extras = read_extras(data)
    if extras.others:
        notes.append(message("note.more_pictures"))
    if extras.film:
        notes.append(message("note.film"))
    if extras.lost_xmp:
        notes.append(message("note.more_xmp"))

    if not ended:
        notes.append(message("note.no_end_marker"))

    def load() -> Raster:
        raster = raster_of(_decode(file, image))
        return cmyk_to_rgb(raster, info.get("icc_profile")) if cmyk else raster

    return Stored(
        *image.size,
        bit_depth=8,
        gray=image.mode == "L",
        alpha=False,
        load=load,
        tags=Tags(
            exif=_without_prefix(info.get("exif")),
            icc=None if cmyk else info.get("icc_profile"),
            xmp=_with_more(info.get("xmp"), extras.more_xmp),
            gain_map=extras.gain_map,
            iptc=info.get("photoshop", {}).get(IPTC_RESOURCE),
            comment=info.get("comment"),
            dpi=dpi_of(image),
        ),
        encoding=Encoding(
            jpeg_tables=tuple(tuple(table) for _, table in sorted(image.quantization.items())),
            jpeg_subsampling=subsampling if subsampling in (0, 1, 2) else 0,
            progressive=bool(info.get("progressive")),
        ),
        notes=tuple(notes),
    )


def write_jpeg(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    options: dict[str, Any] = {"progressive": encoding.progressive}
    if quality is None and encoding.jpeg_tables:
        options["qtables"] = [list(table) for table in encoding.jpeg_tables]
        options["subsampling"] = encoding.jpeg_subsampling
    else:
        quality = DEFAULT_QUALITY if quality is None else quality
        options["quality"] = quality
        options["subsampling"] = 0 if quality >= _FULL_CHROMA_FROM else 2
    notes = []
    exif = tags.exif
    if exif and len(exif) + 6 > _MAX_SEGMENT:
        exif = without_maker_notes(exif)
        notes.append(message("note.makernotes"))
    if exif and len(exif) + 6 <= _MAX_SEGMENT:
        options["exif"] = b"Exif\0\0" + exif
    elif exif:
        notes[-1] = message("note.jpeg_exif")
    xmp, more_xmp, kept = _xmp_parts(tags)
    if not kept:
        notes.append(message("note.jpeg_xmp"))
    if xmp:
        options["xmp"] = xmp
    options["extra"] = more_xmp
    if tags.iptc:
        segment = b"Photoshop 3.0\0" + image_resources(tags.iptc)
        if len(segment) <= _MAX_SEGMENT:
            options["extra"] += struct.pack(">BBH", 0xFF, 0xED, len(segment) + 2) + segment
        else:
            notes.append(message("note.jpeg_iptc"))
    if tags.comment:
        options["comment"] = tags.comment[:_MAX_SEGMENT]
    if tags.icc:
        options["icc_profile"] = tags.icc
    if tags.dpi:
        options["dpi"] = tags.dpi
    if tags.gain_map is None:
        image_of(raster).save(file, "JPEG", **options)
    else:
        encoded = io.BytesIO()
        image_of(raster).save(encoded, "JPEG", **options)
        file.write(with_gain_map(encoded.getvalue(), tags.gain_map))
    return tuple(notes)


def _xmp_parts(tags: Tags) -> tuple[bytes | None, bytes, bool]:
    """The XMP of a JPEG, the segments of what of it is too much for one; whether all is kept."""
    gain_map = tags.gain_map
    told = len(gain_map.picture) if gain_map is not None and gain_map.xmp else None
    xmp = tags.xmp if told is None else xmp_of_gain_map(tags.xmp, told)
    if xmp is None or len(xmp) <= _MAX_XMP:
        return xmp, b"", True
    try:
        main, more = split_xmp(tags.xmp or b"", _MAX_XMP - _SPARE_XMP)
        digest, segments = extension_segments(more, _MAX_SEGMENT)
        main = xmp_with_extension(main, digest)
        xmp = main if told is None else xmp_of_gain_map(main, told)
        if len(xmp) <= _MAX_XMP:
            return xmp, segments, True
    except MetadataError:
        pass  # It is left out then.
    return (None if told is None else xmp_of_gain_map(None, told)), b"", False


def _with_more(xmp: bytes | None, more: bytes | None) -> bytes | None:
    """A packet with what its extension says; where they can't be joined, itself."""
    if xmp is None or more is None:
        return xmp
    try:
        return joined_xmp(xmp, more)
    except MetadataError:
        return xmp


def _check_header(file: BinaryIO) -> bool:
    """Whether the file ends as it should; raise PhotoError for what Pillow must not open.

    Pillow unfolds EXIF while it opens a file, and calls every kind of JPEG that it doesn't know
    damaged.
    """
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        picture, exif = read_header(data)
        if _overlaps(exif):
            raise too_many("JPEG", "exif_values")
        if picture.bits > 8 or picture.code == _LOSSLESS:
            if picture.code == _LOSSLESS:
                raise UnsupportedFormatError("format.jpeg_lossless")
            raise UnsupportedFormatError("format.jpeg_bits", bits=picture.bits)
        # Behind the picture others may follow, or a film.
        return data[-2:] == _END_OF_IMAGE or read_picture(data).ended


def _overlaps(exif: bytes) -> bool:
    try:
        return values_overlap(exif)
    except MetadataError:
        return False  # No EXIF, or damaged: Pillow leaves it alone.


def _decode(file: BinaryIO, image: Image.Image) -> Image.Image:
    """The picture, unless its last part is missing, even if zeros, say, fill its place.

    libjpeg would decode that to a flat rest of the picture.
    """
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        picture = read_picture(data)
        if not picture.ended:
            return _decode_without_end(data[:], picture)
    image.load()
    return image


def _decode_without_end(data: bytes, picture: Picture) -> Image.Image:
    """A picture that lacks nothing but its end marker: it needs all of its bytes, and no more."""
    filled = len(set(data[-_FEW_BYTES:])) == 1  # by a card or a program that lost the rest
    if picture.code in _SEQUENTIAL and picture.scans == 1 and not filled:
        whole = _decode_alike(data)
        if whole is not None and _decode_alike(data[:-_LAST_BLOCKS]) is None:
            return whole
    raise DamagedPhotoError("photo.cut_off_on_card")


def _decode_alike(data: bytes) -> Image.Image | None:
    """The picture, if it is the same whatever follows."""
    first, second = (_open(data + filler * 64 + _END_OF_IMAGE) for filler in (b"\0", b"\x5a"))
    return first if first.tobytes() == second.tobytes() else None


def _open(data: bytes) -> Image.Image:
    image = JpegImagePlugin.JpegImageFile(io.BytesIO(data))
    image.load()
    return image


def _without_prefix(exif: bytes | None) -> bytes | None:
    while exif and exif.startswith(b"Exif\0\0"):
        exif = exif[6:]
    return exif or None
