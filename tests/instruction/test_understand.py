"""What understand() promises for any text, and how the path to it behaves."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from photofix.errors import InstructionError
from photofix.instruction import Size, understand
from photofix.tasks import TASK_NAMES


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("remove the rain but keep the fog", ("rain",)),
        ("remove the fog but keep the rain", ("haze",)),
        ("not blurry, just noisy", ("noise",)),
        ("not noisy, just blurry", ("blur",)),
        ("the noise is fine, the haze is not", ("haze",)),
        ("the haze is fine, the noise is not", ("noise",)),
        ("don't denoise it, just brighten it", ("low_light",)),
        ("don't brighten it, just denoise it", ("noise",)),
        ("neither blurry nor dark, only compressed", ("compression",)),
        ("neither compressed nor dark, only blurry", ("blur",)),
        ("everything but the rain is fine", ("rain",)),
        ("too dark and grainy", ("noise", "low_light")),
    ],
)
def test_the_order_of_words_counts(sentence: str, named: tuple[str, ...]) -> None:
    assert understand(sentence).named == named


@pytest.mark.parametrize(
    "sentence", ["it isn't dark", "keep the snow", "make it better", "fix this"]
)
def test_a_sentence_that_names_nothing_is_general(sentence: str) -> None:
    request = understand(sentence)
    assert request.named == ()
    assert request.general


@pytest.mark.parametrize(
    "sentence", ["order me a pizza", "what's the weather?", "write a poem about rain"]
)
def test_other_wishes_are_refused_in_one_line_that_helps(sentence: str) -> None:
    with pytest.raises(InstructionError) as caught:
        understand(sentence)
    message = str(caught.value)
    assert sentence in message
    assert "too dark and grainy" in message
    assert "\n" not in message


@pytest.mark.parametrize("word", ["cold", "warm", "dark", "bright"])
def test_a_word_that_the_encoder_takes_for_another_matter_is_read_where_it_stands_alone(
    word: str,
) -> None:
    assert understand(f"too {word}").named
    for other in (f"what do I do about {word} winters?", f"tips for a {word} living room"):
        with pytest.raises(InstructionError):
            understand(other)


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t"])
def test_an_empty_sentence_is_refused(nothing: str) -> None:
    with pytest.raises(InstructionError, match="empty"):
        understand(nothing)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=300))
@example("\ud800 dark")
@example("\x00")
@example("dark\n" * 500)
@example("a" * 5000)
@example("暗い写真 🌧️")
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        request = understand(text)
    except InstructionError as error:
        said = str(error)
        assert "\n" not in said
        return
    assert request.text == text
    assert tuple(request.tasks) == TASK_NAMES
    assert all(0 <= p <= 1 for p in request.tasks.values())
    assert set(request.named) <= set(TASK_NAMES)
    assert request.general == (not request.named)
    assert request.embedding.dtype == np.float32
    assert np.linalg.norm(request.embedding) == pytest.approx(1, abs=1e-4)


@given(
    st.sampled_from(["too dark and grainy", "remove the fog", "upscale it", "make it better"]),
    st.randoms(),
)
@settings(max_examples=40, deadline=None)
def test_case_and_white_space_change_nothing(sentence: str, draw: object) -> None:
    shuffled = "".join(draw.choice((c.upper(), c)) for c in sentence)  # type: ignore[attr-defined]
    spaced = "  " + shuffled.replace(" ", draw.choice(("  ", "\t", "\n "))) + " "  # type: ignore[attr-defined]
    assert understand(spaced).tasks == pytest.approx(understand(sentence).tasks, abs=1e-6)


def test_a_request_cannot_spoil_the_next_one() -> None:
    first = understand("too dark")
    first.tasks["low_light"] = 0.0
    with pytest.raises(ValueError, match="read-only"):
        first.embedding[0] = 1
    assert understand("too dark").tasks["low_light"] > 0.5


def test_understanding_needs_neither_torch_nor_transformers() -> None:
    heavy = "{'torch', 'transformers', 'sentence_transformers', 'scipy', 'PySide6'}"
    program = (
        "import sys; from photofix.instruction import understand; "
        "assert understand('too dark').named == ('low_light',); "
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("i dont like the grain, the haze is fine", ("noise",)),
        ("it is too dark, brighten the image", ("low_light",)),
        ("the image is too dark, brighten it", ("low_light",)),
        ("too dark. brighten the photo", ("low_light",)),
        ("brighten the dark photo", ("low_light",)),
        ("it is too bright, darken the image", ("enhancement",)),
        ("hazy, washed out by fog", ("haze",)),
        ("it's grainy, please denoise it", ("noise",)),
        ("rather blurry and too dark", ("blur", "low_light")),
        ("1. remove the noise 2. brighten it", ("noise", "low_light")),
    ],
)
def test_complaint_and_remedy_are_one_and_lists_are_several(text, named):
    assert understand(text).named == named


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("3000 px wide", "width", 3000),
        ("1600 px", "long_edge", 1600),
        ("too dark, 2000 px high", "height", 2000),
        ("enlarge by 1.5", "scale", 1.5),
        ("um 1,5 vergrößern", "scale", 1.5),
        ("3000 px breit", "width", 3000),
        ("höhe 2000 px", "height", 2000),
        ("1600 px de ancho", "width", 1600),
        ("2000 px de large", "width", 2000),
        ("3000 px di larghezza", "width", 3000),
    ],
)
def test_a_size_alone_is_a_wish(sentence: str, kind: str, value: float) -> None:
    request = understand(sentence)
    assert request.size == Size(kind, value)
    assert "super_resolution" in request.named


@pytest.mark.parametrize(
    "sentence", ["only 640 px wide", "the photo is 640 px wide", "just 640 px"]
)
def test_a_size_that_a_photo_has_is_none_that_it_shall_have(sentence: str) -> None:
    request = understand(sentence)
    assert request.size is None
    assert "super_resolution" in request.named


def test_photos_that_are_counted_are_no_factor() -> None:
    assert understand("enlarge 2 photos").size is None
