"""How well sentences are read that nothing was made from, and how fast:

    python -m benchmarks.sentences

reads the sets of tests/instruction/ and writes a table as docs/measurements/text.md has it.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from photofix.instruction import Request
from photofix.instruction.lexicon import LANGUAGES
from photofix.instruction.understanding import judge

SETS = Path(__file__).parents[1] / "tests" / "instruction"
Row = dict[str, Any]
Case = tuple[Row, Request]


def cases(name: str) -> list[Case]:
    """The sentences of a set, each with what is understood of it."""
    lines = (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row, judge(" ".join(row["text"].split()))) for row in map(json.loads, lines)]


def is_exact(row: Row, request: Request) -> bool:
    """Whether just what is asked and kept was found."""
    if row.get("refused"):
        return not (request.named or request.general)
    asked = {"asked": set(request.named), "kept": set(request.kept)}
    return all(found == set(row[key]) for key, found in asked.items())


def is_measured(row: Row, request: Request) -> bool:
    """Whether amounts, directions and size are as told."""
    amounts = row.get("amounts", {}).items()
    tone = row.get("tone", {}).items()
    return (
        all(_is_amount(said, request.amounts.get(task)) for task, said in amounts)
        and all(_is_direction(said, request.tone[axis]) for axis, said in tone)
        and _is_size(row.get("size"), request)
    )


def is_detailed(row: Row) -> bool:
    return bool({"amounts", "tone", "size"} & set(row))


def finds_the_impossible(row: Row, request: Request) -> bool:
    return {_bare(name) for name in row["cannot"]} <= {_bare(name) for name in request.cannot}


def share(hits: Iterable[bool]) -> float:
    return statistics.fmean(map(float, hits))


def _is_amount(said: str | float, got: float | None) -> bool:
    if said == "full":
        return got is None or got >= 0.85
    if said == "small":
        return got is not None and got <= 0.5
    return got is not None and abs(got - float(said)) <= 0.05


def _is_direction(said: str | float, got: float) -> bool:
    if isinstance(said, str):
        return got > 0 if said == "+" else got < 0
    return abs(got - said) <= 0.05


def _is_size(said: dict[str, float] | None, request: Request) -> bool:
    if said is None:
        return True
    size = request.size
    return size is not None and abs(size.value - said.get(size.kind, 0)) < 2


def _bare(name: str) -> str:
    return name.split(" ")[0]


def _line(name: str, read: Sequence[Case]) -> str:
    detailed = [is_measured(*case) for case in read if is_detailed(case[0])]
    found = [finds_the_impossible(*case) for case in read if "cannot" in case[0]]
    false = [bool(request.cannot) for row, request in read if "cannot" not in row]
    exact = [is_exact(*case) for case in read]
    columns = [f"{share(exact):.1%} of {len(exact)}"]
    columns += [f"{sum(hits)} of {len(hits)}" for hits in (detailed, found, false)]
    return f"| {name} | {' | '.join(columns)} |"


def _seconds(read: Sequence[Case]) -> list[float]:
    """What each sentence takes when it is read for the first time; processor time."""
    judge.cache_clear()
    seconds = []
    for row, _ in read:
        begin = time.process_time()
        judge(" ".join(row["text"].split()))
        seconds.append(time.process_time() - begin)
    return seconds


def main() -> None:
    print("| set | exact | amounts, directions, sizes | can't-do found | false can't-do |")
    print("| --- | --- | --- | --- | --- |")
    every: list[Case] = []
    for name in [f"heldout_{language}" for language in LANGUAGES] + ["typed"]:
        read = cases(name)
        every += read
        print(_line(name, read))
    seconds = sorted(_seconds(every))
    print(f"\n{statistics.median(seconds) * 1e3:.1f} ms a sentence, 99 of 100 in ", end="")
    print(f"{seconds[len(seconds) * 99 // 100] * 1e3:.1f} ms, of {len(seconds)}.")


if __name__ == "__main__":
    main()
