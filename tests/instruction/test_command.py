"""`photofix understand`, below the option parser: what is printed, in which order, and the code."""

from __future__ import annotations

import json

import pytest

from photofix.cli.understand import understand
from photofix.tasks import TASK_NAMES


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
    assert [answer["text"] for answer in answers] == sentences
    assert [answer["named"] for answer in answers] == [["noise", "low_light"], [], [], [], ["snow"]]
    assert [answer["general"] for answer in answers] == [False, False, False, True, False]
    assert ["error" in answer for answer in answers] == [False, True, True, False, False]
    assert all(tuple(answer["tasks"]) == TASK_NAMES for answer in answers)
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
