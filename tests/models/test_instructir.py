"""InstructIR: the published names, shapes and numbers, for any size, batch and configuration."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from photofix.models import create_model, instructir_banded
from photofix.models.checkpoint import fill, read_tensors
from photofix.models.instructir import LanguageHead
from photofix.models.instructir_banded import BandedInstructIR

SHARED = Path(__file__).parents[3] / "shared"
SMALL = {
    "width": 16,
    "enc_blks": [1, 1, 2, 4],
    "middle_blk_num": 2,
    "dec_blks": [1, 1, 1, 1],
}


@pytest.fixture(scope="module")
def seeded():
    if not SHARED.is_dir():
        pytest.skip("the parity fixtures of ../shared are not here")
    spec = importlib.util.spec_from_file_location("seeded", SHARED / "parity" / "seeded.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_computes_what_the_published_network_computes(seeded):
    facts = json.loads((SHARED / "parity" / "instructir-7d.json").read_text())
    answers = np.load(SHARED / "parity" / "instructir-7d.npz")
    model = create_model("instructir-7d", pretrained=False)
    names_and_shapes = [(name, list(t.shape)) for name, t in model.state_dict().items()]
    assert names_and_shapes == list(facts["state_dict"].items())

    seeded.fill_seeded(model)
    for i, given_input in enumerate(facts["inputs"]):
        dim = given_input.pop("dim")
        image = seeded.seeded_image(**given_input)
        condition = seeded.seeded_condition(dim, given_input["seed"], given_input.get("batch", 1))
        with torch.inference_mode():
            out = model(image, condition)
        np.testing.assert_allclose(out, answers[f"output_{i}"], atol=1e-3, rtol=0)


def test_the_language_head_reads_the_authors_file_and_agrees(seeded):
    answers = np.load(SHARED / "parity" / "lm-head-7d.npz")
    head = LanguageHead()
    weights = SHARED / "weights" / "lm_instructir-7d.pt"
    fill(head, read_tensors(weights), str(weights))
    with torch.inference_mode():
        embedding, logits = head(seeded.seeded_condition(384, 9, 4))
    np.testing.assert_allclose(embedding, answers["embedding"], atol=1e-5)
    np.testing.assert_allclose(logits, answers["logits"], atol=1e-4)
    assert logits.shape[1] == len(LanguageHead.CLASSES)


def small(**overrides):
    """A small network whose every tensor matters: beta and gamma begin as zeros."""
    torch.manual_seed(0)
    model = create_model("instructir-7d", pretrained=False, **{**SMALL, **overrides})
    with torch.no_grad():
        for weight in model.parameters():
            if weight.abs().max() == 0:
                weight.normal_(std=0.2)
    return model


ANY_SIZE = small()


@settings(max_examples=15, deadline=None)
@given(height=st.integers(1, 70), width=st.integers(1, 70), batch=st.integers(1, 3))
def test_a_batch_of_any_size_gives_what_its_photos_give_alone(height, width, batch):
    generator = torch.Generator().manual_seed(height * width)
    image = torch.rand(batch, 3, height, width, generator=generator)
    condition = torch.randn(batch, 256, generator=generator)
    with torch.inference_mode():
        together = ANY_SIZE(image, condition)
        alone = [ANY_SIZE(*one) for one in zip(image.split(1), condition.split(1), strict=True)]
    assert together.shape == image.shape
    torch.testing.assert_close(together, torch.cat(alone), rtol=0, atol=1e-4)


@pytest.mark.parametrize(
    ("overrides", "parameters"),
    [
        ({}, 2_436_723),
        ({"text_dim": 9}, None),
        ({"width": 8, "enc_blks": [1, 2], "middle_blk_num": 0, "dec_blks": [2, 1]}, None),
        ({"enc_blks": [], "dec_blks": []}, None),
    ],
)
def test_other_configurations_restore(overrides, parameters):
    model = small(**overrides)
    image = torch.rand(1, 3, 20, 35)
    with torch.inference_mode():
        assert model(image, torch.randn(1, model.text_dim)).shape == image.shape
    if parameters:
        assert sum(p.numel() for p in model.parameters()) == parameters


def test_the_condition_steers_and_none_is_the_zero_vector():
    image = torch.rand(1, 3, 32, 32)
    with torch.inference_mode():
        plain = ANY_SIZE(image)
        assert torch.equal(plain, ANY_SIZE(image, torch.zeros(1, 256)))
        assert not torch.allclose(plain, ANY_SIZE(image, torch.ones(1, 256)), atol=1e-3)


def test_every_weight_can_be_trained():
    model = small().train()
    model(torch.rand(1, 3, 32, 32), torch.randn(1, 256)).abs().mean().backward()
    for name, weight in model.named_parameters():
        assert weight.grad.abs().sum() > 0, name


def test_levels_without_their_decoder_are_refused():
    with pytest.raises(ValueError, match="each level"):
        small(dec_blks=[1])


@settings(max_examples=10, deadline=None)
@given(
    height=st.integers(1, 80),
    width=st.integers(1, 80),
    batch=st.integers(1, 2),
    bytes_of_a_band=st.sampled_from([1 << 14, 1 << 16, 1 << 19]),
)
def test_the_form_for_cpus_computes_the_same(height, width, batch, bytes_of_a_band):
    generator = torch.Generator().manual_seed(height * width)
    image = torch.rand(batch, 3, height, width, generator=generator)
    condition = torch.randn(batch, 256, generator=generator)
    with pytest.MonkeyPatch.context() as patch, torch.inference_mode():
        patch.setattr(instructir_banded, "BAND", bytes_of_a_band)
        patch.setattr(instructir_banded, "FEWEST_PIXELS", 16)
        banded = BandedInstructIR(ANY_SIZE)(image, condition)
        torch.testing.assert_close(banded, ANY_SIZE(image, condition), rtol=0, atol=1e-4)


def test_the_form_for_cpus_leaves_the_model_as_it_was():
    model = small()
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    image = torch.rand(1, 3, 40, 40)
    with torch.inference_mode():
        torch.testing.assert_close(BandedInstructIR(model)(image), model(image), rtol=0, atol=1e-4)
    assert list(model.state_dict()) == list(before)
    assert all(torch.equal(tensor, before[name]) for name, tensor in model.state_dict().items())


@pytest.mark.parametrize("height", [16, 90, 257])
def test_threads_share_the_rows_and_compute_the_same(height):
    model = small(text_dim=9)
    image, condition = torch.rand(1, 3, height, 70), torch.rand(1, 9)
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        with torch.inference_mode():
            out = BandedInstructIR(model)(image, condition)
            expected = model(image, condition)
        assert torch.get_num_threads() == 3
    finally:
        torch.set_num_threads(before)
    torch.testing.assert_close(out, expected, atol=2e-5, rtol=0)


def test_threads_seldom_wait_for_each_other():
    """Operation by operation they did so 140,000 times a megapixel, which took most of the time."""
    resource = pytest.importorskip("resource")
    del resource
    script = (
        "import resource, torch\n"
        "from photofix.models import create_model\n"
        "from photofix.models.instructir_banded import BandedInstructIR\n"
        f"model = create_model('instructir-7d', pretrained=False, **{SMALL})\n"
        "model = BandedInstructIR(model)\n"
        "model(torch.rand(1, 3, 64, 64))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw\n"
        "model(torch.rand(1, 3, 512, 512))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw - before)\n"
    )
    environment = {**os.environ, "OMP_NUM_THREADS": "2", "OMP_WAIT_POLICY": "passive"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True
    )
    assert int(done.stdout) < 10_000
