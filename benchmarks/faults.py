"""Kill photofix at random, a hundred times, and count what is lost.

    python benchmarks/faults.py [--faults 100] [--photos 400] [--minutes 60] [--seed 0]

Photos are restored with strength 0 (read, planned, written; no model) while the worker, the
supervisor or both are killed with SIGKILL at random moments and the work is taken up again. In the
end each photo must be done exactly once, or have failed with a reason, each original must be as it
was, and nothing partial or hidden may be left. Ends with 1 if that does not hold.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import numpy as np
from PIL import Image

from photofix.options import Settings
from photofix.photo import read_photo
from photofix.queue import Journal, NewJob, Options
from photofix.queue.claims import sha256
from photofix.queue.locks import is_held


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--faults", type=int, default=100)
    parser.add_argument("--photos", type=int, default=400)
    parser.add_argument("--minutes", type=float, default=60.0, help="inject no more after these")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PHOTOFIX_STATE"] = f"{folder}/state"
        return inject(Path(folder), arguments.faults, arguments.photos, arguments.minutes)


def inject(folder: Path, faults: int, photos: int, minutes: float) -> int:
    (folder / "in").mkdir()
    rng = np.random.default_rng(0)
    for number in range(photos):
        pixels = rng.integers(0, 255, (150, 200, 3), np.uint8)
        Image.fromarray(pixels).save(folder / "in" / f"{number:04d}.png")
    before = {path.name: sha256(path) for path in (folder / "in").iterdir()}
    journal = Journal()
    batch = journal.add_batch("too dark", Options(Settings(strength=0)))
    journal.add_jobs(batch, [NewJob(folder / "in" / n, folder / "out" / n) for n in sorted(before)])
    journal.seal(batch)

    killed: Counter[str] = Counter()
    in_hand = 0
    ends = time.monotonic() + minutes * 60
    while killed.total() < faults and time.monotonic() < ends:
        if not journal.batch(batch).left:  # all done early: once more, from the start
            check(journal, batch, folder, before)
            for path in (folder / "out").iterdir():
                path.unlink()
            journal.retry(batch, ("done", "failed"))
        supervisor = subprocess.Popen(
            [sys.executable, "-m", "photofix", "queue", "run"], stderr=subprocess.DEVNULL
        )
        while supervisor.poll() is None and killed.total() < faults and time.monotonic() < ends:
            wait_for_worker(journal, supervisor)
            time.sleep(random.expovariate(2))
            victim = random.choice(["worker", "worker", "supervisor", "both"])
            if supervisor.poll() is None and living(journal):
                in_hand += journal.batch(batch).counts["running"]
                kill(journal, supervisor, victim)
                killed[victim] += 1
                print(f"\r{killed.total()} faults", end="", flush=True)
        supervisor.kill()
        supervisor.wait()

    subprocess.run([sys.executable, "-m", "photofix", "queue", "run"], check=True)
    lost = check(journal, batch, folder, before)
    counts = journal.batch(batch).counts
    print(
        f"\rfaults injected: {killed.total()} ({dict(killed)}), photos in hand then: {in_hand}, "
        f"photos: {photos}, done: {counts['done']}, failed with a reason: {counts['failed']}, "
        f"lost: {lost}"
    )
    return 1 if lost else 0


def wait_for_worker(journal: Journal, supervisor: subprocess.Popen[bytes]) -> None:
    while supervisor.poll() is None and not living(journal):
        time.sleep(0.02)


def living(journal: Journal) -> list[int]:
    """The workers at work, without those that were killed and are still to be buried."""
    return [w.pid for w in journal.workers() if w.device and is_held(journal.folder, w.owner)]


def kill(journal: Journal, supervisor: subprocess.Popen[bytes], victim: str) -> None:
    if victim in ("worker", "both"):
        for pid in living(journal):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    if victim in ("supervisor", "both"):
        supervisor.send_signal(signal.SIGKILL)
        supervisor.wait()


def check(journal: Journal, batch: int, folder: Path, before: dict[str, str]) -> int:
    """How many photos are lost, doubled or damaged; says which."""
    wrong = [
        f"{name}: the original changed"
        for name, digest in before.items()
        if sha256(folder / "in" / name) != digest
    ]
    copies = {path.name for path in (folder / "out").iterdir()}
    wrong += [f"{name}: left behind" for name in copies if name.startswith(".")]
    seen: Counter[str] = Counter()
    for job in journal.iterate(batch):
        seen[job.source.name] += 1
        if job.state == "done":
            assert job.destination is not None
            if not job.destination.exists() or sha256(job.destination) != job.written:
                wrong.append(f"{job.source.name}: no whole copy")
            else:
                read_photo(job.destination)
        elif job.state != "failed" or not job.reason:
            wrong.append(f"{job.source.name}: {job.state}, {job.reason}")
        elif job.destination is not None and job.destination.exists():
            wrong.append(f"{job.source.name}: failed, and yet there is a copy")
    wrong += [f"{name}: {seen[name]} times in the journal" for name in before if seen[name] != 1]
    for line in wrong:
        print(f"\n{line}")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
