"""The instructions that the text side is trained and measured on.

`data/phrases.txt` holds phrasings written by hand. This module wraps and combines them into whole
messages (several degradations, negation, contrast, e-mails, requests that are none of ours), the
same every time. Run as a program it prints them, one object a line:

    {"text": …, "tasks": [names] or null, "family": …, "split": "train" | "validation" | "test"}

`tasks` is empty for a general request ("make it better") and null for a message about something
else. Every phrasing and every template belongs to one split, decided by a hash of its words, and a
message is made only of parts of its own split: what is held out are whole phrasings. Terms (nouns,
adjectives) and phrasings of one or two words are the language itself and stay in training, and so
do the plainest templates.

    python -m photofix.training.instructions > instructions.jsonl
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TextIO

from photofix.tasks import TASK_NAMES

DATA = Path(__file__).parent / "data"
PHRASES = DATA / "phrases.txt"
TEMPLATES = DATA / "templates.txt"
SPLITS = ("train", "validation", "test")
SEED = 20240

# Another salt holds out other phrasings: due once errors on the present ones have been looked at.
SPLIT_SALT = 2


@dataclass(frozen=True)
class Instruction:
    """A message with what it asks: `tasks` empty is general, None is about something else."""

    text: str
    tasks: tuple[str, ...] | None
    family: str
    split: str


NUMBERS: dict[str, Sequence[object]] = {
    "iso": (800, 1600, 3200, 6400, 10000, 12800, 16000, 20000, 25600, 51200, 102400),
    "sigma": (5, 10, 15, 20, 25, 30, 40, 50),
    "shutter": (2, 3, 4, 5, 8, 10, 15, 20, 25, 30, 40, 60),
    "seconds": ("half a", "1", "one", "2", "two", "0.5", "0.8", "3", "1.5"),
    "stops": ("1", "one", "1.5", "2", "two", "2.5", "3", "three", "4", "0.7"),
    "quality": (5, 8, 10, 12, 15, 20, 25, 30, 40),
    "kelvin": (2700, 3000, 3200, 4000, 5500, 6500, 7500),
    "res": (
        "320x240",
        "400x300",
        "500x500",
        "512x512",
        "640x480",
        "720x576",
        "800x600",
        "1024x768",
        "256x256",
    ),
    "pixels": (200, 300, 400, 500, 600, 640, 800, 1000, 1200, 2000),
    "scale": ("2", "3", "4", "two", "1.5"),
    "dpi": (72, 100, 150, 200, 300),
}

# Sections of mere terms, which are there for every split; the others hold phrasings.
VOCABULARY = {"noun", "adj", "ing", "good", "aspect", "subject", "context", "verb", "thing", "act"}

# How many composed messages of each family the training split gets; the others get a tenth.
COMPOSED = {
    "single": 7500,
    "several": 9000,
    "contrast": 7500,
    "denied": 2400,
    "general": 1000,
    "offtopic": 3000,
    "letter": 3000,
}


class Phrasings:
    """The parts of one split: sections of the phrase file, and templates."""

    def __init__(self, split: str, draw: random.Random) -> None:
        self.split = split
        self.draw = draw
        self.templates: dict[tuple[str, str], list[str]] = defaultdict(list)
        for section, (template, *_) in read_sections(TEMPLATES):
            self.templates[section].append(template)
        self.sections: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
        for section, group in read_sections(PHRASES):
            if set(section) & VOCABULARY or split_of(group[0]) == split:
                self.sections[section].append(group)

    def part(self, owner: str, kind: str) -> str | None:
        """A random phrasing of a section; None if this split has none."""
        groups = self.sections[owner, kind]
        return self.numbered(self.draw.choice(self.draw.choice(groups))) if groups else None

    def numbered(self, phrase: str) -> str:
        """The phrase with a number drawn for each <placeholder>."""
        return re.sub(r"<(\w+)>", lambda slot: str(self.draw.choice(NUMBERS[slot[1]])), phrase)

    def template(self, owner: str, kind: str) -> str:
        """A random template of this split; the plainest, the first half of a list, train."""
        templates = self.templates[owner, kind]
        plain = len(templates) // 2
        split = ["train" if i < plain else split_of(t) for i, t in enumerate(templates)]
        ours = [t for t, s in zip(templates, split, strict=True) if s == self.split]
        return self.draw.choice(ours or templates)


def read_sections(path: Path) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """((owner, kind), spellings) for every line under a heading [owner kind]."""
    section = ("", "")
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("["):
            owner, _, kind = line.strip("[]").partition(" ")
            section = (owner, kind)
        elif line and not line.startswith("#"):
            yield section, [spelling.strip() for spelling in line.split(" | ")]


@cache
def split_of(words: str) -> str:
    """The split that a phrasing or template belongs to, by hash: 82 % train, 6 %, 12 % test."""
    words = words.partition("::")[2].strip() or words
    if len(words.split()) <= 2:
        return "train"
    salted = f"{SPLIT_SALT} {words}".encode()
    bucket = int.from_bytes(hashlib.sha256(salted).digest()[:4], "big") % 100
    return "train" if bucket < 82 else "validation" if bucket < 88 else "test"


@cache
def instructions() -> tuple[Instruction, ...]:
    """All instructions, in a fixed order, without repetitions."""
    made: dict[str, Instruction] = {}
    for split in SPLITS:
        for row in _messages(split, f"{SEED} {split}"):
            made.setdefault(row.text.lower(), row)
    return tuple(made.values())


def fresh(seed: int, held_out: Collection[str]) -> list[Instruction]:
    """Other messages of the training split's phrasings, without repetitions.

    held_out: messages that must not be among them, in lower case; a few words can be put together
        in the same way twice.
    """
    rows = {row.text.lower(): row for row in _messages("train", f"{SEED} train {seed}")}
    return [row for text, row in rows.items() if text not in held_out]


def _messages(split: str, seed: str) -> Iterator[Instruction]:
    parts = Phrasings(split, random.Random(seed))
    for text, tasks, family in (*_as_written(parts), *_composed(parts)):
        ordered = None if tasks is None else tuple(t for t in TASK_NAMES if t in tasks)
        yield Instruction(text, ordered, family, split)


@cache
def _training_phrasings() -> Phrasings:
    return Phrasings("train", random.Random())


def write_request(tasks: tuple[str, ...], spared: tuple[str, ...], seed: int) -> str:
    """A message that asks for up to three tasks, or with none for whatever is wrong.

    spared: what the photo has besides and shall keep; one of them is named as such in half of the
    messages, which then say "remove the rain but keep the fog". The same seed, the same message.
    """
    parts = _training_phrasings()
    parts.draw = random.Random(seed)
    while True:  # a drawn section may be empty
        if not tasks:
            text = _general(parts)[0]
        elif len(tasks) == 1:
            text = request_for(parts, tasks[0])
        else:
            text = _request_for_all(parts, tasks[:3])
        if text and spared and parts.draw.random() < 0.5:
            yes, no = text.rstrip("?.! "), denial_of(parts, parts.draw.choice(spared))
            text = _put(parts.template("contrast", ""), {"yes": yes, "no": no}) if no else ""
        if text:
            return text


Made = tuple[str, "tuple[str, ...] | None", str]


def _as_written(parts: Phrasings) -> Iterator[Made]:
    for (owner, kind), groups in parts.sections.items():
        for text in (parts.numbered(text) for group in groups for text in group):
            if owner == "labelled":
                labels, _, message = (piece.strip() for piece in text.partition("::"))
                tasks = tuple(labels.split()) if labels != "-" else ()
                yield message, tasks, "labelled"
            elif owner == "general":
                yield text, (), "general"
            elif (owner, kind) == ("offtopic", ""):
                yield text, None, "offtopic"
            elif owner in TASK_NAMES and kind not in ("aspect", "good"):
                yield text, (owner,), "single"


def _composed(parts: Phrasings) -> Iterator[Made]:
    for family, count in COMPOSED.items():
        for _ in range(count if parts.split == "train" else count // 10):
            text, tasks = COMPOSERS[family](parts)
            if text:
                yield text, tasks, family


def _single(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    task = parts.draw.choice(TASK_NAMES)
    ask = _insisted if parts.draw.random() < 0.2 else request_for
    return in_context(parts, ask(parts, task)), (task,)


def _insisted(parts: Phrasings, task: str) -> str:
    """What is wrong and what to do about it: "it's too dark, brighten it" is one task, not two."""
    wrong = _fill(parts, task, parts.draw.choice(("adj", "adj", "say")), "ask")
    remedy = parts.part(task, "do")
    words = {"a": wrong.rstrip("?.! "), "b": str(remedy)}
    return _put(parts.template("insist", ""), words) if wrong and remedy else ""


def in_context(parts: Phrasings, text: str) -> str:
    """Now and then, what the photo shows, where and with what it was taken: nothing to restore."""
    if not text or parts.draw.random() > 0.25:
        return text
    subject, context = parts.part("subject", ""), parts.part("context", "")
    words = {"text": text, "subject": str(subject), "context": str(context)}
    return _put(parts.template("context", ""), words)


def request_for(parts: Phrasings, task: str) -> str:
    """A message that asks for one task."""
    kind = parts.draw.choice(
        ("noun", "noun", "adj", "adj", "do", "do", "say", "ing", "aspect", "other")
    )
    return _fill(parts, task, kind, "ask")


def _fill(parts: Phrasings, owner: str, kind: str, purpose: str) -> str:
    """A phrasing of a section, in a template for that purpose; "" if this split has none."""
    phrase = parts.part(owner, kind)
    return _put(parts.template(purpose, kind), {kind: phrase}) if phrase else ""


def _put(template: str, words: dict[str, str]) -> str:
    """The template with its slots filled in."""
    for slot, word in words.items():
        template = template.replace("{" + slot + "}", word)
    return template


def _several(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    """Two or three tasks at once."""
    count = 3 if parts.draw.random() < 0.25 else 2
    tasks = tuple(parts.draw.sample(TASK_NAMES, count))
    text = _request_for_all(parts, tasks)
    return text, tasks if text else ()


def _request_for_all(parts: Phrasings, tasks: tuple[str, ...]) -> str:
    """Ask for two or three tasks, in the same kind of words or in different ones."""
    if parts.draw.random() < 0.7:
        kind = parts.draw.choice(("noun", "adj", "adj", "do", "do", "say", "ing"))
        pieces = [parts.part(task, kind) for task in tasks]
    else:
        kind = "mixed"
        pieces = [request_for(parts, task) for task in tasks]
    if not all(pieces):
        return ""
    bare = [str(piece).rstrip("?.! ") for piece in pieces]
    template = parts.template("join", "two" if len(tasks) == 2 else "three")
    joined = _put(template, dict(zip("abc", bare, strict=False)))
    if kind != "mixed" and parts.draw.random() < 0.7:
        joined = _put(parts.template("ask", kind), {kind: joined})
    return joined


def denial_of(parts: Phrasings, task: str) -> str:
    """Words that say a degradation is absent, or welcome, or not to be touched."""
    kinds = ["noun", "noun", "adj", "do", "ing", "good", "aspect", "aspect"]
    kind = parts.draw.choice([k for k in kinds if (task, k) in parts.sections])
    return _fill(parts, task, kind, "deny")


def _contrast(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    """One or two tasks asked for and others denied."""
    draw = parts.draw
    task, other, third, fourth = draw.sample(TASK_NAMES, 4)
    style = draw.random()
    if style < 0.15:
        return _contrasted(parts, "adj", task, other, third), (task,)
    if style < 0.3:
        return _contrasted(parts, "noun", task, other, third), (task,)
    if style < 0.38:
        return _fill(parts, task, "noun", "only"), (task,)
    if style < 0.48:
        return _praised(parts, task, other, third), (task,)
    wanted: tuple[str, ...] = (task,)
    yes = request_for(parts, task).rstrip("?.! ")
    if draw.random() < 0.25:
        wanted = (task, third)
        more = request_for(parts, third).rstrip("?.! ")
        yes = _put(parts.template("join", "two"), {"a": yes, "b": more}) if yes and more else ""
    no = denial_of(parts, other)
    if draw.random() < 0.25:
        again = denial_of(parts, fourth)
        no = f"{no}{draw.choice((' and', ' or', ','))} {again}" if no and again else ""
    if not yes or not no:
        return "", ()
    text = _put(parts.template("contrast", ""), {"yes": yes, "no": no})
    return in_context(parts, text), wanted


def _contrasted(parts: Phrasings, kind: str, good: str, bad: str, bad2: str) -> str:
    """A template that has words of its own for what is denied: "neither {bad} nor {bad2}, …"."""
    words = [parts.part(task, kind) for task in (good, bad, bad2)]
    slots = dict(zip((kind, "bad", "bad2"), map(str, words), strict=True))
    return _put(parts.template("contrast", kind), slots)


def _praised(parts: Phrasings, task: str, other: str, third: str) -> str:
    """One thing wrong and others praised; "" where nothing is said in praise of them."""
    words = [parts.part(task, "adj"), parts.part(other, "good"), parts.part(third, "good")]
    if not all(words):
        return ""
    slots = dict(zip(("adj", "good", "good2"), map(str, words), strict=True))
    return _put(parts.template("contrast", "good"), slots)


def _denied(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    """Only says what is not wrong: general, with or without asking for improvement."""
    draw = parts.draw
    first, second = draw.sample(TASK_NAMES, 2)
    text = denial_of(parts, first)
    again = denial_of(parts, second)
    if text and again and draw.random() < 0.25:
        text = f"{text} {draw.choice(('and', 'and also'))} {again}"
    if draw.random() < 0.35:
        ask = parts.part("general", draw.choice(("do", "do", "say")))
        if not ask or not text:
            return "", ()
        text = _put(parts.template("contrast", ""), {"yes": ask, "no": text})
    return text, ()


def _general(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    kind = parts.draw.choice(("do", "do", "say"))
    return _fill(parts, "general", kind, "ask"), ()


def _offtopic(parts: Phrasings) -> tuple[str, None]:
    if parts.draw.random() < 0.3:
        act = str(parts.part("offtopic", "act"))
        return _put(parts.template("offtopic", "act"), {"act": act}), None
    words = {slot: str(parts.part("offtopic", slot)) for slot in ("verb", "thing")}
    return _put(parts.template("offtopic", ""), words), None


def _letter(parts: Phrasings) -> tuple[str, tuple[str, ...] | None]:
    """A request inside an e-mail, with a greeting, a story and thanks around it."""
    draw = parts.draw
    family = draw.choice(
        ("single", "single", "single", "several", "contrast", "general", "offtopic")
    )
    text, tasks = COMPOSERS[family](parts)
    opening = [parts.part("email", "open") for _ in range(draw.choice((1, 1, 2, 3)))]
    closing = [parts.part("email", "close") for _ in range(draw.choice((0, 1, 1, 2)))]
    if not text or (family == "offtopic" and not tasks and draw.random() < 0.3):
        return "", ()
    body = text[0].upper() + text[1:]
    body += "" if body[-1] in ".?!" else "."
    return " ".join([part for part in (*opening, body, *closing) if part]), tasks


COMPOSERS = {
    "single": _single,
    "several": _several,
    "contrast": _contrast,
    "denied": _denied,
    "general": _general,
    "offtopic": _offtopic,
    "letter": _letter,
}


def write(rows: Iterable[Instruction], file: TextIO) -> None:
    """Write instructions as JSON lines."""
    for row in rows:
        file.write(json.dumps(row.__dict__, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(instructions(), sys.stdout)
