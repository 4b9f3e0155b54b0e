"""`photofix gui`: the desktop app."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from photofix.errors import InstallationError


def gui(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PHOTOS", help="Photos and folders for a new batch.", show_default=False
        ),
    ] = None,
) -> None:
    """Open the desktop app."""
    try:
        from photofix_ui.app import main
    except ImportError as error:
        raise InstallationError(_advice(error)) from error
    raise typer.Exit(main([str(path) for path in paths or ()]))


def _advice(error: ImportError) -> str:
    """What is missing: Qt itself, or a library of the system that it needs."""
    text = str(error)
    if ".so" not in text:
        again = "pip install --force-reinstall photofix"
        return f"the app can't start ({text}); reinstall photofix: {again}"
    from photofix_ui.screen import missing

    return str(missing(error))
