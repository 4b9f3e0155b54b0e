"""How far each slider of tone goes: what the estimator says the photo needs, and what a sentence
makes of that. The sentence chooses sliders, scales them, or sets them itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from photofix.sliders import ADJUSTMENTS, SLIDERS

if TYPE_CHECKING:
    from photofix.diagnosis import Diagnosis
    from photofix.instruction import Request

TONAL = {"haze", "low_light", "enhancement"}

# The estimator's word is what a photo needs on average, over photos that have the fault and photos
# that don't. Where a sentence says that it is there, this much is: fitted on 36 photos that were
# held out of its training.
CERTAIN, SHARE = 0.2, 0.75
UNSEEN = {"haze": 0.4, "low_light": 0.4}  # where nobody looked
DARK = 0.1  # needs of low light from which a photo is dark
# "Too warm" says 0.5; that much on a photo without a cast would be a cast of its own.
WORD = 0.6
VISIBLE = 2.5 / 255  # noise that shows in shadows once they are light
MOST = 1.5  # times what a sentence says, where the estimator sees even more of it


def sliders_for(
    tasks: tuple[str, ...], request: Request, estimated: Mapping[str, float]
) -> dict[str, float]:
    """The sliders of a step that are not at rest, in the order of SLIDERS.

    tasks: what the step restores.
    estimated: what the photo needs, by slider; empty where nobody looked.
    """
    sliders = dict.fromkeys(SLIDERS, 0.0)
    for fault in UNSEEN:
        if fault in tasks:
            sliders[fault] = _fault(fault, request, estimated)
    if "low_light" in tasks and _plainly_brighter(request, estimated):
        sliders["low_light"], sliders["exposure"] = 0.0, request.tone["exposure"]
    if "enhancement" in tasks:
        sliders.update(_adjustments(request, estimated))
    return {name: round(value, 3) for name, value in sliders.items() if round(value, 3)}


def shows_noise(diagnosis: Diagnosis) -> bool:
    """Whether brightening a dark photo as it needs would show its noise."""
    gain = 1 + diagnosis.sliders.get("low_light", 0.0) / 2 / max(diagnosis.lightness, 0.02)
    return gain * diagnosis.noise > VISIBLE


def together(*tasks: str) -> bool:
    """Whether one step renders them all: haze and darkness were learnt apart."""
    return not {"haze", "low_light"} <= set(tasks)


def directions(request: Request) -> dict[str, float]:
    """The adjustments that a sentence asks for by their direction; not brightening, which is a
    fault of its own."""
    if "enhancement" not in request.named:
        return {}
    brightened = "low_light" in request.named
    return {
        name: value
        for name, value in request.tone.items()
        if value and not (name == "exposure" and brightened)
    }


def _fault(fault: str, request: Request, estimated: Mapping[str, float]) -> float:
    if fault not in estimated:
        amount = UNSEEN[fault]
    elif fault in request.named:
        amount = CERTAIN + SHARE * estimated[fault]
    else:
        amount = estimated[fault]
    return amount * request.amounts.get(fault, 1.0)


def _plainly_brighter(request: Request, estimated: Mapping[str, float]) -> bool:
    """Whether "brighter" means exposure: by so much, or of a photo that isn't dark."""
    if request.tone["exposure"] <= 0:
        return False
    return "low_light" in request.amounts or estimated.get("low_light", 1.0) < DARK


def _adjustments(request: Request, estimated: Mapping[str, float]) -> dict[str, float]:
    asked = directions(request)
    if not asked:
        scale = request.amounts.get("enhancement", 1.0)
        return {name: scale * estimated.get(name, 0.0) for name in ADJUSTMENTS}
    return {name: _towards(name, value, estimated.get(name, 0.0)) for name, value in asked.items()}


def _towards(name: str, asked: float, needed: float) -> float:
    """As far as a sentence says; farther where the photo needs it, which is why it was said."""
    if name == "exposure":
        return asked  # in stops
    said = WORD * asked
    if needed * asked > 0:  # the estimator agrees on the direction
        reach = max(abs(said), min(abs(needed), MOST * abs(asked), 1.0))
        return reach if asked > 0 else -reach
    return said
