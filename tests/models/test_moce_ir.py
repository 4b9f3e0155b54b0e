"""MoCE-IR: the published numbers, one expert per photo, and a router that can be trained."""

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from photofix.models import create_model
from photofix.models.moce_ir_experts import Routing, auxiliary_loss, recorded_experts

PARITY = Path(__file__).parents[3] / "shared" / "parity"
SMALL = {
    "num_blocks": (1, 1, 1, 1),
    "num_dec_blocks": (1, 1, 2),
    "num_refinement_blocks": 1,
}


def small(seed=0, **overrides):
    """A small network, its router turned up so that photos of noise disagree about the expert."""
    torch.manual_seed(seed)
    model = create_model("moce-ir-s", pretrained=False, **{"dim": 8, **SMALL, **overrides})
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "gate" in name:
                weight.normal_(std=8)
    return model


def photos(count=6, height=32, width=40):
    """Different enough to be sent to different experts."""
    generator = torch.Generator().manual_seed(1)
    noise = torch.rand(count, 3, height, width, generator=generator)
    contrast, brightness, tint = torch.rand(3, count, 3, 1, 1, generator=generator)
    return noise * contrast * tint + brightness * (1 - contrast)


def experts(routings):
    return torch.stack([routing.experts for routing in routings])


@pytest.fixture
def parity():
    if not PARITY.is_dir():
        pytest.skip("the parity fixtures of ../shared are not here")
    spec = importlib.util.spec_from_file_location("seeded", PARITY / "seeded.py")
    seeded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(seeded)
    return (
        seeded,
        json.loads((PARITY / "moce-ir-s.json").read_text()),
        np.load(PARITY / "moce-ir-s.npz"),
    )


def test_it_computes_what_the_published_network_computes(parity):
    seeded, facts, arrays = parity
    model = create_model("moce-ir-s", pretrained=False)
    tensors = model.state_dict()
    assert [(name, list(t.shape)) for name, t in tensors.items()] == list(
        facts["state_dict"].items()
    )
    for key in (key for key in arrays.files if key.startswith("buffer:")):
        np.testing.assert_allclose(tensors[key.removeprefix("buffer:")], arrays[key], rtol=1e-6)

    seeded.fill_seeded(model)
    for i, given_input in enumerate(facts["inputs"]):
        with torch.inference_mode():
            out = model(seeded.seeded_image(**given_input))
        np.testing.assert_allclose(out, arrays[f"output_{i}"], atol=2e-4)


@pytest.mark.parametrize(("name", "count"), [("moce-ir", 25_353_796), ("moce-ir-s", 11_477_752)])
def test_the_published_sizes(name, count):
    with torch.device("meta"):
        model = create_model(name, pretrained=False)
    assert sum(p.numel() for p in model.parameters()) == count


ANY_SIZE = small()


@settings(max_examples=12, deadline=None)
@given(height=st.integers(1, 50), width=st.integers(1, 50), batch=st.integers(1, 3))
def test_any_size_comes_back_as_it_went_in(height, width, batch):
    image = photos(batch, height, width)
    with torch.inference_mode():
        out = ANY_SIZE(image)
    assert out.shape == image.shape
    assert out.isfinite().all()


@pytest.mark.parametrize(
    "overrides",
    [
        {"dim": 24, "heads": (3, 3, 6, 2)},
        {"num_experts": 1},
        {"num_experts": 2, "num_refinement_blocks": 0},
        {"num_blocks": (1, 2, 1), "num_dec_blocks": (2, 1), "heads": (1, 2, 2)},
    ],
)
def test_other_configurations_restore_and_route(overrides):
    model = small(**overrides)
    image = photos(2, 24, 20)
    with torch.inference_mode():
        out, routings = model.restore_and_route(image)
    blocks = {**SMALL, **overrides}["num_dec_blocks"]
    assert out.shape == image.shape
    assert len(routings) == sum(blocks)
    assert all(routing.experts.max() < overrides.get("num_experts", 4) for routing in routings)


@pytest.mark.parametrize(
    "overrides", [{"num_blocks": (1, 1)}, {"heads": (3, 2, 4, 8)}, {"num_experts": 5}]
)
def test_numbers_that_make_no_network_are_refused(overrides):
    with pytest.raises(ValueError, match="must"):
        small(**overrides)


def test_a_batch_gives_what_its_photos_give_alone():
    model, batch = small(), photos()
    with torch.inference_mode():
        together, routings = model.restore_and_route(batch)
        alone = [model.restore_and_route(photo[None]) for photo in batch]
    disagreeing = [block for block in experts(routings) if len(block.unique()) > 1]
    assert len(disagreeing) >= 2, "the photos are too alike for this test"
    torch.testing.assert_close(together, torch.cat([out for out, _ in alone]), rtol=0, atol=1e-5)
    assert torch.equal(experts(routings), torch.cat([experts(r) for _, r in alone], dim=1))


