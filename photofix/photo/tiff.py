"""TIFF and BigTIFF, 8 and 16 bit, with tifffile; their EXIF with exiv2.

Of several pages the first is read.
"""

from __future__ import annotations

import logging
import struct
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import tifffile
from PIL import Image
from tifffile import COMPRESSION, EXTRASAMPLE, PHOTOMETRIC, PLANARCONFIG, TiffFile, TiffPage

from photofix.errors import UnsupportedFormatError
from photofix.messages import Message, message
from photofix.photo.color import cmyk_to_rgb, tiff_profile
from photofix.photo.exiv import file_tags
from photofix.photo.metadata import EXIF_IFD, ORIENTATION, Tags
from photofix.photo.photo import Encoding
from photofix.photo.pillow import sensible_dpi
from photofix.photo.raster import Raster, Samples
from photofix.photo.stored import Stored
from photofix.photo.tiff_layout import (
    COMPRESSIONS,
    decode_segments,
    require_known_codec,
    require_sound_directories,
    require_sound_segments,
)

# tifffile logs what it finds odd in a file; whatever matters of it ends in an error or a note here.
logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)

_WHITE_POINT, _PRIMARIES, _TRANSFER = 318, 319, 301
_XMP, _IPTC, _ICC, _GPS_IFD, _INTEROP_IFD = 700, 33723, 34675, 34853, 40965
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 282, 283, 296
_DNG_VERSION, _SUB_IFDS = 50706, 330
# What describes the photo among a TIFF's own tags; the rest describes how it is stored.
_DESCRIPTIVE = (
    270,  # ImageDescription
    271,  # Make
    272,  # Model
    305,  # Software
    306,  # DateTime
    315,  # Artist
    316,  # HostComputer
    18246,  # Rating
    18249,  # RatingPercent
    33432,  # Copyright
    40091,  # XPTitle
    40092,  # XPComment
    40093,  # XPAuthor
    40094,  # XPKeywords
    40095,  # XPSubject
)
_RAW_PHOTOMETRICS = (PHOTOMETRIC.CFA, PHOTOMETRIC.LINEAR_RAW)
MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_CENTIMETRES_PER_INCH = 2.54
_PREDICTABLE = ("LZW", "ADOBE_DEFLATE", "ZSTD")
_MOST_SUBDIRECTORIES = 16  # below the first that are looked into
_MOST_PAGES = 2  # that are looked at, whose tags are checked beforehand
_MAX_CLASSIC = (1 << 32) - (64 << 20)  # Beyond that, offsets need BigTIFF.


def is_camera_file(head: bytes, file: BinaryIO) -> bool:
    """Whether a file with a TIFF's first bytes is a camera's raw file (DNG, NEF, ARW, CR2, …)."""
    if not head.startswith(MAGIC):
        return False
    if head[8:10] == b"CR":
        return True
    try:
        require_sound_directories(file)
        page = TiffFile(file).pages.first
        return (
            _DNG_VERSION in page.tags
            or page.photometric in _RAW_PHOTOMETRICS
            or (page.is_reduced and _SUB_IFDS in page.tags and _holds_raw(page))
        )
    except Exception:
        return False  # Damaged; whoever opens it as a TIFF will say how.


def _holds_raw(first: TiffPage) -> bool:
    """Whether a directory below holds what a sensor saw, or nothing that a TIFF would."""
    pages = [page.aspage() for page in islice(first.pages or (), _MOST_SUBDIRECTORIES)]
    return not pages or any(
        page.photometric in _RAW_PHOTOMETRICS or page.compression not in COMPRESSIONS
        for page in pages
    )


def _main_page(tif: TiffFile, number_of_pages: int) -> tuple[TiffPage, bool]:
    """The page of the photo, where the first is its thumbnail; whether others follow unread."""
    first = tif.pages.first
    pages = [tif.pages[at].aspage() for at in range(1, min(number_of_pages, _MOST_PAGES))]
    if first.is_reduced:
        below = [page.aspage() for page in islice(first.pages or (), _MOST_SUBDIRECTORIES)]
        whole = [page for page in (*pages, *below) if not page.is_reduced]
        if whole:
            main = max(whole, key=lambda page: page.imagewidth * page.imagelength)
            return main, len(whole) > 1
    return first, bool(pages) and not pages[0].is_reduced


