"""Objects go from one of our processes to another, on Linux their arrays in shared memory."""

from __future__ import annotations

import mmap
import os
import pickle
import sys
from multiprocessing import reduction
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

_SHARED = sys.platform == "linux"
_PIECE = 1 << 20  # bytes sent at once elsewhere


def send(connection: Connection, answer: object) -> None:
    """An answer; arrays follow it as they are, in pieces."""
    buffers: list[pickle.PickleBuffer] = []
    data = pickle.dumps(answer, protocol=5, buffer_callback=buffers.append)
    views = [buffer.raw() for buffer in buffers]
    connection.send(([view.nbytes for view in views], data))
    for view in filter(len, views):
        if _SHARED:
            _share(connection, view)
        else:
            for begin in range(0, view.nbytes, _PIECE):
                connection.send_bytes(view[begin : begin + _PIECE])


def _share(connection: Connection, view: memoryview) -> None:
    """Hand over memory with that content, which goes when the other process lets go of it."""
    with open(os.memfd_create("photofix"), "wb", buffering=0) as file:
        while view:  # Linux writes at most 2 GB at once
            view = view[file.write(view) :]
        reduction.send_handle(connection, file.fileno(), os.getppid())


def receive(connection: Connection) -> Any:
    """What `send` sent from the other process."""
    sizes, data = connection.recv()
    receive = _mapped if _SHARED else _copied
    arrays = [receive(connection, size) if size else b"" for size in sizes]
    return pickle.loads(data, buffers=arrays)


def _mapped(connection: Connection, size: int) -> Any:
    """An array in memory that the other process has filled."""
    handle = reduction.recv_handle(connection)
    try:
        return mmap.mmap(handle, size)
    finally:
        os.close(handle)


def _copied(connection: Connection, size: int) -> Any:
    array, done = np.empty(size, np.uint8), 0
    while done < size:
        done += connection.recv_bytes_into(array.data, done)
    return array
