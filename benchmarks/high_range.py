"""What restoring an HDR photo is worth: noise as a camera makes it, taken out of the same scenes in
sRGB, PQ and HLG.

    python benchmarks/high_range.py PHOTO...

Each photo (sRGB, without noise) is a scene; its highlights are made up to four times as bright as
white for the HDR ones. All get the same noise in linear light, and go through `photofix batch` as
16-bit PNGs. Prints the PSNR of the stored values before and after, the mean of all photos.
"""

from __future__ import annotations

import argparse
import os
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photofix.photo.cicp import BT2020, HLG, PQ, Cicp
from photofix.photo.high_range import HighRange
from photofix.srgb import from_linear, to_linear

SIZE = (480, 320)
SHOT, READ = 0.05, 0.01  # standard deviation of noise at white, and in the dark
KINDS = {"sRGB": None, "PQ": PQ, "HLG": HLG}
Pixels = NDArray[np.float32]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", nargs="+", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, random = Path(name), np.random.default_rng(0)
        os.environ["PHOTOFIX_STATE"] = str(folder / "state")
        (folder / "in").mkdir()
        clean = {
            f"{kind}-{number}.png": made(folder / f"in/{kind}-{number}.png", photo, points, random)
            for kind, points in KINDS.items()
            for number, photo in enumerate(given.photos)
        }
        command = [sys.executable, "-m", "photofix", "batch", str(folder / "in"), "--quiet"]
        done = subprocess.run([*command, "-i", "too grainy", "-o", str(folder / "out")])
        for kind in KINDS:
            names = [name for name in clean if name.startswith(kind)]
            before, after = (
                np.mean([psnr(stored(folder / place / name), clean[name]) for name in names])
                for place in ("in", "out")
            )
            print(f"{kind:>5}: {before:.2f} dB, restored {after:.2f} dB ({after - before:+.2f})")
    return done.returncode


def made(path: Path, photo: Path, transfer: int | None, random: np.random.Generator) -> Pixels:
    """A noisy scene as a file; the values of the clean one."""
    with Image.open(photo) as image:
        values = np.asarray(image.convert("RGB").crop((0, 0, *SIZE)), np.float32) / 255
    light = to_linear(values)
    if transfer is not None:
        brightest = light.max(-1, keepdims=True)
        light = light * (1 + 3 * np.clip(2 * brightest - 1, 0, 1) ** 2)
    noise = random.standard_normal(light.shape) * np.sqrt(SHOT**2 * light + READ**2)
    noisy = np.clip(light + noise, 0, None)
    clean, grainy = (coded(pixels.astype(np.float32), transfer) for pixels in (light, noisy))
    data = imagecodecs.png_encode(np.rint(grainy * 65535).astype(np.uint16))
    told = b"" if transfer is None else b"cICP" + bytes([BT2020, transfer, 0, 1])
    chunk = struct.pack(">I", 4) + told + struct.pack(">I", zlib.crc32(told)) if told else b""
    path.write_bytes(data[:33] + chunk + data[33:])
    return clean


def coded(light: Pixels, transfer: int | None) -> Pixels:
    if transfer is None:
        return from_linear(np.clip(light, 0, 1))
    return HighRange(Cicp(BT2020, transfer)).from_linear(light)


def stored(path: Path) -> NDArray[np.float64]:
    values: NDArray[np.float64] = imagecodecs.png_decode(path.read_bytes()) / 65535
    return values


def psnr(one: NDArray[np.float64], other: Pixels) -> float:
    return float(-10 * np.log10(np.mean((one - other) ** 2)))


if __name__ == "__main__":
    sys.exit(main())
