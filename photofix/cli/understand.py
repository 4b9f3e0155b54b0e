"""`photofix understand`: what photofix makes of a sentence."""

from __future__ import annotations

import json as jsonlib
from typing import Any

from rich.console import Console
from rich.table import Table

from photofix.cli.progress import text as shown
from photofix.errors import InstructionError
from photofix.instruction import Request
from photofix.instruction import understand as _understand
from photofix.tasks import TASK_NAMES, task_named

BAR = 20


def understand(texts: list[str], json: bool = False) -> int:
    """Print what is understood of each sentence, in order; returns the exit code.

    With `json`, one object a line: {"text", "tasks", "named", "general"}. A sentence that can't be
    used gets its line all the same, with every probability 0, nothing named, not general, and the
    reason under "error". The exit code is then 2 (wrong usage), else 0.
    """
    code = 0
    console = Console(highlight=False)
    for text in texts:
        answer: Request | InstructionError
        try:
            answer = _understand(text)
        except InstructionError as error:
            answer, code = error, error.exit_code
        if json:
            print(jsonlib.dumps(_as_object(text, answer), ensure_ascii=True), flush=True)
        else:
            _show(console, text, answer)
    return code


def _as_object(text: str, answer: Request | InstructionError) -> dict[str, Any]:
    if isinstance(answer, InstructionError):
        none = dict.fromkeys(TASK_NAMES, 0.0)
        return {"text": text, "tasks": none, "named": [], "general": False, "error": str(answer)}
    return {
        "text": text,
        "tasks": {name: round(p, 4) for name, p in answer.tasks.items()},
        "named": list(answer.named),
        "general": answer.general,
    }


def _show(console: Console, text: str, answer: Request | InstructionError) -> None:
    text = text.encode("utf-8", "replace").decode("utf-8")  # arguments may hold lone surrogates
    if isinstance(answer, InstructionError):
        console.print(f"[bold]{shown(text)}[/bold]\n  [red]{shown(answer)}[/red]", soft_wrap=True)
        return
    remedies = ", ".join(task_named(name).remedy for name in answer.named)
    console.print(
        f"[bold]{shown(text)}[/bold]\n  {remedies or 'names nothing: whatever is wrong'}",
        soft_wrap=True,
    )
    table = Table.grid(padding=(0, 1), pad_edge=True)
    for name, probability in answer.tasks.items():
        if name in answer.named or probability >= 0.1:
            bar = "█" * max(1, round(probability * BAR))
            style = "bold" if name in answer.named else "dim"
            table.add_row(task_named(name).title, bar, f"{probability:.0%}", style=style)
    if table.row_count:
        console.print(table)
