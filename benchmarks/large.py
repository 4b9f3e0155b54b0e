"""How much memory and time large photos take, file to file.

    python benchmarks/large.py jpeg tiff png dng [--strength 0] [--effort fast]

Makes a photo of each kind (200 megapixels; the DNG, a mosaic, 100), restores it by `photofix batch`
with one task, and tells the most that all its processes together held in memory (resident, what
they share counted for each), and the time by the clock. A small photo goes through first: bytes a
pixel are what the large one takes beyond that.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import imagecodecs
import numpy as np
import psutil
import tifffile
from numpy.typing import NDArray
from PIL import Image

from photofix.photo.color import display_p3

LARGE, SENSOR = (17_344, 11_532), (12_288, 8_192)  # pixels: 200 and 100.7 megapixels
SMALL = (600, 400)
_BAND = 512  # rows that are made at a time
_MATRIX = (31, 10, -16, 10, -5, 10, -10, 10, 19, 10, 0, 10, 1, 10, -2, 10, 11, 10)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="+", choices=KINDS)
    parser.add_argument("--strength", default="1")
    parser.add_argument("--effort", default="fast")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PHOTOFIX_STATE"] = str(folder / "state")
        options = ["-i", "grainy", "--strength", given.strength, "--effort", given.effort]
        print(f"{'photo':>8}{'megapixels':>12}{'GiB':>8}{'bytes a pixel':>15}{'seconds':>9}")
        for kind in given.kinds:
            size = SENSOR if kind == "dng" else LARGE
            base, _ = measure(KINDS[kind](folder / f"small.{kind}", SMALL), options)
            photo = KINDS[kind](folder / f"large.{kind}", size)
            most, seconds = measure(photo, options)
            photo.unlink()
            pixels = size[0] * size[1]
            told = f"{kind:>8}{pixels / 1e6:12.0f}{most / 2**30:8.2f}"
            print(f"{told}{(most - base) / pixels:15.1f}{seconds:9.0f}", flush=True)
    return 0


def scene(size: tuple[int, int], top: int) -> NDArray[np.uint16]:
    """Fine structures and grain, as (H, W, 3) whole numbers up to `top`; made in bands."""
    width, height = size
    pixels = np.empty((height, width, 3), np.uint8 if top < 256 else np.uint16)
    grain, x = np.random.default_rng(0), np.linspace(0, 1, width, dtype=np.float32)
    for start in range(0, height, _BAND):
        y = np.arange(start, min(start + _BAND, height), dtype=np.float32)[:, None] / height
        light = 0.5 + 0.25 * np.sin(x * 900 + 40 * y) * np.sin(y * 700) + 0.15 * (x - y)
        noise = grain.standard_normal((len(y), width, 3), dtype=np.float32) * np.float32(0.04)
        band = light[..., None] * np.array([1.0, 0.9, 0.7], np.float32) + noise
        pixels[start : start + len(y)] = np.clip(band, 0, 1) * top
    return pixels


def jpeg(path: Path, size: tuple[int, int]) -> Path:
    Image.fromarray(scene(size, 255)).save(path, quality=92)
    return path


def png(path: Path, size: tuple[int, int]) -> Path:
    path.write_bytes(imagecodecs.png_encode(scene(size, 65535), level=1))
    return path


def tiff(path: Path, size: tuple[int, int]) -> Path:
    pixels = scene(size, 65535)
    tifffile.imwrite(path, pixels, photometric="rgb", iccprofile=display_p3(), metadata=None)
    return path


def dng(path: Path, size: tuple[int, int]) -> Path:
    """A mosaic of red, green, green and blue, in tiles of lossless JPEG, as cameras write it."""
    scenery = scene(size, 16383)
    mosaic = scenery[..., 1].copy()
    mosaic[::2, ::2], mosaic[1::2, 1::2] = scenery[::2, ::2, 0], scenery[1::2, 1::2, 2]
    tags = [
        (271, "s", 0, "Kamera", True),
        (272, "s", 0, "K-1", True),
        (50706, "B", 4, (1, 4, 0, 0), True),
        (50708, "s", 0, "Kamera K-1", True),
        (50717, "H", 1, 16383, True),
        (50721, "2i", 9, _MATRIX, True),
        (50728, "2I", 3, (6, 10, 1, 1, 7, 10), True),
        (50778, "H", 1, 21, True),
        (33421, "H", 2, (2, 2), True),
        (33422, "B", 4, (0, 1, 1, 2), True),
    ]
    tifffile.imwrite(
        path,
        mosaic,
        photometric="cfa",
        tile=(512, 512),
        compression="jpeg",
        compressionargs={"lossless": True, "bitspersample": 16},
        metadata=None,
        extratags=tags,
    )
    return path


KINDS: dict[str, Callable[[Path, tuple[int, int]], Path]] = {
    "jpeg": jpeg,
    "png": png,
    "tiff": tiff,
    "dng": dng,
}


def measure(photo: Path, options: list[str]) -> tuple[int, float]:
    """The most bytes that a batch of this photo held, all its processes together; its seconds."""
    command = [sys.executable, "-m", "photofix", "batch", str(photo), "--quiet", *options]
    started, most = time.monotonic(), 0
    with tempfile.TemporaryDirectory(dir=photo.parent) as output:
        batch = subprocess.Popen([*command, "-o", output])
        while batch.poll() is None:
            time.sleep(0.5)
            most = max(most, held(batch.pid))
        seconds = time.monotonic() - started
        if batch.returncode:
            raise SystemExit(f"{photo.name}: photofix ended with {batch.returncode}")
        if not any(Path(output).iterdir()):
            raise SystemExit(f"{photo.name}: no copy")
    return most, seconds


def held(process: int) -> int:
    """Bytes of a process and of all that it started, and those started."""
    total = 0
    try:
        family = [psutil.Process(process), *psutil.Process(process).children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for member in family:
        try:
            total += member.memory_info().rss
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return total


if __name__ == "__main__":
    sys.exit(main())
