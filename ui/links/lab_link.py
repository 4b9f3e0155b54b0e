"""The window's end of the lab process: orders go out, pictures come back, nothing blocks."""

from __future__ import annotations

import logging
import queue
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColorSpace

from photofix.diagnosis import Diagnosis
from photofix.processes import start

from .images import Patch, icc_of
from .lab import (
    DevicesAnswer,
    DevicesOrder,
    DiagnosisAnswer,
    DiagnosisOrder,
    Order,
    PaceAnswer,
    PreviewAnswer,
    PreviewOrder,
    ReadOrder,
    Refusal,
    WarmUpOrder,
    serve,
)

logger = logging.getLogger(__name__)


class LabLink(QObject):
    """Starts the process with the first order, and again should it die."""

    previewed = Signal(int, object, bool, object)  # number, Patch or None, final, the plan's reason
    preview_failed = Signal(int, object)
    diagnosed = Signal(Path, object)  # Diagnosis
    paced = Signal(str, float)  # model, seconds for each megapixel
    devices_told = Signal(list)  # pairs of a name and bytes of free memory
    diagnosis_failed = Signal(Path, object)
    unready = Signal(object)  # why there will be no preview, and no batch with these options

    def __init__(self, target: QColorSpace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icc = icc_of(target)
        self._number = 0
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._process: Any = None
        self._connection: Connection | None = None
        self._closed = False
        self._sender = threading.Thread(target=self._send_all, name="photofix-lab", daemon=True)
        self._sender.start()

    def preview(
        self,
        path: Path,
        region: QRectF,
        zoom: float,
        sentence: str,
        options: dict[str, Any],
        seen: Diagnosis | None,
    ) -> int:
        """Order a preview; the answer carries the number that is returned."""
        self._number += 1
        corners = (region.left(), region.top(), region.right(), region.bottom())
        self._orders.put(PreviewOrder(self._number, path, corners, zoom, sentence, options, seen))
        return self._number

    def warm_up(self, options: dict[str, Any]) -> None:
        """Have the process ready for a preview, and its pace measured."""
        self._orders.put(WarmUpOrder(options))

    def read(self, path: Path) -> None:
        """Have a photo read that will be previewed."""
        self._orders.put(ReadOrder(path))

    def ask_devices(self) -> None:
        """Have it told on what photos are restored."""
        self._orders.put(DevicesOrder())

    def diagnose(self, path: Path) -> None:
        self._orders.put(DiagnosisOrder(path))

    def close(self) -> None:
        """End the process; what it was doing is no longer needed."""
        self._closed = True
        self._orders.put(None)
        self._sender.join()

    # The sender's thread: it starts the process, which takes a moment.

    def _send_all(self) -> None:
        while (order := self._orders.get()) is not None:
            try:
                self._connected().send(order)
            except (OSError, ValueError):
                self._forget()
                with suppress(OSError, ValueError):
                    self._connected().send(order)
        self._forget()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._process, ours = start(serve, self._icc)
            self._connection = ours
            threading.Thread(
                target=self._receive_all, args=(ours,), name="photofix-lab-answers", daemon=True
            ).start()
        return self._connection

    def _forget(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = self._connection = None

    # The receiver's thread.

    def _receive_all(self, connection: Connection) -> None:
        waiting: PreviewAnswer | None = None
        try:
            while True:
                answer = connection.recv()
                if self._closed:
                    return
                if isinstance(answer, PreviewAnswer):
                    waiting = None if answer.final else answer
                self._deliver(answer)
        except (EOFError, OSError):
            if not self._closed:
                logger.warning("the lab process ended")
                number = waiting.number if waiting else self._number
                self.preview_failed.emit(number, self.tr("The preview broke off; move the view."))

    def _deliver(self, answer: object) -> None:
        if isinstance(answer, PreviewAnswer):
            left, top, right, bottom = answer.region
            patch = None
            if answer.picture is not None:
                patch = Patch(QRectF(left, top, right - left, bottom - top), answer.picture.image())
            self.previewed.emit(answer.number, patch, answer.final, answer.reason)
        elif isinstance(answer, DiagnosisAnswer):
            self.diagnosed.emit(answer.path, answer.seen)
        elif isinstance(answer, DevicesAnswer):
            self.devices_told.emit(list(answer.devices))
        elif isinstance(answer, PaceAnswer):
            self.paced.emit(answer.model, answer.seconds_per_megapixel)
        elif isinstance(answer, Refusal) and isinstance(answer.order, PreviewOrder):
            self.preview_failed.emit(answer.order.number, answer.reason)
        elif isinstance(answer, Refusal) and isinstance(answer.order, DiagnosisOrder):
            self.diagnosis_failed.emit(answer.order.path, answer.reason)
        elif isinstance(answer, Refusal) and isinstance(answer.order, WarmUpOrder):
            self.unready.emit(answer.reason)
