"""Every error a user can meet.

Each is one sentence that says what went wrong and what to do about it, and carries the exit code
the command line ends with when nothing else can be done. Anything that is not a PhotofixError is a
bug of ours.
"""

from __future__ import annotations


class PhotofixError(Exception):
    """Base of all errors a user can meet; `str(error)` is fit to be shown as it is."""

    exit_code = 1


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


def system_reason(error: OSError) -> str:
    """What the system says went wrong, to stand inside of a sentence."""
    return (error.strerror or "input/output error").lower()
