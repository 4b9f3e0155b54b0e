"""Tool tips that show their text to the letter."""

from __future__ import annotations

from html import escape


def tool_tip(text: str) -> str:
    """A text as what `setToolTip` and ToolTipRole take; every tool tip of the app is made here.

    Qt takes a tool tip that looks like HTML for HTML, so that the name of a photo could have a
    picture loaded. This one always is HTML, with nothing in it but the text; Qt breaks its lines.
    """
    lines = escape(text, quote=False).replace("\n", "<br>")
    return f"<p style='white-space: pre-wrap'>{lines}</p>" if text else ""
