"""How the house is built: imports point one way, and what a person reads stays short."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Each may import those of the rows below it, and those that are named behind it; CONTRIBUTING.md
# shows the same table.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("ui", "cli"),
    ("report",),
    ("queue",),
    ("restoration",),
    ("engine",),
    ("planning", "choosing", "sizing", "shortfalls", "toning"),
    ("wanted",),
    ("diagnosis",),
    ("models",),
    ("readers",),
    ("photo", "instruction"),
    ("options",),
    ("config", "values"),
    ("files", "mounts"),
    ("errors", "translations"),
    ("messages",),
    ("tasks", "sliders", "srgb", "processes", "transfer", "computing"),
)
BESIDE = {  # within a row
    "planning": {"choosing", "shortfalls", "sizing", "toning"},
}
UI = ("", "pages", "widgets", "presenters", "links")  # folders of ui/, each above the next
WORKSHOP = {"training", "evaluation"}  # may use all but the doors and what queues photos
LONGEST_FUNCTION, LONGEST_FILE = 60, 450  # lines

SOURCES = [*sorted((ROOT / "photofix").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]


def part_of(path: Path) -> str:
    """The row of the table that a file belongs to."""
    first, *rest = path.relative_to(ROOT).with_suffix("").parts
    return first if first == "ui" else rest[0]


def imported(node: ast.AST) -> Iterator[str]:
    """The parts that a file imports when it runs, also within functions; not for types alone."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if isinstance(child, ast.Import):
            names = [alias.name for alias in child.names]
        elif isinstance(child, ast.ImportFrom) and child.module == "photofix":
            names = [f"photofix.{alias.name}" for alias in child.names]
        elif isinstance(child, ast.ImportFrom) and child.level == 0:
            names = [child.module or ""]
        else:
            names = []
        for name in names:
            package, _, rest = name.partition(".")
            if package in ("photofix", "photofix_ui") and rest != "__version__":
                yield "ui" if package == "photofix_ui" else rest.partition(".")[0]
        yield from imported(child)


def allowed(part: str) -> set[str]:
    below: set[str] = set()
    for row in reversed(LAYERS):
        if part in row:
            return below | BESIDE.get(part, set()) | {part}
        below |= set(row)
    doors = {"ui", "cli", "report", "queue"}
    return (below | WORKSHOP) - doors


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    part = part_of(path)
    if part in ("__init__", "__main__"):  # what is offered to others, and the command
        return
    wrong = set(imported(ast.parse(path.read_text(encoding="utf-8")))) - allowed(part)
    if part == "cli":
        wrong -= WORKSHOP | {"ui"}  # commands run those too, and start the app
    assert not wrong, f"{part} imports {', '.join(sorted(wrong))}"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "ui").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_folders_of_the_app_point_one_way(path: Path) -> None:
    folder = "" if path.parent.name == "ui" else path.parent.name
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom):
            continue
        assert node.module != "PySide6.QtWidgets" or UI.index(folder) <= UI.index("widgets")
        up, module = node.level - bool(folder), (node.module or "").partition(".")[0]
        if node.level and up >= 0:
            below = module if up or not folder else folder
            below = below if below in UI else ""
            assert UI.index(below) >= UI.index(folder), f"{folder or 'ui'} imports {below or 'ui'}"


def test_the_table_knows_every_part() -> None:
    known = {part for row in LAYERS for part in row} | WORKSHOP | {"__init__", "__main__"}
    assert {part_of(path) for path in SOURCES} == known


def test_contributing_shows_the_table() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text[text.index("| part | what |") : text.index("| `tools/`")]
    places = [re.search(rf"[`/]{part}[/.]", table) for row in LAYERS for part in row]
    found = [place.start() for place in places if place is not None]
    assert len(found) == len(places)
    rows = [table.count("\n", 0, place) for place in found]
    assert rows == sorted(rows)
    assert all(f"{part}/`" in table for part in WORKSHOP)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_person_reads_is_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            lines = node.end_lineno - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{node.name} has {lines} lines"
