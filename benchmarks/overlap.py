"""Does the device wait for files? And does a fast device wait for a slow one?

    python benchmarks/overlap.py --photos 8 --megapixels 24
    python benchmarks/overlap.py --shared 12

The first restores a batch of JPEGs with one worker, and tells which share of the wall time, from
the first restoration's beginning to the last one's end, the device was restoring: the rest it
waited for files. The second gives a batch to two workers, of which one takes twenty times as long
for a photo, and tells how long the fast one had nothing to do before the last photo was done.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from PIL import Image

from photofix.computing import prepare_process
from photofix.options import Settings
from photofix.queue import worker as work
from photofix.queue.claims import Claims
from photofix.queue.job import NewJob, Outcome
from photofix.queue.journal import Journal
from photofix.queue.locks import Lock


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=8)
    parser.add_argument("--megapixels", type=float, default=24)
    parser.add_argument("--instruction", default="too grainy")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--shared", type=int, default=0, metavar="PHOTOS")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PHOTOFIX_STATE"] = folder
        if given.shared:
            shared(Path(folder), given.shared)
        else:
            overlap(Path(folder), given)


def overlap(folder: Path, given: argparse.Namespace) -> None:
    from photofix import engine

    prepare_process()
    jobs = [
        NewJob(grainy(folder / f"{n}.jpg", given.megapixels, n), folder / "out" / f"{n}.jpg")
        for n in range(given.photos)
    ]
    spans: list[tuple[float, float]] = []
    plain = engine.Restorer.restore

    def timed(*given, **named):  # type: ignore[no-untyped-def]
        begun = time.monotonic()
        try:
            return plain(*given, **named)
        finally:
            spans.append((begun, time.monotonic()))

    engine.Restorer.restore = timed  # type: ignore[method-assign]
    with Journal(folder) as journal:
        batch = filled(journal, jobs, given.instruction, given.device)
        begun = time.monotonic()
        run([started(journal, given.device)], journal, batch)
        wall = time.monotonic() - begun
        done = len(journal.jobs(batch, ("done",)))
    busy = sum(end - start for start, end in spans)
    between = spans[-1][1] - spans[0][0]
    print(f"{done} of {given.photos} photos of {given.megapixels:g} megapixels in {wall:.1f} s")
    print(f"restoring {busy:.1f} s, {100 * busy / between:.1f} % of the {between:.1f} s from the")
    print(f"first to the last, {100 * busy / wall:.1f} % of all; files: {folder}", file=sys.stderr)
    waits = [b[0] - a[1] for a, b in itertools.pairwise(spans)]
    print("waits between photos, s: " + ", ".join(f"{wait:.2f}" for wait in waits))


def shared(folder: Path, count: int) -> None:
    """Workers whose restoration only waits: what is seen is the sharing."""
    ended: list[tuple[float, str]] = []

    def restore(job, instruction, settings, context):  # type: ignore[no-untyped-def]
        pace = paces[context.temporary.name.split("-")[1]]
        with context.turn:
            context.progress(0, 0)
            time.sleep(pace)
        ended.append((time.monotonic(), context.temporary.name.split("-")[1]))
        return Outcome("done")

    work.restore_photo = restore  # type: ignore[assignment]
    jobs = [NewJob(folder / f"{n}.jpg", folder / "out" / f"{n}.jpg") for n in range(count)]
    with Journal(folder) as journal:
        batch = filled(journal, jobs, "too grainy", "cpu")
        both = [started(journal, "cpu"), started(journal, "cpu")]
        paces = {both[0][0].name: 2.0, both[1][0].name: 0.1}
        run(both, journal, batch)
        times = {job.id: job.ended for job in journal.jobs(batch, ("done",))}
    slow = [when for when, name in ended if paces[name] == 2.0]
    fast = [when for when, name in ended if paces[name] == 0.1]
    print(f"{len(times)} of {count} done: {len(slow)} by the slow worker, {len(fast)} by the fast")
    print(f"the slow one ended {max(slow) - max(fast):+.1f} s after the fast one (2.0 s a photo)")


def started(journal: Journal, device: str) -> tuple[Lock, work._Worker, threading.Event]:
    lock = Lock.take(journal.folder)
    assert lock is not None
    claims = Claims(journal, lock.name)
    claims.register(device)
    stop = threading.Event()
    return lock, work._Worker(claims, device, stop), stop


def filled(journal: Journal, jobs: list[NewJob], instruction: str, device: str) -> int:
    batch = journal.add_batch(instruction, Settings(device=device))
    journal.add_jobs(batch, jobs)
    journal.seal(batch)
    return batch


def run(
    workers: list[tuple[Lock, work._Worker, threading.Event]], journal: Journal, batch: int
) -> None:
    threads = [threading.Thread(target=worker.run) for _, worker, _ in workers]
    for thread in threads:
        thread.start()
    while journal.batch(batch).left:
        time.sleep(0.05)
    for (_, _, stop), thread in zip(workers, threads, strict=True):
        stop.set()
        thread.join()


def grainy(path: Path, megapixels: float, seed: int) -> Path:
    """A JPEG of smooth shapes with noise: what takes a decoder and an encoder its time."""
    rng = np.random.default_rng(seed)
    height = int((megapixels * 1e6 / 1.5) ** 0.5)
    coarse = Image.fromarray(rng.integers(0, 255, (40, 60, 3), dtype=np.uint8))
    smooth = np.asarray(coarse.resize((int(1.5 * height), height), Image.Resampling.BICUBIC))
    noisy = smooth + rng.normal(0, 20, smooth.shape).astype(np.float32)
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(path, quality=92)
    return path


if __name__ == "__main__":
    main()
