"""Trains the text encoder and its head, and writes resources/text/.

    python -m photofix.training.text            # one thread, about an hour; --help for more

The encoder is a BERT of three layers cut out of all-MiniLM-L6-v2 (Apache-2.0), with a smaller
vocabulary. It is trained for two things at once: the head must read the right tasks off the
sentence embedding, and the embedding must stay near the teacher's (Sanh et al., "DistilBERT", 2019,
distil a BERT in this way), so that it remains one of sentences in general. Every epoch has messages
of its own, made of the training split's phrasings and misspelt at random. The
messages of instructions.py calibrate (validation split) and measure (test split).
"""

from __future__ import annotations

import argparse
import itertools
import logging
import math
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from photofix.engine.device import computes_bfloat16
from photofix.instruction.encoder import OUTPUTS, THRESHOLDS, TaskHead
from photofix.tasks import TASK_NAMES
from photofix.training.instructions import SPLITS, Instruction, fresh, instructions
from photofix.training.text_model import (
    TextModel,
    export,
    exported,
    load_teacher,
    pruned_tokenizer,
    student,
)
from photofix.training.typos import misspell

log = logging.getLogger(__name__)

RESOURCES = Path(__file__).parents[2] / "resources" / "text"


@dataclass(frozen=True)
class TextConfig:
    """A run's settings.

    layers: the teacher's layers that the student starts from; of all choices of three, these stay
        nearest to the teacher before any training (mean cosine 0.76).
    pieces: size of the vocabulary, in word pieces.
    positions: longest message, in word pieces.
    hidden: width of the head's hidden layer.
    tokens: word pieces in a batch.
    distilled: messages of an epoch that learn the teacher's embedding as well.
    """

    layers: tuple[int, ...] = (0, 4, 5)
    pieces: int = 6500
    positions: int = 256
    hidden: int = 128
    epochs: int = 9
    tokens: int = 1024
    learning_rate: float = 4e-4
    head_learning_rate: float = 2e-3
    distilled: int = 2500
    seed: int = 0


@dataclass(frozen=True)
class Example:
    """A message as it is trained on.

    ids: its word pieces, after misspelling.
    wanted: (len(OUTPUTS),) zeros and ones; None if it only teaches the embedding.
    near: the teacher's embedding; None if it only teaches the head.
    """

    ids: list[int]
    wanted: Tensor | None
    near: Tensor | None


def train(config: TextConfig, folder: Path, start: Path | None = None) -> None:
    """Train on the training split, calibrate on the validation split, write to `folder`.

    Each epoch writes what it has reached. Only the end measures on the test split.

    start: a folder written before, to go on from; without it the student is cut from its teacher.
    """
    torch.manual_seed(config.seed)
    draw = random.Random(config.seed)
    by_split = {s: [row for row in instructions() if row.split == s] for s in SPLITS}
    teacher = load_teacher()
    model, tokenizer = (
        exported(start, config.hidden) if start else cut(teacher, by_split["train"], config)
    )
    held_out = {row.text.lower() for s in SPLITS[1:] for row in by_split[s]}
    generic = general_english()
    optimizer = optimizer_of(model)
    for epoch in range(config.epochs):
        rows = fresh(draw.randrange(2**32), held_out)
        wanted: dict[str, Tensor | None] = {row.text: targets_of(row) for row in rows}
        taught = [*generic, *draw.sample(list(wanted), config.distilled)]
        embeddings = teacher.encode(taught, convert_to_tensor=True, show_progress_bar=False)
        near = dict(zip(taught, embeddings, strict=True))
        wanted.update(dict.fromkeys(generic))
        fit(model, optimizer, batches_of(wanted, near, tokenizer, config, draw), epoch, config)
        thresholds = calibrate(model, tokenizer, by_split["validation"])
        export(model, tokenizer, thresholds, folder)
        log.info("validation: %s", measured(model, tokenizer, by_split["validation"], thresholds))
    log.info("test: %s", measured(model, tokenizer, by_split["test"], thresholds))


