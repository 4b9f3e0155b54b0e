"""What Qt needs before there can be a window: where it lacks, Qt ends the process, and blames
libxcb-cursor0 for whatever library of X11 is missing."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from photofix.errors import InstallationError, one_line

PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
)


def check_screen(environment: Mapping[str, str] = os.environ) -> None:
    """Raise InstallationError where Qt would find no screen, or not what it draws on it with."""
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    other = sys.platform in ("darwin", "win32") or environment.get("WAYLAND_DISPLAY")
    if wanted not in ("", "xcb") or (other and not wanted):
        return
    if not environment.get("DISPLAY"):
        raise InstallationError("command.no_screen")
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        raise missing(error) from error


def missing(error: Exception) -> InstallationError:
    """What to do about a library of the system that could not be loaded."""
    reason = one_line(error)
    return InstallationError("command.library_missing", reason=reason, packages=PACKAGES)
