"""What can't be seen of a photo has no say in what becomes of it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photofix import diagnose, restore
from photofix.photo import Photo
from photofix.photo.visible import visible_part


def scene(height, width, seed=0):
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / max(height, width)
    pixels = np.stack([0.1 + 0.3 * x, 0.15 + 0.2 * y, 0.2 + 0.1 * x * y], axis=2)
    return np.clip(pixels + rng.normal(0, 0.05, pixels.shape), 0, 1).astype(np.float32)


def cut_out(shape, beneath):
    """A photo of which a rectangle or an ellipse can be seen, and where."""
    pixels = scene(240, 320)
    y, x = np.mgrid[0:240, 0:320]
    seen = (abs(y - 120) < 60) & (abs(x - 170) < 70)
    if shape == "ellipse":
        seen = ((y - 120) / 60) ** 2 + ((x - 170) / 70) ** 2 < 1
    return np.where(seen[..., None], pixels, np.float32(beneath)), seen


def test_a_cut_out_is_treated_as_its_subject_alone():
    pixels, seen = cut_out("rectangle", 0)
    crop = pixels[61:180, 101:240]
    part = visible_part(pixels, seen.astype(np.float32))
    np.testing.assert_array_equal(part.pixels, crop)
    assert diagnose(part.pixels) == diagnose(crop)
    out = restore(Photo(pixels, seen.astype(np.float32)), "too dark and grainy").pixels
    alone = restore(Photo(crop), "too dark and grainy").pixels
    np.testing.assert_array_equal(out[61:180, 101:240], alone)
    np.testing.assert_array_equal(out[~seen], pixels[~seen])


def test_what_lies_beneath_makes_no_difference_to_any_shape():
    results = []
    for beneath in (0, 1):
        pixels, seen = cut_out("ellipse", beneath)
        out = restore(Photo(pixels, seen.astype(np.float32)), "too dark and grainy").pixels
        results.append(out[seen])
    np.testing.assert_array_equal(*results)
    # What is judged is the part that can be seen, not the photo around it.
    around = (slice(61, 180), slice(101, 240))
    whole = restore(Photo(scene(240, 320)[around]), "too dark and grainy").pixels
    assert abs(results[0].mean() - whole[seen[around]].mean()) < 0.05


def test_a_larger_photo_is_whole():
    pixels, seen = cut_out("ellipse", 0)
    out = restore(Photo(pixels[::4, ::4], seen[::4, ::4].astype(np.float32)), "upscale it")
    assert out.pixels.shape == (120, 160, 3)
    assert out.alpha.shape == (120, 160)


@settings(max_examples=40, deadline=None)
@given(height=st.integers(1, 12), width=st.integers(1, 12), share=st.floats(0, 1), data=st.data())
def test_what_is_filled_comes_from_what_is_seen(height, width, share, data):
    rng = np.random.default_rng(data.draw(st.integers(0, 99)))
    seen = rng.random((height, width)) < share
    pixels = np.repeat(np.arange(height * width, dtype=np.float32).reshape(height, width, 1), 3, 2)
    part = visible_part(pixels, seen.astype(np.float32))
    if seen.any():
        assert set(part.pixels.flat) <= set(pixels[seen].flat)
    whole = part.put_back(part.pixels + 1000)
    np.testing.assert_array_equal(whole, pixels + 1000 * seen[..., None])


def test_an_opaque_photo_is_taken_as_it_is():
    pixels = scene(20, 30)
    for alpha in (None, np.full((20, 30), 0.5, np.float32)):
        assert visible_part(pixels, alpha).pixels is pixels
        assert visible_part(pixels, alpha).put_back(pixels) is pixels
