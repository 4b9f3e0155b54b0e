"""How a process that restores photos computes: set before torch is loaded."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress

# glibc's names in malloc.h, and the bytes: what is smaller is kept for the next tensor, and so much
# at the end of the heap. A tensor that goes back to the system costs page faults when it is made
# anew, a tenth of the time; a whole photo does go back.
_MMAP_THRESHOLD, _TRIM_THRESHOLD, _ARENA_MAX = -3, -1, -8
_KEPT, _KEPT_IN_ALL = 128 << 20, 512 << 20


def prepare_process() -> None:
    """Let threads that wait sleep, and memory be used again."""
    # Read by OpenMP when torch is loaded. Threads that spin while they wait for each other made
    # restoring forty times as slow where another program wanted the cores.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    with suppress(AttributeError, OSError, TypeError):  # not glibc: nothing is set
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_MMAP_THRESHOLD, _KEPT)
        mallopt(_TRIM_THRESHOLD, _KEPT_IN_ALL)
        mallopt(_ARENA_MAX, 1)  # the heaps of threads hold no tensor of a large tile
