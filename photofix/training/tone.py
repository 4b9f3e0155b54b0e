"""What the models of tone learn: the renderer does what amounts it is given, the estimator says
which a photo needs.

Whoever sees a dark photo can't know how bright it was, so a network that is only told "too dark"
learns the average of all answers. Given the amount, it has one answer to learn.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.evaluation.metrics import psnr
from photofix.models.develop import develop
from photofix.models.tone_estimator import ToneEstimator
from photofix.models.tone_grid import ToneGrid
from photofix.sliders import ADJUSTMENTS, SLIDERS
from photofix.tasks import TASK_NAMES
from photofix.training.config import TrainingConfig
from photofix.training.degradations import degrade
from photofix.training.objectives import (
    Objective,
    as_tensor,
    restoration_loss,
    write_picture,
)
from photofix.training.samples import Photos

FAULTS = SLIDERS[: len(SLIDERS) - len(ADJUSTMENTS)]  # what is undone, each a task of its own
_OF_TASKS = [TASK_NAMES.index(name) for name in FAULTS]
_ENHANCEMENT = TASK_NAMES.index("enhancement")
_PARTLY = 0.3  # of the samples are asked for a part of the amount
_PUSHED = 0.7  # of the clean samples are pushed by sliders, to be asked back
_FARTHEST = 0.9  # that a slider is pushed
_CASTS = 0.5  # of the pushed samples have one, at least
_CAST = slice(ADJUSTMENTS.index("temperature"), len(ADJUSTMENTS))
_BESIDE = 0.22  # the standard deviation of a cast's tint
_IMAGE_WEIGHT = 1.5  # of the error of the developed photo beside that of the sliders


def amounts(image: Tensor, target: Tensor, present: Tensor) -> Tensor:
    """How much of each of FAULTS lies between two batches of photos, (B, 2) in [0, 1].

    Haze is measured by twice the mean absolute difference, low light by twice that of the mean
    lightness. present: (B, 2), whether a photo has the fault.
    """
    difference = target - image
    measured = torch.stack(
        [2 * difference.abs().mean((1, 2, 3)), 2 * difference.mean((1, 2, 3))], 1
    )
    return measured.clamp(0, 1) * present


class ToneRendering(Objective):
    """Undo the haze or the darkness, as much of it as the amount says; sometimes a part."""

    columns = FAULTS
    model: ToneGrid

    def __init__(self, model: nn.Module, config: TrainingConfig) -> None:
        super().__init__(model, config, steered=False)

    def forward(self, image: Tensor, target: Tensor, condition: Tensor, severity: Tensor) -> Tensor:
        present = (severity[:, _OF_TASKS] > 0).float()
        part = torch.where(torch.rand(len(image)) < _PARTLY, torch.rand(len(image)), 1.0)
        part = part.to(image.device)
        asked = amounts(image, target, present) * part[:, None]
        wanted = torch.lerp(image, target, part[:, None, None, None])
        restored = self.model(image, sliders(asked))
        return restoration_loss(restored.float(), wanted, 0.0, self.config.even_error)

    def validate(
        self, model: nn.Module, photos: Photos, folder: Path, step: int
    ) -> dict[str, float]:
        """PSNR of each fault, undone by the true amount."""
        means, rows = {}, []
        for place, name in enumerate(FAULTS):
            scores = []
            for index in range(self.config.validation_crops):
                rng = np.random.default_rng((9_999, index))
                clean = photos.crop(rng, 192, 1.0)
                degraded = degrade(clean, {name: 0.15 + 0.1 * (index % 8)}, seed=index)
                image, target = as_tensor([degraded]), as_tensor([clean])
                present = torch.zeros(1, len(FAULTS))
                present[0, place] = 1
                asked = sliders(amounts(image, target, present))
                device = next(model.parameters()).device
                restored = model(image.to(device), asked.to(device))
                output = restored[0].float().clamp(0, 1).permute(1, 2, 0).cpu().numpy()
                scores.append(psnr(output, clean))
                if index % 3 == 0:
                    rows.append(np.concatenate([degraded, output, clean], axis=1))
            means[name] = float(np.mean(scores))
        write_picture(np.concatenate(rows), folder / "samples" / f"{step:07d}.jpg")
        return means


def sliders(faults: Tensor) -> Tensor:
    """Amounts of FAULTS as a condition with all SLIDERS, the others at rest."""
    return F.pad(faults, (0, len(ADJUSTMENTS)))


class SliderEstimation(Objective):
    """Say how much haze and darkness there is, and which adjustments bring a photo back.

    Photos that were pushed by sliders are asked back by them; those with wrong colours or exposure
    are judged by what the adjustments make of them. Casts are learnt from photos that have one:
    learnt from all, the answer would always be next to none.
    """

    columns = (*SLIDERS, "pushed", "enhanced")
    model: ToneEstimator

    def __init__(self, model: nn.Module, config: TrainingConfig) -> None:
        super().__init__(model, config, steered=False)

    def forward(self, image: Tensor, target: Tensor, condition: Tensor, severity: Tensor) -> Tensor:
        pushes = draw_pushes(len(image)).to(image.device)
        pushes = pushes * (severity.sum(1) == 0)[:, None]
        pushed = (pushes != 0).any(1)
        if pushed.any():
            image = torch.where(pushed[:, None, None, None], develop(image, -pushes), image)
        wanted = amounts(image, target, (severity[:, _OF_TASKS] > 0).float())
        faults, adjustments = self.model.unbounded(image)
        loss = _distance(faults, wanted).mean()
        # An enhancement has no sliders of its own: only the developed photo tells.
        known = (severity[:, _ENHANCEMENT] == 0).float()[:, None].expand_as(pushes).clone()
        known[:, _CAST] *= pushes[:, _CAST].any(1, keepdim=True)
        loss = loss + (_distance(adjustments, pushes) * known).mean()
        toned = (severity[:, _OF_TASKS].sum(1) == 0).float()
        toning = torch.cat([adjustments[:, : _CAST.start], adjustments[:, _CAST].detach()], 1)
        developed = develop(image[..., ::3, ::3], toning.clamp(-1.5, 1.5))
        error = (developed - target[..., ::3, ::3]).abs().mean((1, 2, 3)) * toned
        return loss + _IMAGE_WEIGHT * error.mean()

    def validate(
        self, model: nn.Module, photos: Photos, folder: Path, step: int
    ) -> dict[str, float]:
        """The mean error of each slider; PSNR of pushed and of enhanced photos as developed."""
        errors: list[Tensor] = []
        gains: dict[str, list[float]] = {"pushed": [], "enhanced": []}
        torch.manual_seed(9_999)
        for index in range(self.config.validation_crops):
            rng = np.random.default_rng((9_999, index))
            target = as_tensor([photos.crop(rng, 128, 1.0)])
            clean = target[0].permute(1, 2, 0).numpy()
            for place, name in enumerate(FAULTS):
                image = as_tensor([degrade(clean, {name: 0.15 + 0.1 * (index % 8)}, seed=index)])
                present = torch.eye(len(FAULTS))[place][None]
                errors.append(
                    (self._judged(model, image) - sliders(amounts(image, target, present))).abs()
                )
            pushes = draw_pushes(1, always=True)
            enhanced = as_tensor([degrade(clean, {"enhancement": 0.5}, seed=index)])
            for name, image in (("pushed", develop(target, -pushes)), ("enhanced", enhanced)):
                guess = self._judged(model, image)
                developed = develop(image, guess[:, len(FAULTS) :])
                before = psnr(image[0].permute(1, 2, 0).numpy(), clean)
                gains[name].append(psnr(developed[0].permute(1, 2, 0).numpy(), clean) - before)
        means = torch.cat(errors).mean(0).tolist()
        found = dict(zip(SLIDERS, means, strict=True))
        return found | {name: float(np.mean(values)) for name, values in gains.items()}

    def _judged(self, model: nn.Module, image: Tensor) -> Tensor:
        device = next(model.parameters()).device
        return cast(Tensor, model(image.to(device))).float().cpu()


def _distance(guess: Tensor, wanted: Tensor) -> Tensor:
    """Half of a difference's square, near zero; most sliders are at rest in most photos, and the
    absolute difference alone would leave them there in all."""
    return F.smooth_l1_loss(guess, wanted, reduction="none", beta=0.3)


def draw_pushes(count: int, always: bool = False) -> Tensor:
    """Sliders that undo pushes, (count, 5): one or two, or a cast, or both; none in some samples.

    Casts lie along the colours of lamps and skies, and a little beside them.
    """
    pushes = torch.empty(count, len(ADJUSTMENTS)).uniform_(-_FARTHEST, _FARTHEST)
    few = torch.rand(count, _CAST.start).argsort(1) < torch.randint(0, 3, (count, 1))
    pushes[:, : _CAST.start] *= few
    pushes[:, -1] = _BESIDE * torch.randn(count)
    pushes[:, _CAST] *= (torch.rand(count, 1) < _CASTS) | ~few.any(1, keepdim=True)
    return pushes * (always or (torch.rand(count, 1) < _PUSHED))
