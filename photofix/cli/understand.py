"""`photofix understand`: what photofix makes of a sentence."""

from __future__ import annotations

import json as jsonlib
from typing import Any

from rich.console import Console
from rich.markup import escape

from photofix.cli.terminal import printable
from photofix.errors import InstructionError
from photofix.instruction import EXAMPLE, Request, nearest, refusal
from photofix.instruction.understanding import judge
from photofix.instruction.wishes import summary
from photofix.messages import Message, message, with_keys

_EMPTY = message("sentence.empty", advice=EXAMPLE)


def understand(texts: list[str], json: bool = False) -> int:
    """Print what is understood of each sentence, in order; returns the exit code.

    With `json`, one object a line; docs/sentences.md tells its keys. A sentence that can't be used
    gets its object all the same, with the reason under "error". The exit code is then 2 (wrong
    usage), as for one that photofix isn't sure of; else 0.
    """
    code = 0
    console = Console(highlight=False)
    for text in texts:
        request = judge(" ".join(text.split()))
        problem = refusal(request) if text.strip() else _EMPTY
        if problem or not request.sure:
            code = InstructionError.exit_code
        if json:
            print(jsonlib.dumps(_as_object(text, request, problem), ensure_ascii=True), flush=True)
        else:
            _show(console, text, request, problem)
    return code


def _as_object(text: str, request: Request, problem: Message | None) -> dict[str, Any]:
    size = request.size
    told: dict[str, Any] = {
        "sentence": text,
        "language": request.language,
        "asked": list(request.named),
        "kept": list(request.kept),
        "amounts": request.amounts,
        "tone": request.tone,
        "size": None if size is None else {size.kind: size.value},
        "cannot": list(request.cannot),
        "general": request.general,
        "confidence": round(request.confidence, 2),
        "readings": list(request.readings),
    }
    return told if problem is None else with_keys({**told, "error": problem})


def _show(console: Console, text: str, request: Request, problem: Message | None) -> None:
    text = printable(text.encode("utf-8", "replace").decode("utf-8"))  # may hold lone surrogates
    said = f"[red]{escape(str(problem))}[/red]" if problem else escape(summary(request))
    console.print(f"[bold]{escape(text)}[/bold]\n  {said}", soft_wrap=True)
    if not request.sure and not problem:
        console.print(f"  not clear: {escape(str(nearest(request)))}", soft_wrap=True)
