"""Tiles cover a photo, begin on the network's grid, keep to their size, and blend to one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from photofix.engine.tiles import OVERLAP, spans, weights

GRIDS = st.sampled_from([1, 8, 16, 128])


@given(size=st.integers(1, 30_000), tile=st.integers(128, 2048), grid=GRIDS)
def test_weights_sum_to_one(size, tile, grid):
    total = np.zeros(size)
    for start, stop in spans(size, tile, grid):
        total[start:stop] += weights((start, stop), size)
    np.testing.assert_allclose(total, 1, atol=1e-6)


@given(size=st.integers(1, 30_000), tile=st.integers(128, 2048), grid=GRIDS)
def test_tiles_begin_on_the_grid_and_keep_to_their_size(size, tile, grid):
    cut = spans(size, tile, grid)
    assert all(start % grid == 0 for start, _ in cut)
    assert max(stop - start for start, stop in cut) <= max(tile, grid + OVERLAP)
    assert len(cut) <= -(-size // max(grid, tile - OVERLAP - grid)) + 1


def test_the_border_of_a_tile_does_not_count():
    ramp = weights((0, 256), 1000)
    assert ramp[0] == 1
    assert np.all(ramp[-16:] == 0)
    assert np.all(np.diff(ramp) <= 0)
