"""The design language."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import photofix_ui
import pytest
from photofix_ui.widgets import icons, theme
from photofix_ui.widgets.theme import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, TEXT_ON, Palette, contrast
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

SOURCES = sorted(Path(photofix_ui.__file__).parent.rglob("*.py"))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "under"), TEXT_ON)
def test_all_text_is_legible(palette: Palette, text: str, under: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, under)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT_HIGH, DARK_HIGH], ids=["light", "dark"])
def test_with_high_contrast_text_and_lines_are_plain(palette: Palette) -> None:
    for text, under in TEXT_ON:
        assert contrast(getattr(palette, text), getattr(palette, under)) >= 7, (text, under)
    for line in ("line", "outline"):
        assert contrast(getattr(palette, line), palette.window) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_frames_of_fields_can_be_seen(palette: Palette) -> None:
    for under in (palette.window, palette.panel, palette.surface):
        assert contrast(palette.outline, under) >= 3  # WCAG 2.2, 1.4.11


def test_the_style_sheet_sets_colours_only_by_name() -> None:
    sheet = Path(theme.__file__).with_name("style.qss").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s])", sheet.split("*/", 1)[1])
    names = {entry.name for entry in fields(Palette)}
    used = set(re.findall(r"(?<!\$)\$\{?(\w+)", sheet.split("*/", 1)[1]))
    sizes = {"body", "small", "sentence", "title", "display", "radius"}
    assert used <= names | sizes | {"icons", "tone"}
    assert not names & sizes


@pytest.mark.parametrize("name", ["light", "dark", "system"])
def test_each_theme_can_be_put_on(qtbot: QtBot, name: str) -> None:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, name)
    assert application.styleSheet()
    if name != "system":
        assert theme.palette() is (LIGHT if name == "light" else DARK)
    theme.apply(application, "dark")


def test_every_icon_that_is_named_is_there_and_draws(qtbot: QtBot) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    named = set(re.findall(r'icons\.icon\(\s*"([a-z/_-]+)"', code))
    named |= set(re.findall(r'(?:tool|EmptyState)\(\s*"([a-z/_-]+)"', code))
    here = files("photofix_resources") / "icons"
    assert named
    assert all((here / f"{name}.svg").is_file() for name in named)
    for path in Path(str(here)).rglob("*.svg"):
        image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        with QPainter(image) as painter:
            name = path.relative_to(str(here)).with_suffix("").as_posix()
            icons.paint(painter, name, image.rect().toRectF(), "#ffffff")
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)), path


def test_every_colour_of_the_style_sheet_is_one() -> None:
    """Sizes and colours have names beside each other there."""
    for colors in (theme.LIGHT, theme.DARK):
        sheet = theme._style_sheet(colors)
        assert f"border-top: 1px solid {colors.line};" in sheet
        known = {*vars(colors).values(), "transparent"}
        assert set(re.findall(r"solid ([^;}\s]+)", sheet)) <= known
