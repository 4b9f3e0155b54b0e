"""What the packaged app starts: the window, or the command line if it is given a command."""

import multiprocessing
import runpy
import sys

COMMANDS = {"batch", "watch", "queue", "report", "models", "doctor", "understand", "diagnose"}

if __name__ == "__main__":
    multiprocessing.freeze_support()
    if len(sys.argv) > 2 and sys.argv[1] == "-m":  # as photofix starts its own processes
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    elif len(sys.argv) > 1 and (sys.argv[1] in COMMANDS or sys.argv[1] == "--help"):
        from photofix.cli import main as command_line

        command_line()
    else:
        from photofix_ui.app import main

        sys.exit(main(sys.argv[1:]))
