"""Decoding in another process: same pictures, and a death that costs only one photo."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from photofix_ui.links import decoder as module
from photofix_ui.links.decoder import Decoder
from photofix_ui.links.images import SRGB, build_pyramid, icc_of, load_picture, space_of
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColorSpace, QImage

from photofix import readers
from photofix.errors import DamagedPhotoError, DecoderError, PhotoAccessError

Photos = Callable[..., list[Path]]


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    made = Decoder(SRGB)
    yield made
    made.close()


def content(image: QImage) -> tuple[QImage.Format, QSize, bytes]:
    return image.format(), image.size(), bytes(image.constBits())


def processes() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


def test_a_photo_comes_over_as_it_was_decoded(
    decoder: Decoder, photos: Photos, tmp_path: Path
) -> None:
    (opaque,) = photos(1, (1500, 700))  # more than a piece
    assert module.PIECE < 4 * 1500 * 700
    clear = tmp_path / "clear.png"
    Image.new("RGBA", (40, 30), (250, 120, 30, 99)).save(clear)
    for path in (opaque, clear):
        wanted = build_pyramid(load_picture(path, SRGB))
        got = decoder.pyramid(path)
        assert [content(level) for level in got.levels] == [content(one) for one in wanted.levels]
        assert content(decoder.thumbnail(path, 32)) == content(load_picture(path, SRGB, 32))


def test_it_happens_in_another_process_in_the_colors_of_the_screen(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), (255, 0, 0)).save(tmp_path / "red.png")
    before, wide = processes(), Decoder(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    red = wide.thumbnail(tmp_path / "red.png", 32).pixelColor(8, 8)
    assert 225 < red.red() < 245
    assert processes() - before
    wide.close()


@pytest.mark.parametrize("name", ["SRgb", "DisplayP3", "AdobeRgb"])
def test_a_color_space_survives_the_way(name: str) -> None:
    space = QColorSpace(QColorSpace.NamedColorSpace[name])
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.setColorSpace(SRGB)
    image.setPixel(0, 0, 0xFF20C040)
    there, back = (
        image.convertedToColorSpace(space),
        image.convertedToColorSpace(space_of(icc_of(space))),
    )
    for channel in ("red", "green", "blue"):
        ours, theirs = (getattr(one.pixelColor(0, 0), channel)() for one in (there, back))
        assert abs(ours - theirs) <= 1


def test_what_can_not_be_decoded_is_told_with_its_own_reason(
    decoder: Decoder, tmp_path: Path
) -> None:
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff no photo")
    with pytest.raises(DamagedPhotoError):
        decoder.pyramid(tmp_path / "bad.jpg")
    with pytest.raises(PhotoAccessError, match="no such file"):
        decoder.thumbnail(tmp_path / "gone.jpg", 32)


def test_a_decoder_that_dies_is_started_again(decoder: Decoder, photos: Photos) -> None:
    (photo,) = photos(1)
    before = processes()
    decoder.thumbnail(photo, 32)
    (ours,) = processes() - before
    os.kill(ours, signal.SIGKILL)
    psutil.wait_procs([psutil.Process(ours)], timeout=60)
    assert not decoder.thumbnail(photo, 32).isNull()


def test_a_decoder_is_not_waited_for_when_the_window_closes(
    decoder: Decoder, photos: Photos
) -> None:
    (photo,) = photos(1)
    with readers.given_up(), pytest.raises(DecoderError, match="the window closes"):
        decoder.thumbnail(photo, 32)
    assert not decoder.thumbnail(photo, 32).isNull()


def test_the_process_is_there_before_the_first_photo() -> None:
    before, decoder = processes(), Decoder(SRGB)
    decoder.start()
    assert len(processes() - before) == 1
    decoder.close()
    assert not processes() - before
