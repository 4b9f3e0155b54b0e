"""A batch as one self-contained HTML page: thumbnails, plans, times, failures."""

from __future__ import annotations

import base64
import io
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from typing import TextIO

import numpy as np
from PIL import Image

from photofix.errors import PhotofixError, WriteError
from photofix.photo import read_photo
from photofix.photo.files import whole_file
from photofix.queue.job import Batch, Job
from photofix.queue.journal import Journal

_SIDE = 240  # pixels of a thumbnail's longer side
_AT_ONCE = 2  # photos decoded at the same time


def write_report(journal: Journal, batch: int, path: Path) -> None:
    """Write the page of a batch; it appears whole or not at all, and replaces an older one.

    Memory stays flat however many photos there are. Raises UsageError for an unknown batch,
    WriteError.
    """
    found = journal.batch(batch)
    try:
        with whole_file(path.absolute(), overwrite=True) as file:
            text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="\n")
            _write_page(journal, found, text)
            text.flush()
            text.detach()
    except OSError as error:
        reason = (error.strerror or "input/output error").lower()
        raise WriteError(f"{path}: can't be written ({reason}); name another with -o") from error


def _write_page(journal: Journal, batch: Batch, file: TextIO) -> None:
    title = f"Batch {batch.id}: {batch.instruction or 'whatever is wrong'}"
    file.write(_HEAD.format(title=escape(title), style=_STYLE))
    file.write(f"<h1>{escape(title)}</h1>\n<p>{escape(_summary(journal, batch))}</p>\n<main>\n")
    # First what a person has to do something about.
    for job in journal.iterate(batch.id, ("failed",)):
        file.write(_failure(job))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        rest = (job for job in journal.iterate(batch.id) if job.state != "failed")
        for part in _parts(rest, 50):
            for entry in pool.map(_entry, part):
                file.write(entry)
    file.write("</main>\n</body>\n</html>\n")


def _summary(journal: Journal, batch: Batch) -> str:
    counts = [f"{count} {state}" for state, count in batch.counts.items() if count]
    if batch.flagged:
        counts.append(f"{batch.flagged} to look at")
    seconds = sum(job.seconds for job in journal.iterate(batch.id, ("done",)))
    begun = time.strftime("%Y-%m-%d %H:%M", time.localtime(batch.created))
    done = batch.counts["done"]
    pace = f", {seconds / done:.1f} s a photo" if done else ""
    return f"{', '.join(counts) or 'no photos'}; begun {begun}{pace}"


def _failure(job: Job) -> str:
    return (
        f'<article class="failed"><h2>{escape(job.source.name)}</h2>'
        f"<p>failed: {escape(job.reason or '')}</p>"
        f'<p class="path">{escape(str(job.source))}</p></article>\n'
    )


def _entry(job: Job) -> str:
    flags = "".join(f'<p class="flag">Look at this one: {escape(flag)}</p>' for flag in job.flags)
    if job.state != "done":
        return (
            f"<article><h2>{escape(job.source.name)}</h2>"
            f"<p>{job.state}{': ' if job.reason else ''}{escape(job.reason or '')}</p></article>\n"
        )
    steps = "".join(
        f"<li>{escape(str(step.get('reason', '')))} <small>{escape(str(step.get('model', '')))},"
        f" strength {step.get('strength', 1):g}</small></li>"
        for step in job.plan
    )
    notes = "".join(f"<p><small>{escape(note)}</small></p>" for note in job.notes)
    reason = f"<p>{escape(job.reason)}</p>" if job.reason else ""
    return (
        f'<article class="{"flagged" if job.flags else "done"}">'
        f"<h2>{escape(job.source.name)}</h2>"
        f"<div>{_figure('before', job.source)}{_figure('after', job.destination)}</div>"
        f"{flags}{reason}<ul>{steps}</ul>{notes}"
        f'<p class="path">{job.width}×{job.height}, {job.seconds:.1f} s<br>'
        f"{escape(str(job.source))}<br>{escape(str(job.destination))}</p></article>\n"
    )


def _figure(caption: str, path: Path | None) -> str:
    picture = None if path is None else _thumbnail(path)
    shown = (
        '<span class="gone">no longer there</span>'
        if picture is None
        else f'<img alt="{caption}" loading="lazy" src="data:image/jpeg;base64,{picture}">'
    )
    return f"<figure>{shown}<figcaption>{caption}</figcaption></figure>"


def _thumbnail(path: Path) -> str | None:
    """A small JPEG in base 64; None where there is no photo any more."""
    try:
        pixels = read_photo(path).pixels
    except PhotofixError:
        return None
    image = Image.fromarray((pixels * 255).round().astype(np.uint8))
    image.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    buffer = io.BytesIO()
    image.save(buffer, "jpeg", quality=80)
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def _parts(jobs: Iterator[Job], size: int) -> Iterator[list[Job]]:
    part: list[Job] = []
    for job in jobs:
        part.append(job)
        if len(part) == size:
            yield part
            part = []
    yield part


_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --bad: #c62828; --look: #b26a00 }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --look: #ffb74d } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem }
body { padding: 0 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1rem; margin: 0 0 .5rem }
main { display: grid; gap: 1rem }
main { grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)) }
article { border: 1px solid var(--line); border-radius: 8px; padding: 1rem }
article div { display: flex; gap: .5rem }
figure { margin: 0; flex: 1; text-align: center }
img { max-width: 100%; border-radius: 4px }
figcaption, .path, .gone { font-size: .8rem; opacity: .7 }
ul { margin: .5rem 0; padding-left: 1.2rem }
p { margin: .3rem 0 }
.failed { border-color: var(--bad) }
.failed > p:first-of-type { color: var(--bad) }
.flagged { border-color: var(--look) }
.flag { color: var(--look); font-weight: 600 }
"""
