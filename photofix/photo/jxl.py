"""JPEG XL, with libjxl (opencodecs); EXIF and XMP lie in boxes beside the picture."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO

import imagecodecs
import numpy as np

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.messages import Message, message
from photofix.photo.cicp import BT709, BT2020, CURVES, HLG, P3, PQ, SRGB, Cicp, LightLevels
from photofix.photo.color import linear_to_srgb, open_profile
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.raster import Raster, spread
from photofix.photo.stored import Stored, too_many

_CODESTREAM, _CONTAINER = b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"
_EFFORT = 4  # 7, the usual one, takes five times as long for files 5 % smaller.
_LINEAR, _WHITE_D65 = 8, 1  # ISO/IEC 18181-1, annex E
_HLG_PEAK = 1000  # cd/m²; libjxl would say 10,000, as for PQ
_PQ_PEAK = 10_000  # what nobody has told the brightest pixel of
_PRIMARIES = {1: BT709, 9: BT2020, 11: P3}  # its numbers, and those of ITU-T H.273
_METADATA = (b"Exif", b"xml ")
_LARGEST_BOX = 16 << 20  # unpacked
_MOST_BOXES = 1 << 12  # large pictures come in some hundred


def is_jxl(head: bytes) -> bool:
    return head.startswith((_CODESTREAM, _CONTAINER))


def open_jxl(file: BinaryIO) -> Stored:
    libjxl = _libjxl()
    data = file.read()
    boxes = _metadata_boxes(data) if data.startswith(_CONTAINER) else {}
    try:
        with libjxl.open(data) as reader:
            header, color, icc = reader.basic_info, reader.color or {}, reader.icc_profile
    except RuntimeError as error:
        raise _damaged() from error
    if header["have_animation"]:
        raise UnsupportedFormatError("photo.animated", format="JPEG XL")
    if header["exponent_bits_per_sample"]:
        raise UnsupportedFormatError("format.jxl_floats")
    bits, alpha = int(header["bits_per_sample"]), header["alpha_bits"] > 0
    notes = []
    if header["num_extra_channels"] > alpha:
        notes.append(message("note.jxl_channels"))
    linear = color.get("transfer_function") == _LINEAR and not header["uses_original_profile"]
    if linear:
        # What libjxl decodes a lossy picture to whose profile it can't compute with.
        notes.append(message("note.jxl_profile"))
    gray = header["num_color_channels"] == 1
    srgb = color.get("transfer_function") == SRGB and (gray or color["primaries"] == BT709)
    if linear or srgb:
        icc = None  # libjxl makes one up.

    def load() -> Raster:
        try:
            samples = libjxl.decode(data)
        except RuntimeError as error:
            raise _damaged() from error
        raster = Raster.of(samples if bits in (8, 16) else spread(samples, bits))
        return linear_to_srgb(raster) if linear else raster

    return Stored(
        header["xsize"],
        header["ysize"],
        bit_depth=8 if bits <= 8 else 16,
        gray=gray,
        alpha=alpha,
        load=load,
        tags=Tags(
            exif=_exif(boxes.get(b"Exif")),
            icc=icc,
            cicp=None if linear else _cicp(color),
            light=_light(color, header["intensity_target"]),
            xmp=boxes.get(b"xml "),
        ),
        encoding=Encoding(bits=bits),
        upright=True,
        notes=tuple(notes),
    )


def write_jxl(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    notes = []
    # Lossy, single colours go astray by up to 10 ΔE2000 at the quality that people take; below 3
    # files are larger than lossless ones (docs/photos.md). And colours under transparency are lost.
    lossless = raster.has_alpha or quality is None
    if not lossless and tags.icc is not None and not _computes_with(tags.icc):
        lossless = True
        notes.append(message("note.jxl_lossless"))
    how: dict[str, Any] = {"lossless": True}
    if not lossless and quality is not None:
        # libjxl's own measure of quality, as in cjxl.
        how = {"lossless": False, "distance": 0.1 + (100 - quality) * 0.09}
    if tags.light and tags.cicp and tags.cicp.transfer == PQ:
        most, mean = tags.light.content or (0, 0)
        if most:
            how["intensity_target"] = most
        if mean or tags.light.display:
            notes.append(message("note.light_levels", format="JPEG XL"))
    file.write(_encoded(raster, tags.icc, tags.cicp, **how))
    for kind, block in ((b"Exif", tags.exif and b"\0\0\0\0" + tags.exif), (b"xml ", tags.xmp)):
        if block:
            file.write(struct.pack(">I", len(block) + 8) + kind + block)
    return tuple(notes)


def _encoded(raster: Raster, icc: bytes | None, cicp: Cicp | None = None, **how: Any) -> bytes:
    """A JPEG XL in the space of code points or of a profile, or in sRGB."""
    samples = raster.whole()
    if samples.shape[2] == 1:
        samples = samples.squeeze(2)
    if cicp is not None and cicp.primaries in _PRIMARIES.values():
        primaries = next(own for own, points in _PRIMARIES.items() if points == cicp.primaries)
        how["color"] = _libjxl_color(primaries, cicp.transfer)
        if cicp.transfer == HLG:
            how["intensity_target"] = _HLG_PEAK
    else:
        how |= {"color": "srgb"} if icc is None else {"icc_profile": icc}
    return bytes(_libjxl().encode(samples, effort=_EFFORT, container=True, **how))


@cache
def _computes_with(icc: bytes) -> bool:
    """Whether libjxl understands a profile as primaries and a curve, as a lossy picture needs it.

    What it decodes is in linear light where it doesn't, cut off at sRGB's gamut.
    """
    sample = np.full((8, 8, 3), 128, np.uint8)
    if open_profile(icc).channels == 1:
        sample = sample[..., :1]
    encoded = _encoded(Raster.of(sample), icc, lossless=False, distance=1.0)
    with _libjxl().open(encoded) as reader:
        color = reader.color
    return color is not None and color["transfer_function"] != _LINEAR


def _metadata_boxes(data: bytes) -> dict[bytes, bytes]:
    """The contents of the first Exif box and the first of XMP, by kind, unpacked.

    Only they are: of a few bytes each box makes up to 16 MB.
    """
    found: dict[bytes, bytes] = {}
    for kind, start, end in _boxes(data):
        packed = kind == b"brob"
        name = data[start : start + 4] if packed else kind
        if name not in _METADATA or name in found:
            continue
        found[name] = _unpacked(data[start + 4 : end]) if packed else data[start:end]
    return found


def _unpacked(box: bytes) -> bytes:
    """The contents of a box; what can't be unpacked is passed on and left out as damaged."""
    try:
        return bytes(imagecodecs.brotli_decode(box, out=_LARGEST_BOX))
    except imagecodecs.BrotliError:
        return bytes(4) + b"damaged"


