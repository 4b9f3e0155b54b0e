"""Files to photos."""

from __future__ import annotations

import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from photofix.errors import (
    DamagedPhotoError,
    PhotoAccessError,
    PhotoError,
    PhotoTooLargeError,
    UnsupportedFormatError,
    one_line,
    system_reason,
)
from photofix.files import open_regular
from photofix.messages import Message, message
from photofix.photo.cicp import PQ
from photofix.photo.color import (
    adobe_rgb,
    chunk_profile,
    cicp_profile,
    open_profile,
    profile_name,
)
from photofix.photo.exiv import (
    NAMESPACE,
    file_tags,
    require_modest_iptc,
    told_history,
    xmp_without_extras,
)
from photofix.photo.exiv import readable as readable_tags
from photofix.photo.formats import FORMATS, HEAD_LENGTH, format_of, readable, written_as
from photofix.photo.jpeg_extras import turned
from photofix.photo.metadata import (
    EXIF_IFD,
    MetadataError,
    Tags,
    exif_orientation,
    exif_says_adobe_rgb,
    require_modest_xmp,
    resize_exif,
    resize_xmp,
    upright_exif,
    upright_xmp,
    values_overlap,
    xmp_orientation,
)
from photofix.photo.photo import History, Photo, PhotoDetails, PhotoInfo, Taken
from photofix.photo.raster import Floats, Samples, to_floats, to_raster, upright_size
from photofix.photo.sidecars import sidecars_of
from photofix.photo.spaces import space_of, to_srgb
from photofix.photo.stored import Stored

MAX_PIXELS = 500_000_000
# A constant photo may have so many bytes of metadata, or one for so many pixels, as a preview.
_LEAST_TOLD, _PIXELS_A_BYTE = 1 << 18, 4
_TAKEN, _CHANGED, _MODEL = 36867, 306, 272  # EXIF's tags


def read_photo(path: Path, max_pixels: int = MAX_PIXELS, *, linear: bool = False) -> Photo:
    """Read a photo, upright, with its metadata.

    max_pixels: larger photos are refused before memory is taken for them.
    linear: a raw file as its camera's own linear colours, neither turned nor cropped, for a DNG;
        other files are refused.

    Raises UnsupportedFormatError, DamagedPhotoError, PhotoTooLargeError, PhotoAccessError.
    """
    path = Path(path)
    with _opened(path) as file:
        key, stored = _open_header(file, linear)
        _check_size(stored, max_pixels)
        tags, orientation, notes = _upright_tags(stored)
        raster = stored.load()
        if (raster.width, raster.height) != (stored.width, stored.height):
            raise DamagedPhotoError("photo.wrong_size")
        if raster.has_alpha and not stored.alpha:
            raise DamagedPhotoError("photo.wrong_size")
        pixels, alpha = to_floats(raster, orientation, stored.encoding.premultiplied)
        del raster
        flat = _is_constant(pixels) and (alpha is None or _is_constant(alpha[..., None]))
        if flat and _says_more(file, stored):
            raise DamagedPhotoError("photo.constant")
        tags, original = _to_srgb(pixels, stored, tags)
        return Photo(
            pixels=pixels,
            alpha=alpha,
            tags=tags,
            original=original,
            bit_depth=stored.bit_depth,
            format=key,
            gray=stored.gray,
            encoding=stored.encoding,
            notes=notes,
            source=path.absolute(),
        )


def _is_constant(pixels: Floats) -> bool:
    """Whether all of a photo is of one colour; quick for any other."""
    return bool((pixels[0] == pixels[0, 0]).all() and (pixels == pixels[0, 0]).all())


