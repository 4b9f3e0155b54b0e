"""Photos as pictures for the screen: decoded, in the screen's colours, at every size.

Everything here is slow, keeps the interpreter meanwhile, and belongs into another process than the
window's: see decoder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from photofix.photo import Photo, read_photo
from photofix.photo.formats import HEAD_LENGTH, format_of

SMALLEST_LEVEL = 256
_START_OF_SCAN, _END_OF_IMAGE = b"\xff\xda", b"\xff\xd9"
SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


@dataclass(frozen=True)
class Bitmap:
    """A picture that goes from one process to another: 32 bits a pixel, as Qt keeps them, in the
    colours of the screen."""

    width: int
    height: int
    alpha: bool
    samples: bytes | memoryview

    def image(self) -> QImage:
        """The picture; it shares the samples."""
        return QImage(self.samples, self.width, self.height, 4 * self.width, _form(self.alpha))


def bitmap_of(image: QImage) -> Bitmap:
    """A picture from `load_picture` or `in_space`, to be sent."""
    return Bitmap(image.width(), image.height(), image.hasAlphaChannel(), bytes(image.constBits()))


def icc_of(space: QColorSpace) -> bytes | None:
    """A colour space in bytes; None is sRGB."""
    return None if space == SRGB else bytes(space.iccProfile().data())


def space_of(icc: bytes | None) -> QColorSpace:
    """The colour space of `icc_of`."""
    return SRGB if icc is None else QColorSpace.fromIccProfile(QByteArray(icc))


@dataclass(frozen=True)
class Pyramid:
    """A picture and its halves, so that any zoom draws few pixels: 24 megapixels scroll smoothly.

    levels: the picture, then each half the size of the one before.
    """

    levels: tuple[QImage, ...]

    @property
    def size(self) -> QSize:
        return self.levels[0].size()

    def level(self, scale: float) -> QImage:
        """The smallest picture that still has a pixel for each pixel of the screen."""
        chosen = self.levels[0]
        for image in self.levels[1:]:
            if image.width() < self.levels[0].width() * scale:
                break
            chosen = image
        return chosen

    def part(self, region: QRectF, of: QSize, width: int) -> QImage:
        """A part of it, at most so many pixels wide; region: in pixels of a photo of size `of`."""
        scale = self.size.width() / max(1, of.width())
        image = self.level(min(1.0, width / max(1.0, region.width() * scale)))
        scale *= image.width() / self.size.width()
        where = QRectF(region.topLeft() * scale, region.size() * scale).toAlignedRect()
        part = image.copy(where.intersected(image.rect()))
        return part if part.width() <= width else part.scaledToWidth(width)


@dataclass(frozen=True)
class Patch:
    """A restored part of the photo, and where it belongs, in pixels of the photo."""

    region: QRectF
    image: QImage

    def covers(self, region: QRectF, scale: float) -> bool:
        """Whether it shows a part of the photo, with that many pixels for each of its pixels."""
        inside = self.region.adjusted(-1, -1, 1, 1).contains(region)
        return inside and self.image.width() >= 0.99 * scale * self.region.width()


def build_pyramid(image: QImage) -> Pyramid:
    levels = [image]
    while max(levels[-1].width(), levels[-1].height()) > 2 * SMALLEST_LEVEL:
        last = levels[-1]
        half = QSize(max(1, last.width() // 2), max(1, last.height() // 2))
        levels.append(
            last.scaled(
                half,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    return Pyramid(tuple(levels))


def load_picture(path: Path, target: QColorSpace, box: int | None = None) -> QImage:
    """A photo as the screen shows it, upright, converted from its profile to `target`.

    box: the picture fits into box × box pixels; None keeps its size.

    Raises what photofix.photo.read_photo does.
    """
    image = _load_jpeg(path, box)
    if image is None:
        image = picture(read_photo(path))
        if box is not None:
            image = _fitted(image, box)
    return in_space(image, target)


def _load_jpeg(path: Path, box: int | None) -> QImage | None:
    """A JPEG, decoded at the size that is wanted; None for whatever needs photofix's own reader.

    libjpeg decodes at 1/8 of the size in a fraction of the time, and most photos are JPEGs.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_LENGTH)
            if format_of(file, head) != "jpeg":
                return None
            file.seek(0)
            data = file.read()
    except OSError:
        return None
    if data.rfind(_END_OF_IMAGE) < data.rfind(_START_OF_SCAN):
        return None  # cut off, which Qt fills up with gray and photofix tells
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setAutoTransform(True)
    reader.setAllocationLimit(0)
    size = reader.size()
    if box is not None and size.isValid() and max(size.width(), size.height()) > box:
        reader.setScaledSize(size.scaled(box, box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or image.pixelFormat().colorModel() not in (
        image.pixelFormat().ColorModel.RGB,
        image.pixelFormat().ColorModel.Grayscale,
    ):
        return None
    return image


def picture(photo: Photo) -> QImage:
    """A photo as a picture in its own colour space, so that colours outside sRGB are shown too."""
    if photo.original is not None and photo.tags.icc is not None and photo.original.shape[2] == 3:
        space = QColorSpace.fromIccProfile(QByteArray(photo.tags.icc))
        if space.isValid():
            image = _from_planes(photo.original, photo.alpha)
            image.setColorSpace(space)
            return image
    return _from_planes(photo.pixels, photo.alpha)


def _from_planes(values: NDArray[Any], alpha: NDArray[np.float32] | None) -> QImage:
    """(H, W, 3) floats in [0, 1] or integers as a picture of 8 bits, without a colour space."""
    height, width = values.shape[:2]
    scale = 255 / np.iinfo(values.dtype).max if values.dtype.kind == "u" else 255
    samples = np.empty((height, width, 4), np.uint8)
    for top in range(0, height, 256):  # in bands, so that no second full float array exists
        band = slice(top, top + 256)
        samples[band, :, :3] = values[band] * np.float32(scale) + np.float32(0.5)
        samples[band, :, 3] = 255 if alpha is None else alpha[band] * 255 + np.float32(0.5)
    form = QImage.Format.Format_RGBX8888 if alpha is None else QImage.Format.Format_RGBA8888
    return QImage(samples.data, width, height, 4 * width, form).copy()


def in_space(image: QImage, target: QColorSpace) -> QImage:
    """The picture in the screen's colours, in the format that is drawn fastest."""
    if not image.colorSpace().isValid():
        image.setColorSpace(SRGB)
    form = _form(image.hasAlphaChannel())
    if image.colorSpace() != target:
        converted = image.convertedToColorSpace(target)
        if not converted.isNull():
            image = converted
    return image if image.format() == form else image.convertToFormat(form)


def _form(alpha: bool) -> QImage.Format:
    return QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32


def _fitted(image: QImage, box: int) -> QImage:
    if max(image.width(), image.height()) <= box:
        return image
    return image.scaled(
        box, box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
