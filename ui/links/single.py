"""One window for each journal: a second start hands its photos to the first."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 500  # ms that the first window may take to answer


class SingleInstance(QObject):
    opened = Signal(list)  # the paths that another start was given

    def __init__(self, folder: Path) -> None:
        super().__init__()
        digest = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._name = f"photofix-{digest}"
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def is_first(self, paths: Sequence[Path]) -> bool:
        """Whether no other window is open; if one is, it is given the paths."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(PATIENCE):
            socket.write(json.dumps([str(path) for path in paths]).encode())
            socket.waitForBytesWritten(PATIENCE)
            socket.disconnectFromServer()
            return False
        QLocalServer.removeServer(self._name)  # left by one that crashed
        self._server.listen(self._name)
        return True

    def close(self) -> None:
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._sockets.append(socket)
            socket.disconnected.connect(self._take)
            if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._take()  # it was gone before it was greeted

    def _take(self) -> None:
        """Pass on what those have sent that have hung up."""
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        for socket in [one for one in self._sockets if one.state() == gone]:
            self._sockets.remove(socket)
            data = bytes(socket.readAll().data())
            socket.deleteLater()
            with suppress(ValueError, TypeError):
                self.opened.emit([Path(path) for path in json.loads(data)])
