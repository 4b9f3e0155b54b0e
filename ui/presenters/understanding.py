"""What a sentence means, told while it is being typed."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from photofix.errors import PhotofixError
from photofix.messages import Message

from ..links.background import Background
from ..links.preferences import settings_of

if TYPE_CHECKING:
    from photofix.instruction import Request, Size
    from photofix.planning import Plan

PAUSE = 120  # ms without a key after which a sentence is looked at


@dataclass(frozen=True)
class Meaning:
    """What photofix makes of a sentence; an empty one asks for what each photo shows.

    tasks: what it names and photofix will do; empty and `general` where it names nothing.
    models: what would restore it, in order; none where nothing can, or where the pixels decide.
    problem: why nothing can be done with it.
    kept: the tasks that it bars. amounts: how far to go with a task, in [0, 1], where it says.
    tone: where colour and tone shall go, by axis, without what is 0; undone: whether photofix
        can't go there.
    size: how large the photo shall be, where it says; scale: how many times its size it will be.
    cannot: what it wishes and photofix can't do, as in a Request.
    readings: what may have been meant; empty where photofix is sure.
    """

    sentence: str
    tasks: tuple[str, ...] = ()
    general: bool = False
    models: tuple[str, ...] = ()
    problem: Message | None = None
    kept: tuple[str, ...] = ()
    amounts: dict[str, float] = field(default_factory=dict)
    tone: dict[str, float] = field(default_factory=dict)
    undone: bool = False
    size: Size | None = None
    scale: int = 1
    cannot: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


class Understanding(QObject):
    """Answers the latest sentence; those typed over get no answer."""

    understood = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("understanding", parent=self)
        self._sentence = ""
        self._options: dict[str, Any] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self._background.run(lambda: meaning("too dark"))  # loads the encoder before it is needed

    def consider(self, sentence: str, options: dict[str, Any]) -> None:
        """Answer with what a sentence means; options: as in a Draft."""
        self._sentence, self._options = sentence.strip(), options
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        self._background.close()

    def _ask(self) -> None:
        sentence, options = self._sentence, self._options
        self._background.run(lambda: meaning(sentence, options), self._answer)

    def _answer(self, answer: Meaning) -> None:
        if answer.sentence == self._sentence:
            self.understood.emit(answer)


def meaning(sentence: str, options: dict[str, Any] | None = None) -> Meaning:
    """What photofix makes of a sentence; takes milliseconds, the first time a little longer."""
    from photofix.instruction import request_of
    from photofix.restoration import plan_photo

    try:
        request = request_of(sentence)
    except PhotofixError as error:
        return Meaning(sentence, problem=error.message)
    try:
        plan = plan_photo(request, None, settings_of(options or {}))
    except PhotofixError as error:
        return Meaning(sentence, request.named, request.general, problem=error.message)
    return _meaning(sentence, request, plan)


def _meaning(sentence: str, request: Request, plan: Plan) -> Meaning:
    """What is said of a request and what will be done of it."""
    brightened = "low_light" in request.named  # which says so itself
    return Meaning(
        sentence,
        tasks=tuple(name for name in request.named if name in plan.tasks),
        general=request.general,
        models=tuple(step.model for step in plan.steps),
        kept=request.kept,
        amounts=request.amounts,
        tone={
            axis: value
            for axis, value in request.tone.items()
            if value and not (brightened and axis == "exposure" and value > 0)
        },
        undone="enhancement" in request.named and "enhancement" not in plan.tasks,
        size=request.size,
        scale=math.prod(step.scale for step in plan.steps),
        cannot=request.cannot,
        readings=request.readings,
    )
