"""Running photofix's own command line beside the window: what takes long, or torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from photofix.messages import TELL_AS_DATA, Message, in_words, last_message
from photofix.processes import command, environment


class Command(QObject):
    """One run of `photofix …`; `ended` gets whether it went well, and the error if not."""

    def __init__(
        self,
        arguments: Sequence[str],
        ended: Callable[[bool, Message | None], object],
        parent: QObject | None = None,
        told: Callable[[str], object] | None = None,
    ) -> None:
        """told: gets what it has printed, before `ended`."""
        super().__init__(parent)
        self._ended, self._told = ended, told
        self._wanted = True
        self._process = QProcess(self)
        if told is None:
            self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        self._process.setProcessEnvironment(_environment())
        program, *rest = command("photofix", *arguments)
        self._process.start(program, rest)

    def running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def stop(self) -> None:
        """Ask it to end; `ended` is not called."""
        self._wanted = False
        self._process.terminate()

    def wait(self, milliseconds: int = 5000) -> None:
        """Wait for a stopped one to end, at the end of the app."""
        if self.running() and not self._process.waitForFinished(milliseconds):
            self._process.kill()
            self._process.waitForFinished(1000)

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        output = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        well = code == 0 and status == QProcess.ExitStatus.NormalExit
        if self._wanted and self._told is not None and well:
            self._told(bytes(self._process.readAllStandardOutput().data()).decode())
        if self._wanted:
            self._ended(well, last_message(output))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._wanted:
            self._ended(False, in_words(self._process.errorString()))


def _environment() -> QProcessEnvironment:
    variables = QProcessEnvironment()
    for name, value in environment(**TELL_AS_DATA).items():
        variables.insert(name, value)
    return variables
