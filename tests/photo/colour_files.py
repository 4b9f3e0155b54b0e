"""Photos that tell of a colour space in one way alone, and what independent readers see in one.

The ways: a profile; code points; numbers of their own (PNG's gAMA and cHRM, TIFF's chromaticities
and transfer function); EXIF's colour space, which says Adobe RGB and nothing else.
"""

from __future__ import annotations

import struct
from functools import cache
from itertools import product
from pathlib import Path

import imagecodecs
import numpy as np
import opencodecs
import opencodecs.jxl
import photo_files as files
import pillow_heif
import pylibheif
import tifffile
from PIL import Image

D65 = (0.3127, 0.3290)
ADOBE_GAMMA = 563 / 256


def srgb_curve(value: np.ndarray) -> np.ndarray:
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def video_curve(value: np.ndarray) -> np.ndarray:
    return np.where(value < 0.081, value / 4.5, ((value + 0.099) / 1.099) ** (1 / 0.45))


# Primaries (x and y of red, green, blue), light of a value, code points if there are any.
SPACES = {
    "p3": ((0.68, 0.32, 0.265, 0.69, 0.15, 0.06), srgb_curve, (12, 13)),
    "bt2020": ((0.708, 0.292, 0.17, 0.797, 0.131, 0.046), video_curve, (9, 1)),
    "adobe": ((0.64, 0.33, 0.21, 0.71, 0.15, 0.06), lambda value: value**ADOBE_GAMMA, None),
    "linear": ((0.64, 0.33, 0.3, 0.6, 0.15, 0.06), lambda value: value, (1, 8)),
}
DEPTHS = {"jpeg": (8,), "webp": (8,), "png": (8, 16), "tiff": (8, 16), "heic": (8, 10),
          "avif": (8, 10), "jxl": (8, 16)}  # fmt: skip
WAYS = {
    "icc": tuple(DEPTHS),
    "cicp": ("png", "heic", "avif", "jxl"),
    "numbers": ("png", "tiff"),
    "exif": ("jpeg", "webp", "png"),
}


def cases() -> list[tuple[str, str, str, int]]:
    """(way, space, format, depth), where the way can tell of the space."""

    def can_tell(way: str, space: str, format: str) -> bool:
        if way == "numbers" and format == "png":
            return space in ("adobe", "linear")  # gAMA is one exponent
        return {"exif": space == "adobe", "cicp": SPACES[space][2] is not None}.get(way, True)

    return [
        (way, space, format, depth)
        for way, formats in WAYS.items()
        for space, format in product(SPACES, formats)
        if can_tell(way, space, format)
        for depth in DEPTHS[format]
    ]


@cache
def profile_of(space: str) -> bytes:
    primaries, curve, _ = SPACES[space]
    table = curve(np.linspace(0, 1, 4096)).astype(np.float32)
    return bytes(
        imagecodecs.cms_profile("rgb", whitepoint=D65, primaries=primaries, transferfunction=table)
    )


