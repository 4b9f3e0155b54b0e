"""ToneGrid: renders haze, darkness, exposure and colour from amounts, as a photographer develops.

Haze and darkness are smooth changes of tone that follow a photo's edges: a bilateral grid of local
affine transforms of colour, predicted from the whole photo made small and sliced at full resolution
by a guide (Gharbi et al., "Deep Bilateral Learning for Real-Time Image Enhancement", SIGGRAPH 2017,
section 3). It costs the same for any photo but for the slicing, leaves no pattern in flat areas,
and a pixel's result depends on its colour, its place and the whole photo, never on a tile. The
other sliders are curves (`develop`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes
from photofix.models.develop import LUMA, Development, development, whiteness
from photofix.sliders import SLIDERS

SMALL = 128  # px, both sides: the whole photo, squeezed into a square
CELLS = 16  # of the grid, along each side
LEVELS = 65536  # of a curve's table, so that 16-bit files meet it exactly
_ROWS = 16  # of a band; larger ones fall out of a CPU's cache
_KNOTS = 12  # of the guide's curves
_LOCAL = 2  # sliders that the grid renders: haze and low light
_HAZE = SLIDERS.index("haze")
_LOW_LIGHT = SLIDERS.index("low_light")
_BLACK, _LIFTED = 0.12, 0.25  # below this a pixel is lifted less, pure black by a quarter
_LIGHTS, _DIM, _LIT = 0.995, 0.55, 0.85  # this quantile of the light, and what it tells
_BLACKS, _HOLD = 0.05, 0.75
_AIR, _GREY, _WHITE, _MOST_GAIN = 0.05, 0.8, 0.95, 1.9
_AIR_COLOUR, _AIR_LIGHT = 0.8, 0.45  # what the thickest haze keeps of its colour, of its brightness
_COLOUR_KEPT, _COLOURLESS = 0.35, 0.06  # of what is brightened; too dark to have a colour
_SHARES = (0.1, 0.3, 0.5, 0.7)

Pixels = NDArray[np.float32]


class ToneGrid(nn.Module):
    """The renderer.

    width: channels of the first layer; they double twice.
    depth: cells of the grid along the guide.
    """

    condition_dim = len(SLIDERS)
    bears_bfloat16 = False

    def __init__(self, width: int = 24, depth: int = 8) -> None:
        super().__init__()
        self.depth = depth
        channels = [width, 2 * width, 4 * width]
        inner = channels[-1]
        self.downs = nn.ModuleList(
            nn.Conv2d(a, b, 3, stride=2, padding=1)
            for a, b in zip([3, *channels[:-1]], channels, strict=True)
        )
        self.gates = nn.ModuleList(nn.Linear(_LOCAL, c) for c in (*channels, inner))
        self.local = nn.Sequential(
            nn.Conv2d(inner, inner, 3, padding=1), nn.ReLU(), nn.Conv2d(inner, inner, 3, padding=1)
        )
        self.coarse = nn.Sequential(
            nn.Conv2d(inner, inner, 3, 2, 1), nn.ReLU(), nn.Conv2d(inner, inner, 3, 2, 1), nn.ReLU()
        )
        self.whole = nn.Sequential(
            nn.Linear(16 * inner, 2 * inner), nn.ReLU(), nn.Linear(2 * inner, inner)
        )
        self.statistics = nn.Linear(3 * (4 + len(_SHARES)) + _LOCAL, inner)
        self.coefficients = nn.Conv2d(inner, 12 * depth, 1)
        self.guide = Guide()
        nn.init.zeros_(self.coefficients.weight)
        identity = torch.zeros(12, depth)  # an untrained network leaves the photo as it is
        identity[0] = identity[5] = identity[10] = 1
        with torch.no_grad():
            self.coefficients.bias.copy_(identity.flatten())  # type: ignore[union-attr]

    def forward(self, image: Tensor, condition: Tensor) -> Tensor:
        """Undo haze and darkness in a batch of photos, for training.

        image: (B, 3, H, W), sRGB in [0, 1].
        condition: (B, 7), in the order of SLIDERS; what follows low light is not looked at.
        Returns (B, 3, H, W), not clamped.
        """
        return self.restore(image, image, condition)

    def restore(self, image: Tensor, seen: Tensor, condition: Tensor) -> Tensor:
        """The same for photos whose grid is predicted from other sizes of them."""
        batch, _, height, width = image.shape
        tables = _tables(self.grid(squeezed(seen), condition), torch.arange(height), height)
        bands = image.permute(0, 2, 1, 3).reshape(batch * height, 3, width)
        out = _transformed(bands, tables.flatten(0, 1), self.guide(bands))
        return out.view(batch, height, 3, width).permute(0, 2, 1, 3)

    def grid(self, small: Tensor, condition: Tensor) -> Tensor:
        """(B, 3, SMALL, SMALL) and (B, 7) → transforms (B, 12, depth, CELLS, CELLS)."""
        amounts = condition[:, :_LOCAL]
        x = small - 0.5
        for down, gate in zip(self.downs, self.gates, strict=False):
            x = F.relu(down(x)) * 2 * torch.sigmoid(gate(amounts))[:, :, None, None]
        numbers = torch.cat([_statistics(small), amounts], 1)
        whole = self.whole(F.adaptive_avg_pool2d(self.coarse(x), 4).flatten(1))
        x = F.relu(self.local(x) + (whole + self.statistics(numbers))[:, :, None, None])
        x = x * 2 * torch.sigmoid(self.gates[-1](amounts))[:, :, None, None]
        transforms: Tensor = self.coefficients(x)
        return transforms.view(-1, 12, self.depth, CELLS, CELLS)

    def render(
        self,
        pixels: Pixels,
        condition: Tensor,
        progress: Callable[[int, int], None] | None = None,
    ) -> Pixels:
        """A photo, (H, W, 3) sRGB in [0, 1], with the sliders (1, 7) applied, in bands of rows.

        progress: called with the bands done and all bands.
        """
        device = condition.device
        height = pixels.shape[0]
        sample = _sample(pixels).to(device)
        small, night = squeezed(sample), _night(sample)
        grid = self.grid(small, condition) if condition[:, :_LOCAL].any() else None
        sliders = condition[:, _LOCAL:]
        air = None
        if grid is not None:
            before, small = small, self.restore(small, small, condition).clamp(0, 1)
            if condition[:, _HAZE].any():
                air = _air_kept(before, small)
                small = _looked_up(air, small[0].transpose(0, 1)).transpose(0, 1)[None]
        developing = Tables(development(small.flatten(2), sliders)) if sliders.any() else None
        guide = None if grid is None else self.guide.table(device)
        brightens = bool(condition[:, _LOW_LIGHT].any())
        out = np.empty_like(pixels)

        def fill(rows: range) -> None:
            band = torch.from_numpy(pixels[rows.start : rows.stop]).to(device)
            band = band.permute(0, 2, 1).clamp(0, 1)
            if grid is not None and guide is not None:
                tables = _tables(grid, torch.tensor(rows, device=device), height)[0]
                toned = _transformed(band, tables, _looked_up(guide, band).sum(1)).clamp_(0, 1)
                if air is not None:
                    toned = _looked_up(air, toned)
                if brightens:
                    toned = _coloured(toned, band)
                band = toned if night == 0 else toned * _held(band, night)
            if developing is not None:
                band = developing(band)
            out[rows.start : rows.stop] = band.permute(0, 2, 1).cpu().numpy()

        bands = [range(top, min(top + _ROWS, height)) for top in range(0, height, _ROWS)]
        for done in _side_by_side(fill, bands, device):
            if progress:
                progress(done, len(bands))
        return out

    def for_cpu(self) -> nn.Module:
        return self


class Guide(nn.Module):
    """Where in the grid's depth a colour lies, about -1 to 1: a curve of each channel, summed."""

    knots: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.slopes = nn.Parameter(torch.zeros(3, _KNOTS))
        self.offset = nn.Parameter(torch.tensor(-1.0))
        with torch.no_grad():
            self.slopes[:, 0] = 2 / 3
        knots = torch.linspace(0, 1, _KNOTS + 1)[:-1] ** 1.5  # finer in the shadows
        self.register_buffer("knots", knots, persistent=False)

    def forward(self, bands: Tensor) -> Tensor:
        """(R, 3, W) → (R, W)."""
        out = self.offset.expand(bands.shape[0], bands.shape[2])
        for channel in range(3):
            values = bands[:, channel]
            for knot in range(_KNOTS):
                out = out + self.slopes[channel, knot] * F.relu(values - self.knots[knot])
        return out

    def table(self, device: torch.device) -> Tensor:
        """The curves at all LEVELS, (3, LEVELS); their sum is the guide."""
        levels = torch.linspace(0, 1, LEVELS, device=device)
        rises = F.relu(levels - self.knots[:, None].to(device))
        return self.slopes @ rises + self.offset / 3


