"""Print which packages of Debian a bundle needs: depends.py FOLDER. build.sh calls it.

The C library in the version that the bundle asks of it, and what holds the libraries that are not
in the bundle; but for those of GTK, whose dialogs Qt takes where they are there.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import bundle

_OPTIONAL = "libqgtk3."


def depends(folder: Path) -> list[str]:
    programs = [path for path in _programs(folder) if not path.name.startswith(_OPTIONAL)]
    here = {path.name for path in folder.rglob("*.so*")}
    needed = {name for path in programs for name in bundle.linked_with(str(path))}
    packages = {_package(name) for name in needed - here}
    version = max(_glibc(programs), default=(2,))
    return [f"libc6 (>= {'.'.join(map(str, version))})", *sorted(packages - {"libc6"})]


def _programs(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _glibc(programs: Iterable[Path]) -> Iterator[tuple[int, ...]]:
    for path in programs:
        said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True)
        for version in re.findall(r"GLIBC_(\d[\d.]*)", said.stdout):
            yield tuple(map(int, version.split(".")))


def _package(name: str) -> str:
    """Which package of this machine holds a library."""
    said = subprocess.run(["dpkg-query", "-S", f"*/{name}"], capture_output=True, text=True)
    owners = [line.partition(":")[0] for line in said.stdout.splitlines() if line.endswith(name)]
    if not owners:
        raise SystemExit(f"no package of this machine holds {name}")
    return min(owners, key=len)


if __name__ == "__main__":
    print(", ".join(depends(Path(sys.argv[1]))))
