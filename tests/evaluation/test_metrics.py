"""PSNR and SSIM agree with scikit-image."""

import numpy as np
import pytest

from photofix.evaluation.metrics import luma, psnr, ssim

metrics = pytest.importorskip("skimage.metrics")
color = pytest.importorskip("skimage.color")


@pytest.fixture
def pair():
    rng = np.random.default_rng(0)
    clean = rng.random((31, 40, 3))
    return np.clip(clean + 0.1 * rng.standard_normal(clean.shape), 0, 1), clean


def test_psnr(pair):
    assert psnr(*pair) == pytest.approx(
        metrics.peak_signal_noise_ratio(pair[1], pair[0], data_range=1)
    )


@pytest.mark.parametrize("axis", [2, None])
def test_ssim(pair, axis):
    image, clean = pair if axis else (luma(pair[0]), luma(pair[1]))
    expected = metrics.structural_similarity(
        image,
        clean,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        data_range=1,
        channel_axis=axis,
    )
    assert ssim(image, clean) == pytest.approx(expected, abs=1e-9)


def test_luma_is_matlabs(pair):
    assert np.allclose(255 * luma(pair[1]), color.rgb2ycbcr(pair[1])[..., 0])


def test_equal_images(pair):
    assert psnr(pair[1], pair[1]) == float("inf")
    assert ssim(pair[1], pair[1]) == pytest.approx(1)
