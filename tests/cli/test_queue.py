"""`photofix queue` and `photofix report` as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from photofix.cli import app
from photofix.errors import PhotofixError
from photofix.messages import LANGUAGE, in_words, message, with_keys
from photofix.options import Settings
from photofix.queue import Journal, Lock, NewJob
from photofix.queue.claims import Claims, attendant_of
from photofix.queue.job import Outcome
from photofix.queue.locks import SUPERVISOR
from photofix.report import write_report

PHOTOFIX = [sys.executable, "-m", "photofix"]
CUT = message("photo.cut_off")
WHY = in_words("It is <grainy>.")
STEP = {"model": "m", "tasks": ["noise"], "strength": 1.0, "scale": 1, "reason": WHY}


def invoke(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def batch(tmp_path: Path) -> int:
    """A batch with a photo done, one to look at, one failed and one still queued."""
    with Journal() as journal:
        number = journal.add_batch("too dark & <grainy>", Settings(strength=0))
        for place in range(4):
            for folder in ("in", "out"):
                path = tmp_path / folder / f"{place}.jpg"
                path.parent.mkdir(exist_ok=True)
                if folder == "in" or place < 2:
                    Image.new("RGB", (600, 400), (50 * place, 50, 50)).save(path)
        journal.add_jobs(
            number,
            [NewJob(tmp_path / f"in/{n}.jpg", tmp_path / f"out/{n}.jpg") for n in range(4)],
        )
        journal.seal(number)
        claims = Claims(journal, "worker")
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        done = Outcome("done", plan=[STEP], seconds=2.0, width=600, height=400)
        looked = Outcome(
            "done", flags=(message("review.brighter"),), plan=[STEP], width=600, height=400
        )
        for outcome in (done, looked, Outcome("failed", CUT)):
            job, _ = claims.claim() or pytest.fail("no job")
            claims.finish(job, outcome, 2.0)
        with journal.writing(), journal.reading() as connection:
            connection.execute("DELETE FROM worker")
    return number


def test_list_and_show(batch: int) -> None:
    listed = invoke("queue", "list")
    assert "3/4" in listed.stdout
    (found,) = map(json.loads, invoke("queue", "list", "--json").stdout.splitlines())
    assert (found["batch"], found["state"], found["flagged"]) == (batch, "active", 1)
    assert found["counts"]["failed"] == 1
    shown = invoke("queue", "show", batch).stdout
    assert "2 done" in shown
    assert "cut off" in shown
    assert "It has become brighter" in shown
    (failed,) = map(
        json.loads, invoke("queue", "show", batch, "--failed", "--json").stdout.splitlines()
    )
    assert (failed["status"], failed["reason"]) == ("failed", str(CUT))
    assert failed["messages"]["reason"]["key"] == "photo.cut_off"


def test_pause_cancel_move_and_clear(batch: int) -> None:
    with Journal() as journal:
        other = journal.add_batch("too bright")
        journal.seal(other)
        third = journal.add_batch("noisy")
        invoke("queue", "move", third, "--first")
        assert journal.batch(third).position < journal.batch(batch).position
        invoke("queue", "move", third)
        assert journal.batch(third).position > journal.batch(batch).position
        assert invoke("queue", "pause", batch).exit_code == 0
        assert journal.batch(batch).state == "paused"
        assert invoke("queue", "cancel", batch).exit_code == 0
        assert journal.batch(batch).counts["cancelled"] == 1
        assert "3/4" in invoke("queue", "list").stdout  # what was cancelled has not been restored
        assert "is cancelled" in str(invoke("queue", "cancel", batch).exception)
        assert invoke("queue", "clear", "--done").exit_code == 0
        assert [found.id for found in journal.batches()] == [third]


def test_a_watched_folder_is_paused_and_goes_on_while_it_is_watched() -> None:
    with Journal() as journal:
        attendant = Lock.take(journal.folder)
        assert attendant is not None
        batch = journal.add_batch("too dark", kind="watch", key="x", attendant=attendant.name)
        assert "watching" in invoke("queue", "list").stdout
        invoke("queue", "pause", batch)
        assert journal.batch(batch).state == "paused"
        invoke("queue", "resume", batch)
        assert journal.batch(batch).state == "active"
        attendant.release()
        assert "not watched now" in str(invoke("queue", "resume", batch).exception)
        assert journal.batch(batch).state == "paused"


@pytest.mark.parametrize(
    "args", [("show", 99), ("resume", 99), ("retry",), ("clear",), ("cancel", 99), ("move", 99)]
)
def test_wrong_usage(args: tuple[object, ...]) -> None:
    result = invoke("queue", *args)
    assert isinstance(result.exception, PhotofixError)
    assert result.exception.exit_code == 2


def test_export_holds_every_photo(batch: int, tmp_path: Path) -> None:
    (found,) = json.loads(invoke("queue", "export").stdout)
    assert json.loads(invoke("queue", "export", "--json").stdout) == [found]
    assert [job["status"] for job in found["jobs"]] == ["done", "done", "failed", "queued"]
    assert found["jobs"][0]["plan"] == [with_keys(STEP)]
    assert invoke("queue", "export", batch, "--csv", "-o", tmp_path / "x.csv").exit_code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text())))
    assert [row["status"] for row in rows] == ["done", "done", "failed", "queued"]
    assert (rows[2]["reason"], rows[2]["reason_keys"]) == (str(CUT), "photo.cut_off")
    assert rows[1]["flag_keys"] == "review.brighter"
    assert rows[0]["tasks"] == "noise"


def test_what_never_was_a_photo_is_not_tried_again(tmp_path: Path) -> None:
    with Journal() as journal:
        number = journal.add_batch("too dark")
        journal.add_jobs(number, [NewJob(tmp_path / "typo.jpg", None, message("photo.missing"))])
        journal.seal(number)
        assert "no photo failed that" in invoke("queue", "retry", "--failed").stderr
        (job,) = journal.jobs(number)
        assert journal.retry_jobs([job.id]) == 0
        assert (job.state, job.reason) == ("failed", message("photo.missing"))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_report_needs_nothing_but_itself(batch: int, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    assert invoke("report", batch, "-o", path).exit_code == 0
    page = _Page()
    page.feed(path.read_text())
    assert len(page.links) == 4
    assert all(link.startswith("data:image/jpeg;base64,") for link in page.links)
    for words in (
        "too dark & <grainy>",
        "It is <grainy>.",
        "The file is cut off",
        "It has become brighter",
        "Failed 1",
    ):
        assert words in page.text
    assert path.stat().st_size < 100_000
    assert invoke("report", batch, "-o", path).exit_code != 0
    assert invoke("report", batch, "-o", path, "--overwrite").exit_code == 0


def test_a_report_that_the_app_asks_for_speaks_its_language(
    batch: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LANGUAGE, "fr")
    assert invoke("report", batch, "-o", tmp_path / "page.html").exit_code == 0
    text = (tmp_path / "page.html").read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert '<html lang="fr">' in text
    for words in ("Échecs <b>1", "Le fichier est tronqué ; copiez", "Elle est devenue plus claire"):
        assert words in text
    assert not re.search("Before|After|Failed|strength", text)


def test_a_report_is_of_the_newest_batch_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "photofix batch" in str(invoke("report").exception)
    with Journal() as journal:
        journal.seal(journal.add_batch("too dark"))
        newest = journal.add_batch("too grainy")
        journal.seal(newest)
    done = invoke("report")
    assert done.stdout == f"photofix-report-{newest}.html\n"
    assert "too grainy" in Path(done.stdout.strip()).read_text(encoding="utf-8")


def test_a_report_takes_little_more_memory_than_a_photo(tmp_path: Path) -> None:
    with Journal() as journal:
        Image.new("RGB", (2000, 1500), (90, 80, 70)).save(tmp_path / "in.jpg")
        number = journal.add_batch("too dark")
        journal.add_jobs(number, [NewJob(tmp_path / "in.jpg", tmp_path / "gone.jpg")])
        claims = Claims(journal, "worker")
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        job, _ = claims.claim() or pytest.fail("no job")
        claims.finish(job, Outcome("done"))
        tracemalloc.start()
        with (tmp_path / "page.html").open("w") as page:
            write_report(journal, number, page)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    floats = 2000 * 1500 * 3 * 4
    assert peak < 2 * floats  # reading takes 1.8 at its peak


def test_a_report_of_copies_that_are_gone(batch: int, tmp_path: Path) -> None:
    (tmp_path / "out" / "0.jpg").unlink()
    assert invoke("report", batch, "-o", tmp_path / "page.html").exit_code == 0
    assert "no longer there" in (tmp_path / "page.html").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_killed_batch_goes_on_with_resume(tmp_path: Path) -> None:
    for number in range(40):
        path = tmp_path / "in" / f"{number}.png"
        path.parent.mkdir(exist_ok=True)
        Image.effect_noise((300, 200), 80).convert("RGB").save(path)
    out = tmp_path / "out"
    command = [*PHOTOFIX, "batch", str(tmp_path / "in"), "-i", "too dark", "--strength", "0"]
    process = subprocess.Popen([*command, "-o", str(out)], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while not list(out.glob("*.png")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (listed,) = map(json.loads, invoke("queue", "list", "--json").stdout.splitlines())
    assert (listed["state"], listed["reason"]) == ("paused", "interrupted")
    first = {path.name: path.stat().st_mtime_ns for path in out.glob("*.png")}
    done = subprocess.run(
        [*PHOTOFIX, "queue", "resume"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "40 photos restored" not in done.stderr
    assert "[40/40]" in done.stderr
    assert "failed" not in done.stderr
    after = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
    assert len(after) == 40
    assert {name: after[name] for name in first} == first
    assert "nothing to go on with" in invoke("queue", "resume").stderr


def unreachable(journal: Journal, batch: int) -> None:
    """As the supervisor does it where a worker can't start."""
    why = message("cluster.unreachable", address="studio:6379", reason="no answer")
    journal.pause(batch, why)


