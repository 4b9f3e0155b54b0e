"""What photofix makes of photos beside fixed classical recipes (classical.py), as a table.

    python benchmarks/against_classical.py FOLDER [--limit 17]

FOLDER holds clean photos; they are degraded as `photofix evaluate own=FOLDER` does, and restored as
a sentence asks for it, by the planner's own choice. Means of PSNR in dB and of ΔE2000. Exit code 1
if a recipe has the higher PSNR. Needs scikit-image.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from classical import RECIPES, SENTENCES, Array
from skimage import color

from photofix.engine import Restorer, pick_device
from photofix.evaluation.datasets import benchmarks_of
from photofix.evaluation.metrics import psnr
from photofix.instruction import request_of
from photofix.options import Settings
from photofix.photo.visible import visible_part
from photofix.restoration import look_at, plan_photo


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=17)
    parser.add_argument("--only", nargs="*", choices=list(RECIPES))
    arguments = parser.parse_args()
    restorer = Restorer(pick_device("cpu"))
    lost = False
    print("| fault | input | photofix | classical |\n|---|---|---|---|")
    for benchmark in benchmarks_of(f"own={arguments.folder}"):
        if benchmark.name not in (arguments.only or RECIPES):
            continue
        columns: dict[str, list[tuple[float, float]]] = {}
        for pair in benchmark.pairs(arguments.limit):
            degraded = np.clip(pair.degraded, 0, 1)
            made = {"input": degraded, "photofix": restored(restorer, degraded, benchmark.name)}
            made |= {recipe.__name__: recipe(degraded) for recipe in RECIPES[benchmark.name]}
            for name, image in made.items():
                columns.setdefault(name, []).append(scores(image, pair.clean))
        means = {name: np.mean(values, axis=0) for name, values in columns.items()}
        others = {name: mean for name, mean in means.items() if name not in ("input", "photofix")}
        lost |= any(mean[0] > means["photofix"][0] for mean in others.values())
        cells = [
            f"{means[name][0]:.2f} dB, ΔE {means[name][1]:.1f}" for name in ("input", "photofix")
        ]
        cells += [", ".join(f"{n}: {m[0]:.2f} dB, ΔE {m[1]:.1f}" for n, m in others.items())]
        print(f"| {benchmark.name} | {' | '.join(cells)} |", flush=True)
    return int(lost)


def restored(restorer: Restorer, image: Array, fault: str) -> Array:
    part = visible_part(image, None)
    size = image.shape[1], image.shape[0]
    request = request_of(SENTENCES[fault])
    seen = look_at(part, request, Settings())
    plan = plan_photo(request, seen, Settings(), restorer.kind, size)
    return np.asarray(restorer.restore(part.pixels.copy(), plan))


def scores(image: Array, clean: Array) -> tuple[float, float]:
    difference = color.deltaE_ciede2000(color.rgb2lab(image), color.rgb2lab(clean))
    return psnr(image, clean), float(difference.mean())


if __name__ == "__main__":
    sys.exit(main())
