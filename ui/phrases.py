"""What the engine says, in the language of the app.

The engine speaks English, and the journal keeps its sentences as they were said. Here each is known
by its form, in which {fields} stand for what differs, and said again in the app's language. Where
the command line names its own flags, the app names what there is in the window. A sentence of no
known form stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from photofix.tasks import TASKS

from .words import QT_TRANSLATE_NOOP, listed, remedy_word, task_word

_FORMS = (
    # plans
    QT_TRANSLATE_NOOP("phrases", "The sentence asks to {remedies}."),
    QT_TRANSLATE_NOOP("phrases", "The sentence asks to {remedies}; the photo shows {faults}."),
    QT_TRANSLATE_NOOP(
        "phrases", "The sentence asks to {remedies}, though the photo shows no {lacks}."
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "The sentence names no fault, so photofix restores what it finds."
    ),
    QT_TRANSLATE_NOOP("phrases", "The photo shows {faults}."),
    QT_TRANSLATE_NOOP("phrases", "The photo shows nothing that photofix restores."),
    QT_TRANSLATE_NOOP("phrases", "The photo shows no {lacks}."),
    QT_TRANSLATE_NOOP("phrases", "It was copied as it is."),
    QT_TRANSLATE_NOOP("phrases", "It was chosen by name."),
    QT_TRANSLATE_NOOP("phrases", "Then photofix will {remedies}."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the fastest model here for that."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the best model here for that."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the best model here for that ({measured})."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the best model here in reasonable time for that."),
    QT_TRANSLATE_NOOP(
        "phrases", "{model} is the best model here in reasonable time for that ({measured})."
    ),
    # why a person should look at a copy
    QT_TRANSLATE_NOOP("phrases", "{share} of the photo has become pure white."),
    QT_TRANSLATE_NOOP("phrases", "{share} of the photo has become pure black."),
    QT_TRANSLATE_NOOP("phrases", "Its colours have shifted, which was not asked for."),
    QT_TRANSLATE_NOOP("phrases", "It has become brighter, unasked."),
    QT_TRANSLATE_NOOP("phrases", "It has become darker, unasked."),
    QT_TRANSLATE_NOOP("phrases", "It shows {faults} now, which it did not before."),
    QT_TRANSLATE_NOOP("phrases", "It shows as much {faults} as before."),
    # sentences and options
    QT_TRANSLATE_NOOP(
        "phrases",
        "'{sentence}' asks for nothing that photofix does: say what is wrong with the photo, for "
        "example 'too dark and grainy', or 'make it better'",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{option} is {value}; give a number from 0 (no change) to 1 (full)"
    ),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a whole number from 1 to 100"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a side of at least {pixels} pixels"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give how many megapixels a photo may have"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a whole number"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a number"),
    QT_TRANSLATE_NOOP("phrases", "name '{template}' is no template ({error}); try '{example}'"),
    QT_TRANSLATE_NOOP("phrases", "name has no field {field}; there are {others}"),
    QT_TRANSLATE_NOOP("phrases", "{folder} is a file; choose a folder"),
    QT_TRANSLATE_NOOP("phrases", "{folder} is a file; choose another output folder"),
    QT_TRANSLATE_NOOP(
        "phrases", "no permission to write in {folder}; choose another output folder"
    ),
    # models and devices
    QT_TRANSLATE_NOOP(
        "phrases",
        "the weights of '{model}' are not here; reinstall photofix to get its embedded models back",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{path} is damaged (its sha256 is not the catalogue's); reinstall photofix"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is damaged; reinstall photofix"),
    QT_TRANSLATE_NOOP(
        "phrases", "{path} is missing; reinstall photofix to get its text encoder back"
    ),
    QT_TRANSLATE_NOOP("phrases", "no device '{device}' here; available: {devices}"),
    QT_TRANSLATE_NOOP(
        "phrases", "there is not enough memory even for the smallest tile; close other programs"
    ),
    # reading photos
    QT_TRANSLATE_NOOP("phrases", "no such file; check its name"),
    QT_TRANSLATE_NOOP("phrases", "no such file; check the name"),
    QT_TRANSLATE_NOOP("phrases", "no photo"),
    QT_TRANSLATE_NOOP("phrases", "no permission to read it; check its rights"),
    QT_TRANSLATE_NOOP("phrases", "can't be opened ({reason}); check it"),
    QT_TRANSLATE_NOOP("phrases", "can't be read ({reason}); check it"),
    QT_TRANSLATE_NOOP("phrases", "this folder can't be read ({reason}); check its rights"),
    QT_TRANSLATE_NOOP("phrases", "no photos in this folder; give another folder"),
    QT_TRANSLATE_NOOP("phrases", "the file is empty; copy it again from where it came"),
    QT_TRANSLATE_NOOP("phrases", "the file is cut off; copy it again from the camera or card"),
    QT_TRANSLATE_NOOP("phrases", "the file is cut off; copy it again from where it came"),
    QT_TRANSLATE_NOOP(
        "phrases", "the file is damaged or cut off; copy it again from where it came"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "the file is damaged or cut off ({reason}); copy it again from where it came"
    ),
    QT_TRANSLATE_NOOP("phrases", "the photo has no pixels; copy it again from where it came"),
    QT_TRANSLATE_NOOP("phrases", "its header is wrong about its size; copy the file again"),
    QT_TRANSLATE_NOOP("phrases", "this is {what}; give a photo"),
    QT_TRANSLATE_NOOP("phrases", "its decoder broke off; copy the photo again from its source"),
    QT_TRANSLATE_NOOP(
        "phrases", "no photo that photofix can read; it reads {formats}, so save it as one of these"
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{width} × {height} is more than {megapixels} megapixels; make it smaller first",
    ),
    QT_TRANSLATE_NOOP("phrases", "too large for the memory of this machine; give it fewer pixels"),
    QT_TRANSLATE_NOOP("phrases", "it changes while it is read; try again when it has been written"),
    QT_TRANSLATE_NOOP("phrases", "not enough memory for this photo; close other programs"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "restoring it ended its process twice ({how}), with smaller tiles as well; close other "
        "programs, or give it a smaller photo",
    ),
    # writing copies
    QT_TRANSLATE_NOOP("phrases", "{path} exists already"),
    QT_TRANSLATE_NOOP("phrases", "exists already; choose another name or allow overwriting"),
    QT_TRANSLATE_NOOP("phrases", "its folder does not exist; create it first"),
    QT_TRANSLATE_NOOP("phrases", "no permission to write there; choose another folder"),
    QT_TRANSLATE_NOOP("phrases", "not enough memory to encode it; close other programs"),
    QT_TRANSLATE_NOOP("phrases", "the disk is full; make room or choose another folder"),
    QT_TRANSLATE_NOOP("phrases", "could not be written ({reason}); choose another folder"),
    QT_TRANSLATE_NOOP("phrases", "can't be encoded as {format} ({reason}); choose another format"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{format} holds at most {most} pixels a side, and this has {side}; choose another format, "
        "PNG for example",
    ),
    QT_TRANSLATE_NOOP("phrases", "this is the original, which is never changed; name another file"),
    # why a batch is paused
    QT_TRANSLATE_NOOP("phrases", "interrupted"),
    QT_TRANSLATE_NOOP("phrases", "its folder is not there"),
    QT_TRANSLATE_NOOP("phrases", "not watched now"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} can't be opened ({reason}); check the folder, or name another with "
        "PHOTOFIX_STATE",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} can't be used: another process keeps it locked; end that, then try "
        "again",
    ),
)

# What names a flag or a command, and what there is instead in the window.
_IN_THE_WINDOW = {
    "{path} exists already; add --skip-existing or --overwrite": QT_TRANSLATE_NOOP(
        "phrases", "{path} exists already; choose in the options what to do with it"
    ),
    "no photos in this folder; give another, or add --recursive": QT_TRANSLATE_NOOP(
        "phrases", "no photos in this folder; give another, or take folders inside folders as well"
    ),
    "name '{template}' makes no file name; leave out slashes, and use -o for the folder": (
        QT_TRANSLATE_NOOP(
            "phrases", "'{template}' makes no file name; choose folders as the output folder"
        )
    ),
    "the copy would replace an original, {path}, which is never changed; "
    "choose another folder with -o or another --name": QT_TRANSLATE_NOOP(
        "phrases",
        "the copy would replace an original, {path}, which is never changed; "
        "choose another output folder or other names",
    ),
    "{folder} is a file, not a folder; choose another with -o": QT_TRANSLATE_NOOP(
        "phrases", "{folder} is a file; choose another output folder"
    ),
    "the folder {folder} can't be made ({reason}); choose another with -o": QT_TRANSLATE_NOOP(
        "phrases", "the folder {folder} can't be made ({reason}); choose another output folder"
    ),
    "{model} can't restore {lacks}; leave out --model to let photofix choose": QT_TRANSLATE_NOOP(
        "phrases", "{model} can't restore {lacks}; let photofix choose the model"
    ),
    "{model} restores nothing; leave out --model to let photofix choose": QT_TRANSLATE_NOOP(
        "phrases", "{model} restores nothing; let photofix choose the model"
    ),
    "no model here can restore {faults} alone; see photofix models list": QT_TRANSLATE_NOOP(
        "phrases", "no model here can restore {faults} alone; see the page Models"
    ),
    "'{model}' is not complete on this machine; see: photofix models info {model}": (
        QT_TRANSLATE_NOOP("phrases", "{model} is not complete on this machine; see the page Models")
    ),
    "the weights of '{model}' are not here; get them from huggingface.co with: "
    "photofix models pull {model}": QT_TRANSLATE_NOOP(
        "phrases", "the weights of {model} are not here; download them on the page Models"
    ),
    "the journal {path} can't be used: the disk is full; make room, then go on with: "
    "photofix queue resume": QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} can't be used: the disk is full; make room, then resume the batches",
    ),
}

_TITLES = "|".join(re.escape(task.title) for task in TASKS)
_REMEDIES = "|".join(re.escape(task.remedy) for task in TASKS)
_FAULT, _REMEDY = f"(?:(?:mild|strong) )?(?:{_TITLES})", f"(?:{_REMEDIES})"
_DOUBLED = " at twice the size"


def _list_of(item: str, joint: str) -> str:
    return f"{item}(?:(?:, {item})* {joint} {item})?"


# What a field may be; others hold any text, which is said as it is.
_FIELDS = {
    "remedies": f"{_list_of(_REMEDY, 'and')}(?:{_DOUBLED})?",
    "faults": _list_of(_FAULT, "and"),
    "lacks": _list_of(_FAULT, "(?:and|or)"),
    "model": r"[\w.+-]+",
}


def phrase(text: str) -> str:
    """What the engine said, in the app's words; what is not known stays in the engine's."""
    return "".join(
        said if form is None else _said(form, fields, said) for form, fields, said in _heard(text)
    )


def brief(text: str) -> str:
    """As `phrase`, for where there is little room: files and folders by their names alone."""
    parts = [part for part in _heard(text) if part[0] != _PLACE]
    return "".join(
        said if form is None else _said(form, {**fields, **_names(fields)}, said, brief=True)
        for form, fields, said in parts
    )


def _names(fields: dict[str, str]) -> dict[str, str]:
    return {key: PurePath(fields[key]).name for key in ("path", "folder") if key in fields}


def unknown(text: str) -> str:
    """What of a text is of no known form."""
    return "".join(said for form, _, said in _heard(text) if form is None).strip()


def _heard(text: str) -> Iterator[tuple[str | None, dict[str, str], str]]:
    """The text in parts: the form of each, what its fields hold, and what was said."""
    at = 0
    while at < len(text):
        for form, pattern in _patterns():
            found = pattern.match(text, at)
            if found is not None:
                yield form, found.groupdict(), found[0]
                break
        else:
            found = _BEFORE.match(text, at) or _SENTENCE.match(text, at)
            assert found is not None
            yield (_PLACE if found.re is _BEFORE else None), {"path": found[0]}, found[0]
        at = found.end()


_PLACE = "{path}"  # the form of a path before what is wrong with it
_BEFORE = re.compile(r"(?:/|[A-Za-z]:\\).*?: ")
_SENTENCE = re.compile(r".+?(?:\.\s+(?=[A-Z])|\Z)", re.DOTALL)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Each form, and what finds it: at the end of the text, a sentence also before another."""
    forms = sorted((*_FORMS, *_IN_THE_WINDOW), key=len, reverse=True)
    return [(form, re.compile(_pattern(form))) for form in forms]


