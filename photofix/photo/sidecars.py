"""XMP files beside photos, where Lightroom, darktable and others keep ratings and edits."""

from __future__ import annotations

import os
from pathlib import Path

from photofix.photo.exiv import xmp_without_gps
from photofix.photo.files import whole_file
from photofix.photo.metadata import MetadataError, upright_xmp

_LARGEST = 64 << 20


def sidecars_of(photo: Path) -> list[Path]:
    """The XMP files of a photo: a.xmp (Lightroom) and a.jpg.xmp (darktable) for a.jpg."""
    wanted = {f"{photo.stem}.xmp".casefold(), f"{photo.name}.xmp".casefold()}
    try:
        names = sorted(os.listdir(photo.parent))
    except OSError:
        return []
    return [photo.parent / name for name in names if name.casefold() in wanted]


def copy_sidecars(
    source: Path, copy: Path, *, overwrite: bool = False, gps: bool = True
) -> tuple[str, ...]:
    """Copy the XMP files of a photo beside its copy, named alike, the orientation upright.

    gps: keep coordinates.

    Returns notes on what could not be copied. Nothing is raised: the copy itself is there.
    """
    notes = []
    for sidecar in sidecars_of(source):
        whole_name = sidecar.name.casefold() == f"{source.name}.xmp".casefold()
        target = copy.parent / f"{copy.name if whole_name else copy.stem}{sidecar.suffix}"
        try:
            if sidecar.stat().st_size > _LARGEST:
                raise MetadataError("it is too large")
            packet = upright_xmp(sidecar.read_bytes())
            if not gps:
                packet = xmp_without_gps(packet)
            if target.exists() and target.read_bytes() == packet:
                continue  # RAW and JPEG of one photo share theirs.
            with whole_file(target, overwrite) as file:
                file.write(packet)
        except FileExistsError:
            notes.append(f"{target.name} exists already: {sidecar.name} was not copied")
        except (OSError, MetadataError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            notes.append(f"{sidecar.name} was not copied ({reason})")
    return tuple(notes)
