"""Originals are never touched; outputs are there whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import photo_files as files
import pytest

from photofix.errors import OutputExistsError, PhotoAccessError, PhotoError, WriteError
from photofix.files import replace_file, sha256
from photofix.photo import History, Photo, is_copy, read_photo, writable, write_photo

FORMATS_OF_ANY = tuple(key for key in writable() if key != "dng")  # that takes raw files


def photo(size: int = 32) -> Photo:
    return Photo(pixels=np.random.default_rng(0).random((size, size, 3), np.float32))


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_nothing_but_the_output_is_left_in_the_folder(tmp_path):
    for key in FORMATS_OF_ANY:
        write_photo(photo(), tmp_path / f"a.{key}", format=key)
    assert names(tmp_path) == sorted(f"a.{key}" for key in FORMATS_OF_ANY)


def test_an_existing_file_is_not_overwritten_unless_asked(tmp_path):
    path = tmp_path / "a.png"
    path.write_text("precious")
    with pytest.raises(OutputExistsError, match="overwriting"):
        write_photo(photo(), path)
    assert path.read_text() == "precious"
    assert names(tmp_path) == ["a.png"]


def test_only_copies_of_photofix_are_replaced(tmp_path):
    path = tmp_path / "a.jpg"
    history = History("too dark", 1.0)
    write_photo(photo(), path, format="jpeg", history=history)
    before = path.read_bytes()
    write_photo(photo(64), path, format="jpeg", overwrite=True, history=history)
    assert read_photo(path).width == 64
    files.save(tmp_path / "camera.jpg", "jpeg", files.smooth())
    (tmp_path / "words.jpg").write_text("precious")
    (tmp_path / "link.jpg").symlink_to(path)
    for name in ("camera.jpg", "words.jpg", "link.jpg"):
        stays = (tmp_path / name).read_bytes()
        with pytest.raises(OutputExistsError):
            write_photo(photo(), tmp_path / name, format="jpeg", overwrite=True)
        assert (tmp_path / name).read_bytes() == stays
    assert (tmp_path / "link.jpg").is_symlink()
    path.write_bytes(before)
    for key in FORMATS_OF_ANY:
        write_photo(photo(), tmp_path / f"b.{key}", format=key, history=history)
        assert is_copy(tmp_path / f"b.{key}") == (key != "bmp"), key  # which has no XMP


def test_a_file_that_takes_the_place_of_a_copy_meanwhile_stays(tmp_path):
    path = tmp_path / "a.png"
    write_photo(photo(), path, history=History("too dark", 1.0))
    with pytest.raises(OutputExistsError):
        write_photo(
            photo(),
            path,
            overwrite=True,
            before_naming=lambda _: path.write_text("precious"),
        )
    assert path.read_text() == "precious"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o604, 0o444, 0o666])
def test_a_copy_is_no_more_readable_than_its_original(tmp_path, mode):
    original = files.save(tmp_path / "a.png", "png", files.smooth())
    original.chmod(mode)
    before = os.umask(0o002)
    try:
        write_photo(read_photo(original), tmp_path / "b.png")
    finally:
        os.umask(before)
    rights = (tmp_path / "b.png").stat().st_mode & 0o777
    assert rights & 0o044 == mode & 0o044
    assert rights & 0o600 == 0o600
    assert not rights & 0o022 & ~(mode >> 1 & 0o022)  # nor can those write who can't read


@pytest.mark.skipif(sys.platform == "win32", reason="needs FIFOs")
def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "fifo.jpg")
    (tmp_path / "zero.jpg").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket.jpg"))
        for name in ("fifo.jpg", "zero.jpg", "socket.jpg"):
            with pytest.raises(PhotoAccessError, match="regular"):
                read_photo(tmp_path / name)
            with pytest.raises(OSError, match="regular"):
                sha256(tmp_path / name)
            assert not is_copy(tmp_path / name)


def test_a_file_of_our_own_keeps_its_rights_and_leaves_what_a_link_leads_to(tmp_path):
    own = tmp_path / "folder" / "config.toml"
    replace_file(own, b"a = 1")
    own.chmod(0o600)
    replace_file(own, b"a = 2")
    assert own.read_bytes() == b"a = 2"
    assert own.stat().st_mode & 0o777 == 0o600
    (tmp_path / "link").symlink_to(own)
    replace_file(tmp_path / "link", b"a = 3")
    assert (own.read_bytes(), (tmp_path / "link").read_bytes()) == (b"a = 2", b"a = 3")


def test_the_original_is_never_replaced_under_any_name(tmp_path):
    original = files.save(tmp_path / "a.png", "png", files.smooth())
    before = hashlib.sha256(original.read_bytes()).digest(), original.stat().st_mtime_ns
    (tmp_path / "symbolic.png").symlink_to(original)
    os.link(original, tmp_path / "hard.png")
    for name in ("a.png", "symbolic.png", "hard.png", "../" + tmp_path.name + "/a.png"):
        with pytest.raises(OutputExistsError, match="original"):
            write_photo(read_photo(original), tmp_path / name, overwrite=True)
    assert before == (hashlib.sha256(original.read_bytes()).digest(), original.stat().st_mtime_ns)


def test_reading_leaves_the_file_alone(tmp_path):
    original = files.save(tmp_path / "a.tif", "tiff", files.samples("rgb", 16))
    original.chmod(0o444)
    before = original.read_bytes(), original.stat()
    write_photo(read_photo(original), tmp_path / "b.tif")
    assert before[0] == original.read_bytes()
    assert before[1].st_mtime_ns == original.stat().st_mtime_ns


def test_a_file_that_comes_while_writing_is_not_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: (path.write_text("precious"), sync(file)))
    with pytest.raises(OutputExistsError):
        write_photo(photo(), path)
    assert path.read_text() == "precious"
    assert names(tmp_path) == ["a.png"]


@pytest.mark.parametrize("hard_links", [True, False])
def test_of_many_writers_one_wins(tmp_path, monkeypatch, hard_links):
    if not hard_links:

        def no_links(*_: object) -> None:
            raise PermissionError(errno.EPERM, "no hard links on this file system")

        monkeypatch.setattr(os, "link", no_links)
    results: list[object] = []
    start = threading.Barrier(8)

    def write() -> None:
        start.wait()
        try:
            results.append(write_photo(photo(), tmp_path / "a.png"))
        except PhotoError as error:
            results.append(type(error))

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results.count(()) == 1
    assert results.count(OutputExistsError) == 7
    assert names(tmp_path) == ["a.png"]
    assert read_photo(tmp_path / "a.png").width == 32


def test_a_failing_sync_leaves_nothing(tmp_path, monkeypatch):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="disk is full"):
        write_photo(photo(), tmp_path / "a.png")
    assert names(tmp_path) == []


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 256 KB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("can't mount a small file system here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("key", FORMATS_OF_ANY)
def test_a_full_disk_leaves_nothing_and_says_so(small_disk, key):
    with pytest.raises(WriteError, match="disk is full"):
        write_photo(photo(700), small_disk / "a", format=key, quality=100)
    assert names(small_disk) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits file sizes by resource")
@pytest.mark.parametrize("key", FORMATS_OF_ANY)
def test_a_file_size_limit_leaves_nothing(tmp_path, key):
    program = (
        "import resource, signal, sys, numpy as np\n"
        "from photofix.errors import WriteError; from photofix.photo import Photo, write_photo\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "photo = Photo(pixels=np.random.default_rng(0).random((400, 400, 3), np.float32))\n"
        "try: write_photo(photo, sys.argv[1], format=sys.argv[2], quality=100)\n"
        "except WriteError: sys.exit(7)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "a"), key], check=False)
    assert done.returncode == 7
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_while_writing_leaves_no_partial_file(tmp_path):
    """kill -9 at many moments: whatever has its final name is whole."""
    program = (
        "import sys, numpy as np; from photofix.photo import Photo, write_photo\n"
        "photo = Photo(pixels=np.random.default_rng(0).random((500, 500, 3), np.float32))\n"
        "print('ready', flush=True)\n"
        "for number in range(10_000): write_photo(photo, f'{sys.argv[1]}/{number}.png')\n"
    )
    for round_ in range(4):
        folder = tmp_path / str(round_)
        folder.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        assert process.stdout.readline()
        deadline = time.monotonic() + 20
        while not names(folder) and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(0.017 * round_)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        for path in folder.glob("*.png"):
            assert read_photo(path).width == 500
        assert sum(name.endswith(".part") for name in names(folder)) <= 1


def test_interrupted_while_writing_leaves_nothing(tmp_path, monkeypatch):
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_photo(photo(), tmp_path / "a.png")
    assert names(tmp_path) == []


def test_a_missing_folder(tmp_path):
    with pytest.raises(PhotoAccessError, match="folder does not exist"):
        write_photo(photo(), tmp_path / "none" / "a.png")


def test_a_folder_in_the_way(tmp_path):
    (tmp_path / "a.png").mkdir()
    for overwrite in (False, True):
        with pytest.raises(PhotoError) as failure:
            write_photo(photo(), tmp_path / "a.png", overwrite=overwrite)
        assert "\n" not in str(failure.value)
    assert names(tmp_path) == ["a.png"]


def test_a_name_of_full_length_works(tmp_path):
    path = tmp_path / ("n" * 251 + ".png")
    write_photo(photo(), path)
    assert read_photo(path).width == 32


def test_new_files_follow_the_umask(tmp_path):
    write_photo(photo(), tmp_path / "a.png")
    (tmp_path / "plain").touch()
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("arguments", [{"format": "psd"}, {"quality": 0}, {"quality": 101}])
def test_impossible_wishes(tmp_path, arguments):
    with pytest.raises(WriteError):
        write_photo(photo(), tmp_path / "a.png", **arguments)
    assert names(tmp_path) == []


def test_a_photo_too_wide_for_webp(tmp_path):
    wide = Photo(pixels=np.zeros((1, 16384, 3), np.float32))
    with pytest.raises(WriteError, match="16383"):
        write_photo(wide, tmp_path / "a.webp", format="webp")
    assert names(tmp_path) == []
