"""Which photos are found, and where their copies go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photofix.errors import UsageError
from photofix.queue import Source, check_template, destinations, find_photos


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def found(folder: Path, *args: object, **options: object) -> list[str]:
    sources = find_photos(*args, **options)  # type: ignore[arg-type]
    return [os.path.relpath(s.path, folder) for s in sources if s.problem is None]


def test_folder_in_natural_order_without_hidden_or_foreign_files(tmp_path: Path) -> None:
    make(tmp_path, "img10.jpg", "img2.JPG", "img1.png", "._img1.jpg", ".x.png", "notes.txt")
    assert found(tmp_path, [tmp_path]) == ["img1.png", "img2.JPG", "img10.jpg"]


def test_recursion_skips_own_output_and_hidden_folders(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "s/b.jpg", "photofix/a.jpg", "s/photofix/b.jpg", ".h/c.jpg", "o/d.jpg")
    assert found(tmp_path, [tmp_path]) == ["a.jpg"]
    assert found(tmp_path, [tmp_path], recursive=True, output=tmp_path / "o") == [
        "a.jpg",
        "s/b.jpg",
    ]


def test_symlink_loops_end(tmp_path: Path) -> None:
    make(tmp_path, "s/a.jpg")
    (tmp_path / "s" / "loop").symlink_to(tmp_path)
    assert found(tmp_path, [tmp_path], recursive=True) == ["s/a.jpg"]


def test_quoted_patterns_are_expanded_and_each_photo_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "a1.jpg", "a10.jpg", "a2.jpg", "b.jpg")
    paths = [tmp_path / "a*.jpg", tmp_path / "a1.jpg", tmp_path]
    assert found(tmp_path, paths) == ["a1.jpg", "a2.jpg", "a10.jpg", "b.jpg"]


def test_a_name_with_brackets_is_a_file_before_it_is_a_pattern(tmp_path: Path) -> None:
    make(tmp_path, "a[1].jpg", "a1.jpg")
    assert found(tmp_path, [tmp_path / "a[1].jpg"]) == ["a[1].jpg"]


def test_every_named_path_gets_an_answer(tmp_path: Path) -> None:
    make(tmp_path, "notes.txt")
    (tmp_path / "empty").mkdir()
    names = ["notes.txt", "missing.jpg", "no*.jpg", "empty"]
    answers = find_photos([tmp_path / name for name in names])
    assert [source.path.name for source in answers] == names
    assert [source.problem is None for source in answers] == [True, False, False, False]
    assert "--recursive" in str(answers[3].problem)


def places(sources: list[Source], *args: object, **options: object) -> list[Path]:
    return [place.path for place in destinations(sources, *args, **options)]  # type: ignore[arg-type]


def test_copies_go_into_a_folder_next_to_the_photos(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "s/b.jpg")
    sources = find_photos([tmp_path], recursive=True)
    assert places(sources) == [tmp_path / "photofix/a.jpg", tmp_path / "s/photofix/b.jpg"]


def test_an_output_folder_keeps_the_tree(tmp_path: Path) -> None:
    make(tmp_path, "in/a.jpg", "in/s/t/b.jpg")
    sources = find_photos([tmp_path / "in"], recursive=True)
    out = tmp_path / "out"
    assert places(sources, out) == [out / "a.jpg", out / "s/t/b.jpg"]


def test_a_folder_without_photos_is_no_obstacle_to_the_others(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    (tmp_path / "empty").mkdir()
    sources = find_photos([tmp_path / "empty", tmp_path / "a.jpg"], output=tmp_path / "o")
    places = destinations(sources, tmp_path / "o")
    assert [source.problem is None for source in sources] == [False, True]
    assert places[1].path == tmp_path / "o" / "a.jpg"


def test_name_template_and_format(tmp_path: Path) -> None:
    make(tmp_path, "trip/a.png", "trip/b.jpeg")
    sources = find_photos([tmp_path / "trip"])
    got = places(sources, tmp_path, "{parent}-{index:03d}-{stem}", "jpeg")
    assert got == [tmp_path / "trip-001-a.jpg", tmp_path / "trip-002-b.jpeg"]


@pytest.mark.parametrize(
    "template",
    [
        *("", "{steam}", "{stem", "{}", "a/{stem}", "{stem.x}", "..", "{stem:>99999999999}"),
        *(
            "{stem:>300}",
            "{stem:{index}}",
            "{index:c}",
            "{stem:/>9}",
            "{stem.__class__}",
            "{index[0]}",
        ),
    ],
)
def test_bad_templates_are_refused(template: str) -> None:
    with pytest.raises(UsageError):
        check_template(template)


def test_collisions_keep_every_photo_even_where_case_does_not_count(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "a.png", "a-2.jpg")
    sources = [Source(tmp_path / name, tmp_path) for name in ("a.jpg", "a.png", "a-2.jpg")]
    out = tmp_path / "o"
    assert places(sources, out, "{stem}", "jpeg") == [
        out / "a.jpg",
        out / "a-3.jpg",
        out / "a-2.jpg",
    ]
    upper = [Source(tmp_path / "x" / "P.jpg", tmp_path / "x"), Source(Path("y/p.JPG"), Path("y"))]
    first, second = places(upper, out)
    assert str(first).casefold() != str(second).casefold()


@given(st.lists(st.sampled_from(["a", "A", "a-2", "a-3", "b"]), max_size=12))
def test_places_are_unique_and_deterministic(stems: list[str]) -> None:
    sources = [Source(Path(f"/none/{i}/{s}.jpg"), Path(f"/none/{i}")) for i, s in enumerate(stems)]
    got = places(sources, Path("/none/out"))
    assert len({str(path).casefold() for path in got}) == len(stems)
    assert got == places(sources, Path("/none/out"))


@pytest.mark.parametrize("kind", ["same", "symlink", "hard link"])
def test_a_place_that_is_an_original_is_a_problem(tmp_path: Path, kind: str) -> None:
    make(tmp_path, "a.jpg", "b.jpg")
    (tmp_path / "out").mkdir()
    if kind == "symlink":
        (tmp_path / "out/a.jpg").symlink_to(tmp_path / "b.jpg")
    elif kind == "hard link":
        os.link(tmp_path / "b.jpg", tmp_path / "out/a.jpg")
    out = tmp_path if kind == "same" else tmp_path / "out"
    place = destinations(find_photos([tmp_path]), out)[0]
    assert place.problem is not None
    assert "original" in str(place.problem)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("raw", ["1.CR3", "2.jpg", "3.dng"]),
        ("jpeg", ["1.JPG", "2.jpg", "3.dng"]),
        ("both", ["1.CR3", "1.JPG", "2.jpg", "3.dng"]),
    ],
)
def test_a_raw_and_jpeg_pair_is_one_photo(tmp_path, wanted, names):
    for name in ("1.CR3", "1.JPG", "2.jpg", "3.dng"):
        (tmp_path / name).write_bytes(b"x")
    for paths in ([tmp_path], sorted(tmp_path.iterdir())):
        found = find_photos(paths, raw_jpeg=wanted)
        assert sorted(source.path.name for source in found) == names


def test_a_raw_file_becomes_a_tiff_by_name(tmp_path):
    import shutil

    sample = Path(__file__).parents[3] / "shared/data/raw/IMG_1361.dng"
    if not sample.is_file():
        pytest.skip(f"{sample} is not here")
    shutil.copy(sample, tmp_path / "a.dng")
    (place,) = destinations(find_photos([tmp_path]))
    assert place.path.name == "a.tif"
