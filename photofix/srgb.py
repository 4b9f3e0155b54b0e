"""The curve of sRGB (IEC 61966-2-1), of NumPy's arrays and of torch's tensors."""

from __future__ import annotations

import sys
from typing import Any, TypeVar

import numpy as np

Values = TypeVar("Values")  # an array or a tensor of floating-point numbers, which keep their type

_DARK, _DARK_LIGHT = 0.04045, 0.0031308  # up to here the curve is a line


def to_linear(values: Values) -> Values:
    """Linear light, in [0, 1], of values in [0, 1]."""
    coded: Any = values
    curve = ((coded.clip(min=_DARK) + 0.055) / 1.055) ** 2.4
    chosen: Values = _where(coded)(coded <= _DARK, coded / 12.92, curve)
    return chosen


def from_linear(light: Values) -> Values:
    """Values in [0, 1] of linear light in [0, 1]; 1 becomes 1 exactly."""
    linear: Any = light
    # 1.055 x^(1/2.4) - 0.055
    curve = 1 + 1.055 * (linear.clip(min=_DARK_LIGHT) ** (1 / 2.4) - 1)
    chosen: Values = _where(linear)(linear <= _DARK_LIGHT, linear * 12.92, curve)
    return chosen


def _where(values: object) -> Any:
    return np.where if isinstance(values, np.ndarray) else sys.modules["torch"].where
