"""The one path that every photo takes: read → diagnose → plan → restore → review → write."""

from __future__ import annotations

import dataclasses
import logging
import os
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Protocol

from photofix.diagnosis import Diagnosis, diagnose
from photofix.diagnosis.review import concerns
from photofix.errors import (
    PhotoAccessError,
    PhotoError,
    PhotofixError,
    WeightsMissingError,
    WriteError,
    system_reason,
)
from photofix.files import sha256
from photofix.instruction import Request, request_of
from photofix.models import find_entry
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
from photofix.photo.photo import sized
from photofix.photo.rehearsal import read_to_copy
from photofix.photo.visible import visible_part
from photofix.planning import Plan, device_kind, plan
from photofix.queue.job import Fingerprint, Job, Options, Outcome
from photofix.readers import Limits, ask

logger = logging.getLogger(__name__)

VANISHED = "no such file; check its name"
_READS = 3  # a file that changed while it was read is read again


class LetGo(BaseException):
    """The job was paused, cancelled or taken away: stop, and leave nothing behind.

    No Exception, so that no decoder's or encoder's error handling takes it for its own.
    """


class PhotoRestorer(Protocol):
    """What restores pixels: photofix.engine.Restorer."""

    @property
    def kind(self) -> str: ...

    def restore(
        self,
        pixels: Any,
        plan: Plan,
        progress: Callable[[int, int], None] | None = None,
    ) -> Any: ...


@dataclasses.dataclass(frozen=True)
class Bench:
    """What a worker lends to the restoration of one photo.

    turn: held while the device restores: one photo at a time, while others are read and written.
    temporary: the hidden file to write to.
    progress: called with the tiles done and all tiles; may raise LetGo.
    stage: called with the outcome and the SHA-256 of the copy before it gets its name; may raise
        LetGo.
    wrote: whether photofix wrote what lies at a path, and it has not changed since.
    record: called with the path of a sidecar and its SHA-256 before it gets its name.
    """

    restorer: PhotoRestorer
    turn: AbstractContextManager[Any]
    temporary: Path | None
    progress: Callable[[int, int], None]
    stage: Callable[[Outcome, str], None]
    wrote: Callable[[Path], bool] = lambda path: False
    record: Callable[[Path, str], None] = lambda path, digest: None


def restore_photo(job: Job, instruction: str, options: Options, bench: Bench) -> Outcome:
    """Take one photo down the path; whatever is wrong with it becomes its outcome.

    Raises LetGo, and nothing else.
    """
    try:
        existing = existing_copy(job.destination, options, bench.wrote)
        return existing or _restore(job, instruction, options, bench)
    except PhotofixError as error:
        reason = str(error).removeprefix(f"{job.source}: ")
    except MemoryError:
        reason = "not enough memory for this photo; close other programs"
    except Exception as error:
        logger.info("%s failed", job.source, exc_info=True)
        text = " ".join(str(error).split())
        reason = f"internal error: {type(error).__name__}: {text}; please report it"
    return Outcome("failed", reason)


def existing_copy(
    destination: Path | None,
    options: Options,
    wrote: Callable[[Path], bool] = lambda path: False,
) -> Outcome | None:
    """What becomes of a photo whose copy is there already; None if there is work to do.

    wrote: as in Bench.
    """
    if destination is None or not os.path.lexists(destination):
        return None
    replaces = _replaceable(options, wrote)
    if replaces is not None and replaces(destination):
        return None
    if options.existing == "skip":
        return Outcome("skipped", f"{destination} exists already")
    if options.existing == "overwrite":
        return Outcome(
            "failed",
            f"{destination} is not a copy that photofix wrote, so it stays; "
            "choose another folder with -o or another --name",
        )
    return Outcome("failed", f"{destination} exists already; add --skip-existing or --overwrite")


def _replaceable(options: Options, wrote: Callable[[Path], bool]) -> Callable[[Path], bool] | None:
    """Tells what a copy may replace: never a file that somebody else made."""
    if options.existing == "overwrite":
        return lambda path: is_copy(path) or wrote(path)
    return is_empty if options.existing == "skip" else None


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
            "reason": step.reason,
        }
        for step in plan.steps
    ]
    if steps and plan.size is not None:
        steps[-1]["resampled"] = list(plan.size)
    for step in steps:
        if experts and _has_experts(step["model"]):
            step["experts"] = list(experts)
    return steps


def reason_without_steps(plan: Plan, copied: str) -> str | None:
    """What is said of a photo that no model restores; steps have reasons of their own."""
    if plan.steps:
        return None
    return f"{plan.reason} {copied}" if plan.leaves_alone else plan.reason


