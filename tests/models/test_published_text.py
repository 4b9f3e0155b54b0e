"""The published model reads sentences with an encoder and a head of its own.

Its encoder can't be fetched here: the one that photofix ships, of the same kind and width, stands
in for it. The head is the authors' own.
"""

from pathlib import Path

import numpy as np
import pytest
import torch

from photofix.diagnosis import Diagnosis
from photofix.errors import ModelError, WeightsMissingError
from photofix.instruction import Request
from photofix.instruction.encoder import SentenceEncoder
from photofix.models import find_entry, is_installed, published_text
from photofix.models.adding import add
from photofix.models.checkpoint import how_to_get
from photofix.models.instructir import LanguageHead
from photofix.models.published_text import PROBES, PublishedText
from photofix.models.store import weights_path
from photofix.planning import plan
from photofix.tasks import TASK_NAMES

ROOT = Path(__file__).parents[2]
HEAD = ROOT.parent / "shared" / "weights" / "lm_instructir-7d.pt"
MODEL = "instructir-7d"


@pytest.fixture
def installed(models_folder):
    if not HEAD.is_file():
        pytest.skip("the published head of ../shared is not here")
    pytest.importorskip("sentence_transformers")
    add(HEAD)
    add(ROOT / "resources" / "text")
    weights_path(find_entry(MODEL)).touch()
    published_text.published_text.cache_clear()
    published_text.embedding.cache_clear()


def said(text, *named):
    tasks = dict.fromkeys(TASK_NAMES, 0.0)
    return Request(text, tasks, np.zeros(384, np.float32), named, general=not named)


def by_hand(text):
    """The published head on the sentence's embedding."""
    head = LanguageHead()
    head.load_state_dict(torch.load(HEAD, map_location="cpu", weights_only=True))
    sentence = torch.from_numpy(np.array(SentenceEncoder.embedded().encode(text)))[None]
    with torch.inference_mode():
        return head(sentence)[0][0].numpy()


def test_the_users_sentence_steers_the_model_through_its_own_text_side(installed):
    (step,) = plan(said("so grainy", "noise"), model=MODEL).steps
    np.testing.assert_allclose(step.condition, by_hand("so grainy"), atol=1e-3)
    assert np.linalg.norm(step.condition) == pytest.approx(1)
    certain = {name: float(name == "haze") for name in TASK_NAMES}
    hazy = Diagnosis(certain, certain, ("haze",))
    # Without a sentence that says it, photofix writes one.
    (step,) = plan(said(""), hazy, model=MODEL).steps
    np.testing.assert_allclose(step.condition, by_hand("clear haze"), atol=1e-3)


def test_without_the_package_it_is_not_chosen_and_says_so(monkeypatch, installed):
    assert is_installed(find_entry(MODEL))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert not is_installed(find_entry(MODEL))
    with pytest.raises(ModelError, match="pip install"):
        PublishedText(find_entry(MODEL))
    assert "pip install" in str(how_to_get(find_entry(MODEL)))


def test_a_missing_encoder_is_named():
    with pytest.raises(WeightsMissingError, match="photofix models pull instructir-7d"):
        PublishedText(find_entry(MODEL))


def test_every_class_of_the_published_head_has_a_probe():
    assert tuple(PROBES) == LanguageHead.CLASSES
