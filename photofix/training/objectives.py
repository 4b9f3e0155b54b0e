"""What a run minimises and how it is validated: one class for each kind of model.

An objective holds the model, and its `forward` is the loss of a batch, so that DDP can wrap it.
"""

from __future__ import annotations

import csv
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import torch
import torch.nn.functional as F
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn

from photofix.errors import TrainingError, system_reason
from photofix.evaluation.metrics import psnr
from photofix.models import architecture, catalog, create_model
from photofix.models.diagnose_net import DiagnoseNet
from photofix.models.moce_ir_experts import ExpertNetwork, Routing, auxiliary_loss
from photofix.tasks import TASK_NAMES
from photofix.training.config import TrainingConfig
from photofix.training.degradations import Array, degrade, quantise
from photofix.training.samples import Photos, Sample, draw_sample, draw_spread, draw_tasks

SEEN = 0.1  # a degradation of less severity can't be seen, so the classifier isn't asked about it
PRECISION = 0.7  # of the classifier's findings, on the photos that thresholds are set on
FEWEST = 5  # findings that a precision is told from
FALSE_ALARMS = 0.02  # of clean photos, for each task, on the photos that thresholds are set on


class Minibatch(NamedTuple):
    """input, target: (B, 3, H, W); condition: (B, 9); severity: (B, 9), 0 for what is absent."""

    input: Tensor
    target: Tensor
    condition: Tensor
    severity: Tensor


def collate(samples: Sequence[Sample]) -> Minibatch:
    """The batch of some samples, float32."""
    severity = [[sample.severities.get(name, 0.0) for name in TASK_NAMES] for sample in samples]
    return Minibatch(
        as_tensor([sample.input for sample in samples]),
        as_tensor([sample.target for sample in samples]),
        torch.from_numpy(np.stack([sample.condition for sample in samples])),
        torch.tensor(severity, dtype=torch.float32),
    )


def as_tensor(images: Sequence[Array]) -> Tensor:
    """Images (H, W, 3) as a tensor (B, 3, H, W)."""
    return torch.from_numpy(np.stack(images)).permute(0, 3, 1, 2).contiguous()


def objective_of(config: TrainingConfig) -> Objective:
    """The objective for the configuration's model, with fresh weights.

    Raises UnknownModelError; TrainingError for a model that can't be trained here.
    """
    model = create_model(config.model, pretrained=False).train()
    entry = catalog()[config.model]
    learns = architecture(entry.architecture).learns
    if learns == "diagnosis":
        return Diagnosis(cast(DiagnoseNet, model), config)
    if learns in ("tone", "sliders"):
        from photofix.training.tone import SliderEstimation, ToneRendering

        return (ToneRendering if learns == "tone" else SliderEstimation)(model, config)
    if entry.condition == "embedding":
        raise TrainingError("training.own_encoder", model=config.model)
    if learns == "expert restoration":
        return ExpertRestoration(model, config, steered=False)
    return Restoration(model, config, steered=entry.condition == "tasks")


class Objective(nn.Module):
    """The base: a model and the loss that it is trained with.

    steered: the model is told what to restore.
    leaves_unused: a step may use only a part of the weights.
    columns: what `validate` measures.
    """

    leaves_unused = False
    columns: tuple[str, ...]

    def __init__(self, model: nn.Module, config: TrainingConfig, steered: bool) -> None:
        super().__init__()
        self.model = model
        self.config = config
        self.steered = steered

    @abstractmethod
    def forward(self, image: Tensor, target: Tensor, condition: Tensor, severity: Tensor) -> Tensor:
        """The loss of a batch, see Minibatch."""

    @abstractmethod
    def validate(
        self, model: nn.Module, photos: Photos, folder: Path, step: int
    ) -> dict[str, float]:
        """Measure `columns` with a model of the same shape on photos that were held out.

        May set the model's buffers; the run keeps them. Files go into the run's folder.
        """


