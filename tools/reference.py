"""Write docs/options.md, the reference page of the options: `make reference`."""

from __future__ import annotations

from pathlib import Path

from photofix.cli.options import described
from photofix.options import Option, options

PAGE = Path(__file__).parents[1] / "docs" / "options.md"

HEAD = """# Options

Each option is a flag of `photofix batch` or `photofix watch`, a key of the configuration file, a
variable of the environment and a row of the app. Flags win over variables, variables over the file.
The file is `config.toml` in the user's configuration folder (`photofix doctor` says where);
`PHOTOFIX_CONFIG` moves it. A `[[watch]]` table in it takes the same keys.

This page is made of the table in `photofix/options.py`: `make reference`.

| flag | key | variable | values | what it does | where |
|---|---|---|---|---|---|
"""


def options_page() -> str:
    return HEAD + "".join(_line(row) for row in options().values())


def _line(row: Option) -> str:
    flag = f"`{row.short}`, `{row.flag}`" if row.short else f"`{row.flag}`"
    if row.off:
        flag += f", `{row.off}`"
    what = described(row).replace("|", "\\|")
    doors = ", ".join(row.doors)
    return f"| {flag} | `{row.name}` | `{row.variable}` | {_values(row)} | {what} | {doors} |\n"


def _values(row: Option) -> str:
    if row.choices:
        return ", ".join(f"`{value}`" for value in row.choices)
    if row.name == "strength":
        return "a number, a percentage, or one for each task"
    return {bool: "`true`, `false`", int: "a whole number", float: "a number"}.get(row.kind, "text")


if __name__ == "__main__":
    PAGE.write_text(options_page(), encoding="utf-8")
