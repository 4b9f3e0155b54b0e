"""What of that which PyInstaller has found goes into the packages of photofix; for photofix.spec.

An entry is PyInstaller's: the place in the bundle, the file (of a link: where it points), the kind.

As a program it says at once what a build on Linux would miss after many minutes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePath

Entry = tuple[str, str, str]

# What torch brings for those who build with it and test it, but for the program that it starts.
_FOR_BUILDERS = re.compile(
    r"torch/(test|bin|include|share)/(?!torch_shm_manager)"
    r"|torch/lib/lib(torchbind_test|jitbackend_test|backend_with_compiler|aoti_custom_ops)\."
)
# Qt without a desktop, and Qt's ways into the network, of which photofix takes none.
_UNUSED_PLUGINS = re.compile(
    r"PySide6/.*plugins/(egldeviceintegrations|generic|networkinformation|tls)/"
    r"|PySide6/.*plugins/platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)\."
)
_TRANSLATION = re.compile(r"PySide6/.*translations/(?P<part>\w+?)_(?P<code>\w+)\.qm")
# What a Linux desktop has, and what must be one with it: its display, its fonts, its dialogs.
_OF_THE_SYSTEM = re.compile(
    r"lib(EGL|GL|X11|X11-xcb|xcb|xkbcommon|xkbcommon-x11|dbus-1|fontconfig|freetype|mvec|harfbuzz"
    r"|wayland-\w+|(glib|gobject|gio|gmodule|gthread|gdk_pixbuf)-2\.0|g[td]k-3|atk-1\.0"
    r"|pango(cairo)?-1\.0|cairo(-gobject)?)\.so\.\d+"
)
_LIBRARY = re.compile(r"([^/]+\.libs/|PySide6/Qt/lib/)?(?!libpython)lib[^/]+\.so[^/]*")


def wanted(entries: Iterable[Entry], languages: Iterable[str]) -> list[Entry]:
    """Less what no user of photofix needs. languages: of which Qt's own words stay."""
    return [entry for entry in entries if not _is_waste(_place(entry), set(languages))]


def _is_waste(place: str, languages: set[str]) -> bool:
    if text := _TRANSLATION.match(place):
        return text["part"] != "qtbase" or text["code"] not in languages
    return bool(_FOR_BUILDERS.match(place) or _UNUSED_PLUGINS.match(place))


def needed_on_linux(
    entries: Iterable[Entry], needs: Callable[[str], frozenset[str]]
) -> tuple[list[Entry], set[str]]:
    """Less the libraries of the system, and less those that nothing needs any more; and the names
    of those that are in neither.

    needs: the names of the libraries that a file is linked with.
    """
    kept = [entry for entry in entries if not _OF_THE_SYSTEM.fullmatch(_place(entry))]
    while True:
        named = {name for _, file, kind in kept if kind != "SYMLINK" for name in needs(file)}
        rest = [
            entry
            for entry in kept
            if not _LIBRARY.fullmatch(_place(entry)) or PurePath(entry[0]).name in named
        ]
        if len(rest) == len(kept):
            break
        kept = rest
    outside = named - {PurePath(entry[0]).name for entry in kept}
    return kept, {name for name in outside if not _OF_THE_SYSTEM.fullmatch(name)}


@cache
def linked_with(file: str) -> frozenset[str]:
    """The names of the libraries that a file is linked with; none, where it is no program."""
    said = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=False)
    return frozenset(re.findall(r"^\s*NEEDED\s+(\S+)", said.stdout, re.MULTILINE))


def require(names: Iterable[str]) -> None:
    """Libraries that must be on this machine, where packages are built; SystemExit says which are
    not."""
    said = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    here = set(re.findall(r"^\s*(\S+) \(", said.stdout, re.MULTILINE))
    if missing := sorted(set(names) - here):
        packages = " ".join(name.replace(".so.", "") for name in missing)
        raise SystemExit(
            f"These libraries are not here: {', '.join(missing)}\n"
            f"On Debian and Ubuntu: sudo apt-get install {packages}"
        )


def needed_for_windows(qt: Path, needs: Callable[[str], frozenset[str]]) -> set[str]:
    """What Qt, in this folder, opens windows with on Linux, X11 and Wayland, and does not bring
    along. The libraries of the system must be there too: their packages are what a .deb depends on.

    needs: as for `needed_on_linux`.
    """
    brought = {file.name: file for file in (qt / "lib").iterdir()}
    found: set[str] = set()
    plugins = [*qt.glob("plugins/platforms/*.so"), *qt.glob("plugins/wayland-*/*.so")]
    to_ask = [
        file for file in plugins if not _is_waste(f"PySide6/Qt/{file.relative_to(qt)}", set())
    ]
    while to_ask:
        new = needs(str(to_ask.pop())) - found
        found |= new
        to_ask += [brought[name] for name in new & brought.keys()]
    return found - brought.keys()


def _place(entry: Entry) -> str:
    return PurePath(entry[0]).as_posix()


if __name__ == "__main__":
    if shutil.which("objdump") is None:
        raise SystemExit("objdump is not here. On Debian and Ubuntu: sudo apt-get install binutils")
    pyside = find_spec("PySide6")
    assert pyside is not None
    assert pyside.origin is not None
    require(needed_for_windows(Path(pyside.origin).parent / "Qt", linked_with))
