"""`photofix-gui`: loads the app, and ends at once where it is interrupted meanwhile."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence


def load() -> Callable[[Sequence[str] | None], int]:
    """The app's `main`. PySide loses a Ctrl-C while it is loaded: the system answers it then.

    Raises ImportError.
    """
    interrupt = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        from .app import main
    finally:
        signal.signal(signal.SIGINT, interrupt)
    return main


def main() -> int:
    return load()(sys.argv[1:])
