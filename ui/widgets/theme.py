"""The design language: colours, type, spacing, and the style sheet made of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

XS, S, M, L, XL = 4, 8, 12, 16, 24  # spacing, in device-independent pixels
RADIUS = 6
BODY, SMALL, SENTENCE, TITLE, DISPLAY = 13, 12, 15, 16, 22  # type sizes, at the usual size of text
FONT = "Inter"
USUAL = {"win32": 12, "darwin": 13}.get(sys.platform, 15)  # pixels of the system's own text
LARGEST = 2.0  # times the usual size


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, as #rrggbb. Neutral grays: a tinted frame misleads the eye.

    window is behind everything, panel the side bar and bars, surface what can be typed in or
    clicked, raised its hovered state; canvas lies around a photo.
    """

    dark: bool
    window: str
    panel: str
    surface: str
    raised: str
    selected: str
    canvas: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    success: str
    warning: str
    danger: str
    notice: str


LIGHT = Palette(
    dark=False,
    window="#f7f7f7",
    panel="#eeeeee",
    surface="#ffffff",
    raised="#e6e6e6",
    selected="#dedede",
    canvas="#d9d9d9",
    line="#dadada",
    outline="#878787",
    text="#1c1c1c",
    muted="#5a5a5a",
    accent="#ad5407",
    accent_hover="#94470a",
    on_accent="#ffffff",
    accent_text="#8f4708",
    success="#1c6b3c",
    warning="#7a5200",
    danger="#a82020",
    notice="#fdf1e0",
)

DARK = Palette(
    dark=True,
    window="#1c1c1c",
    panel="#242424",
    surface="#2c2c2c",
    raised="#383838",
    selected="#424242",
    canvas="#141414",
    line="#363636",
    outline="#7d7d7d",
    text="#ececec",
    muted="#b0b0b0",
    accent="#f0a04b",
    accent_hover="#f7b368",
    on_accent="#1e1204",
    accent_text="#f5b470",
    success="#74cf96",
    warning="#eac163",
    danger="#ff9a92",
    notice="#3a2f20",
)

# For a system that asks for more contrast: text as far from its ground as can be, and every frame
# plain to see.
LIGHT_HIGH = replace(
    LIGHT,
    window="#ffffff",
    panel="#ffffff",
    raised="#efefef",
    selected="#e2e2e2",
    line="#5f5f5f",
    outline="#1c1c1c",
    text="#000000",
    muted="#262626",
    accent="#7a3a00",
    accent_hover="#5e2c00",
    accent_text="#6b3200",
    success="#0b4a24",
    warning="#573a00",
    danger="#870f0f",
)
DARK_HIGH = replace(
    DARK,
    window="#000000",
    panel="#000000",
    surface="#101010",
    raised="#262626",
    selected="#333333",
    canvas="#000000",
    line="#9a9a9a",
    outline="#e0e0e0",
    text="#ffffff",
    muted="#e0e0e0",
    accent="#ffb866",
    accent_hover="#ffc98a",
    accent_text="#ffc27a",
    notice="#2a2116",
)

