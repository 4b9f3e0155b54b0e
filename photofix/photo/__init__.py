"""Photos in and out of files: `read_photo`, `write_photo`, `probe`, and the table FORMATS.

What each format keeps is stated in docs/photos.md.
"""

from photofix.files import TEMPORARY_SUFFIX
from photofix.photo.existing import is_copy, is_empty, is_original, may_be_copy
from photofix.photo.formats import FORMATS, Format, readable, writable, written_as
from photofix.photo.photo import Encoding, History, Photo, PhotoDetails, PhotoInfo, Taken
from photofix.photo.reading import MAX_PIXELS, history, inspect, probe, read_photo, taken
from photofix.photo.sidecars import copy_sidecars
from photofix.photo.writing import Strip, check_place, write_photo

__all__ = [
    "FORMATS",
    "MAX_PIXELS",
    "TEMPORARY_SUFFIX",
    "Encoding",
    "Format",
    "History",
    "Photo",
    "PhotoDetails",
    "PhotoInfo",
    "Strip",
    "Taken",
    "check_place",
    "copy_sidecars",
    "history",
    "inspect",
    "is_copy",
    "is_empty",
    "is_original",
    "may_be_copy",
    "probe",
    "read_photo",
    "readable",
    "taken",
    "writable",
    "write_photo",
    "written_as",
]
