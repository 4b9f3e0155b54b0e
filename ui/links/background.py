"""Work off the GUI thread, its outcome back on it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from photofix.errors import PhotofixError, internal
from photofix.messages import Message

logger = logging.getLogger(__name__)

T = TypeVar("T")


class Background(QObject):
    """Threads that run functions; `then` and `failed` are called on the GUI thread.

    A failure that is not a PhotofixError is a bug of ours: it is logged, and shown as such.
    """

    _ended = Signal(object)

    def __init__(self, name: str, workers: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix=f"photofix-{name}")
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] = lambda _: None,
        failed: Callable[[Message], object] = lambda _: None,
    ) -> Future[None]:
        """Run `work`; one of the other two gets its result, or what says why not.

        Cancelling the answer keeps work that has not begun from beginning.
        """

        def job() -> None:
            try:
                result = work()
            except PhotofixError as error:
                said = error.message
                self._emit(lambda: failed(said))
            except Exception as error:
                logger.exception("work in the background failed")
                bug = internal(error)
                self._emit(lambda: failed(bug))
            else:
                self._emit(lambda: then(result))

        return self._pool.submit(job)

    def close(self) -> None:
        """Begin nothing more and deliver nothing more; what runs is waited for."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _emit(self, call: Callable[[], object]) -> None:
        if not self._closed:
            self._ended.emit(call)

    def _deliver(self, call: Callable[[], object]) -> None:
        if not self._closed:
            call()