class Restoration(Objective):
    """Restore the target: L1 between photos and between their spectra."""

    def __init__(self, model: nn.Module, config: TrainingConfig, steered: bool) -> None:
        super().__init__(model, config, steered)
        self.columns = tuple(name for name in TASK_NAMES if name in config.samples.tasks)
        self.columns += tuple(
            name
            for count, name in ((2, "two"), (3, "three"))
            if count < len(config.samples.counts) and config.samples.counts[count]
        )

    def forward(self, image: Tensor, target: Tensor, condition: Tensor, severity: Tensor) -> Tensor:
        restored = self.model(image, condition)
        return self._loss(restored.float(), target)

    def validate(
        self, model: nn.Module, photos: Photos, folder: Path, step: int
    ) -> dict[str, float]:
        """PSNR for each task, and for two and three at once; a picture with a row for each."""
        means, rows = {}, []
        for name in self.columns:
            scores: list[float] = []
            for clean, degraded, condition in self._exercises(name, photos):
                output = self._restore(model, degraded, condition)
                if not scores:
                    rows.append(np.concatenate([degraded, output, clean], axis=1))
                scores.append(psnr(output, clean))
            means[name] = float(np.mean(scores))
        write_picture(np.concatenate(rows), folder / "samples" / f"{step:07d}.jpg")
        return means

    def _loss(self, restored: Tensor, target: Tensor) -> Tensor:
        config = self.config
        return restoration_loss(restored, target, config.frequency_weight, config.even_error)

    def _exercises(self, name: str, photos: Photos) -> Iterator[tuple[Array, Array, Array]]:
        """Clean crops, what became of them, and the condition that asks for all of it."""
        count = {"two": 2, "three": 3}.get(name)
        for index in range(self.config.validation_crops):
            rng = np.random.default_rng((9_999, index))
            clean = photos.crop(rng, 192, self.config.samples.whole)
            severities = {name: 0.15 + 0.1 * (index % 8)}
            if count is not None:
                severities = self._composite(rng, count)
            condition = np.array([float(task in severities) for task in TASK_NAMES], np.float32)
            yield clean, degrade(clean, severities, seed=index), condition

    def _composite(self, rng: Generator, count: int) -> dict[str, float]:
        tasks = draw_tasks(rng, self.config.samples, count)
        return {task: float(rng.uniform(0.15, 0.85)) for task in tasks}

    def _restore(self, model: nn.Module, image: Array, condition: Array) -> Array:
        device = next(model.parameters()).device
        restored = model(
            as_tensor([image]).to(device), torch.from_numpy(condition[None]).to(device)
        )
        output: Array = restored[0].float().clamp(0, 1).permute(1, 2, 0).cpu().numpy()
        return output


class ExpertRestoration(Restoration):
    """Restoration by MoCE-IR: its loss besides that shares the work out among the experts.

    Each validation adds to experts.csv which share of each task's photos went to which expert.
    """

    leaves_unused = True  # only the experts that were chosen run

    def forward(self, image: Tensor, target: Tensor, condition: Tensor, severity: Tensor) -> Tensor:
        restored, routings = cast(ExpertNetwork, self.model).restore_and_route(image)
        loss = self._loss(restored.float(), target)
        return loss + self.config.routing_weight * auxiliary_loss(routings)

    def validate(
        self, model: nn.Module, photos: Photos, folder: Path, step: int
    ) -> dict[str, float]:
        means = super().validate(model, photos, folder, step)
        for name in self.columns:
            exercises = [degraded for _, degraded, _ in self._exercises(name, photos)]
            image = as_tensor(exercises).to(next(model.parameters()).device)
            _, routings = cast(ExpertNetwork, model).restore_and_route(image)
            for use in expert_use(routings):
                row = {"step": step, "task": name, **use}
                append_row(folder / "experts.csv", list(row), row)
        return means


