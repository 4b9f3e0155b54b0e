"""The wheel: whole, and claiming no general names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import bundle
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


def launched(folder: Path, name: str, *words: str, **variables: str) -> str:
    """What the packaged program says under a name."""
    program = folder / name
    program.symlink_to(ROOT / "packaging" / "launch.py")
    done = subprocess.run(
        [sys.executable, program, *words],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_packaged_program_knows_the_window_from_the_command_line(tmp_path: Path) -> None:
    assert "photofix-gui" in launched(tmp_path, "photofix-gui", "--help")
    asked = {"_PHOTOFIX_COMPLETE": "complete_bash", "COMP_WORDS": "photofix mod", "COMP_CWORD": "1"}
    assert launched(tmp_path, "photofix", **asked).split() == ["models"]


def test_a_bundle_holds_what_a_user_needs() -> None:
    qt = "PySide6/Qt"
    kept = [
        "torch/bin/torch_shm_manager",
        "torch/lib/libtorch_cpu.so",
        f"{qt}/plugins/platforms/libqxcb.so",
        f"{qt}/plugins/platforms/libqoffscreen.so",
        f"{qt}/translations/qtbase_de.qm",
        "PySide6/plugins/platforms/qwindows.dll",
    ]
    waste = [
        "torch/include/torch/torch.h",
        "torch/lib/libtorchbind_test.so",
        f"{qt}/plugins/platforms/libqeglfs.so",
        f"{qt}/plugins/tls/libqopensslbackend.so",
        f"{qt}/translations/qtbase_uk.qm",
        f"{qt}/translations/qt_help_de.qm",
        "PySide6/translations/qtbase_zh_TW.qm",
    ]
    entries = [(place, f"/x/{place}", "BINARY") for place in (*kept, *waste)]
    assert [place for place, *_ in bundle.wanted(entries, ["de", "fr"])] == kept


def test_a_bundle_for_linux_leaves_the_systems_libraries_to_it_and_no_orphans() -> None:
    links = {
        "libqgtk3.so": ["libgtk-3.so.0", "libQt6Gui.so.6"],
        "libQt6Gui.so.6": ["libfontconfig.so.1", "libzstd.so.1"],
        "libgtk-3.so.0": ["libpango-1.0.so.0", "libepoxy.so.0"],
        "_png.so": ["libpng16-35.so.16", "libwanted.so.2"],
    }
    places = ["PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/lib/libQt6Gui.so.6"]
    places += ["codecs/_png.so", "codecs.libs/libpng16-35.so.16", "libpython3.11.so.1.0"]
    places += ["libzstd.so.1", "libgtk-3.so.0", "libepoxy.so.0", "libfontconfig.so.1"]
    entries = [(place, f"/x/{Path(place).name}", "BINARY") for place in places]
    entries += [("libpng16-35.so.16", "codecs.libs/libpng16-35.so.16", "SYMLINK")]
    entries += [("libgone-1.so.1", "codecs.libs/libgone-1.so.1", "SYMLINK")]
    kept, outside = bundle.needed_on_linux(
        entries, lambda file: frozenset(links.get(Path(file).name, ()))
    )
    assert [place for place, *_ in kept] == [*places[:6], "libpng16-35.so.16"]
    assert outside == {"libwanted.so.2"}


def test_a_build_says_at_once_which_libraries_of_windows_are_missing(tmp_path: Path) -> None:
    """And not when PyInstaller has worked for ten minutes."""
    links = {
        "libqxcb.so": ["libQt6XcbQpa.so.6", "libc.so.6"],
        "libqwayland.so": ["libwayland-gone.so.0"],
        "libqeglfs.so": ["libgbm-gone.so.1"],  # is left out of the bundle
        "libQt6XcbQpa.so.6": ["libxcb-gone.so.4", "libc.so.6", "libQt6Gui.so.6"],
        "libQt6Gui.so.6": ["libxcb-gone.so.4", "libother-gone.so.1"],
        "libQt6Sql.so.6": ["libpq.so.5"],  # nobody needs it
    }
    (tmp_path / "lib").mkdir()
    (tmp_path / "plugins" / "platforms").mkdir(parents=True)
    for name in ("libqxcb.so", "libqwayland.so", "libqeglfs.so"):
        (tmp_path / "plugins" / "platforms" / name).touch()
    for name in ("libQt6XcbQpa.so.6", "libQt6Gui.so.6", "libQt6Sql.so.6"):
        (tmp_path / "lib" / name).touch()
    names = bundle.needed_for_windows(
        tmp_path, lambda file: frozenset(links.get(Path(file).name, ()))
    )
    gone = ["libother-gone", "libwayland-gone", "libxcb-gone"]
    assert names == {"libc.so.6", f"{gone[0]}.so.1", f"{gone[1]}.so.0", f"{gone[2]}.so.4"}
    packages = "libother-gone1 libwayland-gone0 libxcb-gone4"
    with pytest.raises(SystemExit, match=f"apt-get install {packages}$"):
        bundle.require(names)
    bundle.require({"libc.so.6"})


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian's dpkg")
def test_a_deb_depends_on_what_is_not_in_it(tmp_path: Path) -> None:
    shutil.copy(shutil.which("dpkg-query") or "", tmp_path / "program")
    script = ROOT / "packaging" / "linux" / "depends.py"
    said = subprocess.check_output([sys.executable, script, tmp_path], text=True).strip()
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)(, [a-z0-9.+-]+)*", said)
    wanted = bundle.linked_with(str(tmp_path / "program"))
    for name in wanted - {"libc.so.6"}:  # the system's own program needs nothing else
        (tmp_path / name).touch()
    said = subprocess.check_output([sys.executable, script, tmp_path], text=True).strip()
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)", said)
