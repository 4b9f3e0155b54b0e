"""What a DNG says of itself (DNG specification 1.7.1), and DNGs made anew that LibRaw can read.

LibRaw reads no JPEG XL, makes zeros of half floats without a white level, and noise of deflated
floats without their predictor. tifffile reads all three; what it reads goes to LibRaw as a plain
DNG with the same tags, which LibRaw develops like any other.
"""

from __future__ import annotations

import io
import math
import struct
from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO

import numpy as np
import tifffile
from tifffile import COMPRESSION, PHOTOMETRIC, TiffFile, TiffPage

from photofix.errors import PhotofixError, UnsupportedFormatError
from photofix.photo.raster import Samples
from photofix.photo.tiff_layout import has_all_segments, require_sound_segments

DNG_VERSION = 50706
_WHITE_LEVEL, _BLACK_LEVEL, _BLACK_REPEAT = 50717, 50714, 50713
_CROP_ORIGIN, _CROP_SIZE = 50719, 50720
_EXPOSURE, _EXPOSURE_OFFSET = 50730, 51109
_OPCODES = (51008, 51009, 51022)  # for stored samples, for linear ones, for colours
_ROWS_INTERLEAVED, _COLUMNS_INTERLEAVED = 50975, 52547
_MAKE, _MODEL, _CAMERA = 271, 272, 50708
_RAW = (PHOTOMETRIC.CFA, PHOTOMETRIC.LINEAR_RAW)
_FLOAT, _FLOAT_PREDICTORS = 3, (3, 34894, 34895)
_DEFLATED = (COMPRESSION.ADOBE_DEFLATE, COMPRESSION.DEFLATE)
_JPEG_XL = (50002, 52546)
_MOST_SUBDIRECTORIES = 16  # of a camera's file that are looked into
_MOST_STOPS = 6.0
_LONGEST_NAME = 80
_UNSIGNED = 1
_COMPARABLE = (COMPRESSION.NONE, COMPRESSION.JPEG, *_DEFLATED, COMPRESSION.LZW)
_REMAPPED = (50712, _ROWS_INTERLEAVED, _COLUMNS_INTERLEAVED)  # a table of linear values, fields
_ALIKE = 0.99  # of the values
# Of the first directory, all that says how the camera's values become colours; of the directory of
# the raw data, how they lie there. Lists of opcodes are left out: opcodes.py does them.
_COLOUR_TAGS = (
    271, 272, 274, 50706, 50707, 50708, 50721, 50722, 50723, 50724, 50727, 50728, 50729, 50730,
    50778, 50779, 50964, 50965, 52529, 52530, 52531, 52532,
)  # fmt: skip
_LAYOUT_TAGS = (
    33421, 33422, 50710, 50711, 50712, 50713, 50714, 50715, 50716, 50717, 50718, 50719, 50720,
    50829,
)  # fmt: skip


@dataclass(frozen=True)
class Dng:
    """is_dng: whether it is one.

    exposure: stops by which its maker wants it brightened.

    crop: left, top, width and height of what its maker shows, before it is turned upright.
    camera: who made it; "" where it does not say.
    opcodes: lists of corrections: for stored samples, for linear ones, for interpolated colours.
    """

    is_dng: bool = False
    exposure: float = 0.0
    crop: tuple[int, int, int, int] | None = None
    camera: str = ""
    opcodes: tuple[bytes, bytes, bytes] = (b"", b"", b"")


def raw_pages(file: BinaryIO) -> list[TiffPage]:
    """The pages of a camera's TIFF that hold what its sensor saw."""
    file.seek(0)
    first = TiffFile(file).pages.first
    others = islice(first.pages or (), _MOST_SUBDIRECTORIES)
    pages = [first, *(page.aspage() for page in others)]
    return [page for page in pages if page.photometric in _RAW]


def lacks_picture_data(file: BinaryIO) -> bool:
    """Whether strips or tiles of a camera's file lie beyond its end: LibRaw shows them black."""
    try:
        return not all(has_all_segments(page) for page in raw_pages(file))
    except Exception:
        return False  # No TIFF, or damaged elsewhere; LibRaw will say how.


