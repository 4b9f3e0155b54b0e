"""A page of real photos: as they are, restored by a sentence, without one, and classically.

    python benchmarks/real.py FOLDER [-o page]

FOLDER has a folder of photos for each of dark, haze and noise, as ../shared/data/real. Writes one
picture for each photo, and index.html, for the eye: each result whole, and a part of it at 100 %.
Needs scikit-image.
"""

from __future__ import annotations

import argparse
import html
import sys
from pathlib import Path

import numpy as np
from classical import Array, gamma, levels, non_local_means
from PIL import Image

from photofix.engine import Restorer, pick_device
from photofix.errors import PhotofixError
from photofix.instruction import request_of
from photofix.options import Settings
from photofix.photo import read_photo
from photofix.photo.visible import visible_part
from photofix.restoration import look_at, plan_photo

KINDS = {
    "dark": ("too dark", gamma),
    "haze": ("remove the haze", levels),
    "noise": ("too noisy", non_local_means),
}
WHOLE, PART = 420, 420  # px: the longer side of a whole result, and the side of a part of it


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--out", type=Path, default=Path("page"))
    parser.add_argument("--only", choices=list(KINDS))
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    restorer = Restorer(pick_device("cpu"))
    rows = []
    for kind, (sentence, recipe) in KINDS.items():
        if arguments.only not in (None, kind):
            continue
        for path in sorted((arguments.folder / kind).iterdir()):
            pixels = read_photo(path).pixels
            asked, why = restored(restorer, pixels, sentence)
            unasked, seen = restored(restorer, pixels, "")
            name = f"{kind}-{path.stem}.png"
            picture([pixels, asked, unasked, recipe(pixels)]).save(arguments.out / name)
            told = f"{kind}/{path.name}: “{sentence}”: {why} Without a sentence: {seen}"
            print(told, flush=True)
            rows.append(f'<p>{html.escape(told)}</p><img src="{name}">')
    page = f"<!doctype html><meta charset=utf-8><title>photofix</title>{''.join(rows)}"
    (arguments.out / "index.html").write_text(page, encoding="utf-8")
    return 0


def restored(restorer: Restorer, pixels: Array, sentence: str) -> tuple[Array, str]:
    """The result, and the reason of its plan."""
    part = visible_part(pixels, None)
    size = pixels.shape[1], pixels.shape[0]
    try:
        request = request_of(sentence)
        seen = look_at(part, request, Settings())
        plan = plan_photo(request, seen, Settings(), restorer.kind, size)
    except PhotofixError as error:
        return pixels, str(error)
    told = "; ".join(f"{step.model} {step.sliders or step.strength}" for step in plan.steps)
    return restorer.restore(pixels.copy(), plan), f"{plan.reason} [{told}]"


def picture(images: list[Array]) -> Image.Image:
    """All of them side by side: whole above, a part at 100 % below."""
    height, width = images[0].shape[:2]
    scale = WHOLE / max(height, width)
    small = max(1, round(width * scale)), max(1, round(height * scale))
    sheet = Image.new("RGB", (len(images) * (WHOLE + 8), small[1] + PART + 8), "white")
    top, left = max(0, height - PART) // 2, max(0, width - PART) // 2
    for column, image in enumerate(images):
        whole = Image.fromarray(np.round(255 * np.clip(image, 0, 1)).astype(np.uint8))
        place = column * (WHOLE + 8)
        sheet.paste(whole.resize(small, Image.Resampling.LANCZOS), (place, 0))
        sheet.paste(whole.crop((left, top, left + PART, top + PART)), (place, small[1] + 8))
    return sheet


if __name__ == "__main__":
    sys.exit(main())
