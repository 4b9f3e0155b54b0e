"""What lies behind a folder: a disk of this machine, or a network drive, which sends no events."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from photofix.processes import system_program

_TABLE = Path("/proc/mounts")  # of Linux
_NETWORK = (
    *("nfs", "cifs", "smb", "afp", "afs", "9p", "webdav", "fuse.sshfs", "fuse.rclone", "virtiofs"),
    *("ceph", "lustre", "gpfs", "beegfs", "fuse.glusterfs"),
)


def is_remote(folder: Path) -> bool:
    """Whether a folder is on a network drive, which sends no events."""
    path = os.path.realpath(folder)
    try:
        if sys.platform == "win32":
            import ctypes

            drive = os.path.splitdrive(path)[0]
            return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == 4
        if sys.platform == "darwin":
            listing = subprocess.run(
                [system_program("mount")], capture_output=True, text=True, check=False
            ).stdout
            mounts = [
                (rest.split(" (")[0], rest.split(" (")[1].split(",")[0])
                for line in listing.splitlines()
                if " on " in line and " (" in (rest := line.split(" on ", 1)[1])
            ]
        else:
            lines = _TABLE.read_text(encoding="utf-8", errors="replace").splitlines()
            mounts = [(line.split()[1].replace("\\040", " "), line.split()[2]) for line in lines]
    except (OSError, IndexError):
        return False
    above = [(len(top), kind) for top, kind in mounts if _is_below(path, top)]
    kind = max(above)[1] if above else ""
    return kind.startswith(_NETWORK)


class Disks:
    """The mount points that folders are below, as they were first seen.

    Where a disk is taken out, its mount point may stay behind: an empty folder of the system's own
    disk, which copies would fill.
    """

    def __init__(self) -> None:
        self._mounts: dict[Path, Path] = {}

    def taken_from(self, folder: Path) -> Path | None:
        """The mount point of the disk that a folder was on, where that is mounted no more; a later
        look takes it as it is then."""
        here = _mount_of(folder)
        before = self._mounts.setdefault(folder, here)
        if here != before:
            del self._mounts[folder]
            if not os.path.ismount(before):
                return before
        return None


def _mount_of(folder: Path) -> Path:
    return next(
        one for one in (folder, *folder.parents) if os.path.ismount(one) or one.parent == one
    )


def _is_below(path: str, top: str) -> bool:
    return path == top or path.startswith(top.rstrip("/") + "/")
