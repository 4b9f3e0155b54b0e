"""What is kept on disk of photos."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from photofix_ui.links.decoder import Decoder
from photofix_ui.links.disk_cache import DiskCache, cache
from photofix_ui.links.images import SRGB
from photofix_ui.links.lab import _unpacked


@pytest.fixture
def kept(tmp_path: Path) -> DiskCache:
    return DiskCache(tmp_path / "cache", most=250)


def test_what_has_not_been_used_for_longest_goes(kept: DiskCache, tmp_path: Path) -> None:
    for number in range(4):
        kept.put(f"{number}", bytes(100))
        os.utime(tmp_path / "cache" / f"{number}", (number, number))
    assert kept.get("0") is not None  # used now
    kept._added = 10_000
    kept.put("4", bytes(10))
    assert kept.get("0") is not None
    assert kept.get("1") is None
    assert kept.size() <= 250
    kept.empty()
    assert (kept.size(), kept.get("0")) == (0, None)


def test_a_photo_that_changes_has_another_key(kept: DiskCache, tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    assert kept.key(photo, "thumbnail") is None
    assert kept.get(None) is None
    photo.write_bytes(b"one")
    first = kept.key(photo, "thumbnail")
    assert first == kept.key(photo, "thumbnail") != kept.key(photo, "diagnosis")
    photo.write_bytes(b"other")
    assert kept.key(photo, "thumbnail") != first


def test_a_folder_that_can_not_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    kept = DiskCache(tmp_path / "cache")
    kept.put("a", b"data")
    assert kept.get("a") is None


def test_a_thumbnail_is_made_once(photos: Callable[..., list[Path]]) -> None:
    (path,) = photos(1, (900, 600))
    decoder = Decoder(SRGB)
    try:
        made = decoder.thumbnail(path, 320)
        status = path.stat()
        path.write_bytes(bytes(status.st_size))  # unreadable, but by its looks the same
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        again = decoder.thumbnail(path, 320)
    finally:
        decoder.close()
    assert again.size() == made.size()
    assert abs(again.pixelColor(99, 99).lightness() - made.pixelColor(99, 99).lightness()) <= 4
    assert cache().size() > 0


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"shown": [], "colour": 1}'])
def test_a_damaged_diagnosis_counts_as_missing(data: bytes | None) -> None:
    assert _unpacked(data) is None
