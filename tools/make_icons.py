"""Draws the app's icons for each system from resources/icons/photofix.svg: `make icons`."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "resources" / "icons" / "photofix.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICNS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def main() -> None:
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    pictures = {size: drawn(size) for size in SIZES}
    folder = ROOT / "packaging" / "icons"
    for size in (64, 256, 512):
        (folder / f"photofix-{size}.png").write_bytes(pictures[size])
    (folder / "photofix.svg").write_bytes(SOURCE.read_bytes())
    (folder / "photofix.ico").write_bytes(ico({s: pictures[s] for s in SIZES if s <= 256}))
    (folder / "photofix.icns").write_bytes(icns(pictures))
    application.quit()


def drawn(size: int) -> bytes:
    """The icon as a PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNGs."""
    offset = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures.items():
        side = size % 256  # 0 means 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon of PNGs."""
    parts = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for kind, size in ICNS.items()
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


if __name__ == "__main__":
    main()
