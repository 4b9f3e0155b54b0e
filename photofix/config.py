"""The user's configuration file: settings, watched folders and recipes. Read here, and written."""

from __future__ import annotations

import difflib
import logging
import os
import platform
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from photofix.errors import UsageError, WriteError, system_reason
from photofix.files import replace_file
from photofix.messages import Message, message
from photofix.mounts import is_remote

TABLES = ("watch", "recipes")  # of the file; all else is settings

logger = logging.getLogger(__name__)


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the configuration file is; PHOTOFIX_CONFIG moves it."""
    if environ.get("PHOTOFIX_CONFIG"):
        return Path(environ["PHOTOFIX_CONFIG"]).expanduser()
    import platformdirs

    return platformdirs.user_config_path("photofix") / "config.toml"


def state_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the journal is; PHOTOFIX_STATE moves it.

    A home on a network drive is that of several machines, and SQLite's journal can only be shared
    by the processes of one (sqlite.org/wal.html): there, each machine has a folder of its own.
    """
    if environ.get("PHOTOFIX_STATE"):
        return Path(environ["PHOTOFIX_STATE"]).expanduser().absolute()
    import platformdirs

    folder = platformdirs.user_state_path("photofix")
    return folder / platform.node() if is_remote(folder) else folder


def read_config(environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """What the file says, unchecked. It may be missing where nobody has named it."""
    path = config_path(environ)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if "PHOTOFIX_CONFIG" in environ:
            raise UsageError("option.config_missing", path) from None
        return {}
    except OSError as error:
        reason = system_reason(error)
        raise UsageError("option.config_unreadable", path, reason=reason) from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise UsageError("option.config_damaged", path, reason=str(error)) from error


def load_watches(environ: Mapping[str, str] = os.environ) -> list[dict[str, Any]]:
    """The tables [[watch]] of the configuration file, unchecked but for being tables."""
    path = config_path(environ)
    tables = read_config(environ).get("watch", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise UsageError("option.watch_table", path)
    return [_with_current_names(table, path) for table in tables]


def _with_current_names(table: dict[str, Any], path: Path) -> dict[str, Any]:
    """A table without `overwrite`, now a value of `existing`; it is warned of until version 2."""
    if not isinstance(table.get("overwrite"), bool):
        return table
    logger.warning('%s: overwrite = true is now existing = "replace"', path)
    rest = {key: value for key, value in table.items() if key != "overwrite"}
    return {**rest, "existing": "replace"} if table["overwrite"] else rest


def load_recipes(environ: Mapping[str, str] = os.environ) -> dict[str, dict[str, Any]]:
    """The tables [recipes.NAME], unchecked but for being tables: options by name."""
    recipes = read_config(environ).get("recipes", {})
    if not isinstance(recipes, dict) or not all(isinstance(r, dict) for r in recipes.values()):
        raise UsageError("recipe.table", config_path(environ))
    return recipes


def find_recipe(name: str, environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The options of a recipe. Raises UsageError where there is none of that name."""
    recipes = load_recipes(environ)
    if name in recipes:
        return recipes[name]
    close = difflib.get_close_matches(name, recipes, n=1)
    hint = message("recipe.none")
    if recipes:
        hint = message("option.mean", name=close[0]) if close else _known(recipes)
    raise UsageError("recipe.unknown", name=name, hint=hint)


def save_recipe(
    name: str,
    values: Mapping[str, Any],
    *,
    overwrite: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> None:
    """Write a recipe into the file. Raises UsageError if it may not be replaced, WriteError."""
    if not re.fullmatch(r"[\w-]+", name):
        raise UsageError("recipe.name", name=name)
    if not values:
        raise UsageError("recipe.empty")
    if name in load_recipes(environ) and not overwrite:
        raise UsageError("recipe.exists", name=name)
    _rewrite_recipes(lambda recipes: recipes.update({name: dict(values)}), environ)


def remove_recipe(name: str, environ: Mapping[str, str] = os.environ) -> None:
    """Take a recipe out of the file. Raises UsageError where there is none, WriteError."""
    find_recipe(name, environ)
    _rewrite_recipes(lambda recipes: recipes.pop(name), environ)


def _known(recipes: Mapping[str, Any]) -> Message:
    return message("option.known", names=list(recipes))


def _rewrite_recipes(change: Callable[[Any], object], environ: Mapping[str, str]) -> None:
    """Change the recipes of the file; whatever else is in it stays as it is written."""
    import tomlkit

    path = config_path(environ)
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8") if path.exists() else "")
        change(document.setdefault("recipes", tomlkit.table(is_super_table=True)))
        if not document["recipes"]:
            del document["recipes"]
        replace_file(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise WriteError("recipe.unwritten", path, reason=system_reason(error)) from error
