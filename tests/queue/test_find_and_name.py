"""Which photos are found, and where their copies go."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photofix.errors import UsageError
from photofix.files import sha256
from photofix.options import Settings
from photofix.photo import History, read_photo, write_photo
from photofix.queue import Fingerprint, Source, check_template, destinations, find_photos
from photofix.queue.copies import CopyFilter, MadeCopy, digest_of_settings
from photofix.queue.orders import Order, jobs_of


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


def photo(path: Path, value: int = 90, **options: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (16, 12), (value,) * 3).save(path, **options)
    return path


def names(sources: list[Source], template: str, **options: Any) -> list[str]:
    return [place.path.name for place in destinations(sources, template=template, **options)]


def test_names_of_when_and_by_what_a_photo_was_taken(tmp_path):
    exif = Image.Exif()
    exif[272], exif[34665] = "Kamera: K-1/II", {36867: "2024:05:06 07:08:09"}
    taken = photo(tmp_path / "a.jpg", exif=exif.tobytes())
    plain = photo(tmp_path / "b.png")
    os.utime(plain, (0, datetime(2020, 2, 3, 4, 5, 6).timestamp()))
    template = "{date}_{time}_{camera}_{task}"
    assert names(find_photos([taken, plain]), template, task="noise+haze") == [
        "2024-05-06_07-08-09_Kamera- K-1-II_noise+haze.jpg",
        "2020-02-03_04-05-06_camera_noise+haze.png",
    ]


def test_pictures_of_other_kinds_are_told(tmp_path):
    make(tmp_path, "a.jpg", "b.gif", "c.jp2", "notes.txt", "d.mpo")
    foreign: list[Path] = []
    found = find_photos([tmp_path], foreign=foreign)
    assert [source.path.name for source in found] == ["a.jpg", "d.mpo"]
    assert [path.name for path in foreign] == ["b.gif", "c.jp2"]


def test_seq_counts_names_that_are_otherwise_alike(tmp_path):
    for number, day in enumerate((1, 1, 2, 1)):
        path = photo(tmp_path / f"{number}.jpg")
        os.utime(path, (0, datetime(2020, 1, day, 12).timestamp()))
    sources = find_photos([tmp_path])
    made = ["2020-01-01-01.jpg", "2020-01-01-02.jpg", "2020-01-02-01.jpg", "2020-01-01-03.jpg"]
    assert names(sources, "{date}-{seq:02d}") == made
    # Those that others have are passed over.
    taken = {"2020-01-01-01.jpg"}
    assert names(
        sources[:1], "{date}-{seq:02d}", occupied=lambda path, _: os.path.basename(path) in taken
    ) == ["2020-01-01-02.jpg"]


def test_a_copy_is_named_for_what_it_is(tmp_path):
    for format, suffix in (("PNG", ".png"), ("WEBP", ".webp"), ("TIFF", ".tif")):
        source = photo(tmp_path / f"{format}.jpg", format=format)
        assert names(find_photos([source]), "{stem}") == [format + suffix]
    true = photo(tmp_path / "true.JPEG", format="JPEG")
    assert names(find_photos([true]), "{stem}") == ["true.JPEG"]


class Made:
    """A journal that knows of these copies, by their place."""

    def __init__(self, *copies: MadeCopy) -> None:
        self.copies = copies

    def copy_at(self, destination: Path) -> MadeCopy | None:
        return next((copy for copy in self.copies if copy.destination == destination), None)

    def copies_of(self, source: Path) -> list[MadeCopy]:
        return [copy for copy in self.copies if copy.source == source]


def made(source: Path, destination: Path, **settings: Any) -> MadeCopy:
    status = source.stat()
    print_ = Fingerprint(status.st_size, status.st_mtime_ns, sha256(source))
    photo(destination)
    return MadeCopy(source, destination, print_, "grainy", Settings(**settings))


def test_a_new_photo_is_not_taken_for_one_whose_copy_is_there(tmp_path):
    """b.png came later than the copy of b.jpg; and a new first photo moves the numbers."""
    old, new = photo(tmp_path / "b.png"), photo(tmp_path / "b.jpg", 50)
    out = tmp_path / "out"
    order = Order("grainy", Settings(output=str(out), format="jpeg"))
    records = Made(made(old, out / "b.jpg", format="jpeg"))
    jobs = {job.source.name: job for job in jobs_of(order, find_photos([tmp_path]), records)}
    assert jobs["b.png"].needless is not None
    assert jobs["b.jpg"].destination == out / "b-2.jpg"
    assert jobs["b.jpg"].needless is None
    os.unlink(old)  # whose copy it was is gone: the name is free for what took its place
    (job,) = jobs_of(order, find_photos([new]), records)
    assert job.needless is not None


def test_numbers_stay_with_the_photos_they_were_given_to(tmp_path):
    b, c = photo(tmp_path / "b.png", 1), photo(tmp_path / "c.png", 2)
    out, how = tmp_path / "out", {"name": "w_{index:03d}"}
    records = Made(made(b, out / "w_001.png", **how), made(c, out / "w_002.png", **how))
    photo(tmp_path / "a.png", 3)
    order = Order("grainy", Settings(output=str(out), **how))
    jobs = jobs_of(order, find_photos([tmp_path]), records)
    assert [job.destination.name for job in jobs] == ["w_001-2.png", "w_001.png", "w_002.png"]
    assert [job.needless is None for job in jobs] == [True, False, False]


def test_only_what_changed_is_restored_again(tmp_path):
    source, out = photo(tmp_path / "a.png"), tmp_path / "out"
    copy = made(source, out / "a.png")

    def needless(sentence: str, existing: str = "changed", **settings: Any) -> str | None:
        order = Order(sentence, Settings(output=str(out), existing=existing, **settings))
        (job,) = jobs_of(order, find_photos([source]), Made(copy))
        return job.needless and job.needless.key

    assert needless("grainy") == "copy.is_current"
    assert needless("grainy", tile=256) == "copy.is_current"  # makes no other copy
    os.utime(source)
    assert needless("grainy") == "copy.is_current"  # touched, but the same
    assert needless("grainy", quality=50) is None
    assert needless("very grainy") is None
    assert needless("grainy", "skip") == "copy.is_outdated"
    photo(source, 91)
    assert needless("grainy") is None


def test_a_copy_tells_itself_what_it_was_made_of(tmp_path):
    """Where the journal is another machine's."""
    source, out = photo(tmp_path / "a.jpg"), tmp_path / "out"
    settings = Settings(output=str(out), existing="changed")
    history = History("grainy", 1.0, (), sha256(source), digest_of_settings(settings, "grainy"))
    out.mkdir()
    write_photo(read_photo(source), out / "a.jpg", history=history)
    (job,) = jobs_of(Order("grainy", settings), find_photos([source]))
    assert job.needless is not None
    (job,) = jobs_of(Order("dark", settings), find_photos([source]))
    assert job.needless is None


