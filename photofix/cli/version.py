"""`photofix --version`: what exactly is installed, for whoever is asked for help."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from photofix import __version__

_LIBRARIES = ("torch", "pyside6-essentials", "numpy", "imagecodecs", "spandrel", "ray")
_PACKAGE = Path(__file__).parents[1]


def version_lines() -> Iterator[str]:
    yield f"photofix {__version__}"
    found = commit()
    if found:
        yield f"commit {found}"
    yield f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    yield ", ".join(f"{name} {here}" for name in _LIBRARIES if (here := _version(name)))


def commit() -> str | None:
    """The commit that photofix was built from, or that a checkout is at; None if nobody knows."""
    built = _PACKAGE / "commit.txt"
    if built.is_file():
        return built.read_text(encoding="ascii").strip()
    return _checked_out(_PACKAGE.parent / ".git")


def _checked_out(git: Path) -> str | None:
    """What HEAD names, read from git's files: starting git would take longer."""
    try:
        if git.is_file():  # of a worktree
            git = git.parent / git.read_text(encoding="utf-8").partition(": ")[2].strip()
        common = git / "commondir"
        shared = git / common.read_text(encoding="utf-8").strip() if common.is_file() else git
        head = (git / "HEAD").read_text(encoding="utf-8").strip()
        if not head.startswith("ref: "):
            return head
        name = head.removeprefix("ref: ")
        if (shared / name).is_file():
            return (shared / name).read_text(encoding="ascii").strip()
        packed = (shared / "packed-refs").read_text(encoding="utf-8").splitlines()
        return next((line.split()[0] for line in packed if line.endswith(f" {name}")), None)
    except (OSError, UnicodeDecodeError):
        return None


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
