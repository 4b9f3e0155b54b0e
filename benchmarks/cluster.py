"""A cluster on one machine, and what goes wrong in one: nothing may be lost, nothing done twice.

    python benchmarks/cluster.py --photos 24        # three nodes: one is killed, one joins late
    python benchmarks/cluster.py --claims 1000000   # what nodes cost the journal
    python benchmarks/cluster.py --calls 1000       # what Ray costs a photo

The first starts nodes with Ray's cluster utilities: two at first, one of which is killed in the
middle of the batch, one that joins late, and one with another version, which must get no photos.
With --unshare the late node's machine sees an empty folder in the place of the photos, so that they
travel in pieces. It compares each copy with that of a batch of this machine, byte by byte.

The second claims, stages and finishes jobs of a journal of that many, as workers do, and prints how
many a second that makes: all nodes of a cluster share it. The third sends orders for as many photos
to an actor that does nothing, by both ways, and prints the processor time of both sides.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--photos", type=int, default=24)
    parser.add_argument("--side", type=int, default=300)
    parser.add_argument("--claims", type=int, default=0)
    parser.add_argument("--calls", type=int, default=0)
    parser.add_argument("--megabytes", type=int, default=10, help="of a photo in pieces")
    parser.add_argument("--unshare", action="store_true", help="needs root")
    parser.add_argument("--no-faults", action="store_true", help="measure what a photo costs")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="photofix-bench-"))
    try:
        if given.claims:
            claims(folder, given.claims)
        elif given.calls:
            calls(folder, given.calls, given.megabytes)
        else:
            cluster(folder, given)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def cluster(folder: Path, given: argparse.Namespace) -> None:
    from ray.cluster_utils import Cluster

    share = folder / "share"
    photos = make_photos(share / "photos", given.photos, given.side)
    alone = batch(folder / "alone-state", share / "photos", share / "alone", [])
    seconds_alone = waited(alone)
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    try:
        doomed = made.add_node(num_cpus=1)
        if not given.no_faults:
            made.add_node(num_cpus=1, env_vars=other_version(folder))
            steady = None
        else:
            steady = made.add_node(num_cpus=1)
        del steady
        address = made.address
        print(f"cluster at {address}", flush=True)
        subprocess.run([sys.executable, "-m", "photofix", "doctor", "--cluster", address])
        running = batch(folder / "state", share / "photos", share / "out", ["--cluster", address])
        began = time.monotonic()
        if not given.no_faults:
            done_before(folder / "state", share / "out", 3, running)
            late(made, address, share, given.unshare)
            done_before(folder / "state", share / "out", given.photos // 3, running)
            print("killing a node", flush=True)
            made.remove_node(doomed, allow_graceful=False)
        output, _ = running.communicate()
        print(output[-1500:])
        took = time.monotonic() - began
        report(folder, share, photos)
        print(f"{took:.1f} s; this machine alone: {seconds_alone:.1f} s")
    finally:
        made.shutdown()


def late(made, address: str, share: Path, unshare: bool) -> None:  # type: ignore[no-untyped-def]
    """A node joins: with --unshare, one that can't read the folder of the photos."""
    print("a node joins", flush=True)
    if not unshare:
        made.add_node(num_cpus=1)
        return
    start = f"mount -t tmpfs none {share} && exec {sys.executable} -m ray.scripts.scripts start"
    command = ["unshare", "-m", "sh", "-c", f"{start} --address={address} --num-cpus=1 --block"]
    before = alive(made)
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while alive(made) == before:  # the other node dies only then
        time.sleep(0.5)


def alive(made) -> int:  # type: ignore[no-untyped-def]
    return sum(node["Alive"] for node in made.global_state.node_table())


