"""The colour of a camera's own values: for the networks to see, and as a DNG tells it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, BinaryIO

import numpy as np
from tifffile import TiffFile, TiffPage

from photofix.photo.dng import DNG_VERSION, copied_tag, look_into
from photofix.photo.metadata import CameraColour
from photofix.photo.raster import Floats

# What a DNG says of colour (DNG specification 1.7.1, chapter 4); noise is no longer what it was.
_CARRIED = (
    50708, 50709, 50721, 50722, 50723, 50724, 50725, 50726, 50727, 50728, 50729, 50730, 50732,
    50735, 50736, 50739, 50778, 50779, 50931, 50932, 50934, 50936, 50937, 50938, 50939, 50940,
    50941, 50942, 50964, 50965, 50981, 50982, 51107, 51108, 51109, 51110, 52525, 52529, 52530,
    52531, 52532,
)  # fmt: skip
_AS_SHOT_NEUTRAL, _COLOR_MATRIX, _ILLUMINANT = 50728, 50721, 50778
_ASCII, _SHORT, _RATIONAL, _SIGNED = 2, 3, 5, 10  # types of TIFF
_CAMERA_MODEL, _D65 = 50708, 21
_FINE = 100_000  # denominator of fractions
_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}  # of LibRaw's flips
_LARGEST = 16 << 20  # bytes of one tag, such as a table of hues


def camera_colour(
    file: BinaryIO, raw: Any, balance: tuple[float, ...], exposure: float
) -> CameraColour:
    """raw: LibRaw's object.

    balance: what channels are multiplied by for white, the largest being 1.
    exposure: stops that its maker wants it brightened by; only the networks see that.
    """
    gray = len(balance) == 1
    gain = 2.0**exposure / min(balance)
    if gray:
        matrix: tuple[tuple[float, ...], ...] = ((float(gain),),)
    else:
        to_srgb = np.asarray(raw.color_matrix, np.float64)[:, :3]
        if not to_srgb.any():
            to_srgb = np.eye(3)
        rows = to_srgb * np.array(balance) * gain
        matrix = tuple(tuple(float(value) for value in row) for row in rows)
    tags = _own_tags(file) or _made_tags(raw, balance, look_into(file).camera)
    size = raw.sizes.iwidth, raw.sizes.iheight
    dng = look_into(file)
    turn = _ORIENTATIONS.get(raw.sizes.flip, 1)
    return CameraColour(matrix, tags, turn, size, dng.crop, dng.opcodes[2])


class CameraSpace:
    """The space of a camera's linear values in [0, 1]."""

    is_srgb = False

    def __init__(self, camera: CameraColour) -> None:
        matrix = np.array(camera.matrix, np.float64)
        self.channels = 3 if len(matrix) == 3 else 1
        self.goes_back = abs(np.linalg.det(matrix)) > 1e-9
        self._matrix = matrix.T.astype(np.float32)
        self._back = np.linalg.pinv(matrix).T.astype(np.float32)

    def to_linear(self, values: Floats) -> Floats:
        light: Floats = values @ self._matrix
        return light if self.channels == 3 else np.repeat(light, 3, -1)

    def from_linear(self, linear: Floats) -> Floats:
        light = linear if self.channels == 3 else linear.mean(-1, keepdims=True)
        values: Floats = np.clip(light @ self._back, 0, 1)
        return values

    def tone(self, linear: Floats) -> Floats:
        """As it is: what is brighter than white keeps its values."""
        return linear

    def untone(self, shown: Floats) -> Floats:
        return shown


@lru_cache(maxsize=16)
def open_camera(camera: CameraColour) -> CameraSpace:
    return CameraSpace(camera)


def _own_tags(file: BinaryIO) -> tuple[Any, ...]:
    """What a DNG says of its colour."""
    try:
        file.seek(0)
        page = TiffFile(file).pages.first
        if DNG_VERSION not in page.tags:
            return ()
        return tuple(_frozen(page, code) for code in _CARRIED if _is_modest(page, code))
    except Exception:
        return ()  # no TIFF


def _is_modest(page: TiffPage, code: int) -> bool:
    return code in page.tags and page.tags[code].valuebytecount <= _LARGEST


def _frozen(page: TiffPage, code: int) -> tuple[Any, ...]:
    code, kind, count, value, _ = copied_tag(page, code)
    whole = value if isinstance(value, str | bytes) else tuple(np.ravel(value).tolist())
    return code, int(kind), count, whole


def _made_tags(raw: Any, balance: tuple[float, ...], camera: str) -> tuple[Any, ...]:
    """The same for a file of another kind, by what LibRaw knows of the camera."""
    model = camera or "Camera"
    tags: list[Any] = [(_CAMERA_MODEL, _ASCII, len(model) + 1, model)]
    if len(balance) == 1:
        return tuple(tags)
    neutral = [min(balance) / value for value in balance]
    tags.append((_AS_SHOT_NEUTRAL, _RATIONAL, 3, _fractions(neutral)))
    to_camera = np.asarray(raw.rgb_xyz_matrix, np.float64)[:3]
    if to_camera.any():
        tags.append((_COLOR_MATRIX, _SIGNED, 9, _fractions(to_camera.ravel().tolist())))
        tags.append((_ILLUMINANT, _SHORT, 1, (_D65,)))
    return tuple(tags)


def _fractions(values: list[float]) -> tuple[int, ...]:
    return tuple(number for value in values for number in (round(value * _FINE), _FINE))
