"""Whether memory stays flat, however many photos a batch has.

    python benchmarks/memory.py [--photos 5000] [--side 160]

Restores that many small photos of mixed sizes with the model that photofix picks for "grainy", and
prints what its processes hold in memory as they go along: the worker, and the command with its
supervisor. Small photos make many jobs in little time; what one photo needs, `photofix bench` says.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from photofix.queue import Journal


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=5000)
    parser.add_argument("--side", type=int, default=160, help="pixels of the longest side")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PHOTOFIX_STATE"] = str(folder / "state")
        make_photos(folder / "in", arguments.photos, arguments.side)
        command = [sys.executable, "-m", "photofix", "batch", str(folder / "in"), "--quiet"]
        batch = subprocess.Popen([*command, "-i", "grainy", "-o", str(folder / "out")])
        observe(batch, arguments.photos)
        return batch.wait()


def make_photos(folder: Path, photos: int, side: int) -> None:
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(photos):
        height, width = rng.integers(side // 3, side, 2, endpoint=True)
        pixels = rng.normal(128, 25, (height, width, 3)).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:05d}.jpg", quality=90)


def observe(batch: subprocess.Popen[bytes], photos: int) -> None:
    """Print a line each 250 photos until the batch has ended."""
    print(f"{'photos':>8}{'worker MB':>12}{'command MB':>12}{'minutes':>9}", flush=True)
    started, told = time.monotonic(), -250
    with Journal() as journal:
        while batch.poll() is None:
            time.sleep(0.5)
            done = sum(found.total - found.left for found in journal.batches())
            workers = [resident(worker.pid) for worker in journal.workers() if worker.device]
            if (done >= told + 250 or done == photos) and done > told and workers and done:
                told = done
                minutes = (time.monotonic() - started) / 60
                command = resident(batch.pid)
                print(f"{done:8}{sum(workers):12.0f}{command:12.0f}{minutes:9.1f}", flush=True)


def resident(process: int) -> float:
    """MB; 0 if it has just ended."""
    try:
        return psutil.Process(process).memory_info().rss / 1e6
    except psutil.NoSuchProcess:
        return 0.0


if __name__ == "__main__":
    sys.exit(main())
