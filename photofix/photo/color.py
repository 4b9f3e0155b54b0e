"""Colour management with LittleCMS: from a file's profile to sRGB for the networks, and back.

All of it in float32: neither 16-bit samples nor colours outside sRGB are lost on the way.
"""

from __future__ import annotations

import io
import os
import struct
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import ImageCms

from photofix import srgb
from photofix.photo.cicp import BT709, CURVES, D65, P3, PRIMARIES, SRGB, Cicp
from photofix.photo.metadata import MetadataError, PngColor
from photofix.photo.raster import Floats, Raster, Samples, as_floats

_RELATIVE_COLORIMETRIC = 1
_BLACK_POINT_COMPENSATION = 0x2000
_P3_COLORANTS = {  # of Display P3 under D50, as in Apple's profile
    b"rXYZ": (0.51512, 0.24120, -0.00105),
    b"gXYZ": (0.29198, 0.69225, 0.04189),
    b"bXYZ": (0.15710, 0.06657, 0.78407),
}
_SAME = 1e-3  # a quarter of an 8-bit step: profiles that differ by less need no conversion
_SAME_LIGHT = 2e-5  # a third of the darkest step of 8 bits
_INVERSE_STEPS = 4096
_CURVE_STEPS = 4096
_ADOBE_GAMMA = 563 / 256
_PIXELS_A_THREAD = 1 << 17


class Profile:
    """An ICC profile of RGB or gray values, and the way to linear light and back.

    "Linear light" here has sRGB's primaries and white and is unbounded: colours outside sRGB are
    below 0 or above 1. Relative colorimetric, with black point compensation.

    Raises MetadataError for a profile that is damaged or for another colour space.
    """

    def __init__(self, icc: bytes) -> None:
        space = _space(icc)
        if space not in ("RGB", "GRAY"):
            raise MetadataError("metadata.icc_other")
        self._icc = icc
        self._space = space.lower()
        self._fast: _MatrixShaper | None = None
        self.channels = 3 if space == "RGB" else 1
        steps = np.linspace(0, 1, 9, dtype=np.float32)
        grid = np.stack(np.meshgrid(*[steps] * self.channels, indexing="ij"), -1)
        flat = grid.reshape(1, -1, self.channels)
        try:
            linear = self.to_linear(flat)
        except imagecodecs.CmsError as error:
            raise MetadataError("metadata.icc_damaged") from error
        try:
            self.from_linear(linear)
            self.goes_back = True
        except imagecodecs.CmsError:
            self.goes_back = False
        self._fast = _MatrixShaper.of(self) if self.channels == 3 and self.goes_back else None
        self.is_srgb = bool(np.abs(encode_srgb(linear) - flat).max() < _SAME)

    def to_linear(self, values: Floats) -> Floats:
        """(H, W, 3) linear light of (H, W, channels) values in [0, 1], multiples of 1 / 65535."""
        if self._fast is not None:
            return self._fast.to_linear(values)
        return _transformed(values, self._icc, self._space, _linear_profile(), "rgb")

    def from_linear(self, linear: Floats) -> Floats:
        """(H, W, channels) values of (H, W, 3) linear light; those in the profile's gamut are in
        [0, 1]."""
        if self._fast is not None:
            return self._fast.from_linear(linear)
        return _transformed(linear, _linear_profile(), "rgb", self._icc, self._space)

    def tone(self, linear: Floats) -> Floats:
        """As it is: what lies above white can't be shown."""
        return linear

    def untone(self, shown: Floats) -> Floats:
        return shown


