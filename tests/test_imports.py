"""What is installed and imported where: the command line and the API need neither Qt nor extras."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

import photofix

EXTRAS = ("opencodecs", "pylibheif", "desktop_notifier")


def run_without(modules: tuple[str, ...], code: str, folder: Path) -> str:
    """Run code in a process that can't import some modules; what it prints."""
    absent = "".join(f"sys.modules[{name!r}] = None\n" for name in modules)
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{absent}{code}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_command_line_and_the_api_work_where_qt_does_not(tmp_path: Path) -> None:
    Image.new("RGB", (64, 48), (90, 90, 90)).save(tmp_path / "a.png")
    code = """
from photofix import read_photo, restore, write_photo
from photofix.cli import app
from typer.testing import CliRunner
write_photo(restore(read_photo("a.png"), "too grainy"), "b.png")
for words in (["batch", "--help"], ["info", "a.png"], ["batch", "a.png", "--dry-run"]):
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, (words, done.output, done.exception)
print("done")
"""
    assert run_without(("PySide6", "shiboken6"), code, tmp_path).endswith("done\n")
    assert (tmp_path / "b.png").is_file()


def test_without_the_extras_their_formats_are_refused_in_a_line(tmp_path: Path) -> None:
    code = """
from photofix import read_photo, write_photo
from photofix.errors import PhotofixError
from PIL import Image
Image.new("RGB", (64, 48), (90, 90, 90)).save("a.png")
photo = read_photo("a.png")
try:
    write_photo(photo, "a.jxl", format="jxl")
except PhotofixError as error:
    print(error)
write_photo(photo, "a.avif", format="avif")
"""
    said = run_without(EXTRAS, code, tmp_path)
    assert "pip install 'photofix[jxl]'" in said
    assert (tmp_path / "a.avif").is_file()


def test_only_the_app_imports_qt() -> None:
    package = Path(photofix.__file__).parent
    for path in package.rglob("*.py"):
        assert "PySide6" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("words", [["--help"], ["batch", "--help"], ["--version"]])
def test_help_imports_neither_torch_nor_qt(words: list[str], tmp_path: Path) -> None:
    code = f"""
from photofix.cli import app
from typer.testing import CliRunner
assert CliRunner().invoke(app, {words!r}).exit_code == 0
print(*sorted({{"torch", "PySide6", "transformers"}} & set(sys.modules)))
"""
    assert run_without((), code, tmp_path).strip() == ""