def open_tiff(file: BinaryIO) -> Stored:
    number_of_pages = require_sound_directories(file)
    tif = TiffFile(file)
    page, others = _main_page(tif, number_of_pages)
    _refuse_foreign(page)

    photometric = PHOTOMETRIC(page.photometric)
    cmyk = photometric == PHOTOMETRIC.SEPARATED
    gray = photometric in (PHOTOMETRIC.MINISBLACK, PHOTOMETRIC.MINISWHITE)
    colours = 4 if cmyk else 1 if gray or photometric == PHOTOMETRIC.PALETTE else 3
    extra = page.extrasamples[0] if page.extrasamples else EXTRASAMPLE.UNSPECIFIED
    alpha = extra in (EXTRASAMPLE.ASSOCALPHA, EXTRASAMPLE.UNASSALPHA) and not cmyk
    wide = page.bitspersample > 8 and photometric != PHOTOMETRIC.PALETTE

    notes = []
    if cmyk:
        notes.append(message("note.cmyk"))
    if others:
        notes.append(message("note.pages", pages=number_of_pages))
    if page.samplesperpixel > colours + alpha:
        notes.append(message("note.channels"))

    first = tif.pages.first
    icc = _bytes_of(page, _ICC) or _bytes_of(first, _ICC)

    def load() -> Raster:
        require_sound_segments(page)
        raster = Raster.of(_full_range(decode_segments(page, colours + alpha), page))
        return cmyk_to_rgb(raster, icc) if cmyk else raster

    return Stored(
        page.imagewidth,
        page.imagelength,
        bit_depth=16 if wide else 8,
        gray=gray,
        alpha=alpha,
        load=load,
        tags=Tags(
            exif=_exif_of(file, tif, page),
            icc=None if cmyk else icc or _own_profile(page, gray),
            xmp=_bytes_of(page, _XMP) or _bytes_of(first, _XMP),
            iptc=_iptc_of(tif, page) or _iptc_of(tif, first),
            dpi=_dpi_of(page),
        ),
        encoding=Encoding(
            compression=COMPRESSIONS[page.compression],
            premultiplied=extra == EXTRASAMPLE.ASSOCALPHA,
        ),
        notes=tuple(notes),
    )


