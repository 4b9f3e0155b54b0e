"""What the packaged app starts: the window, or the command line if it is given a command."""

import multiprocessing
import runpy
import sys


def is_command(word: str) -> bool:
    """Whether the command line knows it, and it is not a photo or a folder for the window."""
    import typer

    from photofix.cli import app

    group = typer.main.get_command(app)
    return word.startswith("-") or word in getattr(group, "commands", {})


if __name__ == "__main__":
    multiprocessing.freeze_support()
    if len(sys.argv) > 2 and sys.argv[1] == "-m":  # as photofix starts its own processes
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    elif len(sys.argv) > 1 and is_command(sys.argv[1]):
        from photofix.cli import main as command_line

        command_line()
    else:
        from photofix_ui.start import main

        sys.exit(main())
