"""`photofix info` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from photofix.cli import app

SAMPLES = Path(__file__).parents[3] / "shared/data/raw"


@pytest.fixture(autouse=True)
def wide_terminal_and_no_settings(monkeypatch, tmp_path):
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "config.toml").write_text("")
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(tmp_path / "config.toml"))


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["info", *map(str, args)])


def a_photo(folder: Path) -> Path:
    exif = Image.Exif()
    exif[271], exif[272], exif[274] = "Kamera", "K-1", 6
    exif[34853] = {1: "S", 2: (52.0, 30.0, 0.0)}
    exif[34665] = {34855: 400}
    Image.new("RGB", (40, 24)).save(folder / "a.jpg", exif=exif, comment=b"by hand")
    (folder / "a.xmp").write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    return folder / "a.jpg"


def test_it_tells_what_is_there_and_what_is_kept(tmp_path):
    result = run(a_photo(tmp_path))
    assert result.exit_code == 0
    for words in ("JPEG, 8 bits, colour", "24 × 40", "orientation 6", "none: taken for sRGB",
                  "Kamera, K-1", '52 deg 30\' 0" South', "ISO 400", "0.0 MB",
                  "EXIF, GPS, comment", "a.xmp"):  # fmt: skip
        assert words in result.stdout
    assert "Exif.Image.Model" in run(a_photo(tmp_path), "--all").stdout


def test_titles_and_keywords_are_shown_as_people_write_them(tmp_path):
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
        b'syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>'
        b'<rdf:li xml:lang="x-default">Vows</rdf:li></rdf:Alt></dc:title><dc:subject><rdf:Bag>'
        b"<rdf:li>bride</rdf:li><rdf:li>groom</rdf:li></rdf:Bag></dc:subject></rdf:Description>"
        b"</rdf:RDF></x:xmpmeta>"
    )
    Image.new("RGB", (40, 24)).save(tmp_path / "a.jpg", xmp=packet)
    lines = [" ".join(line.split()) for line in run(tmp_path / "a.jpg").stdout.splitlines()]
    assert "Title Vows" in lines
    assert "Keywords bride, groom" in lines


def test_json_has_one_object_a_line_and_goes_on_after_a_failure(tmp_path):
    (tmp_path / "b.jpg").write_text("no photo")
    result = run("--json", tmp_path / "b.jpg", a_photo(tmp_path), tmp_path / "none.jpg")
    assert result.exit_code == 1
    bad, good, missing = map(json.loads, result.stdout.splitlines())
    assert "not a photo" in bad["error"]
    assert bad["messages"]["error"]["key"] == "photo.unknown_format"
    assert "no such file" in missing["error"]
    assert (good["format"], good["width"], good["height"], good["bit_depth"]) == ("jpeg", 24, 40, 8)
    assert good["tags"]["Exif.Image.Make"] == "Kamera"
    assert good["keeps"] == ["EXIF", "GPS", "comment"]
    assert good["written_as"] == "jpeg"
    assert not good["too_large"]


def test_a_photo_above_the_limit_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PHOTOFIX_MAX_MEGAPIXELS", "0.0001")
    assert json.loads(run("--json", a_photo(tmp_path)).stdout)["too_large"]


def test_a_raw_file_is_written_as_tiff():
    if not SAMPLES.is_dir():
        pytest.skip(f"{SAMPLES} is not here")
    seen = json.loads(run("--json", SAMPLES / "IMG_1361.dng").stdout)
    assert (seen["format"], seen["written_as"], seen["bit_depth"]) == ("raw", "tiff", 16)
    assert (seen["width"], seen["height"]) == (3024, 4032)
    assert "GPS" in seen["keeps"]
    assert seen["tags"]["Exif.Image.Model"] == "iPhone 12 Pro"
