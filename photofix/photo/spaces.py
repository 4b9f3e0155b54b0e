"""The colours of a photo between its file's own space, what the networks see, and its copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np

from photofix.photo.camera import open_camera
from photofix.photo.color import encode_srgb, open_profile
from photofix.photo.high_range import open_range
from photofix.photo.metadata import Tags
from photofix.photo.photo import Photo
from photofix.photo.raster import Floats, as_floats, bands
from photofix.srgb import to_linear

_UNCHANGED = 1e-6  # of sRGB's range; float32 rounding is a tenth of that
_MOST_GAIN = 4.0


class Space(Protocol):
    """A way from stored values in [0, 1] to linear light and back.

    Linear light has sRGB's primaries and is unbounded: what lies outside of sRGB is below 0 or
    above 1.

    channels: of its values, 1 or 3.
    is_srgb: its values are sRGB's.
    goes_back: there is a way back.
    """

    channels: int
    is_srgb: bool
    goes_back: bool

    def to_linear(self, values: Floats) -> Floats: ...

    def from_linear(self, linear: Floats) -> Floats: ...

    def tone(self, linear: Floats) -> Floats:
        """The light as it is shown in sRGB's range."""

    def untone(self, shown: Floats) -> Floats: ...


def space_of(tags: Tags) -> Space | None:
    """The space that these tags tell of; None for sRGB, of which they tell nothing.

    Raises MetadataError for a damaged profile.
    """
    if tags.camera is not None:
        return open_camera(tags.camera)
    if tags.cicp is not None and tags.cicp.is_hdr:
        return open_range(tags.cicp)
    return None if tags.icc is None else open_profile(tags.icc)


def to_srgb(values: Floats, space: Space) -> None:
    """Turn (H, W, 3) values of a space into sRGB in [0, 1], in place."""
    for start, stop in bands(*values.shape[:2]):
        band = np.ascontiguousarray(values[start:stop, :, : space.channels])
        values[start:stop] = encode_srgb(space.tone(space.to_linear(band)))


def values_of(photo: Photo, tags: Tags) -> Callable[[int, int], Floats]:
    """What to store for rows (start, stop) of a photo: (stop - start, W, 3) values in [0, 1].

    tags: of the copy, which tell the space that they shall be of.

    In the photo's own space, a pixel that was not restored gets the very values of the file.
    Elsewhere what the restoration changed in sRGB is done to the file's colour: the part of it
    outside sRGB, which the networks did not see, grows and shrinks with the pixel's luminance.
    """
    own = None if photo.original is None else space_of(photo.tags)
    new = space_of(tags)
    if new is None or new.is_srgb:
        return lambda start, stop: photo.pixels[start:stop]

    def rows(start: int, stop: int) -> Floats:
        restored = photo.pixels[start:stop]
        if own is None or photo.original is None:
            return _full(new.from_linear(to_linear(restored)), restored)
        values = as_floats(photo.original[start:stop])
        linear = own.to_linear(values)
        wanted = _restored_light(linear, restored, own)
        if new is not own:
            light = linear if wanted is None else wanted
            return _full(new.from_linear(own.tone(light)), restored)
        if wanted is not None:
            values = values + (own.from_linear(wanted) - own.from_linear(linear))
        return _full(values, restored)

    return rows


def _restored_light(linear: Floats, restored: Floats, own: Space) -> Floats | None:
    """The light of restored pixels, with what lies outside of sRGB; None where nothing changed."""
    shown = own.tone(linear)
    if np.abs(restored - encode_srgb(shown)).max() <= _UNCHANGED:
        return None
    inside = own.untone(np.clip(shown, 0, 1))
    light = own.untone(to_linear(restored))
    gain = np.minimum(_luminance(light) / np.maximum(_luminance(inside), 1e-4), _MOST_GAIN)
    outside: Floats = gain * (linear - inside)
    return light + outside


def _full(values: Floats, restored: Floats) -> Floats:
    """Values of one channel or three as three."""
    broad: Floats = np.broadcast_to(values, restored.shape)
    return broad


def _luminance(linear: Floats) -> Floats:
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32)
    light: Floats = linear @ weights
    return light[..., None]
