"""Camera raw files, with LibRaw (rawpy): developed to 16 bits in Display P3.

Camera white balance, no automatic brightness: photos of one series stay alike. Clipped channels are
rebuilt from the others, and a shoulder brings what lies above white back below it.
"""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from photofix.errors import DamagedPhotoError, PhotoError, UnsupportedFormatError
from photofix.messages import Message, message
from photofix.photo.camera import camera_colour
from photofix.photo.cicp import BT709, P3, PRIMARIES, rgb_to_xyz
from photofix.photo.color import display_p3, encode_srgb
from photofix.photo.dng import (
    Dng,
    agrees,
    as_name,
    compression_of,
    is_unreadable,
    lacks_picture_data,
    look_into,
    made_readable,
)
from photofix.photo.exiv import file_tags, xmp_without_development
from photofix.photo.metadata import MetadataError, Tags
from photofix.photo.opcodes import (
    Corrections,
    correct_colours,
    correct_mosaic,
    corrections,
)
from photofix.photo.raster import Floats, Raster, Samples, as_floats, bands
from photofix.photo.stored import Stored
from photofix.photo.tiff import is_camera_file

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
_TURNS = {3: 2, 5: 1, 6: 3}  # quarters to the left, of LibRaw's flips
_SIDEWAYS = (5, 6)  # LibRaw's flips that swap width and height
_BLEND, _UNCLIPPED = 2, 1  # LibRaw's ways with highlights
_RAW, _P3D65 = 0, 7  # its colour spaces
_SHOULDER = 0.8  # of linear light; up to here tones are exactly the scene's
_MOST_HEADROOM = 4.0


def is_raw(head: bytes, file: BinaryIO) -> bool:
    """Whether a file is a camera's, from its first bytes and, for one of TIFF's kin, its tags."""
    return head.startswith(_MAGIC) or head[4:12] == b"ftypcrx " or is_camera_file(head, file)


def open_raw(file: BinaryIO) -> Stored:
    import rawpy

    raw = _opened(file)
    dng = look_into(file)
    try:
        width, height = _size(raw.sizes)  # Only now does LibRaw look at the picture data.
        headroom = _headroom(raw)
    except rawpy.LibRawError as error:
        raise _refused(error, file) from error
    crop = _upright_crop(dng, raw.sizes, (width, height))
    listed = corrections(*dng.opcodes)
    tags, notes = _tags(file)
    if listed.ignored:
        notes = (*notes, message("note.dng_opcodes", names=", ".join(listed.ignored)))
    if tags.xmp is not None:
        try:
            tags = replace(tags, xmp=xmp_without_development(tags.xmp))
        except MetadataError as error:
            tags = replace(tags, xmp=None)
            notes = (*notes, message("note.xmp", reason=error.message))

    def load() -> Raster:
        linear = _interpolated(file, raw, listed)
        left, top, right, bottom = crop
        return _developed(linear[top:bottom, left:right], headroom, 2.0**dng.exposure)

    return Stored(
        crop[2] - crop[0],
        crop[3] - crop[1],
        bit_depth=16,
        gray=raw.num_colors == 1,
        alpha=False,
        load=load,
        tags=replace(tags, icc=display_p3()),
        upright=True,
        notes=notes,
    )


def open_raw_linear(file: BinaryIO) -> Stored:
    """A raw file in the camera's own colours, not turned and not cropped, for a DNG.

    Its samples are linear; `tags.camera` tells how they become colour.
    """
    raw = _opened(file)
    if raw.num_colors not in (1, 3):
        raise UnsupportedFormatError("format.dng_colours", colours=raw.num_colors)
    sizes = raw.sizes
    listed = corrections(*look_into(file).opcodes)
    balance = _multipliers(raw)
    camera = camera_colour(file, raw, balance, look_into(file).exposure)
    tags, notes = _tags(file)

    def load() -> Raster:
        # Balanced while colours are interpolated, as developers do; unclipped, the channel that is
        # brightened most fills the range.
        _correct_mosaic(raw, listed)
        balanced = _postprocessed(
            file, raw, **_balance(raw), highlight_mode=_UNCLIPPED, output_color=_RAW, user_flip=0
        )
        return _unbalanced(balanced, balance)

    return Stored(
        sizes.iwidth,
        sizes.iheight,
        bit_depth=16,
        gray=raw.num_colors == 1,
        alpha=False,
        load=load,
        tags=replace(tags, camera=camera),
        upright=True,
        notes=notes,
    )


