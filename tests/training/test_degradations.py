"""Each degradation does what it says, from a seed, and nothing else."""

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photofix.tasks import TASK_NAMES
from photofix.training import degradations as d
from photofix.training.degradations import file, lens, pixels, sensor, tone, weather


def scene(height: int = 96, width: int = 128) -> d.Array:
    """A photo-like picture: smooth shading, an edge, and fine texture."""
    rng = np.random.default_rng(5)
    y, x = np.mgrid[0:height, 0:width] / width
    planes = [0.45 + 0.3 * np.sin(5 * x + 3 * y + phase) for phase in (0, 1, 2)]
    image = np.stack(planes, axis=2) * np.where(x > 0.5, 1.0, 0.7)[..., None]
    image += 0.01 * rng.standard_normal(image.shape[:2])[..., None]
    return d.quantise(np.asarray(image, np.float32))


def distance(a: d.Array, b: d.Array) -> float:
    return float(np.sqrt(np.mean((np.clip(a, 0, 1) - b) ** 2)))


@pytest.mark.parametrize("task", TASK_NAMES)
@settings(deadline=None, max_examples=12)
@given(
    seed=st.integers(0, 2**32),
    severity=st.floats(0, 1),
    size=st.tuples(st.integers(16, 70), st.integers(16, 70)),
)
def test_any_draw_keeps_shape_and_type_and_spares_its_input(task, seed, severity, size):
    clean = scene()[: size[0], : size[1]]
    before = clean.copy()
    out = d.degrade(clean, {task: severity}, seed)
    assert out.shape == clean.shape
    assert out.dtype == np.float32
    assert np.isfinite(out).all()
    assert np.array_equal(clean, before)
    assert np.array_equal(out, d.degrade(clean, {task: severity}, seed))


@pytest.mark.parametrize("task", TASK_NAMES)
def test_severity_makes_it_worse(task):
    clean = scene()
    damage = [
        np.mean([distance(d.degrade(clean, {task: s}, seed), clean) for seed in range(24)])
        for s in (0.05, 0.95)
    ]
    # Down-sampling is ×2 in half of the draws whatever the severity.
    assert damage[1] > (1.1 if task == "super_resolution" else 1.3) * damage[0] > 0


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_wrong_tone_can_be_seen(seed):
    clean = scene()
    changed = tone.enhancement(clean, np.random.default_rng(seed), 0.5)
    assert distance(changed, clean) > 2 / 255


def test_the_same_rain_falls_whatever_else_happens():
    clean = scene()
    rain = d.degrade(clean, {"rain": 0.5}, seed=3)
    both = d.degrade(clean, {"rain": 0.5, "haze": 0.0}, seed=3)
    hazy_rain = d.degrade(rain, {"haze": 0.0}, seed=3)
    assert np.array_equal(both, hazy_rain)


def test_gaussian_noise_has_the_sigma_asked_for_and_is_not_clipped():
    flat = np.full((256, 256, 3), 0.02, np.float32)
    noisy = sensor.gaussian_noise(flat, np.random.default_rng(0), 25)
    assert (noisy - flat).std() * 255 == pytest.approx(25, rel=0.01)
    assert noisy.min() < 0


def test_camera_noise_grows_with_light():
    rng = np.random.default_rng(0)
    dark, bright = (np.full((128, 128, 3), level, np.float32) for level in (0.1, 0.8))
    spread = [
        np.mean([(sensor.camera_noise(flat, rng, 20) - flat).std() for _ in range(8)])
        for flat in (dark, bright)
    ]
    assert spread[1] > 1.2 * spread[0]


@given(beta=st.floats(0, 3), airlight=st.floats(0.5, 1))
def test_haze_follows_the_scattering_model(beta, airlight):
    clean, depth = scene(), weather.depth_map((96, 128), np.random.default_rng(1))
    t = np.exp(-beta * depth)[..., None]
    expected = clean * t + airlight * (1 - t)
    assert np.allclose(
        weather.atmospheric_scattering(clean, depth, beta, airlight), expected, atol=1e-6
    )


def test_kernels_sum_to_one_and_keep_a_flat_photo():
    rng = np.random.default_rng(0)
    flat = np.full((40, 50, 3), 0.3, np.float32)
    for kernel in (
        lens.motion_kernel(rng, 17),
        pixels.disk_kernel(3.3),
        pixels.gaussian_kernel(1.7),
        pixels.line_kernel(30, 0.2, 1.5),
    ):
        assert kernel.sum() == pytest.approx(1, abs=1e-5)
        assert np.allclose(pixels.convolve(flat, kernel), 0.3, atol=1e-5)


