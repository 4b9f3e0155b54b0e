"""The wheel: whole, and claiming no general names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import photofix
from tools import man_pages

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    names = subprocess.run(
        [
            "git",
            "ls-files",
            "-co",
            "--exclude-standard",
            "photofix",
            "ui",
            "resources",
            "*.toml",
            "setup.py",
            "README.md",
            "LICENSE",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if names.returncode:
        pytest.skip("not in a git checkout")
    for name in names.stdout.splitlines():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes((ROOT / name).read_bytes())
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            folder,
            source,
        ],
        check=True,
    )
    return next(folder.glob("*.whl"))


def test_claims_no_general_names(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "photofix",
        "photofix_resources",
        "photofix_ui",
    }


def test_contains_every_module_and_resource(wheel: Path) -> None:
    shipped = set(ZipFile(wheel).namelist())
    missing = [
        str(path)
        for folder, installed in (
            ("photofix", "photofix"),
            ("ui", "photofix_ui"),
            ("resources", "photofix_resources"),
        )
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        if f"{installed}/{path.relative_to(ROOT / folder).as_posix()}" not in shipped
    ]
    assert not missing


def test_holds_all_licences_and_nothing_that_only_developers_need(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    licences = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert licences == {
        "LICENSE",
        "resources/fonts/OFL.txt",
        "resources/samples/README.md",
        "resources/text/LICENSE",
    }
    for path in licences:
        text = ZipFile(wheel).read(next(n for n in names if n.endswith(f"/licenses/{path}")))
        assert text == (ROOT / path).read_bytes()
    parts = {part for name in names for part in Path(name).parts}
    assert not parts & {"tests", "tools", "benchmarks", "docs", "__pycache__"}


def test_runs_installed(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path / "site")
    done = subprocess.run(
        [sys.executable, "-m", "photofix", "understand", "--json", "too dark"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"asked": ["low_light"]' in done.stdout
    assert photofix.__version__ in wheel.name


def test_man_pages_and_completion_are_those_of_the_commands() -> None:
    pages = {path.name: path.read_text() for path in (ROOT / "packaging" / "man").iterdir()}
    assert pages == man_pages.man_pages(), "make reference"
    for shell, name in man_pages.COMPLETION.items():
        text = (ROOT / "packaging" / "completion" / name).read_text()
        assert text == man_pages.completion(shell), "make reference"