@pytest.mark.parametrize("training", [False, True])
def test_only_the_chosen_experts_run_and_only_on_their_photos(training):
    model = small().train(training)
    seen = {}
    for name, module in model.named_modules():
        if type(module).__name__ == "FFTAttention":
            block, _, expert = name.removesuffix(".0.body").rpartition(".experts.")
            module.register_forward_hook(
                lambda _, args, out, key=(block, int(expert)): seen.update({key: len(args[0])})
            )
    blocks = [f"dec.{level}.2.layers.{i}.adapter" for level, i in ((0, 0), (0, 1), (1, 0), (2, 0))]
    with torch.no_grad():
        _, routings = model.restore_and_route(photos())
    expected = {}
    for block, routing in zip(blocks, routings, strict=True):
        for expert, count in zip(*routing.experts.unique(return_counts=True), strict=True):
            expected[block, int(expert)] = int(count)
    assert seen == expected


def test_the_experts_that_a_photo_used_can_be_asked_for():
    model, batch = small(), photos(2)
    with torch.inference_mode():
        with recorded_experts() as used:
            assert used == []
            model(batch)
        _, routings = model.restore_and_route(batch[:1])
        model(batch[1:])  # is not recorded any more
    assert used == experts(routings)[:, 0].tolist()


def test_routing_explores_in_training_and_never_else():
    model, batch = small(), photos()
    with torch.no_grad():
        first, settled = model.restore_and_route(batch)
        assert torch.equal(model(batch), first)
        assert all(torch.equal(routing.noisy, routing.logits) for routing in settled)
        _, exploring = model.train().restore_and_route(batch.repeat(50, 1, 1, 1)[:, :, :8, :8])
    noise = torch.cat([routing.noisy - routing.logits for routing in exploring])
    assert noise.std().item() == pytest.approx(0.25, rel=0.1)
    assert abs(noise.mean().item()) < 0.03


def test_half_precision_elsewhere_leaves_the_fft_in_float32():
    model, batch = small(), photos(2)
    dtypes = []
    for module in model.modules():
        if type(module).__name__ == "FFTAttention":
            module.register_forward_hook(lambda _, args, out: dtypes.append(out.dtype))
    with torch.inference_mode():
        exact = model(batch)
        dtypes.clear()
        with torch.autocast("cpu", torch.bfloat16):
            mixed = model(batch)
        assert set(dtypes) == {torch.float32}
        converted = model.bfloat16()(batch.bfloat16())
    assert (mixed - exact).abs().mean() < 0.05
    assert (converted.float() - exact).abs().mean() < 0.05


def test_the_auxiliary_loss_reaches_the_routers():
    model = small().train()
    out, routings = model.restore_and_route(photos())
    loss = auxiliary_loss(routings)
    assert loss.isfinite()
    assert loss > 0
    (out.abs().mean() + 0.01 * loss).backward()
    for name, parameter in model.named_parameters():
        if "routing" in name:
            assert parameter.grad is not None, name
            assert parameter.grad.abs().sum() > 0, name
    assert model.patch_embed.proj.weight.grad.abs().sum() > 0


def routed(logits, complexity=(1, 1, 1, 1)):
    logits = torch.tensor(logits)
    scores, chosen = logits.softmax(1).max(1)
    return Routing(chosen, scores, logits, logits, torch.tensor(complexity, dtype=torch.float32))


def test_the_auxiliary_loss_asks_for_shared_work_and_prefers_small_experts():
    balanced = routed((4 * torch.eye(4)).tolist())
    lopsided = routed([[4.0, 0, 0, 0]] * 4)
    assert auxiliary_loss([balanced]) < 1e-6
    assert auxiliary_loss([lopsided]) > 1
    assert auxiliary_loss([balanced, lopsided]) == pytest.approx(
        auxiliary_loss([lopsided]).item() / 2, rel=1e-4
    )
    complexity = (0.1, 0.2, 0.4, 1)
    to_small = routed([[4.0, 2.0, 1.0, 0.0]] * 4, complexity)
    to_large = routed([[0.0, 1.0, 2.0, 4.0]] * 4, complexity)
    assert to_small.importance_loss() < to_large.importance_loss()


def test_the_losses_by_hand():
    """Two photos, two experts; std is that of a sample, as in the published code."""
    routing = routed([[0.0, 0.0], [0.0, -0.25]], complexity=(0.5, 1))
    second = 0.5 + 1 / (1 + np.exp(0.25))
    importance = np.array([0.5 * (2 - second), second])
    assert routing.importance_loss().item() == pytest.approx(
        (importance.std(ddof=1) / importance.mean()) ** 2, rel=1e-5
    )
    load = np.array([0.5, (0.5 + 0.158655) / 2])
    assert routing.load_loss().item() == pytest.approx(
        (load.std(ddof=1) / load.mean()) ** 2, rel=1e-4
    )
