"""`photofix desktop`: entries in file managers, for the user who installs them.

Nautilus runs scripts, Dolphin reads service menus, Thunar keeps its actions in one XML file. What
is written bears a mark, and only that is replaced or removed.
"""

from __future__ import annotations

import os
import shlex
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

from rich.console import Console

from photofix.cli.commands import Commands
from photofix.cli.terminal import text
from photofix.errors import UsageError, system_reason
from photofix.files import replace_file

desktop = Commands(help="Entries in file managers: Open in photofix, Restore with photofix.")

_MARK = b"Made by photofix desktop install"
_PREFIX = "photofix-"  # of the identifiers of Thunar's actions
_THUNAR_DEFAULT = Path("/etc/xdg/Thunar/uca.xml")
_ACTIONS = (
    ("open", "Open in photofix", "{window} %F"),
    ("restore", "Restore with photofix", "{command} batch --notify -- %F"),
)
_EXECUTABLE = 0o755


@desktop.command()
def install() -> None:
    """Add the entries for Nautilus, Dolphin and Thunar, and to the menu of programs."""
    made = [*_write_files(), *_write_actions()]
    _tell("written", made)


@desktop.command()
def remove() -> None:
    """Remove what `photofix desktop install` has added."""
    removed = []
    for path, _, _ in _entries():
        if _is_ours(path):
            path.unlink()
            removed.append(path)
    _tell("removed", [*removed, *_remove_actions()])


def _entries() -> Iterator[tuple[Path, bytes, int]]:
    """Path, content and rights of each file."""
    data = _home("XDG_DATA_HOME", ".local/share")
    window, command = _program("photofix-gui"), _program("photofix")
    scripts = data / "nautilus" / "scripts"
    for name, path in (
        ("nautilus-open.sh", scripts / "Open in photofix"),
        ("nautilus-restore.sh", scripts / "Restore with photofix"),
        ("dolphin.desktop", data / "kio" / "servicemenus" / "photofix.desktop"),
    ):
        told = _resource("desktop", name).decode()
        quote = shlex.quote if name.endswith(".sh") else _quoted
        filled = told.replace("{window}", quote(window)).replace("{command}", quote(command))
        yield path, filled.encode(), _EXECUTABLE
    entry = _resource("desktop", "photofix.desktop").decode()
    entry = entry.replace("Exec=photofix-gui", f"Exec={_quoted(window)}")
    marked = b"# " + _MARK + b"\n" + entry.encode()
    yield data / "applications" / "photofix.desktop", marked, _EXECUTABLE
    icon = _resource("icons", "photofix.svg") + b"<!-- " + _MARK + b" -->\n"
    yield data / "icons/hicolor/scalable/apps/photofix.svg", icon, 0o644


def _write_files() -> Iterator[Path]:
    """Raises UsageError for a file of somebody else's in the way, or where none can be written."""
    entries = list(_entries())
    for path, _, _ in entries:
        if os.path.lexists(path) and not _is_ours(path):
            raise UsageError("desktop.not_ours", path)
    for path, content, rights in entries:
        with _writing(path):
            replace_file(path, content)
            path.chmod(rights)
        yield path


def _write_actions() -> list[Path]:
    """Thunar's, where Thunar is used; its other actions stay."""
    path = _thunar()
    if not path.parent.is_dir():
        return []
    source = path if path.exists() else _THUNAR_DEFAULT
    root = _actions_of(source) if source.exists() else ElementTree.Element("actions")
    _drop_ours(root)
    programs = {"window": _program("photofix-gui"), "command": _program("photofix")}
    quoted = {name: shlex.quote(program) for name, program in programs.items()}
    for key, name, command in _ACTIONS:
        action = ElementTree.SubElement(root, "action")
        told = {
            "icon": "photofix",
            "name": name,
            "unique-id": _PREFIX + key,
            "command": command.format(**quoted),
            "patterns": "*",
        }
        for tag, value in told.items():
            ElementTree.SubElement(action, tag).text = value
        for tag in ("directories", "image-files"):
            ElementTree.SubElement(action, tag)
    _write_xml(path, root)
    return [path]


def _remove_actions() -> list[Path]:
    path = _thunar()
    if not path.is_file():
        return []
    root = _actions_of(path)
    if not _drop_ours(root):
        return []
    _write_xml(path, root)
    return [path]


def _drop_ours(root: ElementTree.Element) -> bool:
    ours = [a for a in root if (a.findtext("unique-id") or "").startswith(_PREFIX)]
    for action in ours:
        root.remove(action)
    return bool(ours)


def _actions_of(path: Path) -> ElementTree.Element:
    try:
        return ElementTree.parse(path).getroot()
    except (ElementTree.ParseError, OSError) as error:
        raise UsageError("desktop.thunar", path) from error


def _write_xml(path: Path, root: ElementTree.Element) -> None:
    ElementTree.indent(root)
    with _writing(path):
        replace_file(path, ElementTree.tostring(root, "utf-8", xml_declaration=True) + b"\n")


class _writing:
    """Turns what the system says into one line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            reason = system_reason(error)
            raise UsageError("desktop.unwritten", self._path, reason=reason) from error


def _is_ours(path: Path) -> bool:
    with suppress(OSError):
        return not path.is_symlink() and _MARK in path.read_bytes()
    return False


def _program(name: str) -> str:
    """The whole path: file managers know nothing of virtual environments."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def _quoted(path: str) -> str:
    """For Exec= of a desktop entry (Desktop Entry Specification, "The Exec key")."""
    escaped = "".join(f"\\{char}" if char in '"`$\\' else char for char in path)
    return f'"{escaped}"'.replace("\\", "\\\\").replace("%", "%%")


def _resource(folder: str, name: str) -> bytes:
    return (files("photofix_resources") / folder / name).read_bytes()


def _home(variable: str, usual: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / usual)


def _thunar() -> Path:
    return _home("XDG_CONFIG_HOME", ".config") / "Thunar" / "uca.xml"


def _tell(what: str, paths: list[Path]) -> None:
    console = Console(highlight=False)
    for path in paths:
        console.print(f"{what}: {text(path)}", soft_wrap=True)
    if not paths:
        console.print(f"nothing {what}")
