"""Thumbnails: decoded in other processes, what is in view first, kept while there is room."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Collection
from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColorSpace, QImage, QPixmap

from photofix.errors import PhotofixError, internal
from photofix.messages import Message

from ..links.decoder import Decoder
from .phrases import phrase

BOX = 320  # the longer side of a thumbnail, in pixels of the screen
ROOM = 88 << 20  # bytes of pixmaps that are kept
MOST = 3  # processes that decode
WAITING = 160  # photos that scroll past faster than they are decoded are not waited for


class Thumbnails(QObject):
    """Hands out thumbnails: at once if it has them, else later, with `ready`."""

    ready = Signal(Path)
    _loaded = Signal(Path, QImage, object)

    def __init__(self, target: QColorSpace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target = target
        self._room = ROOM
        self._pixmaps: OrderedDict[Path, QPixmap] = OrderedDict()
        self._problems: dict[Path, str] = {}
        self._bytes = 0
        self._changed = threading.Condition()
        self._wanted: OrderedDict[Path, int] = OrderedDict()  # with the painting that asked
        self._painting = 0
        self._painted = True
        self._loading: set[Path] = set()
        self._closed = False
        self._loaded.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._threads: list[threading.Thread] = []

    def prepare(self) -> None:
        """Have processes ready that decode: the first photo starts them otherwise."""
        if self._threads or self._closed:
            return
        self._threads = [
            threading.Thread(target=self._work, name=f"photofix-thumbnails-{i}", daemon=True)
            for i in range(max(1, min(MOST, (os.cpu_count() or 2) - 1)))
        ]
        for thread in self._threads:
            thread.start()

    def get(self, path: Path) -> QPixmap | None:
        """The thumbnail, or None while it is on its way or where there can be none."""
        pixmap = self._pixmaps.get(path)
        if pixmap is not None:
            self._pixmaps.move_to_end(path)
            return pixmap
        if path not in self._problems:
            self._want(path)
        return None

    def peek(self, path: Path) -> QPixmap | None:
        """The thumbnail if it is there; it is not made otherwise."""
        return self._pixmaps.get(path)

    def problem(self, path: Path) -> str | None:
        """Why this photo can't be shown."""
        return self._problems.get(path)

    def problems(self) -> Collection[Path]:
        """The photos that can't be shown."""
        return self._problems.keys()

    def forget(self, path: Path) -> None:
        """Decode it anew when it is asked for: the file has changed."""
        self._problems.pop(path, None)
        pixmap = self._pixmaps.pop(path, None)
        if pixmap is not None:
            self._bytes -= bytes_of(pixmap)

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _want(self, path: Path) -> None:
        """What the latest painting of the grid asked for comes first, in the order of the grid."""
        self.prepare()
        if self._painted:
            self._painted = False
            self._painting += 1
            QTimer.singleShot(0, self, self._end_painting)
        with self._changed:
            if path in self._loading or self._wanted.get(path) == self._painting:
                return
            self._wanted[path] = self._painting
            self._wanted.move_to_end(path)
            if len(self._wanted) > WAITING:
                self._wanted.popitem(last=False)
            self._changed.notify()

    def _end_painting(self) -> None:
        self._painted = True

    def _work(self) -> None:
        """Hand photos to a decoder of this thread's own, which one of them may kill."""
        decoder = Decoder(self._target)
        decoder.start()
        while (path := self._next()) is not None:
            image, problem = QImage(), None
            try:
                image = decoder.thumbnail(path, BOX)
            except PhotofixError as error:
                problem = error.message.apart_from(path)
            except Exception as error:  # a decoder that stumbles stops only its photo
                problem = internal(error)
            if not self._closed:
                self._loaded.emit(path, image, problem)
        decoder.close()

    def _next(self) -> Path | None:
        """Wait for the next photo to decode; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._wanted or self._closed)
            if self._closed:
                return None
            latest = next(reversed(self._wanted.values()))
            asked = takewhile(lambda one: one[1] == latest, reversed(self._wanted.items()))
            *_, (path, _) = asked
            del self._wanted[path]
            self._loading.add(path)
            return path

    def _keep(self, path: Path, image: QImage, problem: Message | None) -> None:
        with self._changed:
            self._loading.discard(path)
        if self._closed:
            return
        if problem:
            self._problems[path] = phrase(problem)
        else:
            self.forget(path)
            pixmap = QPixmap.fromImage(image)
            self._pixmaps[path] = pixmap
            self._bytes += bytes_of(pixmap)
            while self._bytes > self._room and len(self._pixmaps) > 1:
                _, oldest = self._pixmaps.popitem(last=False)
                self._bytes -= bytes_of(oldest)
        self.ready.emit(path)


def bytes_of(pixmap: QPixmap) -> int:
    """The memory that a picture takes."""
    return pixmap.width() * pixmap.height() * 4
