"""`photofix understand`, below the option parser: what is printed, in which order, and the code."""

from __future__ import annotations

import json
from typing import Any

import pytest

from photofix.cli.understand import understand

KEYS = set(
    "sentence language asked kept amounts tone size cannot general confidence readings".split()  # noqa: SIM905
)


def test_json_has_one_object_a_line_in_order_for_every_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sentences = [
        "too dark and grainy",
        "order me a pizza",
        "",
        "make it better",
        "remove the snow\n",
    ]
    code = understand(sentences, json=True)
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["sentence"] for answer in answers] == sentences
    assert [answer["asked"] for answer in answers] == [["noise", "low_light"], [], [], [], ["snow"]]
    assert [answer["general"] for answer in answers] == [False, False, False, True, False]
    assert ["error" in answer for answer in answers] == [False, True, True, False, False]
    for answer in answers:
        told = {"error", "messages"} if "error" in answer else set()
        assert set(answer) == KEYS | told
    assert [answer["messages"]["error"]["key"] for answer in answers if "error" in answer] == [
        "sentence.nothing",
        "sentence.empty",
    ]
    assert code == 2


def test_all_sentences_understood_is_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert understand(["dark", "make it better"], json=True) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_people_read_what_will_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert understand(["too dark [really]", "order me a pizza"]) == 2
    shown = capsys.readouterr().out
    assert "too dark [really]" in shown
    assert "brighten the dark photo" in shown
    assert "asks for nothing that photofix does" in shown


def object_of(sentence: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    understand([sentence], json=True)
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_json_tells_what_is_kept_how_much_which_way_and_how_large(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = "a bit too dark and very noisy, cooler, keep the fog, 4x, straighten it, save as PNG"
    answer = object_of(said, capsys)
    assert answer["asked"] == ["noise", "low_light", "enhancement", "super_resolution"]
    assert answer["kept"] == ["haze"]
    assert answer["amounts"] == {"noise": 1.0, "low_light": 0.3}
    assert answer["tone"]["temperature"] < 0
    assert answer["size"] == {"scale": 4.0}
    assert answer["cannot"] == ["straighten", "--format png"]


def test_what_cannot_be_done_is_named_and_the_rest_is_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert understand(["straighten it and remove the noise"]) == 0
    shown = capsys.readouterr().out
    assert "photofix will remove noise and grain; photofix can't straighten" in shown
    assert understand(["remove the tourists"]) == 2
    assert "can't remove or replace people" in capsys.readouterr().out


def test_an_unclear_sentence_gets_the_nearest_readings(capsys: pytest.CaptureFixture[str]) -> None:
    assert understand(["das Bild ist irgendwie schwurbelig"]) == 2
    assert "did you mean 'unscharf'" in capsys.readouterr().out


def test_other_languages_are_called_by_their_name(capsys: pytest.CaptureFixture[str]) -> None:
    others = {
        "a foto está muito escura e granulada": "Portuguese",
        "foto is te donker en korrelig": "Dutch",
        "zdjęcie jest za ciemne": "Polish",
        "この写真のノイズを除去": "Japanese",
        "убери шум": "Russian",
    }
    for sentence, name in others.items():
        assert understand([sentence]) == 2
        assert f"is {name}; photofix reads English" in capsys.readouterr().out