class _MatrixShaper:
    """A profile of three curves and a matrix, as most are, measured with LittleCMS.

    Five times as fast as LittleCMS itself on pixels of float32.
    """

    def __init__(self, curves: Floats, matrix: Floats, offset: Floats) -> None:
        """curves: (65536, 3), each from 0 to 1; matrix: (3, 3) from a row of their values to light;
        offset: the light of black."""
        self._curves, self._matrix, self._offset = curves, matrix, offset
        self._back = np.linalg.inv(matrix)
        # The inverse curves at squares of equal steps: dense where curves are steep, near black.
        squares = np.linspace(0, 1, _INVERSE_STEPS + 1) ** 2
        ramp = np.linspace(0, 1, len(curves))
        inverse = [np.interp(squares, curve, ramp) for curve in curves.T]
        self._inverse = np.stack(inverse).astype(np.float32)

    @classmethod
    def of(cls, profile: Profile) -> _MatrixShaper | None:
        """The same transform, or None where the profile is not one of curves and a matrix."""
        ramp = np.linspace(0, 1, 65536, dtype=np.float32)
        ramps = np.zeros((3, len(ramp), 3), np.float32)
        for channel in range(3):
            ramps[channel, :, channel] = ramp
        light = profile.to_linear(ramps).astype(np.float64)
        offset = light[0, 0]
        light -= offset
        matrix = light[:, -1]
        if abs(np.linalg.det(matrix)) < 1e-6:
            return None
        curves = np.stack([light[c] @ matrix[c] / (matrix[c] @ matrix[c]) for c in range(3)], 1)
        shaper = cls(
            np.maximum.accumulate(curves).astype(np.float32),
            matrix.astype(np.float32),
            offset.astype(np.float32),
        )
        points = as_floats(np.random.default_rng(0).integers(0, 65536, (1, 512, 3), np.uint16))
        expected = profile.to_linear(points)
        same = np.abs(shaper.to_linear(points) - expected).max() < _SAME_LIGHT
        return shaper if same else None

    def to_linear(self, values: Floats) -> Floats:
        levels = (values * np.float32(65535) + np.float32(0.5)).astype(np.uint16)
        shaped = np.empty(values.shape, np.float32)
        for channel in range(3):
            shaped[..., channel] = self._curves[levels[..., channel], channel]
        light: Floats = shaped @ self._matrix + self._offset
        return light

    def from_linear(self, linear: Floats) -> Floats:
        shaped = np.clip((linear - self._offset) @ self._back, 0, 1)
        place = np.sqrt(shaped) * np.float32(_INVERSE_STEPS)
        below = np.minimum(place.astype(np.int32), _INVERSE_STEPS - 1)
        place -= below
        for channel, inverse in enumerate(self._inverse):
            low, high = inverse[below[..., channel]], inverse[below[..., channel] + 1]
            shaped[..., channel] = low + (high - low) * place[..., channel]
        return shaped


@lru_cache(maxsize=64)
def open_profile(icc: bytes) -> Profile:
    """The profile; a batch has few of them. Raises MetadataError."""
    return Profile(icc)


def profile_name(icc: bytes) -> str:
    """What the profile calls itself."""
    profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    return ImageCms.getProfileDescription(profile).strip() or "unnamed"


@cache
def display_p3() -> bytes:
    """A Display P3 profile: P3's primaries, D65, sRGB's curve."""
    profile = bytearray(imagecodecs.cms_profile("srgb"))
    for index in range(int.from_bytes(profile[128:132], "big")):
        tag, offset, _ = struct.unpack_from(">4sII", profile, 132 + 12 * index)
        if tag in _P3_COLORANTS:
            fixed = (round(value * 65536) for value in _P3_COLORANTS[tag])
            struct.pack_into(">3i", profile, offset + 8, *fixed)
    return _named(profile, "Display P3")


@cache
def adobe_rgb() -> bytes:
    return _named(bytearray(imagecodecs.cms_profile("adobergb")), "Adobe RGB")


