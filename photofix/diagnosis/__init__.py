"""Which degradations a photo shows.

    >>> diagnose(read_photo(Path("dark.jpg")).pixels).shown
    ('noise', 'low_light')

Importing this package imports no torch; the first diagnosis does.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from photofix.diagnosis.measures import noise_level
from photofix.sliders import ADJUSTMENTS, SLIDERS
from photofix.tasks import TASK_NAMES

if TYPE_CHECKING:
    from torch import Tensor

    from photofix.models.diagnose_net import DiagnoseNet

__all__ = ["Diagnoser", "Diagnosis", "diagnose", "estimate_sliders"]

MODEL = "photofix-diagnose"
ESTIMATOR = "photofix-auto"

# From so far on that a slider should go, a photo is said to show the fault. Mist that is a part of
# the scene needs as much as mild haze, so the classifier has to see haze too.
NEEDED = {
    "haze": 0.06,
    "low_light": 0.11,
    "exposure": 0.3,
    "contrast": 0.3,
    "saturation": 0.3,
    "temperature": 0.62,
    "tint": 0.62,
}
HAZY = 0.1

# A photo of many megapixels is never as sharp, pixel by pixel, as a small one, so it takes more to
# call it blurred: from the classifier's own threshold at _SMALL to _BLURRED at _LARGE (px of the
# longer side). Fitted on 71 photos as their cameras left them, of 2 to 24 megapixels.
_SMALL, _LARGE = 1000, 2500
_BLURRED = 0.85


@dataclass(frozen=True)
class Diagnosis:
    """What the pixels of a photo show, by task, in the order of TASK_NAMES.

    probability: in [0, 1], that the photo has the degradation.
    severity: in [0, 1], from barely visible to ruined; means little where it isn't shown.
    shown: the tasks whose probability reaches the classifier's threshold.
    sliders: how far each of photofix.sliders.SLIDERS should go; empty where that is not known.
    noise: the standard deviation of the noise in flat areas, of luma in [0, 1].
    lightness: the mean, in [0, 1].
    hazy: the classifier's own probability of haze.
    scene: how many other photos of the same scene the sliders agree with.
    """

    probability: dict[str, float]
    severity: dict[str, float]
    shown: tuple[str, ...]
    sliders: dict[str, float] = field(default_factory=dict)
    noise: float = 0.0
    lightness: float = 0.5
    hazy: float = 0.0
    scene: int = 0

    def with_sliders(self, sliders: dict[str, float], scene: int = 0) -> Diagnosis:
        """The same photo judged by other sliders: tone is a fault by what is to be done.

        A hazy photo is flat, and a dark one under-exposed, so exposure and contrast have nothing to
        mend where that is undone.
        """
        if any(self._evidence(name, sliders) >= 1 for name in ("haze", "low_light")):
            sliders = sliders | dict.fromkeys(_SYMPTOMS, 0.0)
        evidence = {name: self._evidence(name, sliders) for name in _SLIDERS_OF}
        seen = {name for name, strength in evidence.items() if strength >= 1}
        shown = (set(self.shown) - evidence.keys()) | seen
        return replace(
            self,
            probability=self.probability | {name: e / (1 + e) for name, e in evidence.items()},
            severity=self.severity
            | {name: min(1.0, _furthest(name, sliders) / _RUINED) for name in evidence},
            shown=tuple(name for name in TASK_NAMES if name in shown),
            sliders=sliders,
            scene=scene,
        )

    def _evidence(self, name: str, sliders: dict[str, float]) -> float:
        """How clearly the sliders say that a photo has a fault; from 1 on it is shown."""
        evidence = max(abs(sliders[slider]) / NEEDED[slider] for slider in _SLIDERS_OF[name])
        return min(evidence, self.hazy / HAZY) if name == "haze" else evidence


def _furthest(name: str, sliders: dict[str, float]) -> float:
    return max(abs(sliders[slider]) for slider in _SLIDERS_OF[name])


_RUINED = 0.6  # how far a slider goes for the worst photos
_SYMPTOMS = ("exposure", "contrast")  # of haze and of darkness
_SLIDERS_OF = {"haze": ("haze",), "low_light": ("low_light",), "enhancement": ADJUSTMENTS}


def diagnose(pixels: NDArray[np.float32]) -> Diagnosis:
    """Diagnose a photo, (H, W, 3) sRGB in [0, 1], with the embedded classifier, on the CPU.

    Raises WeightsMissingError or CheckpointError.
    """
    return _shared_diagnoser().diagnose(pixels)


def estimate_sliders(pixels: NDArray[np.float32]) -> dict[str, float]:
    """How far each of SLIDERS should go for a photo, (H, W, 3) sRGB in [0, 1].

    Raises WeightsMissingError or CheckpointError.
    """
    return _shared_diagnoser().estimate(pixels)


@lru_cache(maxsize=1)
def _shared_diagnoser() -> Diagnoser:
    return Diagnoser()


class Diagnoser:
    """A classifier, loaded when it is made; threads may share it, and then take turns."""

    def __init__(self, model: DiagnoseNet | None = None) -> None:
        """model: by default the embedded one. Raises WeightsMissingError or CheckpointError."""
        from photofix.models import create_model

        if model is None:
            model = create_model(MODEL)  # type: ignore[assignment]
        assert model is not None
        self._model = model
        self._estimator = create_model(ESTIMATOR)
        self._thresholds = dict(zip(TASK_NAMES, model.threshold.tolist(), strict=True))
        self._lock = threading.Lock()

    def diagnose(self, pixels: NDArray[np.float32]) -> Diagnosis:
        """Diagnose a photo, (H, W, 3) sRGB in [0, 1]. Time and memory don't grow with its size."""
        import torch

        crops, whole = _views(pixels)
        with self._lock, torch.inference_mode():
            logits, severities = self._model.judge(crops, whole)[0].chunk(2)
            values = logits.sigmoid().tolist()
            sliders = self._sliders(whole)
        probability = dict(zip(TASK_NAMES, values, strict=True))
        severity = dict(zip(TASK_NAMES, severities.tolist(), strict=True))
        thresholds = self._thresholds_for(max(pixels.shape[:2]))
        shown = tuple(n for n, p in probability.items() if p >= thresholds[n])
        seen = Diagnosis(
            probability,
            severity,
            shown,
            noise=noise_level(pixels),
            lightness=float(whole.mean()),
            hazy=probability["haze"],
        )
        return seen.with_sliders(sliders)

    def _thresholds_for(self, longer: int) -> dict[str, float]:
        own = self._thresholds["blur"]
        sizes = np.log([_SMALL, _LARGE])
        blurred = np.interp(np.log(longer), sizes, [own, max(own, _BLURRED)])
        return self._thresholds | {"blur": float(blurred)}

    def estimate(self, pixels: NDArray[np.float32]) -> dict[str, float]:
        """How far each of SLIDERS should go for a photo, (H, W, 3) sRGB in [0, 1]."""
        import torch

        with self._lock, torch.inference_mode():
            return self._sliders(_tensor(pixels))

    def _sliders(self, image: Tensor) -> dict[str, float]:
        return dict(zip(SLIDERS, self._estimator(image)[0].tolist(), strict=True))


