"""Every format × depth × kind × profile × orientation, through `photofix batch` with strength 0."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import colour_files
import numpy as np
import opencodecs.jxl
import photo_files as files
import pillow_heif
import pytest
from PIL import Image
from test_photo_color import delta_e_2000, lab

from photofix.photo import Photo, read_photo, write_photo
from photofix.photo.color import adobe_rgb, display_p3
from photofix.photo.exiv import readable
from photofix.photo.metadata import Tags

PROFILES = {
    "none": None,
    "srgb": files.SRGB,
    "p3": display_p3(),
    "adobe": adobe_rgb(),
    "gray": files.gray_profile(),
}
KINDS = {
    "jpeg": (("rgb", "gray"), (8,)),
    "png": (("gray", "gray+alpha", "rgb", "rgb+alpha"), (8, 16)),
    "tiff": (("gray", "gray+alpha", "rgb", "rgb+alpha"), (8, 16)),
    "webp": (("rgb", "rgb+alpha"), (8,)),
    "heic": (("rgb", "rgb+alpha"), (8, 10)),
    "avif": (("rgb", "rgb+alpha"), (8, 12)),
    "jxl": (("gray", "gray+alpha", "rgb", "rgb+alpha"), (8, 16)),
}
LOSSLESS = ("png", "tiff", "webp", "jxl")


@dataclass(frozen=True)
class Case:
    format: str
    kind: str
    depth: int
    profile: str
    orientation: int

    @property
    def name(self) -> str:
        parts = (self.format, self.kind, self.depth, self.profile, self.orientation)
        return "-".join(map(str, parts)) + f".{self.format}"


def cases() -> list[Case]:
    made = []
    for format, (kinds, depths) in KINDS.items():
        for kind, depth, profile in product(kinds, depths, PROFILES):
            fits = profile == "none" or ("gray" in kind) == (profile == "gray")
            if not fits or (format == "heic" and depth == 10 and kind != "rgb"):
                continue
            turned = 2 + len(made) % 7  # every orientation comes up for every format
            made += [Case(format, kind, depth, profile, o) for o in (1, turned)]
    return made


def picture(kind: str, depth: int) -> np.ndarray:
    """Smooth colours with fine grain, of all levels; under transparency too."""
    top = 255 if depth == 8 else 65535
    colour = files.smooth(40, 56) / 255
    planes = [colour[..., :1] if "gray" in kind else colour]
    if "alpha" in kind:
        planes.append(np.clip(colour[..., 2:] * 2 - 0.5, 0, 1))
    samples = np.rint(np.dstack(planes) * top).astype(np.uint8 if depth == 8 else np.uint16)
    return samples[..., 0] if samples.shape[2] == 1 else samples


def write(case: Case, folder: Path) -> Path:
    path = folder / case.name
    pixels = picture(case.kind, case.depth)
    icc, exif = PROFILES[case.profile], files.exif(case.orientation, size=(56, 40))
    if case.format in ("heic", "avif"):
        metadata = {"exif": exif, "xmp": files.XMP % case.orientation}
        if icc is not None:
            metadata["icc_profile"] = icc
        if case.depth == 10:
            heif = pillow_heif.from_bytes("RGB;16", (56, 40), pixels.tobytes())
            if icc is not None:
                heif.info["icc_profile"] = metadata.pop("icc_profile")
                heif.info["icc_profile_type"] = "prof"
            heif.save(path, quality=95, chroma=444, **metadata)
        elif case.format == "heic":
            heif = pillow_heif.from_pillow(Image.fromarray(pixels))
            heif.save(path, quality=95, chroma=444, **metadata)
        elif case.depth == 12:
            # An AVIF is turned by a box of its own, which this writer can't make; EXIF only tells.
            turned = np.ascontiguousarray(files.upright(pixels, case.orientation))
            metadata |= {"exif": files.exif(1), "xmp": files.XMP % 1}
            path.write_bytes(files.deep_avif(turned, 12, **metadata))
        else:
            Image.fromarray(pixels).save(path, quality=95, subsampling="4:4:4", **metadata)
        return path
    if case.format == "jxl":
        path.write_bytes(jxl(case, pixels, icc))
        return path
    options = {
        "jpeg": {"quality": 95, "subsampling": 0},
        "webp": {"lossless": True, "exact": True},
    }.get(case.format, {})
    return files.save(
        path, case.format, pixels, icc=icc, exif=exif, xmp=files.XMP % case.orientation, **options
    )


def jxl(case: Case, pixels: np.ndarray, icc: bytes | None) -> bytes:
    turned = np.ascontiguousarray(files.upright(pixels, case.orientation))
    space = {"color": "srgb"} if icc is None else {"icc_profile": icc}
    data = opencodecs.jxl.encode(turned, lossless=True, container=True, **space)
    for kind, block in ((b"Exif", bytes(4) + files.exif(1)[6:]), (b"xml ", files.XMP % 1)):
        data += struct.pack(">I", len(block) + 8) + kind + block
    return data


@pytest.fixture(scope="module")
def batch(tmp_path_factory) -> tuple[Path, dict[str, dict]]:
    """The folder of all photos, and what `photofix batch` said of each."""
    folder = tmp_path_factory.mktemp("matrix")
    for case in cases():
        write(case, folder)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("PHOTOFIX_")}
    environ |= {"PHOTOFIX_CONFIG": os.devnull, "XDG_DATA_HOME": str(folder / "data")}
    environ |= {"XDG_STATE_HOME": str(folder / "state")}
    command = [sys.executable, "-m", "photofix", "batch", str(folder), "-i", "noisy"]
    done = subprocess.run(
        [*command, "--strength", "0", "--json", "-o", str(folder / "out")],
        capture_output=True,
        text=True,
        check=False,
        env=environ,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return folder, {Path(answer["source"]).name: answer for answer in answers}


def colours(photo: Photo) -> np.ndarray:
    """CIE Lab, of colours outside sRGB too."""
    if photo.original is None or photo.original.shape[2] == 1:
        return lab((photo.pixels * 65535).astype(np.uint16), files.SRGB)
    return lab(photo.original, photo.tags.icc)


def encoded_again(source: Path, case: Case) -> np.ndarray:
    """The samples of a JPEG, turned upright and encoded again as it was, by Pillow alone."""
    with Image.open(source) as image:
        turned = Image.fromarray(files.upright(np.asarray(image), case.orientation))
        buffer = io.BytesIO()
        turned.save(buffer, "JPEG", qtables=image.quantization, subsampling=0)
    with Image.open(buffer) as again:
        return np.asarray(again)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_what_goes_in_comes_out(batch, case):
    folder, answers = batch
    assert answers[case.name]["status"] == "done"
    source, copy = folder / case.name, folder / "out" / case.name
    before, after = read_photo(source), read_photo(copy)
    notes = [note for note in answers[case.name]["notes"] if "hardly changed" not in note]
    assert notes == list(before.notes) == []
    assert (after.format, after.gray) == (before.format, before.gray)
    assert after.tags.icc == before.tags.icc
    # 8 bits become 10 where luma and chroma of 8 would shift colours.
    deeper = case.format in ("heic", "avif")
    assert after.bit_depth == (16 if deeper else before.bit_depth)
    assert (before.alpha is None) == (after.alpha is None) == ("alpha" not in case.kind)
    assert after.tags.icc == PROFILES[case.profile]

    stored = files.upright(picture(case.kind, case.depth), case.orientation)
    assert after.pixels.shape[:2] == stored.shape[:2]
    if case.format in LOSSLESS:
        assert np.array_equal(files.decoded(copy), stored)
    else:
        difference = delta_e_2000(colours(before), colours(after))
        assert difference.mean() < 1
        if case.format == "jpeg":  # What differs is the codec's: alone it does the very same.
            assert np.array_equal(files.decoded(copy), encoded_again(source, case))
        else:
            assert difference.max() < 3

    tags = readable(Tags(exif=after.tags.exif, xmp=after.tags.xmp))
    assert tags["Exif.Image.Model"] == "K-1"
    assert tags.get("Exif.Image.Orientation", "top, left") == "top, left"
    assert tags["Xmp.tiff.Orientation"] == "top, left"
    assert tags["Xmp.dc.source"] == "a roll of film"
    assert tags["Xmp.photofix.Instruction"] == "noisy"
    if case.format != "tiff":  # The TIFFs made for the tests have no EXIF directory.
        assert tags["Exif.Photo.DateTimeOriginal"] == "2024:05:06 07:08:09"
        assert tags["Exif.GPSInfo.GPSLatitudeRef"] == "North"


RAMP = np.linspace(0.02, 0.98, 48)[None, :, None] * np.array([1.0, 0.45, 0.3])
COLOURS = np.concatenate([RAMP, RAMP[..., ::-1], RAMP[..., [1, 0, 2]]]).repeat(10, 0)


@pytest.mark.parametrize(
    ("way", "space", "format", "depth"),
    colour_files.cases(),
    ids=lambda part: str(part),
)
def test_colour_is_read_and_kept_however_it_is_told(tmp_path, way, space, format, depth):
    source = colour_files.write(tmp_path / f"a.{format}", way, space, COLOURS, depth)
    photo = read_photo(source)
    stored = colour_files.values_in(source)
    expected = colour_files.seen_in_srgb(stored, space)
    # Decoders of lossy formats differ by a step; what a step is in linear light is far near black.
    loose = 1 if format in LOSSLESS else 4
    assert np.abs(photo.pixels - expected).mean() < 1e-3 * loose
    assert np.abs(photo.pixels - expected).max() < 0.01 * loose

    copy = tmp_path / f"b.{format}"
    write_photo(photo, copy)
    if format in LOSSLESS:
        assert np.array_equal(colour_files.values_in(copy), stored)
    else:
        assert np.abs(colour_files.values_in(copy) - stored).mean() < 0.006
    if way == "cicp":
        points = colour_files.code_points_in(source)
        assert colour_files.code_points_in(copy) == points == colour_files.SPACES[space][2]
    elif way == "icc":
        assert colour_files.profile_in(copy) == colour_files.profile_of(space)
    else:  # In words that every reader knows, besides those of the file.
        made = lab((COLOURS * 65535).round().astype(np.uint16), colour_files.profile_in(copy))
        meant = lab((COLOURS * 65535).round().astype(np.uint16), colour_files.profile_of(space))
        assert delta_e_2000(made, meant).max() < 0.3
    if (way, format) == ("numbers", "png"):
        assert colour_files.numbers_in(copy) == colour_files.numbers_in(source)
