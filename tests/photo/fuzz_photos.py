"""Fuzzing: mutated files through reader, metadata and writer, in a process that may not crash.

    python tests/photo/fuzz_photos.py --files 50000     in a new folder; --folder goes on in one
    python tests/photo/fuzz_photos.py --bombs           each bomb as it is: one JSON object a line
    python tests/photo/fuzz_photos.py MUTANT...         these files, in this process

Each file is a mutated photo of one of the formats, or a mutated bomb (photo_bombs.py); the random
numbers depend on its number. It must be read, or refused in one line with a PhotoError, within
SECONDS and MEMORY. A child that dies or hangs is a finding; another, forked in no time, goes on
behind it. The folder keeps the originals, what became of each file (results.jsonl), and the
mutants that are findings. In the end it tells the numbers.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import resource
import select
import signal
import struct
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import colour_files
import imagecodecs
import numpy as np
import opencodecs.jxl
import photo_bombs
import photo_files as files
import pillow_heif
import test_photo_cicp
import test_photo_dng
import test_photo_extras
import test_photo_matrix
import test_photo_raw
import tifffile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from photofix.errors import PhotoError
from photofix.photo import History, inspect, read_photo, write_photo
from photofix.photo.color import display_p3

SECONDS = 10  # of processor time
MEMORY = 512 << 20  # bytes resident, of which Python and the codecs take 100 MB
ADDRESSES = 8 << 30  # bytes: what a child may ask the system for
MAX_PIXELS = 4_000_000
BATCH = 1000  # files of one worker: what leaks adds up to no finding
HISTORY = History("too dark", 0.5, ("a step",))


def seeds(folder: Path) -> list[bytes]:
    """Small files of every format and kind, with all the metadata that they hold."""
    metadata = {"icc": files.SRGB, "exif": files.exif(6, thumbnail=True), "xmp": files.XMP % 6}
    smooth, image = files.smooth(), Image.fromarray(files.smooth())
    made = [
        files.save(folder / "a.jpg", "jpeg", smooth, **metadata),
        files.save(folder / "b.jpg", "jpeg", smooth[..., 0], progressive=True),
        files.save(folder / "a.webp", "webp", smooth, **metadata),
        files.save(folder / "b.webp", "webp", files.samples("rgb+alpha", 8), lossless=True),
        files.save(folder / "a.bmp", "bmp", smooth),
        files.save(folder / "a.png", "png", files.samples("rgb+alpha", 16), **metadata),
        files.save(folder / "b.png", "png", files.samples("gray", 8), icc=files.gray_profile()),
        files.save(folder / "a.tif", "tiff", smooth, **metadata),
        files.save(
            folder / "b.tif", "tiff", files.samples("rgb", 16), compression="lzw", **metadata
        ),
        files.save(folder / "c.tif", "tiff", files.samples("gray", 16), tile=(16, 16)),
        files.save(folder / "d.tif", "tiff", smooth, bigtiff=True, exif=files.exif(3)),
        files.save(folder / "e.tif", "tiff", smooth, compression="jpeg"),
        files.write_dng(folder / "a.dng", np.full((32, 32, 3), 0.3)),
        files.write_dng(folder / "b.dng", np.full((32, 32, 3), 0.3), compressed=True),
    ]
    made += new_kinds(folder)
    image.quantize(16).save(folder / "f.tif", compression="packbits")
    image.convert("CMYK").save(folder / "c.jpg", progressive=True)
    image.quantize(4).save(folder / "c.png", transparency=1)
    blocks = {"exif": metadata["exif"], "xmp": metadata["xmp"], "icc_profile": files.SRGB}
    named = b"\x1c\x02\x78\0\x09A caption" + b"\x1c\x02\x50\0\x03Eva"  # IPTC
    resources = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(named)) + named
    segment = b"\xff\xed" + struct.pack(">H", len(resources) + 2) + resources
    info = PngInfo()
    for name, data in (("iptc", resources[14:]), ("APP1", blocks["exif"])):
        text = f"\n{name}\n{len(data):8}\n{data.hex()}\n"
        info.add_text(f"Raw profile type {name}", text, zip=name == "APP1")
    info.add_itxt("Author", "Änne")
    image.save(folder / "d.png", pnginfo=info)
    image.save(folder / "d.jpg", extra=segment, comment=b"a comment", **blocks)
    image.save(folder / "a.avif", quality=80, **blocks)
    pillow_heif.from_pillow(image).save(folder / "a.heic", quality=80, **blocks)
    deep = pillow_heif.from_bytes("RGB;16", image.size, (smooth.astype("<u2") << 8).tobytes())
    deep.save(folder / "b.heic", quality=80)
    (folder / "b.avif").write_bytes(files.deep_avif(files.samples("rgb", 16), 10, **blocks))
    lossy = opencodecs.jxl.encode(smooth, distance=1.0, icc_profile=display_p3(), container=True)
    packed = b"Exif" + imagecodecs.brotli_encode(bytes(4) + blocks["exif"][6:])
    for kind, data in ((b"brob", packed), (b"xml ", blocks["xmp"])):
        lossy += struct.pack(">I", len(data) + 8) + kind + data
    (folder / "a.jxl").write_bytes(lossy)
    lossless = opencodecs.jxl.encode(files.samples("rgb", 16), lossless=True)
    (folder / "b.jxl").write_bytes(lossless)
    others = ["a.jxl", "b.jxl", "f.tif", "c.jpg", "d.jpg", "c.png", "d.png", "a.avif", "b.avif"]
    made += [folder / name for name in [*others, "a.heic", "b.heic"]]
    return [path.read_bytes() for path in made]


def new_kinds(folder: Path) -> list[Path]:
    """Colour by code points and chunks, HDR, gain maps, long XMP, and DNGs of every kind."""
    light = np.full((32, 48, 3), 0.3)
    shown = [
        (50730, "2i", 1, (1, 2), True),
        (50719, "H", 2, (2, 2), True),
        (50720, "H", 2, (40, 24), True),
    ]
    linear = {"layout": "linear"}
    packed = files.write_dng(folder / "x.dng", light, options=test_photo_dng.JPEG_XL)
    plain = files.write_dng(folder / "y.dng", light, tags=shown, **linear)
    with_directory = {"photometric": "rgb", "subfiletype": 1, "subifds": 1}
    with tifffile.TiffWriter(folder / "x.tif") as tif:
        tif.write(files.samples("rgb", 8, 8, 12), **with_directory)
        tif.write(files.samples("rgb", 8), photometric="rgb", subfiletype=0)
    write_photo(read_photo(plain, linear=True), folder / "z.dng", format="dng", history=HISTORY)
    half = np.full((32, 48, 3), 0.4, np.float16)
    return [
        packed,
        files.write_dng(folder / "w.dng", light, options=test_photo_dng.JPEG_XL, **linear),
        plain,
        folder / "z.dng",
        folder / "x.tif",
        test_photo_raw.write_linear_dng(folder / "v.dng", half),
        test_photo_extras.with_map(folder / "x.jpg", "Ultra HDR", 6),
        test_photo_extras.with_map(folder / "y.jpg", "ISO 21496-1"),
        test_photo_extras.extended(folder / "z.jpg", 20),
        test_photo_cicp.png(folder / "x.png", test_photo_cicp.VALUES, *test_photo_cicp.ADOBE),
        *(
            test_photo_cicp.photo_file(folder / f"x{transfer}.{format}", 9, transfer)
            for format in test_photo_cicp.FORMATS
            for transfer in (1, 16, 18)
        ),
        *told_otherwise(folder),
    ]


def told_otherwise(folder: Path) -> list[Path]:
    """Brightness for displays, narrow range, an AVIF's own colour, a TIFF's, lens corrections."""
    bright = folder / "bright.png"
    chunks = ((b"mDCV", test_photo_cicp.DISPLAY), (b"cLLI", test_photo_cicp.CONTENT))
    points = (b"cICP", bytes([9, 16, 0, 1]))
    test_photo_cicp.png(bright, test_photo_cicp.VALUES, points, *chunks)
    made = [bright]
    for format in ("heic", "avif"):
        made.append(folder / f"bright.{format}")
        write_photo(read_photo(bright), made[-1], format=format)
    narrow = (b"cICP", bytes([12, 13, 0, 0]))
    made.append(test_photo_cicp.png(folder / "narrow.png", test_photo_cicp.VALUES, narrow))
    bare = folder / "bare.avif"
    bare.write_bytes(made[2].read_bytes().replace(b"colrnclx", b"freenclx"))
    ramp = test_photo_matrix.COLOURS
    listed, small = test_photo_dng.listed, np.full((32, 48, 3), 0.3)
    gains = test_photo_dng.gain_map(0, np.full((3, 4), 1.5), (0, 0, 32, 48), 2)
    warp = struct.pack(">I8d", 1, 0.95, 0.05, 0, 0, 0.01, 0.01, 0.5, 0.5)
    vignette = struct.pack(">7d", 0.4, 0.1, 0, 0, 0, 0.5, 0.5)
    lists = {51009: listed((9, gains)), 51022: listed((1, warp), (3, vignette))}
    for tag, opcodes in lists.items():
        made.append(test_photo_dng.with_list(folder / f"{tag}.dng", tag, opcodes, small))
    return [*made, bare, colour_files.write(folder / "own.tiff", "numbers", "adobe", ramp, 8)]


def mutated(original: bytes, random: np.random.Generator) -> bytes:
    """Flipped bytes, other numbers, torn out, doubled, repeated ranges, in headers above all.

    Half of the files have one fault alone: more of them get past the first test of their reader.
    """
    data = bytearray(original)
    for _ in range(1 if random.random() < 0.5 else random.integers(2, 6)):
        reach = len(data) if random.random() < 0.5 else min(len(data), 400)
        at = int(random.integers(0, reach))
        _FAULTS[random.integers(0, len(_FAULTS))](data, at, random)
        if len(data) < 8:
            break
    if data.startswith(b"\x89PNG") and random.random() < 0.7:
        _correct_checksums(data)
    return bytes(data)


def _another_byte(data: bytearray, at: int, random: np.random.Generator) -> None:
    data[at] = random.integers(0, 256)


def _another_bit(data: bytearray, at: int, random: np.random.Generator) -> None:
    data[at] ^= 1 << int(random.integers(0, 8))


def _an_extreme_number(data: bytearray, at: int, random: np.random.Generator) -> None:
    data[at : at + 4] = random.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"])


def _a_round_number(data: bytearray, at: int, random: np.random.Generator) -> None:
    """A power of two, as sizes and counts are, where one may lie."""
    width = int(random.choice([2, 4]))
    number = 1 << int(random.integers(0, 8 * width - 1))
    order = "little" if random.random() < 0.5 else "big"
    data[at & ~1 : (at & ~1) + width] = number.to_bytes(width, order)


def _a_gap(data: bytearray, at: int, random: np.random.Generator) -> None:
    del data[at : at + int(random.integers(1, 30))]


def _the_head_again(data: bytearray, at: int, random: np.random.Generator) -> None:
    data[at:at] = data[: int(random.integers(1, 30))]


def _a_range_many_times(data: bytearray, at: int, random: np.random.Generator) -> None:
    data[at:at] = data[at : at + int(random.integers(1, 200))] * int(random.integers(1, 2000))


_FAULTS = (
    _another_byte,
    _another_bit,
    _an_extreme_number,
    _a_round_number,
    _a_gap,
    _the_head_again,
    _a_range_many_times,
)


def _correct_checksums(png: bytearray) -> None:
    """Make the chunks pass the first test of every reader, that what is in them gets read."""
    at = 8
    while at + 12 <= len(png):
        end = at + 8 + int.from_bytes(png[at : at + 4], "big")
        if end + 4 > len(png):
            return
        png[end : end + 4] = struct.pack(">I", zlib.crc32(png[at + 4 : end]))
        at = end + 4


def mutant(originals: list[bytes], number: int, seed: int) -> bytes:
    return mutated(originals[number % len(originals)], np.random.default_rng([seed, number]))


def run(data: bytes, folder: Path) -> str:
    """What became of one file; AssertionError where photofix broke its promise."""
    path = folder / "mutant"
    path.write_bytes(data)
    try:
        inspect(path)
        photo = read_photo(path, max_pixels=MAX_PIXELS)
        (folder / "copy").unlink(missing_ok=True)
        write_photo(photo, folder / "copy", history=HISTORY, strip="gps")
        if photo.format == "raw":
            photo = read_photo(path, max_pixels=MAX_PIXELS, linear=True)
            (folder / "copy").unlink(missing_ok=True)
            write_photo(photo, folder / "copy", format="dng", history=HISTORY, strip="gps")
    except PhotoError as error:
        message = str(error)
        assert "\n" not in message, message
        assert str(folder) in message, message
        assert "NoneType" not in message, message
        return type(error).__name__
    return "read"


def work(files: Iterator[tuple[int, bytes]], answers: int) -> None:
    """The child: tells each number before it begins, and what became of the file after."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)  # LibRaw talks
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name, os.fdopen(answers, "w", buffering=1) as lines:
        for number, data in files:
            print(json.dumps({"begins": number}), file=lines)
            Path("/proc/self/clear_refs").write_text("5")  # The peak of memory begins anew.
            began = time.process_time()
            signal.setitimer(signal.ITIMER_PROF, SECONDS)  # Ends the process when it runs out.
            try:
                result = run(data, Path(name))
            except Exception as error:
                result = f"FINDING {type(error).__name__}: {error}"
            spent, resident = time.process_time() - began, peak_memory()
            if resident > MEMORY:
                result = f"FINDING {resident >> 20} MB of memory"
            answer = {"file": number, "result": result, "seconds": spent, "memory": resident}
            print(json.dumps(answer), file=lines)
            if resident > MEMORY:
                return