def _boxes(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(kind, start, end) of the contents of a container's boxes (ISO/IEC 18181-2)."""
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if length == 1 and at + 16 <= len(data):
            (length,) = struct.unpack_from(">Q", data, at + 8)
            start = at + 16
        end = len(data) if length == 0 else at + length
        if end < start or end > len(data):
            return
        yield kind, start, end
        at = end
    raise too_many("JPEG XL", "boxes")


def _exif(box: bytes | None) -> bytes | None:
    """The TIFF stream in a box, behind the offset it begins at."""
    if box is None or len(box) < 4:
        return None
    return box[4 + int.from_bytes(box[:4], "big") :] or None


def _damaged() -> DamagedPhotoError:
    return DamagedPhotoError("photo.damaged")


def _cicp(color: dict[str, Any]) -> Cicp | None:
    """The code points of a colour space that libjxl has a number for."""
    transfer, primaries = color.get("transfer_function"), color.get("primaries", BT709)
    known = transfer in (*CURVES, PQ, HLG) and primaries in _PRIMARIES
    if not known or color.get("white_point", _WHITE_D65) != _WHITE_D65:
        return None
    return Cicp(_PRIMARIES[primaries], int(transfer or 0))


def _light(color: dict[str, Any], brightest: float) -> LightLevels | None:
    """What a picture in PQ tells of its brightest pixel, in cd/m²: all that JPEG XL holds of it."""
    told = color.get("transfer_function") == PQ and 0 < brightest < _PQ_PEAK
    return LightLevels(content=(float(brightest), 0.0)) if told else None


def _libjxl_color(primaries: int, transfer: int) -> Any:
    from opencodecs import ColorSpec

    return ColorSpec(primaries=primaries, transfer=transfer)


def _libjxl() -> Any:
    try:
        from opencodecs import jxl
    except ImportError as error:
        raise UnsupportedFormatError("format.jxl_missing") from error
    return jxl
