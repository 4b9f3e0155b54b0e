"""A batch as one self-contained HTML page: before and after, plans in words, times, failures."""

from __future__ import annotations

import base64
import io
import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import numpy.typing as npt
from PIL import Image

from photofix.errors import PhotofixError
from photofix.messages import LANGUAGE, Message, message
from photofix.photo import read_photo
from photofix.queue.job import Batch, Job, JobState
from photofix.queue.journal import Journal
from photofix.readers import Limits, ask, given_up
from photofix.translations import Translated

_SIDE, _SMALL_SIDE = 560, 280  # pixels of a picture's longer side
_FEW = 150  # photos whose pictures may be of the larger size: a page of some 20 MB
_AT_ONCE = 2  # photos decoded at the same time
_BAND = 256  # rows

OnPhoto = Callable[[int, int], None]


def write_report(
    journal: Journal, batch: int, file: TextIO, progress: OnPhoto | None = None
) -> None:
    """Write the page of a batch.

    file: open for text in UTF-8.
    progress: called with the photos that are on the page and all of them.

    The page is in the language of the window that asked for it, in English for a terminal. Memory
    stays flat however many photos there are. Raises UsageError for an unknown batch.
    """
    found = journal.batch(batch)
    _Page(journal, found, file, progress or (lambda done, total: None)).write()


class _Page:
    def __init__(self, journal: Journal, batch: Batch, file: TextIO, progress: OnPhoto) -> None:
        self._journal = journal
        self._batch = batch
        self._file = file
        self._progress = progress
        self._limits = Limits.of(batch.settings)
        self._voice = Translated(os.environ.get(LANGUAGE, "en"))
        self._written = 0

    def write(self) -> None:
        """First what a person has to do something about."""
        batch = self._batch
        title = batch.instruction or _said(self._voice, "report.whatever")
        head = _HEAD.format(title=escape(title), style=_STYLE, language=self._voice.language)
        self._file.write(head)
        self._file.write(_header(self._journal, batch, title, self._voice))
        done = batch.counts["done"] - batch.flagged
        self._lines("report.all_failed", ("failed",), "failed")
        self._cards("report.all_to_look_at", batch.flagged, flagged=True)
        self._cards("report.all_restored", done, flagged=False)
        self._lines("report.all_skipped", ("skipped", "cancelled"))
        self._lines("report.all_left", ("queued", "running"))
        self._file.write("</main>\n</body>\n</html>\n")

    def _lines(self, heading: str, states: tuple[JobState, ...], kind: str = "") -> None:
        """A section of photos that have no copy."""
        count = sum(self._batch.counts[state] for state in states)
        if count:
            with_lines = (
                _line(job, self._voice) for job in self._journal.iterate(self._batch.id, states)
            )
            self._section(heading, count, f"list {kind}", with_lines)

    def _cards(self, heading: str, count: int, *, flagged: bool) -> None:
        """A section of photos with their copies, of which some are decoded at the same time."""
        if not count:
            return
        side = _SIDE if self._batch.counts["done"] <= _FEW else _SMALL_SIDE
        jobs = self._journal.iterate(self._batch.id, ("done",))
        wanted = (job for job in jobs if bool(job.flags) == flagged)
        one = partial(_card, side=side, limits=self._limits, voice=self._voice)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            cards = (card for part in _parts(wanted, 10 * _AT_ONCE) for card in pool.map(one, part))
            try:
                self._section(heading, count, "cards", cards)
            except BaseException:  # Ctrl-C, for example: the photo is no longer wanted
                with given_up():
                    pool.shutdown(cancel_futures=True)
                raise

    def _section(self, heading: str, count: int, kind: str, entries: Iterable[str]) -> None:
        title = escape(_said(self._voice, heading))
        self._file.write(f'<section class="{kind.strip()}"><h2>{title} <b>{count}</b></h2>\n')
        self._file.write("<div>\n")
        for entry in entries:
            self._file.write(entry)
            self._written += 1
            self._progress(self._written, self._batch.total)
        self._file.write("</div></section>\n")


