"""Photos in and out of files: `read_photo`, `write_photo`, `probe`, and the table FORMATS.

What each format keeps is stated in docs/photos.md.
"""

from photofix.photo.files import TEMPORARY_SUFFIX
from photofix.photo.formats import FORMATS, Format, supported
from photofix.photo.photo import Encoding, Photo, PhotoInfo
from photofix.photo.reading import MAX_PIXELS, probe, read_photo
from photofix.photo.writing import write_photo

__all__ = [
    "FORMATS",
    "MAX_PIXELS",
    "TEMPORARY_SUFFIX",
    "Encoding",
    "Format",
    "Photo",
    "PhotoInfo",
    "probe",
    "read_photo",
    "supported",
    "write_photo",
]
