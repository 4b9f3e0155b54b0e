"""Benchmarks in the layouts in which they are distributed."""

import numpy as np
import pytest
from PIL import Image

from photofix.errors import UsageError
from photofix.evaluation.datasets import COMPOSITES, benchmarks_of


def photo(path, level, size=(24, 20)):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (level, level, level)).save(path)


LAYOUTS = {
    "rain100l": [
        ("rain-001.png", "norain-001.png"),
        ("rain/rain-001.png", "norain/norain-001.png"),
        ("rainy/rain-001.png", "gt/norain-001.png"),
        ("input/1.png", "target/1.png"),
    ],
    "rain12": [("rain/001.png", "norain/001.png"), ("input/rain-001.png", "target/norain-001.png")],
    "sots": [
        ("outdoor/hazy/0001_0.8_0.2.jpg", "outdoor/gt/0001.png"),
        ("hazy/0009_1_0.2.jpg", "gt/0009.png"),
        ("hazy/1400_3.png", "gt/1400.png"),
    ],
    "gopro": [
        ("test/GOPR0384_11_00/blur/000001.png", "test/GOPR0384_11_00/sharp/000001.png"),
        ("test/input/GOPR0384-1.png", "test/target/GOPR0384-1.png"),
    ],
    "lol": [("eval15/low/1.png", "eval15/high/1.png"), ("low/22.png", "high/22.png")],
}


@pytest.mark.parametrize(
    ("name", "degraded", "clean"),
    [(name, *files) for name, layouts in LAYOUTS.items() for files in layouts],
)
def test_pairs_are_found_in_every_layout(tmp_path, name, degraded, clean):
    folder = tmp_path / "train"  # where it lies must not matter
    photo(folder / degraded, 40)
    photo(folder / clean, 200)
    (benchmark,) = benchmarks_of(f"{name}={folder}")
    (pair,) = benchmark.pairs(None)
    assert np.allclose(pair.degraded * 255, 40, atol=2)
    assert np.allclose(pair.clean * 255, 200, atol=2)
    assert pair.clean.shape == (20, 24, 3)
    assert benchmark.luma == name.startswith("rain")


def test_gopro_leaves_out_its_training_scenes(tmp_path):
    for half in ("train", "test"):
        photo(tmp_path / half / "GOPR1" / "blur" / f"{half}.png", 1)
        photo(tmp_path / half / "GOPR1" / "sharp" / f"{half}.png", 2)
    (benchmark,) = benchmarks_of(f"gopro={tmp_path}")
    assert [pair.name for pair in benchmark.pairs(None)] == ["test"]


@pytest.mark.parametrize("root", ["", "test", "CDD-11_test"])
def test_cdd11_in_its_order_with_the_tasks_of_each_set(tmp_path, root):
    for name in ("clear", "low", "haze_rain", "low_haze_snow"):
        photo(tmp_path / root / name / "00001.png", 10)
    benchmarks = benchmarks_of(f"cdd11={tmp_path}")
    assert [b.name for b in benchmarks] == ["cdd11 low", "cdd11 haze_rain", "cdd11 low_haze_snow"]
    assert benchmarks[2].tasks == ("low_light", "haze", "snow")


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("cbsd68", "a.png"),
        ("cbsd68", "original_png/0001.png"),
        ("kodak24", "kodim01.png"),
        ("urban100", "HR/img_001.png"),
        ("urban100", "image_SRF_4/img_001_SRF_4_HR.png"),
    ],
)
def test_noise_is_unclipped_and_the_same_every_time(tmp_path, name, where):
    photo(tmp_path / where, 250)
    if where.endswith("_HR.png"):
        photo(tmp_path / where.replace("_HR", "_LR"), 250, (6, 5))
    benchmarks = benchmarks_of(f"{name}={tmp_path}")
    assert [b.name for b in benchmarks] == [f"{name} σ {sigma}" for sigma in (15, 25, 50)]
    (first,), (second,) = (list(benchmarks[2].pairs(None)) for _ in range(2))
    assert np.array_equal(first.degraded, second.degraded)
    assert first.degraded.max() > 1
    assert 255 * (first.degraded - first.clean).std() == pytest.approx(50, rel=0.1)


def test_composites_are_all_of_cdd11s(tmp_path):
    photo(tmp_path / "a.png", 120, (40, 40))
    benchmarks = benchmarks_of(f"composites={tmp_path}")
    assert [b.name for b in benchmarks] == [f"composite {kind}" for kind in COMPOSITES]
    pairs = [next(b.pairs(1)) for b in benchmarks]
    assert all(not np.array_equal(pair.degraded, pair.clean) for pair in pairs)


def test_wrong_folders_are_named(tmp_path):
    with pytest.raises(UsageError, match="not a dataset; write NAME=FOLDER"):
        benchmarks_of("kodak")
    with pytest.raises(UsageError, match="is not a folder"):
        benchmarks_of(f"sots={tmp_path / 'none'}")
    with pytest.raises(UsageError, match="holds no photos"):
        benchmarks_of(f"own={tmp_path}")
    with pytest.raises(UsageError, match="should hold hazy/ and gt/"):
        benchmarks_of(f"sots={tmp_path}")
    with pytest.raises(UsageError, match="test/clear"):
        benchmarks_of(f"cdd11={tmp_path}")
    photo(tmp_path / "low" / "1.png", 1)
    photo(tmp_path / "high" / "2.png", 1)
    with pytest.raises(UsageError, match=r"1\.png has no clean counterpart"):
        benchmarks_of(f"lol={tmp_path}")
    photo(tmp_path / "high" / "1.png", 1, (5, 5))
    with pytest.raises(UsageError, match="differ in size"):
        list(benchmarks_of(f"lol={tmp_path}")[0].pairs(None))
    (tmp_path / "high" / "1.png").write_bytes(b"no picture")
    with pytest.raises(UsageError, match="can't be read"):
        list(benchmarks_of(f"lol={tmp_path}")[0].pairs(None))
