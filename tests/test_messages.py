"""What photofix says is data: a key, fields and a path, of which each door makes a sentence."""

from __future__ import annotations

import ast
import json
import pickle
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from photofix import errors
from photofix.errors import PhotoAccessError, PhotofixError, system_reason
from photofix.messages import (
    ENGLISH,
    Message,
    in_words,
    joined,
    message,
    parts_of,
    templates,
    window_templates,
    with_keys,
)
from photofix.tasks import TASK_NAMES


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def specs_of(template: str) -> set[str]:
    return {spec for _, _, spec, _ in string.Formatter().parse(template) if spec}


ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for folder in ("photofix", "ui") for path in (ROOT / folder).rglob("*.py"))
# Tables of words, which templates name as the kind of a field.
AREAS = {key.partition(".")[0] for key in templates()}
WORDS = AREAS & {
    "direction",  # the app's answers say where colour and tone are to go
    *(spec.partition("/")[0] for text in templates().values() for spec in specs_of(text)),
}

MISSING = message("photo.missing", path=Path("/a b/c.jpg"))
ASKED = message(
    "plan.asked_and_shown",
    tasks=("noise", "haze"),
    faults=[message("mild", fault="haze"), "low_light"],
)


def test_a_message_is_a_sentence_in_english() -> None:
    assert str(MISSING) == "/a b/c.jpg: no such file; check its name"
    assert str(ASKED) == (
        "The sentence asks to remove noise and grain and clear haze; "
        "the photo shows mild haze and underexposure."
    )
    assert str(message("review.white", share=0.123)) == ("12% of the photo has become pure white.")


def test_an_option_is_no_word_of_a_table() -> None:
    said = message("option.switch", option="format", value="x")
    assert str(said) == "format is 'x'; give true or false"


def test_a_path_is_said_once() -> None:
    there = message("copy.is_there", path="/a/b.jpg")
    assert str(there) == "/a/b.jpg exists already"
    assert there.apart_from("/a/b.jpg") == there, "its sentence would lack a subject"
    assert str(MISSING.apart_from("/a b/c.jpg")) == "no such file; check its name"
    assert MISSING.apart_from("/other.jpg") == MISSING
    assert str(message("photo.missing").at("/x.jpg").at("/y.jpg")).startswith("/x.jpg: no")


def test_where_there_is_little_room_files_are_named_without_their_folders() -> None:
    assert ENGLISH.say(MISSING, brief=True) == "no such file; check its name"
    assert ENGLISH.say(message("copy.is_there", path="/a/b.jpg"), brief=True) == (
        "b.jpg exists already"
    )
    assert ENGLISH.say(in_words("something else"), brief=True) == "something else"


@pytest.mark.parametrize("said", [MISSING, ASKED, joined(ASKED, MISSING), in_words("{as} it is")])
def test_a_message_outlives_json(said: Message) -> None:
    assert Message.of_data(json.loads(json.dumps(said.as_data()))) == said
    assert "{as} it is" in str(said) or said.key != "text"


def test_several_messages_are_one() -> None:
    both = joined(joined(ASKED, None), message("plan.by_name"))
    assert str(both) == f"{ASKED} The model was chosen by name."
    assert list(parts_of(both)) == [ASKED, message("plan.by_name")]
    assert joined(ASKED) == ASKED
    assert list(parts_of(None)) == []


def test_an_error_is_its_message_also_in_another_process() -> None:
    error = PhotoAccessError("photo.unopened", path="/a.jpg", reason=message("system.EIO"))
    assert str(error) == "/a.jpg: can't be opened (input/output error); check it"
    assert error.message.key == "photo.unopened"
    came = pickle.loads(pickle.dumps(error))
    assert (type(came), came.message) == (PhotoAccessError, error.message)
    assert str(PhotoAccessError("photo.missing").at(Path("/b.jpg"))).startswith("/b.jpg: ")


def test_what_the_system_says_is_known_by_its_number() -> None:
    assert system_reason(PermissionError(13, "Permission denied")).key == "system.EACCES"
    assert str(system_reason(OSError(125, "Operation canceled"))) == "operation canceled"
    assert str(system_reason(OSError("odd"))) == "odd"


def test_a_message_of_another_version_is_shown_as_far_as_it_is_known() -> None:
    assert str(Message("photo.eaten", {"by": "a grue"})) == "photo.eaten"
    assert "review.white" in str(Message("review.white", {"part": 0.5}))


