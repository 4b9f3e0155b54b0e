"""Exposure, contrast, saturation, temperature and tint, as a raw developer has them.

Each is a curve of every channel, or a mix of a pixel's channels, so nothing depends on where a
pixel lies, and a flat area stays flat. Opposite amounts of exposure undo each other exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor

from photofix.srgb import from_linear, to_linear

LUMA = (0.2126, 0.7152, 0.0722)  # Rec. 709
_EXPOSURE = 2 * 1.3  # stops at 1 of the steepest part; a mid-grey moves by 1.7 to 2.3 stops
_CONTRAST = 1.3  # doublings of the slope at 1
_SATURATION = 1.6  # doublings of the colourfulness at 1
_TEMPERATURE, _TINT = 0.7, 0.4  # natural logarithms of the gains at 1
_LIGHTNESS_STEPS = 6
_SATURATION_STEPS = 3
_EVERY = 7  # every so many pixels stand for a photo
_WHITE = 0.92  # from here on to 1 a pixel is clipped white, which has no cast to undo


@dataclass(frozen=True)
class Development:
    """What sliders mean for one photo; each field is a tensor with one entry for each photo.

    gains: (B, 3) on linear light, of temperature and tint; they keep the mean lightness.
    light: (B, 1) gain of the darkest tones.
    slope, pivot, low, high: (B, 1), of the contrast around the photo's mean luma, between the
        ends of its range.
    colour: (B, 1), the factor of the colourfulness.
    """

    gains: Tensor
    light: Tensor
    slope: Tensor
    pivot: Tensor
    low: Tensor
    high: Tensor
    colour: Tensor

    def curve(self, values: Tensor, cast: bool = True) -> Tensor:
        """The channels' curves: (B, 3, N) sRGB in [0, 1] → the same.

        cast: temperature and tint too.
        """
        light = to_linear(values)
        if cast:
            light = (light * self.gains[..., None]).clamp(max=1)
        gain = self.light[..., None]
        light = gain * light / (1 + (gain - 1) * light)
        return self._contrast(from_linear(light))

    def _contrast(self, values: Tensor) -> Tensor:
        """Linear where the range has room for it, else a curve that is steepest at the pivot."""
        slope, pivot, low, high = (
            t[..., None] for t in (self.slope, self.pivot, self.low, self.high)
        )
        lower = (pivot - slope * (pivot - low)).clamp(min=0)
        upper = (pivot + slope * (high - pivot)).clamp(max=1)
        below = _power(values, pivot, low, pivot - lower, slope)
        above = _power(values, pivot, high, upper - pivot, slope)
        bent = pivot + torch.where(values < pivot, -below, above)
        return torch.where(slope == 1, values, bent).clamp(0, 1)

    def mix(self, image: Tensor) -> Tensor:
        """Saturation: (B, 3, N) → the same. No channel is driven over an end of its range."""
        red, green, blue = image.unbind(1)
        luma = (LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue)[:, None]
        distance = image - luma
        room = torch.where(distance > 0, 1 - luma, luma) / distance.abs().clamp(min=1e-4)
        most = room.amin(1, keepdim=True).clamp(min=1)
        factor = torch.minimum(self.colour[..., None].expand_as(most), most)
        return luma + distance * factor


def development(small: Tensor, sliders: Tensor) -> Development:
    """What sliders mean for photos.

    small: (B, 3, N), sRGB in [0, 1]: pixels that stand for each photo.
    sliders: (B, 5), in the order of photofix.sliders.ADJUSTMENTS.
    """
    exposure, contrast, saturation, temperature, tint = sliders.unbind(1)
    gains = torch.stack([temperature, torch.zeros_like(tint), -temperature], 1) * _TEMPERATURE
    gains = (gains + torch.stack([tint, -tint, tint], 1) * _TINT).exp()
    light = 2 ** (_EXPOSURE * exposure)[:, None]
    gains = gains * _lightness_keeping(to_linear(small), gains)[:, None]
    one = torch.ones_like(light)
    plain = Development(gains, light, one, one, one, one, one)
    seen = plain.curve(small).detach()
    pivot = _luma(seen).mean(1, keepdim=True).clamp(0.1, 0.9)
    ends = torch.tensor([0.001, 0.999], dtype=seen.dtype, device=seen.device)
    low, high = seen.flatten(1).quantile(ends, dim=1)[..., None]
    made = Development(
        gains,
        light,
        2 ** (_CONTRAST * contrast)[:, None],
        pivot,
        torch.minimum(low, pivot - 0.02),
        torch.maximum(high, pivot + 0.02),
        2 ** (_SATURATION * saturation)[:, None],
    )
    return _as_light_as(made, small) if bool((saturation != 0).any()) else made


def _as_light_as(made: Development, small: Tensor) -> Development:
    """The same with the light that keeps the mean lightness, which saturation would change."""
    grey = replace(made, colour=torch.ones_like(made.colour))
    wanted = _lightness(to_linear(grey.mix(grey.curve(small))))
    for _ in range(_SATURATION_STEPS):
        got = _lightness(to_linear(made.mix(made.curve(small)).clamp(0, 1)))
        made = replace(made, light=made.light * (wanted / got) ** 4)
    return made


def develop(image: Tensor, sliders: Tensor) -> Tensor:
    """Photos (B, 3, H, W) with their sliders (B, 5) applied; differentiable."""
    flat = image.flatten(2).clamp(0, 1)
    made = development(flat[..., ::_EVERY], sliders)
    white = whiteness(flat)
    curved = torch.lerp(made.curve(flat), made.curve(flat, cast=False), white)
    return made.mix(curved).view_as(image)


def whiteness(values: Tensor) -> Tensor:
    """(B, 3, N) → (B, 1, N): how far pixels are clipped in all channels, 0 to 1."""
    least = values.amin(1, keepdim=True)
    part = ((least - _WHITE) / (1 - _WHITE)).clamp(0, 1)
    return part * part * (3 - 2 * part)


def _luma(values: Tensor) -> Tensor:
    weights = torch.tensor(LUMA, dtype=values.dtype, device=values.device)
    return (values * weights[:, None]).sum(1)


def _lightness_keeping(light: Tensor, gains: Tensor) -> Tensor:
    """The factor, (B,), with which gains (B, 3) leave the mean lightness of (B, 3, N) alone."""
    wanted = _lightness(light)
    factor = torch.ones_like(wanted)
    for _ in range(_LIGHTNESS_STEPS):
        got = _lightness((light * (gains * factor)[..., None]).clamp(max=1))
        factor = factor * (wanted / got) ** 3
    return factor[:, 0]


def _lightness(light: Tensor) -> Tensor:
    """The mean of about L*, of linear light (B, 3, N); (B, 1)."""
    return (_luma(light).clamp(min=1e-6) ** (1 / 3)).mean(1, keepdim=True)


def _power(values: Tensor, pivot: Tensor, end: Tensor, reach: Tensor, slope: Tensor) -> Tensor:
    """How far values lie from the pivot after the contrast, on the side of `end`.

    reach: how far `end` itself may go. The exponent gives the wanted slope at the pivot.
    """
    span = (end - pivot).abs()
    place = ((values - pivot).abs() / span).clamp(0, 1)
    exponent = (slope * span / reach.clamp(min=1e-4)).clamp(min=1)
    return reach * (1 - (1 - place).clamp(min=1e-6) ** exponent)
