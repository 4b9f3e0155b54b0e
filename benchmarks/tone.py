"""What the models of tone do on photos whose clean selves are known.

    python benchmarks/tone.py FOLDER [--limit 17]

FOLDER holds clean photos that no model was trained on. Haze and darkness, degraded as `photofix
evaluate own=FOLDER` does, are undone by the true amount and by the estimated one; colour and tone
by the estimate; photos that were pushed by one slider are asked back; casts of tungsten light are
undone by "fix the colours". Means of PSNR in dB, of ΔE2000 for casts. Needs scikit-image.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from skimage import color
from torch import Tensor

from photofix.evaluation.datasets import Pair, benchmarks_of, photos_in, read
from photofix.evaluation.metrics import psnr
from photofix.models import create_model
from photofix.models.develop import develop
from photofix.models.tone_estimator import ToneEstimator
from photofix.models.tone_grid import ToneGrid
from photofix.sliders import ADJUSTMENTS, SLIDERS
from photofix.srgb import from_linear, to_linear
from photofix.training.degradations import Array
from photofix.training.tone import FAULTS, amounts, sliders

PUSH = 0.7
TUNGSTEN = (1.35, 1.0, 0.55)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=17)
    arguments = parser.parse_args()
    renderer, estimator = create_model("photofix-tone"), create_model("photofix-auto")
    assert isinstance(renderer, ToneGrid)
    assert isinstance(estimator, ToneEstimator)
    with torch.inference_mode():
        for benchmark in benchmarks_of(f"own={arguments.folder}"):
            if benchmark.name in ("haze", "low-light", "enhancement"):
                pairs = list(benchmark.pairs(arguments.limit))
                print(benchmark.name, undone(renderer, estimator, pairs, benchmark.tasks[0]))
        clean = [tensor(read(path)) for path in photos_in(arguments.folder)[: arguments.limit]]
        for name in ADJUSTMENTS:
            print(f"{name} ±{PUSH} asked back", asked_back(clean[:8], name))
        print("tungsten", casts(estimator, clean))


def undone(
    renderer: ToneGrid, estimator: ToneEstimator, pairs: list[Pair], task: str
) -> dict[str, float]:
    scores: dict[str, list[float]] = {"input": [], "estimated": [], "given": []}
    for pair in pairs:
        image, clean = tensor(pair.degraded), tensor(pair.clean)
        found = estimator(image)
        if task in FAULTS:
            present = torch.tensor([[float(name == task) for name in FAULTS]])
            conditions = {
                "estimated": sliders(found[:, : len(FAULTS)] * present),
                "given": sliders(amounts(image, clean, present)),
            }
        else:
            found[:, : len(FAULTS)] = 0
            conditions = {"estimated": found}
        scores["input"].append(psnr(pair.degraded, pair.clean))
        for name, condition in conditions.items():
            scores[name].append(psnr(renderer.render(pair.degraded, condition), pair.clean))
    return {name: round(float(np.mean(values)), 2) for name, values in scores.items() if values}


def asked_back(photos: list[Tensor], name: str) -> dict[str, float]:
    before, after = [], []
    for photo in photos:
        for push in (-PUSH, PUSH):
            slider = torch.tensor([[push if other == name else 0.0 for other in ADJUSTMENTS]])
            pushed = (develop(photo, slider).clamp(0, 1) * 255).round() / 255
            before.append(psnr(array(pushed), array(photo)))
            after.append(psnr(array(develop(pushed, -slider)), array(photo)))
    return {"pushed": round(float(np.mean(before)), 2), "back": round(float(np.mean(after)), 2)}


def casts(estimator: ToneEstimator, photos: list[Tensor]) -> dict[str, float]:
    before, after = [], []
    gains = torch.tensor(TUNGSTEN)[:, None, None]
    for photo in photos:
        cast = from_linear((to_linear(photo) * gains).clamp(max=1))
        found = estimator(cast)[:, len(SLIDERS) - len(ADJUSTMENTS) :]
        before.append(delta_e(cast, photo))
        after.append(delta_e(develop(cast, found), photo))
    return {
        "ΔE cast": round(float(np.mean(before)), 1),
        "ΔE undone": round(float(np.mean(after)), 1),
    }


def delta_e(image: Tensor, clean: Tensor) -> float:
    lab, wanted = color.rgb2lab(array(image)), color.rgb2lab(array(clean))
    return float(color.deltaE_ciede2000(lab, wanted).mean())


def tensor(image: Array) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))[None]


def array(image: Tensor) -> Array:
    return np.asarray(image[0].permute(1, 2, 0))


if __name__ == "__main__":
    main()