def _header(journal: Journal, batch: Batch, title: str, voice: Translated) -> str:
    said = partial(_said, voice)
    when = time.strftime("%Y-%m-%d, %H:%M", time.localtime(batch.created))
    begun = said("report.begun", number=batch.id, when=when)
    figures = [
        ("report.photos", batch.total, ""),
        ("report.restored", batch.counts["done"], ""),
        ("report.to_look_at", batch.flagged, "flagged"),
        ("report.failed", batch.counts["failed"], "failed"),
        ("report.skipped", batch.counts["skipped"], "skipped"),
        ("report.cancelled", batch.counts["cancelled"], "cancelled"),
        ("report.left", batch.left, ""),
    ]
    shown = [
        (said(key), str(count), kind)
        for key, count, kind in figures
        if count or key in ("report.photos", "report.restored")
    ]
    if batch.counts["done"]:
        seconds = sum(job.seconds for job in journal.iterate(batch.id, ("done",)))
        shown.append((said("report.each"), _duration(seconds / batch.counts["done"]), ""))
    lines = "".join(
        f'<div class="{kind}"><dd>{value}</dd><dt>{escape(name)}</dt></div>'
        for name, value, kind in shown
    )
    return (
        f'<header><p class="brand">photofix</p>\n<h1>{escape(title)}</h1>\n'
        f"<p>{escape(begun)}</p>\n<dl>{lines}</dl></header>\n<main>\n"
    )


def _line(job: Job, voice: Translated) -> str:
    state = f"<i>{_said(voice, 'report.cancelled')}</i> " if job.state == "cancelled" else ""
    reason = escape(_sentence(job.reason, voice))
    return (
        f"<article><h3>{escape(job.source.name)}</h3><p>{state}{reason}</p>"
        f'<p class="path">{escape(str(job.source))}</p></article>\n'
    )


def _card(job: Job, side: int, limits: Limits, voice: Translated) -> str:
    said = partial(_said, voice)
    flags = "".join(f'<p class="flag">{escape(voice.say(flag))}</p>' for flag in job.flags)
    reason = f"<p>{escape(voice.say(job.reason))}</p>" if job.reason else ""
    steps = "".join(f"<li>{_step(step, voice)}</li>" for step in job.plan)
    notes = "".join(f"<li>{escape(_sentence(note, voice))}</li>" for note in job.notes)
    figures = [
        _figure(said(caption), _picture(path, side, limits), said("report.gone"))
        for caption, path in (("report.before", job.source), ("report.after", job.destination))
    ]
    return (
        "<article>"
        f'<div class="pair">{"".join(figures)}</div>\n'
        f"<h3>{escape(job.source.name)}"
        f" <span>{job.width} × {job.height} · {_duration(job.seconds)}</span></h3>"
        f"{flags}{reason}<ul>{steps}</ul>"
        f"<details><summary>{escape(said('report.details'))}</summary>"
        f'{f"<ul>{notes}</ul>" if notes else ""}<p class="path">{escape(str(job.source))}<br>'
        f"{escape(str(job.destination))}</p></details></article>\n"
    )


def _step(step: dict[str, Any], voice: Translated) -> str:
    """What was done and why, in words, and what with."""
    tasks = voice.listed([voice.word("title", task) for task in step.get("tasks", ())], "and")
    strength = _said(voice, "report.strength", strength=step.get("strength", 1))
    means = f"{step.get('model', '')}, {strength}"
    return (
        f"<strong>{escape(_capital(tasks))}</strong> {escape(_sentence(step.get('reason'), voice))}"
        f" <small>{escape(means)}</small>"
    )


def _figure(caption: str, picture: str | None, gone: str) -> str:
    shown = (
        f'<span class="gone">{escape(gone)}</span>'
        if picture is None
        else f'<img alt="{caption}" loading="lazy" src="data:image/jpeg;base64,{picture}">'
    )
    return f"<figure>{shown}<figcaption>{escape(caption)}</figcaption></figure>"


