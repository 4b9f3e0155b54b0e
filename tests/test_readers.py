"""Files that make their decoder hang, crash or grow cost only themselves, whatever reads them.

A `sitecustomize.py` on the path makes a decoder do so by the name of a file, in whichever process
decodes it: here the real one, a child's child.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image

from photofix import readers, transfer
from photofix.errors import DamagedPhotoError, DecoderError, PhotoAccessError, PhotoLimitError
from photofix.options import load_settings
from photofix.photo import inspect, probe, read_photo
from photofix.processes import command, environment
from photofix.queue import Journal, NewJob, Outcome
from photofix.queue.claims import Claims
from photofix.readers import Limits, Reader, Stopped

LIMITS = Limits(seconds=2, gigabytes=0.25)  # reached in a tenth of the time, on a slow machine too
MARKS = {"HANG": "hung", "BOOM": "crashed", "GROW": "grew"}
STUB = """
import imagecodecs, os, signal, sys, time
decode, mark = imagecodecs.png_decode, ""
def decoded(data, *rest, **named):
    if mark == "HANG":
        time.sleep(600)
    if mark == "BOOM":
        os.kill(os.getpid(), signal.SIGSEGV)
    if mark == "GROW":
        kept = [bytearray(os.urandom(1 << 20)) * 64 for _ in range(200)]
    return decode(data, *rest, **named)
imagecodecs.png_decode = decoded
def opened(event, arguments):
    global mark
    if event == "open" and str(arguments[0]).endswith(".png"):
        mark = str(arguments[0])[-8:-4]
    if event == "open" and str(arguments[0]).endswith("SLOW.xmp"):
        time.sleep(600)