def seen_in_srgb(values: np.ndarray, space: str) -> np.ndarray:
    """What values of a space are in sRGB, cut off at its gamut: by the formulas alone."""
    primaries, curve, _ = SPACES[space]
    to_srgb = np.linalg.inv(_to_xyz(SPACES["linear"][0])) @ _to_xyz(primaries)
    light = np.clip(curve(values) @ to_srgb.T, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def _to_xyz(primaries: tuple[float, ...]) -> np.ndarray:
    xy = np.array([*primaries, *D65]).reshape(4, 2)
    columns = np.stack([xy[:, 0] / xy[:, 1], np.ones(4), (1 - xy.sum(1)) / xy[:, 1]])
    return columns[:, :3] * np.linalg.solve(columns[:, :3], columns[:, 3])


def write(path: Path, way: str, space: str, values: np.ndarray, depth: int) -> Path:
    """A file of values in [0, 1], by other libraries than photofix's own code."""
    samples = np.rint(values * (2**depth - 1)).astype(np.uint8 if depth == 8 else np.uint16)
    icc = profile_of(space) if way == "icc" else None
    exif = None
    if way == "exif":
        block = Image.Exif()
        block[34665] = {40961: 2}
        exif = block.tobytes()
    points = SPACES[space][2] if way == "cicp" else None
    format = path.suffix[1:]
    if format in ("heic", "avif"):
        _write_heif(path, samples, depth, icc, exif, points)
    elif format == "jxl":
        told = {"icc_profile": icc} if icc else {"color": _jxl_color(*points)}
        path.write_bytes(opencodecs.jxl.encode(samples, lossless=True, container=True, **told))
    elif format == "tiff":
        tags = _tiff_numbers(space, depth) if way == "numbers" else []
        how = {"photometric": "rgb", "metadata": None, "extratags": tags}
        tifffile.imwrite(path, samples, iccprofile=icc, **how)
    else:
        options = {"jpeg": {"quality": 98, "subsampling": 0}, "webp": {"lossless": True}}
        files.save(path, format, samples, icc=icc, exif=exif, **options.get(format, {}))
    if format == "png" and way in ("cicp", "numbers"):
        data, chunks = path.read_bytes(), _png_chunks(way, space)
        path.write_bytes(data[:33] + chunks + data[33:])
    return path


def _png_chunks(way: str, space: str) -> bytes:
    primaries, _, points = SPACES[space]
    if way == "cicp":
        return files.png_chunk(b"cICP", bytes([*points, 0, 1]))
    gamma = 1 if space == "linear" else 1 / ADOBE_GAMMA
    xy = (round(value * 10**5) for value in (*D65, *primaries))
    return files.png_chunk(b"gAMA", struct.pack(">I", round(gamma * 10**5))) + files.png_chunk(
        b"cHRM", struct.pack(">8I", *xy)
    )


def _tiff_numbers(space: str, depth: int) -> list[tuple]:
    primaries, curve, _ = SPACES[space]
    light = np.rint(curve(np.linspace(0, 1, 1 << depth)) * 65535).astype(int).tolist()
    white, points = ([n for v in xy for n in (round(v * 10**4), 10**4)] for xy in (D65, primaries))
    return [
        (301, "H", len(light), light, True),
        (318, "2I", 2, white, True),
        (319, "2I", 6, points, True),
    ]


def _write_heif(
    path: Path,
    samples: np.ndarray,
    depth: int,
    icc: bytes | None,
    exif: bytes | None,
    points: tuple[int, int] | None,
) -> None:
    if path.suffix == ".avif" and points:
        told = {"primaries": points[0], "transfer": points[1], "matrix": 6}
        how = {"bitspersample": depth, "pixelformat": "yuv444", "speed": 9}
        path.write_bytes(imagecodecs.avif_encode(samples, level=96, **how, **told))
    elif path.suffix == ".avif" and depth == 8:
        Image.fromarray(samples).save(path, quality=96, subsampling="4:4:4", icc_profile=icc)
    elif path.suffix == ".avif":
        path.write_bytes(files.deep_avif(samples << 16 - depth, depth, icc_profile=icc or b""))
    else:
        size = samples.shape[1::-1]
        mode, data = ("RGB", samples) if depth == 8 else ("RGB;16", samples << 16 - depth)
        picture = pillow_heif.from_bytes(mode, size, data.tobytes())
        options = {} if exif is None else {"exif": exif}
        if icc:
            picture.info.update(icc_profile=icc, icc_profile_type="prof")
        if points:
            options |= {"color_primaries": points[0], "transfer_characteristics": points[1]}
            options |= {"matrix_coefficients": 6, "full_range_flag": 1, "save_nclx_profile": True}
        picture.save(path, quality=98, chroma=444, **options)


def _jxl_color(primaries: int, transfer: int) -> opencodecs.ColorSpec:
    own = {12: 11}.get(primaries, primaries)  # libjxl's number for P3
    return opencodecs.ColorSpec(primaries=own, transfer=transfer)


def values_in(path: Path) -> np.ndarray:
    """The stored values, in [0, 1]."""
    if path.suffix not in (".heic", ".avif"):
        samples = files.decoded(path)
        return samples / np.iinfo(samples.dtype).max
    handle, chroma = _heif_handle(path), pylibheif.HeifChroma
    bits = handle.luma_bits_per_pixel
    layout = chroma.InterleavedRGB if bits == 8 else chroma.InterleavedRRGGBB_LE
    picture = handle.decode(pylibheif.HeifColorspace.RGB, layout)
    return np.asarray(picture.get_plane(pylibheif.HeifChannel.Interleaved)) / (2**bits - 1)


def _heif_handle(path: Path) -> pylibheif.HeifImageHandle:
    context = pylibheif.HeifContext()
    context.read_from_memory(path.read_bytes())
    return context.get_primary_image_handle()


def profile_in(path: Path) -> bytes | None:
    if path.suffix in (".heic", ".avif"):
        return _heif_handle(path).get_raw_color_profile()
    if path.suffix == ".jxl":
        with opencodecs.jxl.open(path.read_bytes()) as reader:
            return reader.icc_profile
    if path.suffix == ".tiff":
        with tifffile.TiffFile(path) as tif:
            return tif.pages.first.tags.valueof(34675)
    with Image.open(path) as image:
        return image.info.get("icc_profile")


def code_points_in(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    if path.suffix == ".png":
        at = data.index(b"cICP")
        return data[at + 4], data[at + 5]
    if path.suffix == ".jxl":
        with opencodecs.jxl.open(data) as reader:
            primaries, transfer = reader.color["primaries"], reader.color["transfer_function"]
            return {11: 12}.get(primaries, primaries), transfer
    profile = _heif_handle(path).get_nclx_color_profile()
    return profile.color_primaries.value, profile.transfer_characteristics.value


def numbers_in(path: Path) -> tuple[float, ...]:
    """Gamma, white and primaries of a PNG."""
    data = path.read_bytes()
    gamma, points = data.index(b"gAMA") + 4, data.index(b"cHRM") + 4
    return (*struct.unpack_from(">I", data, gamma), *struct.unpack_from(">8I", data, points))
