"""`photofix gui`: the desktop app."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from photofix.errors import InstallationError, one_line


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
        from photofix_ui.start import load

        main = load()
    except ImportError as error:
        raise _advice(error) from error
    raise typer.Exit(main([str(path) for path in paths or ()]))


def _advice(error: ImportError) -> InstallationError:
    """What is missing: Qt itself, or a library of the system that it needs."""
    if ".so" not in str(error):
        return InstallationError("command.app_missing", reason=one_line(error))
    from photofix_ui.screen import missing

    advice: InstallationError = missing(error)
    return advice
