"""What JPEGs hold besides their picture: gain maps, films, and XMP beyond 64 KB."""

from __future__ import annotations

import hashlib
import io
import struct
from pathlib import Path

import numpy as np
import photo_files as files
import pytest
from PIL import Image, ImageSequence, MpoImagePlugin

from photofix.messages import message
from photofix.photo import History, inspect, read_photo, write_photo
from photofix.photo.exiv import readable
from photofix.photo.metadata import Tags
from photofix.photo.visible import visible_part
from photofix.planning import Plan, Step
from photofix.restoration import PlannedPhoto, RestoredPart

ULTRA = b'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" %s'
APPLE = b'xmlns:HDRGainMap="http://ns.apple.com/HDRGainMap/1.0/" HDRGainMap:Version="65536" %s'
ISO = b"urn:iso:std:iso:ts:21496:-1\0"
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
SIZE = (64, 48)
MAP = np.add.outer(np.arange(24) * 6, np.arange(32) * 3).astype(np.uint8)


def packet(properties: bytes) -> bytes:
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        + properties
        + b"/></rdf:RDF></x:xmpmeta>"
    )


def segment(contents: bytes, code: int = 0xE1) -> bytes:
    return struct.pack(">BBH", 0xFF, code, len(contents) + 2) + contents


def jpeg(pixels: np.ndarray, *segments: bytes, **options: object) -> bytes:
    data = io.BytesIO()
    Image.fromarray(pixels).save(data, "JPEG", quality=95, **options)
    encoded = data.getvalue()
    return encoded[:2] + b"".join(segments) + encoded[2:]


def with_map(path: Path, kind: str, orientation: int = 1) -> Path:
    """A phone's HDR JPEG: the picture, the multi-picture index, the gain map."""
    exif = Image.Exif()
    exif[274] = orientation
    told = {
        "Ultra HDR": [segment(XMP_HEAD + packet(ULTRA % b'hdrgm:GainMapMax="2.3"'))],
        "Apple": [segment(XMP_HEAD + packet(APPLE % b""))],
        "ISO 21496-1": [segment(ISO + bytes(range(60)), 0xE2)],
    }[kind]
    first = {
        "Ultra HDR": [segment(XMP_HEAD + packet(ULTRA % b""))],
        "Apple": [],
        "ISO 21496-1": [segment(ISO + bytes(4), 0xE2)],
    }[kind]
    second = jpeg(MAP, *told)
    picture = jpeg(files.smooth(48, 64), *first, exif=exif.tobytes())
    index = b"II*\0" + struct.pack("<IH", 8, 3)
    index += struct.pack("<HHI4s", 0xB000, 7, 4, b"0100") + struct.pack("<HHII", 0xB001, 4, 1, 2)
    index += struct.pack("<HHII", 0xB002, 7, 32, 50) + bytes(4)
    size = len(picture) + 2 + 2 + 4 + len(index) + 32
    index += struct.pack("<IIIHH", 0x030000, size, 0, 0, 0)
    index += struct.pack("<IIIHH", 0, len(second), size - 10, 0, 0)
    path.write_bytes(picture[:2] + segment(b"MPF\0" + index, 0xE2) + picture[2:] + second)
    return path


def maps(path: Path) -> list[np.ndarray]:
    """The pictures of a file, as Pillow finds them by its index."""
    with MpoImagePlugin.MpoImageFile(path) as image:  # Image.open makes a JPEG of Ultra HDR
        return [np.asarray(frame.copy()) for frame in ImageSequence.Iterator(image)]


@pytest.mark.parametrize("kind", ["Ultra HDR", "Apple", "ISO 21496-1"])
def test_a_gain_map_comes_back(tmp_path, kind):
    source = with_map(tmp_path / "a.jpg", kind)
    seen = inspect(source)
    assert seen.hdr == f"gain map ({kind})"
    assert "gain map" in seen.keeps
    photo = read_photo(source)
    assert photo.notes == ()
    smoother = photo.with_pixels(photo.pixels * np.float32(0.99))
    assert write_photo(smoother, tmp_path / "b.jpg", history=History("grainy", 1.0)) == ()
    assert inspect(tmp_path / "b.jpg").hdr == seen.hdr
    _, kept = maps(tmp_path / "b.jpg")
    np.testing.assert_array_equal(kept, maps(source)[1])
    data = (tmp_path / "b.jpg").read_bytes()
    if kind == "ISO 21496-1":
        assert data.index(ISO + bytes(4)) < data.index(ISO + bytes(range(60)))
    if kind == "Ultra HDR":
        second = maps_at(data)
        assert f'Item:Length="{len(data) - second}"'.encode() in data
        tags = readable(Tags(xmp=read_photo(tmp_path / "b.jpg").tags.xmp))
        assert tags["Xmp.photofix.Instruction"] == "grainy"


def maps_at(data: bytes) -> int:
    """Where the gain map begins."""
    return data.index(b"\xff\xd8\xff", 2)


