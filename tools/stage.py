"""What the walk through the app walks on: photos, copies of some of them, and a queue."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from PIL import Image

from photofix.messages import message
from photofix.processes import command
from photofix.queue import Journal, NewJob, Outcome
from photofix.queue.claims import Claims

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
CUT_OFF = message("photo.cut_off_on_card")
WORDS = ("bridge", "harbour", "meadow", "old town", "station", "summit")


def set_stage(place: Path) -> None:
    """Photos, and the copies that a batch made of the first of them, for real."""
    photos = make_photos(place)
    given = ["-o", str(place / "Restored"), "-i", "too dark and grainy", "--quiet"]
    subprocess.run(
        command("photofix", "batch", *map(str, photos[:9]), *given),
        env={**os.environ, "PHOTOFIX_STATE": str(place / "restoring")},
        check=True,
    )


def photos_of(place: Path) -> list[Path]:
    """The photos of a stage, in the order of their numbers."""
    return sorted((place / "Photos").iterdir(), key=lambda path: path.stem[-2:])


def make_photos(place: Path) -> list[Path]:
    """Parts of the samples, so that there are more."""
    folder = place / "Photos"
    folder.mkdir(parents=True)
    made = []
    samples = sorted(SAMPLES.glob("*.jpg"))
    for number in range(24):
        picture = Image.open(samples[number % len(samples)])
        width, height = picture.size
        part = 1 - 0.08 * (number // len(samples))
        left, top = round(width * (1 - part)), round(height * (1 - part) / 2)
        size = (left, top, width, top + round(height * part))
        path = folder / f"{WORDS[number % len(WORDS)]} {number + 1:02}.jpg"
        picture.crop(size).save(path, quality=95)
        made.append(path)
    (place / "notes.txt").write_text("not a photo")
    return made


def fill_queue(state: Path, place: Path) -> list[int]:
    """A running batch, one with failures, a waiting, a paused and a finished one."""
    photos = photos_of(place)
    with Journal(state) as journal:

        def add(sentence: str, count: int) -> int:
            number = journal.add_batch(sentence)
            copies = place / "Restored"
            journal.add_jobs(number, [NewJob(p, copies / p.name) for p in photos[:count]])
            journal.seal(number)
            return number

        def work_off(count: int, failing: tuple[int, ...] = ()) -> Claims:
            claims = Claims(journal, f"worker-{count}-{len(failing)}")
            claims.register(None)
            claims.ready("cpu", (None, "cpu"), ("cpu",))
            for number in range(count):
                claimed = claims.claim()
                assert claimed is not None
                outcome = Outcome("done", seconds=3.4, width=1200, height=800)
                if number in failing:
                    outcome = Outcome("failed", CUT_OFF)
                else:
                    claims.stage(claimed[0], outcome, "")
                claims.finish(claimed[0], outcome, pace=3.4)
            return claims

        failed = add("remove the rain", 12)
        work_off(12, (3, 7))
        done = add("sharpen these portraits", 8)
        work_off(8)
        with journal.writing(), journal.reading() as connection:
            connection.execute("DELETE FROM worker")
        running = add("too dark and grainy", 24)
        claims = work_off(9)
        claimed = claims.claim()
        assert claimed is not None
        claims.progress(claimed[0], 5, 12)
        waiting, paused = add("hazy, washed out by fog", 20), add("dull colours", 16)
        journal.pause(paused)
        return [running, failed, done, waiting, paused]