def look_into(file: BinaryIO) -> Dng:
    """What a file says, if it is a DNG; of other files, nothing."""
    try:
        pages = raw_pages(file)
        file.seek(0)
        first = TiffFile(file).pages.first
        if DNG_VERSION not in first.tags or not pages:
            return Dng(camera=_camera(first))
        exposure = _number(first, _EXPOSURE) + _number(first, _EXPOSURE_OFFSET)
        largest = max(pages, key=lambda page: page.imagewidth * page.imagelength)
        first_list, second, third = (_opcodes(largest, tag) for tag in _OPCODES)
        return Dng(
            True,
            float(np.clip(exposure, -_MOST_STOPS, _MOST_STOPS)),
            _crop(largest),
            _camera(first),
            (first_list, second, third),
        )
    except Exception:
        return Dng()  # No TIFF, or damaged; LibRaw will say how.


def is_unreadable(file: BinaryIO) -> bool:
    """Whether a DNG is of a kind that LibRaw reads wrongly, or not at all."""
    try:
        return _is_unreadable(_main_page(file))
    except Exception:
        return False


def agrees(file: BinaryIO, decoded: Samples) -> bool:
    """Whether LibRaw's values are those of a DNG: in some strips or tiles, which tifffile decodes.

    True where that can't be told: for other files, for lossy data and for those with a table.
    """
    try:
        page = _main_page(file)
        file.seek(0)
        comparable = (
            DNG_VERSION in TiffFile(file).pages.first.tags
            and page.compression in _COMPARABLE
            and page.sampleformat == _UNSIGNED
            and not any(tag in page.tags for tag in _REMAPPED)
            and decoded.shape[:2] == (page.imagelength, page.imagewidth)
        )
        if not comparable:
            return True
        require_sound_segments(page)
        last = len(page.dataoffsets) - 1
        return all(_agrees_in(page, index, decoded) for index in {0, last // 2, last})
    except Exception:
        return True  # whatever is wrong, LibRaw will say it


def _agrees_in(page: TiffPage, index: int, decoded: Samples) -> bool:
    handle = page.parent.filehandle
    handle.seek(page.dataoffsets[index])
    data = handle.read(page.databytecounts[index])
    segment, (_, _, top, left, _), shape = page.decode(data, index, _fullsize=False)
    if segment is None:
        return False
    part = decoded[top : top + shape[1], left : left + shape[2]]
    own = segment[0, : part.shape[0], : part.shape[1]]
    channels = own.shape[2]
    theirs = part.reshape(*part.shape[:2], -1)[..., :channels]
    return bool((own == theirs).mean() > _ALIKE)


def _main_page(file: BinaryIO) -> TiffPage:
    return max(raw_pages(file), key=lambda page: page.imagewidth * page.imagelength)


def made_readable(file: BinaryIO) -> bytes:
    """A DNG that LibRaw reads rightly, of one that it does not.

    Raises PhotoError for one that can't be decoded.
    """
    page = _main_page(file)
    require_sound_segments(page)
    try:
        samples, levels = _decoded(page)
    except PhotofixError:
        raise
    except Exception as error:
        raise UnsupportedFormatError(
            "format.dng_undecoded", compression=compression_of(file)
        ) from error
    file.seek(0)
    first = TiffFile(file).pages.first
    return _plain_dng(samples, levels, first, page)


def compression_of(file: BinaryIO) -> str:
    """How the raw data of a camera's TIFF are compressed, for people; "" where that is unknown."""
    try:
        page = _main_page(file)
    except Exception:
        return ""
    name = getattr(page.compression, "name", str(page.compression))
    return str(name).replace("_DNG", "").replace("JPEGXL", "JPEG XL").replace("_", " ")


def _is_unreadable(page: TiffPage) -> bool:
    if page.compression in _JPEG_XL:
        return True
    return page.sampleformat == _FLOAT and (
        (page.bitspersample < 32 and _WHITE_LEVEL not in page.tags)
        or (page.compression in _DEFLATED and page.predictor not in _FLOAT_PREDICTORS)
    )


def _decoded(page: TiffPage) -> tuple[Samples, dict[int, tuple[Any, ...]]]:
    """Its samples as uint16, and the levels that are not those of its tags any more."""
    samples = page.asarray()
    for axis, tag in ((0, _ROWS_INTERLEAVED), (1, _COLUMNS_INTERLEAVED)):
        samples = _woven(samples, axis, int(page.tags.valueof(tag, 1)))
    if samples.dtype.kind == "f":
        channels = 1 if samples.ndim == 2 else samples.shape[2]
        white = _values(page, _WHITE_LEVEL) or (1.0,)
        scale = 65535 / max(white)
        black = tuple(round(max(0.0, value) * scale) for value in _values(page, _BLACK_LEVEL))
        finite = np.nan_to_num(samples.astype(np.float32), nan=0, posinf=max(white), neginf=0)
        samples = np.rint(np.clip(finite * np.float32(scale), 0, 65535)).astype(np.uint16)
        levels: dict[int, tuple[Any, ...]] = {_WHITE_LEVEL: (65535,) * channels}
        if black:
            levels[_BLACK_LEVEL] = black
        return samples, levels
    return samples.astype(np.uint16), {}


def _woven(samples: Samples, axis: int, factor: int) -> Samples:
    """Samples whose rows, or columns, lie in fields, put where they belong."""
    if not 1 < factor <= samples.shape[axis]:
        return samples
    length = samples.shape[axis]
    places = np.concatenate([np.arange(field, length, factor) for field in range(factor)])
    woven = np.empty_like(samples)
    woven[(slice(None),) * axis + (places,)] = samples
    return woven


def _plain_dng(
    samples: Samples, levels: dict[int, tuple[Any, ...]], first: TiffPage, page: TiffPage
) -> bytes:
    tags = [copied_tag(first, tag) for tag in _COLOUR_TAGS if tag in first.tags]
    tags += [
        copied_tag(page, tag) for tag in _LAYOUT_TAGS if tag in page.tags and tag not in levels
    ]
    tags += [(tag, "I", len(values), values, True) for tag, values in levels.items()]
    written = io.BytesIO()
    mosaic = page.photometric == PHOTOMETRIC.CFA
    tifffile.imwrite(
        written,
        samples,
        photometric=PHOTOMETRIC.CFA if mosaic else linear_raw(samples),
        planarconfig="contig" if samples.ndim == 3 else None,
        metadata=None,
        software=False,
        extratags=tags,
    )
    if not mosaic:
        mark_linear_raw(written)
    return written.getvalue()


def linear_raw(samples: Samples) -> PHOTOMETRIC:
    """What tifffile takes for it: it knows linear raw data of three colours alone."""
    gray = samples.ndim == 2 or samples.shape[2] == 1
    return PHOTOMETRIC.MINISBLACK if gray else PHOTOMETRIC.LINEAR_RAW


def mark_linear_raw(file: BinaryIO) -> None:
    """Correct that in the file: in its first directory, or in that of the raw data below."""
    file.seek(0)
    tif = TiffFile(file)
    first = tif.pages.first
    page = first.pages[0].aspage() if first.pages else first
    place = page.tags["PhotometricInterpretation"].valueoffset
    file.seek(place)
    file.write(struct.pack(f"{tif.byteorder}H", PHOTOMETRIC.LINEAR_RAW))
    file.seek(0, 2)


def copied_tag(page: TiffPage, code: int) -> tuple[int, Any, int, Any, bool]:
    """A tag for tifffile, which takes text beyond ASCII as bytes alone: "© Adobe" of a profile."""
    tag = page.tags[code]
    if isinstance(tag.value, str):
        text = tag.value.encode("utf-8", "replace") + b"\0"
        return code, tag.dtype, len(text), text, True
    return code, tag.dtype, tag.count, tag.value, True


def _values(page: TiffPage, code: int) -> tuple[float, ...]:
    """The numbers of a tag; fractions come as pairs."""
    value = page.tags.valueof(code)
    if value is None:
        return ()
    numbers = value if isinstance(value, tuple) else (value,)
    if page.tags[code].dtype in (5, 10):
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return tuple(above / below if below else math.nan for above, below in pairs)
    return tuple(float(number) for number in numbers)


def _number(page: TiffPage, code: int) -> float:
    values = _values(page, code)
    return values[0] if len(values) == 1 and math.isfinite(values[0]) else 0.0


def _crop(page: TiffPage) -> tuple[int, int, int, int] | None:
    origin, size = _values(page, _CROP_ORIGIN), _values(page, _CROP_SIZE)
    if len(origin) != 2 or len(size) != 2 or not all(map(math.isfinite, (*origin, *size))):
        return None
    return round(origin[0]), round(origin[1]), round(size[0]), round(size[1])


def _opcodes(page: TiffPage, code: int) -> bytes:
    value = page.tags.valueof(code)
    return value if isinstance(value, bytes) else b""


def _camera(page: TiffPage) -> str:
    make, model, named = (as_name(page.tags.valueof(tag)) for tag in (_MAKE, _MODEL, _CAMERA))
    return f"{make} {model}".strip() or named


def as_name(value: Any) -> str:
    """What a tag says, for a line of text: up to its end, whatever else its count takes in."""
    text = value.partition("\0")[0] if isinstance(value, str) else ""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_LONGEST_NAME]
