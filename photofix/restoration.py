"""The one path between reading a photo and writing its copy: look → plan → restore → review.

The API, the workers, the app's preview and a dry run take a photo down it, each as far as it needs.
Nothing else restores a photo. torch is loaded by the first look.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from photofix import planning
from photofix.diagnosis import Diagnosis, diagnose
from photofix.diagnosis.review import concerns, hardly_changed
from photofix.errors import WeightsMissingError
from photofix.instruction import Request
from photofix.messages import Message, message
from photofix.models import architecture, find_entry
from photofix.options import Settings
from photofix.photo import Photo
from photofix.photo.photo import sized
from photofix.photo.visible import Pixels, VisiblePart, visible_part
from photofix.planning import Plan
from photofix.toning import TONAL
from photofix.wanted import wanted

if TYPE_CHECKING:
    from photofix.engine.restorer import OnTile, Picture


class Restorer(Protocol):
    """What runs a plan over pixels: photofix.engine.Restorer."""

    @property
    def kind(self) -> str: ...

    def restore(
        self,
        pixels: Any,
        plan: Plan,
        progress: OnTile | None = None,
        so_far: Picture | None = None,
    ) -> Any: ...

    def remarks(self, plan: Plan) -> tuple[Message, ...]: ...


@dataclass(frozen=True)
class RestoredPart:
    """The visible part of a photo, restored.

    experts: of the blind model, the expert that each decoder block chose; 0 is the smallest.
    remarks: what to know of how it was restored.
    """

    pixels: Pixels
    experts: tuple[int, ...] = ()
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True)
class PlannedPhoto:
    """A photo that has been looked at, and what will be done to it.

    part: what can be seen of the photo; only that is looked at and restored.
    seen: what it shows; None where the classifier is missing and can be done without.
    """

    photo: Photo
    part: VisiblePart
    seen: Diagnosis | None
    plan: Plan

    def restore(self, restorer: Restorer, progress: OnTile | None = None) -> RestoredPart:
        return restore_part(self.part, self.plan, restorer, progress)

    def review(self, restored: RestoredPart) -> tuple[Message, ...]:
        """Why a person should look at the result."""
        if not any(step.strength for step in self.plan.steps):
            return ()
        seen_after = None if self.seen is None else diagnose(restored.pixels)
        tasks = self.plan.tasks
        return concerns(self.part.pixels, restored.pixels, tasks, self.seen, seen_after)

    def remarks(self, restored: RestoredPart) -> tuple[Message, ...]:
        """What to know of the result that is no reason to look at it."""
        if not self.plan.steps or not hardly_changed(self.part.pixels, restored.pixels):
            return restored.remarks
        shown = () if self.seen is None else self.seen.shown
        absent = [name for name in self.plan.tasks if self.seen is not None and name not in shown]
        if absent and len(absent) == len(self.plan.tasks):
            return (*restored.remarks, message("review.hardly_absent", faults=absent))
        return (*restored.remarks, message("review.hardly"))

    def result(self, restored: RestoredPart) -> Photo:
        """The whole photo as restored, in the size that was asked for."""
        if self.plan.leaves_alone:
            return self.photo
        whole = self.part.put_back(restored.pixels)
        photo = self.photo
        if any(step.sliders or TONAL & set(step.tasks or TONAL) for step in self.plan.steps):
            photo = photo.without_gain_map(message("note.gain_map_tone"))
        return photo.with_pixels(sized(whole, self.plan.size))


def look_and_plan(
    photo: Photo,
    request: Request,
    settings: Settings,
    device: str,
    agree: Callable[[Diagnosis], Diagnosis] | None = None,
) -> PlannedPhoto:
    """device: the kind that will restore: "cpu", "cuda", "mps".
    agree: makes a diagnosis agree with those of other photos.
    """
    part = visible_part(photo.pixels, photo.alpha)
    seen = look_at(part, request, settings)
    if seen is not None and agree is not None and _concerns_tone(request):
        seen = agree(seen)
    plan = plan_photo(request, seen, settings, device, (photo.width, photo.height))
    return PlannedPhoto(photo, part, seen, plan)


def _concerns_tone(request: Request) -> bool:
    return planning.by_sight(request) or bool(TONAL & set(request.named))


def look_at(part: VisiblePart, request: Request, settings: Settings) -> Diagnosis | None:
    """What the pixels show; None where the classifier is missing and can be done without: the
    sentence names what to restore."""
    try:
        return diagnose(part.pixels)
    except WeightsMissingError:
        if settings.only_if_needed is not None or planning.by_sight(request):
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

    seen: None where nobody has looked; all that is asked for then counts as needed.
    device: the kind that will restore; None only where no process has loaded torch, which knows.
    size: the photo's width and height; None where no photo in particular is meant.
    """
    return planning.plan(
        wanted(request, settings),
        seen,
        strength=settings.strength,
        model=settings.model,
        effort=settings.effort,
        only_if_needed=settings.only_if_needed is not None and seen is not None,
        device=device or planning.device_kind(settings.device),
        photo=size,
    )


def restore_part(
    part: VisiblePart,
    plan: Plan,
    restorer: Restorer,
    progress: OnTile | None = None,
    so_far: Picture | None = None,
) -> RestoredPart:
    with _recorded_experts(plan) as experts:
        pixels = restorer.restore(part.pixels, plan, progress, so_far)
    return RestoredPart(pixels, tuple(experts), restorer.remarks(plan))


def has_experts(model: str) -> bool:
    return architecture(find_entry(model).architecture).learns == "expert restoration"


def _recorded_experts(plan: Plan) -> AbstractContextManager[Sequence[int]]:
    """Collects which experts a MoCE-IR chooses, if one is in the plan."""
    if not any(has_experts(step.model) for step in plan.steps):
        return nullcontext(())
    from photofix.models.moce_ir_experts import recorded_experts

    return recorded_experts()
