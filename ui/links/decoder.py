"""Decoding for the window, in a process of its own.

Qt's conversions keep the interpreter until they are done: the colours of a 24 megapixel photo take
2 s. On a thread of the window's process, that is 2 s in which no event is answered.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColorSpace, QImage

from photofix.errors import DecoderError, UsageError
from photofix.options import load_settings
from photofix.photo import inspect
from photofix.readers import Limits, Reader, Stopped

from .disk_cache import cache
from .images import (
    SRGB,
    Bitmap,
    Pyramid,
    bitmap_of,
    build_pyramid,
    icc_of,
    in_space,
    load_picture,
    space_of,
)

PIECE = 2 << 20  # bytes handed over at once: what is copied is copied by the interpreter

T = TypeVar("T")


class Decoder:
    """One process that decodes one photo after the other; started by the first, and again should
    it die. Its methods wait for it: call them on a thread, one thread at a time."""

    def __init__(self, target: QColorSpace) -> None:
        """target: the colours of the screen."""
        self._reader = Reader(_begin, icc_of(target))
        self._limits = limits()

    def start(self) -> None:
        """Have the process ready before there is a photo."""
        with suppress(Stopped):  # the window closes at once
            self._reader.start()

    def thumbnail(self, path: Path, box: int) -> QImage:
        """A photo in box × box pixels. Raises what photofix.photo.read_photo does."""
        return self._ask(path, _thumbnail, path, box).image()

    def pyramid(self, path: Path) -> Pyramid:
        """A whole photo. Raises what photofix.photo.read_photo does."""
        levels = []
        for number, (width, height, alpha) in enumerate(self._ask(path, _open, path)):
            # Not a bytearray, which is filled with zeros: 95 ms in which no other thread goes on.
            samples = np.empty(4 * width * height, np.uint8).data
            for start in range(0, len(samples), PIECE):
                samples[start : start + PIECE] = self._ask(path, _piece, number, start)
            levels.append(Bitmap(width, height, alpha, samples).image())
        return Pyramid(tuple(levels))

    def tags(self, path: Path) -> dict[str, str]:
        """What a photo's metadata say. Raises what photofix.photo.inspect does."""
        return self._ask(path, _tags, path)

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._reader.close()

    def _ask(self, path: Path, work: Callable[..., T], *arguments: object) -> T:
        try:
            return self._reader.ask(path, self._limits, None, work, *arguments)
        except Stopped:
            raise DecoderError("photo.given_up", path=path) from None


def limits() -> Limits:
    """Those of the user's settings; where these make no sense, the window says so elsewhere."""
    try:
        return Limits.of(load_settings({}))
    except UsageError:
        return Limits()


# In the process.

_target = QColorSpace()
_screen = ""  # the colours of the screen, by their digest
_levels: list[Bitmap] = []
_cache = cache()


def _begin(icc: bytes | None) -> None:
    global _target, _screen
    _target, _screen = space_of(icc), hashlib.sha256(icc or b"").hexdigest()
    os.environ.pop("QT_NO_GUI_THREADPOOL", None)  # this process has no window to keep waiting
    with suppress(OSError, AttributeError):  # not on Windows
        os.nice(2)  # the window comes first, and what is seen in it second


def _thumbnail(path: Path, box: int) -> Bitmap:
    """A thumbnail, from the cache where it has been made before."""
    key = _cache.key(path, "thumbnail", box, _screen)
    kept = QImage.fromData(_cache.get(key) or b"")
    if not kept.isNull():
        return bitmap_of(in_space(kept, SRGB))  # in the colours of the screen already
    image = load_picture(path, _target, box)
    _cache.put(key, _packed(image))
    return bitmap_of(image)


def _packed(image: QImage) -> bytes:
    """A small file; a picture that can be seen through keeps its alpha."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = QImage(image)
    plain.setColorSpace(QColorSpace())
    plain.save(buffer, *(("PNG",) if image.hasAlphaChannel() else ("JPEG", 92)))
    return bytes(buffer.data().data())


def _open(path: Path) -> list[tuple[int, int, bool]]:
    """Decode a photo and keep it; returns the width, height and alpha of each of its levels."""
    _levels.clear()
    _levels.extend(bitmap_of(level) for level in build_pyramid(load_picture(path, _target)).levels)
    return [(level.width, level.height, level.alpha) for level in _levels]


def _tags(path: Path) -> dict[str, str]:
    return dict(inspect(path).tags)


def _piece(level: int, start: int) -> bytes:
    """A part of a level of the photo that is open; with its last part, the level is released."""
    samples = _levels[level].samples
    if start + PIECE >= len(samples):
        _levels[level] = Bitmap(0, 0, False, b"")
    return bytes(samples[start : start + PIECE])
