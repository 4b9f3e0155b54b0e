"""What commands say of errors, and files that they write where the user says."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rich.console import Console

from photofix.cli.terminal import text
from photofix.errors import PhotofixError, UsageError, WriteError, system_reason
from photofix.files import is_plain, whole_file
from photofix.messages import line_of, tells_as_data


def complain(error: PhotofixError) -> None:
    """Say what went wrong, in one line that does nothing to a terminal whatever a file says."""
    if tells_as_data():
        print(line_of(error.message), file=sys.stderr, flush=True)
        return
    Console(stderr=True, highlight=False).print(f"photofix: {text(error)}", soft_wrap=True)


@contextmanager
def output_file(path: Path, overwrite: bool) -> Iterator[TextIO]:
    """A text file that appears whole or not at all. Raises UsageError if something is there that
    may not be replaced, WriteError."""
    from photofix.photo import is_original

    def replaces(path: Path) -> bool:
        if not is_plain(path):
            raise UsageError("output.not_regular", path=path)
        if is_original(path):
            raise UsageError("output.original", path=path)
        return overwrite

    try:
        with whole_file(path.absolute(), replaces=replaces) as file:
            words = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
            yield words
            words.flush()
            words.detach()
    except FileExistsError as error:
        raise UsageError("output.exists", path=path) from error
    except OSError as error:
        raise WriteError("output.unwritten", path=path, reason=system_reason(error)) from error
