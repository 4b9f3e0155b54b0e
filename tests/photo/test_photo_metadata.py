"""Tags: what is kept, what is corrected, what is written, and what goes on request."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import photo_bombs
import photo_files as files
import pytest
import tifffile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from photofix import __version__
from photofix.files import sha256
from photofix.photo import History, Photo, copy_sidecars, read_photo, write_photo
from photofix.photo.color import display_p3
from photofix.photo.exiv import readable, without_gps, without_maker_notes
from photofix.photo.metadata import Tags, image_resources

IPTC = b"\x1c\x02\x78\0\x07Wedding" + b"\x1c\x02\x19\0\x05bride" + b"\x1c\x02\x19\0\x05groom"
GPS_XMP = (files.XMP % 1).replace(
    b'dc:source="a roll of film"',
    b'dc:source="a roll of film" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    b'exif:GPSLatitude="52,30.0N" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="5"',
)
HISTORY = History("too dark – and grainy", 0.8, ("photofix-noise-s, strength 0.8: noise",))
HOLDS_XMP = ("jpeg", "png", "tiff", "webp", "heic", "avif")


def a_jpeg(path, **options):
    segment = b"Photoshop 3.0\0" + image_resources(IPTC)
    extra = b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment
    metadata = {"exif": files.exif(6, thumbnail=True), "xmp": GPS_XMP, "comment": b"by hand"}
    return files.save(path, "jpeg", files.smooth(), extra=extra, **(metadata | options))


def tags_of(path):
    photo = read_photo(path)
    return readable(replace(photo.tags, texts=None))


def test_iptc_and_the_comment_survive(tmp_path):
    photo = read_photo(a_jpeg(tmp_path / "a.jpg"))
    write_photo(photo, tmp_path / "b.jpg")
    with Image.open(tmp_path / "b.jpg") as copy:
        assert copy.info["photoshop"][0x0404] == IPTC
        assert copy.info["comment"] == b"by hand"
    write_photo(photo, tmp_path / "c.tif", format="tiff")
    assert read_photo(tmp_path / "c.tif").tags.iptc == IPTC
    assert tags_of(tmp_path / "c.tif")["Iptc.Application2.Keywords"] == "bride, groom"
    notes = write_photo(photo, tmp_path / "d.png", format="png")
    assert read_photo(tmp_path / "d.png").tags.iptc == IPTC
    assert list(map(str, notes)) == ["PNG holds no comment: it was left out"]


@pytest.mark.parametrize("format", ["webp", "heic", "avif", "jxl"])
def test_words_of_iptc_go_into_xmp_where_there_is_no_place_for_it(tmp_path, format):
    by_line = b"\x1c\x02\x50\0\x04\xc4nne"  # Latin-1, as older programs wrote it
    photo = read_photo(a_jpeg(tmp_path / "a.jpg"))
    photo = replace(photo, tags=replace(photo.tags, iptc=IPTC + by_line, comment=None))
    notes = write_photo(photo, tmp_path / "b", format=format)
    tags = tags_of(tmp_path / "b")
    assert tags["Xmp.dc.description"] == 'lang="x-default" Wedding'
    assert tags["Xmp.dc.subject"] == "bride, groom"
    assert tags["Xmp.dc.creator"] == "Änne"
    assert tags["Xmp.dc.source"] == "a roll of film"
    assert any("IPTC: its words went into XMP" in str(note) for note in notes)


def test_xmp_keeps_its_own_words_beside_those_of_iptc(tmp_path):
    xmp = GPS_XMP.replace(b'xmp:Rating="5"', b'xmp:Rating="5" dc:subject="mine"')
    photo = read_photo(a_jpeg(tmp_path / "a.jpg", xmp=xmp))
    photo = replace(photo, tags=replace(photo.tags, comment=None))
    write_photo(photo, tmp_path / "b", format="webp")
    tags = tags_of(tmp_path / "b")
    assert tags["Xmp.dc.subject"] == "mine"
    assert "Wedding" in tags["Xmp.dc.description"]


def test_texts_of_a_png_stay_and_become_xmp_elsewhere(tmp_path):
    info = PngInfo()
    info.add_text("Copyright", "(c) Änne")
    info.add_text("Title", "Ein Kuß", zip=True)
    info.add_itxt("Comment", "→ album")
    info.add_text("exif:GPSLatitude", "52/1")  # ImageMagick's copy of EXIF
    Image.fromarray(files.smooth()).save(tmp_path / "a.png", pnginfo=info)
    photo = read_photo(tmp_path / "a.png")
    assert write_photo(photo, tmp_path / "b.png") == ()
    with Image.open(tmp_path / "b.png") as copy:
        texts = {"Copyright": "(c) Änne", "Title": "Ein Kuß", "Comment": "→ album"}
        assert copy.text == texts
    notes = write_photo(photo, tmp_path / "c.jpg", format="jpeg")
    assert any("PNG text" in str(note) for note in notes)
    assert "(c) Änne" in tags_of(tmp_path / "c.jpg")["Xmp.dc.rights"]
    write_photo(photo, tmp_path / "d.png", strip="all")
    assert read_photo(tmp_path / "d.png").tags.texts is None


def test_exif_and_iptc_that_a_png_holds_as_raw_profiles_are_read(tmp_path):
    info = PngInfo()
    block = files.exif(1, size=(64, 48))
    for kind, data in (("APP1", block), ("iptc", image_resources(IPTC))):
        text = f"\n{kind}\n{len(data):8}\n{data.hex()}\n"
        info.add_text(f"Raw profile type {kind}", text, zip=True)
    Image.fromarray(files.smooth()).save(tmp_path / "a.png", pnginfo=info)
    photo = read_photo(tmp_path / "a.png")
    assert photo.tags.exif == block[6:]
    assert photo.tags.iptc == IPTC


def test_texts_of_a_png_that_unfold_without_end_are_left_out(tmp_path):
    bomb = b"Comment\0\0" + zlib.compress(bytes(1 << 20) * 40)
    whole = files.save(tmp_path / "a.png", "png", files.smooth()).read_bytes()
    chunks = files.png_chunk(b"zTXt", bomb) * 3 + files.png_chunk(b"tEXt", b"Author\0Eva")
    (tmp_path / "a.png").write_bytes(whole[:33] + chunks + whole[33:])
    assert read_photo(tmp_path / "a.png").tags.texts == (("Author", "Eva"),)


def test_strip_gps_removes_what_drones_write_of_the_place(tmp_path):
    xmp = GPS_XMP.replace(
        b'xmp:Rating="5"',
        b'xmp:Rating="5" xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/" '
        b'drone-dji:GpsLatitude="+52.51" drone-dji:Longitude="13.37" drone-dji:GimbalYaw="3"',
    )
    write_photo(read_photo(a_jpeg(tmp_path / "a.jpg", xmp=xmp)), tmp_path / "b.jpg", strip="gps")
    copy = read_photo(tmp_path / "b.jpg").tags.xmp
    assert b"52.51" not in copy
    assert b"13.37" not in copy
    assert b"GimbalYaw" in copy


def test_iptc_that_a_tiff_holds_as_numbers_is_read(tmp_path):
    data = IPTC + bytes(-len(IPTC) % 4)
    numbers = np.frombuffer(data, "<u4").tolist()
    tags = [(33723, "I", len(numbers), tuple(numbers), True)]
    tifffile.imwrite(tmp_path / "a.tif", files.smooth(), photometric="rgb", extratags=tags)
    assert read_photo(tmp_path / "a.tif").tags.iptc == IPTC


@pytest.mark.parametrize("format", HOLDS_XMP)
def test_the_history_is_written_and_grows(tmp_path, format):
    photo = read_photo(a_jpeg(tmp_path / "a.jpg"))
    write_photo(photo, tmp_path / "b", format=format, history=HISTORY)
    tags = tags_of(tmp_path / "b")
    assert tags["Xmp.photofix.Version"] == __version__
    assert tags["Xmp.photofix.Instruction"] == "too dark – and grainy"
    assert tags["Xmp.photofix.Strength"] == "0.8"
    assert "photofix-noise-s" in tags["Xmp.photofix.Plan"]
    assert tags["Xmp.xmpMM.History[1]/stEvt:softwareAgent"] == f"photofix {__version__}"
    assert tags["Xmp.dc.source"] == "a roll of film"
    assert tags["Xmp.xmp.Rating"] == "5"
    write_photo(read_photo(tmp_path / "b"), tmp_path / "c", history=History("sharper", 1.0))
    tags = tags_of(tmp_path / "c")
    assert tags["Xmp.xmpMM.History[1]/stEvt:parameters"].startswith("too dark")
    assert tags["Xmp.xmpMM.History[2]/stEvt:parameters"].startswith("sharper")


def test_a_photo_without_xmp_gets_its_history(tmp_path):
    write_photo(Photo(np.zeros((8, 8, 3), np.float32)), tmp_path / "a.png", history=HISTORY)
    assert tags_of(tmp_path / "a.png")["Xmp.photofix.Instruction"] == HISTORY.instruction


def test_a_scan_without_exif_has_no_damaged_exif(tmp_path):
    Image.fromarray(files.smooth()).save(tmp_path / "a.tif")
    photo = read_photo(tmp_path / "a.tif")
    assert photo.notes == ()
    assert photo.tags.exif is None or readable(Tags(exif=photo.tags.exif))


def test_exif_that_loses_nothing_stays_whole():
    """exiv2 writes such a block in place: into memory that must still be there."""
    block = b"II*\0" + struct.pack("<IHHHIIHHII", 8, 1, 274, 3, 1, 1, 0, 0, 0, 0)
    assert readable(Tags(exif=without_gps(block))) == {"Exif.Image.Orientation": "top, left"}


def test_xmp_of_a_gain_map_alone_leaves_room_for_the_history(tmp_path):
    xmp = (files.XMP % 1).replace(
        b'tiff:Orientation="1" dc:source="a roll of film"',
        b'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"',
    )
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), xmp=xmp)
    photo = read_photo(source)
    assert (photo.tags.xmp, photo.notes) == (None, ())
    assert write_photo(photo, tmp_path / "b.jpg", history=HISTORY) == ()
    assert tags_of(tmp_path / "b.jpg")["Xmp.photofix.Instruction"] == HISTORY.instruction


def test_xmp_of_too_many_properties_is_left_out_with_a_note(tmp_path):
    data = photo_bombs.png_of_xmp(photo_bombs.xmp_of_many_properties(3000))
    (tmp_path / "a.png").write_bytes(data)
    photo = read_photo(tmp_path / "a.png")
    assert photo.tags.xmp is None
    assert any("2,000 properties" in str(note) for note in photo.notes)


def test_exif_whose_values_are_all_the_same_megabyte_is_left_out_with_a_note(tmp_path):
    """Written as a TIFF, a block of 40 such values took 40 MB; one of 4,000, four gigabytes."""
    (tmp_path / "a.png").write_bytes(photo_bombs.png_of_overlapping_exif(40))
    photo = read_photo(tmp_path / "a.png")
    assert photo.tags.exif is None
    assert "damaged EXIF was left out" in map(str, photo.notes)


def test_many_strokes_of_a_brush_are_kept(tmp_path):
    """Lightroom writes each as an element of one name."""
    strokes = b"<dc:subject><rdf:Bag>" + b"<rdf:li>d 0.1 0.2</rdf:li>" * 20_000
    xmp = photo_bombs.XMP_HEAD + strokes + b"</rdf:Bag></dc:subject>" + photo_bombs.XMP_TAIL
    (tmp_path / "a.png").write_bytes(photo_bombs.png_of_xmp(xmp))
    photo = read_photo(tmp_path / "a.png")
    assert photo.tags.xmp.count(b"d 0.1 0.2") == 20_000
    assert photo.notes == ()


def test_damaged_xmp_never_costs_the_photo(tmp_path):
    broken = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF <<<"
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), xmp=broken)
    notes = write_photo(read_photo(source), tmp_path / "b.jpg", history=HISTORY, strip="gps")
    assert any("XMP was left out: its location" in str(note) for note in notes)
    assert tags_of(tmp_path / "b.jpg")["Xmp.photofix.Instruction"] == HISTORY.instruction
    notes = write_photo(read_photo(source), tmp_path / "d.jpg", history=HISTORY)
    assert any("history was left out" in str(note) for note in notes)
    write_photo(read_photo(source), tmp_path / "c.jpg")
    assert read_photo(tmp_path / "c.jpg").tags.xmp == broken  # nothing had to be understood of it


@pytest.mark.parametrize("format", HOLDS_XMP)
def test_strip_gps_removes_the_place_and_nothing_else(tmp_path, format):
    source = a_jpeg(tmp_path / "a.jpg")
    assert any("GPS" in key for key in tags_of(source))
    write_photo(read_photo(source), tmp_path / "b", format=format, strip="gps")
    tags = tags_of(tmp_path / "b")
    assert not [key for key in tags if "GPS" in key]
    data = (tmp_path / "b").read_bytes()
    assert b"52,30.0N" not in data
    for order in ("big", "little"):  # the rational numbers 52/1 and 30/1
        numbers = b"".join(n.to_bytes(4, order) for n in (52, 1, 30, 1))
        assert numbers not in data
    assert tags["Exif.Image.Make"] == "Kamera"
    assert tags["Exif.Photo.DateTimeOriginal"] == "2024:05:06 07:08:09"
    assert tags["Xmp.xmp.Rating"] == "5"


@pytest.mark.parametrize("format", [*HOLDS_XMP, "bmp"])
def test_strip_all_leaves_only_the_colours(tmp_path, format):
    source = a_jpeg(tmp_path / "a.jpg", icc=display_p3())
    write_photo(read_photo(source), tmp_path / "b", format=format, strip="all", history=HISTORY)
    copy = read_photo(tmp_path / "b")
    assert (copy.tags.xmp, copy.tags.iptc, copy.tags.comment) == (None, None, None)
    data = (tmp_path / "b").read_bytes()
    for word in (b"Kamera", b"photofix", b"roll of film", b"Wedding", b"by hand", files.MAKER_NOTE):
        assert word not in data
    assert copy.tags.icc == (None if format == "bmp" else display_p3())


def test_maker_notes_make_way_where_jpeg_has_no_room(tmp_path):
    block = Image.Exif()
    block[271] = "Kamera"
    block[34665] = {36867: "2024:05:06 07:08:09", 37500: bytes(70_000)}
    exif = block.tobytes()[6:]
    photo = Photo(np.zeros((8, 8, 3), np.float32), tags=Tags(exif=exif))
    notes = write_photo(photo, tmp_path / "a.jpg", format="jpeg")
    assert any("maker notes" in str(note) for note in notes)
    tags = tags_of(tmp_path / "a.jpg")
    assert tags["Exif.Photo.DateTimeOriginal"] == "2024:05:06 07:08:09"
    assert write_photo(photo, tmp_path / "a.tif", format="tiff") == ()


def test_what_xmp_tells_of_lost_pictures_goes(tmp_path):
    xmp = (files.XMP % 1).replace(
        b"dc:source=",
        b'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" dc:source=',
    )
    source = files.save(tmp_path / "a.jpg", "jpeg", files.smooth(), xmp=xmp)
    photo = read_photo(source)
    assert b"hdrgm" not in photo.tags.xmp
    assert b"a roll of film" in photo.tags.xmp


def test_the_mark_of_the_colour_space_follows_the_profile(tmp_path):
    block = Image.Exif()
    block[34665] = {40961: 1}
    source = files.save(
        tmp_path / "a.png", "png", files.smooth(), exif=block.tobytes(), icc=display_p3()
    )
    write_photo(read_photo(source), tmp_path / "b.jpg", format="jpeg")
    assert tags_of(tmp_path / "b.jpg")["Exif.Photo.ColorSpace"] == "Uncalibrated"


def test_file_times_are_kept_on_request(tmp_path):
    source = a_jpeg(tmp_path / "a.jpg")
    os.utime(source, (1_000_000_000, 1_100_000_000))
    write_photo(read_photo(source), tmp_path / "b.jpg", keep_times=True)
    write_photo(read_photo(source), tmp_path / "c.jpg")
    assert (tmp_path / "b.jpg").stat().st_mtime == 1_100_000_000
    assert (tmp_path / "c.jpg").stat().st_mtime > 1_200_000_000
    assert source.stat().st_mtime == 1_100_000_000


def test_sidecars_come_along(tmp_path):
    source = a_jpeg(tmp_path / "a.jpg")
    (tmp_path / "a.xmp").write_bytes(GPS_XMP.replace(b'Orientation="1"', b'Orientation="6"'))
    (tmp_path / "A.JPG.xmp").write_bytes(GPS_XMP)
    (tmp_path / "ab.xmp").write_bytes(GPS_XMP)
    out = tmp_path / "out"
    out.mkdir()
    assert copy_sidecars(source, out / "copy.tif") == ()
    assert sorted(path.name for path in out.iterdir()) == ["copy.tif.xmp", "copy.xmp"]
    assert b'tiff:Orientation="1"' in (out / "copy.xmp").read_bytes()
    assert b"GPS" in (out / "copy.xmp").read_bytes()
    assert copy_sidecars(source, out / "c.jpg", gps=False) == ()
    assert b"GPS" not in (out / "c.xmp").read_bytes()
    assert b"Rating" in (out / "c.xmp").read_bytes()


def test_a_sidecar_that_exists_is_not_overwritten(tmp_path):
    source = a_jpeg(tmp_path / "a.jpg")
    (tmp_path / "a.xmp").write_bytes(GPS_XMP)
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.xmp").write_text("precious")
    for replaces in (None, lambda path: False):
        (note,) = copy_sidecars(source, out / "a.jpg", replaces=replaces)
        assert "a.xmp exists already" in str(note)
        assert (out / "a.xmp").read_text() == "precious"
    recorded = []
    assert (
        copy_sidecars(
            source,
            out / "a.jpg",
            replaces=lambda path: True,
            record=lambda *written: recorded.append(written),
        )
        == ()
    )
    assert b"Rating" in (out / "a.xmp").read_bytes()
    assert recorded == [(out / "a.xmp", sha256(out / "a.xmp"))]
    assert copy_sidecars(source, out / "a.jpg") == ()  # the same already


def test_an_originals_own_sidecar_is_never_replaced(tmp_path):
    source = a_jpeg(tmp_path / "a.jpg")
    (tmp_path / "a.xmp").write_bytes(GPS_XMP)
    (note,) = copy_sidecars(source, tmp_path / "a.tif", gps=False, replaces=lambda path: True)
    assert "exists already" in str(note)
    assert (tmp_path / "a.xmp").read_bytes() == GPS_XMP


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX links and FIFOs")
def test_a_sidecar_that_leads_elsewhere_gives_nothing_away(tmp_path):
    source = a_jpeg(tmp_path / "a.jpg")
    out = tmp_path / "out"
    out.mkdir()
    key, private = tmp_path / "id_rsa", tmp_path / "ratings"
    key.write_text("-----BEGIN OPENSSH PRIVATE KEY-----")
    page = tmp_path / "page"
    page.write_bytes(b'<!DOCTYPE x [<!ENTITY e SYSTEM "id_rsa">]>' + GPS_XMP)
    os.mkfifo(tmp_path / "fifo")
    for place in (key, page, Path("/dev/zero"), tmp_path / "fifo", tmp_path / "gone"):
        (tmp_path / "a.xmp").symlink_to(place)
        (note,) = copy_sidecars(source, out / "a.jpg")
        assert "a.xmp was not copied" in str(note)
        assert list(out.iterdir()) == []
        (tmp_path / "a.xmp").unlink()
    private.write_bytes(GPS_XMP)
    private.chmod(0o600)
    (tmp_path / "a.xmp").symlink_to(private)
    assert copy_sidecars(source, out / "a.jpg") == ()
    assert (out / "a.xmp").stat().st_mode & 0o777 == 0o600


def test_changing_a_block_leaves_the_one_before_alone():
    """exiv2 writes into the memory it was given."""
    block = files.exif(6)[6:]
    before = bytes(bytearray(block))
    assert without_gps(block) != block
    assert without_maker_notes(block) != block
    assert block == before
