"""Reading a photo that will be copied, together with all that its metadata can do to a writer."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from photofix.errors import PhotofixError
from photofix.photo.photo import History, Photo
from photofix.photo.reading import read_photo
from photofix.photo.sidecars import copy_sidecars, sidecars_of
from photofix.photo.writing import Strip, write_photo

_SIDE = 8  # pixels


def read_to_copy(
    path: Path,
    max_pixels: int,
    format: str | None = None,
    quality: int | None = None,
    strip: Strip | None = None,
) -> Photo:
    """Read a photo, and write a few pixels of it with all its metadata and sidecars, to nowhere.

    What a stranger wrote into them is parsed once more when a copy is written. Whatever it does to
    the parser then, it does here, where a process may die. The rest as for `read_photo` and
    `write_photo`. Raises what `read_photo` does.
    """
    photo = read_photo(path, max_pixels, linear=format == "dng")
    if strip != "all" and (_has_tags(photo) or sidecars_of(path)):
        _rehearse(photo, format, quality, strip)
    return photo


def _has_tags(photo: Photo) -> bool:
    tags = photo.tags
    return any((tags.exif, tags.xmp, tags.iptc, tags.comment, tags.texts))


def _rehearse(photo: Photo, format: str | None, quality: int | None, strip: Strip | None) -> None:
    part = slice(0, _SIDE), slice(0, _SIDE)
    small = replace(
        photo,
        pixels=photo.pixels[part],
        alpha=None if photo.alpha is None else photo.alpha[part],
        original=None if photo.original is None else photo.original[part],
    )
    # What can't be written is reported when the copy is.
    with suppress(OSError, PhotofixError), tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "rehearsal"
        write_photo(
            small,
            copy,
            format=format,
            quality=quality,
            strip=strip,
            history=History("", 1.0, ()),
        )
        if photo.source is not None:
            copy_sidecars(photo.source, copy, gps=strip != "gps", raw=photo.raw)
