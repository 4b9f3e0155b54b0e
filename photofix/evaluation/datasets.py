"""What can be measured on: benchmarks as they are distributed, and our own suite of degradations.

A dataset is named NAME=FOLDER; its photos are read one at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from photofix.errors import UsageError
from photofix.training.degradations import BENCHMARK, Array, degrade, quantise
from photofix.training.degradations.file import jpeg, low_resolution, passed_on
from photofix.training.degradations.lens import photo_blur
from photofix.training.degradations.sensor import gaussian_noise, photo_noise

EXTENSIONS = {".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"}


@dataclass(frozen=True)
class Pair:
    """One photo to restore: `degraded` and `clean`, float32 (H, W, 3); clean in [0, 1]."""

    name: str
    degraded: Array
    clean: Array


@dataclass(frozen=True)
class Benchmark:
    """One row of a table.

    tasks: what the model is asked for.
    luma: measure on Y instead of RGB.
    pairs: reads or makes the photos, at most as many as asked for (None: all).
    """

    name: str
    tasks: tuple[str, ...]
    luma: bool
    pairs: Callable[[int | None], Iterator[Pair]]


Degrade = Callable[[Array, np.random.Generator, float], Array]

# Our own suite: name → (tasks asked for, degradation). The severity goes from 0.2 to 0.8 over the
# photos in order; the fixed ones ignore it. "photo-" is as photos have it, the rest as benchmarks
# do. A clean photo must survive a request it doesn't need.
OWN: dict[str, tuple[str, Degrade]] = {
    "noise-15": ("noise", lambda image, rng, _: gaussian_noise(image, rng, 15)),
    "noise-25": ("noise", lambda image, rng, _: gaussian_noise(image, rng, 25)),
    "noise-50": ("noise", lambda image, rng, _: gaussian_noise(image, rng, 50)),
    "blur": ("blur", BENCHMARK["blur"]),
    "rain": ("rain", BENCHMARK["rain"]),
    "haze": ("haze", BENCHMARK["haze"]),
    "snow": ("snow", BENCHMARK["snow"]),
    "low-light": ("low_light", BENCHMARK["low_light"]),
    "jpeg-10": ("compression", lambda image, rng, _: jpeg(image, 10)),
    "enhancement": ("enhancement", BENCHMARK["enhancement"]),
    "x2": ("super_resolution", lambda image, rng, _: quantise(low_resolution(image, 2.0))),
    "photo-noise": ("noise", photo_noise),
    "photo-blur": ("blur", photo_blur),
    "photo-jpeg": ("compression", passed_on),
    "clean-noise": ("noise", lambda image, rng, _: image),
    "clean-jpeg": ("compression", lambda image, rng, _: image),
}

CDD11 = {"low": "low_light", "haze": "haze", "rain": "rain", "snow": "snow"}
CDD11_SETS = (
    *CDD11,
    *("low_haze", "low_rain", "low_snow", "haze_rain", "haze_snow"),
    *("low_haze_rain", "low_haze_snow"),
)
COMPOSITES = tuple(name for name in CDD11_SETS if "_" in name)

# name → (tasks, luma, (input folder, target folder) in each layout that is distributed)
PAIRED: dict[str, tuple[str, bool, tuple[tuple[str, str], ...]]] = {
    "rain100l": (
        "rain",
        True,
        (("rain", "norain"), ("input", "target"), ("rainy", "gt"), ("", "")),
    ),
    "rain12": ("rain", True, (("rain", "norain"), ("input", "target"), ("rainy", "gt"))),
    "sots": ("haze", False, (("hazy", "gt"), ("outdoor/hazy", "outdoor/gt"), ("input", "target"))),
    "gopro": ("blur", False, (("test/input", "test/target"), ("input", "target"))),
    "lol": ("low_light", False, (("eval15/low", "eval15/high"), ("low", "high"))),
}
# Where the photos of a plain benchmark lie below its folder, as it is distributed.
PLAIN = {
    "cbsd68": ("", "original_png", "original"),
    "kodak24": ("", "original_png", "original"),
    "urban100": ("", "HR", "image_SRF_2", "image_SRF_4"),
}
NAMES = ("own", "composites", *PLAIN, *PAIRED, "cdd11")


def benchmarks_of(dataset: str) -> list[Benchmark]:
    """The benchmarks of a dataset given as NAME=FOLDER.

    Raises UsageError for an unknown name, or a folder that is missing, empty or laid out otherwise.
    """
    name, separator, where = dataset.partition("=")
    name, folder = name.lower(), Path(where)
    if not separator or name not in NAMES:
        raise UsageError("evaluation.not_dataset", dataset=dataset, names=list(NAMES))
    if not folder.is_dir():
        raise UsageError("evaluation.not_folder", folder=folder, dataset=name)
    if name == "own":
        photos = photos_in(folder)
        return [
            _degraded_benchmark(test, (task,), photos, make) for test, (task, make) in OWN.items()
        ]
    if name == "composites":
        photos = photos_in(folder)
        return [_composite(kind, photos) for kind in COMPOSITES]
    if name in PAIRED:
        return [_paired_benchmark(name, folder)]
    if name == "cdd11":
        return _cdd11(folder)
    photos = photos_in(*(folder / below for below in PLAIN[name]))
    return [
        _degraded_benchmark(f"{name} σ {sigma}", ("noise",), photos, OWN[f"noise-{sigma}"][1])
        for sigma in (15, 25, 50)
    ]


def photos_in(*folders: Path) -> list[Path]:
    """The photos directly in the first of the folders that has any; UsageError if none has.

    Of a set that holds low resolutions too, only those whose names end in HR.
    """
    for folder in folders:
        found = sorted(path for path in folder.glob("*") if path.suffix.lower() in EXTENSIONS)
        if found:
            return [path for path in found if path.stem.endswith("_HR")] or found
    raise UsageError("evaluation.no_photos", folder=folders[0])


def severity_of(index: int, count: int) -> float:
    """Of the index-th of `count` photos: from 0.2 to 0.8 in order."""
    return 0.2 + 0.6 * index / max(1, count - 1)


def _degraded_benchmark(
    name: str, tasks: tuple[str, ...], photos: list[Path], make: Degrade
) -> Benchmark:
    """Clean photos degraded with seed 0; the stream goes on from photo to photo."""

    def pairs(limit: int | None) -> Iterator[Pair]:
        rng = np.random.default_rng(0)
        chosen = photos[:limit]
        for index, path in enumerate(chosen):
            clean = read(path)
            severity = severity_of(index, len(chosen))
            yield Pair(path.stem, make(clean, rng, severity), clean)

    return Benchmark(name, tasks, False, pairs)


def _composite(kind: str, photos: list[Path]) -> Benchmark:
    """Two or three degradations at once, all of the severity of the photo's place."""
    tasks = tuple(CDD11[part] for part in kind.split("_"))

    def make(image: Array, rng: np.random.Generator, severity: float) -> Array:
        seed = int(rng.integers(2**63))
        return degrade(image, dict.fromkeys(tasks, severity), seed, BENCHMARK)

    return _degraded_benchmark(f"composite {kind}", tasks, photos, make)


