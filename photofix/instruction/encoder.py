"""The embedded sentence encoder and its head, in numpy.

`resources/text/` is a folder that sentence-transformers loads too; here the same weights are run
without it, because importing it takes seconds and a sentence takes milliseconds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer

from photofix.errors import CheckpointError, WeightsMissingError, one_line
from photofix.tasks import TASK_NAMES

Array = NDArray[np.float32]
OUTPUTS = (*TASK_NAMES, "off_topic")
THRESHOLDS = ("named", "also", "off_topic")


class SentenceEncoder:
    """A small BERT: mean over the word pieces of the last layer, scaled to unit norm.

    Devlin et al., "BERT", 2018, section 3; Reimers and Gurevych, "Sentence-BERT", 2019, section 3.
    """

    def __init__(self, folder: Path) -> None:
        shape = _read_json(folder / "config.json")
        self._tokenizer = _read_tokenizer(folder / "tokenizer.json")
        self._weights, _ = _read_tensors(folder / "model.safetensors")
        try:
            self._layers = int(shape["num_hidden_layers"])
            self._heads = int(shape["num_attention_heads"])
            self._epsilon = float(shape["layer_norm_eps"])
            self._tokenizer.enable_truncation(int(shape["max_position_embeddings"]))
            self.encode("a photo")
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise CheckpointError(
                "part_of_photofix.encoder_mixed", folder=folder, reason=one_line(error)
            ) from error

    @staticmethod
    @lru_cache(maxsize=1)
    def embedded() -> SentenceEncoder:
        """The encoder that photofix ships, loaded once."""
        with as_file(files("photofix_resources") / "text") as folder:
            return SentenceEncoder(folder)

    def encode(self, sentence: str) -> Array:
        """The unit-norm embedding, float32 (384,), read-only."""
        # The tokenizer takes no lone surrogates, which a file name or a broken pipe can hold.
        readable = sentence.encode("utf-8", "replace").decode("utf-8")
        x = self._embed(np.array(self._tokenizer.encode(readable).ids))
        for index in range(self._layers):
            x = self._layer(x, f"encoder.layer.{index}.")
        mean = x.mean(0)
        embedding: Array = mean / np.linalg.norm(mean)
        embedding.setflags(write=False)
        return embedding

    def _embed(self, ids: NDArray[np.int64]) -> Array:
        """(L,) word pieces → (L, width)."""
        w = self._weights
        x = w["embeddings.word_embeddings.weight"][ids]
        x = x + w["embeddings.position_embeddings.weight"][: len(ids)]
        x = x + w["embeddings.token_type_embeddings.weight"][0]
        return self._norm(x, "embeddings.LayerNorm")

    def _layer(self, x: Array, name: str) -> Array:
        """One transformer layer, (L, width) → (L, width)."""
        attended = self._linear(self._attend(x, name), name + "attention.output.dense")
        x = self._norm(x + attended, name + "attention.output.LayerNorm")
        inner = _gelu(self._linear(x, name + "intermediate.dense"))
        return self._norm(x + self._linear(inner, name + "output.dense"), name + "output.LayerNorm")

    def _attend(self, x: Array, name: str) -> Array:
        """Self-attention, (L, width) → (L, width)."""
        length, width = x.shape
        size = width // self._heads
        q, k, v = (
            self._linear(x, f"{name}attention.self.{part}")
            .reshape(length, self._heads, size)
            .transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = q @ k.transpose(0, 2, 1) / np.float32(np.sqrt(size))
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed: Array = (scores / scores.sum(-1, keepdims=True)) @ v
        joined: Array = mixed.transpose(1, 0, 2).reshape(length, width)
        return joined

    def _linear(self, x: Array, name: str) -> Array:
        y: Array = x @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]
        return y

    def _norm(self, x: Array, name: str) -> Array:
        centred = x - x.mean(-1, keepdims=True)
        scale = np.sqrt((centred**2).mean(-1, keepdims=True) + np.float32(self._epsilon))
        y: Array = centred / scale * self._weights[name + ".weight"] + self._weights[name + ".bias"]
        return y


@dataclass(frozen=True)
class TaskHead:
    """Reads tasks off a sentence embedding; trained with the encoder.

    tensors: a perceptron with one hidden layer, `fc1` and `fc2`.
    named_from: the most probable task is named from this probability on.
    also_from: the others are named from this one on.
    off_topic_from: a sentence is about something else from this one on, if no task is more
        probable.
    """

    tensors: dict[str, Array]
    named_from: float
    also_from: float
    off_topic_from: float

    @staticmethod
    @lru_cache(maxsize=1)
    def embedded() -> TaskHead:
        """The head that photofix ships, loaded once."""
        with as_file(files("photofix_resources") / "text") as folder:
            return TaskHead.read(folder / "head.safetensors")

    @staticmethod
    def read(path: Path) -> TaskHead:
        """Raises WeightsMissingError or CheckpointError."""
        tensors, notes = _read_tensors(path)
        try:
            thresholds = json.loads(notes["thresholds"])
            head = TaskHead(tensors, *(float(thresholds[name]) for name in THRESHOLDS))
            fits = tuple(json.loads(notes["outputs"])) == OUTPUTS
            fits = fits and tensors["fc2.bias"].shape == (len(OUTPUTS),)
        except (KeyError, TypeError, ValueError) as error:
            raise CheckpointError(
                "part_of_photofix.not_task_head", path=path, reason=one_line(error)
            ) from error
        if not fits:
            raise CheckpointError("part_of_photofix.other_tasks", path=path)
        return head

    def verdict(self, probabilities: Array) -> tuple[tuple[str, ...], bool]:
        """The tasks named, and whether the sentence is about something else."""
        *tasks, off_topic = probabilities.tolist()
        top = max(tasks)
        named = tuple(
            name
            for name, p in zip(TASK_NAMES, tasks, strict=True)
            if top >= self.named_from and (p == top or p >= self.also_from)
        )
        if off_topic >= max(self.off_topic_from, top):
            return (), True
        return named, False

    def probabilities(self, embedding: Array) -> Array:
        """(width,) sentence embedding → (len(OUTPUTS),) probabilities."""
        t = self.tensors
        hidden = np.maximum(t["fc1.weight"] @ embedding + t["fc1.bias"], 0)
        logits = t["fc2.weight"] @ hidden + t["fc2.bias"]
        result: Array = 1 / (1 + np.exp(-np.clip(logits, -60, 60)))
        return result


def _gelu(x: Array) -> Array:
    """GELU by its tanh approximation (Hendrycks and Gimpel, 2016), as the encoder was trained."""
    inner = np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)
    result: Array = np.float32(0.5) * x * (1 + np.tanh(inner))
    return result


def _read_tensors(path: Path) -> tuple[dict[str, Array], dict[str, str]]:
    """Tensors as float32, and the notes in the file's header."""
    _require(path)
    try:
        with safe_open(path, framework="numpy") as file:
            tensors = {name: file.get_tensor(name).astype(np.float32) for name in file.keys()}  # noqa: SIM118
            return tensors, file.metadata() or {}
    except (SafetensorError, OSError, ValueError) as error:
        raise CheckpointError("part_of_photofix.damaged", path=path) from error


def _read_json(path: Path) -> dict[str, Any]:
    _require(path)
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CheckpointError("part_of_photofix.damaged", path=path) from error
    return content


def _read_tokenizer(path: Path) -> Tokenizer:
    _require(path)
    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises bare Exception for whatever is wrong
        raise CheckpointError("part_of_photofix.damaged", path=path) from error


def _require(path: Path) -> None:
    if not path.is_file():
        raise WeightsMissingError("part_of_photofix.encoder_missing", path=path)
