"""The renderer of tone and its adjustments: no pattern, no banding, what was asked and no more."""

from copy import deepcopy
from importlib.resources import files

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photofix.models import create_model
from photofix.models.develop import LUMA, develop
from photofix.models.tone_grid import SMALL, ToneGrid
from photofix.sliders import ADJUSTMENTS, SLIDERS


@pytest.fixture(scope="module")
def grid():
    """A network whose grid does something, as a trained one does."""
    torch.manual_seed(1)
    network = ToneGrid().eval()
    with torch.no_grad():
        network.coefficients.weight.normal_(0, 0.02)
        network.guide.slopes.add_(0.1 * torch.randn_like(network.guide.slopes))
    return network


def condition(**sliders):
    return torch.tensor([[sliders.get(name, 0.0) for name in SLIDERS]])


def rendered(network, pixels, **sliders):
    with torch.inference_mode():
        return network.render(np.asarray(pixels, np.float32), condition(**sliders))


def adjusted(image, **sliders):
    amounts = torch.tensor([[sliders.get(name, 0.0) for name in ADJUSTMENTS]], dtype=torch.float32)
    return develop(image, amounts)


def lightness(image):
    """Mean L* of a photo (1, 3, H, W)."""
    light = torch.where(image <= 0.04045, image / 12.92, ((image + 0.055) / 1.055) ** 2.4)
    luminance = sum(weight * light[0, i] for i, weight in enumerate(LUMA))
    lab = torch.where(luminance > 0.008856, 116 * luminance ** (1 / 3) - 16, 903.3 * luminance)
    return float(lab.mean())


@pytest.fixture(scope="module")
def photo():
    """A photo that is bundled, small and with nothing clipped, (1, 3, 96, 128)."""
    with Image.open(files("photofix_resources") / "samples" / "grainy.jpg") as file:
        small = file.convert("RGB").resize((128, 96), Image.Resampling.BOX)
    pixels = np.asarray(small, np.float32).transpose(2, 0, 1) / 255
    return torch.from_numpy(0.03 + 0.94 * pixels)[None]


def test_bands_give_what_the_network_gives(grid, photo):
    photo = photo.clone()
    photo[..., :24, :] = 0.98  # the colour of haze that is white is left as it is, see below
    pixels = photo[0].permute(1, 2, 0).numpy()
    with torch.inference_mode():
        wanted = grid(photo, condition(haze=0.4)).clamp(0, 1)[0].permute(1, 2, 0).numpy()
    light = pixels.max(2) > 0.05  # blacks are held apart, see below
    assert np.abs(rendered(grid, pixels, haze=0.4) - wanted)[light].max() < 1e-4


def test_the_sky_of_a_night_stays_black_and_an_under_exposed_photo_opens(grid):
    dark = np.full((256, 384, 3), 0.01, np.float32)
    lifting = deepcopy(grid)
    with torch.no_grad():
        lifting.coefficients.weight.zero_()
        lifting.coefficients.bias.view(12, -1)[[3, 7, 11]] = 0.4  # the offsets
    night = dark.copy()
    night[200:216, 100:200] = 1.0
    opened = rendered(lifting, dark, low_light=0.5)[:100].mean()
    assert rendered(lifting, night, low_light=0.5)[:100].mean() < opened / 2


def test_an_opened_photo_keeps_the_colour_of_its_lamps():
    """A street under sodium lamps came back beige."""
    street = np.linspace(0.1, 0.5, 200)[None, :, None] * np.array([1, 0.6, 0.25])
    street = np.repeat(street, 160, axis=0)
    street[:40, :60] = 0.9
    opened = rendered(create_model("photofix-tone").eval(), street, low_light=0.4)
    before, after = street[60:], opened[60:]
    assert after.mean() > 1.5 * before.mean()
    saturation = [float((1 - part.min(2) / part.max(2)).mean()) for part in (before, after)]
    assert saturation[1] > 0.86 * saturation[0]


def test_tables_give_what_the_formulas_give(grid, photo):
    sliders = {"exposure": 0.3, "contrast": 0.4, "saturation": 0.3, "temperature": -0.5}
    # Both see the same small photo, which decides on the contrast's pivot.
    small = torch.nn.functional.interpolate(photo, (SMALL, SMALL), mode="area")
    pixels = small[0].permute(1, 2, 0).numpy()
    wanted = adjusted(small, **sliders)[0].permute(1, 2, 0).numpy()
    assert np.abs(rendered(grid, pixels, **sliders) - wanted).max() < 0.03


def test_an_untrained_network_and_sliders_at_rest_leave_a_photo_alone(photo):
    pixels = photo[0].permute(1, 2, 0).numpy()
    assert np.abs(rendered(ToneGrid().eval(), pixels, haze=0.8) - pixels).max() < 1e-5
    assert np.array_equal(rendered(ToneGrid().eval(), pixels), pixels)


