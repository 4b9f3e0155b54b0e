"""Whether tiles show: `python benchmarks/seams.py PHOTO [--task haze] [--tile 512]`.

A photo of 12 megapixels (a smaller one is enlarged) is degraded, and restored twice by the embedded
model, the second time in tiles twice as large. Prints how alike the results are, and how large the
step between neighbouring pixels is where tiles begin or end, beside what it is elsewhere.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photofix.choosing import specialists
from photofix.engine import Restorer, pick_device
from photofix.engine.tiles import MARGIN, OVERLAP, spans
from photofix.evaluation.metrics import psnr
from photofix.models import catalog, create_model
from photofix.planning import Plan, Step
from photofix.tasks import TASK_NAMES
from photofix.training.degradations import degrade

Array = NDArray[np.float32]

PIXELS = 12e6


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("photo", type=Path)
    parser.add_argument("--task", choices=TASK_NAMES, default="noise")
    parser.add_argument("--severity", type=float, default=0.4)
    parser.add_argument("--tile", type=int, default=512)
    options = parser.parse_args()
    degraded = degrade(load(options.photo), {options.task: options.severity}, seed=0)
    embedded = [entry for entry in catalog().values() if entry.embedded]
    entry = specialists((options.task,), embedded, "balanced", "cpu")[options.task]
    condition = tuple(float(name == options.task) for name in TASK_NAMES)
    plan = Plan((Step(entry.name, (options.task,), condition, 1.0, ""),), "")
    small, large = (
        Restorer(pick_device("cpu"), tile).restore(degraded, plan)
        for tile in (options.tile, 2 * options.tile)
    )
    print(f"tiles of {options.tile} against {2 * options.tile}: {psnr(small, large):.1f} dB")
    for axis, name in ((0, "rows"), (1, "columns")):
        at, elsewhere = steps(small, axis, options.tile, create_model(entry.name).grid)
        print(f"mean step between {name}: {at:.3f} at borders, {elsewhere:.3f} elsewhere (of 255)")


def load(path: Path) -> Array:
    """A photo, (H, W, 3) in [0, 1], of at least PIXELS."""
    with Image.open(path) as file:
        image = file.convert("RGB")
    factor = (PIXELS / (image.width * image.height)) ** 0.5
    if factor > 1:
        size = round(image.width * factor), round(image.height * factor)
        image = image.resize(size, Image.Resampling.BICUBIC)
    return np.asarray(image, np.float32) / 255


def steps(image: Array, axis: int, tile: int, grid: int) -> tuple[float, float]:
    """Mean absolute step between neighbours where a tile's blending begins or ends, and elsewhere.

    In units of 1/255. Blending begins MARGIN inside a tile.
    """
    size = image.shape[axis]
    step = 255 * np.abs(np.diff(image, axis=axis)).mean(axis=(1 - axis, 2))
    starts = [start for start, _ in spans(size, tile, grid)[1:]]
    edges = {s + at for s in starts for at in (0, MARGIN, OVERLAP - MARGIN, OVERLAP)}
    border = np.isin(np.arange(1, size), sorted(edges))
    return float(step[border].mean()), float(step[~border].mean())


if __name__ == "__main__":
    main()