def peak_memory() -> int:
    """The most bytes that this process held."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def outcomes(files: Iterator[tuple[int, bytes]]) -> Iterator[dict[str, Any]]:
    """What became of each file, from a child process; ends early where the child does."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work(files, writing)
        os._exit(0)
    os.close(writing)
    current, end = None, ""
    with os.fdopen(reading) as lines:
        while True:
            limit = 30 * SECONDS  # by the clock: the machine may be busy with other things
            if not select.select([lines], [], [], limit)[0]:
                end = f"FINDING no answer within {limit} s"
                os.kill(child, signal.SIGKILL)
                break
            line = lines.readline()
            if not line:
                break
            answer = json.loads(line)
            current = answer.get("begins")
            if current is None:
                yield answer
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if current is not None:
        end = end or f"FINDING killed by signal {-status}"
        yield {"file": current, "result": end, "seconds": SECONDS, "memory": 0}


def make_originals(folder: Path) -> list[bytes]:
    (folder / "originals").mkdir(parents=True, exist_ok=True)
    child = os.fork()
    if child == 0:  # Codecs start threads, which no fork survives: none in this process.
        if not any((folder / "originals").iterdir()):
            with tempfile.TemporaryDirectory() as name:
                made = seeds(Path(name)) + photo_bombs.small()
                for number, original in enumerate(made):
                    (folder / "originals" / f"{number:02}").write_bytes(original)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        raise SystemExit("the originals could not be made")
    return [path.read_bytes() for path in sorted((folder / "originals").iterdir())]