@cache
def named_profile(name: str, gray: bool = False) -> bytes:
    """The profile of a copy, by its name in --profile.

    gray: for gray values, with the curve of that profile.
    """
    if gray and name == "adobe-rgb":
        return _made_profile(True, PRIMARIES[BT709], D65, gamma=_ADOBE_GAMMA)
    if gray:
        table = CURVES[SRGB](np.linspace(0, 1, _CURVE_STEPS)).astype(np.float32)
        return _made_profile(True, PRIMARIES[BT709], D65, transferfunction=table)
    if name == "srgb":
        return _named(bytearray(imagecodecs.cms_profile("srgb")), "sRGB")
    return display_p3() if name == "p3" else adobe_rgb()


def _named(profile: bytearray, name: str) -> bytes:
    """The profile with another description (ICC.1:2022, 10.15), no longer than the one before."""
    for index in range(int.from_bytes(profile[128:132], "big")):
        tag, offset, _ = struct.unpack_from(">4sII", profile, 132 + 12 * index)
        if tag == b"desc" and profile[offset : offset + 4] == b"mluc":
            text = name.encode("utf-16-be")
            length, start = struct.unpack_from(">II", profile, offset + 20)
            if len(text) <= length:
                struct.pack_into(">I", profile, offset + 20, len(text))
                profile[offset + start : offset + start + length] = text.ljust(length, b"\0")
    return bytes(profile)


@lru_cache(maxsize=64)
def cicp_profile(cicp: Cicp, gray: bool = False) -> bytes | None:
    """The ICC profile of code points that are no HDR; None where they are sRGB's.

    gray: for gray values, of which only the curve counts.
    """
    if cicp.is_srgb:
        return None
    if (cicp.primaries, cicp.transfer) == (P3, SRGB) and not gray:
        return display_p3()
    curve = CURVES.get(cicp.transfer, CURVES[SRGB])
    table = curve(np.linspace(0, 1, _CURVE_STEPS)).astype(np.float32)
    return _made_profile(gray, cicp.chromaticities, cicp.white, transferfunction=table)


@lru_cache(maxsize=64)
def chunk_profile(color: PngColor, gray: bool = False) -> bytes | None:
    """The ICC profile of a PNG's gAMA and cHRM; None where they are sRGB's, or make no sense.

    A gamma of 1 / 2.2 stands for sRGB's curve where it stands alone or with sRGB's primaries: that
    is how programs without sRGB's own chunk have always said it.
    """
    points = color.chromaticities
    usual = points is None or np.abs(np.subtract(points, (*D65, *PRIMARIES[BT709]))).max() < 1e-3
    srgb_curve = color.gamma is None or abs(color.gamma - 1 / 2.2) < 1e-3
    if usual and srgb_curve:
        return None
    white, primaries = (D65, PRIMARIES[BT709]) if points is None else (points[:2], points[2:])
    try:
        if color.gamma is not None:
            return _made_profile(gray, primaries, white, gamma=1 / color.gamma)
        table = CURVES[SRGB](np.linspace(0, 1, _CURVE_STEPS)).astype(np.float32)
        return _made_profile(gray, primaries, white, transferfunction=table)
    except (ValueError, ArithmeticError, imagecodecs.CmsError):
        return None


def tiff_profile(
    chromaticities: tuple[float, ...] | None,
    white: tuple[float, ...] | None,
    curves: NDArray[np.float64] | None,
    gray: bool,
) -> bytes | None:
    """The ICC profile of a TIFF's PrimaryChromaticities, WhitePoint and TransferFunction.

    None where they are sRGB's, or make no sense.

    curves: (1 or 3, n): light in [0, 1] of each value.
    """
    if curves is None:
        points = (*(white or D65), *(chromaticities or PRIMARIES[BT709]))
        return chunk_profile(PngColor(None, points), gray)
    steps = np.linspace(0, curves.shape[1] - 1, min(_CURVE_STEPS, curves.shape[1])).round()
    tables = curves[:, steps.astype(int)].astype(np.float32)
    table = tables if len(tables) == 3 and not gray else tables[0]
    primaries = chromaticities or PRIMARIES[BT709]
    try:
        return _made_profile(gray, primaries, white or D65, transferfunction=table)
    except (ValueError, ArithmeticError, imagecodecs.CmsError):
        return None


