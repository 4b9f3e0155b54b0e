"""What the words of a sentence say, before it is a `Request`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Wish:
    """A task asked for. tone: the axis and the sign, for a direction."""

    task: str
    tone: tuple[str, int] | None = None
    amount: float | None = None
    stops: float | None = None
    weak: bool = False
    unseen: bool = False  # of "hardly anything to be seen", which haze explains as well

    @property
    def detailed(self) -> bool:
        """Whether the sentence says more than the bare task."""
        return self.tone is not None or self.amount is not None or self.stops is not None


@dataclass
class Meaning:
    """What the words of a sentence say."""

    wishes: list[Wish] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    cannot: list[str] = field(default_factory=list)
    size: tuple[str, float] | None = None
    overall: float | None = None
    general: bool = False
    all: bool = False  # of "make it better", not of "fix the noise"
    mentions: bool = False

    @property
    def says_something(self) -> bool:
        return bool(self.wishes or self.kept or self.cannot or self.size or self.general)
