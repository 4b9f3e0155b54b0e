"""A word at the end of a batch, if it was asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from photofix.messages import LANGUAGE, message
from photofix.options import Settings
from photofix.queue import Journal, NewJob, notifying
from photofix.queue.claims import Claims
from photofix.queue.job import Outcome
from photofix.queue.notifying import Announcer


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    messages: list[str] = []
    monkeypatch.setenv(LANGUAGE, "en")
    monkeypatch.setattr(notifying, "show", lambda title, message: messages.append(message))
    return messages


def work_off(journal: Journal, announcer: Announcer, *, notify: bool) -> None:
    batch = journal.add_batch("too dark", Settings(notify=notify))
    journal.add_jobs(batch, [NewJob(Path(f"/in/{n}.jpg"), Path(f"/out/{n}.jpg")) for n in "ab"])
    journal.seal(batch)
    announcer.look()
    claims = Claims(journal, f"worker {batch}")
    claims.register(None)
    claims.ready("cpu", (None,), ("cpu",))
    for outcome in (Outcome("done"), Outcome("failed", message("photo.cut_off"))):
        job, _ = claims.claim() or pytest.fail("no job")
        claims.finish(job, outcome)
        announcer.look()
    announcer.look()


def test_a_batch_that_asks_for_it_is_announced_once(shown: list[str]) -> None:
    with Journal() as journal:
        announcer = Announcer(journal)
        work_off(journal, announcer, notify=True)
        work_off(journal, announcer, notify=False)
    assert shown == ["too dark: 1 restored, 1 failed"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de_DE.UTF-8", "1 restauriert, 1 fehlgeschlagen"),
        ("es", "restauradas: 1, fallidas: 1"),
        ("fr", "restaurées\N{NO-BREAK SPACE}: 1, échecs\N{NO-BREAK SPACE}: 1"),
        ("it", "restaurate: 1, non riuscite: 1"),
        ("nl", "1 restored, 1 failed"),
    ],
)
def test_a_batch_is_announced_in_the_language_of_the_desktop(
    shown: list[str], monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.delenv(LANGUAGE, raising=False)
    monkeypatch.setenv("LC_ALL", language)
    with Journal() as journal:
        work_off(journal, Announcer(journal), notify=True)
    assert shown == [f"too dark: {said}"]


@pytest.mark.skipif(sys.platform != "linux", reason="takes D-Bus away")
def test_without_a_desktop_a_line_says_so(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", "from photofix.queue.notifying import show; show('photofix', 'x')"],
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none"},
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert said.startswith("no notification could be shown")
    assert said.count("\n") == 1


def test_without_the_extra_a_line_says_how_to_get_it() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; sys.modules['desktop_notifier'] = None\n"
            "from photofix.queue.notifying import show; show('photofix', 'x')",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert "pip install 'photofix[notify]'" in said
    assert said.count("\n") == 1
