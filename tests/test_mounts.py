"""What lies behind a folder."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from photofix import mounts
from photofix.config import state_folder
from photofix.mounts import is_remote

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="its table of mounts is Linux's")
Mounted = Callable[[str], None]


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mounted:
    """Mounts tmp_path/home as a file system of some kind, as the system's table has it."""

    def mount(kind: str) -> None:
        table = tmp_path / "mounts"
        home = str(tmp_path / "home").replace(" ", "\\040")
        table.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/home {home} {kind} rw 0 0\n")
        monkeypatch.setattr(mounts, "_TABLE", table)

    return mount


@pytest.mark.parametrize(
    ("kind", "remote"), [("nfs4", True), ("cifs", True), ("lustre", True), ("btrfs", False)]
)
def test_a_folder_is_remote_where_it_is_mounted_from_a_server(
    tmp_path: Path, mounted: Mounted, kind: str, remote: bool
) -> None:
    mounted(kind)
    assert is_remote(tmp_path / "home" / "state") is remote
    assert not is_remote(tmp_path / "homeless")


def test_machines_that_share_a_home_have_a_journal_each(
    tmp_path: Path, mounted: Mounted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home" / "state"))
    mounted("ext4")
    own = state_folder({})
    mounted("nfs")
    folders = set()
    for machine in ("studio-1", "studio-2"):
        monkeypatch.setattr(platform, "node", lambda machine=machine: machine)
        folders.add(state_folder({}))
    assert folders == {own / "studio-1", own / "studio-2"}
    named = tmp_path / "home" / "named"
    assert state_folder({"PHOTOFIX_STATE": str(named)}) == named
