"""Camera raw files, with LibRaw (rawpy): developed to 16 bits in Display P3.

Camera white balance, no automatic brightness: photos of one series stay alike. Clipped channels are
rebuilt from the others, and a shoulder brings what lies above white back below it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from photofix.errors import DamagedPhotoError, UnsupportedFormatError
from photofix.messages import message
from photofix.photo.color import display_p3, encode_srgb
from photofix.photo.exiv import file_tags
from photofix.photo.metadata import MetadataError, Tags
from photofix.photo.raster import Floats, Raster, Samples, as_floats
from photofix.photo.stored import Stored
from photofix.photo.tiff import is_camera_file, is_misread_float, lacks_picture_data

EXTENSIONS = (
    ".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".sr2", ".srf", ".raf", ".orf", ".rw2",
    ".pef", ".srw", ".rwl", ".raw", ".3fr", ".fff", ".iiq", ".mrw", ".x3f", ".erf", ".kdc", ".dcr",
    ".mos", ".mef", ".gpr",
)  # fmt: skip
_MAGIC = (
    b"FUJIFILMCCD-RAW",
    b"IIRO",
    b"IIRS",
    b"MMOR",
    b"IIU\0",
    b"II\x1a\0\0\0HEAPCCDR",
    b"FOVb",
    b"\0MRM",
)
_SIDEWAYS = (5, 6)  # LibRaw's flips that swap width and height
_SHOULDER = 0.8  # of linear light; up to here tones are exactly the scene's
_MOST_HEADROOM = 4.0


def is_raw(head: bytes, file: BinaryIO) -> bool:
    """Whether a file is a camera's, from its first bytes and, for one of TIFF's kin, its tags."""
    return head.startswith(_MAGIC) or head[4:12] == b"ftypcrx " or is_camera_file(head, file)


def open_raw(file: BinaryIO) -> Stored:
    import rawpy

    if is_misread_float(file):
        raise UnsupportedFormatError("format.raw_floats")
    try:
        raw = rawpy.imread(file.name)
        width, height = _size(raw.sizes)  # Only now does LibRaw look at the picture data.
        headroom = _headroom(raw)
    except rawpy.LibRawFileUnsupportedError as error:
        raise UnsupportedFormatError("format.raw_unknown") from error
    except rawpy.LibRawError as error:
        raise _damaged(error) from error
    notes = []
    try:
        tags = file_tags(Path(file.name))
    except MetadataError as error:
        tags = Tags()
        notes.append(message("note.raw_tags", reason=error.message))

    def load() -> Raster:
        if lacks_picture_data(file):
            raise DamagedPhotoError("format.raw_cut_off")
        try:
            linear = raw.postprocess(
                **_balance(raw),
                no_auto_bright=True,
                highlight_mode=rawpy.HighlightMode.Blend,
                output_color=rawpy.ColorSpace.P3D65,
                output_bps=16,
                gamma=(1, 1),
            )
        except rawpy.LibRawError as error:
            raise _damaged(error) from error
        finally:
            raw.close()
        if not linear.any():
            raise DamagedPhotoError("format.raw_black")
        return _developed(linear, headroom)

    return Stored(
        width,
        height,
        bit_depth=16,
        gray=raw.num_colors == 1,
        alpha=False,
        load=load,
        tags=Tags(exif=tags.exif, icc=display_p3(), xmp=tags.xmp, iptc=tags.iptc),
        upright=True,
        notes=tuple(notes),
    )


def _balance(raw: Any) -> dict[str, Any]:
    """The camera's white balance, for LibRaw; of a monochrome camera it would make black."""
    return {"user_wb": [1, 1, 1, 1]} if raw.num_colors == 1 else {"use_camera_wb": True}


def _size(sizes: Any) -> tuple[int, int]:
    """Width and height of what LibRaw makes: upright, with square pixels."""
    width, height = sizes.iwidth, sizes.iheight
    if sizes.pixel_aspect < 1:
        height = int(height / sizes.pixel_aspect + 0.5)
    elif sizes.pixel_aspect > 1:
        width = int(width * sizes.pixel_aspect + 0.5)
    return (height, width) if sizes.flip in _SIDEWAYS else (width, height)


def _developed(linear: Samples, headroom: float) -> Raster:
    """Linear light, white at 1 / headroom of the range, as sRGB-curved values, white at 1."""
    height, width = linear.shape[:2]
    samples = linear.reshape(height, width, -1)

    def rows(start: int, stop: int) -> Samples:
        light = as_floats(samples[start:stop]) * np.float32(headroom)
        values = encode_srgb(_with_shoulder(light, headroom))
        developed: Samples = (values * np.float32(65535) + np.float32(0.5)).astype(np.uint16)
        return developed

    return Raster(width, height, samples.shape[2], 16, rows)


def _with_shoulder(light: Floats, most: float) -> Floats:
    """Light from 0 to `most` brought to [0, 1]: a line, then a curve that ends level at 1."""
    if most <= 1:
        return light
    room = 1 - _SHOULDER
    above = np.clip((light - _SHOULDER) / (most - _SHOULDER), 0, 1)
    curve = _SHOULDER + room * (1 - (1 - above) ** ((most - _SHOULDER) / room))
    return np.where(light <= _SHOULDER, light, curve).astype(np.float32)


def _headroom(raw: Any) -> float:
    """How far above white LibRaw's range ends when it rebuilds clipped channels.

    It then scales colours so that the channel with the largest multiplier fills the range, not the
    one with the smallest.
    """
    for balance in (raw.camera_whitebalance, raw.daylight_whitebalance):
        multipliers = [float(value) for value in balance if value > 0]
        if len(multipliers) >= 3:
            return min(max(multipliers) / min(multipliers), _MOST_HEADROOM)
    return 1.0


def _damaged(error: Exception) -> DamagedPhotoError:
    text = error.args[0] if error.args else ""
    reason = text.decode("ascii", "replace") if isinstance(text, bytes) else str(text)
    return DamagedPhotoError("format.raw_no_picture", reason=reason.lower())
