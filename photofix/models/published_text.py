"""The text side of a published model that is steered by a sentence: its own encoder and head."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from photofix.errors import CheckpointError, ModelError, WeightsMissingError
from photofix.models.catalog import ModelEntry
from photofix.models.store import ENCODER_PACKAGE, encoder_path, head_path, missing_parts

if TYPE_CHECKING:
    from photofix.models.instructir import LanguageHead

SAFE_VERSION = 6  # of sentence-transformers: from then on it refuses classes that are not its own

# One sentence for each class of the published head; `verify` asks whether it is understood.
PROBES = {
    "noise": "remove the noise and grain from my photo",
    "blur": "this picture is blurry, please make it sharp",
    "rain": "remove the rain drops and streaks from the image",
    "haze": "clear the haze and fog from this photo",
    "low_light": "the image is too dark, make it brighter",
    "enhancement": "enhance the colors and tones like a professional photographer",
    "super_resolution": "increase the resolution, upscale this image",
}


class PublishedText:
    """Sentences as the model `entry` embeds them.

    Raises WeightsMissingError, CheckpointError, and ModelError without sentence-transformers.
    """

    def __init__(self, entry: ModelEntry) -> None:
        if importlib.util.find_spec(ENCODER_PACKAGE) is None:
            raise ModelError("model.package_missing", model=entry.name)
        _require_safe_package()
        missing = [part for part in missing_parts(entry) if part != "weights"]
        if missing:
            raise WeightsMissingError("model.parts_missing", parts=missing, model=entry.name)
        from sentence_transformers import SentenceTransformer

        folder = encoder_path(entry)
        try:
            self._encoder = SentenceTransformer(
                str(folder), device="cpu", local_files_only=True, trust_remote_code=False
            )
        except Exception as error:  # whatever is wrong in there
            raise CheckpointError(
                "model.encoder_damaged",
                path=folder,
                reason=str(error).splitlines()[0],
                model=entry.name,
            ) from error
        self._head = _read_head(entry)

    def embedding(self, text: str) -> tuple[float, ...]:
        """The condition for the image model: 256 numbers of unit norm."""
        return tuple(self._judge(text)[0])

    def task(self, text: str) -> str:
        """The class that the head gives the sentence, by name."""
        from photofix.models.instructir import LanguageHead

        logits = self._judge(text)[1]
        return LanguageHead.CLASSES[logits.index(max(logits))]

    def _judge(self, text: str) -> tuple[list[float], list[float]]:
        import torch

        sentence = self._encoder.encode([text], normalize_embeddings=True, convert_to_tensor=True)
        with torch.inference_mode():
            embedding, logits = self._head(sentence.float().cpu())
        return embedding[0].tolist(), logits[0].tolist()


def _require_safe_package() -> None:
    """ModelError for a sentence-transformers that runs whatever class an encoder's folder names."""
    installed = version("sentence-transformers")
    if int(installed.partition(".")[0]) < SAFE_VERSION:
        raise ModelError("model.package_old", version=installed)


@lru_cache(maxsize=2)
def published_text(entry_name: str) -> PublishedText:
    """The text side of a model of the catalogue, loaded once."""
    from photofix.models.store import find_entry

    return PublishedText(find_entry(entry_name))


@lru_cache(maxsize=256)
def embedding(entry_name: str, text: str) -> tuple[float, ...]:
    """The condition that a sentence gives a model of the catalogue."""
    return published_text(entry_name).embedding(text)


def misread(entry: ModelEntry) -> list[str]:
    """The classes of the head that real sentences don't lead to; none is as it should be."""
    text = PublishedText(entry)
    return [task for task, sentence in PROBES.items() if text.task(sentence) != task]


def _read_head(entry: ModelEntry) -> LanguageHead:
    from photofix.models.checkpoint import fill, read_installed
    from photofix.models.instructir import LanguageHead

    head = LanguageHead()
    path = head_path(entry)
    fill(head, read_installed(path), str(path))
    return head.eval()