def _files(
    name: str, task: tuple[str, ...], luma: bool, files: list[tuple[Path, Path]]
) -> Benchmark:
    def pairs(limit: int | None) -> Iterator[Pair]:
        for degraded, clean in files[:limit]:
            image, target = read(degraded), read(clean)
            if image.shape != target.shape:
                raise UsageError("evaluation.sizes", degraded=degraded, clean=clean)
            yield Pair(degraded.stem, image, target)

    return Benchmark(name, task, luma, pairs)


def _paired_benchmark(name: str, folder: Path) -> Benchmark:
    task, luma, layouts = PAIRED[name]
    if name == "gopro":
        inside = [path.relative_to(folder) for path in sorted(folder.glob("**/blur"))]
        scenes = [folder / path.parent for path in inside if "train" not in path.parts]
        files = [pair for scene in scenes for pair in _match(scene / "blur", scene / "sharp")]
        if files:
            return _files(name, (task,), luma, files)
    for inputs, targets in layouts:
        if (folder / inputs).is_dir() and (folder / targets).is_dir():
            return _files(name, (task,), luma, _match(folder / inputs, folder / targets))
    shown = " or ".join(f"{a}/ and {b}/" for a, b in layouts if a)
    raise UsageError("evaluation.layout", folder=folder, dataset=name, wanted=shown)


def _cdd11(folder: Path) -> list[Benchmark]:
    below = [folder / name for name in ("test", "CDD-11_test")]
    root = next((path for path in below if path.is_dir()), folder)
    present = [name for name in CDD11_SETS if (root / name).is_dir()]
    if not present or not (root / "clear").is_dir():
        raise UsageError(
            "evaluation.layout", folder=folder, dataset="cdd11", wanted="test/clear, test/low …"
        )
    return [
        _files(
            f"cdd11 {name}",
            tuple(CDD11[part] for part in name.split("_")),
            False,
            _match(root / name, root / "clear"),
        )
        for name in present
    ]


def _match(inputs: Path, targets: Path) -> list[tuple[Path, Path]]:
    """Pairs by name, see `_names_of`."""
    together = inputs == targets
    clean = {path.stem: path for path in photos_in(targets)}
    degraded = photos_in(inputs)
    if together:  # rain-001 and norain-001 in one folder
        clean = {stem: path for stem, path in clean.items() if stem.startswith("norain")}
        degraded = [path for path in degraded if not path.stem.startswith("norain")]
    pairs = []
    for path in degraded:
        target = next((clean[name] for name in _names_of(path.stem) if name in clean), None)
        if target is None:
            raise UsageError("evaluation.no_clean", path=path, folder=targets)
        pairs.append((path, target))
    return pairs


def _names_of(stem: str) -> tuple[str, ...]:
    """What the target of `stem` may be called: as itself, norain-001 for rain-001 or 001, or 0001
    for 0001_0.8_0.2, the haze of RESIDE."""
    bare = stem.removeprefix("rain-")
    return stem, f"norain-{bare}", bare, stem.partition("_")[0]


def read(path: Path) -> Array:
    """A photo as float32 (H, W, 3) in [0, 1]; UsageError if it can't be read."""
    try:
        with Image.open(path) as image:
            levels = np.asarray(image.convert("RGB"), np.float32)
            return np.asarray(levels / np.float32(255), dtype=np.float32)
    except (OSError, ValueError) as error:
        raise UsageError("evaluation.not_a_photo", path=path) from error
