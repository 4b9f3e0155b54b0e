"""Kill photofix at random, three hundred times, and count what is lost.

    python benchmarks/faults.py [--faults 300] [--photos 400] [--minutes 60] [--seed 0]

Photos are restored with strength 0 (read, planned, written; no model) while the worker, the
supervisor or both are killed with SIGKILL at random moments and the work is taken up again. Every
third photo has a sidecar, every fourth is private, and every eighth is a raw file whose copy would
lie where the camera's JPEG is. Copies are replaced (--overwrite), again and again.

In the end each photo must be done exactly once, or have failed with a reason; each original, the
camera's JPEGs and the sidecars among them, must be as it was; each copy must have its whole sidecar
and no more readers than its original; nothing partial or hidden may be left. Ends with 1 if that
does not hold.
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

from photofix.files import sha256
from photofix.options import Settings
from photofix.photo import read_photo
from photofix.photo.sidecars import sidecars_of
from photofix.queue import Job, Journal, NewJob
from photofix.queue.locks import is_held

SIDECAR = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    b'syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    b'xmp:Rating="%d"/></rdf:RDF></x:xmpmeta>'
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--photos", type=int, default=400)
    parser.add_argument("--minutes", type=float, default=60.0, help="inject no more after these")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PHOTOFIX_STATE"] = f"{folder}/state"
        return inject(Path(folder), arguments.faults, arguments.photos, arguments.minutes)


def inject(folder: Path, faults: int, photos: int, minutes: float) -> int:
    jobs = make_photos(folder, photos)
    before = {path.name: sha256(path) for path in (folder / "in").iterdir()}
    journal = Journal()
    batch = journal.add_batch("too dark", Settings(strength=0, existing="replace"), jobs)
    journal.add_coming(batch)

    killed: Counter[str] = Counter()
    in_hand = lost = 0
    ends = time.monotonic() + minutes * 60
    while killed.total() < faults and time.monotonic() < ends:
        if not journal.batch(batch).left:  # all done early: once more, from the start
            lost += check(journal, batch, folder, before)
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
    lost += check(journal, batch, folder, before)
    counts = journal.batch(batch).counts
    print(
        f"\rfaults injected: {killed.total()} ({dict(killed)}), photos in hand then: {in_hand}, "
        f"photos: {photos}, done: {counts['done']}, failed with a reason: {counts['failed']}, "
        f"lost: {lost}"
    )
    return 1 if lost else 0


def make_photos(folder: Path, count: int) -> list[NewJob]:
    """The originals in the folder "in", and where their copies go."""
    (folder / "in").mkdir()
    rng = np.random.default_rng(0)
    jobs = []
    for number in range(count):
        image = Image.fromarray(rng.integers(0, 255, (150, 200, 3), np.uint8))
        raw = number % 8 == 7
        photo = folder / "in" / f"{number:04d}{'.dng' if raw else '.png'}"
        image.save(photo, "PNG")
        if number % 3 == 0:
            photo.with_suffix(".xmp").write_bytes(SIDECAR % number)
        if raw:
            image.save(photo.with_suffix(".jpg"))
        if number % 4 == 0:
            for path in photo.parent.glob(f"{number:04d}.*"):
                path.chmod(0o600)
        jobs.append(
            NewJob(photo, photo.with_suffix(".jpg") if raw else folder / "out" / photo.name)
        )
    return jobs


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
    now = {path.name: sha256(path) for path in (folder / "in").iterdir()}
    wrong = [
        f"{name}: the original changed, or was left behind beside them"
        for name in before.keys() | now.keys()
        if before.get(name) != now.get(name)
    ]
    copies = {path.name for path in (folder / "out").iterdir()}
    wrong += [f"{name}: left behind" for name in copies if name.startswith(".")]
    seen: Counter[Path] = Counter()
    for job in journal.iterate(batch):
        seen[job.source] += 1
        wrong += [f"{job.source.name}: {what}" for what in faults_of(job)]
    wrong += [
        f"{path.name}: {count} times in the journal" for path, count in seen.items() if count != 1
    ]
    for line in wrong:
        print(f"\n{line}")
    return len(wrong)


def faults_of(job: Job) -> list[str]:
    """What is wrong with a photo that has ended."""
    copy = job.destination
    assert copy is not None
    if copy.parent == job.source.parent:  # where the camera's JPEG is
        return [] if job.state == "failed" and str(copy) in (job.reason or "") else ["not refused"]
    if job.state == "failed" and job.reason:
        if copy.exists():  # that of an earlier round
            read_photo(copy)
        return []
    if job.state != "done":
        return [f"{job.state}, {job.reason}"]
    if not copy.exists() or sha256(copy) != job.written:
        return ["no whole copy"]
    read_photo(copy)
    wrong = []
    for original, other in (
        (job.source, copy),
        *((one, copy.with_suffix(one.suffix)) for one in sidecars_of(job.source)),
    ):
        if not other.exists():
            wrong.append(f"no copy of {original.name}")
        elif other.stat().st_mode & 0o077 & ~original.stat().st_mode:
            wrong.append(f"{other.name} has more readers than {original.name}")
        elif other.suffix == ".xmp" and other.read_bytes() != original.read_bytes():
            wrong.append(f"{other.name} is not whole")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