def fuzz(folder: Path, count: int, seed: int) -> int:
    originals = make_originals(folder)
    with (folder / "results.jsonl").open("a+") as results:
        results.seek(0)
        following = 1 + max((json.loads(line)["file"] for line in results), default=-1)
        while following < count:
            numbers = range(following, min(following + BATCH, count))
            for answer in outcomes((n, mutant(originals, n, seed)) for n in numbers):
                number = answer["file"]
                following = number + 1
                print(json.dumps(answer | {"seed": seed}), file=results, flush=True)
                if answer["result"].startswith("FINDING"):
                    (folder / f"finding-{number}").write_bytes(mutant(originals, number, seed))
                    print(f"file {number}: {answer['result']}", flush=True)
    return tell(folder / "results.jsonl")


def defuse() -> int:
    """Read every bomb, and print what became of it."""
    bombs = photo_bombs.REFUSED + photo_bombs.READ
    following = 0
    while following < len(bombs):  # A child ends where a bomb goes off.
        for answer in outcomes((n, bombs[n]()) for n in range(following, len(bombs))):
            following = answer["file"] + 1
            print(json.dumps(answer | {"file": bombs[answer["file"]].__name__}), flush=True)
    return 0


def tell(log: Path) -> int:
    answers = [json.loads(line) for line in log.read_text().splitlines()]
    counts = collections.Counter(answer["result"].split(" ")[0] for answer in answers)
    slowest = max(answers, key=lambda answer: answer["seconds"])
    largest = max(answers, key=lambda answer: answer["memory"])
    print(f"{len(answers)} files: {dict(counts)}")
    print(f"slowest: {slowest['seconds']:.1f} s of {SECONDS} (file {slowest['file']})")
    print(f"largest: {largest['memory'] >> 20} MB of {MEMORY >> 20} (file {largest['file']})")
    print(f"crashes: {sum('signal' in answer['result'] for answer in answers)}")
    return 1 if counts["FINDING"] else 0


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("mutants", nargs="*", type=Path)
    parser.add_argument("--bombs", action="store_true")
    parser.add_argument("--files", type=int, default=50_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    if given.bombs:
        return defuse()
    if not given.mutants:
        return fuzz(given.folder or Path(tempfile.mkdtemp()), given.files, given.seed)
    with tempfile.TemporaryDirectory() as name:
        for path in given.mutants:
            print(path, run(path.read_bytes(), Path(name)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
