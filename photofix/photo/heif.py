"""HEIC and AVIF: the main picture; thumbnails, depth maps, bursts and films beside it are left out.

HEIC with libheif (pillow-heif). AVIF with libavif (Pillow for 8 bits, imagecodecs to read more) and
libheif (pylibheif to write more).
"""

from __future__ import annotations

import io
import struct
from contextlib import suppress
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from PIL import AvifImagePlugin

from photofix.errors import DamagedPhotoError, UnsupportedFormatError, WriteError
from photofix.messages import Message, message
from photofix.photo.av1 import code_points, coded_pixels
from photofix.photo.cicp import BT2020, Cicp, LightLevels
from photofix.photo.heif_boxes import (
    Properties,
    kind_of_gain_map,
    main_properties,
    with_properties,
)
from photofix.photo.metadata import MetadataError, Tags, exif_orientation, with_orientation
from photofix.photo.photo import Encoding
from photofix.photo.pillow import image_of, raster_of
from photofix.photo.raster import Raster, spread, with_bits
from photofix.photo.stored import Stored

HEIC_QUALITY, AVIF_QUALITY = 97, 97  # an untouched photo stays alike (docs/photos.md)
_FULL_CHROMA_FROM = 90  # Quality from which on chroma is not subsampled.
# What is written for photos of 16 bits. Those of 8 get 10: 8 of luma and chroma can't tell all of
# their colours apart.
_HEIC_BITS, _AVIF_BITS = 10, 12
_HEIC_PRESET = "fast"  # x265's; "slow" takes twice as long for the same size and colours
_AVIF_SPEED = "6"  # of 0 to 9, as avifenc's; slower ones save a few per cent
_MATRICES, _BT601_MATRIX, _BT2020_MATRIX = (1, 5, 6, 9), 6, 9  # ITU-T H.273
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_EXIF_HEADS = (b"Exif\0\0", b"II*\0", b"MM\0*")
_SPARE_PIXELS = 1 << 20  # for thumbnails and gain maps of small photos
_AVIF_BRANDS = {b"avif", b"avis"}


def is_avif(head: bytes) -> bool:
    return bool(_brands(head) & _AVIF_BRANDS)


def is_heic(head: bytes) -> bool:
    return bool(_brands(head) & _HEIC_BRANDS) and not is_avif(head)


def open_heic(file: BinaryIO) -> Stored:
    import pillow_heif

    heif = pillow_heif.open_heif(file, convert_hdr_to_8bit=False)
    main = heif[heif.primary_index]
    info: dict[str, Any] = main.info
    bits = int(info["bit_depth"])
    notes = []
    gain_map = kind_of_gain_map(file)
    if gain_map:
        notes.append(message("note.gain_map_unkept", kind=gain_map))
    if len(heif) > 1 or info.get("depth_images") or len(info.get("aux") or ()) > bool(gain_map):
        notes.append(message("note.more_pictures"))

    def load() -> Raster:
        samples = np.asarray(main)
        return Raster.of(samples if bits == 8 else spread(samples >> (16 - bits), bits))

    width, height = main.size
    return Stored(
        width,
        height,
        bit_depth=8 if bits == 8 else 16,
        gray=main.mode.startswith(("L", "I")),
        alpha="A" in main.mode,
        load=load,
        tags=Tags(
            exif=(info.get("exif") or b"").removeprefix(b"Exif\0\0") or None,
            icc=info.get("icc_profile") or None,
            cicp=_code_points(info),
            light=_light(main_properties(file)),
            xmp=info.get("xmp") or None,
        ),
        encoding=Encoding(
            premultiplied=bool(getattr(main, "premultiplied_alpha", False)), bits=bits
        ),
        upright=True,
        gain_map=gain_map,
        notes=tuple(notes),
    )