def test_flat_grey_stays_flat(grid):
    for level in (40, 128, 220):
        out = rendered(grid, np.full((300, 400, 3), level / 255), low_light=0.5, exposure=0.3)
        steps = np.abs(np.diff(out, axis=0)).max(), np.abs(np.diff(out, axis=1)).max()
        assert max(steps) < 0.5 / 255  # no grid: a smooth change over the photo at most


def test_a_16_bit_ramp_keeps_its_levels(photo):
    ramp = np.repeat(np.linspace(0.1, 0.9, 20_000, dtype=np.float32)[None, :, None], 3, axis=2)
    out = rendered(ToneGrid().eval(), np.repeat(ramp, 16, axis=0), exposure=0.4, contrast=0.3)
    levels = np.round(out[0, :, 1] * 65535)
    assert (np.diff(levels) >= 0).all()
    assert np.diff(levels).max() <= 12  # no band: 2.6 levels a step before, 4 times the slope


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["temperature", "tint", "saturation"]), st.floats(-1, 1))
def test_colour_alone_keeps_the_lightness(photo, name, amount):
    assert abs(lightness(adjusted(photo, **{name: amount})) - lightness(photo)) < 1


@pytest.mark.parametrize("name", ADJUSTMENTS)
@pytest.mark.parametrize("push", [-0.7, 0.7])
def test_what_was_pushed_is_asked_back(photo, name, push):
    def error(image):
        return float(((image - photo) ** 2).mean())

    pushed = adjusted(photo, **{name: push}).clamp(0, 1)
    back = adjusted(pushed, **{name: -push})
    assert error(back) < error(pushed) / 4  # 6 dB


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("exposure", lambda x: x.mean()),
        ("contrast", lambda x: x.mean(1).std()),
        ("saturation", lambda x: (x.amax(1) - x.amin(1)).mean()),
        ("temperature", lambda x: (x[:, 0] - x[:, 2]).mean()),
        ("tint", lambda x: (x[:, 0] + x[:, 2] - 2 * x[:, 1]).mean()),
    ],
)
def test_each_adjustment_goes_its_way(photo, name, measure):
    values = [float(measure(adjusted(photo, **{name: v}))) for v in (-0.8, -0.4, 0.0, 0.4, 0.8)]
    assert values == sorted(values)
    assert min(np.diff(values)) > 0.002


def test_clipped_white_has_no_cast_to_undo():
    image = torch.full((1, 3, 8, 8), 0.4)
    image[..., 4:] = 1.0
    out = adjusted(image, temperature=-0.8)
    assert torch.allclose(out[..., 5:], torch.ones(1), atol=1e-3)
    assert float(out[0, 2, 0, 0] - out[0, 0, 0, 0]) > 0.1


def test_brightening_clips_nothing(photo):
    assert float((adjusted(photo, exposure=1.0).amax(1) > 0.999).float().mean()) < 0.01


def test_a_tungsten_cast_can_be_undone(photo):
    """Gains of tungsten light on a daylight balance, on a photo that they don't clip."""
    light = torch.where(photo <= 0.04045, photo / 12.92, ((photo + 0.055) / 1.055) ** 2.4) * 0.6
    true = torch.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    cast = light * torch.tensor([1.35, 1.0, 0.55], dtype=torch.float32)[:, None, None]
    cast = torch.where(cast <= 0.0031308, cast * 12.92, 1.055 * cast ** (1 / 2.4) - 0.055)
    errors = [
        float((adjusted(cast, temperature=t, tint=tint) - true).abs().mean())
        for t in np.linspace(-1, 0, 11)
        for tint in np.linspace(-0.4, 0.4, 9)
    ]
    assert min(errors) < 0.02


def test_the_sky_of_a_hazy_photo_stays_grey():
    """It came back olive and dim."""
    rng = np.random.default_rng(3)
    depth = np.linspace(0.05, 0.8, 160)[:, None, None]  # the sky is above
    houses = np.kron(rng.uniform(0.05, 0.6, (20, 25, 3)), np.ones((8, 8, 1)))
    hazy = 0.73 * (1 - depth) + depth * houses
    cleared = rendered(create_model("photofix-tone").eval(), hazy, haze=0.5)
    sky = cleared[:12].mean((0, 1))
    assert sky.max() - sky.min() < 0.03
    assert cleared[-40:].std() > 1.2 * hazy[-40:].std()


@pytest.mark.parametrize("level", [0, 1])
def test_black_and_white_have_no_haze_to_clear(level):
    plain = np.full((64, 64, 3), level, np.float32)
    cleared = rendered(create_model("photofix-tone").eval(), plain, haze=0.5, low_light=0.5)
    assert np.isfinite(cleared).all()


def test_a_photo_does_not_sink_into_the_dark_when_haze_is_cleared(photo):
    """Thick fog, of which the network takes all light: what is left is brightened."""
    shipped = create_model("photofix-tone")
    hazy = (0.25 * photo[0].permute(1, 2, 0).numpy() + 0.5).astype(np.float32)
    cleared = rendered(shipped, hazy, haze=0.7)
    assert cleared.mean() > 0.6 * hazy.mean()
    assert cleared.std() > 1.3 * hazy.std()
