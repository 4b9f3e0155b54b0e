"""Write what the app says of options as a file that lupdate reads: option_texts.py FILE.

The texts stand in the table of photofix/options.py, which knows nothing of Qt.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from photofix.options import options

CONTEXT = "options"


def texts() -> Iterator[str]:
    """The captions, the names of choices, and what photofix does where nothing is set."""
    for row in options("app").values():
        yield from (text for text in (row.caption, row.unset, *row.choices.values()) if text)


def main(path: Path) -> None:
    lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {text!r})" for text in dict.fromkeys(texts())]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