def write_heic(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    import pillow_heif

    quality = HEIC_QUALITY if quality is None else quality
    samples = with_bits(raster, _HEIC_BITS).whole()
    samples <<= 16 - _HEIC_BITS
    notes = []
    if raster.bit_depth == 16 and (encoding.bits is None or encoding.bits > _HEIC_BITS):
        notes.append(message("note.heic_bits"))
    mode = {1: "L;16", 3: "RGB;16", 4: "RGBA;16"}[raster.channels]
    picture = pillow_heif.from_bytes(mode, (raster.width, raster.height), samples.tobytes())
    options: dict[str, Any] = {
        "chroma": 444 if quality >= _FULL_CHROMA_FROM else 420,
        "enc_params": {"preset": _HEIC_PRESET},
    }
    if tags.exif:
        options["exif"] = b"Exif\0\0" + tags.exif
    if tags.icc and not tags.cicp:
        picture.info["icc_profile"] = tags.icc
        picture.info["icc_profile_type"] = "prof"
    if tags.cicp:
        options |= {
            "save_nclx_profile": True,
            "color_primaries": tags.cicp.primaries,
            "transfer_characteristics": tags.cicp.transfer,
            "matrix_coefficients": _matrix(tags.cicp),
            "full_range_flag": 1,
        }
    if tags.xmp:
        options["xmp"] = tags.xmp
    written = io.BytesIO() if tags.light else file
    picture.save(written, format="HEIF", quality=quality, **options)
    if tags.light and isinstance(written, io.BytesIO):
        file.write(with_properties(written.getvalue(), tags.light.as_heif))
    return tuple(notes)


def open_avif(file: BinaryIO) -> Stored:
    image = AvifImagePlugin.AvifImageFile(file)
    if getattr(image, "n_frames", 1) > 1:
        raise UnsupportedFormatError("photo.animated", format="AVIF")
    properties = main_properties(file)
    bits = _avif_bits(properties)
    gain_map = kind_of_gain_map(file)
    alpha = image.mode == "RGBA"

    def load() -> Raster:
        file.seek(0)
        data = file.read()
        if coded_pixels(data) > 4 * image.width * image.height + _SPARE_PIXELS:
            raise DamagedPhotoError("photo.wrong_size")
        if bits == 8:
            image.load()
            return raster_of(image)
        return Raster.of(spread(imagecodecs.avif_decode(data), bits))

    info = image.info
    return Stored(
        *image.size,
        bit_depth=8 if bits == 8 else 16,
        gray=False,
        alpha=alpha,
        load=load,
        tags=Tags(
            exif=_avif_exif(image),
            icc=info.get("icc_profile"),
            cicp=None if info.get("icc_profile") else _avif_code_points(file, properties),
            light=_light(properties),
            xmp=info.get("xmp"),
        ),
        encoding=Encoding(bits=bits),
        gain_map=gain_map,
        notes=(message("note.gain_map_unkept", kind=gain_map),) if gain_map else (),
    )


def write_avif(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int | None
) -> tuple[Message, ...]:
    quality = AVIF_QUALITY if quality is None else quality
    if raster.bit_depth == 16 or _pylibheif() is not None:
        return _write_deep_avif(file, raster, tags, encoding, quality)
    chroma = "4:4:4" if quality >= _FULL_CHROMA_FROM else "4:2:0"
    options: dict[str, Any] = {"quality": quality, "subsampling": chroma}
    for name, value in (("exif", tags.exif), ("icc_profile", tags.icc), ("xmp", tags.xmp)):
        if value:
            options[name] = value
    image_of(raster).save(file, "AVIF", **options)
    return ()


def _write_deep_avif(
    file: BinaryIO, raster: Raster, tags: Tags, encoding: Encoding, quality: int
) -> tuple[Message, ...]:
    """An AVIF of 10 or 12 bits."""
    pylibheif = _pylibheif()
    if pylibheif is None:
        raise WriteError("format.avif_missing")
    bits = 10 if raster.bit_depth == 8 or encoding.bits == 10 else _AVIF_BITS
    samples = with_bits(raster, bits).whole()
    picture = pylibheif.HeifImage.from_numpy(samples, bit_depth=bits)
    if tags.icc and not tags.cicp:
        picture.set_raw_color_profile("prof", tags.icc)
    if tags.cicp:
        picture.set_nclx_color_profile(_nclx(pylibheif, tags.cicp))
    encoder = pylibheif.HeifEncoder(pylibheif.HeifCompressionFormat.AV1)
    encoder.set_lossy_quality(quality)
    encoder.set_parameter("chroma", "444" if quality >= _FULL_CHROMA_FROM else "420")
    encoder.set_parameter("speed", _AVIF_SPEED)
    context = pylibheif.HeifContext()
    main = encoder.encode_image(context, picture)
    if tags.exif:
        context.add_exif_metadata(main, tags.exif)
    if tags.xmp:
        context.add_xmp_metadata(main, tags.xmp)
    written = context.write_to_bytes()
    file.write(with_properties(written, tags.light.as_heif) if tags.light else written)
    if raster.bit_depth == 8 or encoding.bits == bits:
        return ()
    return (message("note.avif_bits", bits=bits),)


def _matrix(cicp: Cicp) -> int:
    """The matrix of the coded planes: the file's own, or what goes with the primaries."""
    if cicp.matrix in _MATRICES:
        return cicp.matrix
    return _BT2020_MATRIX if cicp.primaries == BT2020 else _BT601_MATRIX


def _nclx(pylibheif: Any, cicp: Cicp) -> Any:
    return pylibheif.HeifColorProfileNclx(
        pylibheif.HeifColorPrimaries(cicp.primaries),
        pylibheif.HeifTransferCharacteristics(cicp.transfer),
        pylibheif.HeifMatrixCoefficients(_matrix(cicp)),
        True,
    )


def _pylibheif() -> Any:
    """The module, or None where the extra [avif] is not installed."""
    try:
        import pylibheif
    except ImportError:
        return None
    return pylibheif


def _brands(head: bytes) -> set[bytes]:
    """What the file type box says the file is (ISO/IEC 14496-12, section 4.3)."""
    if head[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return {head[8:12], *(head[at : at + 4] for at in range(16, end, 4))}


def _code_points(info: dict[str, Any]) -> Cicp | None:
    """What stands in the place of an ICC profile, which outweighs it."""
    points = info.get("nclx_profile") or {}
    if info.get("icc_profile") or not points:
        return None
    return Cicp(
        int(points["color_primaries"]),
        int(points["transfer_characteristics"]),
        int(points["matrix_coefficients"]),
    )


def _avif_exif(image: AvifImagePlugin.AvifImageFile) -> bytes | None:
    """The EXIF block as it is stored, with the orientation of the picture, which need not be its.

    Where they differ Pillow writes the block anew: without the letters beyond ASCII, and with maker
    notes whose offsets lead nowhere. So that is the last resort.
    """
    oriented: bytes = (image.info.get("exif") or b"").removeprefix(b"Exif\0\0")
    decoder = getattr(image, "_decoder", None)
    known = decoder.get_info() if decoder is not None else ()
    for part in known:
        if isinstance(part, bytes) and part.startswith(_EXIF_HEADS):
            with suppress(MetadataError):
                stored = part.removeprefix(b"Exif\0\0")
                return with_orientation(stored, exif_orientation(oriented) or 1) or oriented
    return oriented or None


def _light(properties: Properties) -> LightLevels | None:
    told = dict(properties)
    return LightLevels.of_heif(told.get(b"clli"), told.get(b"mdcv"))


def _avif_code_points(file: BinaryIO, properties: Properties) -> Cicp | None:
    """By its own property, else by the AV1 streams themselves, as libavif decodes them."""
    for kind, contents in properties:
        if kind == b"colr" and contents[:4] == b"nclx" and len(contents) >= 11:
            primaries, transfer, matrix, full = struct.unpack_from(">HHHB", contents, 4)
            return Cicp(primaries, transfer, matrix, bool(full >> 7))
    file.seek(0)
    with suppress(ValueError, IndexError):
        return code_points(file.read())
    return None


def _avif_bits(properties: Properties) -> int:
    """Bits per channel: the "pixi" property (ISO/IEC 23008-12, 6.5.6)."""
    depths = dict(properties).get(b"pixi", b"")
    bits = depths[5] if len(depths) > 5 else 8
    return bits if bits in (10, 12) else 8
