"""The encoder's files: the same numbers as sentence-transformers, and clear words when damaged."""

from __future__ import annotations

import json
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import pytest

from photofix.errors import CheckpointError, PhotofixError, WeightsMissingError
from photofix.instruction.encoder import SentenceEncoder, TaskHead


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped text encoder, to be damaged."""
    with as_file(files("photofix_resources") / "text") as shipped:
        return Path(shutil.copytree(shipped, tmp_path / "text"))


def load(folder: Path) -> None:
    SentenceEncoder(folder)
    TaskHead.read(folder / "head.safetensors")


def test_sentence_transformers_gives_the_same_embedding(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence_transformers = pytest.importorskip("sentence_transformers")
    # Not by the environment: the hub's client reads that once, for all tests after this one.
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    theirs = sentence_transformers.SentenceTransformer(str(folder), device="cpu")
    ours = SentenceEncoder(folder)
    sentences = ["too dark and grainy", "Rémove THE haze…", "x", "grain " * 400, "日本 😀 ok"]
    for sentence, embedding in zip(sentences, theirs.encode(sentences), strict=True):
        np.testing.assert_allclose(ours.encode(sentence), embedding, atol=1e-3)


def test_the_embedding_is_one_of_sentences_in_general(folder: Path) -> None:
    encoder = SentenceEncoder(folder)
    cat, kitten, bank = (
        encoder.encode(s)
        for s in (
            "A cat is sleeping.",
            "The kitten is asleep.",
            "The bank raised its interest rates.",
        )
    )
    assert cat @ kitten > cat @ bank + 0.2


def test_all_of_it_is_small_enough_to_ship(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) <= 20e6


REQUIRED = ["config.json", "tokenizer.json", "model.safetensors", "head.safetensors"]


@pytest.mark.parametrize("name", REQUIRED)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(WeightsMissingError, match=name):
        load(folder)


@pytest.mark.parametrize("name", REQUIRED)
@pytest.mark.parametrize("damage", ["truncated", "empty", "garbage"])
def test_a_damaged_file_is_named_in_one_line(folder: Path, name: str, damage: str) -> None:
    path = folder / name
    whole = path.read_bytes()
    path.write_bytes(
        {"truncated": whole[: len(whole) // 2], "empty": b"", "garbage": b"\x00\xff" * 99}[damage]
    )
    with pytest.raises(CheckpointError) as caught:
        load(folder)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_do_not_belong_together_are_refused(folder: Path) -> None:
    shape = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**shape, "num_hidden_layers": 9}))
    with pytest.raises(PhotofixError, match="do not fit together"):
        load(folder)


def test_a_head_for_other_tasks_is_refused(folder: Path) -> None:
    from safetensors.numpy import load_file, save_file

    path = folder / "head.safetensors"
    notes = {
        "outputs": '["noise", "cats"]',
        "thresholds": '{"named": 0.5, "also": 0.5, "off_topic": 0.5}',
    }
    save_file(load_file(path), path, notes)
    with pytest.raises(CheckpointError, match="other tasks"):
        load(folder)
