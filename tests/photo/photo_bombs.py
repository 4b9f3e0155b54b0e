"""Small files that ask for much memory or time, made by hand: what decoders believe is in them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import imagecodecs
import numpy as np
import opencodecs.jxl
import photo_files as files
from PIL import Image

NONE, LZW, JPEG, DEFLATE, PACKBITS, ZSTD = 1, 5, 7, 8, 32773, 50000
LERC, PNG, WEBP, JPEG_XL, JPEG_2000, JPEG_XR, LZMA = 34887, 34933, 50001, 50002, 34712, 34934, 34925


def tiff(width: int, height: int, strip: bytes, compression: int, **tags: object) -> bytes:
    """A TIFF of 8-bit gray in one strip, or as `tags` (by number, as "t277") say."""
    values: dict[int, object] = {256: width, 257: height, 258: 8, 259: compression, 262: 1}
    values |= {273: 0, 277: 1, 278: height, 279: len(strip)}
    values |= {int(name[1:]): value for name, value in tags.items()}
    if 322 in values:
        values = {tag: value for tag, value in values.items() if tag not in (273, 278, 279)}
    values = {tag: value for tag, value in sorted(values.items()) if value is not None}
    where = 324 if 324 in values else 273
    data = struct.pack("<H", len(values))
    values[where] = 8 + 2 + 12 * len(values) + 4
    for tag, value in values.items():
        data += struct.pack("<HHII", tag, 4, 1, value)
    return b"II*\0" + struct.pack("<I", 8) + data + bytes(4) + strip


def _black(height: int, width: int, channels: int = 1, dtype: type = np.uint8) -> np.ndarray:
    return np.zeros((height, width, channels), dtype).squeeze()


# Pictures with a size of their own, in a strip of 64 × 48.


def lerc_in_a_tiff(side: int = 12000) -> bytes:
    return tiff(64, 48, imagecodecs.lerc_encode(_black(side, side, 1, np.float64)), LERC)


def png_in_a_tiff(side: int = 8000) -> bytes:
    return tiff(64, 48, imagecodecs.png_encode(_black(side, side), level=1), PNG)


def webp_in_a_tiff(side: int = 4000) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side)).save(buffer, "WEBP", lossless=True, method=0, quality=0)
    return tiff(64, 48, buffer.getvalue(), WEBP)


def jpeg_xl_in_a_tiff(side: int = 2000) -> bytes:
    return tiff(64, 48, bytes(opencodecs.jxl.encode(_black(side, side), lossless=True)), JPEG_XL)


def jpeg_2000_in_a_tiff(side: int = 2000) -> bytes:
    return tiff(64, 48, imagecodecs.jpeg2k_encode(_black(side, side), level=0), JPEG_2000)


def jpeg_xr_in_a_tiff(side: int = 2000) -> bytes:
    return tiff(64, 48, imagecodecs.jpegxr_encode(_black(side, side), level=90), JPEG_XR)


# Strips and tiles that are many, or large, or that unfold.


def a_hundred_channels(side: int = 1000) -> bytes:
    return tiff(side, side, _deflated_zeros(side * side * 100), DEFLATE, t277=100)


def tiles_of_one_pixel() -> bytes:
    return tiff(2000, 2000, b"\0", NONE, t322=1, t323=1, t324=0, t325=1)


def tiles_of_sixteen_pixels() -> bytes:
    return tiff(16000, 16000, bytes(256), NONE, t322=16, t323=16, t324=0, t325=256)


def a_strip_for_each_row() -> bytes:
    return tiff(1, 3_900_000, b"\0", NONE, t278=1, t279=1)


def a_tile_larger_than_the_photo() -> bytes:
    return tiff(16, 16, bytes(64), DEFLATE, t322=30000, t323=30000, t324=0, t325=64)


def a_deflated_strip_that_unfolds(size: int = 1 << 28) -> bytes:
    return tiff(64, 48, _deflated_zeros(size), DEFLATE)


def a_zstd_strip_that_unfolds(size: int = 1 << 29) -> bytes:
    return tiff(64, 48, imagecodecs.zstd_encode(bytes(size)), ZSTD)


def an_lzw_strip_that_unfolds(size: int = 1 << 26) -> bytes:
    return tiff(64, 48, imagecodecs.lzw_encode(bytes(size)), LZW)


def a_packbits_strip_that_unfolds() -> bytes:
    return tiff(64, 48, b"\x81\0" * (4 << 20), PACKBITS)


def _deflated_zeros(size: int) -> bytes:
    packer = zlib.compressobj(6)
    parts = [packer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return b"".join(parts) + packer.compress(bytes(size % (1 << 20))) + packer.flush()


def tags_that_share_their_values() -> bytes:
    """1,000 entries, each of the same 400 KB."""
    entries = b"".join(struct.pack("<HHII", 273, 4, 100_000, 12 * 1000 + 14) for _ in range(1000))
    data = struct.pack("<H", 1000) + entries + bytes(4)
    return b"II*\0" + struct.pack("<I", 8) + data + bytes(400_000)


def jpeg_of_many_scans(side: int = 1500, scans: int = 10_000) -> bytes:
    """A progressive JPEG in gray, whose second scan comes again and again."""
    buffer = io.BytesIO()
    Image.new("L", (side, side), 90).save(buffer, "JPEG", progressive=True)
    data = buffer.getvalue()
    second = data.index(b"\xff\xda", data.index(b"\xff\xda") + 2)
    third = data.index(b"\xff", second + 2)
    return data[:third] + data[second:third] * scans + data[third:]


def jpeg_of_many_scans_in_a_tiff() -> bytes:
    return tiff(1500, 1500, jpeg_of_many_scans(), JPEG)


def jpeg_of_many_exif_segments(number: int = 200_000) -> bytes:
    """Decoders put them together, each time as a new block."""
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48)).save(buffer, "JPEG")
    segment = b"\xff\xe1" + struct.pack(">H", 2 + 6 + 40) + b"Exif\0\0" + bytes(40)
    return buffer.getvalue()[:2] + segment * number + buffer.getvalue()[2:]


def _box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data) + 8) + kind + data


def jxl_of_packed_boxes(boxes: int = 2000) -> bytes:
    picture = bytes(opencodecs.jxl.encode(files.smooth(), lossless=True, container=True))
    packed = imagecodecs.brotli_encode(bytes((16 << 20) - 16))
    return picture + _box(b"brob", b"Exif" + packed) * boxes


def jxl_of_empty_boxes(number: int = 1_000_000) -> bytes:
    picture = bytes(opencodecs.jxl.encode(files.smooth(), lossless=True, container=True))
    return picture + _box(b"free", b"") * number


def png(*chunks: bytes) -> bytes:
    """A PNG of 8 × 8 with more chunks."""
    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    rows = files.png_chunk(b"IDAT", zlib.compress(bytes(8 * 25)))
    head = b"\x89PNG\r\n\x1a\n" + files.png_chunk(b"IHDR", header)
    return head + b"".join(chunks) + rows + files.png_chunk(b"IEND", b"")


def png_of_unfolding_texts(number: int = 600) -> bytes:
    unfolds = _deflated_zeros(17 << 20)
    return png(files.png_chunk(b"zTXt", b"Comment\0\0" + unfolds) * number)


def png_of_unfolding_profiles(number: int = 20) -> bytes:
    return png(files.png_chunk(b"iCCP", b"icc\0\0" + _deflated_zeros(64 << 20)) * number)


def png_of_empty_chunks(number: int = 1_000_000) -> bytes:
    return png(files.png_chunk(b"heLo", b"") * number)


def webp_of_empty_chunks(number: int = 1_000_000) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48)).save(buffer, "WEBP")
    chunks = b"".join(struct.pack("<4sI", b"c%03d" % (n % 1000), 0) for n in range(number))
    return buffer.getvalue() + chunks


def avif_of_more_pixels_than_it_says(side: int = 4000) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side)).save(buffer, "AVIF", quality=20, speed=10)
    data = buffer.getvalue()
    return data.replace(struct.pack(">II", side, side), struct.pack(">II", 64, 48))


def png_of_overlapping_exif(entries: int = 4000, size: int = 1 << 20) -> bytes:
    """A block of a megabyte, which each of its values takes whole."""
    at = 8 + 2 + 12 * entries + 4
    tags = b"".join(struct.pack("<HHII", 0x9000 + n, 7, size, at) for n in range(entries))
    block = b"II*\0" + struct.pack("<IH", 8, entries) + tags + bytes(4 + size)
    return png(files.png_chunk(b"eXIf", block))


def png_of_many_words(number: int = 1_600_000) -> bytes:
    """IPTC of nothing but keywords."""
    words = b"\x1c\x02\x19\0\x00" * number
    text = b"\niptc\n%8d\n%s\n" % (len(words), words.hex().encode())
    return png(files.png_chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(text)))


XMP_HEAD = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    b'"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    b'xmlns:Container="http://ns.google.com/photos/1.0/container/">'
)
XMP_TAIL = b"</rdf:Description></rdf:RDF></x:xmpmeta>"


def png_of_xmp(xmp: bytes) -> bytes:
    return png(files.png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp))


def xmp_of_many_properties(number: int = 20_000) -> bytes:
    properties = b"".join(b"<Container:p%d>x</Container:p%d>" % (i, i) for i in range(number))
    return XMP_HEAD + properties + XMP_TAIL


def xmp_of_many_namespaces(number: int = 20_000) -> bytes:
    made = (b'<n%d:p xmlns:n%d="http://a.b/%d/">x</n%d:p>' % (i, i, i, i) for i in range(number))
    return XMP_HEAD + b"".join(made) + XMP_TAIL


def xmp_nested_deeply(depth: int = 200_000) -> bytes:
    opened = b'<dc:a rdf:parseType="Resource">' * depth
    return XMP_HEAD + opened + b"</dc:a>" * depth + XMP_TAIL


def xmp_of_entities() -> bytes:
    """A billion laughs."""
    entities = b"<!ENTITY a0 'ha'>" + b"".join(
        b"<!ENTITY a%d '%s'>" % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10)
    )
    return b"<!DOCTYPE x [" + entities + b"]>" + XMP_HEAD + b"<dc:a>&a9;</dc:a>" + XMP_TAIL


def png_of_xmp_of_many_properties(number: int = 20_000) -> bytes:
    return png_of_xmp(xmp_of_many_properties(number))


def png_of_xmp_of_many_namespaces(number: int = 20_000) -> bytes:
    return png_of_xmp(xmp_of_many_namespaces(number))


def png_of_xmp_nested_deeply(depth: int = 200_000) -> bytes:
    return png_of_xmp(xmp_nested_deeply(depth))


def png_of_xmp_of_entities() -> bytes:
    return png_of_xmp(xmp_of_entities())


REFUSED: tuple[Callable[[], bytes], ...] = (
    lerc_in_a_tiff,
    png_in_a_tiff,
    webp_in_a_tiff,
    jpeg_xl_in_a_tiff,
    jpeg_2000_in_a_tiff,
    jpeg_xr_in_a_tiff,
    a_hundred_channels,
    tiles_of_one_pixel,
    tiles_of_sixteen_pixels,
    a_strip_for_each_row,
    a_tile_larger_than_the_photo,
    a_deflated_strip_that_unfolds,
    a_zstd_strip_that_unfolds,
    a_packbits_strip_that_unfolds,
    tags_that_share_their_values,
    jpeg_of_many_scans,
    jpeg_of_many_scans_in_a_tiff,
    jpeg_of_many_exif_segments,
    jxl_of_empty_boxes,
    png_of_empty_chunks,
    webp_of_empty_chunks,
    avif_of_more_pixels_than_it_says,
)
READ: tuple[Callable[[], bytes], ...] = (
    an_lzw_strip_that_unfolds,
    jxl_of_packed_boxes,
    png_of_unfolding_texts,
    png_of_unfolding_profiles,
    png_of_overlapping_exif,
    png_of_many_words,
    png_of_xmp_of_many_properties,
    png_of_xmp_of_many_namespaces,
    png_of_xmp_nested_deeply,
    png_of_xmp_of_entities,
)


def small() -> list[bytes]:
    """The same in a few kilobytes each, to be mutated."""
    return [
        lerc_in_a_tiff(200),
        png_in_a_tiff(200),
        jpeg_xl_in_a_tiff(200),
        a_hundred_channels(40),
        tiles_of_one_pixel(),
        tiles_of_sixteen_pixels(),
        a_strip_for_each_row(),
        a_tile_larger_than_the_photo(),
        a_deflated_strip_that_unfolds(1 << 22),
        a_zstd_strip_that_unfolds(1 << 26),
        an_lzw_strip_that_unfolds(1 << 20),
        jpeg_of_many_scans(64, 2000),
        jpeg_of_many_exif_segments(50),
        jxl_of_packed_boxes(20),
        jxl_of_empty_boxes(5000),
        png_of_unfolding_texts(4),
        png_of_unfolding_profiles(1),
        png_of_empty_chunks(2000),
        webp_of_empty_chunks(2000),
        avif_of_more_pixels_than_it_says(1500),
        png_of_overlapping_exif(40, 1 << 16),
        png_of_many_words(9000),
        png_of_xmp_of_many_properties(1900),
        png_of_xmp_of_many_namespaces(199),
        png_of_xmp_nested_deeply(60),
        png_of_xmp_of_entities(),
    ]
