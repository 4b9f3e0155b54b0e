"""JPEG XL: header, profile and tags with pylibjxl, which has 8 bits, more bits with imagecodecs."""

from __future__ import annotations

import struct
from typing import Any, BinaryIO

import imagecodecs
import numpy as np

from photofix.errors import DamagedPhotoError, PhotoTooLargeError, UnsupportedFormatError
from photofix.photo.color import open_profile
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.raster import Raster, Samples, gathered, spread
from photofix.photo.stored import Stored

DEFAULT_QUALITY = 96
_CODESTREAM, _CONTAINER = b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"
_MOST_PIXELS = 500_000_000  # The profile comes with the pixels: larger ones are not even opened.
_EFFORT = 4  # 7, the usual one, takes five times as long for files 5 % smaller.


def is_jxl(head: bytes) -> bool:
    return head.startswith((_CODESTREAM, _CONTAINER))


def open_jxl(file: BinaryIO) -> Stored:
    pylibjxl = _pylibjxl()
    data = file.read()
    try:
        header = pylibjxl.probe(data)
        if header["width"] * header["height"] > _MOST_PIXELS:
            raise PhotoTooLargeError(
                f"{header['width']} × {header['height']} is too large a JPEG XL; make it smaller"
            )
        if header["have_animation"]:
            raise UnsupportedFormatError(
                "an animated JPEG XL; extract one frame as a still picture, and restore that"
            )
        if header["exponent_bits_per_sample"]:
            raise UnsupportedFormatError(
                "a JPEG XL of floating-point samples; save it with 8 or 16 bits first"
            )
        samples, tags = pylibjxl.decode(data, metadata=True)
    except RuntimeError as error:
        raise DamagedPhotoError(
            "the file is damaged or cut off; copy it again from where it came"
        ) from error
    bits = int(header["bits_per_sample"])
    icc = tags.get("icc") or None
    if icc is not None and header["color_channels"] == 1:
        icc = icc if open_profile(icc).channels == 1 else None

    def load() -> Raster:
        if bits <= 8:
            return Raster.of(samples)
        deep = imagecodecs.jpegxl_decode(data)
        return Raster.of(deep if bits >= 16 else spread(deep, bits))

    return Stored(
        header["width"],
        header["height"],
        bit_depth=8 if bits <= 8 else 16,
        gray=header["color_channels"] == 1,
        alpha=bool(header["has_alpha"]),
        load=load,
        tags=Tags(exif=tags.get("exif") or None, icc=icc, xmp=tags.get("xmp") or None),
        encoding=Encoding(bits=bits),
        upright=True,
    )


def write_jxl(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[str, ...]:
    if raster.has_alpha or (quality is None and encoding.lossless):
        # A lossy JPEG XL drops the colours under transparent pixels.
        how: dict[str, Any] = {"lossless": True}
    else:
        quality = DEFAULT_QUALITY if quality is None else quality
        # libjxl's own measure of quality, as in cjxl.
        how = {"distance": 0.1 + (100 - quality) * 0.09, "lossless": False}
    samples = raster.whole()
    icc = tags.icc
    if icc is not None and raster.bit_depth == 16 and open_profile(icc).is_srgb:
        icc = None  # What a JPEG XL without a profile is.
    if icc is None:
        file.write(_with_boxes(_encoded(samples, how), tags))
        return ()
    notes = []
    if raster.bit_depth == 16:
        samples = gathered(samples, 8).astype(np.uint8)
        notes.append("JPEG XL is written with 8 bits where it has a profile: 16 were rounded")
    blocks = {"exif": tags.exif, "xmp": tags.xmp, "icc": icc}
    blocks = {name: block for name, block in blocks.items() if block}
    file.write(_pylibjxl().encode(samples, effort=_EFFORT, **how, **blocks))
    return tuple(notes)


def _encoded(samples: Samples, how: dict[str, Any]) -> bytes:
    squeezed = samples.squeeze(2) if samples.shape[2] == 1 else samples
    return bytes(imagecodecs.jpegxl_encode(squeezed, effort=_EFFORT, usecontainer=True, **how))


def _with_boxes(container: bytes, tags: Tags) -> bytes:
    """The container with boxes of metadata behind the picture (ISO/IEC 18181-2, 9.5 and 9.6)."""
    boxes = [container]
    for kind, data in (
        (b"Exif", b"\0\0\0\0" + tags.exif if tags.exif else None),
        (b"xml ", tags.xmp),
    ):
        if data:
            boxes.append(struct.pack(">I", len(data) + 8) + kind + data)
    return b"".join(boxes)


def _pylibjxl() -> Any:
    try:
        import pylibjxl
    except ImportError as error:
        raise UnsupportedFormatError(
            "JPEG XL needs pylibjxl, for Python 3.11 or newer: pip install pylibjxl"
        ) from error
    return pylibjxl
