"""A photo in memory, and what is known of one before it is decoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photofix.messages import Message, message
from photofix.photo.metadata import Tags


@dataclass(frozen=True)
class Encoding:
    """How a file was encoded, so that its copy can be encoded alike; each format uses its own part.

    jpeg_tables: quantisation tables of 64 numbers each, in the order Pillow takes them.
    jpeg_subsampling: chroma subsampling: 0 is 4:4:4, 1 is 4:2:2, 2 is 4:2:0.
    progressive: a progressive JPEG.
    lossless: a lossless WebP.
    compression: a TIFF's, by tifffile's name; None is uncompressed.
    premultiplied: a TIFF whose colours are multiplied by alpha.
    bits: bits per channel of a HEIC, AVIF or JPEG XL, which may be 10 or 12.
    """

    jpeg_tables: tuple[tuple[int, ...], ...] | None = None
    jpeg_subsampling: int | None = None
    progressive: bool = False
    lossless: bool = False
    compression: str | None = None
    premultiplied: bool = False
    bits: int | None = None


@dataclass(frozen=True)
class Photo:
    """A photo, upright, with all that must survive its restoration.

    pixels: float32 (H, W, 3) in [0, 1], sRGB; gray photos have three equal channels.
    alpha: float32 (H, W) in [0, 1], not multiplied into the pixels; None for an opaque photo.
    tags: the metadata, which the copy gets too.
    original: uint8 or uint16 (H, W, 3), or (H, W, 1) for a gray profile: the file's own values in
        the space of the profile, where that is not sRGB. Colours outside sRGB survive in them.
    bit_depth: bits per channel, 8 or 16.
    format: a key of FORMATS.
    gray: the file has no colour, and neither will its copy.
    encoding: how the file was compressed.
    notes: what reading had to change or leave out.
    source: the file it was read from, which is never written to.
    """

    pixels: NDArray[np.float32]
    alpha: NDArray[np.float32] | None = None
    tags: Tags = field(default_factory=Tags)
    original: NDArray[Any] | None = None
    bit_depth: int = 8
    format: str = "png"
    gray: bool = False
    encoding: Encoding = field(default_factory=Encoding)
    notes: tuple[Message, ...] = ()
    source: Path | None = None

    @property
    def raw(self) -> Literal["no", "developed", "linear"]:
        """Whether it came out of a raw file, and was developed."""
        if self.format != "raw":
            return "no"
        return "developed" if self.tags.camera is None else "linear"

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    def with_pixels(self, pixels: NDArray[np.float32]) -> Photo:
        """The same photo with other pixels; what else has a size follows theirs."""
        height, width = pixels.shape[:2]
        if (height, width) == self.pixels.shape[:2]:
            return replace(self, pixels=pixels)
        if self.tags.gain_map is not None:
            return self.without_gain_map(message("note.gain_map_size")).with_pixels(pixels)
        alpha, original = self.alpha, self.original
        if alpha is not None:
            alpha = _resized(alpha[..., None], width, height)[..., 0]
        if original is not None:
            original = _resized(original, width, height)
        return replace(self, pixels=pixels, alpha=alpha, original=original)

    def without_gain_map(self, why: Message) -> Photo:
        """The photo without what makes it HDR, where that no longer fits; why: for its notes."""
        if self.tags.gain_map is None:
            return self
        return replace(self, tags=replace(self.tags, gain_map=None), notes=(*self.notes, why))


def sized(pixels: NDArray[np.float32], size: tuple[int, int] | None) -> NDArray[np.float32]:
    """(H, W, 3) in [0, 1], resampled to that width and height by Lanczos; None leaves it.

    One channel after another, in float32, so that 16 bits survive and memory is bounded.
    """
    if size is None or pixels.shape[:2] == (size[1], size[0]):
        return pixels
    return _resized(pixels, *size, Image.Resampling.LANCZOS)


def _resized(
    planes: NDArray[Any],
    width: int,
    height: int,
    method: Image.Resampling = Image.Resampling.BICUBIC,
) -> NDArray[Any]:
    """(H, W, channels) at another size, of the same type and within its range."""
    integer = planes.dtype.kind == "u"
    top = np.iinfo(planes.dtype).max if integer else 1
    resized = np.empty((height, width, planes.shape[2]), planes.dtype)
    for channel in range(planes.shape[2]):
        plane = Image.fromarray(planes[..., channel].astype(np.float32))
        larger = np.asarray(plane.resize((width, height), method))
        resized[..., channel] = np.clip(larger + (0.5 if integer else 0), 0, top)
    return resized


@dataclass(frozen=True)
class History:
    """What was done to a photo, for its XMP.

    instruction: the sentence.
    strength: from 0 (no change) to 1 (full effect).
    steps: what was done, one text a step.
    original: SHA-256 of the photo's file, in hexadecimal.
    settings: equal for options that make equal copies.
    """

    instruction: str
    strength: float
    steps: tuple[str, ...] = ()
    original: str = ""
    settings: str = ""


@dataclass(frozen=True)
class PhotoInfo:
    """What a file tells of a photo before it is decoded.

    width, height: as seen once upright.
    orientation: EXIF's, 1 to 8, as stored; 1 where the decoder turns the photo upright.
    """

    format: str
    width: int
    height: int
    bit_depth: int
    alpha: bool
    gray: bool
    orientation: int
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Taken:
    """When, by the camera's clock, and by which model; None where EXIF does not tell."""

    moment: datetime | None
    camera: str | None


@dataclass(frozen=True)
class PhotoDetails:
    """All that a file tells of a photo, for people.

    profile: the name of the ICC profile or of the code points; None where there is none.
    hdr: what makes it HDR, such as "PQ" or "gain map (Ultra HDR)"; None where nothing does.
    written_as: the format of a copy, a key of FORMATS, unless another is asked for.
    keeps: the kinds of metadata that the copy will hold: "EXIF", "maker notes", "XMP", …
    tags: every tag, by exiv2's name, as a person reads it.
    sidecars: XMP files beside it.
    """

    info: PhotoInfo
    profile: str | None
    hdr: str | None
    written_as: str
    keeps: tuple[str, ...]
    tags: Mapping[str, str]
    sidecars: tuple[Path, ...]