@pytest.mark.parametrize("orientation", [2, 3, 5, 6, 7, 8])
def test_a_gain_map_is_turned_with_its_photo(tmp_path, orientation):
    source = with_map(tmp_path / "a.jpg", "Ultra HDR", orientation)
    write_photo(read_photo(source), tmp_path / "b.jpg")
    stored, upright = maps(source)[1], maps(tmp_path / "b.jpg")[1]
    turned = {
        2: stored[:, ::-1],
        3: stored[::-1, ::-1],
        5: stored.T,
        6: stored.T[:, ::-1],
        7: stored.T[::-1, ::-1],
        8: stored.T[::-1],
    }[orientation]
    np.testing.assert_allclose(upright.astype(int), turned, atol=6)
    assert inspect(tmp_path / "b.jpg").hdr == "gain map (Ultra HDR)"


def test_a_gain_map_that_no_longer_fits_is_left_out_with_a_note(tmp_path):
    photo = read_photo(with_map(tmp_path / "a.jpg", "Ultra HDR"))
    larger = photo.with_pixels(photo.pixels.repeat(2, 0).repeat(2, 1))
    assert any("another size" in str(note) for note in larger.notes)
    write_photo(larger, tmp_path / "b.jpg")
    assert inspect(tmp_path / "b.jpg").hdr is None
    (note,) = write_photo(photo, tmp_path / "c.png", format="png")
    assert "gain map" in str(note)


@pytest.mark.parametrize(
    ("tasks", "kept"), [(("noise",), True), (("low_light",), False), ((), False)]
)
def test_a_gain_map_stays_while_tones_stay(tmp_path, tasks, kept):
    photo = read_photo(with_map(tmp_path / "a.jpg", "Apple"))
    part = visible_part(photo.pixels, photo.alpha)
    plan = Plan((Step("m", tasks, (), 1.0, message("plan.by_name")),), message("plan.by_name"))
    result = PlannedPhoto(photo, part, None, plan).result(RestoredPart(part.pixels))
    assert (result.tags.gain_map is not None) == kept
    assert any("tones" in str(note) for note in result.notes) != kept


def test_other_pictures_and_films_are_said(tmp_path):
    plain = jpeg(files.smooth())
    (tmp_path / "film.jpg").write_bytes(plain + b"\0\0\0\x18ftypmp42" + bytes(2000))
    (note,) = read_photo(tmp_path / "film.jpg").notes
    assert "film" in str(note)
    picture = Image.fromarray(files.smooth())
    picture.save(tmp_path / "two.jpg", "MPO", save_all=True, append_images=[picture])
    (note,) = read_photo(tmp_path / "two.jpg").notes
    assert "further pictures" in str(note)


def extended(path: Path, words: int, broken: bool = False) -> Path:
    """A JPEG whose masks of Lightroom did not fit into one segment."""
    strokes = b"".join(b"<rdf:li>%08d stroke</rdf:li>" % n for n in range(words))
    more = packet(b"").replace(
        b"/></rdf:RDF>",
        b'xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"><crs:Strokes><rdf:Seq>'
        + strokes
        + b"</rdf:Seq></crs:Strokes></rdf:Description></rdf:RDF>",
    )
    name = hashlib.md5(more).hexdigest().upper().encode()
    main = packet(
        b'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4" '
        b'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="%s"' % name
    )
    head = b"http://ns.adobe.com/xmp/extension/\0" + name
    parts = [
        segment(head + struct.pack(">II", len(more), at) + more[at : at + 60000])
        for at in range(0, len(more), 60000)
    ]
    if broken:
        parts.pop()
    path.write_bytes(jpeg(files.smooth(), segment(XMP_HEAD + main), *parts))
    return path


def strokes_of(path: Path) -> int:
    told = readable(Tags(xmp=read_photo(path).tags.xmp))
    assert told["Xmp.xmp.Rating"] == "4"
    return told.get("Xmp.crs.Strokes", "").count("stroke")


@pytest.mark.parametrize("format", ["jpeg", "png"])
def test_extended_xmp_is_kept(tmp_path, format):
    source = extended(tmp_path / "a.jpg", 2600)
    photo = read_photo(source)
    assert photo.notes == ()
    notes = write_photo(photo, tmp_path / "b", format=format, history=History("grainy", 1.0))
    assert notes == ()
    assert strokes_of(tmp_path / "b") == 2600
    assert readable(Tags(xmp=read_photo(tmp_path / "b").tags.xmp))["Xmp.photofix.Version"]


def test_extended_xmp_that_is_not_whole_is_said(tmp_path):
    photo = read_photo(extended(tmp_path / "a.jpg", 2600, broken=True))
    assert any("not all in the file" in str(note) for note in photo.notes)
    write_photo(photo, tmp_path / "b.jpg")
    assert strokes_of(tmp_path / "b.jpg") == 0