def expert_use(routings: Sequence[Routing]) -> Iterator[dict[str, float]]:
    """For each decoder block, the share of the photos that went to each expert, 0 the smallest."""
    for block, routing in enumerate(routings):
        counts = torch.bincount(routing.experts, minlength=routing.logits.shape[1])
        shares = (counts / len(routing.experts)).tolist()
        experts = {f"expert_{i}": round(share, 4) for i, share in enumerate(shares)}
        yield {"block": block, **experts}


def restoration_loss(
    restored: Tensor, target: Tensor, frequency_weight: float, even_error: float
) -> Tensor:
    """L1 between the photos plus w · L1 between their orthonormal Fourier transforms.

    A photo's error counts by how small it is already: else haze and darkness, which are wrong all
    over in one direction, drown what noise and JPEG blocks have to teach.
    """
    error = restored - target
    spectrum = torch.view_as_real(torch.fft.rfft2(error, norm="ortho"))
    pixels = error.abs().mean((1, 2, 3))
    loss = pixels + frequency_weight * spectrum.abs().mean((1, 2, 3, 4))
    weight = 2 * even_error / (pixels.detach() + even_error)
    return (weight * loss).mean()


class Diagnosis(Objective):
    """Tell which degradations a photo has, and how severe each is.

    Binary cross-entropy for each task, and the distance to the severity of those that are there.
    What nobody would see is left out of both.
    """

    columns = ("mean_average_precision", "false_alarms", "severity_error", *TASK_NAMES)
    model: DiagnoseNet

    def __init__(self, model: DiagnoseNet, config: TrainingConfig) -> None:
        super().__init__(model, config, steered=False)

    def forward(self, image: Tensor, target: Tensor, condition: Tensor, severity: Tensor) -> Tensor:
        # A photo in a file is clipped and rounded, which a part of the noise draws are not.
        output = self.model((255 * image.clamp(0, 1)).round() / 255).float()
        logits, guess = output.chunk(2, dim=1)
        seen = (severity >= SEEN).float()
        judged = ((severity == 0) | (severity >= SEEN)).float()
        presence = F.binary_cross_entropy_with_logits(logits, seen, weight=judged)
        distance = ((guess - severity).abs() * seen).sum() / seen.sum().clamp(min=1)
        loss: Tensor = presence + distance / len(TASK_NAMES)
        return loss

    def validate(
        self, model: nn.Module, photos: Photos, folder: Path, step: int
    ) -> dict[str, float]:
        """Average precision for each task; false alarms of thresholds set on half of the photos.

        The model then gets thresholds set on all of them. `false_alarms` is the worst task's share
        of clean photos.
        """
        assert isinstance(model, DiagnoseNet)
        clean, severity, output = self._judge(model, photos)
        probability, guess = 1 / (1 + np.exp(-output[:, :9])), output[:, 9:]
        precision = {
            task: average_precision(probability[keep, i], severity[keep, i] > 0)
            for i, task in enumerate(TASK_NAMES)
            for keep in [(severity[:, i] == 0) | (severity[:, i] >= SEEN)]
        }
        half = np.arange(len(clean)) % 2 == 0
        trial = set_thresholds(probability[half], severity[half])
        alarms = probability[clean & ~half] >= trial
        thresholds = set_thresholds(probability, severity)
        model.threshold.copy_(torch.from_numpy(thresholds))
        seen = severity >= SEEN
        return {
            "mean_average_precision": float(np.mean(list(precision.values()))),
            "false_alarms": float(alarms.mean(0).max()) if len(alarms) else 0.0,
            "severity_error": float(np.abs(guess - severity)[seen].mean()),
            **precision,
        }

    def _judge(
        self, model: DiagnoseNet, photos: Photos
    ) -> tuple[NDArray[np.bool_], NDArray[np.float64], NDArray[np.float64]]:
        """Samples (which are clean, severities (N, 9)) and what the model says of each, (N, 18)."""
        device = next(model.parameters()).device
        clean, severities, outputs = [], [], []
        for index in range(self.config.validation_crops * (len(TASK_NAMES) + 3)):
            rng = np.random.default_rng((9_999, index))
            # A third is clean, to set thresholds on; the rest is mixed as in training.
            mixture = self.config.samples
            if index % 3 == 0:
                mixture = replace(mixture, counts=(1.0,))
            if mixture.spread and index % 2:
                sample = draw_spread(photos.drawn_unreduced(rng), rng, mixture)
            else:
                crop = photos.crop(rng, self.config.stages[-1].patch)
                sample = draw_sample(crop, rng, mixture, steered=False)
            crop, severity = quantise(sample.input), sample.severities
            output = model(as_tensor([crop]).to(device))[0].double().cpu().numpy()
            clean.append(not severity)
            severities.append([severity.get(name, 0.0) for name in TASK_NAMES])
            outputs.append(output)
        return np.array(clean), np.array(severities), np.stack(outputs)


