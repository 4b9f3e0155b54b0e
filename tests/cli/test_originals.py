"""No option of any command replaces what photofix did not write."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from photofix.cli import app
from photofix.errors import UsageError
from photofix.queue import Journal

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    b'syntax-ns#"><rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" '
    b'xmlns:exif="http://ns.adobe.com/exif/1.0/" tiff:Orientation="6" '
    b'exif:GPSLatitude="52,30.0N"/></rdf:RDF></x:xmpmeta>'
)


def make(path: Path, format: str, colour: int = 90) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(colour).integers(0, 90, (32, 48, 3), np.uint8)
    Image.fromarray(pixels).save(path, format)
    return path


def digests(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


def batch(*args: object) -> dict[str, tuple[str, str]]:
    """What became of each photo, by its name, and why."""
    command = [sys.executable, "-m", "photofix", "batch", *map(str, args), "-i", "too dark"]
    command += ["--strength", "0", "--overwrite", "--json", "-q"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    return {Path(r["source"]).name: (r["status"], r["reason"] or "") for r in results}


def test_overwriting_beside_the_originals_replaces_none(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    make(folder / "pair.dng", "PNG")
    make(folder / "pair.jpg", "JPEG", 1)
    make(folder / "b.png", "PNG")
    make(folder / "b.jpg", "JPEG", 2)
    (folder / "b.xmp").write_bytes(XMP)
    before = digests(folder)
    options = ("-o", folder, "--format", "jpeg", "--strip", "gps")
    found = batch(folder / "pair.dng", folder / "pair.jpg", folder / "b.png", *options)
    assert digests(folder) == before
    for name, copy in (("pair.dng", "pair.jpg"), ("b.png", "b.jpg")):
        status, reason = found[name]
        assert status == "failed"
        assert str(folder / copy) in reason
    (folder / "b.jpg").unlink()
    del before["b.jpg"]
    assert batch(folder / "b.png", *options)["b.png"][0] == "done"
    after = digests(folder)
    assert after.pop("b.jpg")
    assert after == before


def test_copies_are_replaced_while_they_are_photofixs_own(tmp_path: Path) -> None:
    photo = make(tmp_path / "a.png", "PNG")
    (tmp_path / "a.xmp").write_bytes(XMP)
    out = tmp_path / "out"
    options = (photo, "-o", out, "--format", "bmp")  # which holds no history
    assert batch(*options)["a.png"][0] == "done"
    with Journal() as journal:
        journal.remove_batch(1)
        journal.purge()
    first = (out / "a.bmp").stat().st_ino
    assert batch(*options)["a.png"][0] == "done"
    assert (out / "a.bmp").stat().st_ino != first
    make(out / "a.bmp", "BMP", 5)
    (out / "a.xmp").write_bytes(XMP.replace(b"52", b"53"))  # somebody worked on the copy
    before = digests(out)
    assert batch(*options)["a.png"][0] == "failed"
    assert digests(out) == before


def invoke(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.mark.parametrize("command", [["queue", "export"], ["report", "1"]])
def test_what_commands_write_replaces_only_their_like(tmp_path: Path, command: list[str]) -> None:
    with Journal() as journal:
        journal.seal(journal.add_batch("too dark"))
    photo, sidecar, page = make(tmp_path / "a.png", "PNG"), tmp_path / "a.xmp", tmp_path / "page"
    sidecar.write_bytes(XMP)
    photo.rename(tmp_path / "photo")
    (tmp_path / "link").symlink_to(photo := tmp_path / "photo")
    before = digests(tmp_path)
    for path in (photo, sidecar, tmp_path / "link"):
        for more in ([], ["--overwrite"]):
            result = invoke(*command, "-o", path, *more)
            assert isinstance(result.exception, UsageError)
            assert str(path) in str(result.exception)
    assert digests(tmp_path) == before
    assert (tmp_path / "link").is_symlink()
    assert invoke(*command, "-o", page).exit_code == 0
    assert "--overwrite" in str(invoke(*command, "-o", page).exception)
    first = page.stat().st_ino
    assert invoke(*command, "-o", page, "--overwrite").exit_code == 0
    assert page.stat().st_ino != first


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_journal_is_private(own_state: Path) -> None:
    own_state.mkdir(mode=0o755)
    before = os.umask(0o022)
    try:
        Journal().close()
        (own_state / "journal.db").chmod(0o644)  # as an older photofix left it
        own_state.chmod(0o755)
        with Journal() as journal:
            journal.add_batch("too dark")
            rights = {path.name: path.stat().st_mode & 0o777 for path in own_state.iterdir()}
    finally:
        os.umask(before)
    assert own_state.stat().st_mode & 0o777 == 0o700
    assert {rights[name] for name in rights if name.startswith("journal.db")} == {0o600}
