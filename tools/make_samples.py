"""Make the sample photos that `make demo` restores: make_samples.py FOLDER

FOLDER holds clean photos that nobody's rights restrict (resources/samples/README.md names them);
each gets a degradation that photofix's models were trained on, with a fixed seed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photofix.training.degradations import BENCHMARK, degrade, quantise
from photofix.training.degradations.sensor import camera_noise

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"


def dark(photo: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    return degrade(photo, {"low_light": 0.55, "noise": 0.15}, 4, BENCHMARK)


def hazy(photo: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    return BENCHMARK["haze"](photo, rng, 0.5)


def rainy(photo: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    return BENCHMARK["rain"](photo, rng, 0.2)


def grainy(photo: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    return quantise(camera_noise(photo, rng, 16))


def main(folder: Path) -> None:
    for source, degradation in (
        ("coffee.png", dark),
        ("china.jpg", hazy),
        ("rocket.jpg", rainy),
        ("chelsea.png", grainy),
    ):
        with Image.open(folder / source) as image:
            photo = np.asarray(image.convert("RGB"), np.float32) / np.float32(255)
        degraded = degradation(photo, np.random.default_rng(4))
        pixels = np.round(255 * np.clip(degraded, 0, 1)).astype(np.uint8)
        path = SAMPLES / f"{degradation.__name__}.jpg"
        Image.fromarray(pixels).save(path, quality=88, dpi=(300, 300))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
