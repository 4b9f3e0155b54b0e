"""Options under a name: kept in the configuration file, used by batch and watch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from photofix.cli import app
from photofix.errors import UsageError


def invoke(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def config() -> Path:
    return Path(os.environ["PHOTOFIX_CONFIG"])


def save(name: str, *more: str) -> Result:
    return invoke("recipe", "save", name, "--format", "jpeg", "--long-edge", "64", *more)


def test_a_recipe_is_saved_shown_and_removed_and_the_rest_of_the_file_stays() -> None:
    config().write_text("# mine\nstrength = 0.5  # mild\n\n[[watch]]\nfolder = '/x'\n")
    before = config().read_text()
    assert save("web", "--strength", "noise=30%").exit_code == 0
    assert config().read_text().startswith(before)
    flags = ["--strength=noise=0.3", "--long-edge=64", "--format=jpeg"]
    assert sorted(invoke("recipe", "show", "web").stdout.split()) == sorted(flags)
    assert "web" in invoke("recipe", "list").stdout
    assert isinstance(save("web").exception, UsageError)
    assert save("web", "--overwrite").exit_code == 0
    assert "noise" not in invoke("recipe", "show", "web").stdout
    assert invoke("recipe", "remove", "web").exit_code == 0
    assert config().read_text().strip() == before.strip()
    assert "No recipes" in invoke("recipe", "list").stdout


@pytest.mark.parametrize(
    "words",
    [
        ["save", "a b", "--format", "jpeg"],
        ["save", "web"],
        ["save", "web", "--format", "gif"],
        ["show", "web"],
        ["remove", "web"],
    ],
)
def test_what_makes_no_recipe_is_refused(words: list[str]) -> None:
    assert isinstance(invoke("recipe", *words).exception, UsageError)
    assert config().read_text() == ""


def test_a_batch_and_a_watch_take_their_options_from_a_recipe(tmp_path: Path) -> None:
    save("web", "--strength", "0")
    folder = tmp_path / "in"
    folder.mkdir()
    Image.new("RGB", (200, 100), (90, 90, 90)).save(folder / "a.png")
    planned = invoke("batch", folder, "-i", "dark", "--recipe", "web", "--dry-run")
    assert "a.jpg, 64×32" in " ".join(planned.output.split())
    with config().open("a") as file:
        file.write(f"[[watch]]\nfolder = {str(folder)!r}\ninstruction = 'dark'\nrecipe = 'web'\n")
    assert invoke("watch", "--once").exit_code == 0
    assert Image.open(folder / "photofix" / "a.jpg").size == (64, 32)
    assert "did you mean 'web'" in invoke("batch", folder, "--recipe", "wep").stderr


def test_a_watch_of_the_file_may_go_on_with_an_unclear_sentence(tmp_path: Path) -> None:
    table = f"[[watch]]\nfolder = {str(tmp_path)!r}\ninstruction = 'das Bild ist schwurbelig'\n"
    config().write_text(table)
    assert "isn't clear" in invoke("watch", "--once").stderr
    config().write_text(table + "yes = true\n")
    assert invoke("watch", "--once").exit_code == 0
