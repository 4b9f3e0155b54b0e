"""What makes an order senseless is refused before anything is queued, the same at every door."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from photofix.cli import app
from photofix.errors import DeviceError, InstructionError, UsageError
from photofix.options import Settings
from photofix.queue import Source
from photofix.queue.orders import Order, check_device, check_order, jobs_of


def order(sentence: str | None = "too dark", **settings: Any) -> Order:
    return Order(sentence, Settings(**settings))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (order(""), "the sentence is empty"),
        (order("order me a pizza"), "asks for nothing"),
        (order("la photo est toute chelou"), "isn't clear"),
        (order(name="{stem}/x"), "--name"),
        (order(model="photoshop"), "photoshop"),
        (order("remove the snow", model="photofix-tone"), "can't restore snow"),
    ],
)
def test_a_senseless_order_is_refused_in_one_line(asked: Order, words: str) -> None:
    with pytest.raises(UsageError, match=words) as refused:
        check_order(asked)
    assert "\n" not in str(refused.value)


def test_an_empty_sentence_is_a_mistake_and_none_is_a_wish() -> None:
    with pytest.raises(InstructionError):
        check_order(order("  "))
    assert check_order(order(None)).general


def test_an_unclear_sentence_is_taken_as_it_is_understood_where_that_is_wanted() -> None:
    assert not check_order(order("la photo est toute chelou"), unclear=True).sure


@pytest.mark.parametrize("inside", ["", "inside", "inside/deeper"])
def test_copies_need_a_folder_that_can_be_made(tmp_path: Path, inside: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="is a file; give a folder"):
        check_order(order(output=str(tmp_path / "file" / inside)))
    with pytest.raises(UsageError, match="can't be made"):
        check_order(order(output=str(tmp_path / ("n" * 300) / inside)))
    check_order(order(output=str(tmp_path / "out" / inside)))
    assert not (tmp_path / "out").exists(), "a check leaves nothing behind"


def test_looking_first_takes_a_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    check_order(order(only_if_needed="skip"))
    monkeypatch.setattr("photofix.queue.orders.is_installed", lambda entry: False)
    check_order(order())
    with pytest.raises(UsageError, match="needs the classifier photofix-diagnose"):
        check_order(order(only_if_needed="skip"))


def test_a_device_that_is_not_there_is_refused() -> None:
    check_device(Settings(device="cpu"))
    with pytest.raises(DeviceError):
        check_device(Settings(device="cuda:7"))
    with pytest.raises(DeviceError):
        check_device(Settings(device="cpu,cuda:7"))
    check_device(Settings(device="all"))


def test_nothing_but_folders_without_photos_is_refused(tmp_path: Path) -> None:
    empty = Source(tmp_path, tmp_path.parent, "no photos in this folder")
    for sources in ([], [empty]):
        with pytest.raises(UsageError, match="no photos"):
            jobs_of(order(), sources)
    missing = Source(tmp_path / "a.jpg", tmp_path, "no such file")
    folder, photo = jobs_of(order(output=str(tmp_path / "o")), [empty, missing])
    assert (folder.destination, photo.destination) == (None, None)
    assert photo.problem == "no such file"


def test_batch_and_watch_refuse_in_the_same_words(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"")
    (tmp_path / "file").write_text("")
    for flags in (["-o", str(tmp_path / "file")], ["--name", "{x}"], ["--model", "photoshop"]):
        said = {
            CliRunner().invoke(app, [door, str(tmp_path / "photos"), "-i", "dark", *flags]).stderr
            for door in ("batch", "watch")
        }
        assert len(said) == 1, said
        assert said.pop().startswith("photofix: ")
