"""The instructions that the text side is trained and measured on.

`data/phrases.txt` holds phrasings written by hand. This module wraps and combines them into whole
messages (several degradations, negation, contrast, e-mails, requests that are none of ours) and
writes `data/instructions.jsonl`, one object a line:

    {"text": …, "tasks": [names] or null, "family": …, "split": "train" | "validation" | "test"}

`tasks` is empty for a general request ("make it better") and null for a message about something
else. Every phrasing and every template belongs to one split, decided by a hash of its words, and a
message is made only of parts of its own split: what is held out are whole phrasings. Terms (nouns,
adjectives) and phrasings of one or two words are the language itself and stay in training, and so
do the plainest templates.

    python -m photofix.training.instructions      # rewrites the file; the same bytes every time
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from photofix.tasks import TASK_NAMES

DATA = Path(__file__).parent / "data"
PHRASES = DATA / "phrases.txt"
INSTRUCTIONS = DATA / "instructions.jsonl"
SPLITS = ("train", "validation", "test")
SEED = 20240


@dataclass(frozen=True)
class Instruction:
    """A message with what it asks: `tasks` empty is general, None is about something else."""

    text: str
    tasks: tuple[str, ...] | None
    family: str
    split: str


NUMBERS = {
    "iso": (
        "800",
        "1600",
        "3200",
        "6400",
        "10000",
        "12800",
        "16000",
        "20000",
        "25600",
        "51200",
        "102400",
    ),
    "sigma": ("5", "10", "15", "20", "25", "30", "40", "50"),
    "shutter": ("2", "3", "4", "5", "8", "10", "15", "20", "25", "30", "40", "60"),
    "seconds": ("half a", "1", "one", "2", "two", "0.5", "0.8", "3", "1.5"),
    "stops": ("1", "one", "1.5", "2", "two", "2.5", "3", "three", "4", "0.7"),
    "quality": ("5", "8", "10", "12", "15", "20", "25", "30", "40"),
    "kelvin": ("2700", "3000", "3200", "4000", "5500", "6500", "7500"),
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
    "pixels": ("200", "300", "400", "500", "600", "640", "800", "1000", "1200", "2000"),
    "scale": ("2", "3", "4", "two", "1.5"),
    "dpi": ("72", "100", "150", "200", "300"),
}

# Sections of mere terms, which are there for every split; the others hold phrasings.
VOCABULARY = {"noun", "adj", "ing", "good", "aspect", "subject", "context"}
VOCABULARY |= {"offtopic_verb", "offtopic_thing", "offtopic_act"}

# How many composed messages of each family the training split gets; the others get a tenth.
COMPOSED = {
    "single": 6500,
    "several": 6000,
    "contrast": 6500,
    "denied": 2400,
    "general": 1000,
    "offtopic": 3000,
    "letter": 3000,
}

REMOVE = """remove the {noun}
please remove the {noun}
get rid of the {noun}
get rid of all the {noun}
can you get rid of the {noun}?
can you remove the {noun} from my photo?
could you take away the {noun}?
I want the {noun} gone
reduce the {noun}
eliminate the {noun}
too much {noun}
there is too much {noun}
way too much {noun} in this one
there's {noun} in my picture
the {noun} is terrible
the {noun} bothers me
I hate the {noun}
fix the {noun}
fix {noun}
remove {noun}
clean up the {noun}
the problem is the {noun}
{noun} removal
{noun} removal please
no {noun} please
{noun}!
{noun} :(
ugh, {noun}
so much {noun}
deal with the {noun}
correct the {noun}
what about the {noun}?
the picture suffers from {noun}
this image is degraded by {noun}
image with {noun}
photo with heavy {noun}
severe {noun}
strong {noun}
{noun} everywhere
{noun} all over the place
{noun} ruined my photo
the {noun} must go
make it without {noun}
less {noun}
less {noun} please
do something about the {noun}
I can't stand the {noun}
please help with the {noun}
I would be grateful if you could remove the {noun}
is there a way to remove the {noun}?
how do I get rid of the {noun}?
I need the {noun} removed
I'd love to see this without the {noun}""".splitlines()

IS = """{adj}
too {adj}
it's {adj}
it is too {adj}
the photo is {adj}
my photo is {adj}
my picture is too {adj}
the image looks {adj}
it looks {adj}
everything is {adj}
these are all {adj}
why is my photo so {adj}?
why are my pictures always {adj}?
kinda {adj}
a bit {adj}
it's a little {adj}
very {adj}
super {adj}
so {adj}!!
way too {adj}
omg so {adj}
it came out {adj}
my photos came out {adj}
it turned out {adj}, can you help?
the result is {adj}
{adj} photo
{adj} picture, please fix
{adj} image
the whole thing is {adj}, sadly
I think it's {adj}
don't you think it's {adj}?
this one is {adj} again
looks {adj} to me
{adj} as hell
it's {adj} af
pretty {adj}
rather {adj}, I'm afraid
my wedding photos are {adj}
my kid's picture is {adj}
the shot of my dog is {adj}
fix it, it's {adj}
help, it's {adj}
I hate how {adj} it is
too {adj}, do something
make it less {adj}
less {adj} please
it shouldn't be so {adj}
I don't want it {adj}
can it be less {adj}?""".splitlines()

ASK = """{do}
{do}!
please {do}
{do} please
pls {do}
plz {do} thx
can you {do}?
can you please {do}
could you {do}?
could you please {do} for me
would you mind to {do}
would it be possible to {do}?
is it possible to {do}?
is there a way to {do}?
I want you to {do}
I want to {do}
I need to {do}
I need you to {do}
I'd like to {do}
I would like you to {do}
I wish someone could {do}
help me {do}
hey, {do}
hi, can u {do}
just {do}
you should {do}
try to {do}
how do I {do}?
how can I {do}?
I'm trying to {do}
somebody please {do}
ok now {do}
let's {do}
the client wants us to {do}
my boss asked me to {do}
your task: {do}
{do} as much as possible
{do} a bit
{do} a little
{do} without ruining it
{do} so I can print it
{do} for all of these
kindly {do}
it would be great if you could {do}
you need to {do}
we should {do}
go and {do}
what does it take to {do}?
do me a favour and {do}
first thing: {do}""".splitlines()

TELL = """{say}
{say}.
{say}, please fix it
{say}, can you fix that?
{say}, can you help?
{say}. Any chance to save it?
{say} :(
ugh {say}
sorry, {say}
unfortunately {say}
I think {say}
as you can see {say}
the problem is that {say}
my problem: {say}
{say} and I don't like it
{say}!!
help, {say}
{say}, what can you do?
{say}. Please repair.
you see, {say}
because {say}
{say}, so do something about it
I noticed that {say}
so annoying: {say}
{say}, what a pity
{say} lol
{say} and it shows
my wife says {say}
sadly {say}
{say}. fix pls""".splitlines()

IMPROVE = """fix the {aspect}
improve the {aspect}
please improve the {aspect}
correct the {aspect}
the {aspect} is bad
the {aspect} is poor
the {aspect} is terrible
bad {aspect}
poor {aspect}
not happy with the {aspect}
work on the {aspect}
better {aspect} please
can you fix the {aspect}?
something is wrong with the {aspect}
the {aspect} needs work
adjust the {aspect}
enhance the {aspect}""".splitlines()

NEEDS = """{ing}
{ing} please
needs {ing}
it needs {ing}
I need {ing}
this needs some {ing}
needs a bit of {ing}
could use some {ing}
apply {ing}
do some {ing}
do {ing}
I want {ing}
{ing} required
{ing} wanted
just {ing}
only {ing}
{ing} only
a little {ing} would help
would like {ing}
can you do {ing}?
can I get {ing}?
can I have {ing} on this one?
how about {ing}?
perform {ing}
strong {ing}
gentle {ing}
what it needs is {ing}
{ing}, nothing else
I'm looking for {ing}
use {ing} on it
give it {ing}""".splitlines()

# The parts of a message that says no to a degradation or its remedy.
DENY_NOUN = """keep the {noun}
keep the {noun} please
leave the {noun}
leave the {noun} alone
leave the {noun} as it is
don't touch the {noun}
do not remove the {noun}
don't remove the {noun}
the {noun} is fine
the {noun} is ok
the {noun} can stay
the {noun} may stay
the {noun} should stay
the {noun} is intentional
the {noun} is wanted
the {noun} is not a problem
the {noun} isn't the problem
the {noun} doesn't bother me
I like the {noun}
I love the {noun}
I don't mind the {noun}
I want to keep the {noun}
there is no {noun}
there's no {noun}
there isn't any {noun}
ignore the {noun}
forget about the {noun}
never mind the {noun}
preserve the {noun}
retain the {noun}
the {noun} belongs there
the {noun} gives it mood
without touching the {noun}
not the {noun}
no {noun} here
I can live with the {noun}
the {noun} isn't disturbing
the {noun} does not disturb me
the {noun} is all right
the {noun} is acceptable
the {noun} is part of the mood
the {noun} is what makes it
I actually like the {noun}
I'm fine with the {noun}
I'm ok with the {noun}
nothing against the {noun}
nevermind {noun}
{noun} is fine
{noun} is ok
{noun} can stay
it has no {noun}
it doesn't have any {noun}
it's not about the {noun}
this isn't about {noun}
not a matter of {noun}
don't worry about the {noun}
don't care about the {noun}
I don't care about the {noun}
I didn't complain about the {noun}
except the {noun}
as for the {noun}, leave it""".splitlines()
DENY_ADJ = """it isn't {adj}
it's not {adj}
it is not {adj}
not {adj}
not {adj} at all
not too {adj}
the photo isn't {adj}
the picture is not {adj}
it doesn't look {adj}
it was never {adj}
nothing is {adj}
I don't think it is {adj}
it may stay {adj}
it's supposed to be {adj}
I want it {adj}
hardly {adj}
it's {adj} on purpose
I like it {adj}
I'm fine with it being {adj}
I don't mind that it's {adj}
I don't mind it being {adj}
{adj} is fine
{adj} is ok with me
it's meant to be {adj}
it can stay {adj}
it should stay {adj}
leave it {adj}
keep it {adj}
nobody says it's {adj}
by no means {adj}
far from {adj}
anything but {adj}
it's not that it's {adj}
never {adj}
neither {adj} nor anything
it wasn't {adj}
they aren't {adj}
aint {adj}
it isnt {adj}
it ain't {adj}
isn't {adj}""".splitlines()
DENY_DO = """don't {do}
do not {do}
dont {do}
no need to {do}
there is no need to {do}
you don't have to {do}
please don't {do}
never {do}
you needn't {do}
don't bother to {do}
I didn't ask you to {do}
I don't want you to {do}
without trying to {do}
under no circumstances {do}
you needn't have to {do}
nobody asked you to {do}
nobody wants you to {do}
I never asked to {do}
I'm not asking you to {do}
it isn't necessary to {do}
it's not necessary to {do}
not necessary to {do}
it would be wrong to {do}
you shouldn't {do}
you should not {do}
you must not {do}
you can't {do}
no reason to {do}
there's no point to {do}
avoid anything to {do}
I hope you won't {do}
it doesn't help to {do}
don't go and {do}
don't you dare {do}
dont pls {do}
I do not wish to {do}
I'd rather not {do}
don't try to {do}
stop trying to {do}
refrain from anything that would {do}""".splitlines()
DENY_ASPECT = """don't touch the {aspect}
don't change the {aspect}
do not alter the {aspect}
leave the {aspect} alone
leave the {aspect} as is
keep the {aspect}
keep the {aspect} as it is
the {aspect} is fine
the {aspect} is ok
the {aspect} is good
the {aspect} is perfect
the {aspect} is spot on
I like the {aspect}
I'm happy with the {aspect}
nothing wrong with the {aspect}
without changing the {aspect}
the {aspect} should stay the same
preserve the {aspect}
great {aspect}""".splitlines()

DENY_ING = """no {ing}
no {ing} please
no {ing} needed
no {ing} necessary
without {ing}
without any {ing}
I don't need {ing}
I don't want {ing}
it doesn't need {ing}
not {ing}
skip the {ing}
leave out the {ing}
forget about {ing}
never mind {ing}
{ing} isn't needed
{ing} is not necessary
you can skip {ing}
I'm not asking for {ing}
I'm against {ing}""".splitlines()
PRAISE = """it's {good}
it is {good}
{good}
the photo is {good}
the picture is {good} already
it's {good} enough
already {good}
it's {good} as it is
nice and {good}
perfectly {good}
everything is {good}
at least it's {good}
it looks {good}
it turned out {good}
it's {good}, I like that""".splitlines()

# {yes} asks for something, {no} denies something else.
CONTRAST = """{yes}, but {no}
{yes} but {no}
{yes} though {no}
{yes}; {no}
{yes}. {no}
{yes}, {no}
{yes}, however {no}
{yes} (but {no})
{yes} - {no}
{yes} and {no}
{no}, but {yes}
{no} but {yes}
{no}; {yes}
{no}. {yes}
{no}, {yes}
{no}, yet {yes}
{no}, instead {yes}
{no}, just {yes}
although {no}, {yes}
{no}. However, {yes}
while {no}, {yes}
{no}, only {yes}
{no}, please {yes}
{yes}, for {no}""".splitlines()
CONTRAST_ADJ = """not {bad}, just {adj}
not {bad} but {adj}
it's not {bad}, it's {adj}
it isn't {bad}, it is {adj}
{adj}, not {bad}
{adj} but not {bad}
it's {adj} rather than {bad}
it's {adj}, definitely not {bad}
not so much {bad} as {adj}
it's {adj}, it isn't {bad}
neither {bad} nor {bad2}, only {adj}
neither {bad} nor {bad2}, just {adj}
it's neither {bad} nor {bad2}, but {adj}
not {bad}, not {bad2}, simply {adj}
I thought it was {bad}, but it's just {adj}
less {bad} than {adj}
my photo isn't {bad}, only {adj}
{adj} yes, {bad} no
{bad}? no. {adj}? yes.""".splitlines()
CONTRAST_NOUN = """remove the {noun} but keep the {bad}
remove the {noun}, keep the {bad}
remove the {noun} and leave the {bad}
get rid of the {noun} but not the {bad}
remove the {noun}, not the {bad}
the {bad} is fine, the {noun} is not
the {bad} can stay, the {noun} can't
the {noun} is the problem, not the {bad}
it's the {noun} that bothers me, not the {bad}
I don't mind the {bad}, but I hate the {noun}
keep the {bad} but lose the {noun}
leave the {bad}, remove the {noun}
take the {noun} out and leave the {bad} in
that's {noun}, not {bad}
it's not {bad}, it's {noun}
{noun} yes, {bad} no
only the {noun}, not the {bad}
forget the {bad}, the {noun} is what I want gone
{noun} removal without touching the {bad}
instead of the {bad}, remove the {noun}""".splitlines()
CONTRAST_GOOD = """{good} but {adj}
{good}, but {adj}
it's {good} but {adj}
it is {good}, just {adj}
{good} and {good2}, but {adj}
{good}, {good2}, but {adj}
it's {good} and {good2}, only {adj}
{good} yet {adj}
{adj} but {good}
{adj}, but at least {good}
it's {adj} although it's {good}
the photo is {good}, unfortunately {adj}
quite {good}, however {adj}
{good}, {good2}, only {adj}
{adj} though {good}""".splitlines()
# Everything but one thing is fine.
ONLY = """everything but the {noun} is fine
everything is fine except the {noun}
everything except the {noun} is good
all good apart from the {noun}
nothing wrong apart from the {noun}
perfect except for the {noun}
only remove the {noun}
only remove the {noun}, leave everything else as it is
just the {noun}, nothing else
just remove the {noun}
the only problem is the {noun}
the {noun} is my only complaint
I love this photo except for the {noun}
if only there wasn't so much {noun}
it would be perfect without the {noun}
great shot, but the {noun}...
beautiful picture, shame about the {noun}
remove nothing but the {noun}
don't change anything except the {noun}
keep everything else, just remove the {noun}""".splitlines()

JOIN = """{a} and {b}
{a} & {b}
{a}, {b}
{a} + {b}
{a} and also {b}
{a} as well as {b}
{a} plus {b}
both {a} and {b}
{a}. {b}
{a}. Also {b}
{a}, and {b}
{a}; {b}
{a} and {b} please
{a} and then {b}
{a}, besides {b}
first {a}, then {b}
{a} / {b}
{a} on top of that {b}
not only {a} but also {b}
{a} too and {b}
{a}, {b} as well
please {a} and {b}
{a} with {b}""".splitlines()
JOIN3 = """{a}, {b} and {c}
{a}, {b}, {c}
{a} and {b} and {c}
{a}, {b}, and also {c}
{a} + {b} + {c}
{a}. {b}. {c}
{a} and {b}, plus {c}
{a}, {b} & {c}
first {a}, then {b}, finally {c}
{a}; {b}; {c}""".splitlines()

CONTEXT = """photo of {subject}: {text}
my picture of {subject}, {text}
{text}. It shows {subject}.
I photographed {subject} {context}. {text}
{text} ({subject}, {context})
{context}: {text}
{text}, it was taken {context}
this is {subject}, {context}. {text}
I took this {context}. {text}
a photo of {subject} {context}, {text}
{text}. It's the only photo of {subject} I have
{text}, I took it {context}
I love this picture of {subject}. {text}
{subject} {context}: {text}
here's {subject}, {text}
{text} in the photo of {subject}""".splitlines()

OFFTOPIC = """{verb} {thing}
please {verb} {thing}
can you {verb} {thing}?
could you {verb} {thing} for me
hey, {verb} {thing}
{thing}
{thing} please
I'd like {thing}
what do you think of {thing}?
how much does {thing} cost?
where do I find {thing}?
do you like {thing}?
{thing} is great
tell me more about {thing}
any news about {thing}?
my friend has {thing}
is {thing} any good?
how does {thing} work?""".splitlines()

OFFTOPIC_ACT = """how do I {act}?
how can I {act}?
can you help me {act}?
what's the best way to {act}?
I want to {act}
teach me to {act}
is it hard to {act}?
I need to {act}
tips to {act}
my sister wants to {act}
why should I {act}?
{act}
when should I {act}?
can you {act}?
please {act}""".splitlines()

GENERAL_ASK = ASK
GENERAL_TELL = TELL


class Phrasings:
    """The parts of one split: sections of the phrase file, and templates."""

    def __init__(self, split: str, draw: random.Random) -> None:
        self.split = split
        self.draw = draw
        self.sections: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
        for section, group in read_phrases():
            if set(section) & VOCABULARY or split_of(group[0]) == split:
                self.sections[section].append(group)

    def part(self, owner: str, kind: str) -> str | None:
        """A random phrasing of a section; None if this split has none."""
        groups = self.sections[owner, kind]
        return self.numbered(self.draw.choice(self.draw.choice(groups))) if groups else None

    def numbered(self, phrase: str) -> str:
        """The phrase with a number drawn for each <placeholder>."""
        return re.sub(r"<(\w+)>", lambda slot: self.draw.choice(NUMBERS[slot[1]]), phrase)

    def template(self, templates: list[str]) -> str:
        """A random template of this split; the plainest, the first half of a list, train."""
        plain = len(templates) // 2
        split = ["train" if i < plain else split_of(t) for i, t in enumerate(templates)]
        ours = [t for t, s in zip(templates, split, strict=True) if s == self.split]
        return self.draw.choice(ours or templates)


def read_phrases() -> Iterator[tuple[tuple[str, str], list[str]]]:
    """((task, kind), spellings) for every line of the phrase file."""
    section = ("", "")
    for line in PHRASES.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("["):
            owner, _, kind = line.strip("[]").partition(" ")
            section = (owner, kind)
        elif line and not line.startswith("#"):
            yield section, [spelling.strip() for spelling in line.split(" | ")]


def split_of(words: str) -> str:
    """The split that a phrasing or template belongs to, by hash: 82 % train, 6 %, 12 % test."""
    words = words.partition("::")[2].strip() or words
    if len(words.split()) <= 2:
        return "train"
    bucket = int.from_bytes(hashlib.sha256(words.encode()).digest()[:4], "big") % 100
    return "train" if bucket < 82 else "validation" if bucket < 88 else "test"


def instructions() -> list[Instruction]:
    """All instructions, in a fixed order, without repetitions."""
    made: dict[str, Instruction] = {}
    for split in SPLITS:
        parts = Phrasings(split, random.Random(f"{SEED} {split}"))
        for text, tasks, family in (*_as_written(parts), *_composed(parts)):
            ordered = None if tasks is None else tuple(t for t in TASK_NAMES if t in tasks)
            made.setdefault(text.lower(), Instruction(text, ordered, family, split))
    return list(made.values())


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
            elif owner == "offtopic":
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
    return in_context(parts, request_for(parts, task)), (task,)


def in_context(parts: Phrasings, text: str) -> str:
    """Now and then, what the photo shows, where and with what it was taken: nothing to restore."""
    if not text or parts.draw.random() > 0.25:
        return text
    subject, context = parts.part("subject", ""), parts.part("context", "")
    words = {"{text}": text, "{subject}": subject or "my dog", "{context}": context or "yesterday"}
    for slot, word in words.items():
        text = text.replace(slot, word)
    framed = parts.template(CONTEXT)
    for slot, word in words.items():
        framed = framed.replace(slot, word)
    return framed


def request_for(parts: Phrasings, task: str) -> str:
    """A message that asks for one task."""
    kind = parts.draw.choice(
        ("noun", "noun", "adj", "adj", "do", "do", "say", "ing", "aspect", "other")
    )
    return _fill(parts, task, kind, WRAPPERS.get(kind, ["{other}"]))


WRAPPERS = {"noun": REMOVE, "adj": IS, "do": ASK, "say": TELL, "ing": NEEDS, "aspect": IMPROVE}
DENIALS = {
    "noun": DENY_NOUN,
    "adj": DENY_ADJ,
    "do": DENY_DO,
    "ing": DENY_ING,
    "good": PRAISE,
    "aspect": DENY_ASPECT,
}


def _fill(
    parts: Phrasings, owner: str, kind: str, templates: list[str], slot: str | None = None
) -> str:
    phrase = parts.part(owner, kind)
    return parts.template(templates).replace("{" + (slot or kind) + "}", phrase) if phrase else ""


def _several(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    """Two or three tasks at once, in the same kind of words or in different ones."""
    count = 3 if parts.draw.random() < 0.25 else 2
    tasks = tuple(parts.draw.sample(TASK_NAMES, count))
    if parts.draw.random() < 0.7:
        kind = parts.draw.choice(("noun", "adj", "adj", "do", "do", "say", "ing"))
        pieces = [parts.part(task, kind) for task in tasks]
    else:
        kind = "mixed"
        pieces = [request_for(parts, task) for task in tasks]
    if not all(pieces):
        return "", ()
    joined = parts.template(JOIN if count == 2 else JOIN3)
    for slot, piece in zip("abc", pieces, strict=False):
        joined = joined.replace("{" + slot + "}", str(piece).rstrip("?.! "))
    if kind in WRAPPERS and parts.draw.random() < 0.7:
        joined = parts.template(WRAPPERS[kind]).replace("{" + kind + "}", joined)
    return joined, tasks


def denial_of(parts: Phrasings, task: str) -> str:
    """Words that say a degradation is absent, or welcome, or not to be touched."""
    kinds = ["noun", "noun", "adj", "do", "ing", "good", "aspect", "aspect"]
    kind = parts.draw.choice([k for k in kinds if (task, k) in parts.sections])
    return _fill(parts, task, kind, DENIALS[kind])


def _contrast(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    """One or two tasks asked for and others denied."""
    draw = parts.draw
    task, other, third, fourth = draw.sample(TASK_NAMES, 4)
    style = draw.random()
    if style < 0.15:
        return _pair(parts, CONTRAST_ADJ, "adj", task, other, third), (task,)
    if style < 0.3:
        return _pair(parts, CONTRAST_NOUN, "noun", task, other, third), (task,)
    if style < 0.38:
        return _fill(parts, task, "noun", ONLY), (task,)
    if style < 0.48:
        return _praised(parts, task, other, third), (task,)
    wanted: tuple[str, ...] = (task,)
    yes = request_for(parts, task).rstrip("?.! ")
    if draw.random() < 0.25:
        wanted = (task, third)
        more = request_for(parts, third).rstrip("?.! ")
        yes = parts.template(JOIN).replace("{a}", yes).replace("{b}", more) if more else ""
    no = denial_of(parts, other)
    if draw.random() < 0.25:
        again = denial_of(parts, fourth)
        no = f"{no}{draw.choice((' and', ' or', ','))} {again}" if no and again else ""
    if not yes or not no:
        return "", ()
    text = parts.template(CONTRAST).replace("{yes}", yes).replace("{no}", no)
    return in_context(parts, text), wanted


def _pair(parts: Phrasings, templates: list[str], kind: str, good: str, bad: str, bad2: str) -> str:
    words = [parts.part(task, kind) for task in (good, bad, bad2)]
    if not all(words):
        return ""
    text = parts.template(templates)
    for slot, word in zip((kind, "bad2", "bad"), (words[0], words[2], words[1]), strict=True):
        text = text.replace("{" + slot + "}", str(word))
    return text


def _praised(parts: Phrasings, task: str, other: str, third: str) -> str:
    words = [parts.part(task, "adj"), parts.part(other, "good"), parts.part(third, "good")]
    if not all(words):
        return ""
    text = parts.template(CONTRAST_GOOD)
    for slot, word in zip(("adj", "good", "good2"), words, strict=True):
        text = text.replace("{" + slot + "}", str(word))
    return text


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
        text = parts.template(CONTRAST).replace("{yes}", ask).replace("{no}", text)
    return text, ()


def _general(parts: Phrasings) -> tuple[str, tuple[str, ...]]:
    kind = parts.draw.choice(("do", "do", "say"))
    return _fill(parts, "general", kind, {"do": GENERAL_ASK, "say": GENERAL_TELL}[kind]), ()


def _offtopic(parts: Phrasings) -> tuple[str, None]:
    if parts.draw.random() < 0.3:
        return _fill(parts, "offtopic_act", "", OFFTOPIC_ACT, slot="act"), None
    verb, thing = parts.part("offtopic_verb", ""), parts.part("offtopic_thing", "")
    if not verb or not thing:
        return "", None
    return parts.template(OFFTOPIC).replace("{verb}", verb).replace("{thing}", thing), None


def _letter(parts: Phrasings) -> tuple[str, tuple[str, ...] | None]:
    """A request inside an e-mail, with a greeting, a story and thanks around it."""
    draw = parts.draw
    family = draw.choice(
        ("single", "single", "single", "several", "contrast", "general", "offtopic")
    )
    text, tasks = COMPOSERS[family](parts)
    opening = [parts.part("email_open", "") for _ in range(draw.choice((1, 1, 2, 3)))]
    closing = [parts.part("email_close", "") for _ in range(draw.choice((0, 1, 1, 2)))]
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


def write(rows: Iterable[Instruction], path: Path = INSTRUCTIONS) -> None:
    """Write instructions as JSON lines."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row.__dict__, ensure_ascii=False) + "\n")


def read(path: Path = INSTRUCTIONS) -> list[Instruction]:
    """The instructions of a file that `write` made."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Instruction(
            r["text"], None if r["tasks"] is None else tuple(r["tasks"]), r["family"], r["split"]
        )
        for r in rows
    ]


if __name__ == "__main__":
    write(instructions())
