"""`photofix recipe`: options under a name, for `photofix batch --recipe NAME` and [[watch]]."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from photofix.cli import options
from photofix.cli.commands import Commands
from photofix.cli.terminal import text
from photofix.config import find_recipe, load_recipes, remove_recipe, save_recipe
from photofix.options import flags_of, given_values

recipe = Commands(help="Keep options under a name, for --recipe of batch and watch.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="What the recipe is called.")]


@recipe.command()
@options.takes_options("batch", former=False)
def save(
    called: Name,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a recipe of that name.")
    ] = False,
    *,
    flags: dict[str, Any],
) -> None:
    """Keep the options given here under a name, in the configuration file."""
    save_recipe(called, given_values(options.with_former(flags)), overwrite=overwrite)
    Console(stderr=True, highlight=False).print(
        text(f"saved; use it with: photofix batch … --recipe {called}"), soft_wrap=True
    )


@recipe.command("list")
def list_() -> None:
    """List the recipes and their options."""
    recipes = load_recipes()
    console = Console(highlight=False)
    if not recipes:
        console.print("No recipes yet.")
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, values in recipes.items():
        table.add_row(f"[bold]{text(name)}[/bold]", text(" ".join(flags_of(values))))
    console.print(table)


@recipe.command()
def show(name: Name) -> None:
    """Show the options of a recipe."""
    for flag in flags_of(find_recipe(name)):
        Console(highlight=False).print(text(flag), soft_wrap=True)


@recipe.command()
def remove(name: Name) -> None:
    """Remove a recipe."""
    remove_recipe(name)