def _pattern(form: str) -> str:
    pattern, known = "", set[str]()
    for literal, field in re.findall(r"([^{]*)(?:\{(\w+)\})?", form):
        pattern += re.escape(literal)
        if field:
            pattern += f"(?P={field})" if field in known else f"(?P<{field}>{_of(field)})"
            known.add(field)
    return pattern + (r"(?:\s+|\Z)" if form.endswith(".") else r"\Z")


def _of(field: str) -> str:
    return _FIELDS.get(field, ".+?")


def _said(form: str, fields: dict[str, str], said: str, brief: bool = False) -> str:
    wanted = _IN_THE_WINDOW.get(form, form)
    translated = QCoreApplication.translate("phrases", wanted)
    if translated == form and not brief:  # the engine's own words, in its own language
        return said
    space = said[len(said.rstrip()) :]
    return re.sub(r"\{(\w+)\}", lambda name: _filled(name[1], fields[name[1]]), translated) + space


def _filled(field: str, value: str) -> str:
    if field == "remedies":
        words = [remedy_word(name) for name in _named(_REMEDIES, value, "remedy")]
        text = listed(words)
        doubled = QCoreApplication.translate("phrases", "{remedies} at twice the size")
        return doubled.format(remedies=text) if value.endswith(_DOUBLED) else text
    if field in ("faults", "lacks"):
        words = [_fault(found[0]) for found in re.finditer(_FAULT, value)]
        return listed(words) if field == "faults" else ", ".join(words)
    return value


def _fault(text: str) -> str:
    degree = re.match(r"(?:(mild|strong) )?(.+)", text)
    assert degree is not None
    word = task_word(_named(_TITLES, degree[2], "title")[0])
    forms = {
        "mild": QCoreApplication.translate("phrases", "mild {fault}"),
        "strong": QCoreApplication.translate("phrases", "strong {fault}"),
    }
    return forms[degree[1]].format(fault=word) if degree[1] else word


def _named(alternatives: str, text: str, attribute: str) -> list[str]:
    """The tasks whose title or remedy the text holds, in its order."""
    by_word = {getattr(task, attribute): task.name for task in TASKS}
    return [by_word[found[0]] for found in re.finditer(alternatives, text)]