def cut(
    teacher: Any, training: Sequence[Instruction], config: TextConfig
) -> tuple[TextModel, Tokenizer]:
    """The untrained student and its tokenizer."""
    texts = [row.text for row in training]
    tokenizer = pruned_tokenizer(teacher, texts, pieces=config.pieces, positions=config.positions)
    encoder = student(teacher, tokenizer, layers=config.layers, positions=config.positions)
    return TextModel(encoder, config.hidden), tokenizer


def general_english() -> list[str]:
    """Sentences about anything but photos, to distil on: from the manual inside every CPython."""
    from pydoc_data.topics import topics

    text = re.sub(r"\s+", " ", " ".join(topics[name] for name in sorted(topics)))
    sentences = sorted({s for s in re.split(r"(?<=[.!?]) ", text) if 4 <= len(s.split()) <= 25})
    return [s for s in sentences if re.fullmatch(r"[A-Za-z ,'.;:()-]+", s)]


def targets_of(row: Instruction) -> Tensor:
    """One 0 or 1 for each of OUTPUTS."""
    wanted = ("off_topic",) if row.tasks is None else row.tasks
    return torch.tensor([float(name in wanted) for name in OUTPUTS])


def batches_of(
    wanted: dict[str, Tensor | None],
    near: dict[str, Tensor],
    tokenizer: Tokenizer,
    config: TextConfig,
    draw: random.Random,
) -> list[list[Example]]:
    """Every message once, misspelt, in batches of similar length and `tokens` pieces."""
    texts = draw.sample(list(wanted), len(wanted))
    drawn = [
        Example(tokenizer.encode(misspell(text, draw)).ids, wanted[text], near.get(text))
        for text in texts
    ]
    drawn.sort(key=lambda example: len(example.ids) + 2 * draw.random())
    batches: list[list[Example]] = [[]]
    for example in drawn:
        if (len(batches[-1]) + 1) * len(example.ids) > config.tokens:
            batches.append([])
        batches[-1].append(example)
    draw.shuffle(batches)
    return batches


