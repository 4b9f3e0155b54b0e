"""What the camera says of a photo, in one line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDateTime, QLocale

_TAKEN = "Exif.Photo.DateTimeOriginal"


def exif_line(tags: Mapping[str, str]) -> str:
    """Camera, focal length, aperture, time, ISO and date, as far as they are known.

    tags: as photofix.photo.inspect reads them.
    """
    camera = tags.get("Exif.Image.Model", "").strip()
    length = tags.get("Exif.Photo.FocalLength", "").replace(".0 mm", " mm")
    aperture = tags.get("Exif.Photo.FNumber", "").replace("F", "f/", 1)
    iso = tags.get("Exif.Photo.ISOSpeedRatings", "")
    parts = [
        camera,
        length,
        aperture,
        tags.get("Exif.Photo.ExposureTime", ""),
        f"ISO {iso}" if iso else "",
        _moment(tags.get(_TAKEN, "")),
    ]
    return "  ·  ".join(part for part in parts if part)


def _moment(text: str) -> str:
    moment = QDateTime.fromString(text, "yyyy:MM:dd HH:mm:ss")
    if not moment.isValid():
        return ""
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
