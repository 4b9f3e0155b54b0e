"""Every error a user can meet.

Each is raised with a key of messages.toml, whose template says in one sentence what went wrong and
what to do about it, and with the fields of that template:

    raise UnsupportedFormatError("tiff.codec", codec="JPEG XR", path=path)

It carries the exit code the command line ends with when nothing else can be done. Anything that is
not a PhotofixError is a bug of ours.
"""

from __future__ import annotations

import errno
from os import PathLike
from typing import Any, Self

from photofix.messages import Message, in_words, message, templates


class PhotofixError(Exception):
    """Base of all errors a user can meet; `str(error)` is fit to be shown as it is.

    message: the same as data, to be stored or to be said in another language.
    """

    exit_code = 1

    def __init__(
        self, key: str | Message, /, path: PathLike[str] | str | None = None, **fields: Any
    ) -> None:
        """key: of a template, whose fields are these; or the whole message.

        path: the file or folder that it is about.
        """
        self.message = key if isinstance(key, Message) else message(key, path, **fields)
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)

    def at(self, path: PathLike[str] | str) -> Self:
        """The same error about a path, unless it is about one already."""
        return type(self)(self.message.at(path))


class UsageError(PhotofixError):
    """What was asked makes no sense: an unknown option value, no photos, an empty sentence."""

    exit_code = 2


class InstructionError(UsageError):
    """The sentence is empty, or asks for something other than restoring photos."""


class PhotoError(PhotofixError):
    """Something is wrong with one photo; the rest of a batch goes on."""


class UnsupportedFormatError(PhotoError):
    """The file is not a photo, or of a format that photofix can't read or write."""


class DamagedPhotoError(PhotoError):
    """The file is empty, truncated or corrupt."""


class DecoderError(DamagedPhotoError):
    """The process that read the photo died of it."""


class PhotoLimitError(PhotoError):
    """Reading the photo takes more time or memory than the settings allow."""


class PhotoTooLargeError(PhotoError):
    """The photo has more pixels than the limit allows."""


class PhotoAccessError(PhotoError):
    """The file or folder can't be opened: missing, or no permission."""


class OutputExistsError(PhotoError):
    """The output is already there and the user did not ask to overwrite it."""


class WriteError(PhotoError):
    """The output could not be written: full disk, read-only folder, unencodable."""


class OutOfMemoryError(PhotoError):
    """Even the smallest tile does not fit into the device's memory."""


class ModelError(PhotofixError):
    """A model can't be used."""


class UnknownModelError(ModelError):
    """No model of that name is in the catalogue."""


class WeightsMissingError(ModelError):
    """The model is known, but its weights are not on this machine."""


class CheckpointError(ModelError):
    """A weights file is damaged, tampered with, or belongs to another architecture."""


class DeviceError(PhotofixError):
    """The device asked for is not there."""

    exit_code = 2


class ClusterError(PhotofixError):
    """A cluster can't be reached, or has no node that could restore."""

    exit_code = 2


class JournalError(PhotofixError):
    """The record of batches and jobs can't be opened or written: rights, a full disk."""


class DamagedJournalError(JournalError):
    """The record of batches and jobs is no longer readable as a database."""


class WorkerError(PhotofixError):
    """The processes that restore photos can't be started."""


class InstallationError(PhotofixError):
    """A part of photofix, or of the system that it needs, is not there."""


class TrainingError(PhotofixError):
    """A training run can't start or go on: bad configuration, no photos, diverged."""


def internal(error: BaseException) -> Message:
    """What to say of an error that is a bug of ours."""
    return message("internal", kind=type(error).__name__, reason=one_line(error))


def one_line(error: BaseException) -> str:
    """What a library or the system says of an error, on one line."""
    return " ".join(str(error).split())


def system_reason(error: OSError) -> Message:
    """What the system says went wrong, to stand inside of a sentence."""
    name = errno.errorcode.get(error.errno or 0, "")
    if f"system.{name}" in templates():
        return message(f"system.{name}")
    return in_words((error.strerror or one_line(error) or "input/output error").lower())
