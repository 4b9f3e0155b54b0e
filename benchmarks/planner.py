"""What the planner's choices are worth, on mixtures of degradations whose clean photos are known.

    python benchmarks/planner.py choice FOLDER      # the plan against fixed choices and an oracle
    python benchmarks/planner.py order FOLDER       # two steps, both ways round
    python benchmarks/planner.py strength FOLDER    # the best strength by severity
    python benchmarks/planner.py views FOLDER       # what --effort best gains by averaging views
    python benchmarks/planner.py speed              # seconds per megapixel

FOLDER holds clean photos that no model was trained on. Everything is seeded. Prints Markdown; the
results are in docs/measurements/planning.md.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photofix.diagnosis import Diagnoser, Diagnosis
from photofix.engine import Restorer, pick_device
from photofix.evaluation.metrics import psnr
from photofix.instruction import Request, anything, understand
from photofix.models import catalog, is_installed
from photofix.photo import read_photo
from photofix.planning import Plan, Step, plan
from photofix.tasks import TASK_NAMES, UNDOING, task_named
from photofix.toning import TONAL
from photofix.training.degradations import PHYSICAL_ORDER, degrade

Array = NDArray[np.float32]

MOCE = "photofix-moce-s"
WEATHER = ("rain", "haze", "snow", "low_light")
VIEWS = (1, 2, 4, 8)
STRENGTHS = (0.4, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True)
class Case:
    """A photo with known faults."""

    name: str
    clean: Array
    degraded: Array
    tasks: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("choice", "order", "strength", "views", "speed"))
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--photos", type=int, default=68)
    parser.add_argument("--size", type=int, default=256, help="of the crop from the middle, px")
    parser.add_argument("--weather", action="store_true", help="only degradations of CDD11")
    arguments = parser.parse_args()
    restorer = Restorer(pick_device("cpu"))
    if arguments.what == "speed":
        speed(restorer)
        return
    photos = list(crops(arguments.folder, arguments.photos, arguments.size))
    if arguments.what == "choice":
        choice(restorer, [mixture(i, *p, arguments.weather) for i, p in enumerate(photos)])
    elif arguments.what == "order":
        order(restorer, photos)
    elif arguments.what == "views":
        views(restorer, photos)
    else:
        strength(restorer, photos)


def crops(folder: Path, count: int, size: int) -> Iterator[tuple[str, Array]]:
    for path in sorted(folder.iterdir())[:count]:
        pixels = read_photo(path).pixels
        top, left = (max(0, (side - size) // 2) for side in pixels.shape[:2])
        yield path.name, np.ascontiguousarray(pixels[top : top + size, left : left + size])


def mixture(index: int, name: str, clean: Array, weather: bool) -> Case:
    """One, two or three degradations, in turn, of middling severity."""
    rng = np.random.default_rng((4, index))
    pool = WEATHER if weather else TASK_NAMES
    drawn = rng.choice(pool, 1 + index % 3, replace=False)
    tasks = tuple(task for task in TASK_NAMES if task in drawn)
    severities = {task: float(rng.uniform(0.2, 0.8)) for task in tasks}
    return Case(name, clean, np.clip(degrade(clean, severities, seed=index), 0, 1), tasks)


def sentence(case: Case, index: int) -> Request:
    """What a user might say: half name all faults, a quarter one of them, a quarter none."""
    named = (case.tasks, case.tasks[:1], case.tasks, ())[index % 4]
    if not named:
        return anything()
    return understand("please " + " and ".join(task_named(task).remedy for task in named))


def choice(restorer: Restorer, cases: list[Case]) -> None:
    diagnoser = Diagnoser()
    rows: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for index, case in enumerate(cases):
        kind = ("all named", "one named", "all named", "no sentence")[index % 4]
        request, seen = sentence(case, index), diagnoser.diagnose(case.degraded)
        candidates = {
            "untouched": Plan((), ""),
            "planner, sentence and pixels": unenlarged(plan(request, seen)),
            "planner, pixels only": plan(anything(), seen),
        }
        if is_here(MOCE):
            candidates["MoCE"] = one_pass(MOCE, ())
        scores = {name: score(restorer, case, p) for name, p in candidates.items()}
        tried = {n: score(restorer, case, p) for n, p in oracle_plans(case, seen)}
        scores["oracle"] = max(*scores.values(), *tried.values())
        if len(case.tasks) > 1:
            scores["the true faults, steps"] = tried["the true faults, steps"]
        for name, value in scores.items():
            rows[name].append((kind, value))
            rows[name].append((f"{len(case.tasks)} faults", value))
            rows[name].append(("all", value))
        found = set(seen.shown) == set(case.tasks)
        rows["diagnosis exact, %"].append(("all", 100 * found))
        print(f"{index + 1}/{len(cases)} {case.name} {case.tasks} seen {seen.shown}", flush=True)
    table(rows)


def oracle_plans(case: Case, seen: Diagnosis) -> Iterator[tuple[str, Plan]]:
    """Everything that could be done with the true faults known."""
    steps = in_steps(case.tasks, seen)
    yield "the true faults, steps", steps
    yield "the true faults, mildly", milder(steps, 0.7)
    if is_here(MOCE):
        for amount in (0.7, 1.0):
            yield f"moce {amount}", one_pass(MOCE, (), amount)
    if len(case.tasks) > 1 and is_here(MOCE) and set(case.tasks) & set(WEATHER):
        rest = tuple(task for task in case.tasks if task not in WEATHER)
        yield "steps, moce", Plan((*in_steps(rest, seen).steps, *one_pass(MOCE, ()).steps), "")


def order(restorer: Restorer, photos: list[tuple[str, Array]]) -> None:
    """PSNR of two single-task steps, both ways round."""
    diagnoser = Diagnoser()
    pairs = [
        ("noise", "low_light"),
        ("compression", "noise"),
        ("blur", "noise"),
        ("rain", "haze"),
        ("haze", "low_light"),
        ("noise", "haze"),
        ("compression", "low_light"),
        ("snow", "low_light"),
    ]
    print("| degradations | untouched | first, second | second, first |")
    print("|---|---|---|---|")
    for pair in pairs:
        scores = []
        for index, (name, clean) in enumerate(photos):
            severities = dict.fromkeys(pair, 0.3 + 0.1 * (index % 5))
            degraded = np.clip(degrade(clean, severities, seed=index), 0, 1)
            case, seen = Case(name, clean, degraded, pair), diagnoser.diagnose(degraded)
            scores.append(
                [
                    score(restorer, case, p)
                    for p in (
                        Plan((), ""),
                        in_steps(pair, seen, pair),
                        in_steps(pair, seen, pair[::-1]),
                    )
                ]
            )
        print_means(f"{pair[0]}, {pair[1]}", scores)


def strength(restorer: Restorer, photos: list[tuple[str, Array]]) -> None:
    """PSNR by strength, for each task and severity."""
    diagnoser = Diagnoser()
    print("| task | severity | untouched | " + " | ".join(f"{s:g}" for s in STRENGTHS) + " |")
    print("|---" * (3 + len(STRENGTHS)) + "|")
    for task, severity in itertools.product(PHYSICAL_ORDER, (0.05, 0.15, 0.3, 0.6)):
        scores = []
        for index, (_, clean) in enumerate(photos):
            degraded = np.clip(degrade(clean, {task: severity}, seed=index), 0, 1)
            full = restorer.restore(degraded, in_steps((task,), diagnoser.diagnose(degraded)))
            blends = [degraded + s * (full - degraded) for s in (0.0, *STRENGTHS)]
            scores.append([psnr(blend, clean) for blend in blends])
        print_means(f"{task} | {severity:g}", scores)


def views(restorer: Restorer, photos: list[tuple[str, Array]]) -> None:
    """PSNR by how many turned and mirrored views are averaged, for each local degradation."""
    diagnoser = Diagnoser()
    print("| task | untouched | " + " | ".join(map(str, VIEWS)) + " |")
    print("|---" * (2 + len(VIEWS)) + "|")
    for task in (task for task in PHYSICAL_ORDER if task not in TONAL):
        scores = []
        for index, (name, clean) in enumerate(photos):
            degraded = np.clip(degrade(clean, {task: 0.2 + 0.1 * (index % 7)}, seed=index), 0, 1)
            case = Case(name, clean, degraded, (task,))
            made = in_steps((task,), diagnoser.diagnose(degraded))
            plans = [
                Plan(tuple(replace(step, views=count) for step in made.steps), "")
                for count in VIEWS
            ]
            scores.append([score(restorer, case, p) for p in (Plan((), ""), *plans)])
        print_means(task, scores)


def speed(restorer: Restorer) -> None:
    pixels = np.random.default_rng(0).random((768, 768, 3), dtype=np.float32)
    for entry in catalog().values():
        if not entry.restores or not is_installed(entry) or entry.condition == "embedding":
            continue
        times = []
        for _ in range(4):  # the first loads
            started = time.perf_counter()
            restorer.restore(pixels, one_pass(entry.name, ("haze",)))
            times.append(time.perf_counter() - started)
        print(f"{entry.name}: {min(times[1:]) / 0.768**2:.2f} s per megapixel")


def one_pass(model: str, tasks: tuple[str, ...], amount: float = 1.0) -> Plan:
    condition = tuple(float(name in tasks) for name in TASK_NAMES)
    return Plan((Step(model, tasks, condition, amount, ""),), "")


def in_steps(tasks: tuple[str, ...], seen: Diagnosis, sequence: tuple[str, ...] = UNDOING) -> Plan:
    """A step for each task, as the planner makes it where a sentence names it alone."""
    steps = [
        step
        for task in sequence
        if task in tasks
        for step in unenlarged(plan(understand(task_named(task).remedy), seen)).steps
        if task in step.tasks
    ]
    return Plan(tuple(steps), "")


def milder(made: Plan, amount: float) -> Plan:
    steps = tuple(replace(step, strength=amount * step.strength) for step in made.steps)
    return replace(made, steps=steps)


def unenlarged(made: Plan) -> Plan:
    """The same plan at the size of the target."""
    return replace(made, steps=tuple(replace(step, scale=1) for step in made.steps))


def is_here(model: str) -> bool:
    return model in catalog() and is_installed(catalog()[model])


def score(restorer: Restorer, case: Case, made: Plan) -> float:
    return psnr(np.clip(restorer.restore(case.degraded, made), 0, 1), case.clean)


def print_means(label: str, scores: list[list[float]]) -> None:
    """A row of a table: the mean of each column over the photos."""
    cells = " | ".join(f"{value:.2f}" for value in np.mean(scores, axis=0))
    print(f"| {label} | {cells} |", flush=True)


def table(rows: dict[str, list[tuple[str, float]]]) -> None:
    columns = list(dict.fromkeys(column for values in rows.values() for column, _ in values))
    columns.sort(key=lambda column: column != "all")
    print("| |" + "".join(f" {column} |" for column in columns))
    print("|---" * (1 + len(columns)) + "|")
    for name, values in rows.items():
        means = [[v for c, v in values if c == column] for column in columns]
        cells = "".join(f" {np.mean(m):.2f} |" if m else " |" for m in means)
        print(f"| {name} |{cells}")


if __name__ == "__main__":
    main()
