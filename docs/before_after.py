"""Set the sample photos above what `make demo` made of them, for the README."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
NAMES = ("dark.jpg", "grainy.jpg", "hazy.jpg", "rainy.jpg")
CELL = (360, 240)
GAP = 6


def main() -> None:
    folders = (ROOT / "resources" / "samples", ROOT / "demo-output")
    rows = [[folder / name for name in NAMES] for folder in folders]
    width = len(NAMES) * (CELL[0] + GAP) - GAP
    sheet = Image.new("RGB", (width, 2 * CELL[1] + GAP), "white")
    for y, row in enumerate(rows):
        for x, path in enumerate(row):
            with Image.open(path) as photo:
                cell = _filled(photo.convert("RGB"))
            sheet.paste(cell, (x * (CELL[0] + GAP), y * (CELL[1] + GAP)))
    sheet.save(ROOT / "docs" / "before-after.jpg", quality=88)


def _filled(photo: Image.Image) -> Image.Image:
    """The middle of a photo, in the shape of a cell."""
    scale = max(CELL[0] / photo.width, CELL[1] / photo.height)
    size = round(photo.width * scale), round(photo.height * scale)
    left, top = ((full - part) // 2 for full, part in zip(size, CELL, strict=True))
    resized = photo.resize(size, Image.Resampling.LANCZOS)
    return resized.crop((left, top, left + CELL[0], top + CELL[1]))


if __name__ == "__main__":
    main()
