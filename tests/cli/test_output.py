"""What commands print does nothing to a terminal, and tables are read as they were written."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from photofix.queue import Journal, NewJob

PHOTOFIX = [sys.executable, "-m", "photofix"]
NAME = 'a\r\x1b]0;x\x07,"b".jpg'


def test_an_error_shows_names_without_what_steers_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b]0;x\x07" / "x.html"
    done = subprocess.run([*PHOTOFIX, "report", "1", "-o", path], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"?]0;x?/x.html: can't be written" in done.stderr
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_table_holds_any_name_and_a_terminal_shows_it_harmless(tmp_path: Path) -> None:
    import pty

    with Journal() as journal:
        batch = journal.add_batch("too dark")
        journal.add_jobs(batch, [NewJob(tmp_path / NAME, tmp_path / "out" / NAME)])
    export = [*PHOTOFIX, "queue", "export", "--csv"]
    table = subprocess.run(export, capture_output=True, check=True).stdout.decode()
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    assert row["source"] == str(tmp_path / NAME)
    assert f'"{NAME.replace(chr(34), 2 * chr(34))}"'[1:] in table  # \r within quotes
    terminal, other = pty.openpty()
    subprocess.run(export, stdout=other, check=True)
    os.close(other)
    shown = os.read(terminal, 100_000)
    os.close(terminal)
    assert b"?]0;x?" in shown
    assert b"\x1b" not in shown
