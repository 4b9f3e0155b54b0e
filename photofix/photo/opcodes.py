"""Corrections that a DNG lists for whoever develops it (DNG specification 1.7.1, chapter 7).

LibRaw does none of them. Phones and compact cameras count on them: without them corners are dark
and lines bent. Done here: GainMap, on the mosaic or on colours, WarpRectilinear, FixVignetteRadial.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photofix.photo.raster import Floats, Samples, bands

_WARP, _VIGNETTE, _GAIN_MAP = 1, 3, 9
_NAMES = {
    2: "WarpFisheye", 4: "FixBadPixelsConstant", 5: "FixBadPixelsList", 6: "TrimBounds",
    7: "MapTable", 8: "MapPolynomial", 10: "DeltaPerRow", 11: "DeltaPerColumn", 12: "ScalePerRow",
    13: "ScalePerColumn", 14: "WarpRectilinear2",
}  # fmt: skip
_MOST_OPCODES, _MOST_PLANES, _MOST_POINTS = 64, 4, 1 << 20
_BLOCK = 32  # pixels within which a warp is taken for a bilinear one
_FARTHEST = 0.5  # of the size, that a warp may move a pixel: beyond that it is nonsense
_LARGEST_GAIN = 64.0


@dataclass(frozen=True, eq=False)
class GainMap:
    """What a rectangle of the picture is multiplied with, each `pitch`-th of its rows and columns.

    spacing, origin: of its points, down and across, in parts of the whole picture.
    gains: (down, across, planes).
    """

    area: tuple[int, int, int, int]
    plane: int
    planes: int
    pitch: tuple[int, int]
    spacing: tuple[float, float]
    origin: tuple[float, float]
    gains: Floats

    def over(
        self, rows: NDArray[np.int64], columns: NDArray[np.int64], size: tuple[int, int]
    ) -> Floats:
        """(rows, columns, planes) of gains, for a picture of this height and width."""
        down = _weights(rows, size[0], self.origin[0], self.spacing[0], self.gains.shape[0])
        across = _weights(columns, size[1], self.origin[1], self.spacing[1], self.gains.shape[1])
        gains: Floats = np.einsum("rv,vhp,ch->rcp", down, self.gains, across, optimize=True)
        return gains


@dataclass(frozen=True)
class Vignette:
    """k: of the even powers of the radius, from 2 on; centre: x and y, in parts of the size."""

    k: tuple[float, ...]
    centre: tuple[float, float]


@dataclass(frozen=True)
class Warp:
    """planes: of each, or of all, four radial and two tangential coefficients."""

    planes: tuple[tuple[float, ...], ...]
    centre: tuple[float, float]


Opcode = GainMap | Vignette | Warp


@dataclass(frozen=True)
class Corrections:
    """What is done to the mosaic, and to the colours once they are interpolated.

    ignored: names of those that are not done.
    """

    mosaic: tuple[GainMap, ...] = ()
    colours: tuple[Opcode, ...] = ()
    ignored: tuple[str, ...] = ()


def corrections(first: bytes, second: bytes, third: bytes) -> Corrections:
    """Of the three lists: for the stored samples, for linear ones, for interpolated colours."""
    told = Corrections()
    for code, _ in _entries(first):
        told = replace(told, ignored=(*told.ignored, _name(code)))
    for code, data in _entries(second):
        opcode = _parsed(code, data)
        if isinstance(opcode, GainMap):
            told = replace(told, mosaic=(*told.mosaic, opcode))
        elif code != 8:  # LibRaw does that one
            told = replace(told, ignored=(*told.ignored, _name(code)))
    for code, data in _entries(third):
        opcode = _parsed(code, data)
        if opcode is None:
            told = replace(told, ignored=(*told.ignored, _name(code)))
        else:
            told = replace(told, colours=(*told.colours, opcode))
    return replace(told, ignored=tuple(dict.fromkeys(told.ignored)))


def keeps_with_size(third: bytes) -> bool:
    """Whether a list for interpolated colours means the same for a picture of another size."""
    return all(code in (_WARP, _VIGNETTE) for code, _ in _entries(third))


def _entries(opcodes: bytes) -> Iterator[tuple[int, bytes]]:
    """(what, its parameters); ends where the list is damaged."""
    at = 4
    for _ in range(min(int.from_bytes(opcodes[:4], "big"), _MOST_OPCODES)):
        if at + 16 > len(opcodes):
            return
        code, _, _, size = struct.unpack_from(">4I", opcodes, at)
        at += 16 + size
        if at > len(opcodes):
            return
        yield code, opcodes[at - size : at]


def _name(code: int) -> str:
    return _NAMES.get(code, f"opcode {code}")


def _parsed(code: int, data: bytes) -> Opcode | None:
    """None for what is not done here, or damaged."""
    try:
        if code == _GAIN_MAP:
            return _gain_map(data)
        if code == _VIGNETTE:
            numbers = struct.unpack(">7d", data)
            return Vignette(numbers[:5], (numbers[5], numbers[6])) if _sound(numbers) else None
        if code == _WARP:
            (planes,) = struct.unpack_from(">I", data)
            numbers = struct.unpack(f">{6 * planes + 2}d", data[4:])
            if not 1 <= planes <= _MOST_PLANES or not _sound(numbers):
                return None
            rows = tuple(numbers[6 * plane : 6 * plane + 6] for plane in range(planes))
            return Warp(rows, (numbers[-2], numbers[-1]))
    except struct.error:
        pass
    return None


def _gain_map(data: bytes) -> GainMap | None:
    top, left, bottom, right, plane, planes, down, across, high, wide = struct.unpack_from(
        ">10I", data
    )
    spacing, origin = struct.unpack_from(">2d", data, 40), struct.unpack_from(">2d", data, 56)
    (channels,) = struct.unpack_from(">I", data, 72)
    sound = 0 < high * wide * channels <= _MOST_POINTS and down and across and planes
    if not sound or len(data) < 76 + 4 * high * wide * channels or not _sound((*spacing, *origin)):
        return None
    gains = np.frombuffer(data, ">f4", high * wide * channels, 76).astype(np.float32)
    if not np.isfinite(gains).all() or top >= bottom or left >= right:
        return None
    return GainMap(
        (top, left, bottom, right),
        plane,
        planes,
        (down, across),
        spacing,
        origin,
        np.clip(gains, 0, _LARGEST_GAIN).reshape(high, wide, channels),
    )


def _sound(numbers: tuple[float, ...]) -> bool:
    return bool(np.isfinite(numbers).all() and np.abs(numbers).max() < 1e6)


def _weights(
    places: NDArray[np.int64], size: int, origin: float, spacing: float, points: int
) -> Floats:
    """(places, points): how much each point of a map counts at places of the picture."""
    position = ((places + 0.5) / size - origin) / spacing if points > 1 and spacing > 0 else 0
    position = np.clip(np.broadcast_to(position, places.shape), 0, points - 1)
    hat = 1 - np.abs(position[:, None] - np.arange(points))
    weights: Floats = np.maximum(hat, 0).astype(np.float32)
    return weights


def correct_mosaic(samples: Samples, maps: tuple[GainMap, ...], black: float, white: float) -> None:
    """Multiply what lies above black, in place. samples: (H, W), or (H, W, planes)."""
    for gain_map in maps:
        for rows, columns, planes, gains in _parts(gain_map, samples):
            part = samples[rows, columns]
            light = part[..., planes] if samples.ndim == 3 else part[..., None]
            brighter = (light.astype(np.float32) - black) * gains + black
            brighter = np.clip(brighter, 0, np.maximum(light, white)).round()
            if samples.ndim == 3:
                part[..., planes] = brighter
            else:
                part[:] = brighter[..., 0]


def _parts(gain_map: GainMap, samples: Samples) -> Iterator[tuple[slice, slice, slice, Floats]]:
    """(rows, columns, planes, gains) of bands of what a map is for."""
    height, width = samples.shape[:2]
    channels = samples.shape[2] if samples.ndim == 3 else 1
    top, left, bottom, right = gain_map.area
    down, across = gain_map.pitch
    if gain_map.plane >= channels:
        return
    columns = np.arange(left, min(right, width), across)
    planes = slice(gain_map.plane, min(gain_map.plane + gain_map.planes, channels))
    for start, stop in bands(max(min(bottom, height) - top, 0), width):
        first = start + -start % down
        rows = np.arange(top + first, top + stop, down)
        if len(rows) and len(columns):
            gains = gain_map.over(rows, columns, (height, width))
            gains = gains[..., : planes.stop - planes.start]
            down_to, up_to = int(rows[-1]) + 1, int(columns[-1]) + 1
            where = slice(int(rows[0]), down_to, down), slice(left, up_to, across)
            yield *where, planes, gains


def correct_colours(samples: Samples, opcodes: tuple[Opcode, ...]) -> Samples:
    """(H, W, planes) of linear uint16 colours, corrected; in place but for warps."""
    for opcode in opcodes:
        if isinstance(opcode, GainMap):
            correct_mosaic(samples, (opcode,), 0.0, 65535.0)
        elif isinstance(opcode, Vignette):
            _brighten_corners(samples, opcode)
        else:
            samples = _warped(samples, opcode)
    return samples


def _brighten_corners(samples: Samples, vignette: Vignette) -> None:
    height, width = samples.shape[:2]
    centre, farthest = _centre(vignette.centre, width, height)
    across = ((np.arange(width) + 0.5 - centre[0]) / farthest) ** 2
    for start, stop in bands(height, width):
        down = ((np.arange(start, stop) + 0.5 - centre[1]) / farthest) ** 2
        square = (down[:, None] + across).astype(np.float32)
        gain = np.zeros_like(square)
        for k in reversed(vignette.k):
            gain = (gain + np.float32(k)) * square
        brighter = samples[start:stop] * np.clip(1 + gain, 0, _LARGEST_GAIN)[..., None]
        samples[start:stop] = np.clip(brighter + 0.5, 0, 65535)


def _centre(
    relative: tuple[float, float], width: int, height: int
) -> tuple[tuple[float, float], float]:
    """The centre in pixels, and how far from it the farthest corner is."""
    x, y = relative[0] * width, relative[1] * height
    return (x, y), max(float(np.hypot(max(x, width - x), max(y, height - y))), 1.0)


def _warped(samples: Samples, warp: Warp) -> Samples:
    """Each pixel from where the lens has put it; beyond the edges, the edge goes on."""
    height, width, channels = samples.shape
    out = np.empty_like(samples)
    for channel in range(channels):
        coefficients = warp.planes[min(channel, len(warp.planes) - 1)]
        mesh = _mesh(width, height, _way(coefficients, warp.centre, width, height))
        plane = Image.fromarray(samples[..., channel].astype(np.float32))
        moved = plane.transform(
            (width, height), Image.Transform.MESH, mesh, Image.Resampling.BICUBIC
        )
        out[..., channel] = np.clip(np.asarray(moved) + np.float32(0.5), 0, 65535)
    return out


Way = Callable[[NDArray[np.float64], NDArray[np.float64]], tuple[NDArray[np.float64], ...]]


def _way(
    coefficients: tuple[float, ...], relative: tuple[float, float], width: int, height: int
) -> Way:
    """Where a corrected place is taken from."""
    r0, r1, r2, r3, t0, t1 = coefficients
    (x0, y0), farthest = _centre(relative, width, height)

    def source(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
        dx, dy = (x - x0) / farthest, (y - y0) / farthest
        square = dx**2 + dy**2
        radial = r0 + square * (r1 + square * (r2 + square * r3))
        moved_x = dx * radial + t0 * 2 * dx * dy + t1 * (square + 2 * dx**2)
        moved_y = dy * radial + t1 * 2 * dx * dy + t0 * (square + 2 * dy**2)
        return x0 + farthest * moved_x, y0 + farthest * moved_y

    return source


def _mesh(
    width: int, height: int, way: Way
) -> list[tuple[tuple[int, int, int, int], tuple[float, ...]]]:
    """Blocks, each with the corners that it is taken from, for Pillow."""
    x = np.append(np.arange(0, width, _BLOCK), width)
    y = np.append(np.arange(0, height, _BLOCK), height)
    from_x, from_y = way(*np.meshgrid(x.astype(np.float64), y.astype(np.float64)))
    # Just within: Pillow makes black of what lies outside.
    corners = np.stack([np.clip(from_x, 0, width - 1e-3), np.clip(from_y, 0, height - 1e-3)], -1)
    around = (corners[:-1, :-1], corners[1:, :-1], corners[1:, 1:], corners[:-1, 1:])
    quads = np.concatenate(around, -1).reshape(-1, 8).tolist()
    boxes = [
        (int(left), int(top), int(right), int(bottom))
        for top, bottom in pairwise(y)
        for left, right in pairwise(x)
    ]
    return list(zip(boxes, map(tuple, quads), strict=True))