def test_json_has_the_keys_beside_the_sentences() -> None:
    record = with_keys({"source": "a.jpg", "reason": MISSING, "flags": (ASKED,), "notes": ()})
    assert record == {
        "source": "a.jpg",
        "reason": str(MISSING),
        "flags": [str(ASKED)],
        "notes": [],
        "messages": {"reason": MISSING.as_data(), "flags": [ASKED.as_data()]},
    }
    assert with_keys({"source": "a.jpg", "reason": None}) == {"source": "a.jpg", "reason": None}


def test_every_template_can_be_filled() -> None:
    for key, template in (*templates().items(), *window_templates().items()):
        assert template.strip() == template != "", key
        list(string.Formatter().parse(template))
    for key, template in window_templates().items():
        assert key in templates(), f"the window says {key}, which nobody else does"
        assert fields_of(template) <= fields_of(templates()[key]), key


def test_every_task_has_its_words() -> None:
    for name in TASK_NAMES:
        assert ENGLISH.word("title", name)
        assert ENGLISH.word("remedy", name)


def test_every_error_a_user_can_meet_is_of_one_family() -> None:
    classes = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    own = [kind for kind in classes if issubclass(kind, Exception)]
    assert all(issubclass(kind, PhotofixError) for kind in own)


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Where an error of photofix is made, or a message, in all of the source."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
    nodes = [(path, node) for path, tree in trees.items() for node in ast.walk(tree)]
    names, before = {"PhotofixError"}, 0
    while len(names) > before:
        before = len(names)
        for _, node in nodes:
            if isinstance(node, ast.ClassDef) and names & set(map(ast.unparse, node.bases)):
                names.add(node.name)
    for path, node in nodes:
        if not isinstance(node, ast.Call) or not node.args or path.name == "messages.py":
            continue
        if ast.unparse(node.func) in names | {"message"}:
            yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def keys_of(node: ast.expr) -> list[str]:
    """The keys that an argument may be; none of one that is worked out elsewhere."""
    if isinstance(node, ast.IfExp):
        return [*keys_of(node.body), *keys_of(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) else []


def test_every_error_and_message_has_a_template_and_its_fields() -> None:
    count, wrong = 0, []
    for where, call in calls():
        if isinstance(call.args[0], ast.JoinedStr) and ast.unparse(call.func) != "message":
            wrong.append(f"{where}: a sentence of its own")
        named = {keyword.arg for keyword in call.keywords}
        given = {name or "" for name in named | ({"path"} if call.args[1:] else set())}
        for key in keys_of(call.args[0]):
            count += 1
            if key not in templates():
                wrong.append(f"{where}: no template {key!r}")
            elif None not in named and given - {"path"} != fields_of(templates()[key]) - {"path"}:
                wrong.append(f"{where}: {key} with {sorted(given)}")
    assert count > 300
    assert wrong == []


def test_every_template_is_said_somewhere() -> None:
    said = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    begun = tuple(text for text in said if re.fullmatch(r"\w+\.\w*_", text))  # f"plan.size_{kind}"
    ends = [text for text in said if re.fullmatch(r"_[a-z]+", text)]  # f"{key}_measured"
    ended = {f"{key}{end}" for key in said & templates().keys() for end in ends}
    unsaid = [key for key in templates() if key not in said | ended and not key.startswith(begun)]
    assert [key for key in unsaid if key.partition(".")[0] not in WORDS | {"system"}] == []


def test_every_kind_of_a_field_is_known() -> None:
    kinds = {"title", "remedy", "option", "wanted", "'", *WORDS}
    number = re.compile(r"[,.\d]*[a-z%]?")
    for key, template in (*templates().items(), *window_templates().items()):
        for _, name, spec, _ in string.Formatter().parse(template):
            kind = (spec or "").partition("/")[0]
            assert name is None or kind in kinds or number.fullmatch(kind), f"{key}: {spec}"


def test_what_only_a_terminal_is_told_is_said_by_commands_alone() -> None:
    """The rest is translated: the app may say it, also of a command that it runs."""
    commands = ("photofix/cli/", "photofix/training/", "photofix/evaluation/", "ui/screen.py")
    for path in SOURCES:
        if not str(path.relative_to(ROOT)).startswith(commands):
            said = re.findall(r'"(?:command|training|evaluation)\.\w+"', path.read_text("utf-8"))
            assert not said, path
    assert {"command.which_again", "training.diverged"} <= templates().keys()
