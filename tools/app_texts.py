"""Write what the app says and photofix knows as a file that lupdate reads: app_texts.py FILE.

The texts of options stand in photofix/options.py, what tasks are called in photofix/tasks.py, the
messages in photofix/messages.toml, and what models do in photofix/models/catalog.toml: none of them
knows of Qt.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from photofix_ui.presenters.phrases import texts as texts_of_messages

from photofix.models import catalog
from photofix.options import options
from photofix.tasks import TASKS


def texts_of_options() -> Iterator[str]:
    """The captions, the names of choices, what photofix does where nothing is set, the bounds."""
    for row in options("app").values():
        said = (row.caption, row.unset, *row.choices.values(), row.wanted)
        yield from filter(None, said)


def texts_of_tasks() -> Iterator[str]:
    for task in TASKS:
        yield from (task.title, task.remedy)


def texts_of_models() -> Iterator[str]:
    """What the catalogue says of models; where those come from that have no address."""
    for entry in catalog().values():
        yield entry.about
        if "://" not in entry.source:
            yield entry.source


def main(path: Path) -> None:
    contexts = {
        "options": texts_of_options(),
        "words": [*texts_of_tasks(), *texts_of_models()],
        "messages": texts_of_messages(),
    }
    lines = [
        f"QT_TRANSLATE_NOOP({context!r}, {text!r})"
        for context, texts in contexts.items()
        for text in dict.fromkeys(texts)
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
