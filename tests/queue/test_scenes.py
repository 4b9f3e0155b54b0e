"""Photos of one scene agree, whatever the order; other photos change nothing."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photofix.diagnosis import diagnose
from photofix.photo import read_photo
from photofix.queue.scenes import Scenes
from photofix.readers import Limits

START = datetime(2026, 5, 2, 15, 0, 0)


def take(path: Path, pixels, seconds: float = 0, camera: str = "A") -> Path:
    exif = Image.Exif()
    exif[0x0110] = camera
    taken = (START + timedelta(seconds=seconds)).strftime("%Y:%m:%d %H:%M:%S")
    exif.get_ifd(0x8769)[0x9003] = taken
    Image.fromarray(np.round(255 * pixels).astype(np.uint8)).save(path, quality=95, exif=exif)
    return path


@pytest.fixture(scope="module")
def hall():
    """A dark hall with a lamp, (480, 720, 3)."""
    rng = np.random.default_rng(3)
    coarse = Image.fromarray(rng.integers(0, 90, (12, 18, 3), dtype=np.uint8))
    pixels = np.asarray(coarse.resize((720, 480), Image.Resampling.BICUBIC), np.float32) / 255
    pixels[100:140, 300:340] = 0.95
    return pixels


@pytest.fixture
def burst(tmp_path, hall):
    """Five photos within eight seconds, each framed and exposed a little differently."""
    return [
        take(tmp_path / f"IMG_{i}.jpg", hall[:, 12 * i : 600 + 12 * i] * (1 - 0.03 * i), 2 * i)
        for i in range(5)
    ]


def agreed(path: Path, others, scenes: Scenes | None = None):
    scenes = scenes or Scenes(Limits())
    return scenes.agree(path, diagnose(read_photo(path).pixels), others)


def test_a_burst_gets_the_same_sliders_whoever_asks_first(burst):
    found = [agreed(p, [o for o in burst if o != p]) for p in burst]
    assert {seen.scene for seen in found} == {4}
    assert all(seen.sliders == found[0].sliders for seen in found)
    assert len({seen.shown for seen in found}) == 1
    scenes = Scenes(Limits())
    backwards = [agreed(p, [o for o in burst if o != p], scenes) for p in burst[::-1]]
    assert [seen.sliders for seen in backwards[::-1]] == [seen.sliders for seen in found]


def test_other_cameras_other_times_and_other_light_are_other_scenes(burst, tmp_path, hall):
    alone = agreed(burst[0], [])
    others = [
        take(tmp_path / "camera.jpg", hall * 0.9, camera="B"),
        take(tmp_path / "later.jpg", hall * 0.9, seconds=600),
        take(tmp_path / "light.jpg", np.clip(hall * 4, 0, 1)),
    ]
    seen = agreed(burst[0], others)
    assert seen.scene == 0
    assert seen.sliders == alone.sliders


def test_photos_without_camera_or_time_and_broken_ones_are_left_out(burst, tmp_path, hall):
    plain = tmp_path / "plain.jpg"
    Image.fromarray(np.round(255 * hall).astype(np.uint8)).save(plain)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(burst[1].read_bytes()[:400])
    missing = tmp_path / "missing.jpg"
    assert agreed(burst[0], [plain, broken, missing]).scene == 0
    assert agreed(plain, burst).scene == 0


def test_a_copy_of_the_same_photo_changes_nothing(burst, tmp_path):
    twin = tmp_path / "twin.jpg"
    shutil.copy(burst[0], twin)
    before, after = agreed(burst[0], []).sliders, agreed(burst[0], [twin]).sliders
    assert all(after[name] == pytest.approx(before[name], abs=0.03) for name in before)
