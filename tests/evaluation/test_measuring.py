"""Measuring a model: means, tables and contact sheets that say what was restored."""

import csv
import io
import json

import numpy as np
import pytest
from PIL import Image

from photofix.engine import Restorer, pick_device
from photofix.errors import WriteError
from photofix.evaluation.datasets import CDD11_SETS, Benchmark, Pair
from photofix.evaluation.evaluate import (
    Result,
    as_csv,
    as_json,
    as_markdown,
    in_turn,
    load_restorer,
    measure,
    published,
    with_averages,
    write_sheet,
)
from photofix.evaluation.metrics import psnr
from photofix.evaluation.planned import load_planner
from photofix.planning import Plan, Step
from photofix.tasks import TASK_NAMES
from tools import sheets

CLEAN = np.random.default_rng(0).random((32, 40, 3), dtype=np.float32)


def benchmark(*degraded, luma=False):
    pairs = [Pair(f"photo {i}", image, CLEAN) for i, image in enumerate(degraded)]
    return Benchmark("sots", ("haze",), luma, lambda limit: iter(pairs[:limit]))


@pytest.mark.parametrize("model", ["photofix-weather-s", "photofix-moce-s"])
def test_what_is_measured_is_what_photofix_restores(model):
    rainy = np.random.default_rng(1).random((70, 85, 3), dtype=np.float32)
    condition = tuple(float(name == "rain") for name in TASK_NAMES)
    restored = Restorer(pick_device("cpu")).restore(
        rainy, Plan((Step(model, ("rain",), condition, 1.0, ""),), "")
    )
    assert np.abs(restored - rainy).mean() > 0.01
    # Measured in float32; restored in bfloat16 where the processor computes it.
    assert np.abs(load_restorer(model)(rainy, ("rain",)) - restored).mean() < 1e-3


def test_means_before_and_after():
    asked = []

    def restore(image, tasks):
        asked.append(tasks)
        return CLEAN + np.float32(0.01)

    shifted = [CLEAN + np.float32(0.1), np.clip(CLEAN - np.float32(0.1), 0, 1)]
    result = measure(restore, benchmark(*shifted))
    assert asked == [("haze",)] * 2
    assert result.photos == 2
    assert result.psnr_after == pytest.approx(40, abs=0.01)
    # The input is measured as a viewer shows it, clipped.
    assert 20 < result.psnr_before < 22
    assert result.gain == pytest.approx(result.psnr_after - result.psnr_before)
    assert measure(restore, benchmark(*shifted), limit=1).photos == 1


def test_rain_is_measured_on_luma():
    blue = CLEAN.copy()
    blue[..., 2] = np.clip(blue[..., 2] + 0.2, 0, 1)
    on_rgb, on_y = (
        measure(lambda image, tasks: image, benchmark(blue, luma=luma)) for luma in (False, True)
    )
    assert on_y.psnr_after > on_rgb.psnr_after + 5


def test_in_turn_goes_in_the_planners_order():
    asked = []

    def restore(image, tasks):
        asked.append(tasks)
        return image

    in_turn(restore)(CLEAN, ("low_light", "haze", "rain"))
    assert asked == [("rain",), ("haze",), ("low_light",)]


def test_tables_stand_beside_published_numbers():
    results = [
        Result("sots", 500, 15.9, 25.5, 0.8, 0.9),
        Result("clean-noise", 3, float("inf"), 50.0, 1, 0.99),
    ]
    table = as_markdown(results)
    assert "+9.60 | NAFNet 25.23/.939, InstructIR-5D 27.10/.956" in table
    assert "| clean | 50.00/0.990 |  |" in table
    rows = list(csv.DictReader(io.StringIO(as_csv(results))))
    assert float(rows[0]["gain"]) == pytest.approx(9.6)
    assert "MoCE-IR 30.48" in rows[0]["published"]
    told = json.loads(as_json("some", results))
    assert told["results"][0]["published"]["MoCE-IR-S"] == "31.33/.978"
    assert told["results"][1]["gain"] is None


def test_a_whole_cdd11_has_an_average():
    results = [
        Result(f"cdd11 {name}", 200, 10, 20 + i, 0.5, 0.6) for i, name in enumerate(CDD11_SETS)
    ]
    *_, average = with_averages(results)
    assert (average.benchmark, average.photos) == ("cdd11 average", 2200)
    assert average.psnr_after == pytest.approx(25)
    assert published("cdd11 average")["OneRestore"] == "28.47/.878"
    assert with_averages(results[1:]) == results[1:]


def test_a_contact_sheet_shows_input_output_and_target(tmp_path):
    dark = CLEAN * np.float32(0.2)
    measure(lambda image, tasks: CLEAN, benchmark(dark, dark), sheet=tmp_path / "x" / "haze.jpg")
    with Image.open(tmp_path / "x" / "haze.jpg") as sheet:
        pixels = np.asarray(sheet, np.float32) / 255
    assert pixels.shape == (2 * 240, 3 * 240, 3)
    means = [pixels[4:28, 240 * i + 4 : 240 * i + 36].mean() for i in range(3)]
    assert means[0] < 0.3 * means[1]
    assert means[1] == pytest.approx(means[2], abs=0.02)
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="can't write"):
        measure(lambda i, t: i, benchmark(dark), sheet=tmp_path / "file" / "haze.jpg")


def test_a_contact_sheet_for_each_task(tmp_path, monkeypatch):
    pytest.importorskip("skimage")
    asked = []

    def load_restorer(model):
        return lambda image, tasks: asked.append((image.shape, tasks)) or image

    monkeypatch.setattr(sheets, "load_restorer", load_restorer)
    paths = sheets.write_sheets("photofix-moce-s", tmp_path / "sheets")
    assert [path.name for path in paths] == ["rain.jpg", "haze.jpg", "snow.jpg", "low_light.jpg"]
    assert asked[0] == ((336, 336, 3), ("rain",))
    assert len(asked) == 12
    with Image.open(paths[0]) as sheet:
        assert sheet.size == (3 * sheets.SIDE, 3 * sheets.SIDE)


def test_a_contact_sheet_replaces_only_another(tmp_path):
    sheet, photo = tmp_path / "sheet.jpg", tmp_path / "photo.jpg"
    for shade in (0.2, 0.9):
        write_sheet([np.full((8, 24, 3), shade, np.float32)], sheet)
    assert Image.open(sheet).getpixel((0, 0))[0] > 200
    Image.new("RGB", (8, 8)).save(photo)
    before = photo.read_bytes()
    with pytest.raises(WriteError, match="not a contact sheet"):
        write_sheet([np.full((8, 24, 3), 0.2, np.float32)], photo)
    assert photo.read_bytes() == before


def test_the_planner_chooses_for_each_task_and_keeps_the_size():
    """Noise goes to the model for noise; fine detail is not given by enlarging."""
    rng = np.random.default_rng(0)
    clean = np.tile(np.linspace(0.2, 0.8, 96, dtype=np.float32)[:, None, None], (1, 96, 3))
    noisy = (clean + rng.normal(0, 0.1, clean.shape)).astype(np.float32)
    restore = load_planner(pick_device("cpu"))
    assert psnr(restore(noisy, ("noise",)), clean) > psnr(noisy, clean) + 8
    assert restore(clean, ("super_resolution", "noise")).shape == clean.shape
