"""Ink to light: CMYK pictures as RGB. (Profiles of RGB and gray are kept, not converted.)"""

from __future__ import annotations

import imagecodecs
import numpy as np
from PIL import ImageCms

from photofix.photo.metadata import MetadataError, profile_space
from photofix.photo.raster import Raster, Samples

_RELATIVE_COLORIMETRIC = 1
_BLACK_POINT_COMPENSATION = 0x2000


def cmyk_to_rgb(raster: Raster, icc: bytes | None) -> Raster:
    """The sRGB raster of inks (0 is paper, the largest value full ink), of the same depth.

    icc: the embedded profile; without one that is for CMYK, light is taken to be what each ink,
    and black, let through: (1 - ink) (1 - black).
    """
    if icc is None or not _is_cmyk(icc):
        return Raster(
            raster.width,
            raster.height,
            3,
            raster.bit_depth,
            lambda start, stop: _let_through(raster.rows(start, stop)),
        )
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    converted = imagecodecs.cms_transform(
        raster.whole(),
        icc,
        srgb,
        colorspace="cmyk",
        outcolorspace="rgb",
        intent=_RELATIVE_COLORIMETRIC,
        flags=_BLACK_POINT_COMPENSATION,
    )
    return Raster.of(converted)


def _let_through(inks: Samples) -> Samples:
    top = np.float32(np.iinfo(inks.dtype).max)
    light = 1 - inks.astype(np.float32) / top
    light[..., :3] *= light[..., 3:]
    return (light[..., :3] * top + np.float32(0.5)).astype(inks.dtype)


def _is_cmyk(icc: bytes) -> bool:
    try:
        return profile_space(icc) == "CMYK"
    except MetadataError:
        return False
