"""`photofix gui`: the desktop app."""

from __future__ import annotations

import signal
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
    interrupt = signal.signal(signal.SIGINT, signal.SIG_DFL)  # PySide loses one while it is loaded
    try:
        from photofix_ui.app import main
    except ImportError as error:
        raise _advice(error) from error
    finally:
        signal.signal(signal.SIGINT, interrupt)
    raise typer.Exit(main([str(path) for path in paths or ()]))


def _advice(error: ImportError) -> InstallationError:
    """What is missing: Qt itself, or a library of the system that it needs."""
    if ".so" not in str(error):
        return InstallationError("command.app_missing", reason=one_line(error))
    from photofix_ui.screen import missing

    advice: InstallationError = missing(error)
    return advice
