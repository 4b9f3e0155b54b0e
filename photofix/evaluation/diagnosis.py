"""Measure the classifier: what it finds in degraded photos, and how often it cries wolf."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from photofix.errors import UsageError
from photofix.evaluation.datasets import photos_in, read, severity_of
from photofix.evaluation.evaluate import load_network, model_name
from photofix.models.diagnose_net import DiagnoseNet
from photofix.tasks import TASK_NAMES
from photofix.training.degradations import BENCHMARK, Array, degrade, quantise
from photofix.training.objectives import as_tensor, average_precision


@dataclass(frozen=True)
class TaskResult:
    """How well one task is seen.

    average_precision: over all photos, clean ones and those with another degradation included.
    found: the share of photos with this degradation in which it is found.
    false_alarms: the share of clean photos in which it is found.
    confused: the share of photos with another degradation in which it is found.
    severity_error: mean error of the severity, in [0, 1], where it is there.
    """

    task: str
    average_precision: float
    found: float
    false_alarms: float
    confused: float
    severity_error: float


def measure_diagnosis(
    model: str,
    folder: Path,
    limit: int | None = None,
    report: Callable[[str], None] = lambda photo: None,
) -> list[TaskResult]:
    """Diagnose each photo of a folder as it is and with each degradation alone.

    The severity goes from 0.2 to 0.8 over the photos in order, in an order of its own for each
    task, so that no photo stands for a severity. Raises UsageError for a model that is not a
    classifier or a folder without photos.
    """
    network = load_network(model)
    if not isinstance(network, DiagnoseNet):
        raise UsageError("evaluation.no_diagnosis", model=model_name(model))
    photos = photos_in(folder)[:limit]
    outputs, severities = [], []
    for index, path in enumerate(photos):
        clean = read(path)
        for number, task in enumerate((None, *TASK_NAMES)):
            severity = severity_of((index + 7 * number) % len(photos), len(photos))
            image = clean if task is None else degrade(clean, {task: severity}, index, BENCHMARK)
            outputs.append(_diagnose(network, quantise(image)))
            severities.append([severity if name == task else 0.0 for name in TASK_NAMES])
        report(path.stem)
    return _results(np.stack(outputs), np.array(severities), network.threshold.numpy())


@torch.inference_mode()
def _diagnose(network: DiagnoseNet, image: Array) -> Array:
    output: Array = network(as_tensor([image]))[0].numpy()
    return output


def _results(outputs: Array, severities: Array, thresholds: Array) -> list[TaskResult]:
    probability = 1 / (1 + np.exp(-outputs[:, : len(TASK_NAMES)].astype(np.float64)))
    guess = outputs[:, len(TASK_NAMES) :]
    clean = ~severities.any(1)
    results = []
    for i, task in enumerate(TASK_NAMES):
        there, alarm = severities[:, i] > 0, probability[:, i] >= thresholds[i]
        error = np.abs(guess[there, i] - severities[there, i])
        results.append(
            TaskResult(
                task,
                average_precision(probability[:, i], there),
                float(alarm[there].mean()),
                float(alarm[clean].mean()),
                float(alarm[~there & ~clean].mean()),
                float(error.mean()),
            )
        )
    return results


def mean_average_precision(results: list[TaskResult]) -> float:
    """Over the tasks."""
    return float(np.mean([result.average_precision for result in results]))


def as_json(model: str, results: list[TaskResult]) -> str:
    rows = [asdict(result) for result in results]
    mean = mean_average_precision(results)
    return json.dumps({"model": model, "mean_average_precision": mean, "results": rows}, indent=2)


def as_csv(results: list[TaskResult]) -> str:
    lines = [",".join(asdict(results[0]))]
    lines += [",".join(map(str, asdict(result).values())) for result in results]
    return "\n".join(lines)


def as_markdown(results: list[TaskResult]) -> str:
    lines = [
        "| task | average precision | found | false alarms, clean | found in others | severity ± |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {r.task} | {r.average_precision:.3f} | {r.found:.0%} | {r.false_alarms:.1%} "
        f"| {r.confused:.1%} | {r.severity_error:.2f} |"
        for r in results
    ]
    return "\n".join([*lines, f"| **mean** | {mean_average_precision(results):.3f} | | | | |"])