class Tables:
    """A development as tables, which is fast, and exact for 8 and 16 bits."""

    def __init__(self, made: Development) -> None:
        levels = torch.linspace(0, 1, LEVELS, device=made.gains.device).expand(1, 3, -1)
        self._made = made
        self._curves = made.curve(levels)[0]
        self._neutral = made.curve(levels, cast=False)[0]
        self._casts = bool((self._curves != self._neutral).any())
        self._colours = bool((made.colour != 1).any())

    def __call__(self, band: Tensor) -> Tensor:
        """(R, 3, W) in [0, 1] → the same."""
        out = _looked_up(self._curves, band)
        if self._casts:
            white = whiteness(band)
            if white.any():
                out = torch.lerp(out, _looked_up(self._neutral, band), white)
        return self._made.mix(out) if self._colours else out


def _side_by_side(
    fill: Callable[[range], None], bands: list[range], device: torch.device
) -> Iterator[int]:
    """Fill bands, on a CPU as many at once as it has threads; how many are done, after each.

    A band is too small to be shared out among threads: they would wait for each other more than
    they compute.
    """
    if device.type != "cpu":
        for done, rows in enumerate(bands, 1):
            fill(rows)
            yield done
        return
    threads = torch.get_num_threads()

    def alone() -> None:
        torch.set_num_threads(1)

    def fill_without_gradients(rows: range) -> None:
        with torch.inference_mode():
            fill(rows)

    with ThreadPoolExecutor(threads, initializer=alone) as pool:
        for done, _ in enumerate(pool.map(fill_without_gradients, bands), 1):
            yield done
    torch.set_num_threads(threads)