def _opened(file: BinaryIO) -> Any:
    """The file, open in LibRaw, or what stands for it."""
    import rawpy

    try:
        if not is_unreadable(file):
            raw = rawpy.imread(file.name)
            if lacks_picture_data(file) or agrees(file, raw.raw_image):
                return raw
            raw.close()
        return rawpy.imread(io.BytesIO(made_readable(file)))
    except rawpy.LibRawError as error:
        raise _refused(error, file) from error


def _tags(file: BinaryIO) -> tuple[Tags, tuple[Message, ...]]:
    try:
        tags = file_tags(Path(file.name))
    except MetadataError as error:
        return Tags(), (message("note.raw_tags", reason=error.message),)
    return Tags(exif=tags.exif, xmp=tags.xmp, iptc=tags.iptc), ()


def _postprocessed(file: BinaryIO, raw: Any, **options: Any) -> Samples:
    """What LibRaw makes of it, linear in 16 bits, without any automatic brightness."""
    import rawpy

    options["highlight_mode"] = rawpy.HighlightMode(options["highlight_mode"])
    options["output_color"] = rawpy.ColorSpace(options["output_color"])
    if lacks_picture_data(file):
        raise DamagedPhotoError("format.raw_cut_off")
    if look_into(file).is_dng:
        # What a DNG calls white is white. LibRaw would take the brightest value of the photo for
        # it, where that is not far off: photos of one series would not stay alike.
        options["adjust_maximum_thr"] = 0.0
    try:
        linear: Samples = raw.postprocess(
            no_auto_bright=True, output_bps=16, gamma=(1, 1), **options
        )
    except rawpy.LibRawError as error:
        raise _refused(error, file) from error
    finally:
        raw.close()
    if not linear.any():
        raise DamagedPhotoError("format.raw_black")
    return linear


def _interpolated(file: BinaryIO, raw: Any, listed: Corrections) -> Samples:
    """Upright linear Display P3, with the corrections that the file lists."""
    how = {**_balance(raw), "highlight_mode": _BLEND}
    _correct_mosaic(raw, listed)
    if not listed.colours or raw.sizes.pixel_aspect != 1:
        return _postprocessed(file, raw, **how, output_color=_P3D65)
    to_srgb, turns = np.asarray(raw.color_matrix, np.float64)[:, :3], _TURNS.get(raw.sizes.flip, 0)
    own = _postprocessed(file, raw, **how, output_color=_RAW, user_flip=0)
    colours = correct_colours(own.reshape(*own.shape[:2], -1), listed.colours)
    if colours.shape[2] == 3 and to_srgb.any():
        to_p3 = np.linalg.inv(rgb_to_xyz(PRIMARIES[P3])) @ rgb_to_xyz(PRIMARIES[BT709])
        matrix = (to_p3 @ to_srgb).T.astype(np.float32)
        for start, stop in bands(*colours.shape[:2]):
            band = colours[start:stop].astype(np.float32) @ matrix
            colours[start:stop] = np.clip(band + np.float32(0.5), 0, 65535)
    turned: Samples = np.rot90(colours, turns)
    return turned


def _correct_mosaic(raw: Any, listed: Corrections) -> None:
    if listed.mosaic:
        black = float(np.mean(raw.black_level_per_channel))
        correct_mosaic(raw.raw_image_visible, listed.mosaic, black, float(raw.white_level))


