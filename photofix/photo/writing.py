"""Photos to files."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

from photofix.errors import (
    OutputExistsError,
    PhotoAccessError,
    PhotoError,
    WriteError,
    one_line,
    system_reason,
)
from photofix.files import try_file, whole_file
from photofix.messages import Message, message
from photofix.photo.color import named_profile, open_profile
from photofix.photo.existing import is_copy
from photofix.photo.exiv import (
    without_gps,
    words_of_iptc,
    words_of_texts,
    xmp_with_history,
    xmp_with_words,
    xmp_without_gps,
)
from photofix.photo.formats import FORMATS, Format, writable, written_as
from photofix.photo.metadata import (
    MetadataError,
    Tags,
    resize_exif,
    resize_xmp,
    set_color_space,
)
from photofix.photo.photo import Encoding, History, Photo
from photofix.photo.raster import Raster, on_white, to_raster
from photofix.photo.reading import quiet_decoders
from photofix.photo.spaces import space_of, values_of

Strip = Literal["gps", "all"]

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_LOSSLESS_SOURCES = ("png", "tiff", "bmp")
_OF_PICTURE = (
    "icc",
    "cicp",
    "light",
    "png_color",
    "camera",
    "gain_map",
    "dpi",
)  # tags that stay always
_TAGS = ("exif", "xmp", "iptc", "comment", "texts")


def write_photo(
    photo: Photo,
    path: Path,
    *,
    format: str | None = None,
    quality: int | None = None,
    profile: str = "source",
    overwrite: bool | Callable[[Path], bool] = False,
    history: History | None = None,
    strip: Strip | None = None,
    keep_times: bool = False,
    temporary: Path | None = None,
    before_naming: Callable[[Path], None] | None = None,
) -> tuple[Message, ...]:
    """Write a photo to a file that appears whole or not at all.

    format: a key of FORMATS that has a writer; by default the photo's own, or TIFF for a camera's
        raw file. The name of the file does not matter.
    quality: 1 to 100, for JPEG and WebP; by default that of the source (JPEG: its quantisation
        tables and subsampling), or a high one where the source was of another format.
    profile: of the copy's colours: "source", its own as far as the format holds it, "srgb", "p3" or
        "adobe-rgb".
    overwrite: replace a copy that is there already: one that tells in its XMP that photofix wrote
        it. A function is asked instead what may be replaced. Anything else stays, and so does the
        photo's own source, always.
    history: what was done, for the XMP.
    strip: "gps" leaves out where it was taken, "all" everything but the colour profile and the
        resolution.
    keep_times: give the file the times of the source.
    temporary, before_naming: as for photofix.files.whole_file.

    Nobody can read the file who can't read the source.

    Returns notes on what the format can't hold and was left out.
    Raises OutputExistsError, WriteError, PhotoAccessError.
    """
    path = Path(path)
    key = written_as(photo.format) if format is None else format
    with _photo_errors(path, photo, key):
        target = _target(key, quality)
        _refuse_source(photo, path)
        _refuse_side(photo, target)
        photo, left_out = _with_metadata(photo, history, strip)
        tags, raster, encoding, notes = _prepare(photo, key, target, profile)
        output = whole_file(
            path,
            replaces=is_copy if overwrite is True else overwrite or None,
            temporary=temporary,
            before_naming=before_naming,
            as_private_as=photo.source,
        )
        with quiet_decoders(), output as file:
            assert target.write is not None
            left_out += target.write(file, raster, tags, encoding, quality)
            if photo.source is not None and keep_times:
                file.flush()
                _copy_times(photo.source, file)
    return (*notes, *left_out)


@contextmanager
def _photo_errors(path: Path, photo: Photo, key: str) -> Iterator[None]:
    """Turn whatever goes wrong while a photo is written into a PhotoError of one line."""
    try:
        yield
    except PhotoError as error:
        raise error.at(path) from error
    except MemoryError as error:
        raise WriteError("copy.no_memory", path=path) from error
    except OSError as error:
        raise _refusal(error, path, photo) from error
    except Exception as error:
        reason = one_line(error)[:120] or type(error).__name__
        raise WriteError(
            "copy.unencodable", path=path, format=FORMATS[key].title, reason=reason
        ) from error


def check_place(path: Path, temporary: Path | None = None) -> None:
    """See, before a photo is restored for it, whether a file can be written there at all.

    temporary: as for `write_photo`; it is written, and removed again.

    Raises WriteError, PhotoAccessError. Whether a file of that name exists is not looked at.
    """
    try:
        try_file(path, temporary)
    except OSError as error:
        raise _refusal(error, path) from error


def _target(key: str, quality: int | None) -> Format:
    target = FORMATS.get(key)
    if target is None or target.write is None:
        raise WriteError("copy.unknown_format", format=key, formats=writable())
    if quality is not None and not 1 <= quality <= 100:
        raise WriteError("copy.quality", quality=quality)
    return target


def _with_metadata(
    photo: Photo, history: History | None, strip: Strip | None
) -> tuple[Photo, tuple[Message, ...]]:
    """The photo with the metadata that its copy shall have, and notes on what could not be kept."""
    tags = photo.tags
    if strip == "all":
        picture = {name: getattr(tags, name) for name in _OF_PICTURE}
        return replace(photo, tags=Tags(**picture)), ()
    exif, xmp, notes = tags.exif, tags.xmp, []
    if strip == "gps":
        try:
            exif = without_gps(exif) if exif is not None else None
        except MetadataError:
            exif = None
            notes.append(message("note.exif_with_gps"))
        try:
            xmp = xmp_without_gps(xmp) if xmp is not None else None
        except MetadataError:
            xmp = None
            notes.append(message("note.xmp_with_gps"))
    if history is not None:
        try:
            xmp = xmp_with_history(xmp, history)
        except MetadataError as error:
            notes.append(message("note.history", reason=error.message))
    return replace(photo, tags=replace(tags, exif=exif, xmp=xmp)), tuple(notes)


def _copy_times(source: Path, file: BinaryIO) -> None:
    with suppress(OSError):  # the source has gone; its copy is worth more than its times
        times = source.stat()
        os.utime(file.name, ns=(times.st_atime_ns, times.st_mtime_ns))


def _refuse_source(photo: Photo, path: Path) -> None:
    if photo.source is None:
        return
    try:
        same = os.path.samefile(photo.source, path)
    except OSError:
        return  # One of them does not exist.
    if same:
        raise OutputExistsError("copy.is_original")


def _refuse_side(photo: Photo, target: Format) -> None:
    side = max(photo.width, photo.height)
    if side > target.max_side:
        raise WriteError("copy.side", format=target.title, most=target.max_side, side=side)


def _prepare(
    photo: Photo, key: str, target: Format, profile: str
) -> tuple[Tags, Raster, Encoding, tuple[Message, ...]]:
    """What of the photo the format can hold, and notes on what it can't."""
    notes = []
    gray = photo.gray and target.gray
    premultiplied = photo.encoding.premultiplied and target.premultiplied
    tags, left_out = _tags_for(photo, target, gray, profile)
    colours = values_of(photo, tags)
    raster = to_raster(
        colours,
        (photo.width, photo.height),
        photo.alpha,
        bit_depth=min(photo.bit_depth, target.bit_depth),
        gray=gray,
        premultiplied=premultiplied,
    )
    if photo.bit_depth > target.bit_depth:
        notes.append(message("note.bits", format=target.title))
    if raster.has_alpha and not target.alpha:
        raster = on_white(raster)
        notes.append(message("note.transparency", format=target.title))
    encoding = replace(photo.encoding, premultiplied=premultiplied)
    if key != photo.format:
        encoding = replace(
            encoding,
            lossless=photo.format in _LOSSLESS_SOURCES,
            compression="ADOBE_DEFLATE",
        )
    return tags, raster, encoding, (*notes, *left_out)


