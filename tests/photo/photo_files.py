"""Photo files of every kind, made with other libraries' writers than photofix's own."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import opencodecs.jxl
import pylibheif
import tifffile
from PIL import Image, ImageCms

MAKER_NOTE = b"MAKER" + bytes(range(60))
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CAMERA_BALANCE = np.array([0.5, 1.0, 0.7])  # what the camera records for white
XYZ_TO_SRGB = np.linalg.inv(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    b'tiff:Orientation="%d" dc:source="a roll of film"/></rdf:RDF></x:xmpmeta>'
    b'<?xpacket end="w"?>'
)


def samples(kind: str, depth: int, height: int = 24, width: int = 40, seed: int = 0) -> np.ndarray:
    """Noise of every value: (H, W) for "gray", else (H, W, channels)."""
    channels = {"gray": 1, "gray+alpha": 2, "rgb": 3, "rgb+alpha": 4}[kind]
    top, dtype = (255, np.uint8) if depth == 8 else (65535, np.uint16)
    noise = np.random.default_rng(seed).integers(0, top + 1, (height, width, channels), dtype)
    if channels in (2, 4):
        noise[:4, :, -1] = 0  # Fully transparent, with colours beneath.
    return noise[..., 0] if channels == 1 else noise


def smooth(height: int = 48, width: int = 64) -> np.ndarray:
    """uint8 (H, W, 3) gradients, which lossy formats keep well."""
    y, x = np.mgrid[0:height, 0:width]
    planes = [x * 255 / (width - 1), y * 255 / (height - 1), (x + y) * 255 / (width + height - 2)]
    return np.stack(planes, 2).round().astype(np.uint8)


def gray_profile() -> bytes:
    """A minimal ICC profile for gray: a header, a white point and a gamma curve of 2.2."""
    white = b"XYZ \0\0\0\0" + struct.pack(">iii", 63190, 65536, 54061)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    at = 128 + 4 + 2 * 12
    table = struct.pack(">I4sII", 2, b"wtpt", at, len(white))
    table += struct.pack(">4sII", b"kTRC", at + len(white), len(curve))
    size = at + len(white) + len(curve)
    header = struct.pack(">I4xI4s4s4s", size, 0x02400000, b"mntr", b"GRAY", b"XYZ ")
    header += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp").ljust(44, b"\0")
    header += struct.pack(">iii", 63190, 65536, 54061)
    return header.ljust(128, b"\0") + table + white + curve


def exif(orientation: int = 1, size: tuple[int, int] = (40, 24), thumbnail: bool = False) -> bytes:
    """An EXIF block (with "Exif" prefix) of a camera with a maker note, and GPS."""
    block = Image.Exif()
    block[271], block[272], block[274] = "Kamera", "K-1", orientation
    block[315], block[33432] = "Änne Photographer".encode(), "(c) A. P."
    block[34665] = {
        33434: (1, 250),
        36867: "2024:05:06 07:08:09",
        37500: MAKER_NOTE,
        40962: size[0],
        40963: size[1],
    }
    block[34853] = {1: "N", 2: (52.0, 30.0, 0.0)}
    data = block.tobytes()
    return _with_thumbnail(data) if thumbnail else data


def _with_thumbnail(block: bytes) -> bytes:
    """Link a second directory with a JPEG thumbnail to the end of the block."""
    data = bytearray(block[6:])
    order = "<" if data[:2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, first)
    buffer = io.BytesIO()
    Image.new("RGB", (16, 12), "red").save(buffer, "JPEG")
    picture = buffer.getvalue()
    data += b"\0" * (len(data) % 2)
    struct.pack_into(order + "I", data, first + 2 + 12 * count, len(data))
    picture_at = len(data) + 2 + 3 * 12 + 4
    data += struct.pack(order + "H", 3)
    data += struct.pack(order + "HHIHxx", 259, 3, 1, 6)
    data += struct.pack(order + "HHII", 513, 4, 1, picture_at)
    data += struct.pack(order + "HHII", 514, 4, 1, len(picture))
    data += struct.pack(order + "I", 0) + picture
    return b"Exif\0\0" + bytes(data)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def save(
    path: Path,
    format: str,
    pixels: np.ndarray,
    *,
    icc: bytes | None = None,
    exif: bytes | None = None,
    xmp: bytes | None = None,
    dpi: tuple[int, int] | None = None,
    **options: object,
) -> Path:
    """Write a file with metadata, by tifffile for 16-bit TIFF, by imagecodecs for 16-bit PNG."""
    if format == "png" and pixels.dtype == np.uint16:
        encoded = imagecodecs.png_encode(pixels)
        extra = b""
        if icc:
            extra += png_chunk(b"iCCP", b"icc\0\0" + zlib.compress(icc))
        if dpi:
            extra += png_chunk(b"pHYs", struct.pack(">IIB", *(round(d / 0.0254) for d in dpi), 1))
        tail = png_chunk(b"eXIf", exif[6:]) if exif else b""
        if xmp:
            tail += png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
        # Metadata before the pixels and after them: both are allowed.
        path.write_bytes(encoded[:33] + extra + encoded[33:-12] + tail + encoded[-12:])
        return path
    if format == "tiff":
        return _save_tiff(path, pixels, icc, exif, xmp, dpi, **options)
    arguments = {"icc_profile": icc, "exif": exif, "xmp": xmp, "dpi": dpi}
    arguments = {name: value for name, value in arguments.items() if value is not None}
    if xmp and format == "png":
        from PIL.PngImagePlugin import PngInfo

        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", arguments.pop("xmp").decode())
        arguments["pnginfo"] = info
    Image.fromarray(pixels).save(path, format.upper(), **arguments, **options)
    return path


def _save_tiff(path, pixels, icc, exif, xmp, dpi, **options):  # type: ignore[no-untyped-def]
    gray = pixels.ndim == 2 or pixels.shape[2] == 2
    alpha = pixels.ndim == 3 and pixels.shape[2] in (2, 4)
    tags = []
    if xmp:
        tags.append((700, "B", len(xmp), xmp, True))
    if exif:
        block = Image.Exif()
        block.load(exif)
        tags.append((274, "H", 1, block[274], True))
        tags += [(tag, "s", 0, block[tag], True) for tag in (271, 272) if tag in block]
    arguments = {
        "photometric": "minisblack" if gray else "rgb",
        "extrasamples": ["unassalpha"] if alpha else None,
        "planarconfig": "contig" if pixels.ndim == 3 else None,
        "iccprofile": icc,
        "resolution": dpi,
        "resolutionunit": "INCH" if dpi else None,
        "extratags": tags,
        "metadata": None,
    }
    tifffile.imwrite(path, pixels, **(arguments | options))
    return path


def upright(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """Stored pixels as they are meant to be seen, by the table of the EXIF standard."""
    turned = {
        1: lambda a: a,
        2: np.fliplr,
        3: lambda a: np.rot90(a, 2),
        4: np.flipud,
        5: lambda a: np.swapaxes(a, 0, 1),
        6: lambda a: np.rot90(a, -1),
        7: lambda a: np.rot90(np.swapaxes(a, 0, 1), 2),
        8: lambda a: np.rot90(a, 1),
    }
    return turned[orientation](pixels)


def write_dng(path: Path, linear: np.ndarray, *, orientation: int = 1, **kind: object) -> Path:
    """A DNG of a scene in linear sRGB: a Bayer mosaic, `compressed` or not, or layout "linear"."""
    camera = np.clip(linear * CAMERA_BALANCE, 0, 1)
    samples = np.rint(256 + camera * (16383 - 256)).astype(np.uint16)
    rational = [(round(v * 10000), 10000) for v in XYZ_TO_SRGB.ravel()]
    tags = [
        (271, "s", 0, "Kamera", True),
        (272, "s", 0, "K-1", True),
        (274, "H", 1, orientation, True),
        (50706, "B", 4, (1, 4, 0, 0), True),
        (50707, "B", 4, (1, 1, 0, 0), True),
        (50708, "s", 0, "Kamera K-1", True),
        (50714, "H", 1, 256, True),
        (50717, "H", 1, 16383, True),
        (50721, "2i", 9, [n for pair in rational for n in pair], True),
        (50728, "2I", 3, [n for v in CAMERA_BALANCE for n in (round(v * 1000), 1000)], True),
        (50778, "H", 1, 21, True),
        *(kind.get("tags") or ()),  # type: ignore[misc]
    ]
    if kind.get("layout") == "linear":
        how = kind.get("options") or {}
        tifffile.imwrite(
            path, samples, photometric="linear_raw", extratags=tags, metadata=None, **how
        )
        return path
    mosaic = samples[..., 1].copy()
    mosaic[::2, ::2], mosaic[1::2, 1::2] = samples[::2, ::2, 0], samples[1::2, 1::2, 2]
    mosaic = kind.get("mosaic", mosaic)
    tags += [(33421, "H", 2, (2, 2), True), (33422, "B", 4, (0, 1, 1, 2), True)]
    options: dict[str, object] = dict(kind.get("options") or {})  # type: ignore[call-overload]
    if kind.get("compressed"):
        options = {
            "compression": "jpeg",
            "compressionargs": {"lossless": True, "bitspersample": 16},
        }
    tifffile.imwrite(path, mosaic, photometric="cfa", extratags=tags, metadata=None, **options)
    return path


def deep_avif(
    pixels: np.ndarray, bits: int, exif: bytes = b"", xmp: bytes = b"", icc_profile: bytes = b""
) -> bytes:
    """An AVIF of 10 or 12 bits of 16-bit samples, in full chroma."""
    samples = (pixels >> (16 - bits)).astype(np.uint16)
    picture = pylibheif.HeifImage.from_numpy(samples, bit_depth=bits)
    if icc_profile:
        picture.set_raw_color_profile("prof", icc_profile)
    encoder = pylibheif.HeifEncoder(pylibheif.HeifCompressionFormat.AV1)
    encoder.set_lossy_quality(95)
    encoder.set_parameter("chroma", "444")
    context = pylibheif.HeifContext()
    main = encoder.encode_image(context, picture)
    if exif:
        context.add_exif_metadata(main, exif.removeprefix(b"Exif\0\0"))
    if xmp:
        context.add_xmp_metadata(main, xmp)
    return context.write_to_bytes()


def decoded(path: Path) -> np.ndarray:
    """The stored samples, by a reader that is not photofix."""
    if path.read_bytes()[:4] in (b"II*\0", b"MM\0*", b"II+\0"):
        return tifffile.imread(path)
    if path.read_bytes()[1:4] == b"PNG":
        return imagecodecs.png_decode(path.read_bytes())
    if path.read_bytes()[4:8] == b"JXL ":
        return opencodecs.jxl.decode(path.read_bytes())
    with Image.open(path) as image:
        return np.asarray(image)
