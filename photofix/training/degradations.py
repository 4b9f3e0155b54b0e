"""Synthetic degradations: what a camera, the weather and file formats do to a clean photo.

Every function takes a clean photo, float32 (H, W, 3), sRGB in [0, 1], with a seeded
`numpy.random.Generator`, and returns a new array of the same shape. The functions named in
`DEGRADATIONS` also take a severity in [0, 1], from barely visible to ruined, and draw everything
else at random; the functions they are built of take physical parameters, for measuring.

Only numpy and Pillow are used, so that the same code runs on a bare GPU machine.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

from photofix.tasks import TASK_NAMES

Array = NDArray[np.float32]
Degradation = Callable[[Array, Generator, float], Array]

# A scene is lit, weather comes between it and the lens, the lens blurs, the sensor samples and
# adds noise, software sets the tone and compresses. Low light before weather before haze is the
# order of CDD11 (Guo et al., "OneRestore", ECCV 2024, eq. 2).
PHYSICAL_ORDER = (
    "low_light",
    "rain",
    "snow",
    "haze",
    "blur",
    "super_resolution",
    "noise",
    "enhancement",
    "compression",
)


def degrade(image: Array, severities: dict[str, float], seed: int) -> Array:
    """Apply the degradations named in `severities`, in physical order.

    Each draws from a stream of its own, so that with the same seed the same rain falls whatever
    else happens to the photo.
    """
    for name in PHYSICAL_ORDER:
        if name in severities:
            rng = np.random.default_rng((seed, TASK_NAMES.index(name)))
            image = DEGRADATIONS[name](image, rng, severities[name])
    return image


# Noise


def noise(image: Array, rng: Generator, severity: float) -> Array:
    """Gaussian noise of σ 3…60 (of 255), or the noise of a camera's file, of about that strength.

    Half of the Gaussian draws are left unclipped and unquantised, as denoising benchmarks are.
    """
    sigma = 3 + 57 * severity
    kind = rng.random()
    if kind < 0.35:
        return photo_noise(image, rng, severity)
    if kind < 0.5:
        return quantise(camera_noise(image, rng, sigma))
    noisy = gaussian_noise(image, rng, sigma)
    return noisy if rng.random() < 0.5 else quantise(noisy)


def gaussian_noise(image: Array, rng: Generator, sigma: float) -> Array:
    """Additive white Gaussian noise of σ on the 0-255 scale, neither clipped nor quantised."""
    grain = np.float32(sigma / 255) * rng.standard_normal(image.shape, dtype=np.float32)
    return np.asarray(image + grain, dtype=np.float32)


def camera_noise(image: Array, rng: Generator, sigma: float) -> Array:
    """Poisson-Gaussian noise (Foi et al., IEEE TIP 2008) as a camera's raw converter leaves it.

    Variance grows with linear light; demosaicking makes it correlate between neighbours, chroma
    over a longer range than luma.
    """
    shot = rng.uniform(0.3, 0.9)
    variance = (1 - shot) + shot * 2 * np.clip(image, 0, 1)
    field = rng.standard_normal(image.shape, dtype=np.float32)
    luma = field.mean(axis=2, keepdims=True) * np.float32(np.sqrt(3))
    chroma = gaussian_blur(field - field.mean(axis=2, keepdims=True), rng.uniform(0.3, 1.5))
    grain = gaussian_blur(luma, rng.uniform(0, 0.7)) + rng.uniform(0.3, 1.5) * chroma / max(
        1e-6, float(chroma.std())
    )
    grain /= max(1e-6, float(grain.std()))
    return np.asarray(image + sigma / 255 * np.sqrt(variance) * grain, dtype=np.float32)


def photo_noise(image: Array, rng: Generator, severity: float) -> Array:
    """Noise as it leaves a phone or camera: made in the raw file, developed, saved as JPEG.

    Shot and read noise on a Bayer mosaic, demosaicked, white-balanced, mixed by a colour matrix and
    tone-mapped, after Brooks et al., "Unprocessing Images for Learned Raw Denoising" (CVPR 2019,
    sections 3.1 to 3.6), whose ratio of read to shot noise is used. In half of the draws the camera
    has smoothed it already, colour more than brightness, and in some it has been enlarged: blotches
    of 2 to 4 px. Only the noise is developed, so that the photo keeps its sharpness.
    """
    gains = np.array([rng.uniform(1.7, 2.6), 1, rng.uniform(1.4, 2.2)], np.float32)
    mix = saturation_matrix(rng.uniform(1.1, 1.8))
    light = to_linear(image)
    sensor = np.clip(light @ np.linalg.inv(mix).T, 0, 1) / gains
    shot = 2e-4 * 100**severity
    read = np.exp(2.18 * np.log(shot) + 1.2 + rng.normal(0, 0.26))
    grain = np.sqrt(shot * sensor + read) * rng.standard_normal(image.shape)
    grain = demosaic(grain.astype(np.float32))
    if rng.random() < 0.3:
        grain = _enlarged(grain, rng.uniform(1.2, 2.0))
    developed = to_srgb(light + (grain * gains) @ mix.T) - to_srgb(light)
    if rng.random() < 0.5:
        developed = _smoothed_in_camera(developed, rng)
    return jpeg(image + developed, int(rng.integers(70, 98)), 0 if rng.random() < 0.25 else 2)


def saturation_matrix(saturation: float) -> Array:
    """A colour matrix (3, 3) that keeps greys and pulls colours away from them."""
    matrix = saturation * np.eye(3) + (1 - saturation) / 3
    return np.asarray(matrix, np.float32)


def demosaic(planes: Array) -> Array:
    """What bilinear demosaicking leaves of (H, W, 3) where each pixel of an RGGB mosaic has one."""
    height, width = planes.shape[:2]
    mosaic = np.zeros_like(planes)
    mosaic[0::2, 0::2, 0] = planes[0::2, 0::2, 0]
    mosaic[0::2, 1::2, 1] = planes[0::2, 1::2, 1]
    mosaic[1::2, 0::2, 1] = planes[1::2, 0::2, 1]
    mosaic[1::2, 1::2, 2] = planes[1::2, 1::2, 2]
    full = np.pad(mosaic, ((1, 1), (1, 1), (0, 0)), mode="reflect")
    rows = full[:-2] + 2 * full[1:-1] + full[2:]
    around = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 4
    cross = full[:-2, 1:-1] + full[2:, 1:-1] + full[1:-1, :-2] + full[1:-1, 2:]
    around[..., 1] = cross[..., 1] / 4 + mosaic[..., 1]
    return np.asarray(around[:height, :width], dtype=np.float32)


def _enlarged(grain: Array, factor: float) -> Array:
    """Its middle, enlarged to the size of the whole, as digital zoom does."""
    height, width = grain.shape[:2]
    part = grain[: max(8, round(height / factor)), : max(8, round(width / factor))]
    return resize(part, (width, height), Image.Resampling.BILINEAR)


def _smoothed_in_camera(grain: Array, rng: Generator) -> Array:
    """Noise after the camera's own noise reduction: colour over a longer range than brightness."""
    luma = grain.mean(axis=2, keepdims=True)
    chroma = gaussian_blur(grain - luma, rng.uniform(0.6, 2.0)) * np.float32(rng.uniform(1, 2))
    smooth = gaussian_blur(luma, rng.uniform(0.5, 1.2))
    return np.asarray(smooth * np.float32(rng.uniform(0.8, 1.6)) + chroma, dtype=np.float32)


