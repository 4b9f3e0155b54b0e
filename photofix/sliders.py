"""The sliders of tone: what the renderer is given, and what the estimator and a sentence set.

Haze and low light are in [0, 1], how much of it there is to undo. The others are in [-1, 1], as in
a raw developer: + is brighter, more contrast, more saturated, warmer, more magenta. An exposure of
1 is about two stops.
"""

from __future__ import annotations

ADJUSTMENTS = ("exposure", "contrast", "saturation", "temperature", "tint")
SLIDERS = ("haze", "low_light", *ADJUSTMENTS)
