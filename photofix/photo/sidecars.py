"""XMP files beside photos, where Lightroom, darktable and others keep ratings and edits."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal
from xml.parsers import expat

from photofix.errors import system_reason
from photofix.files import is_plain, open_regular, sha256, whole_file
from photofix.messages import Message, message
from photofix.photo.exiv import xmp_without_development, xmp_without_gps
from photofix.photo.metadata import MetadataError, upright_xmp

_LARGEST = 64 << 20
# What a packet is wrapped in (XMP specification, part 1, section 7.3.3), or begins with.
_ROOTS = ("adobe:ns:meta/ xmpmeta", "http://www.w3.org/1999/02/22-rdf-syntax-ns# RDF")


def sidecars_of(photo: Path) -> list[Path]:
    """The XMP files of a photo: a.xmp (Lightroom) and a.jpg.xmp (darktable) for a.jpg."""
    wanted = {f"{photo.stem}.xmp".casefold(), f"{photo.name}.xmp".casefold()}
    try:
        names = sorted(os.listdir(photo.parent))
    except OSError:
        return []
    return [photo.parent / name for name in names if name.casefold() in wanted]


def copy_sidecars(
    source: Path,
    copy: Path,
    *,
    gps: bool = True,
    raw: Literal["no", "developed", "linear"] = "no",
    replaces: Callable[[Path], bool] | None = None,
    record: Callable[[Path, str], None] | None = None,
) -> tuple[Message, ...]:
    """Copy the XMP files of a photo beside its copy, named alike, the orientation upright.

    A link is followed, but nothing is copied that is not XMP, and nobody can read a copy who can't
    read the file itself.

    gps: keep coordinates.
    raw: what the copy of a raw file is: one that has been "developed" gets no settings for that; a
        "linear" one is yet to be, and turned.
    replaces: whether the file of such a name may be replaced; by default none is. The photo's own
        sidecars never are.
    record: called with the name of a copy and its SHA-256 just before it gets it.

    Returns notes on what could not be copied. Nothing but what `record` raises is raised: the copy
    itself is there.
    """
    notes = []
    sidecars = sidecars_of(source)
    for sidecar in sidecars:
        whole_name = sidecar.name.casefold() == f"{source.name}.xmp".casefold()
        target = copy.parent / f"{copy.name if whole_name else copy.stem}{sidecar.suffix}"
        try:
            packet = _packet(sidecar)
            if raw != "linear":
                packet = upright_xmp(packet)
            if raw == "developed":
                kept = xmp_without_development(packet)
                if kept != packet:
                    notes.append(message("note.development", sidecar=sidecar.name))
                packet = kept
            if not gps:
                packet = xmp_without_gps(packet)
            if _holds(target, packet):
                continue  # RAW and JPEG of one photo share theirs.
            if any(_is_same(target, original) for original in sidecars):
                raise FileExistsError
            _write(target, packet, sidecar, replaces, record)
        except FileExistsError:
            notes.append(message("note.sidecar_exists", copy=target.name, sidecar=sidecar.name))
        except MemoryError:
            notes.append(
                message("note.sidecar", sidecar=sidecar.name, reason=message("metadata.no_memory"))
            )
        except (OSError, MetadataError) as error:
            reason = error.message if isinstance(error, MetadataError) else system_reason(error)
            notes.append(message("note.sidecar", sidecar=sidecar.name, reason=reason))
    return tuple(notes)


def _write(
    target: Path,
    packet: bytes,
    sidecar: Path,
    replaces: Callable[[Path], bool] | None,
    record: Callable[[Path, str], None] | None,
) -> None:
    def tell(temporary: Path) -> None:
        if record is not None:
            record(target, sha256(temporary))

    with whole_file(target, replaces=replaces, before_naming=tell, as_private_as=sidecar) as file:
        file.write(packet)


def _packet(sidecar: Path) -> bytes:
    """What a sidecar holds. Raises MetadataError if that is not XMP, and OSError."""
    with open_regular(sidecar) as file:
        packet = file.read(_LARGEST + 1)
    if len(packet) > _LARGEST:
        raise MetadataError("metadata.too_large")
    if not _is_xmp(packet):
        raise MetadataError("metadata.not_xmp")
    return packet


def _is_xmp(data: bytes) -> bool:
    """Whether this is XML, to its end, and XMP by its outermost element.

    Without a document type: XMP has none, and it could name other files, or grow without end.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    outermost: list[str] = []

    def begin(name: str, _: object) -> None:
        outermost.append(name)
        parser.StartElementHandler = None

    def refuse(*_: object) -> None:
        raise MetadataError("metadata.not_xmp")

    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data.rstrip(b"\0 \t\r\n"), True)
    except expat.ExpatError:
        return False
    return outermost[0] in _ROOTS


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file has just this content."""
    if not is_plain(path) or path.stat().st_size != len(data):
        return False
    with open_regular(path) as file:
        return file.read(len(data) + 1) == data


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return os.path.samefile(one, other)
    return False
