"""How the journal's costs grow with the number of its jobs.

    python benchmarks/journal.py [1000 10000 100000]

Prints, for each number of jobs, the median of repeated calls in milliseconds: CPU time, which a
busy machine does not distort, and time by the clock. The target is under 10 ms each for adding,
listing and picking at 100,000 jobs.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from photofix.queue import Journal, NewJob
from photofix.queue.claims import Claims
from photofix.queue.job import Outcome
from photofix.queue.journal import CHUNK


def main(sizes: list[int]) -> None:
    rows = {size: measure(size) for size in sizes}
    print(f"{'ms: CPU (clock)':30}" + "".join(f"{size:>18,}" for size in sizes))
    for name in rows[sizes[0]]:
        cells = (f"{rows[size][name][0]:.2f} ({rows[size][name][1]:.2f})" for size in sizes)
        print(f"{name:30}" + "".join(f"{cell:>18}" for cell in cells))


def measure(size: int) -> dict[str, tuple[float, float]]:
    with tempfile.TemporaryDirectory() as folder, Journal(Path(folder)) as journal:
        batch = journal.add_batch("too dark")
        times = {}
        chunks = iter(range(0, size, CHUNK))

        def add_chunk() -> None:
            start = next(chunks)
            journal.add_jobs(batch, (job(number) for number in range(start, start + CHUNK)))

        times[f"add {CHUNK}"] = timed(add_chunk, -(-size // CHUNK))
        numbers = iter(range(size, size + 1000))
        times["add one"] = timed(lambda: journal.add_jobs(batch, [job(next(numbers))]))
        times["list the first 100"] = timed(lambda: journal.jobs(batch, limit=100))
        times["list the last 100"] = timed(
            lambda: journal.jobs(batch, offset=size - 100, limit=100)
        )
        times["list batches with counts"] = timed(journal.batches)
        times["changes since"] = timed(lambda: journal.changes(batch, journal.latest(batch)))
        claims = Claims(journal, "worker")
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        taken_jobs = []

        def claim() -> None:
            got = claims.claim()
            assert got is not None
            taken_jobs.append(got[0])

        times["pick the next"] = timed(claim)
        outcome = Outcome("done", seconds=1.0)
        left = iter(list(taken_jobs))
        times["stage (synced to disk)"] = timed(lambda: claims.stage(next(left), outcome, "0"))
        left = iter(list(taken_jobs))
        times["finish"] = timed(lambda: claims.finish(next(left), outcome, 1.0))
        return times


def job(number: int) -> NewJob:
    return NewJob(Path(f"/photos/in/img{number}.jpg"), Path(f"/photos/out/img{number}.jpg"))


def timed(call: Callable[[], object], times: int = 50) -> tuple[float, float]:
    cpu, clock = [], []
    for _ in range(times):
        started = time.process_time(), time.perf_counter()
        call()
        cpu.append((time.process_time() - started[0]) * 1000)
        clock.append((time.perf_counter() - started[1]) * 1000)
    return statistics.median(cpu), statistics.median(clock)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10_000, 100_000])