def optimizer_of(model: TextModel) -> torch.optim.Optimizer:
    """AdamW over two groups: the encoder, and the head."""
    head = [*model.fc1.parameters(), *model.fc2.parameters()]
    groups = [{"params": list(model.encoder.parameters())}, {"params": head}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def rate_at(progress: float) -> float:
    """The share of the full learning rate after a share of the run: a short rise, a cosine fall."""
    rise = 0.06
    if progress < rise:
        return 0.04 + 0.96 * progress / rise
    return 0.5 + 0.5 * math.cos(math.pi * (progress - rise) / (1 - rise))


def fit(
    model: TextModel,
    optimizer: torch.optim.Optimizer,
    batches: Sequence[Sequence[Example]],
    epoch: int,
    config: TextConfig,
) -> None:
    """Train in place for one epoch of `config.epochs`, one step a batch."""
    model.train()
    started = time.monotonic()
    average = 0.0
    for step, batch in enumerate(batches):
        share = rate_at((epoch + step / len(batches)) / config.epochs)
        full = (config.learning_rate, config.head_learning_rate)
        for group, rate in zip(optimizer.param_groups, full, strict=True):
            group["lr"] = rate * share
        loss = loss_of(model, batch)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        average += (loss.item() - average) * max(0.02, 1 / (step + 1))
        if step % 100 == 0:
            left = (time.monotonic() - started) / (step + 1) * (len(batches) - step)
            log.info(
                "epoch %d step %d/%d loss %.4f, %.0f s left",
                epoch,
                step,
                len(batches),
                average,
                left,
            )
    model.eval()


def loss_of(model: TextModel, batch: Sequence[Example]) -> Tensor:
    """Cross-entropy summed over the outputs, and one minus the cosine to the teacher."""
    with torch.autocast("cpu", torch.bfloat16, enabled=computes_bfloat16(torch.device("cpu"))):
        embedding, logits = model(*padded([example.ids for example in batch]))
    loss = torch.zeros(())
    labelled = [i for i, example in enumerate(batch) if example.wanted is not None]
    if labelled:
        wanted = torch.stack([e.wanted for e in batch if e.wanted is not None])
        entropy = F.binary_cross_entropy_with_logits(logits[labelled].float(), wanted)
        loss = loss + entropy * len(OUTPUTS)
    taught = [i for i, example in enumerate(batch) if example.near is not None]
    if taught:
        near = torch.stack([e.near for e in batch if e.near is not None])
        loss = loss + (1 - (embedding[taught] * near).sum(1)).mean()
    return loss


def padded(sentences: Sequence[list[int]]) -> tuple[Tensor, Tensor]:
    """(B, L) word pieces and mask; [PAD] is piece 0."""
    length = max(len(ids) for ids in sentences)
    ids = torch.tensor([s + [0] * (length - len(s)) for s in sentences])
    mask = torch.tensor([[1] * len(s) + [0] * (length - len(s)) for s in sentences])
    return ids, mask


def probabilities(
    model: TextModel, tokenizer: Tokenizer, texts: Sequence[str]
) -> NDArray[np.float32]:
    """(N, len(OUTPUTS)) probabilities."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    result = np.zeros((len(texts), len(OUTPUTS)), np.float32)
    with torch.inference_mode():
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            ids, mask = padded([tokenizer.encode(texts[i]).ids for i in chosen])
            result[chosen] = torch.sigmoid(model(ids, mask)[1]).numpy()
    return result


def calibrate(
    model: TextModel, tokenizer: Tokenizer, rows: Sequence[Instruction]
) -> dict[str, float]:
    """The thresholds that give the most exact answers on `rows`; of equals, nearest to one half.

    Refusing a genuine request is worse than taking a stranger's, so off_topic is never below 0.5;
    and a guess below 0.4 names nothing: the sentence is general then.
    """
    answers = probabilities(model, tokenizer, [row.text for row in rows])
    grids = ((0.4, 0.45, 0.5), (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7), (0.5, 0.6, 0.7))
    choices = [dict(zip(THRESHOLDS, choice, strict=True)) for choice in itertools.product(*grids)]

    def merit(thresholds: dict[str, float]) -> tuple[float, float]:
        distance = sum(abs(value - 0.5) for value in thresholds.values())
        return accuracy(answers, rows, thresholds)["exact"], -distance

    return max(choices, key=merit)


def measured(
    model: TextModel,
    tokenizer: Tokenizer,
    rows: Sequence[Instruction],
    thresholds: dict[str, float],
) -> dict[str, float]:
    """`accuracy` of the model on some messages."""
    return accuracy(probabilities(model, tokenizer, [row.text for row in rows]), rows, thresholds)


def accuracy(
    answers: NDArray[np.float32], rows: Sequence[Instruction], thresholds: dict[str, float]
) -> dict[str, float]:
    """Shares of right answers.

    exact: exactly the right tasks, or a refusal where one is due; also for each family, and for
        messages that ask for one task or several.
    top1: of messages that ask for something, those whose most probable task is asked for.
    """
    head = TaskHead({}, *(thresholds[name] for name in THRESHOLDS))
    scores: dict[str, list[bool]] = {"exact": [], "top1": []}
    for answer, row in zip(answers, rows, strict=True):
        named, off_topic = head.verdict(answer)
        right = (None if off_topic else named) == row.tasks
        groups = ["exact", row.family]
        if row.tasks:
            groups.append("several tasks" if len(row.tasks) > 1 else "one task")
            scores["top1"].append(TASK_NAMES[int(answer[: len(TASK_NAMES)].argmax())] in row.tasks)
        for group in groups:
            scores.setdefault(group, []).append(right)
    return {name: round(float(np.mean(values)), 4) for name, values in scores.items() if values}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=RESOURCES, help="folder to write")
    parser.add_argument("--epochs", type=int, default=TextConfig.epochs)
    parser.add_argument("--learning-rate", type=float, default=TextConfig.learning_rate)
    parser.add_argument("--start", type=Path, help="folder of an earlier run to go on from")
    parser.add_argument("--seed", type=int, default=TextConfig.seed)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(options.threads)
    config = TextConfig(
        epochs=options.epochs, learning_rate=options.learning_rate, seed=options.seed
    )
    train(config, options.output, options.start)


if __name__ == "__main__":
    main()
