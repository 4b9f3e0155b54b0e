"""Contact sheets to look at: what a model makes of each degradation.

    python tools/sheets.py photofix-noise-s docs/sheets

writes one JPEG for each task that the model knows: input, output and target from left to right, at
100 %, for three photos of scikit-image's (all CC0: a face, a cup of coffee, fur) degraded mildly,
markedly and badly. None of them is trained on. Needs scikit-image.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path
from typing import Any

import numpy as np

from photofix.engine import pick_device
from photofix.evaluation.evaluate import Restore, load_restorer, model_name, write_sheet
from photofix.evaluation.planned import load_planner
from photofix.models import catalog
from photofix.tasks import TASK_NAMES
from photofix.training.degradations import Array, degrade, quantise

SEVERITIES = (0.25, 0.5, 0.75)
SIDE = 176  # px shown of each photo
MARGIN = 80  # px around them that the model sees too


def write_sheets(model: str, folder: Path) -> list[Path]:
    """Write a sheet for each task of the model into the folder; returns their paths."""
    entry, photos = catalog()[model_name(model)], sample_photos()
    # Sliders are the planner's to set.
    restore = load_planner(pick_device()) if entry.condition == "sliders" else load_restorer(model)
    known = entry.tasks
    paths = []
    for task in TASK_NAMES:
        if task in known:
            paths.append(folder / f"{task}.jpg")
            write_sheet(sheet_of(restore, task, photos), paths[-1], quality=72)
    return paths


def sheet_of(restore: Restore, task: str, photos: list[Array]) -> list[Array]:
    """A row for each photo, (SIDE, 3 · SIDE, 3)."""
    rows = []
    inside = slice(MARGIN, MARGIN + SIDE)
    for index, (clean, severity) in enumerate(zip(photos, SEVERITIES, strict=True)):
        degraded = quantise(degrade(clean, {task: severity}, seed=index))
        images = (degraded, restore(degraded, (task,)), clean)
        rows.append(np.concatenate([image[inside, inside] for image in images], axis=1))
    return rows


def sample_photos() -> list[Array]:
    """Three clean crops, float32 (SIDE + 2 · MARGIN, …, 3)."""
    data: Any = importlib.import_module("skimage.data")  # of untyped functions
    side = SIDE + 2 * MARGIN
    corners = ((data.astronaut(), 0, 60), (data.coffee(), 40, 130), (data.chelsea()[:, 20:], 0, 0))
    crops = []
    for photo, top, left in corners:
        crop = photo[top : top + side, left : left + side]
        missing = [(0, side - size) for size in crop.shape[:2]]
        crop = np.pad(crop, (*missing, (0, 0)), mode="symmetric")
        crops.append(np.asarray(crop / np.float32(255), dtype=np.float32))
    return crops


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="sheets.py")
    parser.add_argument("model", help="a model's name, or a run's weights.safetensors")
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    for path in write_sheets(arguments.model, arguments.folder):
        print(path)


if __name__ == "__main__":
    main()
