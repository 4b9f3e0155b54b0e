"""Whatever lies in the current folder: no process of photofix runs it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photofix.options import Settings
from photofix.processes import command, environment
from photofix.queue import Journal, NewJob, start_in_background

ROOT = Path(__file__).parents[1]

# Each place that starts a process, and the test that shows where its process looks, below or in
# ui/test_strange_folder.py.
PROVEN = {
    ("photofix/processes.py", "subprocess.Popen"): "decoder, lab, reader",
    ("photofix/queue/supervisor.py", "subprocess.Popen"): "supervisor, worker",
    ("photofix/training/loop.py", "DataLoader"): "loader",
    ("photofix/mounts.py", "subprocess.run"): "system program",
    ("ui/links/commands.py", "QProcess"): "command",
    ("ui/links/reveal.py", "subprocess.Popen"): "system program",
}
STARTERS = {
    "subprocess": {"Popen", "run", "call", "check_call", "check_output", "getoutput"},
    "multiprocessing": {"Process", "Pool", "Manager", "get_context", "set_start_method"},
    "asyncio": {"create_subprocess_exec", "create_subprocess_shell"},
    "os": {"system", "popen", "fork", "forkpty", "startfile", "posix_spawn", "posix_spawnp"},
    "": {"DataLoader", "ProcessPoolExecutor", "QProcess", "SharedMemory", "ShareableList"},
}


def started(path: Path) -> set[str]:
    """What a module calls to start a process."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        *owner, name = ast.unparse(node.func).split(".")
        module = owner[-1] if owner else ""
        spawns = module == "os" and name.startswith(("spawn", "exec"))
        if spawns or name in STARTERS[""] or name in STARTERS.get(module, ()):
            found.add(".".join([*owner[-1:], name]))
    return found


def test_each_place_that_starts_a_process_is_proven() -> None:
    places = {
        (str(path.relative_to(ROOT)), what)
        for folder in ("photofix", "ui")
        for path in (ROOT / folder).rglob("*.py")
        for what in started(path)
    }
    assert places == set(PROVEN)


def test_nobody_imports_what_starts_processes_under_another_name() -> None:
    names = STARTERS["subprocess"] | STARTERS["os"] | STARTERS["multiprocessing"]
    for path in [*(ROOT / "photofix").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module in STARTERS:
                assert not names & {alias.name for alias in node.names}, path


@pytest.mark.parametrize("safe", [True, False], ids=["as it is", "as in Python 3.10"])
def test_a_command_looks_elsewhere(ran: Callable[[], list[str]], safe: bool) -> None:
    variables = environment()
    if not safe:  # which Python 3.10 doesn't know
        del variables["PYTHONSAFEPATH"]
    done = subprocess.run(
        command("photofix", "--version"), env=variables, capture_output=True, text=True
    )
    assert done.stdout.startswith("photofix "), done.stderr
    assert ran() == []


def test_what_is_meant_from_the_current_folder_leaves_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", str(tmp_path), "lib", "."]))
    assert environment()["PYTHONPATH"] == str(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep)
    assert "PYTHONPATH" not in environment()


def test_supervisor_worker_and_reader(ran: Callable[[], list[str]], tmp_path: Path) -> None:
    with Journal() as journal:
        batch = journal.add_batch("too dark", Settings(strength=0))
        job = NewJob(Path.cwd() / "a.png", tmp_path / "out" / "a.png")
        journal.add_jobs(batch, [job])
        journal.seal(batch)
        start_in_background(journal)
        wait_for = subprocess.run(
            command("photofix", "queue", "run"), env=environment(), capture_output=True, text=True
        )
        while journal.batch(batch).left:  # the other process has the lock
            assert wait_for.returncode == 0, wait_for.stderr
            wait_for = subprocess.run(command("photofix", "queue", "run"), env=environment())
        (ended,) = journal.jobs(batch)
        assert ended.state == "done", ended.reason
    assert ran() == []


def test_a_second_batch_in_a_folder_that_holds_its_copies(tmp_path: Path) -> None:
    """They lie in a folder `photofix`, which an editable install took for the package."""
    Image.new("RGB", (24, 16), (90, 50, 50)).save(tmp_path / "a.png")
    for _ in range(2):
        done = subprocess.run(
            command("photofix", "batch", "a.png", "-i", "dark", "--strength", "0", "--overwrite"),
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "photofix" / "a.png").exists()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_the_loader_of_the_training(
    ran: Callable[[], list[str]], tmp_path: Path, method: str
) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing\n"
        "if __name__ == '__main__':\n"
        "    from torch.utils.data import DataLoader\n"
        "    from photofix.processes import data_workers\n"
        f"    multiprocessing.set_start_method({method!r})\n"
        "    print(len(list(DataLoader([1, 2, 3], num_workers=data_workers(1)))))\n"
    )
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True)
    assert done.stdout == "3\n", done.stderr
    assert ran() == []


def test_a_system_program_is_named_by_its_whole_path(monkeypatch: pytest.MonkeyPatch) -> None:
    from photofix.processes import system_program

    assert os.path.isabs(system_program("mount"))
    assert os.path.isabs(system_program("open"))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("SYSTEMROOT", r"C:\Windows")
    assert system_program("explorer").startswith("C:\\Windows")