def _made_profile(
    gray: bool, primaries: tuple[float, ...], white: tuple[float, ...], **curve: Any
) -> bytes:
    if gray:
        made: bytes = imagecodecs.cms_profile("gray", whitepoint=white, **curve)
    else:
        made = imagecodecs.cms_profile("rgb", whitepoint=white, primaries=primaries, **curve)
    return made


def encode_srgb(linear: Floats) -> Floats:
    """sRGB's values of linear light, which is clipped to [0, 1]."""
    return srgb.from_linear(np.clip(linear, 0, 1))


def linear_to_srgb(raster: Raster) -> Raster:
    """The 16-bit sRGB raster of linear light of sRGB's primaries; alpha is not light."""
    colours = 1 if raster.gray else 3

    def rows(start: int, stop: int) -> Samples:
        values = as_floats(raster.rows(start, stop))
        values[..., :colours] = encode_srgb(values[..., :colours])
        samples: Samples = (values * np.float32(65535) + np.float32(0.5)).astype(np.uint16)
        return samples

    return Raster(raster.width, raster.height, raster.channels, 16, rows)


def cmyk_to_rgb(raster: Raster, icc: bytes | None) -> Raster:
    """The sRGB raster of inks (0 is paper, the largest value full ink), of the same depth.

    icc: the embedded profile; without one that is for CMYK, light is taken to be what each ink,
    and black, let through: (1 - ink) (1 - black).
    """
    if icc is None or not _is_cmyk(icc):
        return Raster(
            raster.width,
            raster.height,
            3,
            raster.bit_depth,
            lambda start, stop: _let_through(raster.rows(start, stop)),
        )
    return Raster(
        raster.width,
        raster.height,
        3,
        raster.bit_depth,
        lambda start, stop: _transformed(
            raster.rows(start, stop), icc, "cmyk", imagecodecs.cms_profile("srgb"), "rgb"
        ),
    )


def _transformed(
    values: Samples, icc: bytes, space: str, out_icc: bytes, out_space: str
) -> Samples:
    """LittleCMS in as many threads as there are cores: in float32 it takes 0.3 s a megapixel."""

    def transform(rows: Samples) -> Samples:
        converted: Samples = imagecodecs.cms_transform(
            np.ascontiguousarray(rows),
            icc,
            out_icc,
            colorspace=space,
            outcolorspace=out_space,
            intent=_RELATIVE_COLORIMETRIC,
            flags=_BLACK_POINT_COMPENSATION,
        )
        return converted.reshape(*rows.shape[:2], -1)

    parts = min(os.cpu_count() or 1, values.shape[0], values[..., 0].size // _PIXELS_A_THREAD)
    if parts < 2:
        return transform(values)
    return np.concatenate(list(_threads().map(transform, np.array_split(values, parts))))


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="photofix-colour")


@cache
def _linear_profile() -> bytes:
    profile: bytes = imagecodecs.cms_profile(
        "rgb", whitepoint=D65, primaries=PRIMARIES[BT709], gamma=1.0
    )
    return profile


def _let_through(inks: Samples) -> Samples:
    top = np.float32(np.iinfo(inks.dtype).max)
    light = 1 - inks.astype(np.float32) / top
    light[..., :3] *= light[..., 3:]
    samples: Samples = (light[..., :3] * top + np.float32(0.5)).astype(inks.dtype)
    return samples


def _space(icc: bytes) -> str:
    """The colour space an ICC profile is for: "RGB", "GRAY", "CMYK", …; MetadataError."""
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(icc))
        return icc[16:20].decode("ascii").strip()
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError) as error:
        raise MetadataError("metadata.icc_damaged") from error


def _is_cmyk(icc: bytes) -> bool:
    try:
        return _space(icc) == "CMYK"
    except MetadataError:
        return False
