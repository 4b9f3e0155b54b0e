"""What the packaged app starts: the window; as photofix, the command line if a command is given."""

import multiprocessing
import os
import runpy
import sys
from pathlib import Path


def is_for_command_line() -> bool:
    """Whether a command is given, or a shell asks how to complete one; what is started by the name
    of the window takes none, and neither is a photo or a folder one."""
    if Path(sys.argv[0]).stem == "photofix-gui":
        return False
    import typer

    from photofix.cli import app

    commands = getattr(typer.main.get_command(app), "commands", {})
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    return word.startswith("-") or word in commands or "_PHOTOFIX_COMPLETE" in os.environ


if __name__ == "__main__":
    multiprocessing.freeze_support()
    if len(sys.argv) > 2 and sys.argv[1] == "-m":  # as photofix starts its own processes
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    elif is_for_command_line():
        from photofix.cli import main as command_line

        command_line()
    else:
        from photofix_ui.start import main

        sys.exit(main())
