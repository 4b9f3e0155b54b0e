"""A job from file to file: its photo is read, restored by photofix.restoration, and written."""

from __future__ import annotations

import dataclasses
import logging
import os
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Literal

from photofix.diagnosis import Diagnosis
from photofix.errors import (
    PhotoAccessError,
    PhotoError,
    PhotofixError,
    WriteError,
    internal,
    system_reason,
)
from photofix.files import sha256
from photofix.instruction import request_of
from photofix.messages import Message, joined, message
from photofix.options import Settings
from photofix.photo import (
    History,
    Photo,
    check_place,
    copy_sidecars,
    is_copy,
    is_empty,
    write_photo,
)
from photofix.photo.rehearsal import read_to_copy
from photofix.planning import Plan, Step
from photofix.queue.copies import digest_of_settings
from photofix.queue.job import Fingerprint, Job, Outcome
from photofix.readers import Limits, ask
from photofix.restoration import Restorer, has_experts, look_and_plan

logger = logging.getLogger(__name__)

VANISHED = "photo.missing"  # the key of what is said of a photo that is gone
_REPLACING = ("replace", "changed")  # of `existing`
Raw = Literal["no", "developed", "linear"]
_READS = 3  # a file that changed while it was read is read again


class JobReleased(BaseException):
    """The job was paused, cancelled or taken away: stop, and leave nothing behind.

    No Exception, so that no decoder's or encoder's error handling takes it for its own.
    """


@dataclasses.dataclass(frozen=True)
class JobContext:
    """What a worker lends to the restoration of one photo.

    turn: held while the device restores: one photo at a time, while others are read and written.
    temporary: the hidden file to write to.
    progress: called with the tiles done and all tiles; may raise JobReleased.
    stage: called with the outcome and the SHA-256 of the copy before it gets its name; may raise
        JobReleased.
    wrote: whether photofix wrote what lies at a path, and it has not changed since.
    record: called with the path of a sidecar and its SHA-256 before it gets its name.
    agree: makes what a photo shows agree with the other photos of its scene.
    leave_sidecars: called with the photo's `raw` in the place of copying what lies beside it.
    """

    restorer: Restorer
    turn: AbstractContextManager[Any]
    temporary: Path | None
    progress: Callable[[int, int], None]
    stage: Callable[[Outcome, str], None]
    wrote: Callable[[Path], bool] = lambda path: False
    record: Callable[[Path, str], None] = lambda path, digest: None
    agree: Callable[[Diagnosis], Diagnosis] = lambda seen: seen
    leave_sidecars: Callable[[Raw], None] | None = None


def restore_photo(job: Job, instruction: str, settings: Settings, context: JobContext) -> Outcome:
    """Take one photo down the path; whatever is wrong with it becomes its outcome.

    Raises JobReleased, and nothing else.
    """
    try:
        existing = existing_copy(job.destination, settings, context.wrote)
        return existing or _restore(job, instruction, settings, context)
    except PhotofixError as error:
        reason = error.message.apart_from(job.source)
    except MemoryError:
        reason = message("photo.no_memory")
    except Exception as error:
        logger.info("%s failed", job.source, exc_info=True)
        reason = internal(error)
    return Outcome("failed", reason)


def existing_copy(
    destination: Path | None,
    settings: Settings,
    wrote: Callable[[Path], bool] = lambda path: False,
) -> Outcome | None:
    """What becomes of a photo whose copy is there already; None if there is work to do.

    wrote: as in JobContext.
    """
    if destination is None or not os.path.lexists(destination):
        return None
    replaces = replaceable(settings, wrote)
    if replaces is not None and replaces(destination):
        return None
    if settings.existing == "skip":
        return Outcome("skipped", message("copy.is_there", path=destination))
    replaces_some = settings.existing in _REPLACING
    key = "copy.not_ours" if replaces_some else "copy.in_the_way"
    return Outcome("failed", message(key, path=destination))


def replaceable(settings: Settings, wrote: Callable[[Path], bool]) -> Callable[[Path], bool] | None:
    """Tells what a copy may replace: never a file that somebody else made."""
    if settings.existing in _REPLACING:
        return lambda path: is_copy(path) or wrote(path)
    return is_empty if settings.existing == "skip" else None


def steps_of(plan: Plan, experts: Sequence[int] = ()) -> list[dict[str, Any]]:
    """A plan as it is recorded and shown.

    experts: of the blind model, the expert that each decoder block chose; 0 is the smallest.
    """
    steps: list[dict[str, Any]] = [
        {
            "model": step.model,
            "tasks": list(step.tasks),
            "strength": step.strength,
            "scale": step.scale,
            "views": step.views,
            "reason": step.reason,
            **({"sliders": step.sliders} if step.sliders else {}),
        }
        for step in plan.steps
    ]
    if steps and plan.size is not None:
        steps[-1]["resampled"] = list(plan.size)
    for step in steps:
        if experts and has_experts(step["model"]):
            step["experts"] = list(experts)
    return steps


def reason_without_steps(plan: Plan, copied: Message) -> Message | None:
    """What is said of a photo that no model restores; steps have reasons of their own."""
    if plan.steps:
        return None
    return joined(plan.reason, copied) if plan.leaves_alone else plan.reason


class _Stopwatch:
    """Counts the seconds within it, again and again."""

    seconds = 0.0

    def __enter__(self) -> None:
        self._started = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._started