def make_photos(folder: Path, count: int, side: int) -> list[Path]:
    import numpy as np
    from PIL import Image

    folder.mkdir(parents=True)
    for number in range(count):
        rng = np.random.default_rng(number)
        coarse = Image.fromarray(rng.integers(0, 255, (6, 9, 3), dtype=np.uint8))
        smooth = np.asarray(coarse.resize((side * 3 // 2, side), Image.Resampling.BICUBIC))
        noisy = (smooth + rng.normal(0, 18, smooth.shape)).clip(0, 255).astype(np.uint8)
        Image.fromarray(noisy).save(folder / f"{number:04}.jpg", quality=92)
    return sorted(folder.iterdir())


def batch(state: Path, photos: Path, out: Path, more: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "photofix", "batch", str(photos), "-o", str(out)]
    command += ["-i", "too grainy", "--no-scenes", *more]
    return subprocess.Popen(
        command,
        env={**os.environ, "PHOTOFIX_STATE": str(state), "PYTHONSAFEPATH": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def waited(process: subprocess.Popen[str]) -> float:
    began = time.monotonic()
    process.communicate()
    return time.monotonic() - began


def done_before(state: Path, out: Path, count: int, running: subprocess.Popen[str]) -> None:
    """Wait for so many copies."""
    while running.poll() is None and len(list(out.glob("*.jpg"))) < count:
        time.sleep(0.2)


def other_version(folder: Path) -> dict[str, str]:
    """The environment of a node with another version of photofix."""
    copy = folder / "other"
    shutil.copytree(ROOT / "photofix", copy / "photofix")
    source = copy / "photofix" / "__init__.py"
    text = source.read_text(encoding="utf-8")
    import photofix

    source.write_text(text.replace(f'"{photofix.__version__}"', '"0.0.0"'), encoding="utf-8")
    return {"PYTHONPATH": str(copy)}


def report(folder: Path, share: Path, photos: list[Path]) -> None:
    from photofix.queue import Journal

    with Journal(folder / "state") as journal:
        (number,) = (one.id for one in journal.batches())
        jobs = journal.jobs(number)
    states = Counter(job.state for job in jobs)
    copies = sorted(path.name for path in (share / "out").iterdir())
    hidden = [name for name in copies if name.startswith(".")]
    same = sum(
        undated(share / "out" / photo.name) == undated(share / "alone" / photo.name)
        for photo in photos
        if (share / "out" / photo.name).is_file() and (share / "alone" / photo.name).is_file()
    )
    found = {
        "photos": len(photos),
        "states": dict(states),
        "lost": len(photos) - len([name for name in copies if not name.startswith(".")]),
        "extra": len(copies) - len(hidden) - len(photos),
        "hidden files left": hidden,
        "byte for byte as alone, but for the date": same,
    }
    print(json.dumps(found))


def undated(path: Path) -> bytes:
    """A copy without the moments at which it was made."""
    return re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d", b"", path.read_bytes())


def claims(folder: Path, count: int) -> None:
    from photofix.options import Settings
    from photofix.queue.claims import Claims
    from photofix.queue.job import NewJob, Outcome
    from photofix.queue.journal import Journal

    with Journal(folder) as journal:
        number = journal.add_batch("too grainy", Settings(cluster="auto"))
        began = time.monotonic()
        for start in range(0, count, 5000):
            jobs = [
                NewJob(folder / f"{n}.jpg", folder / "out" / f"{n}.jpg")
                for n in range(start, min(start + 5000, count))
            ]
            journal.add_jobs(number, jobs)
        journal.seal(number)
        print(f"added {count} in {time.monotonic() - began:.0f} s", flush=True)
        worker = Claims(journal, "worker")
        worker.register("cluster:auto")
        worker.ready("cluster:auto", ("cluster:auto",), ())
        for in_hand in (1, 20, 200, 2000):
            print(f"{in_hand} in hand: {rate(worker, Outcome, in_hand):.0f} photos/s", flush=True)
        size = sum(path.stat().st_size for path in folder.glob("journal.db*"))
        print(f"journal: {size / 1e6:.0f} MB")


def rate(worker, outcome, in_hand: int, seconds: float = 5.0) -> float:  # type: ignore[no-untyped-def]
    """Photos a second that are claimed, staged and finished, so many being in hand."""
    held = []
    while len(held) < in_hand:
        held.append(worker.claim([job for job, _ in held]))
    began, done = time.process_time(), 0
    while time.process_time() - began < seconds:
        job, _ = held.pop(0)
        worker.stage(job, outcome("done"), "0" * 64)
        worker.finish(job, outcome("done"), 1.0)
        held.append(worker.claim([one for one, _ in held]))
        done += 1
    spent = time.process_time() - began
    for job, _ in held:
        worker.release(job)
    return done / spent


def calls(folder: Path, count: int, megabytes: int) -> None:
    """Photos on a share (two calls each), and photos in pieces, both ways."""
    import ray

    from photofix.options import Settings
    from photofix.queue.job import Job
    from photofix.queue.node import Order, pieces_of

    class Idle:
        def sees(self, path: Path) -> bool:
            return True

        def restore(self, order: Order) -> tuple[Any, ...]:
            pieces = [ray.get(piece) for piece in order.pieces or ()]
            return tuple(ray.put(piece) for piece in pieces)

        def spent(self) -> float:
            return time.process_time()

    photo = folder / "photo.raw"
    photo.write_bytes(os.urandom(megabytes << 20))
    fields: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Job))
    job = Job(**{**fields, "id": 1, "source": photo, "destination": folder / "copy.tif"})
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        node = ray.remote(Idle).remote()
        ray.get(node.sees.remote(photo))
        for way, repeats in (("on a share", count), ("in pieces", max(1, count // 20))):
            began, theirs = time.process_time(), ray.get(node.spent.remote())
            started = time.monotonic()
            for _ in range(repeats):
                ray.get(node.sees.remote(photo))
                sent = (
                    [ray.put(piece) for piece in pieces_of(photo)] if way == "in pieces" else None
                )
                order = Order(job, "too grainy", Settings(), folder / "copy", sent)
                for piece in ray.get(node.restore.remote(order)):
                    ray.get(piece)
            waited = 1e3 * (time.monotonic() - started) / repeats
            ours = 1e3 * (time.process_time() - began) / repeats
            theirs = 1e3 * (ray.get(node.spent.remote()) - theirs) / repeats
            print(f"{way}: {ours:.2f} ms here, {theirs:.2f} ms on the node, {waited:.1f} ms waited")
    finally:
        ray.shutdown()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