def set_thresholds(
    probability: NDArray[np.float64], severity: NDArray[np.float64]
) -> NDArray[np.float64]:
    """For each task the threshold of best F1 among those that can be relied on; (9,).

    probability, severity: (N, 9); a photo is clean where all its severities are 0. A threshold can
    be relied on if false alarms on clean photos are rare and PRECISION of all findings are right; a
    task that has none gets 1 and is never shown. None lies below 0.3: a small sample tells nothing
    of what is rare.
    """
    clean = ~severity.any(1)
    thresholds = np.ones(probability.shape[1])
    for task in range(probability.shape[1]):
        present = severity[:, task] >= SEEN
        judged = present | (severity[:, task] == 0)
        quiet = np.quantile(probability[clean, task], 1 - FALSE_ALARMS) if clean.any() else 0.0
        floor = max(0.3, float(quiet) + 1e-3)
        best = best_threshold(probability[judged, task], present[judged], floor)
        thresholds[task] = 1.0 if best is None else best
    return thresholds


def best_threshold(
    scores: NDArray[np.float64], truth: NDArray[np.bool_], floor: float = 0.0
) -> float | None:
    """The threshold of largest F1 whose precision is enough and that is at least `floor`."""
    order = np.argsort(-scores, kind="stable")
    levels, hits = scores[order], np.cumsum(truth[order])
    found = np.arange(1, len(scores) + 1)
    f1 = 2 * hits / (found + truth.sum())
    last = np.append(levels[1:] != levels[:-1], True)  # equal scores stand or fall together
    f1[(hits / found < PRECISION) | (found < FEWEST) | (levels < floor) | ~last] = 0
    return float(levels[int(f1.argmax())]) if f1.max() > 0 else None


def average_precision(scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """Area under the precision-recall curve, as a sum over the true ones by falling score.

    Equal scores count as ordered at their worst. NaN where nothing is true.
    """
    if not truth.any():
        return float("nan")
    ranked = truth[np.lexsort((truth, -scores))]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precision[ranked].mean())


def write_picture(image: Array, path: Path) -> None:
    """A JPEG of an image in [0, 1]; TrainingError if it can't be written."""
    pixels = np.round(255 * np.clip(image, 0, 1)).astype(np.uint8)
    try:
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(pixels).save(path, quality=90)
    except OSError as error:
        raise TrainingError("training.unwritten", path=path, reason=system_reason(error)) from error


def forget_after(step: int, *paths: Path) -> None:
    """Drop the rows of CSV files that tell of later steps, which are about to be made again."""
    for path in paths:
        if path.exists():
            header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
            kept = [row for row in rows if int(row.partition(",")[0]) <= step]
            path.write_text("".join([header, *kept]), encoding="utf-8")


def append_row(path: Path, columns: Sequence[str], row: Mapping[str, object]) -> None:
    """Add a row to a CSV file, with a header where the file is new."""
    try:
        new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns)
            if new:
                writer.writeheader()
            writer.writerow(row)
    except OSError as error:
        raise TrainingError("training.unwritten", path=path, reason=system_reason(error)) from error