def test_copies_are_not_taken_for_photos(tmp_path):
    source = photo(tmp_path / "a.jpg")
    (tmp_path / "in").mkdir()
    formats = ("avif", "heic", "jpeg", "jxl", "png", "tiff", "webp")
    photo(tmp_path / "in/a.jpg")
    for format in formats:
        copy = tmp_path / f"in/b.{format}"
        write_photo(read_photo(source), copy, format=format, history=History("x", 1.0))
    photo(tmp_path / "in/c.jpg")
    copies = CopyFilter()
    found = find_photos([tmp_path], recursive=True, is_copy=copies)
    assert [item.path.name for item in found] == ["a.jpg", "a.jpg", "c.jpg"]
    assert [path.suffix[1:] for path in copies.found] == list(formats)
    # One that is named is meant.
    assert len(find_photos([tmp_path / "in/b.jpeg"], is_copy=copies)) == 1


def test_a_raw_file_becomes_a_tiff_by_name(tmp_path):
    import shutil

    sample = Path(__file__).parents[3] / "shared/data/raw/IMG_1361.dng"
    if not sample.is_file():
        pytest.skip(f"{sample} is not here")
    shutil.copy(sample, tmp_path / "a.dng")
    (place,) = destinations(find_photos([tmp_path]))
    assert place.path.name == "a.tif"


def test_empty_files_are_not_taken_for_copies(tmp_path: Path) -> None:
    """A camera may be about to write them; a folder of them was called one of copies."""
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).touch()
    copies = CopyFilter()
    assert [copies(tmp_path / name) for name in ("a.jpg", "b.jpg")] == [False, False]
    assert not copies.found