def _picture(path: Path | None, side: int, limits: Limits) -> str | None:
    """A small JPEG in base 64; None where the photo is gone."""
    if path is None:
        return None
    try:
        return ask(path, limits, None, _small_jpeg, path, side)
    except PhotofixError:
        return None


def _small_jpeg(path: Path, side: int) -> str:
    pixels = read_photo(path).pixels
    image = Image.fromarray(_bytes_of(pixels))
    del pixels
    image.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    buffer = io.BytesIO()
    image.save(buffer, "jpeg", quality=82)
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def _bytes_of(pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """Samples of 8 bits, made in bands: those of a whole photo would take its memory twice more."""
    samples = np.empty(pixels.shape, np.uint8)
    for start in range(0, len(pixels), _BAND):
        band = slice(start, start + _BAND)
        samples[band] = np.rint(pixels[band] * 255)
    return samples


def _parts(jobs: Iterator[Job], size: int) -> Iterator[list[Job]]:
    while part := list(islice(jobs, size)):
        yield part


def _said(voice: Translated, key: str, **fields: Any) -> str:
    return voice.say(message(key, **fields))


def _sentence(said: Message | str | None, voice: Translated) -> str:
    return _capital(voice.say(said) if isinstance(said, Message) else said or "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _duration(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – photofix</title>
<style>{style}</style>
</head>
<body>
"""

_STYLE = """
:root { color-scheme: light dark; --back: #f4f3f1; --card: #fff; --ink: #1d1c1a; --dim: #6d6a64;
  --line: #e2dfd9; --bad: #b3261e; --look: #8a5a00; --look-back: #fff4dc }
@media (prefers-color-scheme: dark) { :root { --back: #161615; --card: #222120; --ink: #ecebe8;
  --dim: #a19d95; --line: #383633; --bad: #ff8a80; --look: #ffca6a; --look-back: #3a2e14 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 84rem; background: var(--back);
  color: var(--ink); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, h3, p, ul, dl, dd, figure { margin: 0 }
header { margin-bottom: 3rem }
header p { color: var(--dim) }
.brand { font-weight: 700; letter-spacing: .04em }
h1 { font-size: 2.4rem; line-height: 1.15; margin: .2rem 0 .4rem; letter-spacing: -.02em }
h1::first-letter { text-transform: uppercase }
dl { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin-top: 1.5rem }
dl div { display: flex; flex-direction: column }
dd { font-size: 1.8rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums }
dt { color: var(--dim); font-size: .85rem }
dl .failed dd { color: var(--bad) }
dl .flagged dd { color: var(--look) }
section { margin-bottom: 3rem }
h2 { font-size: 1.2rem; margin-bottom: 1rem }
h2 b { color: var(--dim); font-weight: 400; margin-left: .3rem }
h3 { font-size: 1rem }
h3 span { font-weight: 400; color: var(--dim); white-space: nowrap; margin-left: .4rem }
.cards > div { display: grid; gap: 1.5rem; align-items: start;
  grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr)) }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
  padding: 1rem; break-inside: avoid }
.cards article { padding: 0 0 1rem; overflow: hidden }
.cards article > :not(.pair) { margin: .6rem 1rem 0 }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2px; background: var(--line) }
figure { position: relative; background: var(--back); display: grid; place-items: center;
  min-height: 6rem }
img { display: block; width: 100%; height: 100%; max-height: 30rem; object-fit: contain }
figcaption { position: absolute; left: .6rem; bottom: .6rem; padding: .1rem .55rem;
  border-radius: 99px; background: #000a; color: #fff; font-size: .75rem }
.gone { color: var(--dim) }
ul { padding: 0; list-style: none }
small, .path, details { color: var(--dim); font-size: .8rem }
small { white-space: nowrap }
summary { cursor: pointer }
.cards .flag { color: var(--look); background: var(--look-back); border-radius: 6px;
  padding: .3rem .6rem }
.list > div { display: grid; gap: .5rem }
.list article { padding: .7rem 1rem; border-left-width: 4px }
.failed article { border-left-color: var(--bad) }
@media print { body { padding: 0; max-width: none } details { display: none } }
"""
