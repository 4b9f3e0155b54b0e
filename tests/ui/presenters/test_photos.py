"""Thumbnails, the model of photos, the grid, and what is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photofix_ui.links.preferences import Care, Draft
from photofix_ui.presenters import batches
from photofix_ui.presenters.intake import paths_in, scan
from photofix_ui.presenters.photos import PhotoModel, PhotoRow, Role
from photofix_ui.presenters.thumbnails import Thumbnails
from photofix_ui.widgets.grid import PhotoGrid
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QColorSpace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from photofix.photo import read_photo, write_photo
from photofix.photo.photo import History
from photofix.queue import Journal

SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
Photos = Callable[..., list[Path]]


@pytest.fixture
def thumbnails(qtbot: QtBot) -> Iterator[Thumbnails]:
    made = Thumbnails(SRGB)
    yield made
    made.close()


def rows(count: int) -> list[PhotoRow]:
    return [PhotoRow(Path(f"/photos/img{number}.jpg"), Path("/photos")) for number in range(count)]


def test_thumbnails_come_later(qtbot: QtBot, thumbnails: Thumbnails, photos: Photos) -> None:
    (path,) = photos(1)
    with qtbot.waitSignal(thumbnails.ready):
        assert thumbnails.get(path) is None
    assert thumbnails.get(path) is not None


def test_a_photo_that_can_not_be_decoded_has_a_reason(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"\xff\xd8\xff no photo")
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get(bad)
    assert thumbnails.get(bad) is None
    assert "damaged" in (thumbnails.problem(bad) or "")


def test_only_so_many_thumbnails_are_kept(
    qtbot: QtBot, thumbnails: Thumbnails, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = photos(6)
    thumbnails._room = 3 * 96 * 64 * 4
    for path in paths:
        with qtbot.waitSignal(thumbnails.ready):
            thumbnails.get(path)
    assert len(thumbnails._pixmaps) == 3
    assert set(thumbnails._pixmaps) == set(paths[-3:])


@given(st.data())
def test_what_is_removed_comes_back_to_its_place(data: st.DataObject) -> None:
    model = PhotoModel(NoThumbnails())  # type: ignore[arg-type]
    count = data.draw(st.integers(1, 80))
    model.set_rows(rows(count))
    before = model.rows()
    chosen = data.draw(st.sets(st.integers(0, count - 1)))
    removed = model.remove([before[number].path for number in chosen])
    assert [row.path for row in model.rows()] == [
        row.path for number, row in enumerate(before) if number not in chosen
    ]
    model.insert(removed)
    assert model.rows() == before
    assert [model.place(row.path) for row in before] == list(range(count))


class NoThumbnails(QObject):
    ready = Signal(Path)


def test_the_model_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, thumbnails: Thumbnails
) -> None:
    model = PhotoModel(thumbnails)
    qtmodeltester.check(model, force_py=True)
    assert model.append(rows(5)) == 5
    assert model.append(rows(7)) == 2
    model.remove([Path("/photos/img3.jpg")])
    model.set_badges(Path("/photos/img4.jpg"), ("noise",))
    model.update(PhotoRow(Path("/photos/img4.jpg"), Path("/photos"), "failed", "no such file"))
    index = model.index(3)
    assert index.data(Role.ROW).badges == ("noise",)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "img4.jpg, failed, noise, no such file"


def test_thousands_of_photos_need_no_widget_each_and_only_those_in_view_a_thumbnail(
    qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    grid = PhotoGrid()
    qtbot.addWidget(grid)
    model = PhotoModel(thumbnails)
    asked: set[Path] = set()
    thumbnails.get = lambda path: asked.add(path)  # type: ignore[method-assign,assignment,func-returns-value]
    grid.setModel(model)
    grid.resize(800, 600)
    grid.show()
    qtbot.waitExposed(grid)
    few = len(grid.findChildren(QWidget))
    model.set_rows(rows(10_000))
    grid.scrollToBottom()
    grid.grab()
    assert len(grid.findChildren(QWidget)) == few
    assert Path("/photos/img9999.jpg") in asked
    assert len(asked) < 100


def test_keys_open_and_remove(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    grid = PhotoGrid()
    qtbot.addWidget(grid)
    grid.setModel(PhotoModel(thumbnails))
    grid.photos().set_rows(rows(4))
    grid.show()
    grid.choose(Path("/photos/img2.jpg"))
    with qtbot.waitSignal(grid.opened) as opened:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [Path("/photos/img2.jpg")]
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(grid.removal) as removal:
        QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert removal.args is not None
    assert len(removal.args[0]) == 4


def test_scanning_finds_photos_and_says_what_is_none(tmp_path: Path, photos: Photos) -> None:
    made = photos(3)
    (tmp_path / "notes.txt").write_text("no photo")
    (tmp_path / "empty").mkdir()
    (made[0].parent / "inner").mkdir()
    renamed = made[2].rename(tmp_path / "photo-without-extension")
    found = scan(
        [
            made[0].parent,
            tmp_path / "notes.txt",
            tmp_path / "gone.jpg",
            tmp_path / "empty",
            renamed,
        ],
        recursive=True,
    )
    assert [row.path for row in found.rows] == [*made[:2], renamed]
    assert [path.name for path, _ in found.rejected] == ["notes.txt", "gone.jpg", "empty"]
    assert "no such file" in str(found.rejected[1][1])


def test_paths_are_taken_from_what_is_dropped_or_pasted(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "ä b.jpg")), QUrl("https://example.org/a.jpg")])
    assert paths_in(data) == [tmp_path / "ä b.jpg"]
    data = QMimeData()
    data.setText(f"'{tmp_path}/a.jpg'\nno path\n")
    assert paths_in(data) == [tmp_path / "a.jpg"]


def test_copies_of_photofix_in_a_folder_are_no_photos_to_restore(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("a.jpg", "b.jpg"):
        path = folder / name
        Image.new("RGB", (24, 16), (80, 40, 40)).save(path)
        copy = folder / "restored" / name
        copy.parent.mkdir(exist_ok=True)
        write_photo(read_photo(path), copy, history=History("too dark", 1.0))
    found = scan([folder], recursive=True)
    assert [row.path.parent.name for row in found.rows] == ["photos", "photos"]
    assert {why.key for _, why in found.rejected} >= {"queue.copy"}
    named = scan([folder / "restored" / "a.jpg"])  # by itself it may be restored again
    assert len(named.rows) == 1
    assert named.rejected == ()


def test_photos_of_one_name_with_settings_of_their_own_get_places_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "start_in_background", lambda journal: None)
    paths = [tmp_path / folder / "IMG_1.jpg" for folder in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
        Image.new("RGB", (24, 16)).save(path)
    pairs = tuple((str(path), str(path.parent)) for path in paths)
    options = {"output": str(tmp_path / "out")}
    draft = Draft("too dark", pairs, options, own=((pairs[1][0], Care("hazy", options)),))
    with Journal(tmp_path / "state") as journal:
        batches.begin(draft)(journal)
        found = [job for batch in journal.batches() for job in journal.jobs(batch.id)]
    assert sorted(job.destination.name for job in found if job.destination) == [
        "IMG_1-2.jpg",
        "IMG_1.jpg",
    ]