def _says_more(file: BinaryIO, stored: Stored) -> bool:
    """Whether there is more in a file than one colour takes, however it is encoded.

    Compressed once more, one colour is next to nothing; what a decoder has failed at is not.
    """
    most = max(_LEAST_TOLD, stored.width * stored.height // _PIXELS_A_BYTE)
    packer = zlib.compressobj(1)
    told = 0
    file.seek(0)
    while told <= most and (block := file.read(1 << 20)):
        told += len(packer.compress(block))
    return told + len(packer.flush()) > most


def probe(path: Path) -> PhotoInfo:
    """What a photo's header tells, without decoding it. Raises what `read_photo` does."""
    with _opened(Path(path)) as file:
        return _info(*_open_header(file))


def inspect(path: Path) -> PhotoDetails:
    """What a file tells of a photo, with all its tags. Raises what `read_photo` does."""
    path = Path(path)
    with _opened(path) as file:
        key, stored = _open_header(file)
        info = _info(key, stored)
        kept, _, _ = _upright_tags(stored)
        shown: dict[str, str] = {}
        for tags in (
            Tags(exif=kept.exif),
            Tags(iptc=kept.iptc, texts=kept.texts),
            Tags(xmp=kept.xmp),
        ):
            with suppress(MetadataError):
                shown |= readable_tags(tags)
        copy = written_as(key)
        target = FORMATS[copy]
        held = {
            "EXIF": kept.exif is not None and target.exif,
            "maker notes": "Exif.Photo.MakerNote" in shown and target.exif,
            "GPS": any(name.startswith("Exif.GPSInfo.") for name in shown) and target.exif,
            "IPTC": kept.iptc is not None and target.iptc,
            "IPTC as XMP": kept.iptc is not None and not target.iptc and target.xmp,
            "XMP": kept.xmp is not None and target.xmp,
            "texts": kept.texts is not None and target.texts,
            "comment": kept.comment is not None and target.comment,
            "colour profile": kept.icc is not None and target.icc,
            "gain map": kept.gain_map is not None and target.gain_map,
            "HDR": kept.cicp is not None and kept.cicp.is_hdr and target.cicp,
        }
        return PhotoDetails(
            info=info,
            profile=_colour_name(kept),
            hdr=_hdr_name(kept, stored.gain_map),
            written_as=copy,
            keeps=tuple(name for name, holds in held.items() if holds),
            tags=shown,
            sidecars=tuple(sidecars_of(path)),
        )


def taken(path: Path) -> Taken:
    """When a photo was taken and by which camera, from its EXIF; raises what `probe` does."""
    with _opened(Path(path)) as file:
        head = file.read(HEAD_LENGTH)
        file.seek(0)
        is_raw = format_of(file, head) == "raw"
        file.seek(0)
        block = file_tags(path).exif if is_raw else _open_header(file)[1].tags.exif
        exif = Image.Exif()
        if block is not None:
            exif.load(block)
        moment = exif.get_ifd(EXIF_IFD).get(_TAKEN) or exif.get(_CHANGED)
        camera = exif.get(_MODEL)
    return Taken(_moment(moment), str(camera).strip("\0 ") or None if camera else None)


def _moment(text: object) -> datetime | None:
    try:
        return datetime.strptime(str(text).strip("\0 ")[:19], "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None


def _colour_name(tags: Tags) -> str | None:
    if tags.cicp is not None:
        return tags.cicp.name
    return profile_name(tags.icc) if tags.icc is not None else None


def _hdr_name(tags: Tags, left_out: str) -> str | None:
    """left_out: the kind of a gain map that no copy will have."""
    if tags.cicp is not None and tags.cicp.is_hdr:
        name = "PQ" if tags.cicp.transfer == PQ else "HLG"
        content = None if tags.light is None else tags.light.content
        return f"{name} (MaxCLL {content[0]:.0f}, MaxFALL {content[1]:.0f})" if content else name
    kind = left_out if tags.gain_map is None else tags.gain_map.kind
    return f"gain map ({kind})" if kind else None


def history(path: Path) -> History:
    """What a copy of photofix tells of its making; raises what `probe` does."""
    with _opened(path) as file:
        xmp = _open_header(file)[1].tags.xmp
        return History("", 1.0) if xmp is None else told_history(xmp)


def has_history(path: Path) -> bool:
    """Whether the XMP tells of photofix, as that of its copies does. Raises what `probe` does."""
    with _opened(path) as file:
        xmp = _open_header(file)[1].tags.xmp
        return xmp is not None and NAMESPACE.encode() in xmp


def _info(key: str, stored: Stored) -> PhotoInfo:
    _check_size(stored, None)
    _, orientation, notes = _upright_tags(stored)
    width, height = upright_size(stored.width, stored.height, orientation)
    return PhotoInfo(
        format=key,
        width=width,
        height=height,
        bit_depth=stored.bit_depth,
        alpha=stored.alpha,
        gray=stored.gray,
        orientation=orientation,
        notes=notes,
    )


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The open file; turns whatever goes wrong with it into a PhotoError of one line."""
    try:
        if path.exists() and not path.is_file():
            raise PhotoAccessError("photo.folder" if path.is_dir() else "photo.not_regular")
        with quiet_decoders(), open_regular(path) as file:
            yield file
    except PhotoError as error:
        raise error.at(path) from error
    except FileNotFoundError as error:
        raise PhotoAccessError("photo.missing", path=path) from error
    except PermissionError as error:
        raise PhotoAccessError("photo.unreadable", path=path) from error
    except MemoryError as error:
        raise PhotoTooLargeError("photo.too_large", path=path) from error
    except OSError as error:
        if error.errno is not None and error.filename is not None:
            raise PhotoAccessError(
                "photo.unopened", path=path, reason=system_reason(error)
            ) from error
        raise _damaged(path, error) from error
    except Exception as error:
        # Decoders raise whatever they stumble over: struct.error, IndexError, zlib.error, ….
        raise _damaged(path, error) from error


_STUMBLES = (TypeError, AttributeError, LookupError, ArithmeticError, struct.error, UnicodeError)


def _damaged(path: Path, error: Exception) -> DamagedPhotoError:
    """The error for whatever a decoder stumbled over; it tells why where that is fit for people."""
    reason = "" if isinstance(error, _STUMBLES) else one_line(error)[:120]
    if not reason:
        return DamagedPhotoError("photo.damaged", path=path)
    return DamagedPhotoError("photo.damaged_because", path=path, reason=reason)


def _open_header(file: BinaryIO, linear: bool = False) -> tuple[str, Stored]:
    head = file.read(HEAD_LENGTH)
    if not head:
        raise DamagedPhotoError("photo.empty")
    file.seek(0)
    key = format_of(file, head)
    if key is None:
        raise UnsupportedFormatError("photo.unknown_format", formats=readable())
    file.seek(0)
    if linear and key != "raw":
        raise UnsupportedFormatError("format.dng_needs_raw")
    return key, FORMATS["dng" if linear else key].open(file)


def _check_size(stored: Stored, max_pixels: int | None) -> None:
    if stored.width < 1 or stored.height < 1:
        raise DamagedPhotoError("photo.no_pixels")
    if max_pixels is not None and stored.width * stored.height > max_pixels:
        raise PhotoTooLargeError(
            "photo.too_many_pixels",
            width=stored.width,
            height=stored.height,
            megapixels=max_pixels / 1e6,
        )


def _upright_tags(stored: Stored) -> tuple[Tags, int, tuple[Message, ...]]:
    """The metadata of the upright photo, the orientation it was stored in, and all notes."""
    tags, notes = stored.tags, list(stored.notes)
    orientation: int | None = None
    exif, xmp, iptc = tags.exif, tags.xmp, tags.iptc
    if exif is not None:
        try:
            if values_overlap(exif):
                raise MetadataError("metadata.overlap")
            orientation = exif_orientation(exif)
            exif = upright_exif(exif)
        except MetadataError:
            exif = None
            notes.append(message("note.exif_damaged"))
    if orientation is None and xmp is not None:
        orientation = xmp_orientation(xmp)
    orientation = 1 if stored.upright else orientation or 1

    width, height = upright_size(stored.width, stored.height, orientation)
    if exif is not None:
        exif = resize_exif(exif, width, height)
    if xmp is not None:
        try:
            require_modest_xmp(xmp)
            xmp = xmp_without_extras(resize_xmp(upright_xmp(xmp), width, height))
        except MetadataError as error:
            xmp = None
            notes.append(message("note.xmp", reason=error.message))
    if iptc is not None:
        try:
            require_modest_iptc(iptc)
        except MetadataError as error:
            iptc = None
            notes.append(message("note.iptc", reason=error.message))
    tags, said = _with_space(replace(tags, exif=exif), stored.gray)
    notes += said
    if tags.gain_map is not None and orientation > 1:
        tags = replace(tags, gain_map=turned(tags.gain_map, orientation))
    dpi = tags.dpi if tags.dpi is None or orientation < 5 else (tags.dpi[1], tags.dpi[0])
    return replace(tags, xmp=xmp, iptc=iptc, dpi=dpi), orientation, tuple(notes)


def _with_space(tags: Tags, gray: bool) -> tuple[Tags, list[Message]]:
    """The tags with the profile of what they say of colour, if that is not HDR; notes."""
    notes: list[Message] = []
    if tags.camera is not None:
        return tags, notes
    icc, cicp = tags.icc, tags.cicp
    if cicp is not None and not cicp.is_known:
        points = f"{cicp.primaries}/{cicp.transfer}/{cicp.matrix}"
        notes.append(message("note.cicp_unknown", points=points))
        cicp = None
    if cicp is not None and cicp.is_hdr:
        return replace(tags, icc=None), notes
    if icc is None and cicp is not None:
        icc = cicp_profile(cicp, gray)
    elif icc is None and tags.png_color is not None:
        icc = chunk_profile(tags.png_color, gray)
    elif icc is None and not gray and tags.exif is not None and exif_says_adobe_rgb(tags.exif):
        icc = adobe_rgb()
        notes.append(message("note.adobe_rgb"))
    if icc is not None:
        try:
            profile = open_profile(icc)
            if profile.channels == 1 and not gray:
                raise MetadataError("metadata.icc_other")
            if not profile.goes_back:
                notes.append(message("note.profile_one_way"))
        except MetadataError as error:
            icc = None
            notes.append(message("note.profile", reason=error.message))
    return replace(tags, icc=icc, cicp=cicp), notes


def _to_srgb(pixels: Floats, stored: Stored, tags: Tags) -> tuple[Tags, Samples | None]:
    """Turn pixels into sRGB, in place.

    Returns the tags of the copy, and the samples as they were where that makes a difference.
    """
    space = space_of(tags)
    if space is None or space.is_srgb:
        return tags, None
    if not space.goes_back:
        to_srgb(pixels, space)
        return replace(tags, icc=None, cicp=None, png_color=None), None
    size = pixels.shape[1], pixels.shape[0]
    samples = to_raster(
        lambda start, stop: pixels[start:stop],
        size,
        bit_depth=stored.bit_depth,
        gray=space.channels == 1,
    ).whole()
    to_srgb(pixels, space)
    return tags, samples


_quiet_lock = threading.Lock()
_quiet_users = 0
_quiet_context: warnings.catch_warnings[None] | None = None


@contextmanager
def quiet_decoders() -> Iterator[None]:
    """Silence the warnings of decoders: what matters of them ends in an error or a note.

    warnings.catch_warnings alone is not safe with photos read and written in several threads: the
    first to enter sets the filters and the last to leave restores them.
    """
    global _quiet_users, _quiet_context
    with _quiet_lock:
        _quiet_users += 1
        if _quiet_users == 1:
            _quiet_context = warnings.catch_warnings()
            _quiet_context.__enter__()
            warnings.filterwarnings("ignore", module=r"(PIL|tifffile|photofix\.photo)\b")
    try:
        yield
    finally:
        with _quiet_lock:
            _quiet_users -= 1
            if _quiet_users == 0 and _quiet_context is not None:
                _quiet_context.__exit__(None, None, None)
                _quiet_context = None
