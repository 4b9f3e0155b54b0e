"""How commands of photofix look: their help names values in words, not as Python's types."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand


class Command(TyperCommand):
    """A command whose help tells of arguments by their names alone: PHOTOS, not {photos} <list>;
    and of bounds in its sentences alone."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for parameter in self.params:
            parameter._get_number_range_help_str = lambda: None  # type: ignore[attr-defined]
            if parameter.param_type_name == "argument":
                parameter.display_type_rich = lambda ctx: None  # type: ignore[attr-defined]

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return [re.sub(r"\{(.+)\}", r"\1", piece) for piece in super().collect_usage_pieces(ctx)]


class Commands(typer.Typer):
    """A group of commands. Without rich's boxes, help has room for its sentences in 80 columns."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(
            no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None, **rest
        )

    def command(  # type: ignore[override]
        self, name: str | None = None, **rest: Any
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        return super().command(name, **{"cls": Command, **rest})