# Blur


def blur(image: Array, rng: Generator, severity: float) -> Array:
    """Motion blur of 3…28 px, defocus of radius 0.8…5 px, or Gaussian blur of σ 0.6…3.5 px.

    A convolution with the path of the camera's shake (Boracchi and Foi, IEEE TIP 2012) or with the
    aperture, and noise that came after it.
    """
    kind = rng.random()
    if kind < 0.4:
        kernel = motion_kernel(rng, 3 + 25 * severity)
    elif kind < 0.7:
        kernel = disk_kernel(0.8 + 4.2 * severity)
    else:
        kernel = gaussian_kernel(0.6 + 2.9 * severity)
    blurred = convolve(image, kernel)
    # A blurred photo has noise that was not blurred: without it, the network learns to divide.
    if rng.random() < 0.5:
        blurred = gaussian_noise(blurred, rng, rng.uniform(0, 3))
    return quantise(blurred)


def motion_kernel(rng: Generator, length: float) -> Array:
    """A camera-shake path: a line of `length` px in a random direction that may bend."""
    steps = np.linspace(-0.5, 0.5, 8 * int(np.ceil(length)) + 1)
    angle = rng.uniform(0, np.pi) + rng.normal(0, 0.35) * steps
    bend = rng.normal(0, 0.6) * (rng.random() < 0.5) * (4 * steps**2 - 0.5)
    x = length * (steps * np.cos(angle) - 0.3 * bend * np.sin(angle))
    y = length * (steps * np.sin(angle) + 0.3 * bend * np.cos(angle))
    return _splat(x - x.mean(), y - y.mean(), np.ones_like(x))