def _restore(job: Job, instruction: str, settings: Settings, context: JobContext) -> Outcome:
    assert job.destination is not None
    if not os.path.lexists(job.source):
        return Outcome("failed", message(VANISHED))
    is_there = _check_destination(job.destination, context.temporary)
    work = _Stopwatch()  # waiting for the device is none
    with work:
        request = request_of(instruction)
        photo, fingerprint = _read(job.source, settings)
        agree = context.agree if settings.scenes else None
        planned = look_and_plan(photo, request, settings, context.restorer.kind, agree)
        plan = planned.plan
    if plan.leaves_alone and settings.only_if_needed == "skip":
        return Outcome("skipped", plan.reason, seconds=work.seconds, fingerprint=fingerprint)
    with context.turn, work:
        context.progress(0, 0)
        restored = planned.restore(context.restorer, context.progress)
    with work:
        flags = planned.review(restored)
        remarks = planned.remarks(restored)
        photo = planned.result(restored)
    outcome = Outcome(
        "done",
        reason_without_steps(plan, message("plan.copied")),
        flags=flags,
        plan=steps_of(plan, restored.experts),
        notes=(*remarks, *photo.notes),
        seconds=work.seconds,
        width=photo.width,
        height=photo.height,
        fingerprint=fingerprint,
    )
    del planned, restored  # a photo is large, and written from `photo`
    with work:
        if not is_there:  # one that goes meanwhile may be that of a disk: not to be made on another
            _make_folder(job.destination.parent)
        notes = _write(
            job,
            photo,
            _history(instruction, settings, plan, fingerprint),
            settings,
            context,
            outcome,
        )
    return dataclasses.replace(outcome, notes=(*remarks, *notes), seconds=work.seconds)


def _write(
    job: Job,
    photo: Photo,
    history: History,
    settings: Settings,
    context: JobContext,
    outcome: Outcome,
) -> tuple[Message, ...]:
    """Write the copy and its sidecars; returns what reading and writing had to change."""
    destination = job.destination
    assert destination is not None
    left_behind: list[Message] = []

    def before_naming(path: Path) -> None:
        context.stage(outcome, sha256(path))
        # First: a copy that has its name is done, even if this process ends at that moment.
        if context.leave_sidecars is None:
            given = (context.wrote, context.record)
            left_behind.extend(carry_sidecars(job.source, destination, settings, photo.raw, *given))
        else:
            context.leave_sidecars(photo.raw)

    notes = write_photo(
        photo,
        destination,
        format=settings.format,
        quality=settings.quality,
        profile=settings.profile,
        overwrite=replaceable(settings, context.wrote) or False,
        history=history,
        strip=settings.strip,
        keep_times=settings.keep_times,
        temporary=context.temporary,
        before_naming=before_naming,
    )
    return (*photo.notes, *notes, *left_behind)


def carry_sidecars(
    source: Path,
    copy: Path,
    settings: Settings,
    raw: Raw,
    wrote: Callable[[Path], bool],
    record: Callable[[Path, str], None],
) -> tuple[Message, ...]:
    """Copy what lies beside an original; returns what of it had to stay.

    raw: whether the photo came out of a raw file, and was developed.
    wrote, record: as in JobContext.
    """
    if settings.strip == "all":
        return ()
    return copy_sidecars(
        source,
        copy,
        gps=settings.strip is None,
        raw=raw,
        replaces=wrote if settings.existing in _REPLACING else None,
        record=record,
    )


def _history(instruction: str, settings: Settings, plan: Plan, fingerprint: Fingerprint) -> History:
    steps = [f"{step.model}, {_settings(step)}: {step.reason}" for step in plan.steps]
    if plan.size is not None:
        steps.append("resampled to {} × {} pixels".format(*plan.size))
    return History(
        instruction,
        settings.strength,
        tuple(steps),
        original=fingerprint.content,
        settings=digest_of_settings(settings, instruction),
    )


def _settings(step: Step) -> str:
    sliders = [f"{name} {value:+g}" for name, value in step.sliders.items()]
    return ", ".join([f"strength {step.strength:g}", *sliders])


def _read(source: Path, settings: Settings) -> tuple[Photo, Fingerprint]:
    """A photo and what its file held, one and the same content."""
    for _ in range(_READS):
        before = _status(source)
        try:
            photo = ask(
                source,
                Limits.of(settings),
                None,
                read_to_copy,
                source,
                int(settings.max_megapixels * 1e6),
                settings.format,
                settings.quality,
                settings.strip,
            )
        except PhotoError:
            if _status(source) == before:
                raise
            continue  # it broke because it was being written
        try:
            content = sha256(source)
        except OSError as error:
            reason = system_reason(error)
            raise PhotoAccessError("photo.read_failed", path=source, reason=reason) from error
        if before is not None and _status(source) == before:
            return photo, Fingerprint(before[0], before[1], content)
    raise PhotoAccessError("photo.changing", path=source)


def _status(path: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def _check_destination(destination: Path, temporary: Path | None) -> bool:
    """Whether the folder of a copy is there. Raises what writing the copy would, before a photo is
    restored for nothing: its disk may be gone, full or read-only."""
    folder = destination.parent
    try:
        folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        above = next(one for one in folder.parents if os.path.lexists(one))
        if not above.is_dir():
            raise _in_the_way(above) from None
        if not os.access(above, os.W_OK | os.X_OK):
            raise _not_made(folder, message("system.read_only_above", folder=above)) from None
        return False
    except OSError as error:
        raise _not_made(folder, system_reason(error)) from error
    else:
        if not folder.is_dir():
            raise _in_the_way(folder)
        check_place(destination, temporary)
        return True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise _in_the_way(folder) from error
    except OSError as error:
        raise _not_made(folder, system_reason(error)) from error


def _in_the_way(folder: Path) -> PhotofixError:
    return WriteError("copy.folder_is_file", folder=folder)


def _not_made(folder: Path, reason: Message) -> PhotofixError:
    return PhotoAccessError("copy.folder_unmade", folder=folder, reason=reason)
