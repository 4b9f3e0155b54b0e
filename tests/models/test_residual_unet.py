"""ResidualUNet: any size, steered by its condition, the same in tiles as in one piece."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from photofix.engine.device import pick_device, precision_of
from photofix.engine.restorer import autocast, prepared
from photofix.models import create_model
from photofix.models.recognise import recognise
from photofix.models.residual_unet import ResidualUNet

SMALL = {"widths": [4, 8, 12], "blocks": 2, "condition_dim": 9}


def trained_like(**config: object) -> ResidualUNet:
    """A network whose last convolution is not zero, as it is before training."""
    torch.manual_seed(0)
    model = ResidualUNet(**{**SMALL, **config}).eval()
    torch.nn.init.normal_(model.ending.weight, std=0.05)
    return model


def test_before_training_a_photo_stays_as_it_is():
    image = torch.rand(2, 3, 40, 56)
    with torch.inference_mode():
        assert torch.equal(ResidualUNet(**SMALL)(image), image)


@settings(max_examples=20, deadline=None)
@given(height=st.integers(1, 50), width=st.integers(1, 50), batch=st.integers(1, 2))
def test_any_size_comes_back(height, width, batch):
    image = torch.rand(batch, 3, height, width)
    with torch.inference_mode():
        out = trained_like()(image)
    assert out.shape == image.shape
    assert out.isfinite().all()


def test_the_condition_steers_and_none_means_whatever_is_wrong():
    model, image = trained_like(), torch.rand(1, 3, 32, 32)
    noise = torch.eye(9)[:1]
    with torch.inference_mode():
        assert not torch.equal(model(image, noise), model(image))
        assert torch.equal(model(image, torch.zeros(1, 9)), model(image))


def test_far_from_its_edges_a_tile_is_what_the_whole_photo_is():
    model, image = trained_like(), torch.rand(1, 3, 320, 320)
    part = slice(64, 320)  # starts on the grid
    with torch.inference_mode():
        whole, tile = model(image), model(image[..., part, part])
    inside = slice(192, 256)
    shifted = slice(192 - 64, 256 - 64)
    assert torch.allclose(whole[..., inside, inside], tile[..., shifted, shifted], atol=1e-6)


@pytest.mark.parametrize(
    "config", [SMALL, {"widths": [4, 8], "blocks": 1, "condition_dim": 3}, {"widths": [8, 8, 8, 8]}]
)
def test_it_is_recognised_by_its_tensors(config):
    model = ResidualUNet(**config)
    shapes = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    found = recognise(shapes, "x.safetensors")
    assert found.architecture == "residual-unet"
    assert found.config == {**SMALL, "blocks": 2, **config}


def test_sizes_that_make_no_network_are_refused():
    with pytest.raises(ValueError, match="widths"):
        ResidualUNet(widths=[8])


def test_the_shipped_network_bears_bfloat16():
    """As the engine uses it where the processor computes it: within 55 dB of float32."""
    device = pick_device("cpu")
    model = prepared(create_model("photofix-noise-s"), device)
    generator = torch.Generator().manual_seed(0)
    image = torch.rand(1, 3, 6, 8, generator=generator)
    image = torch.nn.functional.interpolate(image, (96, 128), mode="bicubic").clamp(0, 1)
    noisy = image + 0.1 * torch.randn(image.shape, generator=generator)
    condition = torch.eye(9)[:1]
    with torch.inference_mode():
        exact = model(noisy, condition)
        with autocast(device, torch.bfloat16):
            rounded = model(noisy, condition)
    error = (exact - rounded.float()).square().mean()
    assert -10 * error.log10() >= 55
    assert (exact - image).square().mean() < 0.1 * (noisy - image).square().mean()
    assert precision_of(model, device) in (torch.bfloat16, torch.float32)
