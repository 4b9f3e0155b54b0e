"""DiagnoseNet: which of the nine degradations a photo has, and how badly.

A degradation shows at one scale only. Noise, compression, blur and lack of resolution are gone from
a thumbnail, and haze, darkness and colour can't be judged from a corner. So the network looks at
crops in full resolution, spread over the photo, and at the whole photo made small; two small
convnets read them, and a head decides on both, and on how the photo's tones are spread.

How training presents photos: `forward` takes a batch of equal crops and cuts its views from them as
diagnosis cuts them from a photo. Give it crops of 256 to 512 px (a larger crop resembles a whole
photo more), degraded as a whole, of clean photos at several scales; a quarter with no degradation.
Targets: for the logits, 1 where the task was applied (leave out of the loss, by weight 0, what was
applied with a severity below 0.1: nobody sees it); for the severities, the severity applied, with a
loss only where it was. `threshold` is then set from clean and degraded photos that were held out.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from photofix.models.architecture import Architecture, Shapes
from photofix.tasks import TASK_NAMES

CROP = 128  # px, in full resolution
GRID = 3  # at most GRID × GRID crops
THUMBNAIL = 128  # px, both sides: the whole photo, squeezed into a square
SPREAD = (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)  # quantiles that tell how tones are spread
TONES = 5 * len(SPREAD)


class DiagnoseNet(nn.Module):
    """The classifier.

    width: channels of the first layer; they double twice.

    The buffer `threshold`, (9,) in [0, 1], tells from which probability a task counts as shown.
    """

    threshold: Tensor

    def __init__(self, width: int = 24) -> None:
        super().__init__()
        self.crops = nn.Sequential(
            HighPass(),
            nn.Conv2d(6, width, 3, stride=2, padding=1),
            nn.ReLU(),
            *_stage(width, width),
            *_stage(width, 2 * width),
            *_stage(2 * width, 4 * width),
        )
        self.whole = nn.Sequential(
            Tone(),
            nn.Conv2d(5, width, 3, stride=2, padding=1),
            nn.ReLU(),
            *_stage(width, width),
            *_stage(width, 2 * width),
            *_stage(2 * width, 2 * width),
        )
        self.head = nn.Sequential(
            nn.Linear(3 * 4 * width + 2 * 2 * width + TONES, 4 * width),
            nn.ReLU(),
            nn.Linear(4 * width, 2 * len(TASK_NAMES)),
        )
        self.register_buffer("threshold", torch.full((len(TASK_NAMES),), 0.5))

    def forward(self, image: Tensor, condition: Tensor | None = None) -> Tensor:
        """Diagnose a batch of photos of equal size.

        image: (B, 3, H, W), sRGB in [0, 1], any height and width.
        condition: ignored.
        Returns (B, 18): nine logits of presence, then nine severities in [0, 1], both in the order
        of TASK_NAMES.
        """
        return self.judge(cut_crops(image), thumbnail(image))

    def judge(self, crops: Tensor, whole: Tensor) -> Tensor:
        """The same from views: crops (B, N, 3, CROP, CROP), whole (B, 3, THUMBNAIL, THUMBNAIL)."""
        batch, count = crops.shape[:2]
        fine = self.crops(crops.flatten(0, 1)).unflatten(0, (batch, count))
        means = fine.mean((3, 4))
        coarse = self.whole(whole)
        seen = [means.mean(1), means.amax(1), fine.amax((1, 3, 4))]
        seen += [coarse.mean((2, 3)), coarse.amax((2, 3)), tones(whole)]
        presence, severity = self.head(torch.cat(seen, dim=1)).chunk(2, dim=1)
        return torch.cat([presence, severity.sigmoid()], dim=1)


def cut_crops(image: Tensor) -> Tensor:
    """Crops in full resolution, spread evenly: (B, 3, H, W) → (B, N, 3, CROP, CROP)."""
    height, width = image.shape[-2:]
    image = F.pad(image, (0, max(0, CROP - width), 0, max(0, CROP - height)), mode="replicate")
    return torch.stack(
        [
            image[..., top : top + CROP, left : left + CROP]
            for top in crop_starts(height)
            for left in crop_starts(width)
        ],
        dim=1,
    )


def crop_starts(size: int) -> list[int]:
    """Where crops begin along a side; at multiples of 8, where a JPEG's blocks begin."""
    count = min(GRID, -(-size // CROP))
    if count == 1:
        return [max(0, size - CROP) // 16 * 8]
    # A side of hardly more than one crop would get the same one twice.
    return sorted({(size - CROP) * i // (count - 1) // 8 * 8 for i in range(count)})


def thumbnail(image: Tensor) -> Tensor:
    """The whole photo, squeezed: (B, 3, H, W) → (B, 3, THUMBNAIL, THUMBNAIL)."""
    return F.interpolate(image, (THUMBNAIL, THUMBNAIL), mode="area")


def tones(whole: Tensor) -> Tensor:
    """How tones are spread: SPREAD of red, green, blue, brightness and colourfulness; (B, TONES).

    A histogram tells wrong exposure, flat contrast and a colour cast better than any texture, and a
    convnet's averages and maxima do not hold it.
    """
    brightness = whole.mean(1, keepdim=True)
    colourfulness = whole.amax(1, keepdim=True) - whole.amin(1, keepdim=True)
    planes = torch.cat([whole, brightness, colourfulness], dim=1).flatten(2).float()
    spread = torch.tensor(SPREAD, device=whole.device)
    values = planes.quantile(spread, dim=2).permute(1, 2, 0).flatten(1)
    return 2 * values.to(whole.dtype) - 1


def _stage(inputs: int, outputs: int) -> tuple[nn.Module, ...]:
    """Half the size, then a residual block."""
    down = nn.Conv2d(inputs, outputs, 3, stride=2, padding=1)
    return down, nn.ReLU(), ResidualBlock(outputs)


class ResidualBlock(nn.Module):
    """Two convolutions, added weakly at first. No norm: it would hide how strong the noise is."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.scale = nn.Parameter(torch.full((1, channels, 1, 1), 0.1))

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = F.relu(x + self.scale * self.conv2(F.relu(self.conv1(x))))
        return out


class HighPass(nn.Module):
    """RGB and what a 3×3 binomial blur takes away from it, made as large: (B, 3, …) → (B, 6, …)."""

    kernel: Tensor

    def __init__(self) -> None:
        super().__init__()
        line = torch.tensor([0.25, 0.5, 0.25])
        kernel = torch.outer(line, line).expand(3, 1, 3, 3)
        self.register_buffer("kernel", kernel.contiguous(), persistent=False)

    def forward(self, image: Tensor) -> Tensor:
        blurred = F.conv2d(F.pad(image, (1, 1, 1, 1), mode="replicate"), self.kernel, groups=3)
        return torch.cat([image - 0.5, 8 * (image - blurred)], dim=1)


class Tone(nn.Module):
    """RGB, its dark channel (He et al., CVPR 2009: haze leaves none dark), and its log brightness.

    (B, 3, H, W) → (B, 5, H, W).
    """

    def forward(self, image: Tensor) -> Tensor:
        dark = -F.max_pool2d(-image.amin(1, keepdim=True), 7, stride=1, padding=3)
        brightness = (image.mean(1, keepdim=True).clamp(min=0) + 0.01).log() / 4
        return torch.cat([image - 0.5, dark, brightness], dim=1)


def _config_of(shapes: Shapes) -> dict[str, Any]:
    return {"width": shapes["crops.1.weight"][0]}


ARCHITECTURE = Architecture(
    DiagnoseNet, ("crops.1.weight", "whole.1.weight"), _config_of, learns="diagnosis"
)
