"""Files that commands write where the user says."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from photofix.errors import UsageError, WriteError, system_reason
from photofix.files import is_plain, whole_file


@contextmanager
def output_file(path: Path, overwrite: bool) -> Iterator[TextIO]:
    """A text file that appears whole or not at all. Raises UsageError if something is there that
    may not be replaced, WriteError."""
    from photofix.photo import is_original

    def replaces(path: Path) -> bool:
        if not is_plain(path):
            raise UsageError(f"{path} is no regular file; name another with -o")
        if is_original(path):
            raise UsageError(
                f"{path} may be somebody's photo and is not replaced; name another with -o"
            )
        return overwrite

    try:
        with whole_file(path.absolute(), replaces=replaces) as file:
            text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
            yield text
            text.flush()
            text.detach()
    except FileExistsError as error:
        raise UsageError(
            f"{path} exists already; add --overwrite, or name another with -o"
        ) from error
    except OSError as error:
        reason = system_reason(error)
        raise WriteError(f"{path}: can't be written ({reason}); name another with -o") from error
