"""One curve for arrays and tensors: exact at its ends, and its own inverse."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from photofix.srgb import from_linear, to_linear


def as_array(values: Any) -> np.ndarray:
    return np.asarray(values)


@pytest.mark.parametrize("made", [np.asarray, torch.from_numpy], ids=["array", "tensor"])
@pytest.mark.parametrize(("kind", "near"), [(np.float32, 2e-6), (np.float64, 1e-7)])
def test_the_curve_and_its_inverse(made: Any, kind: type, near: float) -> None:
    values = np.linspace(0, 1, 4097).astype(kind)
    light = to_linear(made(values))
    assert as_array(light).dtype == kind
    assert as_array(light)[[0, -1]].tolist() == [0, 1]
    assert np.all(np.diff(as_array(light)) > 0)
    again = as_array(from_linear(light))
    assert again[-1] == 1
    assert np.abs(again - values).max() < near


def test_arrays_and_tensors_have_the_same_curve() -> None:
    # By hand, of IEC 61966-2-1: below the break, and a mid-grey.
    assert to_linear(np.array([0.02, 0.5])) == pytest.approx([0.02 / 12.92, 0.21404114])
    assert from_linear(np.array([0.18])) == pytest.approx([0.46135613])
    values = np.linspace(0, 1, 999)
    assert np.abs(to_linear(torch.from_numpy(values)).numpy() - to_linear(values)).max() < 1e-12
