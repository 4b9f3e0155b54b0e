"""Small files that ask for much memory or time are refused, or cost what an honest photo does.

Each is read in a child with limits of memory and processor time (fuzz_photos.py).
"""

from __future__ import annotations

import json
import subprocess
import sys

import fuzz_photos
import photo_bombs
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits memory and time by Linux")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, str]:
    """What became of each bomb, by its name."""
    command = [sys.executable, fuzz_photos.__file__, "--bombs"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["file"]: answer["result"] for answer in answers}


@pytest.mark.parametrize("bomb", photo_bombs.REFUSED, ids=lambda bomb: bomb.__name__)
def test_a_bomb_is_refused_in_one_line(outcomes, bomb):
    assert outcomes[bomb.__name__].endswith("Error"), outcomes[bomb.__name__]


@pytest.mark.parametrize("bomb", photo_bombs.READ, ids=lambda bomb: bomb.__name__)
def test_a_bomb_in_the_metadata_does_not_cost_the_photo(outcomes, bomb):
    assert outcomes[bomb.__name__] == "read"
