"""Starting processes of our own, none of which looks for code in the current folder.

`python -m` and `python -c` look there first, and so do the processes of multiprocessing. For a
photographer that is a folder of photos, from a card or a stranger: a `sqlite3.py` in it would be
run, and a folder `photofix` with copies in it would be taken for the package. Python 3.11 has an
option against it, 3.10 has none. So every process that photofix starts is started by what is here;
a test looks for others.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

# The folder that holds the package comes last: it is on the path already, unless photofix is run
# from where it is developed.
_START = (
    "import sys; sys.path[:] = [*filter(None, sys.path), {root}]; del sys.argv[0]; import runpy;"
    " runpy.run_module(sys.argv[0], run_name='__main__', alter_sys=True)"
)

_CHATTER, _MOST_CHATTER = 2000, 1 << 20  # bytes that are logged, and kept


def command(module: str, *arguments: str) -> list[str]:
    """The command line that runs a module; to be started with `environment`."""
    if getattr(sys, "frozen", False):  # packaging/launch.py takes it from here
        return [sys.executable, "-m", module, *arguments]
    root = ascii(str(Path(__file__).resolve().parents[1]))
    return [sys.executable, "-c", _START.format(root=root), module, *arguments]


def environment(**more: str) -> dict[str, str]:
    """The environment of such a process, and of those that it starts in turn.

    Of the user's PYTHONPATH, what is meant from the current folder is left out; an empty entry, as
    in "$PYTHONPATH:/opt/lib", means the folder itself.
    """
    variables = {**os.environ, "PYTHONSAFEPATH": "1", **more}
    entries = variables.pop("PYTHONPATH", "").split(os.pathsep)
    kept = [entry for entry in entries if os.path.isabs(entry)]
    if kept:
        variables["PYTHONPATH"] = os.pathsep.join(kept)
    return variables


class Chatter:
    """What processes print to standard error, such as a C library does: kept in a file without a
    name, of which a little is logged and none is shown."""

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115

    def take(self) -> str:
        """The end of what was printed since the last call, in one line."""
        size = self.file.seek(0, os.SEEK_END)
        self.file.seek(max(size - _CHATTER, 0))
        text = self.file.read(_CHATTER).decode("utf-8", "replace")
        self.file.seek(0)  # the processes share this place
        self.file.truncate()
        return " ".join(text.split())

    def shorten(self) -> None:
        """Drop what was printed where it is too much for the disk."""
        if os.fstat(self.file.fileno()).st_size > _MOST_CHATTER:
            self.take()


def start(
    target: Callable[..., object], *arguments: object, chatter: Chatter | None = None
) -> tuple[subprocess.Popen[bytes], Connection]:
    """Start a process that calls target(connection, *arguments); returns it and our end.

    target: a function at the top of a module. What it prints to standard output is lost.
    chatter: takes what it prints to standard error, which otherwise goes where ours goes.
    """
    ours, theirs = multiprocessing.Pipe()
    with theirs:
        process = subprocess.Popen(
            command(__name__, str(theirs.fileno())),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if chatter is None else chatter.file,
            env=environment(),
            **_popen_arguments(theirs),
        )
    ours.send((target, arguments))
    return process, ours


def data_workers(wanted: int) -> int:
    """How many processes a DataLoader may start: none where they can't be kept from the folder."""
    os.environ["PYTHONSAFEPATH"] = "1"  # they inherit it
    forked = multiprocessing.get_start_method() == "fork"  # such a process looks for nothing anew
    return wanted if forked or sys.version_info >= (3, 11) else 0


def system_program(name: str) -> str:
    """A program of the system by its whole path: Windows would look in the current folder first."""
    if sys.platform == "win32":
        return os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), f"{name}.exe")
    return {"open": "/usr/bin/open", "mount": "/sbin/mount"}[name]


def _popen_arguments(connection: Connection) -> dict[str, Any]:
    """The arguments of Popen that let a process inherit a connection, and nothing else."""
    if sys.platform == "win32":
        os.set_handle_inheritable(connection.fileno(), True)
        startup = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [connection.fileno()]})
        return {"startupinfo": startup, "creationflags": subprocess.CREATE_NO_WINDOW}
    return {"pass_fds": [connection.fileno()]}


def _inherit(handle: int) -> Connection:
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection

        return PipeConnection(handle)
    return Connection(handle)


def _main(handle: str) -> None:
    connection = _inherit(int(handle))
    target, arguments = connection.recv()
    target(connection, *arguments)


if __name__ == "__main__":
    _main(sys.argv[1])