def _tags_for(photo: Photo, target: Format, gray: bool, profile: str) -> tuple[Tags, list[Message]]:
    tags, notes = photo.tags, []
    if profile != "source" and tags.camera is None:
        if tags.cicp is not None and tags.cicp.is_hdr:
            notes.append(message("note.hdr_profile"))
        icc = named_profile(profile, gray)
        tags = replace(tags, icc=icc, cicp=None, light=None, png_color=None)
    if tags.cicp is not None and not target.cicp:
        if tags.cicp.is_hdr:
            notes.append(message("note.hdr_lost", format=target.title))
            tags = replace(tags, light=None)
        tags = replace(tags, cicp=None)
    if tags.light is not None and not target.light:
        notes.append(message("note.light_levels", format=target.title))
        tags = replace(tags, light=None)
    if tags.gain_map is not None and not target.gain_map:
        notes.append(message("note.gain_map_lost", format=target.title))
        tags = replace(tags, gain_map=None)
    if tags.icc is not None and not target.icc:
        tags = replace(tags, icc=None)
        turned = photo.original is not None or profile not in ("source", "srgb")
        key = "note.profile_to_srgb" if turned else "note.no_profile"
        notes.append(message(key, format=target.title))
    if tags.icc is not None and open_profile(tags.icc).channels == 1 and not gray:
        tags = replace(tags, icc=None)
        notes.append(message("note.gray_profile", format=target.title))
    tags = _words_into_xmp(tags, target, notes)
    for name in _TAGS:
        if getattr(tags, name) is not None and not getattr(target, name):
            tags = replace(tags, **{name: None})
            notes.append(message("note.no_tags", format=target.title, what=name))
    try:
        if tags.exif is not None:
            space = space_of(tags)
            srgb = space is None or space.is_srgb
            exif = set_color_space(resize_exif(tags.exif, photo.width, photo.height), srgb)
            tags = replace(tags, exif=exif)
    except MetadataError:
        tags = replace(tags, exif=None)
        notes.append(message("note.exif_damaged"))
    if tags.xmp is not None:
        tags = replace(tags, xmp=resize_xmp(tags.xmp, photo.width, photo.height))
    return tags, notes


