"""From what the lexicons read and what the encoder believes to a `Request`.

The lexicons know exactly what they know: five languages, what is negated, how much, how large. The
encoder (English only) has a feeling for sentences whose words are in no lexicon, and gives a second
opinion where they found nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

import numpy as np

from photofix.instruction.encoder import SentenceEncoder, TaskHead
from photofix.instruction.lexicon import LANGUAGES, lexicons
from photofix.instruction.reading import Reading, read
from photofix.instruction.request import TONES, Request, Size, SizeKind, in_order
from photofix.instruction.wish import Meaning, Wish
from photofix.instruction.wishes import english
from photofix.tasks import TASK_NAMES

_READ, _NOT_READ = 0.97, 0.01  # what a task that a lexicon found, or did not, counts
_PLAIN_TONE = 0.5  # how far a direction goes where no amount is told: a stop
_STOPS = 2.0  # an exposure of 1
# Probabilities by which the encoder overrules a lexicon, of the best exact readings of the English
# test sets (tests/instruction/): below, a task is not meant; above, it is, too.
_UNLIKELY, _LIKELY = 0.15, 0.7
_TONE_TASKS = {"low_light", "enhancement"}
_FORMATS = {
    **{name: name for name in ("png", "tiff", "jpeg", "webp", "heic", "avif")},
    **{"jpg": "jpeg", "tif": "tiff"},
}
_BELIEVED, _GUESSED = 0.9, 0.2  # confidence in the encoder alone, and in nothing
_COMMONEST = ("low_light", "noise", "blur")  # what photographers ask most
_READINGS = 3
_CHUNK = 150  # words that the encoder reads at a time


@dataclass(frozen=True)
class Opinion:
    """What the encoder makes of a sentence: probabilities by task, what is named, off topic."""

    tasks: dict[str, float]
    named: tuple[str, ...]
    off_topic: bool


@lru_cache(maxsize=1024)
def judge(words: str) -> Request:
    """What a sentence asks. One that asks for nothing has neither `named` nor `general`."""
    reading = read(words)
    if reading.language not in LANGUAGES:
        return _request(words, reading, set(), general=False)
    if reading.language != "en":
        return _by_lexicon(words, reading)
    return _with_encoder(words, reading)


def _by_lexicon(words: str, reading: Reading) -> Request:
    meaning = reading.meaning
    named = {wish.task for wish in meaning.wishes}
    unclear = bool(reading.unknown) and not meaning.says_something  # it may be about photos
    request = _request(words, reading, named, meaning.general or bool(meaning.kept) or unclear)
    return _with_readings(request, _alike(reading))


def _alike(reading: Reading) -> list[str]:
    """Tasks, first those whose words begin as one does that is not understood."""
    lexicon = lexicons()[reading.language]
    starts = {word[:3] for word in reading.unknown}
    alike = [
        pattern.arguments[0]
        for word, patterns in lexicon.patterns.items()
        if word[:3] in starts
        for pattern in patterns
        if pattern.kind in ("fault", "wish")
    ]
    return list(dict.fromkeys((*alike, *_COMMONEST)))


def _with_readings(request: Request, tasks: Sequence[str]) -> Request:
    """With what may have been meant, likeliest first."""
    if request.sure or not (request.named or request.general or request.kept):
        return request
    sayings = lexicons()[request.language].sayings
    readings = [sayings[task] for task in tasks[:_READINGS]]
    return replace(request, readings=(*readings, sayings["general"]))


def _confidence(reading: Reading) -> float:
    """How much of the sentence was understood; low where it said nothing that was."""
    if not reading.meaning.says_something:
        return _GUESSED
    share = len(reading.unknown) / max(len(reading.words), 1)
    return round(max(0.55, 0.97 - 0.5 * share - 0.03 * reading.mended), 2)


def _with_encoder(words: str, reading: Reading) -> Request:
    """The lexicon's reading, with the encoder's opinion where that knows better."""
    meaning, opinion = reading.meaning, _opinion(words)
    told = {wish.task for wish in meaning.wishes if wish.detailed}
    named = told | {wish.task for wish in meaning.wishes}
    if reading.silent or (opinion.off_topic and not _about_photos(reading)):
        named, general = set(), False
        reading = replace(reading, meaning=replace(meaning, kept=[]))
    else:
        sure = reading.clear and named == told  # all of it is read, and more than the bare task
        named = named if sure else _agree(meaning, opinion, named, told)
        general = meaning.general or bool(meaning.kept) or not meaning.cannot
    request = _request(words, reading, named, general)
    request = replace(request, tasks=_blend(opinion, named, set(request.kept)))
    if not meaning.says_something:
        likely = max((opinion.tasks[name] for name in named), default=0.0)
        request = replace(request, confidence=_BELIEVED * likely if named else _GUESSED)
    return _with_readings(request, sorted(TASK_NAMES, key=lambda name: -opinion.tasks[name]))


def _about_photos(reading: Reading) -> bool:
    """Whether the words alone tell that photos are meant: "too cold" says nothing else."""
    meaning = reading.meaning
    told = meaning.mentions or reading.clear
    return bool(meaning.cannot or meaning.size or (told and meaning.wishes))


def _agree(meaning: Meaning, opinion: Opinion, named: set[str], told: set[str]) -> set[str]:
    """What the lexicon names, less what the encoder does not believe, more what it does.

    told: what the sentence says more about, which is believed.
    """
    probability = opinion.tasks
    heard = set(opinion.named) - set(meaning.kept)
    likely = {name for name in heard if probability[name] > _LIKELY}
    if any(wish.tone for wish in meaning.wishes):  # the encoder knows no direction
        likely -= _TONE_TASKS
    if not named:
        return set() if meaning.general or meaning.kept or meaning.cannot else heard
    if meaning.cannot:
        return named | likely
    if heard:
        unlikely = {name for name in named - told - heard if probability[name] < _UNLIKELY}
        named = named - unlikely
    return named | likely


def _blend(opinion: Opinion, named: set[str], kept: set[str]) -> dict[str, float]:
    """The encoder's probabilities, above or below a half as was decided."""
    return {
        name: 0.0 if name in kept else max(p, 0.9) if name in named else min(p, 0.45)
        for name, p in opinion.tasks.items()
    }


