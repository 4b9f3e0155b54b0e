"""HDR photos in PQ and HLG: shown to the networks in sRGB's range, and brought back from it.

Networks see 0 to 1. Up to `_KNEE` of reference white they see an HDR photo as it is, above it a
logarithmic curve brings the highlights below 1. The curve is inverted for the copy, so that what
is not restored comes back exactly, and what is keeps its brightness.

PQ: SMPTE ST 2084. HLG: Recommendation ITU-R BT.2100, for a display of 1,000 cd/m². Reference white
is at 203 cd/m² in both (Report ITU-R BT.2408).
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np

from photofix.photo.cicp import BT709, PQ, PRIMARIES, Cicp, rgb_to_xyz
from photofix.photo.raster import Floats

_WHITE = 203.0  # cd/m² of reference white, which becomes 1
_PQ_PEAK, _HLG_PEAK = 10_000.0, 1000.0
_HLG_GAMMA = 1.2  # of the whole way from scene to display
_HLG_A, _HLG_B, _HLG_C = 0.17883277, 0.28466892, 0.55991073
_M1, _M2 = 2610 / 16384, 2523 / 32
_C1, _C2, _C3 = 3424 / 4096, 2413 / 128, 2392 / 128
_KNEE = 0.6
_LEAST = 1e-6


class HighRange:
    """The space of an HDR photo. Linear light has sRGB's primaries; 1 is reference white."""

    channels = 3
    is_srgb = False
    goes_back = True

    def __init__(self, cicp: Cicp) -> None:
        own = rgb_to_xyz(cicp.chromaticities, cicp.white)
        self._matrix = (np.linalg.inv(rgb_to_xyz(PRIMARIES[BT709])) @ own).T.astype(np.float32)
        self._back = np.linalg.inv(self._matrix.astype(np.float64)).astype(np.float32)
        self._luminance = own[1].astype(np.float32)
        self._pq = cicp.transfer == PQ
        peak = (_PQ_PEAK if self._pq else _HLG_PEAK) / _WHITE
        self._peak, self._bend = np.float32(peak), np.float32(_bend(peak))

    def to_linear(self, values: Floats) -> Floats:
        light = _pq_to_light(values) if self._pq else self._hlg_to_light(values)
        linear: Floats = light @ self._matrix
        return linear

    def from_linear(self, linear: Floats) -> Floats:
        light = np.clip(linear @ self._back, 0, self._peak)
        return _light_to_pq(light) if self._pq else self._light_to_hlg(light)

    def tone(self, linear: Floats) -> Floats:
        """What the networks see of it; a colour is darkened as a whole and keeps its hue."""
        brightest = np.maximum(linear.max(-1, keepdims=True), _LEAST)
        above = np.maximum(brightest - _KNEE, 0)
        most = np.log1p((self._peak - _KNEE) / self._bend)
        shown = _KNEE + (1 - _KNEE) * np.log1p(above / self._bend) / most
        toned: Floats = linear * np.where(brightest > _KNEE, shown / brightest, 1)
        return toned.astype(np.float32)

    def untone(self, shown: Floats) -> Floats:
        brightest = np.maximum(shown.max(-1, keepdims=True), _LEAST)
        most = np.log1p((self._peak - _KNEE) / self._bend)
        above = np.expm1(np.maximum(brightest - _KNEE, 0) / (1 - _KNEE) * most)
        light = _KNEE + self._bend * above
        linear: Floats = shown * np.where(brightest > _KNEE, light / brightest, 1)
        return linear.astype(np.float32)

    def _hlg_to_light(self, values: Floats) -> Floats:
        scene = np.where(
            values <= 0.5, values**2 / 3, (np.exp((values - _HLG_C) / _HLG_A) + _HLG_B) / 12
        )
        luminance = np.maximum(scene @ self._luminance, _LEAST)[..., None]
        light: Floats = scene * luminance ** (_HLG_GAMMA - 1) * self._peak
        return light.astype(np.float32)

    def _light_to_hlg(self, light: Floats) -> Floats:
        luminance = np.maximum(light @ self._luminance / self._peak, _LEAST**_HLG_GAMMA)[..., None]
        scene = light / self._peak * luminance ** ((1 - _HLG_GAMMA) / _HLG_GAMMA)
        scene = np.clip(scene, 0, 1)
        upper = _HLG_A * np.log(np.maximum(12 * scene - _HLG_B, _LEAST)) + _HLG_C
        values: Floats = np.where(scene <= 1 / 12, np.sqrt(3 * scene), upper)
        return np.clip(values, 0, 1).astype(np.float32)


@lru_cache(maxsize=16)
def open_range(cicp: Cicp) -> HighRange:
    return HighRange(cicp)


def _pq_to_light(values: Floats) -> Floats:
    root = np.clip(values, 0, 1) ** np.float32(1 / _M2)
    ratio = np.maximum(root - np.float32(_C1), 0) / (np.float32(_C2) - np.float32(_C3) * root)
    light: Floats = ratio ** np.float32(1 / _M1) * np.float32(_PQ_PEAK / _WHITE)
    return light


def _light_to_pq(light: Floats) -> Floats:
    power = (light * np.float32(_WHITE / _PQ_PEAK)) ** np.float32(_M1)
    values = ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2
    return values.astype(np.float32)


@cache
def _bend(peak: float) -> float:
    """How soon the curve bends, so that it goes on from the line without an edge."""
    low, high = 1e-9, 1e3
    for _ in range(100):
        middle = (low * high) ** 0.5
        slope = (1 - _KNEE) / (middle * np.log1p((peak - _KNEE) / middle))
        low, high = (middle, high) if slope > 1 else (low, middle)
    return low
