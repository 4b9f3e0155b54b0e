"""`photofix batch` as a user meets it: exit codes, JSON, what is written and what never is."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner, Result

import photofix.queue
from photofix.cli.batch import batch

PHOTOFIX = [sys.executable, "-m", "photofix", "batch"]


def make_photo(path: Path, size: tuple[int, int] = (48, 32)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(len(path.name)).integers(0, 90, (size[1], size[0], 3), np.uint8)
    Image.fromarray(noise).save(path)
    return path


def state(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def needs_weights() -> None:
    weights = files("photofix_resources") / "models" / "photofix-noise-s.safetensors"
    if not weights.is_file():
        pytest.skip("the embedded image model is not in this checkout")


def invoke(*args: object) -> Result:
    app = typer.Typer()
    app.command()(batch)
    return CliRunner().invoke(app, [str(arg) for arg in args])


def run(*args: object) -> subprocess.CompletedProcess[str]:
    command = PHOTOFIX + [str(arg) for arg in args]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["-i", "order me a pizza"], "too dark and grainy"),
        (["-i", "  "], "empty"),
        (["-i", "dark", "--strength", "2"], "strength"),
        (["-i", "dark", "--format", "gif"], "format"),
        (["-i", "dark", "--quality", "101"], "quality"),
        (["-i", "dark", "--tile", "1"], "tile"),
        (["-i", "dark", "--device", "abacus"], "device"),
        (["-i", "dark", "--model", "none"], "none"),
        (["-i", "dark", "--name", "{nope}"], "nope"),
        (["-i", "dark", "--existing", "perhaps"], "rename"),
        (["-i", "dark", "-o", "/dev/null/x"], "-o"),
    ],
)
def test_wrong_usage_ends_with_2_before_anything_starts(
    tmp_path: Path, args: list[str], words: str
) -> None:
    make_photo(tmp_path / "a.jpg")
    before = state(tmp_path)
    result = invoke(tmp_path, *args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert state(tmp_path) == before


def test_a_folder_without_photos_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    result = invoke(tmp_path, "-i", "dark")
    assert result.exit_code == 2
    assert "no photos" in result.stderr


def test_dry_run_tells_the_plan_and_writes_nothing(tmp_path: Path) -> None:
    make_photo(tmp_path / "a.jpg")
    make_photo(tmp_path / "b.png")
    (tmp_path / "c.jpg").write_bytes(b"")
    before = state(tmp_path)
    result = invoke(
        tmp_path, "-i", "too dark and grainy", "--dry-run", "--json", "-o", tmp_path / "o"
    )
    assert result.exit_code == 1
    a, b, c = map(json.loads, result.stdout.splitlines())
    assert (a["status"], b["status"], c["status"]) == ("planned", "planned", "failed")
    assert a["tasks"] == ["noise", "low_light"]
    assert a["plan"][0]["model"] == "photofix-noise-s"
    assert (a["width"], a["height"]) == (48, 32)
    assert c["reason"]
    assert state(tmp_path) == before
    assert not (tmp_path / "o").exists()


def test_a_senseless_batch_is_refused_before_torch_is_imported(tmp_path: Path) -> None:
    make_photo(tmp_path / "a.jpg")
    code = (
        "import sys, typer; from photofix.cli.batch import batch\n"
        "assert 'numpy' not in sys.modules, 'numpy'\n"
        "app = typer.Typer(); app.command()(batch)\n"
        f"code = app([{str(tmp_path)!r}, '-i', 'order me a pizza'], standalone_mode=False)\n"
        "assert 'torch' not in sys.modules, 'torch'\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2, done.stderr
    assert "pizza" in done.stderr


def test_original_is_refused_as_output_even_with_overwrite(tmp_path: Path) -> None:
    make_photo(tmp_path / "a.jpg")
    before = state(tmp_path)
    result = invoke(tmp_path, "-i", "dark", "-o", tmp_path, "--existing", "replace", "--dry-run")
    assert result.exit_code == 2
    assert "original" in result.output
    assert state(tmp_path) == before


@pytest.mark.usefixtures("needs_weights")
def test_a_batch_with_bad_photos_restores_the_good_ones(tmp_path: Path) -> None:
    make_photo(tmp_path / "good.jpg")
    make_photo(tmp_path / "deep.png")
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "text.png").write_text("not a photo")
    whole = make_photo(tmp_path / "cut.jpg", (200, 200)).read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    before = state(tmp_path)
    done = run(tmp_path, tmp_path / "missing.jpg", "-i", "too dark and grainy", "--json")
    assert done.returncode == 1, done.stderr
    results = {Path(r["source"]).name: r for r in map(json.loads, done.stdout.splitlines())}
    good = {name for name, result in results.items() if result["status"] == "done"}
    assert good == {"good.jpg", "deep.png"}
    assert len(results) == 6
    for name, result in results.items():
        if name in good:
            assert Image.open(result["output"]).size == (result["width"], result["height"])
            assert np.mean(np.asarray(Image.open(result["output"]))) > 50  # brighter than 45
        else:
            assert result["reason"]
            assert "\n" not in result["reason"]
    assert "\x1b" not in done.stderr
    assert "2 photos restored, 4 failed" in done.stderr
    after = state(tmp_path)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {f"photofix/{name}" for name in good}


@pytest.mark.usefixtures("needs_weights")
def test_existing_copies_are_left_replaced_or_added_to(tmp_path: Path) -> None:
    make_photo(tmp_path / "a.jpg")
    make_photo(tmp_path / "photofix" / "a.jpg")
    before = state(tmp_path)
    again = run(tmp_path, "-i", "dark")
    assert again.returncode == 0
    replace = (tmp_path, "-i", "dark", "--existing", "replace", "-q")
    assert "photofix wrote" in run(*replace).stderr
    assert state(tmp_path) == before  # somebody else's
    (tmp_path / "photofix" / "a.jpg").unlink()
    assert run(tmp_path, "-i", "dark", "--strength", "0", "-q").stderr == ""
    copy = state(tmp_path)["photofix/a.jpg"]
    assert run(*replace).stderr == ""
    replaced = state(tmp_path)
    assert replaced["photofix/a.jpg"] != copy
    assert run(tmp_path, "-i", "dark", "--existing", "rename", "--strength", "0").returncode == 0
    added = state(tmp_path)
    assert added.keys() == {*replaced, "photofix/a-2.jpg"}
    assert {name: added[name] for name in replaced} == replaced


@pytest.mark.usefixtures("needs_weights")
def test_a_second_run_restores_what_is_new_and_says_so_in_one_line(tmp_path: Path) -> None:
    for number in range(3):
        make_photo(tmp_path / f"{number}.jpg")
    first = run(tmp_path, "-i", "dark", "--strength", "0")
    assert first.stderr.splitlines()[-1] == "3 photos restored"
    nothing = run(tmp_path, "-i", "dark", "--json")
    assert nothing.returncode == 0
    assert nothing.stderr.splitlines()[0] == "3 copies exist already; nothing to restore"
    assert {json.loads(line)["status"] for line in nothing.stdout.splitlines()} == {"skipped"}
    make_photo(tmp_path / "new.jpg")
    second = run(tmp_path, "-i", "dark", "--strength", "0")
    assert second.returncode == 0
    assert " for 1 photo of " in second.stderr
    assert second.stderr.count(".jpg →") == 1
    assert second.stderr.splitlines()[-1] == "3 copies exist already; 1 new photo restored"


def test_flags_of_older_versions_work_with_a_word_of_warning(tmp_path: Path) -> None:
    make_photo(tmp_path / "a.jpg")
    make_photo(tmp_path / "photofix" / "a.jpg")
    for flag, value in (("--skip-existing", "skip"), ("--overwrite", "replace")):
        done = invoke(tmp_path, "-i", "dark", "--dry-run", flag)
        assert f"{flag} is now --existing {value}" in done.stderr
        assert done.exit_code == (0 if value == "skip" else 1)
    both = invoke(tmp_path, "-i", "dark", "--overwrite", "--existing", "rename")
    assert "exclude each other" in both.stderr


def test_a_dry_run_opens_the_journal_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        make_photo(tmp_path / f"{number}.png")
        make_photo(tmp_path / "photofix" / f"{number}.png")
    opened = []
    real = photofix.queue.Journal.__init__
    monkeypatch.setattr(
        photofix.queue.Journal,
        "__init__",
        lambda self, *args, **how: opened.append(1) or real(self, *args, **how),
    )
    done = invoke(tmp_path, "-i", "dark", "--dry-run", "--existing", "replace")
    assert done.output.count("not a copy that photofix wrote") == 3
    assert opened == [1]


def test_json_has_absolute_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = make_photo(tmp_path / "a.png")
    monkeypatch.chdir(tmp_path)
    (line,) = invoke("a.png", "-i", "dark", "--dry-run", "--json", "-o", "out").stdout.splitlines()
    told = json.loads(line)
    assert (told["source"], told["output"]) == (str(photo), str(tmp_path / "out" / "a.png"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_no_permission_is_that_photos_failure(tmp_path: Path) -> None:
    make_photo(tmp_path / "a.jpg").chmod(0)
    make_photo(tmp_path / "b.jpg")
    result = invoke(tmp_path, "-i", "dark", "--dry-run", "--json")
    a, b = map(json.loads, result.stdout.splitlines())
    assert (a["status"], b["status"]) == ("failed", "planned")
    assert "permission" in a["reason"]


@pytest.mark.usefixtures("needs_weights")
@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_whole_copies_only(tmp_path: Path, number: signal.Signals) -> None:
    for i in range(20):
        make_photo(tmp_path / f"{i}.png", (320, 320))
    before = state(tmp_path)
    out = tmp_path / "out"
    command = [*PHOTOFIX, str(tmp_path), "-i", "noisy", "-o", str(out)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while not list(out.glob("*.png")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(number)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 130, errors
    assert "interrupted" in errors
    copies = list(out.iterdir())
    assert 0 < len(copies) < 20
    for copy in copies:
        Image.open(copy).load()
    after = state(tmp_path)
    assert {name: after[name] for name in before} == before


def test_an_unclear_sentence_is_asked_about_unless_told_to_go_on(tmp_path: Path) -> None:
    photo = make_photo(tmp_path / "a.png")
    for sentence, reading in (
        ("das Bild ist irgendwie schwurbelig", "unscharf"),
        ("la photo est toute chelou", "floue"),
    ):
        asked = invoke(photo, "-i", sentence, "--dry-run")
        assert asked.exit_code == 2
        assert f"'{reading}'" in asked.stderr
        assert "--yes" in asked.stderr
        assert invoke(photo, "-i", sentence, "--dry-run", "--yes").exit_code == 0


def test_what_cannot_be_done_is_told_in_the_plan(tmp_path: Path) -> None:
    photo = make_photo(tmp_path / "a.png")
    told = invoke(photo, "-i", "straighten it and remove the noise", "--dry-run", "--json")
    assert "photofix can't straighten" in told.stderr
    refused = invoke(photo, "-i", "remove the tourists")
    assert refused.exit_code == 2
    assert "can't remove or replace people" in refused.stderr


@pytest.mark.parametrize(("end", "flags"), [("\n", []), ("\r\n", []), ("\0", ["-0"])])
def test_paths_come_from_standard_input(tmp_path: Path, end: str, flags: list[str]) -> None:
    names = [tmp_path / name for name in ("b c.png", "a.png", "[1].png")]
    for name in names:
        make_photo(name)
    app = typer.Typer()
    app.command()(batch)
    listed = "".join(f"{name}{end}" for name in names)
    done = CliRunner().invoke(app, ["-", *flags, "-i", "dark", "--dry-run", "--json"], input=listed)
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == list(
        map(str, names)
    )
    none = CliRunner().invoke(app, ["-", "-i", "dark", "--dry-run"], input="")
    assert none.exit_code == 2
    assert "no photos" in none.stderr