def write_tiff(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    samples = raster.whole()
    big = samples.nbytes > _MAX_CLASSIC
    notes = []
    exif = parsed_exif(tags.exif) if tags.exif else None
    extratags: list[Any] = descriptive_tags(exif) if exif is not None else []
    directories = [] if exif is None else directories_of(exif)
    if directories and big:
        directories = []
        notes.append(message("note.tiff_exif"))
    extratags += placeholders(directories)
    if tags.xmp:
        extratags.append((_XMP, "B", len(tags.xmp), tags.xmp, True))
    if tags.iptc:
        extratags.append((_IPTC, 7, len(tags.iptc), tags.iptc, True))
    extratags.append((ORIENTATION, "H", 1, 1, True))

    if directories and tags.exif:
        begin_with_block(file, tags.exif)
    alpha = EXTRASAMPLE.ASSOCALPHA if encoding.premultiplied else EXTRASAMPLE.UNASSALPHA
    with tifffile.TiffWriter(
        file,
        byteorder=None if directories else "<",
        bigtiff=big,
        append=bool(directories),
    ) as tif:
        tif.write(
            samples.squeeze(2) if raster.channels == 1 else samples,
            photometric=PHOTOMETRIC.MINISBLACK if raster.gray else PHOTOMETRIC.RGB,
            planarconfig=PLANARCONFIG.CONTIG if raster.channels > 1 else None,
            extrasamples=[alpha] if raster.has_alpha else None,
            compression=encoding.compression,
            predictor=encoding.compression in _PREDICTABLE,
            iccprofile=tags.icc,
            resolution=tags.dpi,
            resolutionunit="INCH" if tags.dpi else None,
            description=None,
            software=False,
            metadata=None,
            extratags=extratags,
        )
    if directories and exif is not None:
        lead_to_picture(file, exif)
    return tuple(notes)


def _refuse_foreign(page: TiffPage) -> None:
    """Raise UnsupportedFormatError for a TIFF that is not a photo photofix reads."""
    require_known_codec(page)
    problem = None
    if page.photometric not in _PHOTOMETRICS:
        problem = "colours"
    elif page.sampleformat != 1 or page.bitspersample not in (1, 2, 4, 8, 10, 12, 14, 16):
        problem = "samples"
    elif page.imagedepth > 1 or len(page.shape) > 3:
        problem = "dimensions"
    elif page.photometric == PHOTOMETRIC.SEPARATED and page.samplesperpixel < 4:
        problem = "inks"
    elif page.photometric == PHOTOMETRIC.YCBCR and page.compression != COMPRESSION.JPEG:
        problem = "ycbcr"
    if problem:
        raise UnsupportedFormatError("format.tiff_unusual", what=problem)


_PHOTOMETRICS = (
    PHOTOMETRIC.MINISWHITE,
    PHOTOMETRIC.MINISBLACK,
    PHOTOMETRIC.RGB,
    PHOTOMETRIC.PALETTE,
    PHOTOMETRIC.SEPARATED,
    PHOTOMETRIC.YCBCR,
)


def _full_range(samples: Samples, page: TiffPage) -> Samples:
    """Samples over the full range of 8 or 16 bits, 0 being black (or no ink)."""
    if page.photometric == PHOTOMETRIC.PALETTE:
        colours = np.asarray(page.colormap, np.uint16).T
        # Old writers put 8-bit colours where the standard has 16-bit ones.
        palette: Samples = (colours >> 8 if colours.max() > 255 else colours).astype(np.uint8)
        return np.take(palette, samples[..., 0], axis=0)
    bits = page.bitspersample
    depth = 8 if bits <= 8 else 16
    if bits != depth:
        spread = (2**depth - 1) / (2**bits - 1)
        levels = np.rint(np.arange(2**bits) * spread)
        samples = levels.astype(np.uint8 if depth == 8 else np.uint16)[samples.astype(np.uint16)]
    if page.photometric == PHOTOMETRIC.MINISWHITE:
        samples = samples.copy()
        np.subtract(2**depth - 1, samples[..., 0], out=samples[..., 0])
    return samples


def _own_profile(page: TiffPage, gray: bool) -> bytes | None:
    """The profile of what its own tags say of colour (TIFF 6.0, section 20)."""
    white, primaries = _fractions(page, _WHITE_POINT, 2), _fractions(page, _PRIMARIES, 6)
    table = np.ravel(page.tags.valueof(_TRANSFER, ()))
    values = 1 << page.bitspersample
    curves = table.reshape(-1, values) / 65535 if len(table) in (values, 3 * values) else None
    if white is None and primaries is None and curves is None:
        return None
    return tiff_profile(primaries, white, curves, gray)


def _fractions(page: TiffPage, tag: int, count: int) -> tuple[float, ...] | None:
    value = page.tags.valueof(tag)
    if not isinstance(value, tuple) or len(value) != 2 * count or not all(value[1::2]):
        return None
    return tuple(above / below for above, below in zip(value[::2], value[1::2], strict=True))


def _dpi_of(page: TiffPage) -> tuple[float, float] | None:
    try:
        x, y = (
            page.tags.valueof(tag)[0] / page.tags.valueof(tag)[1]
            for tag in (_X_RESOLUTION, _Y_RESOLUTION)
        )
    except (TypeError, IndexError, ZeroDivisionError):
        return None
    unit = page.tags.valueof(_RESOLUTION_UNIT, 2)
    if unit == 3:
        x, y = x * _CENTIMETRES_PER_INCH, y * _CENTIMETRES_PER_INCH
    return sensible_dpi((x, y)) if unit in (2, 3) else None


def _bytes_of(page: TiffPage, tag: int) -> bytes | None:
    value = page.tags.valueof(tag)
    return value if isinstance(value, bytes) else None


def _iptc_of(tif: TiffFile, page: TiffPage) -> bytes | None:
    """IPTC's data sets, which many programs store as if they were numbers of 32 bits."""
    value = page.tags.valueof(_IPTC)
    if isinstance(value, tuple):
        value = struct.pack(f"{tif.byteorder}{len(value)}I", *value)
    return value.rstrip(b"\0") if isinstance(value, bytes) and value[:1] == b"\x1c" else None


def _exif_of(file: BinaryIO, tif: TiffFile, page: TiffPage) -> bytes | None:
    """What describes the photo among its tags, as an EXIF block.

    A damaged directory gives a block that is refused as damaged.
    """
    try:
        if not tif.is_bigtiff:
            return file_tags(Path(file.name)).exif
        return _exif_of_bigtiff(file, tif, page)
    except (ValueError, TypeError, KeyError, IndexError, OSError, SyntaxError, struct.error):
        return b"damaged"


def _exif_of_bigtiff(file: BinaryIO, tif: TiffFile, page: TiffPage) -> bytes | None:
    """With Pillow: exiv2 does not read BigTIFF. What offsets in maker notes point to is lost."""
    stored = Image.Exif()
    stored.endian, stored.bigtiff = tif.byteorder, True
    stored.load_from_fp(file, page.offset)
    exif = Image.Exif()
    for tag in (*_DESCRIPTIVE, ORIENTATION):
        if tag in stored:
            # Pillow reads text as Latin-1, but would write only ASCII of it.
            text = stored[tag]
            exif[tag] = text.encode("latin-1") if isinstance(text, str) else text
    for tag in (EXIF_IFD, _GPS_IFD):
        if tag in stored and (directory := dict(stored.get_ifd(tag))):
            directory.pop(_INTEROP_IFD, None)
            exif[tag] = directory
    return exif.tobytes().removeprefix(b"Exif\0\0") if len(exif) else None


def directories_of(exif: Image.Exif) -> list[int]:
    """The directories of EXIF and GPS that a block has."""
    return [tag for tag in (EXIF_IFD, _GPS_IFD) if tag in exif]


def placeholders(directories: list[int]) -> list[Any]:
    """Tags for tifffile that `lead_to_picture` fills; it takes these two by name."""
    names = {EXIF_IFD: "ExifTag", _GPS_IFD: "GPSTag"}
    return [(names[tag], "I", 1, 0, True) for tag in directories]


def parsed_exif(block: bytes) -> Image.Exif:
    exif = Image.Exif()
    exif.load(block)
    return exif


def descriptive_tags(exif: Image.Exif) -> list[Any]:
    """What describes the photo, as tags for tifffile."""
    tags: list[Any] = []
    for tag in _DESCRIPTIVE:
        value = exif.get(tag)
        if isinstance(value, str):
            text = value.encode("latin-1")  # The bytes of the file: Pillow reads them so.
            tags.append((tag, "s", len(text) + 1, text + b"\0", True))
        elif isinstance(value, bytes):
            tags.append((tag, "B", len(value), value, True))
        elif isinstance(value, int) and 0 <= value < 1 << 16:
            tags.append((tag, "H", 1, value, True))
    return tags


def begin_with_block(file: BinaryIO, block: bytes) -> None:
    """Make the file a TIFF that begins with an EXIF block.

    The picture is then appended, and becomes the first directory. So the block's EXIF and GPS
    directories stay where they were, and with them whatever the offsets in maker notes point to.
    """
    file.write(block)
    file.write(b"\0" * (len(block) % 2))
    file.seek(0)


def lead_to_picture(file: BinaryIO, exif: Image.Exif) -> None:
    """Let the header lead to the second directory, the picture's, and that to EXIF and GPS."""
    file.seek(0)
    order = "<" if file.read(2) == b"II" else ">"
    file.seek(4)
    (block,) = struct.unpack(order + "I", file.read(4))
    file.seek(block)
    (count,) = struct.unpack(order + "H", file.read(2))
    file.seek(block + 2 + 12 * count)
    (picture,) = struct.unpack(order + "I", file.read(4))
    file.seek(4)
    file.write(struct.pack(order + "I", picture))
    file.seek(picture)
    (count,) = struct.unpack(order + "H", file.read(2))
    for index in range(count):
        at = picture + 2 + 12 * index
        file.seek(at)
        (tag,) = struct.unpack(order + "H", file.read(2))
        if tag in (EXIF_IFD, _GPS_IFD):
            file.seek(at + 8)
            file.write(struct.pack(order + "I", exif[tag]))