sys.addaudithook(opened)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three photos that a decoder dies of, and two good ones."""
    stub = tmp_path / "stub"
    stub.mkdir()
    (stub / "sitecustomize.py").write_text(STUB)
    monkeypatch.setenv("PYTHONPATH", str(stub))
    monkeypatch.setenv("PHOTOFIX_MAX_SECONDS", "3")
    monkeypatch.setenv("PHOTOFIX_MAX_GIGABYTES", "0.25")
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(("good1", *MARKS, "good2")):
        photo(folder / f"{name}.png", number)
    readers.close()  # those that have started without the stub
    return folder


def photo(path: Path, number: int = 0) -> Path:
    Image.new("RGB", (24, 16), (60 + 20 * number, 50, 50)).save(path)
    return path


def photofix(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("photofix", *map(str, arguments)),
        env=environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def reasons(lines: str, key: str = "reason") -> dict[str, str]:
    found = [json.loads(line) for line in lines.splitlines()]
    return {Path(one.get("source") or one["file"]).stem: one.get(key) or "" for one in found}


def assert_only_the_bad_failed(reason: dict[str, str]) -> None:
    assert "longer than 3 seconds" in reason["HANG"]
    assert "crashed (SIGSEGV)" in reason["BOOM"]
    assert "more than 0.25 GB" in reason["GROW"]
    assert not any(word in reason["good1"] + reason["good2"] for word in ("reading", "broke"))


def test_a_photo_is_the_same_wherever_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    pixels = np.random.default_rng(0).integers(0, 255, (70, 90, 4), np.uint8)
    Image.fromarray(pixels).save(path, dpi=(72, 72))
    here, there = read_photo(path), readers.read_photo(path)
    assert np.array_equal(here.pixels, there.pixels)
    assert here.alpha is not None
    assert there.alpha is not None
    assert np.array_equal(here.alpha, there.alpha)
    assert (here.tags.dpi, here.source, here.notes) == (there.tags.dpi, there.source, there.notes)
    there.pixels[:] = 0  # it is ours alone
    assert readers.probe(path) == probe(path)
    assert readers.inspect(path) == inspect(path)


def test_pixels_come_over_in_pieces_where_memory_is_not_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (400, 500, 3), np.uint8)).save(path)
    monkeypatch.setattr(transfer, "_SHARED", False)
    reader = Reader(exec, "from photofix import transfer; transfer._SHARED = False")
    try:
        there = reader.ask(path, LIMITS, None, read_photo, path)
        assert there.pixels.nbytes > 2 * transfer._PIECE
        assert np.array_equal(there.pixels, read_photo(path).pixels)
    finally:
        reader.close()


def test_errors_come_over_as_they_were_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(DamagedPhotoError):
        readers.check(tmp_path / "bad.png")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PhotoAccessError, match=r"^none\.png: no such file"):
        readers.read_photo(Path("none.png"))
    with pytest.raises(DamagedPhotoError, match=r"^bad\.png: "):
        readers.read_photo(Path("bad.png"))


def test_limits_and_crashes_are_told_apart_and_the_next_photo_is_read(folder: Path) -> None:
    with pytest.raises(PhotoLimitError, match="longer than 2 seconds"):
        readers.read_photo(folder / "HANG.png", limits=LIMITS)
    with pytest.raises(DecoderError, match="SIGSEGV"):
        readers.read_photo(folder / "BOOM.png", limits=LIMITS)
    with pytest.raises(PhotoLimitError, match=r"more than 0\.25 GB"):
        readers.read_photo(folder / "GROW.png", limits=LIMITS)
    assert readers.read_photo(folder / "good1.png", limits=LIMITS).width == 24


def test_who_wants_nothing_more_is_let_go_at_once(folder: Path) -> None:
    asked: list[None] = []

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 3

    with pytest.raises(Stopped):
        readers.read_photo(folder / "HANG.png", stop=stop)
    assert readers.read_photo(folder / "good1.png").width == 24


def test_nothing_is_left_of_a_process_that_waited(folder: Path) -> None:
    """Also where the one that started it was killed in the middle."""
    program = (
        "from pathlib import Path; from photofix import readers;"
        f" readers.read_photo(Path({str(folder / 'HANG.png')!r}))"
    )
    owner = subprocess.Popen(command("timeit", "-n1", "-r1", program), env=environment())
    watched = psutil.Process(owner.pid)
    wait_until(lambda: bool(watched.children()))
    (reader,) = watched.children()
    wait_until(lambda: reader.num_threads() > 1)  # it listens
    owner.kill()
    owner.wait()
    psutil.wait_procs([reader], timeout=60)
    assert not reader.is_running()


def test_a_process_that_died_idle_costs_no_photo(tmp_path: Path) -> None:
    reader, path = Reader(), photo(tmp_path / "a.png")
    try:
        number = reader.ask(path, LIMITS, None, os.getpid)
        os.kill(number, signal.SIGKILL)
        psutil.wait_procs([psutil.Process(number)], timeout=60)
        assert reader.ask(path, LIMITS, None, os.getpid) != number
    finally:
        reader.close()


def test_in_a_batch(folder: Path, tmp_path: Path) -> None:
    done = photofix("batch", folder, "-i", "dark", "--strength", 0, "-o", tmp_path / "o", "--json")
    assert done.returncode == 1
    assert_only_the_bad_failed(reasons(done.stdout))
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == ["good1.png", "good2.png"]


def test_a_sidecar_that_hangs_costs_its_photo_and_no_worker(folder: Path, tmp_path: Path) -> None:
    for name in MARKS:
        (folder / f"{name}.png").unlink()
    photo(folder / "SLOW.png", 5)
    (folder / "SLOW.xmp").write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    done = photofix("batch", folder, "-i", "dark", "--strength", 0, "-o", tmp_path / "o", "--json")
    reason = reasons(done.stdout)
    assert "longer than 3 seconds" in reason["SLOW"]
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == ["good1.png", "good2.png"]


def test_in_a_dry_run(folder: Path) -> None:
    done = photofix("batch", folder, "-i", "dark", "--dry-run", "--json")
    assert_only_the_bad_failed(reasons(done.stdout))


def test_in_a_watched_folder(folder: Path, tmp_path: Path) -> None:
    arguments = (folder, "-i", "dark", "--strength", 0, "-o", tmp_path / "o", "--once", "--json")
    done = photofix("watch", *arguments)
    assert done.returncode == 1
    assert_only_the_bad_failed(reasons(done.stdout))
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == ["good1.png", "good2.png"]


def test_in_a_diagnosis(folder: Path) -> None:
    done = photofix("diagnose", folder, "--json")
    assert done.returncode == 1
    found = reasons(done.stdout, "error")
    assert_only_the_bad_failed({"good1": "", "good2": "", **found})


def test_in_a_report(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a photo came to be so only after it was restored."""
    out = tmp_path / "o"
    with monkeypatch.context() as patched:
        patched.delenv("PYTHONPATH")
        restore = ("batch", folder / "HANG.png", "-i", "dark", "-o", out, "--name", "copy")
        assert photofix(*restore).returncode == 0
    page = tmp_path / "page.html"
    done = photofix("report", 1, "-o", page)
    assert done.returncode == 0, done.stderr
    assert "no longer there" in page.read_text()
    assert "data:image/jpeg" in page.read_text()


