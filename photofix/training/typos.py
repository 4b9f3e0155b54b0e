"""Messages as someone in a hurry types them, to train the text encoder on."""

from __future__ import annotations

import random
import re

KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    key: "".join(row[max(0, i - 1) : i] + row[i + 1 : i + 2])
    for row in KEYBOARD
    for i, key in enumerate(row)
}
FILLERS = (
    "pls",
    "plz",
    "omg",
    "lol",
    "thx",
    "thanks",
    "hey",
    "hi,",
    "ugh",
    "ok",
    "so",
    "well,",
    "um",
    "btw",
)


def misspell(text: str, draw: random.Random) -> str:
    """The message as someone in a hurry might type it; often unchanged."""
    if draw.random() < 0.25:
        text = text.replace("'", draw.choice(("", "\u2019")))
    if draw.random() < 0.25:
        text = re.sub(r"[.,;!?:()]", "", text) or text
    if draw.random() < 0.08:
        text = re.sub(r"\b(the|a|an|my|it's|is|are) ", "", text) or text
    if draw.random() < 0.35:
        rate = draw.choice((0.1, 0.2, 0.4))
        text = " ".join(
            typo(w, draw) if draw.random() < rate or " " not in text else w for w in text.split(" ")
        )
    if draw.random() < 0.06:
        filler = draw.choice(FILLERS)
        text = draw.choice((f"{filler} {text}", f"{text} {filler}"))
    return text


def typo(word: str, draw: random.Random) -> str:
    """One slip of the fingers: a swap, a loss, a doubling or a neighbouring key."""
    if len(word) < 4:
        return word
    at = draw.randrange(1, len(word) - 1)
    match draw.randrange(5):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1 | 2:
            return word[:at] + word[at + 1 :]
        case 3:
            return word[:at] + word[at] + word[at:]
        case _:
            near = NEIGHBOURS.get(word[at].lower(), word[at])
            return word[:at] + draw.choice(near) + word[at + 1 :]