def _opinion(words: str) -> Opinion:
    head, encoder = TaskHead.embedded(), SentenceEncoder.embedded()
    judged = [head.probabilities(encoder.encode(chunk)) for chunk in _chunks(words)]
    verdicts = [head.verdict(probabilities) for probabilities in judged]
    highest = np.max(judged, axis=0)
    return Opinion(
        dict(zip(TASK_NAMES, highest.tolist(), strict=False)),
        in_order({name for named, _ in verdicts for name in named}),
        all(off_topic for _, off_topic in verdicts),
    )


def _chunks(words: str) -> list[str]:
    """A long text in parts that the encoder reads whole."""
    parts = words.split(" ")
    return [" ".join(parts[i : i + _CHUNK]) for i in range(0, len(parts), _CHUNK)]


def _request(words: str, reading: Reading, named: set[str], general: bool) -> Request:
    meaning = reading.meaning
    kept = set(meaning.kept) - named
    request = Request(
        text=words,
        tasks={name: _READ if name in named else _NOT_READ for name in TASK_NAMES},
        embedding=np.zeros(384, np.float32),
        named=in_order(named),
        general=general and (not named or (meaning.all and named == {"super_resolution"})),
        kept=in_order(kept),
        amounts=_amounts(meaning, named),
        tone=_tone(meaning),
        size=_size(meaning),
        cannot=tuple(_with_value(name, reading.words) for name in meaning.cannot),
        language=reading.language,
        confidence=_confidence(reading),
    )
    said = words if reading.language == "en" else english(request.named)
    embedding = SentenceEncoder.embedded().encode(said)
    return replace(request, english=said, embedding=embedding)


def _amounts(meaning: Meaning, named: set[str]) -> dict[str, float]:
    amounts = dict.fromkeys(named, meaning.overall) if meaning.overall is not None else {}
    for wish in meaning.wishes:
        told = _amount(wish)
        if told is not None:
            amounts[wish.task] = told
    return {name: amounts[name] for name in in_order(set(amounts)) if amounts[name] is not None}


def _amount(wish: Wish) -> float | None:
    return wish.amount if wish.stops is None else min(1.0, wish.stops / _STOPS)


def _tone(meaning: Meaning) -> dict[str, float]:
    tone = dict.fromkeys(TONES, 0.0)
    for wish in meaning.wishes:
        if wish.tone is not None:
            axis, sign = wish.tone
            if wish.stops is not None:
                value = min(1.0, wish.stops / _STOPS)
            else:
                value = _PLAIN_TONE if wish.amount is None else wish.amount
            tone[axis] = round(sign * value, 3)
    return tone


def _with_value(name: str, words: Sequence[str]) -> str:
    """An option with what it is to be: "--format" → "--format png"."""
    values = {
        "--format": (_FORMATS[word] for word in words if word in _FORMATS),
        "--quality": (word for word in words if word.isdigit() and int(word) <= 100),
    }
    value = next(iter(values.get(name, ())), "")
    return f"{name} {value}".strip()


def _size(meaning: Meaning) -> Size | None:
    if meaning.size is None:
        return None
    kind, value = meaning.size
    return Size(cast(SizeKind, kind), value)
