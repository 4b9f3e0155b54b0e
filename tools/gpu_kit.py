"""Training on a borrowed GPU machine that has torch, numpy, Pillow and safetensors, and no network.

    python tools/gpu_kit.py pack CONFIG kit --photos DIR [--weights FILE]    # here
    python tools/gpu_kit.py train kit OUT --minutes 9                        # there
    python tools/gpu_kit.py collect OUT runs/noise-s                         # here

`pack` makes a folder of less than 40 MB (64 are carried, and the sources need their share): the
photos as compact WebP files and the weights to go on from. `train` needs that folder and photofix's
sources, and leaves the run in OUT in files of less than 16 MB; called again on the same machine it
goes on. `collect` puts the parts together, so that `photofix train --resume` can go on from there.
"""

from __future__ import annotations

import argparse
import logging
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image

from photofix.errors import TrainingError
from photofix.training.config import TrainingConfig, load_config
from photofix.training.samples import load_scales, photos_in

log = logging.getLogger(__name__)

PART = 15_000_000
LIMIT = 40_000_000
RESULTS = ("weights.safetensors", "log.csv", "experts.csv")


def pack(
    config_path: Path,
    kit: Path,
    photos: Sequence[Path],
    weights: Path | None = None,
    quality: int = 88,
) -> int:
    """Write the kit; returns its size in bytes. TrainingError if it would be too large."""
    load_config(config_path)  # better wrong here than there
    shutil.rmtree(kit / "photos", ignore_errors=True)
    (kit / "photos").mkdir(parents=True)
    shutil.copyfile(config_path, kit / "config.toml")
    paths = [path for folder in photos for path in photos_in(folder)]
    for index, path in enumerate(paths):
        # The largest scale only: the other machine makes the smaller ones again.
        for pixels in load_scales(path)[:1]:
            image = Image.fromarray(pixels)
            image.save(kit / "photos" / f"{index:04d}.webp", quality=quality, method=4)
    if weights is not None:
        if not weights.is_file():
            raise TrainingError(f"{weights} is missing; name the weights to go on from")
        shutil.copyfile(weights, kit / "weights.safetensors")
    size = sum(path.stat().st_size for path in kit.rglob("*") if path.is_file())
    if size > LIMIT:
        raise TrainingError(
            f"the kit has {size / 1e6:.0f} MB, over {LIMIT / 1e6:.0f}: lower --quality"
        )
    return size


def train_kit(kit: Path, out: Path, minutes: float) -> None:
    """Go on with the run in `kit/run`, or begin one from the packed weights, or from nothing."""
    from photofix.training.loop import train

    config = packed_config(kit)
    run = kit / "run"
    run.mkdir(exist_ok=True)
    resume = (run / "checkpoint.pt").exists()
    packed = kit / "weights.safetensors"
    try:
        train(
            config,
            run,
            minutes=minutes,
            resume=resume,
            start=packed if packed.exists() and not resume else None,
            report=lambda progress: log.info("%s", progress),
        )
    finally:
        bring_back(run, out)


def packed_config(kit: Path) -> TrainingConfig:
    """The kit's configuration, with its own photos."""
    return replace(load_config(kit / "config.toml"), photos=(str(kit / "photos"),))


def bring_back(run: Path, out: Path) -> None:
    """Copy what a run has to `out`, the checkpoint in parts, and the last sample picture."""
    out.mkdir(parents=True, exist_ok=True)
    if (run / "checkpoint.pt").exists():
        split(run / "checkpoint.pt", out)
    for path in (*(run / name for name in RESULTS), *sorted(run.glob("samples/*"))[-1:]):
        if path.exists():
            shutil.copyfile(path, out / path.name)


def collect(out: Path, run: Path) -> None:
    """Put what came back into a run's folder; the checkpoint that was there stays as .old."""
    run.mkdir(parents=True, exist_ok=True)
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        checkpoint.replace(checkpoint.with_suffix(".pt.old"))
    join(out, checkpoint)
    for name in RESULTS:
        if (out / name).exists():
            shutil.copyfile(out / name, run / name)


def split(path: Path, folder: Path) -> None:
    """Write `path` into `folder` as parts NAME.0, NAME.1, …, of at most PART bytes."""
    for old in folder.glob(f"{path.name}.*"):
        old.unlink()
    with path.open("rb") as file:
        for index, part in enumerate(iter(lambda: file.read(PART), b"")):
            (folder / f"{path.name}.{index}").write_bytes(part)


def join(folder: Path, path: Path) -> None:
    """Put the parts of `path` in `folder` together."""
    parts = sorted(folder.glob(f"{path.name}.[0-9]"))
    if [part.suffix for part in parts] != [f".{i}" for i in range(len(parts))] or not parts:
        raise TrainingError(f"{folder} does not hold all parts of {path.name}")
    with path.open("wb") as file:
        for part in parts:
            file.write(part.read_bytes())


def main() -> None:
    """The command line."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(prog="gpu_kit.py", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("config", type=Path)
    packing.add_argument("kit", type=Path)
    packing.add_argument("--photos", type=Path, action="append", required=True)
    packing.add_argument("--weights", type=Path)
    packing.add_argument("--quality", type=int, default=88)
    training = commands.add_parser("train")
    training.add_argument("kit", type=Path)
    training.add_argument("out", type=Path)
    training.add_argument("--minutes", type=float, required=True)
    collecting = commands.add_parser("collect")
    collecting.add_argument("out", type=Path)
    collecting.add_argument("run", type=Path)
    arguments = parser.parse_args()
    try:
        if arguments.command == "pack":
            size = pack(
                arguments.config,
                arguments.kit,
                arguments.photos,
                arguments.weights,
                arguments.quality,
            )
            log.info("%s: %.1f MB", arguments.kit, size / 1e6)
        elif arguments.command == "train":
            train_kit(arguments.kit, arguments.out, arguments.minutes)
        else:
            collect(arguments.out, arguments.run)
    except TrainingError as error:
        parser.exit(1, f"error: {error}\n")


if __name__ == "__main__":
    main()
