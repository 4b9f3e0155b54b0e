"""What the reader of a format tells about a file before it decodes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from photofix.errors import PhotoTooLargeError
from photofix.messages import Message
from photofix.photo.metadata import Tags
from photofix.photo.photo import Encoding
from photofix.photo.raster import Raster


@dataclass(frozen=True)
class Stored:
    """A picture as it is in its file: header read, not decoded, not turned upright.

    width, height: of the stored pixels.
    load: decodes the pixels; may raise anything that a decoder raises on damaged data.
    upright: the decoder turns the pixels upright, whatever orientation EXIF and XMP tell; width and
        height are those of the upright photo.
    gain_map: the kind of a gain map that the reader leaves out, and says so.
    notes: what the reader leaves out or changes.
    """

    width: int
    height: int
    bit_depth: int
    gray: bool
    alpha: bool
    load: Callable[[], Raster]
    tags: Tags = field(default_factory=Tags)
    encoding: Encoding = field(default_factory=Encoding)
    upright: bool = False
    gain_map: str = ""
    notes: tuple[Message, ...] = ()


def too_many(format: str, parts: str) -> PhotoTooLargeError:
    """The error for a file made of so many parts that reading it would take minutes.

    parts: their name in [part] of messages.toml.
    """
    return PhotoTooLargeError("photo.too_many_parts", format=format, parts=parts)
