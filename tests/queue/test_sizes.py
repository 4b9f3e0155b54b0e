"""Copies have exactly the size that a sentence asks for, and a dry run tells it beforehand."""

import json
from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
import tifffile
from PIL import Image
from typer.testing import CliRunner

from photofix import restore
from photofix.cli import app
from photofix.options import Settings, flags_of
from photofix.photo import Photo, read_photo
from photofix.queue import Job, Journal, NewJob, supervise


def plan(*arguments: object) -> dict[str, Any]:
    """What a dry run tells of the one photo."""
    flags = ("--json", "--strength", "0", "--dry-run")
    result = CliRunner().invoke(app, ["batch", *map(str, arguments), *flags])
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout.splitlines()[0]))


def do(orders: Sequence[tuple[Path, str, dict[str, Any]]], out: Path) -> list[Job]:
    """Photos as one worker restores them: each with its sentence and options."""
    with Journal() as journal:
        for number, (source, sentence, options) in enumerate(orders):
            job = NewJob(source, out / f"{number}{source.suffix}")
            batch = journal.add_batch(sentence, Settings(strength=0, **options), [job])
            journal.add_coming(batch)
        supervise(journal, Event())
        return [job for batch in journal.batches()[::-1] for job in journal.jobs(batch.id)]


def ramp(height: int, width: int) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x / width, y / height, (x + y) / (width + height)], axis=2)


def test_dry_and_real_runs_agree_on_the_size_of_a_portrait_of_16_bits(tmp_path: Path) -> None:
    source = tmp_path / "a.tif"
    values = np.rint(ramp(31, 20) * 65535).astype(np.uint16)
    tifffile.imwrite(source, values, photometric="rgb")
    sizes = {
        "3x": (60, 93),
        "enlarge by 1.5": (30, 46),
        "to 70 px on the long side": (45, 70),
        "64 px": (41, 64),
        "70 px wide": (70, 108),
    }
    done = do([(source, sentence, {}) for sentence in sizes], tmp_path / "out")
    for (sentence, size), job in zip(sizes.items(), done, strict=True):
        planned = plan(source, "-i", sentence, "-o", tmp_path / "dry")
        assert (planned["width"], planned["height"]) == size, sentence
        assert (job.width, job.height) == size, (sentence, job.reason)
        copy = tifffile.imread(str(job.destination))
        assert copy.shape == (size[1], size[0], 3)
        assert copy.dtype == np.uint16
        assert len(np.unique(copy)) > 1000  # more than 8 bits hold


def test_a_photo_that_is_larger_already_is_only_made_smaller(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # stored as landscape, seen as portrait
    exif.get_ifd(0x8769)[0xA002] = 200  # PixelXDimension
    Image.fromarray(np.uint8(ramp(120, 200) * 255)).save(source, exif=exif)
    sentence = "resize to 100 px"
    planned = plan(source, "-i", sentence, "-o", tmp_path / "out", "--only-if-needed", "skip")
    (done,) = do([(source, sentence, {"only_if_needed": "skip"})], tmp_path / "out")
    assert (planned["width"], planned["height"]) == (done.width, done.height) == (60, 100)
    assert "only made smaller" in planned["reason"]
    assert "only made smaller" in str(done.reason)
    assert planned["plan"] == done.plan == []
    photo = read_photo(tmp_path / "out" / "0.jpg")
    assert (photo.width, photo.height) == (60, 100)
    written = Image.open(tmp_path / "out" / "0.jpg").getexif()
    assert written.get_ifd(0x8769)[0xA002] == 60
    before = read_photo(source).pixels
    assert np.abs(photo.pixels.mean((0, 1)) - before.mean((0, 1))).max() < 0.01


def test_alpha_and_cut_outs_get_the_same_size() -> None:
    alpha = np.zeros((24, 40), np.float32)
    alpha[5:17, 9:30] = 1
    photo = Photo(np.float32(ramp(24, 40)), alpha)
    for sentence, shape in (("1.5x", (36, 60)), ("3x", (72, 120)), ("to 70 px", (42, 70))):
        out = restore(photo, f"enlarge {sentence}", strength=0)
        assert out.pixels.shape == (*shape, 3)
        assert out.alpha is not None
        assert out.alpha.shape == shape
        seen = np.asarray(Image.fromarray(photo.pixels[..., 0]).resize(shape[::-1], 3))
        sure = out.alpha > 0.999
        assert np.abs(out.pixels[..., 0] - seen)[sure].mean() < 0.02  # nothing has moved


def png(path: Path, width: int, height: int) -> Path:
    Image.fromarray(np.uint8(ramp(height, width) * 255)).save(path)
    return path


SIZES: list[tuple[dict[str, Any], tuple[int, int]]] = [
    ({"long_edge": 50}, (25, 50)),
    ({"long_edge": 120}, (60, 120)),
    ({"scale": 0.5}, (20, 40)),
    ({"scale": 1.5}, (60, 120)),
    ({"megapixels": 0.001}, (22, 45)),
]


@pytest.mark.parametrize("sentence", ["", "too dark, 4x"])
def test_options_say_how_large_copies_are(tmp_path: Path, sentence: str) -> None:
    """With any sentence, and with none, where what photos show is restored all the same."""
    source = png(tmp_path / "a.png", 40, 80)
    for options, size in SIZES:
        planned = plan(source, *flags_of(options), *(["-i", sentence] if sentence else []))
        assert (planned["width"], planned["height"]) == size, options
        tasks = {task for step in planned["plan"] for task in step["tasks"]}
        assert ("super_resolution" in tasks) == (max(size) > 80)
        assert ("low_light" in tasks) == bool(sentence)
    if not sentence:
        done = do([(source, "", options) for options, _ in SIZES], tmp_path / "out")
        assert [(job.width, job.height) for job in done] == [size for _, size in SIZES]
