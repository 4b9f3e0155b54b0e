"""Linear DNGs: colours interpolated and restored, still the camera's own, to be developed later.

DNG specification 1.7.1, written with tifffile. White balance, exposure and profiles are tags, as in
the file that it came from; samples lose nothing (lossless JPEG in tiles).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile
from tifffile import COMPRESSION, PHOTOMETRIC, PLANARCONFIG

from photofix.errors import WriteError
from photofix.messages import Message
from photofix.photo.camera import open_camera
from photofix.photo.color import encode_srgb
from photofix.photo.dng import linear_raw, mark_linear_raw
from photofix.photo.metadata import CameraColour, Tags, oriented_xmp
from photofix.photo.opcodes import keeps_with_size
from photofix.photo.photo import Encoding
from photofix.photo.raster import Raster, Samples, as_floats
from photofix.photo.tiff import (
    begin_with_block,
    descriptive_tags,
    directories_of,
    lead_to_picture,
    parsed_exif,
    placeholders,
)

_VERSION, _BACKWARD = (1, 4, 0, 0), (1, 1, 0, 0)
_DNG_VERSION, _DNG_BACKWARD = 50706, 50707
_WHITE_LEVEL, _CROP_ORIGIN, _CROP_SIZE = 50717, 50719, 50720
_OPCODES = 51022  # for interpolated colours
_ORIENTATION, _XMP, _IPTC = 274, 700, 33723
_TILE = 512
_PREVIEW = 512  # pixels of the longer side, at most


def write_dng(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    camera = tags.camera
    if camera is None:
        raise WriteError("format.dng_needs_raw")
    samples = raster.whole()
    exif = parsed_exif(tags.exif) if tags.exif else None
    directories = [] if exif is None else directories_of(exif)
    extratags: list[Any] = [] if exif is None else descriptive_tags(exif)
    extratags += placeholders(directories)
    extratags += [(*tag, True) for tag in camera.tags]
    extratags += [
        (_DNG_VERSION, "B", 4, _VERSION, True),
        (_DNG_BACKWARD, "B", 4, _BACKWARD, True),
        (_ORIENTATION, "H", 1, camera.orientation, True),
    ]
    if tags.xmp:
        xmp = oriented_xmp(tags.xmp, camera.orientation)
        extratags.append((_XMP, "B", len(xmp), xmp, True))
    if tags.iptc:
        extratags.append((_IPTC, 7, len(tags.iptc), tags.iptc, True))

    if directories and tags.exif:
        begin_with_block(file, tags.exif)
    with tifffile.TiffWriter(
        file, byteorder=None if directories else "<", append=bool(directories)
    ) as tif:
        tif.write(
            _preview(samples, camera),
            photometric=PHOTOMETRIC.RGB,
            subfiletype=1,
            subifds=1,
            software=False,
            metadata=None,
            extratags=extratags,
        )
        tif.write(
            **_picture(samples),
            photometric=linear_raw(samples),
            planarconfig=PLANARCONFIG.CONTIG if samples.shape[2] > 1 else None,
            subfiletype=0,
            software=False,
            metadata=None,
            extratags=_levels(samples, camera),
        )
    if directories and exif is not None:
        lead_to_picture(file, exif)
    mark_linear_raw(file)
    return ()


def _picture(samples: Samples) -> dict[str, Any]:
    """How tifffile is to write it: in tiles, but for a photo smaller than one.

    LibRaw reads a tile that is wider than the photo wrongly.
    """
    shape = samples.shape if samples.shape[2] > 1 else samples.shape[:2]
    if samples.shape[1] < _TILE:
        return {"data": samples.reshape(shape)}
    return {
        "data": _tiles(samples),
        "shape": shape,
        "dtype": samples.dtype,
        "tile": (_TILE, _TILE),
        "compression": COMPRESSION.JPEG,
        "bitspersample": 16,
    }


def _levels(samples: Samples, camera: CameraColour) -> list[Any]:
    height, width, channels = samples.shape
    levels: list[Any] = [(_WHITE_LEVEL, "H", channels, (65535,) * channels, True)]
    if camera.opcodes and (camera.size == (width, height) or keeps_with_size(camera.opcodes)):
        levels.append((_OPCODES, 7, len(camera.opcodes), camera.opcodes, True))
    if camera.crop is not None:
        left, top, wide, high = camera.crop
        # A restored photo may be larger than its original.
        scale = width / camera.size[0]
        origin = tuple(round(value * scale) for value in (left, top))
        size = min(round(wide * scale), width), min(round(high * scale), height)
        levels.append((_CROP_ORIGIN, "I", 2, origin, True))
        levels.append((_CROP_SIZE, "I", 2, size, True))
    return levels


def _tiles(samples: Samples) -> Iterator[bytes]:
    """Tiles as lossless JPEG, those at the edges filled up with the last row and column."""
    height, width = samples.shape[:2]
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            tile = samples[top : top + _TILE, left : left + _TILE]
            missing = (0, _TILE - tile.shape[0]), (0, _TILE - tile.shape[1]), (0, 0)
            whole = np.ascontiguousarray(np.pad(tile, missing, mode="edge"))
            plane = whole.squeeze(2) if whole.shape[2] == 1 else whole
            yield bytes(imagecodecs.jpeg8_encode(plane, lossless=True, bitspersample=16))


def _preview(samples: Samples, camera: CameraColour) -> Samples:
    """A small picture of it for file managers, as the networks see it."""
    step = max(1, -(-max(samples.shape[:2]) // _PREVIEW))
    small = as_floats(np.ascontiguousarray(samples[::step, ::step]))
    values = encode_srgb(open_camera(camera).to_linear(small))
    seen: Samples = np.rint(values * 255).astype(np.uint8)
    return seen