def test_what_decoders_print_is_logged_and_not_shown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("INFO", "photofix")
    path, reader = tmp_path / "a.crw", Reader()
    reader.ask(path, Limits(), None, os.write, 2, b"Unexpected end\n of file\n")
    reader.ask(path, Limits(), None, os.getpid)
    with pytest.raises(DecoderError):
        reader.ask(path, Limits(), None, os.abort)
    reader.ask(path, Limits(), None, os.write, 2, b"x" * 5000)
    reader.close()
    first, *_, last = (record.getMessage() for record in caplog.records)
    assert first == f"{path}: Unexpected end of file"
    assert last == f"{path}: {'x' * 2000}"
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["batch", "FOLDER", "-i", "dark", "--dry-run"],
        ["watch", "FOLDER", "-i", "dark", "--once"],
        ["diagnose", "FOLDER"],
        ["report", "1", "-o", "FOLDER/page.html"],
    ],
    ids=["dry run", "watch", "diagnose", "report"],
)
def test_ctrl_c_is_heard_while_a_photo_hangs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("PHOTOFIX_MAX_SECONDS", "600")
    for path in folder.iterdir():
        if path.stem != "HANG":
            path.unlink()
    if "report" in arguments:
        record_as_done(folder / "HANG.png")
    called = command("photofix", *(one.replace("FOLDER", str(folder)) for one in arguments))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # nohup and & ignore it
    try:
        process = subprocess.Popen(called, env=environment(), stderr=subprocess.DEVNULL)
    finally:
        signal.signal(signal.SIGINT, before)
    # It is in the middle of it once its reader sleeps in the decoder.
    watched = psutil.Process(process.pid)
    wait_until(lambda: any(hangs(child) for child in watched.children(recursive=True)))
    process.send_signal(signal.SIGINT)
    assert process.wait(60) in (0, 1, 130, -signal.SIGINT)
    assert not list(folder.glob("*.html"))


def record_as_done(path: Path) -> None:
    """A batch of which this photo is, and has been restored."""
    with Journal() as journal:
        batch = journal.add_batch("dark", load_settings({}))
        journal.add_jobs(batch, [NewJob(path, path)])
        claims = Claims(journal, "a")
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        claimed = claims.claim()
        assert claimed is not None
        claims.finish(claimed[0], Outcome("done"))


def hangs(process: psutil.Process) -> bool:
    """Whether it has opened the photo that it hangs at, and not closed it."""
    try:
        return any(file.path.endswith("HANG.png") for file in process.open_files())
    except psutil.Error:
        return False


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not true() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert true()