@pytest.mark.parametrize(
    ("steer", "words", "hint"),
    [
        (Journal.pause, "1 not done: paused", True),
        (unreachable, "the cluster studio:6379 can't be reached (no answer)", True),
        (Journal.cancel, "1 cancelled", False),
    ],
)
def test_a_batch_that_others_steer_tells_what_is_left(
    batch: int, steer: Callable[[Journal, int], None], words: str, hint: bool
) -> None:
    with Journal() as journal:
        journal.pause(batch)
        busy = Lock.take(journal.folder, SUPERVISOR)  # with something else
        assert busy is not None
        process = subprocess.Popen(
            [*PHOTOFIX, "queue", "resume"], stderr=subprocess.PIPE, text=True
        )
        deadline = time.monotonic() + 120
        while journal.batch(batch).state == "paused" and time.monotonic() < deadline:
            time.sleep(0.05)
        steer(journal, batch)
        _, told = process.communicate(timeout=120)
        busy.release()
    assert process.returncode == 1
    assert words in told
    assert (f"queue resume {batch}" in told) == hint


def test_photos_of_a_later_batch_are_counted_once(tmp_path: Path) -> None:
    with Journal() as journal:
        claims = Claims(journal, "worker")
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        batches = [journal.add_batch(sentence) for sentence in ("too dark", "noisy")]
        for number, batch in enumerate(batches):
            name = f"{number}.jpg"
            journal.add_jobs(batch, [NewJob(tmp_path / name, tmp_path / "out" / name)])
            journal.seal(batch)
        busy = Lock.take(journal.folder, SUPERVISOR)
        held = Lock.take(journal.folder, "worker")
        assert busy is not None
        assert held is not None
        process = subprocess.Popen(
            [*PHOTOFIX, "queue", "resume"], stderr=subprocess.PIPE, text=True
        )
        while attendant_of(journal, batches[1]) is None:
            assert process.poll() is None
            time.sleep(0.05)
        first, second = (claims.claim() or pytest.fail("no job") for _ in batches)
        claims.finish(second[0], Outcome("done"))
        claims.finish(first[0], Outcome("done"))
        _, told = process.communicate(timeout=120)
        busy.release()
        held.release()
    assert process.returncode == 0
    assert told.count("[1/1]") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX pipes")
def test_a_batch_whose_reader_has_gone_is_interrupted(tmp_path: Path) -> None:
    for number in range(30):
        path = tmp_path / "in" / f"{number}.png"
        path.parent.mkdir(exist_ok=True)
        Image.effect_noise((200, 200), 80).convert("RGB").save(path)
    command = [*PHOTOFIX, "batch", str(tmp_path / "in"), "-i", "too dark", "--strength", "0"]
    process = subprocess.Popen(
        [*command, "--json", "-q"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=120) == 1
    (found,) = map(json.loads, invoke("queue", "list", "--json").stdout.splitlines())
    assert (found["state"], found["reason"]) == ("paused", "interrupted")
