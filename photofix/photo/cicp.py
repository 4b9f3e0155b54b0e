"""Colour by code points (ITU-T H.273): primaries, transfer curve and matrix, as PNG's cICP, HEIC's
and AVIF's nclx and JPEG XL tell it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photofix.srgb import to_linear

Curve = Callable[[NDArray[np.float64]], NDArray[np.float64]]  # values in [0, 1] → light in [0, 1]

D65 = (0.3127, 0.3290)
BT709, BT2020, P3 = 1, 9, 12  # primaries
SRGB, PQ, HLG = 13, 16, 18  # transfer characteristics
# x and y of red, green and blue (table 2), white D65 but where `_WHITES` says otherwise.
PRIMARIES: dict[int, tuple[float, float, float, float, float, float]] = {
    BT709: (0.64, 0.33, 0.30, 0.60, 0.15, 0.06),
    4: (0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    5: (0.64, 0.33, 0.29, 0.60, 0.15, 0.06),
    6: (0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    7: (0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    8: (0.681, 0.319, 0.243, 0.692, 0.145, 0.049),
    BT2020: (0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    11: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    P3: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    22: (0.630, 0.340, 0.295, 0.605, 0.155, 0.077),
}
_WHITES = {4: (0.310, 0.316), 8: (0.310, 0.316), 11: (0.314, 0.351)}
_NAMES = {BT709: "BT.709", BT2020: "BT.2020", 11: "DCI-P3", P3: "Display P3"}
_CURVE_NAMES = {1: "BT.709 curve", 8: "linear", SRGB: "sRGB curve", PQ: "PQ", HLG: "HLG"}
_UNSPECIFIED = 2
_BT709_CURVES = (1, 6, 14, 15)
_PARTS = 10_000  # of a cd/m², in which light is told


@dataclass(frozen=True)
class Cicp:
    """Code points. matrix: of the coded planes; the decoders here give RGB, whose matrix is 0."""

    primaries: int
    transfer: int
    matrix: int = 0
    full_range: bool = True

    @property
    def is_hdr(self) -> bool:
        return self.transfer in (PQ, HLG)

    @property
    def is_srgb(self) -> bool:
        """Whether nothing is to be converted: sRGB, or what video calls it, or nothing said."""
        return self.primaries in (BT709, _UNSPECIFIED) and self.transfer in (
            *_BT709_CURVES,
            _UNSPECIFIED,
            SRGB,
        )

    @property
    def is_known(self) -> bool:
        """Whether photofix can compute with it."""
        known = self.is_hdr or self.transfer in (*CURVES, _UNSPECIFIED)
        return known and self.primaries in (*PRIMARIES, _UNSPECIFIED)

    @property
    def name(self) -> str:
        """For people, such as "BT.2020, PQ"."""
        primaries = _NAMES.get(self.primaries, f"primaries {self.primaries}")
        if self.is_srgb:
            return "sRGB"
        if self.primaries == P3 and self.transfer == SRGB:
            return primaries
        return f"{primaries}, {_CURVE_NAMES.get(self.transfer, f'curve {self.transfer}')}"

    @property
    def chromaticities(self) -> tuple[float, ...]:
        return PRIMARIES[BT709 if self.primaries == _UNSPECIFIED else self.primaries]

    @property
    def white(self) -> tuple[float, float]:
        return _WHITES.get(self.primaries, D65)


@dataclass(frozen=True)
class LightLevels:
    """How bright an HDR photo is, and the display that it was made on; displays go by it.

    content: its brightest pixel and its mean (MaxCLL, MaxFALL), in cd/m²; 0 is unknown.
    display: x and y of red, green, blue and white in 1/50,000, then the most and the least light in
        1/10,000 cd/m² (SMPTE ST 2086).
    """

    content: tuple[float, float] | None = None
    display: tuple[int, ...] | None = None

    @classmethod
    def of_png(cls, content: bytes | None, display: bytes | None) -> LightLevels | None:
        """Of the chunks cLLI and mDCV (PNG, third edition, 11.3.2.7 and 8)."""
        levels = display_values = None
        if content is not None and len(content) == 8:
            most, mean = struct.unpack(">II", content)
            levels = most / _PARTS, mean / _PARTS
        if display is not None and len(display) == 24:
            display_values = struct.unpack(">8H2I", display)
        return cls(levels, display_values) if levels or display_values else None

    @classmethod
    def of_heif(cls, content: bytes | None, display: bytes | None) -> LightLevels | None:
        """Of the properties clli and mdcv (ISO/IEC 14496-12), whose primaries begin with green."""
        levels = display_values = None
        if content is not None and len(content) == 4:
            most, mean = struct.unpack(">HH", content)
            levels = float(most), float(mean)
        if display is not None and len(display) == 24:
            values = struct.unpack(">8H2I", display)
            display_values = (*values[4:6], *values[:4], *values[6:])
        return cls(levels, display_values) if levels or display_values else None

    @property
    def as_png(self) -> list[tuple[bytes, bytes]]:
        """As chunks: (kind, data)."""
        chunks = []
        if self.display is not None:
            chunks.append((b"mDCV", struct.pack(">8H2I", *self.display)))
        if self.content is not None:
            parts = (min(round(value * _PARTS), 0xFFFFFFFF) for value in self.content)
            chunks.append((b"cLLI", struct.pack(">II", *parts)))
        return chunks

    @property
    def as_heif(self) -> list[tuple[bytes, bytes]]:
        """As properties: (kind, contents)."""
        properties = []
        if self.display is not None:
            values = (*self.display[2:6], *self.display[:2], *self.display[6:])
            properties.append((b"mdcv", struct.pack(">8H2I", *values)))
        if self.content is not None:
            whole = (min(round(value), 0xFFFF) for value in self.content)
            properties.append((b"clli", struct.pack(">HH", *whole)))
        return properties


def _bt709(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values < 0.081, values / 4.5, ((values + 0.099) / 1.099) ** (1 / 0.45))


def _smpte240(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values < 0.0913, values / 4, ((values + 0.1115) / 1.1115) ** (1 / 0.45))


# The transfer characteristics of photos that are no HDR (table 3).
CURVES: dict[int, Curve] = {
    **dict.fromkeys(_BT709_CURVES, _bt709),
    4: lambda values: values**2.2,
    5: lambda values: values**2.8,
    7: _smpte240,
    8: lambda values: values,
    SRGB: to_linear,
}


def rgb_to_xyz(
    chromaticities: tuple[float, ...], white: tuple[float, float] = D65
) -> NDArray[np.float64]:
    """(3, 3): XYZ of RGB as columns; white has Y 1. From the chromaticities of red, green, blue."""
    columns = np.array([_xyz(*chromaticities[at : at + 2]) for at in (0, 2, 4)]).T
    matrix: NDArray[np.float64] = columns * np.linalg.solve(columns, _xyz(*white))
    return matrix


def _xyz(x: float, y: float) -> NDArray[np.float64]:
    return np.array([x / y, 1.0, (1 - x - y) / y])