def _views(pixels: NDArray[np.float32]) -> tuple[Tensor, Tensor]:
    """What DiagnoseNet.judge takes: crops in full resolution, and the photo made small."""
    import torch

    from photofix.models.diagnose_net import CROP, THUMBNAIL, crop_starts, cut_crops, thumbnail

    height, width = pixels.shape[:2]
    if min(height, width) < CROP or max(height, width) <= 4 * THUMBNAIL:
        image = _tensor(pixels)
        return cut_crops(image), thumbnail(image)
    crops = [
        pixels[top : top + CROP, left : left + CROP]
        for top in crop_starts(height)
        for left in crop_starts(width)
    ]
    small = thumbnail(_tensor(_reduce(pixels, 4 * THUMBNAIL)))
    return torch.cat([_tensor(crop) for crop in crops])[None], small


def _reduce(pixels: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Every n-th pixel, so that at least `size` are left along each side.

    The thumbnail averages them again, so noise in them is too weak to matter.
    """
    step_y, step_x = (max(1, side // size) for side in pixels.shape[:2])
    return pixels[step_y // 2 :: step_y, step_x // 2 :: step_x]


def _tensor(pixels: NDArray[np.float32]) -> Tensor:
    """(H, W, 3) → (1, 3, H, W)."""
    import torch

    planes = np.ascontiguousarray(pixels.transpose(2, 0, 1), dtype=np.float32)
    return torch.from_numpy(planes)[None]