def test_blur_is_centred():
    dot = np.zeros((41, 41, 3), np.float32)
    dot[20, 20] = 1
    y, x = np.mgrid[0:41, 0:41]
    for kernel in (
        pixels.disk_kernel(4),
        pixels.gaussian_kernel(2),
        lens.motion_kernel(np.random.default_rng(2), 15),
    ):
        spread = pixels.convolve(dot, kernel)[..., 0]
        assert (spread * y).sum() == pytest.approx(20, abs=0.6)
        assert (spread * x).sum() == pytest.approx(20, abs=0.6)


def test_jpeg_is_pillows_jpeg():
    clean = scene()
    buffer = io.BytesIO()
    Image.fromarray(np.round(clean * 255).astype(np.uint8)).save(
        buffer, "JPEG", quality=10, subsampling=2
    )
    assert np.array_equal(file.jpeg(clean, 10) * 255, np.asarray(Image.open(buffer), np.float32))


def test_compression_leaves_the_photo_in_its_place():
    clean = scene()
    for seed in range(10):
        saved = d.degrade(clean, {"compression": 0.0}, seed)
        moved = np.roll(saved, 3, axis=1)
        assert distance(saved, clean) < 0.5 * distance(moved, clean)


def test_linear_light_and_back():
    ramp = np.linspace(0, 1, 257, dtype=np.float32)
    assert np.allclose(pixels.to_srgb(pixels.to_linear(ramp)), ramp, atol=1e-6)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), extent=st.floats(1, 30), radius=st.floats(0.4, 4.5))
def test_kernels_of_shaken_cameras_and_soft_lenses_are_as_large_as_asked(seed, extent, radius):
    shake = lens.shake_kernel(np.random.default_rng(seed), extent)
    soft = lens.lens_kernel(np.random.default_rng(seed), radius)
    for kernel in (shake, soft):
        assert kernel.sum() == pytest.approx(1, abs=1e-5)
        assert kernel.min() >= 0
    rows, columns = np.nonzero(shake > 1e-4)
    assert max(np.ptp(rows), np.ptp(columns)) <= extent + 2
    assert width_of(soft) == pytest.approx(1.2 * radius + 0.6, rel=0.7)


def width_of(kernel: d.Array) -> float:
    """The standard deviation of a kernel's rows and columns, in px."""
    middle = kernel.shape[0] // 2
    y, x = np.mgrid[: kernel.shape[0], : kernel.shape[1]] - middle
    return float(np.sqrt((kernel * (x**2 + y**2)).sum()))


def test_noise_of_photos_is_blotchy_coloured_and_strongest_in_shadows():
    def grain(level: float) -> d.Array:
        flat = np.full((128, 128, 3), level, np.float32)
        draws = [sensor.photo_noise(flat, np.random.default_rng(k), 0.6) - level for k in range(12)]
        return np.stack(draws)

    dark, bright = grain(0.15), grain(0.7)
    assert dark.std() > bright.std()
    assert min(dark[..., 0].std(), dark[..., 2].std()) > 1.2 * dark[..., 1].std()
    neighbours = np.mean(dark[:, :, 1:] * dark[:, :, :-1]) / dark.var()
    assert neighbours > 0.4  # benchmarks' Gaussian noise has none


def test_bilinear_demosaicking_keeps_what_is_flat():
    flat = np.full((12, 14, 3), 0.3, np.float32)
    assert np.allclose(sensor.demosaic(flat), 0.3, atol=1e-6)


def test_depth_has_edges_where_the_photo_has_them():
    photo = np.full((96, 96, 3), 0.2, np.float32)
    photo[:, 48:] = 0.9
    steps = np.mean(
        [
            np.abs(np.diff(weather.scene_depth(photo, np.random.default_rng(k)), axis=1)).mean(0)
            for k in range(20)
        ],
        axis=0,
    )
    assert steps[46:49].max() > 3 * np.median(steps)


BENCHMARK_MARKS = {
    "noise": 0.3444,
    "blur": 0.3469,
    "rain": 0.4338,
    "haze": 0.7847,
    "snow": 0.414,
    "low_light": 0.1159,
    "compression": 0.3478,
    "enhancement": 0.4315,
    "super_resolution": 0.347,
}


def test_benchmarks_are_degraded_as_ever():
    """Numbers of different years can only be compared while these stay as they are."""
    clean = scene()
    marks = {
        task: float(np.mean(d.degrade(clean, {task: 0.5}, 7, d.BENCHMARK)[::7, ::5]))
        for task in TASK_NAMES
    }
    assert marks == pytest.approx(BENCHMARK_MARKS, abs=2e-4)