def _multipliers(raw: Any) -> tuple[float, ...]:
    """What LibRaw multiplies channels with, the largest being 1."""
    channels = raw.num_colors
    for balance in (raw.camera_whitebalance, raw.daylight_whitebalance):
        found = [float(value) for value in balance[:channels]]
        if channels > 1 and all(value > 0 for value in found):
            return tuple(value / max(found) for value in found)
    return tuple([1.0] * channels)


def _unbalanced(balanced: Samples, balance: tuple[float, ...]) -> Raster:
    height, width = balanced.shape[:2]
    samples = balanced.reshape(height, width, -1)[..., : len(balance)]
    factors = np.array([1 / value for value in balance], np.float32)

    def rows(start: int, stop: int) -> Samples:
        values = np.clip(samples[start:stop] * factors, 0, 65535)
        own: Samples = np.rint(values).astype(np.uint16)
        return own

    return Raster(width, height, len(balance), 16, rows)


def _upright_crop(dng: Dng, sizes: Any, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what its maker shows, of the upright photo."""
    whole = (0, 0, *size)
    if dng.crop is None or sizes.pixel_aspect != 1:
        return whole
    left, top, width, height = dng.crop
    right, bottom = left + width, top + height
    inside = left >= 0 and top >= 0 and right <= sizes.iwidth and bottom <= sizes.iheight
    if not inside or 4 * width * height < sizes.iwidth * sizes.iheight:
        return whole
    if sizes.flip == 3:
        return (
            sizes.iwidth - right,
            sizes.iheight - bottom,
            sizes.iwidth - left,
            sizes.iheight - top,
        )
    if sizes.flip == 5:
        return top, sizes.iwidth - right, bottom, sizes.iwidth - left
    if sizes.flip == 6:
        return sizes.iheight - bottom, left, sizes.iheight - top, right
    return left, top, right, bottom


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


def _developed(linear: Samples, headroom: float, gain: float) -> Raster:
    """Linear light, white at 1 / headroom of the range, as sRGB-curved values, white at 1.

    gain: by which it is brightened besides.
    """
    height, width = linear.shape[:2]
    samples = linear.reshape(height, width, -1)

    brighter = headroom * max(gain, 1.0)

    def rows(start: int, stop: int) -> Samples:
        light = _with_shoulder(as_floats(samples[start:stop]) * np.float32(brighter), brighter)
        if gain < 1:
            light = _darkened(light, gain)
        values = encode_srgb(light)
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


def _darkened(light: Floats, gain: float) -> Floats:
    """Light in [0, 1] times a gain below 1, but that white stays white."""
    above = np.clip(2 * light - 1, 0, 1)
    darker: Floats = light * np.float32(gain) * (1 + np.float32(1 / gain - 1) * above**2)
    return darker


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


def _refused(error: Exception, file: BinaryIO) -> PhotoError:
    """What LibRaw says, with the camera and the compression where that is why."""
    import rawpy

    text = error.args[0] if error.args else ""
    reason = text.decode("ascii", "replace") if isinstance(text, bytes) else str(text)
    unknown = (rawpy.LibRawFileUnsupportedError, rawpy.LibRawNotImplementedError)
    if not isinstance(error, unknown):
        return DamagedPhotoError("format.raw_no_picture", reason=reason.lower())
    camera = look_into(file).camera or _camera_by_exif(file)
    compression = compression_of(file)
    if not camera:
        return UnsupportedFormatError("format.raw_unknown")
    if not compression:
        return UnsupportedFormatError("format.raw_unknown_camera", camera=camera)
    return UnsupportedFormatError(
        "format.raw_unknown_compression", camera=camera, compression=compression
    )


def _camera_by_exif(file: BinaryIO) -> str:
    exif = Image.Exif()
    try:
        exif.load(file_tags(Path(file.name)).exif or b"")
    except (MetadataError, SyntaxError, ValueError, struct.error):
        return ""
    return " ".join(as_name(exif.get(tag)) for tag in (271, 272)).strip()