def line_kernel(length: float, angle: float, width: float) -> Array:
    """A straight soft line: `length` and `width` in px, `angle` in radians from vertical."""
    steps = np.linspace(-length / 2, length / 2, 4 * int(np.ceil(length)) + 1)
    fade = 1 - (2 * np.abs(steps) / (length + 1)) ** 2
    line = _splat(steps * np.sin(angle), steps * np.cos(angle), fade)
    return convolve(np.pad(line, 3)[..., None], gaussian_kernel(width / 2))[..., 0]


def _splat(x: NDArray[Any], y: NDArray[Any], weight: NDArray[Any]) -> Array:
    """Points with sub-pixel positions, drawn bilinearly into a kernel that sums to one."""
    radius = int(np.ceil(max(np.abs(x).max(), np.abs(y).max()))) + 1
    kernel = np.zeros((2 * radius + 1, 2 * radius + 1))
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    for dy in (0, 1):
        for dx in (0, 1):
            share = (1 - np.abs(x - left - dx)) * (1 - np.abs(y - top - dy)) * weight
            np.add.at(kernel, (top + dy + radius, left + dx + radius), share)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def disk_kernel(radius: float) -> Array:
    """Defocus: the image of a point through a round aperture, with a soft edge of one pixel."""
    reach = int(np.ceil(radius)) + 1
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def gaussian_kernel(sigma: float) -> Array:
    """An isotropic Gaussian, cut off at 3 σ; σ in px."""
    reach = max(1, int(np.ceil(3 * sigma)))
    line = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-3)) ** 2)
    kernel = np.outer(line, line)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


# Weather


def rain(image: Array, rng: Generator, severity: float) -> Array:
    """Rain streaks in one to three layers, from near to far, and the veil of far drops.

    O = B + S with saturation, after Li et al., "Rain Streak Removal Using Layer Priors" (CVPR
    2016), or blended in like thin smoke, as renderers do.
    """
    angle = rng.normal(0, 0.3)
    streaks = np.zeros(image.shape[:2], np.float32)
    for _ in range(rng.integers(1, 4)):
        streaks += rain_streaks(
            image.shape[:2],
            rng,
            density=rng.uniform(0.002, 0.004 + 0.016 * severity),
            length=rng.uniform(8, 20 + 40 * severity),
            angle=angle + rng.normal(0, 0.05),
            width=rng.uniform(0.6, 2.2),
        )
    streaks = np.clip(streaks, 0, 1)[..., None] * np.float32(
        rng.uniform(0.35, 0.5 + 0.5 * severity)
    )
    if rng.random() < 0.6:
        rainy = image + streaks * np.float32(rng.uniform(0.7, 1.0))
    else:
        rainy = image * (1 - streaks) + streaks * np.float32(rng.uniform(0.75, 1.0))
    if rng.random() < 0.35:
        veil = np.float32(rng.uniform(0, 0.3) * severity)
        rainy = rainy * (1 - veil) + veil * np.float32(rng.uniform(0.6, 0.95))
    return quantise(rainy)