# Every pair (text, what it stands on) that the app shows; contrast() of each is at least 4.5.
TEXT_ON = (
    *((text, under) for text in ("text", "muted") for under in ("window", "panel", "surface")),
    *(("text", under) for under in ("raised", "selected", "canvas", "notice")),
    ("muted", "raised"),
    ("muted", "selected"),
    ("muted", "canvas"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *(("accent_text", under) for under in ("window", "panel", "surface", "raised", "notice")),
    *(
        (state, under)
        for state in ("success", "warning", "danger")
        for under in ("window", "panel", "surface", "raised", "notice")
    ),
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


_current = DARK


def palette() -> Palette:
    """The colours now in use."""
    return _current


def color(name: str, alpha: float = 1.0) -> QColor:
    """A colour of the palette in use, for painting."""
    value = QColor(getattr(_current, name))
    value.setAlphaF(alpha)
    return value


_system = 0  # pixels of the system's own text
_scale = 1.0


def scaled(pixels: int) -> int:
    """So many pixels of text, or of what has text in it, at the size that the system has it."""
    return round(pixels * _scale)


def text_scale(pixels: int) -> float:
    """How many times as large as usual text is where the system's own has so many pixels."""
    return min(LARGEST, max(1.0, pixels / USUAL))


def font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    value = QFont(QApplication.font())
    value.setPixelSize(scaled(size))
    value.setWeight(weight)
    return value


def install(app: QApplication) -> None:
    """Make the app's fonts and style ready, in the system's size of text; to be called before the
    first window."""
    global _scale, _system
    _system = _system or QFontInfo(app.font()).pixelSize()  # before the app has a font of its own
    _scale = text_scale(_system)
    if not app.property(FONT):  # a window that is made anew finds them ready
        app.setProperty(FONT, True)
        for name in ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf"):
            QFontDatabase.addApplicationFontFromData(
                (files("photofix_resources") / "fonts" / name).read_bytes()
            )
        app.setStyle("Fusion")
    value = QFont(FONT)
    value.setPixelSize(scaled(BODY))
    value.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(value)


def apply(app: QApplication, theme: str) -> None:
    """Dress the app; theme is "light", "dark" or "system"."""
    global _current
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(theme)
    hints = app.styleHints()
    if scheme is None:
        hints.unsetColorScheme()
        scheme = hints.colorScheme()
    else:
        hints.setColorScheme(scheme)
    light = scheme == Qt.ColorScheme.Light
    if wants_contrast(app):
        _current = LIGHT_HIGH if light else DARK_HIGH
    else:
        _current = LIGHT if light else DARK
    sheet = _style_sheet(_current)
    if sheet != app.styleSheet():  # Qt would dress every widget that there is once more
        app.setPalette(_qt_palette(_current))
        app.setStyleSheet(sheet)


def wants_contrast(app: QApplication) -> bool:
    """Whether the system asks for high contrast; Qt tells from 6.10 on."""
    hints = getattr(app.styleHints(), "accessibility", None)
    preference = getattr(hints(), "contrastPreference", None) if hints else None
    return preference is not None and preference() == Qt.ContrastPreference.HighContrast


def follow_contrast(app: QApplication, changed: Callable[[], object]) -> None:
    """Have it told when the system asks for another contrast."""
    hints = getattr(app.styleHints(), "accessibility", None)
    if hints is not None:
        hints().contrastPreferenceChanged.connect(lambda _: changed())


def _qt_palette(colors: Palette) -> QPalette:
    roles = QPalette.ColorRole
    wanted = {
        roles.Window: colors.window,
        roles.WindowText: colors.text,
        roles.Base: colors.surface,
        roles.AlternateBase: colors.panel,
        roles.Text: colors.text,
        roles.PlaceholderText: colors.muted,
        roles.Button: colors.surface,
        roles.ButtonText: colors.text,
        roles.BrightText: colors.danger,
        roles.Highlight: colors.accent,
        roles.HighlightedText: colors.on_accent,
        roles.Link: colors.accent_text,
        roles.ToolTipBase: colors.surface,
        roles.ToolTipText: colors.text,
        roles.Light: colors.raised,
        roles.Midlight: colors.raised,
        roles.Mid: colors.line,
        roles.Dark: colors.line,
        roles.Shadow: colors.line,
    }
    value = QPalette()
    for role, name in wanted.items():
        value.setColor(role, QColor(name))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        value.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.outline))
    return value


def _style_sheet(colors: Palette) -> str:
    sheet = Path(__file__).with_name("style.qss").read_text(encoding="utf-8")
    icons = Path(str(files("photofix_resources") / "icons")).as_posix()
    return Template(sheet).substitute(
        vars(colors),
        body=scaled(BODY),
        small=scaled(SMALL),
        sentence=scaled(SENTENCE),
        title=scaled(TITLE),
        display=scaled(DISPLAY),
        radius=RADIUS,
        icons=icons,
        tone="dark" if colors.dark else "light",
    )