def _restore(job: Job, instruction: str, options: Options, bench: Bench) -> Outcome:
    settings = options.settings
    assert job.destination is not None
    if not os.path.lexists(job.source):
        return Outcome("failed", VANISHED)
    _check_destination(job.destination, bench.temporary)
    started = time.perf_counter()
    request = request_of(instruction)
    photo, fingerprint = _read(job.source, settings)
    part = visible_part(photo.pixels, photo.alpha)
    seen = look_at(part.pixels, settings)
    steps = plan_photo(
        request, seen, settings, bench.restorer.kind, size=(photo.width, photo.height)
    )
    seconds = time.perf_counter() - started
    if steps.leaves_alone and settings.only_if_needed == "skip":
        return Outcome("skipped", steps.reason, seconds=seconds, fingerprint=fingerprint)

    with bench.turn:
        started = time.perf_counter()
        bench.progress(0, 0)
        with _experts_of(steps) as experts:
            pixels = bench.restorer.restore(part.pixels, steps, bench.progress)
        seconds += time.perf_counter() - started

    started = time.perf_counter()
    flags = _flags(part.pixels, pixels, steps, seen)
    if not steps.leaves_alone:
        photo = photo.with_pixels(sized(part.put_back(pixels), steps.size))
    del pixels, part
    outcome = Outcome(
        "done",
        reason_without_steps(steps, "It was copied as it is."),
        flags=flags,
        plan=steps_of(steps, experts),
        notes=photo.notes,
        seconds=seconds,
        width=photo.width,
        height=photo.height,
        fingerprint=fingerprint,
    )
    left_behind: list[str] = []

    def before_naming(path: Path) -> None:
        bench.stage(outcome, sha256(path))
        # First: a copy that has its name is done, even if this process ends at that moment.
        left_behind.extend(_copy_sidecars(job.source, job.destination, options, bench))

    _make_folder(job.destination.parent)
    notes = write_photo(
        photo,
        job.destination,
        format=settings.format,
        quality=settings.quality,
        overwrite=_replaceable(options, bench.wrote) or False,
        history=_history(instruction, settings.strength, steps),
        strip=settings.strip,
        keep_times=settings.keep_times,
        temporary=bench.temporary,
        before_naming=before_naming,
    )
    return dataclasses.replace(
        outcome,
        notes=(*photo.notes, *notes, *left_behind),
        seconds=seconds + time.perf_counter() - started,
    )


def _copy_sidecars(
    source: Path, copy: Path | None, options: Options, bench: Bench
) -> tuple[str, ...]:
    if copy is None or options.settings.strip == "all":
        return ()
    return copy_sidecars(
        source,
        copy,
        gps=options.settings.strip is None,
        replaces=bench.wrote if options.existing == "overwrite" else None,
        record=bench.record,
    )


def look_at(pixels: Any, settings: Settings) -> Diagnosis | None:
    """What the pixels show; None where the classifier is missing and can be done without."""
    try:
        return diagnose(pixels)
    except WeightsMissingError:
        if settings.only_if_needed is not None:
            raise
        return None


def plan_photo(
    request: Request,
    seen: Diagnosis | None,
    settings: Settings,
    device: str | None = None,
    size: tuple[int, int] | None = None,
) -> Plan:
    """The plan for a photo that shows this.

    device: the kind that will restore; guessed where it is not known.
    size: the photo's width and height; None where no photo in particular is meant.
    """
    return plan(
        request,
        seen,
        strength=settings.strength,
        model=settings.model,
        effort=settings.effort,
        only_if_needed=settings.only_if_needed is not None,
        device=device or device_kind(settings.device),
        photo=size,
    )


def _has_experts(model: str) -> bool:
    return find_entry(model).architecture == "moce-ir"


def _experts_of(steps: Plan) -> AbstractContextManager[Sequence[int]]:
    """Collects which experts a MoCE-IR chooses, if one is in the plan."""
    if not any(_has_experts(step.model) for step in steps.steps):
        return nullcontext(())
    from photofix.models.moce_ir import recorded_experts

    return recorded_experts()


def _flags(before: Any, after: Any, steps: Plan, seen: Diagnosis | None) -> tuple[str, ...]:
    """Why a person should look at the copy."""
    if not steps.steps:
        return ()
    seen_after = None if seen is None else diagnose(after)
    return concerns(before, after, steps.tasks, seen, seen_after)


def _history(instruction: str, strength: float, plan: Plan) -> History:
    steps = [f"{step.model}, strength {step.strength:g}: {step.reason}" for step in plan.steps]
    if plan.size is not None:
        steps.append("resampled to {} × {} pixels".format(*plan.size))
    return History(instruction, strength, tuple(steps))


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
            reason = error.strerror or "input/output error"
            raise PhotoAccessError(f"{source}: can't be read ({reason}); check it") from error
        if before is not None and _status(source) == before:
            return photo, Fingerprint(before[0], before[1], content)
    raise PhotoAccessError(
        f"{source}: it changes while it is read; try again when it has been written"
    )


def _status(path: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def _check_destination(destination: Path, temporary: Path | None) -> None:
    """Raise what writing the copy would, before a photo is restored for nothing: its disk may be
    gone, full or read-only."""
    folder = destination.parent
    try:
        folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        above = next(one for one in folder.parents if os.path.lexists(one))
        if not above.is_dir():
            raise _in_the_way(above) from None
        if not os.access(above, os.W_OK | os.X_OK):
            raise _not_made(folder, f"nothing can be written in {above}") from None
    except OSError as error:
        raise _not_made(folder, system_reason(error)) from error
    else:
        if not folder.is_dir():
            raise _in_the_way(folder)
        check_place(destination, temporary)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise _in_the_way(folder) from error
    except OSError as error:
        raise _not_made(folder, system_reason(error)) from error


def _in_the_way(folder: Path) -> PhotofixError:
    return WriteError(f"{folder} is a file, not a folder; choose another with -o")


def _not_made(folder: Path, reason: object) -> PhotofixError:
    return PhotoAccessError(f"the folder {folder} can't be made ({reason}); choose another with -o")