def squeezed(image: Tensor) -> Tensor:
    """(B, 3, H, W) → (B, 3, SMALL, SMALL): the whole photo, made small."""
    return F.interpolate(image, (SMALL, SMALL), mode="area")


def _sample(pixels: Pixels) -> Tensor:
    """A photo as a tensor (1, 3, …) of at least 6 × SMALL px a side, or all of it."""
    steps = [max(1, side // (6 * SMALL)) for side in pixels.shape[:2]]
    part = pixels[steps[0] // 2 :: steps[0], steps[1] // 2 :: steps[1]]
    return torch.from_numpy(np.ascontiguousarray(part.transpose(2, 0, 1)))[None]


def _statistics(small: Tensor) -> Tensor:
    flat = small.flatten(2)
    shares = [torch.sigmoid((flat - level) * 30).mean(2) for level in _SHARES]
    return torch.cat([flat.mean(2), flat.std(2), flat.amin(2), flat.amax(2), *shares], 1)


def _tables(grid: Tensor, rows: Tensor, height: int) -> Tensor:
    """The grid at some rows of a photo: (B, 12, D, CELLS, CELLS) → (B, R, 12, D, CELLS).

    A row interpolated once leaves a two-dimensional look-up of its pixels, ten times as fast as a
    three-dimensional one.
    """
    y = ((rows.to(grid.device) + 0.5) / height * CELLS - 0.5).clamp(0, CELLS - 1)
    low = y.floor().long().clamp(max=CELLS - 2)
    by_row = grid.permute(0, 3, 1, 2, 4)
    share = (y - low).to(grid.dtype)[:, None, None, None]
    return torch.lerp(by_row[:, low], by_row[:, low + 1], share)


def _transformed(bands: Tensor, tables: Tensor, guide: Tensor) -> Tensor:
    """Each row's pixels by its table: (R, 3, W), (R, 12, D, CELLS), (R, W) → (R, 3, W).

    What opens shadows lifts black too, by the offset; of that, pure black gets a part.
    """
    rows, _, width = bands.shape
    x = (torch.arange(width, device=bands.device) + 0.5) * (2 / width) - 1
    places = torch.stack([x.expand_as(guide), guide], -1)[:, None]
    found = F.grid_sample(tables, places, align_corners=False, padding_mode="border")
    a = found.view(rows, 3, 4, width)
    lift = (bands.amax(1, keepdim=True) * ((1 - _LIFTED) / _BLACK) + _LIFTED).clamp(max=1)
    out = torch.where(a[:, :, 3] > 0, a[:, :, 3] * lift, a[:, :, 3])
    for channel in range(3):
        out = torch.addcmul(out, a[:, :, channel], bands[:, channel : channel + 1])
    return out


def _coloured(toned: Tensor, band: Tensor) -> Tensor:
    """What was brightened, with a part of the colour that more light would have given it.

    An exposure multiplies all channels alike, which keeps saturation; affine transforms lift them
    alike, which greys the light of lamps. All of the colour would cost 1.9 dB on the benchmark,
    whose power laws darken by other means, and show colour noise; a third costs 0.01 dB.
    """
    luma = torch.tensor(LUMA, device=band.device)[:, None]
    before, after = (band * luma).sum(1, keepdim=True), (toned * luma).sum(1, keepdim=True)
    gain = after / before.clamp(min=1e-4)
    exposed = band * gain
    over = ((1 - after) / (exposed.amax(1, keepdim=True) - after).clamp(min=1e-6)).clamp(max=1)
    exposed = torch.lerp(after, exposed, over)
    share = (before / _COLOURLESS).clamp(max=1) * ((gain - 1) / 0.3).clamp(0, 1) * _COLOUR_KEPT
    return torch.lerp(toned, exposed, share)


def _air_kept(before: Tensor, after: Tensor) -> Tensor:
    """Curves (3, LEVELS) that give the thickest haze most of its colour and some brightness back.

    Haze is thickest where the dark channel is brightest (He et al., CVPR 2009). Mostly that is sky,
    which the grid makes dim and olive. A curve rises from black by a gain and bends so that white
    stays white. Haze that is nearly white itself is left as it is: there the bend is all there is.
    """
    dark = before.amin(1).flatten()
    thickest = dark >= dark.quantile(1 - _AIR)
    seen, now = (image[0].flatten(1)[:, thickest].mean(1) for image in (before, after))
    luma = torch.tensor(LUMA, device=before.device)
    part = ((_WHITE - seen.amax()) / (_WHITE - _GREY)).clamp(0, 1)
    as_grey = seen * (now @ luma) / (seen @ luma).clamp(min=0.02)
    wanted = torch.lerp(torch.lerp(now, as_grey, _AIR_COLOUR * part), seen, _AIR_LIGHT * part)
    now, wanted = now.clamp(0.02, 0.98), wanted.clamp(0.02, 0.98)
    gain = wanted * (1 - now**2) / (now - wanted * now**2)
    rise = gain.clamp(1 / _MOST_GAIN, _MOST_GAIN)[:, None] - 1
    levels = torch.linspace(0, 1, LEVELS, device=before.device)
    return (1 + rise) * levels / (1 + rise * levels**2)


def _night(sample: Tensor) -> float:
    """Whether dark is dark, 0 to 1: lamps and windows tell that a photo is not under-exposed."""
    lights = float(sample.amax(1).quantile(_LIGHTS))
    return min(1.0, max(0.0, (lights - _DIM) / (_LIT - _DIM)))


def _held(band: Tensor, night: float) -> Tensor:
    """What blacks are multiplied with: an affine transform that opens shadows lifts them to grey,
    and the sky of a night is to stay black."""
    shade = 1 - (band.amax(1, keepdim=True) / _BLACKS).clamp(max=1)
    return 1 - night * _HOLD * shade


def _looked_up(table: Tensor, band: Tensor) -> Tensor:
    """(3, LEVELS) and (R, 3, W) in [0, 1] → (R, 3, W)."""
    index = (band * (LEVELS - 1)).round_().to(torch.int32)
    parts = [table[channel][index[:, channel].flatten()] for channel in range(3)]
    return torch.stack([part.view(band.shape[0], -1) for part in parts], 1)


def _config_of(shapes: Shapes) -> dict[str, Any]:
    return {
        "width": shapes["downs.0.weight"][0],
        "depth": shapes["coefficients.weight"][0] // 12,
    }


ARCHITECTURE = Architecture(
    ToneGrid, ("downs.0.weight", "coefficients.weight", "guide.slopes"), _config_of, learns="tone"
)