def rain_streaks(
    shape: tuple[int, int],
    rng: Generator,
    density: float,
    length: float,
    angle: float,
    width: float,
) -> Array:
    """A mask (H, W) in [0, 1] of streaks: `density` drops a pixel, `length` and `width` in px.

    Drops are of all brightnesses down to a tenth: most are far away, where a drop covers a part of
    a pixel only (how seen rain depends on distance: Garg and Nayar, IJCV 2007).
    """
    drops = (rng.random(shape) < density).astype(np.float32)
    drops *= rng.uniform(0.1, 1.0, shape).astype(np.float32)
    kernel = line_kernel(length, angle, width)
    return np.clip(convolve(drops[..., None], kernel / kernel.max())[..., 0], 0, 1)


def snow(image: Array, rng: Generator, severity: float) -> Array:
    """Flakes of several sizes, near ones larger, blurred and streaked by wind, with a veil.

    After the layered masks of Liu et al., "DesnowNet" (IEEE TIP 2018).
    """
    fall = rng.uniform(-0.6, 0.6)
    flakes = np.zeros(image.shape[:2], np.float32)
    for size in (0.8, 1.6, 3.0)[: rng.integers(1, 4)]:
        drops = (rng.random(flakes.shape) < (0.001 + 0.012 * severity) / size**2).astype(np.float32)
        kernel = disk_kernel(size * rng.uniform(0.7, 1.3))
        if rng.random() < 0.5:
            streak = line_kernel(rng.uniform(2, 4 + 5 * size), fall, size)
            kernel = convolve(np.pad(kernel, streak.shape[0] // 2)[..., None], streak)[..., 0]
        flakes += convolve(drops[..., None], kernel / kernel.max())[..., 0] * rng.uniform(0.5, 1)
    cover = np.clip(flakes, 0, 1)[..., None] * np.float32(rng.uniform(0.6, 0.98))
    snowy = image * (1 - cover) + cover * np.float32(rng.uniform(0.85, 1.0))
    veil = np.float32(rng.uniform(0, 0.25) * severity)
    return quantise(snowy * (1 - veil) + veil * np.float32(rng.uniform(0.7, 0.95)))


def haze(image: Array, rng: Generator, severity: float) -> Array:
    """Haze or fog over a depth map drawn at random; the thickest lets 10 % of the light through."""
    airlight = rng.uniform(0.55, 1.0) + rng.normal(0, 0.025, 3)
    depth = depth_map(image.shape[:2], rng)
    return quantise(atmospheric_scattering(image, depth, 0.35 + 1.95 * severity, airlight))


def atmospheric_scattering(
    image: Array, depth: Array, beta: float, airlight: float | NDArray[Any]
) -> Array:
    """I = J·t + A·(1 − t) with t = exp(−β·d) (Koschmieder; Narasimhan & Nayar, IJCV 2002)."""
    transmission = np.exp(-beta * depth)[..., None]
    hazy = image * transmission + np.clip(airlight, 0, 1) * (1 - transmission)
    return np.asarray(hazy, dtype=np.float32)


def depth_map(shape: tuple[int, int], rng: Generator) -> Array:
    """A scene's depth, (H, W) in about [0.1, 1]: a receding ground plane with soft relief."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    y, x = y / max(shape) - 0.5, x / max(shape) - 0.5
    angle = rng.normal(0, 0.6)
    plane = rng.uniform(0, 0.9) * (x * np.sin(angle) - y * np.cos(angle))
    relief = rng.uniform(0, 0.35) * smooth_noise(shape, rng, cells=int(rng.integers(2, 6)))
    depth = np.clip(rng.uniform(0.35, 0.85) + plane + relief, 0.05, 1.2)
    return np.asarray(depth, dtype=np.float32)


# Light and tone


def low_light(image: Array, rng: Generator, severity: float) -> Array:
    """Under-exposure by 1 to 5 stops in linear light, or a power law, with the noise it brings.

    The power law with a scale, (α·x)^γ, is that of Lv et al. (IJCV 2021); both get shot and read
    noise and a mild colour cast.
    """
    cast = 1 + rng.normal(0, 0.06, 3).astype(np.float32) * (rng.random() < 0.6)
    if rng.random() < 0.5:
        stops = 1 + 4 * severity
        dark = to_srgb(to_linear(image) * np.float32(2**-stops) * cast)
    else:
        dark = power_law_dark(image, rng.uniform(0.45, 1.0), 1.4 + 2.6 * severity) * cast
    if rng.random() < 0.7:
        dark = low_light_noise(dark, rng, rng.uniform(0, 6), rng.uniform(0, 12))
    return quantise(dark)


def power_law_dark(image: Array, scale: float, gamma: float) -> Array:
    """(scale · image)^gamma."""
    return np.asarray((scale * np.clip(image, 0, 1)) ** gamma, dtype=np.float32)


def low_light_noise(image: Array, rng: Generator, read: float, shot: float) -> Array:
    """Read noise of σ `read` and shot noise of σ `shot`·√image, both on the 0-255 scale."""
    sigma = np.sqrt(read**2 + shot**2 * np.clip(image, 0, 1)) / 255
    return np.asarray(image + sigma * rng.standard_normal(image.shape), dtype=np.float32)


def enhancement(image: Array, rng: Generator, severity: float) -> Array:
    """Flat contrast, a colour cast, faded colour or wrong exposure: one to three of them.

    A cast is a gain for each channel in linear light, after von Kries. None of them is ever near
    zero: what nobody sees must not be called a degradation.
    """
    steps = rng.permutation(4)[: rng.integers(1, 4)]
    reach = np.float32(0.15 + 0.85 * severity)
    if 0 in steps:  # flat: contrast is pulled towards a grey
        contrast = 1 - reach * rng.uniform(0.3, 0.65)
        image = rng.uniform(0.35, 0.65) * (1 - contrast) + contrast * image
    if 1 in steps:  # cast: wrong white balance, as gains on linear light
        warm = _either_way(rng, 0.2, 0.6) * reach
        gains = np.exp([warm, rng.normal(0, 0.08) * reach, -warm])
        image = to_srgb(to_linear(np.asarray(image, np.float32)) * gains)
    if 2 in steps:  # faded
        grey = image @ np.array([0.299, 0.587, 0.114], np.float32)
        image = image + (grey[..., None] - image) * reach * rng.uniform(0.3, 0.75)
    if 3 in steps:  # exposure: somewhat too dark or too bright
        image = np.clip(image, 0, 1) ** np.exp(_either_way(rng, 0.25, 0.6) * reach)
    return quantise(np.asarray(image, dtype=np.float32))


def _either_way(rng: Generator, least: float, most: float) -> float:
    return float(rng.choice((-1, 1)) * rng.uniform(least, most))


# Files


def compression(image: Array, rng: Generator, severity: float) -> Array:
    """JPEG of quality 70…5, sometimes WebP, sometimes saved twice; the block grid lies anywhere.

    The codecs themselves (ITU-T T.81; RFC 9649). A quarter of the blocks' grids are shifted, as in
    a photo that was cropped after it had been saved.
    """
    quality = round(70 * (5 / 70) ** severity)
    shift = rng.integers(0, 16, 2) * (rng.random() < 0.25)
    if rng.random() < 0.2:
        image = jpeg(image, min(95, quality + int(rng.integers(0, 30))))
    moved = np.roll(image, tuple(shift), axis=(0, 1))
    if rng.random() < 0.15:
        saved = webp(moved, max(1, quality - 5))
    else:
        saved = jpeg(moved, quality, subsampling=0 if rng.random() < 0.35 else 2)
    return np.roll(saved, tuple(-shift), axis=(0, 1))


def jpeg(image: Array, quality: int, subsampling: int = 2) -> Array:
    """Through JPEG and back; `subsampling` as in Pillow: 0 is 4:4:4, 2 is 4:2:0."""
    return _through_file(image, "JPEG", quality=quality, subsampling=subsampling)


def webp(image: Array, quality: int) -> Array:
    """Through lossy WebP and back."""
    return _through_file(image, "WEBP", quality=quality, method=2)


def super_resolution(image: Array, rng: Generator, severity: float) -> Array:
    """Too few pixels: made smaller by 1.5…4 (×2 in half of the draws) and enlarged again.

    Bicubic with antialiasing, as benchmarks since Timofte et al. (CVPRW 2017), or a box filter, as
    cameras bin.
    """
    factor = 2.0 if rng.random() < 0.5 else 1.5 + 2.5 * severity
    down = Image.Resampling.BICUBIC if rng.random() < 0.7 else Image.Resampling.BOX
    return quantise(low_resolution(image, factor, down))


def low_resolution(
    image: Array, factor: float, down: Image.Resampling = Image.Resampling.BICUBIC
) -> Array:
    """Down by `factor`, with antialiasing, to 8 bits, and bicubic up again to the same size."""
    height, width = image.shape[:2]
    small = (max(1, round(width / factor)), max(1, round(height / factor)))
    return resize(quantise(resize(image, small, down)), (width, height))


DEGRADATIONS: dict[str, Degradation] = {
    "noise": noise,
    "blur": blur,
    "rain": rain,
    "haze": haze,
    "snow": snow,
    "low_light": low_light,
    "compression": compression,
    "enhancement": enhancement,
    "super_resolution": super_resolution,
}
assert tuple(DEGRADATIONS) == TASK_NAMES
assert set(PHYSICAL_ORDER) == set(TASK_NAMES)


# What they are built of


def quantise(image: Array) -> Array:
    """Clip to [0, 1] and round to 8 bits, as a saved file is."""
    levels = np.round(np.clip(image, 0, 1) * np.float32(255))
    return np.asarray(levels / np.float32(255), dtype=np.float32)


def to_linear(image: Array) -> Array:
    """sRGB to linear light (IEC 61966-2-1)."""
    image = np.clip(image, 0, 1)
    return np.where(image <= 0.04045, image / 12.92, ((image + 0.055) / 1.055) ** 2.4)


def to_srgb(light: Array) -> Array:
    """Linear light to sRGB, clipped to [0, 1]."""
    light = np.clip(light, 0, 1)
    srgb = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return srgb.astype(np.float32)


def convolve(image: Array, kernel: Array) -> Array:
    """Convolve each channel with a kernel, mirroring at the borders."""
    reach = max(kernel.shape) // 2
    padded = np.pad(image, ((reach, reach), (reach, reach), (0, 0)), mode="symmetric")
    shape = tuple(size + k - 1 for size, k in zip(padded.shape, kernel.shape, strict=False))
    spectrum = np.fft.rfft2(padded, shape, axes=(0, 1))
    spectrum *= np.fft.rfft2(kernel, shape)[..., None]
    full = np.fft.irfft2(spectrum, shape, axes=(0, 1))
    top, left = reach + kernel.shape[0] // 2, reach + kernel.shape[1] // 2
    cropped = full[top : top + image.shape[0], left : left + image.shape[1]]
    return cropped.astype(np.float32)


def gaussian_blur(image: Array, sigma: float) -> Array:
    """Gaussian blur of σ px; none below a third of a pixel."""
    return image if sigma < 0.33 else convolve(image, gaussian_kernel(sigma))


def smooth_noise(shape: tuple[int, int], rng: Generator, cells: int) -> Array:
    """A smooth random field (H, W) in about [-1, 1] with `cells` hills along the longer side."""
    coarse = rng.uniform(-1, 1, (cells + 1, cells + 1)).astype(np.float32)
    side = max(shape)
    large = Image.fromarray(coarse).resize((side, side), Image.Resampling.BICUBIC)
    return np.asarray(large)[: shape[0], : shape[1]]


def resize(
    image: Array,
    size: tuple[int, int],
    method: Image.Resampling = Image.Resampling.BICUBIC,
) -> Array:
    """Resample to (width, height) in float, channel by channel."""
    planes = [Image.fromarray(np.ascontiguousarray(image[..., c])) for c in range(3)]
    return np.stack([np.asarray(plane.resize(size, method)) for plane in planes], axis=2)


def _through_file(image: Array, format: str, **options: Any) -> Array:
    buffer = io.BytesIO()
    pixels = np.round(np.clip(image, 0, 1) * 255).astype(np.uint8)
    Image.fromarray(pixels).save(buffer, format, **options)
    levels = np.asarray(Image.open(buffer).convert("RGB"), dtype=np.float32)
    return np.asarray(levels / np.float32(255), dtype=np.float32)
