"""MoCEUNet: any size, an expert for each photo, and gated by what the whole photo is."""

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st

from photofix.models.moce_ir_experts import auxiliary_loss, recorded_experts
from photofix.models.moce_unet import MoCEUNet
from photofix.models.recognise import recognise

SMALL = {"widths": [8, 16, 24], "num_blocks": [1, 1, 1], "num_dec_blocks": [1, 2], "num_experts": 3}


def trained_like(**config: object) -> MoCEUNet:
    """A network that changes photos."""
    torch.manual_seed(2)
    model = MoCEUNet(**{**SMALL, **config}).eval()
    torch.nn.init.normal_(model.ending.weight, std=0.05)
    return model


def undecided() -> MoCEUNet:
    """One whose router sends some photos here and some there."""
    torch.manual_seed(2)
    model = MoCEUNet(**SMALL).eval()
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "bias" in name:
                weight.zero_()
            if "routing" in name or name.startswith("freq_embed.mlp"):
                weight.normal_(std=0.3)
        model.ending.weight.normal_(std=0.05)
    return model


def photos(count: int = 6, height: int = 32, width: int = 40) -> torch.Tensor:
    generator = torch.Generator().manual_seed(1)
    noise = torch.rand(count, 3, height, width, generator=generator)
    contrast, brightness, tint = torch.rand(3, count, 3, 1, 1, generator=generator)
    scenes = noise * contrast * tint + brightness * (1 - contrast)
    scenes[::2] = F.avg_pool2d(scenes[::2], 5, 1, 2)  # every other one is smooth
    return scenes


def test_before_training_a_photo_stays_as_it_is():
    image = photos(2)
    with torch.inference_mode():
        assert torch.equal(MoCEUNet(**SMALL)(image), image)


ANY_SIZE = trained_like()


@settings(max_examples=12, deadline=None)
@given(height=st.integers(1, 50), width=st.integers(1, 50), batch=st.integers(1, 3))
def test_any_size_comes_back(height, width, batch):
    image = photos(batch, height, width)
    with torch.inference_mode():
        out = ANY_SIZE(image)
    assert out.shape == image.shape
    assert out.isfinite().all()
    assert not torch.equal(out, image)


def test_a_batch_gives_what_its_photos_give_alone():
    model, batch = undecided(), photos()
    with torch.inference_mode():
        together, routings = model.restore_and_route(batch)
        alone = [model.restore_and_route(photo[None]) for photo in batch]
    experts = torch.stack([routing.experts for routing in routings])
    assert any(len(block.unique()) > 1 for block in experts), "too alike for this test"
    torch.testing.assert_close(together, torch.cat([out for out, _ in alone]), rtol=0, atol=1e-5)


def test_what_lies_far_away_changes_a_pixel():
    """It knows how bright the whole photo is, far beyond the reach of its convolutions."""
    model = trained_like()
    dark, bright = torch.full((2, 1, 3, 512, 512), 0.3)
    bright[..., 300:] = 1
    with torch.inference_mode():
        first, second = (model(image)[..., :64] for image in (dark, bright))
    assert (first - second).abs().max() > 1e-3


def test_the_experts_that_a_photo_used_can_be_asked_for():
    model, batch = trained_like(), photos(2)
    with torch.inference_mode():
        with recorded_experts() as used:
            model(batch)
        _, routings = model.restore_and_route(batch[:1])
    assert used == [int(routing.experts[0]) for routing in routings]


def test_the_loss_reaches_the_routers_and_the_gates():
    model = trained_like().train()
    out, routings = model.restore_and_route(photos())
    (out.abs().mean() + 0.01 * auxiliary_loss(routings)).backward()
    watched = [
        (name, weight)
        for name, weight in model.named_parameters()
        if "routing" in name or "shared.fc" in name
    ]
    assert len(watched) == 3 * 4
    for name, weight in watched:
        assert weight.grad is not None, name
        assert weight.grad.abs().sum() > 0, name


@pytest.mark.parametrize(
    "config", [{}, {"widths": [8, 8], "num_blocks": [2, 1], "num_dec_blocks": [1]}]
)
def test_it_is_recognised_by_its_tensors(config):
    config = {**SMALL, **config}
    shapes = {name: tuple(tensor.shape) for name, tensor in MoCEUNet(**config).state_dict().items()}
    found = recognise(shapes, "x.safetensors")
    assert (found.architecture, found.config) == ("moce-unet", config)


@pytest.mark.parametrize(
    "wrong", [{"widths": [8]}, {"num_blocks": [1, 1]}, {"widths": [6, 16, 24]}, {"num_experts": 5}]
)
def test_numbers_that_make_no_network_are_refused(wrong):
    with pytest.raises(ValueError, match="must"):
        MoCEUNet(**{**SMALL, **wrong})
