"""Fuzzing: mutated files through reader, metadata and writer, in a process that may not crash.

    python tests/photo/fuzz_photos.py COUNT [SEED]

Each file is a mutated seed file of one of the formats; the random numbers depend on its number, so
that a finding can be made again. It must be read, or refused in one line with a PhotoError, within
SECONDS and MEMORY. A worker process that dies or hangs is a finding; another goes on behind it.
"""

from __future__ import annotations

import collections
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import imagecodecs
import numpy as np
import photo_files as files
import pillow_heif
import pylibjxl
from PIL import Image

from photofix.errors import PhotoError
from photofix.photo import History, probe, read_photo, write_photo

SECONDS = 10  # of processor time
MEMORY = 1 << 30  # bytes resident, with photos of up to MAX_PIXELS
MAX_PIXELS = 4_000_000
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
    image.quantize(16).save(folder / "f.tif", compression="packbits")
    image.convert("CMYK").save(folder / "c.jpg", progressive=True)
    image.quantize(4).save(folder / "c.png", transparency=1)
    blocks = {"exif": metadata["exif"], "xmp": metadata["xmp"], "icc_profile": files.SRGB}
    image.save(folder / "a.avif", quality=80, **blocks)
    pillow_heif.from_pillow(image).save(folder / "a.heic", quality=80, **blocks)
    ten = imagecodecs.avif_encode(smooth.astype(np.uint16) << 2, level=90, bitspersample=10)
    (folder / "b.avif").write_bytes(ten)
    (folder / "a.jxl").write_bytes(
        pylibjxl.encode(smooth, exif=blocks["exif"][6:], xmp=blocks["xmp"], icc=files.SRGB)
    )
    (folder / "b.jxl").write_bytes(imagecodecs.jpegxl_encode(files.samples("rgb", 16)))
    made += [
        folder / name
        for name in ("a.jxl", "b.jxl", "f.tif", "c.jpg", "c.png", "a.avif", "a.heic", "b.avif")
    ]
    return [path.read_bytes() for path in made]


def mutated(original: bytes, random: np.random.Generator) -> bytes:
    """Flipped bytes, torn out, doubled and overwritten ranges, in headers above all."""
    data = bytearray(original)
    for _ in range(random.integers(1, 6)):
        reach = len(data) if random.random() < 0.5 else min(len(data), 400)
        at = int(random.integers(0, reach))
        kind = random.integers(0, 5)
        if kind == 0:
            data[at] = random.integers(0, 256)
        elif kind == 1:
            data[at : at + 4] = random.choice(
                [b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"]
            )
        elif kind == 2:
            del data[at : at + int(random.integers(1, 30))]
        elif kind == 3:
            data[at:at] = data[: int(random.integers(1, 30))]
        else:
            data[at] ^= 1 << int(random.integers(0, 8))
        if len(data) < 8:
            break
    return bytes(data)


def run(data: bytes, folder: Path) -> str:
    """What became of one file; AssertionError where photofix broke its promise."""
    path = folder / "mutant"
    path.write_bytes(data)
    try:
        probe(path)
        photo = read_photo(path, max_pixels=MAX_PIXELS)
        write_photo(photo, folder / "copy", overwrite=True, history=HISTORY, strip="gps")
    except PhotoError as error:
        message = str(error)
        assert "\n" not in message, message
        assert str(folder) in message, message
        assert "NoneType" not in message, message
        return type(error).__name__
    return "read"


def work(first: int, last: int, seed: int) -> None:
    """The worker: tells each number before it begins, and what became of the file after."""
    import resource

    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)  # LibRaw talks
    with tempfile.TemporaryDirectory() as name:
        originals = seeds(Path(name))
        for number in range(first, last):
            random = np.random.default_rng([seed, number])
            data = mutated(originals[number % len(originals)], random)
            print(json.dumps({"begins": number}), file=answers)
            signal.setitimer(signal.ITIMER_PROF, SECONDS)  # Ends the process when it runs out.
            try:
                result = run(data, Path(name))
            except Exception as error:
                result = f"FINDING {type(error).__name__}: {error}"
            resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
            if resident > MEMORY:
                result = f"FINDING {resident >> 20} MB of memory"
            print(json.dumps({"ended": number, "result": result}), file=answers)
            if resident > MEMORY:
                return


def main(count: int, seed: int) -> int:
    results: collections.Counter[str] = collections.Counter()
    findings, following = [], 0
    while following < count:
        command = [sys.executable, __file__, "--work", str(following), str(count), str(seed)]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert worker.stdout is not None
        current = None
        while True:
            limit = 30 * SECONDS  # by the clock: the machine may be busy with other things
            if not select.select([worker.stdout], [], [], limit)[0]:
                findings.append((current, f"no answer within {limit} s"))
                worker.kill()
                break
            line = worker.stdout.readline()
            if not line:
                break
            answer = json.loads(line)
            if "begins" in answer:
                current, following = answer["begins"], answer["begins"] + 1
                continue
            current = None
            results[answer["result"].split(" ")[0]] += 1
            if answer["result"].startswith("FINDING"):
                findings.append((answer["ended"], answer["result"]))
            if answer["ended"] % 5000 == 0:
                print(answer["ended"], dict(results), f"{len(findings)} findings", flush=True)
        if worker.wait() < 0 and current is not None:
            findings.append((current, f"killed by signal {-worker.returncode}"))
        worker.stdout.close()
    for number, what in findings:
        print(f"file {number} (seed {seed}): {what}")
    print(f"{count} files: {dict(results)}, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    if sys.argv[1] == "--work":
        work(*map(int, sys.argv[2:5]))
    else:
        sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
