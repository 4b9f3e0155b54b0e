"""Whether a batch takes what `photofix bench` and the time told beforehand say.

    python benchmarks/forecast.py [--megapixels 6] [--sentence grainy]

Runs, in a state folder of its own and twice, a batch of one photo and the bench of the models that
restored it. The time of the first batch is told by the catalogue, that of the second by the first.
Prints what each said as a share of what the batch took, as the journal has it. Exit code 1
if a bench or the second forecast is more than 20 % off; on a busy machine run it again.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from photofix.queue import Job, Journal

TOLERANCE = 0.2


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megapixels", type=float, default=6)
    parser.add_argument("--sentence", default="grainy")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["PHOTOFIX_STATE"] = str(Path(name) / "state")
        source = make_photo(Path(name) / "a.jpg", arguments.megapixels)
        (first, _), second = (
            restore(source, arguments.sentence, Path(name) / run) for run in ("first", "second")
        )
    return int(any(abs(share - 1) > TOLERANCE for share in (first, *second)))


def make_photo(path: Path, megapixels: float) -> Path:
    height = int((megapixels * 1e6 / 1.5) ** 0.5)
    size = height * 3 // 2, height
    rng = np.random.default_rng(0)
    coarse = Image.fromarray(rng.integers(0, 255, (20, 30, 3), dtype=np.uint8))
    smooth = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.float32)
    noisy = smooth + rng.normal(0, 12, smooth.shape)
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(path, quality=92)
    return path


def restore(source: Path, sentence: str, out: Path) -> tuple[float, float]:
    """Restore the photo; returns what the bench and the forecast say, as shares of its time."""
    batch = photofix("batch", source, "-i", sentence, "-o", out)
    told = re.search(r"about (?:(\d+):)?(\d+):(\d+)", batch)
    with Journal() as journal:
        job = journal.jobs(journal.batches(limit=1)[0].id)[0]
    assert job.state == "done", job.reason
    benched = sum(bench(step["model"]) for step in job.plan) * computed_share(job)
    forecast = (
        sum(int(n or 0) * 60**k for k, n in enumerate(reversed(told.groups()))) if told else 0
    )
    print(
        f"batch {job.seconds:.1f} s; bench says {benched / job.seconds:.2f} of it, "
        f"the forecast {forecast / job.seconds:.2f}",
        flush=True,
    )
    return benched / job.seconds, forecast / job.seconds


def computed_share(job: Job) -> float:
    """The photo's size as a share of the one that the bench speaks of."""
    return (job.width or 0) * (job.height or 0) / 24e6


def bench(model: str) -> float:
    """Seconds of a photo of 24 megapixels, with one pass."""
    return float(json.loads(photofix("bench", model, "--size", "1024", "--json"))["photo_seconds"])


def photofix(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "photofix", *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout or done.stderr


if __name__ == "__main__":
    sys.exit(main())