def _words_into_xmp(tags: Tags, target: Format, notes: list[Message]) -> Tags:
    """The tags with the words in XMP of what the format can't hold: IPTC, a PNG's texts."""
    for name, words in (
        ("iptc", words_of_iptc(tags.iptc or b"")),
        ("texts", words_of_texts(tags.texts or ())),
    ):
        if words and target.xmp and not getattr(target, name):
            with suppress(MetadataError):  # It is left out then.
                xmp = xmp_with_words(tags.xmp, words)
                tags = replace(tags, xmp=xmp, **{name: None})
                notes.append(message("note.words_to_xmp", format=target.title, what=name))
    return tags


def _refusal(error: OSError, path: Path, photo: Photo | None = None) -> PhotoError:
    """What the file system said, for a person. photo: what was to be written."""
    if isinstance(error, FileExistsError):
        return OutputExistsError("copy.exists", path=path)
    if isinstance(error, FileNotFoundError):
        return PhotoAccessError("copy.no_folder", path=path)
    if isinstance(error, PermissionError):
        return PhotoAccessError("copy.no_permission", path=path)
    full = error.errno in _FULL
    if full or (error.errno is None and photo is not None and _space_is_short(path, photo)):
        return WriteError("copy.disk_full", path=path)
    reason = system_reason(error)
    return WriteError("copy.unwritten", path=path, reason=reason)


def _space_is_short(path: Path, photo: Photo) -> bool:
    """Pillow's encoders don't tell why they could not write; see whether there is room."""
    try:
        return shutil.disk_usage(path.parent).free < photo.width * photo.height
    except OSError:
        return False
