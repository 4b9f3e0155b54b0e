"""Starting where there is no screen, or not all that Qt needs: a sentence, and no abort."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from photofix_ui.screen import check_screen

from photofix.errors import InstallationError

x11 = pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="there is no X11")


@x11
def test_without_a_screen_the_app_says_so(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    ended = subprocess.run(
        [sys.executable, "-c", "from photofix_ui.app import main; raise SystemExit(main([]))"],
        env={**environment, "PHOTOFIX_STATE": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("photofix: there is no screen here")
    assert ended.stderr.count("\n") == 1


@x11
def test_a_missing_library_is_named_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtCore import QLibraryInfo

    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqxcb.so").write_bytes(b"")
    monkeypatch.setattr(QLibraryInfo, "path", lambda _: str(tmp_path))
    with pytest.raises(InstallationError, match=r"libqxcb.*apt install .*libxcb-cursor0"):
        check_screen({"DISPLAY": ":0"})
    check_screen({"QT_QPA_PLATFORM": "offscreen"})
    check_screen({"WAYLAND_DISPLAY": "wayland-0"})
